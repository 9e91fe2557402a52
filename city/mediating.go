package city

import (
	"strconv"
	"strings"
	"time"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/domain/money"
)

// deal is what a mediation comes to: who pays whom how much.
type deal struct {
	payer, payee int
	yuan         string // by the payer himself
	insured      string // by the first policy; "" is none
}

var noDeal = deal{}

// mediate carries a mediation to a stage. It begins when everybody has been served.
func (k *teller) mediate(variant string, upto accident.Stage, d deal) *teller {
	k.apply(variant)
	switch upto {
	case accident.MediationApplied:
		return k
	case accident.MediationRefused:
		return k.workdays(1).of(accident.RefuseMediation, accident.Values{"reason": "declined", "note": "一方当事人明确拒绝调解"})
	}
	k.workdays(1).of(accident.AcceptMediation, nil)
	if upto == accident.MediationWaiting {
		return k
	}
	k.after(3).begin(variant)
	if upto == accident.MediationReady {
		return k
	}
	k.meet(variant, upto != accident.MediationScheduled)
	switch upto {
	case accident.MediationScheduled, accident.MediationInSession:
		return k
	case accident.MediationEnded:
		return k.of(accident.TerminateMediation, accident.Values{"reason": "no_agreement", "note": "对误工费的计算分歧较大，未达成协议"})
	}
	k.agree(d)
	if upto == accident.MediationDrafted {
		return k.of(accident.SignAgreement, accident.Values{"party": num(d.payee), "on": k.today()})
	}
	return k.sign(variant)
}

func (k *teller) apply(variant string) *teller {
	v := accident.Values{"variant": variant, "applicants": k.claimants(), "on": k.today(), "request": "请求调解损害赔偿"}
	if variant == accident.PeopleMediation {
		v["committee"] = committee
	}
	return k.as(access.Mediator).do(accident.ApplyMediation, v)
}

// claimants are the parties to a mediation: all but those who only accompany.
func (k *teller) claimants() string {
	var all []string
	for _, p := range k.c.Parties {
		if p.Role != "relative" && p.Role != "other" {
			all = append(all, num(p.No))
		}
	}
	return strings.Join(all, ",")
}

// begin records what the mediation has waited for, and starts it (HPR 90).
func (k *teller) begin(variant string) *teller {
	basis := map[string]string{"death": accident.FuneralEnded, "injury": accident.TreatmentEnded, "property": accident.LossFixed}[k.c.Class()]
	if k.c.Class() == "injury" && k.c.SeriouslyInjured() > 0 {
		basis = accident.Graded
	}
	k.as(access.Mediator).do(accident.RecordMilestone, accident.Values{"milestone": basis, "on": k.today(), "note": "凭证明材料登记"})
	return k.of(accident.StartMediation, accident.Values{"basis": basis, "on": k.today()})
}

// meet fixes a session with the notice that the law asks for, and holds it.
func (k *teller) meet(variant string, hold bool) *teller {
	d, _ := calendar.Default().AddWorkdays(calendar.DayOf(k.clock.at), 4)
	room := []string{"第一调解室", "第二调解室", "远程调解室"}[k.life.no%3]
	v := accident.Values{"at": d.Start().Add(14*time.Hour + 30*time.Minute).Format(time.RFC3339), "room": room}
	if k.life.no%4 == 1 {
		v["oral"] = "yes"
	}
	k.of(accident.ScheduleSession, v)
	if variant == accident.PeopleMediation && len(k.c.Policies) > 0 {
		k.of(accident.TellInsurer, accident.Values{"policy": "1", "on": k.today(), "note": "已电话并书面告知"})
	}
	if !hold {
		return k
	}
	k.on(d)
	k.clock.at = d.Start().Add(14*time.Hour + 40*time.Minute)
	v = accident.Values{"rights_told": "yes", "record": "调解员宣布纪律，告知权利义务，核对身份，各方陈述意见；口头通知已记入本记录。", "undisputed": "事故事实和责任划分无争议", "mediators": "孙调解",
		"recording": "调解室录像 " + k.today()}
	for _, p := range k.c.Parties {
		if p.Role != "relative" && p.Role != "other" && p.Injury != "death" {
			v["present."+num(p.No)] = "1"
		}
	}
	return k.of(accident.RecordSession, v)
}

// agree drafts the agreement: what the insurer pays in ten days, and what the payer pays in twenty.
func (k *teller) agree(d deal) *teller {
	v := accident.Values{"basis": "道路交通事故认定书", "facts": k.c.Report.Description, "dispute": "误工天数、车辆损失的数额和承担比例。", "shares": "由责任方按认定的责任承担赔偿责任，交强险先行赔付。", "manner": "银行转账",
		"heads.1.party": num(d.payee), "heads.1.head": k.head(), "heads.1.amount": d.yuan,
		"instalments.1.payer": "party:" + num(d.payer), "instalments.1.payee": num(d.payee), "instalments.1.amount": d.yuan, "instalments.1.due_on": k.in(20)}
	if d.insured != "" {
		v["heads.2.party"], v["heads.2.head"], v["heads.2.amount"] = num(d.payee), "medical", d.insured
		v["instalments.2.payer"], v["instalments.2.payee"], v["instalments.2.amount"], v["instalments.2.due_on"] = "policy:1", num(d.payee), d.insured, k.in(20)
	}
	if seq := k.calculate(d); seq > 0 {
		v["calculation"] = strconv.FormatInt(seq, 10)
		v["heads.1.head"], v["heads.1.amount"] = "medical", money.Fen(k.c.Calculation(seq).Total).Plain()
		for _, field := range []string{"party", "head", "amount"} {
			delete(v, "heads.2."+field)
		}
	}
	return k.of(accident.MakeAgreement, v)
}

func (k *teller) head() string {
	return map[string]string{"death": "death", "injury": "lost_income", "property": "vehicle"}[k.c.Class()]
}

// sign lets all sign who must, and the committee seal.
func (k *teller) sign(variant string) *teller {
	if p := k.c.Proceeding(k.no); p != nil && p.Agreement != nil {
		for _, no := range p.Signatories() {
			k.of(accident.SignAgreement, accident.Values{"party": num(no), "on": k.today(), "recording": "签字录像"})
		}
	}
	if variant == accident.PeopleMediation {
		k.of(accident.SealAgreement, accident.Values{"mediators": "冯人调", "on": k.today()})
	}
	return k
}

// pay records the payment of an instalment of the mediation.
func (k *teller) pay(mediation, instalment int, yuan string) *teller {
	return k.doOn(mediation, accident.RecordPayment, accident.Values{"instalment": num(instalment), "amount": yuan, "on": k.today(), "voucher": k.number("转账")})
}
