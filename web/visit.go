package web

import (
	"net/http"
	"slices"
	"time"

	"anjie/domain/calendar"
	"anjie/web/page"
	"anjie/web/words"
)

// The cookies of taste. They say nothing about who somebody is and survive the sign-out.
const (
	cookieLang = "lang"
	cookieType = "type"
	cookieKeys = "keys"
)

// visit finds out who is there and in which language, inside the session. Machines have none of it.
func (s *Server) visit(rt page.Route, next http.Handler) http.Handler {
	inner := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if s.taste(w, r) {
			return
		}
		v := &page.Visit{
			Lang: lang(r), Large: cookie(r, cookieType) == "large", NoKeys: cookie(r, cookieKeys) == "off",
			Reference: trace(r).id, Gate: s.deps.Gate, Menu: s.menu,
		}
		mustChange, err := s.signin.Recognise(r, v)
		r = page.With(r, v)
		trace(r).mustChange, trace(r).actor = mustChange, v.Account
		if err != nil {
			s.fail(w, r, err)
			return
		}
		if v.Can("tables:edit") {
			v.Missing = s.deps.Desk.Calendar().Missing(calendar.DayOf(s.deps.Desk.Now()))
		}
		next.ServeHTTP(w, r)
	})
	if rt.Permission == page.Machine {
		return next
	}
	return s.signin.Session(inner)
}

// taste keeps a wish from the address (?lang=en, ?type=large, ?keys=off) in a cookie and goes on to the same page without it.
func (s *Server) taste(w http.ResponseWriter, r *http.Request) (gone bool) {
	if r.Method != http.MethodGet {
		return false
	}
	q := r.URL.Query()
	if l, ok := words.Parse(q.Get("lang")); ok {
		s.keep(w, cookieLang, string(l))
		q.Del("lang")
		gone = true
	}
	for name, values := range map[string][]string{cookieType: {"large", "normal"}, cookieKeys: {"on", "off"}} {
		if wish := q.Get(name); slices.Contains(values, wish) {
			s.keep(w, name, wish)
			q.Del(name)
			gone = true
		}
	}
	if gone {
		u := *r.URL
		u.RawQuery = q.Encode()
		http.Redirect(w, r, u.RequestURI(), http.StatusSeeOther)
	}
	return gone
}

func (s *Server) keep(w http.ResponseWriter, name, value string) {
	http.SetCookie(w, &http.Cookie{
		Name: name, Value: value, Path: "/", MaxAge: int((365 * 24 * time.Hour).Seconds()),
		HttpOnly: true, SameSite: http.SameSiteLaxMode, Secure: s.deps.BaseURL.Scheme == "https",
	})
}

func lang(r *http.Request) words.Lang {
	if l, ok := words.Parse(cookie(r, cookieLang)); ok {
		return l
	}
	return words.Accepted(r.Header)
}

func cookie(r *http.Request, name string) string {
	c, err := r.Cookie(name)
	if err != nil { // the only error is that there is none
		return ""
	}
	return c.Value
}
