package casefile

import (
	"anjie/desk"
	"anjie/domain/accident"
	"anjie/domain/deadline"
	"anjie/web/casefile/dossier"
	"anjie/web/words"
)

type doneAct = desk.Done

// checked are the acts that go through 请核对 first: they serve, seal, pay, determine, refuse or close.
var checked = map[accident.Command]bool{
	accident.RefuseAcceptance: true, accident.TransferCase: true, accident.DetermineSimple: true, accident.Determine: true,
	accident.CertifyAccident: true, accident.ServeDetermination: true, accident.UpholdReview: true, accident.OrderRedetermination: true, accident.WithdrawReview: true,
	accident.ServePaper: true, accident.WaiveService: true, accident.WaiveDue: true, accident.WaiveInstalment: true,
	accident.RefuseMediation: true, accident.MakeAgreement: true, accident.SignAgreement: true, accident.SealAgreement: true,
	accident.TerminateMediation: true, accident.RecordPayment: true, accident.RecordDefault: true,
	accident.DecideClaim: true, accident.RefuseClaim: true, accident.AgreeClaim: true, accident.PayClaim: true, accident.WithdrawClaim: true,
	accident.ApplyConfirmation: true, accident.FileSuit: true, accident.RefuseDocket: true, accident.Rule: true, accident.Dismiss: true,
	accident.IssueWanted: true, accident.CancelWanted: true, accident.FileCriminal: true, accident.TransferProsecution: true,
	accident.ConcludeSerious: true, accident.ServeAppraisal: true, accident.FinaliseAppraisal: true, accident.AdvanceFund: true,
	accident.RefuseFund: true, accident.CloseCase: true, accident.ArchiveCase: true, accident.ReopenCase: true,
}

// preview decides the act as desk would, and writes nothing.
func (a *area) preview(t task, req accident.Request) (accident.Event, accident.Case, error) {
	c := t.Case
	e, after, err := c.Decide(req, t.Now)
	if err != nil {
		return e, c, err
	}
	e.Dues = deadline.Changes(t.World, &c, &after, e)
	e.Owes = accident.Effects(&after, e)
	after.Take(e)
	return e, after, nil
}

// follows says in sentences what an act leads to: the stage, papers, notices and deadlines.
func follows(after *dossier.File, before *accident.Case, e accident.Event) (out []string) {
	add := func(key words.Key, args ...any) { out = append(out, after.T(key, args...)) }
	p := after.Case.Proceeding(e.Proceeding)
	was := before.Stage
	if q := before.Proceeding(e.Proceeding); q != nil {
		was = q.Stage
	}
	if e.To != was {
		add(words.FollowStage, after.Proceeding(p), words.Stage(after.Lang, e.To))
	}
	var told []int
	notice := ""
	for _, o := range e.Owes {
		switch o.Kind {
		case accident.EffectPaper:
			add(words.FollowPaper, words.Paper(after.Lang, o.Name))
		case accident.EffectNotice:
			told, notice = append(told, o.Party), o.Name
		}
	}
	if len(told) > 0 {
		add(words.FollowNotice, after.PartyNames(told), words.NoticeKind(after.Lang, notice))
	}
	return append(out, followDues(after, e)...)
}

// followDues tells the deadlines that begin and those that are met; one for each of many parties is told once.
func followDues(after *dossier.File, e accident.Event) (out []string) {
	var running, met []accident.Due
	for _, d := range e.Dues {
		switch {
		case d.State == accident.DueOpen && !d.Reminded:
			running = append(running, d)
		case d.State == accident.DueMet:
			met = append(met, d)
		}
	}
	for _, g := range grouped(running) {
		d := after.DueView(g.dues[0])
		until := after.Dated(g.dues[0], d.Until)
		if d.Right {
			out = append(out, after.T(words.FollowRight, g.name(after), until))
			continue
		}
		out = append(out, after.T(words.FollowDue, g.name(after), until, d.Owner))
	}
	for _, g := range grouped(met) {
		out = append(out, after.T(words.FollowMet, g.name(after)))
	}
	return out
}
