package wire

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"anjie/domain/calendar"
)

type colour string

func (colour) Codes() []string { return []string{"red", "green"} }

type inner struct {
	N int `json:"n" min:"1" max:"9" doc:"a number"`
}

type outer struct {
	Name  string       `json:"name"`
	Day   calendar.Day `json:"day,omitzero"`
	At    time.Time    `json:"at,omitzero"`
	Paint colour       `json:"paint,omitempty"`
	List  []inner      `json:"list,omitempty" max:"2"`
	One   *inner       `json:"one,omitempty"`
	Yes   bool         `json:"yes,omitempty"`
	Again *outer       `json:"again,omitempty"`
	inner
	skipped int
}

func TestReadTellsEverything(t *testing.T) {
	t.Parallel()
	var o outer
	raw := `{"name": 5, "day": "2026-02-30", "at": "yesterday", "paint": "blue", "list": [{"n": 0}, {"n": 10}], "one": {"n": 1.5, "m/~": 1}, "yes": 1, "again": []}`
	var got []string
	for _, f := range (Shapes{}).Read([]byte(raw), &o) {
		require.NotEmpty(t, f.In("zh"))
		require.NotEmpty(t, f.In("en"))
		got = append(got, f.Pointer)
	}
	require.Equal(t, []string{"/name", "/day", "/at", "/paint", "/list/0/n", "/list/1/n", "/one/n", "/one/m~1~0", "/yes", "/again", "/n"}, got)
}

func TestReadFills(t *testing.T) {
	t.Parallel()
	var o outer
	require.Empty(t, (Shapes{}).Read([]byte(`{"name": "x", "day": "2026-10-09", "at": "2026-10-09T08:30:00+08:00", "paint": "red", "list": [{"n": 3}], "one": {"n": 4}, "yes": true, "n": 7}`), &o))
	require.Equal(t, outer{
		Name: "x", Day: calendar.On(2026, 10, 9), At: o.At, Paint: "red", List: []inner{{3}}, One: &inner{4}, Yes: true, inner: inner{7},
	}, o)
	require.True(t, o.At.Equal(time.Date(2026, 10, 9, 0, 30, 0, 0, time.UTC)))
	require.Zero(t, o.skipped)
}

func TestReadRefusesWhatIsNoInput(t *testing.T) {
	t.Parallel()
	for raw, want := range map[string]string{
		"": "", "{": "", "{} {}": "", "[]": "", "null": "",
		`{"name": "x", "n": 1, "list": [{"n": 1}, {"n": 1}, {"n": 1}]}`: "/list",
		`{"name": "x", "n": 9223372036854775808}`:                       "/n",
		`{"name": null, "n": 1}`:                                        "/name",
	} {
		var o outer
		faults := (Shapes{}).Read([]byte(raw), &o)
		require.Len(t, faults, 1, raw)
		require.Equal(t, want, faults[0].Pointer, raw)
	}
	deep := `{"name": "x", "n": 1}`
	for range Deepest + 2 {
		deep = `{"name": "x", "n": 1, "again": ` + deep + `}`
	}
	var o outer
	faults := (Shapes{}).Read([]byte(deep), &o)
	require.NotEmpty(t, faults)
	for _, f := range faults {
		require.Equal(t, "nested too deeply", f.EN)
	}
}

// Of two values of one member none can be believed; a control character is no text; an id has its form.
func TestReadRefusesWhatHidesSomething(t *testing.T) {
	t.Parallel()
	shapes := Shapes{IDs: []string{"outer.name"}, Bounds: map[string][2]string{"inner.n": {"1", "5"}}}
	for raw, want := range map[string][]string{
		`{"name": "x", "n": 1, "n": 2}`:                                      {"/n"},
		`{"name": "x", "n": 1, "list": [{"n": 1}, {"n": 1, "n": 1}]}`:        {"/list/1/n"},
		`{"name": "x", "n": 1, "again": {"name": "y", "n": 1, "name": "z"}}`: {"/again/name"},
		`{"name": "x", "n": 1, "name": "x", "name": "x"}`:                    {"/name", "/name"},
		"{\"name\": \"a\\u0000b\", \"n\": 1}":                                {"/name"},
		"{\"name\": \"a\\u202eb\", \"n\": 1}":                                {"/name"},
		`{"name": "a b", "n": 1}`:                                            {"/name"},
		`{"name": "", "n": 1}`:                                               {"/name"},
		`{"name": "a-1", "n": 1, "list": [{"n": 6}]}`:                        {"/list/0/n"},
		`{"name": "a-1", "n": 1, "list": [{"n": 5}, {"n": 5}]}`:              nil,
	} {
		var o outer
		var got []string
		for _, f := range shapes.Read([]byte(raw), &o) {
			got = append(got, f.Pointer)
		}
		require.Equal(t, want, got, raw)
	}
}

func TestSchemaSaysWhatReadWants(t *testing.T) {
	t.Parallel()
	raw, err := Shapes{Docs: map[string]string{"outer": "the whole", "outer.name": "a name"}}.Schema(outer{}, "https://anjie.example/x", "x")
	require.NoError(t, err)
	var s struct {
		Ref  string `json:"$ref"`
		Defs map[string]struct {
			Description string
			Required    []string
			Properties  map[string]map[string]any
		} `json:"$defs"`
	}
	require.NoError(t, json.Unmarshal(raw, &s))
	require.Equal(t, "#/$defs/outer", s.Ref)
	o := s.Defs["outer"]
	require.Equal(t, "the whole", o.Description)
	require.Equal(t, []string{"name", "n"}, o.Required)
	require.Equal(t, "a name", o.Properties["name"]["description"])
	require.Equal(t, []any{"red", "green"}, o.Properties["paint"]["enum"])
	require.Equal(t, "date", o.Properties["day"]["format"])
	require.Equal(t, "date-time", o.Properties["at"]["format"])
	require.Equal(t, float64(2), o.Properties["list"]["maxItems"])
	require.Equal(t, float64(9), o.Properties["n"]["maximum"])
	require.NotContains(t, o.Properties, "skipped")
}

// FuzzRead: whatever comes, it is filled or faulted, and what is filled reads the same again.
func FuzzRead(f *testing.F) {
	f.Add([]byte(`{"name": "x", "day": "2026-10-09", "list": [{"n": 3}], "n": 7}`))
	f.Add([]byte(`{"again": {"again": {}}}`))
	f.Add([]byte("\xff"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		var o outer
		if len((Shapes{}).Read(raw, &o)) > 0 {
			return
		}
		again, err := json.Marshal(o)
		require.NoError(t, err)
		var back outer
		require.Empty(t, (Shapes{}).Read(again, &back), string(again))
		third, err := json.Marshal(back)
		require.NoError(t, err)
		require.JSONEq(t, string(again), string(third))
	})
}
