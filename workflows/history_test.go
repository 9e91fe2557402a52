package workflows_test

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	enums "go.temporal.io/api/enums/v1"
	"go.temporal.io/api/history/v1"
	"go.temporal.io/api/temporalproto"
	"go.temporal.io/sdk/log"
	"go.temporal.io/sdk/worker"

	"anjie/activities"
	"anjie/domain/accident"
	"anjie/partner/sms"
	"anjie/workflows"
)

// folder holds histories of earlier versions, which the code of today must be able to go on with. Histories of a new version
// are put beside the old ones (UPDATE=1 writes them); an old one is never replaced.
const folder = "testdata/history"

func replayer(t *testing.T) (worker.WorkflowReplayer, log.Logger) {
	t.Helper()
	r := worker.NewWorkflowReplayer()
	workflows.Register(r)
	return r, log.NewStructuredLogger(slog.New(slog.DiscardHandler))
}

// Cases live for years: a workflow that began under an earlier version goes on under this one.
func TestEarlierHistoriesReplay(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob(folder + "/*.json")
	require.NoError(t, err)
	for _, kind := range []string{"case", "case-turned", "case-troubled", "mediation", "claim", "court", "serious", "expert"} {
		require.NotEmpty(t, matching(files, kind), "no history of %s", kind)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			t.Parallel()
			r, quiet := replayer(t)
			require.NoError(t, r.ReplayWorkflowHistoryFromJSONFile(quiet, file))
		})
	}
}

func matching(files []string, kind string) (out []string) {
	for _, f := range files {
		if strings.HasPrefix(filepath.Base(f), kind+"_") {
			out = append(out, f)
		}
	}
	return out
}

// Nothing personal stands in a history: no word of the case that it was recorded from, nothing in Chinese at all.
func TestHistoriesHoldNothingPersonal(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob(folder + "/*.json")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		require.Empty(t, leaks(t, text), file)
	}
	// the search finds what it is for, in plain and in payloads
	require.NotEmpty(t, leaks(t, []byte(`{"failure":"欧阳若曦"}`)))
	require.NotEmpty(t, leaks(t, []byte(`{"data":"`+base64.StdEncoding.EncodeToString([]byte(`{"To":"13900000027"}`))+`"}`)))
	require.NotEmpty(t, leaks(t, []byte(`{"data":"`+base64.StdEncoding.EncodeToString([]byte(`{"X":"谁"}`))+`"}`)))
}

var foreign = regexp.MustCompile(`[^\x00-\x7f]+`)

// opened is a history with the payloads in it decoded.
func opened(t *testing.T, text []byte) []byte {
	t.Helper()
	var h any
	require.NoError(t, json.Unmarshal(text, &h))
	out := bytes.Clone(text)
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case []any:
			for _, one := range v {
				walk(one)
			}
		case map[string]any:
			if payload, ok := v["data"].(string); ok {
				raw, err := base64.StdEncoding.DecodeString(payload)
				require.NoError(t, err)
				out = append(append(out, '\n'), raw...)
			}
			for _, one := range v {
				walk(one)
			}
		}
	}
	walk(h)
	return out
}

// leaks finds the words of people in a history, also inside its payloads.
func leaks(t *testing.T, text []byte) (found []string) {
	t.Helper()
	all := opened(t, text)
	words := []string{"13800000013", "13800000014", "鲁N54321", "王警官", "赵警官", "承办人"}
	for _, v := range personal {
		if v != "id_card" {
			words = append(words, v)
		}
	}
	for _, w := range words {
		if bytes.Contains(all, []byte(w)) {
			found = append(found, w)
		}
	}
	for _, m := range foreign.FindAll(all, -1) {
		found = append(found, string(m))
	}
	return found
}

// One case through every story on a real server: what the server keeps of it replays, and holds nothing personal.
func TestHistoriesOfToday(t *testing.T) {
	t.Parallel()
	j := newJourney(t, 90, nil)
	j.follow()
	j.attach("笔录.txt", []byte("询问笔录，共三页"))
	step := func() {
		j.await("what is owed", settled)
		j.await("what was missed", noted)
	}
	j.Determined()
	step()
	j.Session(accident.PeopleMediation, 1, day(-60))
	step()
	j.Claimed(2)
	j.Agreed(1, "party:1", day(30))
	step()
	j.Act(accident.ApplyConfirmation, 0, accident.Values{"mediation": "1", "court": "court-1", "applicants": "1,2", "on": j.Today()})
	step()
	j.Act(accident.Docket, 3, accident.Values{"docket_no": "(2026)鲁1402民特1号", "on": j.Today()})
	step()
	j.Act(accident.Rule, 3, accident.Values{"ruling_no": "(2026)鲁1402民特1号之一", "on": j.Today(), "result": "调解协议有效"})
	j.Investigated(4)
	step()
	j.Act(accident.NotifyFund, 0, accident.Values{"fund": "fund-1", "reason": "fled", "party": "2", "hospital": "市人民医院"})
	step()
	j.Act(accident.AgreeClaim, 2, accident.Values{"amount": "1000"})
	j.Act(accident.PayClaim, 2, accident.Values{"amount": "1000", "on": j.Today(), "voucher": "T1"})
	j.Act(accident.RecordPayment, 1, accident.Values{"instalment": "1", "amount": "1000", "on": j.Today()})
	j.Act(accident.ConcludeSerious, 4, accident.Values{"conclusion": "已起诉", "collective": "yes"})
	j.Act(accident.RefuseFund, 5, accident.Values{"reason": "不符合垫付条件"})
	for kind, no := range map[accident.Kind]int{accident.Mediation: 1, accident.Claim: 2, accident.Court: 3, accident.Serious: 4, accident.Fund: 5} {
		j.ended(workflows.ProceedingID(j.Case, kind, no))
		name := string(kind)
		if kind == accident.Fund {
			name = "expert"
		}
		j.keep(name, j.history(workflows.ProceedingID(j.Case, kind, no), ""))
	}
	j.closed()
	j.ended(workflows.CaseID(j.Case))
	j.once()
	j.keep("case", j.history(workflows.CaseID(j.Case), ""))
}

// hurried has clocks that run out in moments, so that a history of timers can be made in seconds.
type hurried struct{ *activities.Set }

func (h *hurried) Outlook(ctx context.Context, of activities.Of) (activities.Outlook, error) {
	o, err := h.Set.Outlook(ctx, of)
	soon := time.Now().Truncate(time.Second)
	for i := range o.Clocks {
		o.Clocks[i].Remind, o.Clocks[i].At = soon.Add(time.Second), soon.Add(2*time.Second)
	}
	return o, err
}

// What goes wrong leaves its traces too: a paper that cannot be printed, a number that the gateway refuses, clocks that ring.
func TestHistoryOfTroubles(t *testing.T) {
	t.Parallel()
	j := newJourney(t, 0, accident.Values{"parties.2.name": "司徒\U000F0001"})
	gateway := &sms.Fake{Answer: func(sms.Message) int { return 400 }}
	j.set.SMS = gateway
	j.hire = func(w worker.ActivityRegistry) { w.RegisterActivity(&hurried{j.set}) }
	j.follow()
	theCase := workflows.CaseID(j.Case)
	j.Determined()
	happened := func(kind enums.EventType) bool {
		return slices.ContainsFunc(j.history(theCase, "").Events, func(e *history.HistoryEvent) bool { return e.EventType == kind })
	}
	require.Eventually(t, func() bool {
		return j.status(theCase) != enums.WORKFLOW_EXECUTION_STATUS_UNSPECIFIED && happened(enums.EVENT_TYPE_ACTIVITY_TASK_FAILED) && happened(enums.EVENT_TYPE_TIMER_FIRED)
	}, patience, beat)
	j.Act(accident.CorrectParty, 0, accident.Values{"party": "2", "role": "driver", "name": "司徒雁南", "vehicle": "2", "injury": "none", "phone": "13900000027", "reason": "改用规范汉字"})
	j.await("papers", settled)
	j.Act(accident.CloseCase, 0, accident.Values{"outcome": "no_claim", "retention": "5y", "summary": "无请求"})
	j.Act(accident.ArchiveCase, 0, accident.Values{"volume": "1"})
	j.ended(theCase)
	require.Equal(t, "refused", j.State().Notices[0].Failed)
	j.keep("case-troubled", j.history(theCase, ""))
}

// keep replays a history that the server has just made, searches it, and writes it down when asked to.
func (j *journey) keep(name string, h *history.History) {
	j.t.Helper()
	text, err := temporalproto.CustomJSONMarshalOptions{Indent: " "}.Marshal(h)
	require.NoError(j.t, err)
	host, err := os.Hostname()
	require.NoError(j.t, err)
	text = bytes.ReplaceAll(text, []byte(`"`+host+":"), []byte(`"worker:`)) // in the names of sticky queues
	r, quiet := replayer(j.t)
	require.NoError(j.t, r.ReplayWorkflowHistory(quiet, h), name)
	require.Empty(j.t, leaks(j.t, text), name)
	if os.Getenv("UPDATE") == "1" {
		require.NoError(j.t, os.MkdirAll(folder, 0o755))
		file := filepath.Join(folder, fmt.Sprintf("%s_%s.json", name, day(0)))
		if _, err := os.Stat(file); os.IsNotExist(err) {
			require.NoError(j.t, os.WriteFile(file, append(text, '\n'), 0o644))
		}
	}
}
