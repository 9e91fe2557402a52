package workflows_test

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"os"
	"strconv"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"
	enums "go.temporal.io/api/enums/v1"
	"go.temporal.io/api/history/v1"
	"go.temporal.io/sdk/client"
	"go.temporal.io/sdk/log"
	"go.temporal.io/sdk/worker"

	"anjie/activities"
	"anjie/desk"
	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/evidence"
	"anjie/internal/pgtest"
	"anjie/internal/playact"
	"anjie/partner/sms"
	"anjie/relay"
	"anjie/store"
	"anjie/workflows"
)

// journey is one case on real servers: Postgres, S3 and Temporal. The relay and the worker run between follow and halt.
type journey struct {
	*playact.Play
	t        *testing.T
	temporal client.Client
	set      *activities.Set
	files    *evidence.Store
	queue    string
	turn     int
	hire     func(worker.ActivityRegistry)
	halt     func()
}

// personal is what the case of a journey knows of people; none of it may leave the record.
var personal = accident.Values{
	"parties.1.name": "欧阳若曦", "parties.1.id_kind": "id_card", "parties.1.id_number": "11010519491231002X", "parties.1.address": "德州市三八中路一号",
	"parties.2.name": "司徒雁南", "parties.2.phone": "13900000027", "reporter": "诸葛明远", "phone": "13700000035", "place": "湖滨大道与三八中路路口",
	"vehicles.1.plate": "鲁N7K8L9", "description": "两车在路口相撞",
}

// newJourney opens a case so many days ago, and people act on the days that the test names. The couriers live today.
func newJourney(t *testing.T, daysAgo int, more accident.Values) *journey {
	t.Helper()
	address := os.Getenv("ANJIE_TEST_TEMPORAL_ADDRESS")
	require.NotEmpty(t, address, "ANJIE_TEST_TEMPORAL_ADDRESS is not set: run the tests by `make test`")
	c, err := client.Dial(client.Options{HostPort: address, Namespace: "anjie", Identity: "worker", Logger: log.NewStructuredLogger(slog.New(slog.DiscardHandler))})
	require.NoError(t, err)
	t.Cleanup(c.Close)
	pool := pgtest.New(t)
	files, err := evidence.Open(t.Context(), evidence.Config{
		Endpoint: os.Getenv("ANJIE_TEST_S3_ENDPOINT"), AccessKey: os.Getenv("ANJIE_TEST_S3_ACCESS_KEY"), SecretKey: os.Getenv("ANJIE_TEST_S3_SECRET_KEY"),
		Bucket: "anjie-test-" + uuid.NewString(), Retention: evidence.Governance,
	})
	require.NoError(t, err)
	p := playact.New(t, pool, day(-daysAgo))
	j := &journey{Play: p, t: t, temporal: c, files: files, queue: "test-" + uuid.NewString(), halt: func() {},
		set: &activities.Set{Desk: desk.New(p.Cases, p.Policy), Cases: p.Cases, Agencies: store.Accounts{Pool: pool}, Evidence: files, SMS: &sms.Fake{}}}
	report := accident.Values{}
	for _, v := range []accident.Values{personal, more} {
		for name, value := range v {
			report[name] = value
		}
	}
	j.hire = func(w worker.ActivityRegistry) { w.RegisterActivity(j.set) }
	j.Open(report)
	t.Cleanup(func() { j.halt() })
	return j
}

// day is a day from today, 2006-01-02.
func day(n int) string { return accident.DayString(time.Now().AddDate(0, 0, n)) }

// follow starts a relay and a worker.
func (j *journey) follow() {
	j.t.Helper()
	w := worker.New(j.temporal, j.queue, worker.Options{Identity: "worker", WorkerStopTimeout: 10 * time.Second, DeadlockDetectionTimeout: 30 * time.Second})
	workflows.Register(w)
	j.hire(w)
	require.NoError(j.t, w.Start())
	ctx, stop := context.WithCancel(context.Background())
	var running sync.WaitGroup
	running.Go(func() {
		(&relay.Relay{Cases: j.Cases, Temporal: j.temporal, Queue: j.queue, Turn: j.turn, Tick: 200 * time.Millisecond}).Run(ctx)
	})
	j.halt = sync.OnceFunc(func() { stop(); running.Wait(); w.Stop() })
}

// await waits until the record has come so far.
func (j *journey) await(what string, reached func(accident.Case) bool) {
	j.t.Helper()
	require.Eventually(j.t, func() bool { return reached(j.State()) }, patience, beat, what)
}

func settled(c accident.Case) bool { return len(c.Owed) == 0 }

// idle waits until a workflow has heard of everything and has nothing under way.
func (j *journey) idle(id string) {
	j.t.Helper()
	require.Eventually(j.t, func() bool {
		if j.backlog() > 0 { // first: what has left the outbox has reached the workflow
			return false
		}
		d, err := j.temporal.DescribeWorkflowExecution(context.Background(), id, "")
		return err == nil && len(d.PendingActivities) == 0 && d.PendingWorkflowTask == nil
	}, patience, beat, id)
}

func (j *journey) backlog() int64 {
	rows, _, err := j.Cases.Backlog(context.Background())
	require.NoError(j.t, err)
	return rows
}

// status of the newest run of a workflow.
func (j *journey) status(id string) enums.WorkflowExecutionStatus {
	d, err := j.temporal.DescribeWorkflowExecution(context.Background(), id, "")
	if err != nil {
		return enums.WORKFLOW_EXECUTION_STATUS_UNSPECIFIED
	}
	return d.WorkflowExecutionInfo.Status
}

func (j *journey) ended(id string) {
	j.t.Helper()
	require.Eventually(j.t, func() bool { return j.status(id) == enums.WORKFLOW_EXECUTION_STATUS_COMPLETED }, patience, beat, id)
}

// history of a run of a workflow, the newest when run is empty.
func (j *journey) history(id, run string) *history.History {
	j.t.Helper()
	h := &history.History{}
	it := j.temporal.GetWorkflowHistory(context.Background(), id, run, false, enums.HISTORY_EVENT_FILTER_TYPE_ALL_EVENT)
	for it.HasNext() {
		e, err := it.Next()
		require.NoError(j.t, err)
		h.Events = append(h.Events, e)
	}
	return h
}

func (j *journey) attach(name string, content []byte) {
	j.t.Helper()
	in, err := j.files.Put(j.t.Context(), bytes.NewReader(content), evidence.Incoming{Case: j.Case, Name: name, Size: int64(len(content))})
	require.NoError(j.t, err)
	j.Act(accident.AttachEvidence, 0, accident.Values{"name": in.Name, "kind": string(in.Kind), "media": in.Media, "size": strconv.FormatInt(in.Size, 10),
		"sha256": in.SHA256, "key": in.Key, "version": in.Version, "about": "scene"})
}

// The patience of these tests, and how often they look.
const (
	patience = time.Minute
	beat     = 50 * time.Millisecond
)

// noted says that no clock has run out unnoticed.
func noted(c accident.Case) bool {
	for _, d := range c.Dues {
		if d.State == accident.DueOpen && time.Now().After(d.At) {
			return false
		}
	}
	return true
}

func (j *journey) waiting(id string) (what string) {
	j.t.Helper()
	answer, err := j.temporal.QueryWorkflow(context.Background(), id, "", workflows.Waiting)
	require.NoError(j.t, err)
	require.NoError(j.t, answer.Get(&what))
	return what
}

// timers counts the timers that run in the newest run of a workflow.
func (j *journey) timers(id string) (n int) {
	j.t.Helper()
	for _, e := range j.history(id, "").Events {
		switch e.EventType {
		case enums.EVENT_TYPE_TIMER_STARTED:
			n++
		case enums.EVENT_TYPE_TIMER_FIRED, enums.EVENT_TYPE_TIMER_CANCELED:
			n--
		}
	}
	return n
}

// runs counts the runs of a workflow.
func (j *journey) runs(id string) (n int) {
	j.t.Helper()
	for run := ""; run != "" || n == 0; n++ {
		run = j.before(id, run)
	}
	return n
}

// first is the first run of a workflow.
func (j *journey) first(id string) (run string) {
	j.t.Helper()
	return j.history(id, "").Events[0].GetWorkflowExecutionStartedEventAttributes().FirstExecutionRunId
}

// before is the run that a run goes on from; empty for the first.
func (j *journey) before(id, run string) string {
	j.t.Helper()
	return j.history(id, run).Events[0].GetWorkflowExecutionStartedEventAttributes().ContinuedExecutionRunId
}

// closed serves what must be served, closes the case and files it.
func (j *journey) closed() {
	j.t.Helper()
	for _, p := range j.State().Papers {
		for _, party := range p.Unserved() {
			j.Act(accident.ServePaper, 0, accident.Values{"paper": strconv.Itoa(p.No), "party": strconv.Itoa(party), "on": j.Today(), "way": "in_person"})
		}
	}
	j.await("the receipts", settled)
	j.Act(accident.CloseCase, 0, accident.Values{"outcome": "settled", "retention": "5y", "summary": "案结事了"})
	j.Act(accident.ArchiveCase, 0, accident.Values{"volume": "1"})
}

// once checks that what the couriers did stands in the record once for each thing that was owed.
func (j *journey) once() {
	j.t.Helper()
	lines, err := j.Cases.Events(j.t.Context(), access.Scope{All: true}, j.Case, 0, 0)
	require.NoError(j.t, err)
	owed, done := 0, map[string]int{}
	for _, l := range lines {
		owed += len(l.Event.Owes)
		switch e := l.Event; e.Command {
		case accident.PreparePaper, accident.SendNotice, accident.FailNotice:
			done[e.Values["effect"]]++
		case accident.SealEvidence:
			done["scan/"+e.Values["item"]]++
		case accident.RemindDue, accident.MissDue:
			done[fmt.Sprint(e.Command, e.Values["due"])]++
			owed++
		}
	}
	for what, n := range done {
		require.Equal(j.t, 1, n, what)
	}
	require.Len(j.t, done, owed)
}
