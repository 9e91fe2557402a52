package due_test

import (
	"html"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	ics "github.com/arran4/golang-ical"
	"github.com/stretchr/testify/require"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/internal/playact"
	"anjie/internal/webtest"
)

var addressIn = regexp.MustCompile(`id="feed-address"[^>]* value="([^"]+)"`)

// subscribed is the path of the address that somebody's work page shows.
func subscribed(t *testing.T, site *webtest.Site, v *webtest.Visitor) string {
	t.Helper()
	found := addressIn.FindStringSubmatch(v.Get("/work").Shows(200, "webcal://").Text)
	require.Len(t, found, 2)
	u, err := url.Parse(html.UnescapeString(found[1]))
	require.NoError(t, err)
	require.Equal(t, site.URL, u.Scheme+"://"+u.Host)
	return u.Path
}

func parsed(t *testing.T, a *webtest.Answer) *ics.Calendar {
	t.Helper()
	require.Equal(t, http.StatusOK, a.StatusCode, a.Text)
	require.Equal(t, "text/calendar; charset=utf-8", a.Header.Get("Content-Type"))
	cal, err := ics.ParseCalendar(strings.NewReader(a.Text))
	require.NoError(t, err)
	return cal
}

func value(e *ics.VEvent, p ics.ComponentProperty) string {
	if got := e.GetProperty(p); got != nil {
		return got.Value
	}
	return ""
}

func TestDeadlinesAreSubscribedToAtASignedAddress(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2026-12-28")
	room.Open(nil)
	room.Act(accident.Accept, 0, nil)
	room.Act(accident.ChooseOrdinary, 0, nil)
	room.Act(accident.AssignOfficers, 0, accident.Values{"lead_officer": "王警官", "second_officer": "赵警官"})
	room.Act(accident.RecordScene, 0, accident.Values{"on": room.Today(), "findings": "路面干燥"})
	number := room.State().Number

	officer := room.In(t, access.HandlingOfficer, playact.Police)
	officer.Get("/work").Shows(200, "在手机或电脑日历中显示期限", "生成订阅地址").Hides("feed-address")
	officer.Post("/work/feed", nil).Sent("/work?feed=open#feed")
	officer.Get("/work?feed=open").Shows(200, "订阅地址已生成", "请勿转发", `data-testid="feed" open`)
	path := subscribed(t, room.Site, officer)

	stranger := room.Visitor(t) // a calendar program: no cookie, no session
	answer := stranger.Get(path)
	cal := parsed(t, answer)
	require.Empty(t, answer.Header.Get("Set-Cookie"))
	require.Len(t, cal.Events(), 1)
	e := cal.Events()[0]
	require.Equal(t, "制作道路交通事故认定书或事故证明 · "+number, value(e, ics.ComponentPropertySummary))
	require.Contains(t, value(e, ics.ComponentPropertyDescription), "《道路交通事故处理程序规定》第62条")
	require.Contains(t, value(e, ics.ComponentPropertyDescription), "暂定")
	require.Equal(t, "TENTATIVE", value(e, ics.ComponentPropertyStatus))
	require.Equal(t, room.URL+"/cases/"+number+"?tab=deadlines", value(e, ics.ComponentPropertyUrl))
	require.Contains(t, answer.Text, "DTSTART;VALUE=DATE:20270111\r\nDTEND;VALUE=DATE:20270112\r\n")
	require.Contains(t, answer.Text, "TRIGGER:-PT15H")
	require.Regexp(t, `^[0-9a-f]{32}@anjie$`, e.Id())
	whole := strings.ReplaceAll(answer.Text, "\r\n ", "")
	for _, secret := range []string{"张三", "李四", "鲁N", "12345", "解放路", "138000", "王警官", "姓名", officer.ID, room.Case} {
		require.NotContains(t, whole, secret)
	}
	for line := range strings.SplitSeq(answer.Text, "\r\n") {
		require.LessOrEqual(t, len(line), 75, "lines are folded (RFC 5545 3.1)")
	}
	require.Equal(t, answer.Text, stranger.Get(path).Text, "the same deadlines are the same calendar")
	stranger.Header.Set("If-None-Match", answer.Header.Get("ETag"))
	require.Equal(t, http.StatusNotModified, stranger.Get(path).StatusCode)
	stranger.Header.Del("If-None-Match")
	english := parsed(t, stranger.Get(strings.Replace(path, "-zh.ics", "-en.ics", 1)))
	require.Contains(t, value(english.Events()[0], ics.ComponentPropertyDescription), "Accident Procedure Rules, art. 62")
	require.Equal(t, e.Id(), english.Events()[0].Id())
	require.NotContains(t, room.Logged.String(), strings.Split(path, "/")[3], "the signature is in no log")

	other := room.In(t, access.Mediator, playact.Police)
	other.Post("/work/feed", nil).Sent("/work?feed=open#feed")
	require.Empty(t, parsed(t, stranger.Get(subscribed(t, room.Site, other))).Events(), "what the officer owes is not the mediator's")
}

// TestTheAddressEnds: with a new one, with a changed letter, with the role, and with the account.
func TestTheAddressEnds(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2026-09-18")
	officer := room.In(t, access.HandlingOfficer, playact.Police)
	officer.Post("/work/feed", nil)
	first := subscribed(t, room.Site, officer)
	program := room.Visitor(t)
	parsed(t, program.Get(first))
	parts := strings.Split(first, "/")
	forged := []byte(parts[3])
	forged[0] ^= 1
	for _, path := range []string{
		strings.Join([]string{"", parts[1], parts[2], string(forged), parts[4]}, "/"),
		strings.Join([]string{"", parts[1], "00000000-0000-0000-0000-000000000000", parts[3], parts[4]}, "/"),
		strings.Join([]string{"", parts[1], "x", "y", "z"}, "/"),
	} {
		program.Get(path).Shows(404, "没有这个订阅地址")
	}
	officer.Post("/work/feed", nil)
	second := subscribed(t, room.Site, officer)
	require.NotEqual(t, first, second)
	program.Get(first).Shows(404)
	parsed(t, program.Get(second))
	_, err := room.Pool.Exec(t.Context(), "update agencies set closed = true where id = $1", playact.Police)
	require.NoError(t, err)
	program.Get(second).Shows(404)
	_, err = room.Pool.Exec(t.Context(), "update agencies set closed = false where id = $1", playact.Police)
	require.NoError(t, err)
	parsed(t, program.Get(second))
	_, err = room.Pool.Exec(t.Context(), "update accounts set disabled = true where id = $1", officer.ID)
	require.NoError(t, err)
	program.Get(second).Shows(404)
}

func TestAProgramThatAsksTooOftenIsSlowedDown(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2026-09-18")
	officer := room.In(t, access.HandlingOfficer, playact.Police)
	officer.Post("/work/feed", nil)
	path := subscribed(t, room.Site, officer)
	program := room.Visitor(t)
	for range 20 {
		parsed(t, program.Get(path))
	}
	slow := program.Get(path).Shows(429)
	require.Equal(t, "30", slow.Header.Get("Retry-After"))
	room.At(room.Now().Add(31 * time.Second))
	parsed(t, program.Get(path))
}
