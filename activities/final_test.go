package activities

import (
	"context"
	"errors"
	"testing"

	"github.com/stretchr/testify/require"
	"go.temporal.io/sdk/temporal"

	"anjie/domain/problem"
)

// requireFinal: a retry would not help, and the history learns the kind and nothing else.
func requireFinal(t *testing.T, err error, kind string) {
	t.Helper()
	var app *temporal.ApplicationError
	require.ErrorAs(t, err, &app)
	require.True(t, app.NonRetryable(), "%v", err)
	require.Equal(t, kind, app.Type())
	require.NoError(t, app.Unwrap(), "no cause enters a history")
}

func TestWhatEntersAHistory(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		name  string
		err   error
		kind  string
		retry bool
	}{
		{"ours", errors.New("pgx: password for 张三 is hunter2"), "internal", true},
		{"somebody was first", problem.New(problem.Conflict, "张三已办理", ""), "conflict", true},
		{"to be mended", problem.New(problem.Invalid, "张三的姓名", ""), "invalid", false},
		{"refused", problem.New(problem.Refused, "张三", ""), "refused", false},
		{"forbidden", problem.New(problem.Forbidden, "张三", ""), "forbidden", false},
		{"not there", problem.New(problem.NotFound, "张三", ""), "not_found", false},
	} {
		t.Run(row.name, func(t *testing.T) {
			t.Parallel()
			err := final(t.Context(), "do a thing", row.err)
			var app *temporal.ApplicationError
			require.ErrorAs(t, err, &app)
			require.Equal(t, row.kind, app.Type())
			require.Equal(t, !row.retry, app.NonRetryable())
			require.NoError(t, app.Unwrap())
			require.Contains(t, err.Error(), "activities: do a thing")
			require.NotContains(t, err.Error(), "张三")
		})
	}
	require.NoError(t, final(t.Context(), "do a thing", nil))
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	require.ErrorIs(t, final(gone, "do a thing", errors.New("whatever")), context.Canceled)
}
