package rulebook

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/accident"
	"anjie/web/rulebook/book"
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

// TestTheBookIsTheSameTwice: nothing in it depends on the order of a map or on the day.
func TestTheBookIsTheSameTwice(t *testing.T) {
	t.Parallel()
	var first strings.Builder
	require.NoError(t, Write(&first))
	for range 5 {
		var again strings.Builder
		require.NoError(t, Write(&again))
		require.Equal(t, first.String(), again.String())
	}
}

// TestTheBookHasEverything: what the lines are is the business of web/rulebook/book; here none of them is lost.
func TestTheBookHasEverything(t *testing.T) {
	t.Parallel()
	var b strings.Builder
	require.NoError(t, Write(&b))
	text := b.String()
	for _, s := range book.Of(book.Shipped()) {
		require.Contains(t, text, "## "+s.Title.ZH)
		for _, p := range s.Parts {
			for _, l := range p.Lines {
				name := l.Name.ZH
				if l.Code != "" {
					name = "`" + l.Code + "` " + name
				}
				require.Contains(t, text, "| "+name, l.ID)
			}
		}
	}
	for _, cmd := range accident.Commands() {
		require.Contains(t, text, "| `"+string(cmd)+"` ")
	}
	require.Regexp(t, `\| .finish_police_mediation. .*10个工作日内 · within 10 working days.*HPR 90`, text)
	require.Regexp(t, `\| .370000/2016/I. .* ※ \|`, text)
	require.Empty(t, regexp.MustCompile(`\b(command|field|option|stage|notice|paper|kind|role)\.[a-z0-9_]+|%!`).FindAllString(text, -1), "something has no word")
}
