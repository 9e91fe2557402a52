package stack

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/devstack/postgres"
	"anjie/devstack/secret"
)

func TestHere(t *testing.T) {
	t.Parallel()
	place, err := Here(".")
	require.NoError(t, err)
	require.FileExists(t, filepath.Join(place.Root, "devstack", "stack", "stack_test.go"))
	_, err = Here(t.TempDir())
	require.ErrorContains(t, err, "inside a clone")
}

func TestLock(t *testing.T) {
	t.Parallel()
	place := Place{Root: t.TempDir()}
	place.Data = filepath.Join(place.Root, ".anjie")
	release, err := place.lock()
	require.NoError(t, err)
	_, err = place.lock()
	require.ErrorIs(t, err, ErrRunning)
	release()
	release, err = place.lock()
	require.NoError(t, err, "who let go may be followed")
	release()
}

func TestLockEndsWithItsProcess(t *testing.T) {
	t.Parallel()
	if _, err := exec.LookPath("flock"); err != nil {
		require.Fail(t, "the program flock is missing: it is part of util-linux")
	}
	place := Place{Root: t.TempDir()}
	place.Data = filepath.Join(place.Root, ".anjie")
	require.NoError(t, place.prepare())
	other := exec.Command("flock", "--no-fork", place.file("lock"), "sh", "-c", "echo held; exec sleep 60")
	said, err := other.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, other.Start())
	_, err = said.Read(make([]byte, 8))
	require.NoError(t, err)
	_, err = place.lock()
	require.ErrorIs(t, err, ErrRunning)
	require.NoError(t, other.Process.Kill())
	_ = other.Wait() // it was killed
	release, err := place.lock()
	require.NoError(t, err)
	release()
}

func wired() wiring {
	return wiring{
		cluster:  &postgres.Cluster{Port: 15432},
		secrets:  secret.Set{Owner: "0a", App: "0b", S3: "0c"},
		s3:       "127.0.0.1:19000",
		minio:    "127.0.0.1:19001",
		temporal: "127.0.0.1:7233",
		web:      "127.0.0.1:8080",
		worker:   "127.0.0.1:8081",
		data:     "/var/anjie",
	}
}

func TestWhatTheProductIsTold(t *testing.T) {
	t.Parallel()
	app, owner := set(wired().app()), set(wired().owner())
	require.Equal(t, "postgres://anjie_app:0b@127.0.0.1:15432/anjie?sslmode=disable", app["ANJIE_DATABASE_URL"])
	require.Equal(t, "http://127.0.0.1:19000", app["ANJIE_S3_ENDPOINT"])
	require.Equal(t, "http://127.0.0.1:8080", app["ANJIE_BASE_URL"])
	require.NotContains(t, app, "ANJIE_OWNER_DATABASE_URL", "web and worker never hold the owner's password")
	require.Equal(t, "postgres://anjie_owner:0a@127.0.0.1:15432/anjie?sslmode=disable", owner["ANJIE_OWNER_DATABASE_URL"])
	require.Equal(t, "postgres://anjie_owner:0a@127.0.0.1:15432/postgres?sslmode=disable", set(wired().tests())["ANJIE_TEST_DATABASE_URL"])
	for name, value := range set(slices.Concat(wired().owner(), wired().follower(), wired().tests())) {
		require.NotEmpty(t, strings.TrimPrefix(value, "http://"), name)
	}
}

func TestOverlay(t *testing.T) {
	t.Parallel()
	base := []string{"PATH=/bin", "ANJIE_LISTEN=:80", "ANJIE_CLAMAV=tcp://127.0.0.1:3310", "ANJIE_OWNER_DATABASE_URL=postgres://other"}
	got := set(overlay(base, []string{"ANJIE_LISTEN=127.0.0.1:8080"}))
	require.Equal(t, map[string]string{
		"PATH":         "/bin",
		"ANJIE_LISTEN": "127.0.0.1:8080",
		"ANJIE_CLAMAV": "tcp://127.0.0.1:3310", // what a person sets beside reaches the product
	}, got)
	require.Len(t, base, 4, "the environment given is left alone")
}

func TestForOneRunIsAPlaceOfItsOwn(t *testing.T) {
	t.Parallel()
	place := Place{Root: t.TempDir()}
	place.Data = filepath.Join(place.Root, ".anjie")
	a, err := place.forOneRun()
	require.NoError(t, err)
	b, err := place.forOneRun()
	require.NoError(t, err)
	require.NotEqual(t, a.Data, b.Data)
	require.NotEqual(t, a.elsewhere(), b.elsewhere())
	at, err := os.Stat(a.Data)
	require.NoError(t, err)
	require.Equal(t, os.FileMode(0o755), at.Mode().Perm(), "the database's user passes through")
}

func TestRotate(t *testing.T) {
	t.Parallel()
	log := filepath.Join(t.TempDir(), "web.log")
	require.NoError(t, rotate(log), "none yet")
	require.NoError(t, os.WriteFile(log, []byte("short"), 0o600))
	require.NoError(t, rotate(log))
	require.FileExists(t, log)
	require.NoError(t, os.Truncate(log, 17<<20))
	require.NoError(t, rotate(log))
	require.NoFileExists(t, log)
	require.FileExists(t, log+".1")
}

func set(pairs []string) map[string]string {
	m := map[string]string{}
	for _, p := range pairs {
		name, value, _ := strings.Cut(p, "=")
		m[name] = value
	}
	return m
}
