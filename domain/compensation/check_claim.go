package compensation

import (
	"fmt"
	"strings"

	"anjie/domain/calendar"
	"anjie/domain/compensation/waterfall"
	"anjie/domain/derivation"
)

// ways that have nothing but the person to start from: there is one such loss of a head for each victim.
var onceOnly = []Way{ByGrade, ByWage, ByLife, ByDependants}

// ofVehicles are heads that concern a vehicle whenever a motor vehicle's own people claim them.
var ofVehicles = []HeadID{Repair, Towing, VehicleValue, Downtime, Substitute}

// claim checks what all heads have alike, and that a loss has no part that its head does not use.
func (c *calc) claim(v *Victim, cl *Claim, at string, ids map[string]bool, once map[HeadID]bool) {
	h, ok := c.rules.head(cl.Head)
	if !ok {
		c.fault(at+"/head", "没有这一赔偿项目", "no such head of loss")
		return
	}
	c.id(at+"/id", cl.id(), ids)
	if contains(onceOnly, h.Way) && once[h.ID] {
		c.fault(at+"/head", "同一受害人的"+h.ZH+"只计算一次", h.EN+" is computed once for a victim")
	}
	once[h.ID] = true
	if h.ID == FuneralAffairs && v.DiedOn.IsZero() && v.Unknown == nil {
		c.fault(at+"/head", "受害人没有因事故死亡，没有办理丧葬事宜的费用", "the victim did not die of the accident: there was no funeral to see to")
	}
	c.unused(v, cl, h, at)
	for i, r := range cl.Receipts {
		c.bounded(fmt.Sprintf("%s/receipts/%d/fen", at, i), r.Fen)
	}
	c.damaged(v, cl, h, at)
	seen := map[string]bool{}
	for i, d := range cl.Dependants {
		c.id(fmt.Sprintf("%s/dependants/%d/id", at, i), d.ID, seen)
	}
	for i, p := range cl.Paid {
		here := fmt.Sprintf("%s/paid/%d", at, i)
		c.bounded(here+"/fen", p.Fen)
		c.proven(here+"/evidence", p.Evidence)
		if !written.MatchString(p.Who) {
			c.fault(here+"/who", "请填写付款人编号", "name the payer by an id")
		}
		if fund(p.By) && !contains(h.Funds, p.By) {
			c.fault(here+"/by", "该基金对"+h.ZH+"的支付不在RTA-Int2 10所列范围", "what this fund pays for "+h.EN+" is not among what RTA-Int2 10 names")
		}
	}
}

// damaged checks which vehicle a thing belongs to: that it is there, and that it is named where its own people claim.
func (c *calc) damaged(v *Victim, cl *Claim, h Head, at string) {
	part := bucket(h, cl)
	thing := part == PROP || part == OUTSIDE
	switch {
	case cl.Of != "" && !thing:
		c.fault(at+"/of", "人身损害不属于某一车辆", "an injury is no vehicle's loss")
	case cl.Of != "" && !c.took(cl.Of):
		c.fault(at+"/of", "没有这一车辆", "there is no such vehicle")
	case cl.Of == "" && cl.Aboard:
		c.fault(at+"/of", "车载物品请指明车辆", "a thing aboard names its vehicle")
	case cl.Of == "" && contains(ofVehicles, h.ID) && c.owns(v):
		c.fault(at+"/of", "受害人是机动车一方的人员，请指明"+h.ZH+"属于哪一车辆", "the victim belongs to a motor vehicle: say which vehicle's "+h.EN+" this is")
	}
}

// took says that a vehicle took part.
func (c *calc) took(id string) bool {
	for i := range c.in.Vehicles {
		if c.in.Vehicles[i].ID == id {
			return true
		}
	}
	return false
}

// owns says that a victim has a motor vehicle of his own in the accident, or answers for one.
func (c *calc) owns(v *Victim) bool {
	for _, t := range v.Ties {
		if t.As != waterfall.Occupant {
			return true
		}
	}
	for i := range c.in.Vehicles {
		if o := c.in.Vehicles[i].Obligor; o != nil && o.Payer == v.ID {
			return true
		}
	}
	for i := range c.in.Sides {
		s := &c.in.Sides[i]
		for _, p := range s.Payers {
			if s.Vehicle != "" && p.ID == v.ID && p.As != "passenger" {
				return true
			}
		}
	}
	return false
}

// unused refuses what was entered although the head's way does not look at it: nothing is dropped in silence.
func (c *calc) unused(v *Victim, cl *Claim, h Head, at string) {
	for _, part := range []struct {
		name  string
		given bool
		way   Way
	}{
		{"receipts", len(cl.Receipts) > 0, ByReceipts}, {"daily", cl.Daily != nil, ByDays}, {"work", cl.Work != nil, ByWork}, {"care", cl.Care != nil, ByCarers},
		{"devices", len(cl.Devices) > 0, ByDevice}, {"adjust", cl.Adjust != nil, ByGrade}, {"dependants", len(cl.Dependants) > 0, ByDependants}, {"amount", cl.Amount != nil, ByDiscretion},
	} {
		switch {
		case part.given && part.way != h.Way:
			c.fault(at+"/"+part.name, h.ZH+"不按此项计算，请删去", h.EN+" is not computed from this: leave it out")
		case part.given && part.way == ByDependants && v.Unknown != nil:
			c.fault(at+"/"+part.name, "身份不明的死者推定被扶养人，不另行列出", "of a dead person whom nobody knows the dependants are presumed, not listed")
		}
	}
	if cl.Work == nil || h.Way != ByWork {
		return
	}
	w := cl.Work
	for _, part := range []struct {
		name  string
		given bool
		used  bool
	}{
		{"lossFen", w.Loss != 0, w.Method == FixedIncome}, {"incomes", len(w.Incomes) > 0, w.Method == AverageIncome}, {"series", w.Series != "", w.Method == IndustryWage},
		{"days", w.Days != 0, w.Method != FixedIncome}, {"from", !w.From.IsZero(), w.Method != FixedIncome}, {"until", !w.Until.IsZero(), w.Method != FixedIncome},
	} {
		if part.given && !part.used {
			c.fault(at+"/work/"+part.name, "这种误工费算法不用此项，请删去", "this way of finding lost income does not use it: leave it out")
		}
	}
}

// dated marks a line that rests on a date which nothing in the case proves.
func (c *calc) dated(day calendar.Day, zh, en, evidence string) (marks []derivation.Mark) {
	if !day.IsZero() && strings.TrimSpace(evidence) == "" {
		marks = append(marks, unverified(zh+"未注明证据", "no evidence is named for "+en))
	}
	return marks
}

// id is the loss's id: its own, or its head's code.
func (cl *Claim) id() string {
	if cl.ID != "" {
		return cl.ID
	}
	return string(cl.Head)
}
