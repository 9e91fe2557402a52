package words

// The words of what the rescue fund has advanced, and of sums that rest on something doubtful.
const (
	FundAdvanceLine   Key = "fund_advance.line"
	FundAdvanceNobody Key = "fund_advance.nobody"
	FundAdvanceCost   Key = "fund_advance.cost"
	FundUnnetted      Key = "fund_advance.unnetted"
	FundUnnettedPart  Key = "fund_advance.unnetted_part"
	FundNetted        Key = "fund_advance.netted"
	FundUnclear       Key = "fund_advance.unclear"
	FundNotSettled    Key = "fund_advance.not_settled"
	FundWhy           Key = "fund_advance.why"
	FundWhyHint       Key = "fund_advance.why_hint"
	FundPart          Key = "fund_advance.part"
	FundPartNote      Key = "fund_advance.part_note"
	FundToPart        Key = "fund_advance.to_part"
	FundTakeIn        Key = "fund_advance.take_in"
	FundProof         Key = "fund_advance.proof"
	FundOfRecord      Key = "fund_advance.of_record"
	DoubtfulLegend    Key = "doubtful.legend"
)

// Doubtful stands behind a sum that rests on something unverified or chosen.
const Doubtful = "※"

var _ = add(table{
	"field.cost":                   {"垫付的费用", "What was paid for"},
	"field_hint.advance_fund.cost": {"赔偿计算据此从相应项目中扣除。", "The calculation of damages nets it from that head of loss."},
	"option.rescue":                {"抢救费用", "Rescue cost"},
	"field.funded":                 {"救助基金已付", "Paid by the rescue fund"},
	"field.unnetted":               {"救助基金垫付未扣除的理由", "Why an advance of the rescue fund is not netted"},
	"field_hint.make_agreement.unnetted": {"案卷中有救助基金垫付没有在所选计算中扣除。请先在赔偿计算中扣除，或者在此写明理由（例如已经返还、由谁返还）；理由会写入协议（道赔解释二第 10 条）。",
		"An advance of the rescue fund on record is not netted in the chosen calculation. Net it in the worksheet first, or say why here (returned already, or who returns it); the paper says it too (RTA-Int2 10)."},

	FundAdvanceLine:   {"救助基金已为 %s 垫付%s %s（凭证 %s）", "The rescue fund has advanced for %s: %s %s (voucher %s)"},
	FundAdvanceNobody: {"（案卷未载明的人）", "somebody whom the record does not name"},
	FundAdvanceCost:   {"（案卷未载明用途）", "for a purpose that the record does not say,"},
	FundUnnetted:      {"%s，计算中未扣除", "%s, not netted in the calculation"},
	FundUnnettedPart:  {"%s，计算中还有 %s 未扣除", "%s, of which %s is not netted in the calculation"},
	FundNetted:        {"%s，已在计算中扣除", "%s, netted in the calculation"},
	FundUnclear:       {"案卷没有写明为谁或者为何垫付的，请自行填入相应项目的“已由他人支付”。", "Where the record does not say for whom or for what, enter it yourself under the head that it concerns."},
	FundNotSettled:    {"救助基金的垫付尚未扣除", "Advances of the rescue fund that are not netted"},
	FundWhy:           {"不扣除的理由", "Why it is not netted"},
	FundWhyHint:       {"未扣除又没有理由的，不能登记计算，也不能据以制作协议（道赔解释二第 10 条）。例如：已经返还，附收据。", "Without it the calculation cannot go on record and no agreement can rest on it (RTA-Int2 10). For example: returned already, receipt attached."},
	FundPart:          {"救助基金垫付", "Advances of the rescue fund"},
	FundPartNote:      {"案卷中登记的垫付：基金已付的部分受害人不得再主张，由基金向责任人追偿。", "Advances on record: the victim cannot demand what the fund has paid; the fund recovers it from those liable."},
	FundToPart:        {"扣除，或者写明理由", "Net it, or say why not"},
	FundTakeIn:        {"计入 %s 的%s", "Net it from %s's %s"},
	FundProof:         {"救助基金垫付登记（凭证 %s）", "Rescue fund's advance on record (voucher %s)"},
	FundOfRecord:      {"来自案卷中的垫付登记，可以修改。", "From the advance on record; it can be changed."},
	DoubtfulLegend:    {"※ 含未核实的数据或取舍，见赔偿计算书。", "※ Rests on unverified figures or on a chosen reading; see the calculation of damages."},
})
