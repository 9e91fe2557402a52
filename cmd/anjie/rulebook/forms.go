package rulebook

import (
	"slices"
	"strings"

	"anjie/domain/accident"
	"anjie/web/words"
)

func (b *book) forms() {
	b.say("## 表单 Forms")
	b.say("每项必填的标 ●。办理时由程序填写的项目不列。 · Required fields are marked ●. What the program fills in by itself is left out.")
	for _, cmd := range inOrder() {
		b.say("### %s", command(cmd))
		rows := fieldRows(cmd, accident.Fields(cmd), "")
		if len(rows) == 0 {
			b.say("无 · none")
			continue
		}
		b.table([]string{"项目 Field", "name", "kind", "●", "选项 Options"}, rows)
	}
}

// inOrder lists the commands as the steps have them, the first first.
func inOrder() (all []accident.Command) {
	all = append(all, accident.OpenCase)
	for _, s := range accident.Steps(accident.Newest) {
		if !slices.Contains(all, s.Command) {
			all = append(all, s.Command)
		}
	}
	return all
}

func fieldRows(cmd accident.Command, fields []accident.Field, prefix string) (rows [][]string) {
	for _, f := range fields {
		if f.Kind == accident.Opaque {
			continue
		}
		required := ""
		if f.Required {
			required = "●"
		}
		name := prefix + f.Name
		if f.PerParty {
			name += ".<party>"
		}
		rows = append(rows, []string{both(func(l words.Lang) string { return words.Field(l, cmd, f.Name) }), "`" + name + "`", string(f.Kind), required, options(f)})
		if f.Kind == accident.Rows {
			rows = append(rows, fieldRows(cmd, f.Of, f.Name+".<n>.")...)
		}
	}
	return rows
}

func options(f accident.Field) string {
	if f.Kind == accident.AgencyRef {
		return "`" + string(f.Agency) + "`"
	}
	var out []string
	for _, o := range f.Options {
		out = append(out, words.Option(zh, f.Name, o))
	}
	return strings.Join(out, "、")
}

func (b *book) consequences() {
	b.say("## 后续 Consequences")
	b.say("事项办理后，由流程制作文书、通知当事人；需送达的文书未送达不能结案。 · After an act the workflow makes papers and tells people; a paper that must be served keeps a case from being closed.")
	var rows [][]string
	for _, c := range accident.Consequences {
		variant, paper, serve, notice := "", "", "", ""
		if c.Variant != "" {
			variant = both(func(l words.Lang) string { return words.Variant(l, c.Variant) })
		}
		if c.Paper != "" {
			paper = both(func(l words.Lang) string { return words.Paper(l, c.Paper) })
		}
		if c.Serve {
			serve = "✓"
		}
		if c.Notice != "" {
			notice = both(func(l words.Lang) string { return words.NoticeKind(l, c.Notice) })
		}
		rows = append(rows, []string{command(c.After), variant, paper, serve, notice})
	}
	b.table([]string{"事项 After", "限于 Only for", "文书 Paper", "送达 Serve", "通知 Notice"}, rows)
}

// lists writes the code lists of the forms, each once, with the field that asks for it first.
func (b *book) lists() {
	b.say("## 代码 Code lists")
	seen := map[string]bool{}
	var walk func(fields []accident.Field)
	walk = func(fields []accident.Field) {
		for _, f := range fields {
			walk(f.Of)
			key := f.Name + strings.Join(f.Options, ",")
			if len(f.Options) == 0 || seen[key] {
				continue
			}
			seen[key] = true
			b.say("### `%s`", f.Name)
			var rows [][]string
			for _, o := range f.Options {
				rows = append(rows, []string{"`" + o + "`", words.Option(zh, f.Name, o), words.Option(en, f.Name, o)})
			}
			b.table([]string{"code", "中文", "English"}, rows)
		}
	}
	for _, cmd := range inOrder() {
		walk(accident.Fields(cmd))
	}
}
