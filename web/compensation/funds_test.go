package compensation_test

import (
	"net/url"
	"strconv"
	"strings"
	"testing"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/internal/playact"
	"anjie/internal/webtest"

	"github.com/stretchr/testify/require"
)

// advanced puts on record what the rescue fund has paid for a party.
func advanced(room *webtest.Room, party, yuan, cost string) {
	room.Act(accident.NotifyFund, 0, accident.Values{"fund": playact.Fund, "reason": "over_limit", "party": party, "hospital": "市人民医院", "amount": yuan})
	no := len(room.State().Proceedings)
	room.Act(accident.AdvanceFund, no, accident.Values{"amount": yuan, "on": room.Today(), "voucher": "垫付-" + strconv.Itoa(no), "cost": cost})
}

// The whole way: what the fund has advanced is proposed, leaves the demand, and goes to the fund in the agreement.
func TestAnAdvanceOfTheRescueFundReachesTheMoney(t *testing.T) {
	t.Parallel()
	room, at := session(t, nil)
	advanced(room, "2", "30000", "")
	v := room.In(t, access.Mediator, playact.Police)
	page := v.Get(at).Shows(200, "救助基金垫付", "来自案卷中的垫付登记，可以修改", "救助基金垫付登记（凭证 垫付-2）", "救助基金已为 李四 垫付抢救费用 ¥30,000.00（凭证 垫付-2），计算中未扣除")
	form := fields(t, page.Text)
	require.Equal(t, "30000.00", form.Get("victims.2.claims.0.paid.0.amount"))
	require.Equal(t, "rescue-fund", form.Get("victims.2.claims.0.paid.0.by"))
	require.Equal(t, "fund-2", form.Get("victims.2.claims.0.paid.0.evidence"))
	page.Hides("需要补正")

	answer := v.Post(at+"/calculate", with(form, medical)).Shows(200, "¥55,100.00", "¥25,100.00", "已在计算中扣除", "道路交通事故社会救助基金")
	answer.Hides("救助基金的垫付尚未扣除")
	v.Post(at+"/record?on=1", with(form, medical))
	c := room.State().Calculations
	require.Len(t, c, 1)
	require.Equal(t, map[int]int64{2: 3000000}, c[0].Funded)
	require.Equal(t, int64(5510000-3000000), c[0].Demand)
	v.Get(at+"/"+number(c[0].Seq)).Shows(200, "¥25,100.00").Hides("救助基金的垫付尚未扣除")
	room.Act(accident.RecordSession, 1, accident.Values{"rights_told": "yes", "present.1": "1", "present.2": "1", "record": "双方陈述"})
	v.Get(strings.TrimSuffix(at, "/compensation")+"/act/make_agreement?on=1").Shows(200, "救助基金", "支付30000.00元").Hides("未扣除的理由")
}

// What is taken out of the worksheet again is named, and neither calculation nor agreement comes about without a reason.
func TestAnAdvanceThatIsLeftOutIsNamed(t *testing.T) {
	t.Parallel()
	room, at := session(t, nil)
	v := room.In(t, access.Mediator, playact.Police)
	form := with(fields(t, v.Get(at).Hides("救助基金垫付").Text), medical)
	v.Post(at+"/calculate", form).Shows(200) // kept before the fund paid
	advanced(room, "2", "30000", "")
	left := "救助基金已为 李四 垫付抢救费用 ¥30,000.00（凭证 垫付-2），计算中未扣除"
	page := v.Get(at).Shows(200, "救助基金的垫付尚未扣除", left, "不扣除的理由", "计入 李四 的医疗费", `value="funds.2"`)
	v.Post(at+"/record?on=1", fields(t, page.Text)).Shows(422, "请先扣除，或者写明不扣除的理由", "¥30,000.00", "垫付-2")
	require.Empty(t, room.State().Calculations)

	taken := v.Post(at, with(fields(t, page.Text), url.Values{"add": {"funds.2"}}))
	require.Contains(t, taken.Header.Get("Location"), "#claim-victims-2-claims-0")
	page = v.Get(at).Shows(200, "已在计算中扣除", "¥25,100.00").Hides("救助基金的垫付尚未扣除", `value="funds.2"`)
	form = with(fields(t, page.Text), url.Values{"victims.2.claims.0.paid.0.amount": {"10,000"}})
	v.Post(at+"/calculate", form).Shows(200, "计算中还有 ¥20,000.00 未扣除")

	form = with(form, url.Values{"unnetted": {"其余已返还救助基金"}})
	v.Post(at+"/record?on=1", form)
	c := room.State().Calculations
	require.Len(t, c, 1)
	require.Equal(t, "其余已返还救助基金", c[0].Unnetted)
	v.Get(at+"/"+number(c[0].Seq)).Shows(200, "其余已返还救助基金", "计算中还有 ¥20,000.00 未扣除")
	room.Act(accident.RecordSession, 1, accident.Values{"rights_told": "yes", "present.1": "1", "present.2": "1", "record": "双方陈述"})
	v.Get(strings.TrimSuffix(at, "/compensation")+"/act/make_agreement?on=1").Shows(200, "救助基金垫付未扣除的理由", "其余已返还救助基金", "计算中还有 ¥20,000.00 未扣除")
}

// Of the dead the record may not say for what the fund paid: nothing is proposed, and it is named. Where it says the
// funeral, it is the funeral.
func TestAnAdvanceForTheDead(t *testing.T) {
	t.Parallel()
	room, at := session(t, accident.Values{"deaths": "1", "parties.2.injury": "death", "parties.2.died_on": "2026-09-18"})
	advanced(room, "2", "8000", "")
	v := room.In(t, access.Mediator, playact.Police)
	page := v.Get(at).Shows(200, "（案卷未载明用途） ¥8,000.00", "请自行填入相应项目", "不扣除的理由")
	require.NotContains(t, page.Text, `value="8000.00"`)
	v.SetCookie("lang", "en")
	v.Get(at).Shows(200, "a purpose that the record does not say", "voucher 垫付-2")

	room, at = session(t, accident.Values{"deaths": "1", "parties.2.injury": "death", "parties.2.died_on": "2026-09-18"})
	advanced(room, "2", "8000", accident.FuneralCost)
	v = room.In(t, access.Mediator, playact.Police)
	form := fields(t, v.Get(at).Shows(200, "丧葬费").Text)
	for name := range form {
		if strings.HasSuffix(name, ".paid.0.amount") && form.Get(name) == "8000.00" {
			require.Equal(t, "funeral", form.Get(strings.TrimSuffix(name, "paid.0.amount")+"head"))
			return
		}
	}
	t.Fatal("nothing is proposed for the funeral")
}
