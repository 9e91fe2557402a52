package evidence

import (
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/minio/minio-go/v7"
	"github.com/stretchr/testify/require"

	"anjie/domain/problem"
)

// inADay is a date for locks in tests: far enough to hold while they run.
func inADay() time.Time { return time.Now().Add(24 * time.Hour) }

func seals(t *testing.T, on server) {
	for name, size := range map[string]int{"small": 1000, "large": partBytes + 77} {
		b, until := noise(size, 11), inADay()
		in := put(t, on.Store, b, "x.bin")
		got, err := on.Seal(t.Context(), in.Key, until)
		require.NoError(t, err, name)
		require.Equal(t, strings.Replace(in.Key, "quarantine/case-1/", "sealed/case-1/"+in.SHA256[:8]+"/", 1), got.Key)
		require.Equal(t, Sealed{Key: got.Key, Version: got.Version, SHA256: in.SHA256, Size: in.Size, Retention: Compliance, Until: until.UTC().Truncate(time.Second)}, got, name)
		require.NotEmpty(t, got.Version)
		require.NoError(t, on.Verify(t.Context(), got.Key, in.SHA256), name)

		_, _, err = on.Get(t.Context(), in.Key)
		require.ErrorIs(t, err, ErrMissing, "nothing stays in quarantine")
		back, info := read(t, on.Store, got.Key)
		require.Equal(t, b, back)
		require.Equal(t, Compliance, info.Retention)
		require.Equal(t, in.Media, info.Media, "the type came along")

		again, err := on.Seal(t.Context(), in.Key, until)
		require.NoError(t, err, "twice is once")
		require.Equal(t, got, again)
	}
	_, err := on.Seal(t.Context(), put(t, on.Store, []byte("late"), "").Key, time.Now().Add(-time.Hour))
	require.ErrorContains(t, err, "has passed")
}

func refusesDelete(t *testing.T, on server) {
	b := []byte("the one photo of the junction")
	got, err := on.Seal(t.Context(), put(t, on.Store, b, "a.txt").Key, inADay())
	require.NoError(t, err)

	err = on.core.RemoveObject(t.Context(), on.bucket, got.Key, minio.RemoveObjectOptions{VersionID: got.Version})
	require.Error(t, err, "the store itself refuses")
	err = on.core.RemoveObject(t.Context(), on.bucket, got.Key, minio.RemoveObjectOptions{VersionID: got.Version, GovernanceBypass: true})
	require.Error(t, err, "also to who may bypass the weaker lock")
	mode, sooner := minio.Compliance, time.Now().Add(time.Hour)
	err = on.core.PutObjectRetention(t.Context(), on.bucket, got.Key, minio.PutObjectRetentionOptions{Mode: &mode, RetainUntilDate: &sooner, VersionID: got.Version, GovernanceBypass: true})
	require.Error(t, err, "and does not shorten the lock")

	// Without a version, S3 only hides it. The version can still be read.
	require.NoError(t, on.core.RemoveObject(t.Context(), on.bucket, got.Key, minio.RemoveObjectOptions{}))
	_, _, err = on.Get(t.Context(), got.Key)
	require.ErrorIs(t, err, ErrMissing)
	r, info, err := on.GetVersion(t.Context(), got.Key, got.Version)
	require.NoError(t, err)
	require.NoError(t, r.Close())
	require.Equal(t, got.SHA256, info.SHA256)
}

func lengthens(t *testing.T, on server) {
	in := put(t, on.Store, []byte("kept long"), "a.txt")
	first, err := on.Seal(t.Context(), in.Key, inADay())
	require.NoError(t, err)
	later := inADay().Add(48 * time.Hour).UTC().Truncate(time.Second)
	for _, key := range []string{first.Key, in.Key} { // known by its new name or its old one
		got, err := on.Seal(t.Context(), key, later)
		require.NoError(t, err)
		require.Equal(t, later, got.Until)
		require.Equal(t, first.Version, got.Version)
		later = later.Add(24 * time.Hour)
	}
	got, err := on.Seal(t.Context(), first.Key, inADay())
	require.NoError(t, err)
	require.Equal(t, later.Add(-24*time.Hour), got.Until, "a lock is never shortened")

	weak := on.again(t, func(c *Config) { c.Retention = Governance }, transport())
	soft, err := weak.Seal(t.Context(), put(t, on.Store, []byte("demo"), "a.txt").Key, inADay())
	require.NoError(t, err)
	require.Equal(t, Governance, soft.Retention)
	hard, err := weak.Seal(t.Context(), first.Key, later)
	require.NoError(t, err)
	require.Equal(t, Compliance, hard.Retention, "and never made weaker")
}

func finishesBrokenSeal(t *testing.T, on server) {
	dead := errors.New("the power is gone")
	for name, when := range map[string]func(*http.Request) bool{
		"before the copy": func(r *http.Request) bool { return r.Header.Get("X-Amz-Copy-Source") != "" },
		"after the copy":  func(r *http.Request) bool { return r.Method == http.MethodDelete },
	} {
		in := put(t, on.Store, []byte("broken off "+name), "a.txt")
		tap := &wiretap{next: transport(), stop: func(r *http.Request) error {
			if when(r) {
				return dead
			}
			return nil
		}}
		until := inADay()
		_, err := on.again(t, nil, tap).Seal(t.Context(), in.Key, until)
		require.ErrorIs(t, err, dead, name)
		got, err := on.Seal(t.Context(), in.Key, until)
		require.NoError(t, err, name)
		require.NoError(t, on.Verify(t.Context(), got.Key, in.SHA256))
		_, _, err = on.Get(t.Context(), in.Key)
		require.ErrorIs(t, err, ErrMissing, name)
		versions := 0
		for o := range on.core.ListObjectsIter(t.Context(), on.bucket, minio.ListObjectsOptions{Prefix: got.Key, WithVersions: true}) {
			require.NoError(t, o.Err)
			versions++
		}
		require.Equal(t, 1, versions, "one file, one version: %s", name)
	}
}

func refusesInfected(t *testing.T, on server) {
	daemon := startClamd(t, nil)
	s := on.again(t, func(c *Config) { c.Scanner = daemon.scanner(t) }, transport())
	in := put(t, on.Store, eicar, "invoice.pdf")
	v, err := s.Scan(t.Context(), in.Key)
	require.NoError(t, err)
	require.Equal(t, Verdict{State: Infected, Signature: "Eicar-Test-Signature"}, v)
	_, err = s.Seal(t.Context(), in.Key, inADay())
	require.Equal(t, problem.Refused, problem.KindOf(err))
	require.ErrorContains(t, err, "恶意代码")
	_, info := read(t, on.Store, in.Key)
	require.Equal(t, in.SHA256, info.SHA256, "it stays where it is")
}

func scanKeepsHash(t *testing.T, on server) {
	daemon := startClamd(t, nil)
	watched := on.again(t, func(c *Config) { c.Scanner = daemon.scanner(t) }, transport())
	in := put(t, on.Store, noise(partBytes+1, 6), "a.bin") // large: its hash is a tag
	for s, want := range map[*Store]Verdict{watched: {State: Clean}, on.Store: {State: NotScanned, Reason: NoScanner}} {
		v, err := s.Scan(t.Context(), in.Key)
		require.NoError(t, err)
		require.Equal(t, want, v)
		marks, err := s.marks(t.Context(), in.Key, in.Version)
		require.NoError(t, err)
		require.Equal(t, map[string]string{hashMeta: in.SHA256, scanMark: string(want.State)}, marks)
	}
	sealed, err := watched.Seal(t.Context(), in.Key, inADay())
	require.NoError(t, err)
	v, err := watched.Scan(t.Context(), sealed.Key)
	require.NoError(t, err, "a sealed file may be scanned with tomorrow's signatures")
	require.Equal(t, Clean, v.State)

	daemon.scan.Limit = 10
	v, err = watched.Scan(t.Context(), sealed.Key)
	require.NoError(t, err)
	require.Equal(t, Verdict{State: NotScanned, Reason: TooLarge}, v)
	_, err = watched.Scan(t.Context(), in.Key)
	require.ErrorIs(t, err, ErrMissing)
}
