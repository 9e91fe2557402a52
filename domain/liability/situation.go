package liability

// Ask is a fact that a situation asks for, always or when another fact has one of some answers.
type Ask struct {
	Fact string   `json:"fact"`
	If   string   `json:"if,omitempty"`
	Is   []string `json:"is,omitempty"`
}

// Situation is a question to tick, with what it then asks. Its ID is also the fact by which it is ticked.
type Situation struct {
	ID       string   `json:"id"`
	ZH       string   `json:"zh"`
	EN       string   `json:"en"`
	Asks     []Ask    `json:"asks,omitempty"`
	Excludes []string `json:"excludes,omitempty"` // situations that cannot be true beside it
}

var someFault = []string{"defect", "licence", "unfit", "other"}

func situations() []Situation {
	return []Situation{
		{ID: "lent", ZH: "租赁、借用，所有人、管理人与使用人不是同一人", EN: "Leased or lent: owner and user differ",
			Asks: []Ask{{Fact: "owner_fault"}, {"owner_part", "owner_fault", someFault}}, Excludes: []string{"unauthorised", "stolen"}},
		{ID: "unauthorised", ZH: "未经允许驾驶他人机动车", EN: "Driven without permission",
			Asks: []Ask{{Fact: "owner_fault"}, {"owner_part", "owner_fault", someFault}}, Excludes: []string{"stolen"}},
		{ID: "sold", ZH: "已经转让并交付但是未办理登记", EN: "Sold and delivered, not re-registered"},
		{ID: "affiliated", ZH: "以挂靠形式从事道路运输经营", EN: "Operated under another's name (affiliation)"},
		{ID: "cloned", ZH: "套牌机动车", EN: "Cloned plates", Asks: []Ask{{Fact: "agreed_to_cloning"}}},
		{ID: "assembled", ZH: "转让拼装或者已达到报废标准的机动车", EN: "An assembled or scrapped vehicle that was transferred"},
		{ID: "stolen", ZH: "盗窃、抢劫或者抢夺的机动车", EN: "A stolen or robbed vehicle", Asks: []Ask{{Fact: "thief_is_user"}}},
		{ID: "learner", ZH: "培训活动中学员驾驶", EN: "Driven by a learner in training"},
		{ID: "test_ride", ZH: "试乘中试乘人受损害", EN: "Harm to a person on a test ride"},
		{ID: "employee", ZH: "工作人员执行工作任务", EN: "An employee on duty", Asks: []Ask{{Fact: "dispatched"},
			{"dispatcher_fault", "dispatched", []string{"yes"}}, {"dispatcher_part", "dispatcher_fault", []string{"yes"}}}},
		{ID: "ward", ZH: "侵权人为无民事行为能力人、限制民事行为能力人", EN: "The tortfeasor is a minor or under guardianship", Asks: []Ask{{Fact: "ward_has_property"}}},
		{ID: "free_ride", ZH: "无偿搭乘人受损害（好意同乘）", EN: "Harm to a free rider", Asks: []Ask{{Fact: "non_commercial"},
			{"intent_or_gross", "non_commercial", []string{"yes"}}, {"free_ride_cut", "intent_or_gross", []string{"no"}}}},
		{ID: "several_vehicles", ZH: "多辆机动车造成第三人损害", EN: "Several vehicles harm a third person", Asks: []Ask{{Fact: "concurrence"}}},
		{ID: "road_defect", ZH: "道路管理维护缺陷", EN: "A defect of the road's upkeep", Asks: []Ask{{Fact: "road_standards_met"}, {"road_part", "road_standards_met", []string{"no"}}}},
		{ID: "road_built", ZH: "道路设计、施工缺陷", EN: "A defect of the road's design or building", Asks: []Ask{{Fact: "builder_part"}}},
		{ID: "product", ZH: "机动车产品缺陷", EN: "A defect of the vehicle as a product", Asks: []Ask{{Fact: "maker_part"}}},
		{ID: "door", ZH: "乘车人开车门致人损害", EN: "A passenger opened a door", Asks: []Ask{{Fact: "passenger_part"}, {Fact: "door_intent"}}},
		{ID: "special_vehicle", ZH: "起重、升降等工程专项作业机动车", EN: "A crane or other special-purpose vehicle", Asks: []Ask{{Fact: "harm"}}},
		{ID: "non_motor_cover", ZH: "非机动车投保了商业三者险", EN: "The non-motor vehicle has third-party cover"},
		{ID: "unknown_dead", ZH: "死者身份不明", EN: "The dead person is not identified", Asks: []Ask{{Fact: "adult_under_60"}}},
	}
}
