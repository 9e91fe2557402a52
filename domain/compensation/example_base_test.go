package compensation

import (
	"fmt"
	"strings"
)

// wages of the staff in Shandong, as published.
var wages = map[int]string{2009: "29678.00", 2010: "33691.00", 2011: "38114.00", 2012: "42837.00", 2013: "46386.00", 2014: "52460.00"}

// baseExamples use every embedded figure once: death at 40 is I × 20, one adult dependant of 30 with one supporter is
// S × 20, the funeral is W ÷ 2. The products below were made by hand.
func baseExamples() (list []example) {
	for _, row := range []struct {
		region  string
		year    int
		i, s, w string // I × 20, S × 20, W ÷ 2; empty: not seeded, blocks
		odd     string // indicators that are not verified
	}{
		{"370000", 2009, "356220.00", "240260.00", "14839.00", "ISW"},
		{"370000", 2010, "398920.00", "262360.00", "16845.50", "ISW"}, // published as 16 846
		{"370000", 2011, "455840.00", "291220.00", "19057.00", ""},
		{"370000", 2012, "515100.00", "315560.00", "21418.50", ""},
		{"370000", 2013, "565280.00", "342240.00", "23193.00", "IS"},
		{"370000", 2014, "584440.00", "366460.00", "26230.00", ""},
		{"370000", 2015, "630900.00", "397080.00", "", ""},
		{"370000", 2016, "680240.00", "429900.00", "", "IS"},
		{"370000", 2017, "735780.00", "461440.00", "", "IS"},
		{"370000", 2018, "790980.00", "495960.00", "", "IS"},
		{"370000", 2019, "846580.00", "534620.00", "", "IS"},
		{"370000", 2020, "874520.00", "545820.00", "", "IS"},
		{"370000", 2021, "941320.00", "586280.00", "", "IS"},
		{"370000", 2022, "981000.00", "571100.00", "", "IS"},
		{"370000", 2023, "1031420.00", "", "", "I"},
		{"370000", 2024, "", "", "", ""},
		{"370000", 2025, "1128880.00", "651220.00", "", "IS"},
		{"370200", 2010, "499960.00", "350620.00", "", "IS"},
		{"370200", 2023, "1315020.00", "", "", "I"},
	} {
		at := fmt.Sprintf("%d-02-01", row.year+1)
		e := example{
			name: fmt.Sprintf("figures of %s, %d", row.region, row.year),
			in:   mediated(row.region, at, fmt.Sprintf("%d-11-20", row.year+1), dead(at, 40, head(Death), support(adult("d", at, 30, 1)), head(Funeral))),
			want: []string{
				told(row.region, row.year, "I", "death", row.i, "PI-Int 15"),
				told(row.region, row.year, "S", "dependants", row.s, "PI-Int 17"),
				told(row.region, row.year, "W/staff", "funeral", row.w, "PI-Int 14")},
		}
		if row.w != "" { // the figure itself: half of a fen would not be seen in its half
			marks := "choice unverified"
			if strings.Contains(row.odd, "W") {
				marks += " unverified"
			}
			e.look = map[string]string{"victim-v/funeral/figure-W": wages[row.year] + " |  | PI-Int 22 | " + marks}
			if row.year < 2021 {
				e.look["victim-v/funeral/figure-W"] += " unverified" // the older text of PI-Int
			}
		}
		for _, ind := range row.odd {
			key := string(ind)
			if key == "W" {
				key = "W/staff"
			}
			e.odd = append(e.odd, fmt.Sprintf("%s/%d/%s", row.region, row.year, key))
		}
		list = append(list, e)
	}
	state := mediated("370000", "2015-02-01", "2015-11-20", dead("2015-02-01", 40, head(Funeral)))
	state.Choices.WageSeries = StateWage
	haiyang := mediated("370000", "2015-06-01", "2016-03-27", dead("2015-06-01", 40, head(Death), head(Funeral)))
	haiyang.Choices.Years = []YearChoice{{Wage, 2014, "2015年度工资尚未公布"}}
	early := mediated("130000", "2025-02-01", "2025-05-20", dead("2025-02-01", 40, head(Funeral)))
	early.Choices.WageSeries = EmployedWage
	late := figure("130000", 2024, Wage, EmployedWage, 99091)
	late.PublishedOn = on("2025-06-10")
	return append(list,
		// 59 379 ÷ 2: the wlxls.net table of 2015 by the wage of state-owned units.
		example{name: "another wage series by choice", in: state, want: []string{"funeral: 29689.50 DD PI-Int 14"}, odd: []string{"370000/2014/W/state"},
			look: map[string]string{"victim-v/funeral/figure-W": "59379.00 |  | PI-Int 22 | choice unverified unverified unverified"}},
		// Haiyang court: death compensation 630 900 = 31 545 × 20 with a funeral of 26 230 = 52 460 ÷ 2, I of 2015 and W of 2014.
		example{name: "Haiyang court: each indicator has its own year", in: haiyang, want: []string{"death: 630900.00 DD PI-Int 15", "funeral: 26230.00 DD PI-Int 14"}},
		// Liaoning 2024: 102 239 ÷ 2.
		example{name: "a region without a wage series must choose", in: mediated("210000", "2025-02-01", "2025-11-20", dead("2025-02-01", 40, head(Funeral))),
			more: []Figure{figure("210000", 2024, Wage, EmployedWage, 102239)}, want: []string{"blocked 210000/2024/W"}},
		example{name: "Liaoning 2024 by the employed", in: choosing(mediated("210000", "2025-02-01", "2025-11-20", dead("2025-02-01", 40, head(Funeral))), EmployedWage),
			more: []Figure{figure("210000", 2024, Wage, EmployedWage, 102239)}, want: []string{"funeral: 51119.50 DD PI-Int 14"}},
		// Hebei 2024: 99 091 ÷ 2.
		example{name: "Hebei 2024", in: choosing(mediated("130000", "2025-02-01", "2025-11-20", dead("2025-02-01", 40, head(Funeral))), EmployedWage),
			more: []Figure{late}, want: []string{"funeral: 49545.50 DD PI-Int 14"}},
		// On 2025-05-20 the figure of 2024 was not out: 2023 it is, 92 000 ÷ 2.
		example{name: "not yet published: the year before", in: early, more: []Figure{late, figure("130000", 2023, Wage, EmployedWage, 92000)}, want: []string{"funeral: 46000.00 DD PI-Int 14"}},
		example{name: "not yet published, and the year before is missing", in: early, more: []Figure{late}, want: []string{"blocked 130000/2023/W/employed"}},
		example{name: "Qingdao never takes Shandong's figures", in: mediated("370200", "2025-10-01", "2026-11-20", dead("2025-10-01", 40, head(Death))), want: []string{"blocked 370200/2025/I"}},
	)
}

func choosing(c Case, series string) Case {
	c.Choices.WageSeries = series
	return c
}

func told(region string, year int, indicator, loss, yuan, article string) string {
	if yuan == "" {
		return fmt.Sprintf("blocked %s/%d/%s", region, year, indicator)
	}
	return fmt.Sprintf("%s: %s DD %s", loss, yuan, article)
}
