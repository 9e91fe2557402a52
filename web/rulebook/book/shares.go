package book

import (
	"maps"
	"slices"
	"strings"

	"anjie/domain/liability"
	"anjie/web/words"
)

// regions are the provinces that the tables name, and the country.
var regions = map[string]Text{
	"": {"全国", "the whole country"}, "370000": {"山东省", "Shandong"}, "610000": {"陕西省", "Shaanxi"}, "410000": {"河南省", "Henan"}, "510000": {"四川省", "Sichuan"},
}

func region(code string) Text {
	if t, ok := regions[code]; ok {
		return t
	}
	if zh := words.Province(words.ZH, code); zh != code {
		return Text{zh, words.Province(words.EN, code)}
	}
	return Text{"地区" + code, "region " + code}
}

// shares are the ranges of the injuring side's part.
func (w *writer) shares(t liability.Table) Section {
	p := Part{ID: "shares", Title: Text{"责任比例（版本 " + t.Edition + "）", "Shares (edition " + t.Edition + ")"}, Cols: cols("受害方的责任", "The injured side's responsibility", "双方", "Between",
		"地区", "Region", "加害方承担", "The other side's share", "起始值", "Starts at", "有效期", "In force", "依据", "Article", "来源", "Source", "说明", "Note")}
	for _, r := range t.Rows {
		line := w.line("shares", r.ID(), both2(r.Injured.In), say(both2(r.Relation.In)), say(region(r.Region)), number(r.Span()+"%", r.Span()+"%"),
			number(percent(r.Default), percent(r.Default)), validity(r.From, r.Until), cite(r.Article), say(same(r.Source)), say(shareNote(r)))
		line.Code, line.Unverified = "", !r.Verified
		p.Lines = append(p.Lines, line)
	}
	return Section{ID: "shares-section", Title: Text{"责任比例", "Shares of responsibility"}, Parts: []Part{p},
		Lead: Text{"交强险赔偿后的部分由加害方承担的比例。认定书的责任与民事比例是两项内容；超出幅度须写明理由。",
			"The injuring side's share of what compulsory insurance does not pay. The word of the determination and the civil share are two things; a share outside the range needs a written reason."}}
}

func shareNote(r liability.Row) Text {
	switch {
	case r.Binding:
		return Text{"不得超出", "binding"}
	case r.Practice:
		return Text{"法律没有规定该比例，按实践通行做法", "no provision names this share; it is usual in practice"}
	case r.Min < r.Max:
		return Text{"在幅度内酌定", "chosen within the range"}
	}
	return Text{}
}

// both2 asks for a word of the domain, whose words know "zh" and "en".
func both2(in func(string) string) Text { return Text{in("zh"), in("en")} }

// answering is who answers for whom.
func (w *writer) answering(b liability.Book) Section {
	p := Part{ID: "answering", Title: Text{"责任主体（版本 " + b.Edition + "）", "Who answers (edition " + b.Edition + ")"}, Cols: cols("规则", "Rule", "情形", "Situation", "条件", "When",
		"谁承担、如何承担", "Who, and how", "保险、追偿、推定", "Cover, recourse, presumption", "地区", "Region", "按", "By the day of", "有效期", "In force", "依据", "Article", "来源", "Source", "留有余地", "Left open")}
	for _, r := range b.Rules {
		axis := Text{"事故日", "the accident"}
		if r.Axis == liability.ByStage {
			axis = Text{"案件阶段：施行之日未终审", "the stage: not finally adjudicated on the first day"}
		}
		line := w.line("answering", r.ID, Text{r.ZH, r.EN}, say(situation(b, r)), say(facts(b, r)), say(persons(b, r)), say(besides(r)), say(region(r.Region)),
			say(axis), validity(r.From, r.Until), cite(r.Article), say(same(r.Source)), tell(r.Open, r.OpenEN))
		line.Unverified = !r.Verified
		p.Lines = append(p.Lines, line)
	}
	return Section{ID: "answering-section", Title: Text{"谁承担责任", "Who answers for whom"}, Parts: []Part{p},
		Lead: Text{"各行依次适用：勾选了情形、条件成立并且在有效期内的规则改变承担责任的人。", "The lines are tried in order: each whose situation is ticked, whose conditions hold and which is in force changes who answers."}}
}

func situation(b liability.Book, r liability.Rule) Text {
	for _, s := range b.Situations {
		if s.ID == r.Situation {
			return Text{s.ZH, s.EN}
		}
	}
	return Text{"总是适用", "always"}
}

// facts are the conditions: the question with the answers that it must have.
func facts(b liability.Book, r liability.Rule) Text {
	var all []Text
	for _, c := range r.When {
		q := Text{c.Fact, c.Fact}
		var said []Text
		if f, ok := b.Fact(c.Fact); ok {
			q = Text{f.ZH, f.EN}
			for _, o := range f.Options {
				for _, is := range c.Is {
					if o.ID == is {
						said = append(said, Text{o.ZH, o.EN})
					}
				}
			}
		} else {
			for _, s := range b.Situations {
				if s.ID == c.Fact {
					q, said = Text{s.ZH, s.EN}, []Text{answer(c.Is)}
				}
			}
		}
		a := join(said, "或", " or ")
		all = append(all, Text{q.ZH + "：" + a.ZH, strings.TrimSuffix(q.EN, "?") + ": " + a.EN})
	}
	return sentences(all)
}

// answer is how a situation is ticked.
func answer(is []string) Text {
	if len(is) == 1 && is[0] == "no" {
		return Text{"否", "no"}
	}
	return Text{"是", "yes"}
}

func persons(b liability.Book, r liability.Rule) Text {
	var all []Text
	for _, n := range r.Persons {
		role, how := both2(n.Role.In), both2(n.Kind.In)
		t := Text{role.ZH + how.ZH, role.EN + " " + how.EN}
		if f, ok := b.Fact(n.Part); ok {
			t = Text{t.ZH + "（" + f.ZH + "）", t.EN + " (" + f.EN + ")"}
		}
		all = append(all, t)
	}
	for _, was := range slices.Sorted(maps.Keys(r.Renames)) {
		a, z := both2(was.In), both2(r.Renames[was].In)
		all = append(all, Text{a.ZH + "即" + z.ZH, a.EN + " is the " + z.EN})
	}
	if r.Between != "" {
		how := both2(r.Between.In)
		all = append(all, Text{"各机动车一方之间" + how.ZH, "the sides: " + how.EN})
	}
	if f, ok := b.Fact(r.Cut); ok {
		all = append(all, Text{"减轻：" + f.ZH, "reduced: " + f.EN})
	}
	return sentences(all)
}

// besides are insurance, recourse and presumptions.
func besides(r liability.Rule) Text {
	var all []Text
	for _, c := range r.Covers {
		all = append(all, Text{c.ZH, c.EN})
	}
	for _, c := range r.Recourses {
		all = append(all, Text{c.ZH, c.EN})
	}
	for _, c := range r.Presumes {
		all = append(all, Text{c.ZH, c.EN})
	}
	return sentences(all)
}
