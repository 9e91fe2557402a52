package casefile

import (
	"strconv"
	"strings"
	"time"

	"anjie/domain/accident"
	"anjie/domain/money"
	"anjie/web/words"
)

// fillReport begins a correction with what stands in the report; the telephone number stays masked.
func fillReport(x filling) {
	r := x.Case.Report
	for name, value := range map[string]string{
		"channel": r.Channel, "reported_at": r.ReportedAt.Format(time.RFC3339), "occurred_at": r.OccurredAt.Format(time.RFC3339), "place": r.Place,
		"division": r.Division, "lng": r.Lng, "lat": r.Lat, "reporter": r.Reporter, "phone": x.mask("phone", r.Phone), "form": r.Form, "weather": r.Weather,
		"deaths": strconv.Itoa(r.Deaths), "injured": strconv.Itoa(r.Injured), "serious": strconv.Itoa(r.Serious), "fled_vehicle": r.FledVehicle,
		"dangerous": r.Dangerous, "description": r.Description,
	} {
		x.set(name, value)
	}
	x.flag("anonymous", r.Anonymous)
	x.flag("late", r.Late)
	x.flag("hit_and_run", r.HitAndRun)
}

func fillParty(x filling) {
	p := x.Case.Party(x.ref("party"))
	if p == nil {
		return
	}
	for name, value := range map[string]string{
		"role": p.Role, "name": p.Name, "id_kind": p.IDKind, "agent": p.Agent, "injury": p.Injury, "hospital": p.Hospital, "died_on": p.DiedOn,
	} {
		x.set(name, value)
	}
	if p.Vehicle > 0 {
		x.set("vehicle", itoa(p.Vehicle))
	}
	x.maskedParty(p)
	x.flag("minor", p.Minor)
	x.flag("foreigner", p.Foreigner)
	x.flag("consents", p.Consents)
}

// maskedParty shows what is personal only by its mask; sent back unchanged it stays what it is.
func (x filling) maskedParty(p *accident.Party) {
	for name, value := range map[string]string{"id_number": p.IDNumber, "phone": p.Phone, "address": p.Address, "injury_note": p.InjuryNote} {
		if value != "" {
			x.set(name, x.mask(name, value))
		}
	}
}

func fillInjury(x filling) {
	p := x.Case.Party(x.ref("party"))
	if p == nil {
		return
	}
	x.set("injury", p.Injury)
	x.set("hospital", p.Hospital)
	x.set("died_on", p.DiedOn)
	if p.InjuryNote != "" {
		x.set("injury_note", x.mask("injury_note", p.InjuryNote))
	}
}

// becauseOfHint begins the reason with the hint that the act follows.
func (x filling) becauseOfHint() {
	for _, h := range x.Case.HintsMet(x.Now.Hints) {
		if h.ID == x.v.Get("hint") {
			x.set("reason", words.Option(words.ZH, "hint", h.ID)+"（"+words.Provision(words.ZH, h.Article)+"）")
		}
	}
}

// fillFindings begins with what was found of the driver, or of the accident as a whole: what is sent replaces it.
func fillFindings(x filling) {
	party := x.ref("party")
	if party == 0 {
		x.v.Del("party")
	}
	for _, f := range accident.Fields(x.cmd) {
		value := x.Case.Findings[party][f.Name]
		if f.Kind == accident.Money && value != "" {
			value = money.Fen(x.Case.Findings[party].Fen(f.Name)).Plain()
		}
		x.set(f.Name, value)
	}
}

func fillVehicle(x filling) {
	c := x.Case.Vehicle(x.ref("vehicle"))
	if c == nil {
		return
	}
	for name, value := range map[string]string{"plate": c.Plate, "kind": c.Kind, "model": c.Model, "color": c.Color, "use": c.Use, "owner": c.Owner} {
		x.set(name, value)
	}
	x.flag("fled", c.Fled)
}

// fillDetermination begins with the description of the report, and after a review with the determination before. Parties
// and vehicles are printed from the record.
func fillDetermination(x filling) {
	if d := x.Case.Determination; d != nil {
		for name, text := range d.Facts {
			x.set(name, text)
		}
		for party, fault := range d.Faults {
			x.set("fault."+itoa(party), fault)
		}
	}
	x.set("course", x.Case.Report.Description)
}

// The provisions that a mediation rests on (HPR 93(1); PML 29).
const (
	basisPolice = "《中华人民共和国道路交通安全法》第七十四条、《道路交通事故处理程序规定》第八十四条至第九十四条"
	basisPeople = "《中华人民共和国人民调解法》、《中华人民共和国民法典》"
)

// fillAgreement begins the six items of HPR 93 with what is on record: basis, facts, losses and shares.
func fillAgreement(x filling) {
	x.set("basis", basisPolice)
	if x.on.Variant == accident.PeopleMediation {
		x.put("basis", basisPeople)
	}
	if d := x.Case.Determination; d != nil {
		var facts []string
		for _, name := range []string{"course", "faults_found", "unfound"} {
			if d.Facts[name] != "" {
				facts = append(facts, d.Facts[name])
			}
		}
		x.set("facts", strings.Join(facts, "\n"))
		x.set("shares", shares(x, d))
	}
	for i, l := range x.Case.Losses {
		row := "heads." + itoa(i) + "."
		x.set(row+"party", itoa(l.Party))
		x.set(row+"head", l.Head)
		x.set(row+"amount", money.Fen(l.Amount).Plain())
	}
	x.set("manner", "银行转账")
	if x.of != nil {
		fillFromCalculation(x, x.of)
	}
}

// shares says who bears which responsibility; the parties agree on the proportion beside it.
func shares(x filling, d *accident.Determination) string {
	var out []string
	for _, p := range x.Case.Parties {
		if fault := d.Faults[p.No]; fault != "" {
			out = append(out, p.Name+"负"+words.Option(words.ZH, "fault", fault))
		}
	}
	if len(out) == 0 {
		return ""
	}
	return strings.Join(out, "；") + "。"
}

// usualDocuments are the papers that a claim usually needs; those on bodily harm only where somebody was hurt.
var usualDocuments = []struct {
	name string
	hurt bool
}{
	{"索赔申请书", false}, {"道路交通事故认定书", false}, {"赔偿协议、调解书或者裁判文书", false}, {"被保险人身份证明", false}, {"驾驶证和行驶证", false},
	{"车辆、物品损失的定损单和维修发票", false}, {"收款账户资料", false}, {"医疗费票据和病历", true}, {"误工、护理费用证明", true}, {"伤残或者死亡证明", true},
}

func fillDocuments(x filling) {
	i := 0
	for _, d := range usualDocuments {
		if !d.hurt || x.Case.Injured() {
			x.set("documents."+itoa(i)+".document", d.name)
			i++
		}
	}
}
