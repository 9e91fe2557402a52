package liability

import "anjie/domain/canonical"

// Axis is what decides whether a rule is in force for a case.
type Axis string

// The axes of time.
const (
	ByAccident Axis = "accident" // the day of the accident
	ByStage    Axis = "stage"    // not finally adjudicated on the first day (RTA-Int2 12)
)

// Cond is a fact with one of some answers.
type Cond struct {
	Fact string   `json:"fact"`
	Is   []string `json:"is"`
}

// Answering is one person whom a rule makes answer. Part names the fact with the figure of Capped and Several.
type Answering struct {
	Role  Role   `json:"role"`
	Kind  Kind   `json:"kind"`
	Order int    `json:"order"`           // who is asked first: 1
	Part  string `json:"part,omitempty"`  // a fact of kind Points
	Apart bool   `json:"apart,omitempty"` // a side of his own: the part is of the whole damage, not of the motor side's share
}

// Recourse says that who paid may take it back.
type Recourse struct {
	From Role   `json:"from"` // who paid; empty: the compulsory insurer
	To   Role   `json:"to"`
	Bars bool   `json:"bars,omitempty"` // there is none
	ZH   string `json:"zh"`
	EN   string `json:"en"`
}

// Cover says whether an insurance pays in a situation.
type Cover struct {
	Policy string `json:"policy"` // ci, tpl, special, non_motor_tpl
	Pays   bool   `json:"pays"`
	Order  int    `json:"order"`
	ZH     string `json:"zh"`
	EN     string `json:"en"`
}

// Presumption is what is taken to be so until something else is known: a key for the computation and its value.
type Presumption struct {
	Key   string `json:"key"`
	Value string `json:"value"`
	ZH    string `json:"zh"`
	EN    string `json:"en"`
}

// Rule is one line of the table of who answers for whom. The rules are tried in order; each whose situation is ticked,
// whose conditions hold and which is in force changes the list of persons: Renames, then Replaces, then Persons.
type Rule struct {
	ID        string        `json:"id"`
	Situation string        `json:"situation"` // empty: always
	When      []Cond        `json:"when,omitempty"`
	Renames   map[Role]Role `json:"renames,omitempty"`
	Replaces  []Role        `json:"replaces,omitempty"`
	Persons   []Answering   `json:"persons,omitempty"`
	Joins     bool          `json:"joins,omitempty"`  // whoever answers solely so far answers jointly with the new persons
	Leaves    bool          `json:"leaves,omitempty"` // the others answer for what the new persons' parts leave
	Cut       string        `json:"cut,omitempty"`    // a fact of kind Points: the side's share is lowered by it
	Between   Kind          `json:"between,omitempty"`
	Equal     bool          `json:"equal,omitempty"` // with Between Several: the sides' shares are equal
	Covers    []Cover       `json:"covers,omitempty"`
	Presumes  []Presumption `json:"presumes,omitempty"`
	Recourses []Recourse    `json:"recourses,omitempty"`
	Region    string        `json:"region,omitempty"` // GB/T 2260 of the province; empty: the whole country
	Axis      Axis          `json:"axis"`
	From      string        `json:"from"`
	Until     string        `json:"until,omitempty"`
	Article   string        `json:"article"`
	Source    string        `json:"source"`
	Verified  bool          `json:"verified"`
	Open      string        `json:"open,omitempty"` // what the provision leaves open and practice decides, zh
	OpenEN    string        `json:"open_en,omitempty"`
	ZH        string        `json:"zh"`
	EN        string        `json:"en"`
}

// Book is an edition of the whole: situations, their facts, and the rules.
type Book struct {
	Edition    string      `json:"edition"`
	Facts      []Fact      `json:"facts"`
	Situations []Situation `json:"situations"`
	Rules      []Rule      `json:"rules"`
}

// Answering2026 is the book in force.
func Answering2026() Book {
	return Book{Edition: "2026-11", Facts: facts(), Situations: situations(), Rules: append(vehicleRules(), conductRules()...)}
}

// Fact returns the question with this ID.
func (b Book) Fact(id string) (Fact, bool) {
	for _, f := range b.Facts {
		if f.ID == id {
			return f, true
		}
	}
	return Fact{}, false
}

// SHA256 is the hash of the book's canonical JSON.
func (b Book) SHA256() string { return canonical.Table(b) }
