package document

import (
	"time"

	"anjie/document/sheet"
	"anjie/domain/problem"
)

// ServiceReceipt is the 送达回证: proof that papers reached one person (HPR 65; APR 36).
type ServiceReceipt struct {
	Head
	Case      string // 案由 or short title of the case
	Papers    []ServedPaper
	Addressee Party
	Place     string
	Manner    string // 直接送达, 留置送达, 邮寄送达, 电子送达 …
	Servers   []string
	Received  time.Time // when it was received; zero: to be written by hand
	Receiver  string    // who signed; empty: to be signed by hand
	Proxy     string    // who received it in the addressee's place, and in what relation
	Refusal   string    // refusal to receive or to sign, and the reason
	Witness   string
	Note      string
}

// ServedPaper is one paper on the receipt.
type ServedPaper struct {
	Title, Number string
	Copies        int // 0 is 1
}

func (ServiceReceipt) Kind() Kind { return ServiceForm }

// Missing checks that the receipt says what was served on whom, where, how and by whom.
func (s ServiceReceipt) Missing() []problem.Fault {
	titled := len(s.Papers) > 0
	for _, p := range s.Papers {
		titled = titled && has(p.Title)
	}
	return lacking(append(s.issued(),
		item{"Papers", "送达文书名称", "which papers are served", titled},
		item{"Addressee", "受送达人", "on whom they are served", has(s.Addressee.Name)},
		item{"Place", "送达地点", "where they are served", has(s.Place)},
		item{"Manner", "送达方式", "how they are served", has(s.Manner)},
		item{"Servers", "送达人", "who serves them", len(s.Servers) > 0},
		item{"Witness", "拒收情况的见证人", "a witness of the refusal", !has(s.Refusal) || has(s.Witness)},
	)...)
}

// Paper is one table; what is signed at the door is left open.
func (s ServiceReceipt) Paper() sheet.Paper {
	p := s.paper(ServiceForm)
	g := sheet.Grid{Cols: []float64{3.1, 5, 2, 2.4}}
	add := func(lines int, cells ...sheet.Cell) {
		g.Rows = append(g.Rows, sheet.Row{Lines: lines, Cells: cells})
	}
	wide := func(lines int, label, value string, hand bool) {
		add(lines, sheet.Cell{Text: label, Label: true}, sheet.Cell{Text: value, Span: 3, Hand: hand})
	}
	wide(1, "案由", s.Case, false)
	for _, one := range s.Papers {
		title := one.Title
		if has(one.Number) {
			title += "\n" + one.Number
		}
		add(2, sheet.Cell{Text: "送达文书名称、文号", Label: true}, sheet.Cell{Text: title},
			sheet.Cell{Text: "份数", Label: true}, sheet.Cell{Text: itoa(max(one.Copies, 1)), Align: sheet.Center})
	}
	wide(1, "受送达人", s.Addressee.Name, false)
	wide(1, "送达地点", s.Place, false)
	wide(1, "送达方式", s.Manner, false)
	received := sheet.Minute(s.Received)
	if received == "" {
		received = "　　　　年　　月　　日　　时　　分"
	}
	wide(1, "收到时间", received, false)
	wide(3, "受送达人签名、盖章或者捺指印", s.Receiver, true)
	wide(2, "代收人签名及与受送达人的关系", s.Proxy, true)
	wide(2, "拒收或者拒绝签名的情况及理由", s.Refusal, false)
	wide(2, "见证人签名", s.Witness, true)
	add(1, sheet.Cell{Text: "送达人", Label: true}, sheet.Cell{Text: join(s.Servers), Span: 3})
	wide(1, "备注", s.Note, false)
	p.Blocks = []sheet.Block{g, sheet.SealPlace{Agency: s.Agency, On: s.Made}}
	return p
}
