package casefile

import (
	"slices"
	"strings"
	"time"

	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/domain/money"
	"anjie/web/casefile/dossier"
	"anjie/web/layout"
	"anjie/web/words"
)

// radiosUpTo is how many choices are all in sight; more are a list to open.
const radiosUpTo = 5

// control makes one question with what was typed, its sentence of fault, its hint and its choices.
func (m *maker) control(form layout.Form, f accident.Field) control {
	name, label := f.Name, words.Field(m.Lang, m.cmd, plainName(f.Name))
	field := form.Field(name, label).Hinted(words.FieldHint(m.Lang, m.cmd, name))
	if f.Required {
		field = field.Required()
	}
	if f.Max > 0 {
		field = field.UpTo(f.Max)
	}
	if f.Personal && strings.ContainsAny(field.Value, "*•") && field.Error == "" {
		field.Hint = strings.TrimSpace(field.Hint + " " + m.T(words.MaskHint))
	}
	inTable := f.Name != field.Name || plainName(f.Name) != f.Name
	switch f.Kind {
	case accident.Long:
		field.Lines = 4
		return control{"area", field}
	case accident.DayField:
		return control{"day", field}
	case accident.Moment:
		field.Value = localMoment(field.Value)
		return control{"moment", field}
	case accident.Money:
		return control{"money", field}
	case accident.Number:
		return control{"text", field.As("number", "").Short()}
	case accident.Flag:
		return control{"tick", field}
	case accident.Phone:
		return control{"text", field.As("tel", "off").Short()}
	case accident.Plate, accident.IDNumber:
		return control{"text", field.As("text", "off").Short()}
	case accident.PartyList:
		return control{"boxes", field.Choices(m.parties(f.Kind)...)}
	case accident.Text:
		field.Auto = "off"
		return control{"text", field}
	}
	field.Options = m.choices(f)
	if m.fixed(f.Name) {
		return control{"hidden", field}
	}
	if f.Kind == accident.Choice && len(field.Options) <= radiosUpTo && !inTable {
		return control{"radios", field}
	}
	return control{"select", field}
}

// plainName is a field's name without the number of the party.
func plainName(name string) string {
	for i := range name {
		if name[i] == '.' {
			return name[:i]
		}
	}
	return name
}

// localMoment writes a stored instant as a control for date and time wants it; what was typed stays as it was.
func localMoment(s string) string {
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		return s
	}
	return t.In(calendar.Zone).Format("2006-01-02T15:04")
}

// fixed are the fields that the address has settled: whom the form was filled for.
func (m *maker) fixed(name string) bool {
	switch m.cmd {
	case accident.CorrectParty, accident.RecordInjury, accident.RecordFindings:
		return name == "party"
	case accident.CorrectVehicle:
		return name == "vehicle"
	}
	return false
}

// choices are what a field can be answered with: codes in words, or things of the case that the act can be done to.
func (m *maker) choices(f accident.Field) (out []layout.Option) {
	if f.Kind == accident.Choice {
		for _, code := range m.codes(f) {
			out = append(out, layout.Option{Value: code, Text: words.Option(m.Lang, plainName(f.Name), code)})
		}
		return out
	}
	switch f.Kind {
	case accident.PartyRef:
		return m.parties(f.Kind)
	case accident.VehicleRef:
		for _, x := range m.Case.Vehicles {
			out = append(out, layout.Option{Value: itoa(x.No), Text: m.Vehicle(x.No)})
		}
	case accident.PolicyRef:
		return m.policies("")
	case accident.PayerRef:
		for _, p := range m.parties(f.Kind) {
			p.Value = "party:" + p.Value
			out = append(out, p)
		}
		return append(out, m.policies("policy:")...)
	case accident.DueRef:
		for _, d := range m.Dues() {
			if m.takes(d) {
				out = append(out, layout.Option{Value: d.ID, Text: m.DueName(d) + " · " + m.DueView(d).Until})
			}
		}
	case accident.PaperRef:
		for _, p := range m.Papers() {
			if len(p.Unserved()) > 0 {
				out = append(out, layout.Option{Value: itoa(p.No), Text: m.PaperName(p)})
			}
		}
	case accident.CalculationRef:
		return m.calculations()
	case accident.AgencyRef:
		return m.agencies(f)
	default:
		return m.ofProceeding(f.Kind)
	}
	return out
}

// codes are a choice's codes; of the hints, those that the facts give, and of those set aside what can be taken up again.
func (t task) codes(f accident.Field) (out []string) {
	if f.Name != "hint" {
		return f.Options
	}
	if t.cmd == accident.TakeUpHint {
		for _, id := range f.Options {
			if _, aside := t.Case.HintsAside[id]; aside {
				out = append(out, id)
			}
		}
		return out
	}
	for _, h := range t.Case.HintsMet(t.Now.Hints) {
		if slices.Contains(f.Options, h.ID) {
			out = append(out, h.ID)
		}
	}
	return out
}

// parties are those whom the act can concern: only who has not been served, has not signed.
func (m *maker) parties(kind accident.FieldKind) (out []layout.Option) {
	for _, p := range m.Case.Parties {
		if kind == accident.PartyRef && !m.concerns(p.No) {
			continue
		}
		out = append(out, layout.Option{Value: itoa(p.No), Text: m.PartyRole(p.No)})
	}
	return out
}

func (m *maker) concerns(no int) bool {
	switch {
	case m.cmd == accident.ServeDetermination && m.Case.Determination != nil:
		return m.Case.Determination.Served[no] == ""
	case m.cmd == accident.SignAgreement && m.on != nil && m.on.Agreement != nil:
		for _, s := range m.on.Signatories() {
			if s == no {
				return m.on.Agreement.Signed[no] == ""
			}
		}
		return false
	}
	return true
}

func (m *maker) policies(prefix string) (out []layout.Option) {
	for _, p := range m.Case.Policies {
		if m.cmd == accident.FileClaim && running(&m.Case, p.No) {
			continue
		}
		out = append(out, layout.Option{Value: prefix + itoa(p.No), Text: m.Policy(p.No)})
	}
	return out
}

// takes: an act on a limit is offered for those that it can be done to.
func (m *maker) takes(d accident.Due) bool {
	stands := d.Standing() != nil
	switch m.cmd {
	case accident.PauseDue:
		return d.Running() && !stands && len(d.PausedBy) > 0 && d.Proceeding == m.no()
	case accident.ResumeDue:
		return stands && d.Running() && d.Proceeding == m.no()
	case accident.ExtendDue:
		return d.Running() && !stands && d.Extendable != ""
	}
	return d.Running()
}

// running: a claim on the policy is under way.
func running(c *accident.Case, policy int) bool {
	for _, p := range c.Proceedings {
		if p.Kind == accident.Claim && p.Policy == policy && !p.Stage.Ended() {
			return true
		}
	}
	return false
}

// agencies are the bodies of a kind that still take cases.
func (m *maker) agencies(f accident.Field) (out []layout.Option) {
	list, err := m.a.Accounts.Agencies(m.ctx, f.Agency)
	if err != nil {
		m.err = err
		return nil
	}
	for _, g := range list {
		if !g.Closed {
			out = append(out, layout.Option{Value: g.ID, Text: g.Name(string(m.Lang))})
		}
	}
	return out
}

// ofProceeding are the open rows of the proceeding that the act is done on, and the mediations with an agreement.
func (m *maker) ofProceeding(kind accident.FieldKind) (out []layout.Option) {
	if kind == accident.AppraisalRef {
		for i := range m.Case.Proceedings {
			if p := &m.Case.Proceedings[i]; p.Kind == accident.Appraisal {
				out = append(out, layout.Option{Value: itoa(p.No), Text: m.T(words.NameRole, m.Proceeding(p), dossier.Short(p.Item, 40))})
			}
		}
		return out
	}
	if kind == accident.MediationRef {
		for _, p := range m.Proceedings() {
			if p.Kind == accident.Mediation && p.Agreement != nil {
				out = append(out, layout.Option{Value: itoa(p.No), Text: m.Proceeding(p) + " · " + money.Fen(p.Agreement.Total()).String()})
			}
		}
		return out
	}
	if m.on == nil {
		return nil
	}
	switch kind {
	case accident.InstalmentRef:
		if m.on.Agreement != nil {
			for _, i := range m.on.Agreement.Instalments {
				if !i.Settled() {
					out = append(out, layout.Option{Value: itoa(i.No), Text: m.Instalment(i)})
				}
			}
		}
	case accident.TaskRef:
		for _, x := range m.on.Tasks {
			if x.DoneOn == "" {
				out = append(out, layout.Option{Value: itoa(x.No), Text: x.What})
			}
		}
	case accident.WantedRef:
		for _, x := range m.on.Wanted {
			if x.CancelledOn == "" {
				out = append(out, layout.Option{Value: itoa(x.No), Text: m.T(words.WantedLine, x.No, x.Scope)})
			}
		}
	case accident.SessionRef:
		for _, s := range m.on.Sessions {
			out = append(out, layout.Option{Value: itoa(s.No), Text: m.Session(s)})
		}
	}
	return out
}
