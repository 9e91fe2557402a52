package journey

import (
	_ "embed"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"anjie/web/page"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// screen is an address as somebody sees it. What has to be done there first is clicked.
type screen struct {
	name, route, who, path string
	do                     func(*person)
}

func (v *town) screens() []screen {
	of := func(number string) func(string) string {
		return func(rest string) string { return "/cases/" + number + rest }
	}
	typical, hostile, search, paused := of(v.typical), of(v.hostile), of(v.search), of(v.paused)
	const file, act, verify = "/cases/{number}", "/cases/{number}/act/{command}", "/verify/{code}"
	return []screen{
		{"sign-in", "/sign-in", "", "/sign-in", nil},
		{"sign-in-wrong", "/sign-in", "", "/sign-in", func(p *person) {
			p.fill("login", "nobody")
			p.fill("password", "wrong")
			p.follow(`[data-testid="sign-in"] .btn-primary`)
		}},
		{"verify", "/verify", "", "/verify", nil},
		{"verify-stands", verify, "", "/verify/" + v.issued.Code, nil},
		{"verify-replaced", verify, "", "/verify/" + v.replaced.Code, nil},
		{"verify-unknown", verify, "", "/verify/7777-7777-7777", nil},
		{"verify-same", verify, "", "/verify/" + v.issued.Code, func(p *person) { p.compares(v.issued, "verify-same") }},
		{"verify-differs", verify, "", "/verify/" + v.issued.Code, func(p *person) { p.compares(v.replaced, "verify-differs") }},
		{"not-there", "/", "officer", "/nothing-here", nil},
		{"role", "/role", "duty", "/role", nil},
		{"account", "/account", "officer", "/account", nil},
		{"home", "/{$}", "officer", "/", nil},
		{"work", "/work", "officer", "/work", nil},
		{"work-mediator", "/work", "mediator", "/work", nil},
		{"work-empty", "/work", "stranger", "/work", nil},
		{"board", "/board", "leader", "/board", nil},
		{"board-empty", "/board", "stranger", "/board", nil},
		{"board-due", "/board/due", "leader", "/board/due?when=overdue", nil},
		{"cases", "/cases", "officer", "/cases", nil},
		{"cases-found", "/cases", "officer", "/cases?q=鲁N12345", nil},
		{"cases-empty", "/cases", "stranger", "/cases", nil},
		{"calendar", "/calendar", "mediator", "/calendar?week=2026-09-14", nil},
		{"calendar-empty", "/calendar", "stranger", "/calendar", nil},
		{"proceedings-empty", "/proceedings", "stranger", "/proceedings", nil},
		{"proceedings-mediation", "/proceedings/{kind}", "mediator", "/proceedings/mediation", nil},
		{"proceedings-claim", "/proceedings/{kind}", "insurer", "/proceedings/claim", nil},
		{"messages", "/messages", "mediator", "/messages", nil},
		{"intake", "/intake/new", "clerk", "/intake/new", nil},
		{"intake-report", "/intake/new/{id}", "clerk", "/intake/new/" + v.draft, nil},
		{"intake-vehicles", "/intake/new/{id}/vehicles", "clerk", "/intake/new/" + v.draft + "/vehicles", nil},
		{"intake-parties", "/intake/new/{id}/parties", "clerk", "/intake/new/" + v.draft + "/parties", nil},
		{"intake-check", "/intake/new/{id}/check", "clerk", "/intake/new/" + v.draft + "/check", nil},
		{"case", file, "officer", typical(""), func(p *person) {
			p.click(`[data-testid="more-acts"] > summary`)
			p.click(`[data-testid="not-acts"] > summary`)
		}},
		{"case-hostile", file, "officer", hostile(""), nil},
		{"case-search", file, "investigator", search(""), nil},
		{"case-insurer", file, "insurer", typical(""), nil},
		{"case-papers", file, "officer", typical("?tab=papers"), nil},
		{"case-papers-empty", file, "officer", hostile("?tab=papers"), nil},
		{"case-deadlines", file, "officer", typical("?tab=deadlines"), func(p *person) { p.click(`[data-testid="counted"] > summary`) }},
		{"case-paused", file, "committee", paused(""), nil},
		{"case-deadlines-paused", file, "committee", paused("?tab=deadlines"), func(p *person) { p.click(`[data-testid="counted"] > summary`) }},
		{"form-withdraw-review", act, "reviewer", of(v.reviewed)("/act/withdraw_review"), nil},
		{"form-withdraw-review-check", act, "reviewer", of(v.reviewed)("/act/withdraw_review"), func(p *person) {
			p.fill("reason", "申请人于当日提交书面撤回申请，双方已协商一致")
			p.follow(`[data-testid="act-form"] .form-buttons .btn-primary`)
		}},
		{"form-resume", act, "committee", paused("/act/resume_due?on=1"), nil},
		{"work-standing", "/work", "committee", "/work", nil},
		{"case-mediation", file, "mediator", typical("?tab=mediation"), nil},
		{"case-claim", file, "insurer", typical("?tab=claim"), nil},
		{"case-court", file, "court", typical("?tab=court"), nil},
		{"case-serious", file, "investigator", search("?tab=serious"), nil},
		{"case-log", file, "auditor", typical("?tab=log"), nil},
		{"worksheet-read-empty", "/cases/{number}/compensation", "auditor", hostile("/compensation"), nil},
		{"worksheet", "/cases/{number}/compensation", "committee", typical("/compensation"), func(p *person) {
			if !ask[bool](p.tab, `document.querySelector("#claim-victims-3-claims-0").open`) { // filled in the other language
				p.click(`#claim-victims-3-claims-0 > summary`)
			}
			p.fill("victims.3.claims.0.receipts.0.amount", "20000")
			p.fill("victims.3.claims.0.receipts.0.evidence", "shown")
			p.until("the result", `document.querySelector("#result-line").textContent.includes("¥")`)
		}},
		{"worksheet-read", "/cases/{number}/compensation", "auditor", typical("/compensation"), nil},
		{"worksheet-before", "/cases/{number}/compensation", "officer", search("/compensation"), nil},
		{"worksheet-hostile", "/cases/{number}/compensation", "officer", hostile("/compensation"), nil},
		{"calculation", "/cases/{number}/compensation/{seq}", "committee", typical(fmt.Sprintf("/compensation/%d", v.computed)), nil},
		{"reveal", "/cases/{number}/reveal", "officer", typical("/reveal?party=2"), nil},
		{"evidence", "/cases/{number}/evidence", "officer", typical("/evidence"), func(p *person) { p.click(`[data-testid="upload"] > summary`) }},
		{"evidence-hostile", "/cases/{number}/evidence", "officer", hostile("/evidence"), nil},
		{"evidence-empty", "/cases/{number}/evidence", "officer", search("/evidence"), nil},
		{"evidence-item", "/cases/{number}/evidence/{no}", "officer", typical("/evidence/1"), nil},
		{"evidence-download", "/cases/{number}/evidence/{no}/download", "officer", typical("/evidence/1/download"), nil},
		{"form-report", act, "officer", typical("/act/correct_report"), nil},
		{"form-party", act, "officer", typical("/act/correct_party"), nil},
		{"form-party-one", act, "officer", typical("/act/correct_party?party=2"), nil},
		{"form-party-hostile", act, "officer", hostile("/act/correct_party?party=1"), nil},
		{"form-payment", act, "committee", typical("/act/record_payment?on=2"), nil},
		{"form-suit", act, "mediator", typical("/act/file_suit"), nil},
		{"form-documents", act, "insurer", typical("/act/tell_documents?on=3"), nil},
		{"form-wrong", act, "officer", typical("/act/record_loss"), func(p *person) { p.send() }},
		{"form-check", act, "officer", typical("/act/serve_determination"), func(p *person) { p.follow(`[data-testid="act-form"] .form-buttons .btn-primary`) }},
		{"form-refused", act, "officer", typical("/act/close_case"), nil},
		{"accounts", "/admin/accounts", "admin", "/admin/accounts", nil},
		{"account-new", "/admin/accounts/new", "admin", "/admin/accounts/new", nil},
		{"account-one", "/admin/accounts/{id}", "admin", "/admin/accounts/" + v.ids["duty"], nil},
		{"agencies", "/admin/agencies", "admin", "/admin/agencies", nil},
		{"agency-new", "/admin/agencies/new", "admin", "/admin/agencies/new", nil},
		{"agency-one", "/admin/agencies/{id}", "admin", "/admin/agencies/insurer-1", nil},
		{"work-feed", "/work", "officer", "/work?feed=open", func(p *person) { p.follow(`#feed form button`) }},
		{"rulebook-found", "/rulebook", "mediator", "/rulebook?q=%E5%B9%B4%E9%BE%84", nil},
		{"rulebook-count", "/rulebook/count", "mediator", "/rulebook/count?limit=apply_mediation&from=2026-09-18", nil},
		{"rulebook-count-wrong", "/rulebook/count", "mediator", "/rulebook/count?limit=apply_mediation&from=2026-09-18&pause_from=2026-09-20&pause_until=2026-09-21", nil},
		{"tables", "/tables", "admin", "/tables", nil},
		{"tables-read", "/tables", "leader", "/tables", nil},
		{"tables-year", "/tables/years/{year}", "admin", "/tables/years/2020", nil},
		{"tables-figures", "/tables/figures", "admin", "/tables/figures?region=370000", nil},
		{"tables-shares", "/tables/shares", "admin", "/tables/shares", nil},
		{"tables-rules", "/tables/rules", "admin", "/tables/rules", nil},
		{"tables-enter-reading", "/tables/enter/reading", "admin", "/tables/enter/reading?question=extra-index&region=510000&grade=10", nil},
		{"tables-enter-ci", "/tables/enter/reading", "admin", "/tables/enter/reading?question=ci-limits&from=2020-09-19", nil},
		{"tables-reading-wrong", "/tables/enter/reading", "admin", "/tables/enter/reading?question=ci-limits", func(p *person) { p.follow(`[data-testid="reading-form"] .form-buttons .btn-primary`) }},
		{"tables-edition-rules", "/tables/editions/{id}", "admin", "/tables/editions/" + v.rules, nil},
		{"tables-limits", "/tables/limits", "admin", "/tables/limits", nil},
		{"tables-limits-found", "/tables/limits", "leader", "/tables/limits?show=choice&q=%E4%BF%9D%E9%99%A9", nil},
		{"tables-enter-limit", "/tables/enter/limit", "admin", "/tables/enter/limit?limit=claim_pay", nil},
		{"tables-enter-limit-wrong", "/tables/enter/limit", "admin", "/tables/enter/limit", func(p *person) { p.follow(`[data-testid="limit-form"] .form-buttons .btn-primary`) }},
		{"tables-edition-limits", "/tables/editions/{id}", "admin", "/tables/editions/" + v.limits, nil},
		{"tables-trial", "/tables/trial", "admin", "/tables/trial?limit=apply_mediation&length=30&unit=calendar_days", nil},
		{"tables-enter-year", "/tables/enter/year", "admin", "/tables/enter/year", func(p *person) { p.click(`.example > summary`) }},
		{"tables-enter-wrong", "/tables/enter/figure", "admin", "/tables/enter/figure", func(p *person) { p.follow(`[data-testid="figure-form"] .form-buttons .btn-primary`) }},
		{"tables-enter-share", "/tables/enter/share", "admin", "/tables/enter/share", nil},
		{"case-unpaid", file, "leader", of(v.unpaid)(""), nil},
		{"tables-thresholds", "/tables/thresholds", "admin", "/tables/thresholds", nil},
		{"tables-enter-threshold", "/tables/enter/threshold", "admin", "/tables/enter/threshold", nil},
		{"tables-threshold-wrong", "/tables/enter/threshold", "admin", "/tables/enter/threshold", func(p *person) { p.follow(`[data-testid="threshold-form"] .form-buttons .btn-primary`) }},
		{"tables-edition-thresholds", "/tables/editions/{id}", "leader", "/tables/editions/" + v.thresholds, nil},
		{"tables-edition", "/tables/editions/{id}", "admin", "/tables/editions/" + v.year, nil},
		{"tables-edition-figures", "/tables/editions/{id}", "admin", "/tables/editions/" + v.sheet, nil},
		{"tables-publish", "/tables/editions/{id}/publish", "admin", "/tables/editions/" + v.sheet + "/publish", nil},
	}
}

// noScreen are the addresses that answer with something else than a page to read.
var noScreen = map[string]string{
	"/sign-in/oidc": "leads to the identity provider", "/sign-in/oidc/back": "comes from the identity provider",
	"/cases/export": "a file", "/cases/{number}/live": "a stream", "/cases/{number}/papers/{no}": "leads to the file", "/cases/{number}/papers/{no}/pdf": "a file",
	"/cases/{number}/compensation/{seq}/json": "a file",
	"/cases/{number}/evidence/{no}/raw":       "a file", "/cases/{number}/evidence/{no}/thumb": "a picture",
}

// TestScreens looks at every screen in two languages and two widths, and holds it against WCAG 2.2 AA.
func TestScreens(t *testing.T) {
	v := newTown(t)
	all := v.screens()
	t.Run("every address is looked at", func(t *testing.T) {
		seen := map[string]bool{}
		for _, s := range all {
			seen[s.route] = true
		}
		for _, r := range v.Server.Routes() {
			method, path, found := strings.Cut(r.Pattern, " ")
			if !found {
				method, path = "GET", r.Pattern
			}
			if method == "GET" && r.Permission != page.Machine {
				require.True(t, seen[path] != (noScreen[path] != ""), "%s: a screen, or a reason why it is none", path)
			}
		}
	})
	for _, lang := range []string{"zh", "en"} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			here := *v.stage
			here.t = t
			people := map[string]*person{}
			for _, s := range all {
				t.Run(s.name, func(t *testing.T) {
					if people[s.who] == nil {
						people[s.who] = here.visitor(s.who, lang) // who stays until the last screen
					}
					people[s.who].inspects(t, s, lang)
				})
			}
		})
	}
}

// visitor is somebody at a screen in a language; without a login it is anybody.
func (s *stage) visitor(login, lang string) *person {
	p := &person{tab: newTab(s.t, s.URL), stage: s, login: login}
	if login != "" {
		p = s.person(login, "")
	}
	p.open("/sign-in?lang=" + lang)
	return p
}

// inspects looks at one screen, wide and narrow.
func (p *person) inspects(t *testing.T, s screen, lang string) {
	b := *p.tab
	b.t = t
	q := *p
	q.tab = &b
	for _, width := range []int64{1440, 390} {
		q.run(chromedp.EmulateViewport(width, 900))
		if width == 1440 {
			q.open(s.path)
			if s.do != nil {
				s.do(&q)
			}
		}
		q.pictured(fmt.Sprintf("%s-%s-%d", s.name, lang, width))
		fits := ask[int64](&b, "document.documentElement.scrollWidth")
		require.LessOrEqual(t, fits, width, "the page is wider than the screen")
		require.Empty(t, q.violations(), "WCAG at %s, %d wide", q.where(), width)
	}
	q.plain(lang)
}

//go:embed testdata/axe/axe.min.js
var axe string

// violations are what axe-core finds against WCAG 2.2 AA, and against the order of headings and landmarks.
func (p *person) violations() string {
	p.t.Helper()
	if !ask[bool](p.tab, `"axe" in window`) {
		ask[bool](p.tab, axe+";true")
	}
	return ask[string](p.tab, `axe.run(document, {resultTypes: ["violations"], runOnly: {type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}})
		.then(r => r.violations.map(v => v.id + ": " + v.help + "\n" + v.nodes.slice(0, 3).map(n => "  " + n.html.slice(0, 300) + "\n    " + (n.any.concat(n.all, n.none)[0] || {}).message).join("\n")).join("\n"))`)
}

// code is how a thing or a law is called inside: no screen shows that.
var code = regexp.MustCompile(`\b[a-z]+_[a-z_]+\b|\b(?:command|field|option|stage|paper|notice|casefile|due)\.[a-z]+|\b(?:HPR|RTSL|PML|CPL|APR|CrPR|CI-Reg|PIPL) [0-9]+`)

// han is Chinese; called are the proper names of the town, which stay as they are.
var (
	han    = regexp.MustCompile(`\p{Han}+`)
	called = regexp.MustCompile(`张三|李四|乘车人|欧阳|欧…|一号调解室|现场照片|马值班|很长的文件名|解放路与建设街路口|幸福路|鲁[A-Z]`)
)

// plain asserts that a person reads words: no codes but those that are shown as such, and no Chinese among the words of
// an English screen.
func (p *person) plain(lang string) {
	p.t.Helper()
	text := ask[string](p.tab, `(() => { const main = document.querySelector("main").cloneNode(true);
		main.querySelectorAll("input, textarea, script, code").forEach(e => e.remove()); return main.textContent })()`)
	require.Empty(p.t, code.FindAllString(text, 5), "codes at %s", p.where())
	if lang == "en" {
		words := ask[string](p.tab, `[...document.querySelectorAll("main h1, main h2, main th, main label, main legend, main summary, main .btn, main .chip")].map(e => e.textContent.trim()).join("\n")`)
		require.Empty(p.t, han.FindAllString(called.ReplaceAllString(words, ""), 5), "Chinese among the English at %s", p.where())
	}
}

// pictured keeps a picture of the whole page where ANJIE_SCREENSHOTS names a folder.
func (p *person) pictured(name string) {
	p.t.Helper()
	folder := os.Getenv("ANJIE_SCREENSHOTS")
	if folder == "" {
		return
	}
	picture, err := try(p.tab, chromedp.FullScreenshot(100))
	require.NoError(p.t, err)
	require.NoError(p.t, os.WriteFile(filepath.Join(folder, name+".png"), picture, 0o644))
}
