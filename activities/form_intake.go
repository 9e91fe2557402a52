package activities

import (
	"fmt"

	"anjie/document"
	"anjie/domain/accident"
)

func acceptance(d *dossier) document.Form {
	r := d.c.Report
	a := document.Acceptance{
		Head: d.head(), Channel: or(word("channel", r.Channel), unknown), ReportedAt: r.ReportedAt, Reporter: r.Reporter,
		Contact: or(r.Phone, "未留联系方式"), CallingPhone: r.Phone, ByPhone: r.Channel == "122" && r.Phone != "", Anonymous: r.Anonymous || r.Reporter == "",
		OccurredAt: r.OccurredAt, Place: or(r.Place, unknown), Weather: word("weather", r.Weather), Form: word("form", r.Form),
		Deaths: d.c.Deaths(), Injured: r.Injured, HitAndRun: r.HitAndRun, Fled: document.FledVehicle{Features: or(r.FledVehicle, unknown)},
		Facts: or(r.Description, d.accident()+"。"), Opinion: "符合受案条件，予以受理。", TakenBy: d.events[0].ActorName, Officers: d.c.Officers,
		Late: r.Late, LateCheck: d.e.Values["note"],
	}
	for i, v := range d.c.Vehicles {
		one := document.AcceptedVehicle{Kind: or(word("kind", v.Kind), unknown), Plate: v.Plate}
		if i == 0 {
			one.Goods = r.Dangerous
		}
		a.Vehicles = append(a.Vehicles, one)
	}
	return a
}

func simpleDetermination(d *dossier) document.Form {
	v := d.e.Values
	f := document.SimpleDetermination{
		Head: d.head(), OccurredAt: d.c.Report.OccurredAt, Place: or(d.c.Report.Place, unknown), Weather: or(word("weather", d.c.Report.Weather), unknown),
		Form: or(word("form", d.c.Report.Form), unknown), Facts: v["course"], Officer: d.officers()[0], Superior: d.above,
		Mediated: v.Flag("mediated"), Result: or(v["mediation_result"], "经当场调解，当事人达成一致。"),
	}
	f.Made = document.On(v["made_on"])
	for _, p := range d.parties(nil, "") {
		p.ID, p.Phone, p.Fault = or(p.ID, unknown), or(p.Phone, unknown), or(p.Fault, unknown)
		f.Parties = append(f.Parties, p)
	}
	return f
}

func determination(d *dossier) document.Form {
	if d.c.Sought() { // the harmed side then gets a determination of its own (HPR 66)
		return fledDetermination(d)
	}
	v := d.e.Values
	f := document.Determination{
		Head: d.head(), OccurredAt: d.c.Report.OccurredAt, Place: or(d.c.Report.Place, unknown), Weather: word("weather", d.c.Report.Weather),
		Form: word("form", d.c.Report.Form), Parties: d.parties(nil, ""), Road: v["circumstances"], Course: v["course"], Evidence: d.exhibits(),
		Causes: v["analysis"], Faults: v["faults_found"], Officers: d.officers(), Superior: d.above, Copies: len(d.c.Parties) + 1,
	}
	f.Made = document.On(v["made_on"])
	if _, ordered := d.last(accident.OrderRedetermination, 0); ordered {
		if old, ok := d.last(accident.Determine, 0); ok {
			f.Revokes = old.Values["document_no"]
		}
	}
	if v["mitigation"] != "" {
		f.Note = v["mitigation"]
	}
	return f
}

// exhibits counts the evidence by what it is about.
func (d *dossier) exhibits() (out []string) {
	count := map[string]int{}
	for _, it := range d.c.Evidence {
		if it.Form == "original" {
			count[it.About]++
		}
	}
	for _, about := range append([]string{""}, accident.EvidenceAbout...) {
		if n := count[about]; n > 0 {
			out = append(out, fmt.Sprintf("%s材料%d件", or(word("about", about), "其他"), n))
		}
	}
	if len(out) == 0 {
		out = append(out, "详见案卷证据材料")
	}
	return out
}

func certificate(d *dossier) document.Form {
	v := d.e.Values
	f := document.Certificate{
		Head: d.head(), OccurredAt: d.c.Report.OccurredAt, Place: or(d.c.Report.Place, unknown), Weather: word("weather", d.c.Report.Weather),
		Parties: d.parties(nil, ""), Facts: v["circumstances"] + "\n" + v["course"], Reason: v["unfound"], Officers: d.officers(),
		Superior: d.above, Copies: len(d.c.Parties) + 1,
	}
	f.Made = document.On(v["made_on"])
	return f
}

// serviceReceipt leaves hour and signature to be written at the door; the day that was recorded stands in the note.
func serviceReceipt(d *dossier) document.Form {
	v := d.e.Values
	addressee := d.party(v.Int("party"), "受送达人")
	head, servers := d.head(), d.officers()
	served, of := d.servedPaper()
	if of != nil && of.Agency != "" { // a committee serves its own papers
		head.Agency, servers = d.agency[of.Agency], []string{d.e.ActorName}
	}
	place := head.Agency
	if v["way"] != "in_person" {
		place = or(addressee.Address, place)
	}
	note := day(document.On(v["on"])) + "送达"
	if v["receipt"] != "" {
		note += "，" + v["receipt"]
	}
	return document.ServiceReceipt{
		Head: head, Case: "道路交通事故（" + d.c.Number + "）", Papers: []document.ServedPaper{served}, Addressee: addressee,
		Place: place, Manner: or(word("way", v["way"]), unknown), Servers: servers, Note: note,
	}
}
