package city

import (
	a "anjie/domain/accident"
)

// standing: limits that stand still or have run on, and the time of the relatives (APR 35; 在线调解规则 24, 26; HPR 53).
var standing = []life{
	{"mediation-online-paused", 3, func(k *teller) { k.online() }},
	{"mediation-online-resumed", 2, func(k *teller) {
		m := k.online().mediation()
		k.after(12).doOn(m, a.ResumeDue, a.Values{"due": k.due("online_mediation"), "paused_until": k.in(-1), "reason": "鉴定意见已出具"})
	}},
	{"paper-on-its-way", 1, func(k *teller) {
		k.report(pedestrian()).accept().insure().after(1).ordinary().workdays(6).determine("main", "minor").workdays(1)
		k.do(a.PauseDue, a.Values{"due": k.due("serve_determination"), "cause": "transit", "paused_from": k.today(), "reason": "当事人在外地，认定书已交邮政特快专递送达"})
	}},
	{"funeral-told", 4, func(k *teller) { k.told() }},
	{"funeral-held", 6, func(k *teller) {
		k.told().workdays(5).do(a.RecordFuneral, a.Values{"party": k.dead(), "manner": "relatives", "on": k.today(), "note": "家属已办理火化"})
	}},
	{"funeral-by-the-police", 3, func(k *teller) {
		k.told().workdays(14).do(a.RecordFuneral, a.Values{"party": k.dead(), "manner": "police", "on": k.today(), "approved_by": "示例县公安局负责人", "note": "家属逾期未办理，无正当理由"})
	}},
}

// online carries a case to a mediation on the courts' platform whose time stands still for an appraisal.
func (k *teller) online() *teller {
	k.determined(eBike(), "main", "minor").workdays(1).apply(a.PeopleMediation)
	k.workdays(1).of(a.AcceptMediation, a.Values{"platform_on": k.today(), "note": "各方同意在人民法院调解平台上进行"})
	k.after(6).appraise("伤残等级", a.AppraisalCommissioned)
	from := k.today()
	return k.workdays(1).doOn(k.mediation(), a.PauseDue, a.Values{"due": k.due("online_mediation"), "cause": "appraisal", "appraisal": num(k.no), "paused_from": from, "reason": "已委托伤残等级鉴定"})
}

// mediation is the number of the case's mediation.
func (k *teller) mediation() int {
	for _, p := range k.c.Proceedings {
		if p.Kind == a.Mediation {
			return p.No
		}
	}
	return 0
}

// told hands the notice to hold the funeral to the relatives.
func (k *teller) told() *teller {
	k.report(fatal()).accept().insure().after(1).ordinary().workdays(3)
	return k.do(a.NotifyFuneral, a.Values{"party": k.dead(), "on": k.today(), "received_by": "死者近亲属", "way": "in_person", "fund_told": "yes"})
}

// dead is the party who died.
func (k *teller) dead() string {
	for _, p := range k.c.Parties {
		if p.Injury == "death" {
			return num(p.No)
		}
	}
	return ""
}
