package compensation

import (
	"slices"
	"strconv"

	"anjie/domain/compensation/waterfall"
)

// Question names what the law leaves open, or what nobody has seen at its source: an office may answer it.
type Question = waterfall.Question

// The questions about what is owed, and about the limits of the compulsory insurance; those about who pays are the
// waterfall's.
const (
	AboutBucket   Question = "head-bucket"    // Head.Bucket, of a head with a Note
	AboutExtra    Question = "extra-index"    // Rules.Extra, by region and grade
	AboutRounding Question = "daily-rounding" // Rules.DailyRates, by region
	AboutSeries   Question = "wage-series"    // Rules.WageSeries, by region
	AboutLimits   Question = "ci-limits"      // LimitTable.Rows, by first day
	AboutDay      Question = "reference-day"  // Rules.DayVerified
	AboutSecond   Question = "second-mediated"
)

// Asked is a question with its possible answers, in words.
type Asked struct {
	ID      Question `json:"id"`
	Article string   `json:"article"` // under which it arises
	ZH      string   `json:"zh"`
	EN      string   `json:"en"`
	Answers []Answer `json:"answers,omitempty"` // in order; none where the answer is a number or a row of limits
}

// Answer is one possible answer.
type Answer struct {
	Value string `json:"value"`
	ZH    string `json:"zh"`
	EN    string `json:"en"`
}

// Of finds the words of a value; a value without words is its own.
func (a Asked) Of(value string) Answer {
	if n := slices.IndexFunc(a.Answers, func(x Answer) bool { return x.Value == value }); n >= 0 {
		return a.Answers[n]
	}
	if rate, err := strconv.ParseInt(value, 10, 64); err == nil && a.ID == AboutExtra {
		value = percent(rate)
	}
	return Answer{value, value, value}
}

// Yes and No answer questions of one provision.
const (
	Yes = "yes"
	No  = "no"
)

// onMediation is the only answer about the reference day: a source for it lifts its mark.
const onMediation = "mediation"

// undetermined are the answers about a vehicle of which nobody said how far it is at fault.
const (
	limitsAtFault = "at-fault"
	limitsNoFault = "no-fault"
)

// asked are the questions in the order of a settlement.
var asked = []Asked{
	{AboutDay, "PI-Int 22", "调解案件的基准日（选用哪一年度的数据）", "The reference day of a mediation: the figures of which year", []Answer{
		{onMediation, "调解之日", "the day of the mediation"}}},
	{AboutSecond, "RTA-Int2 12", "调解是否参照司法解释（二）", "Does a mediation follow the second interpretation", []Answer{
		{Yes, "参照", "yes"}, {No, "不参照", "no"}}},
	{AboutBucket, "CC 1179; CI-Reg 21", "项目列入交强险的哪一分项", "The part of the compulsory limit into which a head falls", []Answer{
		{string(DD), "死亡伤残", "death and disability"}, {string(MED), "医疗费用", "medical costs"}, {string(PROP), "财产损失", "property"}, {string(OUTSIDE), "交强险以外", "outside the compulsory insurance"}}},
	{AboutExtra, "PI-Int 12", "多等级伤残的附加指数", "What a further disability grade adds", nil},
	{AboutRounding, "PI-Int 7", "日标准的取舍", "How a daily rate is rounded", []Answer{
		{string(RoundNone), "不取整，只对乘积取整", "not rounded, only the product is"}, {string(RoundCent), "取整到分", "to the fen"}, {string(RoundYuan), "取整到元", "to the yuan"}}},
	{AboutSeries, "PI-Int 14", "职工平均工资的口径", "The wage series", seriesAnswers()},
	{AboutLimits, "CI-Reg 23", "交强险分项限额", "Sub-limits of the compulsory insurance", nil},
	{waterfall.AboutFunds, "RTA-Int2 10", "基金追偿如何与受害人分享限额", "How a fund's claim shares the limits with the victims", []Answer{
		{string(waterfall.FundAfterVictims), "在受害人之后，取其剩余", "after the victims, from what they leave"},
		{string(waterfall.FundProRata), "与受害人按比例", "side by side with them"},
		{string(waterfall.FundOutside), "不在此结算", "not settled here"}}},
	{waterfall.AboutMental, "RTA-Int 13", "未请求优先赔偿精神损害的，其顺序", "The place of mental distress when nobody asked for it first", []Answer{
		{string(waterfall.MentalWithOthers), "与其他项目按比例", "with the others"}, {string(waterfall.MentalLast), "最后", "last"}}},
	{waterfall.AboutUndetermined, "HPR 67", "责任无法认定的，适用何种限额", "The limits of a vehicle without a determination", []Answer{
		{limitsAtFault, "有责限额", "those of a vehicle at fault"}, {limitsNoFault, "无责限额", "those of a vehicle without fault"}}},
	{waterfall.AboutTopUp, "RTA-Int 19", "剩余限额是否补足未足额受偿者", "Does what is left of a limit serve those not paid in full", []Answer{
		{Yes, "补足", "yes"}, {No, "不补足", "no"}}},
	{waterfall.AboutSubstitute, "CI-Collision", "无责代赔", "The at-fault car's insurer pays for the no-fault car's", []Answer{
		{Yes, "适用", "applied"}, {No, "不适用", "not applied"}}},
	{waterfall.AboutCollision, "CI-Collision", "机动车互碰的财产损失按行业规则处理", "Damage among colliding vehicles by the insurers' rules", []Answer{
		{Yes, "适用", "applied"}}},
	{waterfall.AboutDrugs, "RTA-Int 15", "服用管制药品或者吸毒后驾驶的，交强险是否赔偿财产损失", "After drugs: does the compulsory insurance pay for things", []Answer{
		{No, "不赔偿", "not paid"}, {Yes, "赔偿", "paid"}}},
	{waterfall.AboutOwner, "RTA-Int2 1", "所有人过错范围的计算基数", "What the owner's part is counted of", []Answer{
		{"rest", "保险赔偿后的余额", "what insurance leaves"}, {"whole", "该方应承担的全部份额", "the side's whole share"}}},
}

func seriesAnswers() (out []Answer) {
	for _, s := range []string{StaffWage, EmployedWage, StateWage, AllWage} {
		out = append(out, Answer{s, seriesWords[s][0], seriesWords[s][1]})
	}
	return out
}

// Questions lists the questions that an office may answer.
func Questions() []Asked { return slices.Clone(asked) }

// Ask finds a question.
func Ask(id Question) (Asked, bool) {
	n := slices.IndexFunc(asked, func(a Asked) bool { return a.ID == id })
	if n < 0 {
		return Asked{}, false
	}
	return asked[n], true
}
