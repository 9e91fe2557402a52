package hint

const (
	sourceHPR = "道路交通事故处理程序规定（公安部令第146号）"
	hprFrom   = "2018-05-01"
)

func duty(id string, topic Topic, article, zh, en string, cases ...[]Cond) Rule {
	return Rule{ID: id, Topic: topic, Cases: cases, Article: article, Source: sourceHPR, From: hprFrom, Verified: true, ZH: zh, EN: en}
}

// dutyRules are what the procedure rules make of the facts.
func dutyRules() []Rule {
	return []Rule{
		duty("flight", Search, "HPR 43", "肇事逃逸，应立即启动查缉", "Flight: start the search at once", []Cond{so(Fled)}),
		duty("deep_investigation", Search, "HPR 29", "死亡三人以上，应开展深度调查", "Three or more deaths: a deep investigation is due", []Cond{ge(Deaths, 3)}),
		duty("scene_video", Duty, "HPR 33", "死亡三人以上，现场勘查应当摄像", "Three or more deaths: the scene must be filmed", []Cond{ge(Deaths, 3)}),
		duty("disclosure_death", Duty, "HPR 63", "死亡事故，认定前应公开证据", "A fatal accident: disclose the evidence before the determination", []Cond{ge(Deaths, 1)}),
		duty("disclosure_complex", Duty, "HPR 63", "复杂、疑难的伤人事故，认定前应公开证据", "A complex injury case: disclose the evidence before the determination", []Cond{so(Complex), ge(Casualties, 1)}),
		duty("insurer_notice", Duty, "HPR 42", "需要支付抢救费用的，应书面通知承保交强险的保险公司", "Rescue cost to be paid: tell the compulsory insurer in writing", []Cond{ge(RescueCost, 1), given(Insured)}),
		duty("fund_after_capture", Fund, "HPR 48", "逃逸案件侦破、救助基金已垫付，应书面告知救助基金管理机构", "The one who fled is found and the fund has advanced: tell the fund in writing",
			[]Cond{given(FledFound), so(FundAdvanced)}),
		duty("carrier_hazard", Duty, "HPR 83", "运输单位六个月内两次死亡三人以上事故，应责令消除隐患", "A carrier's second accident with three deaths in six months: order it to remove the hazards", []Cond{ge(CarrierGrave, 2)}),
	}
}

// The sources of the fund rules. That an advance is made in these three cases stands in all of them.
const (
	sourceCI   = "机动车交通事故责任强制保险条例第二十四条"
	sourceCode = sourceCI + "；民法典第一千二百一十六条"
	sourceFund = sourceCode + "；道路交通事故社会救助基金管理办法（财政部令第107号）第十四条，原文未见，转载：stock.zgjrw.com/kx/2021/1202/4723.html"
)

func fund(id, zh, en string, cond Cond) Rule {
	return Rule{ID: id, Topic: Fund, Cases: [][]Cond{{ge(Casualties, 1), cond}}, Article: "CI-Reg 24；CC 1216；FUND 14", Source: sourceFund, From: "2022-01-01",
		Earlier: []Basis{
			{Article: "CI-Reg 24；CC 1216", Source: sourceCode, From: "2021-01-01", Verified: true},
			{Article: "CI-Reg 24", Source: sourceCI, From: "2019-03-02", Verified: true},
		},
		Note:   "救助基金管理办法的原文未核实；2021年的事故依据交强险条例和民法典，2019年3月2日至2020年的事故依据交强险条例",
		NoteEN: "the text of the fund rules was not read; accidents of 2021 rest on the insurance regulation and the Civil Code, those from 2019-03-02 to 2020 on the regulation",
		ZH:     zh, EN: en}
}

// fundRules are the three reasons for an advance of rescue and funeral costs. The bare "超过" does not include the limit.
func fundRules() []Rule {
	return []Rule{
		fund("fund_over_limit", "抢救费用超过交强险责任限额，救助基金可以垫付", "Rescue cost beyond the compulsory limit: the rescue fund may advance", Cond{Fact: RescueOver, Op: GT, N: 0}),
		fund("fund_uninsured", "肇事机动车未参加交强险，救助基金可以垫付", "No compulsory insurance: the rescue fund may advance", so(Uninsured)),
		fund("fund_fled", "机动车肇事后逃逸，救助基金可以垫付", "The vehicle fled: the rescue fund may advance", so(Fled)),
	}
}

// graveRules is the second half of HPR 29. The provision does not say what makes an accident grave, so the highest level
// of the scale of 1991 raises the question.
func graveRules() []Rule {
	r := duty("deep_investigation_may", Search, "HPR 29", "情节严重的其他事故，可以开展深度调查", "Another grave accident: a deep investigation may be opened", []Cond{lt(Deaths, 3)})
	return []Rule{r.requires("severity_1991_grave").note("何为情节严重没有法定数额，以1991年等级标准的特大事故为线索，由办案单位决定；该标准的现行效力未核实",
		"the law gives no figure; the highest level of the scale of 1991 raises the question and the unit decides; whether that scale is in force was not verified")}
}
