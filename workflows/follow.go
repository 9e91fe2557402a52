package workflows

import (
	"errors"
	"slices"
	"time"

	"go.temporal.io/sdk/temporal"
	"go.temporal.io/sdk/workflow"

	"anjie/activities"
	"anjie/domain/accident"
)

// acts names the activities; it is never called here.
var acts *activities.Set

// follower follows the record of a case, or of one proceeding, and does what a story leaves unsaid: it looks when there is
// news, keeps the earliest clock, runs errands, tells children, and turns the page when the history has become long.
// An error stays: a story that has one waits no more and ends with it.
type follower struct {
	of    activities.Of
	turn  int
	again func(ctx workflow.Context, seq int64) error // the same story in a new run

	facts workflow.ReceiveChannel
	heard int64 // of the last event that we were told of
	stale bool  // look again although nothing newer was heard
	view  activities.Outlook

	busy  map[string]bool    // errands under way
	tried map[string]attempt // errands that are still there after a try
	done  workflow.Channel   // of outcome
	legs  workflow.Context   // in which errands run; cancelled when the page must be turned
	stop  workflow.CancelFunc
	clock alarm

	told map[int]uint64 // child → the mark of the news that it has

	what   string // is being waited for
	waited bool   // since the last asOtherwise
	err    error
}

// follow begins to follow; it has looked once when it returns.
func follow(ctx workflow.Context, of activities.Of, seq int64, turn int, again func(workflow.Context, int64) error) *follower {
	f := &follower{
		of: of, turn: turn, again: again, facts: workflow.GetSignalChannel(ctx, Facts), heard: seq,
		busy: map[string]bool{}, tried: map[string]attempt{}, done: workflow.NewChannel(ctx), told: map[int]uint64{}, what: "the record",
	}
	f.legs, f.stop = workflow.WithCancel(ctx)
	f.err = workflow.SetQueryHandler(ctx, Waiting, func() (string, error) { return f.what, nil })
	f.look(ctx)
	return f
}

// living says whether the story goes on: somebody waits for something, or an errand is not done.
func (f *follower) living() bool {
	f.hear()
	return f.err == nil && (f.view.Open || len(f.busy) > 0 || f.news())
}

// await waits for something, as long as the story stands in one of the stages; clocks and errands run meanwhile.
func (f *follower) await(ctx workflow.Context, what string, stages ...accident.Stage) {
	for f.living() && slices.Contains(stages, f.view.Stage) {
		f.say(ctx, what)
		f.next(ctx)
	}
}

// in says whether the story stands in one of the stages, for a part of it that can happen more than once.
func (f *follower) in(stages ...accident.Stage) bool {
	return f.living() && slices.Contains(stages, f.view.Stage)
}

// otherwise waits for one thing where no await of this round did: in a stage that the story has no words for, or after its
// end for what is still owed.
func (f *follower) otherwise(ctx workflow.Context, what string) {
	if !f.waited && f.living() {
		f.say(ctx, what)
		f.next(ctx)
	}
	f.waited = false
}

func (f *follower) say(ctx workflow.Context, what string) {
	f.what, f.waited = what, true
	workflow.SetCurrentDetails(ctx, what)
}

// next does what there is to do and then waits for one thing to happen.
func (f *follower) next(ctx workflow.Context) {
	switch {
	case f.err != nil:
	case f.news():
		f.look(ctx)
	case f.long(ctx):
		f.turnPage(ctx)
	default:
		f.run(ctx)
		f.sleep(ctx)
	}
}

// hear takes in what the relay has said without waiting for more.
func (f *follower) hear() {
	var fact Fact
	for f.facts.ReceiveAsync(&fact) {
		f.heard = max(f.heard, fact.Seq)
	}
}

func (f *follower) news() bool { return f.stale || f.heard > f.view.Seq }

// look asks the record how things stand. It reads one row, so it is a local activity; while the record is away it waits.
func (f *follower) look(ctx workflow.Context) {
	short := workflow.WithLocalActivityOptions(ctx, workflow.LocalActivityOptions{
		StartToCloseTimeout: 10 * time.Second, ScheduleToCloseTimeout: time.Hour,
		RetryPolicy: &temporal.RetryPolicy{InitialInterval: 200 * time.Millisecond, BackoffCoefficient: 2, MaximumInterval: time.Minute},
	})
	for f.err == nil {
		var view activities.Outlook
		err := workflow.ExecuteLocalActivity(short, acts.Outlook, f.of).Get(ctx, &view)
		if err == nil {
			// Where the record was set back (restored from a backup) what we were told counts no more.
			f.view, f.heard, f.stale = view, view.Seq, false
			f.forget()
			f.tellChildren(ctx)
			return
		}
		if final(err) || ctx.Err() != nil {
			f.err = err
		}
	}
}

// final: trying again would find the same, as when the case is not there.
func final(err error) bool {
	var app *temporal.ApplicationError
	return errors.As(err, &app) && app.NonRetryable()
}

// sleep waits for a fact, for the end of an errand, or for the next moment of a clock.
func (f *follower) sleep(ctx workflow.Context) {
	if f.err != nil {
		return
	}
	s := f.listen(ctx)
	f.clock.set(ctx, s, f.moment(ctx))
	s.Select(ctx)
}

func (f *follower) listen(ctx workflow.Context) workflow.Selector {
	s := workflow.NewSelector(ctx)
	s.AddReceive(f.facts, func(c workflow.ReceiveChannel, _ bool) {
		var fact Fact
		c.Receive(ctx, &fact)
		f.heard = max(f.heard, fact.Seq)
	})
	s.AddReceive(f.done, func(c workflow.ReceiveChannel, _ bool) {
		var o outcome
		c.Receive(ctx, &o)
		f.finish(ctx, o)
	})
	s.AddReceive(ctx.Done(), func(workflow.ReceiveChannel, bool) { f.err = ctx.Err() })
	return s
}

// long says that it is time for a new run: the server thinks so, or a test.
func (f *follower) long(ctx workflow.Context) bool {
	info := workflow.GetInfo(ctx)
	if f.turn > 0 {
		return info.GetCurrentHistoryLength() >= f.turn
	}
	return info.GetContinueAsNewSuggested()
}

// grace is how long errands under way may hold up a new run. Longer ones are let go: they are still owed, and the new run
// takes them up under the same keys.
const grace = time.Minute

// turnPage goes on in a new run with the one number that is needed, after errands have come home. Facts that come
// meanwhile are not lost: the new run looks first of all.
func (f *follower) turnPage(ctx workflow.Context) {
	f.clock.clear()
	timer, drop := workflow.WithCancel(ctx)
	late := workflow.NewTimer(timer, grace)
	for len(f.busy) > 0 && f.err == nil {
		s := f.listen(ctx)
		if late != nil {
			s.AddFuture(late, func(workflow.Future) { f.stop(); late = nil })
		}
		s.Select(ctx)
	}
	drop()
	if f.err == nil {
		f.err = f.again(ctx, f.view.Seq)
	}
}

// alarm is the one timer of a workflow. It moves when an earlier moment comes up or the old one means nothing any more.
type alarm struct {
	at    time.Time
	timer workflow.Future
	drop  workflow.CancelFunc
}

// set has s woken at an instant; the zero time means never.
func (a *alarm) set(ctx workflow.Context, s workflow.Selector, at time.Time) {
	if !a.at.Equal(at) {
		a.clear()
	}
	if at.IsZero() {
		return
	}
	if a.timer == nil {
		var inner workflow.Context
		inner, a.drop = workflow.WithCancel(ctx)
		a.at, a.timer = at, workflow.NewTimer(inner, at.Sub(workflow.Now(ctx)))
	}
	s.AddFuture(a.timer, func(workflow.Future) { *a = alarm{} })
}

func (a *alarm) clear() {
	if a.timer != nil {
		a.drop()
	}
	*a = alarm{}
}

// follow begins the story of a proceeding; a new run tells the same one.
func (in ProceedingInput) follow(ctx workflow.Context, story any) *follower {
	return follow(ctx, activities.Of{Case: in.Case, No: in.No}, in.Seq, in.Turn, func(ctx workflow.Context, seq int64) error {
		in.Seq = seq
		return workflow.NewContinueAsNewError(ctx, story, in)
	})
}
