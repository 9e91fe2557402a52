package accident

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"anjie/domain/calendar"
	"anjie/domain/person"
	"anjie/domain/problem"
)

// checked returns v with every field of the form in canonical form, or all that is wrong with it.
// Fields that the form does not have are dropped: nothing unasked enters the record.
func checked(c *Case, p *Proceeding, fields []Field, v Values) (Values, error) {
	k := checker{c: c, p: p, in: v, out: Values{}}
	for _, f := range fields {
		k.field(f, f.Name)
	}
	if len(k.faults) > 0 {
		return nil, problem.Form(k.faults...)
	}
	if len(k.out) == 0 {
		return nil, nil // as it is read back from the record
	}
	return k.out, nil
}

type checker struct {
	c       *Case
	p       *Proceeding
	in, out Values
	faults  []problem.Fault
}

func (k *checker) fail(name, zh, en string) {
	k.faults = append(k.faults, problem.Fault{Field: name, ZH: zh, EN: en})
}

func (k *checker) field(f Field, name string) {
	switch {
	case f.PerParty:
		f.PerParty = false
		for _, party := range k.c.Parties {
			k.field(f, name+"."+strconv.Itoa(party.No))
		}
	case f.Kind == Rows:
		k.rows(f, name)
	default:
		k.one(f, name)
	}
}

func (k *checker) rows(f Field, name string) {
	rows := k.in.Rows(name)
	if len(rows) == 0 && f.Required {
		k.fail(name, "至少填写一行", "Fill in at least one row")
	}
	if len(rows) > 200 {
		k.fail(name, "不能超过 200 行", "No more than 200 rows")
		return
	}
	for _, row := range rows {
		for _, of := range f.Of {
			k.one(of, name+"."+row["#"]+"."+of.Name)
		}
	}
}

func (k *checker) one(f Field, name string) {
	raw := strings.TrimSpace(clean(k.in[name]))
	if raw == "" {
		if f.Required {
			k.fail(name, "此项必填", "This is required")
		}
		return
	}
	val, zh, en := k.value(f, raw)
	if zh != "" {
		k.fail(name, zh, en)
		return
	}
	if val != "" {
		k.out[name] = val
	}
}

// clean drops what no field may hold: control characters (but line breaks and tabs) and broken UTF-8.
func clean(s string) string {
	s = strings.ReplaceAll(strings.ToValidUTF8(s, ""), "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, s)
}

var opaqueForm = regexp.MustCompile(`^[\x20-\x7e\p{Han}\p{P}]*$`)

// value checks one value and returns its canonical form, or the sentence that says what is wrong.
func (k *checker) value(f Field, raw string) (val, zh, en string) {
	switch f.Kind {
	case Text, Long, Opaque:
		return k.words(f, raw)
	case DayField:
		d, err := calendar.ParseDay(raw)
		if err != nil {
			return "", "请写成日期，如 2026-10-09", "Write a date such as 2026-10-09"
		}
		return d.String(), "", ""
	case Moment:
		return readMoment(raw)
	case Money:
		fen, err := parseFen(raw)
		if err != nil || strings.HasPrefix(fen, "-") {
			return "", "请写成金额，如 12345.67，不能为负", "Write an amount such as 12345.67, not negative"
		}
		return fen, "", ""
	case Number:
		n, err := strconv.Atoi(raw)
		if err != nil || n < 0 || n > 1_000_000 {
			return "", "请写成不小于 0 的整数", "Write a whole number, 0 or more"
		}
		return strconv.Itoa(n), "", ""
	case Choice:
		if !slices.Contains(f.Options, raw) {
			return "", "请从列表中选择", "Choose from the list"
		}
		return raw, "", ""
	case Flag:
		if raw != "yes" && raw != "on" {
			return "", "", ""
		}
		return "yes", "", ""
	case IDNumber:
		return sentence(person.CheckID(raw))
	case Phone:
		return sentence(person.NormalisePhone(raw))
	case Plate:
		return sentence(person.NormalisePlate(raw))
	case AgencyRef:
		if len(raw) > 64 || !opaqueForm.MatchString(raw) {
			return "", "请从列表中选择单位", "Choose an agency from the list"
		}
		return raw, "", ""
	}
	return k.reference(f, raw)
}

func (k *checker) words(f Field, raw string) (string, string, string) {
	limit := f.Max
	if limit == 0 {
		limit = map[FieldKind]int{Text: 500, Long: 20_000, Opaque: 2_000}[f.Kind]
	}
	if n := utf8.RuneCountInString(raw); n > limit {
		return "", fmt.Sprintf("最多 %d 字，现有 %d 字", limit, n), fmt.Sprintf("At most %d characters, now %d", limit, n)
	}
	if f.Kind == Text {
		raw = strings.Join(strings.Fields(raw), " ")
	}
	return raw, "", ""
}

func readMoment(raw string) (string, string, string) {
	for _, layout := range []string{"2006-01-02T15:04", "2006-01-02T15:04:05", "2006-01-02 15:04", "2006-01-02 15:04:05"} {
		if t, err := time.ParseInLocation(layout, raw, calendar.Zone); err == nil {
			return t.UTC().Format(time.RFC3339), "", ""
		}
	}
	if t, err := time.Parse(time.RFC3339, raw); err == nil {
		return t.UTC().Format(time.RFC3339), "", ""
	}
	return "", "请写成日期和时间，如 2026-10-09 14:30", "Write date and time such as 2026-10-09 14:30"
}

func sentence(val string, err error) (string, string, string) {
	if e := problem.As(err); e != nil {
		return "", e.ZH, e.EN
	}
	if err != nil {
		return "", "格式不正确", "The format is not right"
	}
	return val, "", ""
}

// reference checks that a field points at something that the case has.
func (k *checker) reference(f Field, raw string) (string, string, string) {
	const zh, en = "案件中没有所选的对象，请重新选择", "The case has no such thing; choose again"
	if f.Kind == PartyList {
		list := Values{"": raw}.Numbers("")
		for _, n := range list {
			if k.c.Party(n) == nil {
				return "", zh, en
			}
		}
		slices.Sort(list)
		var parts []string
		for _, n := range slices.Compact(list) {
			parts = append(parts, strconv.Itoa(n))
		}
		return strings.Join(parts, ","), "", ""
	}
	if k.has(f.Kind, raw) {
		return raw, "", ""
	}
	return "", zh, en
}

func (k *checker) has(kind FieldKind, raw string) bool {
	if kind == DueRef {
		return k.c.Due(raw) != nil
	}
	if kind == PayerRef {
		what, no, _ := strings.Cut(raw, ":")
		n, _ := strconv.Atoi(no)
		return what == "party" && k.c.Party(n) != nil || what == "policy" && k.c.Policy(n) != nil
	}
	n, err := strconv.Atoi(raw)
	if err != nil {
		return false
	}
	switch kind {
	case PartyRef:
		return k.c.Party(n) != nil
	case VehicleRef:
		return k.c.Vehicle(n) != nil
	case PolicyRef:
		return k.c.Policy(n) != nil
	case ItemRef:
		return k.c.Item(n) != nil
	case PaperRef:
		return k.c.Paper(n) != nil
	case MediationRef:
		m := k.c.Proceeding(n)
		return m != nil && m.Kind == Mediation
	case AppraisalRef:
		p := k.c.Proceeding(n)
		return p != nil && p.Kind == Appraisal
	}
	if k.p == nil {
		return false
	}
	switch kind {
	case CalculationRef:
		f := k.c.Calculation(int64(n))
		return f != nil && f.Proceeding == k.p.No
	case SessionRef:
		return k.p.Session(n) != nil
	case InstalmentRef:
		return k.p.instalment(n) != nil
	case TaskRef:
		return k.p.task(n) != nil
	case WantedRef:
		return k.p.wanted(n) != nil
	}
	return false
}

func (p *Proceeding) instalment(no int) *Instalment {
	if p.Agreement == nil {
		return nil
	}
	for i := range p.Agreement.Instalments {
		if p.Agreement.Instalments[i].No == no {
			return &p.Agreement.Instalments[i]
		}
	}
	return nil
}

func (p *Proceeding) task(no int) *Task {
	for i := range p.Tasks {
		if p.Tasks[i].No == no {
			return &p.Tasks[i]
		}
	}
	return nil
}

func (p *Proceeding) wanted(no int) *Wanted {
	for i := range p.Wanted {
		if p.Wanted[i].No == no {
			return &p.Wanted[i]
		}
	}
	return nil
}
