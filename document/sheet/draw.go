package sheet

import (
	"bytes"
	"crypto/sha256"
	"maps"
	"slices"
	"strings"

	"github.com/signintech/gopdf"

	"anjie/document/font"
)

// draw writes the pages as a PDF.
func draw(p Paper, pages []page) ([]byte, error) {
	pdf := &gopdf.GoPdf{}
	pdf.Start(gopdf.Config{Unit: gopdf.UnitPT, PageSize: gopdf.Rect{W: pageWidth, H: pageHeight}})
	cut, err := embed(pdf, pages)
	if err != nil {
		return nil, err
	}
	for _, pg := range pages {
		pdf.AddPage()
		for _, s := range pg.strips {
			pdf.RectFromUpperLeftWithStyle(s.x, s.y, s.w, s.h, "F")
		}
		for _, m := range pg.marks {
			if err := m.draw(pdf, cut); err != nil {
				return nil, wrap(err, "draw a line")
			}
		}
	}
	var buf bytes.Buffer
	if _, err := pdf.WriteTo(&buf); err != nil {
		return nil, wrap(err, "write the pages")
	}
	return finish(buf.Bytes(), p, cut)
}

// cutFace is a face cut down to one paper, under the name that it has in the PDF.
type cutFace struct {
	family string
	font.Subset
}

// embed cuts the faces down to what the pages use and gives them to pdf.
func embed(pdf *gopdf.GoPdf, pages []page) (map[*font.Face]cutFace, error) {
	used := map[*font.Face][]rune{}
	for _, pg := range pages {
		for _, m := range pg.marks {
			used[m.style.face] = append(used[m.style.face], []rune(m.text)...)
		}
	}
	cut := map[*font.Face]cutFace{}
	faces := slices.SortedFunc(maps.Keys(used), func(a, b *font.Face) int { return strings.Compare(a.Name, b.Name) })
	for _, f := range faces {
		s := f.Subset(used[f])
		c := cutFace{tag(s.TTF) + "+" + f.Name, s}
		if err := pdf.AddTTFFontData(c.family, s.TTF); err != nil {
			return nil, wrap(err, "embed "+f.Name)
		}
		cut[f] = c
	}
	return cut, nil
}

// tag is the six letters that mark a font as a subset (ISO 32000-1, 9.6.4); different subsets have different ones.
func tag(ttf []byte) string {
	sum := sha256.Sum256(ttf)
	out := make([]byte, 6)
	for i := range out {
		out[i] = 'A' + sum[i]%26
	}
	return string(out)
}

func (m mark) draw(pdf *gopdf.GoPdf, cut map[*font.Face]cutFace) error {
	if err := pdf.SetFont(cut[m.style.face].family, "", m.style.size); err != nil {
		return err
	}
	if err := pdf.SetCharSpacing(m.spacing); err != nil {
		return err
	}
	grey := 0.0
	if m.grey {
		grey = 0.35
	}
	pdf.SetGrayFill(grey)
	pdf.SetXY(m.x, m.y)
	return pdf.Text(m.text)
}
