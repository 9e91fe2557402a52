package book

import (
	"slices"

	"anjie/domain/calendar"
	"anjie/domain/compensation"
	"anjie/domain/compensation/waterfall"
)

// settling is who pays: the limits of compulsory insurance, what bars it, and the readings.
func (w *writer) settling(all compensation.Rules) Section {
	r := all.Settlement
	return Section{ID: "settling", Title: Text{"由谁赔付（版本 " + r.Limits.Edition + "）", "Who pays (edition " + r.Limits.Edition + ")"},
		Parts: []Part{w.ciLimits(r.Limits), w.bars(r), w.readings(all), w.collision(r.Collision)},
		Lead:  Text{"先交强险，再商业三者险，再侵权人；没有投保的义务人比照保险公司。", "Compulsory insurance first, then third-party cover, then the tortfeasor; who should have insured pays like an insurer."}}
}

func (w *writer) ciLimits(t waterfall.LimitTable) Part {
	p := Part{ID: t.ID, Title: Text{"交强险分项限额", "Sub-limits of compulsory insurance"}, Cols: cols("分项", "Part", "被保险车辆", "The insured vehicle is", "限额", "Limit", "事故日期", "Accidents", "依据", "Article", "来源", "Source", "说明", "Note"),
		Lead: Text{"每次事故、全部受害人合计；多辆车的限额分别计算。", "For one accident, all victims together; each vehicle has its own."}}
	for i, row := range t.Rows {
		until := ""
		if i+1 < len(t.Rows) {
			if next, err := calendar.ParseDay(t.Rows[i+1].From); err == nil { // a table that is used has days
				until = next.Add(-1).String()
			}
		}
		day := Text{}
		if !row.FromVerified {
			day = Text{"起始日期未核实", "the first day was not verified"}
		}
		for _, side := range []struct {
			id     string
			name   Text
			limits waterfall.Limits
		}{{"at-fault", Text{"有责", "at fault"}, row.AtFault}, {"no-fault", Text{"无责", "not at fault"}, row.NoFault}} {
			for _, one := range []struct {
				bucket waterfall.Bucket
				limit  waterfall.Limit
			}{{waterfall.DD, side.limits.DD}, {waterfall.MED, side.limits.MED}, {waterfall.PROP, side.limits.PROP}} {
				l := w.line(t.ID, row.From+"/"+side.id+"/"+string(one.bucket), bucketWords[one.bucket], say(side.name), amount(one.limit.Fen),
					validity(row.From, until), cite("CI-Reg 23"), say(same(row.Source)), say(day))
				l.Code, l.Unverified = "", !one.limit.Verified || !row.FromVerified
				p.Lines = append(p.Lines, l)
			}
		}
	}
	return p
}

var flagWords = map[waterfall.Flag]Text{
	waterfall.Drunk: {"醉酒驾驶", "driving drunk"}, waterfall.Drugged: {"服用管制药品或者吸毒后驾驶", "driving after drugs"},
	waterfall.NoLicence: {"无证或者准驾不符", "no licence, or not for this class"}, waterfall.Intent: {"故意制造事故", "an accident made on purpose"},
	waterfall.Stolen: {"盗抢期间", "while the vehicle was stolen"},
}

func (w *writer) bars(r waterfall.Rules) Part {
	p := Part{ID: "bars", Title: Text{"赔后追偿的情形", "When compulsory insurance recovers"}, Cols: cols("情形", "Fact", "人身损害", "Injury", "财产损失", "Property", "依据", "Article", "取舍", "Reading")}
	for _, b := range r.Bars {
		injury, property, note := Text{"赔偿后可以追偿", "paid, and recovered"}, Text{"赔偿", "paid"}, Text{}
		if b.RescueOnly {
			injury = Text{"只垫付抢救费用，垫付后可以追偿", "rescue costs only are advanced, and recovered"}
		}
		if b.NoProperty {
			property = Text{"不赔偿", "not paid"}
		}
		if b.Doubt {
			note = Text{"条文未逐字规定此种情形", "the provisions do not say this in words"}
		}
		doubt := b.Doubt
		if _, source, verified, _ := r.Answered(waterfall.AboutDrugs); b.Flag == waterfall.Drugged && source != "" { // an office has answered it
			note, doubt = same(source), !verified
		}
		l := w.line("bars", string(b.Flag), flagWords[b.Flag], say(injury), say(property), cite(b.Article), say(note))
		l.Unverified = doubt
		p.Lines = append(p.Lines, l)
	}
	return p
}

// collision are the insurers' rules for vehicles and things aboard them: no statute, and known from copies.
func (w *writer) collision(c waterfall.Provision) Part {
	p := Part{ID: "collision", Title: Text{"机动车互碰的财产损失（行业规则）", "Vehicles that collide: things (the insurers' rules)"}, Cols: cols("情形", "Case", "规则", "Rule", "依据", "Article", "来源", "Source"),
		Lead: Text{"保险行业的处理规则，不是法律；凡用到之处均标明。", "The insurers' rules, no statute; marked wherever they are used."}}
	for _, one := range []struct {
		id         string
		when, rule Text
	}{
		{"at-fault", Text{"有责车辆之间", "cars at fault among each other"}, Text{"各在本车财产损失限额内赔偿对方，多辆的平均承担；超过限额的按比例", "each pays the others within its limit for things, several in equal parts; above the limit in proportion"}},
		{"no-fault", Text{"无责车辆", "cars without fault"}, Text{"无责限额合并，在有责车辆之间平均分配；无责车辆之间不互赔", "their limits are added up and shared equally among the cars at fault; they do not pay each other"}},
		{"substitute", Text{"无责代赔", "payment on behalf of the no-fault car"}, Text{"由有责方保险公司代无责方保险公司赔付车辆损失，不占用本车限额", "the at-fault car's insurer pays the vehicle's damage for the other's, outside its own limit"}},
		{"self-claim", Text{"互碰自赔", "each from his own insurer"}, Text{"均已投保、均有责、仅车辆损失且均不超过限额，各方同意的，由本方保险公司赔付", "all insured, all at fault, nothing but damage within the limit, and all agree"}},
	} {
		l := w.line("collision", one.id, one.when, say(one.rule), cite("CI-Collision"), say(same(c.Source)))
		l.Unverified = !c.Verified
		p.Lines = append(p.Lines, l)
	}
	return p
}

// ownParts are the questions whose answers stand in parts of their own: one for each head, grade, region or time.
var ownParts = []compensation.Question{compensation.AboutBucket, compensation.AboutExtra, compensation.AboutRounding, compensation.AboutSeries, compensation.AboutLimits}

// readings are what the law leaves open, with the answer in force and what it rests on.
func (w *writer) readings(r compensation.Rules) Part {
	p := Part{ID: "readings", Title: Text{"可配置的取舍", "Readings that are configured"}, Cols: cols("问题", "Question", "现行取舍", "This edition's reading", "依据", "Article", "来源", "Source"),
		Lead: Text{"法律没有写明、各地做法不同的问题。凡用到之处均标明。", "What the law leaves open and practice decides. Each is marked wherever it mattered."}}
	for _, q := range compensation.Questions() {
		if slices.Contains(ownParts, q.ID) {
			continue
		}
		one, _ := r.Stands(compensation.Reading{Question: q.ID})
		answer := q.Of(one.Value)
		l := w.line("readings", string(q.ID), Text{q.ZH, q.EN}, tell(answer.ZH, answer.EN), cite(q.Article), say(same(one.Source)))
		l.Unverified = !one.Verified && (one.Source != "" || q.ID == compensation.AboutDay) || q.Article == "CI-Collision" && !r.Settlement.Collision.Verified
		p.Lines = append(p.Lines, l)
	}
	p.Lines = append(p.Lines, w.line("readings", "second-from", Text{"解释（二）按作出决定之日适用", "the second interpretation applies by the day of decision"}, say(same(r.Settlement.Int2From)), cite("RTA-Int2 12"), Cell{}))
	return p
}
