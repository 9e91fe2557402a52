package activities

import (
	"anjie/document"
	"anjie/domain/accident"
)

// selfAgreement is the parties' own paper: what they answer for is what they chose, or what was determined.
func selfAgreement(d *dossier) document.Form {
	v, r := d.e.Values, d.c.Report
	f := document.SelfAgreement{
		Head: d.head(), OccurredAt: r.OccurredAt, Place: r.Place, Weather: word("weather", r.Weather), Form: word("form", r.Form), Impact: v["impact"],
		Facts: r.Description, Terms: lines(v["note"]), ByHand: v.Flag("by_hand"),
	}
	f.Number = ""
	users := d.c.RoadUsers()
	f.Parties = d.parties(users, "")
	for i, no := range users {
		if chosen := word("fault", v.PerParty("fault")[no]); chosen != "" {
			f.Parties[i].Fault = chosen
		}
	}
	return f
}

// attorney leaves to be written who acts for the party, how far he may go and until when.
func attorney(d *dossier) document.Form {
	f := document.Attorney{Head: d.head(), Principal: d.party(d.e.Values.Int("party"), "委托人"), Accident: d.accident() + "。"}
	f.Agent.Name, f.Number = f.Principal.Agent, ""
	return f
}

// bodyNotice leaves to be written to whom it is handed, the report and where the body is.
func bodyNotice(d *dossier) document.Form {
	return document.BodyNotice{
		Head: d.head(), Dead: d.party(d.e.Values.Int("party"), ""), OccurredAt: d.c.Report.OccurredAt, Place: d.c.Report.Place,
		Contact: d.officers()[0], Phone: askForPhone,
	}
}

// fledDetermination speaks of the harmed side only.
func fledDetermination(d *dossier) document.Form {
	v := d.e.Values
	f := document.FledDetermination{
		Head: d.head(), OccurredAt: d.c.Report.OccurredAt, Place: d.c.Report.Place, Weather: word("weather", d.c.Report.Weather),
		Fled: d.c.Report.FledVehicle, Facts: v["circumstances"] + "\n" + v["course"], Evidence: d.exhibits(), Liability: v["analysis"] + "\n" + v["faults_found"],
		Officers: d.officers(), Superior: d.above,
	}
	f.Made = document.On(v["made_on"])
	fled := d.c.FledVehicle()
	if fled != nil && f.Fled == "" {
		f.Fled = join(fled.Plate, word("kind", fled.Kind), fled.Color)
	}
	var harmed []int
	for _, p := range d.c.Parties {
		if fled == nil || p.Vehicle != fled.No {
			harmed = append(harmed, p.No)
		}
	}
	f.Harmed = d.parties(harmed, "受害方")
	f.Copies = len(f.Harmed) + 1
	return f
}

func join(texts ...string) (s string) {
	for _, t := range texts {
		if t == "" {
			continue
		}
		if s != "" {
			s += "，"
		}
		s += t
	}
	return s
}

// servedPaper is what a receipt is about: the paper that was served, else the determination.
func (d *dossier) servedPaper() (document.ServedPaper, *accident.Proceeding) {
	if p := d.c.Paper(d.e.Values.Int("paper")); d.e.Command == accident.ServePaper && p != nil {
		return document.ServedPaper{Title: d.titleOf(*p), Number: p.Number}, d.c.Proceeding(p.Proceeding)
	}
	served := document.ServedPaper{Title: "道路交通事故认定书"}
	if det := d.c.Determination; det != nil {
		served.Number = det.Number
		if det.Form == "certificate" {
			served.Title = "道路交通事故证明"
		}
	}
	return served, nil
}
