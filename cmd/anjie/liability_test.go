package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"

	"anjie/domain/compensation/wire"
)

// asks runs the command on a question and returns its exit and what it wrote.
func asks(t *testing.T, text string) (int, []byte) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "question.json")
	require.NoError(t, os.WriteFile(file, []byte(text), 0o600))
	var out, log bytes.Buffer
	exit := run(context.Background(), []string{"liability", file}, &out, &log)
	require.Empty(t, log.String())
	return exit, out.Bytes()
}

// A lent car whose owner knew of its defect, settled after the second interpretation (RTA-Int2 1): the user bears the whole,
// the owner is liable with him up to three tenths. In Shandong the motor side of a rider with minor fault bears 80 to 90 %.
const lent = `{"region": "371402", "accident": "2026-09-03", "settled": "2026-11-20",
	"facts": [{"fact": "lent", "is": "yes"}, {"fact": "owner_fault", "is": "defect"}, {"fact": "owner_part", "is": "3000", "reason": "知道制动失效"}],
	"share": {"relation": "motor_other", "injured": "minor", "police": "minor", "share": 8500}}`

func TestLiability(t *testing.T) {
	t.Parallel()
	exit, out := asks(t, lent)
	require.Zero(t, exit, string(out))
	var got replied
	require.NoError(t, json.Unmarshal(out, &got))
	require.Len(t, got.Answer.Persons, 2)
	require.Equal(t, []any{"user", int64(10000), "owner", int64(3000)},
		[]any{string(got.Answer.Persons[0].Role), got.Answer.Persons[0].Part, string(got.Answer.Persons[1].Role), got.Answer.Persons[1].Part})
	require.Equal(t, []int64{8000, 9000}, []int64{got.Range.Min, got.Range.Max})
	require.Len(t, got.Why, 2)
	for _, line := range got.Why {
		require.NoError(t, line.Check())
	}
}

func TestLiabilityTellsFaults(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"form":              {`{"region": 37, "accident": "x", "settled": "2026-11-20", "facts": [{"fact": "moon", "is": "yes"}]}`, []string{"/region", "/accident", "/facts/0/fact"}},
		"an answer missing": {`{"region": "371402", "accident": "2026-09-03", "settled": "2026-11-20", "facts": [{"fact": "lent", "is": "yes"}]}`, []string{"/facts"}},
		"twice":             {`{"region": "371402", "accident": "2026-09-03", "settled": "2026-11-20", "facts": [{"fact": "sold", "is": "yes"}, {"fact": "sold", "is": "no"}]}`, []string{"/facts/1/fact"}},
		"no reason": {`{"region": "371402", "accident": "2026-09-03", "settled": "2026-11-20", "share": {"relation": "motor_other", "injured": "minor", "police": "minor", "share": 5000}}`,
			[]string{"/share/reason"}},
		"no word": {`{"region": "371402", "accident": "2026-09-03", "settled": "2026-11-20", "share": {"relation": "motor_other", "injured": "unknown", "police": "unknown", "share": 5000}}`,
			[]string{"/share/injured"}},
	} {
		exit, out := asks(t, c.text)
		require.Equal(t, 1, exit, name)
		var said struct{ Faults []wire.Fault }
		require.NoError(t, json.Unmarshal(out, &said), name)
		var at []string
		for _, f := range said.Faults {
			require.NotEmpty(t, f.ZH)
			require.NotEmpty(t, f.EN)
			at = append(at, f.Pointer)
		}
		require.Equal(t, c.want, at, "%s: %s", name, out)
	}
}

// What goes in and what comes out keep to the schemas that the command writes.
func TestLiabilitySchemas(t *testing.T) {
	t.Parallel()
	var out, log bytes.Buffer
	require.Zero(t, run(context.Background(), []string{"liability", "--schema"}, &out, &log), log.String())
	var schemas map[string]any
	require.NoError(t, json.Unmarshal(out.Bytes(), &schemas))
	_, reply := asks(t, lent)
	for name, doc := range map[string][]byte{"question": []byte(lent), "answer": reply} {
		c := jsonschema.NewCompiler()
		require.NoError(t, c.AddResource(name, schemas[name]))
		s, err := c.Compile(name)
		require.NoError(t, err)
		v, err := jsonschema.UnmarshalJSON(bytes.NewReader(doc))
		require.NoError(t, err)
		require.NoError(t, s.Validate(v), name)
	}
}

func TestLiabilityList(t *testing.T) {
	t.Parallel()
	var out, log bytes.Buffer
	require.Zero(t, run(context.Background(), []string{"liability", "--list"}, &out, &log), log.String())
	for _, want := range []string{"owner_fault\t", "unknown_dead\t", "370000\tmotor_other\tminor\t8000…9000\t"} {
		require.Contains(t, out.String(), want)
	}
}
