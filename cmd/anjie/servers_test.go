package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/stretchr/testify/require"

	"anjie/authz"
	"anjie/desk"
	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/evidence"
	"anjie/internal/pgtest"
	"anjie/store"
)

// databases are the addresses of a fresh database: as its owner, and as the restricted role.
func databases(t testing.TB) (asOwner, asApp string) {
	t.Helper()
	asOwner = pgtest.URL(t)
	u, err := url.Parse(asOwner)
	require.NoError(t, err)
	q := u.Query()
	q.Set("role", "anjie_app")
	u.RawQuery = q.Encode()
	code, _, log := call(t, "migrate", "--owner-database-url", asOwner) // nothing is left to migrate, but the grants are given
	require.Zero(t, code, log)
	return asOwner, u.String()
}

func connect(t testing.TB, address string) *pgxpool.Pool {
	t.Helper()
	pool, err := pgxpool.New(t.Context(), address)
	require.NoError(t, err)
	t.Cleanup(pool.Close)
	return pool
}

// someone is an account with both roles that an import needs.
func someone(t testing.TB, pool *pgxpool.Pool) access.Actor {
	t.Helper()
	accounts := store.Accounts{Pool: pool}
	_, err := accounts.CreateAgency(t.Context(), "", store.Agency{ID: "371402", Kind: access.Police, NameZH: "某大队"})
	require.NoError(t, err)
	id, err := accounts.Create(t.Context(), "", store.NewAccount{Login: "duty", Name: "值班民警", Offices: []store.Post{
		{Role: access.IntakeClerk, Agency: "371402"}, {Role: access.HandlingOfficer, Agency: "371402"}}})
	require.NoError(t, err)
	return access.Actor{ID: id, Name: "值班民警", Role: access.IntakeClerk, Agency: "371402", Kind: access.Police}
}

func bucket() []string {
	return []string{"--s3-endpoint", os.Getenv("ANJIE_TEST_S3_ENDPOINT"), "--s3-access-key", os.Getenv("ANJIE_TEST_S3_ACCESS_KEY"),
		"--s3-secret-key", os.Getenv("ANJIE_TEST_S3_SECRET_KEY"), "--s3-bucket", "anjie-test-" + uuid.NewString()}
}

// TestMigrateAsAnOwnerWhoMayNotMakeRoles: the restricted role is made where the product is deployed.
func TestMigrateAsAnOwnerWhoMayNotMakeRoles(t *testing.T) {
	server := os.Getenv("ANJIE_TEST_DATABASE_URL")
	require.NotEmpty(t, server, "run the tests by `make test`")
	databases(t) // the template makes anjie_app
	name := "anjie_test_" + strings.ReplaceAll(uuid.NewString(), "-", "")
	onServer := func(sql string) {
		conn, err := pgx.Connect(context.Background(), server)
		require.NoError(t, err)
		defer conn.Close(context.Background())
		_, err = conn.Exec(context.Background(), sql)
		require.NoError(t, err, sql)
	}
	onServer(fmt.Sprintf("create role %s login password 'x'", name))
	onServer(fmt.Sprintf("create database %[1]s owner %[1]s", name))
	t.Cleanup(func() {
		onServer(fmt.Sprintf("drop database %s with (force)", name))
		onServer("drop role " + name)
	})
	u, err := url.Parse(server)
	require.NoError(t, err)
	u.User, u.Path = url.UserPassword(name, "x"), "/"+name

	code, out, log := call(t, "migrate", "--owner-database-url", u.String())
	require.Zero(t, code, log)
	newest, err := newestSchema()
	require.NoError(t, err)
	require.Contains(t, out, "00001_record.sql")
	require.Contains(t, out, fmt.Sprintf("schema is at version %d", newest))
	code, out, _ = call(t, "migrate", "--owner-database-url", u.String())
	require.Zero(t, code)
	require.NotContains(t, out, "00001_record.sql", "twice is once")
	_, out, _ = call(t, "migrate", "--status", "--owner-database-url", u.String())
	require.NotContains(t, out, "pending")
}

func TestImportAndReplay(t *testing.T) {
	asOwner, asApp := databases(t)
	pool := connect(t, asOwner)
	someone(t, pool)
	file := filepath.Join("..", "..", "bulk", "testdata", "taiwan_fatal_excerpt.csv")

	code, out, _ := call(t, "import", file, "--dry-run")
	require.Zero(t, code)
	require.Contains(t, out, "39 accidents (39 with a death)")
	code, _, log := call(t, "import", file, "--database-url", asApp)
	require.Equal(t, 1, code)
	require.Contains(t, log, "--as")
	code, _, log = call(t, "import", file, "--database-url", asApp, "--as", "nobody")
	require.Equal(t, 1, code)
	require.Contains(t, log, "nobody")
	errors := filepath.Join(t.TempDir(), "errors.jsonl")
	for i, want := range []string{"opened 39, there already 0, serious cases opened 39, refused 0", "opened 0, there already 39"} {
		code, out, log = call(t, "import", file, "--database-url", asApp, "--as", "duty", "--errors", errors, "--workers", "3", "--resume")
		require.Zero(t, code, "%d: %s", i, log)
		require.Contains(t, out, want)
		require.Contains(t, out, "of the 39 accidents in the file 39 are in the record")
	}

	code, out, _ = call(t, "replay", "--all", "--verify", "--owner-database-url", asOwner)
	require.Zero(t, code)
	require.Contains(t, out, "39 cases, 117 events: 0 differ")
	_, err := pool.Exec(t.Context(), "update cases set place = '别处' where number = '371402-'||extract(year from now())||'-000007'")
	require.NoError(t, err)
	code, out, _ = call(t, "replay", "--all", "--verify", "--owner-database-url", asOwner)
	require.Equal(t, 1, code)
	require.Contains(t, out, "-000007 cases.place differs")
	require.NotContains(t, out, "別处")
	number, _, _ := strings.Cut(out, " cases.place")
	code, out, _ = call(t, "replay", "--case", number, "--owner-database-url", asOwner)
	require.Zero(t, code)
	require.Contains(t, out, "1 cases, 3 events: 1 differ, 1 made again")
	code, _, _ = call(t, "replay", "--all", "--verify", "--owner-database-url", asOwner)
	require.Zero(t, code)

	_, err = pool.Exec(t.Context(), "delete from outbox")
	require.NoError(t, err)
	code, out, _ = call(t, "replay", "--workflows", "--owner-database-url", asOwner)
	require.Zero(t, code)
	require.Contains(t, out, "39 open cases wait for the workflows")
	code, _, log = call(t, "replay", "--case", "none", "--owner-database-url", asOwner)
	require.Equal(t, 1, code)
	require.Contains(t, log, "There is no case of this number")
}

func TestAnExportIsCheckedWithoutUs(t *testing.T) {
	asOwner, asApp := databases(t)
	pool := connect(t, asOwner)
	actor := someone(t, pool)
	s3 := bucket()
	files, err := evidence.Open(t.Context(), evidence.Config{Endpoint: s3[1], AccessKey: s3[3], SecretKey: s3[5], Bucket: s3[7]})
	require.NoError(t, err, "run the tests by `make test`")
	policy, err := authz.Load()
	require.NoError(t, err)
	d := desk.New(store.OpenCases(pool), policy)
	opened, err := d.Open(t.Context(), "371402", accident.Request{Key: "k1", Actor: actor, Values: accident.Values{"channel": "122", "reporter": "赵热心", "phone": "13905340001", "reported_at": "2026-09-18T09:30",
		"occurred_at": "2026-09-18T09:00", "place": "解放路", "vehicles.1.kind": "car", "parties.1.role": "driver", "parties.1.name": "欧阳春", "parties.1.injury": "none"}})
	require.NoError(t, err)
	put, err := files.Put(t.Context(), strings.NewReader("some words\n"), evidence.Incoming{Case: opened.Case.ID, Name: "words.txt", Size: 11})
	require.NoError(t, err)
	_, err = d.Act(t.Context(), accident.Request{Case: opened.Case.ID, Command: accident.AttachEvidence, Key: "k2", Actor: actor, Values: accident.Values{
		"name": put.Name, "kind": string(put.Kind), "media": put.Media, "size": "11", "sha256": put.SHA256, "key": put.Key, "version": put.Version}})
	require.NoError(t, err)

	to := filepath.Join(t.TempDir(), "case")
	code, out, log := call(t, append([]string{"export", "--case", opened.Case.Number, "--to", to, "--as", "duty", "--purpose", "法院调卷", "--database-url", asApp}, s3...)...)
	require.Zero(t, code, log)
	require.Contains(t, out, "4 events and 1 files")
	var why string
	err = pool.QueryRow(t.Context(), "select purpose from case_events where command = 'reveal_personal'").Scan(&why)
	require.NoError(t, err)
	require.Equal(t, "法院调卷", why, "who takes a case out stands in its record, and why")

	code, out, _ = call(t, "verify", to)
	require.Zero(t, code)
	require.Contains(t, out, "4 events hold, 1 files match")
	code, out, log = call(t, append([]string{"verify", "--evidence", "--database-url", asApp}, s3...)...)
	require.Zero(t, code, log)
	require.Contains(t, out, "1 files read, 0 not as recorded")

	for name, change := range map[string][2]string{recordFile: {"解放路", "胜利路"}, caseFile: {"欧阳春", "欧阳夏"}, "evidence-001.txt": {"some", "more"}} {
		whole, err := os.ReadFile(filepath.Join(to, name))
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(to, name), []byte(strings.Replace(string(whole), change[0], change[1], 1)), 0o600))
		code, out, _ = call(t, "verify", to)
		require.Equal(t, 1, code, "%s was changed: %s", name, out)
		require.NoError(t, os.WriteFile(filepath.Join(to, name), whole, 0o600))
	}
	_, err = pool.Exec(t.Context(), "update cases set body = replace(body::text, $1, $2)::json", put.SHA256, strings.Repeat("0", 64))
	require.NoError(t, err)
	code, out, _ = call(t, append([]string{"verify", "--evidence", "--database-url", asApp}, s3...)...)
	require.Equal(t, 1, code)
	require.Contains(t, out, "evidence-001.txt")
}

func TestServeAnswersAndStops(t *testing.T) {
	_, asApp := databases(t)
	ctx, stop := context.WithCancel(t.Context())
	reader, writer := io.Pipe()
	ended := make(chan int, 1)
	args := append([]string{"serve", "--log", "json", "--listen", "127.0.0.1:0", "--database-url", asApp, "--temporal-address", "127.0.0.1:1"}, bucket()...)
	go func() { ended <- run(ctx, args, io.Discard, writer) }()
	address := ""
	lines := bufio.NewScanner(reader)
	for address == "" && lines.Scan() {
		var said struct{ Msg, At string }
		require.NoError(t, json.Unmarshal(lines.Bytes(), &said), lines.Text())
		require.NotEqual(t, "failed", said.Msg, lines.Text())
		if said.Msg == "serving" {
			address = said.At
		}
	}
	go func() { _, _ = io.Copy(io.Discard, reader) }()
	client := http.Client{Timeout: 30 * time.Second}
	for path, want := range map[string]string{"/healthz": "ok", "/readyz": `"workflows":"not ready (optional)"`, "/sign-in": "案结"} {
		answer, err := client.Get("http://" + address + path)
		require.NoError(t, err)
		body, err := io.ReadAll(answer.Body)
		require.NoError(t, err)
		require.NoError(t, answer.Body.Close())
		require.Equal(t, http.StatusOK, answer.StatusCode, path)
		require.Contains(t, string(body), want)
	}
	stop()
	require.Zero(t, <-ended)
}

// TestTheWorkerWaitsForTemporal: clocks that are not there yet are waited for, and nobody is kept from stopping.
func TestTheWorkerWaitsForTemporal(t *testing.T) {
	_, asApp := databases(t)
	ctx, stop := context.WithTimeout(t.Context(), 3*time.Second)
	defer stop()
	var log strings.Builder
	code := run(ctx, append([]string{"worker", "--database-url", asApp, "--temporal-address", "127.0.0.1:1"}, bucket()...), io.Discard, &log)
	require.Equal(t, 1, code)
	require.NotContains(t, log.String(), "level=ERROR msg=failed err=\"temporal: gave up")
}

func TestDoctor(t *testing.T) {
	asOwner, asApp := databases(t)
	someone(t, connect(t, asOwner))
	base := append([]string{"doctor", "--base-url", "https://anjie.example", "--temporal-address", os.Getenv("ANJIE_TEST_TEMPORAL_ADDRESS")}, bucket()...)
	code, out, _ := call(t, append(base, "--database-url", asApp, "--owner-database-url", asOwner)...)
	require.Zero(t, code, out)
	require.Regexp(t, `ok +role +anjie_app can add to the record`, out)
	require.Regexp(t, `warn +malware`, out)
	_, out, _ = call(t, append(base, "--database-url", asOwner)...)
	require.Regexp(t, `warn +role`, out, "the owner could rewrite the record")
	code, out, _ = call(t, append(base, "--database-url", "postgres://nobody:secret-word@127.0.0.1:1/none")...)
	require.Equal(t, 1, code)
	require.Regexp(t, `FAIL +database`, out)
	require.NotContains(t, out, "secret-word")
}

// TestNextYearsCalendarIsMissedInNovember: the State Council's notice comes before, or deadlines become provisional.
func TestNextYearsCalendarIsMissedInNovember(t *testing.T) {
	t.Parallel()
	for day, want := range map[string]grade{"2026-10-31": well, "2026-11-01": warned, "2026-12-31": warned, "2027-01-01": failed, "2025-12-31": well} {
		d, err := calendar.ParseDay(day)
		require.NoError(t, err)
		require.Equal(t, want, years(calendar.Default(), d.Start().Add(time.Minute)).grade, day)
	}
}
