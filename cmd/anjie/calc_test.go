package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/compensation"
)

const pedestrian = "../../domain/compensation/testdata/pedestrian.json"

func TestCalc(t *testing.T) {
	t.Parallel()
	var out, log bytes.Buffer
	require.Zero(t, run(context.Background(), []string{"calc", pedestrian}, &out, &log), log.String())
	var result compensation.Result
	require.NoError(t, json.Unmarshal(out.Bytes(), &result))
	require.Equal(t, "162888.00", result.Total.Plain())
	require.NoError(t, result.Why.Check())
}

func TestCalcReadsAStream(t *testing.T) {
	t.Parallel()
	raw, err := os.ReadFile(pedestrian)
	require.NoError(t, err)
	var out bytes.Buffer
	require.NoError(t, calc(bytes.NewReader(raw), &out, byProgram()))
	require.Contains(t, out.String(), `"total": 16288800`)
	out.Reset()
	require.ErrorIs(t, calc(strings.NewReader(strings.Repeat(" ", largest+1)), &out, byProgram()), errFound)
	require.Contains(t, out.String(), "too large")
}

// What is wrong with an input is listed with its pointers, in its form and in its content, and the exit is 1.
func TestCalcTellsFaults(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"form":    {`{"region": 37, "at": "x", "reference": "2026-11-20", "stage": "soon", "victims": []}`, []string{"/region", "/at", "/stage", "/victims"}},
		"content": {`{"region": "37", "at": "2025-10-01T08:00:00+08:00", "reference": "2024-11-20", "stage": "trial", "victims": [{"id": "v", "claims": [{"head": "mental"}]}]}`, []string{"/region", "/reference", "/victims/0/claims/0/amount"}},
		"no JSON": {`{`, []string{""}},
	} {
		file := filepath.Join(t.TempDir(), "case.json")
		require.NoError(t, os.WriteFile(file, []byte(c.text), 0o600))
		var out, log bytes.Buffer
		require.Equal(t, 1, run(context.Background(), []string{"calc", file}, &out, &log), name)
		var said struct{ Faults []compensation.Fault }
		require.NoError(t, json.Unmarshal(out.Bytes(), &said))
		var at []string
		for _, f := range said.Faults {
			require.NotEmpty(t, f.ZH)
			require.NotEmpty(t, f.EN)
			at = append(at, f.Pointer)
		}
		require.Equal(t, c.want, at, name)
	}
}

// An operator's figures unblock what the program's own table leaves open.
func TestCalcTakesFigures(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	write := func(name, text string) string {
		file := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(file, []byte(text), 0o600))
		return file
	}
	one := write("case.json", `{"region": "370000", "at": "2025-10-01T08:00:00+08:00", "reference": "2026-11-20", "stage": "mediation",
		"victims": [{"id": "v", "born": "1980-01-01", "diedOn": "2025-10-01", "claims": [{"head": "funeral"}]}]}`)
	var out, log bytes.Buffer
	require.Zero(t, run(context.Background(), []string{"calc", one}, &out, &log))
	require.Contains(t, out.String(), `"complete": false`)
	require.Contains(t, out.String(), "缺少山东省（不含青岛）(370000)，2025年度职工年平均工资")

	figures := write("figures.json", `[{"region": "370000", "year": 2025, "indicator": "W", "series": "staff", "fen": 10000001, "source": "bulletin", "verified": true}]`)
	out.Reset()
	require.Zero(t, run(context.Background(), []string{"calc", "--figures", figures, one}, &out, &log))
	require.Contains(t, out.String(), `"total": 5000001`) // half of 100 000.01, half a fen up

	for _, bad := range []string{`[{"region": "370000"}]`, `[{"region": "370000", "year": 2025, "indicator": "W", "fen": 1, "source": "x", "verified": true}]`} {
		out.Reset()
		require.Equal(t, 1, run(context.Background(), []string{"calc", "--figures", write("bad.json", bad), one}, &out, &log))
		require.Contains(t, out.String(), `"of": "figures"`)
	}
}

func TestCalcExampleComputes(t *testing.T) {
	t.Parallel()
	var out, log, result bytes.Buffer
	require.Zero(t, run(context.Background(), []string{"calc", "--example"}, &out, &log))
	require.NoError(t, calc(&out, &result, byProgram()))
	require.Contains(t, result.String(), `"settled"`)
}

func TestCalcSchema(t *testing.T) {
	t.Parallel()
	var out, log bytes.Buffer
	require.Zero(t, run(context.Background(), []string{"calc", "--schema"}, &out, &log))
	var both map[string]map[string]any
	require.NoError(t, json.Unmarshal(out.Bytes(), &both))
	for _, name := range []string{"case", "result"} {
		require.Equal(t, "https://json-schema.org/draft/2020-12/schema", both[name]["$schema"])
	}
}

// byProgram computes by the tables that the program brings along.
func byProgram() compensation.Calculator {
	return compensation.DefaultRules().By(compensation.DefaultFigures())
}

// TestCalcByReadingsOfAFile: an office's reading decides and is named beside what it decided; one that cannot be is told
// with its place.
func TestCalcByReadingsOfAFile(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	file := func(name, text string) string {
		at := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(at, []byte(text), 0o600))
		return at
	}
	one := file("case.json", string(compensation.Example()))
	run := func(readings string) (string, error) {
		var out bytes.Buffer
		err := (&calcCmd{Case: one, Readings: file("readings.json", readings)}).Run(&screen{out: &out})
		return out.String(), err
	}
	var told bytes.Buffer
	require.NoError(t, (&calcCmd{Questions: true}).Run(&screen{out: &told}))
	var asked struct {
		Questions []compensation.Asked
		Readings  []compensation.Reading
	}
	require.NoError(t, json.Unmarshal(told.Bytes(), &asked))
	require.Equal(t, compensation.Questions(), asked.Questions)
	for i := range asked.Readings {
		asked.Readings[i].Source = "as in the program"
	}
	all, err := json.Marshal(asked.Readings)
	require.NoError(t, err)
	_, err = run(string(all))
	require.NoError(t, err, "what is told can be read")

	out, err := run(`[{"question": "mental-place", "value": "last", "source": "minutes of 2026", "verified": true}]`)
	require.NoError(t, err)
	require.Contains(t, out, `"edition": "2026-11+file"`)
	out, err = run(`[{"question": "mental-place", "value": "first", "source": "", "verified": false}]`)
	require.ErrorIs(t, err, errFound)
	require.Contains(t, out, `"of": "readings"`)
	require.Contains(t, out, `"pointer": "/0/value"`)
	require.Contains(t, out, `"pointer": "/0/source"`)
	out, err = run(`[{"question": "top-up", "answer": "no"}]`)
	require.ErrorIs(t, err, errFound)
	require.Contains(t, out, "/0/answer")
}
