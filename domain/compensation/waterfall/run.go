package waterfall

import (
	"cmp"
	"slices"
	"time"

	"anjie/domain/money"
	"anjie/domain/problem"
)

// Settle computes who pays what under the rules. The error is an Invalid problem that names each fault by its JSON
// pointer, or says that no limits are known for the time of the accident.
func Settle(a Accident, rules Rules) (Settlement, error) {
	if faults := Faults(a); len(faults) > 0 {
		return Settlement{}, problem.Form(faults...)
	}
	r := run{in: a, rules: rules, row: rules.Limits.row(a.At)}
	if r.row == nil {
		return Settlement{}, problem.New(problem.Invalid, "没有事故发生时适用的交强险责任限额",
			"no CI limits are known for the time of the accident").Under("CI-Reg 23")
	}
	decided := a.Decided.In(shanghai).Format(time.DateOnly)
	r.int2 = !a.Before && (a.Decided.IsZero() || decided >= rules.Int2From)
	r.arrange()
	r.compulsory()
	if faults := r.silence(); len(faults) > 0 {
		return Settlement{}, problem.Form(faults...)
	}
	r.beyond()
	r.index()
	r.account()
	r.net()
	r.follow()
	r.order()
	r.index()
	r.out.Why = r.why()
	return r.out, nil
}

// run is one settlement on its way. All lists are in the order of ids.
type run struct {
	in     Accident
	rules  Rules
	row    *LimitRow
	int2   bool // RTA-Int2 applies
	cars   []car
	sides  []side
	who    []Victim
	claims []claim
	fills  []share
	parts  []part   // what each side answers for to each claim
	covers []*cover // TPL policies at work
	netted []netted // how each advance was used
	place  map[string]int
	paid   [][]Payment // by victim
	shared [][]int     // the parts by victim
	out    Settlement
}

// car is a vehicle with the limits that its CI, or whoever stands for it, pays within.
type car struct {
	Vehicle
	atFault bool
	whole   string // the tractor's id of a combination, else its own
	side    int    // -1: none
	limit   [3]money.Fen
	left    [3]money.Fen
}

type side struct {
	Side
	car     int // -1: non-motor
	unknown bool
	paying  []Payer // those with a part of their own, the first first
}

// claim is what one claimant, a victim or a fund in his place, demands.
type claim struct {
	victim int
	fund   Source // empty: the victim himself
	who    string
	lines  []claimed
}

// claimed is the claimant's part of one loss and what of it nobody has taken yet.
type claimed struct {
	*Loss
	amount, left money.Fen
}

// share is one filling of a sub-limit and why it was made.
type share struct {
	filling
	bucket Bucket
	kind   fillKind
	target int // a pool's at-fault car
	among  int // how many at-fault cars share the pool
}

type fillKind string

const (
	filledFirst  fillKind = "first"         // the victims, or all claimants side by side
	filledFunds  fillKind = "funds"         // the funds, from what the victims left
	filledPool   fillKind = "no-fault"      // the no-fault cars for one at-fault car
	filledCalled fillKind = "insured-first" // insurers called on before the uninsured (RTA-Int 18)
)

var buckets = [3]Bucket{DD, MED, PROP}

// label is how lines call a thing.
func label(label, id string) string { return cmp.Or(label, id) }

// arrange sorts everything by id and makes the claims.
func (r *run) arrange() {
	for _, v := range sorted(r.in.Vehicles, func(v Vehicle) string { return v.ID }) {
		v.Flags = sorted(v.Flags, func(f Flag) string { return string(f) })
		fault := v.Fault
		if fault == Undetermined {
			fault = r.rules.Reading.UndeterminedAt
		}
		whole := cmp.Or(v.Towed, v.ID)
		r.cars = append(r.cars, car{Vehicle: v, atFault: fault != NoFault, whole: whole, side: -1})
	}
	for i := range r.cars { // tractor and trailer are one: both at fault, or neither, so that two policies share evenly
		for k := range r.cars {
			if r.cars[k].whole == r.cars[i].whole && r.cars[k].atFault {
				r.cars[i].atFault = true
			}
		}
	}
	for _, s := range sorted(r.in.Sides, func(s Side) string { return s.ID }) {
		s.TPL = sorted(s.TPL, func(p TPL) string { return p.Policy })
		s.Joint = sorted(s.Joint, func(id string) string { return id })
		s.Payers = sorted(s.Payers, func(p Payer) string { return p.ID })
		one := side{Side: s, car: r.car(s.Vehicle)}
		for _, p := range s.Payers {
			if p.own() {
				one.paying = append(one.paying, p)
			}
		}
		slices.SortStableFunc(one.paying, func(a, b Payer) int { return cmp.Compare(b.Portion, a.Portion) })
		if len(one.paying) == 1 {
			one.paying[0].Portion = money.Whole
		}
		if one.car >= 0 {
			r.cars[one.car].side = len(r.sides)
			one.unknown = r.cars[one.car].is(Unknown)
		}
		r.sides = append(r.sides, one)
	}
	for i := range r.cars {
		r.limits(&r.cars[i])
	}
	r.who = sorted(r.in.Victims, func(v Victim) string { return v.ID })
	for v := range r.who {
		r.who[v].Ties = sorted(r.who[v].Ties, func(t Tie) string { return t.Vehicle + " " + string(t.As) })
		r.who[v].Losses = sorted(r.who[v].Losses, func(l Loss) string { return l.ID })
		r.claim(v)
	}
	room := 0
	for i := range r.claims {
		room += len(r.claims[i].lines) * (len(r.cars) + 2)
	}
	r.out.Payments = make([]Payment, 0, room)
}

// claim makes the claims of one victim: his own, and those of the funds that paid for him (RTA-Int2 10).
func (r *run) claim(v int) {
	own := claim{victim: v}
	var funds []claim
	for i := range r.who[v].Losses {
		l := &r.who[v].Losses[i]
		rest := l.Amount
		for _, p := range l.Paid {
			if p.By == ByParty {
				continue
			}
			rest -= p.Amount
			at := slices.IndexFunc(funds, func(c claim) bool { return c.fund == p.By && c.who == p.Who })
			if at < 0 {
				at = len(funds)
				funds = append(funds, claim{victim: v, fund: p.By, who: p.Who})
			}
			lines := &funds[at].lines
			if n := len(*lines); n > 0 && (*lines)[n-1].Loss == l { // the same fund twice for the same loss
				(*lines)[n-1].amount += p.Amount
				(*lines)[n-1].left += p.Amount
				continue
			}
			*lines = append(*lines, claimed{l, p.Amount, p.Amount})
		}
		own.lines = append(own.lines, claimed{l, rest, rest})
	}
	slices.SortFunc(funds, func(a, b claim) int {
		return cmp.Or(cmp.Compare(a.fund, b.fund), cmp.Compare(a.who, b.who))
	})
	r.claims = append(append(r.claims, own), funds...)
}

// limits sets what a vehicle's CI, or its obligor in its place, has for each bucket.
func (r *run) limits(c *car) {
	if c.is(Unknown) || c.is(WorkHarm) || c.CI == nil && c.Obligor == nil {
		return
	}
	l := &r.row.NoFault
	if c.atFault {
		l = &r.row.AtFault
	}
	for b, bucket := range buckets {
		c.limit[b] = l.Of(bucket).Fen
	}
	if _, thing := r.bar(c); thing {
		c.limit[2] = 0
	}
	if r.rescueOnly(c) {
		c.limit[0] = 0
	}
	c.left = c.limit
}

// bar finds the fact that gives CI a recovery, and says whether CI pays for things nevertheless not.
func (r *run) bar(c *car) (found *Bar, noProperty bool) {
	for i := range r.rules.Bars {
		if b := &r.rules.Bars[i]; c.is(b.Flag) {
			noProperty = noProperty || b.NoProperty
			if found == nil {
				found = b
			}
		}
	}
	return found, noProperty
}

// rescueOnly says that CI pays nothing for injury but rescue costs.
func (r *run) rescueOnly(c *car) bool {
	return slices.ContainsFunc(r.rules.Bars, func(b Bar) bool { return b.RescueOnly && c.is(b.Flag) })
}

func (c *car) is(f Flag) bool { return slices.Contains(c.Flags, f) }

// car finds a vehicle by id; -1: none.
func (r *run) car(id string) int {
	for i := range r.cars {
		if r.cars[i].ID == id {
			return i
		}
	}
	return -1
}

// whole is the tractor of a trailer, else the vehicle itself; empty outside vehicles.
func (r *run) whole(id string) string {
	if i := r.car(id); i >= 0 {
		return r.cars[i].whole
	}
	return ""
}

// third says whether a victim is a third party of a vehicle's CI, and if not, the reason and its article.
func (r *run) third(v *Victim, c *car) (why stranger, ok bool) {
	if v.Deliberate {
		return strangers["deliberate"], false
	}
	if slices.Contains(v.Apart, c.ID) {
		return strangers["apart"], false
	}
	for _, t := range v.Ties {
		if t.As != Policyholder && r.whole(t.Vehicle) == c.whole {
			return strangers[string(t.As)], false
		}
	}
	return stranger{}, true
}

func sorted[T any](list []T, id func(T) string) []T {
	list = slices.Clone(list)
	slices.SortFunc(list, func(a, b T) int { return cmp.Compare(id(a), id(b)) })
	return list
}
