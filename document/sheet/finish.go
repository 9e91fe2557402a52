package sheet

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"regexp"
	"strconv"
	"time"
	"unicode/utf16"

	"anjie/document/font"
)

var (
	startXref = regexp.MustCompile(`startxref\s+(\d+)\s+%%EOF\s*$`)
	xrefEntry = regexp.MustCompile(`(\d{10}) 00000 n `)
	toUnicode = regexp.MustCompile(`/ToUnicode (\d+) 0 R`)
)

// finish mends what the PDF writer gets wrong and adds what it leaves out, and numbers the bytes anew:
// the map from glyphs to text also for characters beyond U+FFFF (else rare names come out of the PDF broken),
// the document's language, an Info dictionary of its own, and an ID made from the content.
func finish(raw []byte, p Paper, cut map[*font.Face]cutFace) ([]byte, error) {
	objects, err := objectsOf(raw)
	if err != nil {
		return nil, err
	}
	for _, c := range cut {
		at, err := textMapOf(objects, c.family)
		if err != nil {
			return nil, err
		}
		objects[at] = stream(textMap(c.Runes))
	}
	for i, o := range objects {
		if bytes.Contains(o, []byte("/Type /Catalog")) {
			objects[i] = []byte("<< /Type /Catalog /Pages 2 0 R /Lang (zh-CN) /ViewerPreferences << /DisplayDocTitle true >> >>\n")
		}
	}
	objects = append(objects, info(p))
	return number(objects), nil
}

// objectsOf takes the objects out of a PDF with one plain cross-reference table; object n is at n-1.
func objectsOf(raw []byte) ([][]byte, error) {
	broken := fmt.Errorf("sheet: finish: the PDF writer's output has an unknown shape")
	m := startXref.FindSubmatch(raw)
	if m == nil {
		return nil, broken
	}
	table, err := strconv.Atoi(string(m[1]))
	if err != nil || table >= len(raw) {
		return nil, broken
	}
	var begins []int
	for _, e := range xrefEntry.FindAllSubmatch(raw[table:], -1) {
		at, err := strconv.Atoi(string(e[1]))
		if err != nil {
			return nil, broken
		}
		begins = append(begins, at)
	}
	begins = append(begins, table)
	objects := make([][]byte, 0, len(begins)-1)
	for i, at := range begins[:len(begins)-1] {
		head, tail := fmt.Sprintf("%d 0 obj\n", i+1), "endobj\n\n"
		end := begins[i+1]
		if at > end || end > len(raw) || !bytes.HasPrefix(raw[at:end], []byte(head)) || !bytes.HasSuffix(raw[at:end], []byte(tail)) {
			return nil, broken
		}
		objects = append(objects, bytes.Clone(raw[at+len(head):end-len(tail)]))
	}
	return objects, nil
}

// textMapOf finds the object with the text map of the font called family.
func textMapOf(objects [][]byte, family string) (int, error) {
	for _, o := range objects {
		if !bytes.Contains(o, []byte("/BaseFont /"+family+"\n")) {
			continue
		}
		if m := toUnicode.FindSubmatch(o); m != nil {
			n, err := strconv.Atoi(string(m[1]))
			if err == nil && n <= len(objects) {
				return n - 1, nil
			}
		}
	}
	return 0, fmt.Errorf("sheet: finish: font %s has no text map", family)
}

// textMap writes which text each glyph stands for (ISO 32000-1, 9.10.3), in UTF-16 and in portions of a hundred.
func textMap(runes []rune) []byte {
	var b bytes.Buffer
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for from := 1; from < len(runes); from += 100 {
		to := min(from+100, len(runes))
		fmt.Fprintf(&b, "%d beginbfchar\n", to-from)
		for i := from; i < to; i++ {
			fmt.Fprintf(&b, "<%04X> <%s>\n", i, utf16hex(string(runes[i])))
		}
		b.WriteString("endbfchar\n")
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return b.Bytes()
}

func stream(content []byte) []byte {
	return fmt.Appendf(nil, "<< /Length %d >>\nstream\n%sendstream\n", len(content), content)
}

func utf16hex(s string) string {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		b = fmt.Appendf(b, "%04X", u)
	}
	return string(b)
}

func info(p Paper) []byte {
	b := []byte("<<\n")
	for _, e := range [][2]string{{"Title", p.Title}, {"Author", p.Agency}, {"Subject", p.Kind}, {"Keywords", p.Number}, {"Producer", "Anjie"}} {
		if e[1] != "" {
			b = fmt.Appendf(b, "/%s <FEFF%s>\n", e[0], utf16hex(e[1]))
		}
	}
	if !p.Made.IsZero() {
		b = fmt.Appendf(b, "/CreationDate (%s)\n", Date(p.Made))
	}
	return append(b, ">>\n"...)
}

// Date writes a time as PDF does (ISO 32000-1, 7.9.4), in the time zone of the law.
func Date(t time.Time) string { return t.In(Shanghai).Format("D:20060102150405") + "+08'00'" }

// number writes the objects one after the other with a table of where each begins. The last one is the Info dictionary.
func number(objects [][]byte) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n%\xe6\xa1\x88\xe7\xbb\x93\n")
	at := make([]int, len(objects))
	for i, o := range objects {
		at[i] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%sendobj\n", i+1, o)
	}
	sum := sha256.Sum256(b.Bytes())
	id := hex.EncodeToString(sum[:16])
	table := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, n := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R /ID [<%s> <%s>] >>\nstartxref\n%d\n%%%%EOF\n",
		len(objects)+1, len(objects), id, id, table)
	return b.Bytes()
}
