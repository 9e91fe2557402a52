// Package liability turns the police's word of responsibility into a civil share, and says who answers for it.
//
// The word of a determination (HPR 60) and the share of the damage that a side bears are two things: a court may
// depart from the word (RTA-Int 24). A mediator therefore records both, and a share outside the usual range needs a
// written reason. All tables are values that are handed in, so that a draft edition can be tried on the same case.
package liability

// Fault is a word of responsibility for an accident. There are five (HPR 60); a 事故证明 gives none of them.
type Fault string

// The five words, and what a 事故证明 leaves open (HPR 67).
const (
	Full    Fault = "full"
	Main    Fault = "main"
	Equal   Fault = "equal"
	Minor   Fault = "minor"
	None    Fault = "none"
	Unknown Fault = "unknown"
)

// Two rows of the table of ranges stand beside the words: they are no words of a determination.
const (
	// Deliberate is a collision that the injured side caused on purpose (RTSL 76; CC 1174).
	Deliberate Fault = "deliberate"
	// Accidental is an accident in which nobody is at fault, 各方均无责任 (HPR 60(3)).
	Accidental Fault = "accidental"
)

// Faults lists the five words from the gravest to none.
var Faults = []Fault{Full, Main, Equal, Minor, None}

var faultWords = map[Fault]pair{
	Full: {"全部责任", "full responsibility"}, Main: {"主要责任", "main responsibility"}, Equal: {"同等责任", "equal responsibility"},
	Minor: {"次要责任", "minor responsibility"}, None: {"无责任", "no responsibility"}, Unknown: {"未认定（事故证明）", "not determined (certificate)"},
	Deliberate: {"故意", "deliberate"}, Accidental: {"各方均无责任", "nobody responsible"},
}

// Word says whether f is one of the five.
func (f Fault) Word() bool { return f.Against() != Unknown }

// Against is the word of the other of two sides when this side has f: 主要 stands against 次要, 全部 against 无.
// It is Unknown for whatever is no word. Nobody at fault on either side is not this case.
func (f Fault) Against() Fault {
	switch f {
	case Full:
		return None
	case Main:
		return Minor
	case Equal:
		return Equal
	case Minor:
		return Main
	case None:
		return Full
	}
	return Unknown
}

// In returns the word in lang ("en", everything else is zh-CN).
func (f Fault) In(lang string) string { return faultWords[f].in(lang) }

// pair is a word in both languages.
type pair struct{ ZH, EN string }

func (p pair) in(lang string) string {
	if lang == "en" {
		return p.EN
	}
	return p.ZH
}
