package signin_test

import (
	"net/url"
	"strings"
	"testing"
	"time"

	"anjie/domain/access"
	"anjie/internal/webtest"
	"anjie/store"
	"anjie/web"

	"github.com/stretchr/testify/require"
)

const session = "anjie_session"

func TestSignInLeadsOnToWhereOneWanted(t *testing.T) {
	t.Parallel()
	site := webtest.New(t)
	site.Account(t, "admin", store.Post{Role: access.Administrator, Agency: site.Agency(t, "police", access.Police)})
	v := site.Visitor(t)

	v.Get("/admin/agencies?x=1").Sent("/sign-in?next=" + url.QueryEscape("/admin/agencies?x=1"))
	v.Get("/sign-in?next=%2Fadmin%2Fagencies").Shows(200, "请先登录，然后继续", `value="/admin/agencies"`)
	v.Post("/sign-in", url.Values{"login": {" ADMIN "}, "password": {webtest.Password}, "next": {"/admin/agencies"}}).Sent("/admin/agencies")
	v.Get("/admin/agencies").Shows(200, "姓名admin", "管理员 · 单位police")
	v.Get("/").Sent("/admin/accounts")
	v.Get("/sign-in?next=%2Frole").Sent("/role") // already in

	v.Post("/sign-out", nil).Sent("/sign-in")
	v.Get("/admin/accounts").Sent("/sign-in?next=" + url.QueryEscape("/admin/accounts"))
}

func TestNextStaysOnThisSite(t *testing.T) {
	t.Parallel()
	site := webtest.New(t)
	site.Account(t, "one", store.Post{Role: access.Auditor, Agency: site.Agency(t, "police", access.Police)})
	for _, next := range []string{"https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "evil", "/a\nb"} {
		v := site.Visitor(t)
		v.Post("/sign-in", url.Values{"login": {"one"}, "password": {webtest.Password}, "next": {next}}).Sent("/")
	}
}

func TestEveryFailureLooksTheSame(t *testing.T) {
	t.Parallel()
	site := webtest.New(t)
	police := site.Agency(t, "police", access.Police)
	site.Account(t, "right", store.Post{Role: access.Mediator, Agency: police})
	gone := site.Account(t, "gone", store.Post{Role: access.Mediator, Agency: police})
	locked := site.Account(t, "locked", store.Post{Role: access.Mediator, Agency: police})
	_, err := site.Pool.Exec(t.Context(), "update accounts set disabled = true where id = $1", gone)
	require.NoError(t, err)
	_, err = site.Pool.Exec(t.Context(), "update accounts set locked_until = now() + interval '1 minute' where id = $1", locked)
	require.NoError(t, err)
	for _, c := range []struct{ login, password string }{
		{"right", "wrong password"}, {"nobody", webtest.Password}, {"gone", webtest.Password}, {"locked", webtest.Password}, {"", ""},
	} {
		v := site.Visitor(t)
		page := v.SignIn(c.login, c.password).Shows(422, "登录名或密码不正确", `value="`+c.login+`"`)
		page.Hides("value=\"" + webtest.Password)
		v.Get("/role").Sent("/sign-in?next=%2Frole")
	}
}

func TestWrongPasswordsLockLongerAndLonger(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC)
	site := webtest.New(t, func(d *web.Deps) { d.Now = func() time.Time { return now } })
	id := site.Account(t, "li", store.Post{Role: access.Mediator, Agency: site.Agency(t, "police", access.Police)})
	v := site.Visitor(t)
	until := func() (at *time.Time) {
		require.NoError(t, site.Pool.QueryRow(t.Context(), "select locked_until from accounts where id = $1", id).Scan(&at))
		return at
	}
	wait := time.Minute
	for try := 1; try <= 12; try++ {
		v.SignIn("li", "wrong").Shows(422)
		if try < 5 {
			require.Nil(t, until(), "after %d", try)
			continue
		}
		require.WithinDuration(t, now.Add(wait), *until(), time.Millisecond, "after %d", try)
		v.SignIn("li", webtest.Password).Shows(422) // the right one does not help during the lock
		now = now.Add(wait + time.Minute)           // the lock is over, and the rate has recovered
		wait = min(2*wait, time.Hour)
	}
	v.SignIn("li", webtest.Password).Sent("/")
	require.Nil(t, until())
	var count int
	require.NoError(t, site.Pool.QueryRow(t.Context(), "select failed_count from accounts where id = $1", id).Scan(&count))
	require.Zero(t, count)
}

func TestGuessingIsSlowedDown(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC)
	site := webtest.New(t, func(d *web.Deps) { d.Now = func() time.Time { return now } })
	v := site.Visitor(t)
	for range 10 {
		v.SignIn("nobody", "guess").Shows(422)
	}
	v.SignIn("nobody", "guess").Shows(429, "尝试次数过多")
	v.SignIn("somebody", "guess").Shows(422) // another name from here
	v.Header.Set("X-Forwarded-For", "203.0.113.9")
	v.SignIn("nobody", "guess").Shows(422) // the same name from elsewhere
	v.Header.Del("X-Forwarded-For")
	now = now.Add(7 * time.Second)
	v.SignIn("nobody", "guess").Shows(422)
}

func TestAPlantedSessionIsWorthNothing(t *testing.T) {
	t.Parallel()
	site := webtest.New(t)
	site.Account(t, "li", store.Post{Role: access.Mediator, Agency: site.Agency(t, "police", access.Police)})
	v := site.Visitor(t)
	v.SetCookie(session, "planted-by-somebody-else")
	v.SignIn("li", webtest.Password).Sent("/")
	require.NotEqual(t, "planted-by-somebody-else", v.Cookie(session))
	thief := site.Visitor(t)
	thief.SetCookie(session, "planted-by-somebody-else")
	thief.Get("/account").Sent("/sign-in?next=%2Faccount")

	// The database holds digests: its content opens no session.
	var token string
	require.NoError(t, site.Pool.QueryRow(t.Context(), "select token from sessions").Scan(&token))
	require.NotEqual(t, v.Cookie(session), token)
	thief.SetCookie(session, token)
	thief.Get("/account").Sent("/sign-in?next=%2Faccount")
}

func TestSignOutEverywhere(t *testing.T) {
	t.Parallel()
	site := webtest.New(t)
	site.Account(t, "li", store.Post{Role: access.Mediator, Agency: site.Agency(t, "police", access.Police)})
	office, phone := site.Visitor(t), site.Visitor(t)
	office.SignIn("li", webtest.Password).Sent("/")
	phone.SignIn("li", webtest.Password).Sent("/")
	phone.Post("/account/sign-out-everywhere", nil).Sent("/sign-in")
	office.Get("/account").Sent("/sign-in?next=%2Faccount")
}

func TestASessionEndsWhenNobodyIsThere(t *testing.T) {
	t.Parallel()
	site := webtest.New(t)
	v := site.As(t, access.Mediator, access.Police)
	v.Get("/account").Shows(200)
	var left time.Duration
	require.NoError(t, site.Pool.QueryRow(t.Context(), "select expiry - now() from sessions").Scan(&left))
	require.InDelta(t, time.Hour, left, float64(time.Minute))
	_, err := site.Pool.Exec(t.Context(), "update sessions set expiry = now() - interval '1 second'")
	require.NoError(t, err)
	v.Get("/account").Sent("/sign-in?next=%2Faccount")
	require.NoError(t, store.Sessions{Pool: site.Pool}.Sweep(t.Context()))
	var n int
	require.NoError(t, site.Pool.QueryRow(t.Context(), "select count(*) from sessions where expiry < now()").Scan(&n))
	require.Zero(t, n)
}

func TestRoles(t *testing.T) {
	t.Parallel()
	site := webtest.New(t)
	police, insurer := site.Agency(t, "police", access.Police), site.Agency(t, "picc", access.InsurerCo)
	id := site.Account(t, "two", store.Post{Role: access.Administrator, Agency: police}, store.Post{Role: access.Insurer, Agency: insurer})
	v := site.Visitor(t)
	v.SignIn("two", webtest.Password).Sent("/role")
	v.Get("/admin/accounts").Sent("/role?next=" + url.QueryEscape("/admin/accounts"))
	v.Get("/role").Shows(200, "理赔员", "单位picc", "管理员", "单位police").Hides("当前身份")
	before := v.Cookie(session)
	v.Post("/role", url.Values{"role": {"administrator"}, "agency": {insurer}}).Shows(403, "您的账号没有这个身份")
	v.Post("/role", url.Values{"role": {"administrator"}, "agency": {police}, "next": {"/admin/agencies"}}).Sent("/admin/agencies")
	require.NotEqual(t, before, v.Cookie(session), "privileges changed: the session has a new token")
	v.Get("/admin/agencies").Shows(200, "切换身份")
	v.Get("/role").Shows(200, "当前身份")

	v.Post("/role", url.Values{"role": {"insurer"}, "agency": {insurer}}).Sent("/")
	v.Get("/admin/agencies").Shows(403, "无权进行此操作", "理赔员")

	_, err := site.Pool.Exec(t.Context(), "delete from account_roles where account = $1 and role = 'insurer'", id)
	require.NoError(t, err)
	v.Get("/admin/agencies").Sent("/role?next=" + url.QueryEscape("/admin/agencies")) // the role is gone at once
}

func TestAnAccountWithoutRolesIsToldSo(t *testing.T) {
	t.Parallel()
	site := webtest.New(t)
	site.Account(t, "new")
	v := site.Visitor(t)
	v.SignIn("new", webtest.Password).Sent("/role")
	v.Get("/role").Shows(200, "您的账号还没有身份", "请联系管理员")
	v.Get("/").Sent("/role")
}

func TestOnesOwnPassword(t *testing.T) {
	t.Parallel()
	now := time.Now()
	site := webtest.New(t, func(d *web.Deps) { d.Now = func() time.Time { return now } })
	site.Account(t, "li", store.Post{Role: access.Mediator, Agency: site.Agency(t, "police", access.Police)})
	v, other := site.Visitor(t), site.Visitor(t)
	v.SignIn("li", webtest.Password).Sent("/")
	other.SignIn("li", webtest.Password).Sent("/")
	change := func(old, fresh, again string) *webtest.Answer {
		now = now.Add(10 * time.Second) // slower than the rate of tries
		return v.Post("/account/password", url.Values{"old": {old}, "new": {fresh}, "again": {again}})
	}
	for name, c := range map[string]struct{ old, now, again, says string }{
		"wrong":   {"not it", "a new and good one", "a new and good one", "当前密码不正确"},
		"short":   {webtest.Password, "short", "short", "10 至 128 个字符"},
		"plain":   {webtest.Password, "1234567890", "1234567890", "密码过于简单"},
		"one":     {webtest.Password, "aaaaaaaaaaaa", "aaaaaaaaaaaa", "密码过于简单"},
		"login":   {webtest.Password, "xxLIyy4567890", "xxLIyy4567890", "密码过于简单"},
		"typo":    {webtest.Password, "a new and good one", "a new and god one", "两次输入的新密码不一致"},
		"thesame": {webtest.Password, webtest.Password, webtest.Password, "不能与当前密码相同"},
		"toolong": {webtest.Password, strings.Repeat("长密码", 50), strings.Repeat("长密码", 50), "10 至 128 个字符"},
	} {
		page := change(c.old, c.now, c.again).Shows(422, c.says, "请改正以下内容")
		page.Hides(`value="`+c.now, c.old+`"`)
		require.NotEmpty(t, name)
	}
	change(webtest.Password, "a new and good one", "a new and good one").Sent("/")
	v.Get("/account").Shows(200, "密码已修改，其他设备上的登录已全部退出。")
	v.Get("/account").Shows(200).Hides("密码已修改") // said once
	other.Get("/account").Sent("/sign-in?next=%2Faccount")
	other.SignIn("li", webtest.Password).Shows(422)
	other.SignIn("li", "a new and good one").Sent("/")
}
