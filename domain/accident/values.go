package accident

import (
	"fmt"
	"sort"
	"strconv"
	"strings"
	"time"

	"anjie/domain/calendar"
	"anjie/domain/money"
)

// Values is what a form holds: field name → text. Rows are "items.1.amount", per-party fields "fault.2".
// Values that come out of Decide are checked and in canonical form (fen as "12345", days as 2006-01-02).
type Values map[string]string

// Fen reads an amount in canonical form.
func (v Values) Fen(name string) int64 {
	n, _ := strconv.ParseInt(v[name], 10, 64)
	return n
}

// Int reads a whole number; absent is 0.
func (v Values) Int(name string) int {
	n, _ := strconv.Atoi(v[name])
	return n
}

// Flag reads a tick box.
func (v Values) Flag(name string) bool { return v[name] == "yes" }

// Time reads an instant; absent is the zero time.
func (v Values) Time(name string) time.Time {
	t, _ := time.Parse(time.RFC3339, v[name])
	return t.UTC()
}

// Numbers reads a list of numbers such as "1,3".
func (v Values) Numbers(name string) (out []int) {
	for _, s := range strings.Split(v[name], ",") {
		if n, err := strconv.Atoi(strings.TrimSpace(s)); err == nil {
			out = append(out, n)
		}
	}
	return out
}

// Rows returns the rows of a group in order, each without its prefix: "items.2.amount" → rows[1]["amount"].
func (v Values) Rows(group string) []Values {
	byNo := map[int]Values{}
	for k, val := range v {
		rest, ok := strings.CutPrefix(k, group+".")
		if !ok {
			continue
		}
		no, field, ok := strings.Cut(rest, ".")
		n, err := strconv.Atoi(no)
		if !ok || err != nil || strings.TrimSpace(val) == "" {
			continue
		}
		if byNo[n] == nil {
			byNo[n] = Values{"#": no}
		}
		byNo[n][field] = val
	}
	nos := make([]int, 0, len(byNo))
	for n := range byNo {
		nos = append(nos, n)
	}
	sort.Ints(nos)
	rows := make([]Values, len(nos))
	for i, n := range nos {
		rows[i] = byNo[n]
	}
	return rows
}

// PerParty reads the fields "name.<party>".
func (v Values) PerParty(name string) map[int]string {
	out := map[int]string{}
	for k, val := range v {
		if rest, ok := strings.CutPrefix(k, name+"."); ok && val != "" {
			if n, err := strconv.Atoi(rest); err == nil {
				out[n] = val
			}
		}
	}
	return out
}

// DayString writes t's day in Asia/Shanghai as 2006-01-02.
func DayString(t time.Time) string { return calendar.DayOf(t).String() }

func parseFen(s string) (string, error) {
	f, err := money.Parse(s)
	if err != nil {
		return "", fmt.Errorf("accident: parse amount: %w", err)
	}
	return strconv.FormatInt(int64(f), 10), nil
}
