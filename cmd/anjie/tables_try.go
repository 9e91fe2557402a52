package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"anjie/desk"
	"anjie/domain/accident"
	"anjie/domain/compensation"
	"anjie/store"
)

type tablesTryCmd struct {
	database
	ID string `arg:"" help:"Id of the draft, as \"anjie tables load\" and the address of its page say it."`
}

// Run tells what a draft would change; it changes nothing.
func (c *tablesTryCmd) Run(ctx context.Context, s *screen) error {
	d, closeIt, err := c.lawOf(ctx, "tables")
	if err != nil {
		return err
	}
	defer closeIt()
	draft, err := d.Tables.Store.One(ctx, c.ID)
	if err != nil {
		return fmt.Errorf("tables: try: %w", err)
	}
	if draft.State != store.DraftState {
		return fmt.Errorf("tables: try: %s is no draft: it is %s", draft.ID, draft.State)
	}
	return foreseen(ctx, s, d, draft)
}

// foreseen tells what a draft would change in the open cases: a year or limits their dates, figures the amounts of the
// calculations on record. Calculations hold the shares that were chosen, so that a draft of shares moves none.
func foreseen(ctx context.Context, s *screen, d *desk.Desk, draft store.LawTable) error {
	law, err := d.Tables.Law().With(draft)
	if err != nil {
		return err
	}
	switch draft.Kind {
	case store.CalendarYear, store.TimeLimits:
		var f desk.Foresight
		err := look(ctx, s, func() desk.Progress {
			f = d.Foresee(ctx, draft.SHA256, law.World(), time.Second)
			return f.Progress
		})
		if err == nil {
			s.say("of %d cases in which a deadline runs, %d have dates that would change: %d dates, %d of them another day", f.Cases, f.Changed, f.Dates, f.Moved)
		}
		return err
	case store.BaseFigures, store.MoneyRules:
		var f desk.AmountForesight
		err := look(ctx, s, func() desk.Progress {
			f = d.ForeseeAmounts(ctx, draft.SHA256, law, time.Second)
			return f.Progress
		})
		if err == nil {
			amountsForeseen(s, f)
		}
		return err
	case store.CrimeThresholds:
		return hintsForeseen(ctx, s, d, draft, law)
	}
	s.say("calculations on record hold the shares that were chosen: none changes by this draft")
	return nil
}

// look shows how far a look at the cases is until it is over.
func look(ctx context.Context, s *screen, ask func() desk.Progress) error {
	bar := s.progress("cases", 0)
	for {
		p := ask()
		bar.total = p.Cases
		bar.at(p.Looked)
		switch {
		case p.Done:
			bar.done()
			return nil
		case p.Failed:
			return errors.New("tables: the cases could not be looked at; the log says why")
		case ctx.Err() != nil:
			return ctx.Err()
		}
	}
}

// amountsForeseen lists the calculations that would come to something else, by the numbers of their cases.
func amountsForeseen(s *screen, f desk.AmountForesight) {
	s.say("of %d open cases with %d calculations of damages (the last of each mediation), %d would change: %d other amounts, %d impossible, %d possible again; %d cannot be computed by either, %d cannot be read",
		f.Cases, f.Calculations, f.Changed, f.Moved, f.Lost, f.Gained, f.Neither, f.Unread)
	for _, one := range f.Most {
		agreed := ""
		if one.Agreed {
			agreed = ", used in an agreement, which stays"
		}
		s.say("%s, entry %d: %s -> %s%s", one.Number, one.Seq, comesTo(one.Before), comesTo(one.After), agreed)
		for _, l := range one.Losses {
			s.say("  %s of %s: %s -> %s", l.Head, victimOf(l.Victim), l.Before.Plain(), l.After.Plain())
			for _, m := range l.Figures {
				s.say("    %s -> %s", figureOf(m.Was), figureOf(m.Is))
			}
		}
		if one.Others > 0 {
			s.say("  others that move less: %d", one.Others)
		}
		for _, p := range one.Payers {
			s.say("  %s: %s -> %s", p.By, p.Before.Plain(), p.After.Plain())
		}
		if one.Redirected > 0 {
			s.say("  of it paid by another, or to another: %s", one.Redirected.Plain())
		}
		for _, m := range one.Missing {
			s.say("  %s of %s lacks %s", m.Head, victimOf(m.Victim), compensation.Figure{Region: m.Missing.Region, Year: m.Missing.Year, Indicator: m.Missing.Indicator, Series: m.Missing.Series}.Key())
		}
		if one.Fault != nil {
			s.say("  %s", one.Fault.EN)
		}
	}
	if changes := f.Moved + f.Lost + f.Gained; changes > len(f.Most) {
		s.say("%d of %d listed", len(f.Most), changes)
	}
}

func comesTo(a desk.Amounts) string {
	if !a.Possible {
		return "cannot be computed"
	}
	return fmt.Sprintf("%s (demand %s)", a.Total.Plain(), a.Demand.Plain())
}

// victimOf is a victim by the number in the file.
func victimOf(id string) string {
	if no := accident.PartyOfID(id); no > 0 {
		return fmt.Sprintf("party %d", no)
	}
	return "a victim who is no party of the file"
}

func figureOf(f *compensation.Figure) string {
	if f == nil {
		return "nothing"
	}
	return f.Key() + " " + f.Fen.Plain()
}
