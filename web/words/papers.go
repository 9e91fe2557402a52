package words

// What the papers of the simple procedure, of a committee, of a review and of the rescue fund must say.
var _ = add(table{
	"field.impact":                       {"碰撞部位", "Parts that collided"},
	"field_hint.determine_simple.impact": {"认定书应当载明（程序规定第 24 条）。", "The determination must say it (Accident Procedure Rules, art. 24)."},
	"field.not_mediated":                 {"不适用当场调解的原因", "Why it is not mediated on the spot"},
	"field_hint.not_mediated":            {"有程序规定第 26 条所列情形的，请选择。", "Where art. 26 of the Accident Procedure Rules applies, choose which."},
	"field.refused":                      {"拒绝签名或者接收的情况", "Who refused to sign or receive it"},
	"field.dispute":                      {"争议事项", "What is disputed"},
	"field_hint.dispute":                 {"人民调解协议书应当写明（人民调解法第 29 条）。", "A people's mediation agreement says it (People's Mediation Law, art. 29)."},
	"field.correction":                   {"补正或者合理解释的情况", "What was made good or explained"},
	"field_hint.correction":              {"不影响结论的瑕疵，经补正或者合理解释后可以维持（程序规定第 76 条）。", "A defect that does not touch the result, made good or explained, does not prevent upholding (Accident Procedure Rules, art. 76)."},
	"field_hint.notify_fund.hospital":    {"已登记救治医疗机构的，不必填写。", "Not needed where a hospital is on record."},
	"option.fault_disputed":              {"当事人对道路交通事故认定有异议", "A party disputes the determination"},
	"option.unsigned":                    {"当事人拒绝在道路交通事故认定书上签名", "A party refuses to sign the determination"},
	"option.unwilling":                   {"当事人不同意调解", "A party does not agree to mediate"},
})
