package store

import (
	"strconv"
	"strings"
	"time"

	"github.com/google/uuid"
)

// String writes the cursor for an address.
func (c Cursor) String() string {
	if c == (Cursor{}) {
		return ""
	}
	return strconv.FormatInt(c.At.UnixMicro(), 10) + "_" + c.ID
}

// ReadCursor reads what String wrote. Anything else, as strangers write it, is the beginning of the list.
func ReadCursor(s string) Cursor {
	at, id, _ := strings.Cut(s, "_")
	micro, err := strconv.ParseInt(at, 10, 64)
	if err != nil || uuid.Validate(id) != nil || micro <= 0 || micro > maxMicro {
		return Cursor{}
	}
	return Cursor{At: time.UnixMicro(micro).UTC(), ID: id}
}

// maxMicro is the end of the year 2199: later times do not occur, and far later ones Postgres cannot hold.
var maxMicro = time.Date(2200, 1, 1, 0, 0, 0, 0, time.UTC).UnixMicro()
