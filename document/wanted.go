package document

import (
	"time"

	"anjie/document/sheet"
	"anjie/domain/problem"
)

// WantedNotice is the 协查通报 for a vehicle that fled (HPR 44).
type WantedNotice struct {
	Head
	To         []string // the units it goes to: its scope, which the cancellation repeats
	OccurredAt time.Time
	Place      string
	Facts      string // the basic facts of the flight
	Vehicle    FledVehicle
	Plate      string // or what was seen of it
	Asked      []string
	Contact    string
	Phone      string
}

func (WantedNotice) Kind() Kind { return WantedForm }

// Missing checks what HPR 44 wants: facts, vehicle and features, direction.
func (w WantedNotice) Missing() []problem.Fault {
	return lacking(append(w.issued(),
		item{"Number", "文号", "the number", has(w.Number)},
		item{"To", "协查范围", "the scope", len(w.To) > 0},
		item{"OccurredAt", "案发时间", "when it happened", !w.OccurredAt.IsZero()},
		item{"Place", "案发地点", "where it happened", has(w.Place)},
		item{"Facts", "交通肇事逃逸案件基本事实", "the basic facts", has(w.Facts)},
		item{"Vehicle", "逃逸车辆情况、特征", "the vehicle and its features", has(w.Vehicle.Model + w.Vehicle.Colour + w.Vehicle.Features + w.Plate)},
		item{"Vehicle.Direction", "逃逸方向", "the direction of flight", has(w.Vehicle.Direction)},
		item{"Phone", "联系电话", "whom to call", has(w.Phone)},
	)...)
}

// Paper is a notice to other units with the vehicle in a table.
func (w WantedNotice) Paper() sheet.Paper {
	p := w.paper(WantedForm)
	p.Dense = true
	v := w.Vehicle
	p.Blocks = []sheet.Block{
		sheet.Text{Text: join(w.To) + "：", Align: sheet.Flush},
		sheet.Text{Text: sheet.Minute(w.OccurredAt) + "，在" + w.Place + "发生一起交通肇事逃逸案件。" + sentence(w.Facts)},
		sheet.Text{Text: "逃逸车辆和驾驶人的情况："},
		sheet.Grid{Cols: []float64{2.9, 4, 2.2, 4}, Rows: []sheet.Row{
			{Cells: []sheet.Cell{{Text: "车型", Label: true}, {Text: v.Model}, {Text: "颜色", Label: true}, {Text: v.Colour}}},
			{Cells: []sheet.Cell{{Text: "号牌号码", Label: true}, {Text: w.Plate}, {Text: "逃逸方向", Label: true}, {Text: v.Direction}}},
			{Cells: []sheet.Cell{{Text: "车辆特征", Label: true}, {Text: v.Features, Span: 3}}},
			{Cells: []sheet.Cell{{Text: "驾驶人体貌特征", Label: true}, {Text: v.Driver, Span: 3}}},
		}},
		sheet.Text{Text: "请接到本通报后立即布置堵截或者排查。发现交通肇事逃逸车辆或者嫌疑车辆的，请予以扣留，依法传唤交通肇事逃逸人或者与本通报相符的嫌疑人，并及时通知我单位派员办理移交。"},
	}
	p.Blocks = append(p.Blocks, counted(w.Asked)...)
	p.Blocks = append(p.Blocks,
		sheet.Text{Label: "联系人及电话", Text: join(nonEmpty(w.Contact, w.Phone))},
		sheet.SealPlace{Agency: w.Agency, On: w.Made})
	return p
}

// WantedCancellation is the 撤销协查通报, in the scope of the notice it ends (HPR 46).
type WantedCancellation struct {
	Head
	To       []string // the same scope
	NoticeNo string
	IssuedOn time.Time
	Facts    string // what the notice was about
	Found    string // what was found, where and when
	Phone    string
}

func (WantedCancellation) Kind() Kind { return WantedEndForm }

// Missing checks that the notice is named and that its scope is told why it ends.
func (w WantedCancellation) Missing() []problem.Fault {
	return lacking(append(w.issued(),
		item{"Number", "文号", "the number", has(w.Number)},
		item{"To", "原协查范围", "the scope of the notice", len(w.To) > 0},
		item{"NoticeNo", "原协查通报文号", "the number of the notice", has(w.NoticeNo)},
		item{"IssuedOn", "原协查通报日期", "the day of the notice", !w.IssuedOn.IsZero()},
		item{"Found", "查获情况", "what was found", has(w.Found)},
	)...)
}

// Paper is a notice to the same units.
func (w WantedCancellation) Paper() sheet.Paper {
	p := w.paper(WantedEndForm)
	p.Blocks = []sheet.Block{
		sheet.Text{Text: join(w.To) + "：", Align: sheet.Flush},
		sheet.Text{Text: "我单位于" + dayOr(w.IssuedOn) + "发出《协查通报》（" + w.NoticeNo + "）。" + sentence(w.Facts)},
		sheet.Text{Text: sentence(w.Found) + "根据《道路交通事故处理程序规定》第四十六条的规定，现按原范围撤销上述协查通报，请撤销相应的堵截、排查和布控措施。"},
	}
	if has(w.Phone) {
		p.Blocks = append(p.Blocks, sheet.Text{Label: "联系电话", Text: w.Phone})
	}
	p.Blocks = append(p.Blocks, sheet.SealPlace{Agency: w.Agency, On: w.Made})
	return p
}
