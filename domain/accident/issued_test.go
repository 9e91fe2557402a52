package accident

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

const codeOf = "K7QF-2M9D-XW4T"

// of is a paper of an event; the first of a case in these tests has the code.
func of(form string, proceeding int, seq int64) Paper {
	return Paper{Form: form, Proceeding: proceeding, Seq: seq, SHA256: "ab"}
}

func TestAPaperStandsUntilTheRecordKnowsBetter(t *testing.T) {
	t.Parallel()
	mediation := func(stage Stage, a *Agreement) []Proceeding {
		return []Proceeding{{No: 1, Kind: Mediation, Stage: stage, Agreement: a}, {No: 2, Kind: Mediation}}
	}
	wanted := []Proceeding{{No: 1, Kind: Serious, Wanted: []Wanted{{No: 1, CancelledOn: "2026-09-20"}, {No: 2}}}}
	for name, row := range map[string]struct {
		c       Case
		version int
		want    Standing
	}{
		"a determination":                        {Case{Stage: Determined, Papers: []Paper{of("determination", 0, 5)}}, 1, Stands},
		"one that was made anew":                 {Case{Stage: Determined, Papers: []Paper{of("determination", 0, 5), of("determination", 0, 9)}}, 1, Replaced},
		"the one that took its place":            {Case{Stage: Determined, Papers: []Paper{of("determination", 0, 9), of("determination", 0, 5)}}, 2, Stands},
		"a certificate once the facts are found": {Case{Stage: Determined, Papers: []Paper{of("certificate", 0, 5), of("determination", 0, 9)}}, 1, Replaced},
		"one whose successor is on its way": {Case{Stage: Determined, Papers: []Paper{of("determination", 0, 5)},
			Owed: []Effect{{Kind: EffectPaper, Name: "determination", Seq: 9}}}, 1, Replaced},
		"a notice of the same name is no paper": {Case{Stage: Determined, Papers: []Paper{of("determination", 0, 5)},
			Owed: []Effect{{Kind: EffectNotice, Name: "determination", Seq: 9}}}, 1, Stands},
		"one that is being made anew":        {Case{Stage: Investigation, Papers: []Paper{of("determination", 0, 5)}}, 1, Reopened},
		"any other paper then":               {Case{Stage: Investigation, Papers: []Paper{of("acceptance", 0, 2)}}, 0, Stands},
		"a determination of a closed case":   {Case{Stage: Archived, Papers: []Paper{of("determination", 0, 5)}}, 1, Stands},
		"an agreement in effect":             {Case{Papers: []Paper{of("agreement_people", 1, 5)}, Proceedings: mediation(MediationEffective, &Agreement{EffectiveOn: "2026-09-20"})}, 1, Stands},
		"one that is being signed":           {Case{Papers: []Paper{of("agreement_people", 1, 5)}, Proceedings: mediation(MediationDrafted, &Agreement{})}, 1, Stands},
		"a draft that was withdrawn":         {Case{Papers: []Paper{of("agreement_police", 1, 5)}, Proceedings: mediation(MediationInSession, nil)}, 1, Withdrawn},
		"one that was never signed":          {Case{Papers: []Paper{of("agreement_police", 1, 5)}, Proceedings: mediation(MediationEnded, &Agreement{})}, 1, Withdrawn},
		"a draft with a successor":           {Case{Papers: []Paper{of("agreement_police", 1, 5), of("agreement_police", 1, 9)}, Proceedings: mediation(MediationDrafted, &Agreement{})}, 1, Replaced},
		"that of another mediation":          {Case{Papers: []Paper{of("agreement_police", 1, 5), of("agreement_police", 2, 9)}, Proceedings: mediation(MediationDrafted, &Agreement{})}, 1, Stands},
		"a statement and a later one":        {Case{Papers: []Paper{of(statementPaper, 1, 5), of(statementPaper, 1, 9)}, Proceedings: mediation(MediationInSession, nil)}, 1, Replaced},
		"one that the agreement rests on":    {Case{Papers: []Paper{of(statementPaper, 1, 5), of(statementPaper, 1, 9)}, Proceedings: mediation(MediationDrafted, &Agreement{Calculation: 5})}, 1, Stands},
		"a session that was moved":           {Case{Papers: []Paper{of("mediation_notice", 1, 5), of("mediation_notice", 1, 7)}}, 1, Replaced},
		"the next session":                   {Case{Papers: []Paper{of("mediation_notice", 1, 5), of("mediation_record", 1, 6), of("mediation_notice", 1, 7)}}, 1, Stands},
		"the notice of it":                   {Case{Papers: []Paper{of("mediation_notice", 1, 7), of("mediation_record", 1, 6), of("mediation_notice", 1, 5)}}, 1, Stands},
		"a wanted notice that was cancelled": {Case{Papers: []Paper{of("wanted_notice", 1, 5), of("wanted_notice", 1, 6)}, Proceedings: wanted}, 0, Withdrawn},
		"the one that was not":               {Case{Papers: []Paper{of("wanted_notice", 1, 6), of("wanted_notice", 1, 5)}, Proceedings: wanted}, 0, Stands},
		"a receipt beside another":           {Case{Papers: []Paper{of("service_receipt", 0, 5), of("service_receipt", 0, 6)}}, 0, Stands},
	} {
		row.c.Papers[0].Code = codeOf
		is, ok := row.c.Issued(codeOf)
		require.True(t, ok, name)
		require.Equal(t, row.want, is.Standing, name)
		require.Equal(t, row.version, is.Version, name)
		require.Equal(t, row.c.Papers[0].Form, is.Form, name)
	}
}

func TestWhatIsSaidOfAPaper(t *testing.T) {
	t.Parallel()
	made := time.Date(2026, 9, 17, 20, 0, 0, 0, time.UTC) // already the 18th where the paper was made
	c := Case{Number: "371402-2026-000001", Papers: []Paper{
		{Form: "acceptance", Number: "N1", SHA256: "ab", At: made},
		{Form: "acceptance", Number: "N2", Code: codeOf, SHA256: "cd", Title: "受案登记表", Issuer: "某大队", MadeOn: "2026-09-16", At: made},
		{Form: "acceptance", Number: "N3", Code: "0000-0000-0001", SHA256: "ef", At: made},
	}}
	is, ok := c.Issued(codeOf)
	require.True(t, ok)
	require.Equal(t, Issued{Form: "acceptance", Title: "受案登记表", Issuer: "某大队", MadeOn: "2026-09-16", SHA256: "cd", Standing: Stands}, is)
	is, ok = c.Issued("0000-0000-0001") // from before the record kept what stands at the head
	require.True(t, ok)
	require.Equal(t, Issued{Form: "acceptance", MadeOn: "2026-09-18", SHA256: "ef", Standing: Stands}, is)
	for _, none := range []string{"", "0000-0000-0002", "k7qf-2m9d-xw4t"} {
		_, ok = c.Issued(none)
		require.False(t, ok, none)
	}
}

// The forms that stand in the tables are forms that are made.
func TestSuccessionsAreOfPapers(t *testing.T) {
	t.Parallel()
	forms := PaperForms()
	require.Contains(t, forms, wantedPaper)
	for _, s := range successions {
		require.Subset(t, forms, s.forms)
		require.True(t, s.until == "" || slices.Contains(forms, s.until), s.until)
	}
}
