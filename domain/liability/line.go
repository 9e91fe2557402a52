package liability

import (
	"cmp"
	"strconv"
	"strings"

	"anjie/domain/derivation"
)

// Line explains an answer: one line for each rule that was applied, with the facts that it looked at.
func (b Book) Line(c Case, a Answer) derivation.Line {
	sum := b.SHA256()
	var parts []string
	var who []derivation.Input
	for _, p := range a.Persons {
		part := Percent(p.Part) + "%"
		parts = append(parts, part)
		who = append(who, derivation.Input{ZH: p.Role.In("zh"), EN: p.Role.In("en"), Value: part + "，" + p.Kind.In("zh"), ValueEN: part + ", " + p.Kind.In("en")})
	}
	top := derivation.Line{ID: "answers", ZH: "赔偿责任主体", EN: "Who answers", Unit: derivation.Count,
		Value: strconv.Itoa(len(a.Persons)), Formula: cmp.Or(strings.Join(parts, "; "), "0"), Inputs: who, Article: a.Applied[0].Article}
	for i, r := range a.Applied {
		l := derivation.Line{ID: strings.NewReplacer(".", "-", "_", "-").Replace(r.ID), ZH: r.ZH, EN: r.EN,
			Unit: derivation.Count, Value: strconv.Itoa(i + 1), Article: r.Article, From: r.From, Until: r.Until,
			Table: &derivation.Table{ID: "answering", Edition: b.Edition, Row: r.ID, SHA256: sum, Source: r.Source},
			Marks: r.marks(c)}
		l.Unit, l.Value = r.figure(a, l.Unit, l.Value)
		l.Inputs = b.inputs(r, c)
		top.Lines = append(top.Lines, l)
	}
	return top
}

// figure is the percentage that a rule led to; for rules without one, its place in the order.
func (r Rule) figure(a Answer, unit derivation.Unit, value string) (derivation.Unit, string) {
	if r.Cut != "" {
		return derivation.Percent, Percent(a.Cut)
	}
	for _, p := range a.Persons {
		if p.Rule == r.ID {
			return derivation.Percent, Percent(p.Part)
		}
	}
	return unit, value
}

func (r Rule) marks(c Case) (out []derivation.Mark) {
	if !r.Verified {
		out = append(out, derivation.Mark{Kind: derivation.Unverified, ZH: "该规则未经核实：" + r.Source, EN: "this rule was not verified: " + r.Source})
	}
	if r.Open != "" {
		out = append(out, derivation.Mark{Kind: derivation.Choice, ZH: r.Open, EN: r.OpenEN})
	}
	if r.From == secondInt && !c.Judged {
		out = append(out, derivation.Mark{Kind: derivation.Choice, ZH: "解释（二）第十二条只说“尚未终审的案件”；调解按调解之日适用",
			EN: "RTA-Int2 12 speaks of cases not finally adjudicated; a mediation takes the rule of its day"})
	}
	return out
}

// inputs are the facts that a rule looked at, with their written reasons.
func (b Book) inputs(r Rule, c Case) (out []derivation.Input) {
	var ids []string
	for _, cond := range r.When {
		ids = append(ids, cond.Fact)
	}
	for _, n := range r.Persons {
		ids = append(ids, n.Part)
	}
	ids = append(ids, r.Cut)
	for _, s := range b.Situations {
		if s.ID == r.Situation {
			out = append(out, derivation.Input{ZH: s.ZH, EN: s.EN, Value: "是", ValueEN: "yes"})
		}
	}
	for _, id := range ids {
		f, ok := b.Fact(id)
		if !ok || c.Facts[id] == "" {
			continue
		}
		zh, en := f.said(c.Facts[id])
		out = append(out, derivation.Input{ZH: f.ZH, EN: f.EN, Value: zh, ValueEN: en})
		if why := c.Facts[Reason(id)]; why != "" {
			out = append(out, derivation.Input{ZH: "理由", EN: "Reason", Value: why})
		}
	}
	return out
}

// said is an answer as people write it, in both languages.
func (f Fact) said(answer string) (zh, en string) {
	if f.Kind == Points {
		n, _ := strconv.ParseInt(answer, 10, 64)
		return Percent(n) + "%", Percent(n) + "%"
	}
	for _, o := range f.Options {
		if o.ID == answer {
			return o.ZH, o.EN
		}
	}
	return answer, answer
}
