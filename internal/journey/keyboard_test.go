package journey

import (
	"fmt"
	"testing"

	a "anjie/domain/accident"
	"anjie/internal/webtest"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/require"
)

// TestKeyboard goes from the sign-in to an act with the keyboard alone; what has the focus can always be seen.
func TestKeyboard(t *testing.T) {
	s := emptyStage(t, "2026-09-14")
	s.Open(nil)
	number := s.State().Number
	p := &person{tab: newTab(t, s.URL), stage: s, login: "officer", file: "/cases/" + number}
	p.open("/sign-in?lang=zh")
	p.tabTo(`[name="login"]`).types("officer")
	p.tabTo(`[name="password"]`).types(webtest.Password)
	p.enter()
	require.Equal(t, "/work", p.where(), p.text())
	p.keys("g")
	p.keys("c") // to the cases
	p.until("the cases", `location.pathname === "/cases" && document.readyState === "complete"`)
	p.keys("j") // to the first
	require.True(t, p.has("tr.at"))
	p.enter()
	require.Equal(t, p.file, p.where())
	p.tabTo(fmt.Sprintf(`a[href$="/act/%s"]`, a.Accept)).enter()
	p.tabTo(`[name="note"]`).types("当场受理")
	p.enter() // sends the form
	p.reads("已记录：受理了案件")
	require.Equal(t, a.Accepted, s.State().Stage)
}

// keys presses keys where the focus is.
func (b *tab) keys(keys string) *tab {
	b.t.Helper()
	b.run(chromedp.KeyEvent(keys))
	return b
}

// enter presses Enter, and waits for the page that it leads to.
func (b *tab) enter() *tab {
	b.t.Helper()
	ask[string](b, `document.documentElement.dataset.left = "yes"`)
	b.keys(kb.Enter)
	return b.arrive()
}

// tabTo presses Tab until the focus is on what the selector finds, and looks whether it shows on the way.
func (b *tab) tabTo(selector string) *tab {
	b.t.Helper()
	for range 80 {
		b.keys(kb.Tab)
		state := ask[[]bool](b, fmt.Sprintf(`(() => { const e = document.activeElement, c = getComputedStyle(e), r = e.getBoundingClientRect();
			const shown = c.outlineStyle !== "none" && parseFloat(c.outlineWidth) > 0 || c.boxShadow !== "none";
			return [e.matches(%q), e === document.body || shown && r.width > 0] })()`, selector))
		require.True(b.t, state[1], "the focus cannot be seen on %s at %s", ask[string](b, `document.activeElement.outerHTML.slice(0, 200)`), b.where())
		if state[0] {
			return b
		}
	}
	require.Failf(b.t, "not reached", "%s at %s by Tab", selector, b.where())
	return b
}
