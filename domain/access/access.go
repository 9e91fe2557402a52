// Package access names who acts: an actor, the role he acts in, and how he stands to a case.
package access

// Role is what a person is in the procedure. One account may hold several; an act is done in one.
type Role string

// The roles. Party has its place here and no permission yet: the parties' portal brings them.
const (
	IntakeClerk     Role = "intake_clerk"     // 接警员
	HandlingOfficer Role = "handling_officer" // 办案民警
	Mediator        Role = "mediator"         // 调解员 (police mediation room)
	Committee       Role = "committee"        // 人民调解委员会
	DeputyLeader    Role = "deputy_leader"    // 分管领导
	Leader          Role = "leader"           // 主要领导
	Reviewer        Role = "reviewer"         // 法制审核员
	Investigator    Role = "investigator"     // 侦查员
	Insurer         Role = "insurer"          // 理赔员
	CourtClerk      Role = "court_clerk"      // 法官助理
	Appraiser       Role = "appraiser"        // 鉴定人
	FundManager     Role = "fund_manager"     // 救助基金
	Procurator      Role = "procurator"       // 检察联络员
	Auditor         Role = "auditor"          // 督察/审计: reads everything, changes nothing
	Administrator   Role = "administrator"    // 管理员: accounts, never cases
	Party           Role = "party"            // 当事人: later
	System          Role = "system"           // the clocks and the couriers
)

// Roles lists every role that an account may hold, in the order of the menus.
var Roles = []Role{
	IntakeClerk, HandlingOfficer, Mediator, Committee, DeputyLeader, Leader, Reviewer, Investigator,
	Insurer, CourtClerk, Appraiser, FundManager, Procurator, Auditor, Administrator,
}

// AgencyKind says what an agency is; it decides which proceedings may be handed to it.
type AgencyKind string

// The kinds of agency.
const (
	Police      AgencyKind = "police"
	Mediation   AgencyKind = "mediation"   // 人民调解委员会
	InsurerCo   AgencyKind = "insurer"     // 保险公司
	Court       AgencyKind = "court"       // 人民法院
	Appraisal   AgencyKind = "appraisal"   // 鉴定机构
	Fund        AgencyKind = "fund"        // 救助基金管理机构
	Procuracy   AgencyKind = "procuracy"   // 人民检察院
	Supervision AgencyKind = "supervision" // 督察/审计
)

// Actor is who acts or reads, in one role, for one agency.
type Actor struct {
	ID     string // account id (UUID); "system" for the system itself
	Name   string // shown in the record; never logged
	Role   Role
	Agency string // agency id
	Kind   AgencyKind
}

// TheSystem acts for the clocks and the couriers.
var TheSystem = Actor{ID: "system", Name: "系统", Role: System, Agency: ""}

// Relation is how an actor stands to a case. Policies give permissions per role and relation.
type Relation string

// The relations. A handed relation exists when a proceeding of that kind was handed to the actor's agency.
const (
	Any         Relation = "any"         // whoever holds the role
	Own         Relation = "own"         // the case is the actor's agency's
	Mediating   Relation = "mediating"   // a people's mediation was handed to the agency
	Insuring    Relation = "insuring"    // a claim was handed to the agency
	Judging     Relation = "judging"     // a court hand-over was made to the agency
	Appraising  Relation = "appraising"  // an appraisal was commissioned from the agency
	Funding     Relation = "funding"     // the fund was told of the case
	Prosecuting Relation = "prosecuting" // the serious case was transferred to the procuratorate
)

// Relations lists all relations, widest first.
var Relations = []Relation{Any, Own, Mediating, Insuring, Judging, Appraising, Funding, Prosecuting}

// Scope is what an actor may read, made by authz from the policy: every read of the store takes one.
// The zero Scope reads nothing.
type Scope struct {
	All    bool     // every case
	Own    bool     // the cases of Agency
	Handed []string // proceeding kinds through which cases are handed to Agency: "claim", "court", …
	Agency string
	Role   Role
}
