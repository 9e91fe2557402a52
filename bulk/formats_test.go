package bulk

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"anjie/domain/accident"
	"anjie/domain/calendar"
)

var excerpts = map[string]string{"west-yorkshire": "west_yorkshire_excerpt.jsonl", "taiwan": "taiwan_fatal_excerpt.csv"}

var today = accident.Now{At: time.Date(2026, 9, 18, 2, 0, 0, 0, time.UTC), Calendar: calendar.Default()}

func excerpt(t testing.TB, format string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", excerpts[format]))
	require.NoError(t, err)
	return b
}

func TestFormatsAreDetected(t *testing.T) {
	t.Parallel()
	for _, f := range Formats {
		b := excerpt(t, f.Name)
		found, r, err := Detect(bytes.NewReader(b))
		require.NoError(t, err)
		require.Equal(t, f.Name, found.Name)
		var whole bytes.Buffer
		_, err = whole.ReadFrom(r)
		require.NoError(t, err)
		require.Equal(t, b, whole.Bytes(), "the reader gives the whole file")
		named, err := Named(f.Name)
		require.NoError(t, err)
		require.Equal(t, f.Licence, named.Licence)
	}
	for _, text := range []string{"", "a,b,c\n", "{}", `{"id": 1}`} {
		_, _, err := Detect(strings.NewReader(text))
		require.Error(t, err, text)
	}
	_, err := Named("stats20")
	require.ErrorContains(t, err, "west-yorkshire, taiwan")
}

// TestMapping shows what is made of every line; the golden file is to be read as an officer would.
func TestMapping(t *testing.T) {
	t.Parallel()
	for _, f := range Formats {
		var out strings.Builder
		for l, err := range f.Lines(bytes.NewReader(excerpt(t, f.Name))) {
			require.NoError(t, err)
			fmt.Fprintf(&out, "line %d  %s\n", l.No, l.Source)
			if l.Aside != "" {
				fmt.Fprintf(&out, "  aside: %s\n", l.Aside)
			}
			require.NoError(t, l.Bad)
			for _, odd := range l.Odd {
				fmt.Fprintf(&out, "  odd: %s\n", odd)
			}
			for _, name := range sorted(l.Values) {
				fmt.Fprintf(&out, "  %s = %s\n", name, strings.ReplaceAll(l.Values[name], "\n", "\n      "))
			}
		}
		file := filepath.Join("testdata", strings.TrimSuffix(excerpts[f.Name], filepath.Ext(excerpts[f.Name]))+".golden")
		if os.Getenv("UPDATE") != "" {
			require.NoError(t, os.WriteFile(file, []byte(out.String()), 0o644))
		}
		want, err := os.ReadFile(file)
		require.NoError(t, err)
		require.Equal(t, string(want), out.String())
	}
}

func sorted(v accident.Values) []string {
	var names []string
	for name := range v {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

func TestTheDomainTakesEveryReport(t *testing.T) {
	t.Parallel()
	want := map[string]Tally{
		"west-yorkshire": {Lines: 25, Accidents: 25, Fatal: 3},
		"taiwan":         {Lines: 42, Accidents: 39, Aside: 3, Fatal: 39, Odd: 1},
	}
	for _, f := range Formats {
		got, err := Check(context.Background(), f, bytes.NewReader(excerpt(t, f.Name)), "371402", today, func(f Failure) { t.Error(f) }, nil)
		require.NoError(t, err)
		require.Equal(t, want[f.Name], got)
	}
}

func TestTimes(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"107年01月01日 05時12分00秒": "2017-12-31T21:12:00Z",
		"1年2月29日 0時0分0秒":       "1912-02-28T16:00:00Z",
		"108年2月29日 0時0分0秒":     "",
		"107年13月01日 05時12分00秒": "",
		"107年01月01日 24時12分00秒": "",
		"0年01月01日 05時12分00秒":   "",
		"2018-01-01 05:12:00":  "",
	} {
		at, err := republicTime(in)
		require.Equal(t, want == "", err != nil, in)
		if want != "" {
			require.Equal(t, want, at.UTC().Format(time.RFC3339), in)
		}
	}
	for in, want := range map[string]string{
		"2024-05-21T15:30:00": "2024-05-21T14:30:00Z", // summer time
		"2024-12-21T15:30:00": "2024-12-21T15:30:00Z",
		"2024-02-30T15:30:00": "",
		"0000-01-01T00:00:00": "",
	} {
		at, err := britishTime(in)
		require.Equal(t, want == "", err != nil, in)
		if want != "" {
			require.Equal(t, want, at.UTC().Format(time.RFC3339), in)
		}
	}
}

func TestPlaces(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		x, y, lng, lat string
		swapped, ok    bool
	}{
		{"120.578892", "23.962235", "120.578892", "23.962235", false, true},
		{"24.140329", "120.696681", "120.696681", "24.140329", true, true},
		{"118.3", "24.43", "118.300000", "24.430000", false, true}, // Kinmen
		{"0", "0", "", "", false, false},
		{"-1.5", "53.7", "", "", false, false},
		{"", "", "", "", false, false},
		{"NaN", "23", "", "", false, false},
		{"東經", "北緯", "", "", false, false},
	} {
		lng, lat, swapped, ok := taiwanPlace(c.x, c.y)
		require.Equal(t, []any{c.lng, c.lat, c.swapped, c.ok}, []any{lng, lat, swapped, ok}, c.x)
	}
}

func TestBadLinesAreNamedAndTheRestIsRead(t *testing.T) {
	t.Parallel()
	for format, c := range map[string]struct {
		file string
		want []string
	}{
		"west-yorkshire": {"{\"id\": \"1\", \"occurred_at\": \"2024-05-21T15:30:00\"}\n\n{\"id\":\nno json\n{\"occurred_at\": \"x\"}\n{\"id\": \"2\", \"occurred_at\": \"x\"}\n" +
			"{\"id\": \"3\", \"occurred_at\": \"2024-05-21T15:30:00\", \"vehicles\": [" + strings.Repeat("{},", 100) + "{}]}\n",
			[]string{"ok", "aside", "完整", "完整", "编号", "发生时间", "超过 100"}},
		"taiwan": {strings.Join(taiwanColumns, ",") + "\n107年01月01日 05時12分00秒,某地,死亡1;受傷0,自用-小客車,,\n107年1月,某地,死亡1;受傷0,,,\n" +
			"107年01月01日 05時12分00秒,,死亡1;受傷0,自用-小客車,1,2\n107年01月01日 05時12分00秒,某地,死亡;受傷0,自用-小客車,1,2\n107年01月01日 05時12分00秒,某地\n" +
			"107年01月01日 05時12分00秒,某地,死亡1;受傷0," + strings.Repeat("行人-人;", 201) + ",1,2\n附注,,,,,\n",
			[]string{"aside", "ok", "发生时间", "地点", "死亡受伤", "列", "超过 200", "aside"}},
	} {
		f, err := Named(format)
		require.NoError(t, err)
		var got []string
		for l, err := range f.Lines(strings.NewReader(c.file)) {
			require.NoError(t, err)
			i := len(got)
			require.Less(t, i, len(c.want))
			switch {
			case l.Aside != "":
				got = append(got, "aside")
			case l.Bad != nil:
				require.ErrorContains(t, l.Bad, c.want[i], "line %d", l.No)
				got = append(got, c.want[i])
			default:
				got = append(got, "ok")
			}
		}
		require.Equal(t, c.want, got)
	}
	taiwan, err := Named("taiwan")
	require.NoError(t, err)
	for _, err := range taiwan.Lines(strings.NewReader("a,b,c\n")) {
		require.ErrorContains(t, err, "表头")
	}
}

func FuzzWestYorkshire(f *testing.F) { fuzzFormat(f, "west-yorkshire") }
func FuzzTaiwan(f *testing.F)        { fuzzFormat(f, "taiwan") }

// fuzzFormat: whatever stands in a file, reading it ends, every line is one of the three things, and the domain answers
// a report with a case or with a sentence.
func fuzzFormat(f *testing.F, name string) {
	format, err := Named(name)
	require.NoError(f, err)
	whole := excerpt(f, name)
	f.Add(whole)
	for _, line := range bytes.Split(whole, []byte("\n"))[:8] {
		f.Add(append(append([]byte(strings.Join(taiwanColumns, ",")+"\n"), line...), '\n'))
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		for l, err := range format.Lines(bytes.NewReader(b)) {
			if err != nil {
				return
			}
			said := 0
			for _, is := range []bool{l.Aside != "", l.Bad != nil, l.Values != nil} {
				if is {
					said++
				}
			}
			require.Equal(t, 1, said, "line %d", l.No)
			if l.Values == nil {
				continue
			}
			require.NotEmpty(t, l.Source)
			require.Equal(t, l.Source, l.Values["source"])
		}
		_, err := Check(context.Background(), format, bytes.NewReader(b), "371402", today, nil, nil)
		_ = err // the file may not be of the format at all
	})
}
