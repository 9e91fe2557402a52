package words

// Paper names the form of a paper.
func Paper(lang Lang, form string) string { return T(lang, Key("paper."+form)) }

// NoticeKind names what a message to a person is about.
func NoticeKind(lang Lang, kind string) string { return T(lang, Key("notice."+kind)) }

// EvidenceState names where a piece of evidence stands between upload and seal.
func EvidenceState(lang Lang, state string) string { return T(lang, Key("evidence_state."+state)) }

// Scan names what the search for malware came to.
func Scan(lang Lang, scan string) string { return T(lang, Key("scan."+scan)) }

// EvidenceKind names the drawer of a file: photo, video, …
func EvidenceKind(lang Lang, kind string) string { return T(lang, Key("evidence_kind."+kind)) }

// EvidenceForm names what a stored file is to the original.
func EvidenceForm(lang Lang, form string) string { return T(lang, Key("evidence_form."+form)) }

var _ = add(table{
	"paper.acceptance":               {"受案登记表", "Acceptance form"},
	"paper.determination_simple":     {"道路交通事故认定书（简易程序）", "Determination (simple procedure)"},
	"paper.determination":            {"道路交通事故认定书", "Determination"},
	"paper.certificate":              {"道路交通事故证明", "Accident certificate"},
	"paper.service_receipt":          {"送达回证", "Proof of service"},
	"paper.mediation_application":    {"调解申请书", "Application for mediation"},
	"paper.mediation_refusal":        {"不调解通知书", "Notice that mediation is refused"},
	"paper.mediation_notice":         {"调解通知书", "Notice of a mediation session"},
	"paper.mediation_record":         {"调解记录", "Mediation record"},
	"paper.agreement_police":         {"道路交通事故损害赔偿调解书", "Police mediation agreement"},
	"paper.agreement_people":         {"人民调解协议书", "People's mediation agreement"},
	"paper.mediation_termination":    {"道路交通事故损害赔偿调解终结书", "Notice that the mediation has ended"},
	"paper.transfer_letter":          {"移送函", "Transfer letter"},
	"paper.claim_documents":          {"理赔材料告知书", "List of documents for the claim"},
	"paper.claim_decision":           {"理赔核定通知书", "Decision on the claim"},
	"paper.confirmation_application": {"司法确认申请书", "Application for judicial confirmation"},
	"paper.wanted_notice":            {"协查通报", "Wanted-vehicle notice"},
	"paper.wanted_cancellation":      {"撤销协查通报", "Cancellation of a wanted-vehicle notice"},
	"paper.fund_notice":              {"垫付抢救费用通知书", "Notice to the relief fund"},
	"paper.case_index":               {"卷内文件目录", "Index of the file"},
	"paper.self_agreement":           {"自行协商协议书", "Agreement that the parties made themselves"},
	"paper.review_acceptance":        {"复核受理通知书", "Notice that a review is accepted"},
	"paper.review_refusal":           {"复核不予受理通知书", "Notice that a review is not accepted"},
	"paper.review_decision":          {"复核结论", "Review decision"},
	"paper.review_termination":       {"终止复核通知书", "Notice that the review has ended"},
	"paper.body_notice":              {"尸体处理通知书", "Notice to hold the funeral"},
	"paper.power_of_attorney":        {"授权委托书", "Power of attorney"},
	"paper.compensation_statement":   {"损害赔偿计算书", "Statement of damages"},

	"command.print_paper":                 {"打印文书", "Print a paper"},
	"done.print_paper":                    {"要求打印文书", "asked for a paper"},
	"field.print_paper.paper_form":        {"文书", "Paper"},
	"field.print_paper.party":             {"文书所涉当事人", "Party that it is about"},
	"field_hint.print_paper.party":        {"委托人、复核申请人或者死者；自行协商协议书不选", "The principal, the applicant for a review or the dead person; none for an agreement"},
	"field.print_paper.note":              {"理由或者约定内容", "Reason, or what was agreed"},
	"field_hint.print_paper.note":         {"不予受理复核的理由，或者自行协商达成的赔偿约定；每行一项", "Why a review is not accepted, or what the parties agreed; one item a line"},
	"field.print_paper.impact":            {"碰撞部位", "Parts that collided"},
	"field_hint.print_paper.impact":       {"只用于自行协商协议书", "For an agreement only"},
	"field_hint.print_paper.fault":        {"只用于自行协商协议书", "For an agreement only"},
	"field.print_paper.by_hand":           {"留空手写", "Leave blank what is not known"},
	"field_hint.print_paper.by_hand":      {"案件中没有的内容留空，由当事人填写", "What the case does not hold is left for the parties to write"},
	"field.code":                          {"核验码", "Verification code"},
	"option.paper_form.self_agreement":    {"自行协商协议书", "Agreement that the parties made themselves"},
	"option.paper_form.power_of_attorney": {"授权委托书", "Power of attorney"},
	"option.paper_form.review_refusal":    {"复核不予受理通知书", "Notice that a review is not accepted"},
	"option.paper_form.body_notice":       {"尸体处理通知书", "Notice to hold the funeral"},

	"notice.mediation_refused":  {"不予调解", "Mediation refused"},
	"notice.mediation_accepted": {"已受理调解", "Mediation accepted"},
	"notice.session":            {"调解时间地点", "Time and place of the session"},
	"notice.mediation_ended":    {"调解终结", "Mediation ended"},
	"notice.claim_documents":    {"理赔所需材料", "Documents needed for the claim"},
	"notice.claim_decided":      {"理赔结果", "Decision on the claim"},
	"notice.docketed":           {"法院已立案", "Docketed by the court"},
	"notice.ruled":              {"法院裁判结果", "The court's ruling"},
	"notice.closed":             {"案件办结", "Case closed"},
	"notice.appraisal_served":   {"鉴定意见送达", "Appraisal served"},

	"evidence_state.quarantine": {"隔离检查中", "In quarantine"},
	"evidence_state.scanned":    {"已检查，待封存", "Checked, to be sealed"},
	"evidence_state.infected":   {"含恶意代码，已隔离", "Infected, kept apart"},
	"evidence_state.sealed":     {"已封存", "Sealed"},

	"scan.pending":     {"等待检测", "Waiting to be scanned"},
	"scan.clean":       {"未发现恶意代码", "No malware found"},
	"scan.not_scanned": {"未作恶意代码检测", "Not scanned for malware"},
	"scan.infected":    {"发现恶意代码", "Malware found"},
	"scan.derived":     {"由原件生成", "Made from the original"},

	"evidence_kind.photo":    {"照片", "Photo"},
	"evidence_kind.video":    {"视频", "Video"},
	"evidence_kind.audio":    {"音频", "Audio"},
	"evidence_kind.document": {"文档", "Document"},
	"evidence_kind.other":    {"其他文件", "Other file"},

	"evidence_form.original":   {"原件", "Original"},
	"evidence_form.working":    {"工作副本", "Working copy"},
	"evidence_form.derivative": {"缩略图", "Thumbnail"},
})
