package hint

import (
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/calendar"
	"anjie/domain/derivation"
	"anjie/domain/problem"
)

// shandong is a made-up figure of a province.
var shandong = Threshold{Region: "370000", From: "2020-01-01", Base: 400_000_00, Grave: 800_000_00, Source: "试验：省高级人民法院意见", Verified: true}

func changed(change func(*Threshold)) Threshold {
	t := shandong
	change(&t)
	return t
}

func book(t *testing.T, rows ...Threshold) Book {
	t.Helper()
	b, err := Table2026().With("2026-11+1", rows...)
	require.NoError(t, err)
	return b
}

func TestAProvincesOwnThreshold(t *testing.T) {
	t.Parallel()
	later := changed(func(t *Threshold) { t.From, t.Base, t.Grave, t.Verified = "2026-09-18", 500_000_00, 900_000_00, false })
	b := book(t, shandong, later)
	for _, row := range []struct {
		name, region string
		on           calendar.Day
		unpaid       int64
		want         []string
		base         int64
		unverified   bool
	}{
		{"below the later figure, on its first day", "371402", calendar.On(2026, 9, 18), 499_999_99, nil, 0, false},
		{"the later figure, on its first day", "371402", calendar.On(2026, 9, 18), 500_000_00, []string{"crime_unpaid"}, 500_000_00, true},
		{"the day before, the earlier figure", "371402", calendar.On(2026, 9, 17), 400_000_00, []string{"crime_unpaid"}, 400_000_00, false},
		{"the day before, below it", "371402", calendar.On(2026, 9, 17), 399_999_99, nil, 0, false},
		{"very much", "371402", calendar.On(2026, 9, 17), 800_000_00, []string{"crime_grave_unpaid"}, 400_000_00, false},
		{"before the province's first day", "371402", calendar.On(2019, 12, 31), 300_000_00, []string{"crime_unpaid"}, 300_000_00, true},
		{"the whole province", "370000", calendar.On(2026, 9, 17), 300_000_00, nil, 0, false},
		{"another province", "610103", calendar.On(2026, 9, 17), 300_000_00, []string{"crime_unpaid"}, 300_000_00, true},
		{"nobody knows where", "", calendar.On(2026, 9, 17), 300_000_00, []string{"crime_unpaid"}, 300_000_00, true},
	} {
		t.Run(row.name, func(t *testing.T) {
			met := b.Evaluate(with(grave, Facts{Unpaid: Is(row.unpaid)}), At{Region: row.region, On: row.on}).Top().Met
			require.Equal(t, row.want, ids(met))
			if row.want == nil {
				return
			}
			require.Equal(t, row.base, met[0].Threshold.Base)
			if !row.unverified {
				require.Empty(t, met[0].Marks)
				return
			}
			require.Len(t, met[0].Marks, 1)
			require.Equal(t, derivation.Unverified, met[0].Marks[0].Kind)
			require.Contains(t, met[0].Marks[0].ZH, met[0].Threshold.Source)
		})
	}
}

func TestAHintThatRestsOnALossThatCannotBePaidSaysByWhichFigure(t *testing.T) {
	t.Parallel()
	find := func(b Book, f Facts, id string) Hint {
		for _, h := range b.Evaluate(f, dezhou).Met {
			if h.ID == id {
				return h
			}
		}
		t.Fatal(id)
		return Hint{}
	}
	fled := with(grave, Facts{Fled: Yes, Unpaid: Is(400_000_00)})
	require.Equal(t, shandong, *find(book(t, shandong), fled, "crime_fled").Threshold, "the crime that the flight makes graver rests on it")
	require.Empty(t, find(book(t, shandong), fled, "crime_fled").Marks)
	require.NotEmpty(t, find(Table2026(), fled, "crime_fled").Marks)
	death := with(grave, Facts{Deaths: Is(1), Unpaid: Is(0)})
	require.Nil(t, find(Table2026(), death, "crime_death").Threshold)
}

func TestALineThatCannotBeIsRefused(t *testing.T) {
	t.Parallel()
	for _, row := range []struct {
		name    string
		bad     Threshold
		field   string
		article string
	}{
		{"the whole country", changed(func(t *Threshold) { t.Region = "" }), "region", ""},
		{"a city", changed(func(t *Threshold) { t.Region = "371400" }), "region", ""},
		{"no such province", changed(func(t *Threshold) { t.Region = "990000" }), "region", ""},
		{"no high court of art. 9", changed(func(t *Threshold) { t.Region = "810000" }), "region", ""},
		{"no day", changed(func(t *Threshold) { t.From = "" }), "from", ""},
		{"before the interpretation", changed(func(t *Threshold) { t.From = "2000-11-20" }), "from", ""},
		{"much too little", changed(func(t *Threshold) { t.Base = 299_999_99 }), "base", "法释〔2000〕33号 9"},
		{"much too much", changed(func(t *Threshold) { t.Base = 600_000_01 }), "base", "法释〔2000〕33号 9"},
		{"very much too little", changed(func(t *Threshold) { t.Grave = 599_999_99 }), "grave", "法释〔2000〕33号 9"},
		{"very much too much", changed(func(t *Threshold) { t.Grave = 1_000_000_01 }), "grave", "法释〔2000〕33号 9"},
		{"no source", changed(func(t *Threshold) { t.Source = " " }), "source", ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			_, err := Table2026().With("x", row.bad)
			p := problem.As(err)
			require.NotNil(t, p)
			require.Equal(t, problem.Invalid, p.Kind)
			require.Len(t, p.Faults, 1)
			require.Equal(t, []string{row.field, row.article}, []string{p.Faults[0].Field, p.Article})
		})
	}
	for _, edge := range [][2]int64{{300_000_00, 600_000_00}, {600_000_00, 1_000_000_00}} {
		require.NoError(t, changed(func(t *Threshold) { t.Base, t.Grave = edge[0], edge[1] }).Check())
	}
	_, err := Table2026().With("x", shandong, shandong)
	require.Equal(t, problem.Invalid, problem.KindOf(err))
}

func TestAnEditionOfTheBook(t *testing.T) {
	t.Parallel()
	program := Table2026()
	one := book(t, shandong)
	require.Equal(t, "2026-11+1", one.Edition)
	require.NotEqual(t, program.SHA256(), one.SHA256())
	require.Equal(t, Table2026().SHA256(), program.SHA256(), "the book that it was made from stays as it was")
	require.Equal(t, append(program.Thresholds, shandong), one.Thresholds, "the line for provinces without their own stays")
	corrected := changed(func(t *Threshold) { t.Base = 450_000_00 })
	two, err := one.With("2026-11+2", corrected)
	require.NoError(t, err)
	require.Equal(t, append(program.Thresholds, corrected), two.Thresholds)
	require.Len(t, Provinces(), 31)
}
