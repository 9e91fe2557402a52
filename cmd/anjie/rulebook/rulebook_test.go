package rulebook

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/accident"
	"anjie/domain/deadline"
)

const golden = "../../../docs/rulebook.md"

// TestTheBookIsUpToDate: UPDATE=1 writes it anew; the difference is to be read as a lawyer would.
func TestTheBookIsUpToDate(t *testing.T) {
	t.Parallel()
	var b strings.Builder
	require.NoError(t, Write(&b))
	if os.Getenv("UPDATE") != "" {
		require.NoError(t, os.WriteFile(golden, []byte(b.String()), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	require.Equal(t, string(want), b.String(), "docs/rulebook.md is not what the tables say: make generate")
}

func TestTheBookHasEverything(t *testing.T) {
	t.Parallel()
	var b strings.Builder
	require.NoError(t, Write(&b))
	book := b.String()
	for _, cmd := range accident.Commands() {
		require.Contains(t, book, "`"+string(cmd)+"`")
	}
	for _, r := range deadline.Rules() {
		require.Contains(t, book, "| `"+r.ID+"` ")
	}
	for _, s := range accident.Steps(accident.Newest) {
		_, known := conditions[s.When]
		require.True(t, known, "the condition %q has no words", s.When)
	}
	require.Empty(t, regexp.MustCompile(`\b(command|field|option|stage|notice|paper|kind|role)\.[a-z0-9_]+|%!`).FindAllString(book, -1), "something has no word")
}
