package dossier

import (
	"context"
	"time"

	"anjie/domain/accident"
)

// Look is an access that the record must hold before bytes are sent.
type Look struct {
	Command accident.Command
	Field   string // that names the thing: "item", "paper"
	No      int
}

// looksFor is how long a recorded look lets bytes through: long enough to wind a film back and forth.
const looksFor = 12 * time.Hour

// Recorded says whether event seq is this reader's own look at this very thing, in the role he has now, and not long ago.
// So every byte that leaves has its line in the record, while a film that is fetched in many ranges has one line only.
func (rm *Room) Recorded(ctx context.Context, f *File, seq int64, l Look) bool {
	if seq <= 0 {
		return false
	}
	lines, err := rm.Desk.Cases.Events(ctx, rm.Desk.Policy.Scope(f.Actor), f.Case.ID, seq-1, 1)
	if err != nil || len(lines) == 0 { // an unreadable record lets nothing through; the way leads through a new look
		return false
	}
	e := lines[0].Event
	return e.Seq == seq && e.Command == l.Command && e.Values.Int(l.Field) == l.No && e.Actor == f.Actor.ID && e.Role == f.Actor.Role &&
		e.Agency == f.Actor.Agency && f.Now.At.Sub(e.At) < looksFor
}
