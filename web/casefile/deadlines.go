package casefile

import (
	"net/url"
	"slices"

	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/domain/deadline"
	"anjie/web/casefile/dossier"
	"anjie/web/words"
)

// deadlinesView is the tab of the time limits, the running ones first.
type deadlinesView struct {
	Lang words.Lang
	Rows []dueRow
}

type dueRow struct {
	ID string
	dossier.DueView
	Reason          string
	Explain, Extend string // addresses
	Waive           string
	Days            []countedDay // of the one that is explained
}

// countedDay is a day of the count, as 2026-10-01（周四） 国庆节放假 –.
type countedDay struct{ Day, Why, Count string }

func deadlines(f *dossier.File, o *offers, explain string) deadlinesView {
	v := deadlinesView{Lang: f.Lang}
	dues := f.Dues()
	live := func(d accident.Due) bool { return d.Running() && !f.DueView(d).Lapsed }
	slices.SortStableFunc(dues, func(a, b accident.Due) int {
		switch x, y := live(a), live(b); {
		case x && y:
			return a.At.Compare(b.At)
		case x:
			return -1
		case y:
			return 1
		}
		return b.At.Compare(a.At)
	})
	for i, d := range dues {
		row := dueRow{ID: dueAnchor(i), DueView: f.DueView(d), Reason: words.DueReason(f.Lang, d.Reason)}
		q := url.Values{"tab": {dossier.TabDeadlines}, "due": {d.ID}}
		row.Explain = f.Here("?" + q.Encode() + "#" + row.ID)
		if d.Running() {
			row.Extend, row.Waive = dueHref(f, o, accident.ExtendDue, d), dueHref(f, o, accident.WaiveDue, d)
		}
		if d.ID == explain {
			row.Days = counted(f, d)
		}
		v.Rows = append(v.Rows, row)
	}
	return v
}

func dueHref(f *dossier.File, o *offers, cmd accident.Command, d accident.Due) string {
	if offer := o.possible(0, cmd); offer != nil {
		return actHref(f, *offer, "due", d.ID)
	}
	return ""
}

func dueAnchor(i int) string { return "due-" + itoa(i+1) }

// counted tells how the last day was found, day by day.
func counted(f *dossier.File, d accident.Due) (out []countedDay) {
	for _, s := range deadline.Steps(f.Now.Calendar, &f.Case, d) {
		day := countedDay{Day: words.Date(f.Lang, s.Day.Start()), Why: s.Reason.In(string(f.Lang)), Count: "–"}
		switch {
		case s.Rolled:
			day.Count = f.T(words.RolledOn)
		case s.Counts:
			day.Count = f.T(words.DayCounted, s.N)
		case s.Day == calendar.DayOf(d.From):
			day.Count = f.T(words.StartDay)
		}
		out = append(out, day)
	}
	return out
}
