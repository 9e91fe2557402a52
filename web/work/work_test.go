package work_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/internal/playact"
	"anjie/internal/webtest"

	"github.com/stretchr/testify/require"
)

// investigated opens a case and takes it to the scene investigation: its determination is due in ten working days.
func investigated(room *webtest.Room, place string) string {
	room.Open(accident.Values{"place": place})
	room.Act(accident.Accept, 0, nil)
	room.Act(accident.ChooseOrdinary, 0, nil)
	room.Act(accident.AssignOfficers, 0, accident.Values{"lead_officer": "王警官", "second_officer": "赵警官"})
	room.Act(accident.RecordScene, 0, accident.Values{"on": room.Today(), "findings": "路面干燥"})
	return room.State().Number
}

func TestWhatIsOwedIsGroupedByTime(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2026-09-07")
	over := investigated(room, "甲路") // due on the worked Sunday 2026-09-20
	room.On("2026-09-09")
	today := investigated(room, "乙路") // due 2026-09-22
	room.On("2026-09-10")
	week := investigated(room, "丙路") // due 2026-09-23
	room.On("2026-09-18")
	later := investigated(room, "丁路") // due 2026-10-09, across both holidays
	room.On("2026-09-22")
	text := room.In(t, access.HandlingOfficer, playact.Police).Get("/work").
		Shows(200, "已逾期 1 项，今天到期 1 项", "已超 2 个工作日", "今天到期", "还有 1 个工作日", "2026-10-09（周五）",
			"依据《道路交通事故处理程序规定》第62条", "第 10 日 · 工作日", "国庆节放假", "制作道路交通事故认定书或事故证明").Text
	var at []int
	for _, mark := range []string{">已逾期</caption>", over, ">今天到期</caption>", today, ">本周到期</caption>", week, ">以后到期</caption>", later} {
		i := strings.Index(text, mark)
		require.Positive(t, i, mark)
		at = append(at, i)
	}
	require.IsIncreasing(t, at)
	for _, tone := range []string{"tone-red", "tone-amber", "tone-grey"} {
		require.Contains(t, text, "chip "+tone)
	}
}

func TestTheSameDutyToSeveralPartiesIsOneLine(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2026-09-08")
	number := investigated(room, "解放路")
	room.Act(accident.Determine, 0, accident.Values{"document_no": "1", "made_on": "2026-09-08", "circumstances": "x", "course": "x", "analysis": "x",
		"faults_found": "x", "fault.1": "full", "fault.2": "none"})
	v := room.In(t, access.HandlingOfficer, playact.Police)
	text := v.Get("/work").Shows(200, "当事人 1、2", "/cases/"+number+"/act/serve_determination?party=1", "送达认定书").Text
	require.Equal(t, 1, strings.Count(text, `class="case-number"`))
	room.Act(accident.ServeDetermination, 0, accident.Values{"party": "1", "on": "2026-09-08", "way": "in_person"})
	v.Get("/work").Shows(200, "当事人 2", "act/serve_determination?party=2").Hides("当事人 1、2")
}

// TestWhatWaitsWithoutADeadline walks one case through the hands of everybody and asks for whom it waits.
func TestWhatWaitsWithoutADeadline(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2026-09-08")
	visitors := map[access.Role]*webtest.Visitor{}
	for role, agency := range map[access.Role]string{
		access.IntakeClerk: playact.Police, access.HandlingOfficer: playact.Police, access.Mediator: playact.Police, access.Committee: playact.Committee,
		access.DeputyLeader: playact.Police, access.Investigator: playact.Police, access.Insurer: playact.Insurer, access.CourtClerk: playact.Court,
	} {
		visitors[role] = room.In(t, role, agency)
	}
	waits := func(role access.Role, words ...string) {
		t.Helper()
		text := visitors[role].Get("/work").Shows(200).Text
		_, part, found := strings.Cut(text, `data-testid="waits"`)
		require.Equal(t, len(words) > 0, found, "%s: %s", role, part)
		for _, w := range words {
			require.Contains(t, part, w, role)
		}
	}
	room.Open(nil)
	number := room.State().Number
	waits(access.IntakeClerk, number, "受理案件", "/cases/"+number+"/act/accept")
	waits(access.HandlingOfficer)
	room.Act(accident.Accept, 0, nil)
	waits(access.IntakeClerk)
	waits(access.HandlingOfficer, "决定适用的程序")
	room.Act(accident.ChooseOrdinary, 0, nil)
	waits(access.HandlingOfficer, "现场勘查和调查")
	room.Act(accident.AssignOfficers, 0, accident.Values{"lead_officer": "王警官", "second_officer": "赵警官"})
	room.Act(accident.RecordScene, 0, accident.Values{"on": room.Today(), "findings": "路面干燥"})
	waits(access.HandlingOfficer) // the determination has a deadline now, and stands above
	visitors[access.HandlingOfficer].Get("/work").Shows(200, "制作道路交通事故认定书")

	room.Act(accident.AddPolicy, 0, accident.Values{"vehicle": "1", "variant": accident.Commercial, "insurer": playact.Insurer})
	room.Act(accident.FileClaim, 0, accident.Values{"policy": "1", "claimants": "2"})
	waits(access.Insurer, "告知理赔材料", "商业三者险理赔", "act/tell_documents?on=1")
	room.Act(accident.TellDocuments, 1, accident.Values{"documents.1.document": "发票"})
	waits(access.Insurer)
	waits(access.Mediator, "提交理赔材料")
	room.Act(accident.OpenSerious, 0, accident.Values{"reason": "疑似肇事"})
	waits(access.DeputyLeader, "成立专案组", "act/form_team?on=2")
	waits(access.Investigator, "专案侦办")
}

func TestMediationsAndCourtsWaitForTheirOwn(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2026-09-08")
	room.Open(nil)
	room.Determined()
	room.Act(accident.ApplyMediation, 0, accident.Values{"variant": "people", "applicants": "1,2", "committee": playact.Committee, "on": room.Today()})
	room.In(t, access.Committee, playact.Committee).Get("/work").Shows(200, "决定是否受理调解申请")
	room.In(t, access.Committee, "committee-2").Get("/work").Shows(200, "现在没有待办事项").Hides(room.State().Number)
	room.In(t, access.Mediator, playact.Police).Get("/work").Shows(200, "现在没有待办事项").Hides("决定是否受理调解申请")
	room.Act(accident.FileSuit, 0, accident.Values{"court": playact.Court, "plaintiffs": "2", "on": room.Today()})
	court := room.In(t, access.CourtClerk, playact.Court)
	court.Get("/work").Shows(200, "决定是否立案", "民事诉讼")
	room.Act(accident.Docket, 2, accident.Values{"docket_no": "1", "on": room.Today()})
	court.Get("/work").Shows(200, "登记裁判结果")
}

func TestLongListsAreShort(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2026-09-08")
	for range 12 {
		room.Open(nil)
	}
	_, err := room.Pool.Exec(t.Context(), `insert into dues (case_id, id, rule, article, proceeding, party, owner, agency, since, at, state, provisional)
		select (select id from cases limit 1), 'd' || i, 'instalment', 'PML 31', 0, 0, 'handling_officer', '371402', now(), $1::timestamptz + i * interval '1 day', 'open', false
		from generate_series(1, 205) i`, room.Now())
	require.NoError(t, err)
	clerk := room.In(t, access.IntakeClerk, playact.Police).Get("/work").Shows(200, "查看全部", `href="/cases?stage=reported"`).Text
	require.Equal(t, 10, strings.Count(clerk, `class="case-number"`))
	officer := room.In(t, access.HandlingOfficer, playact.Police).Get("/work").Shows(200, "只显示最紧急的 200 项").Text
	require.Equal(t, 200, strings.Count(officer, `class="case-number"`))
}

func TestNothingOwedSaysWhatWillStandHere(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2026-09-08")
	for role, row := range map[access.Role]struct{ agency, sentence string }{
		access.Leader: {playact.Police, "请看看板"}, access.Auditor: {"audit", "请看看板"}, access.HandlingOfficer: {playact.Police, "会按期限列在这里"},
		access.Insurer: {playact.Insurer, "到期前会提醒"}, access.CourtClerk: {playact.Court, "到期前会提醒"},
	} {
		room.In(t, role, row.agency).Get("/work").Shows(200, "现在没有待办事项", row.sentence)
	}
	room.In(t, access.Administrator, playact.Police).Get("/work").Shows(403)
}

// TestEverybodyStartsWhereTheirWorkIs: leaders on the board, those who owe something with their work.
func TestEverybodyStartsWhereTheirWorkIs(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2026-09-08")
	menu := regexp.MustCompile(`(?s)<nav class="[^"]*app-menu".*?</nav>`)
	for role, row := range map[access.Role]struct{ agency, start, menu string }{
		access.Leader:          {playact.Police, "/board", "/board /work /cases /calendar /proceedings /messages /tables /rulebook"},
		access.HandlingOfficer: {playact.Police, "/work", "/work /board /cases /intake/new /calendar /proceedings /rulebook"},
		access.Insurer:         {playact.Insurer, "/work", "/work /cases /proceedings /rulebook"},
		access.Auditor:         {"audit", "/board", "/board /work /cases /calendar /proceedings /tables /rulebook"},
		access.Committee:       {playact.Committee, "/work", "/work /board /cases /calendar /proceedings /rulebook"},
		access.Administrator:   {playact.Police, "/admin/accounts", "/admin/accounts /admin/agencies /tables /rulebook"},
	} {
		v := room.In(t, role, row.agency)
		v.Get("/").Sent(row.start)
		var hrefs []string
		for _, m := range regexp.MustCompile(`href="([^"]+)"`).FindAllStringSubmatch(menu.FindString(v.Get(row.start).Text), -1) {
			hrefs = append(hrefs, m[1])
		}
		require.Equal(t, row.menu, strings.Join(hrefs, " "), fmt.Sprint(role))
	}
}

func TestInEnglish(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2026-09-08")
	investigated(room, "解放路")
	v := room.In(t, access.HandlingOfficer, playact.Police)
	v.SetCookie("lang", "en")
	v.Get("/work").Shows(200, "Due later", "10 working days left", "Under Accident Procedure Rules, art. 62", "the day it starts from is not counted").Hides("期限内")
}
