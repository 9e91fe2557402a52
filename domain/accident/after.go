package accident

import (
	"encoding/json"
	"slices"
)

// After returns the case as it is once e has happened. It cannot fail: an event is a fact.
func After(c Case, e Event) Case {
	c = c.clone()
	p := c.Proceeding(e.Proceeding)
	if a, ok := acts[e.Command]; ok && a.apply != nil {
		a.apply(&c, p, e)
	}
	c.Seq = e.Seq
	if !e.Command.Quiet() {
		c.Touched = e.Seq
	}
	if e.To != "" {
		c.move(e)
	}
	c.Take(e)
	return c
}

// move sets the stage; a proceeding that ends remembers when.
func (c *Case) move(e Event) {
	p := c.Proceeding(e.Proceeding)
	if p == nil {
		c.Stage = e.To
		return
	}
	p.Stage = e.To
	if e.To.Ended() && p.EndedAt.IsZero() {
		p.EndedAt = e.At
	}
}

func (c *Case) setDue(d Due) {
	if old := c.Due(d.ID); old != nil {
		*old = d
		return
	}
	c.Dues = append(c.Dues, d)
}

// settle removes what is owed under key.
func (c *Case) settle(key string) {
	c.Owed = slices.DeleteFunc(c.Owed, func(o Effect) bool { return o.Key == key })
}

// open adds a proceeding in its first stage and returns it.
func (c *Case) open(p Proceeding, e Event) *Proceeding {
	p.No, p.OpenedAt = len(c.Proceedings)+1, e.At
	c.Proceedings = append(c.Proceedings, p)
	return &c.Proceedings[len(c.Proceedings)-1]
}

// clone copies everything that apply may change, so that Decide never touches the case it looks at.
// Through JSON, because that is also how a case is stored: a field that would be lost is lost in every test.
func (c Case) clone() Case {
	b, err := json.Marshal(c)
	if err != nil {
		panic("accident: a case must always marshal: " + err.Error())
	}
	var out Case
	if err := json.Unmarshal(b, &out); err != nil {
		panic("accident: a case must always unmarshal: " + err.Error())
	}
	return out
}

// Take adds what follows from e, its deadlines and effects, to the case after it. After does the same for an event
// that has them already.
func (c *Case) Take(e Event) {
	for _, d := range e.Dues {
		c.setDue(d)
	}
	c.Owed = append(c.Owed, e.Owes...)
}
