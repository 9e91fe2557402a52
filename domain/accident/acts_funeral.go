package accident

import "anjie/domain/problem"

// funeralActs are the written notice to hold the funeral within ten working days and what came of it (HPR 53).
var funeralActs = map[Command]act{
	NotifyFuneral: {
		// HPR 42: with the notice the relatives are told that they may ask the rescue fund for the cost of the funeral.
		fields: []Field{must(ref("party", PartyRef)), must(day("on")), must(text("received_by")), must(choice("way", ServiceWays)), text("document_no"), must(flag("fund_told"))},
		ready:  someoneDied,
		check: func(v view) error {
			if err := v.diedAnd("party"); err != nil {
				return err
			}
			if v.Funerals[v.r.Values.Int("party")].EndedOn != "" {
				return problem.Form(problem.Fault{Field: "party", ZH: "丧葬事宜已办理", EN: "The funeral was held already"})
			}
			return first(notFuture(v, "on"), notBefore(v, "on", v.Party(v.r.Values.Int("party")).DiedOn, "不能早于死亡日期", "Not earlier than the death"))
		},
		apply: func(c *Case, _ *Proceeding, e Event) {
			c.setFuneral(e.Values.Int("party"), Funeral{NotifiedOn: e.Values["on"]})
		},
	},
	RecordFuneral: {
		fields: []Field{must(ref("party", PartyRef)), must(choice("manner", FuneralManners)), must(day("on")), text("approved_by"), long("note")},
		ready:  someoneDied,
		check:  checkFuneral,
		apply: func(c *Case, _ *Proceeding, e Event) {
			f := c.Funerals[e.Values.Int("party")]
			f.EndedOn, f.Manner, f.ApprovedBy = e.Values["on"], e.Values["manner"], e.Values["approved_by"]
			c.setFuneral(e.Values.Int("party"), f)
		},
	},
}

func (c *Case) setFuneral(party int, f Funeral) {
	if c.Funerals == nil {
		c.Funerals = map[int]Funeral{}
	}
	c.Funerals[party] = f
}

func someoneDied(v view) error {
	if v.injured("death") == 0 {
		return problem.New(problem.Refused, "没有登记为死亡的当事人", "No party is recorded as dead").Under("HPR 53")
	}
	return nil
}

func (v view) diedAnd(field string) error {
	if v.Party(v.r.Values.Int(field)).Injury != "death" {
		return problem.Form(problem.Fault{Field: field, ZH: "该当事人未登记为死亡，请先登记伤情", EN: "This party is not recorded as dead; record the injury first"}).Under("HPR 53")
	}
	return nil
}

// checkFuneral: relatives may hold the funeral at any time. The police see to it only when the time that the notice gave
// has run out without good reason, and with the approval of the head of the public-security organ.
func checkFuneral(v view) error {
	if err := v.diedAnd("party"); err != nil {
		return err
	}
	f := v.Funerals[v.r.Values.Int("party")]
	if f.EndedOn != "" {
		return problem.Form(problem.Fault{Field: "party", ZH: "丧葬事宜已办理", EN: "The funeral was held already"})
	}
	if v.r.Values["manner"] == "police" {
		d := v.DueOf("funeral", v.r.Values.Int("party"))
		switch {
		case f.NotifiedOn == "" || d == nil:
			return problem.New(problem.Refused, "尚未书面通知家属办理丧葬事宜", "The relatives have not been told in writing to hold the funeral").Under("HPR 53")
		case v.r.Values["on"] <= DayString(d.At):
			return problem.Form(problem.Fault{Field: "on", ZH: "家属办理丧葬事宜的期限至 " + DayString(d.At) + "，逾期后才可由公安机关处理", EN: "The relatives have until " + DayString(d.At) + "; only then may the police see to it"}).Under("HPR 53")
		case v.r.Values["approved_by"] == "":
			return problem.Form(problem.Fault{Field: "approved_by", ZH: "应当经县级以上公安机关负责人批准", EN: "The head of the public-security organ must approve it"}).Under("HPR 53")
		}
	}
	return first(notFuture(v, "on"), notBefore(v, "on", v.Party(v.r.Values.Int("party")).DiedOn, "不能早于死亡日期", "Not earlier than the death"))
}
