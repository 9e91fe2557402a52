package casefile_test

import (
	"bufio"
	"context"
	"net/http"
	"strings"
	"testing"
	"time"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/internal/casetest"

	"github.com/stretchr/testify/require"
)

// listen opens the case's stream as somebody and returns what it says, event by event.
func listen(t *testing.T, town *casetest.Town, cookie, at string) <-chan string {
	t.Helper()
	ctx, stop := context.WithTimeout(t.Context(), 30*time.Second)
	t.Cleanup(stop)
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, town.URL+at, nil)
	require.NoError(t, err)
	r.Header.Set("Cookie", cookie)
	answer, err := http.DefaultClient.Do(r)
	require.NoError(t, err)
	t.Cleanup(func() { answer.Body.Close() })
	require.Equal(t, 200, answer.StatusCode)
	require.Contains(t, answer.Header.Get("Content-Type"), "text/event-stream")
	events := make(chan string, 10)
	go func() {
		lines := bufio.NewScanner(answer.Body)
		for lines.Scan() {
			if data, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
				events <- data
			}
		}
	}()
	return events
}

func TestAColleaguesActIsTold(t *testing.T) {
	t.Parallel()
	town := casetest.New(t, nil)
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	go town.Desk.Cases.Wake(ctx)
	c := town.Open(nil)
	officer := town.As(access.HandlingOfficer)
	officer.Get(c.At()).Shows(200, `sse-connect="`+c.At("/live")+`"`, `sse-swap="changed"`)
	events := listen(t, town, "anjie_session="+officer.Cookie("anjie_session"), c.At("/live"))

	c.Act(access.HandlingOfficer, accident.Accept, 0, nil) // my own act is no news to me
	c.Act(access.DeputyLeader, accident.AssignOfficers, 0, accident.Values{"lead_officer": "王民警"})
	require.Contains(t, <-events, "周队长 · 分管领导 · 德州市交警支队直属一大队 刚刚指派了办案民警。")
}
