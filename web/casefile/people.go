package casefile

import (
	"strconv"

	"anjie/domain/accident"
	"anjie/domain/money"
	"anjie/web/casefile/dossier"
	"anjie/web/layout"
	"anjie/web/words"
)

// party makes a party's card.
func party(f *dossier.File, o *offers, p *accident.Party, mayReveal bool) partyCard {
	no := strconv.Itoa(p.No)
	v := partyCard{ID: "party-" + no, Name: p.Name, Role: words.Option(f.Lang, "role", p.Role), Marks: partyMarks(f, p)}
	if v.Name == "" {
		v.Name = f.T(words.PartyNo, p.No)
	}
	if mayReveal && (p.IDNumber != "" || p.Phone != "" || p.Address != "" || p.InjuryNote != "") {
		v.Reveal = f.Here("/reveal?party=" + no)
	}
	if offer := o.possible(0, accident.CorrectParty); offer != nil {
		v.Mend = actHref(f, *offer, "party", no)
	}
	label := func(name string) string { return words.Field(f.Lang, accident.AddParty, name) }
	masked := func(name, raw string) string { return f.Masked(accident.Field{Name: name, Personal: true}, raw) }
	id := masked("id_number", p.IDNumber)
	if id != "" && p.IDKind != "" {
		id = words.Option(f.Lang, "id_kind", p.IDKind) + " " + id
	}
	vehicle := ""
	if p.Vehicle > 0 {
		vehicle = f.Vehicle(p.Vehicle)
	}
	v.Facts = told(
		layout.Fact{Label: label("vehicle"), Value: vehicle},
		layout.Fact{Label: label("id_number"), Value: id},
		layout.Fact{Label: label("phone"), Value: masked("phone", p.Phone)},
		layout.Fact{Label: label("address"), Value: masked("address", p.Address)},
		layout.Fact{Label: label("agent"), Value: p.Agent},
		layout.Fact{Label: label("hospital"), Value: p.Hospital},
		layout.Fact{Label: label("injury_note"), Value: masked("injury_note", p.InjuryNote)},
		layout.Fact{Label: label("died_on"), Value: dayOr(f, p.DiedOn)},
		layout.Fact{Label: f.T(words.ServedOn), Value: servedOn(f, p.No)},
	)
	v.Facts = append(v.Facts, findingsOf(f, p.No)...)
	return v
}

func servedOn(f *dossier.File, no int) string {
	if d := f.Case.Determination; d != nil && f.Sees(dossier.Determination) {
		return dayOr(f, d.Served[no])
	}
	return ""
}

func partyMarks(f *dossier.File, p *accident.Party) (out []layout.ChipView) {
	add := func(tone layout.Tone, icon, text string) {
		out = append(out, layout.ChipView{Tone: tone, Icon: icon, Text: text})
	}
	if d := f.Case.Determination; d != nil && f.Sees(dossier.Determination) && d.Faults[p.No] != "" {
		tone := map[string]layout.Tone{"full": layout.Red, "main": layout.Red, "equal": layout.Amber, "minor": layout.Amber, "none": layout.Green}[d.Faults[p.No]]
		add(tone, "scale", words.Option(f.Lang, "fault", d.Faults[p.No]))
	}
	switch p.Injury {
	case "death":
		add(layout.Red, "skull", words.Option(f.Lang, "injury", p.Injury))
	case "serious":
		add(layout.Red, "ambulance", words.Option(f.Lang, "injury", p.Injury))
	case "slight", "slight_injury", "minor_injury", "unknown":
		add(layout.Amber, "stethoscope", words.Option(f.Lang, "injury", p.Injury))
	}
	if p.Minor {
		add(layout.Amber, "baby-carriage", words.Field(f.Lang, accident.AddParty, "minor"))
	}
	if p.Foreigner {
		add(layout.Amber, "world", words.Field(f.Lang, accident.AddParty, "foreigner"))
	}
	return out
}

// vehicle makes a vehicle's card with its policies.
func vehicle(f *dossier.File, o *offers, x *accident.Vehicle) vehicleCard {
	no := strconv.Itoa(x.No)
	v := vehicleCard{ID: "vehicle-" + no, Name: f.Vehicle(x.No)}
	if x.Fled {
		v.Marks = append(v.Marks, layout.ChipView{Tone: layout.Red, Text: f.T(words.ChipFlight)})
	}
	label := func(name string) string { return words.Field(f.Lang, accident.AddVehicle, name) }
	v.Facts = told(
		layout.Fact{Label: label("model"), Value: x.Model},
		layout.Fact{Label: label("color"), Value: x.Color},
		layout.Fact{Label: label("use"), Value: x.Use},
		layout.Fact{Label: label("owner"), Value: x.Owner},
	)
	for _, p := range f.Case.Policies {
		if p.Vehicle != x.No || !seesPolicy(f, p) {
			continue
		}
		text := f.Agency(p.Insurer)
		if p.Number != "" {
			text += "\n" + p.Number
		}
		if p.Limit > 0 {
			text += "\n" + words.Field(f.Lang, accident.AddPolicy, "limit") + " " + money.Fen(p.Limit).String()
		}
		v.Facts = append(v.Facts, layout.Fact{Label: words.Option(f.Lang, "variant", p.Variant), Value: text})
	}
	if offer := o.possible(0, accident.CorrectVehicle); offer != nil {
		v.Mend = actHref(f, *offer, "vehicle", no)
	}
	return v
}

// seesPolicy: an insurer reads its own policies, not those of its competitors.
func seesPolicy(f *dossier.File, p accident.Policy) bool {
	return f.Whole(dossier.Parties) || p.Insurer == f.Actor.Agency || f.Actor.Kind != "insurer"
}
