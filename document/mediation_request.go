package document

import (
	"strings"

	"anjie/document/sheet"
	"anjie/domain/problem"
)

func join(names []string) string { return strings.Join(names, "、") }

// MediationApplication is the 调解申请书: to the police a joint one (HPR 86), to a committee also of one party (PML 17).
type MediationApplication struct {
	Head                // Agency is the unit that is asked, Made the day of the application
	Applicants []Party  // to the police all: the application is joint
	Others     []Party  // who are to be asked into a people's mediation; they do not sign
	Accident   string   // the accident in a sentence
	Basis      string   // number and date of the determination, certificate or review decision; a committee needs none
	Claims     []string // what is asked for
	Reasons    string
	NotPublic  bool // a party asks that the session is not public (HPR 87; PML 23)
	Attached   []string
}

func (MediationApplication) Kind() Kind { return ApplicationForm }

// Missing checks that an application to the police is joint and rests on a determination.
func (a MediationApplication) Missing() []problem.Fault {
	people := a.Variant == People
	applicants := item{"Applicants", "各方当事人（应当一致申请）", "all parties: the application is joint", named(a.Applicants) && len(a.Applicants) > 1}
	if people {
		applicants = item{"Applicants", "申请人", "who applies", named(a.Applicants)}
	}
	return lacking(
		item{"Agency", "受理申请的" + a.mediating().unit, "the unit that is asked", has(a.Agency)},
		applicants,
		item{"Accident", "事故基本情况", "the accident", has(a.Accident)},
		item{"Basis", "道路交通事故认定书（证明、复核结论）文号", "the determination, certificate or review decision", people || has(a.Basis)},
		item{"Claims", "申请事项", "what is asked for", len(a.Claims) > 0},
	)
}

// Paper is a letter to the unit, signed by all who apply.
func (a MediationApplication) Paper() sheet.Paper {
	p := a.paper(ApplicationForm)
	p.Agency, p.Dense = "", true // it comes from the parties
	p.Blocks = paragraphsOf(a.Applicants, "申请人", false)
	p.Blocks = append(p.Blocks, paragraphsOf(a.Others, "对方当事人", false)...)
	p.Blocks = append(p.Blocks, sheet.Heading{Text: "申请事项"})
	p.Blocks = append(p.Blocks, counted(a.Claims)...)
	p.Blocks = append(p.Blocks, sheet.Heading{Text: "事实和理由"}, sheet.Text{Text: a.Accident})
	if has(a.Basis) || a.Variant != People {
		p.Blocks = append(p.Blocks, sheet.Text{Label: "认定依据", Text: a.Basis})
	}
	if has(a.Reasons) {
		p.Blocks = append(p.Blocks, sheet.Text{Text: a.Reasons})
	}
	p.Blocks = append(p.Blocks, sheet.Text{Text: a.mediating().applies})
	if a.NotPublic {
		p.Blocks = append(p.Blocks, sheet.Text{Text: "申请人请求调解不公开进行。"})
	}
	p.Blocks = append(p.Blocks, sheet.Text{Text: "此致"}, sheet.Text{Text: a.Agency, Align: sheet.Flush})
	p.Blocks = append(p.Blocks, sheet.Attachments(a.Attached)...)
	p.Blocks = append(p.Blocks, sheet.Signatures{People: signing(a.Applicants, "签名（盖章）", true, "申请人")})
	return p
}

// MediationRefusal is the 不调解通知书 (HPR 86; RTSL-Reg 96; of a committee PML 17).
type MediationRefusal struct {
	Head
	Addressees []Party
	Accident   string
	AppliedOn  string // when and by whom mediation was asked for, in words
	Reasons    []string
	Declined   bool // a party clearly refuses: a committee may not mediate (PML 17)
}

func (MediationRefusal) Kind() Kind { return RefusalForm }

// Missing checks that somebody is told and why.
func (r MediationRefusal) Missing() []problem.Fault {
	return lacking(append(r.issued(),
		item{"Addressees", "被通知人", "who is told", named(r.Addressees)},
		item{"Accident", "事故基本情况", "the accident", has(r.Accident)},
		item{"Reasons", "不予调解的理由", "why there is no mediation", len(r.Reasons) > 0},
	)...)
}

// Paper tells the reasons and what remains open.
func (r MediationRefusal) Paper() sheet.Paper {
	p := r.paper(RefusalForm)
	p.Blocks = []sheet.Block{
		sheet.Text{Text: namesOf(r.Addressees) + "：", Align: sheet.Flush},
		sheet.Text{Text: strings.TrimRight(r.Accident, "。") + "。" + sentence(r.AppliedOn) + "经审查，有下列情形："},
	}
	p.Blocks = append(p.Blocks, sheet.Numbered(r.Reasons)...)
	by := r.mediating()
	refuses := by.refuses
	if r.Declined && r.Variant == People {
		refuses = "根据《中华人民共和国人民调解法》第十七条的规定，当事人一方明确拒绝调解的，不得调解。" + refuses
	}
	p.Blocks = append(p.Blocks,
		sheet.Text{Text: refuses},
		sheet.Text{Text: by.remains},
		sheet.SealPlace{Agency: r.Agency, On: r.Made})
	return p
}

// sentence ends a text with a full stop, or is nothing.
func sentence(s string) string {
	if !has(s) {
		return ""
	}
	return strings.TrimRight(strings.TrimSpace(s), "。") + "。"
}
