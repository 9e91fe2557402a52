package tables

import (
	"strconv"
	"strings"

	"anjie/domain/calendar"
	"anjie/domain/compensation"
	"anjie/domain/compensation/waterfall"
	"anjie/domain/hint"
	"anjie/domain/liability"
	"anjie/domain/money"
	"anjie/store"
	"anjie/web/words"
)

// lineTold puts into words what the record tells of a line: its key ("row"), and what it says ("value"). What is no key
// of its kind is told as it stands.
func (a *area) lineTold(lang words.Lang, kind store.TableKind, detail map[string]string) (row, value string) {
	row, value = detail["row"], detail["value"]
	parts := strings.Split(row, "/")
	switch {
	case row == "":
	case kind == store.TimeLimits && len(parts) == 2:
		return limitName(lang, parts[0]) + " · " + words.T(lang, words.SinceDay, parts[1]), lengthTold(lang, value)
	case kind == store.BaseFigures && len(parts) >= 3:
		series := strings.Join(parts[3:], "/")
		return parts[1] + " · " + figureName(lang, a.Desk.Tables.Law().Figures, parts[0], compensation.Indicator(parts[2]), series), value
	case kind == store.LiabilityShares && len(parts) == 4:
		r := liability.Row{Region: strings.TrimLeft(parts[0], "0"), Relation: liability.Relation(parts[1]), Injured: liability.Fault(parts[2])}
		return shareName(lang, r) + " · " + words.T(lang, words.SinceDay, parts[3]), value
	case kind == store.CrimeThresholds && len(parts) == 2:
		return whoseThreshold(lang, hint.Threshold{Region: parts[0]}) + " · " + words.T(lang, words.SinceDay, parts[1]), value
	case kind == store.MoneyRules:
		return a.readingTold(lang, row, value)
	}
	return row, value
}

// readingTold is a reading by its key and its answer; what is no question any more is told as it stands.
func (a *area) readingTold(lang words.Lang, row, value string) (name, answer string) {
	one := readingOf(strings.Split(row, "/"))
	if _, known := compensation.Ask(one.Question); !known {
		return row, value
	}
	name = a.readingName(lang, one)
	if value == "" {
		return name, ""
	}
	if one.Limits == nil {
		one.Value = value
		return name, says(lang, one)
	}
	amounts := strings.Split(value, " / ")
	fields := []*waterfall.Limit{&one.Limits.AtFault.DD, &one.Limits.AtFault.MED, &one.Limits.AtFault.PROP, &one.Limits.NoFault.DD, &one.Limits.NoFault.MED, &one.Limits.NoFault.PROP}
	if len(amounts) != len(fields) {
		return name, value
	}
	for i, text := range amounts {
		fen, err := money.Parse(text)
		if err != nil {
			return name, value
		}
		fields[i].Fen = fen
	}
	return name, says(lang, one)
}

// readingOf is what a reading's key says that it is about.
func readingOf(parts []string) compensation.Reading {
	one := compensation.Reading{Question: compensation.Question(parts[0])}
	for _, p := range parts[1:] {
		grade, err := strconv.Atoi(p)
		switch {
		case one.Question == compensation.AboutLimits:
			one.Limits = &waterfall.LimitRow{From: p}
		case one.Question == compensation.AboutBucket:
			one.Head = compensation.HeadID(p)
		case err == nil && len(p) < 6:
			one.Grade = grade
		default:
			one.Region = p
		}
	}
	return one
}

// lengthTold is a length with its unit, "7 working_days", in words.
func lengthTold(lang words.Lang, text string) string {
	n, unit, _ := strings.Cut(text, " ")
	if length, err := strconv.Atoi(n); err == nil {
		return calendar.Span{N: length, Unit: calendar.Unit(unit)}.Length(string(lang))
	}
	return text
}
