package tables

import (
	"anjie/web/layout"
	"anjie/web/words"
)

func (v linesView) cols() []layout.Col {
	return append(append([]layout.Col{}, v.Head...), layout.Col{Text: v.Frame.T(words.SeenWord)}, layout.Col{Text: v.Frame.T(words.SourceWord)})
}

func (v limitsView) cols() []layout.Col {
	cols := []layout.Col{{Text: v.Frame.T(words.ColMust)}, {Text: v.Frame.T(words.LengthWord)}, {Text: v.Frame.T(words.ProvisionWord)}, {Text: v.Frame.T(words.ValidityWord)}, {Text: v.Frame.T(words.SeenWord)}}
	if v.MayEdit {
		cols = append(cols, layout.Col{Text: v.Frame.T(words.ColAct), Width: "narrow"})
	}
	return cols
}

func (v editionView) cols() []layout.Col {
	cols := []layout.Col{{Text: v.Frame.T(words.LineWord)}}
	if v.Draft {
		cols = append(cols, layout.Col{Text: v.Frame.T(words.NowWord), Numeric: !v.Worded})
	}
	cols = append(cols, layout.Col{Text: v.thenWord(), Numeric: !v.Worded}, layout.Col{Text: v.Frame.T(words.SeenWord)})
	if v.MayEdit {
		cols = append(cols, layout.Col{Text: v.Frame.T(words.ColAct), Width: "narrow"})
	}
	return cols
}

// thenWord heads what the edition says: of a draft what would be, of an edition what it holds.
func (v editionView) thenWord() string {
	if v.Draft {
		return v.Frame.T(words.ThenWord)
	}
	return v.Frame.T(words.HeldWord)
}

func yearFile(v yearForm) layout.Field {
	f := v.Form.Field("file", v.Frame.T(words.YearFile))
	f.Value, f.Accept = "", ".json,application/json,text/plain"
	return f
}

func yearText(v yearForm) layout.Field {
	f := v.Form.Field("text", v.Frame.T(words.YearText))
	f.Lines = 10
	return f
}
