package accident

import (
	"slices"

	"anjie/domain/problem"
)

// Offer is a command on the case (Proceeding 0) or on a proceeding. Why is nil when it is possible now.
type Offer struct {
	Command    Command
	Proceeding int
	Article    string
	Why        *problem.Error
}

// Offers lists every command that has a line for the kind of the case or of one of its proceedings. Those whose stage
// has not come, or whose conditions do not hold, say why.
// Commands of the system, and those that have screens of their own, are not offered: see Offered.
func (c *Case) Offers(now Now) (out []Offer) {
	out = c.offersOn(nil, now)
	for i := range c.Proceedings {
		if !c.Proceedings[i].Stage.Ended() || hasStep(c, &c.Proceedings[i]) {
			out = append(out, c.offersOn(&c.Proceedings[i], now)...)
		}
	}
	return out
}

// hasStep: some proceedings that have ended still take acts, such as a late payment.
func hasStep(c *Case, p *Proceeding) bool {
	return slices.ContainsFunc(Steps(c.Edition), func(s Step) bool { return s.On == p.Kind && slices.Contains(s.From, p.Stage) })
}

func (c *Case) offersOn(p *Proceeding, now Now) (out []Offer) {
	no := 0
	if p != nil {
		no = p.No
	}
	seen := map[Command]int{}
	for _, s := range Steps(c.Edition) {
		if s.On != kindOf(p) || !Offered(s.Command) {
			continue
		}
		o := Offer{Command: s.Command, Proceeding: no, Article: s.Article}
		if slices.Contains(s.From, c.stageOf(p)) {
			o.Why = problem.As(under(run(acts[s.Command].ready, view{Case: c, p: p, now: now}), s.Article))
		} else {
			o.Why = problem.New(problem.Refused, "现在所处的阶段不能办理此事项", "Not possible at the present stage").Under(s.Article)
		}
		if at, ok := seen[s.Command]; ok { // another line of the same command: possible if one is
			if out[at].Why != nil && o.Why == nil {
				out[at] = o
			}
			continue
		}
		seen[s.Command] = len(out)
		out = append(out, o)
	}
	return out
}

// Offered says whether cmd is an act that a person chooses from the case file. Evidence, the reveal of personal data and
// the calculation have screens of their own, and the system's commands nobody chooses.
func Offered(cmd Command) bool {
	switch group[cmd] {
	case "system", "custody", "evidence_add", "evidence_view", "reveal":
		return false
	}
	return cmd != OpenCase && cmd != RecordCalculation
}
