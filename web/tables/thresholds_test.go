package tables_test

import (
	"maps"
	"net/url"
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/hint"
	"anjie/internal/webtest"
	"anjie/web/words"
)

// unpaid is a determined case with loss that cannot be paid.
func unpaid(r *webtest.Room, yuan string) string {
	r.Open(nil)
	r.Determined().Act(accident.RecordFindings, 0, accident.Values{"unpaid_property": yuan, "basis": "财产调查"})
	return r.State().Number
}

func TestAProvincesFiguresAreEnteredAndShown(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2026-09-18")
	number := unpaid(room, "300000")
	admin, leader := room.In(t, access.Administrator, "371402"), room.In(t, access.Leader, "371402")
	leader.Get("/cases/"+number).Shows(200, "财产损失无能力赔偿数额较大，可能构成交通肇事罪", "未经核实：法释〔2000〕33号").Hides("按山东省的数额")
	admin.Get("/tables").Shows(200, `href="/tables/thresholds"`)
	admin.Get("/tables/thresholds").Shows(200, "没有录入本地数额的省", "¥300,000<", "¥600,000<", "自 2000-11-21", "※未核实", `href="/tables/enter/threshold"`)
	admin.Get("/tables/enter/threshold").Shows(200, `value="370000" selected`, "新疆维吾尔自治区", "30万元至60万元").Hides("香港")

	form := url.Values{"region": {"370000"}, "from": {"2026-01-01"}, "base": {"400,000"}, "grave": {"800000"}, "source": {"试验：省高级人民法院意见"}, "verified": {"yes"}}
	for _, bad := range []struct{ key, value, says string }{
		{"region", "", "请选择省、自治区、直辖市"}, {"region", "371400", "请选择省、自治区、直辖市"}, {"from", "昨天", "请填写施行日期"}, {"from", "1999-01-01", "不能早于法释〔2000〕33号施行之日"},
		{"base", "299999.99", "应在30万元至60万元之间"}, {"base", "很多", "应在30万元至60万元之间"}, {"grave", "1000001", "应在60万元至100万元之间"}, {"source", " ", "请写明来源"},
	} {
		with := maps.Clone(form)
		with.Set(bad.key, bad.value)
		admin.Post("/tables/enter/threshold", with).Shows(422, bad.says)
	}
	at := sentTo(t, admin.Post("/tables/enter/threshold", form))
	admin.Get(at).Shows(200, "山东省 · 自 2026-01-01", "¥400,000 / ¥800,000", "¥300,000 / ¥600,000", "现未录入，按下限", "已核对原文",
		"已核查 1 件记录了无能力赔偿损失的在办案件：1 件会变，新增提示 0 条，减少 1 条", number, "财产损失无能力赔偿数额较大", "山东省 · 自 2026-01-01 · 400000.00 / 800000.00").Hides("张三", "财产调查", `href="/cases/`)
	leader.Get(at).Shows(200, `href="/cases/`+number).Hides(`/remove"`)
	room.In(t, access.Leader, "371403").Get(at).Shows(200, "列出 0 件，共 1 件").Hides(number)
	leader.Get("/tables/enter/threshold").Shows(403)
	leader.Get("/cases/"+number).Shows(200, "财产损失无能力赔偿数额较大")
	publish(t, admin, at, "案卷上的提示随即按新的数额显示")
	leader.Get("/cases/" + number).Shows(200).Hides("财产损失无能力赔偿数额较大")
	admin.Get("/tables/thresholds").Shows(200, "山东省", "¥400,000<", "自 2026-01-01", "试验：省高级人民法院意见", "没有录入本地数额的省", "+1")
	admin.Get(at).Shows(200, "已发布", "¥400,000 / ¥800,000").Hides("在办案件")

	met := unpaid(room, "400000")
	leader.Get("/cases/"+met).Shows(200, "财产损失无能力赔偿数额较大", "按山东省的数额：较大 ¥400,000.00，特别大 ¥800,000.00（自 2026-01-01；来源：试验：省高级人民法院意见）").Hides("未经核实：法释〔2000〕33号")
	room.In(t, access.Mediator, "371402").Get("/rulebook?q="+url.QueryEscape("山东省")).Shows(200, "2026-01-01起", "¥400,000.00", "试验：省高级人民法院意见")
}

func TestAFigureNobodySawIsMarkedOnTheCase(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2026-09-18")
	number := unpaid(room, "900000")
	admin, leader := room.In(t, access.Administrator, "371402"), room.In(t, access.Leader, "371402")
	at := sentTo(t, admin.Post("/tables/enter/threshold", url.Values{"region": {"370000"}, "from": {"2026-01-01"}, "base": {"400000"}, "grave": {"800000"}, "source": {"试验：转载"}}))
	admin.Get(at).Shows(200, "没有提示会增减", "另有 1 条提示不变，改按草案的数额提示", "※未核实").Hides("ahead-hints")
	publish(t, admin, at, "未核对原文的数据")
	leader.Get("/cases/"+number).Shows(200, "财产损失无能力赔偿数额特别大", "未经核实：试验：转载")
	admin.SetCookie("lang", "en")
	admin.Post("/tables/enter/threshold", url.Values{"region": {"120000"}, "base": {"1"}, "grave": {"1"}}).Shows(422, "From 300,000 to 600,000 yuan (Interpretation")
	for _, path := range []string{"/tables/thresholds", "/tables/enter/threshold", at} {
		page := admin.Get(path).Shows(200)
		require.Empty(t, regexp.MustCompile(`<h1>[^<]*\p{Han}|<th[^>]*>[^<]*\p{Han}|<label[^>]*>[^<]*\p{Han}|<button[^>]*>[^<]*\p{Han}`).FindString(page.Text), path)
	}
}

func TestEveryProvinceHasAName(t *testing.T) {
	t.Parallel()
	for _, code := range hint.Provinces() {
		require.NotEqual(t, code, words.Province(words.EN, code))
	}
}
