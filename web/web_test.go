package web_test

import (
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"anjie/authz"
	"anjie/domain/access"
	"anjie/internal/webtest"
	"anjie/store"
	"anjie/web"
	"anjie/web/page"
	"anjie/web/words"

	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

func TestEveryAnswerCarriesTheSecurityHeaders(t *testing.T) {
	t.Parallel()
	v := webtest.New(t).Visitor(t)
	for _, path := range []string{"/sign-in", "/healthz", "/nothing-here", "/static/x/anjie.css", "/static/none"} {
		h := v.Get(path).Header
		csp := h.Get("Content-Security-Policy")
		require.Contains(t, csp, "default-src 'self'", path)
		require.Contains(t, csp, "frame-ancestors 'none'", path)
		require.NotContains(t, csp, "unsafe", path)
		require.Equal(t, "nosniff", h.Get("X-Content-Type-Options"), path)
		require.Equal(t, "same-origin", h.Get("Cross-Origin-Opener-Policy"), path)
		require.Equal(t, "same-origin", h.Get("Referrer-Policy"), path)
		require.NotEmpty(t, h.Get("Permissions-Policy"), path)
		require.NotEmpty(t, h.Get("X-Request-Id"), path)
		require.Empty(t, h.Get("Strict-Transport-Security"), "this site is plain http")
	}
}

func TestHTTPSMakesTheCookieSecure(t *testing.T) {
	t.Parallel()
	site := webtest.New(t, func(d *web.Deps) { d.BaseURL = &url.URL{Scheme: "https", Host: "anjie.example"} })
	site.Account(t, "li", store.Post{Role: access.Mediator, Agency: site.Agency(t, "police", access.Police)})
	answer := site.Visitor(t).SignIn("li", webtest.Password).Sent("/")
	require.Contains(t, answer.Header.Get("Strict-Transport-Security"), "max-age=")
	cookie := answer.Header.Get("Set-Cookie")
	require.Regexp(t, `^__Host-anjie_session=`, cookie)
	for _, part := range []string{"; Path=/", "; HttpOnly", "; Secure", "; SameSite=Lax"} {
		require.Contains(t, cookie, part)
	}
}

func TestAFormFromAnotherSiteIsRefused(t *testing.T) {
	t.Parallel()
	site := webtest.New(t)
	v := site.As(t, access.Administrator, access.Police)
	form := url.Values{"kind": {"court"}, "name_zh": {"某某人民法院"}}
	for name, value := range map[string]string{"Sec-Fetch-Site": "cross-site", "Origin": "https://evil.example"} {
		v.Header.Set(name, value)
		v.Post("/admin/agencies", form).Shows(403, "来自其他网站")
		v.Header.Del(name)
	}
	v.Header.Set("Sec-Fetch-Site", "same-site") // a neighbour on the same domain is a stranger too
	v.Post("/admin/agencies", form).Shows(403)
	v.Header.Set("Sec-Fetch-Site", "same-origin")
	v.Post("/admin/agencies", form).Sent("/admin/agencies")
}

func TestEveryRouteHasAPermissionThatSomebodyHolds(t *testing.T) {
	t.Parallel()
	policy, err := authz.Load()
	require.NoError(t, err)
	own := map[string]bool{page.Public: true, page.SignedIn: true, page.Machine: true}
	for _, rt := range webtest.New(t).Server.Routes() {
		require.NotEmpty(t, rt.Permission, rt.Pattern)
		if own[rt.Permission] {
			continue
		}
		holders := 0
		for _, role := range access.Roles {
			if policy.Can(access.Actor{Role: role}, rt.Permission) {
				holders++
			}
		}
		require.NotZero(t, holders, "%s asks for %s, which policies/policy.csv gives nobody", rt.Pattern, rt.Permission)
	}
}

// TestNobodyGetsThroughADoorThatIsNotTheirs asks every route as every role, and as a stranger.
func TestNobodyGetsThroughADoorThatIsNotTheirs(t *testing.T) {
	t.Parallel()
	policy, err := authz.Load()
	require.NoError(t, err)
	site := webtest.New(t)
	kinds := map[access.Role]access.AgencyKind{access.Insurer: access.InsurerCo, access.CourtClerk: access.Court, access.Committee: access.Mediation}
	visitors := map[access.Role]*webtest.Visitor{"": site.Visitor(t)}
	for _, role := range access.Roles {
		kind := kinds[role]
		if kind == "" {
			kind = access.Police
		}
		visitors[role] = site.As(t, role, kind)
	}
	for _, rt := range site.Server.Routes() {
		if rt.Permission == page.Public || rt.Permission == page.Machine || rt.Permission == page.SignedIn || rt.Long {
			continue
		}
		method, path, _ := strings.Cut(rt.Pattern, " ")
		path = regexp.MustCompile(`\{[^}]*\}`).ReplaceAllString(path, "00000000-0000-0000-0000-000000000000")
		for role, v := range visitors {
			answer := ask(v, method, path)
			switch {
			case role == "":
				require.Equal(t, http.StatusSeeOther, answer.StatusCode, "%s as a stranger", rt.Pattern)
				require.Contains(t, answer.Header.Get("Location"), "/sign-in?next=", rt.Pattern)
			case policy.Can(access.Actor{Role: role}, rt.Permission):
				require.Less(t, answer.StatusCode, 500, "%s as %s", rt.Pattern, role)
			default:
				require.Equal(t, http.StatusForbidden, answer.StatusCode, "%s as %s", rt.Pattern, role)
			}
		}
	}
}

func ask(v *webtest.Visitor, method, path string) *webtest.Answer {
	if method == http.MethodPost {
		return v.Post(path, url.Values{})
	}
	return v.Get(path)
}

// TestNothingInlineInAnyPage walks every page that an administrator can open, in both languages: what the
// content security policy refuses would silently not work.
func TestNothingInlineInAnyPage(t *testing.T) {
	t.Parallel()
	site := webtest.New(t)
	v := site.As(t, access.Administrator, access.Police)
	stranger := site.Visitor(t)
	for _, lang := range words.Langs {
		for _, path := range []string{"/account", "/role", "/admin/accounts", "/admin/accounts/new", "/admin/accounts/" + v.ID, "/admin/agencies",
			"/admin/agencies/new", "/admin/agencies/police", "/tables", "/tables/figures", "/tables/shares", "/tables/years/2026", "/tables/trial?limit=determination&length=15",
			"/tables/enter/year", "/tables/enter/figure", "/tables/enter/share", "/nothing"} {
			v.SetCookie("lang", string(lang))
			nothingInline(t, v.Get(path).Text)
		}
		stranger.SetCookie("lang", string(lang))
		nothingInline(t, stranger.Get("/sign-in?next=/role").Shows(200).Text)
		nothingInline(t, stranger.SignIn("no", "no").Shows(422).Text)
	}
}

func nothingInline(t *testing.T, text string) {
	t.Helper()
	root, err := html.Parse(strings.NewReader(text))
	require.NoError(t, err)
	ids := map[string]bool{}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		require.NotEqual(t, "style", n.Data, "a style element")
		if n.Data == "script" {
			require.Nil(t, n.FirstChild, "an inline script")
		}
		for _, a := range n.Attr {
			require.NotEqual(t, "style", a.Key, "<%s style>", n.Data)
			require.False(t, strings.HasPrefix(a.Key, "on"), "<%s %s>", n.Data, a.Key)
			require.False(t, strings.HasPrefix(a.Key, "hx-on"), "<%s %s>", n.Data, a.Key)
			require.False(t, strings.HasPrefix(a.Val, "javascript:"), "<%s %s>", n.Data, a.Key)
			require.False(t, strings.HasPrefix(a.Val, "http"), "<%s %s=%s> leads out of this site", n.Data, a.Key, a.Val)
			if a.Key == "id" {
				require.False(t, ids[a.Val], "id %s is there twice", a.Val)
				ids[a.Val] = true
			}
		}
	}
}

func TestLanguageAndTypeAreKept(t *testing.T) {
	t.Parallel()
	v := webtest.New(t).Visitor(t)
	v.Get("/sign-in").Shows(200, `<html lang="zh-CN">`, "登录名", `href="/sign-in?lang=en"`)
	v.Header.Set("Accept-Language", "en-GB,en;q=0.9")
	v.Get("/sign-in").Shows(200, `<html lang="en">`, "Login name")
	v.Get("/sign-in?next=%2Frole&lang=zh").Sent("/sign-in?next=%2Frole")
	v.Get("/sign-in").Shows(200, "登录名") // the wish goes before the browser's
	v.Get("/sign-in?lang=xx").Shows(200, "登录名")
	v.Get("/sign-in?type=large").Sent("/sign-in")
	v.Get("/sign-in").Shows(200, "large-type", "标准字号")
	v.Get("/sign-in?type=normal").Sent("/sign-in")
	v.Get("/sign-in").Shows(200).Hides("large-type", `data-keys="off"`)
	v.Get("/sign-in?keys=off").Sent("/sign-in")
	v.Get("/sign-in").Shows(200, `data-keys="off"`)
}

func TestWhatIsNotThere(t *testing.T) {
	t.Parallel()
	site := webtest.New(t)
	site.Visitor(t).Get("/no/such/thing").Shows(404, "没有找到", "返回首页")
	site.Visitor(t).Post("/no/such/thing", nil).Shows(404)
	site.As(t, access.Administrator, access.Police).Get("/admin/accounts/not-an-id").Shows(404, "没有这个账号")
}

func TestMetricsKnowPatternsAndNoAddresses(t *testing.T) {
	t.Parallel()
	site := webtest.New(t)
	v := site.As(t, access.Administrator, access.Police)
	v.Get("/admin/accounts?q=张三的身份证").Shows(200)
	v.Get("/admin/accounts/" + v.ID).Shows(200)
	text := v.Get("/metrics").Shows(200, `pattern="GET /admin/accounts/{id}"`, `anjie_http_requests_total`).Text
	require.NotContains(t, text, v.ID)
	logged := site.Logged.String()
	require.Contains(t, logged, `pattern="GET /admin/accounts/{id}"`)
	for _, never := range []string{"张三", "%E5%BC%A0", webtest.Password, "姓名", v.Cookie("anjie_session")} {
		require.NotContains(t, logged, never)
	}
}
