package workflows

import (
	"errors"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"go.temporal.io/sdk/converter"
	"go.temporal.io/sdk/workflow"

	a "anjie/domain/accident"
)

// A signal says "up to seq n"; an older or repeated one changes nothing, and many at once are one look.
func TestSignalsOutOfTurn(t *testing.T) {
	t.Parallel()
	d := newDiary(t, "2026-09-18", nil).before(line{day: "2026-09-18", cmd: a.Accept})
	looked := 0
	at := func(after time.Duration, do func()) { d.env.RegisterDelayedCallback(do, after) }
	at(time.Hour, func() { looked = d.looked })
	for _, old := range []int64{1, 0, -5, d.c.Seq, 1} {
		at(2*time.Hour, func() { d.env.SignalWorkflow(Facts, Fact{old}) })
	}
	at(3*time.Hour, func() { require.Equal(t, looked, d.looked, "nothing new, no look") })
	at(4*time.Hour, func() {
		d.silent = true // the relay delivers late, the newest first, and twice
		_, err := d.act(d.env.Now(), a.Request{Command: a.AssignOfficers, Values: a.Values{"lead_officer": "王"}})
		require.NoError(t, err)
		d.silent = false
		for _, seq := range []int64{d.c.Seq, d.c.Seq - 1, d.c.Seq, 2} {
			d.env.SignalWorkflow(Facts, Fact{seq})
		}
	})
	at(5*time.Hour, func() { require.Equal(t, looked+1, d.looked, "one look for all of them") })
	d.script(line{day: "2026-09-19", cmd: a.TransferCase, values: a.Values{"to_unit": "二大队", "reason": "管辖"}})
	d.run(Case, CaseInput{Case: "case-1"})
}

// continued is what a workflow goes on with.
func continued[T any](t *testing.T, err error) (in T) {
	t.Helper()
	var again *workflow.ContinueAsNewError
	require.ErrorAs(t, err, &again)
	require.NoError(t, converter.GetDefaultDataConverter().FromPayloads(again.Input, &in))
	return in
}

// A long history is left behind with one number carried on, once errands have come home.
func TestTurningThePage(t *testing.T) {
	t.Parallel()
	for name, row := range map[string]struct {
		turn int
		long func(*diary)
	}{
		"the server thinks so": {0, func(d *diary) { d.env.SetContinueAsNewSuggested(true) }},
		"a test wants it":      {40, func(d *diary) { d.env.SetCurrentHistoryLength(40) }},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := newDiary(t, "2026-09-18", nil).before(line{day: "2026-09-18", cmd: a.Accept})
			d.env.RegisterDelayedCallback(func() { row.long(d) }, time.Hour)
			d.script(line{day: "2026-09-19", cmd: a.ChooseSimple})
			d.env.ExecuteWorkflow(Case, CaseInput{Case: "case-1", Turn: row.turn})
			in := continued[CaseInput](t, d.env.GetWorkflowError())
			require.Equal(t, CaseInput{Case: "case-1", Seq: d.c.Seq, Turn: row.turn}, in)
			require.Equal(t, 1, d.count("paper acceptance"))
		})
	}
	t.Run("of a proceeding", func(t *testing.T) {
		t.Parallel()
		d := newDiary(t, "2026-09-01", nil).before(simple("2026-09-01")...).before(claimed("2026-09-01")...)
		d.env.SetCurrentHistoryLength(30)
		d.env.ExecuteWorkflow(Claim, ProceedingInput{Case: "case-1", No: 1, Kind: a.Claim, Turn: 30})
		require.Equal(t, ProceedingInput{Case: "case-1", No: 1, Kind: a.Claim, Seq: d.c.Seq, Turn: 30}, continued[ProceedingInput](t, d.env.GetWorkflowError()))
	})
}

// Errands under way hold a new run up for a minute at most. What is let go is still owed, and the new run does it.
func TestAPageIsNotHeldUpForLong(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		name string
		took time.Duration
		home bool
	}{{"short errand", 20 * time.Second, true}, {"long errand", 20 * time.Minute, false}} {
		t.Run(row.name, func(t *testing.T) {
			t.Parallel()
			d := newDiary(t, "2026-09-18", nil).before(line{day: "2026-09-18", cmd: a.Accept})
			d.takes["paper"] = row.took
			d.script(line{day: "2026-09-18", cmd: a.ChooseSimple}) // a minute later, while the acceptance form is being made
			d.env.RegisterDelayedCallback(func() { d.env.SetContinueAsNewSuggested(true); d.env.SignalWorkflow(Facts, Fact{d.c.Seq}) }, time.Second)
			started := d.env.Now()
			d.env.ExecuteWorkflow(Case, CaseInput{Case: "case-1"})
			require.Equal(t, "case-1", continued[CaseInput](t, d.env.GetWorkflowError()).Case)
			require.Equal(t, row.home, d.count("paper acceptance") == 1)
			require.LessOrEqual(t, d.env.Now().Sub(started), 2*time.Minute)
		})
	}
}

// The record is away for a while: the workflow waits for it and goes on.
func TestTheRecordIsAway(t *testing.T) {
	t.Parallel()
	d := newDiary(t, "2026-09-18", nil).before(line{day: "2026-09-18", cmd: a.Accept})
	d.fails["Outlook"] = errors.New("activities: read outlook")
	d.env.RegisterDelayedCallback(func() { d.mu.Lock(); d.fails["Outlook"] = nil; d.mu.Unlock() }, 26*time.Hour)
	d.script(line{day: "2026-09-20", cmd: a.TransferCase, values: a.Values{"to_unit": "二大队", "reason": "管辖"}})
	d.run(Case, CaseInput{Case: "case-1"})
	require.Equal(t, 1, d.count("paper acceptance"))
}

// A paper that cannot be made waits for the record to be mended, and is tried now and then anyway.
func TestAPaperThatCannotBeMade(t *testing.T) {
	t.Parallel()
	d := newDiary(t, "2026-09-18", nil).before(line{day: "2026-09-18", cmd: a.Accept})
	d.fails["paper"] = cannot
	tried := func() int { return d.count("paper failed") }
	at := func(after time.Duration, do func()) { d.env.RegisterDelayedCallback(do, after) }
	at(30*time.Minute, func() { require.Equal(t, 1, tried(), "a final answer is not asked for again at once") })
	at(90*time.Minute, func() { require.Equal(t, 2, tried(), "an hour later") })
	at(4*time.Hour, func() { require.Equal(t, 3, tried(), "two hours after that") })
	at(5*time.Hour, func() {
		d.mu.Lock()
		defer d.mu.Unlock()
		_, err := d.act(d.env.Now(), a.Request{Command: a.AssignOfficers, Values: a.Values{"lead_officer": "王"}})
		require.NoError(t, err)
		d.tell()
	})
	at(5*time.Hour+time.Minute, func() { require.Equal(t, 4, tried(), "somebody has acted: it may be mended") })
	at(6*time.Hour, func() { d.mu.Lock(); d.fails["paper"] = nil; d.mu.Unlock() })
	d.script(line{day: "2026-09-21", cmd: a.TransferCase, values: a.Values{"to_unit": "二大队", "reason": "管辖"}})
	d.run(Case, CaseInput{Case: "case-1"})
	require.Equal(t, 1, d.count("paper acceptance"))
}

// A gateway that is out of order is asked for about a day; then the notice is given up, and the record says so.
func TestANoticeThatIsGivenUp(t *testing.T) {
	t.Parallel()
	d := newDiary(t, "2026-09-17", nil).before(determined("2026-09-18")...).before(applied("2026-09-21", a.PoliceMediation))
	d.fails["notice"] = outOfOrder
	d.script(line{day: "2026-09-21", cmd: a.RefuseMediation, on: 1, values: a.Values{"reason": "sued"}})
	started := d.env.Now()
	d.run(Mediation, ProceedingInput{Case: "case-1", No: 1, Kind: a.Mediation})
	require.Equal(t, 200, d.count("notice failed"), "two parties, a hundred tries each")
	require.Equal(t, 2, d.count("give up mediation_refused"))
	require.InDelta(t, 24*time.Hour, d.env.Now().Sub(started), float64(2*time.Hour))
	require.Equal(t, "unreachable", d.c.Notices[0].Failed)
}
