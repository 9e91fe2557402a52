package activities

import (
	"context"
	"log/slog"

	"go.temporal.io/sdk/temporal"

	"anjie/domain/problem"
)

// errors that the workflows tell apart, as the type of a temporal.ApplicationError. A problem has its kind as type.
const (
	typeInternal = string(problem.Internal) // ours: tried again
	typeEarly    = "early"                  // our clock is behind the one that woke us: tried again when it is time
)

// final turns err into one that may stand in a history: what failed and of which kind, without sentence or cause.
// What a retry cannot mend is not retried. The cause is logged here, for the history must not have it.
func final(ctx context.Context, what string, err error) error {
	if err == nil {
		return nil
	}
	if ctx.Err() != nil {
		return ctx.Err() // cancelled, or out of time: the workflow knows
	}
	if p := problem.As(err); p != nil {
		slog.WarnContext(ctx, "activities: "+what, "kind", p.Kind, "article", p.Article, "fields", fields(p)) // its sentence may name people
		if p.Kind == problem.Conflict || p.Kind == problem.Internal {
			return temporal.NewApplicationError("activities: "+what, string(p.Kind))
		}
		return temporal.NewNonRetryableApplicationError("activities: "+what, string(p.Kind), nil)
	}
	slog.WarnContext(ctx, "activities: "+what, "err", err)
	return temporal.NewApplicationError("activities: "+what, typeInternal)
}

func fields(p *problem.Error) (names []string) {
	for _, f := range p.Faults {
		names = append(names, f.Field)
	}
	return names
}

func refused(err error) bool {
	p := problem.As(err)
	return p != nil && p.Kind == problem.Refused
}
