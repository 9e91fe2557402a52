package words

import (
	"strings"

	"anjie/domain/accident"
)

// Stage names where a case or a proceeding stands.
func Stage(lang Lang, s accident.Stage) string { return Of(lang, "stage", s) }

// Kind names what a proceeding is about; the empty kind is the case itself.
func Kind(lang Lang, k accident.Kind) string {
	if k == accident.TheCase {
		return T(lang, "kind.case")
	}
	return Of(lang, "kind", k)
}

// Proceeding names a proceeding by its variant where it has one (交强险理赔), else by its kind (专案侦办).
func Proceeding(lang Lang, p *accident.Proceeding) string {
	if p == nil {
		return T(lang, "kind.case")
	}
	if key := Key("proceeding." + string(p.Kind) + "." + p.Variant); Has(key) {
		return T(lang, key)
	}
	return Kind(lang, p.Kind)
}

// Variant names the variant of a proceeding or of a policy.
func Variant(lang Lang, v string) string { return T(lang, Key("option."+v)) }

// EndReason says why a proceeding ended. Where the record holds a sentence instead of a code, it is returned as it is.
func EndReason(lang Lang, reason string) string {
	if key := Key("end." + reason); Has(key) {
		return T(lang, key)
	}
	return reason
}

// CaseTitle says in words who met whom, from accident.Case.Title: "car×pedestrian" is 小型汽车 撞 行人. It is "" where
// the case knows no vehicle yet.
func CaseTitle(lang Lang, title string) string {
	if title == "" {
		return ""
	}
	codes := strings.Split(title, "×")
	names := make([]string, len(codes))
	for i, code := range codes {
		if n, more := strings.CutPrefix(code, "+"); more {
			names[i] = T(lang, "case.more_parts", n)
			continue
		}
		names[i] = Option(lang, "kind", code)
	}
	return strings.Join(names, " × ")
}

var _ = add(table{
	"case.more_parts": {"等另 %s 方", "%s more"},

	"stage.reported":      {"报案", "Reported"},
	"stage.not_accepted":  {"不予受理", "Not accepted"},
	"stage.transferred":   {"移送管辖", "Transferred"},
	"stage.accepted":      {"受理", "Accepted"},
	"stage.simple":        {"简易程序", "Simple procedure"},
	"stage.investigation": {"一般程序调查", "Investigation"},
	"stage.determined":    {"已认定", "Determined"},
	"stage.closed":        {"结案", "Closed"},
	"stage.archived":      {"归档", "Archived"},

	"stage.mediation_applied":   {"已申请", "Applied for"},
	"stage.mediation_waiting":   {"已受理，待起算", "Accepted, waiting to start"},
	"stage.mediation_ready":     {"可调解", "Ready"},
	"stage.mediation_scheduled": {"已约期", "Session fixed"},
	"stage.mediation_session":   {"调解中", "In session"},
	"stage.mediation_drafted":   {"待签字", "To be signed"},
	"stage.mediation_effective": {"协议生效", "Agreement in effect"},
	"stage.mediation_performed": {"已履行", "Performed"},
	"stage.mediation_defaulted": {"未履行", "In default"},
	"stage.mediation_refused":   {"不予调解", "Refused"},
	"stage.mediation_ended":     {"调解终结", "Ended"},

	"stage.claim_filed":     {"已报案", "Filed"},
	"stage.claim_listed":    {"已告知材料", "Documents listed"},
	"stage.claim_complete":  {"材料齐全", "Documents complete"},
	"stage.claim_decided":   {"已核定", "Decided"},
	"stage.claim_agreed":    {"已达成协议", "Agreed"},
	"stage.claim_paid":      {"已赔付", "Paid"},
	"stage.claim_refused":   {"拒赔", "Refused"},
	"stage.claim_withdrawn": {"已撤回", "Withdrawn"},

	"stage.court_applied":      {"已提交", "Submitted"},
	"stage.court_docketed":     {"已立案", "Docketed"},
	"stage.court_ruled":        {"已裁判", "Ruled"},
	"stage.court_dismissed":    {"驳回", "Dismissed"},
	"stage.court_not_docketed": {"不予受理", "Not docketed"},
	"stage.court_withdrawn":    {"撤回", "Withdrawn"},

	"stage.serious_opened":      {"已启动", "Opened"},
	"stage.serious_team":        {"专案侦办", "Team at work"},
	"stage.serious_filed":       {"刑事立案", "Criminal case filed"},
	"stage.serious_transferred": {"移送审查起诉", "Sent to prosecution"},
	"stage.serious_concluded":   {"侦办终结", "Concluded"},

	"stage.appraisal_commissioned": {"已委托", "Commissioned"},
	"stage.appraisal_reported":     {"已出具意见", "Reported"},
	"stage.appraisal_served":       {"已送达", "Served"},
	"stage.appraisal_final":        {"已确定", "Final"},
	"stage.fund_notified":          {"已通知", "Notified"},
	"stage.fund_advanced":          {"已垫付", "Advanced"},
	"stage.fund_refused":           {"不予垫付", "Refused"},

	"kind.case":      {"案件", "Case"},
	"kind.mediation": {"调解", "Mediation"},
	"kind.claim":     {"保险理赔", "Insurance claim"},
	"kind.court":     {"司法", "Court"},
	"kind.serious":   {"专案侦办", "Serious case"},
	"kind.appraisal": {"检验鉴定", "Appraisal"},
	"kind.fund":      {"救助基金垫付", "Relief fund"},

	"proceeding.mediation.police":   {"公安机关调解", "Police mediation"},
	"proceeding.mediation.people":   {"人民调解", "People's mediation"},
	"proceeding.claim.compulsory":   {"交强险理赔", "Compulsory insurance claim"},
	"proceeding.claim.commercial":   {"商业三者险理赔", "Commercial insurance claim"},
	"proceeding.court.confirmation": {"司法确认", "Judicial confirmation"},
	"proceeding.court.suit":         {"民事诉讼", "Civil suit"},

	"end.default":       {"未按约定履行", "not performed as agreed"},
	"end.refused":       {"不予赔付", "refused"},
	"end.not_docketed":  {"不予受理", "not docketed"},
	"end.ruled":         {"已裁判", "ruled"},
	"end.dismissed":     {"驳回申请", "dismissed"},
	"end.concluded":     {"侦办终结", "concluded"},
	"end.final":         {"鉴定意见已确定", "the opinion is final"},
	"end.advanced":      {"已垫付", "advanced"},
	"end.no_agreement":  {"未达成协议", "no agreement"},
	"end.sued":          {"当事人起诉", "a party sued"},
	"end.absent":        {"当事人无正当理由不到场", "a party stayed away without good reason"},
	"end.withdrawn":     {"当事人撤回申请", "a party withdrew"},
	"end.overdue":       {"期限届满", "the time ran out"},
	"end.not_joint":     {"非各方一致申请", "not applied for jointly"},
	"end.late":          {"逾期申请", "applied too late"},
	"end.declined":      {"一方明确拒绝调解", "one party declined"},
	"class.property":    {"财产损失事故", "Property damage"},
	"class.injury":      {"伤人事故", "Injury"},
	"class.death":       {"死亡事故", "Fatal accident"},
	"document.simple":   {"道路交通事故认定书（简易程序）", "Determination (simple procedure)"},
	"document.ordinary": {"道路交通事故认定书", "Determination"},

	"document.certificate": {"道路交通事故证明", "Accident certificate"},
	"review.upheld":        {"维持原认定", "Upheld"},
	"review.redetermine":   {"责令重新调查、认定", "To be determined anew"},
	"review.withdrawn":     {"申请人撤回，终止复核", "Withdrawn; the review has ended"},
	"review.pending":       {"复核中", "Under review"},
})
