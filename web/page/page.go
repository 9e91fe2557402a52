// Package page is what an area of the screens is made of: routes, the functions that answer them,
// what is known of the visit, and the answers that are not a page.
//
// It stands between web (which collects the routes and serves them) and the areas (which write them),
// so that an area needs to know neither the server nor its neighbours.
package page

import (
	"net/http"
	"strings"

	"anjie/domain/access"
	"anjie/web/words"

	"github.com/a-h/templ"
)

// Func answers a request with something to show, or with a problem, or with both: a form that was
// filled in badly comes back as its component together with the *problem.Error, and gets its status.
type Func func(r *http.Request) (templ.Component, error)

// Permissions that no policy gives. Every other permission is asked of the Gate, for the role chosen.
const (
	Public   = "public"    // also without sign-in
	SignedIn = "signed-in" // whoever has signed in, a role chosen or not: his own account
	Machine  = "machine"   // also without sign-in, and without a session: files, health, metrics
)

// Route binds an address to a permission and to the function that answers.
type Route struct {
	Pattern    string // as net/http writes it: "GET /cases/{id}"
	Permission string // Public, SignedIn, or one that policies/policy.csv gives: "case:list"
	Page       Func
	Long       bool  // an upload, a download or a stream: no deadline, no limit on the body
	Body       int64 // how many bytes the body may have; 0: a megabyte, enough for what people type
	Menu       Menu  // puts the address into the menu, in the order of the routes
}

// Menu is the word and the picture of a line of the menu. The zero Menu is none.
type Menu struct {
	Word  words.Key
	Icon  string
	First []access.Role // for whom it stands before the others, and is the start page
}

// MenuLine is a line of the menu: a route that has a word there.
type MenuLine struct {
	Menu
	Href, Permission string
}

// Lines lists the menu of the routes.
func Lines(routes []Route) []MenuLine {
	var lines []MenuLine
	for _, rt := range routes {
		if rt.Menu.Word != "" {
			href := strings.TrimPrefix(rt.Pattern, "GET ")
			lines = append(lines, MenuLine{rt.Menu, href, rt.Permission})
		}
	}
	return lines
}

// Gate says whether an actor may do what a route's permission names.
type Gate interface {
	Can(a access.Actor, permission string) bool
}
