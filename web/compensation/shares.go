package compensation

import (
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
	Sum      int64            // of what was chosen
	Marks    []derivation.Mark
}

// weights divide what several sides owe by their words.
var weights = map[liability.Fault]int64{liability.Full: 100, liability.Main: 70, liability.Equal: 50, liability.Minor: 30, liability.None: 0, liability.Unknown: 50}

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
// words of the sides.
func (s *sheet) sharesOf(t typed, p *accident.Party, deliberate bool, where string) []waterfall.Share {
	sides, motor, police := s.against(p)
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
	if err == nil {
		r.Row, r.Known = row, true
		var heavy []int64
		for _, one := range sides {
			heavy = append(heavy, weights[one.Word])
		}
		for i, part := range money.Split(money.Fen(row.Default), heavy) {
			r.Defaults[sides[i].ID] = int64(part)
		}
	}
	out := s.chosen(t, &r, where)
	if r.Known && len(sides) > 0 {
		s.explain(t, &r, liability.Chosen{Query: q, Police: police, Share: r.Sum, Reason: t.text("share_reason")})
	}
	if !r.Known && !deliberate && len(sides) > 0 && !typedAny(t, sides) {
		t.fault("injured", "请先判断受害方在民事上的过错，或直接填写各方比例", "Say how far the injured side is at fault in civil law, or enter the shares")
	}
	s.shares = append(s.shares, r)
	return out
}

func typedAny(t typed, sides []side) bool {
	return slices.ContainsFunc(sides, func(x side) bool { return t.text("share."+x.ID) != "" })
}

// chosen reads the shares that were typed over the defaults.
func (s *sheet) chosen(t typed, r *shareRange, where string) (out []waterfall.Share) {
	for _, one := range r.Sides {
		at := pointer(where+"/shares", len(out))
		bp := r.Defaults[one.ID]
		t.goes("share."+one.ID, at)
		if t.text("share."+one.ID) != "" {
			bp = t.points("share."+one.ID, at+"/bp")
		}
		r.Sum += bp
		if bp > 0 {
			out = append(out, waterfall.Share{Side: one.ID, BP: bp, Article: r.Row.Article})
		}
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
	line.ID = "share-" + strconv.Itoa(len(s.why))
	line.ZH, line.EN = s.victimOf(t)+"："+line.ZH, s.victimOf(t)+": "+line.EN
	line.Table.Row = r.Row.Relation.In(string(s.Lang)) + " · " + r.Row.Injured.In(string(s.Lang))
	r.Marks = line.Marks
	s.why = append(s.why, line)
}
