// Package dossier (卷宗) is a case as one reader may see it: which sections and proceedings are his, what is personal
// masked, and every thing of the case by its name in words. The screens of the case file and of the evidence stand on it.
package dossier

import (
	"context"
	"errors"
	"net/http"
	"slices"

	"anjie/authz"
	"anjie/desk"
	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/deadline"
	"anjie/domain/problem"
	"anjie/store"
	"anjie/web/page"
	"anjie/web/words"
)

// Room is where dossiers are opened.
type Room struct {
	Desk     *desk.Desk
	Accounts store.Accounts
	names    registry
}

// File is one case, opened by one reader.
type File struct {
	Case      accident.Case
	Actor     access.Actor
	Lang      words.Lang
	Now       accident.Now
	World     deadline.World // by which its dates are counted
	policy    *authz.Policy
	relations []access.Relation
	agencies  map[string]string // id → name
	doubtful  map[int64]bool    // of calculations, by their event; see Weigh
}

// Open opens the case of the address for the visitor. A case that is not his is not found.
func (rm *Room) Open(r *http.Request) (*File, error) {
	return rm.For(r.Context(), page.Actor(r), page.Lang(r), r.PathValue("number"))
}

// For opens a case for an actor, in a language.
func (rm *Room) For(ctx context.Context, actor access.Actor, lang words.Lang, number string) (*File, error) {
	d := rm.Desk
	c, err := d.Cases.ByNumber(ctx, d.Policy.Scope(actor), number)
	if err != nil {
		return nil, err
	}
	if !d.Policy.Reads(actor, &c) { // the same matrix again, now with the case in hand
		return nil, problem.New(problem.NotFound, "没有这个案件，或者不在您的权限之内", "There is no such case, or it is not yours to see")
	}
	return rm.see(ctx, actor, lang, c)
}

// See makes a file of a case that has changed since it was opened, for the same reader.
func (rm *Room) See(ctx context.Context, f *File, c accident.Case) (*File, error) {
	return rm.see(ctx, f.Actor, f.Lang, c)
}

func (rm *Room) see(ctx context.Context, actor access.Actor, lang words.Lang, c accident.Case) (*File, error) {
	law := rm.Desk.Tables.Law()
	f := &File{
		Case: c, Actor: actor, Lang: lang, Now: law.Moment(rm.Desk.Now()), World: law.World(),
		policy: rm.Desk.Policy, relations: authz.Relations(actor, &c), agencies: map[string]string{},
	}
	ids := []string{c.Agency}
	for _, p := range c.Proceedings {
		ids = append(ids, p.Agency)
	}
	for _, p := range c.Policies {
		ids = append(ids, p.Insurer)
	}
	return f, rm.Learn(ctx, f, ids...)
}

// Learn finds the names of agencies, so that File.Agency knows them.
func (rm *Room) Learn(ctx context.Context, f *File, ids ...string) error {
	for _, id := range ids {
		if id == "" || f.agencies[id] != "" {
			continue
		}
		name, err := rm.names.name(ctx, rm.Accounts, id, f.Lang)
		if err != nil {
			return err
		}
		f.agencies[id] = name
	}
	return nil
}

// Events reads what happened to the case after the event since, as far as the reader may know of it.
func (rm *Room) Events(ctx context.Context, f *File, since int64) ([]Entry, error) {
	lines, err := rm.Desk.Cases.Events(ctx, rm.Desk.Policy.Scope(f.Actor), f.Case.ID, since, 0)
	if err != nil {
		return nil, err
	}
	entries := make([]Entry, 0, len(lines))
	var ids []string
	for _, l := range lines {
		if f.SeesEvent(l.Event) {
			entries = append(entries, Entry{Event: l.Event, Hash: l.Hash})
			ids = append(ids, l.Event.Agency)
		}
	}
	slices.Sort(ids)
	return entries, rm.Learn(ctx, f, slices.Compact(ids)...)
}

// Entry is one event as it stands in the record.
type Entry struct {
	accident.Event
	Hash []byte // binds the record up to here
}

// T is words.T in the reader's language.
func (f *File) T(key words.Key, args ...any) string { return words.T(f.Lang, key, args...) }

// Agency names an agency; "" has no name.
func (f *File) Agency(id string) string {
	if id == "" {
		return ""
	}
	if name := f.agencies[id]; name != "" {
		return name
	}
	return f.T(words.UnknownAgency)
}

// Here is the address of the case file; parts are added as they are.
func (f *File) Here(parts ...string) string {
	at := "/cases/" + pathEscape(f.Case.Number)
	for _, p := range parts {
		at += p
	}
	return at
}

// Today is the day in Asia/Shanghai, as forms write it.
func (f *File) Today() string { return f.Now.Today() }

// Own says whether the case is handled by the reader's own agency.
func (f *File) Own() bool { return slices.Contains(f.relations, access.Own) }

// isMissing tells "there is no such agency" from a fault of ours.
func isMissing(err error) bool {
	var p *problem.Error
	return errors.As(err, &p) && p.Kind == problem.NotFound
}
