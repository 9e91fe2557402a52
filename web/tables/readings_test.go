package tables_test

import (
	"net/http"
	"net/url"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/access"
	"anjie/internal/webtest"
)

// TestAReadingFromItsFormToTheWorksheet: each kind of question has its form; a draft says who would pay otherwise, an
// edition decides, and the calculation of before still proves itself.
func TestAReadingFromItsFormToTheWorksheet(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2026-09-18")
	number := computed(room, `{"head": "disability"}`)
	admin := room.In(t, access.Administrator, "371402")
	admin.Get("/tables").Shows(200, "赔偿规则取舍", `href="/tables/rules"`)
	admin.Get("/tables/rules").Shows(200, "基金追偿如何与受害人分享限额", "在受害人之后", "程序自带", "※未核实", "10级 · 四川省", "2020-09-19起的事故", "¥180,000.00 / ¥18,000.00 / ¥2,000.00",
		"没有", "鉴定、评估费", `href="/tables/enter/reading?question=ci-limits"`, "2012至2014年度山东判决与赔偿标准表").Hides("fund-sharing</", "after-victims<")
	leader := room.In(t, access.Leader, "371402")
	leader.Get("/tables/rules").Shows(200, "无责代赔").Hides("/tables/enter/reading")
	leader.Get("/tables/enter/reading?question=top-up").Shows(403)

	admin.Get("/tables/enter/reading").Sent("/tables/rules")
	admin.Get("/tables/enter/reading?question=head-bucket&head=appraisal-fee").Shows(200, "鉴定、评估费", "现行：交强险以外", "死亡伤残")
	admin.Get("/tables/enter/reading?question=extra-index&region=510000&grade=10").Shows(200, "现行：2 %", `value="2"`, `value="510000"`)
	admin.Get("/tables/enter/reading?question=ci-limits&from=2020-09-19").Shows(200, `value="180000.00"`, `value="2020-09-19"`)
	admin.Get("/tables/enter/reading?question=ci-limits").Shows(200, "有责 · 死亡伤残").Hides("现行：")
	admin.Post("/tables/enter/reading", url.Values{"question": {"x"}}).Shows(422)
	admin.Post("/tables/enter/reading", url.Values{"question": {"top-up"}, "value": {"no"}}).Shows(422, "请写明来源")
	admin.Post("/tables/enter/reading", url.Values{"question": {"extra-index"}, "grade": {"9"}, "value": {"101"}, "source": {"纪要"}}).Shows(422, "附加指数为0%至100%", `value="101"`)
	limits := url.Values{"question": {"ci-limits"}, "from": {"2026-01-01"}, "at_fault_dd": {"200000"}, "at_fault_med": {"20000"}, "at_fault_prop": {"2000"},
		"no_fault_dd": {"20000"}, "no_fault_med": {"2000"}, "no_fault_prop": {"二百"}, "source": {"金监发〔2025〕9号"}, "verified": {"yes"}}
	admin.Post("/tables/enter/reading", limits).Shows(422, `value="200000"`, "二百")
	limits.Set("no_fault_prop", "100")
	at := sentTo(t, admin.Post("/tables/enter/reading", limits))
	page := admin.Get(at).Shows(200, "交强险分项限额 · 2026-01-01起的事故", "有责 ¥200,000.00 / ¥20,000.00 / ¥2,000.00", number, "交强险（含投保义务人）：¥180,000.00 → ¥200,000.00",
		"责任人：¥45,776.00 → ¥25,776.00", "其中 ¥20,000.00 改由他人支付", "1 件会变，共 1 份")
	require.Empty(t, names.FindAllString(ahead(page), -1))
	require.Equal(t, at, sentTo(t, admin.Post("/tables/enter/reading", url.Values{"question": {"extra-index"}, "region_other": {"370000"}, "grade": {"10"}, "value": {"1.5"}, "source": {"鲁高法纪要"}})))
	admin.Post("/tables/enter/reading", url.Values{"question": {"extra-index"}, "region": {"370000"}, "region_other": {"510000"}, "grade": {"10"}, "value": {"1.5"}, "source": {"鲁高法纪要"}}).Shows(422, "请只填一处")
	admin.Post("/tables/enter/reading", url.Values{"question": {"top-up"}, "head": {"<b>"}, "value": {"no"}, "source": {"纪要"}}).Shows(422, "这一问题不分项目").Hides("<b>")
	admin.Get(at).Shows(200, "10级 · 山东省", "1.5 %", "1 %",
		"交强险分项限额 · 2026-01-01起的事故 · 有责 ¥200,000.00 / ¥20,000.00 / ¥2,000.00，无责 ¥20,000.00 / ¥2,000.00 / ¥100.00")
	publish(t, admin, at, "赔偿规则取舍", "未核对原文")
	admin.Get("/tables/rules").Shows(200, "2026-11+1", "金监发〔2025〕9号", "鲁高法纪要", "2026-01-01起的事故")
	admin.Get("/rulebook").Shows(200, "200,000.00", "鲁高法纪要")

	mediator := room.In(t, access.Mediator, "371402")
	room.Disabled(1, 9, `{"head": "disability"}`)
	require.Equal(t, "2026-11+1", room.State().Calculations[1].Rules.Edition)
	for i, edition := range []string{"2026-11", "2026-11+1"} {
		at := "/cases/" + number + "/compensation/" + strconv.FormatInt(room.State().Calculations[i].Seq, 10)
		mediator.Get(at).Shows(http.StatusOK, edition, "已按同一版本重新计算，结果一致")
	}
}
