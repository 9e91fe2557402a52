package document

import (
	"time"

	"anjie/document/sheet"
	"anjie/domain/problem"
)

// FledDetermination is the 道路交通事故认定书 that the harmed side asked for while who fled is not found (HPR 66). When he
// is, a Determination takes its place and says which one it revokes.
type FledDetermination struct {
	Head
	OccurredAt time.Time
	Place      string
	Weather    string
	Harmed     []Party // the harmed side
	Fled       string  // what is known of the vehicle that fled and of its driver
	Facts      string  // what the investigation found
	Evidence   []string
	Liability  string // the harmed side's responsibility, and its reason
	Officers   []string
	Superior   string
	Copies     int
}

func (FledDetermination) Kind() Kind       { return OrdinaryForm }
func (FledDetermination) variant() Variant { return Fled }

// Missing checks what HPR 66 wants stated.
func (d FledDetermination) Missing() []problem.Fault {
	return lacking(append(d.issued(),
		item{"Number", "文号", "the number", has(d.Number)},
		item{"OccurredAt", "事故发生时间", "when the accident happened", !d.OccurredAt.IsZero()},
		item{"Place", "事故发生地点", "where the accident happened", has(d.Place)},
		item{"Harmed", "受害人情况", "the harmed persons", named(d.Harmed)},
		item{"Facts", "调查得到的事实", "the facts that were found", has(d.Facts)},
		item{"Liability", "受害方当事人的责任", "the harmed side's responsibility", has(d.Liability)},
		item{"Officers", "交通警察签名或者盖章", "the officers who sign", len(d.Officers) > 0},
	)...)
}

// Paper follows the order of HPR 66.
func (d FledDetermination) Paper() sheet.Paper {
	d.Variant = Fled
	p := d.paper(OrdinaryForm)
	p.Dense = true
	p.Blocks = append(p.Blocks, circumstances(d.OccurredAt, d.Weather, d.Place, "")...)
	p.Blocks = append(p.Blocks, sheet.Heading{Text: "一、受害人情况"})
	p.Blocks = append(p.Blocks, paragraphsOf(d.Harmed, "受害方", true)...)
	p.Blocks = append(p.Blocks, sheet.Heading{Text: "二、调查得到的事实"}, sheet.Text{Text: d.Facts})
	if has(d.Fled) {
		p.Blocks = append(p.Blocks, sheet.Text{Label: "逃逸车辆及驾驶人", Text: d.Fled})
	}
	if len(d.Evidence) > 0 {
		p.Blocks = append(p.Blocks, sheet.Text{Text: "上述事实有下列证据："})
		p.Blocks = append(p.Blocks, counted(d.Evidence)...)
	}
	p.Blocks = append(p.Blocks, sheet.Heading{Text: "三、受害方当事人的责任"}, sheet.Text{Text: d.Liability})
	for _, one := range d.Harmed {
		if has(one.Fault) {
			p.Blocks = append(p.Blocks, sheet.Text{Text: one.Name + "：" + one.Fault + "。"})
		}
	}
	p.Blocks = append(p.Blocks,
		sheet.Text{Text: "交通肇事逃逸案件尚未侦破，根据《道路交通事故处理程序规定》第六十六条的规定，应受害方当事人书面申请制作本认定书。案件侦破后，将重新确定责任、制作道路交通事故认定书，并撤销本认定书。"},
		sheet.Signatures{People: officials("交通警察", "签名（盖章）", d.Officers)},
		sheet.SealPlace{Agency: d.Agency, Seal: trafficSeal, On: d.Made},
		sheet.Space{}, rightsAfterDetermination("本认定书", d.Superior))
	p.Foot = copies("本认定书", d.Copies)
	return p
}
