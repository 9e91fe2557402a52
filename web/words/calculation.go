package words

// The words of a calculation that is on record.
var _ = add(table{
	"command.record_calculation": {"登记赔偿计算", "Record the calculation"},
	"done.record_calculation":    {"登记了赔偿计算", "recorded a calculation of damages"},

	"field.packed_case":    {"所计算的事实", "What was computed"},
	"field.packed_result":  {"计算结果", "Result"},
	"field.input_sha256":   {"所计算事实的校验值", "Hash of what was computed"},
	"field.result_sha256":  {"计算结果的校验值", "Hash of the result"},
	"field.total":          {"损失合计", "All losses"},
	"field.demand":         {"可主张合计", "What may be demanded"},
	"field.rules":          {"规则表版本", "Edition of the rules"},
	"field.rules_sha256":   {"规则表校验值", "Hash of the rules"},
	"field.figures":        {"数据表版本", "Edition of the figures"},
	"field.figures_sha256": {"数据表校验值", "Hash of the figures"},
	"field.calculation":    {"所依据的赔偿计算", "Calculation that it rests on"},

	"field_hint.make_agreement.calculation": {"选择后，协议书写明计算书编号和校验值；协议的数额可以与计算不同。",
		"Once chosen, the agreement names the statement and its hash; what is agreed may differ from what was computed."},
})
