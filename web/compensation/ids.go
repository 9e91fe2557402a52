package compensation

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"anjie/domain/accident"
	"anjie/domain/liability"
)

// The ids of a worksheet's case are made of the numbers of the case file: party-2 is party 2, as a victim and as one who
// pays; vehicle-1 is vehicle 1 and side-1 whoever answers for it; side-party-3 is party 3 on foot or on a bicycle;
// policy-4 is policy 4. An insurer is called by his agency's id. Who answers and is no party is called by his part and the
// vehicle: owner-1.
func partyID(no int) string          { return "party-" + strconv.Itoa(no) }
func vehicleID(no int) string        { return "vehicle-" + strconv.Itoa(no) }
func sideID(no int) string           { return "side-" + strconv.Itoa(no) }
func partySideID(no int) string      { return "side-party-" + strconv.Itoa(no) }
func policyID(no int) string         { return "policy-" + strconv.Itoa(no) }
func evidenceID(no int) string       { return "evidence-" + strconv.Itoa(no) }
func paperID(no int) string          { return "paper-" + strconv.Itoa(no) }
func lossID(no int) string           { return "loss-" + strconv.Itoa(no) }
func advanceID(no int) string        { return "fund-" + strconv.Itoa(no) } // an advance of the rescue fund, by its proceeding
func pointer(l string, i int) string { return l + "/" + strconv.Itoa(i) }

// shownID is proof that lay on the table and is not in the file yet.
const shownID = "shown"

var written = regexp.MustCompile(`^[A-Za-z0-9-]{1,64}$`)

// insurerID is the insurer of a policy: his agency's id where it can stand in a case.
func insurerID(p *accident.Policy) string {
	if written.MatchString(p.Insurer) {
		return p.Insurer
	}
	return "insurer-" + policyID(p.No)
}

// Labels are what the lines of a derivation call people and vehicles; they are the same in both languages.
func (s *sheet) partyLabel(no int) string {
	if p := s.Case.Party(no); p != nil && strings.TrimSpace(p.Name) != "" {
		return s.Party(no)
	}
	return "当事人" + strconv.Itoa(no)
}

func (s *sheet) vehicleLabel(no int) string {
	if v := s.Case.Vehicle(no); v != nil && v.Plate != "" {
		return v.Plate
	}
	return "车辆" + strconv.Itoa(no)
}

// roleID finds the person who answers in a part: a party who has it, one whose name was typed, or a name made of the part
// and the vehicle.
func (s *sheet) roleID(t typed, role liability.Role, vehicle, driver int) (id, label string) {
	if (role == liability.User || role == liability.Ward) && driver > 0 {
		return partyID(driver), s.partyLabel(driver)
	}
	if no := int(numberOf(t.text("door_who"))); role == liability.Passenger && s.Case.Party(no) != nil {
		return partyID(no), s.partyLabel(no)
	}
	name := t.text(nameField(role))
	for _, p := range s.Case.Parties {
		if name != "" && strings.TrimSpace(p.Name) == name {
			return partyID(p.No), s.partyLabel(p.No)
		}
	}
	for _, p := range s.Case.Parties {
		if name == "" && role != liability.Passenger && p.Role == string(role) && (p.Vehicle == vehicle || p.Vehicle == 0) {
			return partyID(p.No), s.partyLabel(p.No)
		}
	}
	id = strings.ReplaceAll(string(role), "_", "-")
	if vehicle == 0 {
		return id, named(name, role.In("zh"))
	}
	id += "-" + strconv.Itoa(vehicle)
	if name != "" {
		return id, name
	}
	if v := s.Case.Vehicle(vehicle); v != nil && v.Owner != "" && role == liability.Owner {
		return id, v.Owner
	}
	return id, s.vehicleLabel(vehicle) + role.In("zh")
}

// nameField is the field for the name of who answers in a part and is no party of the case.
func nameField(role liability.Role) string { return "name." + string(role) }

// driverOf is the party who drove a vehicle, 0 when nobody is known.
func driverOf(c *accident.Case, vehicle int) int {
	for _, role := range []string{"driver", "rider"} {
		if i := slices.IndexFunc(c.Parties, func(p accident.Party) bool { return p.Vehicle == vehicle && p.Role == role }); i >= 0 {
			return c.Parties[i].No
		}
	}
	return 0
}
