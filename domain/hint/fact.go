// Package hint evaluates what an accident's facts suggest: a traffic crime, a level of severity, a duty of the police,
// the rescue fund. A hint never decides. It names its article and the facts that triggered it; a person accepts it or
// sets it aside with a reason.
//
// What is not known is unknown: no hint claims it. Where one unknown fact would decide, the hint is open and names it.
package hint

import (
	"strconv"

	"anjie/domain/money"
)

// Fact is the name of a fact that rules look at.
type Fact string

// The facts. Amounts are fen, the others counts; flags are 0 or 1.
const (
	Deaths          Fact = "deaths"  // of a crime: of others
	Serious         Fact = "serious" // 重伤; of a crime: of others
	Slight          Fact = "slight"  // 轻伤
	DeathsWithin    Fact = "deaths_within_7_days"
	DeathsAfter     Fact = "deaths_after_7_days"
	FullOrMain      Fact = "fault_full_or_main" // of a party who is alive
	EqualFault      Fact = "fault_equal"
	Unpaid          Fact = "unpaid_property" // direct property loss of others that the person at fault cannot pay
	PropertyLoss    Fact = "property_loss"
	DirectLoss      Fact = "direct_loss" // direct economic loss, all of it
	Motor           Fact = "motor"       // a motor vehicle took part
	Drink           Fact = "drink"       // alcohol or drugs
	NoLicence       Fact = "no_licence"  // never had one or not for this class; one that merely expired is another fact
	Unsafe          Fact = "unsafe"      // knowingly
	NoPlate         Fact = "no_plate"    // knowingly unregistered or scrapped
	Overload        Fact = "overload"    // serious
	Fled            Fact = "fled"
	FledDeath       Fact = "fled_death" // died for lack of rescue because of the flight
	FledIncited     Fact = "fled_incited"
	Hidden          Fact = "hidden" // the victim was taken away and hidden or abandoned
	Racing          Fact = "racing"
	Drunk           Fact = "drunk" // 醉酒
	PassengerExcess Fact = "passenger_excess"
	Hazmat          Fact = "hazmat"
	Complex         Fact = "complex" // a complex or difficult injury case
	Casualties      Fact = "casualties"
	RescueOver      Fact = "rescue_over_limit" // rescue cost beyond the compulsory limit
	Uninsured       Fact = "uninsured"
	RescueCost      Fact = "rescue_cost"
	Insured         Fact = "insured" // a vehicle has compulsory insurance
	FledFound       Fact = "fled_found"
	FundAdvanced    Fact = "fund_advanced"
	CarrierGrave    Fact = "carrier_grave" // a carrier's accidents with three or more deaths and full or main fault within six months
)

// Unit says how a fact is written.
type Unit string

// The units of facts.
const (
	Count  Unit = "count"
	Amount Unit = "fen"
	Flag   Unit = "flag"
)

// Meaning is what a fact is called and counts.
type Meaning struct {
	Fact   Fact
	Unit   Unit
	ZH, EN string
}

// Meanings lists the facts in the order in which they are shown.
var Meanings = []Meaning{
	{Deaths, Count, "死亡人数", "deaths"},
	{Serious, Count, "重伤人数", "seriously injured"},
	{Slight, Count, "轻伤人数", "slightly injured"},
	{DeathsWithin, Count, "七日内死亡人数", "deaths within 7 days"},
	{DeathsAfter, Count, "七日后死亡人数", "deaths after 7 days"},
	{Casualties, Count, "伤亡人数", "killed and injured"},
	{FullOrMain, Flag, "在世当事人负全部或者主要责任", "a living party bears full or main responsibility"},
	{EqualFault, Flag, "在世当事人负同等责任", "a living party bears equal responsibility"},
	{Unpaid, Amount, "他人财产直接损失中无能力赔偿数额", "others' direct property loss that cannot be paid"},
	{PropertyLoss, Amount, "财产损失", "property loss"},
	{DirectLoss, Amount, "直接经济损失", "direct economic loss"},
	{Motor, Flag, "机动车事故", "a motor vehicle took part"},
	{Drink, Flag, "酒后、吸食毒品后驾驶", "drove after drink or drugs"},
	{NoLicence, Flag, "无驾驶资格驾驶", "drove without a licence"},
	{Unsafe, Flag, "明知安全装置不全或者机件失灵", "knew that the vehicle was unsafe"},
	{NoPlate, Flag, "明知无牌证或者已报废", "knew that it was unregistered or scrapped"},
	{Overload, Flag, "严重超载", "seriously overloaded"},
	{Fled, Flag, "逃逸", "fled"},
	{FledDeath, Flag, "因逃逸得不到救助而死亡", "died unrescued because of the flight"},
	{FledIncited, Flag, "他人指使逃逸", "somebody incited the flight"},
	{Hidden, Flag, "将被害人带离后隐藏或者遗弃", "the victim was taken away and hidden or abandoned"},
	{Racing, Flag, "追逐竞驶，情节恶劣", "raced, in a grave manner"},
	{Drunk, Flag, "醉酒驾驶", "drove drunk"},
	{PassengerExcess, Flag, "校车、旅客运输严重超员或者超速", "a school bus or passenger carrier far over capacity or speed"},
	{Hazmat, Flag, "违规运输危险化学品，危及公共安全", "carried dangerous chemicals against the rules"},
	{Complex, Flag, "复杂、疑难的伤人事故", "a complex or difficult injury case"},
	{RescueOver, Flag, "抢救费用超过交强险责任限额", "rescue cost beyond the compulsory limit"},
	{Uninsured, Flag, "肇事机动车未参加交强险", "the vehicle has no compulsory insurance"},
	{RescueCost, Amount, "抢救费用", "rescue cost"},
	{Insured, Flag, "有机动车参加交强险", "a vehicle has compulsory insurance"},
	{FledFound, Flag, "逃逸的已经查获", "who fled is found"},
	{FundAdvanced, Flag, "救助基金已经垫付", "the rescue fund has advanced"},
	{CarrierGrave, Count, "运输单位六个月内负全部、主要责任的死亡三人以上事故次数", "the carrier's accidents with 3+ deaths and full or main fault in six months"},
}

// Meaning returns what a fact is called.
func (f Fact) Meaning() Meaning {
	for _, m := range Meanings {
		if m.Fact == f {
			return m
		}
	}
	return Meaning{}
}

// Known is how much is known of a figure.
type Known string

// How much is known. The zero Value is unknown.
const (
	Nothing Known = ""
	Exactly Known = "exactly"
	AtLeast Known = "at_least" // more may come to light
)

// Value is a figure as far as it is known.
type Value struct {
	N     int64
	Known Known
}

// Is is a figure that is known.
func Is[T ~int | ~int64](n T) Value { return Value{int64(n), Exactly} }

// Least is a figure that may turn out greater.
func Least[T ~int | ~int64](n T) Value { return Value{int64(n), AtLeast} }

// Yes and No are flags that are known.
var (
	Yes = Value{1, Exactly}
	No  = Value{0, Exactly}
)

// That is a flag that is known.
func That(b bool) Value {
	if b {
		return Yes
	}
	return No
}

// Facts are what is known of an accident. A fact that is not in it is unknown.
type Facts map[Fact]Value

// Said writes a fact's figure for people: "2", "¥300,000.00", "是".
func (m Meaning) Said(v Value, lang string) string {
	var s string
	switch {
	case m.Unit == Flag:
		s = map[bool]map[bool]string{true: {true: "yes", false: "no"}, false: {true: "是", false: "否"}}[lang == "en"][v.N != 0]
	case m.Unit == Amount:
		s = money.Fen(v.N).String()
	default:
		s = strconv.FormatInt(v.N, 10)
	}
	if v.Known == AtLeast && m.Unit != Flag {
		s = "≥ " + s
	}
	return s
}
