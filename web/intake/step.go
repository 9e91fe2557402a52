package intake

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"anjie/domain/accident"
	"anjie/domain/problem"
	"anjie/web/layout"
	"anjie/web/words"
)

// step is one page of the form. Its fields are those of accident's form for a report; a group is a repeated one.
type step struct {
	name  string // end of the address; "" is the first
	word  words.Key
	group string // "vehicles", "parties", or "" for the report's own fields
}

// The steps, in order. The last one, the check, has no form.
var (
	stepReport   = step{"", words.StepCall, ""}
	stepVehicles = step{"vehicles", words.StepVehicles, "vehicles"}
	stepParties  = step{"parties", words.StepParties, "parties"}
	stepCheck    = step{"check", words.CheckAnswers, ""}
	steps        = []step{stepReport, stepVehicles, stepParties, stepCheck}
)

func (s step) first() bool { return s == stepReport }

func (s step) href(id string) string {
	return strings.TrimSuffix("/intake/new/"+id+"/"+s.name, "/")
}

func (s step) next(id string) string { return steps[slices.Index(steps, s)+1].href(id) }

// oneMore is the step with an empty row behind the filled ones, at that row.
func (s step) oneMore(d draft) string {
	n := len(d.body.Rows(s.group))
	return s.href(d.id) + "?rows=" + strconv.Itoa(n+1) + "#" + layout.FieldID(s.group+"."+strconv.Itoa(n)+"."+fieldsOf(s)[0].Name)
}

// fieldsOf are the fields of a step, in the order of accident's form.
func fieldsOf(s step) (out []accident.Field) {
	for _, f := range accident.Fields(accident.OpenCase) {
		switch {
		case f.Kind == accident.Opaque:
		case f.Kind == accident.Rows && f.Name == s.group:
			return f.Of
		case f.Kind != accident.Rows && s.group == "":
			out = append(out, f)
		}
	}
	return out
}

// has says whether a field of the whole form belongs to the step.
func (s step) has(field string) bool {
	group, _, rows := strings.Cut(field, ".")
	if rows || s.group != "" {
		return group == s.group
	}
	return slices.ContainsFunc(fieldsOf(s), func(f accident.Field) bool { return f.Name == field })
}

// change is what a button of the form asked for beside going on.
type change int

const (
	nothing change = iota
	oneMore        // another row
	oneLess        // a row was taken away
)

// read takes the step's fields out of what was sent into the draft. Empty rows are dropped and the others counted
// anew from 0, so that a fault names the row as it is shown.
func (s step) read(body accident.Values, sent url.Values) change {
	for name := range body {
		if s.has(name) {
			delete(body, name)
		}
	}
	if s.group == "" {
		for _, f := range fieldsOf(s) {
			if v := sent.Get(f.Name); v != "" {
				body[f.Name] = v
			}
		}
		return nothing
	}
	return s.readRows(body, sent)
}

func (s step) readRows(body accident.Values, sent url.Values) change {
	typed := accident.Values{}
	for name := range sent {
		typed[name] = sent.Get(name)
	}
	gone, removed := strings.CutPrefix(sent.Get("remove"), s.group+".")
	now := map[string]string{} // the row's number as it was sent, counted from 1 → as it is kept
	n := 0
	for _, row := range typed.Rows(s.group) {
		at, _ := strconv.Atoi(row["#"]) // Rows gives numbers only
		if at < 0 || at >= 200 || removed && row["#"] == gone {
			continue
		}
		for _, f := range fieldsOf(s) {
			if v := row[f.Name]; v != "" {
				body[s.group+"."+strconv.Itoa(n)+"."+f.Name] = v
			}
		}
		n++
		now[strconv.Itoa(at+1)] = strconv.Itoa(n)
	}
	if s.group == "vehicles" {
		follow(body, now)
	}
	switch {
	case removed:
		return oneLess
	case sent.Get("add") == s.group:
		return oneMore
	}
	return nothing
}

// follow lets the parties keep their vehicles when those are counted anew.
func follow(body accident.Values, now map[string]string) {
	for name, was := range body {
		if !strings.HasPrefix(name, "parties.") || !strings.HasSuffix(name, ".vehicle") {
			continue
		}
		if body[name] = now[was]; body[name] == "" {
			delete(body, name)
		}
	}
}

// tried opens the case without writing it: the case as it would be, and what is wrong with the fields of a step.
func (a *area) tried(d draft, s step) (*accident.Case, error) {
	c, err := a.dry(d)
	if err == nil {
		return c, nil
	}
	e := problem.As(err)
	if e == nil {
		return nil, err
	}
	var mine []problem.Fault
	for _, f := range e.Faults {
		if s.has(f.Field) {
			mine = append(mine, f)
		}
	}
	if len(mine) == 0 {
		return nil, nil
	}
	return nil, problem.Form(mine...)
}

func (a *area) dry(d draft) (*accident.Case, error) {
	now := a.Desk.Moment()
	c, _, err := accident.Open("draft", "", "", accident.Request{Command: accident.OpenCase, Values: d.body}, now)
	if err != nil {
		return nil, err
	}
	return &c, nil
}
