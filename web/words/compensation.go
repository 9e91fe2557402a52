package words

// The words of the compensation worksheet.
const (
	SheetTitle         Key = "sheet.title"
	SheetLead          Key = "sheet.lead"
	SheetOfCase        Key = "sheet.of_case"
	SheetBack          Key = "sheet.back"
	SheetEmpty         Key = "sheet.empty"
	SheetEmptyText     Key = "sheet.empty_text"
	SheetReadOnly      Key = "sheet.read_only"
	SheetCalculate     Key = "sheet.calculate"
	SheetKept          Key = "sheet.kept"
	SheetFresh         Key = "sheet.fresh"
	SheetConflict      Key = "sheet.conflict"
	SheetTheirs        Key = "sheet.theirs"
	SheetMine          Key = "sheet.mine"
	SheetDiscard       Key = "sheet.discard"
	SheetUse           Key = "sheet.use"
	SheetUseNote       Key = "sheet.use_note"
	SheetPrint         Key = "sheet.print"
	SheetBasis         Key = "sheet.basis"
	SheetRegion        Key = "sheet.region"
	SheetReference     Key = "sheet.reference"
	SheetReferenceHint Key = "sheet.reference_hint"
	SheetAccidentAt    Key = "sheet.accident_at"
	SheetYears         Key = "sheet.years"
	SheetYear          Key = "sheet.year"
	SheetYearReason    Key = "sheet.year_reason"
	SheetWageSeries    Key = "sheet.wage_series"
	SheetEqualDeath    Key = "sheet.equal_death"
	SheetByTable       Key = "sheet.by_table"
	SheetFigures       Key = "sheet.figures"
	SheetFigure        Key = "sheet.figure"
	SheetSource        Key = "sheet.source"
	SheetVehicle       Key = "sheet.vehicle"
	SheetFault         Key = "sheet.fault"
	SheetDriver        Key = "sheet.driver"
	SheetNobody        Key = "sheet.nobody"
	SheetCI            Key = "sheet.ci"
	SheetTPL           Key = "sheet.tpl"
	SheetPolicy        Key = "sheet.policy"
	SheetElsewhere     Key = "sheet.elsewhere"
	SheetUninsured     Key = "sheet.uninsured"
	SheetInsurerName   Key = "sheet.insurer_name"
	SheetObligor       Key = "sheet.obligor"
	SheetObligorHint   Key = "sheet.obligor_hint"
	SheetLimit         Key = "sheet.limit"
	SheetDeductible    Key = "sheet.deductible"
	SheetTPLMental     Key = "sheet.tpl_mental"
	SheetAnswers       Key = "sheet.answers"
	SheetAnswersNote   Key = "sheet.answers_note"
	SheetReasonFor     Key = "sheet.reason_for"
	SheetWalking       Key = "sheet.walking"
	SheetVictim        Key = "sheet.victim"
	SheetAddVictim     Key = "sheet.add_victim"
	SheetPickVictim    Key = "sheet.pick_victim"
	SheetRemoveVictim  Key = "sheet.remove_victim"
	SheetNoVictims     Key = "sheet.no_victims"
	SheetPerson        Key = "sheet.person"
	SheetBorn          Key = "sheet.born"
	SheetAge           Key = "sheet.age"
	SheetDiedOn        Key = "sheet.died_on"
	SheetDiedLater     Key = "sheet.died_later"
	SheetGradedOn      Key = "sheet.graded_on"
	SheetGrade         Key = "sheet.grade"
	SheetGradeNo       Key = "sheet.grade_no"
	SheetReport        Key = "sheet.report"
	SheetHousehold     Key = "sheet.household"
	SheetHome          Key = "sheet.home"
	SheetTie           Key = "sheet.tie"
	SheetMentalFirst   Key = "sheet.mental_first"
	SheetInsuredFirst  Key = "sheet.insured_first"
	SheetDeliberate    Key = "sheet.deliberate"
	SheetShares        Key = "sheet.shares"
	SheetInjured       Key = "sheet.injured"
	SheetAsFound       Key = "sheet.as_found"
	SheetShareOf       Key = "sheet.share_of"
	SheetRange         Key = "sheet.range"
	SheetNoRange       Key = "sheet.no_range"
	SheetShareDefault  Key = "sheet.share_default"
	SheetShareReason   Key = "sheet.share_reason"
	SheetOwnPart       Key = "sheet.own_part"
	SheetClaims        Key = "sheet.claims"
	SheetAddHead       Key = "sheet.add_head"
	SheetPickHead      Key = "sheet.pick_head"
	SheetRemoveHead    Key = "sheet.remove_head"
	SheetNotEntered    Key = "sheet.not_entered"
	SheetFromPerson    Key = "sheet.from_person"
	SheetFromGrades    Key = "sheet.from_grades"
	SheetReceipt       Key = "sheet.receipt"
	SheetProof         Key = "sheet.proof"
	SheetProofOf       Key = "sheet.proof_of"
	SheetShown         Key = "sheet.shown"
	SheetLossLine      Key = "sheet.loss_line"
	SheetDays          Key = "sheet.days"
	SheetRate          Key = "sheet.rate"
	SheetMethod        Key = "sheet.method"
	SheetLossOfIncome  Key = "sheet.loss_of_income"
	SheetIncome        Key = "sheet.income"
	SheetSeries        Key = "sheet.series"
	SheetFrom          Key = "sheet.from"
	SheetUntil         Key = "sheet.until"
	SheetRetired       Key = "sheet.retired"
	SheetPersons       Key = "sheet.persons"
	SheetCareStretch   Key = "sheet.care_stretch"
	SheetOpinion       Key = "sheet.opinion"
	SheetLongYears     Key = "sheet.long_years"
	SheetLongRate      Key = "sheet.long_rate"
	SheetLongLevel     Key = "sheet.long_level"
	SheetAdjust        Key = "sheet.adjust"
	SheetAdjustHint    Key = "sheet.adjust_hint"
	SheetReason        Key = "sheet.reason"
	SheetDevicePrice   Key = "sheet.device_price"
	SheetCount         Key = "sheet.count"
	SheetDependant     Key = "sheet.dependant"
	SheetAdult         Key = "sheet.adult"
	SheetSupporters    Key = "sheet.supporters"
	SheetAmount        Key = "sheet.amount"
	SheetOf            Key = "sheet.of"
	SheetOutsideCars   Key = "sheet.outside_cars"
	SheetPaid          Key = "sheet.paid"
	SheetPaidBy        Key = "sheet.paid_by"
	SheetPaidWho       Key = "sheet.paid_who"
	SheetPaidAmount    Key = "sheet.paid_amount"
	SheetAdvances      Key = "sheet.advances"
	SheetAdvanceTo     Key = "sheet.advance_to"
	SheetAdvanceBy     Key = "sheet.advance_by"
	SheetAdvanceAmount Key = "sheet.advance_amount"
	SheetChange        Key = "sheet.change"
	SheetChangeNote    Key = "sheet.change_note"
	SheetUnchanged     Key = "sheet.unchanged"
	SheetResult        Key = "sheet.result"
	SheetTotal         Key = "sheet.total"
	SheetDemand        Key = "sheet.demand"
	SheetLineTotal     Key = "sheet.line_total"
	SheetLineWrong     Key = "sheet.line_wrong"
	SheetLineBlocked   Key = "sheet.line_blocked"
	SheetNothingYet    Key = "sheet.nothing_yet"
	SheetWrongTitle    Key = "sheet.wrong_title"
	SheetLeftOut       Key = "sheet.left_out"
	SheetBlockedTitle  Key = "sheet.blocked_title"
	SheetToTables      Key = "sheet.to_tables"
	SheetJump          Key = "sheet.jump"
	SheetOneMore       Key = "sheet.one_more"
	SheetLongCare      Key = "sheet.long_care"
	SheetUnit          Key = "sheet.unit"
	SheetWhoPays       Key = "sheet.who_pays"
	SheetColHead       Key = "sheet.col_head"
	SheetColLoss       Key = "sheet.col_loss"
	SheetColCI         Key = "sheet.col_ci"
	SheetColTPL        Key = "sheet.col_tpl"
	SheetColLiable     Key = "sheet.col_liable"
	SheetColBorne      Key = "sheet.col_borne"
	SheetColFunds      Key = "sheet.col_funds"
	SheetColPaid       Key = "sheet.col_paid"
	SheetAll           Key = "sheet.all"
	SheetBars          Key = "sheet.bars"
	SheetTransfers     Key = "sheet.transfers"
	SheetColFrom       Key = "sheet.col_from"
	SheetColTo         Key = "sheet.col_to"
	SheetColAs         Key = "sheet.col_as"
	SheetNets          Key = "sheet.nets"
	SheetColWho        Key = "sheet.col_who"
	SheetColPays       Key = "sheet.col_pays"
	SheetColReceives   Key = "sheet.col_receives"
	SheetColNet        Key = "sheet.col_net"
	SheetNoTransfers   Key = "sheet.no_transfers"
	SheetNotes         Key = "sheet.notes"
	SheetJointNote     Key = "sheet.joint_note"
	SheetRecourseNote  Key = "sheet.recourse_note"
	SheetFundNote      Key = "sheet.fund_note"
	SheetSelfClaim     Key = "sheet.self_claim"
	SheetMarks         Key = "sheet.marks"
	SheetWhy           Key = "sheet.why"
	SheetCompared      Key = "sheet.compared"
	SheetColNow        Key = "sheet.col_now"
	SheetColThen       Key = "sheet.col_then"
	SheetColDelta      Key = "sheet.col_delta"
	SheetSame          Key = "sheet.same"
	SheetDeeper        Key = "sheet.deeper"
	SheetNetOf         Key = "sheet.net_of"
	SheetAssumed       Key = "sheet.assumed"
)

var _ = add(table{
	SheetTitle:         {"赔偿计算", "Compensation worksheet"},
	SheetLead:          {"按认定结论、证据和规则逐项计算；结果随填写即时更新。达成协议前的方案不作为证据，也不对外提供。", "Computed line by line from the determination, the evidence and the rules; the result follows what you enter. Offers made before an agreement are no evidence and are shown to nobody else."},
	SheetOfCase:        {"调解之前的试算", "A first computation, before a mediation"},
	SheetBack:          {"返回案件", "Back to the case"},
	SheetEmpty:         {"还没有计算表", "There is no worksheet yet"},
	SheetEmptyText:     {"主持调解的人开始计算后，这里显示各项损失和由谁赔付。", "Once those who conduct the mediation begin, the losses and who pays them appear here."},
	SheetReadOnly:      {"您可以查看，不能修改这份计算表。", "You may read this worksheet, not change it."},
	SheetCalculate:     {"计算", "Calculate"},
	SheetKept:          {"已保存 %s · %s", "Kept %s · %s"},
	SheetFresh:         {"由案卷信息预填，尚未保存", "Filled in from the case file, not kept yet"},
	SheetConflict:      {"%s 在 %s 修改了这份计算表。您刚才的填写没有保存，仍在本页上。", "%s changed this worksheet at %s. What you just entered is not kept; it still stands on this page."},
	SheetTheirs:        {"查看对方的版本", "Open the other version"},
	SheetMine:          {"以我的填写为准", "Let mine stand"},
	SheetDiscard:       {"清空，重新由案卷预填", "Clear it and fill it in from the case file again"},
	SheetUse:           {"用于调解协议", "Use in the agreement"},
	SheetUseNote:       {"把本次计算连同推导过程存入案卷，并预填协议的赔偿项目。", "Puts this computation with its derivation into the record and fills in the items of the agreement."},
	SheetPrint:         {"打印", "Print"},
	SheetBasis:         {"基本情况", "Basis"},
	SheetRegion:        {"适用数据的地区", "Region whose figures apply"},
	SheetReference:     {"调解日（基准日）", "Day of mediation (reference day)"},
	SheetReferenceHint: {"决定统计年度：取该日上一年度的数据。", "Decides the statistical year: the figures of the year before it."},
	SheetAccidentAt:    {"事故发生时间", "Time of the accident"},
	SheetYears:         {"选用其他统计年度和计算口径", "Another statistical year or way of counting"},
	SheetYear:          {"%s：统计年度", "%s: statistical year"},
	SheetYearReason:    {"%s：理由", "%s: reason"},
	SheetWageSeries:    {"工资口径", "Wage series"},
	SheetEqualDeath:    {"多人死亡，按相同数额确定死亡赔偿金", "Several dead: the same death compensation for all"},
	SheetByTable:       {"按规则", "By the rules"},
	SheetFigures:       {"使用的统计数据", "Figures used"},
	SheetFigure:        {"数据", "Figure"},
	SheetSource:        {"来源", "Source"},
	SheetVehicle:       {"车辆 %s", "Vehicle %s"},
	SheetFault:         {"认定的责任", "Responsibility found"},
	SheetDriver:        {"驾驶人", "Driver"},
	SheetNobody:        {"不明", "Not known"},
	SheetCI:            {"交强险", "Compulsory insurance"},
	SheetTPL:           {"商业三者险", "Third-party insurance"},
	SheetPolicy:        {"保单 %s · %s", "Policy %s · %s"},
	SheetElsewhere:     {"已投保，保单未入卷", "Insured, policy not in the file"},
	SheetUninsured:     {"未投保", "Not insured"},
	SheetInsurerName:   {"保险公司", "Insurer"},
	SheetObligor:       {"投保义务人", "Who had to insure it"},
	SheetObligorHint:   {"未投保交强险时在限额内赔付。", "Pays within the limits when there is no compulsory insurance."},
	SheetLimit:         {"责任限额", "Limit"},
	SheetDeductible:    {"免赔率", "Deductible"},
	SheetTPLMental:     {"合同包括精神损害", "The contract covers mental distress"},
	SheetAnswers:       {"由谁承担", "Who answers"},
	SheetAnswersNote:   {"所有人与驾驶人不同、职务行为等情形下，请勾选并回答。未勾选的由驾驶人承担。", "Where owner and driver differ, the driver was on duty and the like, tick and answer. Otherwise the driver answers."},
	SheetReasonFor:     {"%s：理由", "%s: reason"},
	SheetWalking:       {"行人、非机动车一方", "On foot or without a motor vehicle"},
	SheetVictim:        {"受害人 %s", "Victim %s"},
	SheetAddVictim:     {"添加受害人", "Add a victim"},
	SheetPickVictim:    {"当事人", "Party"},
	SheetRemoveVictim:  {"移除该受害人", "Remove this victim"},
	SheetNoVictims:     {"还没有受害人。请选择有损失的当事人。", "No victims yet. Choose a party who lost something."},
	SheetPerson:        {"人身情况", "The person"},
	SheetBorn:          {"出生日期", "Date of birth"},
	SheetAge:           {"事故时 %s 周岁", "%s years old at the accident"},
	SheetDiedOn:        {"因事故死亡日期", "Died of the accident on"},
	SheetDiedLater:     {"诉讼或调解中因其他原因死亡日期", "Died of another cause meanwhile, on"},
	SheetGradedOn:      {"定残日", "Day of grading"},
	SheetGrade:         {"伤残等级 %s", "Disability grade %s"},
	SheetGradeNo:       {"%s级", "Grade %s"},
	SheetReport:        {"鉴定意见", "Appraisal"},
	SheetHousehold:     {"户别", "Household"},
	SheetHome:          {"住所地标准较高的地区", "Home region with a higher standard"},
	SheetTie:           {"与所乘车辆的关系", "Relation to the vehicle he was in"},
	SheetMentalFirst:   {"请求交强险优先赔付精神损害抚慰金", "Asks that compulsory insurance pay mental distress first"},
	SheetInsuredFirst:  {"请求先由已投保车辆赔付", "Calls on the insured vehicles first"},
	SheetDeliberate:    {"受害人故意造成事故", "The victim caused it on purpose"},
	SheetShares:        {"交强险以外的赔偿比例", "Shares beyond compulsory insurance"},
	SheetInjured:       {"受害方的民事过错", "The injured side's fault in civil law"},
	SheetAsFound:       {"与认定书一致（%s）", "As determined (%s)"},
	SheetShareOf:       {"%s 承担", "%s answers for"},
	SheetRange:         {"幅度 %s%%，默认 %s%%；%s", "Range %s%%, default %s%%; %s"},
	SheetNoRange:       {"没有条文规定这种关系的比例，请直接填写并说明。", "No provision gives a share for this relation; enter it and say why."},
	SheetShareDefault:  {"不填即 %s%%", "%s%% if left empty"},
	SheetShareReason:   {"超出幅度的理由", "Reason for leaving the range"},
	SheetOwnPart:       {"受害人自负 %s%%", "The victim bears %s%%"},
	SheetClaims:        {"损失项目", "Losses"},
	SheetAddHead:       {"添加项目", "Add a loss"},
	SheetPickHead:      {"赔偿项目", "Head of loss"},
	SheetRemoveHead:    {"移除 %s", "Remove %s"},
	SheetNotEntered:    {"尚未填写，不计入。", "Nothing entered yet; it does not count."},
	SheetFromPerson:    {"由出生日期、死亡日期和统计数据算出。", "Follows from the dates of birth and death and the statistics."},
	SheetFromGrades:    {"由伤残等级、年龄和统计数据算出。", "Follows from the grades, the age and the statistics."},
	SheetReceipt:       {"票据 %s 金额", "Receipt %s, amount"},
	SheetProof:         {"证据", "Proof"},
	SheetProofOf:       {"%s 的证据", "Proof of %s"},
	SheetShown:         {"当场出示，待附卷", "Shown at the table, to be filed"},
	SheetLossLine:      {"案卷损失记录 %s", "Loss line %s of the record"},
	SheetDays:          {"天数", "Days"},
	SheetRate:          {"每日标准", "Rate a day"},
	SheetMethod:        {"计算方式", "How it is computed"},
	SheetLossOfIncome:  {"实际减少的收入", "What was really lost"},
	SheetIncome:        {"最近三年收入（第 %s 年）", "Income, year %s of the last three"},
	SheetSeries:        {"行业工资口径", "Wage series of the industry"},
	SheetFrom:          {"误工开始", "First day lost"},
	SheetUntil:         {"误工截止", "Last day lost"},
	SheetRetired:       {"超过法定退休年龄", "Past retirement age"},
	SheetPersons:       {"护理人数", "Carers"},
	SheetCareStretch:   {"护理阶段 %s：天数", "Stretch %s of care: days"},
	SheetOpinion:       {"多人护理的意见", "Opinion on several carers"},
	SheetLongYears:     {"定残后护理年数", "Years of care after the grading"},
	SheetLongRate:      {"定残后每日标准", "Rate a day after the grading"},
	SheetLongLevel:     {"护理依赖程度", "Level of dependency"},
	SheetAdjust:        {"调整后的比例", "What remains after adjustment"},
	SheetAdjustHint:    {"收入未减少或职业严重受影响时才填写。", "Only where income did not fall, or the occupation is gravely hindered."},
	SheetReason:        {"理由", "Reason"},
	SheetDevicePrice:   {"器具 %s 单价", "Device %s, price"},
	SheetCount:         {"数量", "Number"},
	SheetDependant:     {"被扶养人 %s 出生日期", "Dependant %s, date of birth"},
	SheetAdult:         {"成年近亲属，无劳动能力且无其他生活来源", "Adult without capacity or other income"},
	SheetSupporters:    {"扶养人数（含受害人）", "Persons who support (victim included)"},
	SheetAmount:        {"金额", "Amount"},
	SheetOf:            {"受损或所载的车辆", "Vehicle damaged or carrying it"},
	SheetOutsideCars:   {"车外财物", "Outside any vehicle"},
	SheetPaid:          {"已由他人支付", "Paid already by others"},
	SheetPaidBy:        {"由谁支付", "Paid by"},
	SheetPaidWho:       {"垫付人", "Who advanced it"},
	SheetPaidAmount:    {"已付 %s 金额", "Payment %s, amount"},
	SheetAdvances:      {"其他垫付、预付", "Other advances"},
	SheetAdvanceTo:     {"付给", "Paid to"},
	SheetAdvanceBy:     {"付款人", "Paid by"},
	SheetAdvanceAmount: {"垫付 %s 金额", "Advance %s, amount"},
	SheetChange:        {"假设不同会怎样", "What if"},
	SheetChangeNote:    {"只填要改动的项目，结果显示在“假设比较”中；不改动上面的计算。", "Enter only what would be different; the comparison stands with the result. The worksheet itself does not change."},
	SheetUnchanged:     {"不变", "As above"},
	SheetResult:        {"计算结果", "Result"},
	SheetTotal:         {"损失合计", "All losses"},
	SheetDemand:        {"可主张", "To be demanded"},
	SheetLineTotal:     {"损失合计 %s，可向责任方和保险主张 %s", "All losses %s; %s may be demanded"},
	SheetLineWrong:     {"有 %s 处需要补正，补正后计入", "Entries to be mended before they count: %s"},
	SheetLineBlocked:   {"%s 项缺少统计数据，未计入", "Heads that lack a figure and are not counted: %s"},
	SheetNothingYet:    {"填写损失项目后，这里显示由谁赔付多少。", "Once losses are entered, who pays how much appears here."},
	SheetWrongTitle:    {"需要补正", "To be mended"},
	SheetLeftOut:       {"以上项目补正前不计入结果。", "Until then these losses are not in the result."},
	SheetBlockedTitle:  {"缺少数据，无法计算", "Blocked for want of a figure"},
	SheetToTables:      {"录入数据", "Enter the figure"},
	SheetJump:          {"本页各部分", "Parts of this page"},
	SheetOneMore:       {"再加一行", "One more"},
	SheetLongCare:      {"定残后护理", "Care after the grading"},
	SheetUnit:          {"（单位：元）", " (yuan)"},
	SheetWhoPays:       {"由谁赔付", "Who pays"},
	SheetColHead:       {"受害人 / 项目", "Victim / loss"},
	SheetColLoss:       {"损失", "Loss"},
	SheetColCI:         {"交强险", "Compulsory"},
	SheetColTPL:        {"商业三者险", "Third-party"},
	SheetColLiable:     {"责任人", "Liable persons"},
	SheetColBorne:      {"自负", "Borne"},
	SheetColFunds:      {"基金已付", "Paid by funds"},
	SheetColPaid:       {"其中已垫付", "Of it advanced"},
	SheetAll:           {"总计", "All together"},
	SheetBars:          {"各受害人的损失由谁承担", "Who bears each victim's loss"},
	SheetTransfers:     {"实际支付（已扣除垫付）", "Payments to be made (advances netted)"},
	SheetColFrom:       {"付款人", "From"},
	SheetColTo:         {"收款人", "To"},
	SheetColAs:         {"依据", "As"},
	SheetNets:          {"各人收付净额", "Net of each person"},
	SheetColWho:        {"人", "Person"},
	SheetColPays:       {"付出", "Pays"},
	SheetColReceives:   {"收到", "Receives"},
	SheetColNet:        {"净额", "Net"},
	SheetNoTransfers:   {"没有需要支付的款项。", "Nothing is to be paid."},
	SheetNotes:         {"还应注意", "To be kept in mind"},
	SheetJointNote:     {"%s 与 %s 对 %s 的损失连带承担，最高 %s。", "%s answers jointly with %s for the loss of %s, up to %s."},
	SheetRecourseNote:  {"%s 可向 %s 追偿 %s：%s", "%s may recover from %s %s: %s"},
	SheetFundNote:      {"%s 已为 %s 支付 %s，可追回 %s。", "%s paid for %s %s and may recover %s."},
	SheetSelfClaim:     {"符合交强险互碰自赔条件：各方可各自向本车保险公司索赔。", "Each may claim from his own compulsory insurer."},
	SheetMarks:         {"※ 标记的含义", "What the ※ marks say"},
	SheetWhy:           {"如何算出", "How it was computed"},
	SheetCompared:      {"假设比较", "Comparison"},
	SheetColNow:        {"现在", "Now"},
	SheetColThen:       {"假设", "What if"},
	SheetColDelta:      {"变化", "Change"},
	SheetSame:          {"没有变化。", "Nothing moves."},
	SheetDeeper:        {"逐步的变化", "Step by step"},
	SheetNetOf:         {"%s 收付净额", "Net of %s"},
	SheetAssumed:       {"假设比较", "comparison only"},

	"sheet_word.full":            {"全部责任", "full responsibility"},
	"sheet_word.main":            {"主要责任", "main responsibility"},
	"sheet_word.equal":           {"同等责任", "equal responsibility"},
	"sheet_word.minor":           {"次要责任", "minor responsibility"},
	"sheet_word.none":            {"无责任", "no responsibility"},
	"sheet_word.undetermined":    {"未作出责任认定", "not determined"},
	"sheet_tie.driver":           {"本车驾驶人", "its driver"},
	"sheet_tie.occupant":         {"本车乘车人", "its passenger"},
	"sheet_tie.driver-outside":   {"驾驶人下车后被本车撞伤", "its driver, outside, hit by it"},
	"sheet_tie.policyholder":     {"投保人，在车外", "its policyholder, outside"},
	"sheet_tie.insured":          {"其他被保险人", "another insured person"},
	"sheet_by.party":             {"当事人或保险公司垫付", "advanced by a party or insurer"},
	"sheet_by.medical-insurance": {"基本医疗保险基金", "basic medical insurance"},
	"sheet_by.work-injury":       {"工伤保险基金", "work-injury insurance"},
	"sheet_by.rescue-fund":       {"道路交通事故社会救助基金", "rescue fund"},
	"sheet_earning.fixed":        {"有固定收入", "fixed income"},
	"sheet_earning.average":      {"最近三年平均收入", "average of three years"},
	"sheet_earning.industry":     {"相近行业平均工资", "wage of a similar industry"},
	"sheet_household.urban":      {"城镇居民", "urban"},
	"sheet_household.rural":      {"农村居民", "rural"},
	"sheet_series.staff":         {"城镇非私营单位在岗职工", "staff of urban non-private units"},
	"sheet_series.employed":      {"城镇非私营单位就业人员", "employed in urban non-private units"},
	"sheet_series.state":         {"国有单位在岗职工", "staff of state-owned units"},
	"sheet_series.all":           {"全口径城镇单位就业人员", "employed in all urban units"},
	"sheet_as.ci":                {"交强险", "compulsory insurance"},
	"sheet_as.ci-substitute":     {"交强险（无责代赔）", "compulsory insurance, for the car without fault"},
	"sheet_as.ci-obligor":        {"未投保交强险的义务人", "in place of compulsory insurance"},
	"sheet_as.tpl":               {"商业三者险", "third-party insurance"},
	"sheet_as.non-motor-tpl":     {"非机动车三者险", "third-party insurance, non-motor"},
	"sheet_as.liable":            {"侵权责任", "liability"},
	"sheet_as.refund":            {"返还多付的垫付款", "gives back what was advanced too much"},
	"sheet_part.ci":              {"交强险", "compulsory insurance"},
	"sheet_part.tpl":             {"商业三者险", "third-party insurance"},
	"sheet_part.liable":          {"责任人", "liable persons"},
	"sheet_part.borne":           {"受害人自负", "borne by the victim"},
	"sheet_part.funds":           {"基金已付", "paid by funds"},
	"sheet_obligor.driver":       {"驾驶人", "the driver"},
	"sheet_obligor.owner":        {"所有人", "the owner"},
	"sheet_yes.yes":              {"是", "yes"},
	"sheet_yes.no":               {"否", "no"},
})
