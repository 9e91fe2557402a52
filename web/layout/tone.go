package layout

import (
	"anjie/domain/problem"
	"anjie/web/words"
)

// Tone is what a colour means. It never stands without its icon and a word.
type Tone string

// The tones of the screens.
const (
	Red   Tone = "red"   // overdue, or a fatal finding
	Amber Tone = "amber" // due within one working day, or correctable
	Green Tone = "green" // done and served
	Grey  Tone = "grey"  // not yet possible, or neutral
	Blue  Tone = "blue"  // the act I owe next
)

func (t Tone) class() string {
	if t == "" {
		t = Grey
	}
	return "tone-" + string(t)
}

// icon is the picture that says the same as the colour.
func (t Tone) icon() string {
	switch t {
	case Red:
		return "alert-triangle"
	case Amber:
		return "clock-exclamation"
	case Green:
		return "circle-check"
	case Blue:
		return "circle-dot"
	}
	return "info-circle"
}

// noteIcon is the picture beside a sentence: amber is not always a matter of time there.
func (t Tone) noteIcon() string {
	switch t {
	case Amber:
		return "alert-circle"
	case Blue:
		return "info-circle"
	}
	return t.icon()
}

// ProblemTitle is the heading over a problem of kind k.
func ProblemTitle(k problem.Kind) words.Key {
	switch k {
	case problem.Invalid:
		return words.InvalidTitle
	case problem.Refused:
		return words.RefusedTitle
	case problem.Conflict:
		return words.ConflictTitle
	case problem.Forbidden:
		return words.ForbidTitle
	case problem.NotFound:
		return words.NotFoundTitle
	}
	return words.SorryTitle
}

// htmxConfig forbids what the content security policy forbids, and lets a form that was filled in badly
// (422) or refused (409) be swapped in like any answer.
const htmxConfig = `{"includeIndicatorStyles":false,"allowEval":false,"allowScriptTags":false,` +
	`"selfRequestsOnly":true,"historyCacheSize":0,"refreshOnHistoryMiss":true,` +
	`"responseHandling":[{"code":"204","swap":false},{"code":"[23]..","swap":true},` +
	`{"code":"409|422","swap":true},{"code":"[45]..","swap":false,"error":true}]}`
