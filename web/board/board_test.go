package board_test

import (
	"encoding/json"
	"html"
	"regexp"
	"strings"
	"testing"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/internal/playact"
	"anjie/internal/webtest"

	"github.com/stretchr/testify/require"
)

// town has a mediation that came to an agreement, one that failed, a case under investigation and a report.
func town(t *testing.T) *webtest.Room {
	t.Helper()
	room := webtest.NewRoom(t, "2026-08-24")
	room.Open(accident.Values{"place": "甲路"})
	room.Determined()
	room.Session(accident.PeopleMediation, 1, "2026-08-31")
	room.Agreed(1, "party:1", "2026-09-30")
	room.On("2026-08-24")
	room.Open(accident.Values{"place": "乙路"})
	room.Determined()
	room.Session(accident.PeopleMediation, 1, "2026-08-31")
	room.Act(accident.TerminateMediation, 1, accident.Values{"reason": "no_agreement", "note": "差距过大"})
	room.On("2026-09-08")
	room.Open(accident.Values{"place": "丙路"})
	room.Act(accident.Accept, 0, nil)
	room.Act(accident.ChooseOrdinary, 0, nil)
	room.Act(accident.AssignOfficers, 0, accident.Values{"lead_officer": "王警官", "second_officer": "赵警官"})
	room.Act(accident.RecordScene, 0, accident.Values{"on": room.Today(), "findings": "路面干燥"})
	room.On("2026-09-18")
	room.Open(accident.Values{"place": "丁路"})
	return room
}

func TestFiguresDefinitionsAndTables(t *testing.T) {
	t.Parallel()
	room := town(t)
	v := room.In(t, access.Leader, playact.Police)
	v.Get("/board").Shows(200, "在办案件", `<span class="figure-number">4</span>`, "达成率 50.0% = 达成协议 1 件 ÷ 达成与未达成共 2 件",
		"口径：期间内结束的调解", "2026-08-20（周四） 至 2026-09-18（周五）", `<a href="/cases?stage=investigation">一般程序调查</a>`,
		"只统计您有权查看的案件", "charts.js", "9-18")
	room.On("2026-09-21")
	v.Get("/board").Shows(200, `href="/board/due?when=today"`)
	v.Get("/board/due?when=today").Shows(200, "制作道路交通事故认定书", "办案民警", "今天到期").Hides("甲路")
	room.On("2026-09-22")
	v.Get("/board/due?when=overdue").Shows(200, "丙路", "已超 1 个工作日")
	v.Get("/board/due").Shows(200, "丙路")
	v.Get("/board/due?when=today").Shows(200, "没有这样的事项")
}

// TestThePictureHoldsWhatTheTableShows: the figures are in an attribute, not in a script.
func TestThePictureHoldsWhatTheTableShows(t *testing.T) {
	t.Parallel()
	text := town(t).In(t, access.Leader, playact.Police).Get("/board").Shows(200).Text
	charts := regexp.MustCompile(`data-chart="([^"]*)"`).FindAllStringSubmatch(text, -1)
	require.Len(t, charts, 3)
	var intake struct {
		Labels []string
		Series []struct{ Values []int64 }
	}
	require.NoError(t, json.Unmarshal([]byte(html.UnescapeString(charts[1][1])), &intake))
	require.Len(t, intake.Labels, 30)
	require.Equal(t, "9-18", intake.Labels[29])
	sum := int64(0)
	for _, n := range intake.Series[0].Values {
		sum += n
	}
	require.Equal(t, int64(4), sum, "days without a report count as nothing, and none is left out")
	require.Equal(t, int64(2), intake.Series[0].Values[4], "two on 24 August")
	require.Equal(t, 3, strings.Count(text, "<figure"))
	require.NotContains(t, text, "<script>")
}

func TestEveryReaderCountsHisOwn(t *testing.T) {
	t.Parallel()
	room := town(t)
	room.In(t, access.Committee, playact.Committee).Get("/board").Shows(200, `<span class="figure-number">2</span>`, "达成率 50.0%")
	room.In(t, access.Committee, "committee-2").Get("/board").Shows(200, "受理报案之后").Hides("figure-number")
	room.In(t, access.Leader, "371403").Get("/board").Shows(200, "受理报案之后")
	room.In(t, access.Leader, "371404").Get("/board/due").Shows(200, "没有这样的事项")
	room.In(t, access.Auditor, "audit").Get("/board").Shows(200, "达成率 50.0%")
	room.In(t, access.Insurer, playact.Insurer).Get("/board").Shows(403)
	room.In(t, access.CourtClerk, playact.Court).Get("/board/due").Shows(403)
}

func TestWithoutADenominatorThereIsNoRate(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2026-09-18")
	room.Open(nil)
	v := room.In(t, access.Leader, playact.Police)
	v.Get("/board").Shows(200, "不计算达成率").Hides("%！", "NaN")
	v.SetCookie("lang", "en")
	v.Get("/board").Shows(200, "there is no rate of agreement", "Open cases by stage", "Definition: ")
}
