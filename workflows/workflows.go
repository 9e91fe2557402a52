// Package workflows tells the stories of waiting: the life of a case, and of each conversation that it has with somebody
// outside the room. A story remembers time and talks to the world; it decides nothing. What is lawful, what is due when and
// what follows from what stands in the record, and a workflow asks for it (activities.Outlook) whenever it hears that the
// record has gone on.
//
// Nothing enters here but ids, sequence numbers, kinds and times. All of it can be lost and made again from the record.
//
// The stories are case.go, mediation.go, claim.go, court.go, serious.go and expert.go; how waiting, errands, clocks and
// children work is in follow.go, errand.go and children.go.
package workflows

import (
	"fmt"

	"go.temporal.io/sdk/worker"

	"anjie/domain/accident"
)

// TaskQueue is where the workers of the product look for work.
const TaskQueue = "anjie"

// Facts is the signal by which the relay says that the record has gone on; it carries a Fact.
const Facts = "facts"

// Waiting is the query that answers what a workflow is waiting for, in words.
const Waiting = "waiting"

// Fact says: the case has events up to Seq. An older or repeated one changes nothing.
type Fact struct{ Seq int64 }

// CaseInput begins, or goes on with, the life of a case. Turn is after how many events of its history a workflow goes on
// in a new run; 0 leaves that to the server.
type CaseInput struct {
	Case string
	Seq  int64
	Turn int `json:",omitempty"`
}

// ProceedingInput begins, or goes on with, the story of one proceeding.
type ProceedingInput struct {
	Case string
	No   int
	Kind accident.Kind
	Seq  int64
	Turn int `json:",omitempty"`
}

// CaseID is the id of the workflow of a case.
func CaseID(id string) string { return "case/" + id }

// ProceedingID is the id of the workflow of a proceeding.
func ProceedingID(id string, kind accident.Kind, no int) string {
	return fmt.Sprintf("case/%s/%s/%d", id, kind, no)
}

// stories names the workflow that tells of each kind of proceeding.
var stories = map[accident.Kind]string{
	accident.Mediation: "Mediation",
	accident.Claim:     "Claim",
	accident.Court:     "Court",
	accident.Serious:   "Serious",
	accident.Appraisal: "Expert",
	accident.Fund:      "Expert",
}

// Register makes a worker able to tell all stories. The activities are registered beside them, as methods of activities.Set.
func Register(r worker.WorkflowRegistry) {
	for _, story := range []any{Case, Mediation, Claim, Court, Serious, Expert} {
		r.RegisterWorkflow(story)
	}
}
