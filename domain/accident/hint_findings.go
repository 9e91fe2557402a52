package accident

import (
	"strconv"

	"anjie/domain/hint"
)

// conduct says which findings of a driver make a fact of the table. Those of 法释〔2000〕33号 2(2) count only of a driver
// who bears full or main responsibility, once that is known.
var conduct = []struct {
	fact    hint.Fact
	any     []string // one yes is a yes, all no a no
	atFault bool
}{
	{hint.Drink, []string{"alcohol", "drugs"}, true},
	{hint.NoLicence, []string{"licence_none"}, true},
	{hint.Unsafe, []string{"unsafe_vehicle"}, true},
	{hint.NoPlate, []string{"no_plate"}, true},
	{hint.Overload, []string{"overloading"}, true},
	{hint.Drunk, []string{"drunk"}, false},
	{hint.Racing, []string{"racing"}, false},
	{hint.PassengerExcess, []string{"passenger_excess"}, false},
	{hint.Hazmat, []string{"dangerous_goods"}, false},
}

// ofAccident are the findings of the accident as a whole that are facts of the table.
var ofAccident = map[string]hint.Fact{
	"complex": hint.Complex, "rescue_over_limit": hint.RescueOver, "uninsured_vehicle": hint.Uninsured,
	"fled_death": hint.FledDeath, "fled_incited": hint.FledIncited, "victim_hidden": hint.Hidden,
}

// findings adds what the investigation found. What it found unknown stays unknown.
func (c *Case) findings(f hint.Facts) {
	for _, row := range conduct {
		if v := c.conduct(row.any, row.atFault); v != (hint.Value{}) {
			f[row.fact] = v
		}
	}
	whole := c.Findings[0]
	for name, fact := range ofAccident {
		switch whole[name] {
		case "yes":
			f[fact] = hint.Yes
		case "no":
			f[fact] = hint.No
		}
	}
	if whole["unpaid_property"] != "" {
		f[hint.Unpaid] = hint.Is(whole.Fen("unpaid_property"))
	}
	if n, err := strconv.Atoi(whole["carrier_grave"]); err == nil {
		f[hint.CarrierGrave] = hint.Is(n)
	}
}

// conduct is what is known of the living drivers together. That nobody did it is known only when every motor vehicle's
// driver is.
func (c *Case) conduct(any []string, atFault bool) hint.Value {
	drivers, all := c.drivers()
	if atFault {
		drivers = c.atFault(drivers)
	}
	all = all && len(drivers) > 0
	for _, p := range drivers {
		for _, name := range any {
			switch c.found(p.No, name) {
			case "yes":
				return hint.Yes
			case "no":
			default:
				all = false
			}
		}
	}
	if all {
		return hint.No
	}
	return hint.Value{}
}

// found is the answer to one question about a driver; who drove drunk drove after drinking.
func (c *Case) found(party int, name string) string {
	said := c.Findings[party]
	if name == "alcohol" && said["drunk"] == "yes" {
		return "yes"
	}
	return said[name]
}

// drivers are the living who drove motor vehicles, and whether every motor vehicle's driver is among the parties.
func (c *Case) drivers() (living []Party, all bool) {
	driven := map[int]bool{}
	for _, p := range c.Parties {
		v := c.Vehicle(p.Vehicle)
		if !p.Drives() || v == nil && p.Role != "driver" || v != nil && !IsMotor(v.Kind) {
			continue
		}
		driven[p.Vehicle] = true
		if p.Injury != "death" {
			living = append(living, p)
		}
	}
	for _, v := range c.Vehicles {
		if IsMotor(v.Kind) && !driven[v.No] {
			return living, false
		}
	}
	return living, len(driven) > 0
}

// atFault keeps those who bear full or main responsibility, or all while nobody is known to.
func (c *Case) atFault(drivers []Party) []Party {
	if c.Determination == nil {
		return drivers
	}
	var out []Party
	for _, p := range drivers {
		if word := c.Determination.Faults[p.No]; word == "full" || word == "main" {
			out = append(out, p)
		}
	}
	if out == nil {
		return drivers
	}
	return out
}
