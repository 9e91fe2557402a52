package activities

import (
	"maps"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/document"
	"anjie/domain/accident"
	"anjie/web/words"
)

// What the table of consequences can ask for, somebody here can do; and nothing here is asked for by nobody.
func TestEveryConsequenceHasItsPaperAndItsWords(t *testing.T) {
	t.Parallel()
	require.ElementsMatch(t, accident.PaperForms(), slices.Collect(maps.Keys(forms)))
	require.ElementsMatch(t, accident.PaperForms(), slices.Collect(maps.Keys(shortNames)))
	require.ElementsMatch(t, accident.NoticeKinds(), slices.Collect(maps.Keys(texts)))
	for form := range forms {
		_, ok := document.SpecOf(document.Kind(form))
		require.True(t, ok, "%s is a form of package document", form)
	}
	require.Len(t, slices.Compact(slices.Sorted(maps.Values(shortNames))), len(shortNames), "two papers may not have one number")
}

// A thing has one name everywhere: on the screens and on paper.
func TestCodesReadAsOnTheScreens(t *testing.T) {
	t.Parallel()
	used := map[string]bool{}
	for field, list := range map[string][]string{
		"channel": accident.Channels, "form": accident.AccidentForms, "weather": accident.Weathers, "role": accident.PartyRoles, "id_kind": accident.IDKinds,
		"injury": accident.Injuries, "not_mediated": accident.NotMediated, "kind": accident.VehicleKinds, "fault": accident.Faults, "head": accident.LossHeads, "way": accident.ServiceWays,
		"reason": append(append([]string{"over_limit", "uninsured", "fled"}, accident.TerminationReasons...), accident.RefusalReasons...),
		"about":  accident.EvidenceAbout, "outcome": accident.Outcomes, "retention": accident.Retentions, "cost": accident.FundCosts,
	} {
		for _, code := range list {
			require.NotEmpty(t, word(field, code), "%s %s", field, code)
			require.Equal(t, words.Option(words.ZH, field, code), word(field, code), "%s %s", field, code)
			used[code], used[field+"."+code] = true, true
		}
	}
	for code := range codes {
		require.True(t, used[code], "nobody prints %q", code)
	}
	require.Empty(t, word("fault", ""), "what is not known has no word")
}
