package workflows

import (
	"context"
	"fmt"
	"log/slog"
	"strconv"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/mock"
	"github.com/stretchr/testify/require"
	"go.temporal.io/sdk/log"
	"go.temporal.io/sdk/temporal"
	"go.temporal.io/sdk/testsuite"
	"go.temporal.io/sdk/worker"

	"anjie/activities"
	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/domain/deadline"
	"anjie/domain/problem"
)

// diary is the record of one case in memory, with the real rules and the real deadlines, on the clock of the test's
// environment. Every act is told to the workflow under test, as the relay does.
type diary struct {
	t   *testing.T
	env *testsuite.TestWorkflowEnvironment

	mu     sync.Mutex
	c      accident.Case
	log    []string // what the workflows did: "remind <rule>", "miss <rule>", "paper <form>", "notice <kind>", …
	looked int
	fails  map[string]error // activity → what it answers instead
	takes  map[string]time.Duration
	silent bool // the relay is away
}

func instant(day string) time.Time {
	d, err := calendar.ParseDay(day)
	if err != nil {
		panic(err)
	}
	return d.Start().Add(10 * time.Hour)
}

// newEnv is a place in which months pass in milliseconds.
func newEnv() *testsuite.TestWorkflowEnvironment {
	var suite testsuite.WorkflowTestSuite
	suite.SetLogger(log.NewStructuredLogger(slog.New(slog.DiscardHandler)))
	env := suite.NewTestWorkflowEnvironment().SetTestTimeout(time.Minute)
	return env.SetWorkerOptions(worker.Options{DeadlockDetectionTimeout: 30 * time.Second}) // a busy machine is no deadlock
}

// newDiary opens a case on a day with two cars and two drivers with telephones.
func newDiary(t *testing.T, day string, report accident.Values) *diary {
	t.Helper()
	d := &diary{t: t, env: newEnv(), fails: map[string]error{}, takes: map[string]time.Duration{}}
	d.env.SetStartTime(instant(day))
	v := accident.Values{"channel": "122", "reporter": "赵热心", "phone": "13905340001", "reported_at": day + "T09:30", "occurred_at": day + "T09:00", "place": "解放路", "weather": "1", "form": "moving_vehicle",
		"vehicles.1.kind": "car", "vehicles.1.plate": "鲁N12345", "vehicles.2.kind": "car", "vehicles.2.plate": "鲁N54321",
		"parties.1.role": "driver", "parties.1.name": "张三", "parties.1.vehicle": "1", "parties.1.injury": "none", "parties.1.phone": "13800000013", "parties.1.id_number": "11010519491231002X", "parties.1.address": "解放路1号",
		"parties.2.role": "driver", "parties.2.name": "李四", "parties.2.vehicle": "2", "parties.2.injury": "none", "parties.2.phone": "13800000014", "parties.2.id_number": "440524188001010014", "parties.2.address": "建设街2号"}
	for k, val := range report {
		v[k] = val
	}
	c, e, err := accident.Open("case-1", "371402-2026-000001", "371402", accident.Request{Command: accident.OpenCase, Key: "k0", Actor: access.Actor{ID: "u"}, Values: v}, accident.Now{At: instant(day), Calendar: calendar.Default()})
	require.NoError(t, err)
	d.c = c
	d.take(&accident.Case{}, c, e)
	d.hire()
	return d
}

// take adds what follows from an event, as desk does.
func (d *diary) take(before *accident.Case, after accident.Case, e accident.Event) {
	e.Dues = deadline.Changes(deadline.World{Calendar: calendar.Default()}, before, &after, e)
	e.Owes = accident.Effects(&after, e)
	after.Take(e)
	d.c = after
}

// act decides, writes and tells; the caller holds mu.
func (d *diary) act(at time.Time, r accident.Request) (int64, error) {
	r.Case, r.Actor = d.c.ID, access.Actor{ID: "u", Name: "承办人"}
	before := d.c
	e, after, err := before.Decide(r, accident.Now{At: at, Calendar: calendar.Default()})
	if err != nil {
		return 0, err
	}
	d.take(&before, after, e)
	return e.Seq, nil
}

func (d *diary) tell() {
	if !d.silent {
		d.env.SignalWorkflow(Facts, Fact{d.c.Seq})
	}
}

// before plays acts ahead of the workflow's start, on the day of the environment's clock.
func (d *diary) before(lines ...line) *diary {
	d.t.Helper()
	for _, l := range lines {
		_, err := d.act(instant(l.day), accident.Request{Command: l.cmd, Proceeding: l.on, Values: l.values})
		require.NoError(d.t, err, "%s on %s", l.cmd, l.day)
		d.env.SetStartTime(instant(l.day))
	}
	return d
}

// line is one act of a script. While it is still to come the workflow waits for what waits says.
type line struct {
	day    string
	cmd    accident.Command
	on     int
	values accident.Values
	waits  string
}

// script plays lines while the workflow runs; two lines of one day are a minute apart.
func (d *diary) script(lines ...line) {
	start := d.env.Now()
	for i, l := range lines {
		d.env.RegisterDelayedCallback(func() {
			if l.waits != "" {
				require.Contains(d.t, d.waiting(), l.waits, "before %s on %s", l.cmd, l.day)
			}
			d.mu.Lock()
			defer d.mu.Unlock()
			_, err := d.act(d.env.Now(), accident.Request{Command: l.cmd, Proceeding: l.on, Values: l.values})
			require.NoError(d.t, err, "%s on %s", l.cmd, l.day)
			d.tell()
		}, instant(l.day).Add(time.Duration(i+1)*time.Minute).Sub(start))
	}
}

func (d *diary) waiting() (what string) {
	answer, err := d.env.QueryWorkflow(Waiting)
	require.NoError(d.t, err)
	require.NoError(d.t, answer.Get(&what))
	return what
}

// hire lets the activities act on the diary.
func (d *diary) hire() {
	d.env.RegisterActivity(&activities.Set{})
	Register(d.env)
	d.env.OnActivity(acts.Outlook, mock.Anything, mock.Anything).Return(func(_ context.Context, of activities.Of) (activities.Outlook, error) {
		d.mu.Lock()
		defer d.mu.Unlock()
		d.looked++
		return activities.Look(&d.c, of.No), d.fails["Outlook"]
	})
	d.onDue(acts.RemindDue, "remind", accident.RemindDue)
	d.onDue(acts.MissDue, "miss", accident.MissDue)
	d.onErrand(acts.Paper, "paper", func(e accident.Effect) accident.Request {
		return accident.Request{Command: accident.PreparePaper, Values: accident.Values{"effect": e.Key, "form": e.Name, "number": "1", "sha256": "1", "key": "1", "size": "1",
			"serve": serve(d.c.ServeOn(e)), "seq": strconv.FormatInt(e.Seq, 10), "of": strconv.Itoa(e.Proceeding)}}
	})
	d.onErrand(acts.SendNotice, "notice", func(e accident.Effect) accident.Request {
		return accident.Request{Command: accident.SendNotice, Values: accident.Values{"effect": e.Key, "notice": e.Name, "party": strconv.Itoa(e.Party)}}
	})
	d.onErrand(acts.GiveUpNotice, "give up", func(e accident.Effect) accident.Request {
		return accident.Request{Command: accident.FailNotice, Values: accident.Values{"effect": e.Key, "notice": e.Name, "party": strconv.Itoa(e.Party), "why": "unreachable"}}
	})
	d.onErrand(acts.KeepEvidence, "keep", func(e accident.Effect) accident.Request {
		return accident.Request{Command: accident.SealEvidence, Values: accident.Values{"item": strconv.Itoa(e.Item), "key": "sealed", "until": "2046-12-31"}}
	})
	d.env.OnSignalExternalWorkflow(mock.Anything, mock.Anything, mock.Anything, mock.Anything, mock.Anything).Return(&temporal.UnknownExternalWorkflowExecutionError{}).Maybe()
}

func serve(parties []int) (s string) {
	for i, no := range parties {
		if i > 0 {
			s += ","
		}
		s += strconv.Itoa(no)
	}
	return s
}

func (d *diary) onDue(activity any, what string, cmd accident.Command) {
	d.env.OnActivity(activity, mock.Anything, mock.Anything).Return(func(_ context.Context, m activities.Moment) (activities.Done, error) {
		d.mu.Lock()
		defer d.mu.Unlock()
		return d.done(what+" "+d.c.Due(m.Due).Rule, accident.Request{Command: cmd, Values: accident.Values{"due": m.Due}})
	}).Maybe()
}

func (d *diary) onErrand(activity any, what string, request func(accident.Effect) accident.Request) {
	d.env.OnActivity(activity, mock.Anything, mock.Anything).AfterFn(func() time.Duration { return d.takes[what] }).Return(func(_ context.Context, e activities.Errand) (activities.Done, error) {
		d.mu.Lock()
		defer d.mu.Unlock()
		if err := d.fails[what]; err != nil {
			d.log = append(d.log, what+" failed")
			return activities.Done{}, err
		}
		return d.done(what+" "+e.Effect.Name, request(e.Effect))
	}).Maybe()
}

// done is an act of the system; what is settled already is done.
func (d *diary) done(what string, r accident.Request) (activities.Done, error) {
	seq, err := d.act(d.env.Now(), r)
	if problem.KindOf(err) == problem.Refused {
		d.log = append(d.log, what+" again")
		return activities.Done{}, nil
	}
	if err != nil {
		d.log = append(d.log, what+": "+err.Error())
		return activities.Done{}, err
	}
	d.log = append(d.log, what)
	d.tell()
	return activities.Done{Seq: seq}, nil
}

// count says how often something was done.
func (d *diary) count(what string) (n int) {
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, l := range d.log {
		if l == what {
			n++
		}
	}
	return n
}

// run runs the story to its end, which must be a good one.
func (d *diary) run(story any, in any) {
	d.t.Helper()
	d.env.ExecuteWorkflow(story, in)
	require.True(d.t, d.env.IsWorkflowCompleted())
	require.NoError(d.t, d.env.GetWorkflowError(), fmt.Sprint(d.log))
}

var (
	notThere   = temporal.NewNonRetryableApplicationError("activities: read outlook", "not_found", nil)
	cannot     = temporal.NewNonRetryableApplicationError("activities: make paper", "invalid", nil)
	outOfOrder = temporal.NewApplicationError("activities: send notice", "internal")
)
