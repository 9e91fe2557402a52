package compensation

import (
	"slices"

	"anjie/domain/compensation"
	"anjie/domain/compensation/waterfall"
	"anjie/domain/money"
	"anjie/web/words"
)

// settled tells who in the end pays whom, and what else follows.
func (s *sheet) settled(v *resultView, res compensation.Result) {
	in := res.Settled
	for _, t := range in.Transfers {
		as := "refund"
		if t.As != "" {
			as = string(t.As)
		}
		v.Moves = append(v.Moves, moveRow{From: s.called(t.From), To: s.called(t.To), As: words.Of(s.Lang, "sheet_as", as), Amount: t.Amount.String()})
	}
	for _, b := range in.Balances {
		v.Nets = append(v.Nets, netRow{Who: s.called(b.ID), Pays: dash(b.Pays), Receives: dash(b.Receives), Net: b.Net.String(), Open: b.Incomplete})
	}
	for _, j := range in.Joint {
		v.note(s.T(words.SheetJointNote, s.called(j.Payer), s.called(j.With), s.called(j.Victim), j.Cap.String()))
	}
	for _, b := range in.Behind {
		v.note(s.T(words.SheetBehindNote, s.called(b.After), s.called(b.Payer), s.called(b.Victim), b.Amount.String()))
	}
	for _, r := range in.Recourse {
		v.note(s.T(words.SheetRecourseNote, s.called(r.By), s.called(r.From), r.Amount.String(), s.either(r.ZH, r.EN)))
	}
	for _, f := range in.Recoveries {
		v.note(s.T(words.SheetFundNote, words.Of(s.Lang, "sheet_by", f.Fund), s.called(f.Victim), f.Amount.String(), f.Recovered.String()))
	}
	if in.SelfClaim != nil && in.SelfClaim.Fits {
		v.note(s.T(words.SheetSelfClaim))
	}
	for _, h := range in.Hints {
		v.note(s.plainly(s.either(h.ZH, h.EN)))
	}
}

func (v *resultView) note(sentence string) {
	if !slices.Contains(v.Notes, sentence) {
		v.Notes = append(v.Notes, sentence)
	}
}

// called names a person, an insurer or a fund of the case.
func (s *sheet) called(id string) string {
	for _, no := range s.injured() {
		if partyID(no) == id {
			return s.Party(no)
		}
	}
	for _, p := range s.payersKnown() {
		if p.ID == id {
			return s.plainly(p.Label)
		}
	}
	for _, source := range []waterfall.Source{waterfall.ByMedical, waterfall.ByWorkInjury, waterfall.ByRescueFund} {
		if string(source) == id {
			return words.Of(s.Lang, "sheet_by", source)
		}
	}
	return id
}

// barView is one victim's loss as a bar of a thousand, divided by who bears it. The table beside it says the same.
type barView struct {
	Name, Total string
	Pieces      []pieceView
}

// pieceView is one part of a bar.
type pieceView struct {
	Class, Name, Amount string
	X, Width            string
}

// legendView explains a colour.
type legendView struct{ Class, Name string }

// barWidth is how many parts a bar has.
const barWidth = 1000

var barParts = []string{"ci", "tpl", "liable", "borne", "funds"}

func (s *sheet) legend() (out []legendView) {
	for _, p := range barParts {
		out = append(out, legendView{"bar-" + p, words.Of(s.Lang, "sheet_part", p)})
	}
	return out
}

func (s *sheet) bar(name string, p parts) barView {
	b := barView{Name: name, Total: p.loss.String()}
	amounts := []money.Fen{p.ci, p.tpl, p.liable, p.borne, p.funds}
	var weigh []int64
	for _, a := range amounts {
		weigh = append(weigh, int64(max(a, 0)))
	}
	x := int64(0)
	for i, width := range money.Split(barWidth, weigh) {
		if amounts[i] <= 0 {
			continue
		}
		b.Pieces = append(b.Pieces, pieceView{Class: "bar-" + barParts[i], Name: words.Of(s.Lang, "sheet_part", barParts[i]), Amount: amounts[i].String(), X: itoa(x), Width: itoa(int64(width))})
		x += int64(width)
	}
	return b
}
