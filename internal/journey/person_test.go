package journey

import (
	"fmt"
	"net/url"
	"path/filepath"
	"strings"
	"time"

	"anjie/domain/accident"
	"anjie/internal/webtest"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// person is somebody of the staff at a screen.
type person struct {
	*tab
	stage *stage
	login string
	file  string // address of the case that is worked on
}

// person opens a browser, and signs in by the form.
func (s *stage) person(login, number string) *person {
	s.t.Helper()
	p := &person{tab: newTab(s.t, s.URL), stage: s, login: login, file: "/cases/" + number}
	p.open("/sign-in?lang=zh")
	p.fill("login", login)
	p.fill("password", webtest.Password)
	p.follow(`[data-testid="sign-in"] .btn-primary`)
	require.NotEqual(s.t, "/sign-in", p.where(), p.text())
	return p
}

// fill answers one question of a form as a person does: by typing, ticking or choosing.
func (b *tab) fill(name, value string) {
	b.t.Helper()
	field := fmt.Sprintf(`[name=%q]:not([type="hidden"])`, name)
	kind := ask[string](b, fmt.Sprintf(`(() => { const e = document.querySelector('%s'); return !e ? "" : e.tagName === "INPUT" ? e.type : e.tagName.toLowerCase() })()`, field))
	switch kind {
	case "":
		require.Failf(b.t, "no such question", "%s at %s:\n%s", name, b.where(), b.text())
	case "radio", "checkbox":
		wanted := strings.Split(value, ",")
		for _, v := range ask[[]string](b, fmt.Sprintf(`[...document.querySelectorAll('%s')].filter(e => e.checked !== %s.includes(e.value) && !(e.type === "radio" && e.checked)).map(e => e.value)`, field, list(wanted))) {
			b.click(fmt.Sprintf(`%s[value=%q]`, field, v))
		}
	case "select":
		found := ask[bool](b, fmt.Sprintf(`(() => { const e = document.querySelector('%s'); e.focus(); e.value = %q; e.dispatchEvent(new Event("change", {bubbles: true})); return e.value === %q })()`, field, value, value))
		require.True(b.t, found, "%q cannot be chosen for %s", value, name)
	case "date", "datetime-local":
		ask[bool](b, fmt.Sprintf(`(() => { const e = document.querySelector('%s'); e.focus(); e.value = %q; return e.dispatchEvent(new Event("input", {bubbles: true})) })()`, field, value))
	default:
		b.click(field)
		ask[bool](b, fmt.Sprintf(`(document.querySelector('%s').select(), true)`, field))
		b.types(value)
	}
}

// types sends text to where the cursor is.
func (b *tab) types(text string) {
	b.t.Helper()
	_, err := chromedp.Call(b.ctx, input.InsertText, input.InsertTextParams{Text: text})
	require.NoError(b.t, err)
}

func list(values []string) string {
	quoted := make([]string, len(values))
	for i, v := range values {
		quoted[i] = fmt.Sprintf("%q", v)
	}
	return "[" + strings.Join(quoted, ",") + "]"
}

// answers are what is typed into a form, in this order.
type answers [][2]string

// look opens the case.
func (p *person) look() *person {
	p.t.Helper()
	p.open(p.file)
	return p
}

// form goes from the case to the form of an act by the link that offers it. The link may come late: some acts wait for a
// paper that is still being made.
func (p *person) form(cmd accident.Command, on int) *person {
	p.t.Helper()
	tick := time.NewTicker(200 * time.Millisecond)
	defer tick.Stop()
	for end := time.Now().Add(patience); p.where() != p.path() || !p.offered(cmd, on); <-tick.C {
		p.look()
		require.True(p.t, time.Now().Before(end), "%s is not offered to %s:\n%s", cmd, p.login, p.text())
	}
	p.follow("[data-journey]")
	if p.has(".pick-list") {
		p.follow(".pick-list li:last-child a")
	}
	return p
}

// offered marks the link to an act's form, if the page has it.
func (p *person) offered(cmd accident.Command, on int) bool {
	p.t.Helper()
	return ask[bool](p.tab, fmt.Sprintf(`(() => { const at = [...document.querySelectorAll("main a[href]")].find(a => { const u = new URL(a.href);
		return u.pathname.endsWith("/act/%s") && Number(u.searchParams.get("on") || 0) === %d }); if (at) at.setAttribute("data-journey", ""); return !!at })()`, cmd, on))
}

// send sends the form and, where it is asked for, confirms what is shown once more.
func (p *person) send() *person {
	p.t.Helper()
	p.follow(`[data-testid="act-form"] .form-buttons .btn-primary`)
	if p.has(`[data-testid="check"]`) {
		p.follow(`[data-testid="check"] button[name="checked"]`)
	}
	return p
}

// does does an act on the case, or on one of its proceedings, and ends at the case with what was recorded.
func (p *person) does(cmd accident.Command, on int, with ...answers) *person {
	p.t.Helper()
	p.form(cmd, on)
	for _, a := range with {
		for _, qa := range a {
			p.fill(qa[0], qa[1])
		}
	}
	p.send()
	require.Equal(p.t, p.path(), p.where(), "%s of %s was not recorded:\n%s", cmd, p.login, p.text())
	return p
}

func (p *person) path() string {
	u, err := url.Parse(p.file)
	require.NoError(p.t, err)
	return u.EscapedPath()
}

// picks chooses a party or a vehicle before the form of an act that is about one.
func (p *person) picks(cmd accident.Command, what string, no int, with answers) *person {
	p.t.Helper()
	p.form(cmd, 0)
	p.open(fmt.Sprintf("%s/act/%s?%s=%d", p.file, cmd, what, no))
	for _, qa := range with {
		p.fill(qa[0], qa[1])
	}
	return p.send()
}

// photograph is a real picture of a camera, with time and place in it.
var photograph = filepath.Join("..", "..", "evidence", "testdata", "photos", "DSCN0029.jpg")

// uploads adds files to the evidence through the form of the gallery.
func (p *person) uploads(about string, files ...string) *person {
	p.t.Helper()
	for i, f := range files {
		whole, err := filepath.Abs(f)
		require.NoError(p.t, err)
		files[i] = whole
	}
	p.open(p.file + "/evidence")
	p.click(`[data-testid="upload"] > summary`)
	p.fill("about", about)
	p.run(chromedp.SetUploadFiles(chromedp.CSS(`[data-testid="upload"] input[type="file"]`), files))
	ask[string](p.tab, `document.documentElement.dataset.left = "yes"`)
	p.click(`[data-testid="upload"] .form-buttons .btn-primary`)
	return p
}
