package bench

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/url"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"anjie/authz"
)

// ReadPlan says how many closed cases there are to be at each look, ascending, and how often each page is opened.
type ReadPlan struct {
	Cases []int
	Times int
}

// Targets of a page: against the bare queries for what it shows, and against itself when there are more cases.
const (
	pageTimes  = 3.0
	growthMost = 1.3
)

// Read measures what the list of cases and the file of a case take, through the web server to a browser that is signed
// in, against the bare queries for what they show, and how both grow with the number of closed cases.
func Read(ctx context.Context, s Servers, plan ReadPlan) error {
	g, err := s.ground(ctx)
	if err != nil {
		return err
	}
	defer g.release()
	policy, err := authz.Load()
	if err != nil {
		return err
	}
	quick, mediated, err := originals(ctx, g.pool, policy)
	if err != nil {
		return err
	}
	site, err := openSite(ctx, g.pool, policy)
	if err != nil {
		return err
	}
	defer site.close()
	first := map[string]figure{}
	have := 0
	for _, n := range plan.Cases {
		since := time.Now()
		if err := multiply(ctx, g.owner, quick, mediated, have, n); err != nil {
			return err
		}
		have = n
		fmt.Fprintf(s.Out, "%d closed cases (seeded in %s)\n", n, time.Since(since).Round(time.Second))
		for _, v := range views(g.pool, n) {
			page, query, err := site.look(ctx, v, plan.Times)
			if err != nil {
				return err
			}
			growth := ""
			if was, ok := first[v.name]; ok {
				growth = fmt.Sprintf("   grown %.2f (target ≤ %.1f)", float64(page.at(0.5))/float64(was.at(0.5)), growthMost)
			} else {
				first[v.name] = page
			}
			fmt.Fprintf(s.Out, "%-28s page p50 %7.2f ms  p99 %7.2f ms   query p50 %7.2f ms  p99 %7.2f ms   page/query %.2f (target ≤ %.0f)%s\n", v.name,
				ms(page.at(0.5)), ms(page.at(0.99)), ms(query.at(0.5)), ms(query.at(0.99)), float64(page.at(0.5))/float64(query.at(0.5)), pageTimes, growth)
		}
		fmt.Fprintln(s.Out)
	}
	return nil
}

// originals tells the two cases that all others are copies of.
func originals(ctx context.Context, pool *pgxpool.Pool, policy *authz.Policy) (quick, mediated string, err error) {
	a, err := tell(ctx, pool, policy, "quick", "2026-06-01")
	if err != nil {
		return "", "", err
	}
	b, err := tell(ctx, pool, policy, "mediated", "2026-06-01")
	if err != nil {
		return "", "", err
	}
	one, err := a.quick()
	if err != nil {
		return "", "", err
	}
	two, err := b.mediated()
	return one.ID, two.ID, err
}

// view is a page, and the bare queries for what it shows. A turn names a case or a place in the list.
type view struct {
	name  string
	path  func(turn int) string
	query func(ctx context.Context, turn int) error
}

// look opens a page and asks its queries, by turns.
func (s *site) look(ctx context.Context, v view, times int) (page, query figure, err error) {
	const warm = 5
	for i := range times + warm {
		turn := rand.IntN(1 << 30)
		begun := time.Now()
		if err = v.query(ctx, turn); err != nil {
			return page, query, fmt.Errorf("bench: ask for %s: %w", v.name, err)
		}
		asked := time.Now()
		if _, err = s.page(ctx, v.path(turn)); err != nil {
			return page, query, err
		}
		if i >= warm {
			query.each, page.each = append(query.each, asked.Sub(begun)), append(page.each, time.Since(asked))
		}
	}
	return page, query, nil
}

// views are the pages that are looked at when there are n cases.
func views(pool *pgxpool.Pool, n int) []view {
	deep := func(turn int) (time.Time, string) {
		g := turn%(n/2) + 1
		return time.Date(2026, time.November, 1, 0, 0, 0, 0, time.UTC).Add(-3 * time.Minute * time.Duration(g)), fmt.Sprintf("00000000-0000-7000-8000-%012x", g)
	}
	// The copies of the officer's agency whose events were copied too.
	number := func(turn int) string { return numberOf((turn%(n/20) + 1) * 20) }
	return []view{
		{"list, first page", func(int) string { return "/cases" }, func(ctx context.Context, _ int) error {
			return bare(ctx, pool, listed("", ""), counted)
		}},
		{"list, somewhere in it", func(turn int) string {
			at, id := deep(turn)
			return "/cases?after=" + fmt.Sprint(at.UnixMicro(), "_", id)
		}, func(ctx context.Context, turn int) error {
			at, id := deep(turn)
			return bare(ctx, pool, listed("", " and (c.opened_at, c.id) < ('"+at.Format(time.RFC3339)+"', '"+id+"')"), counted)
		}},
		{"list of the archived", func(int) string { return "/cases?stage=archived" }, func(ctx context.Context, _ int) error {
			return bare(ctx, pool, listed("", " and c.stage = 'archived'"), counted)
		}},
		searched(pool, "search by number", func(turn int) string { return strings.ToLower(number(turn)) }),
		searched(pool, "search by plate", func(turn int) string {
			g := (turn%(n/4) + 1) * 4
			return fmt.Sprintf("鲁n%c%04d", 'a'+rune(g%26), g*7%10000)
		}),
		searched(pool, "search by place", func(turn int) string { return []string{"解放路", "工业一路", "解放", "工业"}[turn%4] }),
		{"file of a case", func(turn int) string { return "/cases/" + number(turn) }, func(ctx context.Context, turn int) error {
			return bare(ctx, pool, "select body from cases c where number = '"+number(turn)+"'",
				"select e.* from case_events e join cases c on c.id = e.case_id where c.number = '"+number(turn)+"' order by e.seq")
		}},
	}
}

// searched looks for words that somebody types, wherever they may stand, as the screen does.
func searched(pool *pgxpool.Pool, name string, words func(turn int) string) view {
	return view{name, func(turn int) string { return "/cases?q=" + url.QueryEscape(words(turn)) }, func(ctx context.Context, turn int) error {
		return bare(ctx, pool, listed(` join ((select case_id from case_terms where term like '`+words(turn)+`%' limit 2000)
			union (select id from cases where place ilike '%`+words(turn)+`%' limit 2000)) hits on hits.case_id = c.id`, ""))
	}}
}

// listed is the query for a page of the list; counted the one for the numbers beside its filters, up to a thousand of each stage.
func listed(join, where string) string {
	return `select c.id, c.number, c.agency, c.stage, c.class, c.hit_and_run, c.place, c.title, c.occurred_at, c.opened_at, c.parties, c.evidence, d.at, d.rule
		from cases c left join lateral (select at, rule from dues where case_id = c.id and state in ('open', 'missed') order by at limit 1) d on true` + join + `
		where c.agency = '` + brigade + `'` + where + ` order by c.opened_at desc, c.id desc limit 51`
}

const counted = `select s.stage, x.class, x.hit_and_run, count(*)
	from unnest(array['reported', 'accepted', 'simple', 'investigation', 'determined', 'closed', 'archived', 'not_accepted', 'transferred']) s (stage)
	cross join lateral (select class, hit_and_run from cases where stage = s.stage and agency = '` + brigade + `' order by opened_at desc limit 1000) x group by 1, 2, 3`

// bare runs statements on one connection and reads every row, as a script would; what it finds must be something.
func bare(ctx context.Context, pool *pgxpool.Pool, statements ...string) error {
	return pool.AcquireFunc(ctx, func(conn *pgxpool.Conn) error {
		for _, statement := range statements {
			rows, err := conn.Query(ctx, statement, pgx.QueryExecModeExec)
			if err != nil {
				return err
			}
			n := 0
			for rows.Next() {
				if _, err := rows.Values(); err != nil {
					return err
				}
				n++
			}
			if err := rows.Err(); err != nil {
				return err
			}
			if n == 0 {
				return errors.New("nothing was found")
			}
		}
		return nil
	})
}
