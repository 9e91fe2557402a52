package compensation

import (
	"context"
	"net/url"
	"strconv"
	"strings"
	"time"

	"anjie/store"
)

// kept is how the worksheet stood when it was read: when it was kept last, by whom, and in which window.
type kept struct {
	At     time.Time
	By     string // name of the account
	Window string
}

// What is kept with the fields and is none.
const (
	keptBy     = "~by"
	keptWindow = "~window"
)

// asides are sent with the form and are no part of the worksheet.
var asides = []string{"on", "seen", "window", "wrong", "over", "add", "remove", "discard", byField}

// stored reads the worksheet; where there is none, one that the police began before their mediation, or what the case
// file knows.
func (a *area) stored(ctx context.Context, d *desktop) (url.Values, kept, error) {
	sheet, err := a.sheets().Sheet(ctx, d.Case.ID, kind, d.no())
	if err != nil {
		return nil, kept{}, err
	}
	k := kept{At: sheet.ChangedAt, By: sheet.Body[keptBy], Window: sheet.Body[keptWindow]}
	if sheet.ChangedAt.IsZero() && d.On != nil && d.On.Agency == "" {
		if sheet, err = a.sheets().Sheet(ctx, d.Case.ID, kind, 0); err != nil {
			return nil, k, err
		}
	}
	if sheet.ChangedAt.IsZero() {
		return prefill(d), k, nil
	}
	return fieldsOf(sheet), k, nil
}

func fieldsOf(sheet store.Sheet) url.Values {
	values := url.Values{}
	for name, v := range sheet.Body {
		if !strings.HasPrefix(name, "~") {
			values.Set(name, v)
		}
	}
	return values
}

// sent is what a form sent, without what is no field of the worksheet.
func sent(form url.Values) url.Values {
	values := url.Values{}
	for name, v := range form {
		if len(v) > 0 && v[0] != "" && !strings.HasPrefix(name, "~") && !strings.HasPrefix(name, shapeOf) {
			values.Set(name, v[0])
		}
	}
	for _, name := range asides {
		values.Del(name)
	}
	return values
}

// save keeps the worksheet over what its author has seen. Another window of another person in between is a Conflict, unless
// he says that his shall stand.
func (a *area) save(ctx context.Context, d *desktop, values url.Values, form url.Values) (kept, error) {
	window, seen := form.Get("window"), moment(form.Get("seen"))
	now, err := a.sheets().Sheet(ctx, d.Case.ID, kind, d.no())
	if err != nil {
		return kept{}, err
	}
	k := kept{At: now.ChangedAt, By: now.Body[keptBy], Window: now.Body[keptWindow]}
	if window != "" && k.Window == window || moment(form.Get("over")).Equal(k.At) && form.Get("over") != "" {
		seen = k.At // his own last word, whose answer he did not wait for; or another's, which he has read
	}
	body := map[string]string{keptBy: d.Actor.Name, keptWindow: window}
	for name := range values {
		if name != "add_victim" && !strings.HasSuffix(name, ".add_head") { // chosen, not added yet
			body[name] = values.Get(name)
		}
	}
	at, err := a.sheets().Keep(ctx, d.Case.ID, kind, d.no(), body, seen)
	if err != nil {
		return k, err
	}
	return kept{At: at, By: d.Actor.Name, Window: window}, nil
}

// moment and token write the time at which a worksheet was kept into the form, to the microsecond.
func moment(text string) time.Time {
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil || n == 0 {
		return time.Time{}
	}
	return time.UnixMicro(n).UTC()
}

func token(at time.Time) string {
	if at.IsZero() {
		return "0"
	}
	return strconv.FormatInt(at.UnixMicro(), 10)
}
