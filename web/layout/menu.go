package layout

import (
	"net/http"
	"strings"

	"anjie/web/page"
	"anjie/web/words"
)

// MenuItem is one line of the menu, as this visitor sees it.
type MenuItem struct {
	Link
	Here bool
}

// menuFor puts the visitor's lines into words, and marks the one that he is under.
func menuFor(r *http.Request, v *page.Visit) []MenuItem {
	var items []MenuItem
	for _, m := range v.Lines() {
		here := r.URL.Path == m.Href || strings.HasPrefix(r.URL.Path, m.Href+"/")
		items = append(items, MenuItem{Link{Href: m.Href, Text: words.T(v.Lang, m.Word), Icon: m.Icon}, here})
	}
	return items
}
