package words

import "anjie/domain/access"

// Role names what a person is in the procedure.
func Role(lang Lang, r access.Role) string { return Of(lang, "role", r) }

// AgencyKind names what an agency is.
func AgencyKind(lang Lang, k access.AgencyKind) string { return Of(lang, "agency_kind", k) }

var _ = add(table{
	"role.intake_clerk":     {"接警员", "Intake clerk"},
	"role.handling_officer": {"办案民警", "Handling officer"},
	"role.mediator":         {"调解员", "Mediator"},
	"role.committee":        {"人民调解委员会", "People's mediation committee"},
	"role.deputy_leader":    {"分管领导", "Deputy leader"},
	"role.leader":           {"主要领导", "Leader"},
	"role.reviewer":         {"法制审核员", "Legal reviewer"},
	"role.investigator":     {"侦查员", "Investigator"},
	"role.insurer":          {"理赔员", "Insurance adjuster"},
	"role.court_clerk":      {"法官助理", "Court clerk"},
	"role.appraiser":        {"鉴定人", "Appraiser"},
	"role.fund_manager":     {"救助基金管理员", "Relief fund manager"},
	"role.procurator":       {"检察联络员", "Procuratorate liaison"},
	"role.auditor":          {"督察/审计", "Auditor"},
	"role.administrator":    {"管理员", "Administrator"},
	"role.party":            {"当事人", "Party"},
	"role.system":           {"系统", "System"},

	"agency_kind.police":      {"公安机关交通管理部门", "Traffic police"},
	"agency_kind.mediation":   {"人民调解委员会", "People's mediation committee"},
	"agency_kind.insurer":     {"保险公司", "Insurance company"},
	"agency_kind.court":       {"人民法院", "Court"},
	"agency_kind.appraisal":   {"鉴定机构", "Appraisal institution"},
	"agency_kind.fund":        {"救助基金管理机构", "Relief fund"},
	"agency_kind.procuracy":   {"人民检察院", "Procuratorate"},
	"agency_kind.supervision": {"督察/审计", "Supervision and audit"},
})

// AgencyKinds lists the kinds of agency in the order of the forms.
var AgencyKinds = []access.AgencyKind{
	access.Police, access.Mediation, access.InsurerCo, access.Court,
	access.Appraisal, access.Fund, access.Procuracy, access.Supervision,
}
