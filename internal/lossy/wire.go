// Package lossy is a wire to Postgres that loses the answer to a commit: the one failure after which nobody on this side
// can know whether it was done. Tests ask through it whether everybody behaves as if it might have been.
package lossy

import (
	"bytes"
	"io"
	"net"
	"strconv"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/stretchr/testify/require"
)

// Wire passes everything on, until it is told to lose something.
type Wire struct {
	lose atomic.Bool
	lost atomic.Int32
}

// committed is how the server's answer to a commit reads in its protocol.
var committed = []byte("COMMIT\x00")

// LoseNext has the next commit done and its answer lost, with the connection.
func (w *Wire) LoseNext() { w.lose.Store(true) }

// Lost counts the answers that were lost.
func (w *Wire) Lost() int { return int(w.lost.Load()) }

// Pool is a pool like the given one that goes through a wire.
func Pool(t testing.TB, of *pgxpool.Pool) (*pgxpool.Pool, *Wire) {
	t.Helper()
	conf := of.Config()
	server := net.JoinHostPort(conf.ConnConfig.Host, strconv.Itoa(int(conf.ConnConfig.Port)))
	l, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	w := &Wire{}
	var open sync.WaitGroup
	open.Go(func() {
		for {
			near, err := l.Accept()
			if err != nil {
				return
			}
			open.Go(func() { w.carry(near, server) })
		}
	})
	at := l.Addr().(*net.TCPAddr)
	conf.ConnConfig.Host, conf.ConnConfig.Port, conf.ConnConfig.Fallbacks = at.IP.String(), uint16(at.Port), nil
	pool, err := pgxpool.NewWithConfig(t.Context(), conf)
	require.NoError(t, err)
	t.Cleanup(func() {
		pool.Close()
		_ = l.Close() // ends the loop above
		open.Wait()
	})
	return pool, w
}

// carry joins one connection with the server until either end closes it.
func (w *Wire) carry(near net.Conn, server string) {
	defer near.Close()
	far, err := net.Dial("tcp", server)
	if err != nil {
		return // as if the server were away
	}
	defer far.Close()
	go func() {
		_, _ = io.Copy(far, near) // whoever closes ends both
		_ = far.Close()
	}()
	buf, tail := make([]byte, 32<<10), []byte(nil)
	for {
		n, err := far.Read(buf)
		said := append(tail, buf[:n]...)
		if bytes.Contains(said, committed) && w.lose.CompareAndSwap(true, false) {
			w.lost.Add(1)
			return
		}
		tail = bytes.Clone(said[max(0, len(said)-len(committed)+1):])
		if _, werr := near.Write(buf[:n]); err != nil || werr != nil {
			return
		}
	}
}
