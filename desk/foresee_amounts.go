package desk

import (
	"cmp"
	"context"
	"log/slog"
	"slices"
	"time"

	"anjie/domain/accident"
	"anjie/domain/compensation"
	"anjie/domain/money"
	"anjie/store"
)

// AmountForesight is what other base figures or rules would do to the calculations on record, as far as they were looked at. It
// looks at the last calculation of each proceeding of an open case; those before it are superseded. It changes nothing.
type AmountForesight struct {
	Progress
	Calculations int              // looked at
	Moved        int              // that would come to other amounts
	Lost, Gained int              // that would become impossible, or possible
	Neither      int              // that neither the tables in force nor the draft can compute
	Unread       int              // whose record this program cannot read
	Most         []ForeseenAmount // those that would change, what becomes impossible or possible first, then the largest moves
}

// ForeseenAmount is one calculation that would come to something else. It names the case by its number, and a victim by
// the number that he has in the file; nothing in it was typed by somebody.
type ForeseenAmount struct {
	Number, Agency string
	Proceeding     int
	Variant        string                  // of the mediation
	Seq            int64                   // of the event that recorded it
	At             time.Time               // when
	Agreed         bool                    // an agreement that was signed rests on it: it stays as it is
	Recorded       Amounts                 // what it came to then
	Before, After  Amounts                 // by the tables in force, and by the draft
	Missing        []compensation.Hindered // what the side that is impossible lacks, without words
	Fault          *compensation.Fault     // or the first thing that is wrong with it
	Losses         []compensation.LossMoved
	Others         int                       // further losses that move less
	Payers         []compensation.PayerMoved // who would pay otherwise, by capacity
	Redirected     money.Fen                 // of what is paid, what another payer would pay
}

// Amounts are what a calculation comes to.
type Amounts struct {
	Total, Demand money.Fen
	Possible      bool
}

// lossesKept is how many losses of a calculation are told: those that move most.
const lossesKept = 3

// Delta is by how much the demand moves, in fen; nothing where one side is impossible.
func (f ForeseenAmount) Delta() money.Fen {
	if !f.Before.Possible || !f.After.Possible {
		return 0
	}
	return f.After.Demand - f.Before.Demand
}

// ForeseeAmounts looks at the calculations of every open case: which would come to other amounts if the law were another.
// It goes about it as Foresee does.
func (d *Desk) ForeseeAmounts(ctx context.Context, name string, then Law, patience time.Duration) AmountForesight {
	now := d.Tables.Law()
	return d.amounts.ask(ctx, name+"/"+now.Figures.SHA256()+"/"+now.Rules.SHA256(), patience, func(ctx context.Context, r *foreseeing[AmountForesight]) error {
		return d.lookAtAmounts(ctx, r, bothTables{now.Calculator(), then.Calculator(), seriesOf(now.Figures, then.Figures)})
	})
}

// bothTables are those in force and the draft, and the wage series that either names.
type bothTables struct {
	now, then compensation.Calculator
	series    map[string]bool
}

func seriesOf(tables ...compensation.Figures) map[string]bool {
	out := map[string]bool{}
	for _, t := range tables {
		for _, row := range t.All() {
			out[row.Series] = true
		}
	}
	return out
}

func (d *Desk) lookAtAmounts(ctx context.Context, r *foreseeing[AmountForesight], tables bothTables) error {
	n, err := d.Cases.CountCalculated(ctx)
	if err != nil {
		return err
	}
	r.of(n)
	for after := ""; ; {
		cases, err := d.Cases.Calculated(ctx, everything, after, atOnce)
		if err != nil || len(cases) == 0 {
			return err
		}
		for i := range cases {
			if err := ctx.Err(); err != nil {
				return err
			}
			one := tables.lookAt(ctx, &cases[i])
			r.note(len(one.Most) > 0, func(f *AmountForesight) { f.add(one) })
		}
		after = cases[len(cases)-1].Case.ID
	}
}

// lookAt computes the calculations of one case by both tables.
func (b bothTables) lookAt(ctx context.Context, c *store.Calculated) (out AmountForesight) {
	for _, l := range c.Latest {
		out.Calculations++
		in, err := accident.CalculatedCase(l.Values)
		if err != nil { // that one cannot be read does not keep us from looking at the others
			slog.WarnContext(ctx, "desk: foresee amounts", "case", c.Case.ID, "seq", l.Seq, "err", err)
			out.Unread++
			continue
		}
		change := b.now.Change(b.then, in)
		switch before, after := change.Before.Possible(), change.After.Possible(); {
		case before && !after:
			out.Lost++
		case after && !before:
			out.Gained++
		case !before:
			out.Neither++
		case change.Any():
			out.Moved++
		}
		if change.Any() {
			out.Most = append(out.Most, b.foreseen(&c.Case, l, change))
		}
	}
	return out
}

func (b bothTables) foreseen(c *accident.Case, l store.LatestCalculation, change compensation.Change) ForeseenAmount {
	out := ForeseenAmount{Number: c.Number, Agency: c.Agency, Proceeding: l.Proceeding, Seq: l.Seq, Agreed: agreedOn(c, l.Seq),
		Recorded: Amounts{money.Fen(l.Values.Fen("total")), money.Fen(l.Values.Fen("demand")), true},
		Before:   amountsOf(change.Before), After: amountsOf(change.After)}
	if o := c.Calculation(l.Seq); o != nil {
		out.At = o.At
	}
	if m := c.Proceeding(l.Proceeding); m != nil {
		out.Variant = m.Variant
	}
	for _, side := range []compensation.Sum{change.Before, change.After} {
		for _, h := range side.Hindered {
			out.Missing = append(out.Missing, b.untyped(h))
		}
		if len(side.Faults) > 0 {
			out.Fault = &side.Faults[0]
		}
	}
	out.Losses = slices.Clone(change.Losses[:min(lossesKept, len(change.Losses))])
	for i := range out.Losses {
		out.Losses[i].Victim = partyOnly(out.Losses[i].Victim)
	}
	out.Others = len(change.Losses) - len(out.Losses)
	out.Payers, out.Redirected = change.Payers, change.Redirected
	return out
}

// untyped leaves out what somebody may have typed into the case: an id that is no party's, and a wage series that no
// table has.
func (b bothTables) untyped(h compensation.Hindered) compensation.Hindered {
	h.Victim, h.Missing.ZH, h.Missing.EN = partyOnly(h.Victim), "", ""
	if !b.series[h.Missing.Series] {
		h.Missing.Series = ""
	}
	return h
}

// partyOnly is an id of a computation if it means a party of the file, else nothing.
func partyOnly(id string) string {
	if no := accident.PartyOfID(id); no > 0 {
		return accident.PartyID(no)
	}
	return ""
}

func amountsOf(s compensation.Sum) Amounts { return Amounts{s.Total, s.Demand, s.Possible()} }

// agreedOn says whether an agreement that somebody has signed rests on a calculation.
func agreedOn(c *accident.Case, seq int64) bool {
	return slices.ContainsFunc(c.Proceedings, func(p accident.Proceeding) bool {
		return p.Agreement != nil && p.Agreement.Calculation == seq && len(p.Agreement.Signed) > 0
	})
}

func (f AmountForesight) copied() AmountForesight {
	f.Most = slices.Clone(f.Most)
	f.cut()
	return f
}

func (f AmountForesight) at(p Progress) AmountForesight {
	f.Progress = p
	return f
}

// add takes in what one case comes to.
func (f *AmountForesight) add(one AmountForesight) {
	f.Calculations, f.Moved, f.Lost, f.Gained = f.Calculations+one.Calculations, f.Moved+one.Moved, f.Lost+one.Lost, f.Gained+one.Gained
	f.Neither, f.Unread, f.Most = f.Neither+one.Neither, f.Unread+one.Unread, append(f.Most, one.Most...)
	if len(f.Most) > 2*shownFirst {
		f.cut()
	}
}

// cut keeps those that matter most, in that order.
func (f *AmountForesight) cut() {
	slices.SortStableFunc(f.Most, func(x, y ForeseenAmount) int {
		return cmp.Or(cmp.Compare(y.weight(), x.weight()), cmp.Compare(x.Number, y.Number), cmp.Compare(x.Seq, y.Seq))
	})
	f.Most = f.Most[:min(shownFirst, len(f.Most))]
}

// weight is the size of the move; what becomes possible or impossible weighs more than any.
func (f ForeseenAmount) weight() money.Fen {
	if f.Before.Possible != f.After.Possible {
		return money.Max + 1
	}
	return max(f.After.Demand-f.Before.Demand, f.Before.Demand-f.After.Demand, f.Redirected)
}
