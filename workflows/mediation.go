package workflows

import (
	"go.temporal.io/sdk/workflow"

	a "anjie/domain/accident"
)

// Mediation waits with the parties: for the room's answer, for the day on which it may begin, for the session, for the
// signatures, for the money. Police and people's mediation go the same way under different clocks.
func Mediation(ctx workflow.Context, in ProceedingInput) error {
	m := in.follow(ctx, Mediation)
	for m.living() {
		// The parties have applied together. The room accepts, or refuses and says why (HPR 86; PML 17).
		m.await(ctx, "for the room's answer to the application (HPR 86; PML 17)", a.MediationApplied)
		// It may begin when the funeral is over, the treatment has ended, the disability is graded, the loss is fixed
		// (HPR 90). That may take months; nothing runs here meanwhile but the calendar.
		m.await(ctx, "for the day on which it may begin (HPR 90)", a.MediationWaiting)
		for m.in(a.MediationReady, a.MediationScheduled, a.MediationInSession, a.MediationDrafted) {
			// Ten working days are left (HPR 90; for a committee usually a month). The parties are told three working days
			// before the session (HPR 88), and the insurer too where a committee mediates.
			m.await(ctx, "for a time and a room (HPR 88)", a.MediationReady)
			m.await(ctx, "for the day of the session (HPR 88, 89)", a.MediationScheduled)
			// They agree, meet again, or it ends without agreement (HPR 93, 94).
			m.await(ctx, "for an agreement, another session, or the end (HPR 91, 93, 94)", a.MediationInSession)
			// The agreement binds when every party has signed, a committee's also under its seal (RTSL-Reg 95; PML 29).
			m.await(ctx, "for the signatures (HPR 93; PML 29)", a.MediationDrafted)
		}
		// Each instalment has its day. Who does not pay is reminded; who is not paid may have it recorded (RTSL 74; PML 31).
		m.await(ctx, "for the money (PML 31; RTSL 74)", a.MediationEffective)
		// It has ended. Its last papers are served, and a limit may run on from its end (HPR 85).
		m.otherwise(ctx, "for the last papers")
	}
	return m.err
}
