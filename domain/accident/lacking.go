package accident

import (
	"fmt"
	"slices"
	"strings"

	"anjie/domain/problem"
)

// lacking gathers what the law wants on a paper and the record has no answer to. Parties go by their number, not by name:
// refusals are logged and repeated.
type lacking struct {
	zh, en []string
	mend   []problem.Fault // Field is the act that records it
}

// want notes what is not there, and the act by which somebody records it.
func (l *lacking) want(there bool, by Command, zh, en string, args ...any) {
	if there {
		return
	}
	l.zh, l.en = append(l.zh, fmt.Sprintf(zh, args...)), append(l.en, fmt.Sprintf(en, args...))
	if !slices.ContainsFunc(l.mend, func(f problem.Fault) bool { return f.Field == string(by) }) {
		l.mend = append(l.mend, problem.Fault{Field: string(by)})
	}
}

// refusal names everything that is missing, under the provision that wants it; nil when nothing is. Its faults name the
// acts that record it.
func (l *lacking) refusal(article string) error {
	if len(l.zh) == 0 {
		return nil
	}
	e := problem.New(problem.Refused, "案件中尚未登记："+strings.Join(l.zh, "、")+"。请先补充登记", "Not recorded yet: "+strings.Join(l.en, ", ")+". Record it first").Under(article)
	e.Faults = l.mend
	return e
}

// described wants the circumstances that every paper about an accident begins with.
func (l *lacking) described(c *Case) {
	l.want(c.Report.Place != "", CorrectReport, "事故地点", "place")
	l.want(c.Report.Weather != "", CorrectReport, "天气", "weather")
	l.want(c.Report.Form != "", CorrectReport, "事故形态", "form of the accident")
}

// identified wants who party no is, how to reach him, and what he drove (HPR 21, 24). That a vehicle has no plate or no
// insurance is an answer too, once the investigation has found it.
func (l *lacking) identified(c *Case, no int) {
	p := c.Party(no)
	l.want(p.IDNumber != "", CorrectParty, "当事人%d的驾驶证或者身份证号", "licence or ID number of party %d", no)
	l.want(p.Phone != "", CorrectParty, "当事人%d的联系方式", "contact of party %d", no)
	x := c.Vehicle(p.Vehicle)
	l.want(x != nil || p.Role != "driver" && p.Role != "rider", CorrectParty, "当事人%d的车辆", "vehicle of party %d", no)
	if x == nil || !IsMotor(x.Kind) {
		return
	}
	l.want(x.Plate != "" || c.Unplated(x.No), CorrectVehicle, "当事人%d的机动车号牌", "plate of party %d", no)
	l.want(c.compulsory(x.No) != "" || c.FoundUninsured(), AddPolicy, "当事人%d的保险公司和保险凭证号", "insurer and policy number of party %d", no)
}

// Unplated says whether the investigation found that a vehicle has no plate.
func (c *Case) Unplated(vehicle int) bool {
	return slices.ContainsFunc(c.Parties, func(p Party) bool { return p.Vehicle == vehicle && c.Findings[p.No]["no_plate"] == "yes" })
}

// FoundUninsured says whether the investigation found a motor vehicle without compulsory insurance.
func (c *Case) FoundUninsured() bool { return c.Findings[0]["uninsured_vehicle"] == "yes" }

// readyForAcceptance is HPR 16: who reported and how he is reached, unless he gives no name or another unit sends the case;
// the vehicles; and something of the one that fled.
func readyForAcceptance(v view) error {
	var l lacking
	r := v.Report
	told := r.Anonymous || r.Channel == "transfer"
	l.want(r.Reporter != "" || told, CorrectReport, "报警人姓名（不报姓名的，请注明）", "the reporter's name, or that none was given")
	l.want(r.Phone != "" || told, CorrectReport, "报警人联系方式", "how to reach the reporter")
	l.want(len(v.Vehicles) > 0 || v.HasFled(), AddVehicle, "车辆类型", "the kind of the vehicle")
	fled := v.FledVehicle()
	l.want(!v.HasFled() || r.FledVehicle != "" || fled != nil && fled.Plate+fled.Model+fled.Color != "", CorrectReport,
		"逃逸车辆的车型、颜色、特征、逃逸方向或者驾驶人体貌特征", "anything about the vehicle that fled or its driver")
	return l.refusal("HPR 16")
}

// readyForSimple is HPR 23 and what HPR 24 wants on the paper that is not asked for in the form itself.
func readyForSimple(v view) error {
	var l lacking
	l.described(v.Case)
	l.want(len(v.Parties) > 0, AddParty, "当事人", "the parties")
	for _, p := range v.Parties {
		l.identified(v.Case, p.No)
	}
	return first(simpleAllowed(v), l.refusal("HPR 24"))
}

// readyForDetermination is HPR 64(1) and (3): the parties, the vehicles and the evidence stand in the record; the road and
// its surroundings are asked for in the form. While who fled is not found HPR 66 wants less.
func readyForDetermination(v view) error {
	var l lacking
	ridden := func(p Party) bool { return v.Vehicle(p.Vehicle) != nil }
	l.want(v.Sought() || slices.ContainsFunc(v.Parties, ridden), CorrectParty, "当事人的车辆", "which vehicle a party was with")
	l.want(v.Sought() || v.SceneOn != "" || v.evidenced(), RecordScene, "道路交通事故证据", "the evidence")
	return first(readyToDetermine(v), l.refusal("HPR 64"))
}

// evidenced says whether there is an original file or an appraiser's report.
func (c *Case) evidenced() bool {
	original := func(i Item) bool { return i.Form == "original" }
	reported := func(p Proceeding) bool { return p.Kind == Appraisal && p.RulingNo != "" }
	return slices.ContainsFunc(c.Evidence, original) || slices.ContainsFunc(c.Proceedings, reported)
}

// checkSimpleMediation is HPR 25 and 26: what was mediated on the spot has its result on the paper; where there was no
// mediation its reason may stand there, and not both.
func checkSimpleMediation(v view) error {
	mediated, result, why := v.r.Values.Flag("mediated"), v.r.Values["mediation_result"], v.r.Values["not_mediated"]
	switch {
	case mediated && result == "":
		return problem.Form(problem.Fault{Field: "mediation_result", ZH: "当场调解的，请写明调解结果", EN: "Mediated on the spot: write its result"}).Under("HPR 25")
	case !mediated && result != "":
		return problem.Form(problem.Fault{Field: "mediated", ZH: "填写了调解结果，请确认经当事人共同请求当场调解", EN: "A result is given; say that it was mediated on the spot at the joint request"}).Under("HPR 25")
	case mediated && why != "":
		return problem.Form(problem.Fault{Field: "not_mediated", ZH: "已经当场调解的，不适用此项", EN: "It was mediated; this does not apply"}).Under("HPR 26")
	}
	return nil
}

// domiciled wants where each applicant lives and how he, or who acts for him, is reached (CPL-Int 351–354).
func (c *Case) domiciled(applicants []int) *lacking {
	var l lacking
	for _, no := range applicants {
		p := c.Party(no)
		l.want(p.Address != "", CorrectParty, "当事人%d的住所", "domicile of party %d", no)
		l.want(p.Phone != "" || p.Agent != "", CorrectParty, "当事人%d的联系方式", "contact of party %d", no)
	}
	return &l
}
