package book

import (
	"regexp"
	"strings"
	"unicode"

	"anjie/web/words"
)

// Index answers questions to a book. It is made once and never changes.
type Index struct {
	book  Book
	lines map[string]string // by anchor: all that may be asked for, lower case and without blanks, its pieces apart
}

// between keeps what stands in two cells from being found as one.
const between = "\n"

// NewIndex reads the book: names, codes, cells in both languages, articles by their short signs and by their laws' names.
func NewIndex(b Book) *Index {
	x := &Index{b, map[string]string{}}
	for _, s := range b {
		for _, p := range s.Parts {
			for _, l := range p.Lines {
				said := []string{l.ID, l.Code, l.Name.ZH, l.Name.EN, p.Title.ZH, p.Title.EN}
				if l.Unverified {
					said = append(said, "※", words.T(words.ZH, words.BookUnverified), words.T(words.EN, words.BookUnverified))
				}
				for _, c := range l.Cells {
					said = append(said, c.ZH, c.EN)
					if c.As == Article {
						said = append(said, c.In(words.ZH), c.In(words.EN))
						said = append(said, each(c.ZH)...)
					}
				}
				for i := range said {
					said[i] = tight(said[i])
				}
				x.lines[l.ID] = strings.Join(said, between)
			}
		}
	}
	return x
}

// Book is what was read.
func (x *Index) Book() Book { return x.book }

// Find returns the lines that have q in them as it is written, blanks and capitals aside; where there is none, those that
// have all its words. An empty q finds everything. Sections and parts without a line are left out.
func (x *Index) Find(q string) Book {
	if tight(q) == "" {
		return x.book
	}
	if found := x.narrow(func(said string) bool { return holds(said, tight(q)) }); len(found) > 0 {
		return found
	}
	return x.narrow(func(said string) bool {
		for word := range strings.FieldsSeq(q) {
			if !holds(said, tight(word)) {
				return false
			}
		}
		return true
	})
}

func (x *Index) narrow(such func(said string) bool) (out Book) {
	for _, s := range x.book {
		var parts []Part
		for _, p := range s.Parts {
			var lines []Line
			for _, l := range p.Lines {
				if such(x.lines[l.ID]) {
					lines = append(lines, l)
				}
			}
			if len(lines) > 0 {
				p.Lines = lines
				parts = append(parts, p)
			}
		}
		if len(parts) > 0 {
			s.Parts = parts
			out = append(out, s)
		}
	}
	return out
}

// tight writes s in lower case without blanks.
func tight(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
}

// holds says whether said has q in it. A number is found as a whole: 9 is not in 90.
func holds(said, q string) bool {
	for from := 0; ; {
		at := strings.Index(said[from:], q)
		if at < 0 {
			return false
		}
		begin, end := from+at, from+at+len(q)
		cutsHead := begin > 0 && digit(said[begin-1]) && digit(q[0])
		cutsTail := end < len(said) && digit(said[end]) && digit(q[len(q)-1])
		if !cutsHead && !cutsTail {
			return true
		}
		from = begin + 1
		for from < len(said) && said[from]&0xC0 == 0x80 { // the middle of a character
			from++
		}
	}
}

func digit(b byte) bool { return '0' <= b && b <= '9' }

var sign = regexp.MustCompile(`^(.*?)\s+([0-9].*)$`)

// each spells a citation of several articles one by one, so that each is found: "HPR 85, 86" is HPR 85 and HPR 86.
func each(article string) (out []string) {
	for part := range strings.SplitSeq(article, ";") {
		m := sign.FindStringSubmatch(strings.TrimSpace(part))
		if m == nil {
			continue
		}
		for one := range strings.SplitSeq(m[2], ",") {
			first, last, span := strings.Cut(strings.TrimSpace(one), "–")
			out = append(out, m[1]+" "+first)
			if span {
				out = append(out, through(m[1], first, last)...)
			}
		}
	}
	return out
}

// through lists the articles after the first to the last one of a span.
func through(law, first, last string) (out []string) {
	a, b := whole(first), whole(last)
	for n := a + 1; a > 0 && n <= b && n < a+50; n++ {
		out = append(out, law+" "+decimal(n))
	}
	return out
}
