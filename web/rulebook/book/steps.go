package book

import (
	"slices"

	"anjie/domain/accident"
	"anjie/web/words"
)

// editions are the stages and steps of every edition, the newest first.
func (w *writer) editions() (out []Section) {
	for i, e := range slices.Backward(accident.Editions()) {
		s := Section{ID: "edition-" + string(e), Title: Text{"程序（版本 " + string(e) + "）", "Procedure (edition " + string(e) + ")"}, Parts: []Part{w.stages(e)},
			Lead: Text{"在所列阶段之外，该事项不能办理。结果为“—”的，阶段不变。", "Outside the stages named an act is refused. Where the result is “—” the stage stays."}}
		for _, k := range kinds() {
			s.Parts = append(s.Parts, w.steps(e, k))
		}
		if i == len(accident.Editions())-1 {
			s.ID = "steps"
		}
		out = append(out, s)
	}
	return out
}

func command(c accident.Command) Text {
	return both(func(l words.Lang) string { return words.Command(l, c) })
}

func stage(s accident.Stage) Text {
	return both(func(l words.Lang) string { return words.Stage(l, s) })
}

func kind(k accident.Kind) Text {
	if k == accident.TheCase {
		return Text{"案件", "The case"}
	}
	return both(func(l words.Lang) string { return words.Kind(l, k) })
}

// kinds are the case and every kind of proceeding.
func kinds() []accident.Kind { return append([]accident.Kind{accident.TheCase}, accident.Kinds...) }

// stagesOf lists the stages of a kind in the order of the table.
func stagesOf(e accident.Edition, k accident.Kind) (all []accident.Stage) {
	for _, s := range accident.Steps(e) {
		if s.On != k {
			continue
		}
		for _, one := range append(slices.Clone(s.From), s.To) {
			if one != accident.Same && !slices.Contains(all, one) {
				all = append(all, one)
			}
		}
	}
	return all
}

func (w *writer) stages(e accident.Edition) Part {
	p := Part{ID: "stages-" + string(e), Title: Text{"阶段", "Stages"}, Cols: cols("阶段", "Stage", "程序", "Of", "终结", "Ended")}
	for _, k := range kinds() {
		for _, s := range stagesOf(e, k) {
			p.Lines = append(p.Lines, w.line("stage", string(s), stage(s), say(kind(k)), yes(s.Ended())))
		}
	}
	return p
}

func (w *writer) steps(e accident.Edition, k accident.Kind) Part {
	id := string(k)
	if k == accident.TheCase {
		id = "case"
	}
	t := kind(k)
	p := Part{ID: "steps-" + string(e) + "-" + id, Title: Text{"步骤：" + t.ZH, "Steps: " + t.EN}, Cols: cols("事项", "Act", "阶段", "From", "结果", "To", "条件", "When", "依据", "Article")}
	if k == accident.TheCase {
		p.Lines = append(p.Lines, w.line("step", string(accident.OpenCase), command(accident.OpenCase), say(same("—")), say(stage(accident.Reported)), Cell{}, cite("HPR 16")))
	}
	for _, s := range accident.Steps(e) {
		if s.On != k {
			continue
		}
		var from []Text
		for _, f := range s.From {
			from = append(from, stage(f))
		}
		to := same("—")
		if s.To != accident.Same {
			to = stage(s.To)
		}
		p.Lines = append(p.Lines, w.line("step", string(s.Command), command(s.Command), say(list(from)), say(to), say(conditions[s.When]), cite(s.Article)))
	}
	return p
}

// conditions says in words what chooses between two lines of one command.
var conditions = map[accident.Condition]Text{
	accident.Always:    {},
	accident.AllSigned: {"各方均已签字（人民调解并已盖章）", "every party has signed, a committee has sealed"},
	accident.AllPaid:   {"各期均已付清", "every instalment is settled"},
}
