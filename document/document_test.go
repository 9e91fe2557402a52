package document

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"anjie/domain/problem"
)

// golden compares with a file in testdata; UPDATE=1 writes it.
func golden(t *testing.T, file, got string) {
	t.Helper()
	if os.Getenv("UPDATE") != "" {
		require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	require.Equal(t, string(want), got)
}

// empties has a form of each kind with nothing in it.
func empties() []Form {
	return []Form{
		Acceptance{}, SelfAgreement{}, Determination{}, SimpleDetermination{}, Certificate{}, ServiceReceipt{}, ReviewAcceptance{}, ReviewRefusal{},
		ReviewDecision{}, ReviewTermination{}, BodyNotice{}, MediationApplication{}, MediationRefusal{}, MediationNotice{}, Attorney{}, MediationRecord{},
		CompensationStatement{}, PoliceAgreement{}, MediationTermination{}, PeoplesAgreement{}, Confirmation{}, TransferLetter{},
		WantedNotice{}, WantedCancellation{}, AdvanceNotice{}, ClaimDocuments{}, ClaimDecision{}, CaseIndex{},
	}
}

func TestListOfForms(t *testing.T) {
	t.Parallel()
	var b strings.Builder
	for i, f := range empties() {
		spec, ok := SpecOf(f.Kind())
		require.True(t, ok, f.Kind())
		require.Equal(t, Forms[i], spec, "Forms and forms are in the same order")
		fmt.Fprintf(&b, "%s · %s · %s · %s\n", spec.Kind, spec.ZH, spec.EN, spec.Article)
		for _, fault := range f.Missing() {
			fmt.Fprintf(&b, "    %s: %s (%s)\n", fault.Field, fault.ZH, fault.EN)
		}
	}
	require.Len(t, Forms, len(empties()))
	golden(t, "testdata/forms.txt", b.String())
	_, ok := SpecOf("no such form")
	require.False(t, ok)
}

func TestEachFormHasASample(t *testing.T) {
	t.Parallel()
	var kinds []Kind
	for _, f := range samples() {
		kinds = append(kinds, f.Kind())
	}
	for _, s := range Forms {
		require.Contains(t, kinds, s.Kind)
		require.NotEmpty(t, s.ZH)
		require.NotEmpty(t, s.EN)
		require.NotEmpty(t, s.Article)
	}
}

func TestGapsAreRefusedByName(t *testing.T) {
	t.Parallel()
	for _, f := range empties() {
		spec, _ := SpecOf(f.Kind())
		pdf, err := Issue(f)
		require.Nil(t, pdf)
		e := problem.As(err)
		require.NotNil(t, e, f.Kind())
		require.Equal(t, problem.Invalid, e.Kind)
		require.Equal(t, spec.Article, e.Article)
		require.Equal(t, f.Missing(), e.Faults)
		for _, fault := range e.Faults {
			require.NotEmpty(t, fault.Field)
			require.True(t, strings.HasPrefix(fault.ZH, "缺少：") && strings.HasPrefix(fault.EN, "missing: "), fault)
		}
	}
}

// One item taken out of a complete form is the one that is named.
func TestOneGapIsNamed(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		field string
		form  Form
	}{
		{"Course", change(sampleDetermination(), func(d *Determination) { d.Course = " " })},
		{"Road", change(sampleDetermination(), func(d *Determination) { d.Road = "" })},
		{"Evidence", change(sampleDetermination(), func(d *Determination) { d.Evidence = nil })},
		{"Faults", change(sampleDetermination(), func(d *Determination) { d.Faults = "" })},
		{"Parties", change(sampleDetermination(), func(d *Determination) { d.Parties[1].Name = "" })},
		{"Fled", change(samples()["acceptance of a hit-and-run"].(Acceptance), func(a *Acceptance) { a.Fled = FledVehicle{} })},
		{"CallingPhone", change(samples()["acceptance"].(Acceptance), func(a *Acceptance) { a.CallingPhone = "" })},
		{"Reporter", change(samples()["acceptance"].(Acceptance), func(a *Acceptance) { a.Reporter = "" })},
		{"Parties.1.ID", change(samples()["determination_simple"].(SimpleDetermination), func(d *SimpleDetermination) { d.Parties[0].ID, d.Parties[0].Licence = "", "" })},
		{"Parties.1.Plate", change(samples()["determination_simple"].(SimpleDetermination), func(d *SimpleDetermination) { d.Parties[0].Plate = "" })},
		{"Parties.1.Insurer", change(samples()["determination_simple"].(SimpleDetermination), func(d *SimpleDetermination) { d.Parties[0].Insurer = "" })},
		{"Parties.1.CompulsoryNo", change(samples()["determination_simple"].(SimpleDetermination), func(d *SimpleDetermination) { d.Parties[0].CompulsoryNo = "" })},
		{"ImpactParts", change(samples()["determination_simple"].(SimpleDetermination), func(d *SimpleDetermination) { d.ImpactParts = "" })},
		{"Vehicles", change(samples()["determination"].(Determination), func(d *Determination) {
			for i := range d.Parties {
				d.Parties[i].Vehicle = ""
			}
		})},
		{"Result", change(samples()["determination_simple"].(SimpleDetermination), func(d *SimpleDetermination) { d.Result = "" })},
		{"Witness", change(samples()["service_receipt"].(ServiceReceipt), func(s *ServiceReceipt) { s.Refusal = "受送达人拒收" })},
		{"Applicants", change(samples()["mediation_application"].(MediationApplication), func(a *MediationApplication) { a.Applicants = a.Applicants[:1] })},
		{"Basis", change(samples()["agreement_police"].(PoliceAgreement), func(a *PoliceAgreement) { a.Basis = "" })},
		{"Items", change(samples()["agreement_police"].(PoliceAgreement), func(a *PoliceAgreement) { a.Items[0].Fen = -1 })},
		{"Shares", change(samples()["agreement_police"].(PoliceAgreement), func(a *PoliceAgreement) { a.Shares, a.ShareNote = nil, "" })},
		{"Instalments", change(samples()["agreement_police"].(PoliceAgreement), func(a *PoliceAgreement) { a.Instalments[1].Fen = 0 })},
		{"Dispute", change(samples()["agreement_people"].(PeoplesAgreement), func(a *PeoplesAgreement) { a.Dispute = "" })},
		{"Applicants.Address", change(samples()["confirmation_application"].(Confirmation), func(c *Confirmation) { c.Applicants[0].Address = "" })},
		{"Vehicle.Direction", change(samples()["wanted_notice"].(WantedNotice), func(w *WantedNotice) { w.Vehicle.Direction = "" })},
		{"Reason", change(samples()["fund_notice"].(AdvanceNotice), func(n *AdvanceNotice) { n.Reason = "" })},
		{"Reasons", change(samples()["claim_decision refused"].(ClaimDecision), func(c *ClaimDecision) { c.Reasons = "" })},
		{"Items", change(samples()["claim_decision"].(ClaimDecision), func(c *ClaimDecision) { c.Items = nil })},
		{"Weather", change(samples()["self_agreement"].(SelfAgreement), func(a *SelfAgreement) { a.Weather = "" })},
		{"Impact", change(samples()["self_agreement"].(SelfAgreement), func(a *SelfAgreement) { a.Impact = "" })},
		{"Parties.2.Phone", change(samples()["self_agreement"].(SelfAgreement), func(a *SelfAgreement) { a.Parties[1].Phone = "" })},
		{"Parties.1.CompulsoryNo", change(samples()["self_agreement"].(SelfAgreement), func(a *SelfAgreement) { a.Parties[0].CompulsoryNo = "" })},
		{"Parties.2.Fault", change(samples()["self_agreement"].(SelfAgreement), func(a *SelfAgreement) { a.Parties[1].Fault = "" })},
		{"Harmed", change(samples()["determination of a hit-and-run"].(FledDetermination), func(d *FledDetermination) { d.Harmed = nil })},
		{"Liability", change(samples()["determination of a hit-and-run"].(FledDetermination), func(d *FledDetermination) { d.Liability = "" })},
		{"Findings", change(samples()["review_decision"].(ReviewDecision), func(r *ReviewDecision) { r.Findings = "" })},
		{"WithdrawnOn", change(samples()["review_termination"].(ReviewTermination), func(r *ReviewTermination) { r.WithdrawnOn = time.Time{} })},
		{"Document", change(samples()["review_refusal"].(ReviewRefusal), func(r *ReviewRefusal) { r.Document = "" })},
		{"Dead", change(samples()["body_notice"].(BodyNotice), func(n *BodyNotice) { n.Dead = Party{} })},
		{"Special", change(samples()["power_of_attorney"].(Attorney), func(a *Attorney) { a.Extent = SpecialAuthority })},
		{"Tree", change(samples()["compensation_statement"].(CompensationStatement), func(s *CompensationStatement) { s.Tree.Lines[0].Formula = "" })},
	} {
		faults := c.form.Missing()
		require.Len(t, faults, 1, "%s of %s: %v", c.field, c.form.Kind(), faults)
		require.Equal(t, c.field, faults[0].Field)
	}
}

// A gap in a paper of a variant names its own provision and its own people.
func TestAVariantHasItsOwnProvisions(t *testing.T) {
	t.Parallel()
	_, err := Issue(MediationTermination{Head: Head{Variant: People}})
	e := problem.As(err)
	require.Equal(t, "PML 26", e.Article)
	require.Contains(t, e.Faults, problem.Fault{Field: "Mediators", ZH: "缺少：主持调解的人民调解员", EN: "missing: who mediated"})
	_, err = Issue(ClaimDecision{Head: Head{Variant: Commercial}})
	require.Empty(t, problem.As(err).Article)
	for v, lines := range variants {
		for kind := range lines {
			spec, ok := v.Spec(kind)
			require.True(t, ok)
			require.Equal(t, kind, spec.Kind)
		}
	}
	spec, _ := Variant("police").Spec(NoticeForm)
	require.Equal(t, "HPR 88", spec.Article)
}

// change returns f after do; slices of the sample are copied first by being made anew for each call of samples.
func change[F Form](f F, do func(*F)) Form {
	do(&f)
	return f
}

func TestDays(t *testing.T) {
	t.Parallel()
	require.Equal(t, "2026-09-18T12:00:00+08:00", On("2026-09-18").Format("2006-01-02T15:04:05Z07:00"))
	for _, bad := range []string{"", "2026-9-18", "2026-02-30", "18.09.2026", "2026-09-18 10:00"} {
		require.True(t, On(bad).IsZero(), bad)
	}
}

func TestDraftsShowThatTheyAreDrafts(t *testing.T) {
	t.Parallel()
	for _, f := range empties() {
		pdf, err := Preview(f)
		require.NoError(t, err, f.Kind())
		out := taken(t, pdf, f.Paper())
		require.NotEmpty(t, out)
		requireInkInside(t, pdf)
	}
	names := make([]string, 0, len(Forms))
	for _, s := range Forms {
		names = append(names, s.ZH)
	}
	require.Len(t, slices.Compact(slices.Sorted(slices.Values(names))), len(Forms), "no two forms have one name")
}
