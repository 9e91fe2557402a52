package accident

import (
	"time"

	"anjie/domain/access"
)

// Request asks for one act. The same Key twice is one act.
type Request struct {
	Case       string
	Command    Command
	Proceeding int    // 0: the case itself
	Key        string // idempotency key, chosen by whoever asks
	Seen       int64  // Seq of the case that the form was made from; 0: not checked
	Actor      access.Actor
	Purpose    string // why personal data is revealed or evidence fetched; else empty
	Values     Values
}

// Event is one line of the record: an act that was done, by whom, in which role and for whom.
type Event struct {
	Case       string      `json:"case"`
	Seq        int64       `json:"seq"`
	At         time.Time   `json:"at"` // UTC, microseconds
	Command    Command     `json:"command"`
	Proceeding int         `json:"proceeding,omitempty"`
	Actor      string      `json:"actor"`
	ActorName  string      `json:"actor_name"`
	Role       access.Role `json:"role"`
	Agency     string      `json:"agency,omitempty"`
	Purpose    string      `json:"purpose,omitempty"`
	Key        string      `json:"key"`
	Article    string      `json:"article,omitempty"`
	From       Stage       `json:"from,omitempty"`
	To         Stage       `json:"to,omitempty"`
	Values     Values      `json:"values,omitempty"`
	Dues       []Due       `json:"dues,omitempty"` // deadlines set, met, missed, waived or extended by it: whole new values
	Owes       []Effect    `json:"owes,omitempty"` // what follows from it for the world
}

// Effect is something that the world is owed because of an event. Key names it for good: "paper/12/agreement".
type Effect struct {
	Key        string `json:"key"`
	Kind       string `json:"kind"` // EffectPaper, EffectNotice, EffectScan
	Name       string `json:"name"` // paper form or notice kind
	Seq        int64  `json:"seq"`
	Proceeding int    `json:"proceeding,omitempty"`
	Party      int    `json:"party,omitempty"`
	Item       int    `json:"item,omitempty"`
	Tries      int    `json:"tries,omitempty"`
}

// The kinds of effect.
const (
	EffectPaper  = "paper"  // make a document
	EffectNotice = "notice" // tell a person
	EffectScan   = "scan"   // look at, thumbnail and seal a piece of evidence
)
