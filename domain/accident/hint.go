package accident

// HintIDs are the hints there are. A hint never decides; a person accepts it or sets it aside with a reason.
var HintIDs = []string{"crime_death", "crime_injuries", "crime_one_injury_fled", "flight", "deep_investigation"}

// Hint says that a rule's facts are met: think of opening a serious case.
type Hint struct {
	ID      string
	Article string
}

// Hints evaluates the thresholds of 刑法 133 with 法释〔2000〕33号 art. 2 and of HPR 29 and 43 on the facts so far.
// Fault words count once there is a determination; until then a possible full or main fault is enough to hint.
func (c *Case) Hints() (out []Hint) {
	add := func(met bool, id, article string) {
		if met && c.HintsAside[id] == "" {
			out = append(out, Hint{id, article})
		}
	}
	grave := c.graveFault()
	add(c.Deaths() >= 1 && grave, "crime_death", "刑法 133；法释〔2000〕33号 2(1)")
	add(c.SeriouslyInjured() >= 3 && grave, "crime_injuries", "刑法 133；法释〔2000〕33号 2(1)")
	add(c.SeriouslyInjured() >= 1 && c.Report.HitAndRun && grave, "crime_one_injury_fled", "法释〔2000〕33号 2(2)")
	add(c.Report.HitAndRun, "flight", "HPR 43")
	add(c.Deaths() >= 3, "deep_investigation", "HPR 29")
	return out
}

func (c *Case) graveFault() bool {
	if c.Determination == nil || c.Determination.Form == "certificate" {
		return true
	}
	for _, w := range c.Determination.Faults {
		if w == "full" || w == "main" || w == "equal" && c.Deaths() >= 3 {
			return true
		}
	}
	return false
}
