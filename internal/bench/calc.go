package bench

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"runtime"
	"time"

	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/domain/compensation"
	"anjie/domain/money"
)

// CalcPlan says how long a settlement is computed over and over, and of how many cases the law-change run is.
type CalcPlan struct {
	While time.Duration
	Cases int
}

// Calc measures what a settlement of three vehicles and five victims costs with its whole derivation, what it costs to
// freeze it, and how long it takes to compare so many cases under the rules in force and under a draft of them.
// It needs no server.
func Calc(ctx context.Context, out io.Writer, plan CalcPlan) error {
	in, faults := compensation.ReadCase(compensation.Example())
	if len(faults) > 0 {
		return fmt.Errorf("bench: the example is not a case: %s", faults[0].EN)
	}
	now := compensation.DefaultRules().By(compensation.DefaultFigures())
	result, faults := now.Calculate(in)
	if len(faults) > 0 {
		return fmt.Errorf("bench: the example cannot be computed: %s", faults[0].EN)
	}
	raw, err := json.Marshal(result)
	if err != nil {
		return fmt.Errorf("bench: write the result: %w", err)
	}
	lines := 0
	for range result.Why.All() {
		lines++
	}
	fmt.Fprintf(out, "3 vehicles, 5 victims: %d lines of derivation, %d bytes of JSON\n", lines, len(raw))
	for _, w := range []struct {
		what string
		once func() error
	}{
		{"settlement with its derivation", func() error { return faulty(now.Calculate(in)) }},
		{"the same, frozen", func() error { _, err := compensation.Freeze(result); return err }},
	} {
		if err := repeat(ctx, out, w.what, plan.While, w.once); err != nil {
			return err
		}
	}
	if err := lawChange(ctx, out, now, in, plan.Cases); err != nil {
		return err
	}
	return recordedChange(ctx, out, in, plan.Cases)
}

func faulty(_ compensation.Result, faults []compensation.Fault) error {
	if len(faults) > 0 {
		return fmt.Errorf("bench: %s: %s", faults[0].Pointer, faults[0].EN)
	}
	return nil
}

// repeat does something for a while and says how often a second and with how many allocations.
func repeat(ctx context.Context, out io.Writer, what string, while time.Duration, once func() error) error {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	begun, n := time.Now(), 0
	for ; n == 0 || time.Since(begun) < while; n++ {
		if err := once(); err != nil {
			return err
		}
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("bench: %w", err)
		}
	}
	took := time.Since(begun)
	runtime.ReadMemStats(&after)
	fmt.Fprintf(out, "%-32s %8.0f/s  %8.3f ms  %7d allocations  %9d bytes\n", what, float64(n)/took.Seconds(),
		took.Seconds()*1000/float64(n), (after.Mallocs-before.Mallocs)/uint64(n), (after.TotalAlloc-before.TotalAlloc)/uint64(n))
	return nil
}

// lawChange compares cases under the rules in force and a draft in which the second interpretation begins a month later.
func lawChange(ctx context.Context, out io.Writer, now compensation.Calculator, in compensation.Case, cases int) error {
	rules := compensation.DefaultRules()
	rules.Edition, rules.SecondFrom = "draft", rules.SecondFrom.AddMonths(1)
	draft := rules.By(compensation.DefaultFigures())
	begun, changed, moved := time.Now(), 0, 0
	for i := range cases {
		one := in
		one.Reference = calendar.On(2026, 6, 1).Add(i % 90) // some in the month that the draft takes out
		lines, faults := now.Draft(draft, one)
		if err := faulty(compensation.Result{}, faults); err != nil {
			return err
		}
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("bench: %w", err)
		}
		if len(lines) > 0 {
			changed, moved = changed+1, moved+len(lines)
		}
	}
	fmt.Fprintf(out, "law-change run of %d cases: %s, %d cases with %d lines would change\n", cases, time.Since(begun).Round(time.Millisecond), changed, moved)
	return nil
}

// recordings are how many different calculations are packed for the run; it goes through them again and again.
const recordings = 10

// recordedChange is what the look at the calculations of the open cases costs once they are read: each is unpacked from its
// event, held against its hash, and computed by the figures in force and by a draft of them.
func recordedChange(ctx context.Context, out io.Writer, in compensation.Case, cases int) error {
	wage := compensation.Figure{Region: in.Region, Year: 2025, Indicator: compensation.Wage, Series: compensation.StaffWage, Fen: money.Yuan(100_000), Source: "made up for the measurement"}
	figures, err := compensation.DefaultFigures().With("bench", wage) // the program brings no wage along: a funeral could not be computed
	if err != nil {
		return fmt.Errorf("bench: %w", err)
	}
	rows := figures.All()
	for i := range rows {
		rows[i].Fen += rows[i].Fen / 20
	}
	higher, err := figures.With("draft", rows...)
	if err != nil {
		return fmt.Errorf("bench: draft the figures: %w", err)
	}
	now, draft := compensation.DefaultRules().By(figures), compensation.DefaultRules().By(higher)
	var recorded []accident.Values
	for i := range recordings {
		one := in
		one.Reference = calendar.On(2026, 11, 20).Add(i)
		result, faults := now.Calculate(one)
		if err := faulty(result, faults); err != nil {
			return err
		}
		v, err := accident.CalculationValues(one, result)
		if err != nil {
			return fmt.Errorf("bench: %w", err)
		}
		recorded = append(recorded, v)
	}
	begun, changed, impossible := time.Now(), 0, 0
	for i := range cases {
		one, err := accident.CalculatedCase(recorded[i%recordings])
		if err != nil {
			return fmt.Errorf("bench: %w", err)
		}
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("bench: %w", err)
		}
		change := now.Change(draft, one)
		if !change.After.Possible() {
			impossible++
		}
		if change.Any() {
			changed++
		}
	}
	fmt.Fprintf(out, "the same over %d recorded calculations, unpacked: %s, %d would come to other amounts, %d could not be computed\n", cases, time.Since(begun).Round(time.Millisecond), changed, impossible)
	return nil
}
