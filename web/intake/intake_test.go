package intake_test

import (
	"context"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"anjie/domain/access"
	"anjie/internal/playact"
	"anjie/internal/webtest"
	"anjie/store"

	"github.com/stretchr/testify/require"
)

// call is a first step with everything that it must have.
func call(more url.Values) url.Values {
	v := url.Values{"channel": {"122"}, "reported_at": {"2026-09-18T09:30"}, "occurred_at": {"2026-09-18T09:00"}, "place": {"解放路与建设街路口"}}
	for name, value := range more {
		v[name] = value
	}
	return v
}

var vehicles = url.Values{"vehicles.0.kind": {"car"}, "vehicles.0.plate": {"鲁n·12345"}, "vehicles.1.kind": {"e_bike"}}

var parties = url.Values{"parties.0.role": {"driver"}, "parties.0.name": {"张三"}, "parties.0.injury": {"none"}, "parties.0.vehicle": {"1"},
	"parties.1.role": {"rider"}, "parties.1.name": {"李四"}, "parties.1.injury": {"slight"}, "parties.1.vehicle": {"2"}, "parties.1.phone": {"13800000014"}}

var formOf = regexp.MustCompile(`action="(/intake/new/[0-9a-f-]{36})"`)

// begun opens an empty form and returns the address of its draft.
func begun(t *testing.T, v *webtest.Visitor) string {
	t.Helper()
	found := formOf.FindStringSubmatch(v.Get("/intake/new").Shows(200, "受理报案").Text)
	require.NotNil(t, found)
	return found[1]
}

func cases(t *testing.T, room *webtest.Room) []store.CaseLine {
	t.Helper()
	lines, _, err := room.Cases.List(context.Background(), access.Scope{All: true}, store.Filter{})
	require.NoError(t, err)
	return lines
}

func TestAReportInFourSteps(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2026-09-18")
	v := room.In(t, access.IntakeClerk, playact.Police)
	draft := begun(t, v)
	v.Post(draft, call(url.Values{"late": {"yes"}})).Sent(draft + "/vehicles")
	v.Get(draft+"/vehicles").Shows(200, "车辆 2", "再加一辆车")
	v.Post(draft+"/vehicles", vehicles).Sent(draft + "/parties")
	v.Get(draft+"/parties").Shows(200, "车辆 1 · 小型汽车 · 鲁n·12345")
	v.Post(draft+"/parties", parties).Sent(draft + "/check")
	v.Get(draft+"/check").Shows(200, "122 报警", "2026-09-18（周五） 09:00", "当事人 2 · 联系电话", "三个工作日内决定是否受理", "解放路与建设街路口")
	require.Empty(t, cases(t, room), "nothing is in the record before the button")

	answer := v.Post(draft+"/open", nil)
	opened := cases(t, room)
	require.Len(t, opened, 1)
	answer.Sent("/cases/" + opened[0].Number)
	c, err := room.Cases.Case(context.Background(), access.Scope{All: true}, opened[0].ID)
	require.NoError(t, err)
	require.Equal(t, "鲁N12345", c.Vehicles[0].Plate)
	require.Equal(t, 2, c.Parties[1].Vehicle)
	require.True(t, c.Report.Late)
	require.NotNil(t, c.DueOf("late_report", 0))

	v.Post(draft+"/open", nil).Sent("/cases/" + c.Number)
	require.Len(t, cases(t, room), 1, "the same draft twice is one case")
	v.Get(draft + "/check").Shows(404)
	room.In(t, access.HandlingOfficer, playact.Police).Post(draft+"/open", nil).Shows(404)
}

func TestFaultsStandBesideTheirFields(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2026-09-18")
	v := room.In(t, access.IntakeClerk, playact.Police)
	draft := begun(t, v)
	v.Post(draft, call(url.Values{"place": {""}, "phone": {"12"}, "description": {"追尾"}})).
		Shows(422, `href="#f-place">事故地点：此项必填`, `id="f-place-error"`, `id="f-phone-error"`, "追尾")
	v.Post(draft, call(url.Values{"occurred_at": {"2026-09-18T12:00"}, "reported_at": {"2026-09-18T12:30"}})).
		Shows(422, `id="f-occurred_at-error"`, "事故发生时间不能晚于现在")
	v.Get(draft + "/check").Sent(draft + "?mend")
	v.Get(draft+"?mend").Shows(200, `id="f-occurred_at-error"`)

	v.Post(draft, call(nil)).Sent(draft + "/vehicles")
	v.Post(draft+"/vehicles", url.Values{"vehicles.0.plate": {""}, "vehicles.3.plate": {"鲁N1234O"}}).
		Shows(422, `id="f-vehicles.0.kind-error"`, `id="f-vehicles.0.plate-error"`, "没有字母I和O", "车辆 1 · 车辆类型：此项必填").Hides("vehicles.3.")
	v.Post(draft+"/vehicles", vehicles).Sent(draft + "/parties")
	v.Post(draft+"/parties", url.Values{"parties.0.name": {"张三"}, "parties.0.id_kind": {"id_card"}, "parties.0.id_number": {"370000199001010000"}}).
		Shows(422, `id="f-parties.0.role-error"`, `id="f-parties.0.injury-error"`, `value="张三"`)
	v.Post(draft+"/parties", url.Values{"parties.0.name": {"张三"}, "parties.0.role": {"driver"}, "parties.0.injury": {"none"}, "parties.0.id_kind": {"id_card"},
		"parties.0.id_number": {"370000199001010000"}}).Shows(422, `id="f-parties.0.id_number-error"`, `<details class="folded" open`)
	v.Post(draft+"/open", nil).Sent(draft + "/parties?mend")
	require.Empty(t, cases(t, room))
}

func TestRowsComeAndGoWithoutScripts(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2026-09-18")
	v := room.In(t, access.HandlingOfficer, playact.Police)
	draft := begun(t, v)
	v.Post(draft, call(nil)).Sent(draft + "/vehicles")
	add := url.Values{"add": {"vehicles"}}
	for name, value := range vehicles {
		add[name] = value
	}
	v.Post(draft+"/vehicles", add).Sent(draft + "/vehicles?rows=3#f-vehicles.2.plate")
	v.Get(draft+"/vehicles?rows=3").Shows(200, `name="vehicles.2.kind"`, `value="鲁n·12345"`)
	v.Get(draft + "/vehicles?rows=100000").Shows(200).Hides(`name="vehicles.2.kind"`)
	v.Post(draft+"/vehicles", vehicles).Sent(draft + "/parties")
	v.Post(draft+"/parties", parties).Sent(draft + "/check")

	less := url.Values{"remove": {"vehicles.0"}}
	for name, value := range vehicles {
		less[name] = value
	}
	v.Post(draft+"/vehicles", less).Sent(draft + "/vehicles")
	v.Get(draft+"/check").Shows(200, "当事人 2 · 车辆", "车辆 1 · 电动自行车").Hides("鲁n·12345", "当事人 1 · 车辆")
}

func TestADraftIsItsAuthors(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2026-09-18")
	v, other := room.In(t, access.IntakeClerk, playact.Police), room.In(t, access.HandlingOfficer, playact.Police)
	draft := begun(t, v)
	v.Get(draft).Shows(404)
	v.Post(draft, url.Values{"place": {"湖滨北路"}, "later": {"yes"}}).Sent("/intake/new")
	v.Get("/intake/new").Shows(200, "草稿已保存", "湖滨北路", draft+"/discard")
	other.Get("/intake/new").Shows(200).Hides("湖滨北路")
	other.Get(draft).Shows(404)
	other.Post(draft, call(nil)).Shows(404)
	other.Post(draft+"/discard", nil).Shows(404)
	v.Post(draft+"/discard", nil).Sent("/intake/new")
	v.Get("/intake/new").Shows(200, "草稿已删除").Hides("湖滨北路")
	v.Post("/intake/new/not-a-uuid", call(nil)).Shows(404)
	v.Post("/intake/new/not-a-uuid/open", nil).Shows(404)
}

func TestAPossibleDuplicateIsShownBeforeOpening(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2026-09-18")
	room.Open(nil)
	number := room.State().Number
	v := room.In(t, access.IntakeClerk, playact.Police)
	draft := begun(t, v)
	v.Post(draft, call(url.Values{"place": {"解放路、建设街路口"}})).Sent(draft + "/vehicles")
	v.Get(draft+"/vehicles").Shows(200, "可能是同一起事故", "/cases/"+number, "时间、地点相近")
	v.Post(draft+"/vehicles", nil).Sent(draft + "/parties")
	v.Post(draft+"/parties", nil).Sent(draft + "/check")
	v.Get(draft+"/check").Shows(200, "不是重复报案，仍然受理", number)

	v.Post(draft, call(url.Values{"place": {"湖滨北路"}})).Sent(draft + "/vehicles")
	v.Get(draft + "/check").Shows(200).Hides(number)
	v.Post(draft+"/vehicles", vehicles).Sent(draft + "/parties")
	v.Get(draft+"/check").Shows(200, number, "车牌相同")

	elsewhere := room.In(t, access.IntakeClerk, "371403")
	other := begun(t, elsewhere)
	elsewhere.Post(other, call(nil)).Sent(other + "/vehicles")
	elsewhere.Get(other + "/check").Shows(200).Hides(number)
}

func TestWhoMayTakeReports(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2026-09-18")
	for role, agency := range map[access.Role]string{access.Mediator: playact.Police, access.Leader: playact.Police, access.Insurer: playact.Insurer, access.Auditor: "audit"} {
		v := room.In(t, role, agency)
		v.Get("/intake/new").Shows(403)
		v.Post("/intake/new/00000000-0000-0000-0000-000000000000/open", nil).Shows(403)
		v.Get("/work").Shows(200).Hides("受理报案</a>")
	}
}

func TestHostileInputStaysText(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2026-09-18")
	v := room.In(t, access.IntakeClerk, playact.Police)
	draft := begun(t, v)
	long := strings.Repeat("阿不都热依木", 83) + "<script>alert('\"1\"')</script>"
	v.Post(draft, call(url.Values{"place": {`"><script>alert(1)</script>`}, "description": {"a\x00b\xff" + strings.Repeat("很", 5000)}})).Sent(draft + "/vehicles")
	v.Get(draft).Shows(200, "&lt;script&gt;").Hides("<script>alert")
	v.Post(draft+"/vehicles", url.Values{"vehicles.-1.kind": {"car"}, "vehicles.99999999999.kind": {"car"}, "vehicles.x.kind": {"car"}}).Sent(draft + "/parties")
	v.Post(draft+"/parties", url.Values{"parties.0.role": {"driver"}, "parties.0.injury": {"none"}, "parties.0.name": {long}}).Shows(422, "最多 500 字").Hides("<script>alert")
	v.Post(draft+"/parties", url.Values{"parties.0.role": {"driver"}, "parties.0.injury": {"none"}, "parties.0.name": {long[:600]}, "parties.0.secret": {"x"}}).Sent(draft + "/check")
	v.Get(draft+"/check").Shows(200).Hides("<script>alert", "secret")
	v.Post(draft+"/open", nil)
	require.Len(t, cases(t, room), 1)
}

func TestInEnglish(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2026-09-18")
	v := room.In(t, access.IntakeClerk, playact.Police)
	v.SetCookie("lang", "en")
	draft := formOf.FindStringSubmatch(v.Get("/intake/new").Shows(200, "Take a report", "Time of the accident").Text)[1]
	v.Post(draft, url.Values{}).Shows(422, "This is required")
	v.Post(draft, call(nil)).Sent(draft + "/vehicles")
	v.Post(draft+"/vehicles", vehicles).Sent(draft + "/parties")
	v.Get(draft+"/check").Shows(200, "122 emergency call", "Fri 18 Sep 2026 09:00", "No party yet")
}
