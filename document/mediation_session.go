package document

import (
	"slices"
	"time"

	"anjie/document/sheet"
	"anjie/domain/problem"
)

// MediationNotice is the 调解通知书 (HPR 88), or that of a committee, with the parties' rights (PML 23).
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
		item{"Mediators", n.mediating().label, "who mediates", len(n.Mediators) > 0},
		item{"Phone", "联系电话", "how to reach the mediator", has(n.Phone)},
	)...)
}

// Paper is a letter to one party.
func (n MediationNotice) Paper() sheet.Paper {
	p, by := n.paper(NoticeForm), n.mediating()
	p.Dense = true
	p.Blocks = []sheet.Block{
		sheet.Text{Text: n.Addressee.Name + "：", Align: sheet.Flush},
		sheet.Text{Text: sentence(n.Accident) + by.notifies},
		sheet.Text{Label: "调解时间", Text: sheet.Minute(n.At)},
		sheet.Text{Label: "调解地点", Text: n.Place},
		sheet.Text{Label: by.label, Text: join(n.Mediators)},
		sheet.Text{Label: "联系电话", Text: n.Phone},
	}
	if len(n.Bring) > 0 {
		p.Blocks = append(p.Blocks, sheet.Text{Label: "请携带", Text: join(n.Bring)})
	}
	open := by.public
	if n.NotPublic {
		open = by.closed
	}
	p.Blocks = append(p.Blocks,
		sheet.Box{Title: "注意事项", Items: append(slices.Clone(by.duties), nonEmpty(open)...)},
		sheet.SealPlace{Agency: n.Agency, On: n.Made})
	return p
}

// MediationRecord is the 调解记录 of one session (HPR 88, 91, 94; PML 27).
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
	RightsTold bool // the police must (HPR 91)
	Statements []Statement
	Undisputed []string // facts that all parties agree on
	Result     string   // what the session led to, once it is known
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
	people := m.Variant == People
	return lacking(append(m.issued(),
		item{"Accident", "事故基本情况", "the accident", has(m.Accident)},
		item{"From", "调解开始时间", "when the session began", !m.From.IsZero()},
		item{"Place", "调解地点", "where the session was", has(m.Place)},
		item{"Mediators", "主持调解的" + m.mediating().mediator, "who mediated", len(m.Mediators) > 0},
		item{"Notified", "通知调解的方式", "how the parties were notified", people || has(m.Notified)},
		item{"Present", "参加调解人员", "who was present", len(m.Present) > 0},
		item{"RightsTold", "告知权利义务", "that rights and duties were told", people || m.RightsTold},
		item{"Statements", "调解经过", "what was said", len(m.Statements) > 0},
	)...)
}

// Paper follows the steps of HPR 91; PML 27 wants no other.
func (m MediationRecord) Paper() sheet.Paper {
	p, by := m.paper(RecordForm), m.mediating()
	p.Dense = true
	when := sheet.Minute(m.From)
	if !m.To.IsZero() {
		when += "至" + sheet.Minute(m.To)
	}
	form := "公开"
	if m.NotPublic {
		form = "不公开（" + by.private + "）"
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
		p.Blocks = append(p.Blocks, sheet.Text{Text: by.told})
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
