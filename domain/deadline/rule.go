// Package deadline is the table of time limits and what an event does to the running ones.
//
// A rule says which command starts a limit, how long it is under which article, who owes what, and which command meets it.
// Changes compares a case before and after an event and returns every due that the event sets, meets, ends or replaces.
// Dates come from domain/calendar alone.
package deadline

import (
	"slices"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/calendar"
)

// Rule is how the flow starts and meets one time limit of one edition. Article, Span, Owner, Unverified and the words are
// those of its Limit, copied when the table is made. A Table hands it out with another line of its limit, where one was entered.
type Rule struct {
	ID      string
	LimitID string // of the Limit under which it runs
	Edition accident.Edition
	Article string // never empty

	Triggers []accident.Command // what starts it
	On       accident.Kind      // whose due it is: a proceeding of this kind, or the case itself
	Variant  string             // of the triggering proceeding; empty: any
	When     Condition          // what must also hold
	From     string             // field of the trigger that holds the first, uncounted day or the moment; empty: the event's time
	Span     calendar.Span      // N is 0 when a day was fixed instead of a length
	Agreed   string             // field of the trigger that holds another length than Span.N
	PerParty bool               // one due for each party concerned
	Row      Row                // one due for each row of this kind

	Owner    access.Role        // access.Party for the parties
	MetBy    []accident.Command // in the same proceeding, by the same party
	MetWhen  Condition          // what must hold of the meeting event
	EndedBy  []accident.Command // it has lost its object; nobody is late
	Reopens  []accident.Command // what undoes the act that met it
	Replaces []string           // ids of running limits that it takes the place of

	ZH, EN       string // what must be done
	DueZH, DueEN string // what follows when it is not
	Unverified   bool   // the provision was read only at second hand

	limit *Limit // under which it runs
}

// Row is a list of a proceeding whose rows have days of their own.
type Row string

// The lists.
const (
	Instalments Row = "instalments"
	Tasks       Row = "tasks"
)

// The reasons that Changes gives when it waives a due. People's waivers carry their own words.
const (
	ReasonEnded    = "ended"    // its proceeding or the case is over
	ReasonReplaced = "replaced" // another limit took its place
)

// Rules returns the table with its words, all editions.
func Rules() []Rule { return slices.Clone(table) }

// Find returns the rule with this id. A limit that differs by variant has several lines with the same words; this is the first.
func Find(id string) (Rule, bool) {
	for _, r := range table {
		if r.ID == id {
			return r, true
		}
	}
	return Rule{}, false
}

// Words says what must be done, and what follows when it is not, in lang ("en", everything else is zh-CN).
func (r Rule) Words(lang string) (must, otherwise string) {
	if lang == "en" {
		return r.EN, r.DueEN
	}
	return r.ZH, r.DueZH
}

// Limit is the time limit of the law under which the rule runs.
func (r Rule) Limit() Limit { return *r.limit }

// cited is the article under which a due runs once it is counted by the rule: what is on record, unless a line was entered.
func (r Rule) cited(d accident.Due) string {
	if r.limit.Source == "" {
		return d.Article
	}
	return r.Article
}

// under is the rule as a line of its limit has it.
func (r Rule) under(l *Limit) Rule {
	r.limit, r.Article, r.Span, r.Unverified = l, l.Article, l.Span, l.Unverified
	return r
}

// RuleOf finds the rule under which a due of this case runs, as the limit reads for a due that began when this one did.
func (w World) RuleOf(c *accident.Case, d accident.Due) (Rule, bool) {
	r, ok := of(c, d)
	if ok {
		r = w.Table.rule(r, d.From)
	}
	return r, ok
}

// of finds the rule under which a due of this case runs, with the program's line of its limit.
func of(c *accident.Case, d accident.Due) (Rule, bool) {
	for _, r := range table {
		if r.ID != d.Rule || r.Edition != c.Edition {
			continue
		}
		if p := c.Proceeding(d.Proceeding); r.On != accident.TheCase && r.Variant != "" && (p == nil || p.Variant != r.Variant) {
			continue
		}
		return r, true
	}
	return Rule{}, false
}
