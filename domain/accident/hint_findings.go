package accident

import (
	"strconv"

	"anjie/domain/hint"
)

// conduct says which findings of a driver make a fact of the table.
var conduct = []struct {
	fact hint.Fact
	any  []string // one yes is a yes, all no a no
}{
	{hint.Drink, []string{"alcohol", "drugs"}},
	{hint.NoLicence, []string{"licence_none"}},
	{hint.Unsafe, []string{"unsafe_vehicle"}},
	{hint.NoPlate, []string{"no_plate"}},
	{hint.Overload, []string{"overloading"}},
	{hint.Drunk, []string{"drunk"}},
	{hint.Racing, []string{"racing"}},
	{hint.PassengerExcess, []string{"passenger_excess"}},
	{hint.Hazmat, []string{"dangerous_goods"}},
}

// ofAccident are the findings of the accident as a whole that are facts of the table.
var ofAccident = map[string]hint.Fact{
	"complex": hint.Complex, "rescue_over_limit": hint.RescueOver, "uninsured_vehicle": hint.Uninsured,
	"fled_death": hint.FledDeath, "fled_incited": hint.FledIncited, "victim_hidden": hint.Hidden,
}

// findings adds what the investigation found of the accident as a whole. What it found unknown stays unknown.
func (c *Case) findings(f hint.Facts) {
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
	c.rescue(f)
}

// conductOf adds what is known of how somebody drove; who drove no motor vehicle did none of it.
func (c *Case) conductOf(p Party, f hint.Facts) {
	v := c.Vehicle(p.Vehicle)
	motor := p.Drives() && (v != nil && IsMotor(v.Kind) || v == nil && p.Role == "driver")
	for _, row := range conduct {
		switch {
		case !motor:
			f[row.fact] = hint.No
		default:
			if v := c.answer(p.No, row.any); v != (hint.Value{}) {
				f[row.fact] = v
			}
		}
	}
}

// answer joins the answers to several questions about a driver: one yes is a yes, all no a no.
func (c *Case) answer(party int, any []string) hint.Value {
	all := true
	for _, name := range any {
		switch c.found(party, name) {
		case "yes":
			return hint.Yes
		case "no":
		default:
			all = false
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
