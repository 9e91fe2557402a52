package compensation

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"testing"

	"anjie/domain/canonical"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"
)

func compiled(t *testing.T, write func() ([]byte, error)) *jsonschema.Schema {
	t.Helper()
	raw, err := write()
	require.NoError(t, err)
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(raw))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	require.NoError(t, c.AddResource("schema.json", doc))
	s, err := c.Compile("schema.json")
	require.NoError(t, err)
	return s
}

func valid(t *testing.T, s *jsonschema.Schema, raw []byte) error {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(raw))
	require.NoError(t, err)
	return s.Validate(doc)
}

// Every example's case and result agree with the schemas, and the strict reader takes every case.
func TestExamplesFitTheSchemas(t *testing.T) {
	t.Parallel()
	cases, results := compiled(t, CaseSchema), compiled(t, ResultSchema)
	check := func(name string, in Case, f Figures) {
		raw, err := json.Marshal(in)
		require.NoError(t, err)
		require.NoError(t, valid(t, cases, raw), name)
		back, faults := ReadCase(raw)
		require.Empty(t, faults, name)
		require.Equal(t, canonical.Table(in), canonical.Table(back), name)
		out, faults := Calculate(in, f)
		if len(faults) > 0 {
			return
		}
		raw, err = json.Marshal(out)
		require.NoError(t, err)
		require.NoError(t, valid(t, results, raw), name)
	}
	for _, e := range examples() {
		f, err := DefaultFigures().With("example", e.more...)
		require.NoError(t, err)
		check(e.name, e.in, f)
	}
	check("pedestrian", read(t, "pedestrian.json"), DefaultFigures())
}

// The schema and the reader refuse the same things.
func TestSchemaAndReaderAgree(t *testing.T) {
	t.Parallel()
	schema := compiled(t, CaseSchema)
	raw, err := os.ReadFile("testdata/pedestrian.json")
	require.NoError(t, err)
	refused := 0
	for i, spoil := range []func(map[string]any){
		func(c map[string]any) { delete(c, "region") },
		func(c map[string]any) { c["victims"] = []any{} },
		func(c map[string]any) { c["stage"] = "soon" },
		func(c map[string]any) { c["reference"] = "2026-02-30" },
		func(c map[string]any) { c["at"] = "2026-02-01" },
		func(c map[string]any) { c["surprise"] = 1 },
		func(c map[string]any) { c["criminal"] = "yes" },
		func(c map[string]any) { first(c, "victims")["id"] = 7 },
		func(c map[string]any) { first(first(c, "victims"), "claims")["head"] = "joy" },
		func(c map[string]any) { first(first(first(c, "victims"), "claims"), "receipts")["fen"] = -1 },
		func(c map[string]any) { first(first(first(c, "victims"), "claims"), "receipts")["fen"] = "1" },
		func(c map[string]any) { first(first(first(c, "victims"), "claims"), "paid")["by"] = "nobody" },
		func(c map[string]any) { first(c, "vehicles")["fault"] = "some" },
		func(c map[string]any) { c["choices"] = map[string]any{"cap": "perhaps"} },
		func(c map[string]any) {},
	} {
		var c map[string]any
		require.NoError(t, json.Unmarshal(raw, &c))
		spoil(c)
		spoilt, err := json.Marshal(c)
		require.NoError(t, err)
		_, faults := ReadCase(spoilt)
		require.Equal(t, valid(t, schema, spoilt) != nil, len(faults) > 0, fmt.Sprint(i, faults))
		if len(faults) > 0 {
			refused++
		}
	}
	require.Equal(t, 14, refused)
}

func first(c map[string]any, list string) map[string]any {
	return c[list].([]any)[0].(map[string]any)
}

// FuzzReadCase: whatever comes is read or faulted; what is read is computed or faulted, and every tree can be followed.
func FuzzReadCase(f *testing.F) {
	raw, err := os.ReadFile("testdata/pedestrian.json")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(raw)
	for _, e := range examples() {
		raw, err := json.Marshal(e.in)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw)
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		in, faults := ReadCase(raw)
		if len(faults) > 0 {
			return
		}
		out, faults := Calculate(in, DefaultFigures())
		if len(faults) == 0 {
			require.NoError(t, out.Why.Check())
		}
	})
}

// Every property of both schemas says what it means, every number of a case has bounds, every text a form.
func TestEveryPropertyIsDescribed(t *testing.T) {
	t.Parallel()
	for name, write := range map[string]func() ([]byte, error){"case": CaseSchema, "result": ResultSchema} {
		raw, err := write()
		require.NoError(t, err)
		var s struct {
			Defs map[string]struct {
				Properties map[string]map[string]any
			} `json:"$defs"`
		}
		require.NoError(t, json.Unmarshal(raw, &s))
		var mute, free []string
		for def, d := range s.Defs {
			for field, p := range d.Properties {
				if p["description"] == nil {
					mute = append(mute, def+"."+field)
				}
				_, low := p["minimum"]
				_, high := p["maximum"]
				if name == "case" && p["type"] == "integer" && !(low && high) {
					free = append(free, def+"."+field)
				}
			}
		}
		slices.Sort(mute)
		slices.Sort(free)
		require.Empty(t, mute, name)
		require.Empty(t, free, name)
	}
}
