package document

import (
	"time"

	"anjie/document/sheet"
	"anjie/domain/problem"
)

// PoliceAgreement is the 道路交通事故损害赔偿调解书 (HPR 93).
type PoliceAgreement struct {
	Head
	Parties     []Party
	Basis       string // 调解依据: the determination, the joint application, the provisions
	Facts       string // the basic facts that the determination found
	Losses      string // the losses in words; may be empty when Items says it all
	Items       []Amount
	Shares      []Share // each party's liability and proportion
	ShareNote   string  // the same in words; one of the two is wanted
	Instalments []Instalment
	Manner      string // further terms of performance
	Other       []string
	MediatedOn  time.Time
	Place       string
	Mediators   []string
	Copies      int
}

func (PoliceAgreement) Kind() Kind { return PoliceAgreementForm }

// Missing checks the six items of HPR 93.
func (a PoliceAgreement) Missing() []problem.Fault {
	return lacking(append(a.issued(),
		item{"Parties", "各方当事人", "the parties", named(a.Parties) && len(a.Parties) > 1},
		item{"Basis", "调解依据", "the basis of mediation", has(a.Basis)},
		item{"Facts", "认定书认定的基本事实和损失情况", "the facts and losses that were found", has(a.Facts)},
		item{"Items", "损害赔偿的项目和数额", "the items and amounts of damages", amountsComplete(a.Items)},
		item{"Shares", "各方的损害赔偿责任及比例", "each party's liability and proportion", len(a.Shares) > 0 || has(a.ShareNote)},
		item{"Instalments", "赔偿履行方式和期限", "the manner and time of performance", instalmentsComplete(a.Instalments)},
		item{"MediatedOn", "调解日期", "the day of mediation", !a.MediatedOn.IsZero()},
		item{"Mediators", "主持调解的交通警察", "who mediated", len(a.Mediators) > 0},
	)...)
}

// Paper follows the order of HPR 93.
func (a PoliceAgreement) Paper() sheet.Paper {
	p := a.paper(PoliceAgreementForm)
	p.Dense = true
	p.Blocks = paragraphsOf(a.Parties, "当事人", true)
	p.Blocks = append(p.Blocks,
		sheet.Heading{Text: "一、调解依据"}, sheet.Text{Text: a.Basis},
		sheet.Heading{Text: "二、道路交通事故认定书认定的基本事实和损失情况"}, sheet.Text{Text: a.Facts})
	if has(a.Losses) {
		p.Blocks = append(p.Blocks, sheet.Text{Text: a.Losses})
	}
	p.Blocks = append(p.Blocks,
		sheet.Heading{Text: "三、损害赔偿的项目和数额"}, amountsTable(a.Items, "赔偿项目"),
		sheet.Heading{Text: "四、各方的损害赔偿责任及比例"})
	if has(a.ShareNote) {
		p.Blocks = append(p.Blocks, sheet.Text{Text: a.ShareNote})
	}
	if len(a.Shares) > 0 {
		p.Blocks = append(p.Blocks, sharesTable(a.Shares))
	}
	p.Blocks = append(p.Blocks, sheet.Heading{Text: "五、赔偿履行方式和期限"})
	p.Blocks = append(p.Blocks, performance(a.Instalments, a.Manner)...)
	p.Blocks = append(p.Blocks, sheet.Heading{Text: "六、调解日期"}, sheet.Text{Text: sentence(dayOr(a.MediatedOn) + at(a.Place))})
	if len(a.Other) > 0 {
		p.Blocks = append(p.Blocks, sheet.Heading{Text: "七、其他事项"})
		p.Blocks = append(p.Blocks, counted(a.Other)...)
	}
	p.Blocks = append(p.Blocks,
		sheet.Text{Text: "本调解书由各方当事人自愿达成，经各方当事人共同签字后生效。一方不履行的，当事人可以依法向人民法院提起民事诉讼。"},
		sheet.Signatures{People: append(signing(a.Parties, "签名", true, "当事人"), officials("交通警察", "签名（盖章）", a.Mediators)...)},
		sheet.SealPlace{Agency: a.Agency, Seal: trafficSeal, On: a.Made})
	p.Foot = copies("本调解书", a.Copies)
	return p
}

func at(place string) string {
	if !has(place) {
		return ""
	}
	return "，于" + place
}

// performance lists the payments with their sum and the further terms.
func performance(list []Instalment, manner string) (blocks []sheet.Block) {
	if len(list) > 0 {
		blocks = append(blocks, instalmentsTable(list))
	}
	if has(manner) {
		blocks = append(blocks, sheet.Text{Text: manner})
	}
	return blocks
}
