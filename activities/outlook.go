package activities

import (
	"context"
	"encoding/json"
	"hash/fnv"
	"slices"
	"time"

	"anjie/domain/accident"
)

// Of names a case (No 0), or one of its proceedings.
type Of struct {
	Case string
	No   int
}

// Outlook is all that a workflow knows of a case or of one proceeding: what to wait for and what to do.
// A case's outlook leaves out what belongs to its proceedings.
type Outlook struct {
	Seq      int64 // of the last event of the case
	Touched  int64 // of the last event that a person or partner made
	Stage    accident.Stage
	Open     bool              // somebody still waits for something, or something is owed
	Clocks   []Clock           `json:",omitempty"`
	Effects  []accident.Effect `json:",omitempty"`
	Children []Child           `json:",omitempty"` // of a case
}

// Clock is a running time limit.
type Clock struct {
	ID       string
	Remind   time.Time // when its owner is reminded; zero: not at all
	At       time.Time // last instant in time
	Reminded bool      `json:",omitempty"`
}

// Child is a proceeding that has a workflow of its own while it is open. Mark changes when there is news for it.
type Child struct {
	No   int
	Kind accident.Kind
	Open bool
	Mark uint64
}

// Outlook reads a case for a workflow. It is a local activity: it reads one row.
func (s *Set) Outlook(ctx context.Context, of Of) (Outlook, error) {
	c, err := s.caseOf(ctx, of.Case)
	if err != nil {
		return Outlook{}, final(ctx, "read outlook", err)
	}
	return Look(&c, of.No), nil
}

// Look is the outlook of a case, or of its proceeding no; a proceeding that is not there has none and is not open.
func Look(c *accident.Case, no int) Outlook {
	o := Outlook{Seq: c.Seq, Touched: c.Touched}
	for _, d := range c.Dues {
		if d.State == accident.DueOpen && ownerOf(c, d.Proceeding) == no {
			o.Clocks = append(o.Clocks, Clock{ID: d.ID, Remind: d.Remind, At: d.At, Reminded: d.Reminded})
		}
	}
	for _, e := range c.Owed {
		if ownerOf(c, e.Proceeding) == no {
			o.Effects = append(o.Effects, e)
		}
	}
	o.Effects = ends(o.Effects)
	if no != 0 {
		return o.ofProceeding(c, no)
	}
	o.Stage = c.Stage
	o.Open = !c.Stage.Ended() || len(o.Effects) > 0
	for _, p := range c.Proceedings {
		child := Look(c, p.No)
		o.Children = append(o.Children, Child{No: p.No, Kind: p.Kind, Open: child.Open, Mark: child.mark()})
		o.Open = o.Open || child.Open
	}
	return o
}

// handful is how many of the things owed a workflow takes up at a time from either end of the list.
const handful = 20

// ends keeps those that have waited longest and those that came last, so that neither what cannot be done nor what keeps
// coming holds up the rest. With the whole list of a case that owes hundreds of things, each look would be as long as the
// list and the history of all looks too long to follow.
func ends(all []accident.Effect) []accident.Effect {
	if len(all) <= 2*handful {
		return all
	}
	return slices.Concat(all[:handful], all[len(all)-handful:])
}

// ofProceeding: it is open while it waits for somebody, has a clock running (a limit that begins with its end, such as
// HPR 85) or owes something. Once the case itself has ended only what is owed counts.
func (o Outlook) ofProceeding(c *accident.Case, no int) Outlook {
	p := c.Proceeding(no)
	if p == nil {
		return o
	}
	o.Stage = p.Stage
	waits := !p.Stage.Ended() || len(o.Clocks) > 0
	o.Open = waits && !c.Stage.Ended() || len(o.Effects) > 0
	return o
}

// ownerOf: what names a proceeding that is not there belongs to the case, so that nothing is followed by nobody.
func ownerOf(c *accident.Case, proceeding int) int {
	if c.Proceeding(proceeding) == nil {
		return 0
	}
	return proceeding
}

// mark sums up what a child's workflow would do something about. While something is owed any act of a person is news: it
// may have mended what kept a paper from being made.
func (o Outlook) mark() uint64 {
	o.Seq = 0
	if len(o.Effects) == 0 {
		o.Touched = 0
	}
	b, err := json.Marshal(o)
	if err != nil {
		panic("activities: an outlook must always marshal: " + err.Error())
	}
	h := fnv.New64a()
	_, _ = h.Write(b) // never fails
	return h.Sum64()
}
