package sheet

import (
	"image/color"

	"github.com/boombuler/barcode/qr"
)

// Render prints p. The same paper gives the same bytes. A text with a character that no typeface
// has is refused with a *problem.Error that names the character and where it stands.
func Render(p Paper) ([]byte, error) {
	if err := check(p); err != nil {
		return nil, err
	}
	pages, err := lay(p)
	if err != nil {
		return nil, err
	}
	return draw(p, pages)
}

// Words tells every text that Render prints, page numbers apart, with the label that it stands under.
func (p Paper) Words(tell func(label, text string)) {
	for _, w := range [][2]string{{"签发单位", p.Agency}, {"标题", p.Title}, {"文号", p.Number}} {
		if w[1] != "" {
			tell(w[0], w[1])
		}
	}
	for _, b := range p.Blocks {
		b.words(tell)
	}
	if p.Foot != "" {
		tell("附注", p.Foot)
	}
	if p.Code != "" {
		tell("核验码", p.Code)
	}
}

// lay sets the paper on pages.
func lay(paper Paper) ([]page, error) {
	p := &press{paper: &paper}
	p.newPage()
	p.title()
	for i, b := range paper.Blocks {
		b.flow(p, p.together(paper.Blocks[i+1:]))
	}
	p.foot()
	for i := range p.pages {
		p.furniture(i)
	}
	return p.pages, p.code()
}

// foot sets the paper's last line. Where only it would be left for another page it stands below the type area, above the
// number of the page.
func (p *press) foot() {
	if p.paper.Foot == "" {
		return
	}
	p.y += 4
	text := Text{Text: p.paper.Foot, Align: Flush, Small: true}
	st, leading := text.style(p)
	lines := breakLines(plain(p.paper.Foot, st), width, width)
	if len(lines) == 1 && p.room() < leading && p.room() >= leading-footRoom {
		p.set(lines[0], left, p.y, width, leading, Flush)
		return
	}
	text.flow(p, 0)
}

// together is the height at the head of blocks that must stay with the text before them: a single row of
// signatures also takes the place of the seal along, so that neither stands alone on a page.
func (p *press) together(blocks []Block) float64 {
	if len(blocks) == 0 {
		return 0
	}
	h := blocks[0].lead(p)
	if s, ok := blocks[0].(Signatures); ok && len(s.People) <= 2 {
		h += p.together(blocks[1:])
	}
	return h
}

// title sets the unit, the title and the number at the head of the first page.
func (p *press) title() {
	centred := func(text string, st style, leading float64) {
		if text == "" {
			return
		}
		for _, l := range breakLines(plain(text, st), width, width) {
			p.step(l, left, width, leading, Center)
		}
	}
	centred(p.paper.Agency, sans(16), 26)
	centred(p.paper.Title, sans(22), 36)
	if p.paper.Number != "" {
		for _, l := range breakLines(plain(p.paper.Number, serif(14)), width, width) {
			p.step(l, left, width, 24, Right)
		}
	}
	p.y += 8
}

// The foot of a page, in points: the QR code at its right, and beside it the verification code and the number.
const (
	codeSide   = 14 * mm
	codeTop    = bottom + 3*mm
	codeColumn = 160.0
	footRoom   = 24.0   // between the type area and the number of the page
	footGap    = 4 * mm // at least the white border of four modules that readers want

	// moduleLeast is how small a module of the QR code may be: four dots of a printer of 300 dpi, which a telephone reads
	// from a hand's breadth.
	moduleLeast = 4 * 72.0 / 300
)

// Scannable says whether a QR code of content can still be read at its printed size.
func Scannable(content string) bool {
	code, err := qr.Encode(content, qr.M, qr.Auto)
	return err == nil && codeSide/float64(code.Bounds().Dx()) >= moduleLeast
}

// furniture sets what stands outside the type area: page numbers, verification code, number, draft mark.
func (p *press) furniture(i int) {
	at, y := p.y, bottom+26.0
	defer func(pages []page) { p.pages, p.y = pages, at }(p.pages)
	all := p.pages
	p.pages = all[:i+1]

	numbers := "第 " + itoa(i+1) + " 页　共 " + itoa(len(all)) + " 页"
	for _, l := range breakLines(plain(numbers, serif(10.5)), width, width) {
		p.set(l, left, y, width, 16, Center)
	}
	p.margin("核验码：", p.paper.Code, left, y+18, codeColumn, Flush)
	p.margin("", p.paper.Number, left+codeColumn, y+18, width-codeColumn-codeSide-footGap, Right)
	if p.paper.Draft {
		for _, l := range breakLines(plain("草稿　未签发", sans(14)), width, width) {
			p.frame(left, 18*mm, l.width+12, 22)
			p.set(l, left+6, 18*mm, width, 22, Flush)
		}
	}
}

// margin sets a small line in a part of the foot; what needs more than a line stands in the paper's head only.
func (p *press) margin(label, text string, x, y, w float64, a Align) {
	lines := breakLines(plain(label+text, serif(8)), w, w)
	if text == "" || len(lines) > 1 {
		return
	}
	from := len(p.page().marks)
	p.set(lines[0], x, y, w, 11, a)
	for i := range p.page().marks[from:] {
		p.page().marks[from+i].grey = true
	}
}

// code draws the QR code at the right of every page's foot, so that a single sheet can still be checked. A link that would
// make it too fine to be read gives way to the code.
func (p *press) code() error {
	content := p.paper.Link
	if content == "" || !Scannable(content) {
		content = p.paper.Code
	}
	if content == "" {
		return nil
	}
	code, err := qr.Encode(content, qr.M, qr.Auto)
	if err != nil {
		return wrap(err, "encode the verification code")
	}
	n := code.Bounds().Dx()
	module := codeSide / float64(n)
	var strips []strip
	for y := range n {
		for x := 0; x < n; {
			if !dark(code.At(x, y)) {
				x++
				continue
			}
			from := x
			for x < n && dark(code.At(x, y)) {
				x++
			}
			strips = append(strips, strip{
				x: right - codeSide + module*float64(from), y: codeTop + module*float64(y),
				w: module * float64(x-from), h: module + 0.05, // a hair over, or readers show seams
			})
		}
	}
	for i := range p.pages {
		p.pages[i].strips = append(p.pages[i].strips, strips...)
	}
	return nil
}

func dark(c color.Color) bool {
	r, _, _, _ := c.RGBA()
	return r < 0x8000
}
