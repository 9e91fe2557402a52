package activities

import (
	"fmt"

	"anjie/document"
	"anjie/domain/accident"
	"anjie/domain/money"
)

func policeAgreement(d *dossier) document.Form {
	a := d.p.Agreement
	f := document.PoliceAgreement{
		Head: d.head(), Parties: d.sides(d.p.Signatories(), "", ""), Basis: a.Basis, Facts: a.Facts, Items: d.agreedLosses(a), ShareNote: a.Shares,
		Instalments: d.payments(a), MediatedOn: document.On(a.MadeOn), Mediators: d.mediators(), Copies: len(d.c.Parties) + 1,
	}
	if s := lastSession(d.p); s != nil {
		f.Place = s.Room
	}
	if text := d.rests(a); text != "" {
		f.Losses = text
	}
	return f
}

func peoplesAgreement(d *dossier) document.Form {
	a := d.p.Agreement
	f := document.PeoplesAgreement{
		Head: d.theirs(), Parties: d.sides(d.p.Signatories(), "", ""), Facts: a.Facts, Dispute: a.Dispute,
		Liability: a.Shares + "（依据：" + a.Basis + "）", Items: d.agreedLosses(a), Instalments: d.payments(a), Manner: a.Manner,
		Mediators: d.mediators(), Copies: len(d.c.Parties) + 1,
	}
	if s := lastSession(d.p); s != nil {
		f.Place = s.Room
	}
	if text := d.rests(a); text != "" {
		f.Terms = []string{text}
	}
	return f
}

// confirmation is the parties' own paper: it says what they agreed before the committee and asks the court to confirm it.
func confirmation(d *dossier) document.Form {
	f := document.Confirmation{
		Head: d.head(), Court: d.theirName(), Facts: d.accident() + "。双方经人民调解委员会主持调解，自愿达成调解协议，现共同申请司法确认。",
		Attached: []string{"人民调解协议书", "申请人身份证明", "人民调解委员会主持调解的证明"},
	}
	f.Number, f.Made = "", document.On(d.e.Values["on"])
	if m := d.c.Proceeding(d.p.Of); m != nil && m.Agreement != nil {
		f.Committee, f.AgreedOn = d.agency[m.Agency], document.On(m.Agreement.EffectiveOn)
		if made, ok := d.last(accident.MakeAgreement, m.No); ok {
			f.AgreementNo = d.number("agreement_people", made.Seq)
		}
		for _, i := range m.Agreement.Instalments {
			f.Content = append(f.Content, fmt.Sprintf("%s于%s前向%s支付%s元。", d.payer(i.Payer), day(document.On(i.DueOn)), d.party(i.Payee, "").Name, plainYuan(i.Amount)))
		}
	}
	f.Applicants = d.parties(d.p.Parties, "申请人")
	return f
}

// claimants are those who asked, else everybody outside the insured vehicle.
func (d *dossier) claimants() []int {
	if len(d.p.Parties) > 0 {
		return d.p.Parties
	}
	policy := d.c.Policy(d.p.Policy)
	var out []int
	for _, p := range d.c.Parties {
		if policy == nil || p.Vehicle != policy.Vehicle {
			out = append(out, p.No)
		}
	}
	return out
}

// claimant is one paper's addressee for all of them.
func (d *dossier) claimant() document.Party {
	return document.Party{Role: "赔偿申请人", Name: d.names(d.claimants())}
}

func (d *dossier) policy() (number, plate string) {
	policy := d.c.Policy(d.p.Policy)
	if policy == nil {
		return "", ""
	}
	if v := d.c.Vehicle(policy.Vehicle); v != nil {
		plate = v.Plate
	}
	return policy.Number, plate
}

func claimDocuments(d *dossier) document.Form {
	f := document.ClaimDocuments{Head: d.theirs(), Claimant: d.claimant(), Accident: d.accident(), ReceivedAt: d.p.OpenedAt}
	f.PolicyNo, f.Plate = d.policy()
	for _, name := range d.p.Documents {
		f.Documents = append(f.Documents, document.ClaimDocument{Name: name})
	}
	return f
}

func claimDecision(d *dossier) document.Form {
	f := document.ClaimDecision{
		Head: d.theirs(), Claimant: d.claimant(), Accident: d.accident(), ReceivedAt: d.p.OpenedAt,
		Covered: d.e.Command == accident.DecideClaim, Reasons: d.e.Values["reason"],
	}
	f.PolicyNo, f.Plate = d.policy()
	if e, ok := d.last(accident.SubmitDocuments, d.p.No); ok {
		f.ReceivedAt = e.At
	}
	if f.Covered {
		f.Items = []document.Amount{{Name: "赔付金额", Fen: money.Fen(d.e.Values.Fen("amount"))}}
	}
	return f
}

func fundNotice(d *dossier) document.Form {
	v := d.e.Values
	n := document.AdvanceNotice{
		Head: d.head(), To: d.theirName(), Fund: true, OccurredAt: d.c.Report.OccurredAt, Place: d.c.Report.Place,
		Facts: d.c.Report.Description, Reason: word("reason", v["reason"]), Contact: d.officers()[0], Phone: askForPhone,
	}
	if fled := d.c.FledVehicle(); fled != nil {
		n.Vehicle, n.Plate = word("kind", fled.Kind), fled.Plate
	}
	for _, no := range d.p.Parties {
		p := document.Rescued{Name: d.party(no, "").Name, Hospital: v["hospital"], Fen: money.Fen(v.Fen("amount"))}
		if party := d.c.Party(no); party != nil {
			p.ID, p.Hospital, p.Funeral = party.IDNumber, or(p.Hospital, party.Hospital), party.Injury == "death"
		}
		n.Rescued = append(n.Rescued, p)
	}
	return n
}
