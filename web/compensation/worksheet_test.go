package compensation_test

import (
	"net/url"
	"regexp"
	"strings"
	"testing"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/internal/playact"
	"anjie/internal/webtest"

	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

const mediationDay = "2026-09-29"

// session is a car that hit a rider, at the table: the car is at full fault, insured twice; the rider is seriously hurt.
func session(t *testing.T, more accident.Values) (*webtest.Room, string) {
	t.Helper()
	room := webtest.NewRoom(t, "2026-09-18")
	report := accident.Values{"vehicles.2.kind": "e_bike", "vehicles.2.plate": "", "parties.2.role": "rider", "parties.2.injury": "serious",
		"parties.2.id_kind": "id_card", "parties.2.id_number": "11010519491231002X", "division": "371402"}
	for name, v := range more {
		report[name] = v
	}
	room.Open(report)
	room.Determined()
	room.Act(accident.AddPolicy, 0, accident.Values{"vehicle": "1", "variant": accident.Compulsory, "insurer": playact.Insurer, "policy_number": "P1"})
	room.Act(accident.AddPolicy, 0, accident.Values{"vehicle": "1", "variant": accident.Commercial, "insurer": playact.Insurer, "policy_number": "P2", "limit": "1000000"})
	basis := accident.TreatmentEnded
	if report["parties.2.injury"] == "death" {
		basis = accident.FuneralEnded
	}
	room.Act(accident.ApplyMediation, 0, accident.Values{"variant": accident.PoliceMediation, "applicants": "1,2", "on": room.Today()})
	room.Act(accident.AcceptMediation, 1, nil)
	room.Act(accident.StartMediation, 1, accident.Values{"basis": basis, "on": room.Today()})
	room.Act(accident.ScheduleSession, 1, accident.Values{"at": mediationDay + "T09:00", "room": "一号调解室"})
	room.On(mediationDay)
	return room, "/cases/" + url.PathEscape(room.State().Number) + "/compensation"
}

// fields reads the form as a browser would send it.
func fields(t *testing.T, text string) url.Values {
	t.Helper()
	root, err := html.Parse(strings.NewReader(text))
	require.NoError(t, err)
	out := url.Values{}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode || attr(n, "name") == "" || attr(n, "disabled") == "there" {
			continue
		}
		switch n.Data {
		case "input":
			if attr(n, "type") != "checkbox" || attr(n, "checked") == "there" {
				out.Set(attr(n, "name"), attr(n, "value"))
			}
		case "select":
			for o := range n.Descendants() {
				if o.Data == "option" && (attr(o, "selected") == "there" || !out.Has(attr(n, "name"))) {
					out.Set(attr(n, "name"), attr(o, "value"))
				}
			}
		}
	}
	out.Del("q")
	return out
}

// attr is an attribute's value; one without a value is "there".
func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			if a.Val == "" && name != "value" {
				return "there"
			}
			return a.Val
		}
	}
	return ""
}

func with(form url.Values, more url.Values) url.Values {
	out := url.Values{}
	for name, v := range form {
		out[name] = v
	}
	for name, v := range more {
		out[name] = v
	}
	return out
}

// medical is what a hospital bill of 52,000 yuan and 31 days make.
var medical = url.Values{"victims.2.claims.0.receipts.0.amount": {"52,000"}, "victims.2.claims.0.receipts.0.evidence": {"shown"},
	"victims.2.claims.1.days": {"31"}, "victims.2.claims.1.rate": {"100"}, "victims.2.claims.1.evidence": {"shown"}}

func TestTheCaseFillsTheWorksheetIn(t *testing.T) {
	t.Parallel()
	room, at := session(t, nil)
	v := room.In(t, access.Mediator, playact.Police)
	text := v.Get(at).Shows(200, "赔偿计算", "受害人 李四", "事故时 76 周岁", "由案卷信息预填，尚未保存", "医疗费", "住院伙食补助费",
		"幅度 100%", "山东省实施《道路交通安全法》办法", "尚未填写，不计入", "填写损失项目后").Text
	form := fields(t, text)
	require.Equal(t, "370000", form.Get("region"))
	require.Equal(t, mediationDay, form.Get("reference"))
	require.Equal(t, "full", form.Get("vehicles.1.fault"))
	require.Equal(t, "1", form.Get("vehicles.1.ci"))
	require.Equal(t, "2", form.Get("vehicles.1.tpl"))
	require.Equal(t, "1000000.00", form.Get("vehicles.1.tpl_limit"))
	require.Equal(t, "none", form.Get("party.2.fault"))
	require.Equal(t, "1949-12-31", form.Get("victims.2.born"))
	v.Get(strings.TrimSuffix(at, "/compensation")+"?tab=mediation").Shows(200, at+"?on=1")
	v.SetCookie("lang", "en")
	v.Get(at).Shows(200, "Compensation worksheet", "Victim 李四", "76 years old", "medical cost")
}

func TestFiguresBecomeAResultAndAreKept(t *testing.T) {
	t.Parallel()
	room, at := session(t, nil)
	v := room.In(t, access.Mediator, playact.Police)
	form := with(fields(t, v.Get(at).Text), medical)

	answer := v.Post(at+"/calculate", form).Shows(200, "¥55,100.00", "¥18,000.00", "¥37,100.00", "已保存", `hx-swap-oob="true"`, "如何算出")
	answer.Hides("<html", "需要补正")
	v.Get(at).Shows(200, `value="52,000"`, "¥18,000.00", "¥37,100.00", `action="`+at+"/record")

	form = with(fields(t, v.Get(at).Text), url.Values{"victims.2.claims.1.days": {"41"}})
	v.Post(at, form).StatusCode = 303
	v.Get(at).Shows(200, "¥56,100.00")
	other := room.In(t, access.HandlingOfficer, playact.Police)
	other.Get(at).Shows(200, "¥56,100.00", "已保存")
}

func TestAFaultStandsBesideItsFieldAndLosesNothing(t *testing.T) {
	t.Parallel()
	room, at := session(t, nil)
	v := room.In(t, access.Mediator, playact.Police)
	form := with(fields(t, v.Get(at).Text), medical)
	form.Set("victims.2.claims.0.receipts.0.evidence", "")
	form.Set("victims.2.claims.1.rate", "一百")
	answer := v.Post(at+"/calculate", form).Shows(200, `id="e-victims-2-claims-0-receipts-0-evidence"`, "请注明证据编号", `id="e-victims-2-claims-1-rate"`,
		`href="#f-victims.2.claims.1.rate"`, "以上项目补正前不计入结果")
	require.Regexp(t, `id="e-victims-2-claims-0-receipts-0-evidence"[^>]*>请注明证据编号`, answer.Text)
	v.Get(at).Shows(200, `value="一百"`, `value="52,000"`, "请注明证据编号")

	form.Set("wrong", "victims.2.claims.0.receipts.0.evidence victims.2.claims.1.rate")
	form.Set("victims.2.claims.0.receipts.0.evidence", "shown")
	answer = v.Post(at+"/calculate", form).Shows(200, "¥52,000.00")
	require.Regexp(t, `id="e-victims-2-claims-0-receipts-0-evidence"[^>]*></p>`, answer.Text, "the sentence goes when it is mended")
}

// TestWhatIsAskedFollows: a second receipt makes room for a third, a lent car is asked about, a word changes the range.
func TestWhatIsAskedFollows(t *testing.T) {
	t.Parallel()
	room, at := session(t, nil)
	v := room.In(t, access.Mediator, playact.Police)
	form := with(fields(t, v.Get(at).Text), medical)
	v.Post(at+"/calculate", fields(t, v.Get(at).Text)).Shows(200).Hides(`name="vehicles.1.fault"`, `name="victims.2.born"`)
	form.Set("window", fields(t, v.Get(at).Text).Get("window"))
	form.Set("seen", fields(t, v.Get(at).Text).Get("seen"))
	v.Post(at+"/calculate", form).Shows(200, `id="claim-victims-2-claims-0"`, `name="victims.2.claims.0.receipts.1.amount"`, `value="52,000"`).Hides(`name="vehicles.1.fault"`)

	form.Set("vehicles.1.fact.lent", "yes")
	v.Post(at+"/calculate", form).Shows(200, `name="vehicles.1.fact.owner_fault"`, "请回答：所有人、管理人的过错")
	form.Set("vehicles.1.fact.owner_fault", "licence")
	form.Set("vehicles.1.fact.owner_part", "30")
	form.Set("vehicles.1.fact.owner_part_reason", "明知无证")
	form.Set("vehicles.1.tpl", "none")
	v.Post(at+"/calculate", form).Shows(200, "连带承担，最高 ¥11,130.00") // 30 % of 37,100 (RTA-Int2 1)

	form.Set("party.2.fault", "equal")
	v.Post(at+"/calculate", form).Shows(200, "幅度 60–70%", "不填即 65%")
}

func TestWhoPaysWaitsForTheInsurance(t *testing.T) {
	t.Parallel()
	room, at := session(t, nil)
	v := room.In(t, access.Mediator, playact.Police)
	form := with(fields(t, v.Get(at).Text), medical)
	form.Set("vehicles.1.ci", "")
	v.Post(at+"/calculate", form).Shows(200, "请说明该车是否投保交强险", "损失合计 ¥55,100.00", "55,100.00").Hides("¥18,000.00", "须写明投保义务人")
	form.Set("vehicles.1.ci", "none")
	v.Post(at+"/calculate", form).Shows(200, `name="vehicles.1.obligor"`, "责任人 ¥18,000.00", "商业三者险 ¥37,100.00") // RTA-Int 16
	form.Set("vehicles.1.ci", "other")
	v.Post(at+"/calculate", form).Shows(200, `name="vehicles.1.ci_name"`, "交强险 ¥18,000.00", "鲁N12345")
}

func TestAMissingFigureBlocksAndSaysSo(t *testing.T) {
	t.Parallel()
	room, at := session(t, accident.Values{"parties.2.injury": "death", "parties.2.died_on": "2026-09-19"})
	v := room.In(t, access.Mediator, playact.Police)
	text := v.Get(at).Shows(200, "丧葬费", "缺少数据，无法计算", "(370000)，2025年度职工年平均工资", "未计入", "死亡赔偿金").Text
	require.Regexp(t, `死亡赔偿金[\s\S]*¥[0-9,]+\.[0-9]{2}`, text)
	v.SetCookie("lang", "en")
	v.Get(at).Shows(200, "Blocked for want of a figure", "(370000), statistical year 2025")
}

func TestAShareOutsideTheRangeNeedsItsReason(t *testing.T) {
	t.Parallel()
	room, at := session(t, nil)
	v := room.In(t, access.Mediator, playact.Police)
	form := with(fields(t, v.Get(at).Text), medical)
	form.Set("victims.2.injured", "minor")
	v.Post(at+"/calculate", form).Shows(200, "¥31,535.00") // 85 % of 37,100
	form.Set("victims.2.share.side-1", "70")
	answer := v.Post(at+"/calculate", form).Shows(200, "比例不在 80–90% 之内，请写明理由")
	require.Regexp(t, `id="e-victims-2-share_reason"[^>]*>比例不在`, answer.Text)
	form.Set("victims.2.share_reason", "双方合意")
	v.Post(at+"/calculate", form).Shows(200, "¥25,970.00", "※超出幅度").Hides("请写明理由")
}

func TestWhatIfStandsBesideAndChangesNothing(t *testing.T) {
	t.Parallel()
	room, at := session(t, nil)
	v := room.In(t, access.Mediator, playact.Police)
	form := with(fields(t, v.Get(at).Text), medical)
	form.Set("wi.party.2.fault", "equal")
	v.Post(at+"/calculate", form).Shows(200, "假设比较", "¥37,100.00", "李四 收付净额", "-¥12,985.00") // 65 % instead of all of 37,100
	v.Get(at).Shows(200, "¥37,100.00", `value="none" selected`)
}

func TestTwoWhoWriteAtOnceAreTold(t *testing.T) {
	t.Parallel()
	room, at := session(t, nil)
	one, two := room.In(t, access.Mediator, playact.Police), room.In(t, access.HandlingOfficer, playact.Police)
	mine, theirs := with(fields(t, one.Get(at).Text), medical), with(fields(t, two.Get(at).Text), medical)
	theirs.Set("victims.2.claims.1.days", "60")
	one.Post(at+"/calculate", mine).Shows(200, "已保存")
	mine.Set("victims.2.claims.1.days", "32") // the answer to the first has not arrived: his own window does not warn of itself
	one.Post(at+"/calculate", mine).Shows(200, "已保存").Hides("没有保存")

	answer := two.Post(at+"/calculate", theirs).Shows(200, "没有保存", "以我的填写为准", "¥58,000.00")
	one.Get(at).Shows(200, "¥55,200.00")
	two.Post(at, theirs).Shows(409, "没有保存", `value="60"`)
	over := regexp.MustCompile(`name="over" value="(\d+)"`).FindStringSubmatch(answer.Text)
	require.NotNil(t, over)
	require.Equal(t, 303, two.Post(at, with(theirs, url.Values{"over": {over[1]}})).StatusCode)
	one.Get(at).Shows(200, "¥58,000.00")
}

func TestHeadsAndVictimsComeAndGoWithoutScripts(t *testing.T) {
	t.Parallel()
	room, at := session(t, nil)
	v := room.In(t, access.Mediator, playact.Police)
	form := with(fields(t, v.Get(at).Text), url.Values{"add": {"victims"}, "add_victim": {"1"}})
	require.Contains(t, v.Post(at, form).Header.Get("Location"), "#victim-1")
	form = with(fields(t, v.Get(at).Shows(200, "受害人 张三").Text), url.Values{"add": {"victims.1"}, "victims.1.add_head": {"repair"}})
	require.Contains(t, v.Post(at, form).Header.Get("Location"), "#claim-victims-1-claims-0")
	form = with(fields(t, v.Get(at).Shows(200, "车辆维修费").Text), url.Values{"remove": {"victims.1.claims.0"}})
	require.Equal(t, 303, v.Post(at, form).StatusCode)
	form = with(fields(t, v.Get(at).Text), url.Values{"remove": {"victims.1"}})
	require.Equal(t, 303, v.Post(at, form).StatusCode)
	v.Get(at).Shows(200).Hides("受害人 张三")
	require.Equal(t, 303, v.Post(at, with(fields(t, v.Get(at).Text), url.Values{"discard": {"yes"}})).StatusCode)
	v.Get(at).Shows(200, "由案卷信息预填")
}

func TestOffersAreForThoseWhoConductTheMediation(t *testing.T) {
	t.Parallel()
	room, at := session(t, nil)
	auditor := room.In(t, access.Auditor, "inspection-1")
	auditor.Get(at).Shows(200, "还没有计算表")
	v := room.In(t, access.Mediator, playact.Police)
	form := with(fields(t, v.Get(at).Text), medical)
	v.Post(at+"/calculate", form).Shows(200)
	auditor.Get(at).Shows(200, "您可以查看，不能修改", "¥37,100.00", `disabled`).Hides("hx-post", `name="add"`)
	auditor.Post(at, form).Shows(403)
	for _, role := range []access.Role{access.Insurer, access.CourtClerk, access.Leader} {
		room.In(t, role, map[access.Role]string{access.Insurer: playact.Insurer, access.CourtClerk: playact.Court, access.Leader: playact.Police}[role]).Get(at).Shows(403)
	}
	room.In(t, access.Committee, playact.Committee).Get(at).Shows(404)
	v.Get(at + "?on=7").Shows(404)
	room.In(t, access.Mediator, "371403").Get(at).Shows(404)
}
