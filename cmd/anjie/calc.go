package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"

	"anjie/domain/compensation"
	"anjie/domain/problem"
)

type calcCmd struct {
	Case      string `arg:"" optional:"" type:"existingfile" help:"The case as JSON; standard input when empty."`
	Figures   string `type:"existingfile" placeholder:"FILE" help:"Base figures of your own as a JSON list; they come before the ones in the program."`
	Readings  string `type:"existingfile" placeholder:"FILE" help:"Readings of what the law leaves open, and limits of the compulsory insurance, as a JSON list; they come before the ones in the program."`
	Questions bool   `help:"Write what the law leaves open, the answers that may be given, and those of the program in the form of a file of readings."`
	Example   bool   `help:"Write a case to begin with instead."`
	Schema    bool   `help:"Write the JSON Schemas of the case and of the result instead."`
}

// largest is how much a case may be, in bytes.
const largest = 16 << 20

// Run computes one case. Nothing is asked of a database: the tables are in the program.
func (c *calcCmd) Run(s *screen) error {
	if c.Example {
		_, err := s.out.Write(compensation.Example())
		return err
	}
	if c.Schema {
		return c.schemas(s.out)
	}
	if c.Questions {
		rules := compensation.DefaultRules()
		return written(s.out, map[string]any{"questions": compensation.Questions(), "readings": rules.Standing()})
	}
	in, err := given(c.Case)
	if err != nil {
		return err
	}
	defer in.Close()
	figures, faults, err := c.figures()
	if err != nil {
		return err
	}
	if len(faults) > 0 {
		return told(s.out, "figures", faults)
	}
	rules, faults, err := c.rules()
	if err != nil {
		return err
	}
	if len(faults) > 0 {
		return told(s.out, "readings", faults)
	}
	return calc(in, s.out, rules.By(figures))
}

// given is the file of a name, or standard input when there is none.
func given(name string) (io.ReadCloser, error) {
	if name == "" {
		return io.NopCloser(os.Stdin), nil
	}
	file, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("open the input: %w", err)
	}
	return file, nil
}

// whole reads all of an input; one that is too large is a fault.
func whole(in io.Reader) ([]byte, []compensation.Fault, error) {
	raw, err := io.ReadAll(io.LimitReader(in, largest+1))
	if err != nil {
		return nil, nil, fmt.Errorf("read the input: %w", err)
	}
	if len(raw) > largest {
		return nil, []compensation.Fault{{ZH: "输入过大", EN: "the input is too large"}}, nil
	}
	return raw, nil, nil
}

// calc reads a case and writes its result, or all that is wrong with it.
func calc(in io.Reader, out io.Writer, by compensation.Calculator) error {
	raw, faults, err := whole(in)
	if err != nil {
		return err
	}
	if len(faults) > 0 {
		return told(out, "case", faults)
	}
	one, faults := compensation.ReadCase(raw)
	if len(faults) > 0 {
		return told(out, "case", faults)
	}
	result, faults := by.Calculate(one)
	if len(faults) > 0 {
		return told(out, "case", faults)
	}
	return written(out, result)
}

// rules are the program's, with the readings of the file.
func (c *calcCmd) rules() (compensation.Rules, []compensation.Fault, error) {
	base := compensation.DefaultRules()
	if c.Readings == "" {
		return base, nil, nil
	}
	raw, err := os.ReadFile(c.Readings)
	if err != nil {
		return base, nil, fmt.Errorf("calc: %w", err)
	}
	readings, faults := compensation.ReadReadings(raw)
	if len(faults) > 0 {
		return base, faults, nil
	}
	rules, err := base.With(base.Edition+"+file", readings...)
	return rules, nil, err
}

// figures are the program's, with those of the file.
func (c *calcCmd) figures() (compensation.Figures, []compensation.Fault, error) {
	base := compensation.DefaultFigures()
	if c.Figures == "" {
		return base, nil, nil
	}
	raw, err := os.ReadFile(c.Figures)
	if err != nil {
		return base, nil, fmt.Errorf("calc: %w", err)
	}
	rows, faults := compensation.ReadFigures(raw)
	if len(faults) > 0 {
		return base, faults, nil
	}
	more, err := base.With(base.Edition()+"+file", rows...)
	if p := problem.As(err); p != nil {
		return base, []compensation.Fault{{ZH: p.ZH, EN: p.EN}}, nil
	}
	return more, nil, err
}

// schemas writes both schemas as one object.
func (c *calcCmd) schemas(out io.Writer) error {
	in, err := compensation.CaseSchema()
	if err != nil {
		return err
	}
	result, err := compensation.ResultSchema()
	if err != nil {
		return err
	}
	return written(out, map[string]json.RawMessage{"case": in, "result": result})
}

// told writes what is wrong with an input; the program then ends with 1.
func told(out io.Writer, of string, faults []compensation.Fault) error {
	if err := written(out, map[string]any{"of": of, "faults": faults}); err != nil {
		return err
	}
	return errFound
}

func written(out io.Writer, v any) error {
	w := json.NewEncoder(out)
	w.SetEscapeHTML(false)
	w.SetIndent("", "  ")
	if err := w.Encode(v); err != nil {
		return fmt.Errorf("calc: write: %w", err)
	}
	return nil
}
