package desk

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/deadline"
	"anjie/domain/problem"
	"anjie/store"
)

// Settle is how long after the days have become known another pass is made: until then some process might still have
// counted by the calendar before.
const Settle = 12 * Often

// atOnce is how many cases are read at a time.
const atOnce = 200

// everything is the scope of the system: it counts in every case.
var everything = access.Scope{All: true}

// Recount counts the running limits of all cases again by the calendar and the limits in force, and records each change in its case, as
// the system. It goes on where it was left, returns when there is nothing to do now, and changes nothing when it is run
// again. Only one process does it at a time.
func (d *Desk) Recount(ctx context.Context, settle time.Duration) (store.Recount, error) {
	print, parts, err := Fingerprint(d.Tables.Law().World())
	if err != nil {
		return store.Recount{}, err
	}
	_, program, err := Fingerprint(InProgram().World())
	if err != nil {
		return store.Recount{}, err
	}
	t := d.Tables.Store
	work, err := t.BeginRecount(ctx, print, parts, program)
	if err != nil || work.DoneAt != nil {
		return work, err
	}
	_, err = t.Alone(ctx, "anjie recount", func(ctx context.Context) error {
		if work, err = t.BeginRecount(ctx, print, parts, program); err != nil || work.DoneAt != nil { // another may have done it meanwhile
			return err
		}
		if strings.Trim(work.After, "0-") == "" {
			if begun, err := t.BeginPass(ctx, print, settle); err != nil || !begun {
				return err
			}
		}
		if err := d.pass(ctx, work); err != nil {
			return err
		}
		return t.EndPass(ctx, print, settle)
	})
	if err != nil {
		return work, err
	}
	return t.BeginRecount(ctx, print, parts, program)
}

// pass looks at every case after the last one that was looked at.
func (d *Desk) pass(ctx context.Context, work store.Recount) error {
	of := learntOf(work)
	values := accident.Values{"calendar": work.Calendar, "years": years(of.Years), "notices": d.notices(of.Years)}
	if len(of.Limits) > 0 {
		values["limits"] = strings.Join(of.Limits, ",")
	}
	for after := work.After; ; {
		cases, err := d.Cases.Owing(ctx, everything, after, atOnce)
		if err != nil || len(cases) == 0 {
			return err
		}
		recounted := 0
		for i := range cases {
			did, err := d.recount(ctx, &cases[i], of, values)
			if err != nil {
				return err
			}
			if did {
				recounted++
			}
		}
		after = cases[len(cases)-1].ID
		if err := d.Tables.Store.Advance(ctx, work.Calendar, after, len(cases), recounted); err != nil {
			return err
		}
	}
}

func (d *Desk) recount(ctx context.Context, c *accident.Case, of deadline.Learnt, v accident.Values) (bool, error) {
	if len(deadline.Recount(d.Tables.Law().World(), c, of, d.Now())) == 0 {
		return false, nil
	}
	done, err := d.Act(ctx, accident.Request{
		Case: c.ID, Command: accident.RecountDeadlines, Actor: access.TheSystem, Values: v,
		Key: "recount/" + v["calendar"][:16] + "/" + strconv.FormatInt(c.Seq, 10),
	})
	var refused *problem.Error
	switch {
	case errors.As(err, &refused) && refused.Kind == problem.Refused: // somebody acted meanwhile, and nothing is left to change
		return false, nil
	case err != nil:
		return false, fmt.Errorf("desk: recount %s: %w", c.ID, err)
	}
	return !done.Twice, nil
}

// learntOf is what the tables before did not have, or had otherwise: years by their numbers, limits by their ids.
func learntOf(work store.Recount) (of deadline.Learnt) {
	for _, part := range strings.FieldsFunc(work.Changed, func(r rune) bool { return r == ',' }) {
		if y, err := strconv.Atoi(part); err == nil {
			of.Years = append(of.Years, y)
		} else {
			of.Limits = append(of.Limits, part)
		}
	}
	return of
}

func years(all []int) string {
	out := make([]string, len(all))
	for i, y := range all {
		out[i] = strconv.Itoa(y)
	}
	return strings.Join(out, ",")
}

// notices are the numbers of the notices that arrange the years.
func (d *Desk) notices(years []int) string {
	var out []string
	for _, n := range years {
		if y, ok := d.Calendar().Year(n); ok {
			for _, notice := range y.Notices {
				if !slices.Contains(out, notice.Number) {
					out = append(out, notice.Number)
				}
			}
		}
	}
	return strings.Join(out, "；")
}
