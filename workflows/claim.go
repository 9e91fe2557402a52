package workflows

import (
	"go.temporal.io/sdk/workflow"

	a "anjie/domain/accident"
)

// Claim waits with the injured for an insurer. Its clock is the insurer's own (CI-Reg 28–29): one day for the list of
// documents, five for the decision, ten from the agreement for the money.
func Claim(ctx workflow.Context, in ProceedingInput) error {
	c := in.follow(ctx, Claim)
	for c.living() {
		c.await(ctx, "for the insurer to say which documents it needs (CI-Reg 28)", a.ClaimFiled)
		c.await(ctx, "for the claimant's documents (CI-Reg 28)", a.ClaimListed)
		c.await(ctx, "for the insurer's decision (CI-Reg 29)", a.ClaimComplete)
		c.await(ctx, "for an agreement on the amount (CI-Reg 29)", a.ClaimDecided)
		c.await(ctx, "for the money (CI-Reg 29)", a.ClaimAgreed)
		// Paid, refused or withdrawn.
		c.otherwise(ctx, "for the last papers")
	}
	return c.err
}
