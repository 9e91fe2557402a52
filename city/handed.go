package city

import (
	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/hint"
)

// What is handed to others: insurers, the court, the rescue fund, the procuratorate.

// claim carries a claim on a policy to a stage. mediation is the one whose agreement it follows from; 0 is none.
func (k *teller) claim(policy, mediation int, yuan string, upto accident.Stage) *teller {
	v := accident.Values{"policy": num(policy), "claimants": k.claimants(), "amount": yuan, "note": "申请保险理赔"}
	if mediation > 0 {
		v["mediation"] = num(mediation)
	}
	k.as(access.Mediator).do(accident.FileClaim, v)
	if upto == accident.ClaimFiled {
		return k
	}
	k.of(accident.TellDocuments, accident.Values{"documents.1.document": "交通事故认定书", "documents.2.document": "驾驶证、行驶证", "documents.3.document": "医疗费票据"})
	if upto == accident.ClaimListed {
		return k
	}
	if upto == accident.ClaimWithdrawn {
		return k.as(access.Mediator).of(accident.WithdrawClaim, accident.Values{"reason": "当事人自行协商解决"})
	}
	k.after(2).as(access.Mediator).of(accident.SubmitDocuments, accident.Values{"complete": "yes", "note": "材料已齐"})
	switch upto {
	case accident.ClaimComplete:
		return k
	case accident.ClaimRefused:
		return k.after(2).of(accident.RefuseClaim, accident.Values{"reason": "驾驶人未取得相应驾驶资格，财产损失不属于保险责任。"})
	}
	k.after(2).of(accident.DecideClaim, accident.Values{"amount": yuan, "reason": "经核定，属于保险责任，金额与票据相符。"})
	if upto == accident.ClaimDecided {
		return k
	}
	k.after(1).as(access.Mediator).of(accident.AgreeClaim, accident.Values{"amount": yuan, "note": "当事人同意"})
	if upto == accident.ClaimAgreed {
		return k
	}
	return k.after(3).of(accident.PayClaim, accident.Values{"amount": yuan, "on": k.today(), "voucher": k.number("赔付")})
}

// confirm asks the court to confirm the agreement of a people's mediation, and carries that to a stage.
func (k *teller) confirm(mediation int, upto accident.Stage) *teller {
	k.as(access.Mediator).do(accident.ApplyConfirmation, accident.Values{"mediation": num(mediation), "court": court, "applicants": k.claimants(), "on": k.today()})
	return k.judged(upto, "确认调解协议有效，一方拒绝履行的，对方可以申请强制执行。")
}

// sue hands the dispute to the court and carries the suit to a stage.
func (k *teller) sue(plaintiff int, upto accident.Stage) *teller {
	k.as(access.Mediator).do(accident.FileSuit, accident.Values{"court": court, "plaintiffs": num(plaintiff), "on": k.today(), "request": "请求判令赔偿各项损失"})
	return k.judged(upto, "判令被告于判决生效后十日内赔偿各项损失。")
}

func (k *teller) judged(upto accident.Stage, result string) *teller {
	switch upto {
	case accident.CourtApplied:
		return k
	case accident.CourtNotDocketed:
		return k.after(2).of(accident.RefuseDocket, accident.Values{"reason": "不属于本院管辖"})
	case accident.CourtWithdrawn:
		return k.after(2).as(access.Mediator).of(accident.WithdrawCourt, accident.Values{"reason": "双方自行和解"})
	}
	k.after(3).of(accident.Docket, accident.Values{"docket_no": k.number("示民特"), "on": k.today()})
	switch upto {
	case accident.CourtDocketed:
		return k
	case accident.CourtDismissed:
		return k.after(12).of(accident.Dismiss, accident.Values{"ruling_no": k.number("示民裁"), "on": k.today(), "reason": "协议内容不明确，当事人拒绝补充"})
	}
	return k.after(12).of(accident.Rule, accident.Values{"ruling_no": k.number("示民裁"), "on": k.today(), "result": result})
}

// rescue tells the fund, and carries that to a stage.
func (k *teller) rescue(party int, reason string, upto accident.Stage) *teller {
	k.do(accident.NotifyFund, accident.Values{"fund": fund, "reason": reason, "party": num(party), "amount": "38600.50", "note": "抢救费用垫付"})
	switch upto {
	case accident.FundAdvanced:
		k.workdays(2).of(accident.AdvanceFund, accident.Values{"amount": "38600.50", "on": k.today(), "voucher": k.number("垫付")})
	case accident.FundRefused:
		k.workdays(2).of(accident.RefuseFund, accident.Values{"reason": "肇事车辆已参加交强险，未超过责任限额"})
	}
	return k
}

// serious opens a serious case and carries it to a stage; the team's tasks are done on the way.
func (k *teller) serious(upto accident.Stage) *teller {
	v := accident.Values{"reason": "事故造成人员死亡或重伤后逃逸，启动专案侦办。"}
	if h := k.c.Hints(hint.Table2026()); len(h) > 0 {
		v["hint"] = h[0].ID
	}
	k.do(accident.OpenSerious, v)
	if upto == accident.SeriousOpened {
		return k
	}
	k.as(access.DeputyLeader).of(accident.FormTeam, accident.Values{"lead": "郑分管", "team": "何侦查、陈办案、刘办案"})
	k.of(accident.AssignTask, accident.Values{"task": "调取沿线监控并排查同型车辆", "who": "何侦查", "due_on": k.in(5)})
	if upto == accident.SeriousTeam {
		return k
	}
	k.after(2).as(access.Investigator).of(accident.CompleteTask, accident.Values{"task_no": "1", "result": "锁定嫌疑车辆并查明驾驶人"})
	return k.as(access.Investigator).of(accident.FileCriminal, accident.Values{"filing_no": k.number("示公交立字"), "on": k.today(), "reason": "涉嫌交通肇事罪"})
}

// prosecute transfers the serious case; a determination must have been made.
func (k *teller) prosecute(serious int, conclude bool) *teller {
	k.as(access.Investigator).doOn(serious, accident.TransferProsecution, accident.Values{"procuratorate": procuracy, "on": k.today(), "opinion": "犯罪事实清楚，证据确实充分，移送审查起诉。"})
	if !conclude {
		return k
	}
	k.after(5).doOn(serious, accident.RecordProsecution, accident.Values{"outcome": "received", "on": k.today()})
	k.after(10).doOn(serious, accident.RecordProsecution, accident.Values{"outcome": "charged", "on": k.today(), "note": "已提起公诉"})
	return k.as(access.DeputyLeader).doOn(serious, accident.ConcludeSerious, accident.Values{"conclusion": "侦办终结，已提起公诉。", "collective": "yes"})
}
