package tables_test

import (
	"net/url"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/access"
	"anjie/internal/webtest"
)

// fifteen is the form by which the limit of a determination becomes fifteen working days.
func fifteen() url.Values {
	return url.Values{"limit": {"determination"}, "n": {"15"}, "unit": {"working_days"}, "from": {"2026-11-01"}, "article": {"HPR 62（2026年修正）"},
		"source": {"公安部令〔2026〕1号"}, "verified": {"yes"}}
}

func TestALimitFromItsFormToTheCases(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2026-11-02")
	number := investigated(room)
	admin := room.In(t, access.Administrator, "371402")
	admin.Get("/tables").Shows(200, `href="/tables/limits"`)
	admin.Get("/tables/limits").Shows(200, "制作道路交通事故认定书或事故证明", "10个工作日内", "第62条", "自 2018-05-01", `href="/tables/enter/limit?limit=determination"`, `href="/tables/trial"`,
		"约定或者指定之日").Hides(`limit=task`)
	admin.Get("/tables/limits?q="+url.QueryEscape("公通字")).Shows(200, "完成人民调解", "※未核实").Hides("支付赔款")
	admin.Get("/tables/limits?show=choice").Shows(200, "支付赔款", "未规定“日”是否为工作日").Hides("完成人民调解")
	admin.Get("/tables/limits?q="+url.QueryEscape("午饭")).Shows(200, "没有这样的期限")
	admin.Get("/tables/enter/limit?limit=determination").Shows(200, `value="determination" selected`, `value="10"`, `value="working_days" selected`, "现行：制作道路交通事故认定书或事故证明，10个工作日内")

	at := sentTo(t, admin.Post("/tables/enter/limit", fifteen()))
	admin.Get(at).Shows(200, "制作道路交通事故认定书或事故证明", "自 2026-11-01", "10个工作日", "15个工作日", "公安部令〔2026〕1号", "2026-11-23（周一）", number)
	admin.Get("/tables/limits").Shows(200).Hides("15个工作日内")
	publish(t, admin, at, "系统逐案重新计算受影响的在办期限")
	admin.Get("/tables").Shows(200, "2018-05+1", "期限")
	admin.Get("/tables/limits?q="+url.QueryEscape("公安部令")).Shows(200, "15个工作日内", "自 2026-11-01", "已核对原文").Hides("10个工作日内")
	admin.Get(at).Shows(200, "已发布", "15个工作日")

	officer := room.In(t, access.HandlingOfficer, "371402")
	_, err := room.Desk.Recount(t.Context(), 0)
	require.NoError(t, err)
	officer.Get("/cases/"+number+"?tab=deadlines").Shows(200, "2026-11-23（周一）", "按已发布的期限表计为15个工作日（来源：公安部令〔2026〕1号）", "HPR 62（2026年修正）")
	officer.Get("/cases/"+number).Shows(200, "按现行的放假安排和期限表重新计算了期限", "现为 2026-11-23（周一）")
	officer.Get("/cases/"+number+"?tab=log").Shows(200, "制作道路交通事故认定书或事故证明").Hides("determination<")
	officer.Get("/rulebook?q="+url.QueryEscape("公安部令〔2026〕1号")).Shows(200, "15个工作日内", "2026-11-01起")
	officer.Get("/rulebook/count?limit=determination&from=2026-11-02").Shows(200, "2026-11-23（周一）", "公安部令〔2026〕1号")
	officer.Get("/rulebook/count?limit=determination&from=2026-10-30").Shows(200, "2026-11-13（周五）").Hides("公安部令〔2026〕1号")
}

func TestTheFormOfALimitSaysWhatIsWrong(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2026-11-02")
	admin := room.In(t, access.Administrator, "371402")
	for _, bad := range []struct{ key, value, says string }{
		{"limit", "", "请选择期限"}, {"limit", "task", "由人指定"}, {"n", "", "1至3650之间的整数"}, {"n", "很多", "1至3650之间的整数"}, {"unit", "weeks", "请选择单位"},
		{"from", "明天", "自哪一日起算"}, {"source", " ", "请写明来源"}, {"max", "30", "没有规定延长后的最长时间"},
	} {
		form := fifteen()
		form.Set(bad.key, bad.value)
		admin.Post("/tables/enter/limit", form).Shows(422, bad.says, "HPR 62（2026年修正）")
	}
	form := fifteen()
	form.Set("limit", "appraisal_report")
	admin.Post("/tables/enter/limit", form).Shows(422, "请写明新的最长时间")
	reader := room.In(t, access.Leader, "371402")
	reader.Get("/tables/limits").Shows(200, "支付赔款").Hides("/tables/enter/limit")
	reader.Get("/tables/enter/limit").Shows(403)
	reader.Get("/tables/trial?limit=claim_pay&length=7&unit=working_days").Shows(200, "现行：支付赔款，10日内").Hides("录入草案")
	admin.Get("/tables/trial?limit=claim_pay&length=7&unit=working_days").Shows(200, "/tables/enter/limit?limit=claim_pay&amp;n=7&amp;unit=working_days")
	admin.Get("/tables/enter/limit?limit=claim_pay&n=7&unit=working_days").Shows(200, `value="7"`, `value="working_days" selected`)
	admin.Get("/tables/trial?limit=claim_pay&length=0").Shows(422, "1至3650之间的整数")
}
