package city

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"anjie/authz"
	"anjie/domain/access"
	a "anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/domain/person"
)

// imaginary is a city without a database, as its books stand on a day.
func imaginary(t testing.TB, today string, number uint64) *City {
	t.Helper()
	policy, err := authz.Load()
	require.NoError(t, err)
	d, err := calendar.ParseDay(today)
	require.NoError(t, err)
	return &City{Policy: policy, Number: number, Today: d.Start().Add(18 * time.Hour)}
}

func people1() staff {
	all := staff{}
	for i, acc := range Staff() {
		all.add(acc, fmt.Sprint("account-", i), "")
	}
	return all
}

// toldAll tells every life in memory, with the commands that were given.
func toldAll(t testing.TB, c *City) (cases map[string]a.Case, given map[a.Command]int) {
	t.Helper()
	planned, err := c.plan(context.Background(), people1())
	require.NoError(t, err)
	cases, given = map[string]a.Case{}, map[a.Command]int{}
	for _, p := range planned {
		for _, cmd := range p.given {
			given[cmd]++
		}
		require.False(t, p.end.After(c.Today), "%s runs into the future", p.name)
		require.NotContains(t, cases, p.name, "two lives of one name")
		cases[p.name] = p.comesTo
	}
	return cases, given
}

// usual is the city of the demo, told once for several tests.
func usual(t *testing.T) (map[string]a.Case, map[a.Command]int) {
	t.Helper()
	once.Do(func() { told.cases, told.given = toldAll(t, imaginary(t, "2026-11-21", 1)) })
	require.NotEmpty(t, told.cases, "the city could not be told; another test says why")
	return told.cases, told.given
}

var (
	once sync.Once
	told struct {
		cases map[string]a.Case
		given map[a.Command]int
	}
)

func TestEveryStageAndEveryActOfPeopleOccurs(t *testing.T) {
	t.Parallel()
	cases, given := usual(t)
	require.GreaterOrEqual(t, len(cases), 60)
	stages := map[a.Stage]int{}
	for _, c := range cases {
		stages[c.Stage]++
		for _, p := range c.Proceedings {
			stages[p.Stage]++
		}
	}
	for _, s := range everyStage() {
		require.Positive(t, stages[s], "no case or proceeding of the city stands at %s", s)
	}
	for _, cmd := range a.Commands() {
		group, _, _ := strings.Cut(a.Permission(cmd, ""), ":")
		if group != "system" && group != "custody" { // what the clocks and couriers do
			require.Positive(t, given[cmd], "nobody in the city ever does %s", cmd)
		}
	}
}

func everyStage() (all []a.Stage) {
	for _, s := range a.Steps(a.Newest) {
		for _, stage := range append([]a.Stage{s.To}, s.From...) {
			if stage != a.Same && !slices.Contains(all, stage) {
				all = append(all, stage)
			}
		}
	}
	return all
}

// TestAnyDayAnyNumber: the city can be built on any day, across holidays and the turn of the year.
func TestAnyDayAnyNumber(t *testing.T) {
	t.Parallel()
	one, _ := usual(t)
	for i, day := range []string{"2027-01-04"} {
		cases, _ := toldAll(t, imaginary(t, day, uint64(i+2)))
		require.Len(t, cases, len(lives))
		require.NotEqual(t, one["accepted"].Parties[1].IDNumber, cases["accepted"].Parties[1].IDNumber, "another number gives other people")
	}
}

func TestTheSameNumberIsTheSameCity(t *testing.T) {
	t.Parallel()
	one, _ := usual(t)
	again, _ := toldAll(t, imaginary(t, "2026-11-21", 1))
	require.Equal(t, one, again)
}

// TestNobodyIsReal: every identity number has a division that does not exist, every telephone lies in the block of zeros.
func TestNobodyIsReal(t *testing.T) {
	t.Parallel()
	cases, _ := usual(t)
	numbers := map[string]string{}
	for name, c := range cases {
		for _, p := range c.Parties {
			if p.IDKind == "id_card" {
				require.True(t, strings.HasPrefix(p.IDNumber, "990101"), p.IDNumber)
				_, err := person.CheckID(p.IDNumber)
				require.NoError(t, err)
				require.Empty(t, numbers[p.IDNumber], "%s and %s share a number", name, numbers[p.IDNumber])
				numbers[p.IDNumber] = name
			}
			if p.Phone != "" {
				require.True(t, strings.HasPrefix(p.Phone, "1990000"), p.Phone)
			}
		}
	}
	for _, a := range Staff() {
		for _, r := range a.Roles {
			require.Contains(t, access.Roles, r)
		}
	}
}
