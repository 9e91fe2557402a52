package tables

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/web/words"
)

// TestALongLookSaysHowFarItIs: with scripts the part asks again by itself, without them there is a link.
func TestALongLookSaysHowFarItIs(t *testing.T) {
	t.Parallel()
	for _, lang := range words.Langs {
		var b strings.Builder
		v := foresightView{aheadView: aheadView{Lang: lang, Here: "/tables/editions/x", Looked: 400, All: 1000, Sentence: words.T(lang, words.AheadRuns, 400, 1000)}}
		require.NoError(t, foresightPart(v).Render(t.Context(), &b))
		for _, want := range []string{"400", "1000", `hx-get="/tables/editions/x"`, `<progress`, `max="1000" value="400"`, `href="/tables/editions/x"`} {
			require.Contains(t, b.String(), want)
		}
		b.Reset()
		v.Done = true
		require.NoError(t, foresightPart(v).Render(t.Context(), &b))
		require.NotContains(t, b.String(), "hx-get")
		require.NotContains(t, b.String(), "<progress")
	}
}
