package hint

// Sources of the rules.
const (
	sourceCrime = "最高人民法院关于审理交通肇事刑事案件具体应用法律若干问题的解释，2000-11-15公布；刑法第一百三十三条"
	crimeFrom   = "2000-11-21"
)

func ge(f Fact, n int64) Cond { return Cond{Fact: f, Op: GE, N: n} }
func lt(f Fact, n int64) Cond { return Cond{Fact: f, Op: LT, N: n} }
func eq(f Fact, n int64) Cond { return Cond{Fact: f, Op: EQ, N: n} }
func so(f Fact) Cond          { return Cond{Fact: f, Op: EQ, N: 1} }

func given(f Fact) Cond { return Cond{Fact: f, Op: EQ, N: 1, Given: true} }

// That somebody is at fault does not by itself raise the question of a crime.
var (
	fullOrMain = Cond{Fact: FullOrMain, Op: EQ, N: 1, Given: true}
	equalFault = Cond{Fact: EqualFault, Op: EQ, N: 1, Given: true}
)

// crime is a rule of 法释〔2000〕33号.
func crime(id, article, zh, en string, cases ...[]Cond) Rule {
	return Rule{ID: id, Topic: Crime, Cases: cases, Article: article, Source: sourceCrime, From: crimeFrom, Verified: true, ZH: zh, EN: en}
}

func (r Rule) over(ids ...string) Rule { r.Over = ids; return r }

func (r Rule) requires(ids ...string) Rule { r.Requires = ids; return r }

func (r Rule) note(zh, en string) Rule { r.Note, r.NoteEN = zh, en; return r }

// thresholds: no province's own figure was found, so the lowest that art. 9 allows raises the question.
func thresholds() []Threshold {
	return []Threshold{{Region: "", From: crimeFrom, Base: baseLeast, Grave: graveLeast,
		Source: "法释〔2000〕33号第二条、第四条、第九条；本省高级人民法院在30万元至60万元、60万元至100万元幅度内确定的数额未查明", Verified: false}}
}

// base are the rules by which the crime of art. 3 is made graver by flight: art. 2(1), and 2(2) items 1 to 5.
var base = []string{"crime_death", "crime_injuries", "crime_deaths_equal", "crime_unpaid", "crime_one_injury_drink",
	"crime_one_injury_unlicensed", "crime_one_injury_unsafe", "crime_one_injury_unplated", "crime_one_injury_overload"}

// crimeRules are 刑法 133 with 法释〔2000〕33号 arts 2 to 6, and 刑法 133之一.
func crimeRules() []Rule {
	oneInjury := func(id, article string, flag Fact, zh, en string) Rule {
		return crime(id, article, zh, en, []Cond{ge(Serious, 1), fullOrMain, so(flag)})
	}
	byProvince := func(by string) []Cond { return []Cond{{Fact: Unpaid, Op: GE, By: by}, fullOrMain} }
	return []Rule{
		crime("crime_death", "刑法 133；法释〔2000〕33号 2(1)(1)", "有人死亡，可能构成交通肇事罪", "A death: perhaps a traffic crime", []Cond{ge(Deaths, 1), fullOrMain}),
		crime("crime_injuries", "刑法 133；法释〔2000〕33号 2(1)(1)", "重伤三人以上，可能构成交通肇事罪", "Three or more seriously hurt: perhaps a traffic crime", []Cond{ge(Serious, 3), fullOrMain}),
		crime("crime_deaths_equal", "刑法 133；法释〔2000〕33号 2(1)(2)", "死亡三人以上且负同等责任，可能构成交通肇事罪", "Three or more deaths with equal responsibility: perhaps a traffic crime", []Cond{ge(Deaths, 3), equalFault}),
		crime("crime_unpaid", "刑法 133；法释〔2000〕33号 2(1)(3), 9", "财产损失无能力赔偿数额较大，可能构成交通肇事罪", "Much property loss that cannot be paid: perhaps a traffic crime", byProvince("base")),
		oneInjury("crime_one_injury_drink", "刑法 133；法释〔2000〕33号 2(2)(1)", Drink, "重伤并酒后、吸毒后驾驶，可能构成交通肇事罪", "Seriously hurt, after drink or drugs: perhaps a traffic crime"),
		oneInjury("crime_one_injury_unlicensed", "刑法 133；法释〔2000〕33号 2(2)(2)", NoLicence, "重伤并无驾驶资格，可能构成交通肇事罪", "Seriously hurt, without a licence: perhaps a traffic crime").
			note("驾驶证超过有效期但未被注销，不等于无驾驶资格", "a licence that expired but was not cancelled is not the same as none"),
		oneInjury("crime_one_injury_unsafe", "刑法 133；法释〔2000〕33号 2(2)(3)", Unsafe, "重伤并明知车辆不安全，可能构成交通肇事罪", "Seriously hurt, knowingly unsafe vehicle: perhaps a traffic crime"),
		oneInjury("crime_one_injury_unplated", "刑法 133；法释〔2000〕33号 2(2)(4)", NoPlate, "重伤并明知无牌证或者已报废，可能构成交通肇事罪", "Seriously hurt, knowingly unregistered or scrapped vehicle: perhaps a traffic crime"),
		oneInjury("crime_one_injury_overload", "刑法 133；法释〔2000〕33号 2(2)(5)", Overload, "重伤并严重超载，可能构成交通肇事罪", "Seriously hurt, serious overloading: perhaps a traffic crime"),
		oneInjury("crime_one_injury_fled", "刑法 133；法释〔2000〕33号 2(2)(6)", Fled, "重伤并逃逸，可能构成交通肇事罪", "Seriously hurt and fled: perhaps a traffic crime"),
		crime("crime_fled", "刑法 133；法释〔2000〕33号 3", "可能构成交通肇事罪并逃逸，可能处三年以上七年以下有期徒刑", "Perhaps a traffic crime with flight: perhaps three to seven years", []Cond{so(Fled)}).requires(base...),
		crime("crime_grave_deaths", "刑法 133；法释〔2000〕33号 4(1)", "死亡二人以上，可能属于特别恶劣情节", "Two or more deaths: perhaps especially grave", []Cond{ge(Deaths, 2), fullOrMain}).over("crime_death"),
		crime("crime_grave_injuries", "刑法 133；法释〔2000〕33号 4(1)", "重伤五人以上，可能属于特别恶劣情节", "Five or more seriously hurt: perhaps especially grave", []Cond{ge(Serious, 5), fullOrMain}).over("crime_injuries"),
		crime("crime_grave_deaths_equal", "刑法 133；法释〔2000〕33号 4(2)", "死亡六人以上且负同等责任，可能属于特别恶劣情节", "Six or more deaths with equal responsibility: perhaps especially grave", []Cond{ge(Deaths, 6), equalFault}).over("crime_deaths_equal"),
		crime("crime_grave_unpaid", "刑法 133；法释〔2000〕33号 4(3), 9", "财产损失无能力赔偿数额特别大，可能属于特别恶劣情节", "Very much property loss that cannot be paid: perhaps especially grave", byProvince("grave")).over("crime_unpaid"),
		crime("crime_flight_death", "刑法 133；法释〔2000〕33号 5", "可能因逃逸致人死亡，可能处七年以上有期徒刑", "Perhaps a death caused by the flight: perhaps seven years or more", []Cond{{Fact: Deaths, Op: GE, N: 1, Given: true}, so(Fled), so(FledDeath)}),
		crime("crime_flight_incited", "刑法 133；法释〔2000〕33号 5", "指使逃逸致人死亡，指使人可能是共犯", "A flight incited with a death: the inciter may be an accomplice", []Cond{so(FledDeath), so(FledIncited)}),
		crime("crime_hidden_victim", "法释〔2000〕33号 6；刑法 232, 234", "隐藏或者遗弃被害人致死、致严重残疾，可能构成故意杀人罪、故意伤害罪", "The victim hidden or abandoned with death or grave disability: perhaps homicide or injury",
			[]Cond{so(Hidden), {Fact: Deaths, Op: GE, N: 1, Given: true}}, []Cond{so(Hidden), {Fact: Serious, Op: GE, N: 1, Given: true}}),
		{ID: "dangerous_driving", Topic: Crime, Cases: [][]Cond{{so(Racing)}, {so(Drunk)}, {so(PassengerExcess)}, {so(Hazmat)}},
			Article: "刑法第一百三十三条之一", Source: "中华人民共和国刑法", From: "2015-11-01", Verified: true,
			ZH: "可能构成危险驾驶罪", EN: "Perhaps the crime of dangerous driving"},
	}
}
