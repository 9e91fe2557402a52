package document

import (
	"slices"
	"time"

	"anjie/document/sheet"
	"anjie/domain/problem"
)

// trafficSeal is the seal that determinations and certificates carry (HPR 64).
const trafficSeal = "道路交通事故处理专用章"

// Determination is the 道路交通事故认定书 of the ordinary procedure (HPR 64).
type Determination struct {
	Head
	OccurredAt time.Time
	Place      string
	Weather    string
	Form       string // 事故形态; may be empty

	Parties  []Party // with their vehicles
	Road     string  // the road and its surroundings
	Course   string  // how the accident happened
	Evidence []string
	Causes   string // analysis of how it came about
	Faults   string // faults and responsibility, or the accidental cause
	Revokes  string // number of the determination that this one replaces (HPR 66, 79); empty: none
	Note     string // e.g. that a party's identity is not known yet (HPR 70)
	Officers []string
	Superior string // where a review is applied for: the police unit above
	Copies   int    // how many are made; 0: not said
}

func (Determination) Kind() Kind { return OrdinaryForm }

// Missing checks the five items of HPR 64 and the officers' signatures.
func (d Determination) Missing() []problem.Fault {
	return lacking(append(d.issued(),
		item{"Number", "文号", "the number", has(d.Number)},
		item{"OccurredAt", "事故发生时间", "when the accident happened", !d.OccurredAt.IsZero()},
		item{"Place", "事故发生地点", "where the accident happened", has(d.Place)},
		item{"Parties", "当事人基本情况", "the parties", named(d.Parties)},
		item{"Vehicles", "车辆基本情况", "the vehicles", withVehicle(d.Parties)},
		item{"Road", "道路和交通环境基本情况", "the road and its surroundings", has(d.Road)},
		item{"Course", "道路交通事故发生经过", "the course of the accident", has(d.Course)},
		item{"Evidence", "道路交通事故证据", "the evidence", len(d.Evidence) > 0},
		item{"Causes", "事故形成原因分析", "the analysis of causes", has(d.Causes)},
		item{"Faults", "当事人导致事故的过错及责任或者意外原因", "faults and responsibility, or the accidental cause", has(d.Faults)},
		item{"Officers", "交通警察签名或者盖章", "the officers who sign", len(d.Officers) > 0},
	)...)
}

// Paper follows the order of HPR 64.
func (d Determination) Paper() sheet.Paper {
	p := d.paper(OrdinaryForm)
	p.Dense = true
	p.Blocks = append(p.Blocks, circumstances(d.OccurredAt, d.Weather, d.Place, d.Form)...)
	p.Blocks = append(p.Blocks, sheet.Heading{Text: "一、当事人、车辆、道路和交通环境等基本情况"})
	p.Blocks = append(p.Blocks, paragraphsOf(d.Parties, "当事人", true)...)
	p.Blocks = append(p.Blocks, sheet.Text{Label: "道路和交通环境", Text: d.Road})
	p.Blocks = append(p.Blocks,
		sheet.Heading{Text: "二、道路交通事故发生经过"}, sheet.Text{Text: d.Course},
		sheet.Heading{Text: "三、道路交通事故证据及事故形成原因分析"})
	if len(d.Evidence) > 0 {
		p.Blocks = append(p.Blocks, sheet.Text{Text: "认定上述事实的证据有："})
		p.Blocks = append(p.Blocks, counted(d.Evidence)...)
	}
	p.Blocks = append(p.Blocks,
		sheet.Text{Text: d.Causes},
		sheet.Heading{Text: "四、当事人导致道路交通事故的过错及责任或者意外原因"}, sheet.Text{Text: d.Faults})
	for _, one := range d.Parties {
		if has(one.Fault) {
			p.Blocks = append(p.Blocks, sheet.Text{Text: one.Name + "：" + one.Fault + "。"})
		}
	}
	if has(d.Revokes) {
		p.Blocks = append(p.Blocks, sheet.Text{Text: "原道路交通事故认定书（" + d.Revokes + "）自本认定书作出之日起撤销。"})
	}
	if has(d.Note) {
		p.Blocks = append(p.Blocks, sheet.Text{Label: "附注", Text: d.Note})
	}
	p.Blocks = append(p.Blocks,
		sheet.Signatures{People: officials("交通警察", "签名（盖章）", d.Officers)},
		sheet.SealPlace{Agency: d.Agency, Seal: trafficSeal, On: d.Made},
		sheet.Space{}, rightsAfterDetermination("本认定书", d.Superior))
	p.Foot = copies("本认定书", d.Copies)
	return p
}

// circumstances are time, weather, place and kind of the accident, as determinations begin.
func circumstances(at time.Time, weather, place, form string) []sheet.Block {
	blocks := []sheet.Block{
		sheet.Text{Label: "交通事故时间", Text: sheet.Minute(at), Align: sheet.Flush},
		sheet.Text{Label: "天气", Text: orNotKnown(weather), Align: sheet.Flush},
		sheet.Text{Label: "交通事故地点", Text: place, Align: sheet.Flush},
	}
	if has(form) {
		blocks = append(blocks, sheet.Text{Label: "事故形态", Text: form, Align: sheet.Flush})
	}
	return blocks
}

func orNotKnown(s string) string {
	if has(s) {
		return s
	}
	return "不详"
}

// rightsAfterDetermination tells review, mediation, suit and access to the file (HPR 65, 71, 84–86).
func rightsAfterDetermination(paper, superior string) sheet.Box {
	if superior == "" {
		superior = "上一级公安机关交通管理部门"
	}
	return sheet.Box{Title: "权利告知", Items: []string{
		"当事人有异议的，可以自" + paper + "送达之日起三日内，向" + superior + "提出书面复核申请，载明复核请求及其理由和主要证据。同一事故的复核以一次为限。",
		"损害赔偿争议，当事人可以申请人民调解委员会调解；可以自收到" + paper + "之日起十日内，一致书面申请公安机关交通管理部门调解；也可以直接向人民法院提起民事诉讼。",
		"当事人收到" + paper + "后，可以查阅、复制、摘录处理本起事故的证据材料，但证人要求保密或者涉及国家秘密、商业秘密以及个人隐私的除外。",
		"上述“三日”“十日”是指工作日，不包括节假日。",
	}}
}

// withVehicle says whether somebody's vehicle is described.
func withVehicle(parties []Party) bool {
	return slices.ContainsFunc(parties, func(p Party) bool { return has(p.Vehicle) })
}

// counted numbers texts 1．2．3． as paragraphs.
func counted(texts []string) []sheet.Block {
	blocks := make([]sheet.Block, len(texts))
	for i, t := range texts {
		blocks[i] = sheet.Text{Text: itoa(i+1) + "．" + t}
	}
	return blocks
}

// copies says how many copies a paper has.
func copies(paper string, n int) string {
	if n == 0 {
		return ""
	}
	return paper + "一式" + sheet.Numeral(n) + "份，当事人各持一份，存档一份。"
}
