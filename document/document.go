// Package document makes the papers of a case: one file a form. A form is filled with plain strings, days and amounts,
// says what the law still wants of it, and becomes a PDF with an embedded Chinese typeface.
//
// Everything a form prints comes from its fields: the same fields give the same bytes.
package document

import (
	"context"
	"strings"
	"time"

	"anjie/document/sheet"
	"anjie/domain/problem"
)

// Kind is the id of a form.
type Kind string

// The forms. Forms has their names and articles.
const (
	AcceptanceForm        Kind = "acceptance"               // 受案登记表
	SelfAgreementForm     Kind = "self_agreement"           // 自行协商协议书
	OrdinaryForm          Kind = "determination"            // 道路交通事故认定书
	SimpleForm            Kind = "determination_simple"     // 道路交通事故认定书（简易程序）
	CertificateForm       Kind = "certificate"              // 道路交通事故证明
	ServiceForm           Kind = "service_receipt"          // 送达回证
	ReviewAcceptanceForm  Kind = "review_acceptance"        // 复核受理通知书
	ReviewRefusalForm     Kind = "review_refusal"           // 复核申请不予受理通知书
	ReviewDecisionForm    Kind = "review_decision"          // 复核结论
	ReviewTerminationForm Kind = "review_termination"       // 终止复核通知书
	BodyForm              Kind = "body_notice"              // 尸体处理通知书
	ApplicationForm       Kind = "mediation_application"    // 调解申请书
	RefusalForm           Kind = "mediation_refusal"        // 不调解通知书
	NoticeForm            Kind = "mediation_notice"         // 调解通知书
	AttorneyForm          Kind = "power_of_attorney"        // 授权委托书
	RecordForm            Kind = "mediation_record"         // 调解记录
	StatementForm         Kind = "compensation_statement"   // 损害赔偿计算书
	PoliceAgreementForm   Kind = "agreement_police"         // 调解书
	TerminationForm       Kind = "mediation_termination"    // 调解终结书
	PeoplesAgreementForm  Kind = "agreement_people"         // 人民调解协议书
	ConfirmationForm      Kind = "confirmation_application" // 司法确认申请书
	TransferForm          Kind = "transfer_letter"          // 移送函
	WantedForm            Kind = "wanted_notice"            // 协查通报
	WantedEndForm         Kind = "wanted_cancellation"      // 撤销协查通报
	AdvanceForm           Kind = "fund_notice"              // 抢救费支付（垫付）通知书
	ClaimDocumentsForm    Kind = "claim_documents"          // 交强险理赔材料清单
	ClaimDecisionForm     Kind = "claim_decision"           // 赔付决定通知
	IndexForm             Kind = "case_index"               // 卷宗目录
)

// Spec is one line of the list of forms.
type Spec struct {
	Kind    Kind
	ZH, EN  string // what the form is called
	Article string // the provision that wants it
}

// Forms lists every form, in the order of the procedure. Where a variant has another name, Variant.Spec knows it.
var Forms = []Spec{
	{AcceptanceForm, "受案登记表", "Acceptance form", "HPR 16"},
	{SelfAgreementForm, "道路交通事故自行协商协议书", "Agreement that the parties made themselves", "HPR 21"},
	{OrdinaryForm, "道路交通事故认定书", "Accident determination", "HPR 64"},
	{SimpleForm, "道路交通事故认定书（简易程序）", "Accident determination (simple procedure)", "HPR 24"},
	{CertificateForm, "道路交通事故证明", "Accident certificate", "HPR 67"},
	{ServiceForm, "送达回证", "Service receipt", "HPR 65; APR 36"},
	{ReviewAcceptanceForm, "道路交通事故认定复核受理通知书", "Notice that a review is accepted", "HPR 73"},
	{ReviewRefusalForm, "道路交通事故认定复核申请不予受理通知书", "Notice that a review is not accepted", "HPR 71"},
	{ReviewDecisionForm, "道路交通事故认定复核结论", "Review decision", "HPR 74, 76, 77"},
	{ReviewTerminationForm, "道路交通事故认定终止复核通知书", "Notice that the review has ended", "HPR 75"},
	{BodyForm, "尸体处理通知书", "Notice to hold the funeral", "HPR 53"},
	{ApplicationForm, "道路交通事故损害赔偿调解申请书", "Application for mediation", "HPR 86"},
	{RefusalForm, "道路交通事故损害赔偿不调解通知书", "Notice that there will be no mediation", "HPR 86; RTSL-Reg 96"},
	{NoticeForm, "道路交通事故损害赔偿调解通知书", "Notice of a mediation session", "HPR 88"},
	{AttorneyForm, "授权委托书", "Power of attorney", "HPR 89"},
	{RecordForm, "道路交通事故损害赔偿调解记录", "Record of a mediation session", "HPR 88; HPR 91"},
	{StatementForm, "道路交通事故损害赔偿计算书", "Statement of damages", "HPR 91"},
	{PoliceAgreementForm, "道路交通事故损害赔偿调解书", "Mediation agreement (police)", "HPR 93"},
	{TerminationForm, "道路交通事故损害赔偿调解终结书", "Mediation termination", "HPR 93"},
	{PeoplesAgreementForm, "人民调解协议书", "People's mediation agreement", "PML 29"},
	{ConfirmationForm, "司法确认申请书", "Application for judicial confirmation", "PML 33; CPL 205"},
	{TransferForm, "移送函", "Transfer letter", "HPR 11; HPR 41"},
	{WantedForm, "协查通报", "Wanted-vehicle notice", "HPR 44"},
	{WantedEndForm, "撤销协查通报", "Cancellation of a wanted-vehicle notice", "HPR 46"},
	{AdvanceForm, "道路交通事故抢救费支付（垫付）通知书", "Rescue cost payment (advance) notice", "HPR 42"},
	{ClaimDocumentsForm, "机动车交通事故责任强制保险理赔材料清单", "Claim documents list (compulsory insurance)", "CI-Reg 28"},
	{ClaimDecisionForm, "机动车交通事故责任强制保险赔付决定通知书", "Claim decision (compulsory insurance)", "CI-Reg 29"},
	{IndexForm, "卷宗目录", "Case index", "APR 260; APR 261"},
}

// SpecOf returns the line of kind in Forms; false when there is none.
func SpecOf(kind Kind) (Spec, bool) {
	for _, s := range Forms {
		if s.Kind == kind {
			return s, true
		}
	}
	return Spec{}, false
}

// Form is a filled-in form.
type Form interface {
	Kind() Kind
	// Missing names the items that the law wants and that are not filled in; Field is the Go name of the field.
	Missing() []problem.Fault
	// Paper puts the form into words, also when something is missing.
	Paper() sheet.Paper
	variant() Variant // that of its Head
}

// Issue makes the paper of a complete form. A form with gaps is refused with a *problem.Error that names them.
func Issue(f Form) ([]byte, error) {
	if faults := f.Missing(); len(faults) > 0 {
		spec, _ := f.variant().Spec(f.Kind())
		return nil, problem.Form(faults...).Under(spec.Article)
	}
	return sheet.Render(f.Paper())
}

// Preview makes the paper of a form as far as it is filled in, marked as a draft on every page.
func Preview(f Form) ([]byte, error) {
	p := f.Paper()
	p.Draft = true
	return sheet.Render(p)
}

// Seal signs papers in the name of the unit that issues them.
type Seal interface {
	Sign(ctx context.Context, pdf []byte) ([]byte, error)
}

// Head is what every form has at its head.
type Head struct {
	Number  string    // 文号
	Agency  string    // full name of the unit that issues it
	Made    time.Time // day of issue
	Code    string    // verification code, see Identity; empty: none
	Link    string    // what the QR code holds instead of Code
	Variant Variant   // of the proceeding that the paper belongs to
}

// On reads a day written "2006-01-02", at noon in Shanghai; anything else is the zero time, a day not known.
func On(day string) time.Time {
	t, err := time.ParseInLocation(time.DateOnly, day, sheet.Shanghai)
	if err != nil {
		return time.Time{}
	}
	return t.Add(12 * time.Hour)
}

// paper begins the paper of a form with its title.
func (h Head) paper(kind Kind) sheet.Paper {
	spec, _ := h.Variant.Spec(kind)
	return sheet.Paper{Kind: string(kind), Title: spec.ZH, Number: h.Number, Agency: h.Agency, Made: h.Made, Code: h.Code, Link: h.Link}
}

// item is one thing that a form must have.
type item struct {
	field, zh, en string
	there         bool
}

// lacking turns the items that are not there into faults.
func lacking(items ...item) (faults []problem.Fault) {
	for _, i := range items {
		if !i.there {
			faults = append(faults, problem.Fault{Field: i.field, ZH: "缺少：" + i.zh, EN: "missing: " + i.en})
		}
	}
	return faults
}

// issued wants what each paper of an authority carries: its unit and its day.
func (h Head) issued() []item {
	return []item{
		{"Agency", "制作单位名称", "the issuing unit", has(h.Agency)},
		{"Made", "制作日期", "the day of issue", !h.Made.IsZero()},
	}
}

// dayOr writes a day inside a sentence; one that is not known leaves its place.
func dayOr(t time.Time) string {
	if t.IsZero() {
		return "　　　　年　　月　　日"
	}
	return sheet.Day(t)
}

func has(s string) bool { return strings.TrimSpace(s) != "" }
