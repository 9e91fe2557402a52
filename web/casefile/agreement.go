package casefile

import (
	"anjie/domain/accident"
	"anjie/domain/money"
	"anjie/web/casefile/dossier"
	"anjie/web/layout"
	"anjie/web/words"
)

func session(f *dossier.File, s accident.Session) sessionView {
	label := func(name string) string { return words.Field(f.Lang, accident.RecordSession, name) }
	present := ""
	for _, p := range f.Case.Parties {
		if n := s.Present[p.No]; n > 0 {
			if present != "" {
				present += f.T(words.ListComma)
			}
			present += f.T(words.NameRole, f.Party(p.No), itoa(n))
		}
	}
	public := f.T(words.HeldPublic)
	if !s.Open {
		public = words.Field(f.Lang, accident.ScheduleSession, "closed")
	}
	return sessionView{Name: f.Session(s), Facts: told(
		layout.Fact{Label: f.T(words.HeldHow), Value: public},
		layout.Fact{Label: f.T(words.HeldOn), Value: dayOr(f, s.HeldOn)},
		layout.Fact{Label: label("present"), Value: present},
		layout.Fact{Label: label("recording"), Value: s.Recording},
		layout.Fact{Label: label("undisputed"), Value: s.Undisputed},
		layout.Fact{Label: label("record"), Value: s.Record, Rich: richOf(s.Record)},
	)}
}

// agreement tells an agreement with its six items (HPR 93), signatures and payments.
func agreement(f *dossier.File, p *accident.Proceeding) *agreementView {
	a := p.Agreement
	label := func(name string) string { return words.Field(f.Lang, accident.MakeAgreement, name) }
	v := &agreementView{Name: words.Paper(f.Lang, "agreement_"+p.Variant)}
	sealed := ""
	if a.SealedOn != "" {
		sealed = dayOr(f, a.SealedOn)
	}
	v.Facts = told(
		layout.Fact{Label: label("basis"), Value: a.Basis},
		layout.Fact{Label: label("facts"), Value: a.Facts, Rich: richOf(a.Facts)},
		layout.Fact{Label: label("shares"), Value: a.Shares},
		layout.Fact{Label: label("manner"), Value: a.Manner},
		calculationFact(f, a.Calculation),
		layout.Fact{Label: label("unnetted"), Value: a.Unnetted},
		layout.Fact{Label: f.T(words.MadeOn), Value: dayOr(f, a.MadeOn)},
		layout.Fact{Label: words.Field(f.Lang, accident.SealAgreement, "on"), Value: sealed},
		layout.Fact{Label: f.T(words.EffectiveOn), Value: dayOr(f, a.EffectiveOn)},
	)
	v.Heads = rowsView{Caption: label("heads"), Cols: []layout.Col{{Text: f.T(words.CaseColParty)}, {Text: f.T(words.CaseColHead)}, {Text: f.T(words.CaseColAmount), Numeric: true}}}
	for _, h := range a.Heads {
		v.Heads.Rows = append(v.Heads.Rows, []string{f.Party(h.Party), words.Option(f.Lang, "head", h.Head), money.Fen(h.Amount).String()})
	}
	v.Heads.Rows = append(v.Heads.Rows, []string{f.T(words.Total), "", money.Fen(a.Total()).String()})
	v.Pays = rowsView{Caption: label("instalments"), Cols: []layout.Col{{Text: f.T(words.CaseColNo), Width: "narrow"}, {Text: label("payer")}, {Text: label("payee")},
		{Text: f.T(words.CaseColAmount), Numeric: true}, {Text: label("due_on")}, {Text: f.T(words.CaseColState)}}}
	for _, i := range a.Instalments {
		v.Pays.Rows = append(v.Pays.Rows, []string{itoa(i.No), f.Payer(i.Payer), f.Party(i.Payee), money.Fen(i.Amount).String(), dayOr(f, i.DueOn), paid(f, i)})
	}
	for _, no := range p.Signatories() {
		if on := a.Signed[no]; on != "" {
			v.Signs = append(v.Signs, layout.ChipView{Tone: layout.Green, Icon: "signature", Text: f.T(words.SignedOn, f.Party(no), on)})
			continue
		}
		v.Signs = append(v.Signs, layout.ChipView{Tone: layout.Amber, Icon: "clock", Text: f.T(words.NotSigned, f.Party(no))})
	}
	return v
}

// paid says what came of a promised payment.
func paid(f *dossier.File, i accident.Instalment) string {
	switch {
	case i.Waived != "":
		return f.T(words.PayWaived, i.Waived)
	case i.Settled():
		return f.T(words.PaidOn, dayOr(f, i.PaidOn))
	case i.Paid > 0:
		return f.T(words.PaidPart, money.Fen(i.Paid).String(), money.Fen(i.Amount-i.Paid).String())
	}
	return f.T(words.PayOpen)
}

// taskTables are the jobs of an investigation team and the notices it issued.
func taskTables(f *dossier.File, p *accident.Proceeding) (out []rowsView) {
	if len(p.Tasks) > 0 {
		t := rowsView{Caption: f.T(words.TasksTitle), Cols: []layout.Col{{Text: words.Field(f.Lang, accident.AssignTask, "task")}, {Text: words.Field(f.Lang, accident.AssignTask, "who")},
			{Text: words.Field(f.Lang, accident.AssignTask, "due_on")}, {Text: words.Field(f.Lang, accident.CompleteTask, "result")}}}
		for _, x := range p.Tasks {
			done := f.T(words.NotDone)
			if x.DoneOn != "" {
				done = f.Day(x.DoneOn) + "\n" + x.Result
			}
			t.Rows = append(t.Rows, []string{x.What, x.Who, dayOr(f, x.DueOn), done})
		}
		out = append(out, t)
	}
	if len(p.Wanted) > 0 {
		t := rowsView{Caption: f.T(words.WantedTitle), Cols: []layout.Col{{Text: words.Field(f.Lang, accident.IssueWanted, "features")}, {Text: words.Field(f.Lang, accident.IssueWanted, "scope")},
			{Text: f.T(words.IssuedOn)}, {Text: f.T(words.CancelledOn)}}}
		for _, x := range p.Wanted {
			cancelled := f.T(words.NotCancelled)
			if x.CancelledOn != "" {
				cancelled = f.Day(x.CancelledOn)
			}
			t.Rows = append(t.Rows, []string{x.Features, x.Scope, dayOr(f, x.IssuedOn), cancelled})
		}
		out = append(out, t)
	}
	return out
}
