package compensation

import (
	"slices"
	"strconv"

	"anjie/domain/accident"
	"anjie/domain/compensation/waterfall"
	"anjie/domain/liability"
)

// What stands in the field of an insurance that is no policy of the case file.
const (
	uninsured   = "none"
	elsewhere   = "other"
	byDriver    = "driver"
	byOwner     = "owner"
	othersGroup = "party"
	carsGroup   = "vehicles"
)

// carFlags are the facts about a vehicle and its driver that are asked for.
// Theft, work and doors are situations: see marked.
var carFlags = []waterfall.Flag{waterfall.Drunk, waterfall.Drugged, waterfall.NoLicence, waterfall.LicenceExpired, waterfall.Intent,
	waterfall.Fled, waterfall.Unknown, waterfall.OffRoad}

// faultWords are the words of a determination, and the certificate that gives none.
var faultWords = []string{"full", "main", "equal", "minor", "none", "undetermined"}

// side is one who may answer for a part of what compulsory insurance leaves.
type side struct {
	ID      string
	Vehicle int // 0: on foot or on a bicycle
	Party   int // who drove or walked
	Motor   bool
	Word    liability.Fault

	Label   string // of a side that is neither a vehicle nor a party
	Part    int64  // of such a side: basis points of the whole damage
	Article string
	Why     string // the reason for its part
}

// motors are the motor vehicles of the case.
func motors(c *accident.Case) (out []accident.Vehicle) {
	for _, v := range c.Vehicles {
		if accident.IsMotor(v.Kind) {
			out = append(out, v)
		}
	}
	return out
}

// vehicles reads the motor vehicles with their insurance, and who answers for each.
func (s *sheet) vehicles(t typed) {
	for _, v := range motors(&s.Case) {
		p, at := t.part(carsGroup, v.No), pointer("/vehicles", len(s.in.Vehicles))
		car := waterfall.Vehicle{ID: vehicleID(v.No), Label: s.vehicleLabel(v.No), Fault: waterfall.Fault(p.says("fault", at+"/fault"))}
		p.goes("fault", at)
		driver := p.whole("driver", at+"/driver")
		for _, f := range carFlags {
			if p.yes("flag." + string(f)) {
				car.Flags = append(car.Flags, f)
			}
		}
		p.goes("flag."+string(waterfall.Unknown), at+"/flags")
		p.goes("ci", at+"/ci")
		p.goes("obligor", at+"/obligor")
		if towed := p.says("towed", at+"/towed"); towed != "" {
			car.Towed = towed
		}
		s.insured(p, v.No, driver, &car)

		where := pointer("/sides", len(s.in.Sides))
		p.goes("driver", where)
		p.goes("tpl_limit", where+"/tpl")
		one := waterfall.Side{ID: sideID(v.No), Label: car.Label, Vehicle: car.ID, Payers: s.payers(p, v.No, driver, &car)}
		if !slices.Contains(car.Flags, waterfall.Unknown) {
			one.TPL = s.contracts(p, v.No, where, car.Flags)
		}
		s.in.Vehicles = append(s.in.Vehicles, car)
		s.in.Sides = append(s.in.Sides, one)
		s.sides = append(s.sides, side{ID: one.ID, Vehicle: v.No, Party: driver, Motor: true, Word: word(p.text("fault"))})
	}
}

func word(code string) liability.Fault {
	if w := liability.Fault(code); w.Word() {
		return w
	}
	return liability.Unknown
}

// insured reads the compulsory insurance, or who should have taken it.
func (s *sheet) insured(p typed, vehicle, driver int, car *waterfall.Vehicle) {
	if slices.Contains(car.Flags, waterfall.Unknown) {
		return
	}
	switch chosen := p.text("ci"); chosen {
	case "": // nobody may be charged as uninsured, and no insurer made to pay, without its being said
		p.goes("ci", pointer("/vehicles", len(s.in.Vehicles))+"/obligor")
		p.fault("ci", "请说明该车是否投保交强险", "Say whether the vehicle has compulsory insurance")
	case uninsured:
		if car.Towed != "" {
			return // the tractor's pays (CI-Reg 42)
		}
		id, label := s.roleID(p, liability.User, vehicle, driver)
		if p.text("obligor") == byOwner {
			id, label = s.roleID(p, liability.Owner, vehicle, driver)
		}
		car.Obligor = &waterfall.Obligor{Payer: id, Label: label, Tortfeasor: p.text("obligor") != byOwner}
	case elsewhere:
		car.CI = &waterfall.CI{Policy: "ci-" + strconv.Itoa(vehicle), Insurer: "insurer-ci-" + strconv.Itoa(vehicle), Label: named(p.text("ci_name"), s.vehicleLabel(vehicle)+"交强险保险公司")}
	default:
		car.CI = s.policy(p, chosen)
	}
}

func (s *sheet) policy(p typed, chosen string) *waterfall.CI {
	no, _ := strconv.Atoi(chosen)
	policy := s.Case.Policy(no)
	if policy == nil {
		p.fault("ci", "案件中没有这份保单", "The case has no such policy")
		return &waterfall.CI{Policy: policyID(no), Insurer: "insurer-" + strconv.Itoa(no)}
	}
	return &waterfall.CI{Policy: policyID(no), Insurer: insurerID(policy), Label: s.Agency(policy.Insurer)}
}

// others reads who took part without a motor vehicle: pedestrians and riders answer for what they did by their fault.
func (s *sheet) others(t typed) {
	for _, p := range walking(&s.Case) {
		f, at := t.part(othersGroup, p.No), pointer("/sides", len(s.in.Sides))
		f.goes("fault", at)
		one := waterfall.Side{ID: partySideID(p.No), Label: s.partyLabel(p.No), Payers: []waterfall.Payer{{ID: partyID(p.No), Label: s.partyLabel(p.No), Portion: 10000}}}
		if tpl, ok := s.contract(f, "tpl", "party-"+itoa(p.No), at+"/tpl/0"); ok {
			one.TPL = append(one.TPL, tpl)
			s.answer(f, one.Label, map[string]string{"non_motor_cover": "yes"}) // RTA-Int2 11
		}
		s.in.Sides = append(s.in.Sides, one)
		s.sides = append(s.sides, side{ID: one.ID, Party: p.No, Word: word(f.says("fault", at+"/fault"))})
	}
}

// walking are the parties who moved without a motor vehicle.
func walking(c *accident.Case) (out []accident.Party) {
	for _, p := range c.Parties {
		v := c.Vehicle(p.Vehicle)
		if p.Role == "pedestrian" || (p.Role == "rider" || p.Role == "driver") && v != nil && !accident.IsMotor(v.Kind) {
			out = append(out, p)
		}
	}
	return out
}
