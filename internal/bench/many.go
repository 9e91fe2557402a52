package bench

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// eventsOf is how many of the copied cases have their events too: all of them would be twenty times the rest, and the
// file page reads those of one case.
const eventsOf = 10

// multiply adds closed cases numbered from (exclusive) to (inclusive), copies of the cases told, in the database's own
// hands. Numbers, plates, names, places, agencies and days differ as they do in a city; two in three are the quick kind.
func multiply(ctx context.Context, owner string, quick, mediated string, from, to int) error {
	conn, err := pgx.Connect(ctx, owner)
	if err != nil {
		return fmt.Errorf("bench: seed: %w", err)
	}
	defer conn.Close(ctx)
	if _, err := conn.Exec(ctx, "set synchronous_commit = off; set work_mem = '64MB'; "+copyOf); err != nil {
		return fmt.Errorf("bench: seed: prepare: %w", err)
	}
	const batch = 50_000 // a transaction that a disk of a laptop can hold
	for at := from; at < to; at += batch {
		args := pgx.NamedArgs{"quick": quick, "mediated": mediated, "from": at, "to": min(at+batch, to), "events": eventsOf}
		err := pgx.BeginFunc(ctx, conn, func(tx pgx.Tx) error {
			for _, statement := range copies {
				if _, err := tx.Exec(ctx, statement, args); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return fmt.Errorf("bench: seed cases after %d: %w", at, err)
		}
	}
	// What autovacuum would do in its own time: the planner knows the tables, and index scans need not visit them.
	for _, table := range []string{"cases", "case_terms", "dues", "proceedings", "mediation_sessions", "case_events"} {
		if _, err := conn.Exec(ctx, "vacuum (analyze) "+table); err != nil {
			return fmt.Errorf("bench: seed: vacuum: %w", err)
		}
	}
	return nil
}

// numberOf is the number of the g-th copy.
func numberOf(g int) string { return fmt.Sprintf("%s-%d-%06d", agencyOf(g), 2020+g%7, g) }

func agencyOf(g int) string { return fmt.Sprintf("37140%d", 2+g%4) }

// copyOf are the words of a copy as SQL, for this connection only. They must agree with numberOf.
const copyOf = `
create or replace function pg_temp.copy_id(g int) returns uuid language sql immutable as $$
	select ('00000000-0000-7000-8000-' || lpad(to_hex(g), 12, '0'))::uuid $$;
create or replace function pg_temp.copy_agency(g int) returns text language sql immutable as $$ select '37140' || (2 + g % 4) $$;
create or replace function pg_temp.copy_number(g int) returns text language sql immutable as $$
	select pg_temp.copy_agency(g) || '-' || (2020 + g % 7) || '-' || lpad(g::text, 6, '0') $$;
create or replace function pg_temp.copy_plate(g int, of int) returns text language sql immutable as $$
	select '鲁N' || chr(65 + g % 26) || lpad((g * 7 % 10000)::text, 4, '0') || of $$;
create or replace function pg_temp.copy_name(g int, of int) returns text language sql immutable as $$
	select (array['王','李','张','刘','陈','杨','赵','黄','周','吴'])[1 + (g + of) % 10] || chr(19968 + g * 31 % 3000) || chr(19968 + (g / 3000 + of * 17) % 3000) $$;
create or replace function pg_temp.copy_place(g int) returns text language sql immutable as $$
	select (array['解放路','东风路','湖滨大道','学院路','工业一路','青年路','胜利路','新华路'])[1 + g % 8] || '与' || chr(19968 + g * 13 % 900) || '街路口东 ' || g % 800 || ' 米' $$;
create or replace function pg_temp.copy_day(g int) returns timestamptz language sql immutable as $$
	select '2026-11-01'::timestamptz - make_interval(mins => 3 * g) $$;
create or replace function pg_temp.copy_body(body text, c cases, g int) returns text language sql immutable as $$
	select replace(replace(replace(replace(replace(replace(body, c.id::text, pg_temp.copy_id(g)::text), c.number, pg_temp.copy_number(g)),
		'鲁NZ0001', pg_temp.copy_plate(g, 1)), '鲁NZ0002', pg_temp.copy_plate(g, 2)), '张秀英', pg_temp.copy_name(g, 1)), '李志强', pg_temp.copy_name(g, 2)) $$;`

// copies make @from+1 … @to, one table each.
var copies = []string{
	`insert into cases (id, number, agency, stage, class, hit_and_run, place, occurred_at, opened_at, parties, evidence, title, key, seq, head, changed_at, body)
		select pg_temp.copy_id(g), pg_temp.copy_number(g), pg_temp.copy_agency(g), c.stage, c.class, g % 40 = 0, pg_temp.copy_place(g),
			pg_temp.copy_day(g) - interval '30 minutes', pg_temp.copy_day(g), c.parties, c.evidence, c.title, 'copy/' || g, c.seq, c.head, pg_temp.copy_day(g) + interval '20 days',
			pg_temp.copy_body(c.body::text, c, g)::json
		from generate_series(@from::int + 1, @to::int) g join cases c on c.id = ` + kind,
	`insert into case_terms (case_id, kind, term)
		select pg_temp.copy_id(g), t.kind, case t.term when lower('鲁NZ0001') then lower(pg_temp.copy_plate(g, 1)) when lower('鲁NZ0002') then lower(pg_temp.copy_plate(g, 2))
			when '张秀英' then pg_temp.copy_name(g, 1) when '李志强' then pg_temp.copy_name(g, 2) when '0001' then lpad((g * 3 % 10000)::text, 4, '0') when '0002' then lpad((g * 11 % 10000)::text, 4, '0')
			else lower(pg_temp.copy_number(g)) end
		from generate_series(@from::int + 1, @to::int) g join case_terms t on t.case_id = ` + kind + ` on conflict do nothing`,
	`insert into dues (case_id, id, rule, article, proceeding, party, owner, agency, since, at, state, provisional)
		select pg_temp.copy_id(g), d.id, d.rule, d.article, d.proceeding, d.party, d.owner, case d.agency when '371402' then pg_temp.copy_agency(g) else d.agency end,
			pg_temp.copy_day(g), pg_temp.copy_day(g) + (d.at - d.since), d.state, d.provisional
		from generate_series(@from::int + 1, @to::int) g join dues d on d.case_id = ` + kind,
	`insert into proceedings (case_id, no, kind, variant, stage, ended, agency, opened_at, ended_at, end_reason, amount)
		select pg_temp.copy_id(g), p.no, p.kind, p.variant, p.stage, p.ended, p.agency, pg_temp.copy_day(g) + interval '3 days', pg_temp.copy_day(g) + interval '14 days', p.end_reason, p.amount
		from generate_series(@from::int + 1, @to::int) g join proceedings p on p.case_id = ` + kind,
	`insert into mediation_sessions (case_id, proceeding, no, at, room, held_on)
		select pg_temp.copy_id(g), m.proceeding, m.no, pg_temp.copy_day(g) + interval '5 days', m.room, m.held_on
		from generate_series(@from::int + 1, @to::int) g join mediation_sessions m on m.case_id = ` + kind,
	`insert into case_events (case_id, seq, at, command, proceeding, actor, actor_name, role, agency, purpose, key, article, from_stage, to_stage, content, prev, hash)
		select pg_temp.copy_id(g), e.seq, e.at, e.command, e.proceeding, e.actor, e.actor_name, e.role, e.agency, e.purpose, e.key, e.article, e.from_stage, e.to_stage,
			pg_temp.copy_body(e.content::text, c, g)::json, e.prev, e.hash
		from generate_series(@from::int + 1, @to::int) g join cases c on c.id = ` + kind + ` join case_events e on e.case_id = c.id where g % @events = 0`,
}

// kind is the case that the g-th copy is one of.
const kind = `case when g / 10 % 3 = 2 then @mediated::uuid else @quick::uuid end`
