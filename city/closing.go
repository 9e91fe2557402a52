package city

import (
	"fmt"
	"time"

	"anjie/domain/access"
	"anjie/domain/accident"
)

// couriers lets those who carry do everything that the case owes by now.
func (k *teller) couriers() *teller {
	if k.err != nil || k.over || k.settle == nil || len(k.c.Owed) == 0 {
		return k
	}
	for _, e := range k.c.Owed {
		k.clock.at = k.clock.at.Add(40 * time.Second) // chance is left alone: a life that is only planned has no couriers
		if err := k.settle(k.ctx, k.c.ID, e); err != nil {
			k.err = fmt.Errorf("settle %s: %w", e.Key, err)
			return k
		}
	}
	k.look()
	return k
}

// delivered serves the papers that need it, when the couriers have made them. Its acts have keys of their own: how many
// papers there are is the couriers' business, not the story's.
func (k *teller) delivered() *teller {
	for _, p := range k.couriers().c.Papers {
		for _, no := range p.Unserved() {
			if k.err != nil || k.over {
				return k
			}
			k.tick()
			k.act(fmt.Sprintf("city/%s/paper-%d-%d", k.life.name, p.No, no), 0, accident.ServePaper,
				accident.Values{"paper": num(p.No), "party": num(no), "on": k.today(), "way": "in_person", "receipt": "送达回证"}, "")
		}
	}
	return k.couriers() // each service has its receipt
}

// close closes the case; everything must be settled.
func (k *teller) close(outcome, retention string) *teller {
	k.delivered()
	return k.as(access.HandlingOfficer).do(accident.CloseCase, accident.Values{"outcome": outcome, "retention": retention, "summary": "各项事务已办结，案件终结。"})
}

func (k *teller) archive() *teller {
	k.delivered()
	return k.after(4).as(access.HandlingOfficer).do(accident.ArchiveCase, accident.Values{"volume": k.number("卷")})
}

// unserved is the number of a paper that has yet to be served.
func (k *teller) unserved() string {
	for _, p := range k.c.Papers {
		if len(p.Unserved()) > 0 {
			return num(p.No)
		}
	}
	return ""
}
