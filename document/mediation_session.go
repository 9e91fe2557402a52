package document

import (
	"time"

	"anjie/document/sheet"
	"anjie/domain/problem"
)

// MediationNotice is the 调解通知书 (HPR 88).
type MediationNotice struct {
	Head
	Addressee Party
	Accident  string
	At        time.Time
	Place     string
	Mediators []string
	Phone     string // where the mediator is reached
	Bring     []string
	NotPublic bool
}

func (MediationNotice) Kind() Kind { return NoticeForm }

// Missing checks that the notice says who, when, where and with whom.
func (n MediationNotice) Missing() []problem.Fault {
	return lacking(append(n.issued(),
		item{"Addressee", "被通知人", "who is told", has(n.Addressee.Name)},
		item{"Accident", "事故基本情况", "the accident", has(n.Accident)},
		item{"At", "调解时间", "when the session is", !n.At.IsZero()},
		item{"Place", "调解地点", "where the session is", has(n.Place)},
		item{"Mediators", "承办交通警察", "who mediates", len(n.Mediators) > 0},
		item{"Phone", "联系电话", "how to reach the mediator", has(n.Phone)},
	)...)
}

// Paper is a letter to one party.
func (n MediationNotice) Paper() sheet.Paper {
	p := n.paper(NoticeForm)
	p.Dense = true
	p.Blocks = []sheet.Block{
		sheet.Text{Text: n.Addressee.Name + "：", Align: sheet.Flush},
		sheet.Text{Text: sentence(n.Accident) + "根据《道路交通事故处理程序规定》第八十八条的规定，现将损害赔偿调解事项通知如下："},
		sheet.Text{Label: "调解时间", Text: sheet.Minute(n.At)},
		sheet.Text{Label: "调解地点", Text: n.Place},
		sheet.Text{Label: "承办交通警察", Text: join(n.Mediators)},
		sheet.Text{Label: "联系电话", Text: n.Phone},
	}
	if len(n.Bring) > 0 {
		p.Blocks = append(p.Blocks, sheet.Text{Label: "请携带", Text: join(n.Bring)})
	}
	open := "调解公开进行；当事人申请不予公开的，可以不公开。"
	if n.NotPublic {
		open = "经当事人申请，本次调解不公开进行。"
	}
	p.Blocks = append(p.Blocks, sheet.Box{Title: "注意事项", Items: []string{
		"参加损害赔偿调解的人员每方不得超过三人。委托代理人参加的，应当提交由委托人签名或者盖章的授权委托书，载明委托事项和权限。",
		"因故不能按期参加调解的，应当在预定调解时间一日（工作日）前通知承办交通警察，请求变更调解时间。",
		"无正当理由不参加调解、调解过程中退出调解或者调解期间向人民法院提起民事诉讼的，终止调解。",
		open,
	}}, sheet.SealPlace{Agency: n.Agency, On: n.Made})
	return p
}

// MediationRecord is the 调解记录 of one session (HPR 88, 91, 94).
type MediationRecord struct {
	Head
	Accident   string
	From, To   time.Time
	Place      string
	Mediators  []string
	Recorder   string
	NotPublic  bool
	Recording  string // number of the audio-video recording; empty: none
	Notified   string // how and when the parties were notified; an oral notice must be said here (HPR 88)
	Present    []Attendant
	RightsTold bool
	Statements []Statement
	Undisputed []string // facts that all parties agree on
	Result     string   // what the session led to
	Ended      string   // why mediation ended (HPR 94); empty: it did not
}

// Attendant is a person in the room.
type Attendant struct {
	Side, Name, Capacity, ID string
}

// Statement is what somebody said.
type Statement struct{ Speaker, Text string }

func (MediationRecord) Kind() Kind { return RecordForm }

// Missing checks that the record says when, where, who was there, what was told and what came of it.
func (m MediationRecord) Missing() []problem.Fault {
	return lacking(append(m.issued(),
		item{"Accident", "事故基本情况", "the accident", has(m.Accident)},
		item{"From", "调解开始时间", "when the session began", !m.From.IsZero()},
		item{"Place", "调解地点", "where the session was", has(m.Place)},
		item{"Mediators", "主持调解的交通警察", "who mediated", len(m.Mediators) > 0},
		item{"Notified", "通知调解的方式", "how the parties were notified", has(m.Notified)},
		item{"Present", "参加调解人员", "who was present", len(m.Present) > 0},
		item{"RightsTold", "告知权利义务", "that rights and duties were told", m.RightsTold},
		item{"Result", "调解结果", "what the session led to", has(m.Result) || has(m.Ended)},
	)...)
}

// Paper follows the steps of HPR 91.
func (m MediationRecord) Paper() sheet.Paper {
	p := m.paper(RecordForm)
	p.Dense = true
	when := sheet.Minute(m.From)
	if !m.To.IsZero() {
		when += "至" + sheet.Minute(m.To)
	}
	form := "公开"
	if m.NotPublic {
		form = "不公开（经当事人申请）"
	}
	info := sheet.Grid{Cols: []float64{2.2, 4, 2.2, 4}, Rows: []sheet.Row{
		{Cells: []sheet.Cell{{Text: "时间", Label: true}, {Text: when, Span: 3}}},
		{Cells: []sheet.Cell{{Text: "地点", Label: true}, {Text: m.Place, Span: 3}}},
		{Cells: []sheet.Cell{{Text: "主持人", Label: true}, {Text: join(m.Mediators)}, {Text: "记录人", Label: true}, {Text: m.Recorder}}},
		{Cells: []sheet.Cell{{Text: "调解方式", Label: true}, {Text: form}, {Text: "录音录像编号", Label: true}, {Text: m.Recording}}},
		{Cells: []sheet.Cell{{Text: "通知情况", Label: true}, {Text: m.Notified, Span: 3}}},
	}}
	present := sheet.Grid{Cols: []float64{2, 2.4, 3.4, 4}, Head: labels("方别", "姓名", "身份", "证件号码")}
	for _, a := range m.Present {
		present.Rows = append(present.Rows, sheet.Row{Cells: []sheet.Cell{{Text: a.Side}, {Text: a.Name}, {Text: a.Capacity}, {Text: a.ID}}})
	}
	p.Blocks = []sheet.Block{info, sheet.Text{Label: "案由", Text: m.Accident}, sheet.Text{Text: "参加调解人员：", Align: sheet.Flush}, present}
	if m.RightsTold {
		p.Blocks = append(p.Blocks, sheet.Text{Text: "主持人核对参加人员身份，告知各方当事人在调解中的权利和义务，询问是否申请回避、是否申请不公开调解。"})
	}
	for _, s := range m.Statements {
		p.Blocks = append(p.Blocks, sheet.Text{Label: s.Speaker, Text: s.Text})
	}
	if len(m.Undisputed) > 0 {
		p.Blocks = append(p.Blocks, sheet.Text{Text: "各方无争议的事实："})
		p.Blocks = append(p.Blocks, counted(m.Undisputed)...)
	}
	if has(m.Result) {
		p.Blocks = append(p.Blocks, sheet.Text{Label: "调解结果", Text: m.Result})
	}
	if has(m.Ended) {
		p.Blocks = append(p.Blocks, sheet.Text{Label: "终止调解", Text: m.Ended})
	}
	people := make([]sheet.Signature, 0, len(m.Present)+len(m.Mediators)+1)
	for _, a := range m.Present {
		people = append(people, sheet.Signature{Role: a.Side, Name: a.Name})
	}
	people = append(people, officials("主持人", "", m.Mediators)...)
	people = append(people, officials("记录人", "", nonEmpty(m.Recorder))...)
	p.Blocks = append(p.Blocks,
		sheet.Text{Text: "以上记录经本人阅读（已向本人宣读），与所述一致。"},
		sheet.Signatures{People: people})
	return p
}
