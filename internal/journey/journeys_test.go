package journey

import (
	"slices"
	"sync"
	"testing"

	"anjie/domain/access"
	a "anjie/domain/accident"
	"anjie/internal/playact"
	"anjie/ledger"
	"anjie/store"

	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/stretchr/testify/require"
)

// TestJourneys tells the stories one after another, and then asks for the stages of the procedure that nobody came through.
func TestJourneys(t *testing.T) {
	stories := []struct {
		name string
		tell func(*testing.T)
	}{
		{"injury", injury},
		{"property", property},
		{"fatal", fatal},
		{"endings", rareEndings},
	}
	told := 0
	for _, story := range stories {
		t.Run(story.name, func(t *testing.T) {
			story.tell(t)
			told++
		})
	}
	if t.Failed() || told < len(stories) {
		return // one story alone was asked for, or has said what is wrong
	}
	for _, stage := range everyStage() {
		require.True(t, reached.stages[stage], "no journey and no story reaches %s", stage)
	}
}

func everyStage() (all []a.Stage) {
	for _, step := range a.Steps(a.Newest) {
		all = append(append(all, step.From...), step.To)
	}
	slices.Sort(all)
	return slices.DeleteFunc(slices.Compact(all), func(s a.Stage) bool { return s == a.Same })
}

var reached = struct {
	sync.Mutex
	stages map[a.Stage]bool
}{stages: map[a.Stage]bool{}}

// verified holds the record of the case against its hashes and the read models against the record, and notes the stages
// that the case and its proceedings went through.
func verified(t testing.TB, p *playact.Play, owner *pgxpool.Pool) {
	t.Helper()
	lines, err := p.Cases.Events(t.Context(), access.Scope{All: true}, p.Case, 0, 0)
	require.NoError(t, err)
	require.NoError(t, ledger.Verify(lines))
	done, err := store.OpenCases(owner).Verify(t.Context(), store.Replay{Case: p.Case, Differ: func(d store.Difference) { t.Errorf("%s", d) }})
	require.NoError(t, err)
	require.Equal(t, [2]int64{1, 0}, [2]int64{int64(done.Cases), int64(done.Differing)})
	reached.Lock()
	defer reached.Unlock()
	for _, l := range lines {
		reached.stages[l.Event.From], reached.stages[l.Event.To] = true, true
	}
	c := p.State()
	for _, on := range c.Proceedings {
		reached.stages[on.Stage] = true
	}
}
