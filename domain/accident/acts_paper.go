package accident

import (
	"fmt"
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

// checkSelfAgreement is HPR 19 and 21: nobody was hurt, and every item that the agreement must have is there – unless it
// is printed for the parties to fill in what is missing by hand.
func checkSelfAgreement(v view) error {
	if v.Injured() {
		return problem.New(problem.Refused, "有人员伤亡的事故不适用自行协商", "Where somebody was hurt the parties cannot settle it among themselves").Under("HPR 13, 19")
	}
	if v.r.Values.Flag("by_hand") {
		return nil
	}
	var faults []problem.Fault
	if zh, en := v.lacksForSelfAgreement(); len(zh) > 0 {
		faults = append(faults, problem.Fault{Field: "paper_form",
			ZH: "案件中尚未登记：" + strings.Join(zh, "、") + "。请先补充登记，或者选择留空手写（HPR 21）",
			EN: "Not recorded yet: " + strings.Join(en, ", ") + ". Record it first, or leave it to be written by hand (HPR 21)"})
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

// lacksForSelfAgreement names the items of HPR 21 that the record has no answer to; parties by their number, not by name.
func (c *Case) lacksForSelfAgreement() (zh, en []string) {
	want := func(there bool, z, e string, args ...any) {
		if !there {
			zh, en = append(zh, fmt.Sprintf(z, args...)), append(en, fmt.Sprintf(e, args...))
		}
	}
	want(c.Report.Place != "", "事故地点", "place")
	want(c.Report.Weather != "", "天气", "weather")
	want(c.Report.Form != "", "事故形态", "form of the accident")
	users := c.RoadUsers()
	want(len(users) > 1, "至少两方当事人", "two parties at least")
	for _, no := range users {
		p := c.Party(no)
		want(p.IDNumber != "", "当事人%d的驾驶证或者身份证号", "licence or ID number of party %d", no)
		want(p.Phone != "", "当事人%d的联系方式", "contact of party %d", no)
		x := c.Vehicle(p.Vehicle)
		want(x != nil || p.Role == "pedestrian", "当事人%d的车辆", "vehicle of party %d", no)
		if x == nil || !IsMotor(x.Kind) {
			continue
		}
		want(x.Plate != "", "当事人%d的机动车号牌", "plate of party %d", no)
		want(c.compulsory(x.No) != "", "当事人%d的保险公司和保险凭证号", "insurer and policy number of party %d", no)
	}
	return zh, en
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
		if p.Vehicle == vehicle && p.Variant == Compulsory {
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
