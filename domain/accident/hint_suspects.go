package accident

import "anjie/domain/hint"

// suspects are the facts of each who may have committed a traffic crime: the living who took part in traffic or to whom a
// responsibility was given, and whoever is not among the parties yet. The dead are not prosecuted, and nobody is his own
// victim: 法释〔2000〕33号 art. 2 speaks of the deaths and injuries of others.
func (c *Case) suspects() (out []hint.Facts) {
	for _, p := range c.Parties {
		if p.Injury != "death" && c.mayBeToBlame(p) {
			out = append(out, c.suspect(p))
		}
	}
	return append(out, c.unnamed()...)
}

func (c *Case) mayBeToBlame(p Party) bool {
	switch p.Role {
	case "driver", "rider", "pedestrian":
		return true
	}
	word := c.faultOf(p.No)
	return word != "" && word != "none"
}

// faultOf is the word of a party's responsibility; empty before there is one. A 事故证明 gives none.
func (c *Case) faultOf(party int) string {
	if c.Determination == nil || c.Determination.Form == "certificate" {
		return ""
	}
	return c.Determination.Faults[party]
}

// suspect is what is known of one party: responsibility, conduct, flight, and whom he harmed besides himself.
func (c *Case) suspect(p Party) hint.Facts {
	f := hint.Facts{hint.Serious: c.seriousBeside(p)}
	if word := c.faultOf(p.No); word != "" {
		f[hint.FullOrMain], f[hint.EqualFault] = hint.That(word == "full" || word == "main"), hint.That(word == "equal")
	}
	c.conductOf(p, f)
	if v := c.Vehicle(p.Vehicle); c.FledVehicle() != nil {
		f[hint.Fled] = hint.That(v != nil && v.Fled)
	}
	return f
}

// seriousBeside counts the seriously injured but for p. Of somebody whose injury is not known yet it may turn out that he
// is the one who was reported.
func (c *Case) seriousBeside(p Party) hint.Value {
	others := c.seriousCount()
	unnamed := c.SeriouslyInjured() > c.injured("serious")
	switch {
	case p.Injury == "serious":
		others.N--
	case p.Injury == "unknown" && unnamed:
		return hint.Least(others.N - 1)
	}
	return others
}

// unnamed stand for those who are not among the parties: who drove a vehicle that has no driver, and whoever took part
// when nobody is recorded at all. Of one who walked away from an accident nothing is known.
func (c *Case) unnamed() (out []hint.Facts) {
	driven := map[int]bool{}
	users := len(c.RoadUsers())
	for _, p := range c.Parties {
		if p.Drives() {
			driven[p.Vehicle] = true
		}
	}
	for _, v := range c.Vehicles {
		if driven[v.No] {
			continue
		}
		f := hint.Facts{}
		if !IsMotor(v.Kind) {
			c.conductOf(Party{Role: "rider", Vehicle: v.No}, f)
		}
		if c.FledVehicle() != nil {
			f[hint.Fled] = hint.That(v.Fled)
		}
		out = append(out, c.judged(f))
	}
	if users == 0 && len(out) == 0 || c.HasFled() && c.FledVehicle() == nil && c.Determination == nil {
		out = append(out, c.judged(hint.Facts{}))
	}
	return out
}

// judged: once responsibility is divided, whoever is not among the parties has none of it.
func (c *Case) judged(f hint.Facts) hint.Facts {
	if c.Determination != nil && c.Determination.Form != "certificate" {
		f[hint.FullOrMain], f[hint.EqualFault] = hint.No, hint.No
	}
	return f
}
