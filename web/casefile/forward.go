package casefile

import (
	"slices"

	"anjie/domain/accident"
	"anjie/domain/hint"
	"anjie/web/casefile/dossier"
)

// ahead says of an act whether it brings the case on, as the case stands; the law says only whether it is allowed.
type ahead func(c *accident.Case, p *accident.Proceeding) bool

func always(*accident.Case, *accident.Proceeding) bool { return true }

// sequence lists the acts that bring a case on, in the order in which a person would do them.
var sequence = []struct {
	command accident.Command
	when    ahead
}{
	{accident.OpenSerious, noSerious},
	{accident.Accept, always},
	{accident.RefuseAcceptance, func(c *accident.Case, _ *accident.Proceeding) bool { return c.Report.Late }},
	{accident.AssignOfficers, func(c *accident.Case, _ *accident.Proceeding) bool {
		return len(c.Officers) == 0 || len(c.Officers) < 2 && c.Stage == accident.Investigation
	}},
	{accident.ChooseSimple, func(c *accident.Case, _ *accident.Proceeding) bool { return len(c.Parties) > 0 }},
	{accident.ChooseOrdinary, always},
	{accident.RecordScene, func(c *accident.Case, _ *accident.Proceeding) bool { return c.SceneOn == "" }},
	{accident.FindFledVehicle, func(c *accident.Case, _ *accident.Proceeding) bool {
		return c.Sought() && c.Stage == accident.Investigation
	}},
	{accident.DiscloseEvidence, func(c *accident.Case, _ *accident.Proceeding) bool { return c.DisclosedOn == "" }},
	{accident.Resume, always},
	{accident.DetermineSimple, always},
	{accident.Determine, func(c *accident.Case, _ *accident.Proceeding) bool { return c.SceneOn != "" }},
	{accident.ServeDetermination, always},
	{accident.UpholdReview, always},
	{accident.OrderRedetermination, always},
	{accident.FormTeam, always},
	{accident.CompleteTask, func(_ *accident.Case, p *accident.Proceeding) bool { return openTask(p) }},
	{accident.TransferProsecution, func(c *accident.Case, _ *accident.Proceeding) bool { return c.Determination != nil }},
	{accident.RecordProsecution, func(_ *accident.Case, p *accident.Proceeding) bool { return p.Result == "" }},
	{accident.ConcludeSerious, func(_ *accident.Case, p *accident.Proceeding) bool { return p.Stage == accident.SeriousTransferred }},
	{accident.ReportAppraisal, always},
	{accident.ServeAppraisal, always},
	{accident.FinaliseAppraisal, always},
	{accident.AdvanceFund, always},
	{accident.ApplyMediation, noMediation},
	{accident.AcceptMediation, always},
	{accident.StartMediation, always},
	{accident.ScheduleSession, func(_ *accident.Case, p *accident.Proceeding) bool {
		return p.Stage == accident.MediationReady
	}},
	{accident.RecordSession, always},
	{accident.MakeAgreement, always},
	{accident.SignAgreement, unsigned},
	{accident.SealAgreement, always},
	{accident.RecordPayment, always},
	{accident.FileClaim, unclaimed},
	{accident.TellDocuments, always},
	{accident.SubmitDocuments, always},
	{accident.DecideClaim, always},
	{accident.AgreeClaim, always},
	{accident.PayClaim, always},
	{accident.ApplyConfirmation, confirmable},
	{accident.Docket, always},
	{accident.Rule, always},
	{accident.ServePaper, unservedPaper},
	{accident.CloseCase, settled},
	{accident.ArchiveCase, always},
}

// forward are the acts of the reader that are possible and bring the case on, in their order.
func forward(f *dossier.File, o *offers) (out []accident.Offer) {
	c := &f.Case
	for _, s := range sequence {
		for _, offer := range o.list {
			p := c.Proceeding(offer.Proceeding)
			if offer.Command == s.command && offer.Why == nil && (p == nil || f.SeesProceeding(p)) && s.when(c, p) && suggested(f, s.command) {
				out = append(out, offer)
			}
		}
	}
	return out
}

// suggested: two of the acts bring a case on only where the facts suggest them. Evidence is disclosed after a death, or in
// an injury case that is complex or difficult (HPR 63).
func suggested(f *dossier.File, cmd accident.Command) bool {
	switch cmd {
	case accident.OpenSerious:
		return len(f.Case.Hints(f.Now.Hints)) > 0
	case accident.DiscloseEvidence:
		return f.Case.Deaths() > 0 || slices.ContainsFunc(f.Case.HintsMet(f.Now.Hints), func(h hint.Hint) bool { return h.ID == "disclosure_complex" })
	}
	return true
}

func noSerious(c *accident.Case, _ *accident.Proceeding) bool {
	for _, p := range c.Proceedings {
		if p.Kind == accident.Serious {
			return false
		}
	}
	return true
}

func openTask(p *accident.Proceeding) bool {
	for _, t := range p.Tasks {
		if t.DoneOn == "" {
			return true
		}
	}
	return false
}

func noMediation(c *accident.Case, _ *accident.Proceeding) bool {
	for _, p := range c.Proceedings {
		if p.Kind == accident.Mediation {
			return false
		}
	}
	return true
}

func unsigned(_ *accident.Case, p *accident.Proceeding) bool {
	for _, no := range p.Signatories() {
		if p.Agreement.Signed[no] == "" {
			return true
		}
	}
	return false
}

// unclaimed: a policy promised a payment and nobody has claimed it.
func unclaimed(c *accident.Case, _ *accident.Proceeding) bool {
	for _, pol := range c.Policies {
		if promised(c, pol.No) > 0 && !claimed(c, pol.No) {
			return true
		}
	}
	return false
}

func claimed(c *accident.Case, policy int) bool {
	for _, p := range c.Proceedings {
		if p.Kind == accident.Claim && p.Policy == policy && p.Stage != accident.ClaimWithdrawn {
			return true
		}
	}
	return false
}

// confirmable: a people's agreement is in effect and no court has been asked.
func confirmable(c *accident.Case, _ *accident.Proceeding) bool {
	m := agreementInEffect(c)
	if m == nil || m.Variant != accident.PeopleMediation {
		return false
	}
	for _, p := range c.Proceedings {
		if p.Kind == accident.Court && p.Of == m.No {
			return false
		}
	}
	return true
}

// agreementInEffect is the newest mediation whose agreement binds, or nil.
func agreementInEffect(c *accident.Case) *accident.Proceeding {
	for i := len(c.Proceedings) - 1; i >= 0; i-- {
		if p := &c.Proceedings[i]; p.Kind == accident.Mediation && p.Agreement != nil && p.Agreement.EffectiveOn != "" {
			return p
		}
	}
	return nil
}

func unservedPaper(c *accident.Case, _ *accident.Proceeding) bool {
	for _, p := range c.Papers {
		if len(p.Unserved()) > 0 {
			return true
		}
	}
	return false
}

// settled: closing is offered as the next step once everything that was opened has come to an end.
func settled(c *accident.Case, _ *accident.Proceeding) bool {
	zh, _ := c.Blockers()
	return len(zh) == 0
}

// promised is what a policy is to pay under the agreement in effect, in fen.
func promised(c *accident.Case, policy int) (sum int64) {
	m := agreementInEffect(c)
	if m == nil {
		return 0
	}
	for _, i := range m.Agreement.Instalments {
		if i.Payer == payerOf(policy) && !i.Settled() {
			sum += i.Amount - i.Paid
		}
	}
	return sum
}
