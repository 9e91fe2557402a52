package journey

import (
	"context"
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// patience is how long a page, a paper or a line may take on a busy machine.
const patience = 30 * time.Second

var chrome struct {
	once sync.Once
	ctx  context.Context
	stop func()
	err  error
}

func TestMain(m *testing.M) {
	code := m.Run()
	if chrome.stop != nil {
		chrome.stop()
	}
	os.Exit(code)
}

// browser starts the one Chromium that all tests share, with a profile of its own.
func browser(t testing.TB) context.Context {
	t.Helper()
	chrome.once.Do(func() {
		profile, err := os.MkdirTemp("", "anjie-chromium-")
		if err != nil {
			chrome.err = err
			return
		}
		options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.NoSandbox, chromedp.DisableGPU, chromedp.UserDataDir(profile),
			chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true), chromedp.Flag("force-prefers-reduced-motion", true), // what glides cannot be hit
			chromedp.WindowSize(1440, 900))
		run, stopRun := chromedp.NewExecAllocator(context.Background(), options...)
		ctx, stop := chromedp.NewContext(run)
		chrome.ctx, chrome.stop = ctx, func() { stop(); stopRun(); _ = os.RemoveAll(profile) }
		chrome.err = chromedp.Do(ctx)
	})
	require.NoError(t, chrome.err, "chromium does not start: run the tests by `make test`")
	return chrome.ctx
}

// tab is one window without cookies.
type tab struct {
	t    testing.TB
	ctx  context.Context
	base string
}

func newTab(t testing.TB, base string) *tab {
	t.Helper()
	ctx, stop := chromedp.NewContext(browser(t), chromedp.WithNewBrowserContext())
	t.Cleanup(stop)
	require.NoError(t, chromedp.Do(ctx)) // opens it; a window lives as long as the context of its first action
	b := &tab{t: t, ctx: ctx, base: base}
	b.run(chromedp.EmulateViewport(1440, 900))
	return b
}

func (b *tab) run(steps ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	ctx, stop := context.WithTimeout(b.ctx, patience)
	defer stop()
	require.NoError(b.t, chromedp.Do(ctx, steps...), "at %s", b.where())
}

// try runs one action with the common patience.
func try[T any](b *tab, action chromedp.Action[T]) (T, error) {
	ctx, stop := context.WithTimeout(b.ctx, patience)
	defer stop()
	return chromedp.Run(ctx, action)
}

// where is the address of the page, without the part that is the same for all.
func (b *tab) where() string {
	at, _ := try(b, chromedp.Location()) // also for messages of what went wrong
	return strings.TrimPrefix(at, b.base)
}

// open goes to an address of ours.
func (b *tab) open(path string) *tab {
	b.t.Helper()
	b.run(chromedp.Navigate(b.base + path))
	return b
}

// ask evaluates an expression on the page.
func ask[T any](b *tab, script string) T {
	b.t.Helper()
	v, err := try(b, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
	require.NoError(b.t, err, "at %s: %s", b.where(), script)
	return v
}

// text is what a person reads on the page.
func (b *tab) text() string {
	b.t.Helper()
	return ask[string](b, "document.body.innerText")
}

// has says whether something that the selector finds is on the page.
func (b *tab) has(selector string) bool {
	b.t.Helper()
	return ask[bool](b, fmt.Sprintf("!!document.querySelector(%q)", selector))
}

// reads asserts words on the page.
func (b *tab) reads(words ...string) *tab {
	b.t.Helper()
	text := flat(b.text())
	for _, w := range words {
		require.True(b.t, strings.Contains(text, flat(w)), "%q does not stand at %s:\n%s", w, b.where(), b.text())
	}
	return b
}

// flat drops what the layout does to spaces.
func flat(s string) string { return strings.Join(strings.Fields(s), " ") }

// lacks asserts words that are not on the page.
func (b *tab) lacks(words ...string) *tab {
	b.t.Helper()
	for _, w := range words {
		require.False(b.t, strings.Contains(b.text(), w), "%q stands at %s", w, b.where())
	}
	return b
}

// click clicks what the selector finds, with the mouse, opening what it is folded into.
func (b *tab) click(selector string) *tab {
	b.t.Helper()
	for ask[bool](b, fmt.Sprintf(`(() => { const e = document.querySelector(%q); const d = e && e.closest("details:not([open])");
		document.querySelectorAll("[data-fold]").forEach(x => x.removeAttribute("data-fold"));
		if (!d || d.querySelector(":scope > summary").contains(e)) return false;
		let out = d; for (let p = d.parentElement.closest("details:not([open])"); p; p = p.parentElement.closest("details:not([open])")) out = p;
		out.querySelector(":scope > summary").setAttribute("data-fold", ""); return true })()`, selector)) {
		b.run(chromedp.Click(chromedp.CSS("[data-fold]")))
	}
	// A page that is not drawn yet loses a press of the mouse. A person would press again; so do we, until it was heard.
	there := ask[bool](b, fmt.Sprintf(`(() => { const d = document.documentElement, at = document.querySelector(%q); d.dataset.press = "";
		if (at) at.addEventListener("click", () => { delete d.dataset.press }, { capture: true, once: true }); return !!at })()`, selector))
	require.True(b.t, there, "%s is not at %s:\n%s", selector, b.where(), b.text())
	const heard = `!("press" in document.documentElement.dataset)`
	for end := time.Now().Add(patience); time.Now().Before(end); {
		b.run(chromedp.Click(chromedp.CSS(selector)))
		for range 10 {
			if ok, err := try(b, chromedp.Evaluate[bool](heard)); err != nil || ok {
				return b
			}
			<-time.After(20 * time.Millisecond)
		}
	}
	require.Failf(b.t, "not clicked", "%s at %s", selector, b.where())
	return b
}

// follow clicks what leads to another page and waits until that stands.
func (b *tab) follow(selector string) *tab {
	b.t.Helper()
	ask[string](b, `document.documentElement.dataset.left = "yes"`)
	b.click(selector)
	return b.arrive()
}

// arrive waits for a page that is not the one that was left.
func (b *tab) arrive() *tab {
	b.t.Helper()
	b.until("another page", `document.readyState === "complete" && !document.documentElement.dataset.left && !!document.querySelector("main")`)
	return b
}

// until waits for a condition of the page. A page that is just being replaced answers nothing.
func (b *tab) until(what, condition string) {
	b.t.Helper()
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for end := time.Now().Add(patience); time.Now().Before(end); <-tick.C {
		if met, err := try(b, chromedp.Evaluate[bool](condition)); err == nil && met {
			return
		}
	}
	require.Failf(b.t, "waited in vain", "for %s at %s:\n%s", what, b.where(), b.text())
}
