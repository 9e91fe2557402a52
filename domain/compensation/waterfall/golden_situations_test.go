package waterfall_test

import w "anjie/domain/compensation/waterfall"

const (
	markAssumed = "choice: the sides' shares were not chosen: dividing them by the words of fault (100:70:50:30:0) is this program's assumption, no provision's"
	markCut     = "choice: no provision names the reduction"
	markBehind  = "choice: whether he can pay is not known: the amount is conditional"
)

// Who answers besides the usual ones: behind a ward, beside the road, for a free rider, jointly with another vehicle.
var goldenSituations = []golden{
	{
		// A boy of 17 with savings of his own rode the motorcycle (CC 1188): 38 000 − 18 000 = 20 000, TPL 5 000, of his own
		// property 15 000. What his property lacks of these 15 000 the guardian pays; he is in no sum.
		name: "a guardian behind a ward's property",
		in: one(car("A", w.Full), w.Side{ID: "A", Vehicle: "A", TPL: []w.TPL{tpl("A", 5000)},
			Payers: []w.Payer{{ID: "ward", As: "ward"}, {ID: "guardian", As: "guardian", After: "ward", Article: "CC 1188"}}},
			person("P", by("A", 10_000), loss("cure", w.MED, 38_000))),
		want: `ins-A ci -> P MED 18000.00
com-A tpl -> P MED 5000.00
ward liable -> P MED 15000.00
guardian behind ward to P up to 15000.00 CC 1188
hint fund-beyond-ci P 20000.00`,
		marks: markBehind,
	},
	{
		// The same without CI: in its place too the ward owes 18 000 (RTA-Int 16), with 30 % of 2 000 by the owner at fault
		// 18 000 + 1 400 = 19 400 by the ward. The guardian stands behind the ward alone, not behind the owner's 600.
		name: "a guardian behind a ward who had to insure, beside an owner",
		in: one(uninsured("A", w.Full, "ward", true), w.Side{ID: "A", Vehicle: "A",
			Payers: []w.Payer{{ID: "ward", Portion: 7000}, {ID: "owner", Portion: 3000}, {ID: "guardian", After: "ward"}}},
			person("P", by("A", 10_000), loss("cure", w.MED, 20_000))),
		want: `ward ci-obligor -> P MED 18000.00
owner liable -> P MED 600.00
ward liable -> P MED 1400.00
guardian behind ward to P up to 19400.00 CC 1188
hint fund-uninsured P 20000.00`,
		marks: markBehind,
	},
	{
		// Nothing is left for the ward to pay: nobody stands behind him.
		name: "a guardian behind a ward who owes nothing",
		in: one(car("A", w.Full), w.Side{ID: "A", Vehicle: "A", Payers: []w.Payer{{ID: "ward"}, {ID: "guardian", After: "ward"}}},
			person("P", by("A", 10_000), loss("cure", w.MED, 8000))),
		want: `ins-A ci -> P MED 8000.00`,
	},
	{
		// A free rider in A, which is at fault for 70 % (CC 1217): 70 % × (1 − 10 %) = 63 %. A's CI is none of his; B's CI
		// pays 18 000. Of 20 000: A 12 600, B 30 % = 6 000, himself the 1 400 that were taken off.
		name: "a free rider",
		in: w.Accident{At: now, Vehicles: []w.Vehicle{car("A", w.Main), car("B", w.Minor)}, Sides: []w.Side{motor("A"), motor("B")},
			Victims: []w.Victim{{ID: "P", Ties: []w.Tie{{Vehicle: "A", As: w.Occupant}}, Losses: []w.Loss{loss("cure", w.MED, 38_000)},
				Shares: []w.Share{{Side: "A", BP: 7000, Cut: 1000, Reason: "一成"}, share("B", 3000)}}}},
		want: `ins-B ci -> P MED 18000.00
drv-A liable -> P MED 12600.00
drv-B liable -> P MED 6000.00
P bears own-share 1400.00
hint fund-beyond-ci P 20000.00`,
		marks: markCut,
	},
	{
		// The cut is rounded half up in basis points: 33.33 % × 15 % = 4.9995 % → 5 %, 28.33 % are left: of 10 000, 2 833.
		name: "a cut that does not come out even",
		in: one(car("A", w.Minor), motor("A"), w.Victim{ID: "P", Ties: []w.Tie{{Vehicle: "A", As: w.Occupant}},
			Losses: []w.Loss{loss("cure", w.MED, 10_000)}, Shares: []w.Share{{Side: "A", BP: 3333, Cut: 1500}}}),
		want: `drv-A liable -> P MED 2833.00
P bears own-share 7167.00`,
		marks: markCut,
	},
	{
		// Road works without a sign (RTA-Int 7): the road manager 20 % of the 20 000 beyond CI = 4 000; of the other 80 % the
		// car at main fault 70 % → 56 %: 11 200; the rider's own 24 %: 4 800.
		name: "a road manager beside the car",
		in: w.Accident{At: now, Vehicles: []w.Vehicle{car("A", w.Main)},
			Sides: []w.Side{motor("A"), {ID: "road", Label: "公路养护中心", Payers: []w.Payer{{ID: "road", As: "road_manager", Article: "RTA-Int 7"}}}},
			Victims: []w.Victim{person("P", []w.Share{share("A", 5600), {Side: "road", BP: 2000, Article: "RTA-Int 7", Reason: "未设警示标志"}},
				loss("cure", w.MED, 38_000))}},
		want: `ins-A ci -> P MED 18000.00
road liable -> P MED 4000.00
drv-A liable -> P MED 11200.00
P bears own-share 4800.00
hint fund-beyond-ci P 20000.00`,
	},
	{
		// On a test ride (RTA-Int 6) whoever offered it answers to the rider, A's driver to third parties: two sides for A's
		// part. CI of A pays Q 10 000 and not the rider, who is aboard: 10 000 × 100 % by the provider.
		name: "a test ride",
		in: w.Accident{At: now, Vehicles: []w.Vehicle{car("A", w.Full)},
			Sides: []w.Side{motor("A"), {ID: "offer", Payers: []w.Payer{{ID: "dealer", As: "provider", Article: "RTA-Int 6"}}}},
			Victims: []w.Victim{{ID: "P", Ties: []w.Tie{{Vehicle: "A", As: w.Occupant}}, Losses: []w.Loss{loss("cure", w.MED, 10_000)},
				Shares: []w.Share{{Side: "offer", BP: 10_000, Article: "RTA-Int 6"}}},
				person("Q", by("A", 10_000), loss("cure", w.MED, 10_000))}},
		want: `dealer liable -> P MED 10000.00
ins-A ci -> Q MED 10000.00`,
	},
	{
		// Two cars, each enough by itself (CC 1171): nobody chose the shares. CI 18 000 each by equal limits; of 4 000: 2 000
		// and 2 000, each jointly for the other's. The driver of B is hurt too: he does not answer jointly to himself.
		name: "two vehicles jointly",
		in: w.Accident{At: now, Vehicles: []w.Vehicle{car("A", w.Equal), car("B", w.Equal)},
			Sides: []w.Side{motor("A"), {ID: "B", Vehicle: "B", Payers: []w.Payer{{ID: "drv-B"}}, Joint: []string{"A"}}},
			Victims: []w.Victim{
				person("P", []w.Share{{Side: "A", BP: 5000, Assumed: true}, {Side: "B", BP: 5000, Assumed: true}}, loss("cure", w.MED, 40_000)),
				{ID: "Q", Ties: []w.Tie{{Vehicle: "B", As: w.Driver}}, Shares: by("A", 5000), Losses: []w.Loss{loss("use", w.OutOfCI, 1000)}}}},
		want: `ins-A ci -> P MED 18000.00
ins-B ci -> P MED 18000.00
drv-A liable -> P MED 2000.00
drv-B liable -> P MED 2000.00
drv-A liable -> Q OUTSIDE 500.00
Q bears own-share 500.00
drv-B with drv-A to P up to 2000.00 RTA-Int 10
drv-A with drv-B to P up to 2000.00 RTA-Int 10
hint fund-beyond-ci P 4000.00`,
		marks: markAssumed + " ×2",
	},
	{
		// The passenger threw the door open on purpose (RTA-Int2 2): CI pays 18 000 and 300 for the bicycle, and recovers all
		// of it from him; of the other 2 000 he bears 80 %, the driver 20 %.
		name: "a door is opened on purpose",
		in: one(car("A", w.Full, w.DoorOpening, w.DoorIntent), w.Side{ID: "A", Vehicle: "A",
			Payers: []w.Payer{{ID: "pax", As: "passenger", Portion: 8000}, {ID: "drv", As: "driver", Portion: 2000}}},
			person("P", by("A", 10_000), loss("cure", w.MED, 20_000), loss("bike", w.PROP, 300))),
		want: `ins-A ci -> P PROP 300.00
ins-A ci -> P MED 18000.00
drv liable -> P MED 400.00
pax liable -> P MED 1600.00
ins-A from pax 18300.00 RTA-Int2 2 contingent false
hint fund-beyond-ci P 2000.00`,
	},
}
