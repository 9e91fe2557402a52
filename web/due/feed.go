package due

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"time"

	"anjie/desk"
	"anjie/domain/access"
	"anjie/domain/problem"
	"anjie/store"
	"anjie/web/page"
	"anjie/web/throttle"
	"anjie/web/words"

	"github.com/a-h/templ"
)

// Feeds lets a person's deadlines be subscribed to (iCalendar, RFC 5545). The address is all that a calendar program has
// to show: it is signed with a key of the server over account, role, agency and a nonce, and made worthless by a new one.
// What it gives are case numbers and the words of rules; nobody's name, plate or place.
type Feeds struct {
	desk  *desk.Desk
	store store.Feeds
	base  *url.URL
	gate  *throttle.Gate

	mu  sync.Mutex
	key []byte
}

// The rates: a person's calendar programs ask now and then, an office shares an address.
var (
	perFeed    = throttle.Rate{Every: 30 * time.Second, Burst: 20}
	perAddress = throttle.Rate{Every: time.Second, Burst: 120}
)

// NewFeeds gives addresses under base.
func NewFeeds(d *desk.Desk, base *url.URL) *Feeds {
	return &Feeds{desk: d, store: store.Feeds{Pool: d.Cases.Pool}, base: base, gate: throttle.New(10_000)}
}

// Routes lists the addresses of the feeds. A calendar program has no session: the signature lets it in.
func (f *Feeds) Routes() []page.Route {
	return []page.Route{
		{Pattern: "GET /feeds/{feed}/{signature}/{file}", Permission: page.Machine, Page: f.send},
		{Pattern: "POST /work/feed", Permission: "page:work", Page: f.renew},
	}
}

// signed is the signature of an address.
func (f *Feeds) signed(r *http.Request, feed store.Feed) ([]byte, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.key == nil {
		key, err := f.store.SharedKey(r.Context(), "feeds")
		if err != nil {
			return nil, err
		}
		f.key = key
	}
	mac := hmac.New(sha256.New, f.key)
	for _, part := range []string{feed.ID, feed.Account, string(feed.Role), feed.Agency} {
		mac.Write([]byte(part + "\x00"))
	}
	mac.Write(feed.Nonce)
	return mac.Sum(nil), nil
}

// FeedView is what the work page shows of it.
type FeedView struct {
	Lang    words.Lang
	Address string // "" when none was made yet
	Webcal  string // the same for a calendar program to open
	Made    string
}

// View is the visitor's own address, in the role that he has chosen.
func (f *Feeds) View(r *http.Request) (FeedView, error) {
	lang, who := page.Lang(r), page.Actor(r)
	v := FeedView{Lang: lang}
	feed, err := f.store.Of(r.Context(), page.Of(r).Account, who.Role, who.Agency)
	if problem.KindOf(err) == problem.NotFound {
		return v, nil
	}
	if err != nil {
		return v, err
	}
	sum, err := f.signed(r, feed)
	if err != nil {
		return v, err
	}
	u := f.base.JoinPath("feeds", feed.ID, base64.RawURLEncoding.EncodeToString(sum), "deadlines-"+string(lang)+".ics")
	v.Address, v.Made = u.String(), words.DateTime(lang, feed.MadeAt)
	v.Webcal = "webcal://" + strings.TrimPrefix(strings.TrimPrefix(v.Address, "https://"), "http://")
	return v, nil
}

// renew makes the visitor's address, or a new one.
func (f *Feeds) renew(r *http.Request) (templ.Component, error) {
	who := page.Actor(r)
	if err := f.store.Renew(r.Context(), page.Of(r).Account, who.Role, who.Agency); err != nil {
		return nil, err
	}
	page.Say(r, page.T(r, words.FeedMade))
	return page.Redirect("/work?feed=open#feed"), nil
}

// most is how many deadlines a feed has; the most urgent come first.
const most = 500

// send answers a calendar program.
func (f *Feeds) send(r *http.Request) (templ.Component, error) {
	none := problem.New(problem.NotFound, "没有这个订阅地址，或者已经失效", "There is no such address, or it is not valid any more")
	id := r.PathValue("feed")
	if !f.gate.Allow(f.desk.Now(), throttle.Count{ID: "feed " + id, Rate: perFeed}, throttle.Count{ID: page.Address(r), Rate: perAddress}) {
		return page.Handler(http.HandlerFunc(slowDown)), nil
	}
	sent, err := base64.RawURLEncoding.DecodeString(r.PathValue("signature"))
	if err != nil || len(sent) != sha256.Size {
		return nil, none
	}
	feed, err := f.store.Open(r.Context(), id)
	if err != nil {
		return nil, err
	}
	sum, err := f.signed(r, feed)
	if err != nil {
		return nil, err
	}
	if !hmac.Equal(sum, sent) {
		return nil, none
	}
	owed, err := f.desk.Cases.Work(r.Context(), access.Actor{ID: feed.Account, Role: feed.Role, Agency: feed.Agency}, most)
	if err != nil {
		return nil, err
	}
	lang := words.ZH
	if r.PathValue("file") == "deadlines-en.ics" {
		lang = words.EN
	}
	return page.Handler(calendarOf(lang, f.base, sum, f.desk.Tables.Law().World(), owed)), nil
}

func slowDown(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Retry-After", strconv.Itoa(int(perFeed.Every.Seconds())))
	http.Error(w, "too many requests", http.StatusTooManyRequests)
}

// etag is a tag of what is sent, so that what a program has already is not sent again.
func etag(body string) string {
	sum := sha256.Sum256([]byte(body))
	return `"` + hex.EncodeToString(sum[:16]) + `"`
}
