package workflows

import (
	"go.temporal.io/sdk/workflow"

	a "anjie/domain/accident"
)

// Serious waits with the investigators of a death, a grave injury or a flight: for the team and its tasks, for the vehicle
// that is wanted, for the criminal filing, for the procuratorate (HPR 41–48; CrPR).
func Serious(ctx workflow.Context, in ProceedingInput) error {
	s := in.follow(ctx, Serious)
	for s.living() {
		s.await(ctx, "for a team (HPR 43)", a.SeriousOpened)
		// Every task has its day; a wanted notice stands until it is cancelled in the scope in which it was issued (HPR 46).
		s.await(ctx, "for the investigation: the tasks, the wanted vehicle, the criminal filing (HPR 41–48)", a.SeriousTeam)
		s.await(ctx, "for the transfer to the procuratorate (CrPR 283)", a.SeriousFiled)
		s.await(ctx, "for the procuratorate's answer and the conclusion (CrPR 285–287)", a.SeriousTransferred)
		s.otherwise(ctx, "for the last papers")
	}
	return s.err
}
