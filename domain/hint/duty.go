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
		duty("carrier_hazard", Duty, "HPR 83", "运输单位六个月内两次死亡三人以上事故，应责令消除隐患", "A carrier's second accident with three deaths in six months: order it to remove the hazards", []Cond{ge(CarrierGrave, 2)}),
	}
}

func fund(id, zh, en string, cond Cond) Rule {
	return Rule{ID: id, Topic: Fund, Cases: [][]Cond{{ge(Casualties, 1), cond}}, Article: "CI-Reg 24；CC 1216；FUND 14",
		Source: "机动车交通事故责任强制保险条例；民法典；道路交通事故社会救助基金管理办法", From: "2022-01-01", Verified: true, ZH: zh, EN: en}
}

// fundRules are the three reasons for an advance of rescue and funeral costs. The bare "超过" does not include the limit.
func fundRules() []Rule {
	return []Rule{
		fund("fund_over_limit", "抢救费用超过交强险责任限额，救助基金可以垫付", "Rescue cost beyond the compulsory limit: the rescue fund may advance", Cond{Fact: RescueOver, Op: GT, N: 0}),
		fund("fund_uninsured", "肇事机动车未参加交强险，救助基金可以垫付", "No compulsory insurance: the rescue fund may advance", so(Uninsured)),
		fund("fund_fled", "机动车肇事后逃逸，救助基金可以垫付", "The vehicle fled: the rescue fund may advance", so(Fled)),
	}
}
