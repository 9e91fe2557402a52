// Package playact plays acts on one case through a desk on a real database, on the days that a test names, each act by
// whichever role the policy lets do it. What a whole case has been through stands in stories.go.
package playact

import (
	"strconv"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/stretchr/testify/require"

	"anjie/authz"
	"anjie/desk"
	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/store"
)

// The agencies of the stories. They need not be registered: papers then call them by these ids.
const (
	Police        = "371402"
	Committee     = "committee-1"
	Insurer       = "insurer-1"
	Court         = "court-1"
	Appraiser     = "appraisal-1"
	Fund          = "fund-1"
	Procuratorate = "procuratorate-1"
)

// Play is one case on a desk whose clock the test sets.
type Play struct {
	*desk.Desk
	Case string // id

	t   testing.TB
	at  atomic.Int64 // Unix microseconds
	seq atomic.Int64
}

// New sets up a desk on pool; its clock stands at ten in the morning of day, 2006-01-02.
func New(t testing.TB, pool *pgxpool.Pool, day string) *Play {
	t.Helper()
	policy, err := authz.Load()
	require.NoError(t, err)
	p := &Play{Desk: desk.New(store.OpenCases(pool), policy), t: t}
	p.Now = func() time.Time { return time.UnixMicro(p.at.Load()).UTC() }
	p.On(day)
	return p
}

// On sets the clock to ten in the morning of a day in Shanghai.
func (p *Play) On(day string) *Play {
	p.t.Helper()
	d, err := calendar.ParseDay(day)
	require.NoError(p.t, err)
	return p.At(d.Start().Add(10 * time.Hour))
}

// At sets the clock to an instant.
func (p *Play) At(at time.Time) *Play {
	p.at.Store(at.UnixMicro())
	return p
}

// Today is the clock's day, 2006-01-02.
func (p *Play) Today() string { return accident.DayString(p.Now()) }

// Open opens the case. Further values are laid over the report.
func (p *Play) Open(more accident.Values) {
	p.t.Helper()
	done, err := p.Desk.Open(p.t.Context(), Police, accident.Request{Key: p.key(), Actor: Actor(access.IntakeClerk, Police), Values: over(p.report(), more)})
	require.NoError(p.t, err)
	p.Case = done.Case.ID
}

// State is the case as it stands.
func (p *Play) State() accident.Case {
	p.t.Helper()
	c, err := p.Cases.Case(p.t.Context(), access.Scope{All: true}, p.Case)
	require.NoError(p.t, err)
	return c
}

// Act does what somebody may do; it must succeed.
func (p *Play) Act(cmd accident.Command, proceeding int, v accident.Values) accident.Event {
	p.t.Helper()
	c := p.State()
	done, err := p.Desk.Act(p.t.Context(), accident.Request{
		Case: p.Case, Command: cmd, Proceeding: proceeding, Key: p.key(), Actor: p.who(&c, cmd, proceeding), Values: v,
	})
	require.NoError(p.t, err, "%s on %s", cmd, p.Today())
	return done.Event
}

// who is the first role, of the case's agency or of the one that has the proceeding in hand, that may do it.
func (p *Play) who(c *accident.Case, cmd accident.Command, proceeding int) access.Actor {
	p.t.Helper()
	on := c.Proceeding(proceeding)
	agencies := []string{c.Agency}
	if on != nil && on.Agency != "" {
		agencies = append(agencies, on.Agency)
	}
	for _, role := range access.Roles {
		for _, agency := range agencies {
			if a := Actor(role, agency); p.Policy.May(a, cmd, c, on) == nil {
				return a
			}
		}
	}
	require.Failf(p.t, "nobody may", "%s", cmd)
	return access.Actor{}
}

// Actor is somebody in a role for an agency.
func Actor(role access.Role, agency string) access.Actor {
	return access.Actor{ID: "account-" + string(role), Name: "承办人", Role: role, Agency: agency}
}

func (p *Play) key() string { return "play-" + strconv.FormatInt(p.seq.Add(1), 10) }

func over(base, more accident.Values) accident.Values {
	for k, v := range more {
		base[k] = v
	}
	return base
}

// report is two cars and two drivers, with the least that the papers ask for.
func (p *Play) report() accident.Values {
	return accident.Values{
		"channel": "122", "reporter": "赵热心", "phone": "13905340001", "reported_at": p.Today() + "T09:30", "occurred_at": p.Today() + "T09:00", "place": "解放路与建设街路口", "weather": "1", "form": "moving_vehicle",
		"vehicles.1.kind": "car", "vehicles.1.plate": "鲁N12345", "vehicles.2.kind": "car", "vehicles.2.plate": "鲁N54321",
		"parties.1.role": "driver", "parties.1.name": "张三", "parties.1.vehicle": "1", "parties.1.injury": "none", "parties.1.phone": "13800000013",
		"parties.1.id_kind": "id_card", "parties.1.id_number": "11010519491231002X", "parties.1.address": "解放路1号",
		"parties.2.role": "driver", "parties.2.name": "李四", "parties.2.vehicle": "2", "parties.2.injury": "none", "parties.2.phone": "13800000014",
		"parties.2.id_kind": "id_card", "parties.2.id_number": "440524188001010014", "parties.2.address": "建设街2号",
	}
}

// Number writes a number into a form.
func Number(n int) string { return strconv.Itoa(n) }
