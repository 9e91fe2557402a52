package document

import (
	"time"

	"anjie/document/sheet"
	"anjie/domain/problem"
)

// reviewSeal is the seal of the unit above that reviews a determination.
const reviewSeal = "复核专用章"

// Reviewed is what the papers of a 复核 have in common (HPR 71–79). Agency is the unit above.
type Reviewed struct {
	Applicant Party
	AppliedOn time.Time // when the request was made
	Title     string    // of what is reviewed; empty: 道路交通事故认定书
	Document  string    // its number
	MadeOn    time.Time
	Unit      string // that made it
}

// subject is what is reviewed: XX大队作出的《道路交通事故认定书》（文号）.
func (r Reviewed) subject() string {
	made := ""
	if !r.MadeOn.IsZero() {
		made = "于" + sheet.Day(r.MadeOn)
	}
	number := ""
	if has(r.Document) {
		number = "（" + r.Document + "）"
	}
	return r.Unit + made + "作出的《" + orElse(r.Title, "道路交通事故认定书") + "》" + number
}

func (r Reviewed) missing() []item {
	return []item{
		{"Applicant", "复核申请人", "who applied", has(r.Applicant.Name)},
		{"AppliedOn", "复核申请日期", "the day of the application", !r.AppliedOn.IsZero()},
		{"Document", "被复核的道路交通事故认定书（证明）文号", "the number of what is reviewed", has(r.Document)},
		{"Unit", "作出认定的公安机关交通管理部门", "the unit that made it", has(r.Unit)},
	}
}

// ReviewAcceptance is the 复核受理通知书: the day of receipt is that of acceptance (HPR 73), thirty days run (HPR 74).
type ReviewAcceptance struct {
	Head
	Reviewed
	Addressees []Party
	ReceivedOn time.Time
}

func (ReviewAcceptance) Kind() Kind { return ReviewAcceptanceForm }

// Missing checks that it says whose application about what was received when.
func (r ReviewAcceptance) Missing() []problem.Fault {
	return lacking(append(append(r.issued(), r.Reviewed.missing()...),
		item{"Number", "文号", "the number", has(r.Number)},
		item{"Addressees", "被通知人", "who is told", named(r.Addressees)},
		item{"ReceivedOn", "受理日期", "the day of receipt", !r.ReceivedOn.IsZero()},
	)...)
}

// Paper is a letter to the parties.
func (r ReviewAcceptance) Paper() sheet.Paper {
	p := r.paper(ReviewAcceptanceForm)
	p.Blocks = []sheet.Block{
		sheet.Text{Text: namesOf(r.Addressees) + "：", Align: sheet.Flush},
		sheet.Text{Text: r.Applicant.Name + "对" + r.subject() + "有异议，于" + dayOr(r.AppliedOn) + "提出书面复核申请。"},
		sheet.Text{Text: "根据《道路交通事故处理程序规定》第七十三条的规定，我单位收到复核申请之日即" + dayOr(r.ReceivedOn) + "为受理之日，并将自受理之日起三十日内作出复核结论。"},
		sheet.Text{Text: "复核原则上采取书面审查的形式。当事人要求当面陈述意见的，可以向我单位提出。复核审查期间申请人撤回申请的，终止复核；任何一方当事人向人民法院提起诉讼的，请及时告知我单位。"},
		sheet.SealPlace{Agency: r.Agency, Seal: reviewSeal, On: r.Made},
	}
	return p
}

// ReviewRefusal is the 不予受理通知书: the application was late, or there was a review already (HPR 71).
type ReviewRefusal struct {
	Head
	Reviewed
	Reasons []string
}

func (ReviewRefusal) Kind() Kind { return ReviewRefusalForm }

// Missing checks that the applicant is told why.
func (r ReviewRefusal) Missing() []problem.Fault {
	return lacking(append(append(r.issued(), r.Reviewed.missing()...),
		item{"Number", "文号", "the number", has(r.Number)},
		item{"Reasons", "不予受理的理由", "why it is not accepted", len(r.Reasons) > 0},
	)...)
}

// Paper is a letter to the applicant.
func (r ReviewRefusal) Paper() sheet.Paper {
	p := r.paper(ReviewRefusalForm)
	p.Blocks = []sheet.Block{
		sheet.Text{Text: r.Applicant.Name + "：", Align: sheet.Flush},
		sheet.Text{Text: "你对" + r.subject() + "有异议，于" + dayOr(r.AppliedOn) + "提出书面复核申请。经审查，有下列情形："},
	}
	p.Blocks = append(p.Blocks, sheet.Numbered(r.Reasons)...)
	p.Blocks = append(p.Blocks,
		sheet.Text{Text: "根据《道路交通事故处理程序规定》第七十一条的规定，复核申请应当自道路交通事故认定书或者道路交通事故证明送达之日起三日内（工作日）书面提出，同一事故的复核以一次为限。我单位决定不予受理。"},
		sheet.Text{Text: "当事人可以就损害赔偿争议依法申请调解，或者向人民法院提起民事诉讼；对道路交通事故认定的异议可以在诉讼中提出。"},
		sheet.SealPlace{Agency: r.Agency, Seal: reviewSeal, On: r.Made})
	return p
}

// ReviewDecision is the 复核结论 (HPR 74–79).
type ReviewDecision struct {
	Head
	Reviewed
	Parties  []Party
	Request  string // request, reasons and main evidence of the applicant
	Findings string // what the review found
	Upheld   bool   // otherwise the unit is ordered to investigate and determine anew
	// Correction is a defect that did not touch the result and was made good or explained (HPR 76); used when Upheld.
	Correction string
	Officers   []string
}

func (ReviewDecision) Kind() Kind { return ReviewDecisionForm }

// Missing checks that request, findings and reviewers are named.
func (r ReviewDecision) Missing() []problem.Fault {
	return lacking(append(append(r.issued(), r.Reviewed.missing()...),
		item{"Number", "文号", "the number", has(r.Number)},
		item{"Parties", "各方当事人", "the parties", named(r.Parties)},
		item{"Request", "复核请求及其理由", "the request and its reasons", has(r.Request)},
		item{"Findings", "复核审查意见", "what the review found", has(r.Findings)},
		item{"Officers", "办理复核的交通警察", "the officers who reviewed it", len(r.Officers) > 0},
	)...)
}

// Paper states request, findings, result and what follows from it.
func (r ReviewDecision) Paper() sheet.Paper {
	p := r.paper(ReviewDecisionForm)
	p.Dense = true
	applicant := r.Applicant
	applicant.Role = "复核申请人"
	p.Blocks = []sheet.Block{applicant.paragraph("", false)}
	for _, one := range r.Parties {
		if one.Name != applicant.Name || one.ID != applicant.ID {
			one.Role = "其他当事人"
			p.Blocks = append(p.Blocks, one.paragraph("", false))
		}
	}
	p.Blocks = append(p.Blocks,
		sheet.Text{Text: r.Applicant.Name + "对" + r.subject() + "有异议，于" + dayOr(r.AppliedOn) + "提出书面复核申请。我单位受理后依法进行了审查，现已审查终结。"},
		sheet.Heading{Text: "一、复核请求、理由和主要证据"}, sheet.Text{Text: r.Request},
		sheet.Heading{Text: "二、复核审查意见"}, sheet.Text{Text: r.Findings},
		sheet.Heading{Text: "三、复核结论"})
	what := "《" + orElse(r.Title, "道路交通事故认定书") + "》（" + r.Document + "）"
	provisions := "根据《道路交通事故处理程序规定》第七十四条、" + r.outcome() + "的规定，"
	if r.Upheld {
		if has(r.Correction) {
			p.Blocks = append(p.Blocks, sheet.Text{Text: "原认定存在不影响结论的瑕疵，已经补正或者作出合理解释：" + sentence(r.Correction)})
		}
		p.Blocks = append(p.Blocks,
			sheet.Text{Text: provisions + "维持" + r.Unit + "作出的" + what + "。"},
			sheet.Text{Text: "各方当事人可以自收到本复核结论之日起十日内（工作日），一致书面申请公安机关交通管理部门调解损害赔偿争议，也可以申请人民调解委员会调解，或者直接向人民法院提起民事诉讼。"})
	} else {
		p.Blocks = append(p.Blocks,
			sheet.Text{Text: provisions + "责令" + r.Unit + "对本起事故重新调查、认定。"},
			sheet.Text{Text: "原办案单位应当依照《道路交通事故处理程序规定》第七十九条的规定，自本复核结论作出之日起十日内（工作日）重新作出认定，撤销原" + what + "，并报我单位备案；重新调查需要检验、鉴定的，自检验报告、鉴定意见确定之日起五日内（工作日）重新作出认定。"})
	}
	p.Blocks = append(p.Blocks,
		sheet.Text{Text: "同一事故的复核以一次为限。"},
		sheet.Signatures{People: officials("办理复核的交通警察", "签名（盖章）", two(r.Officers))},
		sheet.SealPlace{Agency: r.Agency, Seal: reviewSeal, On: r.Made})
	return p
}

// outcome is the provision on the result: the review of a certificate has its own.
func (r ReviewDecision) outcome() string {
	if r.Title == certificateTitle {
		return "第七十七条"
	}
	return "第七十六条"
}

// certificateTitle is what a 事故证明 is called.
const certificateTitle = "道路交通事故证明"

// two leaves a place for the second officer: a review is in the hands of two at least (HPR 74).
func two(names []string) []string {
	if len(names) == 1 {
		return append(append([]string{}, names...), "")
	}
	return names
}
