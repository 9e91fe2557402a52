package words

import (
	"slices"
	"strings"
	"testing"

	"anjie/domain/accident"
	"anjie/domain/calendar"

	"github.com/stretchr/testify/require"
)

func TestEveryCommandHasAButtonAndARecordLine(t *testing.T) {
	t.Parallel()
	for _, cmd := range accident.Commands() {
		require.True(t, Has(Key("command."+string(cmd))), "no word on the button of %s", cmd)
		require.True(t, Has(Key("done."+string(cmd))), "no record line of %s", cmd)
	}
	for key := range all {
		if name, ok := strings.CutPrefix(string(key), "command."); ok {
			require.Contains(t, accident.Commands(), accident.Command(name), "a word for a command that does not exist")
		}
	}
}

func TestEveryStageKindAndVariantHasAName(t *testing.T) {
	t.Parallel()
	for _, s := range accident.Steps(accident.Newest) {
		for _, stage := range append(slices.Clone(s.From), s.To) {
			if stage != accident.Same {
				require.True(t, Has(Key("stage."+string(stage))), stage)
			}
		}
	}
	for _, k := range accident.Kinds {
		require.True(t, Has(Key("kind."+string(k))), k)
	}
	for _, v := range slices.Concat(accident.MediationVariants, accident.ClaimVariants, []string{accident.Confirmation, accident.Suit}) {
		require.True(t, HasOption("variant", v), v)
	}
	for _, c := range []string{"property", "injury", "death"} {
		require.True(t, Has(Key("class."+c)), c)
	}
}

func TestEveryFieldAndOptionHasAWord(t *testing.T) {
	t.Parallel()
	var look func(cmd accident.Command, fields []accident.Field)
	look = func(cmd accident.Command, fields []accident.Field) {
		for _, f := range fields {
			require.True(t, HasField(cmd, f.Name), "%s has no word for %s", cmd, f.Name)
			for _, code := range f.Options {
				require.True(t, HasOption(f.Name, code), "%s.%s has no word for %q", cmd, f.Name, code)
			}
			look(cmd, f.Of)
		}
	}
	for _, cmd := range accident.Commands() {
		look(cmd, accident.Fields(cmd))
	}
}

// TestNoWordForAFieldThatIsGone keeps the tables of overrides honest.
func TestNoWordForAFieldThatIsGone(t *testing.T) {
	t.Parallel()
	asked := map[string]bool{}
	var look func(cmd accident.Command, fields []accident.Field)
	look = func(cmd accident.Command, fields []accident.Field) {
		for _, f := range fields {
			asked[f.Name], asked[string(cmd)+"."+f.Name] = true, true
			look(cmd, f.Of)
		}
	}
	for _, cmd := range accident.Commands() {
		look(cmd, accident.Fields(cmd))
	}
	for key := range all {
		for _, prefix := range []string{"field.", "field_hint."} {
			if name, ok := strings.CutPrefix(string(key), prefix); ok {
				require.True(t, asked[name], "%s names a field that no form has", key)
			}
		}
	}
}

func TestPapersNoticesHintsAndEvidenceHaveNames(t *testing.T) {
	t.Parallel()
	for _, form := range accident.PaperForms() {
		require.True(t, Has(Key("paper."+form)), form)
	}
	for _, kind := range accident.NoticeKinds() {
		require.True(t, Has(Key("notice."+kind)), kind)
	}
	for _, id := range accident.HintIDs {
		require.True(t, HasOption("hint", id), id)
	}
	for _, s := range []string{accident.DueOpen, accident.DueMet, accident.DueMissed, accident.DueLate, accident.DueWaived} {
		require.True(t, Has(Key("due."+s)), s)
	}
}

func TestTheSameCodeMeansWhatItsFieldAsks(t *testing.T) {
	t.Parallel()
	require.Equal(t, "无责任", Option(ZH, "fault", "none"))
	require.Equal(t, "无伤", Option(ZH, "injury", "none"))
	require.Equal(t, "死亡赔偿金", Option(ZH, "head", "death"))
	require.Equal(t, "Death", Option(EN, "injury", "death"))
	require.Equal(t, "雨", Option(ZH, "weather", "3"))
	require.Equal(t, "申请人", Field(ZH, accident.ApplyReview, "party"))
	require.Equal(t, "当事人", Field(ZH, accident.ServePaper, "party"))
	require.Contains(t, FieldHint(ZH, accident.ScheduleSession, "at"), "三个工作日")
	require.Empty(t, FieldHint(ZH, accident.ServePaper, "at"))
}

func TestTitlesAndDistances(t *testing.T) {
	t.Parallel()
	require.Equal(t, "小型汽车 × 行人 × 等另 2 方", CaseTitle(ZH, "car×pedestrian×+2"))
	require.Equal(t, "Car × Pedestrian", CaseTitle(EN, "car×pedestrian"))
	require.Empty(t, CaseTitle(ZH, ""))
	require.Equal(t, "还有 2 个工作日", Left(ZH, calendar.WorkingDays, 2))
	require.Equal(t, "1 working day overdue", Left(EN, calendar.WorkingDays, -1))
	require.Equal(t, "今天到期", Left(ZH, calendar.CalendarDays, 0))
	require.Equal(t, "已超 30 日", Left(ZH, calendar.CalendarDays, -30))
	require.Equal(t, "未达成协议", EndReason(ZH, "no_agreement"))
	require.Equal(t, "申请人自行处理", EndReason(ZH, "申请人自行处理"))
	require.Equal(t, "交强险理赔", Proceeding(ZH, &accident.Proceeding{Kind: accident.Claim, Variant: accident.Compulsory}))
	require.Equal(t, "专案侦办", Proceeding(ZH, &accident.Proceeding{Kind: accident.Serious}))
	require.Equal(t, "案件", Proceeding(ZH, nil))
}
