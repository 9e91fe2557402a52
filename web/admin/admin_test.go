package admin_test

import (
	"net/http"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"anjie/domain/access"
	"anjie/internal/webtest"
	"anjie/store"
	"anjie/web/words"

	"github.com/stretchr/testify/require"
)

var oneTime = regexp.MustCompile(`data-testid="one-time">([^<]+)<`)

// what lists what happened to an account, oldest first.
func what(t *testing.T, site *webtest.Site, login string) []string {
	rows, err := site.Pool.Query(t.Context(), `select e.what || coalesce(' ' || (e.detail ->> 'role'), '') from account_events e
		join accounts a on a.id = e.account where a.login = $1 order by e.seq`, login)
	require.NoError(t, err)
	defer rows.Close()
	var out []string
	for rows.Next() {
		var one string
		require.NoError(t, rows.Scan(&one))
		out = append(out, one)
	}
	return out
}

func TestAnAccountFromItsFirstDayToItsLast(t *testing.T) {
	t.Parallel()
	site := webtest.New(t)
	admin := site.As(t, access.Administrator, access.Police)
	site.Agency(t, "picc", access.InsurerCo)

	admin.Get("/admin/accounts/new").Shows(200, "新建账号", "登录名")
	answer := admin.Post("/admin/accounts", url.Values{"login": {"Wang.Wu"}, "name": {"王五"}, "post.0.role": {"insurer"}, "post.0.agency": {"picc"}})
	answer.Shows(200, "王五 的一次性密码", "wang.wu")
	require.Equal(t, "no-store", answer.Header.Get("Cache-Control"))
	code := oneTime.FindStringSubmatch(answer.Text)[1]

	wang := site.Visitor(t)
	wang.SignIn("wang.wu", code).Sent("/account")
	wang.Get("/account").Shows(200, "请先设置自己的密码")
	wang.Get("/").Sent("/account") // nothing else until then
	wang.Post("/account/password", url.Values{"old": {code}, "new": {"a password of my own"}, "again": {"a password of my own"}}).Sent("/")

	var id string
	require.NoError(t, site.Pool.QueryRow(t.Context(), "select id from accounts where login = 'wang.wu'").Scan(&id))
	admin.Get("/admin/accounts?q=王").Shows(200, "王五", "理赔员 · 单位picc").Hides("姓名administrator</a>")
	at := "/admin/accounts/" + id
	admin.Get(at).Shows(200, `value="王五"`, `value="insurer" selected`)

	// A role more: the person signs in again.
	admin.Post(at, url.Values{"name": {"王五"}, "post.0.role": {"insurer"}, "post.0.agency": {"picc"}, "post.1.role": {"mediator"}, "post.1.agency": {"police"}}).Sent(at)
	admin.Get(at).Shows(200, "已保存 王五 的账号", "授予身份：调解员 · 单位police", "姓名administrator")
	wang.Get("/account").Sent("/sign-in?next=%2Faccount")

	answer = admin.Post(at+"/password", nil).Shows(200, "王五 的一次性密码")
	wang.SignIn("wang.wu", "a password of my own").Shows(422)
	wang.SignIn("wang.wu", oneTime.FindStringSubmatch(answer.Text)[1]).Sent("/account")

	admin.Post(at, url.Values{"name": {"王五"}, "disabled": {"yes"}, "post.0.role": {"mediator"}, "post.0.agency": {"police"}}).Sent(at)
	wang.Get("/account").Sent("/sign-in?next=%2Faccount")
	wang.SignIn("wang.wu", oneTime.FindStringSubmatch(answer.Text)[1]).Shows(422)

	require.Equal(t, []string{"created", "role_given insurer", "signed_in", "password_changed", "role_given mediator",
		"password_reset", "signed_in", "role_taken insurer", "disabled"}, what(t, site, "wang.wu"))
	var secrets int
	require.NoError(t, site.Pool.QueryRow(t.Context(), "select count(*) from account_events where detail::text like '%argon2%' or detail::text like '%' || $1 || '%'", code).Scan(&secrets))
	require.Zero(t, secrets)
}

func TestABadFormComesBackAsItWas(t *testing.T) {
	t.Parallel()
	site := webtest.New(t)
	admin := site.As(t, access.Administrator, access.Police)
	site.Agency(t, "court", access.Court)
	for name, c := range map[string]struct {
		form url.Values
		says string
	}{
		"no name":          {url.Values{"login": {"ok"}}, "请填写姓名"},
		"login":            {url.Values{"login": {"张三"}, "name": {"张三"}}, "登录名应为"},
		"taken":            {url.Values{"login": {"administrator"}, "name": {"张三"}}, "这个登录名已被使用"},
		"no agency":        {url.Values{"login": {"ok"}, "name": {"张三"}, "post.0.role": {"mediator"}}, "请选择单位"},
		"no role":          {url.Values{"login": {"ok"}, "name": {"张三"}, "post.0.agency": {"police"}}, "请选择身份"},
		"does not fit":     {url.Values{"login": {"ok"}, "name": {"张三"}, "post.0.role": {"mediator"}, "post.0.agency": {"court"}}, "这类单位没有所选身份"},
		"system":           {url.Values{"login": {"ok"}, "name": {"张三"}, "post.0.role": {"system"}, "post.0.agency": {"police"}}, "请选择身份"},
		"twice":            {url.Values{"login": {"ok"}, "name": {"张三"}, "post.0.role": {"mediator"}, "post.0.agency": {"police"}, "post.1.role": {"mediator"}, "post.1.agency": {"police"}}, "重复"},
		"administrator +1": {url.Values{"login": {"ok"}, "name": {"张三"}, "post.0.role": {"administrator"}, "post.0.agency": {"police"}, "post.1.role": {"mediator"}, "post.1.agency": {"police"}}, "管理员只管账号"},
		"long name":        {url.Values{"login": {"ok"}, "name": {strings.Repeat("长", 101)}}, "不超过 100 个字"},
	} {
		page := admin.Post("/admin/accounts", c.form).Shows(http.StatusUnprocessableEntity, c.says, "请改正以下内容")
		if typed := c.form.Get("name"); typed != "" {
			page.Shows(422, `value="`+typed+`"`)
		}
		require.NotEmpty(t, name)
	}
	var n int
	require.NoError(t, site.Pool.QueryRow(t.Context(), "select count(*) from accounts").Scan(&n))
	require.Equal(t, 1, n, "a refused form leaves nothing behind")
}

func TestRowsOfRolesComeAndGoWithoutScripts(t *testing.T) {
	t.Parallel()
	site := webtest.New(t)
	admin := site.As(t, access.Administrator, access.Police)
	two := url.Values{"login": {"ok"}, "name": {"张三"}, "post.0.role": {"mediator"}, "post.0.agency": {"police"}, "post.1.role": {"reviewer"}, "post.1.agency": {"police"}}
	two.Set("add", "post")
	admin.Post("/admin/accounts", two).Shows(200, `name="post.2.role"`, `value="张三"`)
	two.Del("add")
	two.Set("remove", "post.0")
	admin.Post("/admin/accounts", two).Shows(200, `name="post.0.role"`, `value="reviewer" selected`).Hides(`value="mediator" selected`, `name="post.1.role"`)
}

func TestAnAdministratorDoesNotLockHimselfOut(t *testing.T) {
	t.Parallel()
	site := webtest.New(t)
	admin := site.As(t, access.Administrator, access.Police)
	at := "/admin/accounts/" + admin.ID
	admin.Post(at, url.Values{"name": {"我"}, "disabled": {"yes"}, "post.0.role": {"administrator"}, "post.0.agency": {"police"}}).Shows(422, "不能停用自己的账号")
	admin.Post(at, url.Values{"name": {"我"}, "post.0.role": {"mediator"}, "post.0.agency": {"police"}}).Shows(422, "不能取消自己的管理员身份")
	admin.Post(at+"/password", nil).Sent("/account")
}

func TestUnlock(t *testing.T) {
	t.Parallel()
	site := webtest.New(t)
	admin := site.As(t, access.Administrator, access.Police)
	id := site.Account(t, "li", store.Post{Role: access.Mediator, Agency: "police"})
	li := site.Visitor(t)
	for range 5 {
		li.SignIn("li", "wrong").Shows(422)
	}
	li.SignIn("li", webtest.Password).Shows(422)
	admin.Get("/admin/accounts").Shows(200, "锁定至")
	admin.Get("/admin/accounts/"+id).Shows(200, "解除锁定", "连续输错密码，暂时锁定")
	admin.Post("/admin/accounts/"+id+"/unlock", nil).Sent("/admin/accounts/" + id)
	admin.Get("/admin/accounts/"+id).Shows(200, "已解除").Hides(`/unlock"`)
	li.SignIn("li", webtest.Password).Sent("/")
}

func TestALongListIsPaged(t *testing.T) {
	t.Parallel()
	site := webtest.New(t)
	admin := site.As(t, access.Administrator, access.Police)
	_, err := site.Pool.Exec(t.Context(), "insert into accounts (login, name) select 'p' || to_char(n, 'FM000'), '民警' || n from generate_series(1, 120) n")
	require.NoError(t, err)
	first := admin.Get("/admin/accounts").Shows(200, "p049", "下一页").Hides("p050", "上一页")
	next := regexp.MustCompile(`rel="next" href="([^"]+)"`).FindStringSubmatch(first.Text)[1]
	admin.Get(strings.ReplaceAll(next, "&amp;", "&")).Shows(200, "p050", "p099", "上一页").Hides(">p049<", ">p100<")
	admin.Get("/admin/accounts?q=100%25").Shows(200, "没有符合条件的账号") // a percent sign is no wildcard
	admin.Get("/admin/accounts?role=administrator").Shows(200, "姓名administrator").Hides("p001")
	admin.Get("/admin/accounts?agency=police").Shows(200).Hides("p001")
}

func TestAgencies(t *testing.T) {
	t.Parallel()
	site := webtest.New(t)
	admin := site.As(t, access.Administrator, access.Police)
	admin.Post("/admin/agencies", url.Values{"kind": {"court"}, "name_zh": {"历城区人民法院"}, "name_en": {"Licheng District Court"}, "division": {"370112"}}).Sent("/admin/agencies")
	var id string
	require.NoError(t, site.Pool.QueryRow(t.Context(), "select id from agencies where kind = 'court'").Scan(&id))
	admin.Get("/admin/agencies").Shows(200, "历城区人民法院", "370112", "已保存：历城区人民法院。")
	at := "/admin/agencies/" + id
	admin.Get(at).Shows(200, `value="370112"`, "人民法院", "建立单位")
	admin.Post(at, url.Values{"name_zh": {"历城区人民法院"}, "division": {"37011"}}).Shows(422, "6、9 或 12 位数字", `value="37011"`)
	admin.Post(at, url.Values{"name_zh": {"历城区人民法院"}, "parent": {id}}).Shows(422, "上级单位不能是本单位")
	admin.Post("/admin/agencies", url.Values{"kind": {"court"}, "name_zh": {"历城区人民法院"}}).Shows(422, "同类单位中已有这个名称")
	admin.Post("/admin/agencies", url.Values{"kind": {"ministry"}, "name_zh": {"某部"}}).Shows(422, "请选择单位类别")

	// A closed agency takes its roles with it, and is not offered any more.
	clerk := site.Account(t, "clerk", store.Post{Role: access.CourtClerk, Agency: id})
	v := site.Visitor(t)
	v.SignIn("clerk", webtest.Password).Sent("/")
	admin.Post(at, url.Values{"name_zh": {"历城区人民法院"}, "closed": {"yes"}}).Sent(at)
	v.Get("/").Sent("/role")
	admin.Get("/admin/accounts/" + clerk).Shows(200).Hides("历城区人民法院 · ")
}

func TestWhatHappenedCannotBeUnwritten(t *testing.T) {
	t.Parallel()
	site := webtest.New(t)
	site.As(t, access.Administrator, access.Police)
	for _, sql := range []string{"update account_events set what = 'x'", "delete from account_events", "truncate account_events"} {
		_, err := site.Pool.Exec(t.Context(), sql)
		require.ErrorContains(t, err, "append-only", sql)
	}
	conn, err := site.Pool.Acquire(t.Context())
	require.NoError(t, err)
	defer conn.Release()
	_, err = conn.Exec(t.Context(), "set role anjie_app")
	require.NoError(t, err)
	for _, sql := range []string{"delete from account_events", "update account_events set what = 'x'", "delete from accounts", "delete from agencies", "truncate sessions"} {
		_, err := conn.Exec(t.Context(), sql)
		require.ErrorContains(t, err, "permission denied", sql)
	}
	_, err = conn.Exec(t.Context(), "reset role")
	require.NoError(t, err)
}

func TestEveryAccountActHasAWord(t *testing.T) {
	t.Parallel()
	for i, act := range store.AccountActs {
		require.True(t, words.Has(words.Key("account_act."+string(act))), strconv.Itoa(i)+string(act))
	}
}
