package accident

import (
	"slices"

	"anjie/domain/hint"
	"anjie/domain/problem"
)

// hintActs are what a person says to a hint. What it suggests is done by its own act, which may carry the hint's id.
var hintActs = map[Command]act{
	AcceptHint: {
		fields: []Field{must(choice("hint", HintIDs)), long("note")},
		ready: func(v view) error {
			if len(v.HintsMet(v.now.Hints)) == 0 {
				return problem.New(problem.Refused, "本案目前没有提示", "The case gives no hint at present")
			}
			return nil
		},
		check: func(v view) error {
			id := v.r.Values["hint"]
			if !slices.ContainsFunc(v.HintsMet(v.now.Hints), func(h hint.Hint) bool { return h.ID == id }) {
				return problem.Form(problem.Fault{Field: "hint", ZH: "案件的事实现在不给出这一提示", EN: "The facts of the case do not give this hint now"})
			}
			return nil
		},
	},
	SetAsideHint: {
		fields: []Field{must(choice("hint", HintIDs)), must(long("reason"))},
		apply: func(c *Case, _ *Proceeding, e Event) {
			if c.HintsAside == nil {
				c.HintsAside = map[string]string{}
			}
			c.HintsAside[e.Values["hint"]] = e.Values["reason"]
		},
	},
	TakeUpHint: {
		fields: []Field{must(choice("hint", HintIDs)), must(long("reason"))},
		ready: func(v view) error {
			if len(v.HintsAside) == 0 {
				return problem.New(problem.Refused, "本案没有已排除的提示", "No hint of the case was set aside")
			}
			return nil
		},
		check: func(v view) error {
			if _, aside := v.HintsAside[v.r.Values["hint"]]; !aside {
				return problem.Form(problem.Fault{Field: "hint", ZH: "该提示没有被排除", EN: "This hint was not set aside"})
			}
			return nil
		},
		apply: func(c *Case, _ *Proceeding, e Event) {
			if delete(c.HintsAside, e.Values["hint"]); len(c.HintsAside) == 0 {
				c.HintsAside = nil // as it is read back from the record
			}
		},
	},
}

// hintFor asks which of the hints that suggest the act it follows from.
func hintFor(cmd Command) Field {
	var ids []string
	for _, id := range HintIDs {
		if slices.ContainsFunc(Suggestions(id), func(s Suggestion) bool { return s.Command == cmd }) {
			ids = append(ids, id)
		}
	}
	return choice("hint", ids)
}
