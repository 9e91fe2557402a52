package tables_test

import (
	"bytes"
	"mime/multipart"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/internal/webtest"
	"anjie/store"
	"anjie/web/words"
)

// of2027 is a made-up arrangement whose first working week is off.
const of2027 = `{"year": 2027, "source": "made up for the test", "notices": [{"number": "试验〔2026〕1号", "url": ""}],
	"holidays": [{"zh": "元旦", "en": "New Year's Day", "off": ["2027-01-01", "2027-01-02", "2027-01-03", "2027-01-04", "2027-01-05"], "work": ["2027-01-09"]}]}`

// send sends the form of a year, with the text as a file when it has a name.
func send(t *testing.T, v *webtest.Visitor, file, text string, more ...string) *webtest.Answer {
	t.Helper()
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	for _, field := range more {
		require.NoError(t, form.WriteField(field, "yes"))
	}
	if file != "" {
		part, err := form.CreateFormFile("file", file)
		require.NoError(t, err)
		_, err = part.Write([]byte(text))
		require.NoError(t, err)
	} else {
		require.NoError(t, form.WriteField("text", text))
	}
	require.NoError(t, form.Close())
	return v.Send("/tables/enter/year", form.FormDataContentType(), &body)
}

func sentTo(t *testing.T, a *webtest.Answer) string {
	t.Helper()
	require.Equal(t, http.StatusSeeOther, a.StatusCode, a.Text)
	to := a.Header.Get("Location")
	require.True(t, strings.HasPrefix(to, "/tables/editions/"), to)
	return to
}

var hashIn = regexp.MustCompile(`name="sha256" value="([0-9a-f]{64})"`)

// publish goes by way of the page that shows what will stand.
func publish(t *testing.T, v *webtest.Visitor, at string, says ...string) {
	t.Helper()
	checked := v.Get(at+"/publish").Shows(200, append(says, "请核对", "内容和校验值从此固定")...)
	v.Post(at+"/publish", url.Values{"sha256": {hashIn.FindStringSubmatch(checked.Text)[1]}}).Sent(at)
}

// investigated is a case whose determination is due in January 2027.
func investigated(r *webtest.Room) string {
	r.Open(nil)
	r.Act(accident.Accept, 0, nil)
	r.Act(accident.ChooseOrdinary, 0, nil)
	r.Act(accident.AssignOfficers, 0, accident.Values{"lead_officer": "王警官", "second_officer": "赵警官"})
	r.Act(accident.RecordScene, 0, accident.Values{"on": r.Today(), "findings": "路面干燥"})
	return r.State().Number
}

func TestAYearFromItsFileToTheCases(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2026-12-28")
	number := investigated(room)
	admin := room.In(t, access.Administrator, "371402")
	admin.Get("/admin/accounts").Shows(200, "2027年的放假安排尚未载入", `href="/tables/enter/year"`)
	admin.Get("/tables").Shows(200, "国办发明电〔2025〕7号", "程序自带", "2026").Hides("草案</caption>")
	admin.Get("/tables/enter/year").Shows(200, "国务院办公厅通知", "2027-01-01").Hides("2026-01-01")
	admin.Get("/tables/years/2026").Shows(200, "国庆节", "2026-10-01（周四） 至 2026-10-07（周三）", "2026-09-20（周日）")
	admin.Get("/tables/years/2027").Shows(404, "尚未载入")

	send(t, admin, "", "").Shows(422, "请选择文件，或把文件内容粘贴在这里")
	send(t, admin, "", `{"year": 2027, "holidays": [`).Shows(422, "JSON", "&#34;holidays&#34;: [")
	send(t, admin, "2027.json", strings.Replace(of2027, "2027-01-09", "2027-01-11", 1)).Shows(422, "不是周末")
	send(t, admin, "", strings.Repeat("长", 300_000)).Shows(422, "过大")
	at := sentTo(t, send(t, admin, "2027.json", "\ufeff"+of2027))
	page := admin.Get(at).Shows(200, "草案已保存", "这是草案", "已核查 1 件", "1 件会变，共 1 个日期，均改到另一天", number, "2027-01-11（周一）", "2027-01-13（周三）",
		"放假安排已载入，日期确定", "2027-01-09（周六）", "上班：", "休息：元旦", "试验〔2026〕1号", "※未核实", "建立草案")
	page.Hides(`href="/cases/`, "张三", "鲁N12345", "hx-get")
	admin.Get("/tables").Shows(200, "草案</caption>", "2027年工作日历 · 第 1 版")
	require.Equal(t, at, sentTo(t, send(t, admin, "", of2027)), "one draft at a time")
	admin.Get(at + "/publish").Sent(at)
	hash := hashIn.FindStringSubmatch(admin.Get(at).Shows(200, "逐日与通知原文核对").Text)[1]
	admin.Post(at+"/publish", url.Values{"sha256": {hash}}).Shows(409, "须逐日核对通知原文后才能发布")
	admin.Post(at+"/confirm", url.Values{"sha256": {strings.Repeat("0", 64)}}).Shows(409, "草案又有变动")
	admin.Post(at+"/confirm", url.Values{"sha256": {hash}}).Sent(at)
	admin.Get(at).Shows(200, "已记录您核对过通知原文", "核对通知原文：2027").Hides("/confirm")
	publish(t, admin, at, "2027年工作日历", "已核对原文", "逐案重新计算")
	admin.Get(at).Shows(200, "已发布", "发布").Hides("作废草案", "这是草案")
	admin.Get("/tables").Shows(200, "2027", "第 1 版").Hides("尚未载入")
	admin.Get("/tables/years/2027").Shows(200, "元旦", "试验〔2026〕1号")
	send(t, admin, "", of2027).Shows(422, "不必再载入")

	_, err := room.Desk.Recount(t.Context(), 0)
	require.NoError(t, err)
	due := room.State()
	require.Equal(t, "2027-01-13", accident.DayString(due.DueOf("determination", 0).At))

	admin.Get("/tables").Shows(200, "核查 1 件次，更改 1 件")

	second := sentTo(t, send(t, admin, "", strings.Replace(of2027, `, "2027-01-05"`, "", 1)))
	admin.Get(second).Shows(200, "第 2 版", "2027-01-05（周二）", "休息：元旦放假", "上班：工作日")
	admin.Post(second+"/discard", nil).Sent("/tables")
	admin.Get("/tables").Shows(200, "草案已作废", "已作废")
	admin.Post(second+"/publish", url.Values{"sha256": {"x"}}).Shows(409, "已不是草案")
	admin.Get(second + "/publish").Sent(second)
	admin.Get("/tables/editions/none").Shows(404, "没有这个版本")
}

func TestFiguresAreEnteredWithTheirSource(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2032-06-01")
	admin := room.In(t, access.Administrator, "371402")
	admin.Get("/tables").Shows(200, "缺少的基础数据", "残疾赔偿金", "region=370000&amp;series=&amp;year=2031")
	admin.Get("/tables/enter/figure?region=370000&year=2031&indicator=I&series=").Shows(200, `value="370000" selected`, `value="2031"`, `value="I" selected`)
	form := url.Values{"region": {"370000"}, "year": {"2031"}, "indicator": {"I"}, "value": {"61,234.50"}, "source": {"统计公报"}}
	with := func(key, value string) url.Values {
		out := url.Values{}
		for k, v := range form {
			out[k] = v
		}
		out.Set(key, value)
		return out
	}
	for _, bad := range []struct{ key, value, says string }{
		{"region", "", "6位行政区划代码"}, {"region_other", "37", "6位行政区划代码"}, {"year", "去年", "统计年度"}, {"indicator", "X", "请选择指标"}, {"indicator", "W", "统计口径"},
		{"value", "-3", "不能为负"}, {"value", "0", "大于零"}, {"published_on", "2031-01-01", "早于统计年度结束"}, {"published_on", "昨天", "请写成日期"}, {"source", " ", "请写明来源"},
	} {
		admin.Post("/tables/enter/figure", with(bad.key, bad.value)).Shows(422, bad.says, `value="61,234.50"`[:len(`value="61,234.50"`)*b(bad.key != "value")])
	}
	at := sentTo(t, admin.Post("/tables/enter/figure", form))
	admin.Get(at).Shows(200, "¥61,234.50", "※未核实", "发布后可以计算", "残疾赔偿金", "统计公报", "2031 · 山东省（不含青岛）(370000) · 城镇居民人均可支配收入 · 61234.50", "在办案件中没有登记过赔偿计算，没有金额会变")
	require.Equal(t, at, sentTo(t, admin.Post("/tables/enter/figure", url.Values{"region_other": {"110000"}, "year": {"2031"}, "indicator": {"W"}, "series": {"staff"}, "value": {"9"}, "source": {"年鉴"}, "verified": {"yes"}})))
	admin.Get(at).Shows(200, "110000", "已核对原文")
	admin.Post(at+"/remove", url.Values{"line": {"110000/2031/W/staff"}}).Sent(at)
	admin.Post(at+"/remove", url.Values{"line": {"110000/2031/W/staff"}}).Shows(409, "草案中已没有这一行")
	admin.Post(at+"/remove", url.Values{"line": {"370000/2031/I"}}).Shows(409, "最后一行")
	publish(t, admin, at, "未核对原文的数据", "已用于协议的计算不变")
	admin.Get("/tables/figures?region=370000").Shows(200, "¥61,234.50", "2031", "※未核实", "统计公报")
	admin.Get("/tables").Shows(200, "+1").Hides("indicator=I&amp;region=370000&amp;series=&amp;year=2031")
	reader := room.In(t, access.Auditor, "inspection-1")
	reader.Get("/tables").Shows(200, "缺少的基础数据").Hides("录入数据", "尚未载入")
	reader.Get(at).Shows(200, "¥61,234.50", "姓名administrator").Hides(`/remove"`)
	reader.Get("/tables/enter/figure").Shows(403)
	reader.Post(at+"/discard", nil).Shows(403)
}

func b(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

func TestSharesAreEnteredAndShown(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2026-09-18")
	admin := room.In(t, access.Administrator, "371402")
	admin.Get("/tables/shares").Shows(200, "山东省 · 机动车与非机动车驾驶人、行人 · 受害方次要责任", "80–90%", "《山东省实施《道路交通安全法》办法》第66条")
	admin.Post("/tables/enter/share", url.Values{"relation": {"motor_other"}, "injured": {"minor"}, "min": {"90"}, "max": {"80.5"}, "default": {"x"}, "from": {"2027-01-01"}, "article": {"试验条例 1"}}).
		Shows(422, "上限不低于下限", "起始值应在上下限之间", "请写明来源", `value="80.5"`)
	at := sentTo(t, admin.Post("/tables/enter/share", url.Values{"region": {"120000"}, "relation": {"motor_other"}, "injured": {"minor"}, "min": {"80"}, "max": {"85.5%"}, "default": {"82.25"},
		"from": {"2027-01-01"}, "article": {"试验条例 1"}, "source": {"试验"}, "verified": {"yes"}}))
	admin.Get(at).Shows(200, "天津市", "80–85.5%", "自 2027-01-01", "已核对原文", "已登记的赔偿计算采用调解时选定的比例")
	publish(t, admin, at)
	admin.Get("/tables/shares").Shows(200, "天津市", "82.25%", "试验条例第1条")
}

func TestALongerLimitIsTriedOnTheOpenCases(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2026-12-28")
	number := investigated(room)
	leader := room.In(t, access.Leader, "371402")
	leader.Get("/tables/trial").Shows(200, "期限修改试算", "第62条").Hides("在办案件会有哪些变化")
	leader.Get("/tables/trial?limit=determination&length=x").Shows(422, "1至3650之间的整数")
	leader.Get("/tables/trial?limit=none&length=3").Shows(422)
	leader.Get("/tables/trial?limit=determination&length=15").Shows(200, "现行：", "1 件会变", number, `href="/cases/`+number, "原为")
	other := room.In(t, access.Leader, "371403")
	other.Get("/tables/trial?limit=determination&length=15").Shows(200, "1 件会变", "列出 0 个，共 1 个").Hides(number)
	require.Empty(t, room.State().Closure)
}

func TestTheScreensSpeakEnglish(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2026-12-28")
	investigated(room)
	admin := room.In(t, access.Administrator, "371402")
	admin.SetCookie("lang", "en")
	han := regexp.MustCompile(`<h1>[^<]*\p{Han}|<th[^>]*>[^<]*\p{Han}|<label[^>]*>[^<]*\p{Han}|<legend[^>]*>[^<]*\p{Han}|<button[^>]*>[^<]*\p{Han}`)
	at := sentTo(t, send(t, admin, "", of2027, "verified"))
	for _, path := range []string{"/tables", "/tables/figures", "/tables/shares", "/tables/years/2026", "/tables/trial?limit=determination&length=15", "/tables/enter/year",
		"/tables/enter/figure", "/tables/enter/share", at, at + "/publish"} {
		page := admin.Get(path).Shows(200)
		require.Empty(t, han.FindString(page.Text[strings.Index(page.Text, "<main"):]), path)
		require.NotContains(t, strings.ReplaceAll(page.Text, "tables.css", ""), "tables.", path)
	}
}

func TestEveryKindStateAndActHasAWord(t *testing.T) {
	t.Parallel()
	for _, k := range store.TableKinds {
		require.True(t, words.Has(words.Key("table_kind."+string(k))), k)
	}
	for _, s := range []store.TableState{store.DraftState, store.PublishedState, store.DiscardedState} {
		require.True(t, words.Has(words.Key("table_state."+string(s))), s)
	}
	for _, act := range store.TableActs {
		require.True(t, words.Has(words.Key("table_act."+string(act))), act)
	}
}
