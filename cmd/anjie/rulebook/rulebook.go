// Package rulebook writes the tables of the product as a book for people: the stages, the steps of each edition with
// their articles, the forms, the deadlines, and what follows from what. A lawyer reads it; nothing is written by hand.
package rulebook

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"anjie/domain/accident"
	"anjie/domain/deadline"
	"anjie/web/words"
)

const (
	zh = words.ZH
	en = words.EN
)

// Write writes the book as Markdown.
func Write(w io.Writer) error {
	b := &book{}
	b.title()
	for _, e := range accident.Editions() {
		b.say("## 版本 Edition %s", e)
		b.stages(e)
		b.steps(e)
		b.deadlines(e)
	}
	b.forms()
	b.consequences()
	b.lists()
	_, err := io.WriteString(w, b.String())
	if err != nil {
		return fmt.Errorf("rulebook: write: %w", err)
	}
	return nil
}

type book struct{ strings.Builder }

// say writes a paragraph.
func (b *book) say(format string, args ...any) { fmt.Fprintf(b, format+"\n\n", args...) }

// table writes a table; cells may hold anything but line breaks.
func (b *book) table(head []string, rows [][]string) {
	line := func(cells []string) {
		for i, c := range cells {
			cells[i] = strings.NewReplacer("|", `\|`, "\n", " ").Replace(c)
		}
		b.WriteString("| " + strings.Join(cells, " | ") + " |\n")
	}
	line(head)
	b.WriteString(strings.Repeat("|---", len(head)) + "|\n")
	for _, r := range rows {
		line(r)
	}
	b.WriteString("\n")
}

// both writes a thing in both languages.
func both(name func(words.Lang) string) string {
	if a, b := name(zh), name(en); a != b {
		return a + " · " + b
	}
	return name(zh)
}

func command(c accident.Command) string {
	return both(func(l words.Lang) string { return words.Command(l, c) }) + " `" + string(c) + "`"
}

func commands(all []accident.Command) string {
	var out []string
	for _, c := range all {
		out = append(out, words.Command(zh, c)+" `"+string(c)+"`")
	}
	return strings.Join(out, "、")
}

func stage(s accident.Stage) string { return words.Stage(zh, s) }

func kind(k accident.Kind) string {
	if k == accident.TheCase {
		return "案件 · The case"
	}
	return both(func(l words.Lang) string { return words.Kind(l, k) })
}

func (b *book) title() {
	b.say("# 规则手册 · Rule book")
	b.say("Generated from the tables in `domain/accident` and `domain/deadline` by `make generate`; do not edit it. " +
		"Who may do what stands in [access.md](access.md). The conditions of an act that are not a matter of its stage (a joint application, a notice in time) " +
		"stand in code beside its form, in `domain/accident/acts_*.go`, and answer with their article when they refuse.")
	b.say("本手册由规则表生成。“依据”为 `%s` 的，是本室的工作顺序而非法律规定。", accident.HouseRule)
}

// kinds are the case and every kind of proceeding.
func kinds() []accident.Kind { return append([]accident.Kind{accident.TheCase}, accident.Kinds...) }

// stagesOf lists the stages of a kind in the order of the table.
func stagesOf(e accident.Edition, k accident.Kind) (all []accident.Stage) {
	add := func(s accident.Stage) {
		if s != accident.Same && !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	for _, s := range accident.Steps(e) {
		if s.On != k {
			continue
		}
		for _, from := range s.From {
			add(from)
		}
		add(s.To)
	}
	return all
}

func (b *book) stages(e accident.Edition) {
	b.say("### 阶段 Stages")
	var rows [][]string
	for _, k := range kinds() {
		for _, s := range stagesOf(e, k) {
			end := ""
			if s.Ended() {
				end = "✓"
			}
			rows = append(rows, []string{kind(k), stage(s), words.Stage(en, s), "`" + string(s) + "`", end})
		}
	}
	b.table([]string{"程序 Of", "阶段", "Stage", "code", "终结 ended"}, rows)
}

func (b *book) steps(e accident.Edition) {
	b.say("### 步骤 Steps")
	b.say("在所列阶段之外，该事项不能办理。结果为“—”的，阶段不变。 · Outside the stages named an act is refused. Where the result is “—” the stage stays.")
	for _, k := range kinds() {
		b.say("#### %s", kind(k))
		var rows [][]string
		if k == accident.TheCase {
			rows = append(rows, []string{command(accident.OpenCase), "—", stage(accident.Reported), "", "HPR 16"})
		}
		for _, s := range accident.Steps(e) {
			if s.On != k {
				continue
			}
			var from []string
			for _, f := range s.From {
				from = append(from, stage(f))
			}
			to := "—"
			if s.To != accident.Same {
				to = stage(s.To)
			}
			rows = append(rows, []string{command(s.Command), strings.Join(from, "、"), to, conditions[s.When], s.Article})
		}
		b.table([]string{"事项 Act", "阶段 From", "结果 To", "条件 When", "依据 Article"}, rows)
	}
}

// conditions says in words what chooses between two lines of one command.
var conditions = map[accident.Condition]string{
	accident.Always:    "",
	accident.AllSigned: "各方均已签字（人民调解并已盖章） · every party has signed, a committee has sealed",
	accident.AllPaid:   "各期均已付清 · every instalment is settled",
}

func (b *book) deadlines(e accident.Edition) {
	b.say("### 期限 Deadlines")
	b.say("“工作日”按国务院办公厅节假日通知计算；期间开始之日不计入。标 * 的条文尚未核对原文。 · Working days follow the State Council's notices; the first day is not counted. " +
		"A provision marked * was read only at second hand.")
	var rows [][]string
	for _, r := range deadline.Rules() {
		if r.Edition != e {
			continue
		}
		article := r.Article
		if r.Unverified {
			article += " *"
		}
		rows = append(rows, []string{"`" + r.ID + "` " + r.ZH + " · " + r.EN, on(r), commands(r.Triggers) + from(r), span(r), commands(r.MetBy),
			both(func(l words.Lang) string { return words.Owner(l, string(r.Owner)) }), article, r.DueZH + " · " + r.DueEN})
	}
	b.table([]string{"期限 Limit", "程序 Of", "起算 Starts with", "长度 Length", "办结 Met by", "责任人 Owner", "依据 Article", "逾期 When missed"}, rows)
}

func on(r deadline.Rule) string {
	if r.On == accident.TheCase {
		return "案件"
	}
	s := words.Kind(zh, r.On)
	if r.Variant != "" {
		s += "（" + words.Variant(zh, r.Variant) + "）"
	}
	return s
}

func from(r deadline.Rule) string {
	var more []string
	if r.From != "" {
		more = append(more, "自`"+r.From+"`")
	}
	if r.When != deadline.Always {
		more = append(more, "`"+string(r.When)+"`")
	}
	if r.PerParty {
		more = append(more, "每方 each party")
	}
	if r.Row != "" {
		more = append(more, "逐项 each of `"+string(r.Row)+"`")
	}
	if len(more) == 0 {
		return ""
	}
	return "（" + strings.Join(more, "，") + "）"
}

func span(r deadline.Rule) string {
	if r.Span.N == 0 {
		return "约定之日 · the day that was fixed"
	}
	s := r.Span.In("zh") + " · " + r.Span.In("en")
	if r.Agreed != "" {
		s += "，或`" + r.Agreed + "`"
	}
	return s
}
