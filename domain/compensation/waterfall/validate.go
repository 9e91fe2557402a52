package waterfall

import (
	"slices"
	"strconv"

	"anjie/domain/money"
	"anjie/domain/problem"
)

// Faults lists what is wrong with the accident, each at its JSON pointer; nothing is computed from a wrong one.
func Faults(a Accident) []problem.Fault {
	c := check{a: &a, cars: map[string]*Vehicle{}, sides: map[string]*Side{}, victims: map[string]bool{}, policies: map[string]bool{}}
	if a.At.IsZero() {
		c.fault("/at", "请填写事故发生时间", "the time of the accident is missing")
	}
	for i := range a.Vehicles {
		v := &a.Vehicles[i]
		if c.id(pointer("/vehicles", i)+"/id", v.ID, c.cars[v.ID] != nil) {
			c.cars[v.ID] = v
		}
	}
	for i := range a.Sides {
		s := &a.Sides[i]
		if c.id(pointer("/sides", i)+"/id", s.ID, c.sides[s.ID] != nil) {
			c.sides[s.ID] = s
		}
	}
	for i := range a.Vehicles {
		c.vehicle(pointer("/vehicles", i), &a.Vehicles[i])
	}
	for i := range a.Sides {
		c.side(pointer("/sides", i), i)
	}
	for i := range a.Victims {
		v := &a.Victims[i]
		if c.id(pointer("/victims", i)+"/id", v.ID, c.victims[v.ID]) {
			c.victims[v.ID] = true
		}
		c.victim(pointer("/victims", i), v)
	}
	if c.total > money.Max {
		c.fault("/victims", "损失总额过大，请核对", "the losses together are too large, please check them")
	}
	for i, d := range a.Advances {
		at := pointer("/advances", i)
		c.id(at+"/by", d.By, false)
		c.known(at+"/victim", c.victims[d.Victim])
		c.amount(at+"/amount", d.Amount)
	}
	return c.faults
}

// check collects faults.
type check struct {
	a        *Accident
	faults   []problem.Fault
	cars     map[string]*Vehicle
	sides    map[string]*Side
	victims  map[string]bool
	policies map[string]bool
	total    money.Fen
}

func pointer(list string, i int) string { return list + "/" + strconv.Itoa(i) }

func (c *check) fault(at, zh, en string) {
	c.faults = append(c.faults, problem.Fault{Field: at, ZH: zh, EN: en})
}

// id checks the shape of an id, which becomes part of a line's path, and that it is not taken.
func (c *check) id(at, id string, taken bool) bool {
	ok := id != "" && len(id) <= 64
	for _, r := range id {
		ok = ok && (r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-')
	}
	switch {
	case !ok:
		c.fault(at, "编号由 1 至 64 个字母、数字或“-”组成", "an id is 1 to 64 letters, digits or '-'")
	case taken:
		c.fault(at, "编号重复", "the id is used twice")
	}
	return ok && !taken
}

func (c *check) known(at string, ok bool) {
	if !ok {
		c.fault(at, "没有这个编号", "there is no such id")
	}
}

func (c *check) oneOf(at string, ok bool) {
	if !ok {
		c.fault(at, "不是允许的取值", "not one of the allowed values")
	}
}

func (c *check) amount(at string, f money.Fen) {
	if f < 0 {
		c.fault(at, "金额不能为负", "an amount cannot be negative")
	} else if f > money.Max {
		c.fault(at, "金额过大，请核对", "the amount is too large, please check it")
	}
}

func (c *check) rate(at string, bp int64) {
	if bp < 0 || bp > money.Whole {
		c.fault(at, "比例应在 0 至 10000（万分之）之间", "a rate is between 0 and 10000 basis points")
	}
}

var (
	faultWords = []Fault{Full, Main, Equal, Minor, NoFault, Undetermined}
	flags      = []Flag{Drunk, Drugged, NoLicence, Stolen, Intent, LicenceExpired, Fled, Unknown, WorkHarm, OffRoad, DoorOpening, DoorIntent}
	ties       = []TieKind{Driver, Occupant, DriverOutside, Policyholder, Insured}
	sources    = []Source{ByParty, ByMedical, ByWorkInjury, ByRescueFund}
)

func (c *check) vehicle(at string, v *Vehicle) {
	c.oneOf(at+"/fault", slices.Contains(faultWords, v.Fault))
	for i, f := range v.Flags {
		c.oneOf(pointer(at+"/flags", i), slices.Contains(flags, f) && !slices.Contains(v.Flags[:i], f))
	}
	unknown := slices.Contains(v.Flags, Unknown)
	switch {
	case v.CI != nil && (unknown || v.Obligor != nil):
		c.fault(at+"/ci", "已投保的车辆没有未投保义务人，不明车辆没有保单", "an insured vehicle has no obligor, an unknown one no policy")
	case v.CI != nil:
		c.id(at+"/ci/insurer", v.CI.Insurer, false)
		c.id(at+"/ci/policy", v.CI.Policy, c.policies[v.CI.Policy]) // a policy insures one vehicle
		c.policies[v.CI.Policy] = true
	case v.Obligor != nil:
		c.id(at+"/obligor/payer", v.Obligor.Payer, false)
	case v.Towed == "" && !unknown:
		c.fault(at+"/obligor", "未投保交强险的车辆须写明投保义务人", "say who had to insure a vehicle without CI")
	}
	if v.Towed != "" {
		t := c.cars[v.Towed]
		c.known(at+"/towed", t != nil && t != v && t.Towed == "")
	}
}

func (c *check) side(at string, n int) {
	s := &c.a.Sides[n]
	if s.Vehicle != "" {
		v := c.cars[s.Vehicle]
		c.known(at+"/vehicle", v != nil)
		for _, other := range c.a.Sides[:n] {
			if other.Vehicle == s.Vehicle {
				c.fault(at+"/vehicle", "一辆车只有一方", "a vehicle has one side only")
			}
		}
		if v != nil && slices.Contains(v.Flags, Unknown) && len(s.TPL) > 0 {
			c.fault(at+"/tpl", "不明车辆没有保单", "an unknown vehicle has no policy")
		}
	}
	c.payers(at+"/payers", s.Payers)
	for i, id := range s.Joint {
		c.known(pointer(at+"/joint", i), c.sides[id] != nil && id != s.ID)
	}
	for i := range s.TPL {
		p, at := &s.TPL[i], pointer(at+"/tpl", i)
		taken := slices.ContainsFunc(s.TPL[:i], func(o TPL) bool { return o.Policy == p.Policy })
		for _, other := range c.a.Sides[:n] {
			taken = taken || slices.ContainsFunc(other.TPL, func(o TPL) bool { return o.Policy == p.Policy })
		}
		c.id(at+"/policy", p.Policy, taken)
		c.id(at+"/insurer", p.Insurer, false)
		c.amount(at+"/limit", p.Limit)
		c.rate(at+"/deductible", p.Deductible)
		c.rate(at+"/maxShare", p.MaxShare)
		for k, f := range p.Refuses {
			c.oneOf(pointer(at+"/refuses", k), slices.Contains(flags, f))
		}
	}
}

func (c *check) payers(at string, payers []Payer) {
	paying, portions := 0, int64(0)
	for i, p := range payers {
		at := pointer(at, i)
		c.id(at+"/id", p.ID, slices.ContainsFunc(payers[:i], func(o Payer) bool { return o.ID == p.ID }))
		c.rate(at+"/portion", p.Portion)
		c.rate(at+"/cap", p.Cap)
		if p.own() {
			paying, portions = paying+1, portions+p.Portion
		}
		if p.After != "" {
			c.known(at+"/after", slices.ContainsFunc(payers, func(o Payer) bool { return o.ID == p.After && o.own() }))
		}
		if p.After != "" && (p.Joint || p.Portion > 0 || p.Cap > 0) {
			c.fault(at+"/after", "补充责任人没有自己的份额，也不是连带责任人", "who answers supplementarily has no portion and is no joint payer")
		}
		if p.Joint && p.Portion > 0 || p.Cap > 0 && !p.Joint {
			c.fault(at+"/portion", "连带责任人没有自己的份额，其他人没有限额", "a joint payer has no portion, and only he has a cap")
		}
	}
	if paying == 0 || portions != money.Whole && (paying > 1 || portions != 0) {
		c.fault(at, "至少一人承担，各人份额合计为 10000（万分之）", "somebody pays, and the portions add up to 10000 basis points")
	}
}
