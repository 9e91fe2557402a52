// Package messages shows what the local gateway kept: the text messages that would have been sent to people.
package messages

import (
	"net/http"
	"strconv"

	"anjie/desk"
	"anjie/domain/person"
	"anjie/web/layout"
	"anjie/web/page"
	"anjie/web/words"

	"github.com/a-h/templ"
)

// Deps is what the area is built on.
type Deps struct{ Desk *desk.Desk }

type area struct{ Deps }

// Routes lists the addresses of the area.
func Routes(d Deps) []page.Route {
	a := &area{d}
	return []page.Route{{Pattern: "GET /messages", Permission: "page:messages", Page: a.list, Menu: page.Menu{Word: words.MenuMessages, Icon: "message"}}}
}

// listView is a page of messages, the newest first.
type listView struct {
	Frame layout.Frame
	Rows  []row
	Pager layout.PagerView
	Empty layout.EmptyView
}

// row is one message. The number is masked: whoever needs it looks into the case.
type row struct{ Href, Number, To, Body, At string }

func (a *area) list(r *http.Request) (templ.Component, error) {
	lang := page.Lang(r)
	before, err := strconv.ParseInt(r.URL.Query().Get("before"), 10, 64)
	if err != nil || before < 0 {
		before = 0 // from the newest
	}
	lines, next, err := a.Desk.Cases.Messages(r.Context(), a.Desk.Policy.Scope(page.Actor(r)), before)
	if err != nil {
		return nil, err
	}
	v := listView{Frame: layout.New(r, page.T(r, words.MenuMessages)), Pager: layout.PagerView{Lang: lang},
		Empty: layout.EmptyView{Icon: "message", Title: page.T(r, words.NoMessages), Text: page.T(r, words.NoMessagesText)}}
	v.Frame.Lead = page.T(r, words.MessagesLead)
	for _, l := range lines {
		v.Rows = append(v.Rows, row{Href: "/cases/" + l.Number, Number: l.Number, To: person.MaskPhone(l.Recipient), Body: l.Body, At: words.DateTime(lang, l.At)})
	}
	if before > 0 {
		v.Pager.Prev = "/messages"
	}
	if next > 0 {
		v.Pager.Next = "/messages?before=" + strconv.FormatInt(next, 10)
	}
	return listPage(v), nil
}
