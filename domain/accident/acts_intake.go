package accident

import (
	"time"

	"anjie/domain/problem"
)

var partyFields = []Field{
	must(choice("role", PartyRoles)),
	must(Field{Name: "name", Kind: Text, Personal: true, Max: 500}),
	choice("id_kind", IDKinds),
	{Name: "id_number", Kind: Text, Max: 40, Personal: true}, // checked by kind in checkParty
	{Name: "phone", Kind: Phone, Personal: true},
	{Name: "address", Kind: Text, Personal: true},
	ref("vehicle", VehicleRef),
	must(choice("injury", Injuries)),
	{Name: "injury_note", Kind: Long, Max: 2000, Personal: true},
	text("hospital"), day("died_on"), flag("minor"), flag("foreigner"), {Name: "agent", Kind: Text, Personal: true}, flag("consents"),
}

var vehicleFields = []Field{
	{Name: "plate", Kind: Plate}, must(choice("kind", VehicleKinds)), text("model"), text("color"), text("use"),
	{Name: "owner", Kind: Text, Personal: true}, flag("fled"),
}

var reportFields = []Field{
	must(choice("channel", Channels)), must(moment("reported_at")), must(moment("occurred_at")), must(text("place")),
	{Name: "division", Kind: Text, Max: 12}, {Name: "lng", Kind: Text, Max: 16}, {Name: "lat", Kind: Text, Max: 16},
	{Name: "reporter", Kind: Text, Personal: true}, {Name: "phone", Kind: Phone, Personal: true}, flag("anonymous"), flag("late"),
	choice("form", AccidentForms), choice("weather", Weathers), number("deaths"), number("injured"), number("serious"),
	flag("hit_and_run"), long("fled_vehicle"), text("dangerous"), long("description"),
}

var intakeActs = map[Command]act{
	OpenCase: {
		fields: append(append([]Field{}, reportFields...),
			rows("vehicles", vehicleFields...),
			rows("parties", inOpening(partyFields)...),
			opaque("source"),
		),
		check: checkReport, apply: applyOpen,
	},
	CorrectReport: {
		fields: append(append([]Field{}, reportFields...), must(text("reason"))), check: checkReport,
		apply: func(c *Case, _ *Proceeding, e Event) { c.Report = reportOf(e.Values) },
	},
	AddParty: {fields: partyFields, check: checkParty, apply: func(c *Case, _ *Proceeding, e Event) {
		c.Parties = append(c.Parties, partyOf(len(c.Parties)+1, e.Values))
	}},
	CorrectParty: {
		fields: append([]Field{must(ref("party", PartyRef))}, append(append([]Field{}, partyFields...), must(text("reason")))...),
		check:  checkParty,
		apply: func(c *Case, _ *Proceeding, e Event) {
			*c.Party(e.Values.Int("party")) = partyOf(e.Values.Int("party"), e.Values)
		},
	},
	AddVehicle: {fields: vehicleFields, apply: func(c *Case, _ *Proceeding, e Event) {
		c.Vehicles = append(c.Vehicles, vehicleOf(len(c.Vehicles)+1, e.Values))
	}},
	CorrectVehicle: {
		fields: append([]Field{must(ref("vehicle", VehicleRef))}, append(append([]Field{}, vehicleFields...), must(text("reason")))...),
		apply: func(c *Case, _ *Proceeding, e Event) {
			*c.Vehicle(e.Values.Int("vehicle")) = vehicleOf(e.Values.Int("vehicle"), e.Values)
		},
	},
	AddPolicy: {
		fields: []Field{must(ref("vehicle", VehicleRef)), must(choice("variant", ClaimVariants)), must(agency("insurer", "insurer")),
			{Name: "policy_number", Kind: Text, Max: 60}, amount("limit")},
		apply: func(c *Case, _ *Proceeding, e Event) {
			c.Policies = append(c.Policies, Policy{No: len(c.Policies) + 1, Vehicle: e.Values.Int("vehicle"), Variant: e.Values["variant"],
				Insurer: e.Values["insurer"], Number: e.Values["policy_number"], Limit: e.Values.Fen("limit")})
		},
	},
	RecordInjury: {
		fields: []Field{must(ref("party", PartyRef)), must(choice("injury", Injuries)), {Name: "injury_note", Kind: Long, Max: 2000, Personal: true},
			text("hospital"), day("died_on")},
		check: func(v view) error {
			if v.r.Values["injury"] == "death" && v.r.Values["died_on"] == "" {
				return problem.Form(problem.Fault{Field: "died_on", ZH: "请填写死亡日期", EN: "Give the day of death"})
			}
			return nil
		},
		apply: func(c *Case, _ *Proceeding, e Event) {
			p := c.Party(e.Values.Int("party"))
			p.Injury, p.InjuryNote, p.Hospital, p.DiedOn = e.Values["injury"], e.Values["injury_note"], e.Values["hospital"], e.Values["died_on"]
		},
	},
}

// inOpening is the party form while the case has no vehicles to refer to yet: the vehicle is its row number.
func inOpening(fields []Field) []Field {
	out := make([]Field, len(fields))
	for i, f := range fields {
		if f.Kind == VehicleRef {
			f.Kind = Number
		}
		out[i] = f
	}
	return out
}

func applyOpen(c *Case, _ *Proceeding, e Event) {
	c.ID, c.Number, c.Agency, c.Edition = e.Case, e.Values["number"], e.Values["case_agency"], Edition(e.Values["edition"])
	c.OpenedAt, c.Stage, c.Source = e.At, Reported, e.Values["source"]
	c.Report = reportOf(e.Values)
	for i, row := range e.Values.Rows("vehicles") {
		c.Vehicles = append(c.Vehicles, vehicleOf(i+1, row))
	}
	for i, row := range e.Values.Rows("parties") {
		p := partyOf(i+1, row)
		if c.Vehicle(p.Vehicle) == nil {
			p.Vehicle = 0
		}
		c.Parties = append(c.Parties, p)
	}
}

func reportOf(v Values) Report {
	return Report{
		Channel: v["channel"], ReportedAt: v.Time("reported_at"), OccurredAt: v.Time("occurred_at"), Reporter: v["reporter"], Phone: v["phone"],
		Anonymous: v.Flag("anonymous"), Late: v.Flag("late"), Place: v["place"], Division: v["division"], Lng: v["lng"], Lat: v["lat"],
		Form: v["form"], Weather: v["weather"], Deaths: v.Int("deaths"), Injured: v.Int("injured"), Serious: v.Int("serious"),
		HitAndRun: v.Flag("hit_and_run"), FledVehicle: v["fled_vehicle"], Dangerous: v["dangerous"], Description: v["description"],
	}
}

func partyOf(no int, v Values) Party {
	return Party{
		No: no, Name: v["name"], Role: v["role"], IDKind: v["id_kind"], IDNumber: v["id_number"], Phone: v["phone"], Address: v["address"],
		Vehicle: v.Int("vehicle"), Minor: v.Flag("minor"), Foreigner: v.Flag("foreigner"), Agent: v["agent"], Injury: v["injury"],
		InjuryNote: v["injury_note"], Hospital: v["hospital"], DiedOn: v["died_on"], Consents: v.Flag("consents"),
	}
}

func vehicleOf(no int, v Values) Vehicle {
	return Vehicle{No: no, Plate: v["plate"], Kind: v["kind"], Model: v["model"], Color: v["color"], Use: v["use"], Owner: v["owner"], Fled: v.Flag("fled")}
}

// checkReport keeps the times in order and the parties' identity numbers right.
func checkReport(v view) error {
	var faults []problem.Fault
	values := v.r.Values
	if values.Time("occurred_at").After(v.now.At.Add(time.Minute)) {
		faults = append(faults, problem.Fault{Field: "occurred_at", ZH: "事故发生时间不能晚于现在", EN: "The accident cannot lie in the future"})
	}
	if values.Time("reported_at").Before(values.Time("occurred_at")) {
		faults = append(faults, problem.Fault{Field: "reported_at", ZH: "报案时间不能早于事故发生时间", EN: "The report cannot be earlier than the accident"})
	}
	if values.Int("serious") > values.Int("injured") {
		faults = append(faults, problem.Fault{Field: "serious", ZH: "重伤人数不能超过受伤人数", EN: "Not more seriously injured than injured"})
	}
	for _, row := range values.Rows("parties") {
		if f := identityFault(row["id_kind"], row["id_number"]); f != nil {
			f.Field = "parties." + row["#"] + ".id_number"
			faults = append(faults, *f)
		}
	}
	if len(faults) > 0 {
		return problem.Form(faults...)
	}
	return nil
}

func checkParty(v view) error {
	if f := identityFault(v.r.Values["id_kind"], v.r.Values["id_number"]); f != nil {
		f.Field = "id_number"
		return problem.Form(*f)
	}
	return nil
}
