package compensation

import "fmt"

const i2025 = "370000/2025/I"

// lifeExamples: I of 2025 is 56 444.
func lifeExamples() (list []example) {
	for _, row := range []struct {
		age   int
		want  string // 56 444 × years
		years string
	}{
		{0, "1128880.00", "20 | "}, {17, "1128880.00", "20 | "}, {59, "1128880.00", "20 | "}, {60, "1128880.00", "20 | 20 − (60 − 60)"},
		{61, "1072436.00", "19 | 20 − (61 − 60)"}, {67, "733772.00", "13 | 20 − (67 − 60)"}, {74, "338664.00", "6 | 20 − (74 − 60)"},
		{75, "282220.00", "5 | "}, {81, "282220.00", "5 | "},
	} {
		list = append(list, example{name: fmt.Sprintf("death at %d", row.age), in: later(dead("2025-10-01", row.age, head(Death))),
			want: []string{"death: " + row.want + " DD PI-Int 15"}, odd: []string{i2025},
			look: map[string]string{"victim-v/death/years": row.years + " | PI-Int 15 | "}})
	}
	// The reference day is the day of the mediation, which no provision names.
	list[0].look["case"] = "1128880.00 | 1 128 880.00 | RTSL 76 | unverified"
	for g, want := range map[int]string{ // 56 444 × 20 × (11 − grade)/10
		1: "1128880.00", 2: "1015992.00", 3: "903104.00", 4: "790216.00", 5: "677328.00", 6: "564440.00", 7: "451552.00", 8: "338664.00", 9: "225776.00", 10: "112888.00",
	} {
		list = append(list, example{name: fmt.Sprintf("grade %d", g), in: later(hurt("2026-05-01", 40, []int{g}, head(Disability))),
			want: []string{"disability: " + want + " DD PI-Int 12"}, odd: []string{i2025},
			look: map[string]string{"victim-v/disability/coefficient/highest": plain(ratio(int64(11-g), 10)) + " |  | PI-Int 12 | "}})
	}
	for _, row := range []struct {
		grades []int
		want   string
		extra  string
	}{
		{[]int{10, 9}, "237064.80", "0.01"},             // 0.2 + 0.01
		{[]int{8, 9}, "361241.60", "0.02"},              // 0.3 + 0.02
		{[]int{7, 8}, "485418.40", "0.03"},              // 0.4 + 0.03
		{[]int{6, 7}, "609595.20", "0.04"},              // 0.5 + 0.04
		{[]int{5, 6}, "733772.00", "0.05"},              // 0.6 + 0.05
		{[]int{4, 5}, "857948.80", "0.06"},              // 0.7 + 0.06
		{[]int{3, 4}, "982125.60", "0.07"},              // 0.8 + 0.07
		{[]int{2, 3}, "1106302.40", "0.08"},             // 0.9 + 0.08
		{[]int{2, 2}, "1117591.20", "0.09"},             // 0.9 + 0.09
		{[]int{1, 1}, "1128880.00", "0.1"},              // never above the whole
		{[]int{1, 10}, "1128880.00", "0.01"},            // never above the whole
		{[]int{6, 6, 6, 6}, "677328.00", "0.05"},        // 0.5 + min(0.15, 0.1)
		{[]int{10, 10, 10, 10}, "146754.40", "0.01"},    // 0.1 + 0.03
		{[]int{5, 6, 7, 8, 9, 10}, "790216.00", "0.05"}, // 0.6 + min(0.15, 0.1)
		{[]int{9, 10, 10, 10, 10}, "270931.20", "0.01"}, // 0.2 + 0.04
	} {
		list = append(list, example{name: fmt.Sprintf("grades %v", row.grades), in: later(hurt("2026-05-01", 40, row.grades, head(Disability))),
			want: []string{"disability: " + row.want + " DD PI-Int 12"}, odd: []string{i2025},
			look: map[string]string{"victim-v/disability/coefficient/extra-1": row.extra + " |  | PI-Int 12 | unverified"}})
	}
	adjusted := head(Disability)
	adjusted.Adjust = &Adjustment{Rate: 5000, Reason: "实际收入没有减少"}
	survived := hurt("2026-05-01", 40, []int{10}, head(Disability))
	survived.Later = on("2026-08-01")
	moved := hurt("2026-05-01", 40, []int{10}, head(Disability))
	moved.Home = &Home{"330000", "E-H"}
	stayed := hurt("2026-05-01", 40, []int{10}, head(Disability))
	stayed.Home = &Home{"410000", "E-H"}
	second := dead("2025-10-01", 70, head(Death))
	second.ID = "w"
	equal := later(dead("2025-10-01", 40, head(Death)), second)
	equal.Choices.EqualDeath = true
	return append(list,
		// Sichuan: 24 381 × 20 × 12 %, two tenths grades claimed at 12 %.
		example{name: "Sichuan: two grades 10 at 12 %", in: mediated("510000", "2014-02-01", "2014-11-20", hurt("2014-05-01", 30, []int{10, 10}, head(Disability))),
			more: []Figure{figure("510000", 2013, Income, "", 24381)}, want: []string{"disability: 58514.40 DD PI-Int 12"},
			look: map[string]string{"victim-v/disability/coefficient/extra-1": "0.02 |  | PI-Int 12 | unverified unverified"}},
		// 112 888 × 50 %.
		example{name: "adjusted disability", in: later(hurt("2026-05-01", 40, []int{10}, adjusted)), want: []string{"disability: 56444.00 DD PI-Int 12"}, odd: []string{i2025}},
		example{name: "died of something else: full years", in: later(survived), want: []string{"disability: 112888.00 DD PI-Int 12"}, odd: []string{i2025},
			look: map[string]string{"victim-v/disability/later-death": "1 |  | RTA-Int2 7 | choice"}},
		// Zhejiang 81 649 × 20 × 0.1; Henan 43 926 is lower, so the court's stays.
		example{name: "a higher home region", in: later(moved), more: []Figure{figure("330000", 2025, Income, "", 81649)}, want: []string{"disability: 163298.00 DD PI-Int 12"}, odd: []string{i2025}},
		example{name: "a lower home region", in: later(stayed), more: []Figure{figure("410000", 2025, Income, "", 43926)}, want: []string{"disability: 112888.00 DD PI-Int 12"}, odd: []string{i2025}},
		example{name: "a home region without a figure", in: later(moved), want: []string{"blocked 330000/2025/I"}},
		// 70 years: 10 × 56 444 = 564 440, raised to 1 128 880.
		example{name: "equal death compensation", in: equal, want: []string{"death: 1128880.00 DD PI-Int 15", "death: 1128880.00 DD CC 1180"}, odd: []string{i2025},
			look: map[string]string{"victim-w/death/own": "564440.00 | 56 444.00 × 10 | PI-Int 15 | "}},
	)
}
