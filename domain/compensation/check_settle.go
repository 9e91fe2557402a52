package compensation

import "fmt"

// The largest accident that is computed: above it somebody has made a mistake.
const (
	mostVehicles = 64
	mostSides    = 128
	mostVictims  = 256
	mostClaims   = 100     // of one victim
	mostCells    = 250_000 // all claims times all who may pay
)

// sizes refuses an accident that is larger than any.
func (c *calc) sizes() {
	for _, l := range []struct {
		at      string
		n, most int
	}{{"/vehicles", len(c.in.Vehicles), mostVehicles}, {"/sides", len(c.in.Sides), mostSides}, {"/victims", len(c.in.Victims), mostVictims}} {
		c.most(l.at, l.n, l.most)
	}
	claims := 0
	for i := range c.in.Victims {
		claims += len(c.in.Victims[i].Claims)
		c.most(fmt.Sprintf("/victims/%d/claims", i), len(c.in.Victims[i].Claims), mostClaims)
	}
	if claims*(len(c.in.Vehicles)+len(c.in.Sides)) > mostCells {
		c.fault("/victims", "损失项目与车辆、各方过多，无法一次计算", "too many losses, vehicles and sides for one computation")
	}
}

func (c *calc) most(at string, n, most int) {
	if n > most {
		c.fault(at, fmt.Sprintf("最多%d项", most), fmt.Sprintf("%d entries at most", most))
	}
}

// settling checks what concerns the settlement and no head: advances, and what the contracts exclude. The waterfall checks
// the rest; where the case names neither vehicles nor sides, there is nothing that ties, shares and strangers could mean.
func (c *calc) settling() {
	ids := map[string]bool{}
	for i, a := range c.in.Advances {
		c.id(fmt.Sprintf("/advances/%d/id", i), a.ID, ids)
	}
	for i := range c.in.Sides {
		for k, p := range c.in.Sides[i].TPL {
			for n, head := range p.Excluded {
				if _, ok := c.rules.head(HeadID(head)); !ok {
					c.fault(fmt.Sprintf("/sides/%d/tpl/%d/excluded/%d", i, k, n), "没有这一赔偿项目", "no such head of loss")
				}
			}
		}
	}
	if c.settles() {
		return
	}
	victims := map[string]bool{}
	for i := range c.in.Victims {
		v, at := &c.in.Victims[i], fmt.Sprintf("/victims/%d", i)
		victims[v.ID] = true
		for k := range v.Ties {
			c.fault(fmt.Sprintf("%s/ties/%d/vehicle", at, k), "没有这一车辆", "there is no such vehicle")
		}
		for k := range v.Apart {
			c.fault(fmt.Sprintf("%s/apart/%d", at, k), "没有这一车辆", "there is no such vehicle")
		}
		for k := range v.Shares {
			c.fault(fmt.Sprintf("%s/shares/%d/side", at, k), "没有这一方", "there is no such side")
		}
	}
	for i, a := range c.in.Advances {
		at := fmt.Sprintf("/advances/%d", i)
		if !victims[a.Victim] {
			c.fault(at+"/victim", "没有这名受害人", "there is no such victim")
		}
		if !written.MatchString(a.By) {
			c.fault(at+"/by", "请填写付款人编号", "name the payer by an id")
		}
		c.bounded(at+"/amount", a.Amount)
	}
}
