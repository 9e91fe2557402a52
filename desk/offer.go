package desk

import (
	"anjie/domain/access"
	"anjie/domain/accident"
)

// Offers lists what the actor may do on the case and its proceedings, possible or not, with the reason when not.
func (d *Desk) Offers(a access.Actor, c *accident.Case) (out []accident.Offer) {
	for _, o := range c.Offers(d.Moment()) {
		if d.Policy.May(a, o.Command, c, c.Proceeding(o.Proceeding)) == nil {
			out = append(out, o)
		}
	}
	return out
}
