package intake

import (
	"slices"

	"anjie/domain/accident"
	"anjie/web/layout"
	"anjie/web/words"
)

// bundle is fields under one heading; a folded one holds what is seldom asked for on the telephone.
type bundle struct {
	word   words.Key
	fields []string
	folded bool
}

// bundles are the fields of each step as they stand on the screen. Every field stands in one; a test says so.
var bundles = map[step][]bundle{
	stepReport: {
		{word: words.BundleCall, fields: []string{"channel", "reported_at", "reporter", "phone", "anonymous", "late"}},
		{word: words.BundleAccident, fields: []string{"occurred_at", "place", "form", "weather", "description"}},
		{word: words.BundleHarm, fields: []string{"deaths", "injured", "serious", "hit_and_run", "fled_vehicle", "dangerous"}},
		{word: words.BundleWhere, fields: []string{"division", "lng", "lat"}, folded: true},
	},
	stepVehicles: {
		{fields: []string{"kind", "plate", "fled"}},
		{word: words.BundleMore, fields: []string{"model", "color", "use", "owner"}, folded: true},
	},
	stepParties: {
		{fields: []string{"role", "name", "phone", "vehicle", "injury"}},
		{word: words.BundleMore, fields: []string{"id_kind", "id_number", "address", "minor", "foreigner", "agent", "injury_note", "hospital", "died_on", "consents"}, folded: true},
	},
}

// asked is one field of a form with what is needed to show it.
type asked struct {
	accident.Field
	Form layout.Form
	View formView
}

// ask makes the fields of a bundle, of a row's form or the whole one.
func (v formView) ask(b bundle, form layout.Form) (out []asked) {
	for _, name := range b.fields {
		fields := fieldsOf(v.Step)
		if i := slices.IndexFunc(fields, func(f accident.Field) bool { return f.Name == name }); i >= 0 {
			out = append(out, asked{fields[i], form, v})
		}
	}
	return out
}

// open says whether a folded bundle has something in it that must be seen.
func (v formView) open(b bundle, form layout.Form) bool {
	return slices.ContainsFunc(b.fields, func(name string) bool { return form.Value(name) != "" || form.Field(name, "").Error != "" })
}

// field is the control's model, named and hinted by the words of the act.
func (a asked) field() layout.Field {
	lang := a.Form.Lang
	f := a.Form.Field(a.Name, words.Field(lang, accident.OpenCase, a.Name)).Hinted(words.FieldHint(lang, accident.OpenCase, a.Name))
	if a.Required {
		f = f.Required()
	}
	return f
}

// options are the choices of a field, in words.
func (a asked) options() (out []layout.Option) {
	if a.Name == "vehicle" {
		return a.View.Cars
	}
	for _, code := range a.Options {
		out = append(out, layout.Option{Value: code, Text: words.Option(a.Form.Lang, a.Name, code)})
	}
	return out
}
