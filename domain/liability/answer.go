package liability

import (
	"slices"
	"strconv"
	"strings"

	"anjie/domain/calendar"
	"anjie/domain/money"
	"anjie/domain/problem"
)

// Case is what Answers is asked about. Facts holds the ticked situations ("lent": "yes"), the answers to what they ask
// and the written reasons ("intent_or_gross_reason"). A situation that is not ticked does not hold.
type Case struct {
	Region   string // GB/T 2260 of the place of the accident
	Accident calendar.Day
	Settled  calendar.Day // of the mediation; of a case that was finally adjudicated, of that judgment
	Judged   bool         // Settled is the day of a final judgment
	Facts    map[string]string
}

// Person is one who answers for the motor side's share, or, Apart, for a part of the whole damage.
type Person struct {
	Role  Role   `json:"role"`
	Kind  Kind   `json:"kind"`
	Order int    `json:"order"`
	Part  int64  `json:"part"` // basis points: all that may be asked of this person. Capped overlaps the user's part
	Apart bool   `json:"apart,omitempty"`
	Rule  string `json:"rule"`
}

// Answer is who answers, and what else follows from the facts.
type Answer struct {
	Persons   []Person      `json:"persons"`
	Cut       int64         `json:"cut,omitempty"`     // basis points by which the side's share is lowered: Division.Reduce
	Between   Kind          `json:"between,omitempty"` // of several vehicles' sides: Joint or Several
	Equal     bool          `json:"equal,omitempty"`   // their parts are equal
	Covers    []Cover       `json:"covers,omitempty"`
	Presumes  []Presumption `json:"presumes,omitempty"`
	Recourses []Recourse    `json:"recourses,omitempty"`
	Applied   []Rule        `json:"-"` // the rules that led here, in order
}

// Answers applies the book to the facts. What is missing, contradictory or without its reason is a Fault beside its
// field. Nothing is inferred from the word of the determination.
func (b Book) Answers(c Case) (Answer, error) {
	if err := b.check(c); err != nil {
		return Answer{}, err
	}
	var a Answer
	for _, r := range b.Rules {
		if r.applies(c) {
			a.apply(r, c.Facts)
		}
	}
	if len(a.Persons) == 0 {
		return Answer{}, problem.New(problem.Invalid, "事故发生在民法典施行之前，本程序没有适用的责任主体规则",
			"The accident was before the Civil Code; no rule of this program says who answers")
	}
	for _, p := range a.Persons {
		if p.Part < 0 || p.Kind != Capped && p.Part == 0 {
			return Answer{}, problem.Form(problem.Fault{Field: ShareField, ZH: "各责任部分合计应小于 100%", EN: "The parts together stay below 100 %"})
		}
	}
	return a, nil
}

func (r Rule) applies(c Case) bool {
	if r.Situation != "" && c.Facts[r.Situation] != "yes" || r.Region != "" && r.Region != Province(c.Region) {
		return false
	}
	day := c.Accident
	if r.Axis == ByStage {
		day = c.Settled
	}
	for _, cond := range r.When {
		got := c.Facts[cond.Fact]
		if got == "" {
			got = "no" // a situation that is not ticked; what is asked for has an answer by now
		}
		if !slices.Contains(cond.Is, got) {
			return false
		}
	}
	return in(day.String(), r.From, r.Until)
}

func (a *Answer) apply(r Rule, facts map[string]string) {
	for i, p := range a.Persons {
		if to, ok := r.Renames[p.Role]; ok {
			a.Persons[i].Role, a.Persons[i].Rule = to, r.ID
		}
	}
	a.Persons = slices.DeleteFunc(a.Persons, func(p Person) bool { return slices.Contains(r.Replaces, p.Role) })
	left := int64(0)
	for _, n := range r.Persons {
		p := Person{Role: n.Role, Kind: n.Kind, Order: n.Order, Part: money.Whole, Apart: n.Apart, Rule: r.ID}
		if n.Part != "" {
			p.Part, _ = strconv.ParseInt(facts[n.Part], 10, 64)
		}
		left += p.Part
		a.Persons = append(a.Persons, p)
	}
	for i, p := range a.Persons[:len(a.Persons)-len(r.Persons)] {
		if r.Joins && p.Kind == Sole {
			a.Persons[i].Kind = Joint
		}
		if r.Leaves && !p.Apart && (p.Kind == Sole || p.Kind == Joint || p.Kind == Supplementary) {
			a.Persons[i].Part -= left
		}
	}
	if r.Cut != "" {
		a.Cut, _ = strconv.ParseInt(facts[r.Cut], 10, 64)
	}
	if r.Between != "" {
		a.Between, a.Equal = r.Between, r.Equal
	}
	a.Covers = append(a.Covers, r.Covers...)
	a.Presumes = append(a.Presumes, r.Presumes...)
	a.Recourses = append(a.Recourses, r.Recourses...)
	a.Applied = append(a.Applied, r)
}

// check names every field that is wrong: unknown, missing, contradictory, without its reason.
func (b Book) check(c Case) error {
	var faults []problem.Fault
	add := func(field, zh, en string) { faults = append(faults, problem.Fault{Field: field, ZH: zh, EN: en}) }
	if c.Accident.IsZero() {
		add("accident_on", "请填写事故日期", "Give the day of the accident")
	}
	if c.Settled.IsZero() {
		add("settled_on", "请填写调解日期（或终审日期）", "Give the day of the mediation or of the final judgment")
	}
	known := map[string]bool{}
	for _, s := range b.Situations {
		known[s.ID] = true
		switch c.Facts[s.ID] {
		case "", "no":
			continue
		case "yes":
		default:
			add(s.ID, "请选择是或者否", "Answer yes or no")
			continue
		}
		for _, other := range s.Excludes {
			if c.Facts[other] == "yes" {
				add(other, "与“"+s.ZH+"”不能同时成立", "cannot hold together with: "+s.EN)
			}
		}
		for _, ask := range s.Asks {
			if ask.If != "" && !slices.Contains(ask.Is, c.Facts[ask.If]) {
				continue
			}
			f, _ := b.Fact(ask.Fact)
			faults = append(faults, f.faults(c.Facts)...)
		}
	}
	for _, f := range b.Facts {
		known[f.ID], known[Reason(f.ID)] = true, true
	}
	for _, id := range sorted(c.Facts) {
		if !known[id] {
			add(id, "没有这个问题", "There is no such question")
		}
	}
	if len(faults) > 0 {
		return problem.Form(faults...)
	}
	return nil
}

// faults says what is wrong with the answer to f.
func (f Fact) faults(facts map[string]string) (out []problem.Fault) {
	add := func(field, zh, en string) { out = append(out, problem.Fault{Field: field, ZH: zh, EN: en}) }
	got := facts[f.ID]
	switch n, err := strconv.ParseInt(got, 10, 64); {
	case got == "":
		add(f.ID, "请回答："+f.ZH, "Answer: "+f.EN)
	case f.Kind == Points && (err != nil || n < f.Min || n > f.Max):
		add(f.ID, f.ZH+"应在 "+Percent(f.Min)+"% 至 "+Percent(f.Max)+"% 之间", f.EN+" lies between "+Percent(f.Min)+" % and "+Percent(f.Max)+" %")
	case f.Kind != Points && !slices.ContainsFunc(f.Options, func(o Option) bool { return o.ID == got }):
		add(f.ID, "没有这个选项", "There is no such answer")
	}
	if f.Reasoned && strings.TrimSpace(facts[Reason(f.ID)]) == "" {
		add(Reason(f.ID), "请写明理由："+f.ZH, "State the reason: "+f.EN)
	}
	return out
}

func sorted(m map[string]string) (keys []string) {
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
