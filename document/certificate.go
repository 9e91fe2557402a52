package document

import (
	"time"

	"anjie/document/sheet"
	"anjie/domain/problem"
)

// Certificate is the 道路交通事故证明, issued where the facts cannot be established (HPR 67).
type Certificate struct {
	Head
	OccurredAt time.Time
	Place      string
	Weather    string
	Parties    []Party
	Facts      string // what the investigation did find
	Reason     string // why facts or causes cannot be established; may be empty
	Note       string // e.g. that a party's identity is not known yet (HPR 70)
	Officers   []string
	Superior   string
	Copies     int
}

func (Certificate) Kind() Kind { return CertificateForm }

// Missing checks what HPR 67 wants stated.
func (c Certificate) Missing() []problem.Fault {
	return lacking(append(c.issued(),
		item{"Number", "文号", "the number", has(c.Number)},
		item{"OccurredAt", "事故发生时间", "when the accident happened", !c.OccurredAt.IsZero()},
		item{"Place", "事故发生地点", "where the accident happened", has(c.Place)},
		item{"Parties", "当事人情况", "the parties", named(c.Parties)},
		item{"Facts", "调查得到的事实", "the facts that were found", has(c.Facts)},
		item{"Officers", "交通警察签名或者盖章", "the officers who sign", len(c.Officers) > 0},
	)...)
}

// Paper states time, place, parties and findings, and the rights that follow.
func (c Certificate) Paper() sheet.Paper {
	p := c.paper(CertificateForm)
	p.Dense = true
	p.Blocks = append(p.Blocks, circumstances(c.OccurredAt, c.Weather, c.Place, "")...)
	p.Blocks = append(p.Blocks, sheet.Heading{Text: "一、当事人情况"})
	p.Blocks = append(p.Blocks, paragraphsOf(c.Parties, "当事人", true)...)
	p.Blocks = append(p.Blocks, sheet.Heading{Text: "二、调查得到的事实"}, sheet.Text{Text: c.Facts})
	if has(c.Reason) {
		p.Blocks = append(p.Blocks, sheet.Text{Text: c.Reason})
	}
	p.Blocks = append(p.Blocks, sheet.Text{Text: "本起道路交通事故基本事实无法查清、成因无法判定，根据《道路交通事故处理程序规定》第六十七条的规定，特此证明。"})
	if has(c.Note) {
		p.Blocks = append(p.Blocks, sheet.Text{Label: "附注", Text: c.Note})
	}
	p.Blocks = append(p.Blocks,
		sheet.Signatures{People: officials("交通警察", "签名（盖章）", c.Officers)},
		sheet.SealPlace{Agency: c.Agency, Seal: trafficSeal, On: c.Made},
		sheet.Space{}, rightsAfterDetermination("本证明", c.Superior))
	p.Foot = copies("本证明", c.Copies)
	return p
}
