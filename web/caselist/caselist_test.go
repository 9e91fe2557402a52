package caselist_test

import (
	"encoding/csv"
	"fmt"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/internal/playact"
	"anjie/internal/webtest"
	"anjie/store"

	"github.com/stretchr/testify/require"
)

// town has a property case under investigation, a fatal flight that waits for acceptance, and a claim on the first.
func town(t *testing.T) (room *webtest.Room, investigated, fatal string) {
	t.Helper()
	room = webtest.NewRoom(t, "2026-09-08")
	room.Open(accident.Values{"place": "德城区解放路与建设街路口"})
	room.Act(accident.Accept, 0, nil)
	room.Act(accident.ChooseOrdinary, 0, nil)
	room.Act(accident.AssignOfficers, 0, accident.Values{"lead_officer": "王警官", "second_officer": "赵警官"})
	room.Act(accident.RecordScene, 0, accident.Values{"on": "2026-09-08", "findings": "路面干燥"})
	room.Act(accident.AddPolicy, 0, accident.Values{"vehicle": "1", "variant": accident.Compulsory, "insurer": playact.Insurer})
	room.Act(accident.FileClaim, 0, accident.Values{"policy": "1", "claimants": "2"})
	investigated = room.State().Number
	room.On("2026-09-18")
	room.Open(accident.Values{"place": "湖滨北路", "hit_and_run": "yes", "fled_vehicle": "白色轿车，向北驶离", "deaths": "1", "vehicles.1.plate": "鲁N88888", "parties.1.name": "王五"})
	return room, investigated, room.State().Number
}

func TestTheListIsNarrowedByItsAddress(t *testing.T) {
	t.Parallel()
	room, investigated, fatal := town(t)
	v := room.In(t, access.HandlingOfficer, playact.Police)
	v.Get("/cases").Shows(200, investigated, fatal, "小型汽车 × 小型汽车", "湖滨北路", "死亡事故", "逃逸", "一般程序调查", "共 2 件",
		"书面告知需要提供的理赔材料", "已超 9 日", "理赔员").Hides("张三", "鲁N12345", "王五")
	for query, only := range map[string]string{
		"stage=reported": fatal, "stage=investigation": investigated, "class=death": fatal, "class=property": investigated,
		"flight=yes": fatal, "owing=yes": investigated, "since=today": fatal, "since=7d&class=death": fatal,
	} {
		other := map[string]string{fatal: investigated, investigated: fatal}[only]
		v.Get("/cases?"+query).Shows(200, only, "共 1 件", "清除筛选").Hides(other)
	}
	v.Get("/cases?since=30d").Shows(200, investigated, fatal)
	v.Get("/cases?stage=archived").Shows(200, "没有符合条件的案件").Hides(fatal)
	for _, unknown := range []string{"stage=xyz", "class=%27", "since=never", "after=zzz", "after=1_x", "flight=1"} {
		v.Get("/cases?"+unknown).Shows(200, investigated, fatal)
	}
}

// TestCountsAreWhatTheLinksLeadTo follows every filter link of the page and counts the rows behind it.
func TestCountsAreWhatTheLinksLeadTo(t *testing.T) {
	t.Parallel()
	room, _, _ := town(t)
	v := room.In(t, access.HandlingOfficer, playact.Police)
	link := regexp.MustCompile(`<a href="(/cases[^"]*)" rel="nofollow"[^>]*>\s*(\S+)[^<]*<span class="narrowing-count">(\d+\+?)</span>`)
	for _, from := range []string{"/cases", "/cases?flight=yes", "/cases?stage=investigation&class=property"} {
		links := link.FindAllStringSubmatch(v.Get(from).Shows(200).Text, -1)
		require.Greater(t, len(links), 15, from)
		for _, l := range links {
			href := strings.ReplaceAll(l[1], "&amp;", "&")
			rows := strings.Count(v.Get(href).Shows(200).Text, `class="case-number"`)
			if on := strings.Contains(l[0], "aria-current"); on && !strings.Contains(href, "=") || on && (l[2] == "逃逸" || l[2] == "有进行中的期限") {
				continue // a filter that is on leads away from what it counts
			}
			require.Equal(t, l[3], fmt.Sprint(rows), "%s from %s", href, from)
		}
	}
}

func TestSearchTakesAnythingAndSaysWhatItMatched(t *testing.T) {
	t.Parallel()
	room, investigated, fatal := town(t)
	v := room.In(t, access.HandlingOfficer, playact.Police)
	for q, row := range map[string]struct{ number, matched string }{
		investigated: {investigated, "案号"}, "鲁n88888": {fatal, "车牌"}, "王五": {fatal, "姓名"}, "湖滨": {fatal, "地点"}, "德城区解放路": {investigated, "地点"},
	} {
		v.Get("/cases?q="+url.QueryEscape(q)).Shows(200, row.number, "<td data-label=\"匹配\">"+row.matched+"</td>", "找到 1 件")
	}
	room.Act(accident.Accept, 0, nil)
	owed := room.State().Owed[0]
	_, err := room.Desk.Act(t.Context(), accident.Request{Case: room.Case, Command: accident.PreparePaper, Key: "paper", Actor: access.TheSystem, Values: accident.Values{
		"effect": owed.Key, "form": owed.Name, "number": "1", "sha256": strings.Repeat("0", 64), "key": "k", "size": "1", "code": "K7QF-2M9D-X014",
	}})
	require.NoError(t, err)
	for _, typed := range []string{"K7QF-2M9D-X014", "k7qf", "k7qf2m9dxoi4"} {
		v.Get("/cases?q="+typed).Shows(200, fatal, "文书核验码", "找到 1 件")
	}
	v.Get("/cases?q=0014").Shows(200, investigated, fatal, "电话后四位", "找到 2 件")
	for _, nothing := range []string{"不存在", "%", "_", `\`, "' or 1=1 --", strings.Repeat("长", 500), "a\x00\xffb"} {
		v.Get("/cases?q="+url.QueryEscape(nothing)).Shows(200, "没有找到案件", "电话号码的后四位")
	}
	v.Get("/cases?q="+url.QueryEscape("<script>alert(1)</script>")).Shows(200, "&lt;script&gt;").Hides("<script>alert")
	v.Get("/cases?q=%00").Shows(200, investigated, fatal)
	v.Get("/cases?q=+").Shows(200, investigated, fatal)
}

func TestExportEqualsTheList(t *testing.T) {
	t.Parallel()
	room, investigated, fatal := town(t)
	v := room.In(t, access.HandlingOfficer, playact.Police)
	for query, want := range map[string][]string{"": {fatal, investigated}, "?class=death": {fatal}, "?stage=archived": nil, "?q=" + url.QueryEscape("湖滨"): {fatal}} {
		answer := v.Get("/cases/export" + query).Shows(200)
		require.Equal(t, "text/csv; charset=utf-8", answer.Header.Get("Content-Type"))
		require.Contains(t, answer.Header.Get("Content-Disposition"), "attachment")
		rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(answer.Text, "\uFEFF"))).ReadAll()
		require.NoError(t, err)
		require.Equal(t, "案号", rows[0][0])
		var got []string
		for _, r := range rows[1:] {
			got = append(got, r[0])
		}
		require.Equal(t, want, got, query)
		require.NotContains(t, answer.Text, "王五")
	}
	rows, err := csv.NewReader(strings.NewReader(v.Get("/cases/export?class=property").Text)).ReadAll()
	require.NoError(t, err)
	require.Equal(t, []string{investigated, "小型汽车 × 小型汽车", "财产损失事故", "", "德城区解放路与建设街路口", "2026-09-08 09:00", "一般程序调查"}, rows[1][:7])
	require.Equal(t, "书面告知需要提供的理赔材料 ※口径可选", rows[1][7], "what is not certain about the limit is said here too")
}

// many puts cases into the database by SQL, as many opened at each moment as there are pages of them.
func many(t *testing.T, room *webtest.Room, n int) {
	t.Helper()
	_, err := room.Pool.Exec(t.Context(), `insert into cases (id, number, agency, stage, class, hit_and_run, place, occurred_at, opened_at, parties, evidence, title, key, seq, head, changed_at, body)
		select gen_random_uuid(), 'n-' || i, '371402', 'closed', 'property', false, '=cmd|'' /c calc''!a1', now(), $2::timestamptz - i / 10 * interval '1 minute', 2, 0, 'car', 'k' || i, 1, decode(repeat('00', 32), 'hex'), now(), '{}'
		from generate_series(1, $1) i`, n, room.Now())
	require.NoError(t, err)
}

func TestPagesFollowOneAnotherToTheEnd(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2026-09-18")
	many(t, room, store.PageSize*2+5)
	v := room.In(t, access.HandlingOfficer, playact.Police)
	number := regexp.MustCompile(`class="case-number" href="/cases/(n-\d+)"`)
	next := regexp.MustCompile(`rel="next" href="([^"]*)"`)
	seen := map[string]bool{}
	pages := 0
	for path := "/cases?stage=closed"; path != ""; pages++ {
		text := v.Get(path).Shows(200, "共 105 件").Text
		for _, m := range number.FindAllStringSubmatch(text, -1) {
			require.False(t, seen[m[1]], "shown twice: %s", m[1])
			seen[m[1]] = true
		}
		if pages > 0 {
			require.Contains(t, text, `rel="prev" href="/cases?stage=closed"`)
		}
		path = ""
		if m := next.FindStringSubmatch(text); m != nil {
			path = strings.ReplaceAll(m[1], "&amp;", "&")
		}
	}
	require.Equal(t, 3, pages)
	require.Len(t, seen, store.PageSize*2+5)
}

func TestLongListsAreCountedToALimitAndExportedToOne(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2026-09-18")
	many(t, room, 10_003)
	v := room.In(t, access.HandlingOfficer, playact.Police)
	v.Get("/cases").Shows(200, "共 1000+ 件")
	v.Get("/cases?since=today&stage=closed").Shows(200, "共 1000+ 件")
	v.Get("/cases?class=death").Shows(200, `<span class="narrowing-count">…</span>`, "没有符合条件的案件")
	text := v.Get("/cases/export?stage=closed").Shows(200).Text
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\uFEFF"))).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, 1+10_000+1)
	require.Contains(t, rows[10_001][0], "只导出了前 10000 行", "the last line says that there is more")
	require.Contains(t, text, "'=cmd|", "no spreadsheet runs a cell")
}

func TestAReaderSeesHisOwnOnly(t *testing.T) {
	t.Parallel()
	room, investigated, fatal := town(t)
	room.In(t, access.Insurer, playact.Insurer).Get("/cases").Shows(200, investigated, "共 1 件").Hides(fatal)
	room.In(t, access.Insurer, "insurer-2").Get("/cases").Shows(200, "还没有案件").Hides(investigated, fatal)
	room.In(t, access.CourtClerk, playact.Court).Get("/cases?q="+url.QueryEscape("王五")).Shows(200, "没有找到案件").Hides(fatal)
	room.In(t, access.HandlingOfficer, "371403").Get("/cases/export").Shows(200).Hides(investigated, fatal)
	room.In(t, access.Auditor, "audit").Get("/cases").Shows(200, investigated, fatal)
	room.In(t, access.Administrator, playact.Police).Get("/cases").Shows(403)
}

func TestInEnglish(t *testing.T) {
	t.Parallel()
	room, investigated, _ := town(t)
	v := room.In(t, access.HandlingOfficer, playact.Police)
	v.SetCookie("lang", "en")
	v.Get("/cases").Shows(200, investigated, "Car × Car", "Fatal accident", "Hit and run", "2 cases", "9 days overdue", "Insurance adjuster", "With a running deadline").Hides("阶段")
	v.Get("/cases?q=nobody").Shows(200, "Nothing found")
	require.Contains(t, v.Get("/cases/export").Text, "Case,Accident")
}

// TestTheYearMayBeYoungerThanAMonth: in January "this year" lies within the last thirty days.
func TestTheYearMayBeYoungerThanAMonth(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2025-12-30")
	room.Open(nil)
	room.On("2026-01-05")
	room.Open(nil)
	v := room.In(t, access.HandlingOfficer, playact.Police)
	for since, n := range map[string]int{"today": 1, "7d": 2, "30d": 2, "year": 1} {
		text := v.Get("/cases?since="+since).Shows(200, fmt.Sprintf("共 %d 件", n)).Text
		require.Equal(t, n, strings.Count(text, `class="case-number"`), since)
	}
}
