package workflows

import (
	"go.temporal.io/sdk/workflow"

	a "anjie/domain/accident"
)

// Expert waits for those whose word or money the case needs: an appraiser's report (HPR 49–56), or the rescue fund's advance
// (HPR 42).
func Expert(ctx workflow.Context, in ProceedingInput) error {
	e := in.follow(ctx, Expert)
	for e.living() {
		e.await(ctx, "for the report, within the days agreed (HPR 51)", a.AppraisalCommissioned)
		e.await(ctx, "for its service, within five working days (HPR 55)", a.AppraisalReported)
		// Three working days in which a party may ask for another appraisal (HPR 56); then it is final.
		e.await(ctx, "for a request for another appraisal, or for it to become final (HPR 56)", a.AppraisalServed)
		e.await(ctx, "for the fund's answer (HPR 42)", a.FundNotified)
		e.otherwise(ctx, "for the parties to be told")
	}
	return e.err
}
