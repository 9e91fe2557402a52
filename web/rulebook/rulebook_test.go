package rulebook_test

import (
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"anjie/domain/access"
	"anjie/domain/compensation"
	"anjie/domain/deadline"
	"anjie/domain/hint"
	"anjie/domain/liability"
	"anjie/internal/playact"
	"anjie/internal/webtest"
	"anjie/web/rulebook/book"

	"github.com/stretchr/testify/require"
)

func search(q string) string { return book.Address + "?q=" + url.QueryEscape(q) }

// TestEverybodyReadsIt: every role that signs in, in its own language; a stranger is sent to the door.
func TestEverybodyReadsIt(t *testing.T) {
	t.Parallel()
	site := webtest.New(t)
	for _, role := range access.Roles {
		kind := map[access.Role]access.AgencyKind{access.Insurer: access.InsurerCo, access.CourtClerk: access.Court, access.Committee: access.Mediation}[role]
		if kind == "" {
			kind = access.Police
		}
		site.As(t, role, kind).Get("/rulebook").Shows(http.StatusOK, "规则手册", "目录", `href="/rulebook"`)
	}
	require.Equal(t, http.StatusSeeOther, site.Visitor(t).Get("/rulebook").StatusCode)
}

func TestTheWholeBookIsThere(t *testing.T) {
	t.Parallel()
	v := webtest.New(t).As(t, access.Mediator, access.Police)
	text := v.Get("/rulebook").Shows(http.StatusOK, "《道路交通事故处理程序规定》第90条", "10个工作日内", "死亡赔偿金", "※ 未核实", "¥180,000.00", "责任比例").Text
	ids := map[string]bool{}
	for _, m := range regexp.MustCompile(`\bid="([^"]*)"`).FindAllStringSubmatch(text, -1) {
		require.False(t, ids[m[1]], "two elements have the id %s", m[1])
		ids[m[1]] = true
	}
	for _, l := range deadline.Limits() {
		_, anchor, _ := strings.Cut(book.Href("deadline", l.ID), "/rulebook#")
		require.True(t, ids[anchor], l.ID)
	}
	for _, r := range liability.Ranges().Rows {
		require.True(t, ids[book.Anchor("shares", r.ID())], r.ID())
	}
	for _, h := range compensation.DefaultRules().Heads {
		require.True(t, ids[book.Anchor("heads", string(h.ID))], h.ID)
	}
	for _, h := range hint.Table2026().Rules {
		require.True(t, ids[book.Anchor("hint", h.ID)], h.ID)
	}
	for _, m := range regexp.MustCompile(`href="#([^"]*)"`).FindAllStringSubmatch(text, -1) {
		require.True(t, ids[m[1]], "#%s leads nowhere", m[1])
	}
	require.NotRegexp(t, `[>（]HPR [0-9]`, text, "the laws have names")
	require.Less(t, len(text), 2<<20)
	require.NotRegexp(t, `<td[^>]*>\s+</td>`, text, "an empty cell is empty, so that a phone leaves it out")
}

func TestItIsSearchedByWordArticleAndCode(t *testing.T) {
	t.Parallel()
	v := webtest.New(t).As(t, access.Mediator, access.Police)
	v.Get(search("HPR 90")).Shows(http.StatusOK, "“HPR 90”：找到", "完成调解，制作调解书或调解终结书", `value="HPR 90"`, "查看全部规则").Hides("死亡赔偿金", "医疗费")
	v.Get(search("丧葬费")).Shows(http.StatusOK, `id="heads-funeral"`, "职工年平均工资 ÷ 12 × 6").Hides(`id="deadline-determination"`)
	v.Get(search("funeral cost")).Shows(http.StatusOK, `id="heads-funeral"`)
	v.Get(search("crime_death")).Shows(http.StatusOK, `id="hint-crime_death"`)
	v.Get(search("  ")).Shows(http.StatusOK, `id="heads-funeral"`, `id="deadline-determination"`).Hides("：找到")
}

func TestNothingFoundSaysSo(t *testing.T) {
	t.Parallel()
	v := webtest.New(t).As(t, access.Mediator, access.Police)
	v.Get(search("没有这样的话")).Shows(http.StatusOK, "没有找到“没有这样的话”", "请换一个词语", "查看全部规则").Hides(`id="contents"`)
	v.Get(search("<script>alert(1)</script>")).Shows(http.StatusOK, "&lt;script&gt;").Hides("<script>alert")
	long := v.Get(search(strings.Repeat("长", 500))).Shows(http.StatusOK, strings.Repeat("长", 100)).Text
	require.NotContains(t, long, strings.Repeat("长", 101))
}

// TestItIsInEnglishToo: and every figure says the same.
func TestItIsInEnglishToo(t *testing.T) {
	t.Parallel()
	v := webtest.New(t).As(t, access.Auditor, access.Police)
	v.SetCookie("lang", "en")
	v.Get("/rulebook").Shows(http.StatusOK, "Rule book", "Contents", "within 10 working days", "Accident Procedure Rules, art. 90", "※ not verified", "¥180,000.00",
		"average yearly wage ÷ 12 × 6")
	v.Get(search("调解")).Shows(http.StatusOK, "“调解”:", "End the mediation")
}

// TestALineIsSearchedAsItIsTyped: without scripts the form asks for the page, with them the input asks for its rules.
func TestALineIsSearchedAsItIsTyped(t *testing.T) {
	t.Parallel()
	webtest.New(t).As(t, access.Mediator, access.Police).Get("/rulebook").Shows(http.StatusOK,
		`action="/rulebook" method="get"`, `hx-get="/rulebook"`, `hx-select="#rules"`, `<div id="rules">`)
}

// TestWhatWasPublishedStandsInTheBook: a figure that an administrator published is shown without a restart.
func TestWhatWasPublishedStandsInTheBook(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2026-09-18")
	v := room.In(t, access.Mediator, playact.Police)
	v.Get(search("370000/2031/I")).Shows(http.StatusOK, "没有找到")
	tables := room.Desk.Tables
	draft, err := tables.EnterFigures(t.Context(), "", nil, compensation.Figure{Region: "370000", Year: 2031, Indicator: compensation.Income, Fen: 54_321_00, Source: "试验"})
	require.NoError(t, err)
	v.Get(search("370000/2031/I")).Shows(http.StatusOK, "没有找到")
	_, err = tables.Publish(t.Context(), "", draft.ID, draft.SHA256)
	require.NoError(t, err)
	v.Get(search("370000/2031/I")).Shows(http.StatusOK, "¥54,321.00", "2026-11+1", "※ 未核实")
}
