// Package chaos disturbs a running stack and then counts: whether everything that was answered "done" is in the record
// exactly once, whatever was killed in the middle of it.
package chaos

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"math/rand/v2"
	"net/url"
	"slices"
	"time"

	"github.com/google/uuid"
)

// Kinds of act that the clients ask for.
const (
	loss    = "record_loss"      // changes one case
	session = "schedule_session" // and owes the world a paper and messages
	file    = "attach_evidence"  // and carries bytes
)

// act is one thing that a client asks for, under one key, until it is answered.
type act struct {
	kind string
	key  string // of the form
	at   target
	turn int // of all acts, so that no two are alike

	size int64  // of a file
	seed uint64 // of a file's bytes
	sum  string // SHA-256 of a file, hexadecimal

	tries    int
	answered bool
	refused  string // the status of a refusal; empty: done
}

// target is a case that acts may be done on.
type target struct {
	id, number string
	mediation  int // number of a police mediation that takes dates; 0: none
}

// answer says what came of it, for the report.
func (a *act) answer() string {
	switch {
	case !a.answered:
		return "unanswered"
	case a.refused != "":
		return "refused " + a.refused
	}
	return "done"
}

// recorded is the key under which the record knows the act.
func (a *act) recorded() string {
	if a.kind == file {
		return a.key + "/" + a.sum
	}
	return a.key
}

// invent makes an act on one of the targets: of thirty, nine are files, and one moves a date; few cases have one to move.
func invent(targets []target, turn int) *act {
	a := &act{kind: loss, key: uuid.NewString(), at: targets[rand.IntN(len(targets))], turn: turn}
	switch dice := rand.IntN(30); {
	case dice < 9:
		a.kind, a.size, a.seed = file, sizes[rand.IntN(len(sizes))]+rand.Int64N(4096), rand.Uint64()
	case dice < 10:
		dated := slices.DeleteFunc(slices.Clone(targets), func(t target) bool { return t.mediation == 0 })
		if len(dated) > 0 {
			a.kind, a.at = session, dated[rand.IntN(len(dated))]
		}
	}
	return a
}

// sizes of files: notes and small pictures, photos, one that is just cut into parts, a film.
var sizes = []int64{700, 700, 9 << 10, 9 << 10, 40 << 10, 40 << 10, 300 << 10, 300 << 10, 2 << 20, 2 << 20, 8<<20 - 2048, 24 << 20}

// fields are the form of the act.
func (a *act) fields() url.Values {
	f := url.Values{"key": {a.key}}
	switch a.kind {
	case loss:
		f.Set("party", "1")
		f.Set("head", "property")
		f.Set("amount", fmt.Sprintf("%d.%02d", 1+a.turn%5000, a.turn%100))
		f.Set("basis", a.key)
	case session:
		f.Set("proceeding", fmt.Sprint(a.at.mediation))
		f.Set("at", time.Now().AddDate(0, 0, 20+a.turn%40).Format("2006-01-02")+"T09:00")
		f.Set("room", "调解室 "+a.key)
	}
	return f
}

// bytes are the file's, the same at every try.
func (a *act) bytes() io.Reader {
	var seed [32]byte
	for i := range 8 {
		seed[i] = byte(a.seed >> (8 * i))
	}
	return io.LimitReader(rand.NewChaCha8(seed), a.size)
}

// hash works out the sum of the file's bytes.
func (a *act) hash() {
	h := sha256.New()
	_, _ = io.Copy(h, a.bytes()) // neither end can fail
	a.sum = hex.EncodeToString(h.Sum(nil))
}
