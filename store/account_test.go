package store

import (
	"sync"
	"testing"
	"time"

	"anjie/domain/access"
	"anjie/domain/problem"
	"anjie/internal/pgtest"

	"github.com/stretchr/testify/require"
)

func TestASessionThatOnlyLivesLongerIsNotWrittenAgain(t *testing.T) {
	t.Parallel()
	s := Sessions{Pool: pgtest.New(t)}
	version := func() (xmin string) {
		require.NoError(t, s.Pool.QueryRow(t.Context(), "select xmin::text from sessions").Scan(&xmin))
		return xmin
	}
	expiry := time.Now().Add(time.Hour)
	require.NoError(t, s.CommitCtx(t.Context(), "t", []byte("a"), expiry))
	first := version()
	require.NoError(t, s.CommitCtx(t.Context(), "t", []byte("a"), expiry.Add(30*time.Second)))
	require.Equal(t, first, version())
	require.NoError(t, s.CommitCtx(t.Context(), "t", []byte("a"), expiry.Add(2*time.Minute)))
	second := version()
	require.NotEqual(t, first, second)
	require.NoError(t, s.CommitCtx(t.Context(), "t", []byte("b"), expiry.Add(2*time.Minute)))
	require.NotEqual(t, second, version())
	data, found, err := s.FindCtx(t.Context(), "t")
	require.NoError(t, err)
	require.True(t, found)
	require.Equal(t, "b", string(data))
	require.NoError(t, s.DeleteCtx(t.Context(), "t"))
	_, found, err = s.FindCtx(t.Context(), "t")
	require.NoError(t, err)
	require.False(t, found)
}

func TestEveryWrongPasswordCounts(t *testing.T) {
	t.Parallel()
	s := Accounts{Pool: pgtest.New(t)}
	id, err := s.Create(t.Context(), "", NewAccount{Login: "li", Name: "李"})
	require.NoError(t, err)
	var all sync.WaitGroup
	for range 20 { // guesses that come at the same moment are counted one by one
		all.Go(func() {
			_, err := s.Failed(t.Context(), id, time.Now())
			if err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	a, err := s.ByID(t.Context(), id)
	require.NoError(t, err)
	require.Equal(t, 20, a.FailedCount)
	require.True(t, a.Locked(time.Now().Add(59*time.Minute)))
	require.False(t, a.Locked(time.Now().Add(61*time.Minute)))
}

func TestLockFor(t *testing.T) {
	t.Parallel()
	for count, want := range map[int]time.Duration{5: time.Minute, 6: 2 * time.Minute, 10: 32 * time.Minute, 11: time.Hour, 1000: time.Hour} {
		require.Equal(t, want, lockFor(count), count)
	}
}

func TestAgenciesStandInNoCircle(t *testing.T) {
	t.Parallel()
	s := Accounts{Pool: pgtest.New(t)}
	ids := []string{"a", "b", "c"}
	for i, id := range ids {
		ag := Agency{ID: id, Kind: access.Police, NameZH: "单位" + id}
		if i > 0 {
			ag.Parent = &ids[i-1]
		}
		_, err := s.CreateAgency(t.Context(), "", ag)
		require.NoError(t, err)
	}
	err := s.ChangeAgency(t.Context(), "", Agency{ID: "a", NameZH: "单位a", Parent: &ids[2]})
	require.Equal(t, problem.Invalid, problem.KindOf(err))
	require.NoError(t, s.ChangeAgency(t.Context(), "", Agency{ID: "c", NameZH: "单位c", Parent: &ids[0]}))
	require.Equal(t, problem.NotFound, problem.KindOf(s.ChangeAgency(t.Context(), "", Agency{ID: "z", NameZH: "无"})))
}

func TestAnAccountIsLinkedToOneIdentityOnly(t *testing.T) {
	t.Parallel()
	s := Accounts{Pool: pgtest.New(t)}
	_, err := s.Create(t.Context(), "", NewAccount{Login: "li", Name: "李", ExternalID: "sub-1"})
	require.NoError(t, err)
	_, err = s.Create(t.Context(), "", NewAccount{Login: "wang", Name: "王", ExternalID: "sub-1"})
	require.Equal(t, "external", problem.As(err).Faults[0].Field)
	_, err = s.ByExternal(t.Context(), "", "sub-2")
	require.Equal(t, problem.NotFound, problem.KindOf(err))
	a, err := s.ByExternal(t.Context(), "sub-1", "li@police.example")
	require.NoError(t, err)
	require.Equal(t, "li", a.Login)
}
