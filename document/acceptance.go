package document

import (
	"strconv"
	"strings"
	"time"

	"anjie/document/sheet"
	"anjie/domain/problem"
)

// Acceptance is the 受案登记表 (HPR 16).
type Acceptance struct {
	Head
	Channel      string // how it was reported: 122电话报警 …
	ReportedAt   time.Time
	Reporter     string // name; may be empty when Anonymous
	Contact      string
	CallingPhone string // the number that called; wanted when ByPhone
	ByPhone      bool
	Anonymous    bool // the reporter gave no name: recorded
	Confidential bool // the reporter wants the name kept secret

	OccurredAt    time.Time // or when it was discovered
	Place         string
	Weather, Form string // 天气, 事故形态
	Deaths        int
	Injured       int
	CasualtyNote  string

	Vehicles  []AcceptedVehicle
	HitAndRun bool
	Fled      FledVehicle

	Facts     string // what happened, in brief
	Opinion   string // what is done with it: 受理，适用一般程序 …
	TakenBy   string // who took the report
	Officers  []string
	Approver  string
	Late      bool // reported after the scene was cleared (HPR 18)
	LateCheck string
}

// AcceptedVehicle is a vehicle as the caller described it.
type AcceptedVehicle struct {
	Kind, Plate string
	Goods       string // dangerous goods; empty: none
	Leak        string // whether they leak
}

// FledVehicle is what is known of a vehicle that fled, and of its driver.
type FledVehicle struct {
	Model, Colour, Features, Direction, Driver string
}

func (Acceptance) Kind() Kind { return AcceptanceForm }

// Missing checks the content that HPR 16 asks for.
func (a Acceptance) Missing() []problem.Fault {
	fled := a.Fled
	return lacking(append(a.issued(),
		item{"Channel", "报警方式", "how it was reported", has(a.Channel)},
		item{"ReportedAt", "报警时间", "when it was reported", !a.ReportedAt.IsZero()},
		item{"Reporter", "报警人姓名（不报姓名的应当注明）", "the reporter's name, or that none was given", has(a.Reporter) || a.Anonymous},
		item{"Contact", "报警人联系方式", "how to reach the reporter", has(a.Contact) || has(a.CallingPhone) || a.Anonymous},
		item{"CallingPhone", "报警电话", "the number that called", has(a.CallingPhone) || !a.ByPhone},
		item{"OccurredAt", "发生或者发现事故的时间", "when it happened or was discovered", !a.OccurredAt.IsZero()},
		item{"Place", "事故地点", "where it happened", has(a.Place)},
		item{"Vehicles", "车辆类型", "the kind of each vehicle", a.vehiclesKnown() && (len(a.Vehicles) > 0 || a.HitAndRun)},
		item{"Fled", "逃逸车辆的车型、颜色、特征、逃逸方向或者驾驶人体貌特征", "anything about the vehicle that fled or its driver",
			!a.HitAndRun || has(fled.Model+fled.Colour+fled.Features+fled.Direction+fled.Driver)},
	)...)
}

func (a Acceptance) vehiclesKnown() bool {
	for _, v := range a.Vehicles {
		if !has(v.Kind) {
			return false
		}
	}
	return true
}

func (a Acceptance) reporter() string {
	switch {
	case a.Anonymous && !has(a.Reporter):
		return "不报姓名（已记录）"
	case a.Confidential:
		return a.Reporter + "（要求保密）"
	}
	return a.Reporter
}

func (a Acceptance) casualties() string {
	s := "死亡" + strconv.Itoa(a.Deaths) + "人，受伤" + strconv.Itoa(a.Injured) + "人"
	if has(a.CasualtyNote) {
		s += "；" + a.CasualtyNote
	}
	return s
}

// Paper lays the form out as one table.
func (a Acceptance) Paper() sheet.Paper {
	p := a.paper(AcceptanceForm)
	g := sheet.Grid{Cols: []float64{2.4, 4.4, 2.4, 4.3}}
	add := func(group string, cells ...sheet.Cell) {
		g.Rows = append(g.Rows, sheet.Row{Group: group, Cells: cells})
	}
	pair := func(group, l1, v1, l2, v2 string) {
		add(group, sheet.Cell{Text: l1, Label: true}, sheet.Cell{Text: v1}, sheet.Cell{Text: l2, Label: true}, sheet.Cell{Text: v2})
	}
	wide := func(group, label, value string) {
		add(group, sheet.Cell{Text: label, Label: true}, sheet.Cell{Text: value, Span: 3})
	}
	pair("报警", "报警方式", a.Channel, "报警时间", sheet.Minute(a.ReportedAt))
	pair("报警", "报警人姓名", a.reporter(), "联系方式", a.Contact)
	pair("报警", "报警电话", a.CallingPhone, "是否要求保密", yesNo(a.Confidential))
	pair("事故情况", "发生（发现）时间", sheet.Minute(a.OccurredAt), "天气", a.Weather)
	wide("事故情况", "事故地点", a.Place)
	pair("事故情况", "人员伤亡", a.casualties(), "事故形态", a.Form)
	for i, v := range a.vehicles() {
		group := "车辆" + sheet.Numeral(i+1)
		pair(group, "车辆类型", v.Kind, "号牌号码", v.Plate)
		pair(group, "危险物品种类", orNone(v.Goods), "是否泄漏", orNone(v.Leak))
	}
	if a.HitAndRun {
		pair("涉嫌逃逸车辆", "车型", a.Fled.Model, "颜色", a.Fled.Colour)
		pair("涉嫌逃逸车辆", "特征", a.Fled.Features, "逃逸方向", a.Fled.Direction)
		wide("涉嫌逃逸车辆", "驾驶人体貌特征", a.Fled.Driver)
	} else {
		wide("", "是否涉嫌交通肇事逃逸", "否")
	}
	if a.Late {
		wide("", "事后报警核查情况", a.LateCheck)
	}
	g.Rows = append(g.Rows,
		sheet.Row{Lines: 3, Cells: []sheet.Cell{{Text: "简要情况", Label: true}, {Text: a.Facts, Span: 3}}},
		sheet.Row{Lines: 2, Cells: []sheet.Cell{{Text: "受案意见", Label: true}, {Text: a.Opinion, Span: 3}}})
	pair("", "接警人", a.TakenBy, "受案民警", strings.Join(a.Officers, "、"))
	pair("", "受案单位", a.Agency, "受案日期", sheet.Day(a.Made))
	add("", sheet.Cell{Text: "审批人", Label: true}, sheet.Cell{Text: a.Approver, Hand: true},
		sheet.Cell{Text: "审批日期", Label: true}, sheet.Cell{Hand: true})
	p.Blocks = []sheet.Block{g}
	return p
}

// vehicles are those that were described; with none, one empty line says so.
func (a Acceptance) vehicles() []AcceptedVehicle {
	if len(a.Vehicles) == 0 {
		return []AcceptedVehicle{{}}
	}
	return a.Vehicles
}

func yesNo(b bool) string {
	if b {
		return "是"
	}
	return "否"
}

func orNone(s string) string {
	if has(s) {
		return s
	}
	return "无"
}
