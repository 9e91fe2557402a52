package casefile

import (
	"net/url"
	"slices"
	"strconv"

	"anjie/domain/accident"
	"anjie/web/casefile/dossier"
)

// subject is an act on the case (Proceeding 0) or on one of its proceedings.
type subject struct {
	Command    accident.Command
	Proceeding int
}

// offers are the acts of the reader, possible or not, found by what they are.
type offers struct {
	list []accident.Offer
	by   map[subject]*accident.Offer
}

func (a *area) offers(f *dossier.File) *offers {
	o := &offers{list: a.Desk.Offers(f.Actor, &f.Case), by: map[subject]*accident.Offer{}}
	for i := range o.list {
		o.by[subject{o.list[i].Command, o.list[i].Proceeding}] = &o.list[i]
	}
	return o
}

// possible returns the first of the commands that can be done now, on a proceeding or else on the case itself.
func (o *offers) possible(on int, commands ...accident.Command) *accident.Offer {
	for _, cmd := range commands {
		for _, no := range []int{on, 0} {
			if offer := o.by[subject{cmd, no}]; offer != nil && offer.Why == nil {
				return offer
			}
		}
	}
	return nil
}

// blocked returns the first of the commands that the reader has but cannot do now, where more than the stage is the reason.
func (o *offers) blocked(f *dossier.File, on int, commands ...accident.Command) *accident.Offer {
	for _, cmd := range commands {
		for _, no := range []int{on, 0} {
			if offer := o.by[subject{cmd, no}]; offer != nil && offer.Why != nil && inStage(&f.Case, *offer) {
				return offer
			}
		}
	}
	return nil
}

// inStage says whether the stage allows the act, so that a refusal has another reason.
func inStage(c *accident.Case, o accident.Offer) bool {
	kind, stage := accident.TheCase, c.Stage
	if p := c.Proceeding(o.Proceeding); p != nil {
		kind, stage = p.Kind, p.Stage
	}
	return slices.ContainsFunc(accident.Steps(c.Edition), func(s accident.Step) bool {
		return s.Command == o.Command && s.On == kind && slices.Contains(s.From, stage)
	})
}

// actHref is the address of an act's form. more are names and values that fill fields in advance.
func actHref(f *dossier.File, o accident.Offer, more ...string) string {
	q := url.Values{}
	if o.Proceeding > 0 {
		q.Set("on", strconv.Itoa(o.Proceeding))
	}
	for i := 0; i+1 < len(more); i += 2 {
		q.Set(more[i], more[i+1])
	}
	at := f.Here("/act/" + string(o.Command))
	if len(q) > 0 {
		at += "?" + q.Encode()
	}
	return at
}
