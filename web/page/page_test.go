package page

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"anjie/domain/access"
	"anjie/web/words"

	"github.com/stretchr/testify/require"
)

type onlyCases struct{}

func (onlyCases) Can(_ access.Actor, permission string) bool { return permission == "case:list" }

func TestWhoMay(t *testing.T) {
	t.Parallel()
	stranger := &Visit{Gate: onlyCases{}}
	known := &Visit{Gate: onlyCases{}, Account: "a"}
	acting := &Visit{Gate: onlyCases{}, Account: "a", Actor: access.Actor{Role: access.Mediator}}
	for _, c := range []struct {
		v          *Visit
		permission string
		may        bool
	}{
		{stranger, Public, true}, {stranger, SignedIn, false}, {stranger, "case:list", false},
		{known, Public, true}, {known, SignedIn, true}, {known, "case:list", false}, // no role, no policy
		{acting, SignedIn, true}, {acting, "case:list", true}, {acting, "case:open", false},
		{&Visit{Account: "a", Actor: acting.Actor}, "case:list", false}, // no gate, no permission
	} {
		require.Equal(t, c.may, c.v.Can(c.permission), "%+v %s", c.v, c.permission)
	}
}

func TestAVisitWithoutMiddlewareIsAStranger(t *testing.T) {
	t.Parallel()
	r := httptest.NewRequest("GET", "/", nil)
	require.Equal(t, words.ZH, Lang(r))
	require.False(t, Can(r, SignedIn))
	require.Zero(t, Actor(r))
	Say(r, "nobody hears this")
	require.Equal(t, "案结", T(r, words.Product))
}

func answered(t *testing.T, send Response, r *http.Request) *httptest.ResponseRecorder {
	t.Helper()
	w := httptest.NewRecorder()
	require.NoError(t, send.Respond(w, r))
	return w
}

func TestACSVOpensInASpreadsheetAndRunsNothing(t *testing.T) {
	t.Parallel()
	rows := func(yield func([]string, error) bool) {
		for _, cell := range []string{"正常", "=HYPERLINK(\"evil\")", "@SUM(A1)", "-12.50", "+8613800000000", "-cmd|'/C calc'!A0", "有,逗号\"引号\n换行", "\tTab"} {
			if !yield([]string{cell, "x"}, nil) {
				return
			}
		}
	}
	w := answered(t, CSV("案件 列表.csv", []string{"甲", "乙"}, rows), httptest.NewRequest("GET", "/", nil))
	require.Equal(t, "attachment; filename*=UTF-8''%E6%A1%88%E4%BB%B6%20%E5%88%97%E8%A1%A8.csv", w.Header().Get("Content-Disposition"))
	text, bom := strings.CutPrefix(w.Body.String(), "\uFEFF")
	require.True(t, bom)
	lines, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	require.NoError(t, err)
	var first []string
	for _, l := range lines {
		first = append(first, l[0])
	}
	require.Equal(t, []string{"甲", "正常", "'=HYPERLINK(\"evil\")", "'@SUM(A1)", "-12.50", "+8613800000000", "'-cmd|'/C calc'!A0",
		"有,逗号\"引号\n换行", "'\tTab"}, first)
}

func TestACSVThatFailsIsNotTakenForWhole(t *testing.T) {
	t.Parallel()
	gone := errors.New("gone")
	rows := func(yield func([]string, error) bool) { yield(nil, gone) }
	require.ErrorIs(t, CSV("a.csv", []string{"a"}, rows).Respond(httptest.NewRecorder(), httptest.NewRequest("GET", "/", nil)), gone)
}

type closer struct {
	io.ReadSeeker
	closed bool
}

func (c *closer) Close() error { c.closed = true; return nil }

func TestAFileIsSentInParts(t *testing.T) {
	t.Parallel()
	body := &closer{ReadSeeker: bytes.NewReader([]byte("0123456789"))}
	r := httptest.NewRequest("GET", "/", nil)
	r.Header.Set("Range", "bytes=2-4")
	w := answered(t, Seek(Download{Name: "a.svg", Type: "image/svg+xml", Inline: true, ETag: "abc"}, body), r)
	require.Equal(t, http.StatusPartialContent, w.Code)
	require.Equal(t, "234", w.Body.String())
	require.Equal(t, `"abc"`, w.Header().Get("ETag"))
	require.Contains(t, w.Header().Get("Content-Security-Policy"), "sandbox")
	require.NotContains(t, w.Header().Get("Content-Security-Policy"), "script")
	require.True(t, body.closed)
}

func TestRedirectAndStatus(t *testing.T) {
	t.Parallel()
	w := answered(t, Redirect("/cases/1"), httptest.NewRequest("POST", "/", nil))
	require.Equal(t, http.StatusSeeOther, w.Code)
	require.Equal(t, "/cases/1", w.Header().Get("Location"))
	require.Error(t, Redirect("/").Render(context.Background(), io.Discard))
}

func TestEventsAreFramed(t *testing.T) {
	t.Parallel()
	events := make(chan Event, 2)
	events <- Event{ID: "7", Name: "changed", Data: "<p>one\r\ntwo</p>"}
	events <- Event{Name: "a\nb"}
	close(events)
	w := answered(t, Events(events), httptest.NewRequest("GET", "/", nil))
	require.Equal(t, "id: 7\nevent: changed\ndata: <p>one\ndata: two</p>\n\nevent: a b\ndata: \n\n", w.Body.String())
	require.Contains(t, w.Header().Get("Content-Type"), "text/event-stream")
	require.True(t, w.Flushed)
}

func TestEventsEndWhenTheReaderLeaves(t *testing.T) {
	t.Parallel()
	ctx, leave := context.WithCancel(t.Context())
	leave()
	answered(t, Events(make(chan Event)), httptest.NewRequest("GET", "/", nil).WithContext(ctx))
}

func TestLinesOfTheMenu(t *testing.T) {
	t.Parallel()
	lines := Lines([]Route{
		{Pattern: "GET /cases", Permission: "case:list", Menu: Menu{Word: "menu.cases", Icon: "folder"}}, {Pattern: "GET /cases/{id}", Permission: "case:read"},
	})
	require.Equal(t, []MenuLine{{Menu{Word: "menu.cases", Icon: "folder"}, "/cases", "case:list"}}, lines)
}

type opens []string

func (o opens) Can(_ access.Actor, permission string) bool { return slices.Contains(o, permission) }

func TestTheMenuIsOrderedForTheRole(t *testing.T) {
	t.Parallel()
	lines := []MenuLine{{Href: "/work", Permission: "page:work"}, {Href: "/hidden", Permission: "page:hidden"},
		{Menu: Menu{First: []access.Role{access.Leader}}, Href: "/board", Permission: "page:board"}}
	for role, want := range map[access.Role][]string{access.Leader: {"/board", "/work"}, access.Mediator: {"/work", "/board"}} {
		v := Visit{Actor: access.Actor{Role: role}, Gate: opens{"page:work", "page:board"}, Menu: lines}
		var got []string
		for _, l := range v.Lines() {
			got = append(got, l.Href)
		}
		require.Equal(t, want, got, role)
	}
}
