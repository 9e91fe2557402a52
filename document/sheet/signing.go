package sheet

import "strings"

// Measures of a place for a signature, in points.
const (
	signGap     = 28.0
	signColumn  = (width - signGap) / 2
	signLine    = 30.0
	fingerSide  = 42.0
	nameLeading = 18.0
)

func (s Signature) hint() string {
	if s.Hint == "" {
		return "签名："
	}
	return s.Hint + "："
}

func (s Signature) date() string {
	if d := Day(s.On); d != "" {
		return d
	}
	return "　　　年　　月　　日"
}

func (s Signature) who() []piece {
	pieces := plain(s.Role, sans(12))
	if s.Name != "" {
		if s.Role != "" {
			pieces = append(pieces, piece{"：", sans(12)})
		}
		pieces = append(pieces, piece{s.Name, serif(12)})
	}
	return pieces
}

func (s Signatures) words(tell func(label, text string)) {
	if s.Title != "" {
		tell(s.Title, s.Title)
	}
	for _, one := range s.People {
		if w := one.who(); len(w) > 0 {
			tell("签名人", joined(w))
		}
		tell("签名处", one.hint())
		if one.Finger {
			tell("签名处", "指印")
		}
		tell("签名日期", one.date())
	}
}

func joined(pieces []piece) (s string) {
	for _, p := range pieces {
		s += p.text
	}
	return s
}

func (s Signature) lines() []line { return breakLines(s.who(), signColumn, signColumn) }

func (s Signature) height() float64 {
	h := signLine + 22
	if s.Finger {
		h = max(h, fingerSide+8)
	}
	return float64(len(s.lines()))*nameLeading + h + 10
}

// rowHeight is the height of the two places that begin with the i-th.
func (s Signatures) rowHeight(i int) float64 {
	h := s.People[i].height()
	if i+1 < len(s.People) {
		h = max(h, s.People[i+1].height())
	}
	return h
}

func (s Signatures) lead(p *press) float64 {
	if len(s.People) == 0 {
		return 0
	}
	h := s.rowHeight(0) + 8
	if s.Title != "" {
		h += p.leading()
	}
	return h
}

func (s Signatures) flow(p *press, next float64) {
	if len(s.People) == 0 {
		return
	}
	p.need(s.lead(p))
	p.y += 8
	if s.Title != "" {
		for _, l := range breakLines(plain(s.Title, p.body().sans()), width, width) {
			p.step(l, left, width, p.leading(), Flush)
		}
	}
	for i := 0; i < len(s.People); i += 2 {
		h := s.rowHeight(i)
		want := h
		if i+2 >= len(s.People) {
			want += min(next, (bottom-top)/2)
		}
		p.need(want)
		s.People[i].set(p, left)
		if i+1 < len(s.People) {
			s.People[i+1].set(p, left+signColumn+signGap)
		}
		p.y += h
	}
}

// set draws one place for a signature with its upper edge at p.y.
func (s Signature) set(p *press, x float64) {
	y := p.y
	for _, l := range s.lines() {
		p.set(l, x, y, signColumn, nameLeading, Flush)
		y += nameLeading
	}
	end := x + signColumn
	if s.Finger {
		end -= fingerSide + 8
		p.frame(x+signColumn-fingerSide, y+6, fingerSide, fingerSide)
	}
	hint := breakLines(plain(s.hint(), serif(12)), signColumn, signColumn)
	for _, l := range hint {
		p.set(l, x, y+8, signColumn, 22, Flush)
		p.rule(x+l.width+2, y+8+20, end, y+8+20)
		break // hints are short words of the forms
	}
	if s.Finger {
		for _, l := range breakLines(plain("指印", serif(9)), fingerSide, fingerSide) {
			p.set(l, x+signColumn-fingerSide, y+6+fingerSide-14, fingerSide, 12, Center)
		}
	}
	for _, l := range breakLines(plain(s.date(), serif(12)), end-x, end-x) {
		p.set(l, x, y+signLine+2, end-x, nameLeading, Right)
	}
}

// words and flow of a framed notice.

func (b Box) grid() Grid {
	g := Grid{Cols: []float64{1}}
	if b.Title != "" {
		g.Rows = append(g.Rows, Row{Cells: []Cell{{Text: b.Title, Label: true}}})
	}
	items := make([]string, len(b.Items))
	for i, item := range b.Items {
		if len(b.Items) > 1 {
			item = Numeral(i+1) + "、" + item
		}
		items[i] = item
	}
	g.Rows = append(g.Rows, Row{Cells: []Cell{{Text: strings.Join(items, "\n")}}})
	return g
}

func (b Box) words(tell func(label, text string)) { b.grid().words(tell) }
func (b Box) lead(p *press) float64               { return b.grid().lead(p) }

// flow keeps a notice of up to half a page in one piece.
func (b Box) flow(p *press, next float64) {
	g := b.grid()
	xs, _ := g.edges()
	h := 2 * usual.pad
	for _, r := range g.Rows {
		h += g.setRow(r, xs).height
	}
	if h < (bottom-top)/2 {
		p.need(h)
	}
	g.flow(p, next)
}
