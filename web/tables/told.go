package tables

import (
	"strconv"
	"strings"

	"anjie/domain/calendar"
	"anjie/domain/compensation"
	"anjie/domain/compensation/waterfall"
	"anjie/domain/hint"
	"anjie/domain/liability"
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
		one := readingOf(parts)
		one.Value = value
		if value != "" {
			value = says(lang, one)
		}
		return a.readingName(lang, one), value
	}
	return row, value
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
