// Package bulk opens cases in bulk from files of other systems, through desk like everybody else.
//
// A Format turns a file into lines: each a report that accident.OpenCase takes, with the identity that the accident has
// at its source. That identity is the key of every act, so a line is one case however often its file is imported.
// What a source tells that a case has no place for stands in the description; what it does not tell stays unknown.
package bulk

import (
	"bufio"
	"bytes"
	"io"
	"iter"
	"strings"

	"anjie/domain/accident"
	"anjie/domain/problem"
)

// Format is a kind of file.
type Format struct {
	Name    string // as the operator names it
	Licence string // under which the source gives its data away
	fits    func(head []byte) bool
	read    func(io.Reader) iter.Seq2[Line, error]
}

// Formats lists the formats there are.
var Formats = []Format{westYorkshire, taiwan}

// Line is one line of a file. It has either Values, or Bad, or Aside.
type Line struct {
	No     int             // in the file, from 1
	Source string          // the accident's identity at its source: "west-yorkshire/2024131449060"
	Values accident.Values // the report
	Odd    []string        // what was noticed and put right, in words for an operator
	Bad    error           // a *problem.Error: why no case can be made of the line
	Aside  string          // why the line is no accident: a heading, a footer, an empty line
}

// Named returns the format of a name.
func Named(name string) (Format, error) {
	for _, f := range Formats {
		if f.Name == name {
			return f, nil
		}
	}
	return Format{}, problem.New(problem.Invalid, "不认识的格式："+name+"（可用："+names()+"）", "Unknown format "+name+" (there are: "+names()+")")
}

func names() string {
	var all []string
	for _, f := range Formats {
		all = append(all, f.Name)
	}
	return strings.Join(all, ", ")
}

// headBytes is how much of a file is looked at to tell its format.
const headBytes = 4096

// Detect tells the format of a file by its first lines, and returns a reader of the whole file.
func Detect(r io.Reader) (Format, io.Reader, error) {
	b := bufio.NewReaderSize(r, headBytes)
	head, err := b.Peek(headBytes)
	if err != nil && len(head) == 0 {
		return Format{}, nil, problem.New(problem.Invalid, "文件是空的", "The file is empty")
	}
	for _, f := range Formats {
		if f.fits(head) {
			return f, b, nil
		}
	}
	return Format{}, nil, problem.New(problem.Invalid, "认不出文件的格式，请用 --format 指明（可用："+names()+"）", "The format is not recognised; name it by --format (there are: "+names()+")")
}

// Lines reads a file. An error ends it: the file cannot be read on, or is not of this format.
func (f Format) Lines(r io.Reader) iter.Seq2[Line, error] { return f.read(r) }

// bom is the mark that some programs put before UTF-8.
var bom = []byte("\ufeff")

func firstLine(head []byte) []byte {
	line, _, _ := bytes.Cut(bytes.TrimPrefix(head, bom), []byte("\n"))
	return bytes.TrimSpace(line)
}

func bad(zh, en string) error { return problem.New(problem.Invalid, zh, en) }
