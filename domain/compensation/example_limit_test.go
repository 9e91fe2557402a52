package compensation

// limitExamples: where a head ends, what it is computed from once, and which place's figures it takes.
func limitExamples() []example {
	industry := func(w Work) Claim {
		w.Method, w.Series = IndustryWage, "建筑业"
		return lost(w)
	}
	year := []Figure{figure("370000", 2025, Wage, "建筑业", 36500)} // 100 a day
	certified := func(days int) Claim { return industry(Work{Days: days}) }
	spell := func(from, until string) Claim { return industry(Work{From: on(from), Until: on(until)}) }
	gone := worker(40, certified(500))
	gone.Graded, gone.DiedOn, gone.Death = on(""), on("2025-10-20"), "E-T"
	sick := worker(40, certified(500))
	sick.Later = on("2026-06-01")
	ungraded := func(c Claim) Victim {
		v := worker(40, c)
		v.Graded = on("")
		return v
	}
	long := func(later string) Victim {
		v := worker(40, Claim{Head: Care, Care: &Nursing{Long: &LongCare{Years: 20, Fen: 12000, Level: 5000, Evidence: "E-L"}}})
		v.Later = on(later)
		return v
	}
	child := func(born string) Case {
		return later(dead("2025-10-01", 40, support(Dependant{ID: "a", Born: on(born), Supporters: 2, Evidence: "E-D"})))
	}
	place := func(region string) Case {
		c := later(dead("2025-10-01", 40, head(Death)))
		c.Region = region
		return c
	}
	return []example{
		// Hurt on 2025-10-01, graded on 2026-05-01: to 2026-04-30 there are 31 + 30 + 31 + 31 + 28 + 31 + 30 = 212 days.
		{name: "certified days end before the grading too", in: later(worker(40, certified(400))), more: year, want: []string{"lost-income: 21200.00 DD PI-Int 7"},
			look: map[string]string{"victim-v/lost-income/days": "212 | 2025-10-01 … 2026-04-30 | PI-Int 7 | "}},
		{name: "certified days that end before the grading", in: later(worker(40, certified(212))), more: year, want: []string{"lost-income: 21200.00 DD PI-Int 7"}},
		// To the day of death: 20 days.
		{name: "no income is lost after the death", in: later(gone), more: year, want: []string{"lost-income: 2000.00 DD PI-Int 7"},
			look: map[string]string{"victim-v/lost-income/days": "20 | 2025-10-01 … 2025-10-20 | PI-Int 7 | "}},
		{name: "the grading cuts before another death", in: later(sick), more: year, want: []string{"lost-income: 21200.00 DD PI-Int 7"}},
		{name: "nothing is lost before the accident", in: later(worker(40, spell("2025-09-30", "2025-10-10"))), more: year, want: []string{"fault /victims/0/claims/0/work/from"}},
		{name: "nothing is lost from the grading on", in: later(worker(40, spell("2026-05-01", "2026-05-10"))), more: year, want: []string{"fault /victims/0/claims/0/work/from"}},
		{name: "a certificate far ahead", in: later(ungraded(spell("2025-10-01", "2027-11-21"))), more: year, want: []string{"fault /victims/0/claims/0/work/until"}},
		{name: "certified days far ahead", in: later(ungraded(certified(5000))), more: year, want: []string{"fault /victims/0/claims/0/work/days"}},
		// 2026-11-01 to 2027-01-31: 30 + 31 + 31 = 92 days, beyond the reference day of 2026-11-20.
		{name: "a certificate a little ahead", in: later(ungraded(spell("2026-11-01", "2027-01-31"))), more: year, want: []string{"lost-income: 9200.00 DD PI-Int 7"},
			look: map[string]string{"victim-v/lost-income": "9200.00 | 36 500.00 ÷ 365 × 92 | PI-Int 7 | choice choice"}},
		// From the grading on 2026-05-01 to 2026-08-09: 100 days × 120 × 50 %.
		{name: "care ends with another death", in: later(long("2026-08-09")), want: []string{"care: 6000.00 DD PI-Int 8"},
			look: map[string]string{"victim-v/care/long": "6000.00 | 120.00 × 100 × 50 % | PI-Int 8 | choice"}},
		{name: "another death before the grading", in: later(long("2026-04-30")), want: []string{"fault /victims/0/diedOtherwiseOn"}},
		// 32 561 × 18 × 1/2: born 300 days after 2025-10-01.
		{name: "a posthumous child", in: child("2026-07-28"), want: []string{"dependants: 293049.00 DD PI-Int 17"}, odd: []string{s2025},
			look: map[string]string{"victim-v/dependants/dependant-a": "18 | 18 − 0 | PI-Int 17 | choice"}},
		{name: "a child that nobody expected", in: child("2026-07-29"), want: []string{"fault /victims/0/claims/0/dependants/0/born"}},
		{name: "Dezhou goes by its province", in: place("371400"), want: []string{"death: 1128880.00 DD PI-Int 15"}, odd: []string{i2025}},
		{name: "a district of Qingdao goes by Qingdao", in: place("370202"), want: []string{"blocked 370200/2025/I"}},
		{name: "Shenzhen has its own", in: place("440305"), more: []Figure{figure("440000", 2025, Income, "", 60000)}, want: []string{"blocked 440300/2025/I"}},
		{name: "a city whose figures were entered", in: place("371400"), more: []Figure{figure("371400", 2025, Income, "", 40000)}, want: []string{"death: 800000.00 DD PI-Int 15"}},
		// RTA-Int2 8 speaks of several dependants and a degree.
		{name: "one dependant of a disabled victim", in: later(hurt("2026-05-01", 40, []int{10}, support(minor("a", "2026-05-01", 10, 1)))), want: []string{"dependants: 32561.00 DD PI-Int 17"}, odd: []string{s2025},
			look: map[string]string{"victim-v/dependants/supported-years": "1 | 1 | PI-Int 17 | "}},
		{name: "two dependants of a disabled victim", in: later(hurt("2026-05-01", 40, []int{10}, support(minor("a", "2026-05-01", 10, 1), minor("b", "2026-05-01", 10, 1)))), want: []string{"dependants: 65122.00 DD PI-Int 17"}, odd: []string{s2025},
			look: map[string]string{"victim-v/dependants/supported-years": "2 | 2 | RTA-Int2 8 | choice"}},
	}
}
