package compensation

import (
	"anjie/domain/compensation"
	"anjie/web/layout"
	"anjie/web/words"
)

// inputs are the fields of a head by its way of computing. Repeated ones have one row more than is filled in.
func (s *sheet) inputs(c typed, h compensation.Head) (out []control) {
	switch h.Way {
	case compensation.ByReceipts:
		for _, n := range s.rows(c, "receipts") {
			r := c.part("receipts", n)
			out = append(out, r.ask(moneyBox, "amount", s.T(words.SheetReceipt, itoa(n+1))), s.proof(r, "evidence", s.T(words.SheetProof)))
		}
	case compensation.ByDays:
		out = append(out, c.ask(countBox, "days", s.T(words.SheetDays)), c.ask(moneyBox, "rate", s.T(words.SheetRate)), s.proof(c, "evidence", s.T(words.SheetProof)))
	case compensation.ByWork:
		out = s.workInputs(c)
	case compensation.ByCarers:
		for _, n := range s.filled(c, "care") {
			out = append(out, s.stretch(c.part("care", n), n)...)
		}
	case compensation.ByGrade:
		out = append(out, c.ask(percentBox, "adjust", s.T(words.SheetAdjust)).hinted(s.T(words.SheetAdjustHint)), c.ask(textBox, "adjust_reason", s.T(words.SheetReason)))
	case compensation.ByDevice:
		for _, n := range s.filled(c, "devices") {
			out = append(out, s.deviceRow(c.part("devices", n), n)...)
		}
	case compensation.ByDependants:
		for _, n := range s.filled(c, "dependants") {
			out = append(out, s.dependantRow(c.part("dependants", n), n)...)
		}
	case compensation.ByDiscretion:
		out = append(out, c.ask(moneyBox, "amount", s.T(words.SheetAmount)), c.ask(textBox, "reason", s.T(words.SheetReason)).wide())
	}
	return out
}

// rows are the numbers of the rows that are filled in, and one more.
func (s *sheet) rows(c typed, name string) []int {
	rows := c.numbers(name)
	if s.Edit || len(rows) == 0 {
		rows = append(rows, next(rows))
	}
	return rows
}

// filled are the numbers of the rows that are filled in; the first one when none is.
func (s *sheet) filled(c typed, name string) []int {
	if rows := c.numbers(name); len(rows) > 0 {
		return rows
	}
	return []int{0}
}

func (s *sheet) stretch(r typed, n int) []control {
	return []control{r.ask(countBox, "days", s.T(words.SheetCareStretch, itoa(n+1))), r.ask(countBox, "persons", s.T(words.SheetPersons)),
		r.ask(moneyBox, "rate", s.T(words.SheetRate)), s.proof(r, "evidence", s.T(words.SheetProof)), s.proof(r, "opinion", s.T(words.SheetOpinion))}
}

func (s *sheet) deviceRow(r typed, n int) []control {
	return []control{r.ask(moneyBox, "amount", s.T(words.SheetDevicePrice, itoa(n+1))), r.ask(countBox, "count", s.T(words.SheetCount)), s.proof(r, "evidence", s.T(words.SheetProof))}
}

func (s *sheet) dependantRow(r typed, n int) []control {
	return []control{r.ask(dayBox, "born", s.T(words.SheetDependant, itoa(n+1))), r.ask(countBox, "supporters", s.T(words.SheetSupporters)),
		s.proof(r, "evidence", s.T(words.SheetProof)), r.ask(tickBox, "adult", s.T(words.SheetAdult))}
}

// further is what a head seldom needs, folded: one more row of a kind, and care after the grading.
func (s *sheet) further(c typed, h compensation.Head, id string) (out []part) {
	rows := map[compensation.Way]struct {
		name string
		row  func(typed, int) []control
	}{compensation.ByCarers: {"care", s.stretch}, compensation.ByDevice: {"devices", s.deviceRow}, compensation.ByDependants: {"dependants", s.dependantRow}}
	if r, ok := rows[h.Way]; ok && s.Edit {
		n := max(next(c.numbers(r.name)), 1)
		out = append(out, part{ID: id + "-next", Title: s.T(words.SheetOneMore), Folds: true, Controls: r.row(c.part(r.name, n), n)})
	}
	if h.Way == compensation.ByCarers {
		long := part{ID: id + "-long", Title: s.T(words.SheetLongCare), Folds: true, Open: c.text("long_years") != "", Controls: []control{
			c.ask(countBox, "long_years", s.T(words.SheetLongYears)), c.ask(moneyBox, "long_rate", s.T(words.SheetLongRate)),
			c.ask(percentBox, "long_level", s.T(words.SheetLongLevel)), s.proof(c, "long_evidence", s.T(words.SheetProof)),
		}}
		out = append(out, long)
	}
	return out
}

func (s *sheet) workInputs(c typed) []control {
	const fixed, average, industry = string(compensation.FixedIncome), string(compensation.AverageIncome), string(compensation.IndustryWage)
	out := []control{
		c.ask(choiceBox, "method", s.T(words.SheetMethod)).of("", codes(s.Lang, "sheet_earning", compensation.Earning("").Codes())...),
		c.ask(moneyBox, "loss", s.T(words.SheetLossOfIncome)).when(fixed),
	}
	for i := range 3 {
		out = append(out, c.ask(moneyBox, "income"+itoa(i+1), s.T(words.SheetIncome, itoa(i+1))).when(average))
	}
	return append(out,
		c.ask(choiceBox, "series", s.T(words.SheetSeries)).of(s.T(words.Choose), s.industries()...).when(industry),
		c.ask(countBox, "days", s.T(words.SheetDays)).when("days"), c.ask(dayBox, "from", s.T(words.SheetFrom)).when("days"), c.ask(dayBox, "until", s.T(words.SheetUntil)).when("days"),
		c.ask(choiceBox, "retired", s.T(words.SheetRetired)).of("—", codes(s.Lang, "sheet_yes", []string{"yes", "no"})...),
		s.proof(c, "evidence", s.T(words.SheetProof)))
}

// industries are the wage series of the region's figures.
func (s *sheet) industries() (out []layout.Option) {
	for _, f := range s.law.Figures.All() {
		if f.Series == "" || f.Region != s.in.Region || hasOption(out, f.Series) {
			continue
		}
		text := f.Series
		if contains(seriesCodes, f.Series) {
			text = words.Of(s.Lang, "sheet_series", f.Series)
		}
		out = append(out, layout.Option{Value: f.Series, Text: text})
	}
	return out
}
