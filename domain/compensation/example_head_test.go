package compensation

import (
	"fmt"

	"anjie/domain/compensation/waterfall"
)

// headExamples: what is proven by receipts, where it falls, and what the lines say beside it.
func headExamples() (list []example) {
	for _, row := range []struct {
		head   HeadID
		bucket Bucket
		art    string
		marks  string
	}{
		{Medical, "MED", "PI-Int 6", ""}, {LaterTreatment, "MED", "PI-Int 6", ""}, {Cosmetic, "MED", "PI-Int 6", ""}, {Rehabilitation, "DD", "PI-Int 6", ""},
		{Transport, "DD", "PI-Int 9", ""}, {Lodging, "DD", "PI-Int 10", ""}, {FuneralAffairs, "DD", "CC 1179", "choice"},
		{Repair, "PROP", "RTA-Int 12", ""}, {Cargo, "PROP", "RTA-Int 12", ""}, {Towing, "PROP", "RTA-Int 12", ""}, {VehicleValue, "PROP", "RTA-Int 12", ""},
		{Downtime, "OUTSIDE", "RTA-Int 12", "unverified"}, {Substitute, "OUTSIDE", "RTA-Int 12", "unverified"}, {AppraisalFee, "OUTSIDE", "CC 1179", "unverified"}, {CourtFee, "OUTSIDE", "RTA-Int2 9", ""},
	} {
		id := string(row.head)
		v := Victim{ID: "v", Claims: []Claim{receipts(row.head, 123456, 44)}} // 1 234.56 + 0.44
		if row.head == FuneralAffairs {
			v.DiedOn = on("2025-10-01")
		}
		list = append(list, example{name: "receipts: " + id, in: later(v),
			want: []string{fmt.Sprintf("%s: 1235.00 %s %s", id, row.bucket, row.art)},
			look: map[string]string{"victim-v/" + id: "1235.00 | 1 234.56 + 0.44 | " + row.art + " | " + row.marks}})
	}
	daily := func(h HeadID, days int, yuan int64) Claim {
		return Claim{Head: h, Daily: &Daily{Days: days, Fen: figure("", 0, "", "", yuan).Fen, Evidence: "E-D"}}
	}
	distress := Claim{Head: Mental, Amount: &Amount{500000, "伤情较重，对方全责"}}
	criminal := later(Victim{ID: "v", Claims: []Claim{distress}})
	criminal.Criminal = true
	return append(list,
		example{name: "a hospital's days", in: later(Victim{ID: "v", Claims: []Claim{daily(HospitalMeals, 23, 100), daily(Nutrition, 60, 30)}}), // 23 × 100, 60 × 30
			want: []string{"hospital-meals: 2300.00 MED PI-Int 10", "nutrition: 1800.00 MED PI-Int 11"}},
		example{name: "mental damages at discretion", in: later(Victim{ID: "v", Claims: []Claim{distress}}), want: []string{"mental: 5000.00 DD CC 1183"},
			look: map[string]string{"victim-v/mental": "5000.00 | 5 000.00 | CC 1183 | choice"}},
		example{name: "mental damages in a criminal case", in: criminal, want: []string{"mental: 5000.00 DD CC 1183"},
			look: map[string]string{"victim-v/mental": "5000.00 | 5 000.00 | CC 1183 | choice choice"}},
		example{name: "mental damages have no default", in: later(Victim{ID: "v", Claims: []Claim{head(Mental)}}), want: []string{"fault /victims/0/claims/0/amount"}},
	)
}

// fundExamples: what a fund paid leaves the demand, where RTA-Int2 10 lists it. 10 000 less 4 000.
func fundExamples() (list []example) {
	funds := []waterfall.Source{waterfall.ByMedical, waterfall.ByWorkInjury, waterfall.ByRescueFund}
	for _, h := range []HeadID{Medical, LaterTreatment, Cosmetic, Rehabilitation} {
		bucket := map[bool]string{true: "DD", false: "MED"}[h == Rehabilitation]
		for _, by := range funds {
			c := receipts(h, 1000000)
			c.Paid = []Payment{paid(by, 400000)}
			list = append(list, example{name: fmt.Sprintf("%s paid by %s", h, by), in: later(Victim{ID: "v", Claims: []Claim{c}}),
				want: []string{fmt.Sprintf("%s: 10000.00 %s PI-Int 6 demand 6000.00", h, bucket)},
				look: map[string]string{"victim-v/" + string(h) + "/paid-1": "4000.00 |  | RTA-Int2 10 | choice"}})
		}
	}
	buried := head(Funeral)
	buried.Paid = []Payment{paid(waterfall.ByRescueFund, 400000)}
	insured := head(Funeral)
	insured.Paid = []Payment{paid(waterfall.ByMedical, 400000)}
	advanced := receipts(Medical, 1000000)
	advanced.Paid = []Payment{paid(waterfall.ByParty, 400000)}
	over := receipts(Medical, 1000000)
	over.Paid = []Payment{paid(waterfall.ByParty, 600000), paid(waterfall.ByMedical, 400001)}
	more := []Figure{figure("370000", 2025, Wage, StaffWage, 110000)}
	return append(list,
		// 110 000 ÷ 2 less 4 000.
		example{name: "funeral advanced by the rescue fund", in: later(dead("2025-10-01", 40, buried)), more: more, want: []string{"funeral: 55000.00 DD PI-Int 14 demand 51000.00"}},
		example{name: "no medical insurance for a funeral", in: later(dead("2025-10-01", 40, insured)), more: more, want: []string{"fault /victims/0/claims/0/paid/0/by"}},
		example{name: "a party's advance stays in the demand", in: later(Victim{ID: "v", Claims: []Claim{advanced}}), want: []string{"medical: 10000.00 MED PI-Int 6"}},
		example{name: "more paid than lost", in: later(Victim{ID: "v", Claims: []Claim{over}}), want: []string{"fault /victims/0/claims/0/paid"}},
	)
}

// stageExamples: which edition applies, by the accident's day or by the stage of the case.
func stageExamples() []example {
	rural := func(accident string) Case {
		v := dead(accident, 40, head(Death))
		v.Origin = Rural
		return mediated("370000", accident, "2023-05-20", v)
	}
	pilot := rural("2022-04-30")
	pilot.Choices.Unified = "本省城乡统一试点"
	silent := rural("2022-04-30")
	silent.Victims[0].Origin = ""
	fee := func(c Case) Case {
		c.Victims = []Victim{{ID: "v", Claims: []Claim{receipts(CourtFee, 100000)}}}
		return c
	}
	look := func(marks string) map[string]string {
		return map[string]string{"victim-v/court-fee": "1000.00 | 1 000.00 | RTA-Int2 9 | " + marks}
	}
	want := []string{"court-fee: 1000.00 OUTSIDE RTA-Int2 9"}
	pending := fee(mediated("370000", "2025-10-01", "2026-03-01"))
	pending.Stage = InTrial
	final := func(day string) Case {
		c := fee(mediated("370000", "2025-10-01", "2026-03-01"))
		c.Stage, c.FinalOn = Adjudicated, on(day)
		return c
	}
	return []example{
		{name: "a rural resident's tort of 2022-05-01: urban", in: rural("2022-05-01"), want: []string{"death: 981000.00 DD PI-Int 15"}, odd: []string{"370000/2022/I"}}, // 49 050 × 20
		{name: "a rural resident's tort of 2022-04-30: rural", in: rural("2022-04-30"), want: []string{"blocked 370000/2022/IR"}},
		{name: "a rural tort with its figure", in: rural("2022-04-30"), more: []Figure{figure("370000", 2022, RuralIncome, "", 22110)}, want: []string{"death: 442200.00 DD PI-Int 15"},
			look: map[string]string{"victim-v/death": "442200.00 | 22 110.00 × 20 | PI-Int 15 | unverified"}},
		{name: "a province's pilot", in: pilot, want: []string{"death: 981000.00 DD PI-Int 15"}, odd: []string{"370000/2022/I"}},
		{name: "urban or rural must be said", in: silent, want: []string{"fault /victims/0/household"}},
		{name: "mediation on 2026-06-30", in: fee(mediated("370000", "2025-10-01", "2026-06-30")), want: want, look: look("")},
		{name: "mediation on 2026-06-29", in: fee(mediated("370000", "2025-10-01", "2026-06-29")), want: want, look: look("unverified")},
		{name: "pending, whatever the day", in: pending, want: want, look: look("")},
		{name: "final on 2026-06-30", in: final("2026-06-30"), want: want, look: look("")},
		{name: "final on 2026-06-29", in: final("2026-06-29"), want: want, look: look("unverified")},
	}
}
