package main

import (
	"encoding/json"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"

	"anjie/domain/calendar"
	"anjie/domain/compensation"
	"anjie/domain/compensation/wire"
	"anjie/domain/derivation"
	"anjie/domain/liability"
	"anjie/domain/problem"
)

type liabilityCmd struct {
	Question string `arg:"" optional:"" type:"existingfile" help:"The question as JSON; standard input when empty."`
	List     bool   `help:"List the situations, what each asks, and the ranges of shares instead."`
	Schema   bool   `help:"Write the JSON Schemas of the question and of the answer instead."`
}

// question asks who answers for a vehicle, by the facts, and checks a share; either may be left out.
type question struct {
	Region   string       `json:"region" doc:"place of the accident, division code of GB/T 2260, six digits"`
	Accident calendar.Day `json:"accident" doc:"day of the accident"`
	Settled  calendar.Day `json:"settled" doc:"day of the mediation; of a case finally adjudicated, of that judgment"`
	Judged   bool         `json:"judged,omitempty" doc:"settled is the day of a final judgment"`
	Facts    []said       `json:"facts,omitempty" max:"60" doc:"situations that hold, and the answers to what they ask"`
	Share    *share       `json:"share,omitempty" doc:"a share to be checked against its range"`
}

type said struct {
	Fact   fact   `json:"fact" doc:"id of a situation or of what it asks; anjie liability --list names them"`
	Is     string `json:"is" doc:"yes or no of a situation; else one of its answers, or basis points (10000 = the whole)"`
	Reason string `json:"reason,omitempty" doc:"in writing, where the answer needs one"`
}

type share struct {
	Relation   liability.Relation `json:"relation" doc:"between the injuring and the injured side"`
	Injured    liability.Fault    `json:"injured" doc:"fault of the injured side in civil law"`
	Other      liability.Fault    `json:"other,omitempty" doc:"fault of the injuring side; tells an accident without any fault"`
	Police     liability.Fault    `json:"police" doc:"the determination's word for the injured side"`
	Deliberate bool               `json:"deliberate,omitempty" doc:"the injured side caused the collision on purpose"`
	Share      int64              `json:"share" min:"0" max:"10000" doc:"of the injuring side in what compulsory insurance does not pay, basis points"`
	Reason     string             `json:"reason,omitempty" doc:"in writing, outside the range"`
}

// fact is a situation's id or that of something it asks.
type fact string

// replied is what came of a question.
type replied struct {
	Answer *liability.Answer `json:"answer,omitempty" doc:"who answers, and what else follows"`
	Range  *liability.Row    `json:"range,omitempty" doc:"the row in which the share lies, basis points"`
	Why    []derivation.Line `json:"why" doc:"the derivation of each"`
}

var liabilityShapes = wire.Shapes{Codes: map[reflect.Type][]string{
	reflect.TypeFor[liability.Relation](): codes(liability.Relations...),
	reflect.TypeFor[liability.Fault]():    codes(liability.Full, liability.Main, liability.Equal, liability.Minor, liability.None, liability.Unknown),
	reflect.TypeFor[fact]():               factIDs(liability.Answering2026()),
}}

func codes[T ~string](list ...T) (out []string) {
	for _, one := range list {
		out = append(out, string(one))
	}
	return out
}

func factIDs(b liability.Book) (ids []string) {
	for _, s := range b.Situations {
		ids = append(ids, s.ID)
	}
	for _, f := range b.Facts {
		ids = append(ids, f.ID)
	}
	return ids
}

// Run answers one question by the newest tables in the program.
func (c *liabilityCmd) Run(s *screen) error {
	switch {
	case c.List:
		return listLiability(s.out)
	case c.Schema:
		return liabilitySchemas(s.out)
	}
	in, err := given(c.Question)
	if err != nil {
		return err
	}
	defer in.Close()
	raw, faults, err := whole(in)
	if err != nil {
		return err
	}
	if len(faults) > 0 {
		return told(s.out, "question", faults)
	}
	var q question
	if faults := liabilityShapes.Read(raw, &q); len(faults) > 0 {
		return told(s.out, "question", faults)
	}
	reply, faults, err := q.reply()
	if err != nil {
		return err
	}
	if len(faults) > 0 {
		return told(s.out, "question", faults)
	}
	return written(s.out, reply)
}

// reply answers both parts, or says all that is wrong with them.
func (q question) reply() (out replied, faults []wire.Fault, err error) {
	if len(q.Facts) > 0 || q.Share == nil {
		faults, err = q.answers(&out)
	}
	if q.Share != nil && err == nil {
		var more []wire.Fault
		more, err = q.shares(&out)
		faults = append(faults, more...)
	}
	return out, faults, err
}

func (q question) answers(out *replied) ([]wire.Fault, error) {
	book := liability.Answering2026()
	at := map[string]string{"accident_on": "/accident", "settled_on": "/settled"}
	c := liability.Case{Region: q.Region, Accident: q.Accident, Settled: q.Settled, Judged: q.Judged, Facts: map[string]string{}}
	for i, f := range q.Facts {
		id, here := string(f.Fact), fmt.Sprintf("/facts/%d", i)
		if at[id] != "" {
			return []wire.Fault{{Pointer: here + "/fact", ZH: "同一事实填写了两次", EN: "the same fact is given twice"}}, nil
		}
		c.Facts[id], at[id], at[liability.Reason(id)] = f.Is, here+"/is", here+"/reason"
		if f.Reason != "" {
			c.Facts[liability.Reason(id)] = f.Reason
		}
	}
	answer, err := book.Answers(c)
	if err != nil {
		return pointed(err, at, "/facts")
	}
	out.Answer = &answer
	out.Why = append(out.Why, book.Line(c, answer))
	return nil, nil
}

func (q question) shares(out *replied) ([]wire.Fault, error) {
	table, s := liability.Ranges(), q.Share
	ask := liability.Query{Region: q.Region, Relation: s.Relation, Injured: s.Injured, Other: s.Other, Deliberate: s.Deliberate, On: q.Accident}
	at := map[string]string{"fault": "/share/injured", liability.ShareField: "/share/share", liability.ReasonField: "/share/reason"}
	row, err := table.Range(ask)
	if err != nil {
		return pointed(err, at, "/share")
	}
	line, err := table.Explain(liability.Chosen{Query: ask, Police: s.Police, Share: s.Share, Reason: s.Reason})
	if err != nil {
		return pointed(err, at, "/share")
	}
	out.Range = &row
	out.Why = append(out.Why, line)
	return nil, nil
}

// pointed turns what is wrong with fields into faults with pointers; what has no field of the question stands at whole.
func pointed(err error, at map[string]string, whole string) (faults []wire.Fault, _ error) {
	p := problem.As(err)
	if p == nil {
		return nil, err
	}
	for _, f := range p.Faults {
		pointer := at[f.Field]
		if pointer == "" {
			pointer = whole
		}
		faults = append(faults, wire.Fault{Pointer: pointer, ZH: f.ZH, EN: f.EN})
	}
	if len(faults) == 0 {
		faults = []wire.Fault{{Pointer: whole, ZH: p.ZH, EN: p.EN}}
	}
	return faults, nil
}

func liabilitySchemas(out io.Writer) error {
	in, err := liabilityShapes.Schema(question{}, compensation.SchemaHome+"liability-question.json", "Question about liability")
	if err != nil {
		return err
	}
	reply, err := liabilityShapes.Schema(replied{}, compensation.SchemaHome+"liability-answer.json", "Answer about liability")
	if err != nil {
		return err
	}
	return written(out, map[string]json.RawMessage{"question": in, "answer": reply})
}

// listLiability writes the book of situations and the table of ranges, a line each.
func listLiability(out io.Writer) error {
	book, table := liability.Answering2026(), liability.Ranges()
	var b strings.Builder
	for _, s := range book.Situations {
		fmt.Fprintf(&b, "%s\t%s\t%s\n", s.ID, s.ZH, s.EN)
		for _, ask := range s.Asks {
			f, _ := book.Fact(ask.Fact)
			var answers []string
			for _, o := range f.Options {
				answers = append(answers, o.ID)
			}
			if f.Kind == liability.Points {
				answers = []string{fmt.Sprintf("%d…%d", f.Min, f.Max)}
			}
			fmt.Fprintf(&b, "  %s\t%s\t%s\t%s\n", f.ID, strings.Join(answers, "|"), f.ZH, f.EN)
		}
	}
	rows := slices.Clone(table.Rows)
	slices.SortStableFunc(rows, func(x, y liability.Row) int { return strings.Compare(x.Region, y.Region) })
	for _, r := range rows {
		region := r.Region
		if region == "" {
			region = "*"
		}
		mark := ""
		if !r.Verified {
			mark = "\t※"
		}
		fmt.Fprintf(&b, "%s\t%s\t%s\t%d…%d\t%s%s\n", region, r.Relation, r.Injured, r.Min, r.Max, r.Article, mark)
	}
	_, err := io.WriteString(out, b.String())
	return err
}
