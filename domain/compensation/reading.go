package compensation

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"anjie/domain/calendar"
	"anjie/domain/compensation/waterfall"
	"anjie/domain/derivation"
	"anjie/domain/money"
	"anjie/domain/problem"
)

// Reading is one line of a published edition of the rules: the answer that an office gives to a question, or a row of
// limits of the compulsory insurance.
type Reading struct {
	Question Question            `json:"question"`
	Region   string              `json:"region,omitempty"` // division code; "" for all without an answer of their own
	Head     HeadID              `json:"head,omitempty"`   // AboutBucket
	Grade    int                 `json:"grade,omitempty"`  // AboutExtra: 1 to 10
	Value    string              `json:"value,omitempty"`  // an Answer's; AboutExtra: basis points
	Limits   *waterfall.LimitRow `json:"limits,omitempty"` // AboutLimits
	Source   string              `json:"source"`
	Verified bool                `json:"verified"` // the source itself was seen
}

// Key names what the reading is about; of two with one key the later one stands.
func (r Reading) Key() string {
	parts := []string{string(r.Question)}
	for _, p := range []string{r.Region, string(r.Head), strings.TrimPrefix(strconv.Itoa(r.Grade), "0")} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	if r.Limits != nil {
		parts = append(parts, r.Limits.From)
	}
	return strings.Join(parts, "/")
}

// Told is the answer as the record tells it: its value, or the limits at fault and without fault, each part in the order of
// DD, MED and PROP.
func (r Reading) Told() string {
	if r.Limits == nil {
		return r.Value
	}
	var amounts []string
	for _, side := range []waterfall.Limits{r.Limits.AtFault, r.Limits.NoFault} {
		amounts = append(amounts, side.DD.Fen.Plain(), side.MED.Fen.Plain(), side.PROP.Fen.Plain())
	}
	return strings.Join(amounts, " / ")
}

// Fields of a reading that Check names.
const (
	FieldQuestion = "question"
	FieldRegion   = "region"
	FieldHead     = "head"
	FieldGrade    = "grade"
	FieldValue    = "value"
	FieldFrom     = "from"
	FieldSource   = "source"
)

// Check says, field by field, what is wrong with the reading.
func (r Reading) Check() error {
	var faults []problem.Fault
	bad := func(field, zh, en string) { faults = append(faults, problem.Fault{Field: field, ZH: zh, EN: en}) }
	question, known := Ask(r.Question)
	if !known {
		return problem.Form(problem.Fault{Field: FieldQuestion, ZH: "请选择要规定的问题", EN: "Choose the question"})
	}
	regional := slices.Contains([]Question{AboutExtra, AboutRounding, AboutSeries}, r.Question)
	switch {
	case !regional && r.Region != "":
		bad(FieldRegion, "这一问题不分地区", "This question knows no regions")
	case r.Region != "" && !sixFold.MatchString(r.Region):
		bad(FieldRegion, "地区应为6位行政区划代码", "The region is a 6-digit division code")
	case r.Region == "" && r.Question == AboutSeries:
		bad(FieldRegion, "请填写地区", "Name the region")
	}
	switch {
	case r.Question == AboutBucket && !slices.Contains(Open(), r.Head):
		bad(FieldHead, "请选择项目", "Choose the head of loss")
	case r.Question != AboutBucket && r.Head != "": // it would have a key of its own beside the same question's
		bad(FieldHead, "这一问题不分项目", "This question knows no heads of loss")
	}
	switch {
	case r.Question == AboutExtra && (r.Grade < 1 || r.Grade > 10):
		bad(FieldGrade, "伤残等级为1至10级", "A grade is 1 to 10")
	case r.Question != AboutExtra && r.Grade != 0:
		bad(FieldGrade, "这一问题不分伤残等级", "This question knows no grades")
	}
	if r.Question != AboutLimits && r.Limits != nil {
		bad(FieldFrom, "这一问题没有限额", "This question knows no limits")
	}
	switch r.Question {
	case AboutLimits:
		faults = append(faults, limitFaults(r.Limits)...)
		if r.Value != "" {
			bad(FieldValue, "限额分项填写，没有其他取舍", "Limits are written one by one and have no other answer")
		}
	case AboutExtra:
		if n, err := strconv.ParseInt(r.Value, 10, 64); err != nil || n < 0 || n > whole || strconv.FormatInt(n, 10) != r.Value {
			bad(FieldValue, "附加指数为0%至100%", "The index is 0 % to 100 %")
		}
	default:
		if !slices.ContainsFunc(question.Answers, func(a Answer) bool { return a.Value == r.Value }) {
			bad(FieldValue, "请选择取舍", "Choose the answer")
		} else if may := mayFall[r.Head]; r.Question == AboutBucket && may != nil && !slices.Contains(may, Bucket(r.Value)) {
			bad(FieldValue, "这一项目不可能列入该分项", "This head cannot fall into that part")
		}
	}
	switch {
	case strings.TrimSpace(r.Source) == "":
		bad(FieldSource, "请写明来源：文件名称、文号或网址", "Name the source: the document, its number or its address")
	case !utf8.ValidString(r.Source) || utf8.RuneCountInString(r.Source) > sourceMost:
		bad(FieldSource, fmt.Sprintf("来源不超过%d个字", sourceMost), fmt.Sprintf("The source has %d characters at most", sourceMost))
	}
	if len(faults) > 0 {
		return problem.Form(faults...)
	}
	return nil
}

// sourceMost is how long a source may be, in characters: it stands beside every figure that the reading decides.
const sourceMost = 300

// limitMost is more than any limit, and so little that those of many vehicles together are still written as they are.
const limitMost = money.Max / 10_000

// limitFaults says what is wrong with a row of limits; its amounts are named "at_fault_dd" … "no_fault_prop".
func limitFaults(row *waterfall.LimitRow) (faults []problem.Fault) {
	bad := func(field, zh, en string) { faults = append(faults, problem.Fault{Field: field, ZH: zh, EN: en}) }
	if row == nil {
		row = &waterfall.LimitRow{}
	}
	if day, err := calendar.ParseDay(row.From); err != nil || day.Before(calendar.On(2006, 7, 1)) {
		bad(FieldFrom, "请填写施行日期；交强险自2006-07-01起施行", "Write the first day; there is compulsory insurance since 2006-07-01")
	}
	for _, bucket := range []Bucket{DD, MED, PROP} {
		name := strings.ToLower(string(bucket))
		most, least := row.AtFault.Of(bucket).Fen, row.NoFault.Of(bucket).Fen
		for _, one := range []struct {
			field string
			fen   money.Fen
		}{{"at_fault_" + name, most}, {"no_fault_" + name, least}} {
			if one.fen <= 0 {
				bad(one.field, "请填写大于零的金额", "Write an amount above zero")
			} else if one.fen > limitMost {
				bad(one.field, "限额过大，请核对", "The limit is too large, please check it")
			}
		}
		if 0 < most && most < least && least <= limitMost {
			bad("no_fault_"+name, "无责限额不应高于有责限额", "The limit without fault is not above that at fault")
		}
	}
	return faults
}

// mayFall are the parts of the limit into which a head can fall at all; a head that is not here can fall into each.
var mayFall = map[HeadID][]Bucket{
	FuneralAffairs: {DD, OUTSIDE}, Downtime: {PROP, OUTSIDE}, Substitute: {PROP, OUTSIDE},
}

// Open lists the heads whose part of the compulsory limit is a reading.
func Open() (out []HeadID) {
	for _, h := range heads {
		if h.Note != nil {
			out = append(out, h.ID)
		}
	}
	return out
}

// With is the edition in which readings stand as well; a reading with the key of an earlier one takes its place.
func (r Rules) With(edition string, readings ...Reading) (Rules, error) {
	out := r.apart()
	out.Edition = edition
	for _, one := range readings {
		if err := one.Check(); err != nil {
			return r, err
		}
		out.Taken = slices.DeleteFunc(out.Taken, func(x Reading) bool { return x.Key() == one.Key() })
		out.Taken = append(out.Taken, one)
		out.take(one, edition)
	}
	slices.SortFunc(out.Taken, func(a, b Reading) int { return strings.Compare(a.Key(), b.Key()) })
	return out, nil
}

// apart is a copy whose lists may be written to.
func (r Rules) apart() Rules {
	r.Heads, r.Extra, r.DailyRates, r.WageSeries = slices.Clone(r.Heads), slices.Clone(r.Extra), slices.Clone(r.DailyRates), slices.Clone(r.WageSeries)
	r.Taken = slices.Clone(r.Taken)
	s := &r.Settlement
	s.Limits.Rows, s.Bars, s.Grounds = slices.Clone(s.Limits.Rows), slices.Clone(s.Bars), slices.Clone(s.Grounds)
	return r
}

// take puts one checked reading into its place.
func (r *Rules) take(one Reading, edition string) {
	switch one.Question {
	case AboutDay:
		r.DayVerified = one.Verified
	case AboutSecond:
		r.SecondMediated = one.Value == Yes
	case AboutBucket:
		for i, h := range r.Heads {
			if h.ID == one.Head {
				r.Heads[i].Bucket, r.Heads[i].Note = Bucket(one.Value), one.note()
			}
		}
	case AboutExtra:
		rate, _ := strconv.ParseInt(one.Value, 10, 64) // checked
		r.Extra = replace(r.Extra, ExtraIndex{one.Region, one.Grade, rate, one.Source, one.Verified}, func(x ExtraIndex) bool { return x.Region == one.Region && x.Grade == one.Grade })
	case AboutRounding:
		r.DailyRates = replace(r.DailyRates, DailyRate{one.Region, Rounding(one.Value)}, func(x DailyRate) bool { return x.Region == one.Region })
	case AboutSeries:
		r.WageSeries = replace(r.WageSeries, WageByRegion{one.Region, one.Value, one.Source}, func(x WageByRegion) bool { return x.Region == one.Region })
	case AboutLimits:
		t := &r.Settlement.Limits
		t.Edition = edition
		t.Rows = replace(t.Rows, one.row(), func(x waterfall.LimitRow) bool { return x.From == one.Limits.From })
		slices.SortFunc(t.Rows, func(a, b waterfall.LimitRow) int { return cmp.Compare(a.From, b.From) })
	default:
		r.Settlement.Answer(waterfall.Ground{Of: one.Question, Source: one.Source, Verified: one.Verified}, one.Value)
	}
}

func replace[T any](list []T, one T, same func(T) bool) []T {
	if n := slices.IndexFunc(list, same); n >= 0 {
		list[n] = one
		return list
	}
	return append(list, one)
}

// note says why a head is where the office put it.
func (r Reading) note() *Note {
	question, _ := Ask(AboutBucket)
	answer := question.Of(r.Value)
	return &Note{"列入" + answer.ZH + "，本地依据：" + r.Source, "put into: " + answer.EN + ", locally by " + r.Source, !r.Verified}
}

// row is the row of limits, each marked as its source was seen or not.
func (r Reading) row() waterfall.LimitRow {
	row := *r.Limits
	row.Source, row.FromVerified = r.Source, r.Verified
	for _, side := range []*waterfall.Limits{&row.AtFault, &row.NoFault} {
		side.DD.Verified, side.MED.Verified, side.PROP.Verified = r.Verified, r.Verified, r.Verified
	}
	return row
}

// Stands is the reading by which the edition answers what one is about: a published one, or the program's own, which
// has no source where there is none to name. A region without an answer of its own has that of all others, and a
// day the limits that are in force on it. It is false where there is no answer yet.
func (r *Rules) Stands(about Reading) (Reading, bool) {
	if one, ok := r.taken(about); ok {
		return one, true
	}
	is := Reading{Question: about.Question, Region: about.Region, Head: about.Head, Grade: about.Grade}
	found := true
	switch about.Question {
	case AboutDay:
		is.Value, is.Verified = onMediation, r.DayVerified
	case AboutSecond:
		if is.Value = No; r.SecondMediated {
			is.Value = Yes
		}
	case AboutBucket:
		h, _ := r.head(about.Head)
		is.Value, is.Verified = string(h.Bucket), h.Note != nil && !h.Note.Doubt
	case AboutExtra:
		x, ok := r.extra(about.Region, about.Grade)
		is.Value, is.Source, is.Verified, found = strconv.FormatInt(x.Rate, 10), x.Source, x.Verified, ok
	case AboutRounding:
		x, ok := r.daily(about.Region)
		is.Value, found = string(x.Mode), ok
	case AboutSeries:
		x, ok := r.wages(about.Region)
		is.Value, is.Source, found = x.Series, x.Source, ok
	case AboutLimits:
		for _, row := range r.Settlement.Limits.Rows { // by their first days
			if about.Limits != nil && row.From <= about.Limits.From {
				is.Limits, is.Source, is.Verified = &row, row.Source, row.Verified()
			}
		}
		found = is.Limits != nil
	default:
		is.Value, is.Source, is.Verified, found = r.Settlement.Answered(about.Question)
	}
	return is, found
}

// Standing lists every answer of the edition, in the order of the questions.
func (r *Rules) Standing() (out []Reading) {
	add := func(about Reading) {
		if one, ok := r.Stands(about); ok {
			out = append(out, one)
		}
	}
	for _, q := range asked {
		switch q.ID {
		case AboutBucket:
			for _, h := range Open() {
				add(Reading{Question: q.ID, Head: h})
			}
		case AboutExtra:
			for _, x := range r.Extra {
				add(Reading{Question: q.ID, Region: x.Region, Grade: x.Grade})
			}
		case AboutRounding:
			for _, x := range r.DailyRates {
				add(Reading{Question: q.ID, Region: x.Region})
			}
		case AboutSeries:
			for _, x := range r.WageSeries {
				add(Reading{Question: q.ID, Region: x.Region})
			}
		case AboutLimits:
			for _, row := range r.Settlement.Limits.Rows {
				add(Reading{Question: q.ID, Limits: &waterfall.LimitRow{From: row.From}})
			}
		default:
			add(Reading{Question: q.ID})
		}
	}
	return out
}

// taken is the published reading about what another one is about, if there is one.
func (r *Rules) taken(about Reading) (Reading, bool) {
	n := slices.IndexFunc(r.Taken, func(x Reading) bool { return x.Key() == about.Key() })
	if n < 0 {
		return Reading{}, false
	}
	return r.Taken[n], true
}

// local is the mark of a reading, with what it rests on where an office took it.
func (r *Rules) local(about Reading, m derivation.Mark) []derivation.Mark {
	if one, ok := r.taken(about); ok {
		return waterfall.Ground{Of: one.Question, Source: one.Source, Verified: one.Verified}.Marks(m)
	}
	return []derivation.Mark{m}
}
