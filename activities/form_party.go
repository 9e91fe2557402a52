package activities

import (
	"fmt"
	"strconv"
	"strings"

	"anjie/document"
	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/domain/money"
	"anjie/domain/person"
)

// head begins a paper of the agency that handles the case.
func (d *dossier) head() document.Head {
	code := d.code()
	return document.Head{Number: d.numberOfPaper(), Agency: d.agency[d.c.Agency], Made: d.e.At, Code: code, Link: document.Address(d.base, code)}
}

// theirs begins a paper of the agency that has the proceeding in hand: the committee, the insurer; the room itself when none has.
func (d *dossier) theirs() document.Head {
	h := d.head()
	h.Agency = d.theirName()
	if d.p != nil {
		h.Variant = document.Variant(d.p.Variant)
	}
	return h
}

func (d *dossier) theirName() string {
	if d.p != nil && d.p.Agency != "" {
		return d.agency[d.p.Agency]
	}
	return d.agency[d.c.Agency]
}

// officers sign for the police: those assigned, else who acted.
func (d *dossier) officers() []string {
	if len(d.c.Officers) > 0 {
		return d.c.Officers
	}
	return []string{d.e.ActorName}
}

// mediators are those named in the last session's record, else who acted.
func (d *dossier) mediators() []string {
	if d.p != nil {
		if e, ok := d.last(accident.RecordSession, d.p.No); ok && e.Values["mediators"] != "" {
			return []string{e.Values["mediators"]}
		}
	}
	return []string{or(d.e.Values["mediators"], d.e.ActorName)}
}

// accident is the accident in a sentence without its full stop.
func (d *dossier) accident() string {
	s := minute(d.c.Report.OccurredAt) + "，在" + d.c.Report.Place + "发生道路交通事故"
	if n := d.c.Deaths(); n > 0 {
		s += fmt.Sprintf("，死亡%d人", n)
	}
	if n := max(d.c.Report.Injured, d.c.SeriouslyInjured()); n > 0 {
		s += fmt.Sprintf("，受伤%d人", n)
	}
	return s
}

// basis names the determination or certificate; empty before there is one.
func (d *dossier) basis() string {
	det := d.c.Determination
	if det == nil {
		return ""
	}
	title := "《道路交通事故认定书》"
	if det.Form == "certificate" {
		title = "《道路交通事故证明》"
	}
	return det.Number + title + "（" + day(document.On(det.MadeOn)) + "）"
}

// party is party no as papers name it.
func (d *dossier) party(no int, role string) document.Party {
	p := d.c.Party(no)
	if p == nil {
		return document.Party{Role: role}
	}
	out := document.Party{
		Role: role, Name: p.Name, ID: p.IDNumber, Phone: p.Phone, Address: p.Address, Mode: d.mode(p), Agent: p.Agent,
		Injury: word("injury", p.Injury),
	}
	if out.ID == "" && p.IDKind == "unknown" { // an officer said so
		out.ID = word("id_kind", p.IDKind)
	}
	if p.IDKind != "id_card" {
		out.IDKind = word("id_kind", p.IDKind)
	} else if born := person.BirthOf(p.IDNumber); born != (calendar.Day{}) {
		out.Born = document.On(born.String())
	}
	if d.c.Determination != nil {
		out.Fault = word("fault", d.c.Determination.Faults[no])
	}
	if v := d.c.Vehicle(p.Vehicle); v != nil {
		out.Vehicle, out.Plate, out.Owner, out.Motor = word("kind", v.Kind), v.Plate, v.Owner, accident.IsMotor(v.Kind)
		d.insured(&out, v.No)
	}
	return out
}

// mode is how somebody took part in traffic: 驾驶小型汽车, 步行; who took no part has his role instead.
func (d *dossier) mode(p *accident.Party) string {
	ride := ""
	if v := d.c.Vehicle(p.Vehicle); v != nil {
		ride = word("kind", v.Kind)
	}
	switch {
	case p.Role == "pedestrian":
		return "步行"
	case p.Role == "driver" && ride != "":
		return "驾驶" + ride
	case p.Role == "passenger" && ride != "":
		return "乘坐" + ride
	case p.Role == "rider" && ride != "":
		return "骑行" + ride
	}
	return word("role", p.Role)
}

func (d *dossier) insured(p *document.Party, vehicle int) {
	for _, policy := range d.c.Policies {
		switch {
		case policy.Vehicle != vehicle:
		case policy.Variant == accident.Compulsory:
			p.Insurer, p.CompulsoryNo = d.agency[policy.Insurer], policy.Number
		default:
			p.TPLInsurer, p.Commercial = d.agency[policy.Insurer], policy.Number
		}
	}
}

// parties names those with these numbers; none means all of the case.
func (d *dossier) parties(numbers []int, role string) (out []document.Party) {
	if len(numbers) == 0 {
		numbers = d.everybody()
	}
	for _, no := range numbers {
		out = append(out, d.party(no, role))
	}
	return out
}

func (d *dossier) everybody() (out []int) {
	for _, p := range d.c.Parties {
		out = append(out, p.No)
	}
	return out
}

// sides are two where the case has them: those with these numbers as role, then the others of the case as other. An
// agreement has two sides also where the second is an insurer only.
func (d *dossier) sides(numbers []int, role, other string) []document.Party {
	out := d.parties(numbers, role)
	for _, no := range d.everybody() {
		if len(out) < 2 && !contains(numbers, no) && len(numbers) > 0 {
			out = append(out, d.party(no, other))
		}
	}
	for _, policy := range d.c.Policies {
		if len(out) < 2 {
			out = append(out, document.Party{Role: other, Name: d.agency[policy.Insurer]})
		}
	}
	return out
}

func contains(list []int, n int) bool {
	for _, i := range list {
		if i == n {
			return true
		}
	}
	return false
}

// names joins the parties' names.
func (d *dossier) names(numbers []int) string {
	var out []string
	for _, p := range d.parties(numbers, "") {
		out = append(out, p.Name)
	}
	return strings.Join(out, "、")
}

// payer reads "party:1" or "policy:2".
func (d *dossier) payer(ref string) string {
	kind, n, _ := strings.Cut(ref, ":")
	no, _ := strconv.Atoi(n)
	if policy := d.c.Policy(no); kind == "policy" && policy != nil {
		return d.agency[policy.Insurer]
	}
	return d.party(no, "").Name
}

// payments are the instalments of the proceeding's agreement.
func (d *dossier) payments(a *accident.Agreement) (out []document.Instalment) {
	for _, i := range a.Instalments {
		out = append(out, document.Instalment{Payer: d.payer(i.Payer), Payee: d.party(i.Payee, "").Name, Fen: money.Fen(i.Amount), Due: document.On(i.DueOn), Manner: a.Manner})
	}
	return out
}

func (d *dossier) agreedLosses(a *accident.Agreement) (out []document.Amount) {
	for _, h := range a.Heads {
		out = append(out, document.Amount{Payee: d.party(h.Party, "").Name, Name: word("head", h.Head), Fen: money.Fen(h.Amount)})
	}
	return out
}
