package accident

import (
	"slices"

	"anjie/domain/hint"
)

// Suggestion is an act that a hint leads to, with the values that its form begins with.
type Suggestion struct {
	Command Command
	Values  Values
}

// Suggestions are the acts that answer a hint, the first the one to be offered. A level of severity or a figure of the
// statistics suggests none: it is accepted as it is.
func Suggestions(id string) []Suggestion {
	switch id {
	case "flight", "deep_investigation", "deep_investigation_may":
		return []Suggestion{{Command: OpenSerious}}
	case "scene_video":
		return []Suggestion{{RecordScene, Values{"video": "yes"}}}
	case "disclosure_death", "disclosure_complex":
		return []Suggestion{{Command: DiscloseEvidence}}
	case "fund_over_limit":
		return []Suggestion{{NotifyFund, Values{"reason": "over_limit"}}}
	case "fund_uninsured":
		return []Suggestion{{NotifyFund, Values{"reason": "uninsured"}}}
	case "fund_fled":
		return []Suggestion{{NotifyFund, Values{"reason": "fled"}}}
	}
	if slices.Contains(crimeHints, id) {
		return []Suggestion{{Command: OpenSerious}, {Command: SuspectCrime}}
	}
	return nil
}

// crimeHints are those at a crime.
var crimeHints = hint.Table2026().About(hint.Crime)

// HintState is what became of a hint.
type HintState string

// The states of a hint. One of which nobody said anything has none.
const (
	HintAccepted HintState = "accepted" // in so many words, or by an act that names the hint
	HintDone     HintState = "done"     // what it suggests was done, without naming it
	HintAside    HintState = "aside"
)

// HintDecision is the last that was said or done about a hint.
type HintDecision struct {
	State HintState
	By    Event
}

// Acted says whether the act that the hint suggests was done.
func (d HintDecision) Acted() bool {
	return d.State == HintDone || d.State == HintAccepted && d.By.Command != AcceptHint
}

// HintDecisions reads what became of the hints out of a case's events, oldest first.
func HintDecisions(events []Event) map[string]HintDecision {
	out := map[string]HintDecision{}
	for _, e := range events {
		named := e.Values["hint"]
		switch e.Command {
		case AcceptHint:
			out[named] = HintDecision{HintAccepted, e}
		case SetAsideHint:
			out[named] = HintDecision{HintAside, e}
		case TakeUpHint:
			delete(out, named)
		default:
			answered(out, e, named)
		}
	}
	return out
}

// answered notes an act that a hint suggests.
func answered(out map[string]HintDecision, e Event, named string) {
	if !suggested[e.Command] {
		return
	}
	for _, id := range HintIDs {
		for _, s := range Suggestions(id) {
			switch {
			case s.Command != e.Command:
			case id == named:
				out[id] = HintDecision{HintAccepted, e}
			case out[id].By.Command == AcceptHint && s.in(e.Values):
				out[id] = HintDecision{HintAccepted, e}
			case out[id].State == "" && s.in(e.Values):
				out[id] = HintDecision{HintDone, e}
			}
		}
	}
}

// in says whether an act's values are those that are suggested.
func (s Suggestion) in(v Values) bool {
	for name, value := range s.Values {
		if v[name] != value {
			return false
		}
	}
	return true
}

// suggested are the acts that some hint leads to.
var suggested = func() map[Command]bool {
	out := map[Command]bool{}
	for _, id := range HintIDs {
		for _, s := range Suggestions(id) {
			out[s.Command] = true
		}
	}
	return out
}()
