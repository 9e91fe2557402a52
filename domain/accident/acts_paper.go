package accident

import (
	"slices"
	"strings"

	"anjie/domain/problem"
)

// PrintedForms are the papers that are made when somebody asks for them, because people fill in the rest by hand.
var PrintedForms = []string{SelfAgreementPaper, AttorneyPaper, ReviewRefusalPaper, BodyPaper}

// The forms that can be asked for.
const (
	SelfAgreementPaper = "self_agreement"    // 自行协商协议书, HPR 21
	AttorneyPaper      = "power_of_attorney" // 授权委托书, HPR 89
	ReviewRefusalPaper = "review_refusal"    // 复核不予受理通知书, HPR 71
	BodyPaper          = "body_notice"       // 尸体处理通知书, HPR 53
)

var paperActs = map[Command]act{
	PrintPaper: {
		fields: []Field{must(choice("paper_form", PrintedForms)), ref("party", PartyRef), {Name: "note", Kind: Long, Max: 2000},
			text("impact"), each(choice("fault", Faults)), flag("by_hand")},
		check: checkPrint,
	},
}

// checkPrint refuses a paper that the law does not know in this case, and one that lacks what it must have.
func checkPrint(v view) error {
	form, party := v.r.Values["paper_form"], v.Party(v.r.Values.Int("party"))
	if form == SelfAgreementPaper {
		return checkSelfAgreement(v)
	}
	if party == nil {
		return problem.Form(problem.Fault{Field: "party", ZH: "请选择文书所涉的当事人", EN: "Choose the party that the paper is about"})
	}
	switch {
	case form == BodyPaper && party.Injury != "death":
		return problem.Form(problem.Fault{Field: "party", ZH: "该当事人未登记为死亡，请先登记伤情", EN: "This party is not recorded as dead; record the injury first"}).Under("HPR 53")
	case form == ReviewRefusalPaper && v.Determination == nil:
		return problem.New(problem.Refused, "尚未作出事故认定，不发生复核", "There is no determination that could be reviewed").Under("HPR 71")
	case form == ReviewRefusalPaper && v.r.Values["note"] == "":
		return problem.Form(problem.Fault{Field: "note", ZH: "请写明不予受理的理由", EN: "Give the reason why it is not accepted"}).Under("HPR 71")
	}
	return nil
}

// checkSelfAgreement is HPR 19 and 21: nothing of HPR 13(1) is known, and every item that the agreement must have is there –
// unless it is printed for the parties to fill in what is missing by hand.
func checkSelfAgreement(v view) error {
	if err := v.mayNotSettle(); err != nil {
		return err
	}
	if v.r.Values.Flag("by_hand") {
		return nil
	}
	var faults []problem.Fault
	if l := v.lacksForSelfAgreement(); len(l.zh) > 0 {
		faults = append(faults, problem.Fault{Field: "paper_form",
			ZH: "案件中尚未登记：" + strings.Join(l.zh, "、") + "。请先补充登记，或者选择留空手写（HPR 21）",
			EN: "Not recorded yet: " + strings.Join(l.en, ", ") + ". Record it first, or leave it to be written by hand (HPR 21)"})
	}
	if v.r.Values["impact"] == "" {
		faults = append(faults, problem.Fault{Field: "impact", ZH: "请填写碰撞部位", EN: "Give the parts that collided"})
	}
	for _, no := range v.RoadUsers() {
		if name := "fault." + itoa(no); v.r.Values[name] == "" && (v.Determination == nil || v.Determination.Faults[no] == "") {
			faults = append(faults, problem.Fault{Field: name, ZH: "请选择责任", EN: "Choose the responsibility"})
		}
	}
	if len(faults) > 0 {
		return problem.Form(faults...).Under("HPR 21")
	}
	return nil
}

// mayNotSettle is HPR 13(1), as far as the record knows it: accidents that must be reported and that the parties cannot
// settle among themselves (HPR 19). A vehicle without insurance is HPR 14's, which has them report and does not forbid it.
func (c *Case) mayNotSettle() error {
	refuse := func(article, zh, en string) error {
		return problem.New(problem.Refused, zh+"，应当报警，不适用自行协商", en+": it must be reported, and the parties cannot settle it among themselves").Under(article)
	}
	switch {
	case c.Injured():
		return problem.New(problem.Refused, "有人员伤亡的事故不适用自行协商", "Where somebody was hurt the parties cannot settle it among themselves").Under("HPR 13, 19")
	case c.HasFled():
		return refuse("HPR 13(1)(6), 19", "当事人离开现场或者逃逸的", "Somebody left the scene")
	case c.CrimeSuspected:
		return refuse("HPR 13, 19, 23", "涉嫌犯罪的", "A crime is suspected")
	}
	for _, p := range c.Parties {
		for _, row := range reported {
			if slices.ContainsFunc(row.findings, func(name string) bool { return c.found(p.No, name) == "yes" }) {
				return refuse("HPR "+row.article+", 19", row.zh, row.en)
			}
		}
	}
	return nil
}

// reported are the findings of a driver that HPR 13(1) lists. A licence that expired is no valid one there.
var reported = []struct {
	findings        []string
	article, zh, en string
}{
	{[]string{"licence_none", "licence_expired"}, "13(1)(1)", "驾驶人无有效机动车驾驶证或者驾驶的机动车与驾驶证载明的准驾车型不符的", "A driver has no valid licence"},
	{[]string{"alcohol", "drunk", "drugs"}, "13(1)(2)", "驾驶人有饮酒、服用国家管制的精神药品或者麻醉药品嫌疑的", "A driver is suspected of drink or drugs"},
	{[]string{"passenger_excess"}, "13(1)(3)", "校车、客运车辆有严重超员或者超速行驶嫌疑的", "A school bus or passenger carrier is suspected of far too many people or too high a speed"},
	{[]string{"no_plate"}, "13(1)(4)", "机动车无号牌或者使用伪造、变造的号牌的", "A vehicle has no plate or a forged one"},
}

// lacksForSelfAgreement names the items of HPR 21 that the record has no answer to.
func (c *Case) lacksForSelfAgreement() (l lacking) {
	l.described(c)
	users := c.RoadUsers()
	l.want(len(users) > 1, AddParty, "至少两方当事人", "two parties at least")
	for _, no := range users {
		l.identified(c, no)
	}
	return l
}

// RoadUsers are the parties who took part in traffic themselves and can bear responsibility.
func (c *Case) RoadUsers() (out []int) {
	for _, p := range c.Parties {
		switch p.Role {
		case "driver", "rider", "pedestrian":
			out = append(out, p.No)
		}
	}
	return out
}

// compulsory is the number of a vehicle's compulsory policy; empty when none is recorded.
func (c *Case) compulsory(vehicle int) string {
	for _, p := range c.Policies {
		if p.Vehicle == vehicle && p.Variant == Compulsory && p.Number != "" {
			return p.Number
		}
	}
	return ""
}

// contentArticle is the provision that says what the paper of a command must contain; empty when none does. Its form asks
// for each item, so that what is missing is named before the paper can be issued.
func contentArticle(p *Proceeding, cmd Command) string {
	switch {
	case cmd == DetermineSimple:
		return "HPR 24"
	case cmd == Determine:
		return "HPR 64"
	case cmd == CertifyAccident:
		return "HPR 67"
	case cmd == MakeAgreement && p != nil && p.Variant == PeopleMediation:
		return "PML 29"
	case cmd == MakeAgreement:
		return "HPR 93"
	}
	return ""
}
