package compensation

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/domain/compensation/waterfall"
	"anjie/domain/derivation"
	"anjie/domain/liability"
	"anjie/domain/money"
	"anjie/domain/problem"
)

// shareRange is what the table of shares says of one victim, and what was chosen.
type shareRange struct {
	Row      liability.Row
	Known    bool             // the table has a row
	Sides    []side           // who may answer to him
	Defaults map[string]int64 // side → basis points, where nothing was typed
	Assumed  bool             // the defaults of several sides are this program's assumption
	Sum      int64            // of what was chosen for those whom the table is about
	Apart    int64            // of what was chosen for those who answer for a part of the whole besides
	Own      int64            // what the victim bears
	Marks    []derivation.Mark
}

// weights divide what several sides owe by their words.
var weights = map[liability.Fault]int64{liability.Full: 100, liability.Main: 70, liability.Equal: 50, liability.Minor: 30, liability.None: 0, liability.Unknown: 50}

// markApart stands where somebody answers for a part of the whole damage before the others divide the rest.
var markApart = derivation.Mark{Kind: derivation.Choice, ZH: "道路管理者、生产者等的责任部分先从损失中扣除，其余再按各方过错划分；先后没有明文",
	EN: "the parts of a road manager, a producer and the like are taken off first, the rest is divided by fault; no provision gives the order"}

// against lists the sides that may answer to a party: all but his own, and of a passenger his own too.
func (s *sheet) against(p *accident.Party) (sides []side, motor bool, police liability.Fault) {
	v := s.Case.Vehicle(p.Vehicle)
	motor = v != nil && accident.IsMotor(v.Kind)
	rides := p.Role != "passenger" && p.Role != "other"
	police = liability.Unknown
	for _, one := range s.sides {
		own := one.Party == p.No || motor && one.Vehicle == p.Vehicle
		if own && rides {
			police = one.Word
			continue
		}
		sides = append(sides, one)
	}
	if !rides {
		police = liability.None
	}
	return sides, motor, police
}

// sharesOf reads who answers for how much to a victim. Where nothing was typed, the default of the table is divided by the
// words of the sides, after the parts of those who answer besides.
func (s *sheet) sharesOf(t typed, p *accident.Party, deliberate bool, on ride, where string) []waterfall.Share {
	sides, motor, police := s.against(p)
	sides = slices.DeleteFunc(sides, func(x side) bool { return x.Motor && t.yes("apart."+itoa(x.Vehicle)) })
	for i, one := range sides {
		if on.test && one.Motor && one.Vehicle == p.Vehicle {
			sides[i] = s.provider(t, one)
		}
	}
	injured := police
	if chosen := t.says("injured", where+"/injured"); chosen != "" {
		injured = word(chosen)
	}
	relation := liability.OtherOther
	if slices.ContainsFunc(sides, func(x side) bool { return x.Motor }) {
		relation = liability.MotorOther
		if motor {
			relation = liability.MotorMotor
		}
	}
	q := liability.Query{Region: s.in.Region, Relation: relation, Injured: injured, Deliberate: deliberate, On: calendar.DayOf(s.Case.Report.OccurredAt)}
	if len(sides) == 1 {
		q.Other = sides[0].Word
	}
	r := shareRange{Sides: sides, Defaults: map[string]int64{}}
	row, err := s.law.Shares.Range(q)
	if motor && relation == liability.OtherOther { // what a motor vehicle may ask of a pedestrian has no row
		err = problem.New(problem.Invalid, "", "")
	}
	if r.Known = err == nil; r.Known {
		r.Row = row
	}
	s.defaults(&r, deliberate)
	out := s.chosen(t, &r, p, on, where)
	if r.Known && len(sides) > 0 {
		s.explain(t, &r, liability.Chosen{Query: q, Police: police, Share: beside(r.Sum, r.Apart), Reason: t.text("share_reason")})
	}
	if !r.Known && !deliberate && len(sides) > 0 && !typedAny(t, sides) {
		t.fault("injured", "请先判断受害方在民事上的过错，或直接填写各方比例", "Say how far the injured side is at fault in civil law, or enter the shares")
	}
	s.shares = append(s.shares, r)
	return out
}

// defaults are the shares where nothing is typed: the parts of those who answer besides, and of what they leave the
// table's default, divided by the words of the sides; in equal parts where that was found (CC 1172).
func (s *sheet) defaults(r *shareRange, deliberate bool) {
	rest := int64(money.Whole)
	for _, one := range s.thirds {
		if deliberate {
			break // who meant it is owed nothing
		}
		r.Defaults[one.ID] = min(one.Part, rest)
		rest -= r.Defaults[one.ID]
	}
	if r.Known {
		var heavy []int64
		several := 0
		for _, one := range r.Sides {
			w := weights[one.Word]
			if w > 0 {
				several++
				if s.equal && one.Motor {
					w = 1
				}
			}
			heavy = append(heavy, w)
		}
		r.Assumed = several > 1 && !s.equal
		for i, part := range money.Split(money.MulRate(money.Fen(r.Row.Default), rest), heavy) {
			r.Defaults[r.Sides[i].ID] = int64(part)
		}
	}
	if !deliberate {
		r.Sides = append(slices.Clone(r.Sides), s.thirds...)
	}
}

// beside is a share of what others leave, as a share of the whole: 56 % of the whole are 70 % of the 80 % that are left.
func beside(sum, apart int64) int64 {
	rest := money.Whole - apart
	if rest <= 0 {
		return 0
	}
	return (sum*money.Whole*2 + rest) / (2 * rest)
}

func typedAny(t typed, sides []side) bool {
	return slices.ContainsFunc(sides, func(x side) bool { return t.text("share."+x.ID) != "" })
}

// chosen reads the shares that were typed over the defaults, and what a ride takes off that of the vehicle.
func (s *sheet) chosen(t typed, r *shareRange, p *accident.Party, on ride, where string) (out []waterfall.Share) {
	r.Own = money.Whole
	assumed := false
	for _, one := range r.Sides {
		at := pointer(where+"/shares", len(out))
		share := waterfall.Share{Side: one.ID, BP: r.Defaults[one.ID], Article: cmp.Or(one.Article, r.Row.Article), Reason: one.Why}
		third := one.Label != "" && one.Vehicle == 0
		t.goes("share."+one.ID, at)
		if t.text("share."+one.ID) != "" {
			share.BP = t.points("share."+one.ID, at+"/bp")
			share.Reason = cmp.Or(t.text("share_reason"), share.Reason)
		} else {
			share.Assumed = r.Assumed && !third && share.BP > 0
		}
		assumed = assumed || share.Assumed
		if third {
			r.Apart += share.BP
		} else {
			r.Sum += share.BP
		}
		if on.cut > 0 && one.Motor && one.Vehicle == p.Vehicle {
			share.Cut, share.Reason = on.cut, on.why
		}
		r.Own -= share.Kept()
		if share.BP > 0 {
			out = append(out, share)
		}
	}
	if assumed {
		r.Marks = append(r.Marks, waterfall.MarkAssumed)
	}
	if r.Apart > 0 && r.Sum > 0 {
		r.Marks = append(r.Marks, markApart)
	}
	if len(r.Sides) > 0 {
		t.goes("share."+r.Sides[0].ID, where+"/shares")
	}
	return out
}

// victimOf names the victim of a part of the form.
func (s *sheet) victimOf(t typed) string {
	no := strings.TrimSuffix(strings.TrimPrefix(t.at, victimsGroup+"."), ".")
	return s.Party(int(numberOf(no)))
}

// explain holds the sum of the shares against the range: outside it needs a written reason.
func (s *sheet) explain(t typed, r *shareRange, c liability.Chosen) {
	if r.Apart >= money.Whole {
		return // those who answer besides bear it all
	}
	line, err := s.law.Shares.Explain(c)
	if wrong := problem.As(err); wrong != nil {
		for _, f := range wrong.Faults {
			field := "share_reason"
			if f.Field == liability.ShareField {
				field = "share." + r.Sides[0].ID
			}
			t.fault(field, f.ZH, f.EN)
		}
		return
	}
	line.ID = "share-" + strconv.Itoa(len(s.shares))
	line.ZH, line.EN = s.victimOf(t)+"："+line.ZH, s.victimOf(t)+": "+line.EN
	line.Table.Row = r.Row.Relation.In(string(s.Lang)) + " · " + r.Row.Injured.In(string(s.Lang))
	line.Marks = append(line.Marks, r.Marks...)
	r.Marks = line.Marks
	s.why = append(s.why, line)
}
