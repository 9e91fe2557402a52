package dossier

import (
	"testing"
	"time"

	"anjie/authz"
	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/domain/hint"
	"anjie/web/layout"
	"anjie/web/words"

	"github.com/stretchr/testify/require"
)

// file is a case as somebody sees it on a day, without a database.
func file(t *testing.T, c accident.Case, a access.Actor, day string) *File {
	t.Helper()
	policy, err := authz.Load()
	require.NoError(t, err)
	d, err := calendar.ParseDay(day)
	require.NoError(t, err)
	return &File{Case: c, Actor: a, Lang: words.ZH, Now: accident.Now{At: d.Start().Add(10 * time.Hour), Calendar: calendar.Default(), Hints: hint.Table2026()},
		policy: policy, relations: authz.Relations(a, &c), agencies: map[string]string{}}
}

var officer = access.Actor{ID: "u", Role: access.HandlingOfficer, Agency: "police-1"}

func TestDeadlinesHaveTheirColour(t *testing.T) {
	t.Parallel()
	day := func(s string) time.Time {
		d, err := calendar.ParseDay(s)
		require.NoError(t, err)
		return d.End()
	}
	for name, row := range map[string]struct {
		rule, owner, last, today, state string
		tone                            layout.Tone
		left                            string
	}{
		"mine, far":             {"determination", "handling_officer", "2026-10-16", "2026-09-28", "open", layout.Blue, "还有 10 个工作日"},
		"another's, far":        {"review_decision", "reviewer", "2026-10-16", "2026-09-28", "open", layout.Grey, "还有 18 日"},
		"tomorrow":              {"determination", "handling_officer", "2026-09-29", "2026-09-28", "open", layout.Amber, "还有 1 个工作日"},
		"today":                 {"determination", "handling_officer", "2026-09-28", "2026-09-28", "open", layout.Amber, "今天到期"},
		"Friday, seen Saturday": {"determination", "handling_officer", "2026-09-18", "2026-09-19", "open", layout.Red, "已超 1 日"},
		"after the holiday":     {"determination", "handling_officer", "2026-09-30", "2026-10-09", "missed", layout.Red, "已超 2 个工作日"},
		"a right, running":      {"apply_review", "party", "2026-10-16", "2026-09-28", "open", layout.Grey, "还有 10 个工作日"},
		"a right, lapsed":       {"apply_review", "party", "2026-09-18", "2026-09-28", "missed", layout.Grey, "已届满"},
		"met":                   {"determination", "handling_officer", "2026-09-18", "2026-09-28", "met", layout.Green, ""},
		"late":                  {"determination", "handling_officer", "2026-09-18", "2026-09-28", "late", layout.Amber, ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			f := file(t, accident.Case{Agency: "police-1", Edition: "2018-05"}, officer, row.today)
			v := f.DueView(accident.Due{Rule: row.rule, Owner: row.owner, At: day(row.last), State: row.state})
			require.Equal(t, row.tone, v.Tone)
			require.Equal(t, row.left, v.Left)
		})
	}
}

func TestTheWayOfTheCase(t *testing.T) {
	t.Parallel()
	states := func(c accident.Case) (out []layout.StepState) {
		c.Agency = "police-1"
		for _, s := range file(t, c, officer, "2026-09-28").steps() {
			out = append(out, s.State)
		}
		return out
	}
	const d, c, n, b = layout.Done, layout.Current, layout.Coming, layout.Branch
	mediation := func(s accident.Stage) []accident.Proceeding {
		return []accident.Proceeding{{No: 1, Kind: accident.Mediation, Variant: accident.PoliceMediation, Stage: s}}
	}
	require.Equal(t, []layout.StepState{c, n, n, n, n, n, n}, states(accident.Case{Stage: accident.Reported}))
	require.Equal(t, []layout.StepState{d, d, c, n, n, n, n}, states(accident.Case{Stage: accident.Investigation}))
	require.Equal(t, []layout.StepState{d, d, d, c, n, n, n}, states(accident.Case{Stage: accident.Determined}))
	require.Equal(t, []layout.StepState{d, d, d, d, c, n, n}, states(accident.Case{Stage: accident.Determined, Proceedings: mediation(accident.MediationReady)}))
	require.Equal(t, []layout.StepState{d, d, d, d, d, n, d}, states(accident.Case{Stage: accident.Closed, Proceedings: mediation(accident.MediationPerformed)}))
	require.Equal(t, []layout.StepState{d, b}, states(accident.Case{Stage: accident.Transferred}))
}

func TestAProceedingShowsItsBranch(t *testing.T) {
	t.Parallel()
	f := file(t, accident.Case{Agency: "police-1"}, officer, "2026-09-28")
	for _, k := range accident.Kinds {
		require.NotEmpty(t, paths[k], k)
	}
	steps := f.PathOf(&accident.Proceeding{Kind: accident.Claim, Stage: accident.ClaimDecided})
	require.Equal(t, layout.Done, steps[2].State)
	require.Equal(t, layout.Current, steps[3].State)
	require.Equal(t, layout.Coming, steps[4].State)
	steps = f.PathOf(&accident.Proceeding{Kind: accident.Claim, Stage: accident.ClaimRefused})
	require.Equal(t, layout.Branch, steps[1].State)
	require.Equal(t, "拒赔", steps[1].Text)
}

func TestMasks(t *testing.T) {
	t.Parallel()
	f := file(t, accident.Case{Agency: "police-1"}, officer, "2026-09-28")
	for name, want := range map[string]string{"id_number": "110*************2X", "name": "11010519491231002X", "injury_note": Hidden} {
		require.Equal(t, want, f.Masked(accident.Field{Name: name, Personal: true}, "11010519491231002X"))
	}
	require.Equal(t, "山东省德州市****", f.Masked(accident.Field{Name: "address", Personal: true}, "山东省德州市德城区湖滨中大道 100 号"))
	require.Equal(t, "东****", f.Masked(accident.Field{Name: "address", Personal: true}, "东街"))
	require.Empty(t, f.Masked(accident.Field{Name: "phone", Personal: true}, ""))
}

// TestWhoseProceeding: on one case each agency sees its own proceeding and no other's.
func TestWhoseProceeding(t *testing.T) {
	t.Parallel()
	c := accident.Case{Agency: "police-1", Proceedings: []accident.Proceeding{
		{No: 1, Kind: accident.Mediation, Variant: accident.PeopleMediation, Agency: "committee-1", Agreement: &accident.Agreement{}},
		{No: 2, Kind: accident.Claim, Agency: "insurer-1", Of: 1}, {No: 3, Kind: accident.Claim, Agency: "insurer-2"},
		{No: 4, Kind: accident.Court, Variant: accident.Suit, Agency: "court-1"}, {No: 5, Kind: accident.Serious, Agency: "procuracy-1"},
	}, Evidence: []accident.Item{{No: 1, Form: "original"}, {No: 2, Form: "original", Proceeding: 3}, {No: 3, Form: "derivative", Of: 1}},
		Papers: []accident.Paper{{No: 1, Form: "determination"}, {No: 2, Form: "agreement_people", Proceeding: 1}, {No: 3, Form: "claim_decision", Proceeding: 3}},
		Dues:   []accident.Due{{ID: "a", Proceeding: 2}, {ID: "b", Proceeding: 3}, {ID: "c"}}}
	for _, row := range []struct {
		role                             access.Role
		agency                           string
		proceedings, items, papers, dues int
		agreement                        bool
	}{
		{access.HandlingOfficer, "police-1", 5, 2, 3, 3, true},
		{access.Auditor, "inspection-1", 5, 2, 3, 3, true},
		{access.Committee, "committee-1", 1, 1, 2, 0, true},
		{access.Insurer, "insurer-1", 1, 1, 0, 1, true},
		{access.Insurer, "insurer-2", 1, 2, 0, 1, false},
		{access.CourtClerk, "court-1", 1, 1, 2, 0, true},
		{access.Procurator, "procuracy-1", 1, 1, 1, 0, false},
		{access.HandlingOfficer, "police-2", 0, 0, 0, 0, false},
	} {
		f := file(t, c, access.Actor{Role: row.role, Agency: row.agency}, "2026-09-28")
		require.Len(t, f.Proceedings(), row.proceedings, row.agency)
		require.Len(t, f.Items(), row.items, row.agency)
		require.Len(t, f.Papers(), row.papers, row.agency)
		require.Len(t, f.Dues(), row.dues, row.agency)
		require.Equal(t, row.agreement, f.SeesAgreement(&c.Proceedings[0]), row.agency)
	}
}

// TestEveryOpeningActIsKnown: an act on the case that opens a proceeding is told as that proceeding's.
func TestEveryOpeningActIsKnown(t *testing.T) {
	t.Parallel()
	at := time.Date(2026, 9, 28, 2, 0, 0, 0, time.UTC)
	f := file(t, accident.Case{Agency: "police-1", Proceedings: []accident.Proceeding{{No: 1, Kind: accident.Claim, OpenedAt: at}}}, officer, "2026-09-28")
	require.Equal(t, 1, f.Concerned(accident.Event{Command: accident.FileClaim, At: at}).No)
	require.Nil(t, f.Concerned(accident.Event{Command: accident.Accept, At: at}))
	require.Nil(t, f.Concerned(accident.Event{Command: accident.FileClaim, At: at.Add(time.Minute)}))
	begins := map[accident.Kind]bool{}
	for cmd := range opens {
		require.NotEmpty(t, accident.Fields(cmd), cmd)
		begins[map[accident.Command]accident.Kind{accident.ApplyMediation: accident.Mediation, accident.FileClaim: accident.Claim, accident.ApplyConfirmation: accident.Court,
			accident.FileSuit: accident.Court, accident.OpenSerious: accident.Serious, accident.CommissionAppraisal: accident.Appraisal, accident.NotifyFund: accident.Fund}[cmd]] = true
	}
	require.Len(t, begins, len(accident.Kinds))
}
