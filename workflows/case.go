package workflows

import (
	"go.temporal.io/sdk/workflow"

	"anjie/activities"
	a "anjie/domain/accident"
)

// Case is the life of a case, from the report to the archive. It keeps the clocks of the case itself, has papers made,
// people told and evidence sealed, and has a workflow of its own for every conversation with somebody outside the room.
func Case(ctx workflow.Context, in CaseInput) error {
	c := follow(ctx, activities.Of{Case: in.Case}, in.Seq, in.Turn, func(ctx workflow.Context, seq int64) error {
		return workflow.NewContinueAsNewError(ctx, Case, CaseInput{in.Case, seq, in.Turn})
	})
	for c.living() {
		// A report has come in. Somebody accepts it, refuses it, or sends it to whom it belongs (HPR 11, 16, 18).
		c.await(ctx, "for the report to be accepted, refused or transferred", a.Reported)
		// Light cases are decided on the spot, all others are investigated (HPR 23, 27).
		c.await(ctx, "for the choice between the simple and the ordinary procedure", a.Accepted)
		c.await(ctx, "for the determination of the simple procedure (HPR 24)", a.Simple)
		// Ten working days from the scene, five from the last appraisal, ten from finding who fled (HPR 62); a review may
		// send the case back here (HPR 79).
		c.await(ctx, "for the determination (HPR 62)", a.Investigation)
		// Who is responsible is said and served. Now the parties settle: they mediate, claim from insurers, go to court.
		// Each of these has a story of its own; the case waits until all of them have ended and nothing is left unserved.
		c.await(ctx, "for the parties to settle, and for the case to be closed", a.Determined)
		c.await(ctx, "for the archive", a.Closed)
		// Archived, not accepted or transferred: only what is still owed keeps the story going. Reopening begins it again.
		c.otherwise(ctx, "for what is still owed")
	}
	return c.err
}
