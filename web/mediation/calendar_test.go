package mediation_test

import (
	"strings"
	"testing"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/internal/playact"
	"anjie/internal/webtest"

	"github.com/stretchr/testify/require"
)

// fixed opens a case and fixes a session of its people's mediation.
func fixed(room *webtest.Room, at, where string) string {
	room.Open(nil)
	room.Determined()
	room.Act(accident.ApplyMediation, 0, accident.Values{"variant": "people", "applicants": "1,2", "committee": playact.Committee, "on": room.Today()})
	room.Act(accident.AcceptMediation, 1, nil)
	room.Act(accident.StartMediation, 1, accident.Values{"basis": accident.LossFixed, "on": room.Today()})
	room.Act(accident.ScheduleSession, 1, accident.Values{"at": at, "room": where})
	return room.State().Number
}

func TestAWeekByRoomAndDay(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2026-09-21")
	a := fixed(room, "2026-09-24T09:00", "一号调解室")
	b := fixed(room, "2026-09-24T09:59", " 一号调解室")
	c := fixed(room, "2026-09-24T11:00", "一号调解室")
	d := fixed(room, "2026-09-24T09:30", "二号调解室")
	next := fixed(room, "2026-09-28T09:30", "二号调解室")
	v := room.In(t, access.Mediator, playact.Police)
	text := v.Get("/calendar").Shows(200, a, b, c, d, "2026-09-21（周一） 至 2026-09-27（周日）", "有 2 场调解的时间、地点冲突", "地点冲突", "09:59",
		"人民调解", "中秋节放假", "今天", `href="/calendar?week=2026-09-28"`, `href="/calendar?week=2026-09-14"`).Hides(next).Text
	require.Equal(t, 2*2, strings.Count(text, "session-conflict"), "in the grid and in the list")
	require.Equal(t, 1, strings.Count(text, `<th scope="row">一号调解室</th>`), "a room with a blank before its name is the same room")
	for _, day := range []string{"2026-09-28", "2026-10-01", "2026-10-04"} { // any day of the week
		v.Get("/calendar?week="+day).Shows(200, next, "国庆节放假", "本周").Hides(a)
	}
	v.Get("/calendar?week=2026-10-12").Shows(200, "本周没有调解", "会按调解地点和日期显示在这里")
	for _, bad := range []string{"x", "2026-13-01", "9999-99-99", "%27"} {
		v.Get("/calendar?week="+bad).Shows(200, a)
	}
}

func TestHeldSessionsTakeNoRoom(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2026-09-21")
	fixed(room, "2026-09-22T09:00", "一号调解室")
	first := room.Case
	fixed(room, "2026-09-22T09:00", "一号调解室")
	v := room.In(t, access.Mediator, playact.Police)
	v.Get("/calendar").Shows(200, "地点冲突")
	room.On("2026-09-22")
	room.Case = first
	room.Act(accident.RecordSession, 1, accident.Values{"rights_told": "yes", "present.1": "1", "present.2": "1", "record": "双方陈述意见"})
	v.Get("/calendar").Shows(200, "已调解").Hides("地点冲突")
}

func TestWhoSeesTheCalendar(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2026-09-21")
	number := fixed(room, "2026-09-24T09:00", `<script>alert("1")</script>`+strings.Repeat("很长的房间名", 60))
	room.In(t, access.Committee, playact.Committee).Get("/calendar").Shows(200, number, "&lt;script&gt;").Hides("<script>alert")
	room.In(t, access.Committee, "committee-2").Get("/calendar").Shows(200, "本周没有调解").Hides(number)
	room.In(t, access.Mediator, "371403").Get("/calendar").Shows(200).Hides(number)
	room.In(t, access.Insurer, playact.Insurer).Get("/calendar").Shows(403)
	v := room.In(t, access.Auditor, "audit")
	v.SetCookie("lang", "en")
	v.Get("/calendar").Shows(200, number, "Thu 24 Sep 2026", "People&#39;s mediation", "Previous week")
}
