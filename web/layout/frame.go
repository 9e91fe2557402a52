// Package layout is the one visual language of the screens: the page frame, alerts, form fields,
// tables, steppers, timelines. A screen hands it view models already in words; it decides nothing.
package layout

import (
	"net/http"
	"net/url"
	"strings"
	"time"

	"anjie/domain/access"
	"anjie/domain/problem"
	"anjie/web/page"
	"anjie/web/words"
)

// Frame is everything around a screen. New fills it from the request; a screen adds what is its own.
type Frame struct {
	Title   string
	Lead    string // one line under the title; "" for none
	Crumbs  []Link // from the start page down to here, without here
	Actions []Link // buttons beside the title; the first is the act that a person came for
	Wide    bool   // uses the whole width: long tables, the case file
	Bare    bool   // no menu and no search: sign-in, choose a role
	Live    string // address of server-sent events; "" for none
	Charts  bool   // loads the chart library
	Problem *problem.Error
	Search  string // what was searched for, kept in the box

	Lang      words.Lang
	Large     bool
	NoKeys    bool
	Actor     access.Actor
	Office    string // name of the actor's agency; "" when not known
	Account   string // account id; "" when nobody is signed in
	MayRole   bool   // holds several roles, so that switching makes sense
	MaySearch bool
	Menu      []MenuItem
	Notices   []string // sentences kept by page.Say
	Missing   []int    // years whose working days the visitor should load
	Reference string
	Now       time.Time // of the rendering; printed on paper
	url       *url.URL
}

// Link leads somewhere. Icon is a name from icons/, or "".
type Link struct {
	Href, Text, Icon string
	Post             bool // a form with one button: the address is changed by it
	Quiet            bool // a secondary button
}

// New makes the frame of a page. It takes the kept sentences, so call it once a request.
func New(r *http.Request, title string) Frame {
	v := page.Of(r)
	f := Frame{
		Title: title, Lang: v.Lang, Large: v.Large, NoKeys: v.NoKeys, Actor: v.Actor, Account: v.Account, Office: v.Office,
		Missing: v.Missing, MayRole: len(v.Offices) > 1, MaySearch: v.Can("page:cases"), Menu: menuFor(r, v),
		Reference: v.Reference, Now: time.Now(), url: cameFrom(r),
	}
	if v.Heard != nil {
		f.Notices = v.Heard()
	}
	return f
}

// T is words.T in the frame's language.
func (f Frame) T(key words.Key, args ...any) string { return words.T(f.Lang, key, args...) }

// With returns the frame showing the problem inside err at its top; nil and foreign errors show nothing.
func (f Frame) With(err error) Frame {
	f.Problem = problem.As(err)
	return f
}

// here is this page's address with one parameter changed: the language and type switches.
func (f Frame) here(key, value string) string {
	u := url.URL{Path: "/"}
	if f.url != nil {
		u.Path, u.RawQuery = f.url.Path, f.url.RawQuery
	}
	q := u.Query()
	q.Set(key, value)
	u.RawQuery = q.Encode()
	return u.String()
}

// cameFrom is an address that can be asked for again: this one, or after a POST the page its form stood on.
func cameFrom(r *http.Request) *url.URL {
	if r.Method == http.MethodGet {
		return r.URL
	}
	if u, err := url.Parse(r.Referer()); err == nil && u.Host == r.Host {
		return u
	}
	return &url.URL{Path: "/"}
}

func (f Frame) otherLang() words.Lang {
	if f.Lang == words.EN {
		return words.ZH
	}
	return words.EN
}

func (f Frame) bodyClass() string {
	var c []string
	if f.Large {
		c = append(c, "large-type")
	}
	if f.Bare {
		c = append(c, "bare")
	}
	return strings.Join(c, " ")
}

func (f Frame) container() string {
	if f.Wide {
		return "container-fluid"
	}
	return "container-xl"
}

// headTitle is the browser's title; a form with faults says so first, as screen readers begin there.
func (f Frame) headTitle() string {
	title := f.Title
	if f.Problem != nil && f.Problem.Kind == problem.Invalid {
		title = f.T(words.InvalidTitle) + " · " + title
	}
	return title + " · " + f.T(words.Product)
}
