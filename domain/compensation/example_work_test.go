package compensation

import "anjie/domain/money"

func lost(w Work) Claim {
	if w.Evidence == "" {
		w.Evidence = "E-W"
	}
	return Claim{Head: LostIncome, Work: &w}
}

func yes(b bool) *bool { return &b }

// worker was hurt at an age on 2025-10-01 and graded on 2026-05-01.
func worker(age int, claims ...Claim) Victim {
	v := hurt("2026-05-01", age, nil, claims...)
	v.Born = on("2025-10-01").AddYears(-age)
	return v
}

// workExamples: lost income in its three ways, care, devices.
func workExamples() []example {
	industry := func(days int, mode Rounding) Case {
		c := later(worker(40, lost(Work{Method: IndustryWage, Series: "建筑业", Days: days})))
		c.Choices.DailyRate = mode
		return c
	}
	year := func(yuan int64) []Figure { return []Figure{figure("370000", 2025, Wage, "建筑业", yuan)} }
	spell := func(from, until string) Work {
		return Work{Method: IndustryWage, Series: "建筑业", From: on(from), Until: on(until)}
	}
	bare := lost(Work{Method: FixedIncome, Loss: 300000, Retired: yes(true)})
	bare.Work.Evidence = ""
	nursing := func(n Nursing) Claim { return Claim{Head: Care, Care: &n} }
	long := func(years int) Claim {
		return nursing(Nursing{Long: &LongCare{Years: years, Fen: 12000, Level: 5000, Evidence: "E-L"}})
	}
	return []example{
		// 20 732 ÷ 365 = 56.80 a day; × 90. A court that rounds the daily rate to the cent.
		{name: "daily rate to the cent", in: industry(90, RoundCent), more: year(20732), want: []string{"lost-income: 5112.00 DD PI-Int 7"},
			look: map[string]string{"victim-v/lost-income/daily": "56.80 | 20 732.00 ÷ 365 ≈ 56.80 | PI-Int 7 | "}},
		// 50 275 ÷ 365 = 137.74 → 138; × 30.
		{name: "daily rate to the yuan", in: industry(30, RoundYuan), more: year(50275), want: []string{"lost-income: 4140.00 DD PI-Int 7"},
			look: map[string]string{"victim-v/lost-income/daily": "138.00 | 50 275.00 ÷ 365 ≈ 138.00 | PI-Int 7 | "}},
		// 28 472 ÷ 365 × 11 = 858.0602…
		{name: "daily rate as it is, by choice", in: industry(11, RoundNone), more: year(28472), want: []string{"lost-income: 858.06 DD PI-Int 7"}},
		// The region's habit is none: 20 732 ÷ 365 × 90 = 5 112.0000…
		{name: "daily rate as the region has it", in: industry(77, ""), more: year(20732), want: []string{"lost-income: 4373.60 DD PI-Int 7"}, // 4 373.6000 exactly 1 596 364 ÷ 365 = 4 373.5999
			look: map[string]string{"victim-v/lost-income": "4373.60 | 20 732.00 ÷ 365 × 77 | PI-Int 7 | choice"}},
		{name: "an industry without a figure", in: industry(10, RoundCent), want: []string{"blocked 370000/2025/W/建筑业"}},
		// 36 500 a year is 100 a day; 2026-04-20 to 04-30, the day before the grading: 11 days.
		{name: "to the day before the grading", in: later(worker(40, lost(spell("2026-04-20", "2026-06-30")))), more: year(36500), want: []string{"lost-income: 1100.00 DD PI-Int 7"},
			look: map[string]string{"victim-v/lost-income/days": "11 | 2026-04-20 … 2026-04-30 | PI-Int 7 | "}},
		{name: "as certified", in: later(worker(40, lost(spell("2025-10-01", "2025-10-10")))), more: year(36500), want: []string{"lost-income: 1000.00 DD PI-Int 7"}},
		// (60 000 + 66 000 + 69 000) ÷ 3 = 65 000; ÷ 365 × 73 = 13 000.
		{name: "mean of three years", in: later(worker(40, lost(Work{Method: AverageIncome, Incomes: []money.Fen{6000000, 6600000, 6900000}, Days: 73}))), want: []string{"lost-income: 13000.00 DD PI-Int 7"},
			look: map[string]string{"victim-v/lost-income/mean": "65000.00 | (60 000.00 + 66 000.00 + 69 000.00) ÷ 3 | PI-Int 7 | "}},
		{name: "two years are not three", in: later(worker(40, lost(Work{Method: AverageIncome, Incomes: []money.Fen{6000000, 6600000}, Days: 73}))), want: []string{"fault /victims/0/claims/0/work/incomes"}},
		{name: "fixed income", in: later(worker(54, lost(Work{Method: FixedIncome, Loss: 1234567}))), want: []string{"lost-income: 12345.67 DD PI-Int 7"}},
		{name: "fifty-five and nothing said", in: later(worker(55, lost(Work{Method: FixedIncome, Loss: 300000}))), want: []string{"fault /victims/0/claims/0/work/aboveRetirementAge"}},
		{name: "past retirement age and proven", in: later(worker(67, lost(Work{Method: FixedIncome, Loss: 300000, Retired: yes(true)}))), want: []string{"lost-income: 3000.00 DD PI-Int 7"},
			look: map[string]string{"victim-v/lost-income/retired": "1 |  | RTA-Int2 6 | choice"}},
		{name: "past retirement age and not proven", in: later(worker(67, bare)), want: []string{"fault /victims/0/claims/0/work/evidence", "fault /victims/0/claims/0/work/evidence"}},
		// 2 × 30 × 120 + 1 × 60 × 100.
		{name: "care by two, then by one", in: later(worker(40, nursing(Nursing{Stretches: []Stretch{
			{Persons: 2, Days: 30, Fen: 12000, Opinion: "E-O", Evidence: "E-C"}, {Persons: 1, Days: 60, Fen: 10000, Evidence: "E-C"}}}))), want: []string{"care: 13200.00 DD PI-Int 8"}},
		{name: "two carers without an opinion", in: later(worker(40, nursing(Nursing{Stretches: []Stretch{{Persons: 2, Days: 30, Fen: 12000, Evidence: "E-C"}}}))), want: []string{"fault /victims/0/claims/0/care/stretches/0/opinion"}},
		// 120 × 365 × 20 × 50 %.
		{name: "care for twenty years, half dependent", in: later(worker(40, long(20))), want: []string{"care: 438000.00 DD PI-Int 8"}},
		{name: "care for twenty-one years", in: later(worker(40, long(21))), want: []string{"fault /victims/0/claims/0/care/long/years"}},
		// 23 500 × 4 + 800 × 2.
		{name: "devices and their replacements", in: later(worker(40, Claim{Head: Device, Devices: []Aid{{2350000, 4, "E-A"}, {80000, 2, "E-A"}}})), want: []string{"device: 95600.00 DD PI-Int 13"}},
	}
}
