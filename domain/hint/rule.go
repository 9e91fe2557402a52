package hint

import "anjie/domain/canonical"

// Topic groups hints by what they are about.
type Topic string

// The topics. Crime and Search are reasons to open a serious case.
const (
	Crime    Topic = "crime"    // a traffic crime may have been committed
	Search   Topic = "search"   // a flight to be searched for, a deep investigation
	Duty     Topic = "duty"     // what the handling of this accident must include
	Severity Topic = "severity" // a level on one of the two scales
	Figures  Topic = "figures"  // what counts in the statistics
	Fund     Topic = "fund"     // the rescue fund may advance
)

// Topics lists them in the order in which they are shown.
var Topics = []Topic{Crime, Search, Duty, Fund, Severity, Figures}

// Op compares a fact with a figure.
type Op string

// The comparisons. 以上 is GE: it includes the figure. 以下 of Order 493 art. 3 is LT: it does not.
const (
	GE Op = ">="
	GT Op = ">"
	LT Op = "<"
	EQ Op = "="
)

// Cond is one comparison.
type Cond struct {
	Fact  Fact   `json:"fact"`
	Op    Op     `json:"op"`
	N     int64  `json:"n"`
	By    string `json:"by,omitempty"`    // the figure is the province's: "base" or "grave" of Threshold
	Given bool   `json:"given,omitempty"` // that it holds does not by itself raise the question
}

// Rule is one line of the table: it is met when every condition of one of its cases holds.
type Rule struct {
	ID       string   `json:"id"`
	Topic    Topic    `json:"topic"`
	Cases    [][]Cond `json:"cases,omitempty"`
	Requires []string `json:"requires,omitempty"` // besides, one of these rules is met
	Over     []string `json:"over,omitempty"`     // lower brackets that this one covers
	Article  string   `json:"article"`
	Source   string   `json:"source"`
	From     string   `json:"from"` // first day of accidents
	Verified bool     `json:"verified"`
	Earlier  []Basis  `json:"earlier,omitempty"` // what it rested on for accidents before From, newest first
	Note     string   `json:"note,omitempty"`    // what is to be kept in mind, zh
	NoteEN   string   `json:"note_en,omitempty"`
	ZH       string   `json:"zh"`
	EN       string   `json:"en"`
}

// Basis is what a rule rests on for the accidents of a time.
type Basis struct {
	Article  string `json:"article"`
	Source   string `json:"source"`
	From     string `json:"from"` // first day of accidents
	Verified bool   `json:"verified"`
}

// on is the rule with what it rested on that day; false before it was law.
func (r Rule) on(day string) (Rule, bool) {
	if day >= r.From {
		return r, true
	}
	for _, b := range r.Earlier {
		if day >= b.From {
			r.Article, r.Source, r.From, r.Verified = b.Article, b.Source, b.From, b.Verified
			return r, true
		}
	}
	return r, false
}

// Book is an edition of the rules.
type Book struct {
	Edition    string      `json:"edition"`
	Thresholds []Threshold `json:"thresholds"`
	Rules      []Rule      `json:"rules"`
}

// SHA256 is the hash of the book's canonical JSON.
func (b Book) SHA256() string { return canonical.Table(b) }

// IDs lists the rules' ids in the table's order.
func (b Book) IDs() (ids []string) {
	for _, r := range b.Rules {
		ids = append(ids, r.ID)
	}
	return ids
}

// About lists the ids of the rules of a topic.
func (b Book) About(t Topic) (ids []string) {
	for _, r := range b.Rules {
		if r.Topic == t {
			ids = append(ids, r.ID)
		}
	}
	return ids
}

// Rule returns the rule with this id.
func (b Book) Rule(id string) (Rule, bool) {
	for _, r := range b.Rules {
		if r.ID == id {
			return r, true
		}
	}
	return Rule{}, false
}
