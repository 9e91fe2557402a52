package waterfall_test

import (
	"math/rand/v2"
	"slices"
	"strconv"

	w "anjie/domain/compensation/waterfall"
	"anjie/domain/money"
)

// maker makes accidents out of a seed, with everything that an accident can have.
type maker struct {
	*rand.Rand
	calm bool // no advances, ties, bars, funds: nothing but vehicles and losses
}

func (m *maker) one(of int) bool { return m.IntN(of) == 0 }

func pick[T any](m *maker, list ...T) T { return list[m.IntN(len(list))] }

// fen is an amount that is sometimes small, sometimes above every limit, seldom round.
func (m *maker) fen() money.Fen {
	return pick(m, money.Fen(m.IntN(300)), money.Fen(m.IntN(500_000)), money.Fen(m.IntN(5_000_000)), money.Fen(m.IntN(60_000_000)))
}

func (m *maker) accident() w.Accident {
	a := w.Accident{At: pick(m, now, at("2007-03-01 12:00"), at("2015-03-01 12:00"))}
	if m.one(4) {
		a.Decided = pick(m, at("2026-06-01 10:00"), at("2026-07-01 10:00"))
	}
	for i := range m.IntN(5) {
		a.Vehicles = append(a.Vehicles, m.vehicle("V"+strconv.Itoa(i), a.Vehicles))
	}
	for _, v := range a.Vehicles {
		if len(a.Sides) == 0 || !m.one(6) {
			s := m.side(v.ID)
			if v.ID != "" && len(v.Flags) > 0 && v.Flags[0] == w.Unknown {
				s.TPL = nil
			}
			a.Sides = append(a.Sides, s)
		}
	}
	if m.one(3) {
		s := m.side("bike")
		s.Vehicle = ""
		a.Sides = append(a.Sides, s)
	}
	if len(a.Sides) > 1 && m.one(4) {
		a.Sides[0].Joint = []string{a.Sides[1].ID}
	}
	for i := range 1 + m.IntN(5) {
		v := m.victim("P"+strconv.Itoa(i), a)
		a.Victims = append(a.Victims, v)
		for k := 0; !m.calm && m.one(3) && k < 3; k++ {
			a.Advances = append(a.Advances, w.Advance{ID: strconv.Itoa(k), Victim: v.ID,
				By: pick(m, "drv-V0", "drv-V1", "ins-V0", "com-V0-0", "stranger"), Amount: m.fen()})
		}
	}
	return a
}

func (m *maker) vehicle(id string, others []w.Vehicle) w.Vehicle {
	v := w.Vehicle{ID: id, Fault: pick(m, w.Full, w.Main, w.Equal, w.Minor, w.NoFault, w.NoFault, w.Undetermined)}
	switch {
	case !m.calm && m.one(10):
		v.Flags = []w.Flag{w.Unknown}
	case m.one(4):
		v.Obligor = &w.Obligor{Payer: pick(m, "drv-"+id, "own-"+id), Tortfeasor: m.one(2)}
	case len(others) > 0 && others[0].Towed == "" && m.one(8):
		v.Towed = others[0].ID
		if m.one(2) {
			v.CI = &w.CI{Policy: "ci-" + id, Insurer: "ins-" + id}
		}
	default:
		v.CI = &w.CI{Policy: "ci-" + id, Insurer: pick(m, "ins-"+id, "ins-V0")}
	}
	if !m.calm && m.one(4) {
		v.Flags = append(v.Flags, pick(m, w.Drunk, w.Drugged, w.NoLicence, w.Stolen, w.Intent, w.LicenceExpired, w.Fled, w.WorkHarm, w.OffRoad, w.DoorOpening))
		if slices.Contains(v.Flags, w.DoorOpening) && !m.one(4) {
			v.Flags = append(v.Flags, w.DoorIntent)
		}
	}
	return v
}

func (m *maker) side(id string) w.Side {
	s := w.Side{ID: "side-" + id, Vehicle: id, Payers: []w.Payer{{ID: "drv-" + id, As: "driver"}}}
	if m.one(3) {
		part := int64(1 + m.IntN(9999))
		s.Payers[0].Portion = part
		s.Payers = append(s.Payers, w.Payer{ID: "pax-" + id, As: "passenger", Portion: 10_000 - part})
	}
	if m.one(3) {
		s.Payers = append(s.Payers, w.Payer{ID: "own-" + id, As: "owner", Joint: true, Cap: int64(m.IntN(10_000))})
	}
	if m.one(4) {
		s.Payers = append(s.Payers, w.Payer{ID: "guardian-" + id, As: "guardian", After: "drv-" + id})
	}
	for i := range m.IntN(3) {
		p := w.TPL{Policy: "tpl-" + id + "-" + strconv.Itoa(i), Insurer: "com-" + id + "-" + strconv.Itoa(i), Limit: m.fen(),
			Deductible: pick(m, int64(0), 500, 1500, 10_000), MaxShare: pick(m, int64(0), 0, 5000), Mental: m.one(3)}
		if m.one(3) {
			p.Excluded = []string{"cure", "use"}
		}
		if m.one(4) {
			p.Refuses = []w.Flag{w.Drunk, w.LicenceExpired}
		}
		s.TPL = append(s.TPL, p)
	}
	return s
}

func (m *maker) victim(id string, a w.Accident) w.Victim {
	v := w.Victim{ID: id, MentalFirst: m.one(3), InsuredFirst: m.one(5), Deliberate: !m.calm && m.one(20)}
	for _, c := range a.Vehicles {
		if m.calm {
			break
		}
		if m.one(5) {
			v.Ties = append(v.Ties, w.Tie{Vehicle: c.ID, As: pick(m, w.Driver, w.Occupant, w.DriverOutside, w.Policyholder, w.Insured)})
		}
		if m.one(10) {
			v.Apart = append(v.Apart, c.ID)
		}
	}
	left := 10_000
	if len(a.Sides) > 0 { // somebody has said that a side answers for nothing
		v.Shares = []w.Share{share(a.Sides[0].ID, 0)}
	}
	for i, s := range a.Sides {
		if bp := m.IntN(left + 1); m.one(2) {
			one := share(s.ID, int64(bp))
			if m.one(4) {
				one.Cut = int64(m.IntN(10_001))
			}
			one.Assumed, one.Reason = m.one(4), "so it is"
			if i == 0 {
				v.Shares = nil
			}
			v.Shares = append(v.Shares, one)
			left -= bp
		}
	}
	for i := range m.IntN(6) {
		l := w.Loss{ID: "L" + strconv.Itoa(i), Bucket: pick(m, w.DD, w.DD, w.MED, w.PROP, w.OutOfCI), Amount: m.fen()}
		l.Head = pick(m, "lost", "cure", "use")
		l.Mental = l.Bucket == w.DD && m.one(4)
		if len(a.Vehicles) > 0 && (l.Bucket == w.PROP || l.Bucket == w.OutOfCI) && m.one(2) {
			l.Of, l.Cargo = pick(m, a.Vehicles...).ID, m.one(3)
		}
		m.paid(&l)
		v.Losses = append(v.Losses, l)
	}
	return v
}

func (m *maker) paid(l *w.Loss) {
	rest := l.Amount
	for !m.calm && m.one(4) && rest > 0 {
		part := money.Fen(m.Int64N(int64(rest) + 1))
		by := pick(m, w.ByParty, w.ByMedical, w.ByWorkInjury, w.ByRescueFund)
		if by != w.ByParty && (l.Mental || l.Bucket == w.PROP || l.Bucket == w.OutOfCI) {
			return
		}
		l.Paid = append(l.Paid, w.Paid{By: by, Who: pick(m, "drv-V0", "fund-1", "fund-2"), Amount: part})
		rest -= part
	}
}

// shuffle is the same accident, everything in another order.
func (m *maker) shuffle(a w.Accident) w.Accident {
	a.Vehicles, a.Sides, a.Victims, a.Advances = mix(m, a.Vehicles), mix(m, a.Sides), mix(m, a.Victims), mix(m, a.Advances)
	for i := range a.Vehicles {
		a.Vehicles[i].Flags = mix(m, a.Vehicles[i].Flags)
	}
	for i := range a.Sides {
		s := &a.Sides[i]
		s.Payers, s.TPL, s.Joint = mix(m, s.Payers), mix(m, s.TPL), mix(m, s.Joint)
	}
	for i := range a.Victims {
		v := &a.Victims[i]
		v.Ties, v.Apart, v.Shares, v.Losses = mix(m, v.Ties), mix(m, v.Apart), mix(m, v.Shares), mix(m, v.Losses)
		for k := range v.Losses {
			v.Losses[k].Paid = mix(m, v.Losses[k].Paid)
		}
	}
	return a
}

func mix[T any](m *maker, list []T) []T {
	if list == nil {
		return nil
	}
	other := make([]T, len(list))
	for i, k := range m.Perm(len(list)) {
		other[i] = list[k]
	}
	return other
}
