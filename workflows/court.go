package workflows

import (
	"go.temporal.io/sdk/workflow"

	a "anjie/domain/accident"
)

// Court waits for a court: to confirm an agreement of people's mediation, for which it has thirty days (CPL 205–206), or to
// decide a suit, which has no clock here.
func Court(ctx workflow.Context, in ProceedingInput) error {
	c := in.follow(ctx, Court)
	for c.living() {
		c.await(ctx, "for the court to docket it, or to refuse (CPL 205; CPL-Int 351–355)", a.CourtApplied)
		c.await(ctx, "for the court's ruling (CPL 206)", a.CourtDocketed)
		// Ruled, dismissed, not docketed or withdrawn.
		c.otherwise(ctx, "for the parties to be told")
	}
	return c.err
}
