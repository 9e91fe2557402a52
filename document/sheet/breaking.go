package sheet

import (
	"regexp"
	"strings"
	"unicode"

	"anjie/document/font"
)

// style is a typeface at a size, in points.
type style struct {
	face *font.Face
	size float64
}

// piece is a stretch of text in one style.
type piece struct {
	text  string
	style style
}

// glyph is one character with the face that draws it.
type glyph struct {
	r     rune
	style style
	width float64 // points
}

// line is a set line. A line that ends its paragraph is not justified.
type line struct {
	glyphs []glyph
	width  float64
	end    bool
}

// Characters that begin no line and characters that end none (GB/T 15834, 5.1).
const (
	neverFirst = "，。、；：？！）》〉」』】〕〗”’～·%‰℃％,.;:?!)]}>/"
	neverLast  = "（《〈「『【〔〖“‘([{<¥￥$№#@"
)

// unitsOfNumbers are the characters that stay with the number before them: 2026年, 3人, 12.5万元.
const unitsOfNumbers = "年月日时分秒号条款项元角万亿岁人名次份页米吨克%％‰℃"

// whole matches what is never parted by a line's end: plates, amounts in figures and in 大写, numbered things.
var whole = regexp.MustCompile(strings.Join([]string{
	`(?:WJ)?[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领]\s?[A-Z][·•\-\s]?[A-Z0-9]{4,6}[挂学警港澳超试使领]?`,
	`[¥￥]?[0-9][0-9,]*(?:\.[0-9]+)?[万亿]?元`,
	`(?:人民币)?[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]+[元圆角分][零壹贰叁肆伍陆柒捌玖角分整正]*`,
	`(?:[〔（\[][0-9]{4}[〕）\]])?第?[0-9A-Za-z\-]+[号条款项页]`,
}, "|"))

// faceFor returns the face that draws r: the wanted one, or the first of the others that has it, or nil.
func faceFor(want *font.Face, r rune) *font.Face {
	for _, f := range []*font.Face{want, font.Serif(), font.Sans()} {
		if f.Has(r) {
			return f
		}
	}
	if unicode.Is(unicode.Han, r) && font.Rare().Has(r) {
		return font.Rare()
	}
	return nil
}

func glyphsOf(pieces []piece) []glyph {
	var out []glyph
	for _, p := range pieces {
		for _, r := range p.text {
			if r == '\n' || r == '\t' || r == '\r' { // paragraphs were parted before
				r = ' '
			}
			st := p.style
			if f := faceFor(st.face, r); f != nil {
				st.face = f
			}
			out = append(out, glyph{r, st, float64(st.face.Advance(r)) * st.size / 1000})
		}
	}
	return out
}

// breakLines sets pieces as lines no wider than first for the first and rest for the others, in points.
// A text without characters gives one empty line. Spaces at a line's end are dropped.
func breakLines(pieces []piece, first, rest float64) []line {
	glyphs := glyphsOf(pieces)
	var lines []line
	var cur []glyph
	room := first
	finish := func(end bool) {
		lines = append(lines, newLine(cur, end))
		cur, room = nil, rest
	}
	for _, chunk := range chunks(glyphs) {
		if !wider(trimmed(chunk), room-widthOf(cur)) {
			cur = append(cur, chunk...)
			continue
		}
		if len(trimmed(cur)) > 0 {
			finish(false)
		}
		for wider(trimmed(chunk), room) { // wider than a whole line: it must be parted after all
			n := fit(chunk, room)
			cur, chunk = chunk[:n:n], chunk[n:]
			finish(false)
		}
		cur = append([]glyph{}, chunk...)
	}
	if len(cur) > 0 || len(lines) == 0 {
		finish(true)
	} else {
		lines[len(lines)-1].end = true
	}
	return lines
}

// slip forgives the rounding of sums of widths, in points.
const slip = 0.01

// fit is the number of glyphs of an overlong chunk that go into room: at least one, and parted at a decent place if there is one.
func fit(chunk []glyph, room float64) int {
	n, sum := 0, 0.0
	for n < len(chunk) && sum+chunk[n].width <= room+slip {
		sum += chunk[n].width
		n++
	}
	n = max(n, 1)
	for k := n; k > n/2 && k > 0; k-- {
		if k < len(chunk) && !strings.ContainsRune(neverFirst, chunk[k].r) && !strings.ContainsRune(neverLast, chunk[k-1].r) {
			return k
		}
	}
	return n
}

// chunks parts glyphs at the places where a line may end.
func chunks(glyphs []glyph) [][]glyph {
	if len(glyphs) == 0 {
		return nil
	}
	together := wholes(glyphs)
	var out [][]glyph
	from := 0
	opened := false // an opener comes before, with nothing but spaces behind it
	for i := 1; i < len(glyphs); i++ {
		before := glyphs[i-1].r
		opened = strings.ContainsRune(neverLast, before) || opened && isSpace(before)
		if !together[i] && !opened && mayPart(before, glyphs[i].r) {
			out = append(out, glyphs[from:i:i])
			from = i
		}
	}
	return append(out, glyphs[from:])
}

// wholes marks the glyphs that stay with the one before them because both lie inside a plate, an amount or the like.
func wholes(glyphs []glyph) []bool {
	var b strings.Builder
	at := make(map[int]int, len(glyphs)) // byte offset → glyph
	for i, g := range glyphs {
		at[b.Len()] = i
		b.WriteRune(g.r)
	}
	at[b.Len()] = len(glyphs)
	marks := make([]bool, len(glyphs))
	for _, m := range whole.FindAllStringIndex(b.String(), -1) {
		for i := at[m[0]] + 1; i < at[m[1]]; i++ {
			marks[i] = true
		}
	}
	return marks
}

// mayPart says whether a line may end between a and b.
func mayPart(a, b rune) bool {
	switch {
	case isSpace(b): // spaces hang at the end of the line before
		return false
	case strings.ContainsRune(neverFirst, b):
		return false
	case a == b && (a == '—' || a == '…'): // one sign made of two characters
		return false
	case isSpace(a):
		return true
	case isWide(a) || isWide(b):
		return !(isDigit(a) && strings.ContainsRune(unitsOfNumbers, b))
	}
	return false // inside a Latin word, a number, a plate, an address
}

func isSpace(r rune) bool { return unicode.Is(unicode.Zs, r) }
func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// isWide says whether r stands by itself as Chinese characters do: a line may end before and after it.
func isWide(r rune) bool {
	return r >= 0x2e80 || r >= 0x2460 && r < 0x2800 || strings.ContainsRune("“”‘’—…", r)
}

func trimmed(glyphs []glyph) []glyph {
	n := len(glyphs)
	for n > 0 && isSpace(glyphs[n-1].r) {
		n--
	}
	return glyphs[:n]
}

func widthOf(glyphs []glyph) (sum float64) {
	for _, g := range glyphs {
		sum += g.width
	}
	return sum
}

// wider says whether glyphs need more than room; it looks no further than that.
func wider(glyphs []glyph, room float64) bool {
	sum := 0.0
	for _, g := range glyphs {
		if sum += g.width; sum > room+slip {
			return true
		}
	}
	return false
}

func newLine(glyphs []glyph, end bool) line {
	glyphs = trimmed(glyphs)
	return line{glyphs: glyphs, width: widthOf(glyphs), end: end}
}

func (l line) String() string {
	var b strings.Builder
	for _, g := range l.glyphs {
		b.WriteRune(g.r)
	}
	return b.String()
}
