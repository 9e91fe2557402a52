package bench

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"anjie/authz"
	"anjie/desk"
	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/store"
)

// ActsPlan says how long and with how many clients.
type ActsPlan struct {
	While   time.Duration // of each candidate at each number of clients
	Clients []int
}

// rounds is how often the candidates take turns, so that a slow minute of the machine is everybody's.
const rounds = 4

// Acts compares three ways of doing one step of a case, in turn, at each number of clients:
// the bare SQL of an act's transaction as a script would run it; our act through desk; the same step as a Temporal
// update with one local activity that does nothing.
func Acts(ctx context.Context, s Servers, plan ActsPlan) error {
	g, err := s.ground(ctx)
	if err != nil {
		return err
	}
	defer g.release()
	room, err := newRoom(ctx, g.pool, 64)
	if err != nil {
		return err
	}
	waking, stopWaking := context.WithCancel(ctx)
	defer stopWaking()
	go room.Cases.Wake(waking) // as in the product: what it costs is part of our acts
	update, stop, err := temporalStep(ctx, s)
	if err != nil {
		return err
	}
	defer stop()
	ways := []way{{"(a) bare SQL", room.bare}, {"(b) desk.Act", room.act}, {"(c) Temporal update", update}}
	for _, clients := range plan.Clients {
		all, err := compare(ctx, ways, clients, plan.While)
		if err != nil {
			return err
		}
		for _, f := range all {
			fmt.Fprintln(s.Out, f)
		}
		fmt.Fprintf(s.Out, "%-34s %3d clients  b/a %.2f (target ≥ 0.60)   b/c %.1f (target ≥ 10)\n\n", "ratios", clients,
			all[1].rate()/all[0].rate(), all[1].rate()/all[2].rate())
	}
	return nil
}

// room is a desk with open cases that nobody else touches.
type room struct {
	*desk.Desk
	pool  *pgxpool.Pool
	cases []accident.Case
	run   string
}

var officer = access.Actor{ID: "bench", Name: "bench", Role: access.HandlingOfficer, Agency: "371402", Kind: access.Police}

func newRoom(ctx context.Context, pool *pgxpool.Pool, n int) (*room, error) {
	policy, err := authz.Load()
	if err != nil {
		return nil, err
	}
	r := &room{Desk: desk.New(store.OpenCases(pool), policy), pool: pool, run: uuid.NewString()}
	for i := range n {
		c, err := r.accepted(ctx, i)
		if err != nil {
			return nil, err
		}
		r.cases = append(r.cases, c)
	}
	return r, nil
}

// accepted opens a typical case: two vehicles, four parties, accepted.
func (r *room) accepted(ctx context.Context, i int) (accident.Case, error) {
	now := time.Now().Add(-time.Hour).Format(time.RFC3339)
	v := accident.Values{"channel": "122", "reporter": "赵热心", "phone": "13905340001", "reported_at": now, "occurred_at": now, "place": fmt.Sprintf("第 %d 号路口", i),
		"vehicles.1.kind": "car", "vehicles.1.plate": "鲁N12345", "vehicles.2.kind": "truck", "vehicles.2.plate": "鲁N54321"}
	for p := range 4 {
		prefix := fmt.Sprintf("parties.%d.", p+1)
		v[prefix+"role"], v[prefix+"name"], v[prefix+"injury"], v[prefix+"phone"] = "driver", fmt.Sprint("当事人", p+1), "none", "13800000013"
	}
	done, err := r.Open(ctx, officer.Agency, accident.Request{Key: fmt.Sprint(r.run, "/open/", i), Actor: officer, Values: v})
	if err != nil {
		return accident.Case{}, err
	}
	done, err = r.Act(ctx, accident.Request{Case: done.Case.ID, Command: accident.Accept, Key: "accept", Actor: officer})
	return done.Case, err
}

// act records the same milestone again and again: the case stays as large as it is.
func (r *room) act(ctx context.Context, client, turn int) error {
	_, err := r.milestone(ctx, client, turn)
	return err
}

func (r *room) milestone(ctx context.Context, client, turn int) (desk.Done, error) {
	c := r.cases[(client*7+turn)%len(r.cases)]
	return r.Act(ctx, accident.Request{Case: c.ID, Command: accident.RecordMilestone, Key: fmt.Sprint("b/", client, "/", turn, "/", time.Now().UnixNano()), Actor: officer,
		Values: accident.Values{"milestone": accident.LossFixed, "on": accident.DayString(time.Now())}})
}

// bare is the SQL of such an act as a script has it: a statement at a time, with nothing decided and nothing hashed. It
// asks whether the key was used, as whoever acts must.
func (r *room) bare(ctx context.Context, client, turn int) error {
	c := r.cases[(client*7+turn)%len(r.cases)]
	return pgx.BeginFunc(ctx, r.pool, func(tx pgx.Tx) error {
		var body, head []byte
		var seq int64
		if err := tx.QueryRow(ctx, "select body, head, seq + 1 from cases where id = $1 for update", c.ID).Scan(&body, &head, &seq); err != nil {
			return err
		}
		now := time.Now().UTC()
		key := fmt.Sprint("a/", client, "/", turn, "/", now.UnixNano())
		var used bool
		if err := tx.QueryRow(ctx, "select exists (select from case_events where case_id = $1 and key = $2)", c.ID, key).Scan(&used); err != nil || used {
			return err
		}
		if _, err := tx.Exec(ctx, `insert into case_events (case_id, seq, at, command, actor, actor_name, role, agency, key, article, from_stage, to_stage, content, prev, hash)
			values ($1, $2, $3, 'record_milestone', 'bench', 'bench', 'handling_officer', '371402', $4, 'HPR 90', 'accepted', 'accepted', '{"values":{"milestone":"loss_fixed","on":"2026-09-18"}}', $5, $5)`,
			c.ID, seq, now, key, head); err != nil {
			return err
		}
		if _, err := tx.Exec(ctx, "update cases set seq = $2, head = $3, changed_at = $4, body = $5 where id = $1", c.ID, seq, head, now, bumped(body, seq)); err != nil {
			return err
		}
		_, err := tx.Exec(ctx, "insert into outbox (case_id, seq) values ($1, $2)", c.ID, seq)
		return err
	})
}
