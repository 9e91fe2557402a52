package document

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"

	"anjie/document/sheet"
)

// furniture is what stands outside the type area of each page, without its spaces.
var furniture = regexp.MustCompile(`第\d+页共\d+页(核验码：[A-Z0-9-]+)?$`)

// taken is what poppler takes out of a PDF in the order of drawing, page by page, without spaces and page furniture.
func taken(t *testing.T, pdf []byte, p sheet.Paper) (pages []string) {
	t.Helper()
	cmd := exec.Command("pdftotext", "-raw", "-enc", "UTF-8", saved(t, pdf), "-")
	var complaints bytes.Buffer
	cmd.Stderr = &complaints
	out, err := cmd.Output()
	require.NoError(t, err)
	require.Empty(t, complaints.String(), "the PDF is well formed")
	for _, page := range strings.Split(strings.TrimSuffix(string(out), "\f"), "\f") {
		s := strings.TrimSuffix(strings.TrimSuffix(solid(page), solid("草稿未签发")), solid(p.Number))
		require.Regexp(t, furniture, s)
		pages = append(pages, furniture.ReplaceAllString(s, ""))
	}
	return pages
}

func saved(t *testing.T, pdf []byte) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "paper.pdf")
	require.NoError(t, os.WriteFile(file, pdf, 0o600))
	return file
}

func solid(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// requireTextOut checks that all text of the paper comes out of its PDF, in one piece and nothing else with it
// but the heads of tables and the labels of groups, which are repeated on each page.
func requireTextOut(t *testing.T, p sheet.Paper, pdf []byte) (pages int) {
	t.Helper()
	got := taken(t, pdf, p)
	body := strings.Join(got, "")
	want := map[rune]int{}
	p.Words(func(label, text string) {
		if label == "核验码" {
			return // page furniture
		}
		requireParts(t, body, []rune(solid(text)), len(got), p.Kind+": "+label)
		for _, r := range solid(text) {
			want[r]++
		}
	})
	heads := ""
	for _, b := range p.Blocks {
		if g, ok := b.(sheet.Grid); ok {
			for _, c := range g.Head {
				heads += c.Text
			}
			for _, r := range g.Rows {
				heads += r.Group
			}
		}
	}
	for _, r := range body {
		want[r]--
	}
	for r, n := range want {
		if n == 0 || n < 0 && strings.ContainsRune(heads, r) {
			continue
		}
		require.Zero(t, n, "%s: %q is in the paper %d times more often than in its PDF", p.Kind, r, n)
	}
	return len(got)
}

// requireParts checks that text stands in body in one piece, or in as many as it has page breaks:
// where a row of a table goes on on the next page, its other cells stand between the parts of a long one.
func requireParts(t *testing.T, body string, text []rune, pages int, what string) {
	t.Helper()
	for range pages {
		n := sort.Search(len(text), func(n int) bool { return !strings.Contains(body, string(text[:n+1])) })
		if text = text[n:]; len(text) == 0 {
			return
		}
	}
	require.Empty(t, text, "%s: does not come out of the PDF", what)
}

// requireInkInside checks in the pictures of the pages that nothing is set outside the margins and no page is blank.
func requireInkInside(t *testing.T, pdf []byte) {
	t.Helper()
	const dpi = 36
	file := saved(t, pdf)
	root := strings.TrimSuffix(file, ".pdf")
	require.NoError(t, exec.Command("pdftoppm", "-gray", "-r", strconv.Itoa(dpi), file, root).Run())
	pictures, err := filepath.Glob(root + "-*.pgm")
	require.NoError(t, err)
	require.NotEmpty(t, pictures)
	for _, name := range pictures {
		w, h, grey := portableGrey(t, name)
		// 27 mm at the left, 25 at the right, as little as 13 at the top (the mark of a draft) and 18 at the bottom (the QR code).
		l, r, u, b := 26*dpi*10/254, w-24*dpi*10/254, 12*dpi*10/254, h-17*dpi*10/254
		ink := 0
		for i, v := range grey {
			if v > 200 {
				continue
			}
			ink++
			x, y := i%w, i/w
			if x < l || x > r || y < u || y > b {
				require.Fail(t, "ink outside the margins", "%s: at %d,%d of %d×%d", name, x, y, w, h)
			}
		}
		require.Greater(t, ink, 40, "%s is nearly blank", name)
	}
}

// portableGrey reads a picture that pdftoppm -gray wrote.
func portableGrey(t *testing.T, name string) (w, h int, grey []byte) {
	t.Helper()
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	var depth int
	_, err = fmt.Fscanf(bytes.NewReader(data), "P5\n%d %d\n%d\n", &w, &h, &depth)
	require.NoError(t, err)
	return w, h, data[len(data)-w*h:]
}
