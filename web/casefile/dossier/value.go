package dossier

import (
	"strconv"
	"strings"
	"time"

	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/domain/deadline"
	"anjie/domain/money"
	"anjie/domain/person"
	"anjie/web/words"
)

// Line is one field of an act in words.
type Line struct {
	Label, Value string
	Long         bool // several lines of text
}

// Lines tells an act's values in words, in the order of its form; what is empty is left out. Personal values are masked.
func (f *File) Lines(cmd accident.Command, p *accident.Proceeding, v accident.Values) (out []Line) {
	for _, field := range accident.Fields(cmd) {
		label := words.Field(f.Lang, cmd, field.Name)
		switch {
		case field.Kind == accident.Opaque && inner[field.Name]:
		case field.Kind == accident.Rows:
			for i, row := range v.Rows(field.Name) {
				var cells []string
				for _, of := range field.Of {
					if row[of.Name] != "" {
						cells = append(cells, f.Value(of, p, row[of.Name]))
					}
				}
				out = append(out, Line{Label: f.T(words.RowOf, label, i+1), Value: strings.Join(cells, " · ")})
			}
		case field.PerParty:
			for _, party := range f.Case.Parties {
				if raw := v[field.Name+"."+strconv.Itoa(party.No)]; raw != "" {
					out = append(out, Line{Label: f.T(words.NameRole, label, f.Party(party.No)), Value: f.Value(field, p, raw)})
				}
			}
		case v[field.Name] != "":
			out = append(out, Line{Label: label, Value: f.Value(field, p, v[field.Name]), Long: field.Kind == accident.Long})
		}
	}
	return out
}

// inner are the names by which the program finds its own things; they say nothing to a reader. The hash stays: it can be checked.
var inner = map[string]bool{"effect": true, "key": true, "version": true, "packed_case": true, "packed_result": true, "funded": true}

// Value tells one canonical value of a field in words. What is personal is masked; the names of people are shown.
func (f *File) Value(field accident.Field, p *accident.Proceeding, raw string) string {
	n, _ := strconv.Atoi(raw)
	switch field.Kind {
	case accident.DayField:
		return f.Day(raw)
	case accident.Moment:
		return f.moment(raw)
	case accident.Money:
		fen, _ := strconv.ParseInt(raw, 10, 64)
		return money.Fen(fen).String()
	case accident.Choice:
		return words.Option(f.Lang, field.Name, raw)
	case accident.Flag:
		return f.T(words.Yes)
	case accident.PartyRef:
		return f.Party(n)
	case accident.PartyList:
		return f.PartyNames(accident.Values{"": raw}.Numbers(""))
	case accident.VehicleRef:
		return f.Vehicle(n)
	case accident.PolicyRef:
		return f.Policy(n)
	case accident.PayerRef:
		return f.Payer(raw)
	case accident.AgencyRef:
		return f.Agency(raw)
	case accident.CalculationRef:
		if c := f.Case.Calculation(int64(n)); c != nil {
			return f.Calculation(c)
		}
	case accident.MediationRef:
		return f.Proceeding(f.Case.Proceeding(n))
	case accident.DueRef:
		if d := f.Case.Due(raw); d != nil {
			return f.DueName(*d)
		}
	case accident.PaperRef:
		if paper := f.Case.Paper(n); paper != nil {
			return f.PaperName(*paper)
		}
	case accident.ItemRef:
		if it := f.Item(n); it != nil {
			return f.ItemName(it)
		}
	case accident.Opaque:
		return f.opaque(field.Name, raw)
	}
	if s := f.inside(field.Kind, p, n); s != "" {
		return s
	}
	if field.Personal {
		return f.Masked(field, raw)
	}
	return raw
}

// opaque tells what the program itself noted, where a word for it is better than the code.
func (f *File) opaque(name, raw string) string {
	switch name {
	case "total", "demand":
		return money.Fen(accident.Values{name: raw}.Fen(name)).String()
	case "notice":
		return words.NoticeKind(f.Lang, raw)
	case "form":
		return words.Paper(f.Lang, raw)
	case "kind":
		return words.EvidenceKind(f.Lang, raw)
	case "party", "serve":
		return f.PartyNames(accident.Values{"": raw}.Numbers(""))
	case "limits":
		return f.limitNames(strings.Split(raw, ","))
	}
	return raw
}

// limitNames tells time limits by what must be done; one that the program does not know any more by its id.
func (f *File) limitNames(ids []string) string {
	for i, id := range ids {
		if l, err := deadline.FindLimit(id); err == nil {
			ids[i], _ = l.Words(string(f.Lang))
		}
	}
	return strings.Join(ids, f.T(words.ListComma))
}

// inside names what belongs to the proceeding that the act is done on.
func (f *File) inside(kind accident.FieldKind, p *accident.Proceeding, n int) string {
	if p == nil {
		return ""
	}
	switch kind {
	case accident.SessionRef:
		if s := p.Session(n); s != nil {
			return f.Session(*s)
		}
	case accident.InstalmentRef:
		if p.Agreement == nil {
			break
		}
		for _, i := range p.Agreement.Instalments {
			if i.No == n {
				return f.Instalment(i)
			}
		}
	case accident.TaskRef:
		for _, t := range p.Tasks {
			if t.No == n {
				return Short(t.What, 60)
			}
		}
	case accident.WantedRef:
		for _, w := range p.Wanted {
			if w.No == n {
				return f.T(words.WantedLine, w.No, Short(w.Scope, 40))
			}
		}
	}
	return ""
}

// Day writes a day as kept in the record, with its weekday.
func (f *File) Day(s string) string {
	d, err := calendar.ParseDay(s)
	if err != nil {
		return s
	}
	return words.Date(f.Lang, d.Start())
}

func (f *File) moment(s string) string {
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		return s
	}
	return words.DateTime(f.Lang, t)
}

// Hidden stands for personal text of which nothing may be shown. A form that gets it back unchanged keeps what is stored.
const Hidden = "••••••"

// Masked shows of a personal value what lists and timelines may show. Names of people are not hidden.
func (f *File) Masked(field accident.Field, raw string) string {
	if raw == "" {
		return ""
	}
	switch field.Name {
	case "name", "owner", "agent", "reporter":
		return raw
	case "id_number":
		return person.MaskID(raw)
	case "phone":
		return person.MaskPhone(raw)
	case "address":
		return maskAddress(raw)
	}
	return Hidden
}

// maskAddress keeps the beginning, which in a Chinese address is province and city.
func maskAddress(s string) string {
	r := []rune(s)
	return string(r[:min(6, len(r)/2)]) + "****"
}
