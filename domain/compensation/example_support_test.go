package compensation

import "fmt"

const s2025 = "370000/2025/S"

// three are the dependants of the worked vectors: 17, 20 and 12 years.
func three(day string, k1, k2, k3 int) Claim {
	return support(minor("a", day, 17, k1), adult("b", day, 40, k2), minor("c", day, 12, k3))
}

// supportExamples: S of 2025 is 32 561.
func supportExamples() (list []example) {
	const graded = "2026-05-01"
	// RTA-Int2 8: coefficient, sum, cap. 17, 20 and 12 years, 1, 2 and 2 supporters.
	for _, row := range []struct {
		grade             int
		literal, rebuffed string
	}{
		// 12×0.2 + 5×0.15 + 3×0.05 = 3.3; rejected: 0.1 × (17×1 + 3×0.5) = 1.85
		{10, "107451.30", "60237.85"},
		// 12×1 + 5×0.75 + 3×0.25 = 16.5; 0.5 × 18.5 = 9.25
		{6, "537256.50", "301189.25"},
		// 12×1 + 5×1 + 3×0.4 = 18.2; 0.8 × 18.5 = 14.8
		{3, "592610.20", "481902.80"},
		// 17×1 + 3×0.5 = 18.5 both ways
		{1, "602378.50", "602378.50"},
	} {
		in := later(hurt(graded, 40, []int{row.grade}, three(graded, 1, 2, 2)))
		list = append(list, example{name: fmt.Sprintf("RTA-Int2 8, grade %d", row.grade), in: in, want: []string{"dependants: " + row.literal + " DD PI-Int 17"}, odd: []string{s2025}})
		old := in
		old.At, old.Reference, old.Stage, old.FinalOn = on("2025-10-01").Start(), on("2026-05-20"), Adjudicated, on("2026-06-29")
		old.Choices.Cap = CapBeforeCoe
		list = append(list, example{name: fmt.Sprintf("before RTA-Int2, grade %d", row.grade), in: old, want: []string{"dependants: " + row.rebuffed + " DD PI-Int 17"}, odd: []string{s2025}})
	}
	refused := later(hurt(graded, 40, []int{10}, three(graded, 1, 2, 2)))
	refused.Choices.Cap = CapBeforeCoe
	nobody := Victim{ID: "v", Claims: []Claim{head(Death), head(Dependants)}}
	unknown := func(from, to int) Case {
		v := nobody
		v.Unknown = &Unknown{from, to, "E-F"}
		return later(v)
	}
	abroad := unknown(30, 40)
	abroad.Region = "210000"
	years := "victim-v/death/years"
	return append(list,
		// S 16 204; 17, 20 and 12 years, two supporters each: 17×1 + 3×0.5 = 18.5 × 16 204.
		example{name: "published: 299 774", in: mediated("990000", "2025-02-01", "2025-11-20", dead("2025-02-01", 40, three("2025-02-01", 2, 2, 2))),
			more: []Figure{figure("990000", 2024, Spending, "", 16204)}, want: []string{"dependants: 299774.00 DD PI-Int 17"}},
		// 32 561 × (13 × 1/3): a minor of five with three supporters. 141 097.666…
		example{name: "thirds are rounded once", in: later(dead("2025-10-01", 40, support(minor("a", "2025-10-01", 13, 3)))), want: []string{"dependants: 141097.67 DD PI-Int 17"}, odd: []string{s2025},
			look: map[string]string{"victim-v/dependants/dependant-a": "13 | 18 − 5 | PI-Int 17 | "}},
		// Parents of 62 and 76: 18 and 5 years, two supporters: 5×1 + 13×0.5 = 11.5.
		example{name: "parents past sixty", in: later(dead("2025-10-01", 40, support(adult("f", "2025-10-01", 62, 2), adult("m", "2025-10-01", 76, 2)))), want: []string{"dependants: 374451.50 DD PI-Int 17"}, odd: []string{s2025}},
		example{name: "grown up is no minor", in: later(dead("2025-10-01", 40, support(minor("a", "2025-10-01", 0, 1)))), want: []string{"fault /victims/0/claims/0/dependants/0/adult"}},
		example{name: "the last year of minority", in: later(dead("2025-10-01", 40, support(minor("a", "2025-10-01", 1, 1)))), want: []string{"dependants: 32561.00 DD PI-Int 17"}, odd: []string{s2025}},
		example{name: "RTA-Int2 8 leaves no choice", in: refused, want: []string{"fault /choices/cap"}},
		// 30 to 41: 35, 20 years, one dependant for 20 years: 56 444 × 20 and 32 561 × 20.
		example{name: "nobody knows the dead", in: unknown(30, 41), want: []string{"death: 1128880.00 DD PI-Int 15", "dependants: 651220.00 DD PI-Int 17"}, odd: []string{i2025, s2025},
			look: map[string]string{years: "20 |  | SD-Impl 68 | choice", "victim-v/dependants/supported-years/stretch-1-20": "20 | 20 × 1 × 1 | PI-Int 17 | ",
				"victim-v/dependants/presumed": "20 |  | SD-Impl 68 | choice"}},
		example{name: "nobody knows: 18", in: unknown(18, 18), want: []string{"death: 1128880.00 DD PI-Int 15", "dependants: 651220.00 DD PI-Int 17"}, odd: []string{i2025, s2025}},
		example{name: "nobody knows: 59", in: unknown(59, 60), want: []string{"death: 1128880.00 DD PI-Int 15", "dependants: 651220.00 DD PI-Int 17"}, odd: []string{i2025, s2025}},
		example{name: "nobody knows: 17 has no dependant", in: unknown(17, 17), want: []string{"fault /victims/0/claims/1/head"}},
		example{name: "nobody knows: 60 has no dependant", in: unknown(60, 60), want: []string{"fault /victims/0/claims/1/head"}},
		example{name: "nobody knows: a region without the rule", in: abroad, want: []string{"fault /victims/0/unknown"}},
	)
}
