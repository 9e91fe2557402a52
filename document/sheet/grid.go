package sheet

// Measures of a grid in points.
const (
	padX       = 5.0
	groupWidth = 26.0
	stepIn     = 8.0 // for each level that a cell is set in
)

// measures are the sizes of a grid's type, the distance of its lines, and the white above and below them.
type measures struct{ text, label, leading, pad float64 }

var (
	usual = measures{text: 11, label: 10.5, leading: 16.5, pad: 4}
	fine  = measures{text: 9, label: 9, leading: 13.5, pad: 2.5}
)

func (g Grid) measures() measures {
	if g.Fine {
		return fine
	}
	return usual
}

// setCell is a cell with its place and its lines.
type setCell struct {
	x, w  float64
	in    float64 // how far the text is set in
	lines []line
	align Align
}

// setRow is a row with its cells and its height when it is not parted.
type setRow struct {
	cells  []setCell
	lines  int // of the tallest cell
	height float64
	measures
}

func (c Cell) span() int { return max(c.Span, 1) }

// printed is the text as it is printed: an empty value is struck through.
func (c Cell) printed() string {
	if c.Text == "" && !c.Label && !c.Hand {
		return "／"
	}
	return c.Text
}

func (c Cell) set(x, w float64, m measures) setCell {
	st, align := serif(m.text), c.Align
	switch {
	case c.Label:
		st = sans(m.label)
		if align == Body {
			align = Center
		}
	case c.Text == "" && !c.Hand:
		align = Center
	}
	s := setCell{x: x, w: w, in: min(float64(c.Deep)*stepIn, w/3), align: align}
	room := w - 2*padX - s.in
	for _, para := range paragraphs(c.printed()) {
		s.lines = append(s.lines, breakLines(fitted(plain(para, st), room), room, room)...)
	}
	return s
}

// fitted sets a text smaller when a number or name in it is wider than its cell: better small than parted.
func fitted(pieces []piece, room float64) []piece {
	const smallest = 8.0
	widest := 0.0
	for _, c := range chunks(glyphsOf(pieces)) {
		widest = max(widest, widthOf(trimmed(c)))
	}
	size := pieces[0].style.size
	if widest <= room+slip || widest*smallest/size > room {
		return pieces
	}
	small := make([]piece, len(pieces))
	for i, p := range pieces {
		small[i] = piece{p.text, p.style.at(p.style.size * room / widest)}
	}
	return small
}

func (g Grid) words(tell func(label, text string)) {
	heads := map[int]string{}
	col := 0
	for _, c := range g.Head {
		tell(c.Text, c.Text)
		heads[col] = c.Text
		col += c.span()
	}
	group := ""
	for _, r := range g.Rows {
		if r.Group != "" && r.Group != group {
			tell(r.Group, r.Group)
		}
		group = r.Group
		label, col := "", 0
		for _, c := range r.Cells {
			if c.Label {
				label = c.Text
			}
			under := label
			if under == "" {
				under = heads[col]
			}
			tell(under, c.printed())
			col += c.span()
		}
	}
}

// edges are the x of the columns' borders; grouped says whether the labels of groups need a column at the left.
func (g Grid) edges() (xs []float64, grouped bool) {
	for _, r := range g.Rows {
		grouped = grouped || r.Group != ""
	}
	from, room := left, width
	if grouped {
		from, room = left+groupWidth, width-groupWidth
	}
	sum := 0.0
	for _, c := range g.Cols {
		sum += c
	}
	xs = []float64{from}
	part := 0.0
	for _, c := range g.Cols {
		part += c
		xs = append(xs, from+room*part/sum)
	}
	return xs, grouped
}

func (g Grid) setRow(r Row, xs []float64) setRow {
	out := setRow{measures: g.measures()}
	col := 0
	for i, c := range r.Cells {
		to := min(col+c.span(), len(xs)-1)
		if i == len(r.Cells)-1 { // the last cell reaches the right edge
			to = len(xs) - 1
		}
		x := xs[col]
		if i == 0 && r.Group == "" {
			x = left
		}
		s := c.set(x, xs[to]-x, out.measures)
		out.cells = append(out.cells, s)
		out.lines = max(out.lines, len(s.lines))
		col = to
	}
	out.height = float64(max(out.lines, r.Lines, 1))*out.leading + 2*out.pad
	return out
}

// lead keeps the first row with the line before the grid.
func (g Grid) lead(*press) float64 {
	xs, _ := g.edges()
	h := 0.0
	if len(g.Head) > 0 {
		h = g.setRow(Row{Cells: g.Head}, xs).height
	}
	if len(g.Rows) > 0 {
		h += min(g.setRow(g.Rows[0], xs).height, 4*g.measures().leading)
	}
	return h + g.measures().pad
}

func (g Grid) flow(p *press, next float64) {
	xs, _ := g.edges()
	p.y += 5
	head := func() {
		if len(g.Head) == 0 {
			return
		}
		r := g.setRow(Row{Cells: g.Head}, xs)
		r.draw(p, 0, r.lines, r.height)
		p.y += r.height
	}
	p.need(g.lead(p))
	head()
	p.onNew = head
	defer func() { p.onNew = nil }()

	for i := 0; i < len(g.Rows); {
		to := i + 1
		for g.Rows[i].Group != "" && to < len(g.Rows) && g.Rows[to].Group == g.Rows[i].Group {
			to++
		}
		rows := make([]setRow, 0, to-i)
		for _, r := range g.Rows[i:to] {
			rows = append(rows, g.setRow(r, xs))
		}
		if to == len(g.Rows) { // the last row is not parted from what belongs under the table
			if h := rows[0].height + min(next, (bottom-top)/2); len(rows) == 1 && h < (bottom-top)/2 {
				p.need(h)
			}
		}
		newGroup(g.Rows[i].Group, rows).flow(p)
		i = to
	}
	p.y += 5
}

// group is rows that stand beside one label written downwards; without a label it is a row by itself.
type group struct {
	label []line
	rows  []setRow
	from  float64 // where it began on this page
}

func newGroup(label string, rows []setRow) *group {
	g := &group{rows: rows}
	if label == "" {
		return g
	}
	g.label = breakLines(plain(label, sans(10.5)), 12, 12) // one character a line
	sum := 0.0
	for _, r := range rows {
		sum += r.height
	}
	if tall := float64(len(g.label))*14 + 2*usual.pad; sum < tall {
		rows[len(rows)-1].height += tall - sum
	}
	return g
}

func (g *group) height() (sum float64) {
	for _, r := range g.rows {
		sum += r.height
	}
	return sum
}

func (g *group) flow(p *press) {
	if h := g.height(); h > p.room() && h < (bottom-top)/2 {
		p.need(h)
	}
	g.from = p.y
	for _, r := range g.rows {
		switch {
		case r.height <= p.room()+slip:
			r.draw(p, 0, r.lines, r.height)
			p.y += r.height
		case r.lines <= 8 && r.height <= bottom-top:
			g.turn(p)
			r.draw(p, 0, r.lines, r.height)
			p.y += r.height
		default:
			g.part(p, r)
		}
	}
	g.close(p)
}

// part sets a row that is too high for the page in several parts.
func (g *group) part(p *press, r setRow) {
	for from := 0; from < r.lines; {
		n := int((p.room() - 2*r.pad + slip) / r.leading)
		if n < min(3, r.lines-from) {
			g.turn(p)
			continue
		}
		if rest := r.lines - from - n; rest == 1 && n > 3 { // no single line on the next page
			n--
		}
		n = min(n, r.lines-from)
		h := float64(n)*r.leading + 2*r.pad
		r.draw(p, from, n, h)
		p.y += h
		from += n
	}
}

// turn closes the group's label on this page and begins the next.
func (g *group) turn(p *press) {
	g.close(p)
	p.newPage()
	g.from = p.y
}

func (g *group) close(p *press) {
	h := p.y - g.from
	if len(g.label) == 0 || h <= slip {
		return
	}
	p.frame(left, g.from, groupWidth, h)
	lead := min(14, (h-4)/float64(len(g.label)))
	y := g.from + (h-lead*float64(len(g.label)))/2
	for _, l := range g.label {
		p.set(l, left, y, groupWidth, lead, Center)
		y += lead
	}
}

// draw sets n lines of each cell, beginning with line from, in a row of height h.
func (r setRow) draw(p *press, from, n int, h float64) {
	for _, c := range r.cells {
		p.frame(c.x, p.y, c.w, h)
		ls := c.lines[min(from, len(c.lines)):min(from+n, len(c.lines))]
		y := p.y + r.pad
		if from == 0 && len(c.lines) <= n { // a cell that fits stands in the middle of its row
			y = p.y + (h-float64(len(ls))*r.leading)/2
		}
		for _, l := range ls {
			p.set(l, c.x+padX+c.in, y, c.w-2*padX-c.in, r.leading, c.align)
			y += r.leading
		}
	}
}
