package activities

import (
	"anjie/document"
	"anjie/domain/accident"
)

// reviewing begins a paper of the police unit above; where none is known, of the room itself.
func (d *dossier) reviewing() document.Head {
	h := d.head()
	h.Agency = or(d.above, h.Agency)
	return h
}

// reviewed is what is reviewed at whose request. An application that was not accepted is in the act itself.
func (d *dossier) reviewed() document.Reviewed {
	r := document.Reviewed{Unit: d.agency[d.c.Agency]}
	if det := d.c.Determination; det != nil {
		r.Document, r.MadeOn = det.Number, document.On(det.MadeOn)
		if det.Form == "certificate" {
			r.Title = "道路交通事故证明"
		}
	}
	if d.e.Command == accident.PrintPaper {
		r.Applicant, r.AppliedOn = d.party(d.e.Values.Int("party"), "复核申请人"), d.e.At
		return r
	}
	if rev := d.c.Review; rev != nil {
		r.Applicant, r.AppliedOn = d.party(rev.Party, "复核申请人"), document.On(rev.On)
	}
	return r
}

// reviewAcceptance: the day on which the application was received is that of acceptance (HPR 73).
func reviewAcceptance(d *dossier) document.Form {
	r := d.reviewed()
	return document.ReviewAcceptance{Head: d.reviewing(), Reviewed: r, Addressees: d.parties(nil, ""), ReceivedOn: r.AppliedOn}
}

func reviewRefusal(d *dossier) document.Form {
	return document.ReviewRefusal{Head: d.reviewing(), Reviewed: d.reviewed(), Reasons: lines(d.e.Values["note"])}
}

func reviewDecision(d *dossier) document.Form {
	f := document.ReviewDecision{
		Head: d.reviewing(), Reviewed: d.reviewed(), Parties: d.parties(nil, ""), Findings: d.e.Values["reason"],
		Upheld: d.e.Command == accident.UpholdReview, Correction: d.e.Values["correction"], Officers: []string{d.e.ActorName},
	}
	if d.c.Review != nil {
		f.Request = d.c.Review.Reason
	}
	f.Made = document.On(d.e.Values["on"])
	return f
}

// reviewTermination is issued on the day on which the review ends, whenever the withdrawal was received.
func reviewTermination(d *dossier) document.Form {
	return document.ReviewTermination{Head: d.reviewing(), Reviewed: d.reviewed(), Addressees: d.parties(nil, ""), WithdrawnOn: document.On(d.e.Values["on"])}
}
