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

// Acts compares three ways of doing one step of a case, in turn, at 1 and at 16 clients:
// the bare SQL of an act's transaction as a script would run it; our act through desk; the same step as a Temporal
// update with one local activity that does nothing.
func Acts(ctx context.Context, s Servers, while time.Duration) error {
	pool, drop, err := ground(ctx, s.Owner)
	if err != nil {
		return err
	}
	defer drop()
	room, err := newRoom(ctx, pool, 64)
	if err != nil {
		return err
	}
	update, stop, err := temporalStep(ctx, s.Temporal)
	if err != nil {
		return err
	}
	defer stop()
	ways := []struct {
		name string
		do   func(ctx context.Context, client, turn int) error
	}{{"(a) bare SQL", room.bare}, {"(b) desk.Act", room.act}, {"(c) Temporal update", update}}
	for _, clients := range []int{1, 16} {
		rounds := map[string][]figure{}
		for range 3 { // in turn, so that a slow minute of the machine is everybody's
			for _, way := range ways {
				f, err := drive(ctx, way.name, clients, while/3, way.do)
				if err != nil {
					return err
				}
				rounds[way.name] = append(rounds[way.name], f)
			}
		}
		var all []figure
		for _, way := range ways {
			f := merge(rounds[way.name]...)
			all = append(all, f)
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
	v := accident.Values{"channel": "122", "reported_at": now, "occurred_at": now, "place": fmt.Sprintf("第 %d 号路口", i),
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
	c := r.cases[(client*7+turn)%len(r.cases)]
	_, err := r.Act(ctx, accident.Request{Case: c.ID, Command: accident.RecordMilestone, Key: fmt.Sprint("b/", client, "/", turn, "/", time.Now().UnixNano()), Actor: officer,
		Values: accident.Values{"milestone": accident.LossFixed, "on": accident.DayString(time.Now())}})
	return err
}

// bare is the SQL of such an act, a statement at a time, with nothing decided and nothing hashed.
func (r *room) bare(ctx context.Context, client, turn int) error {
	c := r.cases[(client*7+turn)%len(r.cases)]
	return pgx.BeginFunc(ctx, r.pool, func(tx pgx.Tx) error {
		var body, head []byte
		if err := tx.QueryRow(ctx, "select body, head from cases where id = $1 for update", c.ID).Scan(&body, &head); err != nil {
			return err
		}
		var seq int64
		if err := tx.QueryRow(ctx, "select seq + 1 from cases where id = $1", c.ID).Scan(&seq); err != nil {
			return err
		}
		now := time.Now().UTC()
		if _, err := tx.Exec(ctx, `insert into case_events (case_id, seq, at, command, actor, actor_name, role, agency, key, article, from_stage, to_stage, content, prev, hash)
			values ($1, $2, $3, 'record_milestone', 'bench', 'bench', 'handling_officer', '371402', $4, 'HPR 90', 'accepted', 'accepted', '{"values":{"milestone":"loss_fixed","on":"2026-09-18"}}', $5, $5)`,
			c.ID, seq, now, fmt.Sprint("a/", client, "/", turn, "/", now.UnixNano()), head); err != nil {
			return err
		}
		if _, err := tx.Exec(ctx, "update cases set seq = $2, head = $3, changed_at = $4, body = $5 where id = $1", c.ID, seq, head, now, bumped(body, seq)); err != nil {
			return err
		}
		_, err := tx.Exec(ctx, "insert into outbox (case_id, seq) values ($1, $2)", c.ID, seq)
		return err
	})
}
