package authz

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/problem"
)

func load(t *testing.T) *Policy {
	t.Helper()
	p, err := Load()
	require.NoError(t, err)
	return p
}

// cells returns every command under every permission that it can have.
func cells() (out [][2]string) {
	for _, cmd := range accident.Commands() {
		said := map[string]bool{}
		for _, v := range []string{"", accident.PoliceMediation, accident.PeopleMediation} {
			if perm := accident.Permission(cmd, v); !said[perm] && !strings.HasPrefix(perm, "_") { // a mediation's own act has no other
				out = append(out, [2]string{string(cmd), perm})
				said[perm] = true
			}
		}
	}
	return out
}

// TestMatrix holds every cell role × command × relation against docs/access.md, which it also renders:
// change the policy, run UPDATE=1 go test ./authz, and read the diff as an auditor would.
func TestMatrix(t *testing.T) {
	t.Parallel()
	got := render(load(t))
	const file = "../docs/access.md"
	if os.Getenv("UPDATE") != "" {
		require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	require.Equal(t, string(want), got)
}

func render(p *Policy) string {
	var b strings.Builder
	b.WriteString("# Who may do what\n\nMade from `policies/policy.csv` by the test of `authz`. A cell names the relation to the case in which the role may act:\n" +
		"`any` case, the `own` agency's, or one handed over (`mediating`, `insuring`, `judging`, `appraising`, `funding`, `prosecuting`).\n" +
		"A role that has no column entry is refused. The party (当事人) has no permission yet.\n\n| command | permission |")
	roles := append(append([]access.Role{}, access.Roles...), access.Party, access.System)
	for _, r := range roles {
		fmt.Fprintf(&b, " %s |", r)
	}
	b.WriteString("\n|---|---|" + strings.Repeat("---|", len(roles)) + "\n")
	for _, cell := range cells() {
		fmt.Fprintf(&b, "| %s | %s |", cell[0], cell[1])
		for _, r := range roles {
			var rels []string
			for _, rel := range access.Relations {
				if p.Allows(r, cell[1], rel) {
					rels = append(rels, string(rel))
				}
			}
			if len(rels) == len(access.Relations) {
				rels = []string{"any"}
			}
			fmt.Fprintf(&b, " %s |", strings.Join(rels, " "))
		}
		b.WriteString("\n")
	}
	return b.String()
}

// TestEverybodyRefused: whoever reads everything changes nothing, whoever keeps accounts never sees a case, and nobody
// but the system has the system's commands.
func TestEverybodyRefused(t *testing.T) {
	t.Parallel()
	p := load(t)
	for _, cell := range cells() {
		for _, rel := range access.Relations {
			require.False(t, p.Allows(access.Administrator, cell[1], rel), cell)
			require.False(t, p.Allows(access.Party, cell[1], rel), cell)
			require.False(t, p.Allows("", cell[1], rel), cell)
			if cmd := accident.Command(cell[0]); !cmd.Quiet() {
				require.False(t, p.Allows(access.Auditor, cell[1], rel), cell)
			}
			if strings.HasPrefix(cell[1], "system:") {
				for _, r := range access.Roles {
					require.False(t, p.Allows(r, cell[1], rel), cell)
				}
			}
		}
	}
}

// TestEveryCommandHasSomebody: a command that no role may do would be a dead line.
func TestEveryCommandHasSomebody(t *testing.T) {
	t.Parallel()
	p := load(t)
	roles := append(append([]access.Role{}, access.Roles...), access.System)
	for _, cell := range cells() {
		found := false
		for _, r := range roles {
			found = found || p.Can(access.Actor{Role: r}, cell[1])
		}
		require.True(t, found, cell)
	}
}

func TestMay(t *testing.T) {
	t.Parallel()
	p := load(t)
	c := &accident.Case{Agency: "police-1", Proceedings: []accident.Proceeding{
		{No: 1, Kind: accident.Claim, Agency: "insurer-1", Variant: accident.Compulsory},
		{No: 2, Kind: accident.Claim, Agency: "insurer-2", Variant: accident.Commercial},
		{No: 3, Kind: accident.Mediation, Agency: "committee-1", Variant: accident.PeopleMediation},
		{No: 4, Kind: accident.Mediation, Variant: accident.PoliceMediation},
	}}
	for _, row := range []struct {
		name   string
		role   access.Role
		agency string
		cmd    accident.Command
		on     int
		want   problem.Kind // "" is yes
	}{
		{"own officer accepts", access.HandlingOfficer, "police-1", accident.Accept, 0, ""},
		{"another agency's officer does not even find it", access.HandlingOfficer, "police-2", accident.Accept, 0, problem.NotFound},
		{"insurer decides its own claim", access.Insurer, "insurer-1", accident.DecideClaim, 1, ""},
		{"but not the other insurer's on the same case", access.Insurer, "insurer-1", accident.DecideClaim, 2, problem.Forbidden},
		{"an insurer elsewhere sees nothing", access.Insurer, "insurer-3", accident.DecideClaim, 1, problem.NotFound},
		{"committee runs the people's mediation", access.Committee, "committee-1", accident.MakeAgreement, 3, ""},
		{"not the police one", access.Committee, "committee-1", accident.MakeAgreement, 4, problem.Forbidden},
		{"mediator runs the police one", access.Mediator, "police-1", accident.MakeAgreement, 4, ""},
		{"not the people's one", access.Mediator, "police-1", accident.MakeAgreement, 3, problem.Forbidden},
		{"auditor changes nothing", access.Auditor, "audit", accident.Accept, 0, problem.Forbidden},
		{"administrator never sees a case", access.Administrator, "police-1", accident.Accept, 0, problem.NotFound},
	} {
		t.Run(row.name, func(t *testing.T) {
			err := p.May(access.Actor{ID: "a", Role: row.role, Agency: row.agency}, row.cmd, c, c.Proceeding(row.on))
			if row.want == "" {
				require.NoError(t, err)
				return
			}
			require.Error(t, err)
			require.Equal(t, row.want, problem.KindOf(err))
		})
	}
}

func TestScope(t *testing.T) {
	t.Parallel()
	p := load(t)
	require.Equal(t, access.Scope{Own: true, Agency: "p1", Role: access.Mediator}, p.Scope(access.Actor{Role: access.Mediator, Agency: "p1"}))
	require.Equal(t, access.Scope{Handed: []string{"claim"}, Agency: "i1", Role: access.Insurer}, p.Scope(access.Actor{Role: access.Insurer, Agency: "i1"}))
	require.True(t, p.Scope(access.Actor{Role: access.Auditor, Agency: "x"}).All)
	none := p.Scope(access.Actor{Role: access.Administrator, Agency: "p1"})
	require.False(t, none.All || none.Own || len(none.Handed) > 0)
}
