package activities

import (
	"context"
	"strconv"

	"anjie/domain/accident"
	"anjie/partner/sms"
)

// Why a message did not reach anybody, as FailNotice records it.
const (
	whyNoPhone     = "no_phone"    // the party has no telephone number any more
	whyRefused     = "refused"     // the gateway will not take it
	whyUnreachable = "unreachable" // the gateway did not take it for a day
)

// SendNotice tells one party by text message; the same notice is sent once however often this runs.
func (s *Set) SendNotice(ctx context.Context, e Errand) (Done, error) {
	done, err := s.send(ctx, e)
	return done, final(ctx, "send notice", err)
}

// GiveUpNotice records that a notice could not be sent, so that somebody tells the party in another way.
func (s *Set) GiveUpNotice(ctx context.Context, e Errand) (Done, error) {
	done, err := s.fail(ctx, e, whyUnreachable)
	return done, final(ctx, "give up notice", err)
}

func (s *Set) send(ctx context.Context, e Errand) (Done, error) {
	c, err := s.caseOf(ctx, e.Case)
	if err != nil {
		return Done{}, err
	}
	party := c.Party(e.Effect.Party)
	if !owes(&c, e.Effect.Key) {
		return Done{}, nil
	}
	if party == nil || party.Phone == "" {
		return s.fail(ctx, e, whyNoPhone)
	}
	text, err := s.text(ctx, &c, e.Effect)
	if err != nil {
		return Done{}, err
	}
	receipt, err := s.SMS.Send(ctx, sms.Message{Key: e.Case + "/" + e.Effect.Key, To: party.Phone, Text: text})
	if sms.Final(err) {
		return s.fail(ctx, e, whyRefused)
	}
	if err != nil {
		return Done{}, err
	}
	return s.act(ctx, accident.Request{Case: e.Case, Command: accident.SendNotice, Key: e.Effect.Key,
		Values: told(e, accident.Values{"receipt": receipt})})
}

func (s *Set) fail(ctx context.Context, e Errand, why string) (Done, error) {
	return s.act(ctx, accident.Request{Case: e.Case, Command: accident.FailNotice, Key: e.Effect.Key + "/failed",
		Values: told(e, accident.Values{"why": why})})
}

func told(e Errand, v accident.Values) accident.Values {
	v["effect"], v["notice"] = e.Effect.Key, e.Effect.Name
	v["party"], v["seq"] = strconv.Itoa(e.Effect.Party), strconv.FormatInt(e.Effect.Seq, 10)
	return v
}
