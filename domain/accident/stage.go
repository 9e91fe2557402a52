package accident

// Stage is where a case, or one of its proceedings, stands.
type Stage string

// Stages of the case itself.
const (
	Reported      Stage = "reported"      // 报案
	NotAccepted   Stage = "not_accepted"  // 不予受理
	Transferred   Stage = "transferred"   // 移送管辖
	Accepted      Stage = "accepted"      // 受理
	Simple        Stage = "simple"        // 简易程序
	Investigation Stage = "investigation" // 一般程序调查
	Determined    Stage = "determined"    // 已认定
	Closed        Stage = "closed"        // 结案
	Archived      Stage = "archived"      // 归档
)

// Stages of a mediation (HPR 84–95; PML 17–33).
const (
	MediationApplied   Stage = "mediation_applied"   // 已申请
	MediationWaiting   Stage = "mediation_waiting"   // 已受理, waiting for the day of HPR 90
	MediationReady     Stage = "mediation_ready"     // 可调解
	MediationScheduled Stage = "mediation_scheduled" // 已约期
	MediationInSession Stage = "mediation_session"   // 调解中
	MediationDrafted   Stage = "mediation_drafted"   // 待签字
	MediationEffective Stage = "mediation_effective" // 协议生效
	MediationPerformed Stage = "mediation_performed" // 已履行
	MediationDefaulted Stage = "mediation_defaulted" // 未履行
	MediationRefused   Stage = "mediation_refused"   // 不予调解
	MediationEnded     Stage = "mediation_ended"     // 调解终结
)

// Stages of an insurance claim (CI-Reg 28–29).
const (
	ClaimFiled     Stage = "claim_filed"     // 已报案
	ClaimListed    Stage = "claim_listed"    // 已告知材料
	ClaimComplete  Stage = "claim_complete"  // 材料齐全
	ClaimDecided   Stage = "claim_decided"   // 已核定
	ClaimAgreed    Stage = "claim_agreed"    // 已达成协议
	ClaimPaid      Stage = "claim_paid"      // 已赔付
	ClaimRefused   Stage = "claim_refused"   // 拒赔
	ClaimWithdrawn Stage = "claim_withdrawn" // 已撤回
)

// Stages of a court hand-over: judicial confirmation (CPL 205–206) or a suit.
const (
	CourtApplied     Stage = "court_applied"      // 已提交
	CourtDocketed    Stage = "court_docketed"     // 已立案
	CourtRuled       Stage = "court_ruled"        // 已裁判
	CourtDismissed   Stage = "court_dismissed"    // 驳回
	CourtNotDocketed Stage = "court_not_docketed" // 不予受理
	CourtWithdrawn   Stage = "court_withdrawn"    // 撤回
)

// Stages of a serious-case investigation (HPR 41–48; CrPR).
const (
	SeriousOpened      Stage = "serious_opened"      // 已启动
	SeriousTeam        Stage = "serious_team"        // 专案侦办
	SeriousFiled       Stage = "serious_filed"       // 刑事立案
	SeriousTransferred Stage = "serious_transferred" // 移送审查起诉
	SeriousConcluded   Stage = "serious_concluded"   // 侦办终结
)

// Stages of an appraisal (HPR 49–58) and of the rescue fund (HPR 42, CI-Reg 24).
const (
	AppraisalCommissioned Stage = "appraisal_commissioned" // 已委托
	AppraisalReported     Stage = "appraisal_reported"     // 已出具
	AppraisalServed       Stage = "appraisal_served"       // 已送达
	AppraisalFinal        Stage = "appraisal_final"        // 已确定
	FundNotified          Stage = "fund_notified"          // 已通知
	FundAdvanced          Stage = "fund_advanced"          // 已垫付
	FundRefused           Stage = "fund_refused"           // 不予垫付
)

// CaseStages are the stages of a case in the order of the board.
var CaseStages = []Stage{Reported, Accepted, Simple, Investigation, Determined, Closed, Archived, NotAccepted, Transferred}

// ended are the stages after which a case or proceeding is waiting for nobody.
var ended = map[Stage]bool{
	NotAccepted: true, Transferred: true, Archived: true,
	MediationPerformed: true, MediationDefaulted: true, MediationRefused: true, MediationEnded: true,
	ClaimPaid: true, ClaimRefused: true, ClaimWithdrawn: true,
	CourtRuled: true, CourtDismissed: true, CourtNotDocketed: true, CourtWithdrawn: true,
	SeriousConcluded: true, AppraisalFinal: true, FundAdvanced: true, FundRefused: true,
}

// Ended says whether nothing is awaited any more at s. A closed case still waits for its archive.
func (s Stage) Ended() bool { return ended[s] }

// Kind is what a proceeding is about. The case itself has the empty kind.
type Kind string

// The kinds of proceeding. Each conversation with somebody outside the room is one.
const (
	TheCase   Kind = ""
	Mediation Kind = "mediation"
	Claim     Kind = "claim"
	Court     Kind = "court"
	Serious   Kind = "serious"
	Appraisal Kind = "appraisal"
	Fund      Kind = "fund"
)

// Kinds lists the kinds of proceeding in the order of the case file.
var Kinds = []Kind{Mediation, Claim, Court, Serious, Appraisal, Fund}

// Variants of a proceeding.
const (
	PoliceMediation = "police"       // 公安机关调解 (HPR 86–95)
	PeopleMediation = "people"       // 人民调解 (PML)
	Compulsory      = "compulsory"   // 交强险
	Commercial      = "commercial"   // 商业三者险
	Confirmation    = "confirmation" // 司法确认
	Suit            = "suit"         // 诉讼
)
