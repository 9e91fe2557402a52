package liability

import (
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/calendar"
	"anjie/domain/derivation"
	"anjie/domain/problem"
)

func day(s string) calendar.Day {
	d, err := calendar.ParseDay(s)
	if err != nil {
		panic(err)
	}
	return d
}

// named is every row of the table by its name: what a reader of the statute would expect.
var named = []struct {
	row               string
	min, max, initial int64
	article           string
	verified          bool
	on                string
}{
	{"370000/motor_other/none", 10000, 10000, 10000, "SD-Impl 66; RTSL 76", true, "2026-09-18"},
	{"370000/motor_other/minor", 8000, 9000, 8500, "SD-Impl 66(4)", true, "2026-09-18"},
	{"370000/motor_other/equal", 6000, 7000, 6500, "SD-Impl 66(3)", true, "2026-09-18"},
	{"370000/motor_other/main", 3000, 4000, 3500, "SD-Impl 66(2)", true, "2026-09-18"},
	{"370000/motor_other/full", 0, 1000, 1000, "SD-Impl 66(1); RTSL 76", true, "2012-01-13"},
	{"370000/motor_other/deliberate", 0, 0, 0, "SD-Impl 66; RTSL 76", true, "2026-09-18"},
	{"610000/motor_other/equal", 6000, 6000, 6000, "陕西省实施道路交通安全法办法 69(3)", false, "2026-09-18"},
	{"410000/motor_other/minor", 8000, 8000, 8000, "RTSL 76", false, "2026-09-18"},
	{"000000/motor_other/none", 10000, 10000, 10000, "RTSL 76", true, "2026-09-18"},
	{"000000/motor_other/minor", 8000, 8000, 8000, "RTSL 76", false, "2026-09-18"},
	{"000000/motor_other/equal", 6000, 6000, 6000, "RTSL 76", false, "2026-09-18"},
	{"000000/motor_other/main", 4000, 4000, 4000, "RTSL 76", false, "2026-09-18"},
	{"000000/motor_other/full", 0, 1000, 1000, "RTSL 76", true, "2026-09-18"},
	{"000000/motor_other/deliberate", 0, 0, 0, "RTSL 76", true, "2026-09-18"},
	{"000000/motor_motor/none", 10000, 10000, 10000, "RTSL 76", true, "2026-09-18"},
	{"000000/motor_motor/minor", 7000, 7000, 7000, "RTSL 76", true, "2026-09-18"},
	{"000000/motor_motor/equal", 5000, 5000, 5000, "RTSL 76", true, "2026-09-18"},
	{"000000/motor_motor/main", 3000, 3000, 3000, "RTSL 76", true, "2026-09-18"},
	{"000000/motor_motor/full", 0, 0, 0, "RTSL 76", true, "2008-05-01"},
	{"000000/motor_motor/accidental", 0, 0, 0, "RTSL 76; HPR 60(3)", true, "2026-09-18"},
	{"000000/motor_motor/deliberate", 0, 0, 0, "CC 1174; HPR 60", true, "2026-09-18"},
	{"000000/other_other/none", 10000, 10000, 10000, "CC 1165", true, "2026-09-18"},
	{"000000/other_other/minor", 7000, 7000, 7000, "CC 1173", false, "2026-09-18"},
	{"000000/other_other/equal", 5000, 5000, 5000, "CC 1173", false, "2026-09-18"},
	{"000000/other_other/main", 3000, 3000, 3000, "CC 1173", false, "2026-09-18"},
	{"000000/other_other/full", 0, 0, 0, "CC 1165", true, "2026-09-18"},
	{"000000/other_other/accidental", 0, 0, 0, "CC 1165; HPR 60(3)", true, "2026-09-18"},
	{"000000/other_other/deliberate", 0, 0, 0, "CC 1174", true, "2021-01-01"},
}

// asked is the query that leads to a row.
func asked(r Row, on string) Query {
	q := Query{Region: r.Region, Relation: r.Relation, Injured: r.Injured, On: day(on)}
	switch r.Injured {
	case Deliberate:
		q.Injured, q.Deliberate = Full, true
	case Accidental:
		q.Injured, q.Other = None, None
	}
	return q
}

// holds says whether every named row is found and is what it was.
func holds(t Table) bool {
	for i, n := range named {
		r, err := t.Range(asked(Ranges().Rows[i], n.on))
		if err != nil || r.ID() != n.row || r.Min != n.min || r.Max != n.max || r.Default != n.initial || r.Article != n.article || r.Verified != n.verified {
			return false
		}
	}
	return true
}

func TestEveryRowByName(t *testing.T) {
	t.Parallel()
	require.Len(t, named, len(Ranges().Rows), "a row without a name")
	for i, r := range Ranges().Rows {
		require.Equal(t, named[i].row, r.ID())
		require.NotEmpty(t, r.Source, r.ID())
		require.True(t, r.Inside(r.Default), r.ID())
	}
	require.True(t, holds(Ranges()))
}

func TestAChangedFigureBreaksANamedRow(t *testing.T) {
	t.Parallel()
	for i := range Ranges().Rows {
		for name, change := range map[string]func(*Row){
			"min": func(r *Row) { r.Min++ }, "max": func(r *Row) { r.Max-- }, "default": func(r *Row) { r.Default++ },
			"from": func(r *Row) { r.From = "2026-09-19" }, "until": func(r *Row) { r.Until = "2000-01-01" },
			"article": func(r *Row) { r.Article += "0" }, "verified": func(r *Row) { r.Verified = !r.Verified },
			"region": func(r *Row) { r.Region = "990000" }, "word": func(r *Row) { r.Injured = Unknown }, "relation": func(r *Row) { r.Relation = "" },
		} {
			changed := Ranges()
			change(&changed.Rows[i])
			require.False(t, holds(changed), "%s: nobody noticed another %s", named[i].row, name)
		}
	}
}

func TestAShareAtEachBoundary(t *testing.T) {
	t.Parallel()
	for _, r := range Ranges().Rows {
		require.NoError(t, Check(r.Min, r, ""), r.ID())
		require.NoError(t, Check(r.Max, r, ""), r.ID())
		for _, share := range []int64{r.Min - 1, r.Max + 1} {
			err := problem.As(Check(share, r, " "))
			require.NotNil(t, err, "%s at %d", r.ID(), share)
			require.Equal(t, problem.Invalid, err.Kind)
			want := ReasonField
			if share < 0 || share > 10000 || r.Binding {
				want = ShareField
			}
			require.Equal(t, want, err.Faults[0].Field, "%s at %d", r.ID(), share)
			if want == ReasonField {
				require.Equal(t, r.Article, err.Article)
				require.NoError(t, Check(share, r, "法院曾就同类情形作不同认定"))
			} else {
				require.Error(t, Check(share, r, "有理由也不行"))
			}
		}
	}
}

func TestTheProvincesOwnRowComesFirst(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		region string
		q      Query
		id     string
	}{
		{"371402", Query{Relation: MotorOther, Injured: Minor}, "370000/motor_other/minor"},
		{"371402", Query{Relation: MotorMotor, Injured: Minor}, "000000/motor_motor/minor"},
		{"610103", Query{Relation: MotorOther, Injured: Equal}, "610000/motor_other/equal"},
		{"610103", Query{Relation: MotorOther, Injured: Minor}, "000000/motor_other/minor"},
		{"", Query{Relation: MotorOther, Injured: Equal}, "000000/motor_other/equal"},
		{"37", Query{Relation: MotorOther, Injured: None, Other: None}, "370000/motor_other/none"},
		{"37", Query{Relation: MotorOther, Injured: Unknown, Deliberate: true}, "370000/motor_other/deliberate"},
	} {
		row.q.Region, row.q.On = row.region, day("2026-09-18")
		r, err := Ranges().Range(row.q)
		require.NoError(t, err)
		require.Equal(t, row.id, r.ID())
	}
	for _, q := range []Query{
		{Relation: MotorMotor, Injured: Unknown, On: day("2026-09-18")},
		{Relation: OtherOther, Injured: Minor, On: day("2020-12-31")}, // before the Civil Code
		{Relation: "other_motor", Injured: Minor, On: day("2026-09-18")},
	} {
		_, err := Ranges().Range(q)
		require.Equal(t, problem.Invalid, problem.KindOf(err), q)
	}
}

func TestAShareExplainsItself(t *testing.T) {
	t.Parallel()
	c := Chosen{Query: Query{Region: "371402", Relation: MotorOther, Injured: Minor, On: day("2026-09-18")}, Police: Equal, Share: 8500}
	l, err := Ranges().Explain(c)
	require.NoError(t, err)
	require.NoError(t, l.Check())
	require.Equal(t, "85", l.Value)
	require.Equal(t, "80 ≤ 85 ≤ 90", l.Formula)
	require.Equal(t, "同等责任", l.Inputs[1].Value, "the police's word stays what it was")
	require.Equal(t, "次要责任", l.Inputs[2].Value)
	require.Equal(t, []derivation.MarkKind{derivation.Choice}, kinds(l))
	c.Share = 7500
	_, err = Ranges().Explain(c)
	require.Equal(t, ReasonField, problem.As(err).Faults[0].Field)
	c.Reason = "行人夜间未走斑马线，视线不良"
	l, err = Ranges().Explain(c)
	require.NoError(t, err)
	require.Equal(t, []derivation.MarkKind{derivation.Outside}, kinds(l))
	require.Equal(t, "75 ∉ [80, 90]", l.Formula)
	l, err = Ranges().Explain(Chosen{Query: Query{Region: "410100", Relation: MotorOther, Injured: Minor, On: day("2026-09-18")}, Share: 8000})
	require.NoError(t, err)
	require.Equal(t, []derivation.MarkKind{derivation.Unverified, derivation.Choice}, kinds(l))
	l, err = Ranges().Explain(Chosen{Query: Query{Region: "370000", Relation: MotorOther, Injured: None, Other: None, On: day("2026-09-18")}, Share: 10000})
	require.NoError(t, err)
	require.Equal(t, []derivation.MarkKind{derivation.Choice}, kinds(l), "nobody at fault: said to be a choice")
}

func kinds(l derivation.Line) (out []derivation.MarkKind) {
	for _, m := range l.Every() {
		out = append(out, m.Kind)
	}
	return out
}

func TestWords(t *testing.T) {
	t.Parallel()
	require.Equal(t, []Fault{Full, Main, Equal, Minor, None}, Faults)
	for _, f := range append([]Fault{Unknown, Deliberate, Accidental}, Faults...) {
		require.NotEmpty(t, f.In("zh"))
		require.NotEmpty(t, f.In("en"))
	}
	for _, f := range Faults {
		require.True(t, f.Word())
		require.Equal(t, f, f.Against().Against())
	}
	require.False(t, Unknown.Word() || Deliberate.Word() || Accidental.Word() || Fault("").Word())
	for _, r := range Relations {
		require.NotEmpty(t, r.In("zh")+r.In("en"))
	}
	for bp, want := range map[int64]string{0: "0", 10000: "100", 8550: "85.5", 6667: "66.67", 5: "0.05", -150: "-1.5"} {
		require.Equal(t, want, Percent(bp))
	}
	require.Len(t, Ranges().SHA256(), 64)
}
