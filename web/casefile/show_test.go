package casefile_test

import (
	"fmt"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/internal/casetest"

	"github.com/stretchr/testify/require"
)

func TestTheCaseFileSaysWhatIsOwed(t *testing.T) {
	t.Parallel()
	town := casetest.New(t, nil)
	c := town.Open(nil)
	officer := town.As(access.HandlingOfficer)
	officer.Get(c.At()).Shows(200, c.Number, "解放路与建设街路口", "2026-09-15（周二）", "小型汽车 × 小型汽车", "财产损失事故",
		"现在应办", "受理案件", c.At("/act/accept"), "办理经过", "受理了报案", "孙接警 · 接警员", "依据《道路交通事故处理程序规定》第16条").
		Hides(c.ID, "更早的记录")

	c.Investigated()
	officer.Get(c.At()).Shows(200, "一般程序", "作出事故认定", "应在 2026-09-29（周二）前完成", "还有 10 个工作日", "依据《道路交通事故处理程序规定》第62条", "由办案民警办理")
	town.Go("2026-09-29")
	officer.Get(c.At()).Shows(200, "今天到期")
	town.Go("2026-10-09")
	officer.Get(c.At()).Shows(200, "已超 3 个工作日", "todo-red")
}

func TestEnglishIsWhole(t *testing.T) {
	t.Parallel()
	town := casetest.New(t, nil)
	c := town.Open(nil).Investigated()
	officer := town.As(access.HandlingOfficer)
	officer.SetCookie("lang", "en")
	officer.Get(c.At()).Shows(200, "To be done now", "Due by Tue 29 Sep 2026", "10 working days left", "Car × Car", "took the report",
		"Dezhou Traffic Police, First Brigade", "Handling officer")
	for _, tab := range []string{"", "?tab=deadlines", "?tab=papers", "?tab=log", "/evidence", "/act/determine", "/act/add_party"} {
		text := inside(officer.Get(c.At(tab)).Shows(200).Text)
		for _, key := range regexp.MustCompile(`\b(casefile|evidence|field|option|command|done|stage|kind|due)\.[a-z_]+`).FindAllString(text, -1) {
			t.Errorf("%s shows a word's key: %s", tab, key)
		}
	}
}

// inside is a page's main part without its addresses.
func inside(page string) string {
	_, in, _ := strings.Cut(page, "<main")
	return regexp.MustCompile(`(href|src|action|value|name|id|for|class|data-[a-z]+)="[^"]*"`).ReplaceAllString(in, "")
}

// TestWhoSeesWhat: the sections of the policy, each by words that stand in it, for every role.
func TestWhoSeesWhat(t *testing.T) {
	t.Parallel()
	town := casetest.New(t, nil)
	c := town.Open(accident.Values{"injured": "1", "parties.2.injury": "slight"}).Insured().Determined()
	m := c.Mediated()
	c.Claimed(m)
	c.Act(access.HandlingOfficer, accident.ApplyConfirmation, 0, accident.Values{"mediation": fmt.Sprint(m), "court": casetest.Court, "applicants": "1,2", "on": "2026-09-18"})
	c.Act(access.HandlingOfficer, accident.CommissionAppraisal, 0, accident.Values{"item": "车速鉴定", "institution": casetest.Appraiser, "on": "2026-09-18", "days": "20"})
	c.Act(access.HandlingOfficer, accident.NotifyFund, 0, accident.Values{"fund": casetest.Fund, "reason": "over_limit", "party": "2", "hospital": "市人民医院", "amount": "5000"})

	const (
		parties  = `data-testid="parties"`
		found    = `data-testid="determination"`
		log      = "全部记录"
		evidence = "/evidence\""
		papers   = "?tab=papers"
		mediate  = "?tab=mediation"
		claim    = "?tab=claim"
		court    = "?tab=court"
		expert   = "?tab=appraisal"
		fund     = "?tab=fund"
		reporter = "赵热心"
		own      = "PDZA20263714T000012345"
		rivals   = "YHZA2026000099"
	)
	all := []string{parties, found, log, evidence, papers, mediate, claim, court, expert, fund, reporter, own, rivals}
	for role, sees := range map[access.Role][]string{
		access.HandlingOfficer: all, access.Mediator: all, access.IntakeClerk: all, access.DeputyLeader: all, access.Leader: all,
		access.Reviewer: all, access.Investigator: all, access.Auditor: all,
		access.Committee:   {parties, found, evidence, papers, mediate, own, rivals},
		access.Insurer:     {parties, found, evidence, claim, own},
		access.CourtClerk:  {parties, found, evidence, papers, court, own, rivals},
		access.Appraiser:   {evidence, expert},
		access.FundManager: {parties, fund, own, rivals},
	} {
		page := town.As(role).Get(c.At()).Shows(200, c.Number, sees[0])
		for _, word := range all {
			require.Equal(t, contains(sees, word), strings.Contains(page.Text, word), "%s and %q", role, word)
		}
	}
	town.As(access.Administrator).Get(c.At()).Shows(403)
	town.As(access.Procurator).Get(c.At()).Shows(404).Hides("解放路")
	for _, address := range []string{"?tab=mediation", "?tab=court", "?tab=log", "?tab=papers", "?tab=nothing"} {
		insurer := town.Visitor(t)
		insurer.SignIn("insurer", "correct horse battery")
		insurer.Get(c.At(address)).Shows(404)
	}
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// TestAnInsurerSeesItsOwnClaimOnly: the other company's claim on the same case, and what was said of it, stay hidden.
func TestAnInsurerSeesItsOwnClaimOnly(t *testing.T) {
	t.Parallel()
	town := casetest.New(t, nil)
	c := town.Open(nil).Insured().Determined()
	m := c.Mediated()
	c.Claimed(m)
	c.Act(access.HandlingOfficer, accident.FileClaim, 0, accident.Values{"policy": "3", "claimants": "1", "amount": "777", "note": "对方车损"})
	insurer := town.As(access.Insurer)
	insurer.Get(c.At("?tab=claim")).Shows(200, "交强险理赔 · 程序 2", "人民调解协议书", "¥8,600.00").Hides("程序 3", "¥777.00", "对方车损", "运河财产")
	insurer.Get(c.At()).Shows(200, "提出了理赔：交强险理赔 · 程序 2", "告知理赔材料").Hides("程序 3", "登记了调解申请", "受理了调解")
	insurer.Get(c.At("/act/tell_documents?on=3")).Shows(404)
	insurer.Get(c.At("/act/tell_documents?on=2")).Shows(200)
}

func TestPersonalDataIsMasked(t *testing.T) {
	t.Parallel()
	town := casetest.New(t, nil)
	c := town.Open(accident.Values{"injured": "1", "parties.2.injury": "serious", "serious": "1", "parties.2.injury_note": "颅脑损伤"})
	officer := town.As(access.HandlingOfficer)
	secret := []string{"11010519491231002X", "13800000001", "13905340001", "湖滨中大道", "颅脑损伤"}
	for _, at := range []string{"", "?tab=log", "?show=acts", "/act/correct_party?party=1", "/act/record_injury?party=2", "/act/correct_report"} {
		officer.Get(c.At(at)).Shows(200).Hides(secret...)
	}
	officer.Get(c.At()).Shows(200, "张三", "110*************2X", "138****0001", "山东省德州市****", "••••••")
}

func TestNothingInlineAnywhere(t *testing.T) {
	t.Parallel()
	town := casetest.New(t, casetest.NewShelf())
	c := town.Open(nil).Insured().Determined()
	m := c.Mediated()
	c.Claimed(m)
	officer := town.As(access.HandlingOfficer)
	for _, at := range []string{"", "?tab=log", "?tab=deadlines", "?tab=papers", "?tab=mediation", "?tab=claim", "/evidence", "/act/add_party", "/act/correct_party",
		"/act/file_suit", "/reveal?party=1", "/act/accept"} {
		text := officer.Get(c.At(at)).Text
		require.NotRegexp(t, `<script(>| [^>]*>)[^<]`, text, at)
		require.NotRegexp(t, `\s(style|on[a-z]+)="`, text, at)
	}
}

func TestTheStoryIsFilteredAndPaged(t *testing.T) {
	t.Parallel()
	town := casetest.New(t, nil)
	c := town.Open(nil)
	officer := town.As(access.HandlingOfficer)
	for i := range 60 {
		town.Go("2026-09-15")
		if i%2 == 0 {
			town.Go("2026-09-16") // no two of them in one go
		}
		c.Act(access.HandlingOfficer, accident.CorrectVehicle, 0, accident.Values{"vehicle": "1", "kind": "car", "plate": fmt.Sprintf("鲁N%05d", i), "reason": fmt.Sprintf("笔误%d", i)})
	}
	first := officer.Get(c.At()).Shows(200, "更正了车辆信息：鲁N00059", "查看更早的记录").Hides("更正了车辆信息：鲁N00001")
	older := regexp.MustCompile(`rel="next" href="([^"]+)"`).FindStringSubmatch(first.Text)
	require.NotNil(t, older)
	officer.Get(strings.ReplaceAll(older[1], "&amp;", "&")).Shows(200, "更正了车辆信息：鲁N00001", "受理了报案").Hides("更正了车辆信息：鲁N00059")
	officer.Get(c.At("?show=evidence")).Shows(200).Hides("更正了车辆信息：")
	officer.Get(c.At("?show=nonsense")).Shows(200, "更正了车辆信息：")
	officer.Get(c.At("?tab=log")).Shows(200, "61", `data-testid="log"`)
}

func TestManyAlikeAreOneLine(t *testing.T) {
	t.Parallel()
	town := casetest.New(t, nil)
	c := town.Open(nil)
	for i := range 10 {
		c.Act(access.HandlingOfficer, accident.AddParty, 0, accident.Values{"role": "passenger", "name": fmt.Sprintf("乘客%d", i), "injury": "none"})
	}
	town.As(access.HandlingOfficer).Get(c.At()).Shows(200, "登记了当事人（10 项）：乘客9、乘客8、乘客7、乘客6、…")
}

func TestADeadlineIsExplainedDayByDay(t *testing.T) {
	t.Parallel()
	town := casetest.New(t, nil)
	c := town.Open(nil)
	town.Go("2026-09-28")
	c.Investigated()
	due := c.Read().Dues[0]
	require.Equal(t, "determination", due.Rule)
	officer := town.As(access.HandlingOfficer)
	const open = `data-testid="counted" open`
	officer.Get(c.At("?tab=deadlines")).Shows(200, "2026-10-16（周五）", "如何计算", "逾期后果", "当日不计入（《道路交通事故处理程序规定》第112条第（五）项", "第（五）项、《公安机关", "国庆节放假（国办发明电〔2025〕7号），不计入",
		"国庆节调休上班", "第6日至第10日：", "最后一日：2026年10月16日（周五）").Hides("command.waive_due", open, "※暂定")
	officer.Get(c.At("?tab=deadlines&due="+url.QueryEscape(due.ID))).Shows(200, open)
	leader := town.As(access.DeputyLeader)
	leader.Get(c.At("?tab=deadlines")).Shows(200, "豁免期限").Hides("延长期限") // HPR 62 knows no extension
	c.Act(access.HandlingOfficer, accident.CommissionAppraisal, 0, accident.Values{"item": "车速", "institution": casetest.Appraiser, "on": "2026-09-28", "days": "20"})
	leader.Get(c.At("?tab=deadlines")).Shows(200, "延长期限")
}

func TestAHostileCaseIsShownWhole(t *testing.T) {
	t.Parallel()
	town := casetest.New(t, casetest.NewShelf())
	long := strings.Repeat("欧阳诸葛", 125)
	c := town.Open(accident.Values{"parties.1.name": long, "parties.2.name": strings.Repeat("W", 500), "place": strings.Repeat("很长的地名", 100),
		"description": strings.Repeat("<script>alert(1)</script>", 400)})
	for i := range 200 {
		c.Act(access.HandlingOfficer, accident.AttachEvidence, 0, accident.Values{"name": fmt.Sprintf("<img src=x onerror=alert(%d)>.jpg", i), "kind": "photo",
			"media": "image/jpeg", "size": "10", "sha256": fmt.Sprint("s", i), "key": fmt.Sprint("k", i)})
	}
	c.Act(access.HandlingOfficer, accident.Accept, 0, nil)
	officer := town.As(access.HandlingOfficer)
	officer.Get(c.At()).Shows(200, long).Hides("<script>alert", "<img src=x")
	officer.Get(c.At("/evidence")).Shows(200, "200", "查看更早的记录").Hides("<img src=x")
	officer.Get(c.At("?tab=log")).Shows(200).Hides("<script>alert")
	officer.Get(c.At("/act/record_loss")).Shows(200, "欧阳诸葛").Hides(long)
}

func TestAnotherUnitsCaseIsNotThere(t *testing.T) {
	t.Parallel()
	town := casetest.New(t, nil)
	c := town.Open(nil)
	for _, role := range []access.Role{access.Insurer, access.CourtClerk, access.Committee, access.Appraiser, access.FundManager, access.Procurator} {
		v := town.As(role)
		for _, at := range []string{"", "/act/accept", "/reveal?party=1", "/live", "/papers/1", "/evidence", "/evidence/1"} {
			v.Get(c.At(at)).Shows(404).Hides("解放路")
		}
	}
	town.As(access.HandlingOfficer).Get("/cases/police-1-2026-999999").Shows(404)
}
