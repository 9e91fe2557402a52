package dossier

import (
	"strconv"
	"strings"

	"anjie/domain/accident"
	"anjie/domain/deadline"
	"anjie/domain/money"
	"anjie/web/words"
)

// nameRunes is how much of a name stands in a line or a list; cards show all of it.
const nameRunes = 24

// Short cuts what is too long for a line.
func Short(s string, runes int) string {
	if r := []rune(s); len(r) > runes {
		return string(r[:runes-1]) + "…"
	}
	return s
}

// Party names a party, cut to fit a line. Who may not see the parties reads a number.
func (f *File) Party(no int) string {
	p := f.Case.Party(no)
	if p == nil || !f.Sees(Parties) || strings.TrimSpace(p.Name) == "" {
		return f.T(words.PartyNo, no)
	}
	return Short(p.Name, nameRunes)
}

// PartyRole names a party with his part in the accident: 张三（驾驶人）.
func (f *File) PartyRole(no int) string {
	p := f.Case.Party(no)
	if p == nil {
		return f.T(words.PartyNo, no)
	}
	return f.T(words.NameRole, f.Party(no), words.Option(f.Lang, "role", p.Role))
}

// PartyNames names several parties; of more than six it says how many there are.
func (f *File) PartyNames(nos []int) string {
	var names []string
	for i, no := range nos {
		if i == 6 {
			return f.T(words.AndMore, strings.Join(names, f.T(words.ListComma)), len(nos))
		}
		names = append(names, f.Party(no))
	}
	return strings.Join(names, f.T(words.ListComma))
}

// Vehicle names a vehicle by plate and kind, or by its number where it has no plate.
func (f *File) Vehicle(no int) string {
	v := f.Case.Vehicle(no)
	if v == nil {
		return f.T(words.VehicleNo, no)
	}
	kind := words.Option(f.Lang, "kind", v.Kind)
	if v.Plate == "" {
		return f.T(words.VehicleNo, no) + " " + kind
	}
	return v.Plate + " " + kind
}

// Policy names a policy by kind, vehicle and insurer.
func (f *File) Policy(no int) string {
	p := f.Case.Policy(no)
	if p == nil {
		return strconv.Itoa(no)
	}
	return strings.Join([]string{words.Option(f.Lang, "variant", p.Variant), f.Vehicle(p.Vehicle), Short(f.Agency(p.Insurer), nameRunes)}, " · ")
}

// Proceeding names a proceeding with its number, since there may be several of a kind.
func (f *File) Proceeding(p *accident.Proceeding) string {
	if p == nil {
		return words.Proceeding(f.Lang, nil)
	}
	return f.T(words.ProceedingNo, words.Proceeding(f.Lang, p), p.No)
}

// PaperName names a paper by form and number.
func (f *File) PaperName(p accident.Paper) string {
	return strings.TrimSpace(words.Paper(f.Lang, p.Form) + " " + p.Number)
}

// ItemName names a piece of evidence by its number and the name its sender gave it.
func (f *File) ItemName(it *accident.Item) string {
	return f.T(words.ItemNo, it.No, Short(it.Name, 40))
}

// Payer names who promised a payment: "party:1" or "policy:2".
func (f *File) Payer(payer string) string {
	what, no, _ := strings.Cut(payer, ":")
	n, _ := strconv.Atoi(no)
	if what == "policy" {
		return f.Policy(n)
	}
	return f.Party(n)
}

// Instalment names a promised payment: 第 1 期：张三 付 李四 ¥100.00，2026-10-09（周五）前.
func (f *File) Instalment(i accident.Instalment) string {
	return f.T(words.InstalmentLine, i.No, f.Payer(i.Payer), f.Party(i.Payee), money.Fen(i.Amount).String(), f.Day(i.DueOn))
}

// Session names a meeting by its number, time and room.
func (f *File) Session(s accident.Session) string {
	return f.T(words.SessionLine, s.No, words.DateTime(f.Lang, s.At), s.Room)
}

// Calculation names a calculation on record by its entry, its time and what it came to.
func (f *File) Calculation(c *accident.Calculation) string {
	total := money.Fen(c.Total).String()
	if f.Doubtful(c.Seq) {
		total += " " + words.Doubtful
	}
	return f.T(words.FrozenLine, c.Seq, words.DateTime(f.Lang, c.At), total)
}

// DueName says what must be done under a deadline, and for whom.
func (f *File) DueName(d accident.Due) string {
	name := d.Rule
	if rule, ok := deadline.Find(d.Rule); ok {
		name, _ = rule.Words(string(f.Lang))
	}
	switch {
	case d.Party > 0:
		return f.T(words.NameRole, name, f.Party(d.Party))
	case d.Proceeding > 0:
		return f.T(words.NameRole, name, f.Proceeding(f.Case.Proceeding(d.Proceeding)))
	}
	return name
}
