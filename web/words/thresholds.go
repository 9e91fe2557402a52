package words

// The words of the provinces' figures from which unpaid property loss is a crime.
const (
	ThresholdsLead     Key = "tables.thresholds_lead"
	EnterThreshold     Key = "tables.enter_threshold"
	EnterThresholdLead Key = "tables.enter_threshold_lead"
	ThresholdOf        Key = "tables.threshold_of"
	ThresholdOthers    Key = "tables.threshold_others"
	ThresholdNone      Key = "tables.threshold_none"
	ThresholdBase      Key = "tables.threshold_base"
	ThresholdGrave     Key = "tables.threshold_grave"
	ThresholdFrom      Key = "tables.threshold_from"
	ThresholdSource    Key = "tables.threshold_source"
	BaseHint           Key = "tables.base_hint"
	GraveHint          Key = "tables.grave_hint"
	HintsNobody        Key = "tables.hints_nobody"
	HintsStay          Key = "tables.hints_stay"
	HintsChange        Key = "tables.hints_change"
	HintsRest          Key = "tables.hints_rest"
	HintsCut           Key = "tables.hints_cut"
	HintsAppear        Key = "tables.hints_appear"
	HintsGo            Key = "tables.hints_go"
	HintsFollow        Key = "tables.hints_follow"
	HintsThreshold     Key = "hints.threshold"
)

var _ = add(table{
	"table_kind.thresholds": {"无能力赔偿损失的起点数额", "Thresholds of unpaid loss"},
	ThresholdsLead: {"无能力赔偿的直接财产损失达到的起点数额，由各省高级人民法院在法释〔2000〕33号第九条的幅度内确定。只用于案卷提示，按事故发生日适用；没有录入的省按幅度下限提示，并注明“未核实”。",
		"From which direct property loss that cannot be paid is a crime. Each province's high court decides inside the spans of Interpretation 33 of 2000, art. 9. The figures serve the hints of the case file alone, by the day of the accident; a province without a line is measured by the lower end, and marked as unverified."},
	EnterThreshold:     {"录入起点数额", "Enter a province's figures"},
	EnterThresholdLead: {"录入进入草案；发布之前，案卷上的提示不变。", "What is entered goes into a draft; until it is published no hint changes."},
	ThresholdOf:        {"省、自治区、直辖市", "Province"},
	ThresholdOthers:    {"没有录入本地数额的省", "Provinces without a line"},
	ThresholdNone:      {"现未录入，按下限", "none entered so far, lower end"},
	ThresholdBase:      {"“数额较大”的起点", "“Much” from"},
	ThresholdGrave:     {"“数额特别大”的起点", "“Very much” from"},
	ThresholdFrom:      {"自该日起发生的事故适用。", "It is used for accidents from this day on."},
	ThresholdSource:    {"省高级人民法院文件的名称、文号或网址。", "The high court's document: its name, number or address."},
	BaseHint:           {"30万元至60万元。可能构成交通肇事罪。", "300,000 to 600,000 yuan: perhaps a traffic crime."},
	GraveHint:          {"60万元至100万元。可能属于特别恶劣情节。", "600,000 to 1,000,000 yuan: perhaps especially grave."},
	HintsNobody:        {"在办案件中没有记录过无能力赔偿的损失，没有提示会变。", "No open case has loss on record that cannot be paid: no hint would change."},
	HintsStay:          {"已核查 %d 件记录了无能力赔偿损失的在办案件，没有提示会增减。", "Open cases with loss that cannot be paid, looked at: %d. No hint would appear or go."},
	HintsChange:        {"已核查 %d 件记录了无能力赔偿损失的在办案件：%d 件会变，新增提示 %d 条，减少 %d 条。", "Open cases with loss that cannot be paid, looked at: %d. Cases that would change: %d; hints that would appear: %d, go: %d."},
	HintsRest:          {"另有 %d 条提示不变，改按草案的数额提示。", "Hints that stay, and would rest on the draft's figures: %d."},
	HintsCut:           {"列出 %d 件，共 %d 件；列表只含您可以知道案号的案件。", "%d of %d listed; the list has only cases whose numbers you may know."},
	HintsAppear:        {"新增的提示", "Would appear"},
	HintsGo:            {"减少的提示", "Would go"},
	HintsFollow:        {"案卷上的提示随即按新的数额显示；已经采纳、排除的记录不变。", "The hints of case files follow at once; what was accepted or set aside stays on record."},
	HintsThreshold:     {"按%s的数额：较大 %s，特别大 %s（自 %s；来源：%s）", "By the figures of %s: much %s, very much %s (since %s; source: %s)"},
})
