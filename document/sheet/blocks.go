package sheet

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// Shanghai is the time zone of the law.
var Shanghai = time.FixedZone("Asia/Shanghai", 8*3600)

// Day writes a date as papers do: 2026年9月18日. The zero time gives an empty string.
func Day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.In(Shanghai).Format("2006年1月2日")
}

// Minute writes a date and time as papers do: 2026年9月18日10时05分. The zero time gives an empty string.
func Minute(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.In(Shanghai).Format("2006年1月2日15时04分")
}

// blankDay is a date to be written by hand.
const blankDay = "　　　　年　　月　　日"

func (t Text) words(tell func(label, text string)) {
	label := strings.TrimSpace(t.Label)
	if t.Label != "" {
		tell(label, t.Label+"：")
	}
	tell(label, t.Text)
}

func (t Text) style(p *press) (style, float64) {
	if t.Small {
		return p.body().at(10.5), 17
	}
	return p.body(), p.leading()
}

func (t Text) lead(p *press) float64 { return 0 }

func (t Text) flow(p *press, next float64) {
	st, leading := t.style(p)
	paras := paragraphs(t.Text)
	for i, para := range paras {
		var pieces []piece
		hang := 0.0
		if i == 0 && t.Label != "" {
			pieces = plain(t.Label+"：", st.sans())
			if t.Hang {
				hang = widthOf(glyphsOf(pieces))
			}
		} else if t.Hang && t.Label != "" {
			hang = widthOf(glyphsOf(plain(t.Label+"：", st.sans())))
		}
		first, rest := 0.0, 0.0
		if t.Align == Body && !t.Hang {
			first = 2 * st.size
		}
		if t.Hang {
			rest = hang
			if len(pieces) == 0 {
				first = hang
			}
		}
		pieces = append(pieces, piece{para, st})
		after := 0.0
		if i == len(paras)-1 {
			after = next
		}
		indent := func(i int) float64 {
			if i == 0 {
				return first
			}
			return rest
		}
		p.lines(breakLines(pieces, width-first, width-rest), indent, leading, t.Align, after)
	}
}

func (h Heading) words(tell func(label, text string)) { tell(h.Text, h.Text) }

// lead is nothing: a heading looks forward, not back.
func (h Heading) lead(*press) float64 { return 0 }

func (h Heading) flow(p *press, next float64) {
	st := p.body().sans()
	ls := breakLines(plain(h.Text, st), width-2*st.size, width)
	p.lines(ls, func(i int) float64 {
		if i == 0 {
			return 2 * st.size
		}
		return 0
	}, p.leading(), Flush, max(next, 2*p.leading()))
}

func (Space) words(func(label, text string)) {}
func (Space) lead(*press) float64            { return 0 }
func (Space) flow(p *press, _ float64) {
	if !p.fresh() {
		p.y += p.leading() / 2
	}
}

func (s SealPlace) words(tell func(label, text string)) {
	tell("落款单位", s.Agency)
	tell("落款日期", s.date())
	tell("印章", s.seal())
}

func (s SealPlace) date() string {
	if d := Day(s.On); d != "" {
		return d
	}
	return blankDay
}

func (s SealPlace) seal() string {
	if s.Seal == "" {
		return "（印章）"
	}
	return "（加盖" + s.Seal + "）"
}

// column is where the unit and the date stand: as wide as the unit's name at the right of the page, so that
// the seal, up to 42 mm wide, is set over both. A name too long for it is parted into lines of about equal length.
func (s SealPlace) column(p *press) float64 {
	name := widthOf(glyphsOf(plain(s.Agency, p.body())))
	w := min(max(name, width/2), width*0.8)
	if lines := math.Ceil(name / w); lines > 1 {
		w = min(name/lines+2*p.body().size, width*0.8)
	}
	return w + slip
}

func (s SealPlace) lines(p *press) []line {
	w := s.column(p)
	return breakLines(plain(s.Agency, p.body()), w, w)
}

func (s SealPlace) lead(p *press) float64 {
	return float64(len(s.lines(p))+1)*p.leading() + p.leading() + 20
}

func (s SealPlace) flow(p *press, _ float64) {
	p.need(s.lead(p))
	p.y += p.leading()
	sealColumn := s.column(p)
	x := right - sealColumn
	for _, l := range append(s.lines(p), breakLines(plain(s.date(), p.body()), sealColumn, sealColumn)...) {
		p.step(l, x, sealColumn, p.leading(), Center)
	}
	for _, l := range breakLines(plain(s.seal(), serif(9)), sealColumn, sealColumn) {
		p.step(l, x, sealColumn, 14, Center)
	}
	p.y += 6
}

// Numbered puts a Chinese numeral before each text: 一、 二、 …
func Numbered(texts []string) []Block {
	blocks := make([]Block, len(texts))
	for i, t := range texts {
		blocks[i] = Text{Text: Numeral(i+1) + "、" + t}
	}
	return blocks
}

// Numeral writes 1 to 99 in Chinese: 一, 十二, 二十四. Others are written in figures.
func Numeral(n int) string {
	if n < 1 || n > 99 {
		return strconv.Itoa(n)
	}
	digits := []rune("零一二三四五六七八九")
	tens, ones := n/10, n%10
	s := ""
	if tens > 1 {
		s = string(digits[tens])
	}
	if tens > 0 {
		s += "十"
	}
	if ones > 0 {
		s += string(digits[ones])
	}
	return s
}

// Attachments lists what is joined to the paper: 附件：1.… The lines hang under each other.
func Attachments(names []string) []Block {
	blocks := make([]Block, 0, len(names))
	for i, n := range names {
		label := "　　"
		if i == 0 {
			label = "附件"
		}
		blocks = append(blocks, attachment{label, strconv.Itoa(i+1) + "．", n, i == 0})
	}
	return blocks
}

// attachment is one line of the list of attachments.
type attachment struct {
	label, number, name string
	first               bool
}

func (a attachment) words(tell func(label, text string)) {
	if a.first {
		tell("附件", a.label+"：")
	}
	tell("附件", a.number+a.name)
}

func (a attachment) lead(*press) float64 { return 0 }

func (a attachment) flow(p *press, next float64) {
	st := p.body()
	lead := []piece{{a.label + "：", st.sans()}}
	x := widthOf(glyphsOf(lead))
	if !a.first {
		lead = nil
	}
	num := widthOf(glyphsOf(plain(a.number, st)))
	ls := breakLines(append(lead, piece{a.number + a.name, st}), width-2*st.size-x+widthOf(glyphsOf(lead)), width-2*st.size-x-num)
	p.lines(ls, func(i int) float64 {
		switch {
		case i > 0:
			return 2*st.size + x + num
		case a.first:
			return 2 * st.size
		}
		return 2*st.size + x
	}, p.leading(), Flush, next)
}
