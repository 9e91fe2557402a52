package sms

import (
	"context"
	"net/http/httptest"
	"sync"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/stretchr/testify/require"

	"anjie/internal/pgtest"
)

type gateway interface {
	Send(context.Context, Message) (string, error)
}

// bench is one gateway with a way to see what it took.
type bench struct {
	gateway
	taken func(t *testing.T) []Message
}

func benches(t *testing.T) map[string]bench {
	direct, behind := &Fake{}, &Fake{}
	server := httptest.NewServer(behind)
	t.Cleanup(server.Close)
	client, err := NewClient(server.URL)
	require.NoError(t, err)
	local := Local{Pool: pgtest.New(t)}
	return map[string]bench{
		"http":  {client, func(*testing.T) []Message { return behind.Sent() }},
		"fake":  {direct, func(*testing.T) []Message { return direct.Sent() }},
		"local": {local, func(t *testing.T) []Message { return keptIn(t, local) }},
	}
}

func keptIn(t *testing.T, l Local) []Message {
	rows, err := l.Pool.Query(t.Context(), `select key, recipient as "to", body as "text" from messages order by id`)
	require.NoError(t, err)
	kept, err := pgx.CollectRows(rows, pgx.RowToStructByPos[Message])
	require.NoError(t, err)
	return kept
}

// TestContract: what every gateway promises.
func TestContract(t *testing.T) {
	t.Parallel()
	for name, b := range benches(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			first := Message{Key: "case-1/notice/7/session/1", To: "13800000001", Text: "【调解室】调解定于九月一日"}
			second := Message{Key: "case-1/notice/7/session/2", To: "13800000001", Text: first.Text}

			receipt, err := b.Send(t.Context(), first)
			require.NoError(t, err)
			require.NotEmpty(t, receipt)
			again, err := b.Send(t.Context(), first)
			require.NoError(t, err)
			require.Equal(t, receipt, again, "twice is once")
			other, err := b.Send(t.Context(), second)
			require.NoError(t, err)
			require.NotEqual(t, receipt, other)
			require.Equal(t, []Message{first, second}, b.taken(t))
		})
	}
}

func TestContractAtOnce(t *testing.T) {
	t.Parallel()
	for name, b := range benches(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			receipts := make([]string, 8)
			var all sync.WaitGroup
			for i := range receipts {
				all.Go(func() {
					receipts[i], _ = b.Send(t.Context(), Message{Key: "k", To: "13800000001", Text: "同一条"})
				})
			}
			all.Wait()
			require.NotEmpty(t, receipts[0])
			for _, r := range receipts {
				require.Equal(t, receipts[0], r)
			}
			require.Len(t, b.taken(t), 1)
		})
	}
}

func TestContractOfRefusals(t *testing.T) {
	t.Parallel()
	for name, b := range benches(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for _, m := range []Message{{To: "13800000001", Text: "无键"}, {Key: "k", Text: "无号码"}, {Key: "k", To: "13800000001"},
				{Key: string(make([]byte, 201)), To: "13800000001", Text: "键过长"}} {
				_, err := b.Send(t.Context(), m)
				require.True(t, Final(err), "%v", err)
			}
			gone, cancel := context.WithCancel(t.Context())
			cancel()
			_, err := b.Send(gone, Message{Key: "gone", To: "13800000009", Text: "秘密"})
			require.ErrorIs(t, err, context.Canceled)
			require.False(t, Final(err), "who went away may come again")
			require.NotContains(t, err.Error(), "13800000009")
			require.NotContains(t, err.Error(), "秘密")
			require.Empty(t, b.taken(t))
		})
	}
}
