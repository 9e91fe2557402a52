package chaos

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"anjie/devstack/record"
)

// flaky stands in for the screens: it does what it is asked for once by key, and often loses the answer.
type flaky struct {
	mu     sync.Mutex
	asked  int
	signed bool
	done   map[string]int    // key → times that it was done
	sums   map[string]string // key → sum of the file
}

func (f *flaky) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.asked++
	if r.URL.Path == "/sign-in" {
		f.signed = r.FormValue("login") == "mediator1" && r.FormValue("password") == "p"
		w.Header().Set("Location", "/")
		w.WriteHeader(http.StatusSeeOther)
		return
	}
	if !f.signed {
		w.Header().Set("Location", "/sign-in?next=%2F")
		w.WriteHeader(http.StatusSeeOther)
		return
	}
	if strings.HasSuffix(r.URL.Path, "/evidence") {
		f.upload(w, r)
		return
	}
	key := r.FormValue("key")
	if r.FormValue("basis") == "" {
		w.WriteHeader(http.StatusUnprocessableEntity)
		return
	}
	if f.done[key] == 0 {
		f.done[key]++ // done, and then the answer is lost
		panic(http.ErrAbortHandler)
	}
	if f.asked%2 == 0 {
		w.WriteHeader(http.StatusBadGateway)
		return
	}
	w.Header().Set("Location", "/cases/A-1#story")
	w.WriteHeader(http.StatusSeeOther)
}

func (f *flaky) upload(w http.ResponseWriter, r *http.Request) {
	part, _, err := r.FormFile("files")
	if err != nil {
		w.WriteHeader(http.StatusInternalServerError)
		return
	}
	h := sha256.New()
	_, _ = io.Copy(h, part)
	f.sums[r.FormValue("key")] = hex.EncodeToString(h.Sum(nil))
	if f.done[r.FormValue("key")]++; f.done[r.FormValue("key")] == 1 {
		w.WriteHeader(http.StatusInternalServerError)
		return
	}
	_ = json.NewEncoder(w).Encode(map[string]any{"results": []map[string]any{{"kept": true}}})
}

func TestAClientAsksUntilItIsAnswered(t *testing.T) {
	t.Parallel()
	f := &flaky{done: map[string]int{}, sums: map[string]string{}}
	site := httptest.NewServer(f)
	t.Cleanup(site.Close)
	c, err := newClient(site.URL, "mediator1", "p")
	require.NoError(t, err)
	at := target{id: "1", number: "A-1"}

	a := &act{kind: loss, key: "k1", at: at} // not signed in yet: it signs in by itself
	require.NoError(t, c.do(t.Context(), a))
	require.Equal(t, "done", a.answer())
	require.GreaterOrEqual(t, a.tries, 3)
	require.Equal(t, 1, f.done["k1"])

	refused := &act{kind: session, key: "k2", at: at}
	require.NoError(t, c.do(t.Context(), refused))
	require.Equal(t, "refused 422", refused.answer())
	require.Equal(t, 1, refused.tries, "a no is an answer")

	sent := &act{kind: file, key: "k3", at: at, size: 100_000, seed: 7}
	require.NoError(t, c.do(t.Context(), sent))
	require.Equal(t, "done", sent.answer())
	require.Equal(t, sent.sum, f.sums["k3"], "the second try sends the same bytes")
	require.Equal(t, "k3/"+sent.sum, sent.recorded())

	gone, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
	defer cancel()
	site.Close()
	silent := &act{kind: loss, key: "k4", at: at}
	require.Error(t, c.do(gone, silent))
	require.Equal(t, "unanswered", silent.answer())
}

func TestVerdicts(t *testing.T) {
	t.Parallel()
	found := reckoning{events: map[string]int{"once": 1, "twice": 2, "split": 1}, lines: map[string]int{"once": 1, "twice": 2}}
	for _, row := range []struct {
		key, refused, want string
		silent             bool
	}{
		{key: "once"},
		{key: "never", want: "LOST"},
		{key: "never", refused: "409"},
		{key: "once", refused: "409", want: "RECORDED"},
		{key: "never", silent: true},
		{key: "once", silent: true},
		{key: "twice", want: "DOUBLE"},
		{key: "twice", silent: true, want: "DOUBLE"},
		{key: "split", want: "SPLIT"},
	} {
		got := found.verdict(&act{kind: loss, key: row.key, answered: !row.silent, refused: row.refused})
		if row.want == "" {
			require.Empty(t, got, "%+v", row)
		} else {
			require.True(t, strings.HasPrefix(got, row.want), "%+v: %s", row, got)
		}
	}
}

func TestEveryKindIsAskedFor(t *testing.T) {
	t.Parallel()
	seen := map[string]int{}
	for turn := range 2000 {
		a := invent([]target{{id: "1", number: "A-1", mediation: 2}}, turn)
		require.NotEmpty(t, a.fields().Get("key"))
		seen[a.kind]++
	}
	require.Len(t, seen, 3)
	for range 200 {
		require.NotEqual(t, session, invent([]target{{id: "1"}}, 1).kind, "there is no mediation to give a date to")
	}
}

// stage writes notes as a supervisor does.
func stage(t *testing.T) (*scene, *record.Keeper) {
	t.Helper()
	root := t.TempDir()
	require.NoError(t, os.Mkdir(filepath.Join(root, ".anjie"), 0o755))
	return &scene{root: root}, record.Keep(filepath.Join(root, ".anjie", "run.json"))
}

func TestKillsInTurnAndWaitsForTheReturn(t *testing.T) {
	t.Parallel()
	s, note := stage(t)
	pid := 100
	for _, name := range victims {
		pid++
		require.NoError(t, note.Started(record.Child{Name: name, Pid: pid}))
	}
	k := newKiller(s)
	var mu sync.Mutex
	var killed []int
	k.kill = func(pid int) error { // the supervisor starts it again at once under another number
		mu.Lock()
		defer mu.Unlock()
		killed = append(killed, pid)
		return note.Started(record.Child{Name: victims[(pid-101)%100%len(victims)], Pid: pid + 100})
	}
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		for {
			mu.Lock()
			n := len(killed)
			mu.Unlock()
			if n >= 7 {
				cancel()
				return
			}
			<-time.After(5 * time.Millisecond)
		}
	}()
	k.run(ctx, 60*time.Millisecond)
	require.Equal(t, []int{101, 102, 103, 104, 105, 201, 202}, killed[:7])
	require.Empty(t, k.lost)
	require.Len(t, k.away[record.Web], 2)
}

func TestTheReportNamesWhatIsWrong(t *testing.T) {
	t.Parallel()
	r := report{acts: []*act{{kind: loss, key: "k", at: target{number: "A-1"}, tries: 3}}, away: map[string][]time.Duration{record.Web: {time.Second}}}
	r.fault("lost it")
	r.nothing()
	var out bytes.Buffer
	r.print(&out)
	require.Contains(t, out.String(), "unanswered after 3 tries")
	require.Contains(t, out.String(), "FAULT lost it")
	require.Contains(t, out.String(), "record_loss was tried 3 times and never done")
	require.Contains(t, out.String(), "2 lost, doubled or missing")
}
