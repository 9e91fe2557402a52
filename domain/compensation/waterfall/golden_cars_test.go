package waterfall_test

import w "anjie/domain/compensation/waterfall"

// golden is a worked example: the computation by hand stands beside it.
type golden struct {
	name  string
	in    w.Accident
	want  string
	marks string
}

const markCrash = "unverified: the insurers' rules of collision are known from copies only"

const topUp = "choice: what is left of a limit serves those not paid in full"

// Vehicles against vehicles: things only.
var goldenCars = []golden{
	{
		// Published as example 1 of the insurers' rules of collision: losses 3 500 and 3 200, both at fault alike.
		// CI 2 000 each; of A's rest 1 500, B's TPL 750 and A himself 750; of B's rest 1 200: 600 and 600.
		name: "two cars both at fault",
		in: w.Accident{At: now, Vehicles: []w.Vehicle{car("A", w.Equal), car("B", w.Equal)},
			Sides:   []w.Side{motor("A", tpl("A", 100_000)), motor("B", tpl("B", 100_000))},
			Victims: []w.Victim{owner("A", 3500, share("B", 5000)), owner("B", 3200, share("A", 5000))}},
		want: `ins-B ci -> own-A PROP 2000.00
com-B tpl -> own-A PROP 750.00
ins-A ci -> own-B PROP 2000.00
com-A tpl -> own-B PROP 600.00
own-A bears own-share 750.00
own-B bears own-share 600.00`,
	},
	{
		// A's CI pays B 2 000, A the other 1 000. B owes A 100 without fault: A's own insurer pays it for B's.
		name: "full fault against none",
		in: w.Accident{At: now, Vehicles: []w.Vehicle{car("A", w.Full), car("B", w.NoFault)},
			Sides:   []w.Side{motor("A"), motor("B")},
			Victims: []w.Victim{owner("A", 5000), owner("B", 3000, share("A", 10_000))}},
		want: `ins-A ci-substitute -> own-A for ins-B PROP 100.00
ins-A ci -> own-B PROP 2000.00
drv-A liable -> own-B PROP 1000.00
own-A bears own-share 4900.00`,
		marks: markCrash + " ×2",
	},
	{
		// Cargo aboard A is no damage of A: B's insurer pays it itself. Loss 150 + 50 = 200, of 100: 75 and 25.
		name: "cargo is not paid by substitution",
		in: w.Accident{At: now, Vehicles: []w.Vehicle{car("A", w.Full), car("B", w.NoFault)},
			Sides: []w.Side{motor("A"), motor("B")},
			Victims: []w.Victim{{ID: "own-A", Losses: []w.Loss{damage("A", 150),
				{ID: "melons", Head: "cargo", Bucket: w.PROP, Amount: y(50), Of: "A", Cargo: true}}}}},
		want: `ins-A ci-substitute -> own-A for ins-B PROP 75.00
ins-B ci -> own-A PROP 25.00
own-A bears own-share 100.00`,
		marks: markCrash + " ×2",
	},
	{
		// Two at fault share C's 100: 50 each.
		// A owes B 900 − 50 = 850, C 3 000 ÷ 2 = 1 500, the fence 2 400 ÷ 2 = 1 200: 3 550. Of 2 000:
		//   850 → 478.873, 1 500 → 845.070, 1 200 → 676.056; one fen left, largest fraction: the fence → 676.06.
		// B owes A 1 000 − 50 = 950, C 1 500, the fence 1 200: 3 650. Of 2 000:
		//   950 → 520.5479 → 520.55, 1 500 → 821.9178 → 821.92, 1 200 → 657.53.
		// Rests: A 429.45 × 30 % = 128.835 → the side first: 128.84; B 371.13 × 70 % = 259.79;
		//   C 1 333.01: 933.107 → 933.11 and 399.90; the fence 1 066.41: 746.487 → 746.49 and 319.92.
		name: "three cars and a fence",
		in: w.Accident{At: now, Vehicles: []w.Vehicle{car("A", w.Main), car("B", w.Minor), car("C", w.NoFault)},
			Sides: []w.Side{motor("A"), motor("B"), motor("C")},
			Victims: []w.Victim{
				owner("A", 1000, share("B", 3000)), owner("B", 900, share("A", 7000)),
				owner("C", 3000, share("A", 7000), share("B", 3000)),
				{ID: "fence", Losses: []w.Loss{loss("fence", w.PROP, 2400)}, Shares: []w.Share{share("A", 7000), share("B", 3000)}},
			}},
		want: `ins-A ci -> fence PROP 676.06
ins-B ci -> fence PROP 657.53
drv-A liable -> fence PROP 746.49
drv-B liable -> fence PROP 319.92
ins-B ci -> own-A PROP 520.55
ins-A ci-substitute -> own-A for ins-C PROP 50.00
drv-B liable -> own-A PROP 128.84
ins-A ci -> own-B PROP 478.87
ins-B ci-substitute -> own-B for ins-C PROP 50.00
drv-A liable -> own-B PROP 259.79
ins-A ci -> own-C PROP 845.07
ins-B ci -> own-C PROP 821.92
drv-A liable -> own-C PROP 933.11
drv-B liable -> own-C PROP 399.90
own-A bears own-share 300.61
own-B bears own-share 111.34`,
		marks: markCrash + " ×14",
	},
	{
		// A published examination question (2012): A main 1 500, B minor 300, C none 600, D none 800.
		// C and D owe A and B (100 + 100) ÷ 2 = 100 each, paid by substitution.
		// A owes (300 − 100) + 600 ÷ 2 + 800 ÷ 2 = 900, has 1 100 left.
		// B owes (1 500 − 100) + 300 + 400 = 2 100 > 2 000: 1 333.33, 285.72, 380.95.
		// A tops up: C 600 − 300 − 285.72 = 14.28, D 800 − 400 − 380.95 = 19.05.
		// (The published answer has 14.78 for C by a slip: it takes 285.22.)
		name: "many no-fault cars with topping up",
		in: w.Accident{At: at("2012-01-15 10:00"),
			Vehicles: []w.Vehicle{car("A", w.Main), car("B", w.Minor), car("C", w.NoFault), car("D", w.NoFault)},
			Sides:    []w.Side{motor("A"), motor("B")},
			Victims: []w.Victim{
				owner("A", 1500, share("B", 3000)), owner("B", 300, share("A", 7000)),
				owner("C", 600, share("A", 7000), share("B", 3000)), owner("D", 800, share("A", 7000), share("B", 3000)),
			}},
		want: `ins-B ci -> own-A PROP 1333.33
ins-A ci-substitute -> own-A for ins-C PROP 50.00
ins-A ci-substitute -> own-A for ins-D PROP 50.00
drv-B liable -> own-A PROP 20.00
ins-A ci -> own-B PROP 200.00
ins-B ci-substitute -> own-B for ins-C PROP 50.00
ins-B ci-substitute -> own-B for ins-D PROP 50.00
ins-A ci -> own-C PROP 314.28
ins-B ci -> own-C PROP 285.72
ins-A ci -> own-D PROP 419.05
ins-B ci -> own-D PROP 380.95
own-A bears own-share 46.67`,
		marks: topUp + "\n" + markOld + " ×29\n" + markDay + " ×4\n" + markCrash + " ×19",
	},
	{
		// One at fault, four not: its damage of 1 000 gets 4 × 100. It owes 600 + 700 + 800 + 900 = 3 000 of 2 000:
		// 400, 466.67, 533.33, 600; its driver the rest.
		name: "many no-fault cars against one",
		in: w.Accident{At: now,
			Vehicles: []w.Vehicle{car("A", w.Full), car("B", w.NoFault), car("C", w.NoFault), car("D", w.NoFault), car("E", w.NoFault)},
			Sides:    []w.Side{motor("A")},
			Victims: []w.Victim{owner("A", 1000), owner("B", 600, share("A", 10_000)), owner("C", 700, share("A", 10_000)),
				owner("D", 800, share("A", 10_000)), owner("E", 900, share("A", 10_000))}},
		want: `ins-A ci-substitute -> own-A for ins-B PROP 100.00
ins-A ci-substitute -> own-A for ins-C PROP 100.00
ins-A ci-substitute -> own-A for ins-D PROP 100.00
ins-A ci-substitute -> own-A for ins-E PROP 100.00
ins-A ci -> own-B PROP 400.00
drv-A liable -> own-B PROP 200.00
ins-A ci -> own-C PROP 466.67
drv-A liable -> own-C PROP 233.33
ins-A ci -> own-D PROP 533.33
drv-A liable -> own-D PROP 266.67
ins-A ci -> own-E PROP 600.00
drv-A liable -> own-E PROP 300.00
own-A bears own-share 600.00`,
		marks: markCrash + " ×14",
	},
	{
		// Both at fault, both insured, nothing but damage, 2 000 at most each: they may agree that each claims from his own.
		// Else A's 1 500 by B's CI, B's 2 000 by A's.
		name: "each from his own insurer",
		in: w.Accident{At: now, Vehicles: []w.Vehicle{car("A", w.Main), car("B", w.Minor)},
			Sides:   []w.Side{motor("A"), motor("B")},
			Victims: []w.Victim{owner("A", 1500, share("B", 3000)), owner("B", 2000, share("A", 7000))}},
		want: `ins-B ci -> own-A PROP 1500.00
ins-A ci -> own-B PROP 2000.00
self-claim ins-A -> own-A 1500.00
self-claim ins-B -> own-B 2000.00`,
		marks: markCrash,
	},
	{
		// No car is at fault: each CI pays the other's damage within 100.
		name: "nobody is at fault",
		in: w.Accident{At: now, Vehicles: []w.Vehicle{car("A", w.NoFault), car("B", w.NoFault)},
			Sides:   []w.Side{motor("A"), motor("B")},
			Victims: []w.Victim{owner("A", 500), owner("B", 80)}},
		want: `ins-B ci -> own-A PROP 100.00
ins-A ci -> own-B PROP 80.00
own-A bears own-share 400.00`,
	},
}
