package activities

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/accident"
	"anjie/internal/playact"
)

// A committee is no police: nothing that it hands out speaks in their name or by their rules.
func TestACommitteesPapersAreItsOwn(t *testing.T) {
	t.Parallel()
	s := newStand(t, "2026-09-18", nil)
	s.Determined()
	s.Act(accident.ApplyMediation, 0, accident.Values{"variant": accident.PeopleMediation, "applicants": "1", "committee": playact.Committee, "on": s.Today()})
	s.Act(accident.RefuseMediation, 1, accident.Values{"reason": "declined"})
	s.Session(accident.PeopleMediation, 2, "2026-09-22")
	s.Act(accident.TerminateMediation, 2, accident.Values{"reason": "no_agreement", "note": "金额差距过大"})
	s.settle()
	requireWords(t, s.papersOf(1, 2), map[string]string{
		"mediation_application": "人民调解申请书 现根据《中华人民共和国人民调解法》第十七条的规定，申请人民调解。 此致committee-1",
		"mediation_refusal":     "不予人民调解通知书 第十七条的规定，当事人一方明确拒绝调解的，不得调解。",
		"mediation_notice":      "人民调解通知书 人民调解员：承办人 《中华人民共和国人民调解法》第二十三条 以committee-1公布的电话为准",
		"mediation_record":      "人民调解记录 双方陈述意见",
		"mediation_termination": "人民调解终止书 《中华人民共和国人民调解法》第二十六条 加盖人民调解委员会印章",
	}, "交通警察", "公安机关", "交通管理部门", "道路交通事故处理程序规定", "道路交通安全法", "道路交通事故处理专用章", "不得超过三人", "工作日", "不详")
	c := s.State()
	d := dossier{c: c}
	for _, p := range c.Papers {
		if p.Form == "mediation_termination" {
			require.Equal(t, "人民调解终止书", d.titleOf(p), "the list of the file calls it so too")
		}
	}
	for _, m := range s.gateway.Sent() {
		require.NotContains(t, m.Text, "三人")
		require.NotContains(t, m.Text, "工作日")
	}
}

// What compulsory insurance owes by statute, a commercial policy owes by its own words.
func TestACommercialClaimRestsOnItsPolicy(t *testing.T) {
	t.Parallel()
	s := newStand(t, "2026-09-18", nil)
	s.Determined()
	s.Act(accident.AddPolicy, 0, accident.Values{"vehicle": "1", "variant": accident.Commercial, "insurer": playact.Insurer, "policy_number": "C1"})
	for i, end := range []accident.Command{accident.RefuseClaim, accident.DecideClaim} {
		no := i + 1
		s.Act(accident.FileClaim, 0, accident.Values{"policy": "1", "claimants": "2"})
		s.Act(accident.TellDocuments, no, accident.Values{"documents.1.document": "认定书"})
		s.Act(accident.SubmitDocuments, no, accident.Values{"complete": "yes"})
		s.Act(end, no, accident.Values{"amount": "1000", "reason": "按责任比例"})
	}
	s.settle()
	requireWords(t, s.papersOf(1, 2), map[string]string{
		"claim_documents": "机动车商业第三者责任保险理赔材料清单 商业三者险保险单号 按照保险合同的约定，请提供",
		"claim_decision":  "机动车商业第三者责任保险赔付决定通知书 商业三者险保险单号 按照保险合同的约定，核定结果如下 不属于保险责任 1,000.00",
	}, "交强险", "强制保险", "条例", "五日内", "十日内")
}

// papersOf reads the papers of these proceedings, by form.
func (s *stand) papersOf(numbers ...int) map[string]string {
	s.t.Helper()
	out := map[string]string{}
	for _, p := range s.State().Papers {
		if contains(numbers, p.Proceeding) {
			out[p.Form] += s.read(p)
		}
	}
	return out
}

// requireWords wants in each form the words parted by spaces, and in none of them those that are never said.
func requireWords(t *testing.T, texts, want map[string]string, never ...string) {
	t.Helper()
	for form, words := range want {
		for _, w := range strings.Fields(words) {
			require.Contains(t, texts[form], w, form)
		}
	}
	for form, text := range texts {
		require.Contains(t, want, form)
		for _, w := range never {
			require.NotContains(t, text, w, form)
		}
	}
}
