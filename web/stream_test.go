package web

import (
	"bufio"
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"anjie/web/page"

	"github.com/a-h/templ"
	"github.com/stretchr/testify/require"
)

// opened serves the bench on a real connection.
func opened(t *testing.T, routes ...page.Route) (string, func() string) {
	s, logged := bench(t, nil, nil)
	s.table = append(s.table, routes...)
	front := httptest.NewServer(s.Handler())
	t.Cleanup(front.Close)
	return front.URL, func() string { front.Close(); return logged.String() }
}

func TestAnEventArrivesAtOnceAndTheStreamGoesOn(t *testing.T) {
	t.Parallel()
	events := make(chan page.Event)
	url, _ := opened(t, page.Route{Pattern: "GET /t/live", Permission: page.Public, Long: true,
		Page: func(*http.Request) (templ.Component, error) { return page.Events(events), nil }})
	answer, err := http.Get(url + "/t/live")
	require.NoError(t, err)
	defer answer.Body.Close()
	lines := bufio.NewReader(answer.Body)
	for _, id := range []string{"1", "2"} { // the second is sent only after the first has arrived
		events <- page.Event{ID: id, Name: "changed"}
		line, err := lines.ReadString('\n')
		require.NoError(t, err)
		require.Equal(t, "id: "+id+"\n", line)
		for line != "\n" {
			line, err = lines.ReadString('\n')
			require.NoError(t, err)
		}
	}
	close(events)
	rest, err := io.ReadAll(lines)
	require.NoError(t, err)
	require.Empty(t, string(rest))
}

func TestAStreamThatFailsHalfwayIsCut(t *testing.T) {
	t.Parallel()
	url, logged := opened(t, page.Route{Pattern: "GET /t/export", Permission: page.Public, Long: true,
		Page: func(*http.Request) (templ.Component, error) {
			return page.Stream(page.Download{Name: "a.csv"}, func(_ context.Context, w io.Writer) error {
				io.WriteString(w, strings.Repeat("a line\n", 10_000))
				return errors.New("the database went away")
			}), nil
		}})
	answer, err := http.Get(url + "/t/export")
	require.NoError(t, err)
	defer answer.Body.Close()
	_, err = io.ReadAll(answer.Body)
	require.ErrorIs(t, err, io.ErrUnexpectedEOF, "a part must not look like the whole")
	require.Contains(t, logged(), "the database went away")
}

func TestALongRouteTakesALargeBody(t *testing.T) {
	t.Parallel()
	url, _ := opened(t, page.Route{Pattern: "POST /t/upload", Permission: page.Public, Long: true,
		Page: func(r *http.Request) (templ.Component, error) {
			n, err := io.Copy(io.Discard, r.Body)
			if err != nil || n != 3*bodyMost {
				return nil, errors.New("short")
			}
			return page.Redirect("/done"), nil
		}})
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	answer, err := client.Post(url+"/t/upload", "application/octet-stream", strings.NewReader(strings.Repeat("x", 3*bodyMost)))
	require.NoError(t, err)
	defer answer.Body.Close()
	require.Equal(t, http.StatusSeeOther, answer.StatusCode)
}
