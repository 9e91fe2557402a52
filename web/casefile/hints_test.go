package casefile_test

import (
	"net/url"
	"strings"
	"testing"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/internal/casetest"

	"github.com/stretchr/testify/require"
)

// section is the part of a page between a test id and the end of its element's list or card.
func section(t *testing.T, page, id string) string {
	t.Helper()
	_, rest, found := strings.Cut(page, `data-testid="`+id+`"`)
	require.True(t, found, "no part %q", id)
	rest, _, _ = strings.Cut(rest, "</ul>")
	return rest
}

func fatal(town *casetest.Town) *casetest.Case {
	return town.Open(accident.Values{"deaths": "1", "parties.2.injury": "death", "parties.2.died_on": "2026-09-15"})
}

func TestTheCaseFileShowsWhatTheFactsSuggest(t *testing.T) {
	t.Parallel()
	town := casetest.New(t, nil)
	c := fatal(town)
	officer := town.As(access.HandlingOfficer)
	page := officer.Get(c.At()).Shows(200, "仅供参考，不是结论").Text
	met := section(t, page, "hints-met")
	for _, s := range []string{"有人死亡，可能构成交通肇事罪", "死亡人数：1", "尚未查明：在世当事人负全部或者主要责任", "依据《刑法》第133条；法释〔2000〕33号第2条第一款第（一）项",
		"死亡事故，认定前应公开证据", "《道路交通事故处理程序规定》第63条", "按1991年标准为重大事故", "未经核实：关于修订道路交通事故等级划分标准的通知", "1991年标准的现行效力未核实",
		"如属生产安全事故，为一般事故", "事故发生七日内死亡，计入统计", "七日内死亡人数：1", "/act/accept_hint?hint=severity_1991_major"} {
		require.Contains(t, met, s)
	}
	require.NotContains(t, met, "set_aside_hint", "an officer does not set hints aside")
	open := section(t, page, "hints-open")
	require.Contains(t, open, "救助基金可以垫付")
	require.Contains(t, open, "尚未查明：抢救费用超过交强险责任限额")
	require.Contains(t, page, c.At("/act/record_findings"))
	town.As(access.DeputyLeader).Get(c.At()).Shows(200, "/act/set_aside_hint?hint=crime_death")

	officer.SetCookie("lang", "en")
	officer.Get(c.At()).Shows(200, "They advise and decide nothing", "A death: perhaps a traffic crime", "deaths: 1", "Not known yet: a living party bears full or main responsibility",
		"not verified: ", "Hints that cannot be told yet", "Record findings")

	plain := town.Open(nil)
	town.As(access.HandlingOfficer).Get(plain.At()).Shows(200).Hides(`data-testid="hints"`)
}

func TestOnlyThoseWhoHandleTheCaseWholeSeeItsHints(t *testing.T) {
	t.Parallel()
	town := casetest.New(t, nil)
	c := fatal(town).Insured().Determined()
	c.Act(access.HandlingOfficer, accident.RecordFindings, 0, accident.Values{"party": "1", "alcohol": "yes", "basis": "呼气检测"})
	c.Act(access.HandlingOfficer, accident.NotifyFund, 0, accident.Values{"fund": casetest.Fund, "reason": "over_limit", "party": "2", "hospital": "市人民医院"})
	c.Claimed(c.Mediated())
	for _, role := range []access.Role{access.HandlingOfficer, access.DeputyLeader, access.Investigator, access.Auditor} {
		town.As(role).Get(c.At()).Shows(200, `data-testid="hints"`, "饮酒后驾驶")
	}
	for _, role := range []access.Role{access.Insurer, access.FundManager, access.Committee} {
		town.As(role).Get(c.At()).Shows(200).Hides(`data-testid="hints"`, "饮酒后驾驶", "记录了查明情况", "可能构成")
	}
}

func TestAHintIsAcceptedByTheActThatItSuggests(t *testing.T) {
	t.Parallel()
	town := casetest.New(t, nil)
	c := fatal(town).Investigated()
	officer := town.As(access.HandlingOfficer)
	officer.Get(c.At()).Shows(200, "采纳：公开证据", "/act/disclose_evidence?hint=disclosure_death", "/act/open_serious?hint=crime_death")

	form := officer.Get(c.At("/act/disclose_evidence?hint=disclosure_death")).Shows(200, "死亡事故，认定前应公开证据").Text
	officer.Post(c.At("/act/disclose_evidence"), sent(t, form, url.Values{"on": {"2026-09-15"}, "present": {"1"}, "minutes": {"无异议"}, "hint": {"disclosure_death"}})).Sent(c.At())
	line := lineOfHint(t, officer.Get(c.At()).Text, "disclosure_death")
	for _, s := range []string{"已采纳", "公开了证据", "2026-09-15（周二）", "办案民警"} {
		require.Contains(t, line, s)
	}
	require.NotContains(t, line, "采纳：公开证据")

	form = officer.Get(c.At("/act/open_serious?hint=crime_death")).Shows(200, "有人死亡，可能构成交通肇事罪（《刑法》第133条").Text
	officer.Post(c.At("/act/open_serious"), sent(t, form, url.Values{"reason": {"死亡事故"}, "hint": {"crime_death"}})).Sent(c.At())
	require.Contains(t, lineOfHint(t, officer.Get(c.At()).Text, "crime_death"), "启动了专案侦办")
}

// lineOfHint is one hint's part of the page.
func lineOfHint(t *testing.T, page, id string) string {
	t.Helper()
	_, rest, found := strings.Cut(page, `id="hint-`+id+`"`)
	require.True(t, found, "no hint %s", id)
	rest, _, _ = strings.Cut(rest, "</li>")
	return rest
}

func TestWhatWasDoneWithoutNamingTheHintIsSeen(t *testing.T) {
	t.Parallel()
	town := casetest.New(t, nil)
	c := fatal(town).Determined()
	require.Contains(t, lineOfHint(t, town.As(access.HandlingOfficer).Get(c.At()).Text, "disclosure_death"), "已办理")
}

func TestAHintIsAcceptedInSoManyWords(t *testing.T) {
	t.Parallel()
	town := casetest.New(t, nil)
	c := fatal(town)
	officer := town.As(access.HandlingOfficer)
	form := officer.Get(c.At("/act/accept_hint?hint=severity_1991_major")).Shows(200, "采纳提示", "按1991年标准为重大事故", "死亡人数：1").Text
	require.Regexp(t, `value="severity_1991_major" (checked|selected)`, form)
	officer.Post(c.At("/act/accept_hint"), sent(t, form, url.Values{"hint": {"severity_1991_major"}, "note": {"按重大事故上报"}})).Sent(c.At())
	line := lineOfHint(t, officer.Get(c.At()).Shows(200, "采纳了提示：按1991年标准为重大事故").Text, "severity_1991_major")
	require.Contains(t, line, "已采纳")
	require.Contains(t, line, "按重大事故上报")
	require.NotContains(t, line, "accept_hint")

	officer.Post(c.At("/act/accept_hint"), sent(t, officer.Get(c.At("/act/accept_hint")).Text, url.Values{"hint": {"disclosure_death"}})).Sent(c.At())
	c.Investigated()
	line = lineOfHint(t, officer.Get(c.At()).Text, "disclosure_death")
	require.Contains(t, line, "已采纳")
	require.Contains(t, line, "/act/disclose_evidence?hint=disclosure_death", "accepted before it could be done: it is still to be done")

	form = officer.Get(c.At("/act/accept_hint")).Text
	officer.Post(c.At("/act/accept_hint"), sent(t, form, url.Values{"hint": {"flight"}})).Shows(422, "案件的事实现在不给出这一提示")
	officer.Get(c.At("/act/set_aside_hint")).Shows(403)
}

func TestAHintIsSetAsideWithAReasonAndTakenUpAgain(t *testing.T) {
	t.Parallel()
	town := casetest.New(t, nil)
	c := fatal(town)
	leader := town.As(access.DeputyLeader)
	form := leader.Get(c.At("/act/set_aside_hint?hint=crime_death")).Shows(200, "死亡人数：1").Text
	leader.Post(c.At("/act/set_aside_hint"), sent(t, form, url.Values{"hint": {"crime_death"}})).Shows(422, "此项必填")
	leader.Post(c.At("/act/set_aside_hint"), sent(t, form, url.Values{"hint": {"crime_death"}, "reason": {"死者醉酒闯红灯"}})).Sent(c.At())
	page := leader.Get(c.At()).Text
	require.NotContains(t, section(t, page, "hints-met"), `id="hint-crime_death"`)
	aside := section(t, page, "hints-aside")
	for _, s := range []string{"有人死亡，可能构成交通肇事罪", "已排除", "理由：死者醉酒闯红灯", "分管领导", "2026-09-15（周二）", "/act/take_up_hint?hint=crime_death"} {
		require.Contains(t, aside, s)
	}
	require.NotContains(t, section(t, town.As(access.HandlingOfficer).Get(c.At()).Text, "hints-aside"), "take_up_hint")

	form = leader.Get(c.At("/act/take_up_hint?hint=crime_death")).Shows(200).Text
	leader.Post(c.At("/act/take_up_hint"), sent(t, form, url.Values{"hint": {"crime_death"}, "reason": {"新证据"}})).Sent(c.At())
	page = leader.Get(c.At()).Shows(200, "恢复了提示").Hides(`data-testid="hints-aside"`).Text
	require.Contains(t, section(t, page, "hints-met"), `id="hint-crime_death"`)
}

func TestFindingsAreRecordedByDriverAndForTheAccident(t *testing.T) {
	t.Parallel()
	town := casetest.New(t, nil)
	c := town.Open(accident.Values{"injured": "1", "serious": "1", "parties.2.injury": "serious"})
	officer := town.As(access.HandlingOfficer)
	officer.Get(c.At("/act/record_findings")).Shows(200, "张三", "李四", "事故整体", "party=1", "party=0")

	form := officer.Get(c.At("/act/record_findings?party=1")).Shows(200, "饮酒后驾驶", "无驾驶资格", "驾驶证超过有效期", "不属于无驾驶资格", "明知车辆无牌证", "不明").Hides("抢救费用", "复杂、疑难").Text
	typed := sent(t, form, url.Values{"party": {"1"}, "alcohol": {"yes"}, "drunk": {"unknown"}, "licence_none": {"no"}, "licence_expired": {"yes"}, "basis": {""}})
	officer.Post(c.At("/act/record_findings"), typed).Shows(422, "此项必填", "饮酒后驾驶", "张三").Hides("抢救费用")
	typed.Set("basis", "呼气酒精检测单")
	officer.Post(c.At("/act/record_findings"), typed).Sent(c.At())
	page := officer.Get(c.At()).Shows(200, "记录了查明情况：张三", "饮酒后驾驶、驾驶证超过有效期").Text
	line := lineOfHint(t, page, "crime_one_injury_drink")
	require.Contains(t, line, "酒后、吸食毒品后驾驶：是")
	require.NotContains(t, section(t, page, "hints-met"), "无驾驶资格，可能")

	again := officer.Get(c.At("/act/record_findings?party=1")).Text
	require.Regexp(t, `name="alcohol" value="yes" checked`, again, "what stands is filled in")

	c.Act(access.HandlingOfficer, accident.Accept, 0, nil)
	form = officer.Get(c.At("/act/record_findings?party=0")).Shows(200, "记录查明情况（事故整体）", "抢救费用", "复杂、疑难的伤人事故", "无能力赔偿的数额").Hides("饮酒后驾驶</").Text
	officer.Post(c.At("/act/record_findings"), sent(t, form, url.Values{"complex": {"yes"}, "rescue_cost": {"36500.5"}, "rescue_over_limit": {"yes"}, "basis": {"医院费用清单"}})).Sent(c.At())
	page = officer.Get(c.At()).Shows(200, "记录了查明情况：事故整体", "¥36,500.50", "采纳：通知救助基金").Text
	require.Contains(t, lineOfHint(t, page, "disclosure_complex"), "复杂、疑难的伤人事故：是")
	require.Contains(t, lineOfHint(t, page, "fund_over_limit"), "抢救费用超过交强险责任限额：是")
	officer.Get(c.At("/act/record_findings?party=0")).Shows(200, `value="36500.50"`)

	form = officer.Get(c.At("/act/notify_fund?hint=fund_over_limit")).Shows(200).Text
	require.Regexp(t, `name="reason" value="over_limit" checked`, form)
	officer.SetCookie("lang", "en")
	officer.Get(c.At("/act/record_findings?party=1")).Shows(200, "Drove after drinking", "Licence expired", "Unknown")
}
