package layout

import (
	"bytes"
	"context"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"anjie/domain/access"
	"anjie/domain/problem"
	"anjie/web/page"
	"anjie/web/words"

	"github.com/a-h/templ"
	"github.com/stretchr/testify/require"
)

func drawn(t *testing.T, c templ.Component) string {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, c.Render(context.Background(), &out))
	return out.String()
}

func TestAFieldKeepsWhatWasTypedAndSaysWhatIsWrong(t *testing.T) {
	t.Parallel()
	r := httptest.NewRequest("POST", "/", nil)
	r.PostForm = url.Values{"name": {`<b>"张"</b>`}, "party.0.plate": {"鲁N·1"}, "party.2.plate": {"x"}, "kind": {"a", "b"}, "key": {"k-1"}}
	err := problem.Form(problem.Fault{Field: "name", ZH: "姓名太短", EN: "too short"}, problem.Fault{Field: "party.0.plate", ZH: "号牌有误", EN: "bad plate"})
	f := NewForm(r, err)
	require.Equal(t, "k-1", f.Key())
	require.Equal(t, 3, f.Rows("party"))
	require.Zero(t, f.Rows("vehicle"))

	text := drawn(t, Text(f.Field("name", "姓名").Required().Hinted("与证件一致").UpTo(20)))
	for _, part := range []string{`for="f-name"`, `id="f-name"`, `value="&lt;b&gt;&#34;张&#34;&lt;/b&gt;"`, `aria-invalid="true"`, `aria-required="true"`,
		`aria-describedby="f-name-hint f-name-error"`, `id="f-name-error"`, "姓名太短", "与证件一致", `maxlength="20"`, "必填"} {
		require.Contains(t, text, part)
	}
	row := drawn(t, Text(f.Row("party", 0).Field("plate", "号牌")))
	require.Contains(t, row, `name="party.0.plate"`)
	require.Contains(t, row, "号牌有误")
	require.Contains(t, row, "鲁N·1")
	boxes := drawn(t, Checkboxes(f.Field("kind", "类别").Choices(Option{Value: "a", Text: "甲"}, Option{Value: "c", Text: "丙"})))
	require.Contains(t, boxes, `value="a" checked`)
	require.NotContains(t, boxes, `value="c" checked`)
}

func TestAPasswordIsNeverShownAgain(t *testing.T) {
	t.Parallel()
	f := Filled(words.ZH, url.Values{"p": {"hunter2"}})
	require.NotContains(t, drawn(t, Text(f.Field("p", "密码").As("password", "current-password"))), "hunter2")
}

func TestAFormWithoutAKeyGetsANewOne(t *testing.T) {
	t.Parallel()
	f := Filled(words.ZH, nil)
	require.Len(t, f.Key(), 36)
	require.NotEqual(t, f.Key(), f.Key())
}

func TestRowsOfAHostileFormAreBounded(t *testing.T) {
	t.Parallel()
	f := Filled(words.ZH, url.Values{"party.4000000000.x": {""}, "party.-1.x": {""}, "party.abc.x": {""}, "party.199.x": {""}, "party.200.x": {""}})
	require.Equal(t, 200, f.Rows("party"))
}

func TestTheErrorSummaryLinksToItsFields(t *testing.T) {
	t.Parallel()
	f := Frame{Lang: words.EN, Title: "Form"}.With(problem.Form(problem.Fault{Field: "name", ZH: "姓名", EN: "Name is missing"}, problem.Fault{ZH: "整体", EN: "Altogether wrong"}))
	text := drawn(t, Page(f))
	require.Contains(t, text, `<a href="#f-name">Name is missing</a>`)
	require.Contains(t, text, "<li>Altogether wrong</li>")
	require.Contains(t, text, `role="alert"`)
	require.Contains(t, text, "<title>Please correct the form · Form · Anjie</title>")
	refused := drawn(t, Page(Frame{Lang: words.ZH}.With(problem.New(problem.Refused, "不能调解", "no").Under("HPR 86"))))
	require.Contains(t, refused, "依据《道路交通事故处理程序规定》第86条")
}

func TestSearchShowsForThoseWhoMayList(t *testing.T) {
	t.Parallel()
	r := httptest.NewRequest("GET", "/", nil)
	require.False(t, New(r, "").MaySearch)
	v := &page.Visit{Account: "a", Actor: access.Actor{Role: access.Mediator}, Gate: yes{}}
	require.Contains(t, drawn(t, Page(New(page.With(r, v), "x"))), `role="search"`)
}

type yes struct{}

func (yes) Can(access.Actor, string) bool { return true }

func TestTheLanguageSwitchComesBackToThePage(t *testing.T) {
	t.Parallel()
	r := httptest.NewRequest("GET", "/cases?q=%E9%B2%81N&lang=zh", nil)
	require.Equal(t, "/cases?lang=en&q=%E9%B2%81N", New(r, "").here("lang", "en"))
	post := httptest.NewRequest("POST", "http://a.test/cases/1/act", nil)
	post.Header.Set("Referer", "http://a.test/cases/1?tab=papers")
	require.Equal(t, "/cases/1?lang=en&tab=papers", New(post, "").here("lang", "en"))
	post.Header.Set("Referer", "http://evil.test/cases/1")
	require.Equal(t, "/?lang=en", New(post, "").here("lang", "en"))
}

func TestPartsOfAPage(t *testing.T) {
	t.Parallel()
	steps := drawn(t, Stepper(words.ZH, "进度", []Step{{Text: "受理", State: Done}, {Text: "调查", State: Current, Href: "#x"}, {Text: "认定"}}))
	require.Contains(t, steps, `aria-current="step"`)
	require.Contains(t, steps, "已完成")
	chip := drawn(t, Chip(ChipView{Tone: Red, Text: "逾期", Why: "应在昨天"}))
	require.Contains(t, chip, "<svg", "colour never stands alone")
	chart := drawn(t, Chart(ChartView{Lang: words.EN, Title: "Stages", Of: "Stage", Period: "2026", Kind: Bars, Labels: []string{"a", "b"}, Series: []Series{{Name: "n", Values: []int64{3}}}}))
	require.Contains(t, chart, `<td class="num">3</td>`)
	require.Contains(t, chart, "Period: 2026")
	check := drawn(t, Check(CheckView{Frame: Frame{Lang: words.ZH}, Facts: []Fact{{Label: "金额", Value: "¥1.00", Change: "/back"}},
		Follows: []string{"通知各方"}, Action: "/act", Act: "送达", Sent: url.Values{"key": {"k"}}, Back: Link{Href: "/back"}}))
	for _, part := range []string{`name="key" value="k"`, `name="checked" value="yes"`, "通知各方", "¥1.00", "修改", "<h1>请核对</h1>", "返回修改"} {
		require.Contains(t, check, part)
	}
	require.Empty(t, strings.TrimSpace(drawn(t, Pager(PagerView{Lang: words.ZH}))))
	line := drawn(t, Timeline(words.ZH, []TimelineItem{{Icon: "gavel", Tone: Green, Title: "认定", Who: "李", At: "今天", Article: "HPR 62", Body: Note(Amber, "注意")}}))
	require.Contains(t, line, "依据《道路交通事故处理程序规定》第62条")
	require.Contains(t, line, "注意")
}

// TestEveryIconThatIsNamedIsThere reads the names out of all screens.
func TestEveryIconThatIsNamedIsThere(t *testing.T) {
	t.Parallel()
	named := regexp.MustCompile(`(?:Icon\("|Icon: +"|icon: +")([a-z0-9-]+)"`)
	seen := 0
	require.NoError(t, filepath.WalkDir("..", func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasSuffix(path, "_templ.go") || !strings.HasSuffix(path, ".templ") && !strings.HasSuffix(path, ".go") {
			return err
		}
		text, err := os.ReadFile(path)
		require.NoError(t, err)
		for _, m := range named.FindAllStringSubmatch(string(text), -1) {
			seen++
			require.True(t, HasIcon(m[1]), "%s names the icon %s, which is not in layout/icons", path, m[1])
		}
		return nil
	}))
	require.NotZero(t, seen)
	for _, s := range []StepState{Done, Current, Coming, Branch} {
		require.True(t, HasIcon(s.icon()), s)
	}
	for _, tone := range []Tone{Red, Amber, Green, Grey, Blue} {
		require.True(t, HasIcon(tone.icon()), tone)
	}
}
