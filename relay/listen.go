package relay

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"github.com/jackc/pgx/v5"

	"anjie/store"
)

// listen wakes the relay when the record says that cases have changed. It has a connection of its own. While that is lost
// the relay looks every tick, so a lost word costs a second.
func (r *Relay) listen(ctx context.Context, woken chan<- struct{}) {
	for ctx.Err() == nil {
		if err := r.hear(ctx, woken); err != nil && ctx.Err() == nil {
			slog.WarnContext(ctx, "relay: cannot hear the record; looking every tick", "err", err)
			wait(ctx, time.After(time.Second), nil, nil)
		}
	}
}

func (r *Relay) hear(ctx context.Context, woken chan<- struct{}) error {
	conn, err := pgx.ConnectConfig(ctx, r.Cases.Pool.Config().ConnConfig)
	if err != nil {
		return fmt.Errorf("relay: connect: %w", err)
	}
	defer conn.Close(context.WithoutCancel(ctx)) // a line that is broken anyway
	if _, err := conn.Exec(ctx, "listen "+pgx.Identifier{store.Channel}.Sanitize()); err != nil {
		return fmt.Errorf("relay: listen: %w", err)
	}
	for {
		wake(woken) // also at first: something may have been said before we listened
		if _, err := conn.WaitForNotification(ctx); err != nil {
			return fmt.Errorf("relay: wait for news: %w", err)
		}
	}
}

// wake never waits: a relay that is awake already will look again.
func wake(woken chan<- struct{}) {
	select {
	case woken <- struct{}{}:
	default:
	}
}
