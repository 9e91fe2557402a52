package store_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/stretchr/testify/require"

	"anjie/authz"
	"anjie/desk"
	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/internal/pgtest"
	"anjie/store"
)

// lived is a record with n cases that have terms, deadlines, a proceeding and a session, and the desk they came through.
func lived(t *testing.T, n int) (*store.Cases, *pgxpool.Pool, []accident.Case) {
	t.Helper()
	pool := pgtest.New(t)
	policy, err := authz.Load()
	require.NoError(t, err)
	d := desk.New(store.OpenCases(pool), policy)
	officer := access.Actor{ID: "u2", Name: "民警", Role: access.HandlingOfficer, Agency: "371402", Kind: access.Police}
	mediator := access.Actor{ID: "u3", Name: "调解员", Role: access.Mediator, Agency: "371402", Kind: access.Police}
	var cases []accident.Case
	for i := range n {
		now := at
		d.Now = func() time.Time { now = now.Add(time.Minute); return now }
		key := fmt.Sprintf("case-%d/", i)
		opened, err := d.Open(context.Background(), "371402", accident.Request{Key: key, Actor: clerk, Values: accident.Values{
			"channel": "122", "reporter": "赵热心", "phone": "13905340001", "reported_at": "2026-09-18T09:30", "occurred_at": "2026-09-18T09:00", "place": "解放路", "injured": "1", "weather": "1", "form": "scrape_pedestrian",
			"vehicles.1.kind": "e_bike", "vehicles.1.plate": "鲁N12345",
			"parties.1.role": "driver", "parties.1.name": "欧阳春", "parties.1.vehicle": "1", "parties.1.injury": "none", "parties.1.phone": "13800000013", "parties.1.id_number": "11010519491231002X", "parties.1.consents": "yes",
			"parties.2.role": "pedestrian", "parties.2.name": "阿依古丽", "parties.2.injury": "slight", "parties.2.phone": "13800000014", "parties.2.id_number": "440524188001010014", "parties.2.consents": "yes"}})
		require.NoError(t, err)
		step := 0
		act := func(who access.Actor, proceeding int, cmd accident.Command, v accident.Values) {
			step++
			_, err := d.Act(context.Background(), accident.Request{Case: opened.Case.ID, Command: cmd, Proceeding: proceeding, Key: fmt.Sprint(key, step), Actor: who, Values: v})
			require.NoError(t, err, cmd)
		}
		act(officer, 0, accident.Accept, nil)
		act(officer, 0, accident.ChooseSimple, nil)
		act(officer, 0, accident.DetermineSimple, accident.Values{"document_no": "1", "made_on": "2026-09-18", "course": "追尾", "impact": "右前角", "fault.1": "full", "fault.2": "none"})
		act(officer, 0, accident.ServeDetermination, accident.Values{"party": "1", "on": "2026-09-18", "way": "in_person"})
		act(mediator, 0, accident.ApplyMediation, accident.Values{"variant": "police", "applicants": "1,2", "on": "2026-09-18"})
		act(mediator, 1, accident.AcceptMediation, nil)
		act(mediator, 0, accident.RecordMilestone, accident.Values{"milestone": "treatment_ended", "on": "2026-09-18"})
		act(mediator, 1, accident.StartMediation, accident.Values{"basis": "treatment_ended", "on": "2026-09-18"})
		act(mediator, 1, accident.ScheduleSession, accident.Values{"at": "2026-09-18T16:00", "room": "一室"})
		c, err := d.Cases.Case(context.Background(), everything, opened.Case.ID)
		require.NoError(t, err)
		cases = append(cases, c)
	}
	return d.Cases, pool, cases
}

func differences(t *testing.T, run func(context.Context, store.Replay) (store.Replayed, error), id string) ([]string, store.Replayed) {
	t.Helper()
	var found []string
	done, err := run(context.Background(), store.Replay{Case: id, Differ: func(d store.Difference) { found = append(found, d.String()) }})
	require.NoError(t, err)
	return found, done
}

func TestAnUntouchedRecordHasNoDifferences(t *testing.T) {
	t.Parallel()
	s, _, cases := lived(t, 3)
	found, done := differences(t, s.Verify, "")
	require.Empty(t, found)
	require.Equal(t, store.Replayed{Cases: 3, Events: 30}, done)
	_, done = differences(t, s.Verify, cases[1].ID)
	require.Equal(t, store.Replayed{Cases: 1, Events: 10}, done)
	id, err := s.Find(context.Background(), cases[2].Number)
	require.NoError(t, err)
	require.Equal(t, cases[2].ID, id)
}

func TestEveryTamperingIsFoundNamedAndMended(t *testing.T) {
	t.Parallel()
	tampered := []struct {
		sql  string // $1 is the id of the case
		want []string
	}{
		{`update cases set body = replace(body::text, '阿依古丽', '阿依古')::json where id = $1`, []string{"cases.body.parties[1].name differs"}},
		{`update cases set stage = 'closed' where id = $1`, []string{"cases.stage differs"}},
		{`update cases set head = decode(repeat('00', 32), 'hex') where id = $1`, []string{"cases.head differs"}},
		{`update dues set at = at + interval '1 microsecond' where case_id = $1 and rule = 'apply_review'`, []string{"dues[apply_review@5/1].at differs"}},
		{`update dues set state = 'waived' where case_id = $1 and rule = 'serve_determination' and party = 2`, []string{"dues[serve_determination@4/2].state differs"}},
		{`delete from case_terms where case_id = $1 and kind = 'plate'`, []string{"case_terms[plate] is missing"}},
		{`insert into case_terms values ($1, 'name', '李雷')`, []string{"case_terms[name] is not in the record"}},
		{`update proceedings set agency = 'x', amount = 7 where case_id = $1`, []string{"proceedings[1].agency differs", "proceedings[1].amount differs"}},
		{`update mediation_sessions set no = 2 where case_id = $1`, []string{"mediation_sessions[1/1] is missing", "mediation_sessions[1/2] is not in the record"}},
		{`update mediation_sessions set held_on = '2026-09-18' where case_id = $1`, []string{"mediation_sessions[1/1].held_on differs"}},
		{`select $1::uuid`, nil},
	}
	s, pool, cases := lived(t, len(tampered))
	var want []string
	for i, c := range tampered {
		_, err := pool.Exec(context.Background(), c.sql, cases[i].ID)
		require.NoError(t, err)
		for _, w := range c.want {
			want = append(want, cases[i].Number+" "+w)
		}
	}
	found, done := differences(t, s.Verify, "")
	require.ElementsMatch(t, want, found)
	require.EqualValues(t, len(tampered)-1, done.Differing)
	_, done = differences(t, s.Rebuild, "")
	require.EqualValues(t, len(tampered)-1, done.Mended)
	found, _ = differences(t, s.Verify, "")
	require.Empty(t, found)
}

func TestALostCaseIsMadeAgain(t *testing.T) {
	t.Parallel()
	s, pool, cases := lived(t, 2)
	ctx := context.Background()
	_, err := pool.Exec(ctx, "delete from cases where id = $1", cases[0].ID) // takes everything that refers to it along
	require.NoError(t, err)
	found, _ := differences(t, s.Verify, "")
	require.Contains(t, found, cases[0].Number+" cases is missing")
	require.NotContains(t, strings.Join(found, "\n"), "欧阳春", "what is missing may be personal")
	id, err := s.Find(ctx, cases[0].Number)
	require.NoError(t, err)
	_, done := differences(t, s.Rebuild, id)
	require.EqualValues(t, 1, done.Mended)
	again, err := s.Case(ctx, everything, cases[0].ID)
	require.NoError(t, err)
	require.Equal(t, cases[0], again)
}

func TestATamperedEventIsNamedAndNotMadeTrue(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	tampered := []struct{ sql, want string }{
		{`update case_events set content = replace(content::text, '追尾', '剐蹭')::json where case_id = $1 and seq = 4`, "/4: its content does not match its hash"},
		{`update case_events set content = '{"dues": 7}' where case_id = $1 and seq = 4`, "read content"},
		{`update case_events set actor = 'u9' where case_id = $1 and seq = 3`, "/3: its content does not match its hash"},
		{`delete from case_events where case_id = $1 and seq = 3`, "expected event 3, found 4"},
		{`update case_events set content = '{}' where case_id = $1 and seq = 1`, "/1: its content does not match its hash"},
		// Of a shortened record the chain alone cannot tell; the case as it stands can.
		{`delete from case_events where case_id = $1 and seq = 10`, "cases.seq differs"},
		{`delete from case_events where case_id = $1`, "cases is not in the record"},
		{`select $1::uuid`, ""},
	}
	s, pool, cases := lived(t, len(tampered))
	_, err := pool.Exec(ctx, "update case_events set actor = 'u9'")
	require.ErrorContains(t, err, "append-only")
	_, err = pool.Exec(ctx, "alter table case_events disable trigger all") // as only the table's owner can
	require.NoError(t, err)
	for i, c := range tampered {
		_, err := pool.Exec(ctx, c.sql, cases[i].ID)
		require.NoError(t, err)
	}
	found, done := differences(t, s.Verify, "")
	require.EqualValues(t, len(tampered)-1, done.Differing)
	all := strings.Join(found, "\n")
	for i, c := range tampered {
		if i < 5 {
			require.Regexp(t, "(?m)^("+cases[i].Number+"|"+cases[i].ID+") case_events is broken .*"+c.want, all)
		} else if c.want != "" {
			require.Contains(t, found, cases[i].Number+" "+c.want)
		}
	}
	require.NotContains(t, all, cases[len(cases)-1].Number)
	_, done = differences(t, s.Rebuild, "")
	require.EqualValues(t, 1, done.Mended, "the shortened one is as its events make it; the broken ones stay for people to look into")
}

func TestReplayReadsInBatches(t *testing.T) {
	t.Parallel()
	s, _, cases := lived(t, 3) // of ten events each
	for _, size := range []int{1, 7, 10, 30, 31} {
		var passed []int64
		done, err := s.Verify(context.Background(), store.Replay{AtOnce: size, Passed: func(n int64) { passed = append(passed, n) },
			Differ: func(d store.Difference) { t.Error(d) }})
		require.NoError(t, err)
		require.Equal(t, store.Replayed{Cases: int64(len(cases)), Events: 30}, done)
		require.Len(t, passed, 30/size+1)
	}
}
