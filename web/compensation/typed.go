package compensation

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"anjie/domain/calendar"
	"anjie/domain/money"
	"anjie/domain/problem"
)

// typed reads what was typed into a part of the form, whose fields begin with at, and notes for every value where in the
// case it went, so that a fault found there is said beside its field.
type typed struct {
	s  *sheet
	at string
}

// part is the part of the form below this one.
func (t typed) part(name string, no int) typed {
	return typed{t.s, t.at + name + "." + strconv.Itoa(no) + "."}
}

func (t typed) text(name string) string { return strings.TrimSpace(t.s.values.Get(t.at + name)) }

func (t typed) yes(name string) bool { return t.text(name) == "yes" }

// says reads a text that goes to a place of the case.
func (t typed) says(name, pointer string) string {
	t.goes(name, pointer)
	return t.text(name)
}

// goes notes that a field's value stands at a place of the case.
func (t typed) goes(name, pointer string) { t.s.places[pointer] = t.at + name }

func (t typed) fault(name, zh, en string) {
	t.s.faults = append(t.s.faults, problem.Fault{Field: t.at + name, ZH: zh, EN: en})
}

func (t typed) fen(name, pointer string) money.Fen {
	text := t.says(name, pointer)
	if text == "" {
		return 0
	}
	f, err := money.ParseAmount(text)
	if p := problem.As(err); p != nil {
		t.fault(name, p.ZH, p.EN)
		return 0
	}
	return f
}

func (t typed) whole(name, pointer string) int {
	text := t.says(name, pointer)
	if text == "" {
		return 0
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 || n > 100_000 {
		t.fault(name, "请填写整数", "This is a whole number")
		return 0
	}
	return n
}

// points reads a percentage with at most two decimals as basis points.
func (t typed) points(name, pointer string) int64 {
	text := strings.TrimSuffix(strings.TrimSpace(t.says(name, pointer)), "%")
	if text == "" {
		return 0
	}
	f, err := money.ParseAmount(text)
	if err != nil || f > money.Fen(2*money.Whole) {
		t.fault(name, "请填写百分数，最多两位小数", "This is a percentage with at most two decimals")
		return 0
	}
	return int64(f)
}

func (t typed) day(name, pointer string) calendar.Day {
	text := t.says(name, pointer)
	if text == "" {
		return calendar.Day{}
	}
	d, err := calendar.ParseDay(text)
	if err != nil {
		t.fault(name, "应为真实存在的日期，写成“2026-10-09”的样子", "This is a real date, like 2026-10-09")
	}
	return d
}

// numbers lists the numbers of a repeated part in which something stands, in order.
func (t typed) numbers(name string) []int { return numbersOf(t.s.values, t.at+name+".") }

// mostRows is more than any form needs; what goes beyond it was not typed by a person.
const mostRows = 200

func numbersOf(values url.Values, prefix string) (out []int) {
	for field, v := range values {
		rest, ok := strings.CutPrefix(field, prefix)
		if !ok || len(v) == 0 || strings.TrimSpace(v[0]) == "" {
			continue
		}
		number, _, _ := strings.Cut(rest, ".")
		if n, err := strconv.Atoi(number); err == nil && n >= 0 && n < mostRows && !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	slices.Sort(out)
	return out
}

// next is the number of a row that nothing stands in yet.
func next(numbers []int) int {
	if len(numbers) == 0 {
		return 0
	}
	return numbers[len(numbers)-1] + 1
}
