package admin

import (
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"anjie/domain/access"
	"anjie/domain/problem"
	"anjie/store"
	"anjie/web/layout"
	"anjie/web/page"
	"anjie/web/words"

	"github.com/a-h/templ"
)

// agenciesView is the list of agencies, one table a kind.
type agenciesView struct {
	Frame  layout.Frame
	Groups []agencyGroup
}

type agencyGroup struct {
	Kind string
	Rows []agencyRow
}

// agencyRow is one agency, in words.
type agencyRow struct {
	Href, Name, Parent, Division string
	Accounts                     int
	AccountsHref                 string
	Closed                       bool
}

func (a *area) agencies(r *http.Request) (templ.Component, error) {
	lang := page.Lang(r)
	lines, err := a.Accounts.Agencies(r.Context(), "")
	if err != nil {
		return nil, err
	}
	v := agenciesView{Frame: layout.New(r, page.T(r, words.MenuAgencies))}
	v.Frame.Lead = page.T(r, words.AgenciesLead)
	v.Frame.Actions = []layout.Link{{Href: "/admin/agencies/new", Text: page.T(r, words.NewAgency), Icon: "plus"}}
	for _, kind := range words.AgencyKinds {
		g := agencyGroup{Kind: words.AgencyKind(lang, kind)}
		for _, l := range lines {
			if l.Kind == kind {
				g.Rows = append(g.Rows, agencyRow{
					Href: "/admin/agencies/" + l.ID, Name: l.Name(string(lang)), Division: l.Division, Accounts: l.Accounts, Closed: l.Closed,
					Parent:       store.Agency{NameZH: l.ParentZH, NameEN: l.ParentEN}.Name(string(lang)),
					AccountsHref: "/admin/accounts?agency=" + url.QueryEscape(l.ID),
				})
			}
		}
		if len(g.Rows) > 0 {
			v.Groups = append(v.Groups, g)
		}
	}
	return agenciesPage(v), nil
}

// divisionShape is an administrative division code of GB/T 2260 or its longer statistical form.
var divisionShape = regexp.MustCompile(`^([0-9]{6}|[0-9]{9}|[0-9]{12})?$`)

// readAgency reads the form and says what is wrong with it.
func readAgency(form layout.Form, isNew bool) (store.Agency, []problem.Fault) {
	ag := store.Agency{
		Kind: access.AgencyKind(form.Value("kind")), NameZH: strings.TrimSpace(form.Value("name_zh")),
		NameEN: strings.TrimSpace(form.Value("name_en")), Division: strings.TrimSpace(form.Value("division")),
		Closed: form.Value("closed") == "yes",
	}
	if p := form.Value("parent"); p != "" {
		ag.Parent = &p
	}
	var faults []problem.Fault
	bad := func(field, zh, en string) { faults = append(faults, problem.Fault{Field: field, ZH: zh, EN: en}) }
	if isNew && !slices.Contains(words.AgencyKinds, ag.Kind) {
		bad("kind", "请选择单位类别", "Choose the kind of agency")
	}
	if n := utf8.RuneCountInString(ag.NameZH); n == 0 || n > 100 {
		bad("name_zh", "请填写中文名称（不超过 100 个字）", "Enter the Chinese name (100 characters at most)")
	}
	if utf8.RuneCountInString(ag.NameEN) > 200 {
		bad("name_en", "英文名称不超过 200 个字符", "The English name has 200 characters at most")
	}
	if !divisionShape.MatchString(ag.Division) {
		bad("division", "行政区划代码应为 6、9 或 12 位数字", "The division code has 6, 9 or 12 digits")
	}
	return ag, faults
}
