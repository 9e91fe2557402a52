package main

import (
	"context"
	"time"

	"anjie/internal/bench"
)

type benchCalcCmd struct {
	While time.Duration `default:"5s" help:"How long each thing is repeated."`
	Cases int           `default:"1000" help:"Cases of the law-change run."`
}

// Run measures the computation of money; it needs no server.
func (c *benchCalcCmd) Run(ctx context.Context, s *screen) error {
	return bench.Calc(ctx, s.out, bench.CalcPlan{While: c.While, Cases: c.Cases})
}
