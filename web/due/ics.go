package due

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"

	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/domain/deadline"
	"anjie/store"
	"anjie/web/words"
)

// refreshed is how often a calendar program is asked to look again.
const refreshed = "PT1H"

// calendarOf answers with deadlines as a calendar: one entry each, on its last day.
func calendarOf(lang words.Lang, base *url.URL, key []byte, world deadline.World, owed []store.Owed) http.Handler {
	cal := ics.NewCalendarFor("Anjie")
	cal.SetMethod(ics.MethodPublish)
	cal.SetCalscale("GREGORIAN")
	cal.SetName(words.T(lang, words.FeedName))
	cal.SetXWRCalName(words.T(lang, words.FeedName))
	cal.SetXWRTimezone("Asia/Shanghai")
	cal.SetRefreshInterval(refreshed, ics.WithValue("DURATION"))
	cal.SetXPublishedTTL(refreshed)
	for _, o := range owed {
		entry(cal.AddEvent(uid(key, o)), lang, base, world, o)
	}
	body := cal.Serialize(ics.WithNewLineWindows)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Type", "text/calendar; charset=utf-8")
		h.Set("Content-Disposition", "inline; filename=deadlines.ics")
		h.Set("Cache-Control", "private, no-cache")
		h.Set("ETag", etag(body))
		http.ServeContent(w, r, "", time.Time{}, strings.NewReader(body))
	})
}

// entry writes one deadline. Whoever reads over a shoulder learns a case's number and what the rules want of it.
func entry(e *ics.VEvent, lang words.Lang, base *url.URL, world deadline.World, o store.Owed) {
	rule, _ := deadline.Find(o.Rule)
	must, otherwise := rule.Words(string(lang))
	summary := must + " · " + o.Number
	if o.Party > 0 {
		summary += " · " + words.T(lang, words.WorkParty, fmt.Sprint(o.Party))
	}
	told := []string{words.T(lang, words.Article, o.Article), words.T(lang, words.OtherwiseLine, otherwise)}
	status := ics.ObjectStatusConfirmed
	if o.Provisional {
		status = ics.ObjectStatusTentative
		told = append(told, words.T(lang, words.ProvisionalDate))
	}
	line, _ := world.Line(accident.Due{Rule: o.Rule, Article: o.Article, From: o.Since, At: o.At})
	for _, m := range Marks(lang, line) {
		told = append(told, m.Text+words.T(lang, words.Colon)+m.Why)
	}
	e.SetDtStampTime(o.Since) // nothing of it is newer than what set it going
	alarm := "-PT15H"         // nine in the morning of the day before
	if day := calendar.DayOf(o.At); line.Span.Unit == calendar.Hours {
		e.SetStartAt(o.At)
		alarm = "-PT1H"
	} else {
		e.SetAllDayStartAt(day.Start())
		e.SetAllDayEndAt(day.Add(1).Start())
	}
	e.SetSummary(summary)
	e.SetDescription(strings.Join(told, "\n"))
	e.SetURL(base.JoinPath("cases", o.Number).String() + "?tab=deadlines")
	e.SetStatus(status)
	e.SetClass(ics.ClassificationPrivate)
	e.SetTimeTransparency(ics.TransparencyTransparent)
	a := e.AddAlarm()
	a.SetAction(ics.ActionDisplay)
	a.SetTrigger(alarm)
	a.SetDescription(summary)
}

// uid names a deadline for good and says nothing about it.
func uid(key []byte, o store.Owed) string {
	mac := hmac.New(sha256.New, key)
	fmt.Fprintf(mac, "%s\x00%s\x00%s\x00%d\x00%d\x00%d", o.Case, o.Rule, o.Article, o.Proceeding, o.Party, o.Since.UnixMicro())
	return hex.EncodeToString(mac.Sum(nil)[:16]) + "@anjie"
}
