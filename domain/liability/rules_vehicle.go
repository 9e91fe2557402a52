package liability

// First days of the statutes that the rules cite.
const (
	civilCode  = "2021-01-01" // 民法典; RTA-Int in its version of 2020
	secondInt  = "2026-06-30" // RTA-Int2 12
	beforeInt2 = "2026-06-29"
	tortInt    = "2024-09-27" // TORT-Int1
	sourceCode = "中华人民共和国民法典；最高人民法院关于审理道路交通事故损害赔偿案件适用法律若干问题的解释（2020年修正）"
	sourceInt2 = "最高人民法院关于审理道路交通事故损害赔偿案件适用法律若干问题的解释（二），2026-05-06公布"
)

func is(fact string, answers ...string) Cond { return Cond{fact, answers} }

// vehicleRules say who answers because of whose the vehicle is and how it came to be used.
func vehicleRules() []Rule {
	return []Rule{
		{ID: "user", Persons: []Answering{{Role: User, Kind: Sole, Order: 1}}, Axis: ByAccident, From: civilCode,
			Article: "CC 1208; RTSL 76", Source: sourceCode, Verified: true,
			ZH: "属于该机动车一方责任的，由机动车使用人承担赔偿责任", EN: "the user of the vehicle answers for the motor side"},
		{ID: "employee", Situation: "employee", Replaces: []Role{User}, Persons: []Answering{{Role: Employer, Kind: Sole, Order: 1}},
			Recourses: []Recourse{{From: Employer, To: User, ZH: "用人单位可以向有故意或者重大过失的工作人员追偿", EN: "the employer may recover from an employee who acted with intent or gross negligence"}},
			Axis:      ByAccident, From: civilCode, Article: "CC 1191", Source: sourceCode, Verified: true,
			ZH: "工作人员因执行工作任务造成他人损害的，由用人（用工）单位承担侵权责任", EN: "for an employee on duty the employer answers"},
		{ID: "employee.dispatcher", Situation: "employee", When: []Cond{is("dispatched", "yes"), is("dispatcher_fault", "yes")},
			Persons: []Answering{{Role: Dispatcher, Kind: Several, Order: 1, Part: "dispatcher_part"}}, Leaves: true,
			Axis: ByAccident, From: civilCode, Article: "CC 1191", Source: sourceCode, Verified: true,
			ZH: "劳务派遣单位有过错的，承担相应的责任", EN: "a dispatch agency at fault answers for its part"},
		{ID: "affiliated", Situation: "affiliated", When: []Cond{is("lent", "no")}, Replaces: []Role{User, Employer},
			Persons: []Answering{{Role: Operator, Kind: Joint, Order: 1}, {Role: Affiliate, Kind: Joint, Order: 1}},
			Axis:    ByAccident, From: civilCode, Article: "CC 1211", Source: sourceCode, Verified: true,
			ZH: "以挂靠形式经营的机动车，由挂靠人和被挂靠人承担连带责任", EN: "the affiliated operator and the company answer jointly"},
		{ID: "affiliated.lent", Situation: "affiliated", When: []Cond{is("lent", "yes")}, Joins: true,
			Persons: []Answering{{Role: Operator, Kind: Joint, Order: 1}, {Role: Affiliate, Kind: Joint, Order: 1}},
			Axis:    ByAccident, From: civilCode, Article: "CC 1211", Source: sourceCode, Verified: true,
			Open: "挂靠车辆又出借、出租的，使用人与挂靠双方如何分担没有明文", OpenEN: "no provision says how the user of a lent affiliated vehicle shares with the two",
			ZH: "以挂靠形式经营的机动车，由挂靠人和被挂靠人承担连带责任", EN: "the affiliated operator and the company answer jointly"},
		{ID: "lent.owner_fault", Situation: "lent", When: []Cond{is("owner_fault", someFault...)},
			Persons:   []Answering{{Role: Owner, Kind: Capped, Order: 1, Part: "owner_part"}},
			Recourses: []Recourse{{From: Owner, To: User, ZH: "所有人、管理人就超过自己相应责任的部分可以向使用人追偿", EN: "an owner who paid more than his own part may recover it from the user"}},
			Axis:      ByStage, From: secondInt, Article: "RTA-Int2 1; CC 1209; RTA-Int 1", Source: sourceInt2, Verified: true,
			ZH: "使用人承担全部责任，有过错的所有人、管理人在其过错范围内共同承担；实际支付总和不超出损失", EN: "the user bears the whole, an owner at fault is jointly liable within the range of his fault; all payments together never exceed the loss"},
		{ID: "lent.owner_fault.before", Situation: "lent", When: []Cond{is("owner_fault", someFault...)}, Leaves: true,
			Persons: []Answering{{Role: Owner, Kind: Several, Order: 1, Part: "owner_part"}},
			Axis:    ByStage, From: civilCode, Until: beforeInt2, Article: "CC 1209; RTA-Int 1", Source: sourceCode, Verified: true,
			ZH: "所有人、管理人对损害的发生有过错的，承担相应的赔偿责任", EN: "an owner at fault answers for his part"},
		{ID: "unauthorised", Situation: "unauthorised", Replaces: []Role{Operator, Affiliate, Employer, User}, Persons: []Answering{{Role: User, Kind: Sole, Order: 1}},
			Axis: ByAccident, From: civilCode, Article: "CC 1212", Source: sourceCode, Verified: true,
			ZH: "未经允许驾驶他人机动车的，由机动车使用人承担赔偿责任", EN: "who drives without permission answers"},
		{ID: "unauthorised.owner_fault", Situation: "unauthorised", When: []Cond{is("owner_fault", someFault...)}, Leaves: true,
			Persons: []Answering{{Role: Owner, Kind: Several, Order: 1, Part: "owner_part"}},
			Axis:    ByAccident, From: civilCode, Article: "CC 1212; RTA-Int 1", Source: sourceCode, Verified: true,
			ZH: "所有人、管理人对损害的发生有过错的，承担相应的赔偿责任", EN: "an owner at fault answers for his part"},
		{ID: "sold", Situation: "sold", When: []Cond{is("lent", "no"), is("unauthorised", "no")}, Replaces: []Role{User, Employer}, Persons: []Answering{{Role: Transferee, Kind: Sole, Order: 1}},
			Axis: ByAccident, From: civilCode, Article: "CC 1210; RTA-Int 2", Source: sourceCode, Verified: true,
			ZH: "已经转让并交付但是未办理登记的，由（最后一次转让并交付的）受让人承担赔偿责任", EN: "the transferee, after several transfers the last one, answers"},
		{ID: "sold.keeper", Situation: "sold", Renames: map[Role]Role{Owner: Transferee},
			Axis: ByAccident, From: civilCode, Article: "CC 1210; RTA-Int 2", Source: sourceCode, Verified: true,
			ZH: "转让并交付后，受让人居于所有人的地位", EN: "after delivery the transferee stands in the owner's place"},
		{ID: "stolen", Situation: "stolen", Replaces: []Role{User, Employer, Operator, Affiliate, Transferee},
			Persons: []Answering{{Role: Thief, Kind: Sole, Order: 1}}, Axis: ByAccident, From: civilCode, Article: "CC 1215", Source: sourceCode, Verified: true,
			Recourses: []Recourse{{To: Thief, ZH: "保险人垫付抢救费用的，有权向交通事故责任人追偿", EN: "an insurer that advanced rescue costs recovers from the person responsible"}},
			ZH:        "盗窃、抢劫或者抢夺的机动车，由盗窃人、抢劫人或者抢夺人承担赔偿责任", EN: "the thief or robber answers"},
		{ID: "stolen.other_user", Situation: "stolen", When: []Cond{is("thief_is_user", "no")}, Joins: true,
			Persons: []Answering{{Role: User, Kind: Joint, Order: 1}}, Axis: ByAccident, From: civilCode, Article: "CC 1215", Source: sourceCode, Verified: true,
			ZH: "盗抢人与机动车使用人不是同一人的，承担连带责任", EN: "a user who is not the thief answers jointly with him"},
		{ID: "cloned", Situation: "cloned", Replaces: []Role{User}, Persons: []Answering{{Role: Cloner, Kind: Sole, Order: 1}},
			Axis: ByStage, From: civilCode, Article: "RTA-Int 3", Source: sourceCode, Verified: true,
			ZH: "套牌机动车，由套牌机动车的所有人或者管理人承担赔偿责任", EN: "the owner or manager of the vehicle with cloned plates answers"},
		{ID: "cloned.agreed", Situation: "cloned", When: []Cond{is("agreed_to_cloning", "yes")}, Joins: true,
			Persons: []Answering{{Role: PlateOwner, Kind: Joint, Order: 1}}, Axis: ByStage, From: civilCode, Article: "RTA-Int 3", Source: sourceCode, Verified: true,
			ZH: "被套牌机动车所有人或者管理人同意套牌的，承担连带责任", EN: "the owner of the true plates who agreed answers jointly"},
		{ID: "assembled", Situation: "assembled", Joins: true, Persons: []Answering{{Role: Transferors, Kind: Joint, Order: 1}},
			Replaces: []Role{User, Transferee}, Axis: ByAccident, From: civilCode, Article: "CC 1214; RTA-Int 4", Source: sourceCode, Verified: true,
			ZH: "转让拼装或者已达到报废标准的机动车，由所有的转让人和受让人承担连带责任", EN: "all transferors and transferees answer jointly"},
		{ID: "assembled.ignorance", Situation: "assembled", Presumes: []Presumption{{Key: "ignorance", Value: "no_defence",
			ZH: "不知道且不应当知道是拼装车、报废车，不是免责理由", EN: "not having known is no defence"}},
			Axis: ByStage, From: tortInt, Article: "TORT-Int1 20", Source: "最高人民法院关于适用《民法典》侵权责任编的解释（一）", Verified: true,
			ZH: "以不知道为由主张不承担责任的，不予支持", EN: "not having known is no defence"},
	}
}
