package compensation

import (
	"net/url"
	"slices"
	"strings"

	"anjie/domain/accident"
	"anjie/domain/compensation"
	"anjie/domain/compensation/waterfall"
	"anjie/domain/liability"
	"anjie/domain/money"
	"anjie/domain/person"
)

// filling fills the worksheet in with what the case file knows.
type filling struct {
	*desktop
	v url.Values
}

// prefill is the worksheet before anybody typed: parties who were hurt or have a loss in the record, their vehicles and
// policies, the words of the determination.
func prefill(d *desktop) url.Values {
	x := filling{d, url.Values{}}
	x.set("region", x.region())
	x.set("reference", x.reference())
	for _, v := range motors(&d.Case) {
		x.vehicle(v)
	}
	for _, p := range walking(&d.Case) {
		x.set(othersGroup+"."+itoa(p.No)+".fault", x.faultOf(p.No))
		x.nonMotor(p)
	}
	for _, p := range d.Case.Parties {
		if x.lost(p) {
			x.victim(p)
		}
	}
	return x.v
}

func (x filling) set(name, value string) {
	if value != "" {
		x.v.Set(name, value)
	}
}

// region is where the figures are taken from: a city with figures of its own, else the province of the place.
func (x filling) region() string {
	for _, code := range []string{x.Case.Report.Division, x.Case.Agency} {
		if len(code) < 6 || strings.Trim(code[:6], "0123456789") != "" {
			continue
		}
		if code[:4] == "3702" {
			return "370200"
		}
		return liability.Province(code)
	}
	return ""
}

// reference is the day of the mediation: of its newest session, else today.
func (x filling) reference() string {
	if x.On != nil && len(x.On.Sessions) > 0 {
		last := x.On.Sessions[len(x.On.Sessions)-1]
		if last.HeldOn != "" {
			return last.HeldOn
		}
		return accident.DayString(last.At)
	}
	return x.Today()
}

func (x filling) faultOf(party int) string {
	d := x.Case.Determination
	if d == nil || d.Form == "certificate" || d.Faults[party] == "" {
		return "undetermined"
	}
	return d.Faults[party]
}

func (x filling) vehicle(v accident.Vehicle) {
	at := carsGroup + "." + itoa(v.No) + "."
	driver := driverOf(&x.Case, v.No)
	if driver > 0 {
		x.set(at+"driver", itoa(driver))
	}
	x.set(at+"fault", x.faultOf(driver))
	x.set(at+"obligor", byDriver)
	x.set(at+"tpl", uninsured)
	if v.Fled && driver == 0 {
		x.set(at+"flag."+string(waterfall.Unknown), "yes")
	} else if v.Fled {
		x.set(at+"flag."+string(waterfall.Fled), "yes")
	}
	for _, p := range x.Case.Policies {
		switch {
		case p.Vehicle != v.No:
		case p.Variant == accident.Compulsory:
			x.set(at+"ci", itoa(p.No))
		default:
			name := "tpl"
			if first := x.v.Get(at + name); first != uninsured {
				name = "tpl2"
			}
			x.set(at+name, itoa(p.No))
			if p.Limit > 0 {
				x.set(at+name+"_limit", money.Fen(p.Limit).Plain())
			}
		}
	}
}

// nonMotor fills in the insurance of a non-motor vehicle.
func (x filling) nonMotor(p accident.Party) {
	at := othersGroup + "." + itoa(p.No) + "."
	for _, policy := range x.Case.Policies {
		if p.Vehicle > 0 && policy.Vehicle == p.Vehicle && policy.Variant == accident.Commercial {
			x.set(at+"tpl", itoa(policy.No))
			if policy.Limit > 0 {
				x.set(at+"tpl_limit", money.Fen(policy.Limit).Plain())
			}
		}
	}
}

// lost says whether a party was hurt, or has a loss in the record.
func (x filling) lost(p accident.Party) bool {
	if p.Injury == "slight" || p.Injury == "serious" || p.Injury == "death" {
		return true
	}
	for _, l := range x.Case.Losses {
		if l.Party == p.No {
			return true
		}
	}
	return slices.ContainsFunc(x.Case.FundAdvances(), func(a accident.FundAdvance) bool { return a.Party == p.No })
}

func (x filling) victim(p accident.Party) {
	x.join(p)
	at := victimsGroup + "." + itoa(p.No) + "."
	switch p.Injury {
	case "death":
		x.heads(at, compensation.Medical, compensation.Death, compensation.Funeral, compensation.FuneralAffairs, compensation.Dependants, compensation.Mental)
	case "serious":
		x.heads(at, compensation.Medical, compensation.HospitalMeals, compensation.Nutrition, compensation.LostIncome, compensation.Care, compensation.Transport, compensation.Mental)
	case "slight":
		x.heads(at, compensation.Medical, compensation.HospitalMeals, compensation.LostIncome, compensation.Care, compensation.Transport)
	}
	for _, l := range x.Case.Losses {
		if l.Party == p.No {
			x.loss(at, l, p)
		}
	}
	for _, a := range x.Case.FundAdvances() {
		if a.Party == p.No {
			x.advance(a)
		}
	}
}

// join puts a party on the worksheet as a victim, with what is known of him.
func (x filling) join(p accident.Party) {
	at := victimsGroup + "." + itoa(p.No) + "."
	x.set(at+"here", "yes")
	if born := person.BirthOf(p.IDNumber); p.IDKind == "id_card" && !born.IsZero() {
		x.set(at+"born", born.String())
	}
	x.set(at+"died_on", p.DiedOn)
	if v := x.Case.Vehicle(p.Vehicle); v != nil && accident.IsMotor(v.Kind) {
		switch p.Role {
		case "driver":
			x.set(at+"tie", string(waterfall.Driver))
		case "passenger":
			x.set(at+"tie", string(waterfall.Occupant))
		}
	}
}

func (x filling) heads(at string, list ...compensation.HeadID) {
	for i, h := range list {
		x.set(at+"claims."+itoa(i)+".head", string(h))
		if h == compensation.LostIncome {
			x.set(at+"claims."+itoa(i)+".method", string(compensation.FixedIncome))
		}
	}
}

// ofRecord are the heads of the record by the heads of the table; the others are computed from more than an amount.
var ofRecord = map[string]compensation.HeadID{
	"medical": compensation.Medical, "later_treatment": compensation.LaterTreatment, "transport": compensation.Transport, "lodging": compensation.Lodging,
	"relatives": compensation.FuneralAffairs, "property": compensation.Cargo, "vehicle": compensation.Repair, "downtime": compensation.Downtime,
	"appraisal_cost": compensation.AppraisalFee, "hospital_meals": compensation.HospitalMeals, "nutrition": compensation.Nutrition,
	"lost_income": compensation.LostIncome, "nursing": compensation.Care, "disability": compensation.Disability, "aids": compensation.Device,
	"towing": compensation.Towing, "substitute": compensation.Substitute, "cosmetic": compensation.Cosmetic, "rehabilitation": compensation.Rehabilitation,
	"court_fee": compensation.CourtFee, "funeral": compensation.Funeral, "death": compensation.Death, "dependants": compensation.Dependants, "mental": compensation.Mental,
}

// loss puts a loss of the record on the worksheet: its amount where the head is one of receipts, else its head alone.
func (x filling) loss(at string, l accident.Loss, p accident.Party) {
	id, ok := ofRecord[l.Head]
	h, known := headOf(string(id))
	if !ok || !known {
		return
	}
	rows := numbersOf(x.v, at+"claims.")
	row := next(rows)
	for _, n := range rows {
		if x.v.Get(at+"claims."+itoa(n)+".head") == string(id) {
			row = n
		}
	}
	claim := at + "claims." + itoa(row) + "."
	x.set(claim+"head", string(id))
	switch h.Way {
	case compensation.ByReceipts:
		n := next(numbersOf(x.v, claim+"receipts."))
		x.set(claim+"receipts."+itoa(n)+".amount", money.Fen(l.Amount).Plain())
		x.set(claim+"receipts."+itoa(n)+".evidence", lossID(l.No))
	case compensation.ByWork:
		x.set(claim+"method", string(compensation.FixedIncome))
		x.set(claim+"loss", money.Fen(l.Amount).Plain())
		x.set(claim+"evidence", lossID(l.No))
	case compensation.ByDiscretion:
		x.set(claim+"amount", money.Fen(l.Amount).Plain())
	}
	if h.Bucket == compensation.PROP || h.Bucket == compensation.OUTSIDE {
		if v := x.Case.Vehicle(p.Vehicle); v != nil && accident.IsMotor(v.Kind) {
			x.set(claim+"of", vehicleID(v.No))
		}
	}
}
