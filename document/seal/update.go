package seal

import (
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"time"
	"unicode/utf16"

	"anjie/document/sheet"
)

// room is how many bytes a signature may have: ours need about 1 000, an RSA key with a chain of certificates some more.
const room = 8192

var (
	startXref   = regexp.MustCompile(`startxref\s+(\d+)\s+%%EOF\s*$`)
	trailer     = regexp.MustCompile(`(?s)trailer\s*<<(.*?)>>\s*startxref`)
	sizeEntry   = regexp.MustCompile(`/Size (\d+)`)
	rootEntry   = regexp.MustCompile(`/Root (\d+) 0 R`)
	keptEntries = regexp.MustCompile(`/Info \d+ 0 R|/ID \[[^\]]*\]`)
	pageObject  = regexp.MustCompile(`(?m)^(\d+) 0 obj\n<<\s*/Type /Page\s`)
)

// gap is where the signature goes: everything before from and after to is signed.
type gap struct{ from, to int }

func (g gap) content(pdf []byte) []byte {
	return append(bytes.Clone(pdf[:g.from]), pdf[g.to:]...)
}

// fill writes the signature into the gap, between its angle brackets.
func (g gap) fill(pdf, cms []byte) error {
	if hex.EncodedLen(len(cms)) > g.to-g.from-2 {
		return fmt.Errorf("seal: a signature of %d bytes does not fit", len(cms))
	}
	hex.Encode(pdf[g.from+1:], cms)
	return nil
}

// prepare appends an incremental update with an empty signature to the paper.
func prepare(pdf []byte, name string, at time.Time) ([]byte, gap, error) {
	if bytes.Contains(pdf, []byte("/ByteRange")) {
		return nil, gap{}, errors.New("seal: sign: the paper is sealed already")
	}
	p, err := read(pdf)
	if err != nil {
		return nil, gap{}, err
	}
	out := bytes.NewBuffer(bytes.Clone(pdf))
	if !bytes.HasSuffix(pdf, []byte("\n")) {
		out.WriteByte('\n')
	}
	signature, widget, form := p.size, p.size+1, p.size+2
	at1 := map[int]int{}
	put := func(n int, body string) {
		at1[n] = out.Len()
		fmt.Fprintf(out, "%d 0 obj\n%s\nendobj\n", n, body)
	}
	put(p.root, with(p.rootBody, fmt.Sprintf("/AcroForm %d 0 R /Perms << /DocMDP %d 0 R >>", form, signature)))
	put(p.page, with(p.pageBody, fmt.Sprintf("/Annots [%d 0 R]", widget)))
	put(widget, fmt.Sprintf("<< /Type /Annot /Subtype /Widget /FT /Sig /T (Seal) /F 132 /Rect [0 0 0 0] /P %d 0 R /V %d 0 R >>", p.page, signature))
	put(form, fmt.Sprintf("<< /Fields [%d 0 R] /SigFlags 3 >>", widget))

	at1[signature] = out.Len()
	fmt.Fprintf(out, "%d 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached\n/Name <FEFF%s> /Reason <FEFF%s> /M (%s)\n"+
		"/Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type /TransformParams /P 1 /V /1.2 >> >>]\n/Contents ",
		signature, utf16hex(name), utf16hex("签发文书"), sheet.Date(at))
	g := gap{from: out.Len()}
	fmt.Fprintf(out, "<%0*d>", 2*room, 0)
	g.to = out.Len()
	rangeAt := out.Len() + len("\n/ByteRange ")
	fmt.Fprintf(out, "\n/ByteRange %-45s>>\nendobj\n", "[]")
	xref(out, p, at1)

	signed := out.Bytes()
	copy(signed[rangeAt:], fmt.Sprintf("[0 %d %d %d]", g.from, g.to, len(signed)-g.to))
	return signed, g, nil
}

// paper is what an update needs to know of a PDF with plain cross-reference tables.
type paper struct {
	table, size, root, page int
	rootBody, pageBody      string
	kept                    [][]byte // trailer entries to repeat
}

func read(pdf []byte) (paper, error) {
	unknown := errors.New("seal: sign: not a paper of ours: no plain cross-reference table")
	start, tail := startXref.FindSubmatch(pdf), trailer.FindSubmatch(pdf)
	if start == nil || tail == nil || !bytes.HasPrefix(pdf, []byte("%PDF-")) {
		return paper{}, unknown
	}
	var p paper
	size, root, page := sizeEntry.FindSubmatch(tail[1]), rootEntry.FindSubmatch(tail[1]), pageObject.FindSubmatch(pdf)
	if size == nil || root == nil || page == nil {
		return paper{}, unknown
	}
	for i, m := range [][]byte{start[1], size[1], root[1], page[1]} {
		n, err := strconv.Atoi(string(m))
		if err != nil {
			return paper{}, unknown
		}
		*[]*int{&p.table, &p.size, &p.root, &p.page}[i] = n
	}
	p.kept = keptEntries.FindAll(tail[1], -1)
	p.rootBody, p.pageBody = dictionary(pdf, p.root), dictionary(pdf, p.page)
	if p.rootBody == "" || p.pageBody == "" {
		return paper{}, unknown
	}
	return p, nil
}

// dictionary is the body of object n, which has no stream.
func dictionary(pdf []byte, n int) string {
	_, after, ok := bytes.Cut(pdf, fmt.Appendf(nil, "\n%d 0 obj\n", n))
	if !ok {
		return ""
	}
	body, _, _ := bytes.Cut(after, []byte("endobj"))
	return string(bytes.TrimSpace(body))
}

// with adds entries to a dictionary.
func with(body, entries string) string { return body[:len(body)-2] + entries + " >>" }

// xref appends the table of the update, in the order of the objects' numbers.
func xref(out *bytes.Buffer, p paper, at map[int]int) {
	table := out.Len()
	out.WriteString("xref\n0 1\n0000000000 65535 f \n")
	for n := 1; n <= p.size+2; n++ {
		if offset, ok := at[n]; ok {
			fmt.Fprintf(out, "%d 1\n%010d 00000 n \n", n, offset)
		}
	}
	fmt.Fprintf(out, "trailer\n<< /Size %d /Root %d 0 R /Prev %d %s >>\nstartxref\n%d\n%%%%EOF\n",
		p.size+3, p.root, p.table, bytes.Join(p.kept, []byte(" ")), table)
}

func utf16hex(s string) string {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		b = fmt.Appendf(b, "%04X", u)
	}
	return string(b)
}
