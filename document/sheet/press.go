package sheet

import (
	"strings"

	"anjie/document/font"
)

// Measures in points. The type area is 28 characters of 16 points wide (158 mm) and 22 lines of 29 points high,
// 37 mm below the upper edge and 27 mm from the left one (GB/T 9704-2012, 5.2).
const (
	mm         = 72 / 25.4
	pageWidth  = 210 * mm
	pageHeight = 297 * mm
	left       = 27 * mm
	width      = 28 * 16.0
	right      = left + width
	top        = 37 * mm
	bottom     = pageHeight - 35*mm
)

// page is what is drawn on one page, in the order of reading.
type page struct {
	marks  []mark
	strips []strip
}

// mark is a stretch of text in one style; y is its baseline.
type mark struct {
	x, y    float64
	style   style
	spacing float64 // between its characters
	grey    bool
	text    string
}

// strip is a filled rectangle: a line, or modules of the QR code.
type strip struct{ x, y, w, h float64 }

// press is a paper being set: the pages so far and how far down the last one is full.
type press struct {
	paper *Paper
	pages []page
	y     float64 // upper edge of what comes next
	onNew func()  // called after each page break inside a grid: draws the head again
}

func (p *press) body() style {
	if p.paper.Dense {
		return style{font.Serif(), 14}
	}
	return style{font.Serif(), 16}
}

// leading is the distance of two baselines of running text.
func (p *press) leading() float64 {
	if p.paper.Dense {
		return 25
	}
	return 29
}

func (s style) sans() style              { return style{font.Sans(), s.size} }
func (s style) at(size float64) style    { return style{s.face, size} }
func serif(size float64) style           { return style{font.Serif(), size} }
func sans(size float64) style            { return style{font.Sans(), size} }
func plain(text string, s style) []piece { return []piece{{text, s}} }

func (p *press) page() *page   { return &p.pages[len(p.pages)-1] }
func (p *press) room() float64 { return bottom - p.y }
func (p *press) fresh() bool   { return p.y <= top+1 }

func (p *press) newPage() {
	p.pages = append(p.pages, page{})
	p.y = top
	if p.onNew != nil {
		p.onNew()
	}
}

// need begins a new page unless h points are left; what is higher than a page begins where it stands.
func (p *press) need(h float64) {
	if p.room() < h-slip && !p.fresh() && h <= bottom-top {
		p.newPage()
	}
}

// set draws one line with its upper edge at y, in a column of width w that begins at x.
func (p *press) set(l line, x, y, w, leading float64, a Align) {
	if len(l.glyphs) == 0 {
		return
	}
	size := 0.0
	for _, g := range l.glyphs {
		size = max(size, g.style.size)
	}
	spacing := 0.0
	slack := w - l.width
	switch a {
	case Center:
		x += slack / 2
	case Right:
		x += slack
	case Body:
		// Wider gaps than an eighth of a character look worse than a ragged edge.
		if n := len(l.glyphs) - 1; !l.end && n > 0 && slack/float64(n) <= size/8 {
			spacing = slack / float64(n)
		}
	}
	// The baseline of Chinese type lies 0.12 of its size above the lower edge of its square.
	base := y + leading/2 + size*0.38
	for from := 0; from < len(l.glyphs); {
		to := from + 1
		for to < len(l.glyphs) && l.glyphs[to].style == l.glyphs[from].style {
			to++
		}
		run := line{glyphs: l.glyphs[from:to]}
		p.page().marks = append(p.page().marks, mark{x: x, y: base, style: l.glyphs[from].style, spacing: spacing, text: run.String()})
		x += widthOf(run.glyphs) + spacing*float64(to-from)
		from = to
	}
}

// step sets one line and goes down, on a new page when this one is full.
func (p *press) step(l line, x, w, leading float64, a Align) {
	p.need(leading)
	p.set(l, x, p.y, w, leading, a)
	p.y += leading
}

// lines sets lines below each other in the type area, with page breaks: no page begins or ends with a single
// line of a longer paragraph, and the last two stay with the next height that follows.
func (p *press) lines(ls []line, indent func(i int) float64, leading float64, a Align, next float64) {
	for i, l := range ls {
		rest := len(ls) - i
		want := leading
		switch {
		case rest <= 2:
			want = float64(rest)*leading + min(next, (bottom-top)/2)
		case i == 0 || rest == 3:
			want = 2 * leading
		}
		if i == 0 && len(ls) <= 3 {
			want = float64(len(ls))*leading + min(next, (bottom-top)/2)
		}
		if !(rest == 1 && i > 0) { // the very last line was provided for with the one before it
			p.need(want)
		}
		if p.room() < leading-slip {
			p.newPage()
		}
		x := indent(i)
		p.set(l, left+x, p.y, width-x, leading, a)
		p.y += leading
	}
}

// rule draws a thin line.
func (p *press) rule(x1, y1, x2, y2 float64) {
	const thin = 0.6
	if x1 == x2 {
		p.page().strips = append(p.page().strips, strip{x: x1 - thin/2, y: y1 - thin/2, w: thin, h: y2 - y1 + thin})
		return
	}
	p.page().strips = append(p.page().strips, strip{x: x1 - thin/2, y: y1 - thin/2, w: x2 - x1 + thin, h: thin})
}

func (p *press) frame(x, y, w, h float64) {
	p.rule(x, y, x+w, y)
	p.rule(x, y+h, x+w, y+h)
	p.rule(x, y, x, y+h)
	p.rule(x+w, y, x+w, y+h)
}

// paragraphs parts text at its line breaks; blank ends are dropped.
func paragraphs(text string) []string {
	return strings.Split(strings.Trim(strings.ReplaceAll(text, "\r\n", "\n"), " \t\r\n"), "\n")
}
