package waterfall_test

import w "anjie/domain/compensation/waterfall"

const (
	markFund   = "choice: how a fund's claim shares the limits is configured"
	markReturn = "choice: an advance is set off first, then returned by insurers"
	markOwner  = "choice: what the owner's part is counted of is configured"
	markRescue = "choice: while stolen only rescue costs are advanced: all of the medical part is taken as such"
	markBar    = "choice: the provisions do not say this in words"
)

func uninsured(id string, f w.Fault, payer string, tortfeasor bool) w.Vehicle {
	return w.Vehicle{ID: id, Fault: f, Obligor: &w.Obligor{Payer: payer, Tortfeasor: tortfeasor}}
}

// Who pays when it is not simply CI, TPL, driver.
var goldenPayers = []golden{
	{
		// The driver had to insure: he pays 18 000 + 100 000 as if he were the insurer (RTA-Int 16), and 12 000 as the liable.
		name: "an uninsured car",
		in: one(uninsured("A", w.Full, "drv-A", true), motor("A"),
			person("P", by("A", 10_000), loss("lost", w.DD, 100_000), loss("cure", w.MED, 30_000))),
		want: `drv-A ci-obligor -> P MED 18000.00
drv-A liable -> P MED 12000.00
drv-A ci-obligor -> P DD 100000.00
hint fund-uninsured P 30000.00`,
	},
	{
		// The owner had to insure, the driver is liable: the driver owes all, the owner with him within the limits: 118 000.
		// Should the owner pay the 12 000 beyond them too, he recovers these.
		name: "an uninsured car of somebody else",
		in: one(uninsured("A", w.Full, "own-A", false), motor("A"),
			person("P", by("A", 10_000), loss("lost", w.DD, 100_000), loss("cure", w.MED, 30_000))),
		want: `drv-A ci-obligor -> P MED 18000.00
drv-A liable -> P MED 12000.00
drv-A ci-obligor -> P DD 100000.00
own-A with drv-A to P up to 118000.00 TORT-Int1 21
own-A from drv-A 12000.00 TORT-Int1 21 contingent true
hint fund-uninsured P 30000.00`,
	},
	{
		// 200 000 by equal limits: 100 000 each. P calls on A's insurer first: it has 80 000 left and pays 180 000,
		// B's obligor 20 000; the insurer recovers 80 000.
		name: "the insured vehicle first",
		in: w.Accident{At: now, Vehicles: []w.Vehicle{car("A", w.Equal), uninsured("B", w.Equal, "drv-B", true)}, Sides: []w.Side{motor("A"), motor("B")},
			Victims: []w.Victim{{ID: "P", InsuredFirst: true, Shares: []w.Share{share("A", 5000), share("B", 5000)}, Losses: []w.Loss{loss("lost", w.DD, 200_000)}}}},
		want: `ins-A ci -> P DD 180000.00
drv-B ci-obligor -> P DD 20000.00
ins-A from drv-B 80000.00 RTA-Int 18 contingent false
hint fund-uninsured P 0.00`,
	},
	{
		// CI pays 50 000 + 18 000 for injury and recovers 68 000; nothing for the bicycle. The contract refuses drunk
		// driving: the driver pays 2 000 + 1 500.
		name: "drunk, with recourse",
		in: one(car("A", w.Full, w.Drunk), motor("A", refusing("A", 100_000, w.Drunk)),
			person("P", by("A", 10_000), loss("lost", w.DD, 50_000), loss("cure", w.MED, 20_000), loss("bike", w.PROP, 1500))),
		want: `drv-A liable -> P PROP 1500.00
ins-A ci -> P MED 18000.00
drv-A liable -> P MED 2000.00
ins-A ci -> P DD 50000.00
ins-A from drv-A 68000.00 RTA-Int 15 contingent false
hint fund-beyond-ci P 2000.00`,
	},
	barred("without a licence", w.NoLicence, "RTA-Int 15", ""),
	barred("drugged", w.Drugged, "RTA-Int 15", markBar+" ×2"),
	barred("meant by the driver", w.Intent, "RTA-Int 15", ""),
	barred("stolen", w.Stolen, "CC 1215", markRescue),
	{
		// MED 38 000 − 18 000 = 20 000, × 80 % = 16 000, × (1 − 15 %) = 13 600; driver 2 400; himself 4 000.
		name: "a deductible",
		in: one(car("A", w.Main), motor("A", w.TPL{Policy: "tpl-A", Insurer: "com-A", Limit: y(100_000), Deductible: 1500}),
			person("P", by("A", 8000), loss("cure", w.MED, 38_000))),
		want: `ins-A ci -> P MED 18000.00
com-A tpl -> P MED 13600.00
drv-A liable -> P MED 2400.00
P bears own-share 4000.00
hint fund-beyond-ci P 20000.00`,
	},
	{
		// Loss of use is outside CI; this contract excludes it: (10 000 + 3 000) × 70 % = 9 100, of it 2 100 excluded.
		name: "an excluded head",
		in: w.Accident{At: now, Vehicles: []w.Vehicle{car("A", w.Main), car("B", w.Minor)},
			Sides: []w.Side{motor("A", w.TPL{Policy: "tpl-A", Insurer: "com-A", Limit: y(100_000), Excluded: []string{"use"}}), motor("B")},
			Victims: []w.Victim{{ID: "own-B", Ties: []w.Tie{{Vehicle: "B", As: w.Driver}}, Shares: by("A", 7000),
				Losses: []w.Loss{damage("B", 12_000), {ID: "use", Head: "use", Bucket: w.OutOfCI, Amount: y(3000), Of: "B"}}}}},
		want: `ins-A ci -> own-B PROP 2000.00
com-A tpl -> own-B PROP 7000.00
drv-A liable -> own-B OUTSIDE 2100.00
own-B bears own-share 3900.00`,
	},
	{
		// No fault could be determined: limits as if at fault. 10 000 × 60 % = 6 000; the contract takes 50 % at most:
		// 6 000 × 50 ÷ 60 = 5 000; driver 1 000.
		name: "no fault determined",
		in: one(car("A", w.Undetermined), motor("A", w.TPL{Policy: "tpl-A", Insurer: "com-A", Limit: y(100_000), MaxShare: 5000}),
			person("P", by("A", 6000), loss("cure", w.MED, 28_000))),
		want: `ins-A ci -> P MED 18000.00
com-A tpl -> P MED 5000.00
drv-A liable -> P MED 1000.00
P bears own-share 4000.00
hint fund-beyond-ci P 10000.00`,
		marks: "choice: no fault was determined: the configured limits apply",
	},
	{
		// Two policies on one side, 300 000 and 100 000: 40 000 as 30 000 and 10 000.
		name: "two policies",
		in: one(car("A", w.Full), motor("A", tpl("A", 300_000), tpl("B", 100_000)),
			person("P", by("A", 10_000), loss("cure", w.MED, 58_000))),
		want: `ins-A ci -> P MED 18000.00
com-A tpl -> P MED 30000.00
com-B tpl -> P MED 10000.00
hint fund-beyond-ci P 40000.00`,
		marks: "choice: several policies share by their limits ×2",
	},
	{
		// Decided on the last day before the second interpretation: the contract may refuse an expired licence.
		name: "an expired licence before",
		in:   expired("2026-06-29 09:00"),
		want: `ins-A ci -> P MED 18000.00
drv-A liable -> P MED 2000.00
hint fund-beyond-ci P 2000.00`,
		marks: "choice: the second interpretation does not apply to this case: the earlier rule",
	},
	{
		// From its first day the licence's expiry alone is no ground to refuse (RTA-Int2 4).
		name: "an expired licence since",
		in:   expired("2026-06-30 09:00"),
		want: `ins-A ci -> P MED 18000.00
com-A tpl -> P MED 2000.00
hint fund-beyond-ci P 2000.00`,
	},
	{
		// The driver advanced 30 000 and owes nothing: CI 28 000 and TPL 22 000 are due. CI returns its 28 000 to him,
		// TPL 2 000; the victim receives the other 20 000.
		name: "an advance is returned",
		in: func() w.Accident {
			a := one(car("A", w.Full), motor("A", tpl("A", 100_000)),
				person("P", by("A", 10_000), loss("lost", w.DD, 10_000), loss("cure", w.MED, 40_000)))
			a.Victims[0].Losses[1].Paid = []w.Paid{{By: w.ByParty, Who: "drv-A", Amount: y(25_000)}}
			a.Advances = []w.Advance{{ID: "1", Victim: "P", By: "drv-A", Amount: y(5000)}}
			return a
		}(),
		want: `ins-A ci -> P MED 18000.00
com-A tpl -> P MED 22000.00
ins-A ci -> P DD 10000.00
P had 30000.00 receives 20000.00 returns 0.00
ins-A refunds drv-A 28000.00
com-A refunds drv-A 2000.00
hint fund-beyond-ci P 22000.00`,
		marks: markReturn,
	},
	{
		// Without fault: CI 1 800, and 10 % of 28 200 = 2 820. Of the 20 000 advanced, 2 820 is his own debt, 1 800 comes
		// back from CI, 15 380 from the victim, who bears 25 380.
		name: "an advance above what is due",
		in: func() w.Accident {
			a := one(car("A", w.NoFault), motor("A"), person("P", by("A", 1000), loss("cure", w.MED, 30_000)))
			a.Advances = []w.Advance{{ID: "1", Victim: "P", By: "drv-A", Amount: y(20_000)}}
			return a
		}(),
		want: `ins-A ci -> P MED 1800.00
drv-A liable -> P MED 2820.00
P bears own-share 25380.00
P had 20000.00 receives 0.00 returns 15380.00
ins-A refunds drv-A 1800.00
P refunds drv-A 15380.00
hint fund-beyond-ci P 28200.00`,
		marks: markReturn,
	},
	{
		// He demands 60 000 − 20 000 − 15 000 = 25 000: CI 18 000, 7 000 × 80 % = 5 600, himself 1 400.
		// The funds come after him: nothing is left of CI; 16 000 of 20 000 and 12 000 of 15 000 by the driver.
		name: "medical insurance and the rescue fund",
		in:   funded(),
		want: `ins-A ci -> P MED 18000.00
drv-A liable -> P MED 5600.00
drv-A liable -> yb for P MED 16000.00
drv-A liable -> jz for P MED 12000.00
P bears own-share 1400.00
yb recovers 16000.00 of 20000.00 for P, bears 4000.00, open 0.00
jz recovers 12000.00 of 15000.00 for P, bears 3000.00, open 0.00
hint fund-beyond-ci P 7000.00`,
		marks: markFund + " ×5",
	},
	{
		// 118 000 − 18 000 = 100 000: TPL 80 000, the user 20 000. The owner, at fault for 30 %, answers with him up to
		// 30 % of 20 000 = 6 000; nothing is paid twice.
		name: "the owner answers jointly",
		in: one(car("A", w.Full), w.Side{ID: "A", Vehicle: "A", TPL: []w.TPL{tpl("A", 80_000)},
			Payers: []w.Payer{{ID: "user"}, {ID: "owner", Joint: true, Cap: 3000}}},
			person("P", by("A", 10_000), loss("cure", w.MED, 118_000))),
		want: `ins-A ci -> P MED 18000.00
com-A tpl -> P MED 80000.00
user liable -> P MED 20000.00
owner with user to P up to 6000.00 RTA-Int2 1
owner from user 14000.00 RTA-Int2 1 contingent true
hint fund-beyond-ci P 100000.00`,
		marks: markOwner + " ×2",
	},
	{
		// Affiliated operation (CC 1211): the operator answers for all of it.
		name: "an operator under whose name it ran",
		in: one(car("A", w.Full), w.Side{ID: "A", Vehicle: "A",
			Payers: []w.Payer{{ID: "user"}, {ID: "operator", Joint: true, Article: "CC 1211"}}},
			person("P", by("A", 10_000), loss("cure", w.MED, 20_000))),
		want: `ins-A ci -> P MED 18000.00
user liable -> P MED 2000.00
operator with user to P up to 2000.00 CC 1211
hint fund-beyond-ci P 2000.00`,
	},
	{
		// A passenger opened the door: the motor side's. CI 18 000, TPL 5 000, of 7 000 the passenger 60 %, the driver 40 %.
		// No recourse against the passenger; against the driver, who had no licence, there is.
		name: "a door is opened",
		in: one(car("A", w.Full, w.DoorOpening, w.NoLicence), w.Side{ID: "A", Vehicle: "A", TPL: []w.TPL{tpl("A", 5000)},
			Payers: []w.Payer{{ID: "pax", As: "passenger", Portion: 6000}, {ID: "drv", As: "driver", Portion: 4000}}},
			person("P", by("A", 10_000), loss("cure", w.MED, 30_000))),
		want: `ins-A ci -> P MED 18000.00
com-A tpl -> P MED 5000.00
drv liable -> P MED 2800.00
pax liable -> P MED 4200.00
ins-A from drv 18000.00 RTA-Int 15 contingent false
hint fund-beyond-ci P 12000.00`,
	},
	{
		// An electric bicycle, 70 % of 20 000 = 14 000: its own policy 10 000, the rider 4 000 (RTA-Int2 11).
		name: "a non-motor cover",
		in: w.Accident{At: now, Sides: []w.Side{{ID: "bike", Payers: []w.Payer{{ID: "rider"}}, TPL: []w.TPL{tpl("bike", 10_000)}}},
			Victims: []w.Victim{person("P", by("bike", 7000), loss("cure", w.MED, 20_000))}},
		want: `com-bike non-motor-tpl -> P MED 10000.00
rider liable -> P MED 4000.00
P bears own-share 6000.00`,
	},
	{
		// A crane at work drops its load, no traffic accident: no CI; its policy for special vehicles 20 000, the rest the operator.
		name: "harm by work",
		in: one(car("A", w.Full, w.WorkHarm), motor("A", tpl("A", 20_000)),
			person("P", by("A", 10_000), loss("cure", w.MED, 30_000))),
		want: `com-A tpl -> P MED 20000.00
drv-A liable -> P MED 10000.00
hint fund-beyond-ci P 30000.00`,
	},
	{
		// The first vehicle fled and is unknown: its 60 % of 12 000 stay with P for now; B answers jointly for it.
		// B's CI pays 18 000. The rescue fund is a hint.
		name: "an unknown vehicle",
		in: w.Accident{At: now, Vehicles: []w.Vehicle{{ID: "X", Fault: w.Main, Flags: []w.Flag{w.Unknown}}, car("B", w.Minor)},
			Sides:   []w.Side{motor("X"), {ID: "B", Vehicle: "B", Payers: []w.Payer{{ID: "drv-B"}}, Joint: []string{"X"}}},
			Victims: []w.Victim{person("P", []w.Share{share("X", 6000), share("B", 4000)}, loss("cure", w.MED, 30_000))}},
		want: `ins-B ci -> P MED 18000.00
drv-B liable -> P MED 4800.00
P bears unknown-debtor 7200.00
drv-B with X to P up to 7200.00 RTA-Int 10
hint fund-unknown P 12000.00
hint fund-beyond-ci P 12000.00`,
	},
}

func refusing(id string, limit int64, f w.Flag) w.TPL {
	p := tpl(id, limit)
	p.Refuses = []w.Flag{f}
	return p
}

// barred: CI pays 4 000 and recovers it, the bicycle (300) is the driver's.
func barred(name string, f w.Flag, article, marks string) golden {
	return golden{name: name, in: one(car("A", w.Full, f), motor("A"),
		person("P", by("A", 10_000), loss("cure", w.MED, 4000), loss("bike", w.PROP, 300))),
		want: `drv-A liable -> P PROP 300.00
ins-A ci -> P MED 4000.00
ins-A from drv-A 4000.00 ` + article + ` contingent false`, marks: marks}
}

func expired(decided string) w.Accident {
	a := one(car("A", w.Full, w.LicenceExpired), motor("A", refusing("A", 100_000, w.LicenceExpired)),
		person("P", by("A", 10_000), loss("cure", w.MED, 20_000)))
	a.Decided = at(decided)
	return a
}

func funded() w.Accident {
	a := one(car("A", w.Main), motor("A"), person("P", by("A", 8000), loss("cure", w.MED, 60_000)))
	a.Victims[0].Losses[0].Paid = []w.Paid{
		{By: w.ByMedical, Who: "yb", Amount: y(20_000)}, {By: w.ByRescueFund, Who: "jz", Amount: y(15_000)}}
	return a
}
