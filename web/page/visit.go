package page

import (
	"context"
	"net/http"
	"slices"

	"anjie/domain/access"
	"anjie/web/words"
)

// Visit is what is known of one request before its page runs. The middleware of web fills it.
type Visit struct {
	Actor     access.Actor   // the zero Actor when nobody is signed in or no role is chosen
	Account   string         // account id; "" when nobody is signed in
	Office    string         // name of the actor's agency in the language of the visit
	Offices   []access.Actor // every role the account may act in, for the switch
	Lang      words.Lang
	Large     bool   // large type, 适老化
	NoKeys    bool   // keyboard shortcuts are turned off
	Reference string // request id: shown with an apology, found in the log
	Gate      Gate
	Menu      []MenuLine            // of all routes; layout shows those the visitor may open
	Missing   []int                 // years whose working days are not loaded, for whoever may load them
	Say       func(sentence string) // keeps a sentence for the next page
	Heard     func() []string       // the sentences kept, once
}

type visitKey struct{}

// With returns r carrying v.
func With(r *http.Request, v *Visit) *http.Request {
	return r.WithContext(context.WithValue(r.Context(), visitKey{}, v))
}

// Of returns what is known of the request. Without middleware it is a stranger reading Chinese.
func Of(r *http.Request) *Visit {
	if v, ok := r.Context().Value(visitKey{}).(*Visit); ok {
		return v
	}
	return &Visit{Lang: words.ZH}
}

// Actor is who acts, in the role chosen.
func Actor(r *http.Request) access.Actor { return Of(r).Actor }

// Lang is the language of the visit.
func Lang(r *http.Request) words.Lang { return Of(r).Lang }

// T is words.T in the language of the visit.
func T(r *http.Request, key words.Key, args ...any) string { return words.T(Lang(r), key, args...) }

// Can asks whether the visitor has a permission; a view asks it before it offers a link.
func Can(r *http.Request, permission string) bool { return Of(r).Can(permission) }

// Say keeps a sentence in words for the top of the next page: what was recorded, what happens by itself.
func Say(r *http.Request, sentence string) {
	if v := Of(r); v.Say != nil {
		v.Say(sentence)
	}
}

// Lines is the menu as the visitor sees it: the lines that he may open, his role's first line first.
func (v *Visit) Lines() []MenuLine {
	var first, rest []MenuLine
	for _, line := range v.Menu {
		switch {
		case !v.Can(line.Permission):
		case slices.Contains(line.First, v.Actor.Role):
			first = append(first, line)
		default:
			rest = append(rest, line)
		}
	}
	return append(first, rest...)
}

// Can asks whether the visitor has a permission.
func (v *Visit) Can(permission string) bool {
	switch {
	case permission == Public, permission == Machine:
		return true
	case permission == SignedIn:
		return v.Account != ""
	case v.Actor.Role == "":
		return false
	}
	return v.Gate != nil && v.Gate.Can(v.Actor, permission)
}
