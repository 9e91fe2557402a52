package rulebook_test

import (
	"net/http"
	"testing"

	"anjie/domain/access"
	"anjie/domain/deadline"
	"anjie/internal/webtest"
)

func TestALimitIsCountedWithoutACase(t *testing.T) {
	t.Parallel()
	v := webtest.New(t).As(t, access.Mediator, access.Police)
	v.Get("/rulebook").Shows(http.StatusOK, `href="/rulebook/count"`, "计算期限")
	v.Get("/rulebook/count").Shows(http.StatusOK, "起算事项发生之日").Hides("如何计算")
	v.Get("/rulebook/count?limit=apply_mediation&from=2026-09-18").Shows(http.StatusOK, "2026-10-09", "国庆节", "调休上班", "第86条", "如何计算")
	v.Get("/rulebook/count?limit=apply_mediation&from=2026-12-25").Shows(http.StatusOK, "暂定")
	v.SetCookie("lang", "en")
	v.Get("/rulebook/count?limit=apply_mediation&from=2026-09-18").Shows(http.StatusOK, "The last day", "worked in exchange for National Day")
	v.SetCookie("lang", "zh")
	for query, sentence := range map[string]string{
		"limit=none&from=2026-09-18":                                                       "",
		"limit=apply_mediation&from=2026-13-01":                                            "真实存在的一天",
		"limit=apply_mediation&from=2026-09-18&clock=25":                                   "16:30",
		"limit=apply_mediation&from=2026-09-18&length=x":                                   "1至3650之间的整数",
		"limit=determination&from=2026-09-18&pause_from=2026-09-19":                        "",
		"limit=determination&from=2026-09-18&pause_from=2026-09-19&pause_until=2026-09-20": "",
	} {
		v.Get("/rulebook/count?"+query).Shows(http.StatusUnprocessableEntity, "count-form", sentence).Hides("如何计算")
	}
	for _, l := range deadline.Limits() { // each line of the table can be asked
		query := "/rulebook/count?limit=" + l.ID + "&from=2024-03-07&clock=10:00"
		if l.Span.N == 0 {
			v.Get(query).Shows(http.StatusUnprocessableEntity, "count-form")
			continue
		}
		v.Get(query).Shows(http.StatusOK, "如何计算")
	}
}
