package document

import (
	"time"

	"anjie/document/sheet"
	"anjie/domain/problem"
)

// Confirmation is the joint 司法确认申请书 (PML 33; CPL 205). Agency is not printed at its head; it comes from the parties.
type Confirmation struct {
	Head
	Applicants  []Party
	Court       string
	Committee   string // the mediation organisation
	AgreementNo string
	AgreedOn    time.Time // when the agreement took effect
	Facts       string    // facts and reasons
	Content     []string  // the terms of the agreement; may be left to the attachment
	Attached    []string
}

func (Confirmation) Kind() Kind { return ConfirmationForm }

// Missing checks that the application is joint and complete. Whether it is in time is a deadline of the case (PML 33).
func (c Confirmation) Missing() []problem.Fault {
	known := true
	for _, a := range c.Applicants {
		known = known && has(a.Address) && (has(a.Phone) || has(a.Agent))
	}
	return lacking(
		item{"Applicants", "双方当事人（应当共同申请）", "both parties: the application is joint", named(c.Applicants) && len(c.Applicants) > 1},
		item{"Applicants.Address", "申请人住所和联系方式", "the applicants' domicile and contacts", known},
		item{"Court", "受理法院", "the court", has(c.Court)},
		item{"Committee", "调解组织", "the mediation organisation", has(c.Committee)},
		item{"AgreedOn", "调解协议生效日期", "when the agreement took effect", !c.AgreedOn.IsZero()},
		item{"Facts", "事实和理由", "facts and reasons", has(c.Facts)},
		item{"Attached", "调解协议等材料", "the agreement and the other papers", len(c.Attached) > 0},
		item{"Made", "申请日期", "the day of the application", !c.Made.IsZero()},
	)
}

// Paper is a letter to the court, signed by both sides.
func (c Confirmation) Paper() sheet.Paper {
	p := c.paper(ConfirmationForm)
	p.Agency, p.Dense = "", true
	p.Blocks = paragraphsOf(c.Applicants, "申请人", false)
	number := ""
	if has(c.AgreementNo) {
		number = "（" + c.AgreementNo + "）"
	}
	p.Blocks = append(p.Blocks,
		sheet.Heading{Text: "申请事项"},
		sheet.Text{Text: "请求依法确认申请人经" + c.Committee + "主持调解，于" + dayOr(c.AgreedOn) + "达成的调解协议" + number + "有效。"},
		sheet.Heading{Text: "事实和理由"}, sheet.Text{Text: c.Facts})
	if len(c.Content) > 0 {
		p.Blocks = append(p.Blocks, sheet.Text{Text: "调解协议的主要内容："})
		p.Blocks = append(p.Blocks, counted(c.Content)...)
	}
	p.Blocks = append(p.Blocks,
		sheet.Text{Text: "申请人承诺：调解协议系各方自愿达成，内容不违反法律强制性规定，不损害国家利益、社会公共利益和他人合法权益，不违背公序良俗，没有恶意串通、虚假调解的情形；因该协议内容给他人造成损害的，愿意承担相应的民事责任和其他法律责任。"},
		sheet.Text{Text: "根据《中华人民共和国人民调解法》第三十三条、《中华人民共和国民事诉讼法》第二百零五条的规定，特共同提出申请。"},
		sheet.Text{Text: "此致"}, sheet.Text{Text: c.Court, Align: sheet.Flush})
	p.Blocks = append(p.Blocks, sheet.Attachments(c.Attached)...)
	p.Blocks = append(p.Blocks, sheet.Signatures{People: signing(c.Applicants, "签名（盖章）", true, "申请人")})
	return p
}
