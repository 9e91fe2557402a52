package activities

import (
	"context"
	"strconv"
	"time"

	"go.temporal.io/sdk/temporal"

	"anjie/domain/accident"
)

// Moment is a moment of a clock: the reminder, or the end of its time. Seq is the event up to which the workflow had heard;
// it makes a limit that was extended ring again.
type Moment struct {
	Case string
	Due  string
	At   time.Time // the last instant in time, as the workflow knew it
	Seq  int64
}

// RemindDue notes that the owner of a time limit is reminded: the work list shows it from now on.
func (s *Set) RemindDue(ctx context.Context, m Moment) (Done, error) {
	done, err := s.act(ctx, m.request(accident.RemindDue, "remind"))
	return done, final(ctx, "remind of a due", err)
}

// MissDue notes that a time limit has passed: it stands as missed in the work lists of its owner and of the leaders.
func (s *Set) MissDue(ctx context.Context, m Moment) (Done, error) {
	c, err := s.caseOf(ctx, m.Case)
	if err != nil {
		return Done{}, final(ctx, "read a due", err)
	}
	d := c.Due(m.Due)
	if d == nil || d.State != accident.DueOpen || !d.At.Equal(m.At) {
		return Done{}, nil // met, waived or extended meanwhile
	}
	if left := d.At.Sub(s.Desk.Now()); left >= 0 {
		return Done{}, temporal.NewApplicationErrorWithOptions("activities: miss a due", typeEarly,
			temporal.ApplicationErrorOptions{NextRetryDelay: left + time.Second})
	}
	done, err := s.act(ctx, m.request(accident.MissDue, "miss"))
	return done, final(ctx, "miss a due", err)
}

func (m Moment) request(cmd accident.Command, what string) accident.Request {
	return accident.Request{
		Case: m.Case, Command: cmd, Key: "due/" + m.Due + "/" + what + "/" + strconv.FormatInt(m.Seq, 10),
		Values: accident.Values{"due": m.Due},
	}
}
