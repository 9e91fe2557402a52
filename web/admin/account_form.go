package admin

import (
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"anjie/domain/access"
	"anjie/domain/problem"
	"anjie/store"
	"anjie/web/layout"
	"anjie/web/page"
)

// accountForm is what an administrator writes down about an account.
type accountForm struct {
	Login, Name, External string
	Disabled              bool
	Posts                 []store.Post
}

// loginShape is a login name: small letters, digits and . _ - inside, 2 to 63 characters.
var loginShape = regexp.MustCompile(`^[a-z0-9][a-z0-9._-]{1,62}$`)

// readAccount reads the form and says what is wrong with it. kinds tells what each agency is.
func readAccount(form layout.Form, kinds map[string]access.AgencyKind, isNew bool) (accountForm, []problem.Fault) {
	f := accountForm{
		Login: strings.ToLower(strings.TrimSpace(form.Value("login"))), Name: strings.TrimSpace(form.Value("name")),
		External: strings.TrimSpace(form.Value("external")), Disabled: form.Value("disabled") == "yes",
	}
	var faults []problem.Fault
	bad := func(field, zh, en string) { faults = append(faults, problem.Fault{Field: field, ZH: zh, EN: en}) }
	if isNew && !loginShape.MatchString(f.Login) {
		bad("login", "登录名应为 2 至 63 个小写字母、数字或 . _ -，并以字母或数字开头", "The login name must have 2 to 63 small letters, digits or . _ - and begin with a letter or digit")
	}
	if n := utf8.RuneCountInString(f.Name); n == 0 || n > 100 {
		bad("name", "请填写姓名（不超过 100 个字）", "Enter the name (100 characters at most)")
	}
	if len(f.External) > 200 {
		bad("external", "外部身份不超过 200 个字符", "The external identity has 200 characters at most")
	}
	for i := range form.Rows("post") {
		p := form.Row("post", i)
		one := store.Post{Role: access.Role(p.Value("role")), Agency: p.Value("agency")}
		name := "post." + strconv.Itoa(i) + "."
		switch kind, there := kinds[one.Agency]; {
		case one.Role == "" && one.Agency == "":
			continue
		case !slices.Contains(access.Roles, one.Role):
			bad(name+"role", "请选择身份", "Choose a role")
		case !there:
			bad(name+"agency", "请选择单位", "Choose an agency")
		case !slices.Contains(fits[one.Role], kind):
			bad(name+"agency", "这类单位没有所选身份", "An agency of this kind does not have this role")
		case slices.Contains(f.Posts, one):
			bad(name+"role", "这个身份重复了", "This role is there twice")
		default:
			f.Posts = append(f.Posts, one)
		}
	}
	if i := slices.IndexFunc(f.Posts, isAdministrator); i >= 0 && slices.ContainsFunc(f.Posts, func(p store.Post) bool { return !isAdministrator(p) }) {
		bad("post."+strconv.Itoa(i)+".role", "管理员只管账号，不办案件：不能同时担任其他身份", "An administrator sees to accounts and never to cases: the role cannot be held with another")
	}
	return f, faults
}

func isAdministrator(p store.Post) bool { return p.Role == access.Administrator }

// notYourself keeps an administrator from locking the door behind himself.
func notYourself(r *http.Request, id string, f accountForm) []problem.Fault {
	if id != page.Of(r).Account {
		return nil
	}
	if f.Disabled {
		return []problem.Fault{{Field: "disabled", ZH: "不能停用自己的账号", EN: "You cannot disable your own account"}}
	}
	if !slices.ContainsFunc(f.Posts, isAdministrator) {
		return []problem.Fault{{Field: "post.0.role", ZH: "不能取消自己的管理员身份", EN: "You cannot take the administrator role from yourself"}}
	}
	return nil
}

// fill writes a stored account into form values.
func fill(acc store.Account, offices []store.Office) url.Values {
	v := url.Values{"login": {acc.Login}, "name": {acc.Name}}
	if acc.ExternalID != nil {
		v.Set("external", *acc.ExternalID)
	}
	if acc.Disabled {
		v.Set("disabled", "yes")
	}
	for i, o := range offices {
		v.Set("post."+strconv.Itoa(i)+".role", string(o.Role))
		v.Set("post."+strconv.Itoa(i)+".agency", o.Agency)
	}
	return v
}

// rows adds or removes a row of roles when a button of the form asked for it.
func rows(form layout.Form) (changed bool) {
	n := form.Rows("post")
	if form.Value("add") == "post" {
		form.Values.Set("post."+strconv.Itoa(n)+".role", "")
		return true
	}
	gone, ok := strings.CutPrefix(form.Value("remove"), "post.")
	at, err := strconv.Atoi(gone)
	if !ok || err != nil {
		return false
	}
	for i := at; i < n; i++ {
		for _, field := range []string{"role", "agency"} {
			here := "post." + strconv.Itoa(i) + "." + field
			next, there := form.Values["post."+strconv.Itoa(i+1)+"."+field]
			if delete(form.Values, here); there {
				form.Values[here] = next
			}
		}
	}
	return true
}
