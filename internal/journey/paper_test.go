package journey

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"anjie/domain/accident"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// paper waits until the workflow has made a paper, opens it by its link, and holds its text against the case.
func (p *person) paper(name string, words ...string) *person {
	p.t.Helper()
	link := fmt.Sprintf(`[...document.querySelectorAll('[data-testid="papers"] a[href*="/papers/"]')].find(a => a.textContent.trim() === %q)`, name)
	tick := time.NewTicker(200 * time.Millisecond)
	defer tick.Stop()
	for end := time.Now().Add(patience); ; <-tick.C {
		p.open(p.file + "?tab=papers")
		if ask[bool](p.tab, "!!"+link) {
			break
		}
		require.True(p.t, time.Now().Before(end), "%s was not made:\n%s", name, p.text())
	}
	content := p.fetch(ask[string](p.tab, link+".href"))
	require.True(p.t, bytes.HasPrefix(content, []byte("%PDF")), name)
	text := pdfText(p, content)
	for _, w := range words {
		require.Contains(p.t, text, closed(w), name)
	}
	return p
}

// closed drops all spaces: on paper a line may end anywhere in a Chinese word.
func closed(s string) string { return strings.Join(strings.Fields(s), "") }

func pdfText(p *person, content []byte) string {
	p.t.Helper()
	read := exec.CommandContext(p.t.Context(), "pdftotext", "-", "-")
	read.Stdin = bytes.NewReader(content)
	out, err := read.Output()
	require.NoError(p.t, err, "pdftotext does not read it (package poppler-utils)")
	return closed(string(out))
}

// fetch takes a file in the browser, with the cookies of whoever sits there.
func (b *tab) fetch(address string) []byte {
	b.t.Helper()
	coded := ask[string](b, fmt.Sprintf(`fetch(%q).then(async (r) => {
		if (!r.ok) throw new Error("answered " + r.status);
		let s = "";
		for (const x of new Uint8Array(await r.arrayBuffer())) s += String.fromCharCode(x);
		return btoa(s) })`, address))
	content, err := base64.StdEncoding.DecodeString(coded)
	require.NoError(b.t, err)
	return content
}

// compares holds a paper's file against the record, on the page that anybody may open.
func (p *person) compares(paper accident.Paper, name string) {
	p.t.Helper()
	body, _, err := p.stage.files.Get(p.t.Context(), paper.Key)
	require.NoError(p.t, err)
	defer body.Close()
	pdf, err := io.ReadAll(body)
	require.NoError(p.t, err)
	file := filepath.Join(p.t.TempDir(), name+".pdf")
	require.NoError(p.t, os.WriteFile(file, pdf, 0o600))
	p.run(chromedp.SetUploadFiles(chromedp.CSS(`[data-testid="verify-file"] input[type="file"]`), []string{file}))
	p.follow(`[data-testid="verify-file"] .btn-primary`)
}
