package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/url"
	"os"
	"strings"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"

	"anjie/desk"
	"anjie/document"
	"anjie/document/seal"
	"anjie/domain/calendar"
	"anjie/evidence"
	"anjie/store"
)

type doctorCmd struct {
	database
	files
	clocks
	sealing
	Owner   string `name:"owner-database-url" env:"ANJIE_OWNER_DATABASE_URL" help:"Postgres, as the owner of the schema."`
	BaseURL string `env:"ANJIE_BASE_URL" help:"Our address as browsers see it."`
	SMS     string `name:"sms-url" env:"ANJIE_SMS_URL" help:"HTTP gateway for text messages."`

	law desk.Law // with what was published, once the record was asked
}

// finding is what the doctor says of one thing. Advice is what to do, "" when nothing is.
type finding struct {
	what   string
	grade  grade
	said   string
	advice string
}

type grade string

const (
	well   grade = "ok"
	warned grade = "warn"
	failed grade = "FAIL"
)

// Run checks everything and ends with 1 when something that is needed is not there.
func (c *doctorCmd) Run(ctx context.Context, s *screen) error {
	var all []finding
	c.law = desk.InProgram()
	all = append(all, c.record(ctx)...)
	all = append(all, c.ownership(ctx), c.store(ctx), c.malware(ctx), c.time(ctx), c.messages(ctx), c.papers(), c.address(), years(c.law.Calendar, time.Now()), figures(c.law, time.Now()))
	bad := false
	for _, f := range all {
		s.say("%-5s %-12s %s", f.grade, f.what, f.said)
		if f.advice != "" {
			s.say("%-5s %-12s → %s", "", "", f.advice)
		}
		bad = bad || f.grade == failed
	}
	if bad {
		return errFound
	}
	return nil
}

// record looks at the database: reachable, at the right schema, and with a role that cannot rewrite what happened.
func (c *doctorCmd) record(ctx context.Context) []finding {
	f := finding{what: "database"}
	if c.URL == "" {
		return []finding{f.fail("ANJIE_DATABASE_URL is not set", "set it to postgres://anjie_app:…@host/anjie")}
	}
	ctx, cancel := context.WithTimeout(ctx, 2*connectWithin)
	defer cancel()
	pool, err := pgxpool.New(ctx, c.URL)
	if err != nil {
		return []finding{f.fail("ANJIE_DATABASE_URL cannot be read", "it looks like postgres://anjie_app:…@host:5432/anjie")}
	}
	defer pool.Close()
	var version string
	var now time.Time
	if err := pool.QueryRow(ctx, "select current_setting('server_version'), clock_timestamp()").Scan(&version, &now); err != nil {
		return []finding{f.fail("it does not answer: "+err.Error(), "start Postgres, and check host, port and password in ANJIE_DATABASE_URL")}
	}
	found := []finding{f.ok("Postgres " + version)}
	if err := schemaReady(ctx, pool); err != nil {
		return append(found, finding{what: "schema"}.fail(err.Error(), ""))
	}
	return append(found, finding{what: "schema"}.ok("up to date"), restricted(ctx, pool), skew(now), backlog(ctx, pool), c.tables(ctx, pool))
}

// restricted: the application's role must have no right to change or delete what happened.
func restricted(ctx context.Context, pool *pgxpool.Pool) finding {
	f := finding{what: "role"}
	var who string
	var may bool
	err := pool.QueryRow(ctx, `select current_user, exists (select from unnest(array['update', 'delete', 'truncate']) r where has_table_privilege('case_events', r))`).Scan(&who, &may)
	switch {
	case err != nil:
		return f.fail(err.Error(), "run anjie migrate: it grants the role anjie_app what it needs")
	case may:
		return f.warn(who+" could change or delete what was recorded", "use the restricted role anjie_app in ANJIE_DATABASE_URL; keep the owner for migrate and replay")
	}
	return f.ok(who + " can add to the record and not change it")
}

func skew(at time.Time) finding {
	f := finding{what: "clock"}
	off := time.Since(at)
	if off.Abs() > 2*time.Second {
		return f.warn(fmt.Sprintf("this machine and the database differ by %s", off.Round(time.Millisecond)), "synchronise both by NTP: deadlines are counted by the clock")
	}
	return f.ok("agrees with the database")
}

func backlog(ctx context.Context, pool *pgxpool.Pool) finding {
	f := finding{what: "outbox"}
	rows, oldest, err := store.OpenCases(pool).Backlog(ctx)
	switch {
	case err != nil:
		return f.fail(err.Error(), "run anjie migrate")
	case oldest > 60:
		return f.warn(fmt.Sprintf("%d acts have not reached the workflows, the oldest for %s", rows, time.Duration(oldest*float64(time.Second)).Round(time.Second)),
			"see whether anjie worker runs and Temporal answers; nothing is lost meanwhile")
	}
	return f.ok(fmt.Sprintf("%d acts wait for the workflows", rows))
}

func (c *doctorCmd) ownership(ctx context.Context) finding {
	f := finding{what: "owner"}
	if c.Owner == "" {
		return f.ok("ANJIE_OWNER_DATABASE_URL is not set here: migrate and replay need it, serve and worker must not have it")
	}
	ctx, cancel := context.WithTimeout(ctx, connectWithin)
	defer cancel()
	pool, err := pgxpool.New(ctx, c.Owner)
	if err != nil {
		return f.fail("ANJIE_OWNER_DATABASE_URL cannot be read", "it looks like postgres://anjie_owner:…@host:5432/anjie")
	}
	defer pool.Close()
	if err := pool.Ping(ctx); err != nil {
		return f.fail("it does not answer: "+err.Error(), "check ANJIE_OWNER_DATABASE_URL")
	}
	return f.ok("answers")
}

func (c *doctorCmd) store(ctx context.Context) finding {
	f := finding{what: "evidence"}
	if c.Endpoint == "" || c.AccessKey == "" || c.SecretKey == "" {
		return f.fail("ANJIE_S3_ENDPOINT, ANJIE_S3_ACCESS_KEY or ANJIE_S3_SECRET_KEY is not set", "name an S3 server with versioning and object lock")
	}
	ctx, cancel := context.WithTimeout(ctx, 2*connectWithin)
	defer cancel()
	_, err := evidence.Open(ctx, evidence.Config{Endpoint: c.Endpoint, AccessKey: c.AccessKey, SecretKey: c.SecretKey, Bucket: c.Bucket, Region: c.Region})
	if err != nil {
		return f.fail(err.Error(), "start the S3 server, check the keys, and give it a bucket with versioning and object lock")
	}
	return f.ok("bucket " + c.Bucket + " keeps versions and locks")
}

func (c *doctorCmd) malware(ctx context.Context) finding {
	f := finding{what: "malware"}
	if c.ClamAV == "" {
		return f.warn("no scanner: evidence is recorded as not scanned", "name a ClamAV daemon by ANJIE_CLAMAV, tcp://host:3310")
	}
	scanner, err := evidence.NewScanner(c.ClamAV)
	if err == nil {
		err = scanner.Ping(ctx)
	}
	if err != nil {
		return f.fail(err.Error(), "start clamd, or check ANJIE_CLAMAV")
	}
	return f.ok("the scanner answers")
}

func (c *doctorCmd) time(ctx context.Context) finding {
	f := finding{what: "workflows"}
	t, err := c.clocks.ask(ctx)
	if c.Address == "" {
		err = errors.New("ANJIE_TEMPORAL_ADDRESS is not set")
	}
	if err != nil {
		return f.fail(err.Error(), "start Temporal and make its namespace; people act meanwhile, clocks and messages wait")
	}
	t.Close()
	return f.ok("Temporal answers and has the namespace " + c.Namespace)
}

func (c *doctorCmd) messages(ctx context.Context) finding {
	f := finding{what: "messages"}
	if c.SMS == "" {
		return f.warn("no gateway: text messages are kept and shown, not sent", "name one by ANJIE_SMS_URL")
	}
	u, err := url.Parse(c.SMS)
	if err != nil || u.Hostname() == "" {
		return f.fail("ANJIE_SMS_URL is no address", "it looks like https://gateway/send")
	}
	port := u.Port()
	if port == "" {
		port = map[string]string{"http": "80", "https": "443"}[u.Scheme]
	}
	conn, err := (&net.Dialer{Timeout: connectWithin}).DialContext(ctx, "tcp", net.JoinHostPort(u.Hostname(), port))
	if err != nil {
		return f.fail("the gateway does not answer", "check ANJIE_SMS_URL and the way to it")
	}
	_ = conn.Close() // nothing was said
	return f.ok("the gateway answers")
}

// papers looks at the key without making one.
func (c *doctorCmd) papers() finding {
	f := finding{what: "papers"}
	if c.SealKey == "" || c.SealCert == "" {
		return f.warn("no key: papers stay unsigned", "name a key and its certificate by ANJIE_SEAL_KEY and ANJIE_SEAL_CERT")
	}
	if _, err := os.Stat(c.SealKey); errors.Is(err, fs.ErrNotExist) {
		return f.warn("the key is not there yet; the first worker makes one", "have its certificate replaced by your authority's")
	}
	if _, err := seal.Open(c.SealKey, c.SealCert); err != nil {
		return f.fail(err.Error(), "check the files of ANJIE_SEAL_KEY and ANJIE_SEAL_CERT")
	}
	return f.ok("are signed")
}

func (c *doctorCmd) address() finding {
	f := finding{what: "address"}
	u, err := url.Parse(c.BaseURL)
	local := err == nil && (u.Hostname() == "localhost" || net.ParseIP(u.Hostname()).IsLoopback())
	switch {
	case c.BaseURL == "":
		return f.warn("ANJIE_BASE_URL is not set", "set it to the address that browsers use: sign-in and links need it")
	case err != nil || u.Host == "":
		return f.fail("ANJIE_BASE_URL is no address", "it looks like https://anjie.example")
	case !document.MayLink(u):
		return f.fail("ANJIE_BASE_URL is too long for the QR code of a paper", "choose a shorter name: serve takes it, worker and seed do not")
	case u.Scheme != "https" && !local:
		return f.warn("browsers reach us without encryption", "put a TLS proxy in front and write https:// into ANJIE_BASE_URL; cookies are then Secure")
	}
	return f.ok(c.BaseURL)
}

// years: the notice for the next year comes in October or November. From 1 November its days are missed.
func years(c *calendar.Calendar, now time.Time) finding {
	f := finding{what: "calendar"}
	today := calendar.DayOf(now)
	if _, ok := c.Year(today.Year()); !ok {
		return f.fail(fmt.Sprintf("the working days of %d are not loaded: deadlines are provisional", today.Year()), loadYear(today.Year()))
	}
	if missing := c.Missing(today); len(missing) > 0 {
		return f.warn(fmt.Sprintf("the working days of %d are not loaded: deadlines that reach into it are provisional", missing[0]),
			"as soon as the State Council's notice is out, "+loadYear(missing[0]))
	}
	loaded := c.Years()
	return f.ok(fmt.Sprintf("working days of %d to %d", loaded[0], loaded[len(loaded)-1]))
}

func loadYear(year int) string {
	return fmt.Sprintf("write its days into a file like domain/calendar/days/2026.json and load it on the screen /tables or by anjie tables load %d.json", year)
}

// figures: a base figure that is missing blocks the heads of loss that need it.
func figures(law desk.Law, now time.Time) finding {
	f := finding{what: "figures"}
	gaps, err := law.Gaps(calendar.DayOf(now))
	if err != nil {
		return f.fail(err.Error(), "")
	}
	if len(gaps) == 0 {
		return f.ok("nothing is missing in " + law.Figures.Edition())
	}
	var keys []string
	for _, g := range gaps {
		keys = append(keys, g.Key())
	}
	return f.warn("missing: "+strings.Join(keys, ", "), "enter them with their sources on the screen /tables, or by anjie tables load")
}

// tables reads what was published, and says what waits.
func (c *doctorCmd) tables(ctx context.Context, pool *pgxpool.Pool) finding {
	f := finding{what: "tables"}
	t := desk.NewTables(store.Tables{Pool: pool})
	err := t.Refresh(ctx)
	all, failedList := t.Store.List(ctx)
	works, failedWork := t.Store.Recounts(ctx, 1)
	if err := errors.Join(err, failedList, failedWork); err != nil {
		return f.fail(err.Error(), "an edition that this program cannot read was published by a newer one: deploy that")
	}
	c.law = t.Law()
	drafts := 0
	for _, one := range all {
		if one.State == store.DraftState {
			drafts++
		}
	}
	said := fmt.Sprintf("%d editions were entered, %d of them drafts", len(all), drafts)
	if len(works) > 0 && works[0].DoneAt == nil {
		said += fmt.Sprintf("; the running deadlines are being counted again, %d cases so far", works[0].Looked)
	}
	return f.ok(said)
}

func (f finding) ok(said string) finding { f.grade, f.said = well, said; return f }
func (f finding) warn(said, advice string) finding {
	f.grade, f.said, f.advice = warned, said, advice
	return f
}
func (f finding) fail(said, advice string) finding {
	f.grade, f.said, f.advice = failed, said, advice
	return f
}
