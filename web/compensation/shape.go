package compensation

import (
	"fmt"
	"hash/fnv"
	"net/url"
	"strings"
)

// shapeOf stands before the id of a part in the name of the field that says how the browser shows it.
const shapeOf = "shape."

// shape is a short sign of everything that a part asks and says, without what was typed and what is wrong with it.
func (p part) shape() string {
	h := fnv.New64a()
	p.write(func(parts ...string) { fmt.Fprintln(h, strings.Join(parts, "\x00")) })
	return fmt.Sprintf("%x", h.Sum64())
}

func (p part) write(put func(...string)) {
	put(p.ID, p.Title, p.Note, p.Aside, p.Further)
	put(p.Lines...)
	for _, o := range p.Offers {
		put(o.Value)
	}
	for _, c := range p.Chips {
		put(c.Text)
	}
	for _, c := range p.Controls {
		put(c.Name, c.Label, c.Hint, c.Blank)
	}
	for _, sub := range p.Parts {
		sub.write(put)
	}
}

// altered are the parts whose questions are no longer those that the browser shows: a further row, another range, what
// follows from a tick.
func altered(parts []part, form url.Values) (out []levelled) {
	var look func(list []part, level int)
	look = func(list []part, level int) {
		for _, p := range list {
			if was := form.Get(shapeOf + p.ID); p.Live && was != "" && was != p.shape() {
				out = append(out, levelled{p, level})
				continue
			}
			look(p.Parts, level+1)
		}
	}
	look(parts, topLevel)
	return out
}

// levelled is a part with the level of its heading.
type levelled struct {
	Part  part
	Level int
}

// topLevel is the level of the headings below the page's title.
const topLevel = 2
