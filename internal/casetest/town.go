// Package casetest stands up a small town for the tests of the screens: its agencies, one person in every role, a clock,
// and cases that are carried through the one door.
package casetest

import (
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"anjie/desk"
	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/internal/webtest"
	"anjie/store"
	"anjie/web"
	screens "anjie/web/evidence"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"
)

// The agencies of the town.
const (
	Police     = "police-1"
	Committee  = "committee-1"
	Insurer    = "insurer-1"
	Rival      = "insurer-2"
	Court      = "court-1"
	Appraiser  = "appraiser-1"
	Fund       = "fund-1"
	Procuracy  = "procuracy-1"
	Inspection = "inspection-1"
)

var agencies = []store.Agency{
	{ID: Police, Kind: access.Police, NameZH: "德州市交警支队直属一大队", NameEN: "Dezhou Traffic Police, First Brigade"},
	{ID: Committee, Kind: access.Mediation, NameZH: "德州市道路交通事故人民调解委员会", NameEN: "Dezhou People's Mediation Committee"},
	{ID: Insurer, Kind: access.InsurerCo, NameZH: "平原财产保险德州中心支公司", NameEN: "Plain Insurance, Dezhou"},
	{ID: Rival, Kind: access.InsurerCo, NameZH: "运河财产保险德州分公司", NameEN: "Canal Insurance, Dezhou"},
	{ID: Court, Kind: access.Court, NameZH: "德州市德城区人民法院", NameEN: "Decheng District Court"},
	{ID: Appraiser, Kind: access.Appraisal, NameZH: "德州司法鉴定中心", NameEN: "Dezhou Forensic Centre"},
	{ID: Fund, Kind: access.Fund, NameZH: "德州市道路交通事故社会救助基金", NameEN: "Dezhou Relief Fund"},
	{ID: Procuracy, Kind: access.Procuracy, NameZH: "德州市德城区人民检察院", NameEN: "Decheng District Procuratorate"},
	{ID: Inspection, Kind: access.Supervision, NameZH: "德州市公安局督察支队", NameEN: "Dezhou Police Inspection"},
}

// posts says where each role sits.
var posts = map[access.Role]string{
	access.IntakeClerk: Police, access.HandlingOfficer: Police, access.Mediator: Police, access.DeputyLeader: Police, access.Leader: Police,
	access.Reviewer: Police, access.Investigator: Police, access.Administrator: Police, access.Committee: Committee, access.Insurer: Insurer,
	access.CourtClerk: Court, access.Appraiser: Appraiser, access.FundManager: Fund, access.Procurator: Procuracy, access.Auditor: Inspection,
}

var names = map[access.Role]string{
	access.IntakeClerk: "孙接警", access.HandlingOfficer: "王民警", access.Mediator: "刘调解", access.DeputyLeader: "周队长", access.Leader: "郑支队",
	access.Reviewer: "冯法制", access.Investigator: "陈侦查", access.Administrator: "褚管理", access.Committee: "卫委员", access.Insurer: "蒋理赔",
	access.CourtClerk: "沈法官", access.Appraiser: "韩鉴定", access.FundManager: "杨基金", access.Procurator: "朱检察", access.Auditor: "秦督察",
}

// Town is the screens with everybody in it.
type Town struct {
	*webtest.Site
	Desk *desk.Desk
	t    testing.TB
	mu   sync.Mutex
	at   time.Time
	ids  map[access.Role]string
}

// Today is the day on which every town begins: a Tuesday before the National Day.
const Today = "2026-09-15"

// New stands a town up on a database of its own. files may be nil where no file is read.
func New(t testing.TB, files screens.Files) *Town {
	t.Helper()
	town := &Town{t: t, ids: map[access.Role]string{}}
	town.Site = webtest.New(t, func(d *web.Deps) {
		town.Desk, d.Files = d.Desk, files
		d.Desk.Now = town.Now
	})
	town.Go(Today)
	for _, a := range agencies {
		_, err := store.Accounts{Pool: town.Pool}.CreateAgency(t.Context(), "", a)
		require.NoError(t, err)
	}
	return town
}

// Now is the town's clock.
func (town *Town) Now() time.Time {
	town.mu.Lock()
	defer town.mu.Unlock()
	return town.at
}

// Go moves the clock to ten in the morning of a day.
func (town *Town) Go(day string) {
	d, err := calendar.ParseDay(day)
	require.NoError(town.t, err)
	town.mu.Lock()
	defer town.mu.Unlock()
	town.at = d.Start().Add(10 * time.Hour)
}

// tick lets a minute pass.
func (town *Town) tick() {
	town.mu.Lock()
	defer town.mu.Unlock()
	town.at = town.at.Add(time.Minute)
}

// Actor is the person who holds a role. System is the system.
func (town *Town) Actor(role access.Role) access.Actor {
	town.t.Helper()
	if role == access.System {
		return access.TheSystem
	}
	if town.ids[role] == "" {
		_, err := store.Accounts{Pool: town.Pool}.Agency(town.t.Context(), posts[role])
		require.NoError(town.t, err)
		town.ids[role] = town.Account(town.t, login(role), store.Post{Role: role, Agency: posts[role]})
		_, err = town.Pool.Exec(town.t.Context(), "update accounts set name = $2 where id = $1", town.ids[role], names[role])
		require.NoError(town.t, err)
	}
	a := access.Actor{ID: town.ids[role], Name: names[role], Role: role, Agency: posts[role]}
	for _, g := range agencies {
		if g.ID == a.Agency {
			a.Kind = g.Kind
		}
	}
	return a
}

func login(role access.Role) string { return strings.ReplaceAll(string(role), "_", "-") }

// As is a browser of the person who holds a role, signed in.
func (town *Town) As(role access.Role) *webtest.Visitor {
	town.t.Helper()
	town.Actor(role)
	v := town.Visitor(town.t)
	v.SignIn(login(role), webtest.Password).Sent("/")
	return v
}

// Case is a case of the town.
type Case struct {
	ID, Number string
	town       *Town
}

// Open takes a report. What is not given is an ordinary collision of two cars.
func (town *Town) Open(more accident.Values) *Case {
	town.t.Helper()
	day := accident.DayString(town.Now())
	v := accident.Values{"channel": "122", "reported_at": day + "T09:30", "occurred_at": day + "T09:05", "place": "解放路与建设街路口", "division": "371402",
		"lng": "116.30123", "lat": "37.43210", "form": "moving_vehicle", "weather": "1", "reporter": "赵热心", "phone": "13905340001",
		"description":     "两车在路口相撞，双方车辆受损。",
		"vehicles.1.kind": "car", "vehicles.1.plate": "鲁N12345", "vehicles.1.model": "大众 朗逸", "vehicles.1.color": "白", "vehicles.1.owner": "张三",
		"vehicles.2.kind": "car", "vehicles.2.plate": "鲁N54321", "vehicles.2.model": "比亚迪 秦", "vehicles.2.color": "黑", "vehicles.2.owner": "李四",
		"parties.1.role": "driver", "parties.1.name": "张三", "parties.1.vehicle": "1", "parties.1.injury": "none", "parties.1.phone": "13800000001",
		"parties.1.id_kind": "id_card", "parties.1.id_number": "11010519491231002X", "parties.1.address": "山东省德州市德城区湖滨中大道 100 号",
		"parties.2.role": "driver", "parties.2.name": "李四", "parties.2.vehicle": "2", "parties.2.injury": "none", "parties.2.phone": "13800000002", "parties.2.address": "山东省德州市陵城区陵西路 2 号"}
	for name, value := range more {
		v[name] = value
	}
	done, err := town.Desk.Open(town.t.Context(), Police, accident.Request{Key: uuid.NewString(), Actor: town.Actor(access.IntakeClerk), Values: v})
	require.NoError(town.t, err)
	town.tick()
	return &Case{ID: done.Case.ID, Number: done.Case.Number, town: town}
}

// At is an address of the case.
func (c *Case) At(parts ...string) string { return "/cases/" + c.Number + strings.Join(parts, "") }

// Act does an act as the person of a role; it must succeed. It returns the case after it.
func (c *Case) Act(role access.Role, cmd accident.Command, on int, v accident.Values) accident.Case {
	c.town.t.Helper()
	done, err := c.town.Desk.Act(c.town.t.Context(), accident.Request{Case: c.ID, Command: cmd, Proceeding: on, Key: uuid.NewString(),
		Actor: c.town.Actor(role), Values: v})
	require.NoError(c.town.t, err, "%s by %s", cmd, role)
	c.town.tick()
	return done.Case
}

// Read is the case as it stands.
func (c *Case) Read() accident.Case {
	c.town.t.Helper()
	got, err := c.town.Desk.Cases.Case(c.town.t.Context(), access.Scope{All: true}, c.ID)
	require.NoError(c.town.t, err)
	return got
}

// Recorded counts the events of a command.
func (c *Case) Recorded(cmd accident.Command) (n int) {
	c.town.t.Helper()
	lines, err := c.town.Desk.Cases.Events(c.town.t.Context(), access.Scope{All: true}, c.ID, 0, 0)
	require.NoError(c.town.t, err)
	for _, l := range lines {
		if l.Event.Command == cmd {
			n++
		}
	}
	return n
}

func itoa(n int) string { return strconv.Itoa(n) }
