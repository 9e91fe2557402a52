package waterfall

import (
	"slices"
	"strings"

	"anjie/domain/money"
)

// faultless is the greatest share of a motor vehicle without fault, in basis points (RTSL 76).
const faultless = 1000

func blank(s string) bool { return strings.TrimSpace(s) == "" }

func (c *check) victim(at string, v *Victim) {
	for i, t := range v.Ties {
		c.known(pointer(at+"/ties", i)+"/vehicle", c.cars[t.Vehicle] != nil)
		c.oneOf(pointer(at+"/ties", i)+"/as", slices.Contains(ties, t.As))
	}
	for i, id := range v.Apart {
		c.known(pointer(at+"/apart", i), c.cars[id] != nil)
	}
	var all int64
	for i, s := range v.Shares {
		at := pointer(at+"/shares", i)
		twice := slices.ContainsFunc(v.Shares[:i], func(o Share) bool { return o.Side == s.Side })
		c.known(at+"/side", c.sides[s.Side] != nil && !twice)
		c.rate(at+"/bp", s.BP)
		c.rate(at+"/cut", s.Cut)
		if side := c.sides[s.Side]; side != nil && s.Kept() > faultless && blank(s.Reason) && c.cars[side.Vehicle] != nil && c.cars[side.Vehicle].Fault == NoFault {
			c.fault(at+"/reason", "无责任的机动车一方对非机动车、行人承担不超过10%（RTSL 76），超过的请说明理由", "a motor vehicle without fault answers for 10 % at most (RTSL 76): give the reason for more")
		}
		all += min(max(s.BP, 0), money.Whole)
	}
	if all > money.Whole {
		c.fault(at+"/shares", "各方份额合计超过 10000（万分之）", "the shares add up to more than 10000 basis points")
	}
	for i := range v.Losses {
		taken := slices.ContainsFunc(v.Losses[:i], func(o Loss) bool { return o.ID == v.Losses[i].ID })
		c.id(pointer(at+"/losses", i)+"/id", v.Losses[i].ID, taken)
		c.loss(pointer(at+"/losses", i), &v.Losses[i])
	}
}

func (c *check) loss(at string, l *Loss) {
	thing := l.Bucket == PROP || l.Bucket == OutOfCI
	c.oneOf(at+"/bucket", thing || l.Bucket == DD || l.Bucket == MED)
	c.amount(at+"/amount", l.Amount)
	if l.Amount > 0 && c.total <= money.Max {
		c.total += min(l.Amount, money.Max)
	}
	if l.Mental && l.Bucket != DD {
		c.fault(at+"/mental", "精神损害抚慰金属于死亡伤残赔偿项", "mental damages belong to death and disability")
	}
	if l.Of != "" {
		c.known(at+"/of", c.cars[l.Of] != nil && thing)
	}
	var paid money.Fen
	for i, p := range l.Paid {
		at := pointer(at+"/paid", i)
		c.oneOf(at+"/by", slices.Contains(sources, p.By))
		c.id(at+"/who", p.Who, false)
		c.amount(at+"/amount", p.Amount)
		paid += min(max(p.Amount, 0), money.Max)
		if paid > l.Amount {
			c.fault(at+"/amount", "已付金额合计超过该项损失", "the parts already paid are more than the loss")
			break
		}
		if p.By != ByParty && (thing || l.Mental) {
			c.fault(at+"/by", "基金只支付医疗、抢救和丧葬费用", "funds pay medical, rescue and funeral costs only")
		}
	}
}
