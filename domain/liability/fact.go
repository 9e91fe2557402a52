package liability

// FactKind is how a fact is asked for.
type FactKind string

// The kinds of fact.
const (
	YesNo  FactKind = "yes_no" // "yes" or "no"
	Choice FactKind = "choice" // one of Options
	Points FactKind = "points" // basis points, a whole number from Min to Max
)

// Option is one answer of a Choice.
type Option struct {
	ID string `json:"id"`
	ZH string `json:"zh"`
	EN string `json:"en"`
}

// Fact is a question that a situation asks.
type Fact struct {
	ID       string   `json:"id"`
	Kind     FactKind `json:"kind"`
	Options  []Option `json:"options,omitempty"`
	Min      int64    `json:"min,omitempty"`
	Max      int64    `json:"max,omitempty"`
	Reasoned bool     `json:"reasoned,omitempty"` // the answer needs a written reason, as the fact ID + "_reason"
	ZH       string   `json:"zh"`
	EN       string   `json:"en"`
}

// Reason is the name of the field with the written reason for a fact.
func Reason(fact string) string { return fact + "_reason" }

var yesNo = []Option{{"yes", "是", "yes"}, {"no", "否", "no"}}

func yes(id, zh, en string) Fact { return Fact{ID: id, Kind: YesNo, Options: yesNo, ZH: zh, EN: en} }

func part(id, zh, en string) Fact {
	return Fact{ID: id, Kind: Points, Min: 1, Max: 10000, Reasoned: true, ZH: zh, EN: en}
}

// facts are the questions of Book, by situation. The word of the determination is none of them: gross negligence, an
// owner's fault or a part are judged on the conduct, with a reason (RTA-Int2 3).
func facts() []Fact {
	return []Fact{
		{ID: "owner_fault", Kind: Choice, ZH: "所有人、管理人的过错", EN: "The owner's fault", Options: []Option{
			{"none", "没有过错", "none"},
			{"defect", "知道或者应当知道机动车存在缺陷，且为事故发生原因之一", "knew or should have known of a defect that was a cause"},
			{"licence", "知道或者应当知道驾驶人无驾驶资格或者未取得相应驾驶资格", "knew or should have known that the driver had no or not the right licence"},
			{"unfit", "知道或者应当知道驾驶人因饮酒、服药、患病等依法不能驾驶", "knew or should have known that the driver was unfit by drink, drugs or illness"},
			{"other", "其他应当认定有过错的情形", "another fault"}}},
		part("owner_part", "所有人、管理人的过错范围", "Range of the owner's fault"),
		yes("agreed_to_cloning", "被套牌机动车所有人、管理人是否同意套牌", "Did the owner of the true plates agree?"),
		yes("thief_is_user", "盗抢人是否即机动车使用人", "Is the thief the user?"),
		yes("dispatched", "是否为被派遣的工作人员", "Was he a dispatched worker?"),
		yes("dispatcher_fault", "劳务派遣单位是否有过错", "Is the dispatch agency at fault?"),
		part("dispatcher_part", "劳务派遣单位的责任部分", "The dispatch agency's part"),
		yes("ward_has_property", "该未成年人等是否有财产", "Has the ward property of his own?"),
		yes("non_commercial", "是否非营运机动车", "Is the vehicle not operated for hire?"),
		{ID: "intent_or_gross", Kind: YesNo, Options: yesNo, Reasoned: true, ZH: "机动车使用人是否有故意或者重大过失（综合认定书、事故成因和具体行为判断）",
			EN: "Did the user act with intent or gross negligence (judged on the determination, the causes and his conduct together)?"},
		{ID: "free_ride_cut", Kind: Points, Min: 1, Max: 10000, Reasoned: true, ZH: "减轻的幅度（占使用人应承担部分）", EN: "The reduction, of the user's share"},
		{ID: "concurrence", Kind: Choice, ZH: "各侵权行为的关系", EN: "How the wrongs concur", Options: []Option{
			{"unidentified", "共同实施危及他人的行为，不能确定具体侵权人", "several endangered him, who did it is not known"},
			{"each_sufficient", "分别实施，每个行为都足以造成全部损害", "each alone would have caused the whole"},
			{"divisible", "分别实施，能够确定责任大小", "the gravity of each can be told"},
			{"unclear", "分别实施，难以确定责任大小", "the gravity of each cannot be told"}}},
		yes("road_standards_met", "道路管理者能否证明已尽到安全防护、警示等管理维护义务", "Can the road manager prove that he met the standards?"),
		part("road_part", "道路管理者的责任部分", "The road manager's part"),
		part("builder_part", "建设单位与施工单位的责任部分", "The developer's and builder's part"),
		part("maker_part", "生产者或者销售者的责任部分", "The producer's or seller's part"),
		part("passenger_part", "乘车人的责任部分", "The passenger's part"),
		yes("door_intent", "乘车人是否故意", "Did the passenger act on purpose?"),
		{ID: "harm", Kind: Choice, ZH: "损害如何发生", EN: "How the harm came about", Options: []Option{
			{"traffic", "交通事故", "a traffic accident"}, {"working", "作业时发生，不是交通事故", "while working, no traffic accident"},
			{"passage", "在道路以外的地方通行时发生", "while passing off the road"}}},
		yes("adult_under_60", "推定是否为成年且未满六十周岁", "Is he presumed adult and under sixty?"),
	}
}
