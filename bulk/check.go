package bulk

import (
	"context"
	"io"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/problem"
)

// Check is the dry run: it reads the whole file and asks the domain about every report, and writes nothing.
func Check(ctx context.Context, f Format, r io.Reader, agency string, now accident.Now, failed func(Failure), passed func(int64)) (t Tally, err error) {
	seen := map[string]bool{}
	for l, err := range f.Lines(r) {
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return t, err
		}
		ok := t.take(l, seen)
		if passed != nil {
			passed(t.Lines)
		}
		why := l.Bad
		if ok {
			_, _, why = accident.Open("00000000-0000-0000-0000-000000000000", "0", agency,
				accident.Request{Command: accident.OpenCase, Key: "check", Actor: access.Actor{Agency: agency}, Values: l.Values}, now)
		}
		if why == nil {
			continue
		}
		if problem.As(why) == nil {
			return t, why
		}
		if l.Bad == nil {
			t.Failed++
		}
		if failed != nil {
			failed(failure(l, "", why))
		}
	}
	return t, nil
}
