package wire

import (
	"bytes"
	"encoding/json"
	"strconv"
)

// level is one object or list on the way down.
type level struct {
	at    string
	list  bool
	n     int             // of a list: the next entry
	seen  map[string]bool // of an object: its members so far
	name  string          // of an object: the member whose value comes next
	named bool
}

// repeated lists the members that an object has twice: of two values that a text gives, none can be believed.
// The text is known to be one whole JSON value.
func repeated(raw []byte) (faults []Fault) {
	r := json.NewDecoder(bytes.NewReader(raw))
	r.UseNumber()
	var open []level
	next := func() string { // the pointer of the value that begins
		if len(open) == 0 {
			return ""
		}
		top := &open[len(open)-1]
		if top.list {
			top.n++
			return top.at + "/" + strconv.Itoa(top.n-1)
		}
		top.named = false
		return top.at + "/" + escape(top.name)
	}
	for {
		token, err := r.Token()
		if err != nil {
			return faults
		}
		if d, ok := token.(json.Delim); ok {
			switch d {
			case '{':
				open = append(open, level{at: next(), seen: map[string]bool{}})
			case '[':
				open = append(open, level{at: next(), list: true})
			default:
				open = open[:len(open)-1]
			}
			continue
		}
		if name, ok := token.(string); ok && len(open) > 0 && !open[len(open)-1].list && !open[len(open)-1].named {
			top := &open[len(open)-1]
			if top.seen[name] {
				faults = append(faults, Fault{top.at + "/" + escape(name), "同一项出现两次", "this member occurs twice"})
			}
			top.seen[name], top.name, top.named = true, name, true
			continue
		}
		next()
	}
}
