package activities

import (
	"fmt"

	"anjie/document"
	"anjie/domain/accident"
)

func acceptance(d *dossier) document.Form {
	r := d.c.Report
	a := document.Acceptance{
		Head: d.head(), Channel: word("channel", r.Channel), ReportedAt: r.ReportedAt, Reporter: r.Reporter,
		Contact: r.Phone, CallingPhone: r.Phone, ByPhone: r.Channel == "122" && !r.Anonymous, Anonymous: r.Anonymous,
		OccurredAt: r.OccurredAt, Place: r.Place, Weather: word("weather", r.Weather), Form: word("form", r.Form),
		Deaths: d.c.Deaths(), Injured: r.Injured, HitAndRun: d.c.HasFled(), Fled: d.fled(),
		Facts: or(r.Description, d.accident()+"。"), Opinion: "符合受案条件，予以受理。", TakenBy: d.events[0].ActorName, Officers: d.c.Officers,
		Late: r.Late, LateCheck: d.e.Values["note"],
	}
	if r.Channel == "transfer" && r.Reporter == "" { // another unit sent it
		a.Reporter, a.Contact = "其他单位移送", or(r.Phone, "移送单位")
	}
	for i, v := range d.c.Vehicles {
		one := document.AcceptedVehicle{Kind: word("kind", v.Kind), Plate: v.Plate}
		if i == 0 {
			one.Goods = r.Dangerous
		}
		a.Vehicles = append(a.Vehicles, one)
	}
	return a
}

// fled is what is known of the vehicle that fled and of its driver.
func (d *dossier) fled() document.FledVehicle {
	f := document.FledVehicle{Features: d.c.Report.FledVehicle}
	if v := d.c.FledVehicle(); v != nil {
		f.Model, f.Colour = or(v.Model, word("kind", v.Kind)), v.Color
		f.Features = or(f.Features, v.Plate)
	}
	return f
}

func simpleDetermination(d *dossier) document.Form {
	v, r := d.e.Values, d.c.Report
	f := document.SimpleDetermination{
		Head: d.head(), OccurredAt: r.OccurredAt, Place: r.Place, Weather: word("weather", r.Weather), Form: word("form", r.Form), ImpactParts: v["impact"],
		Facts: v["course"], Officer: d.officers()[0], Superior: d.above, Refused: v["refused"],
		Mediated: v.Flag("mediated"), Result: v["mediation_result"], NotMediated: word("not_mediated", v["not_mediated"]),
	}
	f.Made = document.On(v["made_on"])
	for _, no := range d.everybody() {
		f.Parties = append(f.Parties, d.atTheRoadside(no))
	}
	return f
}

// atTheRoadside is a party with what the investigation found instead of a plate or an insurance.
func (d *dossier) atTheRoadside(no int) document.Party {
	p := d.party(no, "")
	of := d.c.Party(no)
	if p.Motor && p.Plate == "" && d.c.Unplated(of.Vehicle) {
		p.Plate = "无号牌"
	}
	if p.Motor && p.CompulsoryNo == "" && d.c.FoundUninsured() {
		p.Insurer, p.CompulsoryNo = "未投保交强险", "无"
	}
	return p
}

func determination(d *dossier) document.Form {
	if d.c.Sought() { // the harmed side then gets a determination of its own (HPR 66)
		return fledDetermination(d)
	}
	v := d.e.Values
	f := document.Determination{
		Head: d.head(), OccurredAt: d.c.Report.OccurredAt, Place: d.c.Report.Place, Weather: word("weather", d.c.Report.Weather),
		Form: word("form", d.c.Report.Form), Parties: d.parties(nil, ""), Road: v["circumstances"], Course: v["course"], Evidence: d.exhibits(),
		Causes: v["analysis"], Faults: v["faults_found"], Officers: d.officers(), Superior: d.above, Copies: len(d.c.Parties) + 1,
	}
	f.Made = document.On(v["made_on"])
	if _, ordered := d.last(accident.OrderRedetermination, 0); ordered || d.c.FledFoundOn != "" { // HPR 79, 66
		if old, ok := d.last(accident.Determine, 0); ok {
			f.Revokes = old.Values["document_no"]
		}
	}
	if v["mitigation"] != "" {
		f.Note = v["mitigation"]
	}
	return f
}

// exhibits counts the evidence by what it is about, with the record of the scene and the appraisers' reports.
func (d *dossier) exhibits() (out []string) {
	count := map[string]int{}
	for _, it := range d.c.Evidence {
		if it.Form == "original" {
			count[it.About]++
		}
	}
	if d.c.SceneOn != "" {
		out = append(out, "现场勘查笔录（"+day(document.On(d.c.SceneOn))+"）")
	}
	for _, p := range d.c.Proceedings {
		if p.Kind == accident.Appraisal && p.RulingNo != "" {
			out = append(out, p.Item+"检验报告、鉴定意见（"+p.RulingNo+"）")
		}
	}
	for _, about := range append([]string{""}, accident.EvidenceAbout...) {
		if n := count[about]; n > 0 {
			out = append(out, fmt.Sprintf("%s材料%d件", or(word("about", about), "其他"), n))
		}
	}
	return out
}

func certificate(d *dossier) document.Form {
	v := d.e.Values
	f := document.Certificate{
		Head: d.head(), OccurredAt: d.c.Report.OccurredAt, Place: d.c.Report.Place, Weather: word("weather", d.c.Report.Weather),
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
		Place: place, Manner: word("way", v["way"]), Servers: servers, Note: note,
	}
}
