package book

import (
	"strconv"

	"anjie/domain/hint"
	"anjie/domain/money"
	"anjie/web/words"
)

var topicWords = map[hint.Topic]Text{
	hint.Crime: {"可能涉嫌的犯罪", "A crime that may have been committed"}, hint.Search: {"查缉与深度调查", "Search and deep investigation"},
	hint.Duty: {"办案要求", "What the handling must include"}, hint.Fund: {"救助基金", "The rescue fund"},
	hint.Severity: {"事故等级", "Levels of severity"}, hint.Figures: {"统计", "Statistics"},
}

// hints are the rules that suggest, a part a topic, and the figures on which they rest.
func (w *writer) hints(b hint.Book) Section {
	s := Section{ID: "hints", Title: Text{"提示（版本 " + b.Edition + "）", "Hints (edition " + b.Edition + ")"},
		Lead: Text{"提示不是结论，由办案人员采纳或者写明理由排除。", "A hint is no verdict: a person accepts it or sets it aside with a reason."}}
	for _, topic := range hint.Topics {
		p := Part{ID: "hints-" + string(topic), Title: topicWords[topic], Cols: cols("提示", "Hint", "事实", "Facts", "须先成立之一", "Besides one of", "取代", "Takes the place of",
			"依据", "Article", "事故日期", "Accidents", "来源", "Source", "说明", "Note")}
		for _, r := range b.Rules {
			if r.Topic != topic {
				continue
			}
			line := w.line("hint", r.ID, Text{r.ZH, r.EN}, say(cases(b, r)), say(named(b, r.Requires)), say(named(b, r.Over)), cite(r.Article), validity(r.From, ""), say(same(r.Source)), tell(r.Note, r.NoteEN))
			line.Unverified = !r.Verified
			p.Lines = append(p.Lines, line)
		}
		s.Parts = append(s.Parts, p.without())
	}
	t := Part{ID: "thresholds", Title: Text{"无能力赔偿数额的起点", "From which unpaid loss is a crime"}, Cols: cols("地区", "Region", "事故日期", "Accidents", "数额较大", "Much", "数额特别大", "Very much", "依据", "Article", "来源", "Source")}
	for _, x := range b.Thresholds {
		l := w.line("threshold", "region-"+x.Region, whose(x), validity(x.From, ""), amount(money.Fen(x.Base)), amount(money.Fen(x.Grave)), cite("法释〔2000〕33号 9"), say(same(x.Source)))
		l.Code, l.Unverified = "", !x.Verified
		t.Lines = append(t.Lines, l)
	}
	s.Parts = append(s.Parts, t)
	return s
}

// whose names the province of a line, or those without one of their own.
func whose(t hint.Threshold) Text {
	if t.Region == "" {
		return both(func(lang words.Lang) string { return words.T(lang, words.ThresholdOthers) })
	}
	return both(func(lang words.Lang) string { return words.Province(lang, t.Region) })
}

// cases writes the conditions of a rule: all of one case hold together, any case is enough.
func cases(b hint.Book, r hint.Rule) Text {
	var any []Text
	for _, one := range r.Cases {
		var all []Text
		for _, c := range one {
			all = append(all, condition(c))
		}
		any = append(any, join(all, "且", " and "))
	}
	return join(any, "；或者", "; or ")
}

func condition(c hint.Cond) Text {
	m := c.Fact.Meaning()
	if m.Unit == hint.Flag && c.Op == hint.EQ {
		if c.N != 0 {
			return Text{m.ZH, m.EN}
		}
		return Text{"不是“" + m.ZH + "”", "not: " + m.EN}
	}
	op := map[hint.Op]string{hint.GE: "≥", hint.GT: ">", hint.LT: "<", hint.EQ: "="}[c.Op]
	n := same(strconv.FormatInt(c.N, 10))
	switch {
	case c.By == "base":
		n = Text{"本省“数额较大”", "the province's “much”"}
	case c.By != "":
		n = Text{"本省“数额特别大”", "the province's “very much”"}
	case m.Unit == hint.Amount:
		n = same(money.Fen(c.N).String())
	}
	return Text{m.ZH + " " + op + " " + n.ZH, m.EN + " " + op + " " + n.EN}
}

// named lists other rules by their words.
func named(b hint.Book, ids []string) Text {
	var all []Text
	for _, id := range ids {
		if r, ok := b.Rule(id); ok {
			all = append(all, Text{r.ZH, r.EN})
		}
	}
	return sentences(all)
}
