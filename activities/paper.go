package activities

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"anjie/document"
	"anjie/domain/accident"
	"anjie/evidence"
)

// Paper makes a document from the record, signs it in the agency's name, stores it under lock and enters it in the file.
// What kept it from being made – a name outside the typefaces – is mended in the record, and the workflow tries again then.
func (s *Set) Paper(ctx context.Context, e Errand) (Done, error) {
	done, err := s.paper(ctx, e)
	return done, final(ctx, "make paper", err)
}

// forms has one line for each of accident.PaperForms.
var forms = map[string]func(*dossier) document.Form{
	"acceptance":               acceptance,
	"determination_simple":     simpleDetermination,
	"determination":            determination,
	"certificate":              certificate,
	"service_receipt":          serviceReceipt,
	"mediation_application":    mediationApplication,
	"mediation_refusal":        mediationRefusal,
	"mediation_notice":         mediationNotice,
	"mediation_record":         mediationRecord,
	"mediation_termination":    mediationTermination,
	"agreement_police":         policeAgreement,
	"agreement_people":         peoplesAgreement,
	"confirmation_application": confirmation,
	"claim_documents":          claimDocuments,
	"claim_decision":           claimDecision,
	"fund_notice":              fundNotice,
	"transfer_letter":          transferLetter,
	"wanted_notice":            wantedNotice,
	"wanted_cancellation":      wantedCancellation,
	"case_index":               caseIndex,
	"self_agreement":           selfAgreement,
	"power_of_attorney":        attorney,
	"review_acceptance":        reviewAcceptance,
	"review_refusal":           reviewRefusal,
	"review_decision":          reviewDecision,
	"review_termination":       reviewTermination,
	"body_notice":              bodyNotice,
	"compensation_statement":   statement,
}

func (s *Set) paper(ctx context.Context, e Errand) (Done, error) {
	fill, ok := forms[e.Effect.Name]
	if !ok {
		return Done{}, fmt.Errorf("activities: make paper: no form %q", e.Effect.Name)
	}
	d, ok, err := s.open(ctx, e)
	if err != nil || !ok {
		return Done{}, err
	}
	form := fill(&d)
	pdf, err := document.Issue(form)
	if err != nil {
		return Done{}, err
	}
	if s.Seal != nil {
		if pdf, err = s.Seal.Sign(ctx, pdf); err != nil {
			return Done{}, fmt.Errorf("activities: sign paper: %w", err)
		}
	}
	stored, err := s.Evidence.PutPaper(ctx, evidence.Paper{
		Case: e.Case, Seq: e.Effect.Seq, Form: e.Effect.Name, PDF: pdf, Until: endOf(lockedUntil(&d.nowHere, s.Desk.Now())),
	})
	if err != nil {
		return Done{}, err
	}
	return s.act(ctx, accident.Request{Case: e.Case, Command: accident.PreparePaper, Key: e.Effect.Key, Values: d.entry(stored, form)})
}

// entry is the paper as the record has it, with what stands at its head: that is told to whoever verifies it.
func (d *dossier) entry(stored evidence.Sealed, form document.Form) accident.Values {
	head, madeOn := form.Paper(), ""
	if !head.Made.IsZero() {
		madeOn = accident.DayString(head.Made)
	}
	var serve []string
	for _, no := range d.c.ServeOn(d.effect) {
		serve = append(serve, strconv.Itoa(no))
	}
	return accident.Values{
		"effect": d.effect.Key, "form": d.effect.Name, "number": d.numberOfPaper(), "sha256": stored.SHA256, "key": stored.Key,
		"size": strconv.FormatInt(stored.Size, 10), "serve": strings.Join(serve, ","),
		"seq": strconv.FormatInt(d.effect.Seq, 10), "of": strconv.Itoa(d.effect.Proceeding), "code": d.code(),
		"title": head.Title, "issuer": head.Agency, "made_on": madeOn,
	}
}

// code is the paper's verification code, made of what the record will say of it.
func (d *dossier) code() string {
	return document.Identity{Case: d.c.ID, Seq: d.effect.Seq, Form: document.Kind(d.effect.Name), Number: d.numberOfPaper()}.Code()
}

// numberOfPaper: a determination has the number that its maker gave it, every other paper one from the case's.
func (d *dossier) numberOfPaper() string {
	switch d.effect.Name {
	case "determination", "determination_simple", "certificate":
		return or(d.e.Values["document_no"], d.number(d.effect.Name, d.e.Seq))
	}
	return d.number(d.effect.Name, d.e.Seq)
}
