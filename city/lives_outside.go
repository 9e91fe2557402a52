package city

import a "anjie/domain/accident"

var (
	byPeople = a.PeopleMediation
	byPolice = a.PoliceMediation
	repair   = deal{payer: 2, payee: 1, yuan: "8650"}
	hospital = deal{payer: 1, payee: 2, yuan: "12680.50", insured: "18000"}
)

// mediations: people's and police, in every stage.
var mediations = []life{
	{"people-applied", 1, func(k *teller) { k.determined(eBike(), "main", "minor").mediate(byPeople, a.MediationApplied, noDeal) }},
	{"people-waiting", 20, func(k *teller) {
		k.determined(pedestrian(), "main", "minor").mediate(byPeople, a.MediationWaiting, noDeal)
	}},
	{"people-ready", 1, func(k *teller) {
		k.determined(foreigner(), "main", "minor").mediate(byPeople, a.MediationReady, noDeal)
	}},
	{"people-scheduled", 1, func(k *teller) {
		k.determined(minor(), "main", "minor").mediate(byPeople, a.MediationScheduled, noDeal)
	}},
	{"people-session", 1, func(k *teller) {
		k.determined(eBike(), "full").mediate(byPeople, a.MediationInSession, noDeal).statement("调解笔录附件", "statement")
	}},
	{"people-drafted", 1, func(k *teller) {
		k.determined(eBike(), "main", "minor").mediate(byPeople, a.MediationDrafted, hospital)
	}},
	{"people-effective", 4, func(k *teller) {
		k.determined(eBike(), "main", "minor").mediate(byPeople, a.MediationEffective, hospital)
	}},
	{"people-defaulted", 3, func(k *teller) {
		k.determined(rearEnd(), "none", "full").mediate(byPeople, a.MediationEffective, repair).after(22)
		k.of(a.RecordDefault, a.Values{"instalment": "1", "note": "到期未付，电话催告无果"})
	}},
	{"people-refused", 6, func(k *teller) {
		k.determined(rearEnd(), "equal", "equal").mediate(byPeople, a.MediationRefused, noDeal)
	}},
	{"people-ended-then-police", 2, func(k *teller) {
		k.determined(eBike(), "main", "minor").mediate(byPeople, a.MediationEnded, noDeal).workdays(1).apply(byPolice).workdays(1).of(a.AcceptMediation, nil)
	}},
	{"police-applied", 0, func(k *teller) {
		k.determined(rearEnd(), "main", "minor").workdays(1).mediate(byPolice, a.MediationApplied, noDeal)
	}},
	{"police-waiting-for-treatment", 35, func(k *teller) {
		k.determined(pedestrian(), "full").workdays(2).mediate(byPolice, a.MediationWaiting, noDeal)
	}},
	{"police-ready-overdue", 24, func(k *teller) { k.determined(eBike(), "equal", "equal").mediate(byPolice, a.MediationReady, noDeal) }},
	{"police-scheduled", 0, func(k *teller) { k.determined(pileUp(), "full").mediate(byPolice, a.MediationScheduled, noDeal) }},
	{"police-session", 2, func(k *teller) {
		k.determined(pedestrian(), "main", "minor").mediate(byPolice, a.MediationInSession, noDeal)
	}},
	{"police-redrafted", 0, func(k *teller) {
		k.determined(eBike(), "full").mediate(byPolice, a.MediationInSession, noDeal).agree(hospital)
		k.of(a.WithdrawDraft, a.Values{"reason": "付款期限书写有误，重新制作"})
		k.agree(hospital)
	}},
	{"police-effective", 2, func(k *teller) {
		k.determined(rearEnd(), "none", "full").mediate(byPolice, a.MediationEffective, repair).photos(1, "payment")
	}},
	{"police-ended", 5, func(k *teller) {
		k.determined(pedestrian(), "equal", "equal").mediate(byPolice, a.MediationEnded, noDeal)
	}},
	{"police-north", 3, func(k *teller) {
		k.agency = north
		k.determined(rearEnd(), "none", "full").mediate(byPolice, a.MediationReady, noDeal)
	}},
}

// claims: on compulsory and commercial policies, in every stage; and the rescue fund.
var claims = []life{
	{"claim-filed", 3, func(k *teller) { k.determined(eBike(), "full").claim(1, 0, "5200", a.ClaimFiled) }},
	{"claim-listed", 1, func(k *teller) { k.determined(rearEnd(), "none", "full").claim(2, 0, "2000", a.ClaimListed) }},
	{"claim-complete", 8, func(k *teller) { k.determined(eBike(), "main", "minor").claim(1, 0, "9800", a.ClaimComplete) }},
	{"claim-decided", 2, func(k *teller) { k.determined(minor(), "full").claim(1, 0, "4310.25", a.ClaimDecided) }},
	{"claim-agreed", 1, func(k *teller) {
		k.determined(rearEnd(), "full", "none").claim(1, 0, "2000", a.ClaimAgreed).claim(2, 0, "36800", a.ClaimFiled)
	}},
	{"claim-refused", 4, func(k *teller) { k.determined(rearEnd(), "full", "none").claim(2, 0, "15000", a.ClaimRefused) }},
	{"claim-withdrawn", 6, func(k *teller) { k.determined(rearEnd(), "none", "full").claim(2, 0, "1800", a.ClaimWithdrawn) }},
	{"claim-of-an-agreement", 1, func(k *teller) {
		k.determined(eBike(), "full").mediate(byPeople, a.MediationEffective, hospital).after(1).claim(1, 1, "18000", a.ClaimPaid)
	}},
	{"fund-notified", 5, func(k *teller) { k.report(flight()).accept().after(1).ordinary().rescue(1, "fled", a.FundNotified) }},
	{"fund-advanced", 3, func(k *teller) {
		k.report(pedestrian()).accept().insure().after(1).ordinary().rescue(2, "over_limit", a.FundAdvanced)
	}},
	{"fund-refused", 2, func(k *teller) {
		k.report(pedestrian()).accept().insure().after(1).ordinary().rescue(2, "uninsured", a.FundRefused)
	}},
}

// judgements: confirmations and suits in every stage.
var judgements = []life{
	{"confirmation-applied", 1, func(k *teller) { k.agreed(repair).confirm(1, a.CourtApplied) }},
	{"confirmation-docketed", 3, func(k *teller) { k.agreed(repair).confirm(1, a.CourtDocketed) }},
	{"confirmation-docketed-overdue", 36, func(k *teller) { k.agreed(repair).confirm(1, a.CourtDocketed) }},
	{"confirmation-ruled", 2, func(k *teller) { k.agreed(repair).confirm(1, a.CourtRuled) }},
	{"confirmation-dismissed", 2, func(k *teller) { k.agreed(repair).confirm(1, a.CourtDismissed) }},
	{"confirmation-withdrawn", 2, func(k *teller) { k.agreed(repair).confirm(1, a.CourtWithdrawn) }},
	{"suit-not-docketed", 2, func(k *teller) { k.determined(rearEnd(), "none", "full").sue(1, a.CourtNotDocketed) }},
	{"suit-docketed", 5, func(k *teller) {
		k.determined(pedestrian(), "full").mediate(byPolice, a.MediationEnded, noDeal).workdays(2).sue(2, a.CourtDocketed)
	}},
	{"suit-ruled", 1, func(k *teller) {
		k.determined(foreigner(), "main", "minor").mediate(byPeople, a.MediationEnded, noDeal).workdays(2).sue(2, a.CourtRuled)
	}},
}

// agreed is a case with a people's agreement in effect.
func (k *teller) agreed(d deal) *teller {
	return k.determined(rearEnd(), "none", "full").mediate(byPeople, a.MediationEffective, d).after(2)
}
