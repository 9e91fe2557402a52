package document

import (
	"anjie/document/sheet"
	"anjie/domain/problem"
)

// PeoplesAgreement is the 人民调解协议书 (PML 29). Agency is the committee.
type PeoplesAgreement struct {
	Head
	Parties     []Party
	Facts       string // the main facts
	Dispute     string // what is disputed
	Liability   string // each party's responsibility
	Terms       []string
	Items       []Amount
	Instalments []Instalment
	Manner      string // how and until when terms without payment are performed
	Place       string
	Mediators   []string
	Recorder    string
	Copies      int
}

func (PeoplesAgreement) Kind() Kind { return PeoplesAgreementForm }

// Missing checks the content of PML 29 and what the agreement needs to take effect.
func (a PeoplesAgreement) Missing() []problem.Fault {
	return lacking(append(a.issued(),
		item{"Parties", "当事人的基本情况", "the parties", named(a.Parties) && len(a.Parties) > 1},
		item{"Facts", "纠纷的主要事实", "the main facts", has(a.Facts)},
		item{"Dispute", "争议事项", "what is disputed", has(a.Dispute)},
		item{"Liability", "各方当事人的责任", "each party's responsibility", has(a.Liability)},
		item{"Terms", "调解协议的内容", "what was agreed", len(a.Terms) > 0 || amountsComplete(a.Items)},
		item{"Instalments", "履行的方式、期限", "the manner and time of performance", instalmentsComplete(a.Instalments) || len(a.Instalments) == 0 && has(a.Manner)},
		item{"Mediators", "人民调解员", "the mediators", len(a.Mediators) > 0},
	)...)
}

// Paper follows the order of PML 29.
func (a PeoplesAgreement) Paper() sheet.Paper {
	p := a.paper(PeoplesAgreementForm)
	p.Dense = true
	p.Blocks = paragraphsOf(a.Parties, "当事人", false)
	p.Blocks = append(p.Blocks,
		sheet.Heading{Text: "一、纠纷的主要事实"}, sheet.Text{Text: a.Facts},
		sheet.Heading{Text: "二、争议事项"}, sheet.Text{Text: a.Dispute},
		sheet.Heading{Text: "三、各方当事人的责任"}, sheet.Text{Text: a.Liability},
		sheet.Heading{Text: "四、调解协议内容"}, sheet.Text{Text: "经调解，各方当事人自愿达成如下协议："})
	p.Blocks = append(p.Blocks, counted(a.Terms)...)
	if len(a.Items) > 0 {
		p.Blocks = append(p.Blocks, sheet.Text{Text: "赔偿项目和数额如下："}, amountsTable(a.Items, "赔偿项目"))
	}
	p.Blocks = append(p.Blocks, sheet.Heading{Text: "五、履行的方式、期限"})
	p.Blocks = append(p.Blocks, performance(a.Instalments, a.Manner)...)
	if has(a.Place) {
		p.Blocks = append(p.Blocks, sheet.Text{Label: "调解地点", Text: a.Place})
	}
	p.Blocks = append(p.Blocks, sheet.Text{Text: "本协议自各方当事人签名、盖章或者按指印，人民调解员签名并加盖人民调解委员会印章之日起生效，具有法律约束力。"})
	people := append(signing(a.Parties, "签名（盖章）", true, "当事人"), officials("人民调解员", "", a.Mediators)...)
	people = append(people, officials("记录人", "", nonEmpty(a.Recorder))...)
	p.Blocks = append(p.Blocks,
		sheet.Signatures{People: people},
		sheet.SealPlace{Agency: a.Agency, Seal: "人民调解委员会印章", On: a.Made},
		sheet.Box{Title: "权利告知", Items: []string{
			"双方当事人认为有必要的，可以自本协议生效之日起三十日内，共同向人民法院申请司法确认。经依法确认有效，一方拒绝履行或者未全部履行的，对方可以向人民法院申请强制执行。",
			"就本协议的履行或者内容发生争议的，一方当事人可以向人民法院提起诉讼。",
			"人民调解不收取任何费用。",
		}})
	p.Foot = ""
	if a.Copies > 0 {
		p.Foot = "本协议一式" + sheet.Numeral(a.Copies) + "份，当事人各执一份，人民调解委员会留存一份。"
	}
	return p
}
