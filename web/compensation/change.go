package compensation

import (
	"net/url"
	"strings"

	"anjie/domain/compensation"
	"anjie/domain/liability"
	"anjie/domain/money"
	"anjie/web/layout"
	"anjie/web/words"
)

// assumed stands before the name of a field in a comparison: what it would be.
const assumed = "wi."

// comparedView is what moves when something is assumed to be otherwise.
type comparedView struct {
	Wrong  []string
	Rows   []movedRow
	Deeper []movedRow
}

// movedRow is one figure now and then.
type movedRow struct{ What, Now, Then, Delta string }

// changes asks for what would be otherwise: the day, each word of fault, shares, grades, statistical years.
func (s *sheet) changes() part {
	p := part{ID: "changes", Title: s.T(words.SheetChange), Note: s.T(words.SheetChangeNote), Folds: true, Open: s.supposes()}
	if len(s.in.Victims) == 0 {
		return part{}
	}
	t := typed{s, assumed}
	same := s.T(words.SheetUnchanged)
	p.Controls = append(p.Controls, t.ask(dayBox, "reference", s.T(words.SheetReference)))
	for _, ind := range indicators[:3] {
		p.Controls = append(p.Controls, t.ask(choiceBox, "year."+string(ind), s.T(words.SheetYear, s.indicator(ind))).of(same, s.yearsOf(ind)...))
	}
	for _, v := range motors(&s.Case) {
		p.Controls = append(p.Controls, t.part(carsGroup, v.No).ask(choiceBox, "fault", s.Vehicle(v.No)+" · "+s.T(words.SheetFault)).of(same, codes(s.Lang, "sheet_word", faultWords)...))
	}
	for _, w := range walking(&s.Case) {
		p.Controls = append(p.Controls, t.part(othersGroup, w.No).ask(choiceBox, "fault", s.PartyRole(w.No)+" · "+s.T(words.SheetFault)).of(same, codes(s.Lang, "sheet_word", faultWords)...))
	}
	var grades []layout.Option
	for g := 1; g <= 10; g++ {
		grades = append(grades, layout.Option{Value: itoa(g), Text: s.T(words.SheetGradeNo, itoa(g))})
	}
	for i, no := range s.injured() {
		f := t.part(victimsGroup, no)
		if s.in.Victims[i].DiedOn.IsZero() {
			p.Controls = append(p.Controls, f.ask(choiceBox, gradeFields[0], s.Party(no)+" · "+s.T(words.SheetGrade, "1")).of(same, grades...))
		}
		for _, one := range s.shares[i].Sides {
			if one.Label == "" && one.Word == liability.None && s.shares[i].Defaults[one.ID] == 0 && !typedAny(f, []side{one}) {
				continue
			}
			p.Controls = append(p.Controls, f.ask(percentBox, "share."+one.ID, s.Party(no)+" · "+s.T(words.SheetShareOf, s.sideName(one))))
		}
	}
	return p
}

// supposes says whether anything is assumed to be otherwise.
func (s *sheet) supposes() bool {
	for name, v := range s.values {
		if strings.HasPrefix(name, assumed) && len(v) > 0 && v[0] != "" {
			return true
		}
	}
	return false
}

// compared computes the worksheet once more as it is assumed to be, and lists what moves.
func (s *sheet) compared(now compensation.Result) *comparedView {
	if !s.supposes() {
		return nil
	}
	then := s.as(s.assumption())
	out := &comparedView{}
	res, faults, ok := then.compute()
	for _, f := range append(then.beside(faults), then.faults...) {
		if sentence := words.Sentence(s.Lang, f.In(string(s.Lang))); !contains(out.Wrong, sentence) && s.wrong(f.Field) == "" {
			out.Wrong = append(out.Wrong, sentence)
		}
	}
	if !ok {
		return out
	}
	for _, m := range compensation.Compare(now, res) {
		row := movedRow{What: s.plainly(s.either(m.ZH, m.EN)), Now: shown(m.From, m.Delta), Then: shown(m.To, m.Delta)}
		if m.Delta != 0 {
			row.Delta = signed(money.Fen(m.Delta))
		}
		id, net := strings.CutPrefix(m.Path, "balance/")
		switch {
		case net:
			row.What = s.T(words.SheetNetOf, s.called(id))
			out.Rows = append(out.Rows, row)
		case strings.Count(m.Path, "/") <= 2 && m.Delta != 0:
			out.Rows = append(out.Rows, row)
		default:
			out.Deeper = append(out.Deeper, row)
		}
	}
	return out
}

// assumption lays what is assumed over what was entered. A reason for another year is that it is a comparison.
func (s *sheet) assumption() url.Values {
	values := url.Values{}
	for name, v := range s.values {
		if !strings.HasPrefix(name, assumed) {
			values[name] = v
		}
	}
	for name, v := range s.values {
		field, ok := strings.CutPrefix(name, assumed)
		if !ok || len(v) == 0 || v[0] == "" {
			continue
		}
		values[field] = v
		if ind, ok := strings.CutPrefix(field, "year."); ok {
			values.Set("year_reason."+ind, s.T(words.SheetAssumed))
		}
		if strings.Contains(field, ".share.") {
			victim, _, _ := strings.Cut(field, ".share.")
			values.Set(victim+".share_reason", s.T(words.SheetAssumed))
		}
	}
	return values
}

// as is the worksheet with other values, by the same tables.
func (s *sheet) as(values url.Values) *sheet { return readBy(s.desktop, s.law, values) }

// shown is a figure of the comparison; where money moved, it is written as money.
func shown(x *compensation.Shown, delta int64) string {
	if x == nil {
		return "–"
	}
	if f, err := money.Parse(x.Value); err == nil && delta != 0 {
		return f.String()
	}
	return x.Value
}

func signed(f money.Fen) string {
	if f > 0 {
		return "+" + f.String()
	}
	return f.String()
}
