package page

import (
	"context"
	"encoding/csv"
	"io"
	"iter"
	"regexp"
	"strings"
)

// CSV sends a table that Excel opens with its Chinese intact: a byte order mark, CRLF, one heading line.
// A cell that a spreadsheet would run as a formula is disarmed with an apostrophe.
func CSV(name string, head []string, rows iter.Seq2[[]string, error]) Response {
	return Stream(Download{Name: name, Type: "text/csv; charset=utf-8"}, func(_ context.Context, w io.Writer) error {
		if _, err := io.WriteString(w, "\uFEFF"); err != nil {
			return err
		}
		out := csv.NewWriter(w)
		out.UseCRLF = true
		if err := out.Write(head); err != nil {
			return err
		}
		for row, err := range rows {
			if err != nil {
				return err
			}
			safe := make([]string, len(row))
			for i, cell := range row {
				safe[i] = disarm(cell)
			}
			if err := out.Write(safe); err != nil {
				return err
			}
		}
		out.Flush()
		return out.Error()
	})
}

// figure is a plain number or telephone number, which no spreadsheet runs.
var figure = regexp.MustCompile(`^[+-]?[0-9][0-9.,]*$`)

func disarm(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) && !figure.MatchString(cell) {
		return "'" + cell
	}
	return cell
}
