package workflows

import (
	"fmt"
	"time"

	"go.temporal.io/sdk/temporal"
	"go.temporal.io/sdk/workflow"

	"anjie/activities"
	"anjie/domain/accident"
)

// errand is something to be done at a moment: an effect at once, a clock's reminder or end when it is time.
type errand struct {
	key string
	at  time.Time // zero: at once
	do  func(workflow.Context) (activities.Done, error)
}

// outcome is what an errand came to.
type outcome struct {
	key string
	seq int64
	err error
}

// attempt remembers a try after which the errand was still there: it is tried again when a person has acted on the case,
// or after a pause that grows.
type attempt struct {
	n       int
	touched int64
	again   time.Time
}

// errands lists all that the outlook asks for, in its order.
func (f *follower) errands() (all []errand) {
	for _, e := range f.view.Effects {
		if do := f.effect(e); do != nil {
			all = append(all, errand{key: e.Key, do: do})
		}
	}
	for _, c := range f.view.Clocks {
		m := activities.Moment{Case: f.of.Case, Due: c.ID, At: c.At, Seq: f.view.Seq}
		end := c.At.Add(time.Second) // its last instant is still in time
		if !c.Reminded && !c.Remind.IsZero() && c.Remind.Before(c.At) {
			all = append(all, errand{clockKey("remind", c), c.Remind, func(ctx workflow.Context) (activities.Done, error) { return f.remind(ctx, m, end) }})
		}
		all = append(all, errand{clockKey("miss", c), end, func(ctx workflow.Context) (activities.Done, error) { return do(brief(ctx), acts.MissDue, m) }})
	}
	return all
}

// clockKey holds the moment, so that a limit that was extended rings anew.
func clockKey(what string, c activities.Clock) string {
	return fmt.Sprintf("%s/%s/%d", what, c.ID, c.At.Unix())
}

// remind tells the owner, unless the time was up before anybody could.
func (f *follower) remind(ctx workflow.Context, m activities.Moment, end time.Time) (activities.Done, error) {
	if !workflow.Now(ctx).Before(end) {
		return activities.Done{Seq: f.view.Seq}, nil
	}
	return do(brief(ctx), acts.RemindDue, m)
}

// effect says how one owed thing is done; nil when this version does not know how: a later one will.
func (f *follower) effect(e accident.Effect) func(workflow.Context) (activities.Done, error) {
	in := activities.Errand{Case: f.of.Case, Effect: e}
	switch e.Kind {
	case accident.EffectPaper:
		return func(ctx workflow.Context) (activities.Done, error) { return do(writing(ctx), acts.Paper, in) }
	case accident.EffectScan:
		return func(ctx workflow.Context) (activities.Done, error) { return do(hauling(ctx), acts.KeepEvidence, in) }
	case accident.EffectNotice:
		return func(ctx workflow.Context) (activities.Done, error) {
			done, err := do(calling(ctx), acts.SendNotice, in)
			if err == nil || final(err) || ctx.Err() != nil {
				return done, err
			}
			return do(brief(ctx), acts.GiveUpNotice, in) // somebody has to tell the party in another way
		}
	}
	return nil
}

// run starts every errand whose time has come.
func (f *follower) run(ctx workflow.Context) {
	now := workflow.Now(ctx)
	for _, e := range f.errands() {
		if f.busy[e.key] || f.ready(e).After(now) {
			continue
		}
		f.busy[e.key] = true
		workflow.Go(f.legs, func(ctx workflow.Context) {
			done, err := e.do(ctx)
			home, _ := workflow.NewDisconnectedContext(ctx) // an errand that was let go says so too
			f.done.Send(home, outcome{e.key, done.Seq, err})
		})
	}
}

// ready is when an errand may be run.
func (f *follower) ready(e errand) time.Time {
	if t, ok := f.tried[e.key]; ok && f.view.Touched <= t.touched && t.again.After(e.at) {
		return t.again
	}
	return e.at
}

// moment is the next instant at which there will be something to run; zero when there is none.
func (f *follower) moment(ctx workflow.Context) (at time.Time) {
	now := workflow.Now(ctx)
	for _, e := range f.errands() {
		if r := f.ready(e); !f.busy[e.key] && r.After(now) && (at.IsZero() || r.Before(at)) {
			at = r
		}
	}
	return at
}

// finish takes in what an errand came to. What remains after it in the outlook is left alone for a while.
func (f *follower) finish(ctx workflow.Context, o outcome) {
	delete(f.busy, o.key)
	t := f.tried[o.key]
	t.n++
	t.touched, t.again = f.view.Touched, workflow.Now(ctx).Add(min(time.Hour<<min(t.n-1, 8), 24*time.Hour))
	f.tried[o.key] = t
	switch {
	case o.err != nil:
		workflow.GetLogger(ctx).Warn("errand failed", "errand", o.key, "again", t.again)
	case o.seq > 0:
		f.heard = max(f.heard, o.seq)
	default:
		f.stale = true // somebody else has done it: see what remains
	}
}

// forget drops the tries of what is not asked for any more.
func (f *follower) forget() {
	kept := map[string]attempt{}
	for _, e := range f.errands() {
		if t, ok := f.tried[e.key]; ok {
			kept[e.key] = t
		}
	}
	f.tried = kept
}

// do runs an activity that answers with what the record has heard.
func do(ctx workflow.Context, activity, in any) (done activities.Done, err error) {
	err = workflow.ExecuteActivity(ctx, activity, in).Get(ctx, &done)
	return done, err
}

// The patience with each kind of errand. All but calls are tried until they are done: what a try cannot mend comes back as
// final and waits for the record.

// brief: one transaction of the record.
func brief(ctx workflow.Context) workflow.Context {
	return patience(ctx, 15*time.Second, 0, time.Second, 5*time.Minute, 0)
}

// writing: a document is laid out, signed and stored.
func writing(ctx workflow.Context) workflow.Context {
	return patience(ctx, 2*time.Minute, 0, 2*time.Second, 10*time.Minute, 0)
}

// hauling: a file of up to 4 GiB is read by the scanner and copied inside the store.
func hauling(ctx workflow.Context) workflow.Context {
	return patience(ctx, 45*time.Minute, time.Minute, 2*time.Second, 10*time.Minute, 0)
}

// calling: the gateway is asked for about a day, then the notice is given up and said to be.
func calling(ctx workflow.Context) workflow.Context {
	return patience(ctx, 30*time.Second, 0, 5*time.Second, 15*time.Minute, 100)
}

func patience(ctx workflow.Context, once, beat, first, longest time.Duration, tries int32) workflow.Context {
	return workflow.WithActivityOptions(ctx, workflow.ActivityOptions{
		StartToCloseTimeout: once, HeartbeatTimeout: beat,
		RetryPolicy: &temporal.RetryPolicy{InitialInterval: first, BackoffCoefficient: 2, MaximumInterval: longest, MaximumAttempts: tries},
	})
}
