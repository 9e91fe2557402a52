package casefile_test

import (
	"html"
	"net/url"
	"regexp"
	"strconv"
	"testing"

	"anjie/domain/access"
	"anjie/internal/casetest"

	"github.com/stretchr/testify/require"
)

// An agreement's form begins with what was computed: items, amounts, shares, who pays whom, and on which calculation it rests.
func TestAnAgreementBeginsWithTheCalculation(t *testing.T) {
	t.Parallel()
	town := casetest.New(t, nil)
	c := town.Open(nil).Insured().Determined()
	m := c.InSession()
	older, current := c.Calculated(m, 5000), c.Calculated(m, 8600)
	committee := town.As(access.Committee)
	at := c.At("/act/make_agreement")
	form := committee.Get(at+"?on="+itoa(m)).Shows(200, "所依据的赔偿计算", "第 "+number(current)+" 号记录", "/compensation/"+number(current),
		"经计算，损失合计8900.00元，其中可主张8900.00元。", "李四的损失，交强险赔偿后不足的部分，张三一方承担70%，自行承担30%。")
	for name, want := range map[string]string{
		"heads.0.party": "2", "heads.0.head": "vehicle", "heads.0.amount": "8600.00", "heads.1.head": "towing", "heads.1.amount": "300.00",
		"instalments.0.payer": "policy:1", "instalments.0.amount": "2000.00", "instalments.1.payer": "policy:2", "instalments.1.amount": "4347.00",
		"instalments.2.payer": "party:1", "instalments.2.amount": "483.00", "instalments.2.payee": "2", "calculation": number(current),
	} {
		require.Equal(t, want, valueOf(t, form.Text, name), name)
	}
	require.Equal(t, "5000.00", valueOf(t, committee.Get(at+"?on="+itoa(m)+"&calculation="+number(older)).Text, "heads.0.amount"), "another can be taken")

	typed := url.Values{"proceeding": {itoa(m)}, "key": {"agreement-1"}}
	for _, name := range []string{"calculation", "basis", "facts", "shares", "manner", "heads.0.party", "heads.0.head", "heads.0.amount", "heads.1.party", "heads.1.head", "heads.1.amount",
		"instalments.0.payer", "instalments.0.payee", "instalments.0.amount", "instalments.1.payer", "instalments.1.payee", "instalments.1.amount",
		"instalments.2.payer", "instalments.2.payee", "instalments.2.amount"} {
		typed.Set(name, valueOf(t, form.Text, name))
	}
	committee.Post(at, typed).Shows(422, "#f-instalments.0.due_on") // until when, the parties settle
	for _, i := range []string{"0", "1", "2"} {
		typed.Set("instalments."+i+".due_on", "2026-10-09")
	}
	committee.Post(at, typed).Shows(422, "#f-dispute") // PML 29
	typed.Set("dispute", "误工天数")
	committee.Post(at, typed).Shows(200, "请核对", "第 "+number(current)+" 号记录")
	typed.Set("checked", "yes")
	committee.Post(at, typed).Sent(c.At())
	now := c.Read()
	a := now.Proceeding(m).Agreement
	require.Equal(t, current, a.Calculation)
	require.Equal(t, int64(890000), a.Total())
	committee.Get(c.At("?tab=mediation")).Shows(200, "所依据的赔偿计算", "/compensation/"+number(current))
	committee.Get(c.At()).Shows(200, "登记了赔偿计算", "¥8,900.00").Hides("packed", "H4sI")
}

func number(seq int64) string { return strconv.FormatInt(seq, 10) }

// valueOf reads what stands in a field of a form: an input, a list to choose from or a text of several lines.
func valueOf(t *testing.T, page, name string) string {
	t.Helper()
	n := regexp.QuoteMeta(name)
	if m := regexp.MustCompile(`(?s)<select[^>]* name="` + n + `"[^>]*>(.*?)</select>`).FindStringSubmatch(page); m != nil {
		if chosen := regexp.MustCompile(`<option value="([^"]*)" selected`).FindStringSubmatch(m[1]); chosen != nil {
			return chosen[1]
		}
		return ""
	}
	if m := regexp.MustCompile(`(?s)<textarea[^>]* name="` + n + `"[^>]*>(.*?)</textarea>`).FindStringSubmatch(page); m != nil {
		return html.UnescapeString(m[1])
	}
	return html.UnescapeString(fieldOf(t, page, name))
}
