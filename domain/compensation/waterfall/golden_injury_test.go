package waterfall_test

import w "anjie/domain/compensation/waterfall"

const (
	markMental = "choice: nobody asked for mental damages first: the configured order applies"
	markDay    = "unverified: the first day of these limits was not verified"
)

func person(id string, shares []w.Share, losses ...w.Loss) w.Victim {
	return w.Victim{ID: id, Shares: shares, Losses: losses}
}

func by(side string, bp int64) []w.Share { return []w.Share{share(side, bp)} }

func one(v w.Vehicle, s w.Side, victims ...w.Victim) w.Accident {
	return w.Accident{At: now, Vehicles: []w.Vehicle{v}, Sides: []w.Side{s}, Victims: victims}
}

// people hurt: the sub-limits, several victims, several vehicles, mental damages.
var goldenInjury = []golden{
	{
		// DD 1 050 000: 50 000 mental first, 130 000 of the rest. MED 18 000 of 30 000. Left 870 000 + 12 000 = 882 000.
		// × 80 % = 705 600: TPL 500 000, driver 205 600. Himself 176 400.
		name: "a death with mental damages first",
		in: one(car("A", w.Main), motor("A", tpl("A", 500_000)),
			w.Victim{ID: "P", MentalFirst: true, Shares: by("A", 8000), Losses: []w.Loss{loss("death", w.DD, 1_000_000), mental(50_000), loss("cure", w.MED, 30_000)}}),
		want: `ins-A ci -> P MED 18000.00
com-A tpl -> P MED 6802.72
drv-A liable -> P MED 2797.28
ins-A ci -> P DD 130000.00
com-A tpl -> P DD 493197.28
drv-A liable -> P DD 202802.72
ins-A ci -> P mental 50000.00
P bears own-share 176400.00
hint fund-beyond-ci P 12000.00`,
	},
	{
		// Nobody asked: 180 000 × 50 000 ÷ 1 050 000 = 8 571.43 mental, 171 428.57 the rest. Left 828 571.43 + 41 428.57
		// + 12 000 = 882 000, × 80 % = 705 600; of it mental 33 142.86, which this TPL does not cover: 672 457.14.
		name: "a death, nobody asks for mental damages first",
		in: one(car("A", w.Main), motor("A", tpl("A", 2_000_000)),
			person("P", by("A", 8000), loss("death", w.DD, 1_000_000), mental(50_000), loss("cure", w.MED, 30_000))),
		want: `ins-A ci -> P MED 18000.00
com-A tpl -> P MED 9600.00
ins-A ci -> P DD 171428.57
com-A tpl -> P DD 662857.14
ins-A ci -> P mental 8571.43
drv-A liable -> P mental 33142.86
P bears own-share 176400.00
hint fund-beyond-ci P 12000.00`,
		marks: markMental + "\n" + markUnmental,
	},
	{
		// RTA-Int 19, by the losses 3 : 1: 135 000 and 45 000. Left 165 000 and 55 000; TPL 100 000 by 3 : 1: 75 000 and
		// 25 000; the driver 90 000 and 30 000.
		name: "two victims above the limit",
		in: one(car("A", w.Full), motor("A", tpl("A", 100_000)),
			person("P", by("A", 10_000), loss("lost", w.DD, 300_000)), person("Q", by("A", 10_000), loss("lost", w.DD, 100_000))),
		want: `ins-A ci -> P DD 135000.00
com-A tpl -> P DD 75000.00
drv-A liable -> P DD 90000.00
ins-A ci -> Q DD 45000.00
com-A tpl -> Q DD 25000.00
drv-A liable -> Q DD 30000.00`,
	},
	{
		// RTA-Int 18, loss 400 000 above 360 000: each its full limit. 40 000: 28 000 and 12 000.
		name: "two vehicles, loss above both limits",
		in: w.Accident{At: now, Vehicles: []w.Vehicle{car("A", w.Main), car("B", w.Minor)}, Sides: []w.Side{motor("A"), motor("B")},
			Victims: []w.Victim{person("P", []w.Share{share("A", 7000), share("B", 3000)}, loss("lost", w.DD, 400_000))}},
		want: `ins-A ci -> P DD 180000.00
ins-B ci -> P DD 180000.00
drv-A liable -> P DD 28000.00
drv-B liable -> P DD 12000.00`,
	},
	{
		// RTA-Int 18, loss within the limits. Published answer to an insurers' exercise: 4 500 by 10 000 : 10 000 : 1 000
		// = 2 142.86, 2 142.86, 214.28.
		name: "three vehicles, loss within the limits",
		in: w.Accident{At: at("2015-05-05 12:00"), Vehicles: []w.Vehicle{car("A", w.Equal), car("B", w.Equal), car("C", w.NoFault)},
			Sides:   []w.Side{motor("A"), motor("B")},
			Victims: []w.Victim{person("P", nil, loss("cure", w.MED, 4500))}},
		want: `ins-A ci -> P MED 2142.86
ins-B ci -> P MED 2142.86
ins-C ci -> P MED 214.28`,
		marks: markOld + " ×11\n" + markDay + " ×3",
	},
	{
		// P can claim of A and B, Q was in B and can claim of A only. P demands 100 000 of each, Q 180 000 of A:
		// A has 180 000 for 280 000: P 64 285.71, Q 115 714.29. B pays P 100 000 and tops up P's other 35 714.29.
		// Q's rest 64 285.71: A 70 % 45 000.00 (44 999.997), B 19 285.71.
		name: "a passenger and a pedestrian",
		in: w.Accident{At: now, Vehicles: []w.Vehicle{car("A", w.Main), car("B", w.Minor)}, Sides: []w.Side{motor("A"), motor("B", tpl("B", 100_000))},
			Victims: []w.Victim{
				person("P", []w.Share{share("A", 7000), share("B", 3000)}, loss("lost", w.DD, 200_000)),
				{ID: "Q", Ties: []w.Tie{{Vehicle: "B", As: w.Occupant}}, Shares: []w.Share{share("A", 7000), share("B", 3000)},
					Losses: []w.Loss{loss("lost", w.DD, 180_000)}},
			}},
		want: `ins-A ci -> P DD 64285.71
ins-B ci -> P DD 135714.29
ins-A ci -> Q DD 115714.29
drv-A liable -> Q DD 45000.00
drv-B liable -> Q DD 19285.71`,
		marks: topUp,
	},
	{
		// Run over by his own car: neither its CI nor its TPL (TORT-Int1 22). The policyholder outside it: CI pays (RTA-Int 14),
		// TPL does not.
		name: "driver and policyholder outside their car",
		in: one(car("A", w.Full), motor("A", tpl("A", 100_000)),
			w.Victim{ID: "D", Ties: []w.Tie{{Vehicle: "A", As: w.DriverOutside}}, Losses: []w.Loss{loss("cure", w.MED, 5000)}},
			w.Victim{ID: "H", Ties: []w.Tie{{Vehicle: "A", As: w.Policyholder}}, Shares: by("A", 10_000), Losses: []w.Loss{loss("cure", w.MED, 20_000)}}),
		want: `ins-A ci -> H MED 18000.00
drv-A liable -> H MED 2000.00
D bears own-share 5000.00
hint fund-beyond-ci H 2000.00`,
	},
	{
		// He ran into the car on purpose: nothing from CI, nothing from the motor side, whatever the share says.
		name: "the victim meant it",
		in: one(car("A", w.NoFault), motor("A", tpl("A", 100_000)),
			w.Victim{ID: "P", Deliberate: true, Shares: by("A", 1000), Losses: []w.Loss{loss("cure", w.MED, 5000)}}),
		want: `P bears own-act 5000.00`,
	},
	{
		// A trailer has no CI of its own: the tractor's pays 18 000. The trailer's owner answers beside, his share 30 %.
		name: "a trailer",
		in: w.Accident{At: now, Vehicles: []w.Vehicle{car("A", w.Full), {ID: "T", Fault: w.Full, Towed: "A"}},
			Sides:   []w.Side{motor("A"), {ID: "T", Vehicle: "T", Payers: []w.Payer{{ID: "own-T"}}}},
			Victims: []w.Victim{person("P", []w.Share{share("A", 7000), share("T", 3000)}, loss("cure", w.MED, 20_000))}},
		want: `ins-A ci -> P MED 18000.00
drv-A liable -> P MED 1400.00
own-T liable -> P MED 600.00
hint fund-beyond-ci P 2000.00`,
	},
	{
		// An old trailer with a policy of its own: in equal parts with the tractor's (RTA-Int 18). The tractor's passenger
		// is aboard both.
		name: "a trailer with a policy of its own",
		in: w.Accident{At: now, Vehicles: []w.Vehicle{car("A", w.Full), {ID: "T", Fault: w.Full, Towed: "A", CI: &w.CI{Policy: "ci-T", Insurer: "ins-T"}}},
			Sides: []w.Side{motor("A")},
			Victims: []w.Victim{person("P", by("A", 10_000), loss("cure", w.MED, 20_000)),
				{ID: "Q", Ties: []w.Tie{{Vehicle: "A", As: w.Occupant}}, Shares: by("A", 9000), Losses: []w.Loss{loss("cure", w.MED, 1000)}}}},
		want: `ins-A ci -> P MED 10000.00
ins-T ci -> P MED 10000.00
drv-A liable -> Q MED 900.00
Q bears own-share 100.00`,
	},
}

// six is an accident in which all six limits of an edition bind: A is at fault against a pedestrian with a thing, B is
// not, against A's driver and A's damage; A's share is nought, so that CI alone pays.
func six(when string) w.Accident {
	return w.Accident{At: at(when), Vehicles: []w.Vehicle{car("A", w.Full), car("B", w.NoFault)}, Sides: []w.Side{motor("A")},
		Victims: []w.Victim{
			{ID: "P", Apart: []string{"B"}, Shares: by("A", 0), Losses: []w.Loss{loss("lost", w.DD, 500_000), loss("cure", w.MED, 50_000), loss("bike", w.PROP, 5000)}},
			{ID: "R", Ties: []w.Tie{{Vehicle: "A", As: w.Driver}}, Losses: []w.Loss{loss("lost", w.DD, 500_000), loss("cure", w.MED, 50_000), damage("A", 5000)}},
		}}
}

// The limits of each edition, on its first and last minute in Asia/Shanghai.
var goldenLimits = []golden{
	{name: "limits from 2006-07-01", in: six("2006-07-01 00:00"), want: limits2006, marks: markOld + " ×33\n" + markDay + " ×2\n" + markCrash + " ×2\nunverified: the limit was not verified ×2"},
	{name: "limits until 2008-01-31", in: six("2008-01-31 23:59"), want: limits2006, marks: markOld + " ×33\n" + markDay + " ×2\n" + markCrash + " ×2\nunverified: the limit was not verified ×2"},
	{name: "limits from 2008-02-01", in: six("2008-02-01 00:00"), want: limits2008, marks: markOld + " ×33\n" + markDay + " ×2\n" + markCrash + " ×2"},
	{name: "limits until 2020-09-18", in: six("2020-09-18 23:59"), want: limits2008, marks: markOld + " ×9\n" + markDay + " ×2\n" + markCrash + " ×2"},
	{name: "limits from 2020-09-19", in: six("2020-09-19 00:00"), want: limits2020, marks: markOld + " ×9\n" + markCrash + " ×2"},
}

// At fault 50 000 / 8 000 / 2 000, without 10 000 / 1 600 / 400.
const limits2006 = `ins-A ci -> P PROP 2000.00
ins-A ci -> P MED 8000.00
ins-A ci -> P DD 50000.00
ins-B ci -> R MED 1600.00
ins-A ci-substitute -> R for ins-B PROP 400.00
ins-B ci -> R DD 10000.00
P bears own-share 495000.00
R bears own-share 543000.00
hint fund-beyond-ci P 42000.00
hint fund-beyond-ci R 48400.00`

// At fault 110 000 / 10 000 / 2 000, without 11 000 / 1 000 / 100.
const limits2008 = `ins-A ci -> P PROP 2000.00
ins-A ci -> P MED 10000.00
ins-A ci -> P DD 110000.00
ins-B ci -> R MED 1000.00
ins-A ci-substitute -> R for ins-B PROP 100.00
ins-B ci -> R DD 11000.00
P bears own-share 433000.00
R bears own-share 542900.00
hint fund-beyond-ci P 40000.00
hint fund-beyond-ci R 49000.00`

// At fault 180 000 / 18 000 / 2 000, without 18 000 / 1 800 / 100.
const limits2020 = `ins-A ci -> P PROP 2000.00
ins-A ci -> P MED 18000.00
ins-A ci -> P DD 180000.00
ins-B ci -> R MED 1800.00
ins-A ci-substitute -> R for ins-B PROP 100.00
ins-B ci -> R DD 18000.00
P bears own-share 355000.00
R bears own-share 535100.00
hint fund-beyond-ci P 32000.00
hint fund-beyond-ci R 48200.00`
