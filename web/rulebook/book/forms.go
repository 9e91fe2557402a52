package book

import (
	"slices"
	"strings"

	"anjie/domain/accident"
	"anjie/web/words"
)

// forms are what each act asks for.
func (w *writer) forms() Section {
	s := Section{ID: "forms", Title: Text{"表单", "Forms"}, Lead: Text{"必填的项目标 ●。办理时由程序填写的项目不列。", "Required fields are marked ●. What the program fills in by itself is left out."}}
	for _, cmd := range inOrder() {
		p := Part{ID: "form-" + string(cmd), Title: command(cmd), Cols: cols("项目", "Field", "填写", "Asked for as", "●", "●", "选项", "Options")}
		p.Lines = w.fields(cmd, accident.Fields(cmd), "")
		if len(p.Lines) == 0 {
			p.Lead = Text{"没有需要填写的项目。", "It asks for nothing."}
		}
		s.Parts = append(s.Parts, p.without())
	}
	return s
}

// inOrder lists the commands as the steps have them, the first first.
func inOrder() []accident.Command {
	all := []accident.Command{accident.OpenCase}
	for _, s := range accident.Steps(accident.Newest) {
		if !slices.Contains(all, s.Command) {
			all = append(all, s.Command)
		}
	}
	return all
}

func (w *writer) fields(cmd accident.Command, fields []accident.Field, prefix string) (out []Line) {
	for _, f := range fields {
		if f.Kind == accident.Opaque {
			continue
		}
		must := Cell{}
		if f.Required {
			must = say(same("●"))
		}
		asked := fieldKinds[f.Kind]
		if f.PerParty {
			asked = Text{asked.ZH + "，每方一项", asked.EN + ", one a party"}
		}
		l := w.line("field", string(cmd)+"/"+prefix+f.Name, both(func(l words.Lang) string { return words.Field(l, cmd, f.Name) }), say(asked), must, say(options(f)))
		l.Code = prefix + f.Name
		out = append(out, l)
		if f.Kind == accident.Rows {
			out = append(out, w.fields(cmd, f.Of, f.Name+".")...)
		}
	}
	return out
}

// fieldKinds say how a field is asked for.
var fieldKinds = map[accident.FieldKind]Text{
	accident.Text: {"一行文字", "a line of text"}, accident.Long: {"多行文字", "several lines"}, accident.DayField: {"日期", "day"}, accident.Moment: {"日期时间", "date and time"},
	accident.Money: {"金额（元）", "amount in yuan"}, accident.Number: {"整数", "whole number"}, accident.Choice: {"选一项", "one of"}, accident.Flag: {"勾选", "tick"},
	accident.PartyRef: {"当事人", "party"}, accident.PartyList: {"若干当事人", "parties"}, accident.VehicleRef: {"车辆", "vehicle"}, accident.PolicyRef: {"保单", "policy"},
	accident.ItemRef: {"证据", "evidence"}, accident.PaperRef: {"文书", "paper"}, accident.SessionRef: {"调解时间", "session"}, accident.InstalmentRef: {"一期付款", "instalment"},
	accident.TaskRef: {"任务", "task"}, accident.WantedRef: {"协查通报", "wanted-vehicle notice"}, accident.DueRef: {"期限", "time limit"}, accident.MediationRef: {"有协议的调解", "mediation with an agreement"},
	accident.PayerRef: {"付款人", "payer"}, accident.AgencyRef: {"机构", "agency"}, accident.IDNumber: {"证件号码", "number of an identity paper"}, accident.Phone: {"电话", "telephone number"},
	accident.Plate: {"号牌", "plate"}, accident.Rows: {"可有多行", "repeated"}, accident.CalculationRef: {"赔偿计算", "calculation of damages"}, accident.AppraisalRef: {"检验、鉴定", "appraisal"},
}

func options(f accident.Field) Text {
	if f.Kind == accident.AgencyRef {
		return both(func(l words.Lang) string { return words.AgencyKind(l, f.Agency) })
	}
	var out []Text
	for _, o := range f.Options {
		out = append(out, both(func(l words.Lang) string { return words.Option(l, f.Name, o) }))
	}
	return list(out)
}

// consequences are what follows from an act by itself.
func (w *writer) consequences() Section {
	p := Part{ID: "consequences", Title: Text{"文书与通知", "Papers and notices"}, Cols: cols("事项", "After", "限于", "Only for", "文书", "Paper", "送达", "Served", "通知", "Notice", "按需", "On request")}
	for _, c := range accident.Consequences {
		variant, paper, notice := Text{}, Text{}, Text{}
		if c.Variant != "" {
			variant = both(func(l words.Lang) string { return words.Variant(l, c.Variant) })
		}
		if c.Paper != "" {
			paper = both(func(l words.Lang) string { return words.Paper(l, c.Paper) })
		}
		if c.Notice != "" {
			notice = both(func(l words.Lang) string { return words.NoticeKind(l, c.Notice) })
		}
		p.Lines = append(p.Lines, w.line("after", string(c.After), command(c.After), say(variant), say(paper), yes(c.Serve), say(notice), yes(c.Asked)))
	}
	return Section{ID: "after", Title: Text{"后续", "Consequences"}, Parts: []Part{p}, Lead: Text{"事项办理后，由流程制作文书、通知当事人；需送达的文书未送达不能结案。",
		"After an act the workflow makes papers and tells people; a paper that must be served keeps a case from being closed."}}
}

// lists are the codes of the forms, each list once, under the field that asks for it first.
func (w *writer) lists() Section {
	s := Section{ID: "lists", Title: Text{"代码", "Code lists"}}
	seen := map[string]bool{}
	var walk func(cmd accident.Command, fields []accident.Field)
	walk = func(cmd accident.Command, fields []accident.Field) {
		for _, f := range fields {
			walk(cmd, f.Of)
			key := f.Name + strings.Join(f.Options, ",")
			if len(f.Options) == 0 || seen[key] {
				continue
			}
			seen[key] = true
			title := both(func(l words.Lang) string { return words.Field(l, cmd, f.Name) })
			p := Part{ID: w.anchor("list", f.Name), Title: title, Cols: cols("选项", "Option", "代码", "Code")}
			for _, o := range f.Options {
				l := w.line("option", f.Name+"/"+o, both(func(l words.Lang) string { return words.Option(l, f.Name, o) }), code(o))
				l.Code = ""
				p.Lines = append(p.Lines, l)
			}
			s.Parts = append(s.Parts, p)
		}
	}
	for _, cmd := range inOrder() {
		walk(cmd, accident.Fields(cmd))
	}
	return s
}
