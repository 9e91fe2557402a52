package city

import (
	"anjie/domain/access"
	a "anjie/domain/accident"
)

// seriousOnes: deaths and flights on the serious path.
var seriousOnes = []life{
	{"serious-opened", 1, func(k *teller) { k.report(fatal()).accept().insure().serious(a.SeriousOpened).after(1).ordinary() }},
	{"serious-team", 7, func(k *teller) {
		k.report(flight()).accept().serious(a.SeriousTeam).ordinary()
		k.as(access.Investigator).doOn(1, a.IssueWanted, a.Values{"features": "银灰色轿车，右前大灯破损", "direction": "沿环城高速向城北方向", "scope": "示例市及毗邻各市"})
		k.photos(1, "surveillance")
	}},
	{"serious-filed", 3, func(k *teller) {
		k.report(flight()).accept().serious(a.SeriousTeam).ordinary().after(3)
		k.as(access.Investigator).doOn(1, a.IssueWanted, a.Values{"features": "银灰色轿车，右前大灯破损", "direction": "向北", "scope": "示例市"})
		k.after(2).as(access.Investigator).doOn(1, a.CancelWanted, a.Values{"wanted_no": "1", "scope": "示例市", "reason": "嫌疑车辆已查获"})
		k.do(a.FindFledVehicle, a.Values{"on": k.today(), "findings": "嫌疑车辆已查获，驾驶人投案"})
		k.as(access.Investigator).doOn(1, a.CompleteTask, a.Values{"task_no": "1", "result": "查获"})
		k.as(access.Investigator).doOn(1, a.FileCriminal, a.Values{"filing_no": k.number("示公交立字"), "on": k.today(), "reason": "涉嫌交通肇事罪"})
	}},
	{"serious-transferred", 2, func(k *teller) {
		k.report(fatal()).accept().insure().serious(a.SeriousFiled).ordinary().workdays(6).determine("full").workdays(1).serve(0).after(5).prosecute(1, false)
	}},
	{"serious-concluded", 2, func(k *teller) {
		k.report(fatal()).accept().insure().serious(a.SeriousFiled).ordinary().workdays(6).determine("main", "minor").workdays(1).serve(0).after(5).prosecute(1, true)
	}},
	{"fatal-mediated", 2, func(k *teller) {
		k.determined(fatal(), "full").loss(2, "death", "1092480").loss(2, "funeral", "48310.50")
		k.mediate(byPeople, a.MediationEffective, deal{payer: 4, payee: 2, yuan: "420000", insured: "180000"})
	}},
}

// endings: closed, archived, reopened, with everything settled or waived.
var endings = []life{
	{"closed-settled", 2, func(k *teller) {
		k.determined(rearEnd(), "none", "full").loss(1, "vehicle", "8650").mediate(byPeople, a.MediationEffective, repair).after(9).pay(1, 1, "8650")
		k.photos(1, "payment").close("settled", "5y")
	}},
	{"closed-with-claim", 1, func(k *teller) {
		k.determined(eBike(), "full").loss(2, "medical", "18000").mediate(byPolice, a.MediationEffective, hospital).after(1).claim(1, 1, "18000", a.ClaimPaid)
		k.pay(1, 1, "12680.50").close("settled", "5y")
	}},
	{"closed-confirmed", 3, func(k *teller) {
		k.agreed(repair).confirm(1, a.CourtRuled).pay(1, 1, "8000")
		k.as(access.DeputyLeader).doOn(1, a.WaiveInstalment, a.Values{"instalment": "1", "reason": "余款 650 元经当事人书面放弃"})
		k.close("confirmed", "5y")
	}},
	{"archived", 5, func(k *teller) { k.determined(rearEnd(), "full", "none").close("no_claim", "2y").archive() }},
	{"archived-long-ago", 150, func(k *teller) { k.determined(alone(), "full").close("no_claim", "2y").archive() }},
	{"archived-mediated", 60, func(k *teller) {
		k.determined(eBike(), "main", "minor").mediate(byPeople, a.MediationEffective, repairOf(1, 2)).after(5).pay(1, 1, "8650").close("settled", "5y").archive()
	}},
	{"archived-fatal", 20, func(k *teller) {
		k.report(fatal()).accept().insure().serious(a.SeriousFiled).ordinary().workdays(6).determine("full").workdays(1).serve(0).after(5).prosecute(1, true)
		k.close("prosecuted", "20y").archive()
	}},
	{"reopened", 2, func(k *teller) {
		k.determined(rearEnd(), "none", "full").mediate(byPeople, a.MediationEffective, repair).after(3).pay(1, 1, "8650").close("settled", "5y").archive()
		k.after(30).as(access.DeputyLeader).do(a.ReopenCase, a.Values{"reason": "当事人发现遗漏的后续修理费，申请重新处理"})
	}},
	{"waived", 1, func(k *teller) {
		k.report(rearEnd()).accept().insure().photos(1, "scene").simple(false, "full", "none").serve(2)
		k.mediate(byPeople, a.MediationEnded, noDeal)
		k.claim(1, 0, "2000", a.ClaimComplete).after(9)
		k.as(access.DeputyLeader).do(a.WaiveDue, a.Values{"due": k.due("claim_decide"), "reason": "保险公司系统故障，双方同意顺延"})
		k.couriers().as(access.DeputyLeader).do(a.WaiveService, a.Values{"paper": k.unserved(), "reason": "当事人下落不明，多次送达未果"})
	}},
	{"watched", 1, func(k *teller) {
		k.determined(eBike(), "full").photos(1, "injury")
		k.do(a.RevealPersonal, a.Values{"party": "2", "purpose": "联系当事人领取认定书"})
		k.do(a.PrintPaper, a.Values{"paper_form": a.AttorneyPaper, "party": "2"})
		k.do(a.ViewEvidence, a.Values{"item": "1"}).do(a.DownloadEvidence, a.Values{"item": "1"})
		k.do(a.RefuseEvidence, a.Values{"item": "1", "why": "not_within_purpose", "name": "IMG.jpg"})
		k.couriers().do(a.ViewPaper, a.Values{"paper": "1"})
	}},
}

func repairOf(payer, payee int) deal { return deal{payer: payer, payee: payee, yuan: "8650"} }
