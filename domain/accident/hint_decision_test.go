package accident

import (
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/problem"
)

func TestEverySuggestionIsAnActThatCanNameItsHint(t *testing.T) {
	t.Parallel()
	for _, id := range HintIDs {
		for _, s := range Suggestions(id) {
			fields := map[string]Field{}
			for _, f := range Fields(s.Command) {
				fields[f.Name] = f
			}
			require.Contains(t, fields["hint"].Options, id, "%s does not know %s", s.Command, id)
			for name, value := range s.Values {
				require.Contains(t, fields, name)
				require.True(t, fields[name].Kind == Flag && value == "yes" || fields[name].Kind == Choice, name)
				if fields[name].Kind == Choice {
					require.Contains(t, fields[name].Options, value)
				}
			}
		}
	}
	for _, id := range []string{"crime_death", "flight", "deep_investigation", "scene_video", "disclosure_death", "disclosure_complex", "fund_over_limit", "fund_uninsured", "fund_fled"} {
		require.NotEmpty(t, Suggestions(id), id)
	}
	require.Empty(t, Suggestions("severity_1991_major"))
	require.Empty(t, Suggestions("nonsense"))
}

func TestWhatBecameOfAHint(t *testing.T) {
	t.Parallel()
	s := opened(t, "2026-09-01", Values{"deaths": "1", "hit_and_run": "yes", "fled_vehicle": "白色轿车，向北驶离"})
	var events []Event
	do := func(cmd Command, v Values) {
		t.Helper()
		events = append(events, s.act("2026-09-02", cmd, 0, v))
	}
	state := func(id string) HintState { return HintDecisions(events)[id].State }

	do(AcceptHint, Values{"hint": "severity_1991_major", "note": "按重大事故上报"})
	require.Equal(t, HintAccepted, state("severity_1991_major"))
	do(AcceptHint, Values{"hint": "fund_fled"})
	require.False(t, HintDecisions(events)["fund_fled"].Acted())
	do(Accept, nil)
	require.Empty(t, state("flight"), "another act says nothing of it")
	do(OpenSerious, Values{"reason": "逃逸致人死亡", "hint": "flight"})
	require.Equal(t, HintAccepted, state("flight"))
	require.Equal(t, HintDone, state("crime_death"), "what it suggests was done for another reason")
	require.Equal(t, OpenSerious, HintDecisions(events)["crime_death"].By.Command)
	do(NotifyFund, Values{"fund": "fund-1", "reason": "fled", "party": "2", "hospital": "市人民医院"})
	require.Equal(t, HintAccepted, state("fund_fled"))
	require.True(t, HintDecisions(events)["fund_fled"].Acted(), "accepted, and then done")
	require.Empty(t, state("fund_uninsured"), "notified for another reason")

	do(SetAsideHint, Values{"hint": "severity_1991_major", "reason": "该标准的效力未核实"})
	require.Equal(t, HintAside, state("severity_1991_major"))
	require.Equal(t, "该标准的效力未核实", HintDecisions(events)["severity_1991_major"].By.Values["reason"])
	require.NotContains(t, hinted(s.c.HintsMet(book)), "severity_1991_major")
	do(TakeUpHint, Values{"hint": "severity_1991_major", "reason": "重新考虑"})
	require.Empty(t, state("severity_1991_major"))
	require.Nil(t, s.c.HintsAside)
	require.Contains(t, hinted(s.c.HintsMet(book)), "severity_1991_major")
	do(SetAsideHint, Values{"hint": "fund_fled", "reason": "受害人已获全额赔付"})
	require.Equal(t, HintAside, state("fund_fled"), "what was said last counts")
}

func TestOnlyAHintThatTheFactsGiveIsAccepted(t *testing.T) {
	t.Parallel()
	s := opened(t, "2026-09-01", Values{"deaths": "1"})
	s.wrong("2026-09-02", AcceptHint, 0, Values{"hint": "flight"}, "hint")
	s.wrong("2026-09-02", SetAsideHint, 0, Values{"hint": "crime_death"}, "reason")
	s.refused("2026-09-02", TakeUpHint, 0, Values{"hint": "crime_death", "reason": "无"}, problem.Refused, HouseRule)
	s.act("2026-09-02", SetAsideHint, 0, Values{"hint": "crime_death", "reason": "死者负全部责任"})
	s.wrong("2026-09-02", AcceptHint, 0, Values{"hint": "crime_death"}, "hint")
	s.wrong("2026-09-02", TakeUpHint, 0, Values{"hint": "flight", "reason": "无"}, "hint")
	nothing := opened(t, "2026-09-01", nil)
	nothing.refused("2026-09-02", AcceptHint, 0, Values{"hint": "flight"}, problem.Refused, HouseRule)
}

func TestMetAndOpenTogetherAreTheWholeResult(t *testing.T) {
	t.Parallel()
	s := opened(t, "2026-09-01", Values{"deaths": "1"})
	require.Equal(t, []string{"crime_death", "disclosure_death", "severity_1991_major", "severity_493_ordinary"}, hinted(s.c.HintsMet(book)))
	require.NotContains(t, hinted(s.c.HintsOpen(book)), "crime_death", "the word of fault alone keeps it open")
	res := s.c.HintResult(book)
	require.Len(t, append(s.c.HintsMet(book), s.c.HintsOpen(book)...), len(res.Met)+len(res.Open))
	s.finds("", Values{"complex": "yes", "rescue_over_limit": "yes"})
	require.Contains(t, hinted(s.c.HintsMet(book)), "disclosure_complex")
	require.Contains(t, hinted(s.c.HintsMet(book)), "fund_over_limit")
}
