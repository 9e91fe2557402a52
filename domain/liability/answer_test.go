package liability

import (
	"fmt"
	"maps"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"anjie/domain/derivation"
	"anjie/domain/problem"
)

// example is a case for one rule of the book. facts: "lent owner_fault=licence owner_part=3000"; a word alone is "yes".
type example struct {
	rule, facts, want string
	on                string // the day of the mediation; empty: 2026-09-18
}

// examples names every rule at least once.
var examples = []example{
	{"user", "", "user sole 1 100", ""},
	{"employee", "employee dispatched=no", "employer sole 1 100 | recourse employer→user", ""},
	{"employee.dispatcher", "employee dispatched dispatcher_fault dispatcher_part=2000", "employer sole 1 80, dispatcher several 1 20 | recourse employer→user", ""},
	{"affiliated", "affiliated", "operator joint 1 100, affiliate joint 1 100", ""},
	{"affiliated", "affiliated employee dispatched=no", "operator joint 1 100, affiliate joint 1 100 | recourse employer→user", ""},
	{"affiliated.lent", "affiliated lent owner_fault=none", "user joint 1 100, operator joint 1 100, affiliate joint 1 100", ""},
	{"lent.owner_fault", "lent owner_fault=licence owner_part=3000", "user sole 1 100, owner capped 1 30 | recourse owner→user", ""},
	{"lent.owner_fault", "lent owner_fault=none", "user sole 1 100", ""},
	{"lent.owner_fault", "lent owner_fault=other owner_part=10000", "user sole 1 100, owner capped 1 100 | recourse owner→user", "2026-06-30"},
	{"lent.owner_fault.before", "lent owner_fault=defect owner_part=3000", "user sole 1 70, owner several 1 30", "2026-06-29"},
	{"unauthorised", "unauthorised owner_fault=none", "user sole 1 100", ""},
	{"unauthorised", "unauthorised owner_fault=none affiliated employee dispatched=no", "user sole 1 100 | recourse employer→user", ""},
	{"unauthorised.owner_fault", "unauthorised owner_fault=unfit owner_part=2500", "user sole 1 75, owner several 1 25", ""},
	{"sold", "sold", "transferee sole 1 100", ""},
	{"sold.keeper", "sold unauthorised owner_fault=none", "user sole 1 100", ""},
	{"sold.keeper", "sold lent owner_fault=unfit owner_part=4000", "user sole 1 100, transferee capped 1 40 | recourse owner→user", ""},
	{"stolen", "stolen thief_is_user", "thief sole 1 100 | recourse →thief", ""},
	{"stolen", "stolen thief_is_user affiliated sold", "thief sole 1 100 | recourse →thief", ""},
	{"stolen.other_user", "stolen thief_is_user=no", "thief joint 1 100, user joint 1 100 | recourse →thief", ""},
	{"cloned", "cloned agreed_to_cloning=no", "cloner sole 1 100", ""},
	{"cloned.agreed", "cloned agreed_to_cloning", "cloner joint 1 100, plate_owner joint 1 100", ""},
	{"assembled", "assembled", "transferors joint 1 100 | presume ignorance=no_defence", ""},
	{"assembled", "assembled employee dispatched=no", "employer joint 1 100, transferors joint 1 100 | recourse employer→user | presume ignorance=no_defence", ""},
	{"assembled.ignorance", "assembled", "transferors joint 1 100", "2024-09-26"},
	{"assembled.ignorance", "assembled", "transferors joint 1 100 | presume ignorance=no_defence", "2024-09-27"},
	{"learner", "learner", "school sole 1 100", ""},
	{"test_ride", "test_ride", "provider sole 1 100", ""},
	{"ward", "ward ward_has_property=no", "guardian sole 1 100", ""},
	{"ward.property", "ward ward_has_property", "ward sole 1 100, guardian supplementary 2 100", ""},
	{"free_ride", "free_ride non_commercial intent_or_gross=no free_ride_cut=1000", "user sole 1 100 | cut 10", "2026-06-29"},
	{"free_ride", "free_ride non_commercial intent_or_gross free_ride_cut=1000", "user sole 1 100", "2026-06-29"},
	{"free_ride.2026", "free_ride non_commercial intent_or_gross=no free_ride_cut=2000", "user sole 1 100 | cut 20", "2026-06-30"},
	{"free_ride.2026", "free_ride non_commercial intent_or_gross free_ride_cut=1000", "user sole 1 100", ""},
	{"free_ride.2026", "free_ride non_commercial=no", "user sole 1 100", ""},
	{"several_vehicles.joint", "several_vehicles concurrence=unidentified", "user sole 1 100 | between joint", ""},
	{"several_vehicles.joint", "several_vehicles concurrence=each_sufficient", "user sole 1 100 | between joint", ""},
	{"several_vehicles.divisible", "several_vehicles concurrence=divisible", "user sole 1 100 | between several", ""},
	{"several_vehicles.equal", "several_vehicles concurrence=unclear", "user sole 1 100 | between several equal", ""},
	{"road_defect", "road_defect road_standards_met=no road_part=3000", "user sole 1 100, road_manager several 1 30 apart", ""},
	{"road_defect", "road_defect road_standards_met", "user sole 1 100", ""},
	{"road_built", "road_built builder_part=4000", "user sole 1 100, builder several 1 40 apart", ""},
	{"product", "product maker_part=5000", "user sole 1 100, maker several 1 50 apart", ""},
	{"door", "door passenger_part=6000 door_intent=no", "user sole 1 40, passenger several 1 60 | cover ci=true/1 tpl=true/2 | no recourse →passenger", ""},
	{"door", "door passenger_part=6000 door_intent=no", "user sole 1 100", "2026-06-29"},
	{"door.no_recourse", "door passenger_part=6000 door_intent=no employee dispatched=no",
		"employer sole 1 40, passenger several 1 60 | recourse employer→user | cover ci=true/1 tpl=true/2 | no recourse →passenger", ""},
	{"door.recourse", "door passenger_part=6000 door_intent", "user sole 1 40, passenger several 1 60 | cover ci=true/1 tpl=true/2 | recourse →passenger", ""},
	{"special_vehicle.traffic", "special_vehicle harm=traffic", "user sole 1 100 | cover ci=true/1 special=true/2", ""},
	{"special_vehicle.working", "special_vehicle harm=working", "user sole 1 100 | cover ci=false/1 special=true/2", ""},
	{"special_vehicle.passage", "special_vehicle harm=passage", "user sole 1 100 | cover ci=true/1 special=true/2", ""},
	{"non_motor_cover", "non_motor_cover", "user sole 1 100 | cover non_motor_tpl=true/1", ""},
	{"unknown_dead", "unknown_dead adult_under_60=no",
		"user sole 1 100 | presume household=urban | presume age=midpoint | presume payee=designated | presume recalculate=identified | presume claimant=authorised_only", ""},
	{"unknown_dead.dependant", "unknown_dead adult_under_60",
		"user sole 1 100 | presume household=urban | presume age=midpoint | presume payee=designated | presume recalculate=identified | presume dependants=1×20 | presume claimant=authorised_only", ""},
	{"unknown_dead.claim", "unknown_dead adult_under_60 region=610000", "user sole 1 100 | presume claimant=authorised_only", ""},
}

// asCase gives the example its facts, and a reason wherever the book wants one.
func (e example) asCase(b Book) Case {
	c := Case{Region: "371402", Accident: day("2024-05-06"), Settled: day("2026-09-18"), Facts: map[string]string{}}
	if e.on != "" {
		c.Settled = day(e.on)
	}
	for _, word := range strings.Fields(e.facts) {
		id, val, given := strings.Cut(word, "=")
		if !given {
			val = "yes"
		}
		if id == "region" {
			c.Region = val
			continue
		}
		c.Facts[id] = val
		if f, ok := b.Fact(id); ok && f.Reasoned {
			c.Facts[Reason(id)] = "结合现场证据和具体行为判断"
		}
	}
	return c
}

// written is an answer on one line, to be compared.
func written(a Answer) string {
	var persons, rest []string
	for _, p := range a.Persons {
		s := fmt.Sprintf("%s %s %d %s", p.Role, p.Kind, p.Order, Percent(p.Part))
		if p.Apart {
			s += " apart"
		}
		persons = append(persons, s)
	}
	out := strings.Join(persons, ", ")
	var covers []string
	for _, c := range a.Covers {
		covers = append(covers, fmt.Sprintf("%s=%v/%d", c.Policy, c.Pays, c.Order))
	}
	add := func(when bool, s string) {
		if when {
			rest = append(rest, s)
		}
	}
	add(a.Cut > 0, "cut "+Percent(a.Cut))
	add(a.Between != "", "between "+string(a.Between)+map[bool]string{true: " equal"}[a.Equal])
	for _, r := range a.Recourses {
		add(!r.Bars && r.From != "", "recourse "+string(r.From)+"→"+string(r.To))
	}
	add(len(covers) > 0, "cover "+strings.Join(covers, " "))
	for _, r := range a.Recourses {
		add(r.From == "", map[bool]string{true: "no "}[r.Bars]+"recourse →"+string(r.To))
	}
	for _, p := range a.Presumes {
		add(true, "presume "+p.Key+"="+p.Value)
	}
	return strings.Join(append([]string{out}, rest...), " | ")
}

func TestEveryRuleByAnExample(t *testing.T) {
	t.Parallel()
	b := Answering2026()
	shown := map[string]bool{}
	for _, e := range examples {
		t.Run(e.rule+" "+e.facts+e.on, func(t *testing.T) {
			c := e.asCase(b)
			a, err := b.Answers(c)
			require.NoError(t, err)
			require.Equal(t, e.want, written(a))
			for _, r := range a.Applied {
				shown[r.ID] = true
			}
			l := b.Line(c, a)
			require.NoError(t, l.Check())
			require.Len(t, l.Lines, len(a.Applied))
			require.True(t, adds(a), "the parts that do not overlap make the whole")
		})
	}
	for _, r := range b.Rules {
		require.True(t, shown[r.ID], "no example for %s", r.ID)
		require.NotEmpty(t, r.Article, r.ID)
		require.NotEmpty(t, r.Source, r.ID)
		require.NotEmpty(t, r.ZH, r.ID)
		require.NotEmpty(t, r.EN, r.ID)
	}
}

// adds: one joint group, whoever answers solely and all several parts make the motor side's whole share. What is
// capped overlaps, what is supplementary comes after, what stands apart is another side's.
func adds(a Answer) bool {
	total, joint := int64(0), false
	for _, p := range a.Persons {
		switch {
		case p.Apart || p.Kind == Capped || p.Kind == Supplementary || p.Kind == Joint && joint:
			continue
		case p.Kind == Joint:
			joint = true
		}
		total += p.Part
	}
	return total == 10000
}

func TestAChangedRuleBreaksAnExample(t *testing.T) {
	t.Parallel()
	holds := func(b Book) bool {
		for _, e := range examples {
			if a, err := b.Answers(e.asCase(Answering2026())); err != nil || written(a) != e.want {
				return false
			}
		}
		return true
	}
	require.True(t, holds(Answering2026()))
	for i, r := range Answering2026().Rules {
		var changes []func(*Rule)
		change := func(f func(*Rule)) { changes = append(changes, f) }
		change(func(r *Rule) { r.Until = "2000-01-01" })
		change(func(r *Rule) { r.Situation = "nothing" })
		for k := range r.Persons {
			change(func(r *Rule) { r.Persons[k].Role = "nobody" })
			change(func(r *Rule) { r.Persons[k].Kind = "no way" })
			change(func(r *Rule) { r.Persons[k].Order++ })
			change(func(r *Rule) { r.Persons[k].Apart = !r.Persons[k].Apart })
			if r.Persons[k].Part != "" {
				change(func(r *Rule) { r.Persons[k].Part = "" })
			}
		}
		for k := range r.When {
			change(func(r *Rule) { r.When[k].Is = nil })
			change(func(r *Rule) { r.When[k].Fact = "nothing" })
		}
		for k := range r.Covers {
			change(func(r *Rule) { r.Covers[k].Pays = !r.Covers[k].Pays })
			change(func(r *Rule) { r.Covers[k].Order++ })
		}
		for k := range r.Presumes {
			change(func(r *Rule) { r.Presumes[k].Value += "?" })
		}
		for k := range r.Recourses {
			change(func(r *Rule) { r.Recourses[k].Bars = !r.Recourses[k].Bars })
			change(func(r *Rule) { r.Recourses[k].To = "nobody" })
		}
		for name, on := range map[string]bool{"cut": r.Cut != "", "between": r.Between != "", "equal": r.Equal, "joins": r.Joins, "leaves": r.Leaves, "region": r.Region != "", "renames": r.Renames != nil} {
			if on {
				change(func(r *Rule) { unset(r, name) })
			}
		}
		for n, f := range changes {
			changed := Answering2026()
			f(&changed.Rules[i])
			assert.False(t, holds(changed), "%s: nobody noticed change %d", r.ID, n)
		}
		for _, role := range r.Replaces {
			if role == User || r.ID == "stolen" && role == Transferee || r.ID == "affiliated" {
				changed := Answering2026()
				changed.Rules[i].Replaces = without(r.Replaces, role)
				assert.False(t, holds(changed), "%s no longer replaces %s", r.ID, role)
			}
		}
	}
}

func unset(r *Rule, name string) {
	switch name {
	case "cut":
		r.Cut = ""
	case "between":
		r.Between = ""
	case "equal":
		r.Equal = false
	case "joins":
		r.Joins = false
	case "leaves":
		r.Leaves = false
	case "region":
		r.Region = ""
	case "renames":
		r.Renames = nil
	}
}

func without(roles []Role, role Role) (out []Role) {
	for _, r := range roles {
		if r != role {
			out = append(out, r)
		}
	}
	return out
}

func TestWhatIsAskedIsAnswered(t *testing.T) {
	t.Parallel()
	b := Answering2026()
	full := example{facts: "free_ride non_commercial intent_or_gross=no free_ride_cut=1000"}.asCase(b)
	for field, change := range map[string]func(map[string]string){
		"intent_or_gross_reason": func(f map[string]string) { delete(f, "intent_or_gross_reason") }, // RTA-Int2 3: a reasoned choice
		"intent_or_gross":        func(f map[string]string) { delete(f, "intent_or_gross") },
		"free_ride_cut":          func(f map[string]string) { f["free_ride_cut"] = "0" },
		"free_ride_cut_reason":   func(f map[string]string) { f["free_ride_cut_reason"] = " " },
		"non_commercial":         func(f map[string]string) { f["non_commercial"] = "perhaps" },
		"fault":                  func(f map[string]string) { f["fault"] = "full" }, // the police's word is no fact of this table
		"lent":                   func(f map[string]string) { f["lent"] = "maybe" },
		"owner_fault":            func(f map[string]string) { f["lent"] = "yes" },
		"unauthorised": func(f map[string]string) {
			f["lent"], f["unauthorised"], f["owner_fault"] = "yes", "yes", "none"
		},
	} {
		c := full
		c.Facts = maps.Clone(full.Facts)
		change(c.Facts)
		_, err := b.Answers(c)
		e := problem.As(err)
		require.NotNil(t, e, field)
		require.Equal(t, problem.Invalid, e.Kind)
		require.Equal(t, field, e.Faults[0].Field)
		require.NotEmpty(t, e.Faults[0].ZH+e.Faults[0].EN)
	}
	_, err := b.Answers(Case{})
	require.Len(t, problem.As(err).Faults, 2)
	_, err = b.Answers(Case{Accident: day("2020-12-31"), Settled: day("2026-09-18")})
	require.Equal(t, problem.Invalid, problem.KindOf(err))
	_, err = b.Answers(example{facts: "door passenger_part=10000 door_intent=no"}.asCase(b))
	require.Equal(t, ShareField, problem.As(err).Faults[0].Field, "nothing is left for the driver")
}

func TestTheMarksOfAnAnswer(t *testing.T) {
	t.Parallel()
	b := Answering2026()
	c := example{facts: "free_ride non_commercial intent_or_gross=no free_ride_cut=1000"}.asCase(b)
	a, err := b.Answers(c)
	require.NoError(t, err)
	l := b.Line(c, a)
	require.Equal(t, []derivation.MarkKind{derivation.Choice, derivation.Choice}, kinds(l), "the figure is open, and so is the day for a mediation")
	require.Equal(t, "10", l.Lines[1].Value)
	require.Contains(t, fmt.Sprint(l.Lines[1].Inputs), "结合现场证据和具体行为判断")
	c.Judged = true
	require.Len(t, kinds(b.Line(c, a)), 1)
}

func TestTheBookIsWhole(t *testing.T) {
	t.Parallel()
	b := Answering2026()
	require.Len(t, b.SHA256(), 64)
	asked := map[string]bool{}
	for _, s := range b.Situations {
		require.NotEmpty(t, s.ZH+s.EN)
		for _, ask := range s.Asks {
			_, ok := b.Fact(ask.Fact)
			require.True(t, ok, ask.Fact)
			asked[ask.Fact] = true
		}
	}
	for _, f := range b.Facts {
		require.True(t, asked[f.ID], "%s is never asked for", f.ID)
	}
	seen := map[string]bool{}
	for _, r := range b.Rules {
		require.False(t, seen[r.ID], r.ID)
		seen[r.ID] = true
		for _, n := range r.Persons {
			require.NotEmpty(t, n.Role.In("zh"))
			require.NotEmpty(t, n.Role.In("en"))
			require.NotEmpty(t, n.Kind.In("zh"))
			require.NotEmpty(t, n.Kind.In("en"))
		}
	}
}
