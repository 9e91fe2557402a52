package deadline

import (
	"slices"

	"anjie/domain/accident"
	"anjie/domain/calendar"
)

// Condition is a named question that a rule asks about an event and the case around it.
type Condition string

// The conditions.
const (
	Always           Condition = ""
	LateReport       Condition = "late_report"       // the scene was cleared before anybody reported (HPR 18)
	ByScene          Condition = "by_scene"          // a first determination that waits for neither appraisal nor a fled vehicle
	Undetermined     Condition = "undetermined"      // under investigation, nothing suspended, no appraisal outstanding
	AppraisalsDone   Condition = "appraisals_done"   // this made the last appraisal of a first determination final, and no vehicle is still being looked for
	AppraisalsRedone Condition = "appraisals_redone" // the same, of a determination that a review ordered
	SuspensionOver   Condition = "suspension_over"   // resumed, or the sixty days ran out; its five days do not run yet
	Reviewable       Condition = "reviewable"        // the one review of the accident is not used up (HPR 71), and neither is the party's time after a withdrawn one (HPR 75)
	MayApply         Condition = "may_apply"         // the party was served and is in no mediation
	NotSued          Condition = "not_sued"          // the people's mediation ended for another reason than a suit (RTSL-Reg 96)
	PoliceAsked      Condition = "police_asked"      // the application is for police mediation
	Insured          Condition = "insured"           // there is a policy, so there is an insurer to tell
	TakesEffect      Condition = "takes_effect"      // this signature or seal was the last one
	DayNamed         Condition = "day_named"         // a last day was given
	OnPlatform       Condition = "on_platform"       // the mediator accepted on the courts' online platform
	OffPlatform      Condition = "off_platform"      // he accepted elsewhere
	ByRelatives      Condition = "by_relatives"      // the relatives held the funeral themselves
)

// situation is an event with the case before and after it. concerned is its proceeding, also when it opened it.
type situation struct {
	before, after *accident.Case
	e             accident.Event
	concerned     *accident.Proceeding
}

func situate(before, after *accident.Case, e accident.Event) situation {
	s := situation{before: before, after: after, e: e, concerned: after.Proceeding(e.Proceeding)}
	if n := len(after.Proceedings); e.Proceeding == 0 && n > len(before.Proceedings) {
		s.concerned = &after.Proceedings[n-1]
	}
	return s
}

// conditions answers each for a party; 0 where no single party is meant.
var conditions = map[Condition]func(s situation, party int) bool{
	Always:     func(situation, int) bool { return true },
	LateReport: func(s situation, _ int) bool { return s.after.Report.Late },
	ByScene: func(s situation, _ int) bool {
		c := s.after
		return c.Determination == nil && !c.HasFled() && c.SuspendedOn == "" && !hasAppraisal(c, func(accident.Proceeding) bool { return true })
	},
	Undetermined: func(s situation, _ int) bool { return investigating(s.after) },
	AppraisalsDone: func(s situation, _ int) bool {
		return !redetermining(s.after) && appraised(s) && !vehicleSought(s.after)
	},
	AppraisalsRedone: func(s situation, _ int) bool { return redetermining(s.after) && appraised(s) },
	SuspensionOver: func(s situation, _ int) bool {
		if s.e.Command == accident.MissDue {
			d := s.after.Due(s.e.Values["due"])
			return d != nil && d.Rule == "suspension"
		}
		d := s.after.DueOf("determination_after_suspension", 0)
		return d == nil || !d.Running()
	},
	Reviewable:  reviewable,
	MayApply:    func(s situation, party int) bool { return served(s.after, party) && !inMediation(s.after, party) },
	NotSued:     func(s situation, _ int) bool { return s.e.Values["reason"] != "sued" },
	PoliceAsked: func(s situation, _ int) bool { return s.e.Values["variant"] == accident.PoliceMediation },
	Insured:     func(s situation, _ int) bool { return len(s.after.Policies) > 0 },
	TakesEffect: func(s situation, _ int) bool {
		was := s.before.Proceeding(s.e.Proceeding)
		return s.concerned != nil && s.concerned.Stage == accident.MediationEffective && was != nil && was.Stage != accident.MediationEffective
	},
	DayNamed:    func(s situation, _ int) bool { return s.e.Values["due_on"] != "" },
	OnPlatform:  func(s situation, _ int) bool { return s.e.Values["platform_on"] != "" },
	OffPlatform: func(s situation, _ int) bool { return s.e.Values["platform_on"] == "" },
	ByRelatives: func(s situation, _ int) bool { return s.e.Values["manner"] == "relatives" },
}

func investigating(c *accident.Case) bool {
	return (c.Stage == accident.Accepted || c.Stage == accident.Investigation) && c.SuspendedOn == "" &&
		!hasAppraisal(c, func(p accident.Proceeding) bool { return !final(c, p) })
}

// final: HPR 112(3). A report is final when it was recorded as such, and by itself when nobody asked for another one in time.
func final(c *accident.Case, p accident.Proceeding) bool {
	if p.Stage.Ended() {
		return true
	}
	return slices.ContainsFunc(c.Dues, func(d accident.Due) bool {
		return d.Rule == "request_reappraisal" && d.Proceeding == p.No && d.State == accident.DueMissed
	})
}

// appraised: with this event nothing is outstanding any more, and it makes an appraisal final on another day than the one
// from which the limit counts already.
func appraised(s situation) bool {
	if s.e.Command == accident.MissDue {
		if d := s.after.Due(s.e.Values["due"]); d == nil || d.Rule != "request_reappraisal" {
			return false
		}
	}
	if !investigating(s.after) {
		return false
	}
	for _, rule := range []string{"determination_after_appraisal", "redetermination_after_appraisal"} {
		if d := s.after.DueOf(rule, 0); d != nil && d.Running() && calendar.DayOf(d.From).String() >= s.finality() {
			return false
		}
	}
	return true
}

// redetermining: a review has ordered that the unit determine again.
func redetermining(c *accident.Case) bool {
	return c.Review != nil && c.Review.Outcome == "redetermine"
}

// reviewable: nobody has applied, or who applied has withdrawn. A withdrawal gives back to whom the review had taken it
// what is left of the time since service, and begins it for whom it was served meanwhile.
func reviewable(s situation, party int) bool {
	switch r := s.after.Review; {
	case r == nil:
		return true
	case r.Outcome != accident.ReviewWithdrawn:
		return false
	case s.e.Command != accident.WithdrawReview:
		return true
	case !served(s.after, party):
		return false
	}
	d := s.after.DueOf("apply_review", party)
	return d == nil || d.State == accident.DueWaived && d.Reason == ReasonReplaced && d.At.After(s.e.At)
}

// vehicleSought: HPR 62 lets the limit of a hit-and-run begin only when vehicle and driver are found.
func vehicleSought(c *accident.Case) bool { return c.Sought() }

func hasAppraisal(c *accident.Case, such func(accident.Proceeding) bool) bool {
	return slices.ContainsFunc(c.Proceedings, func(p accident.Proceeding) bool { return p.Kind == accident.Appraisal && such(p) })
}

func served(c *accident.Case, party int) bool {
	return c.Determination != nil && c.Determination.Served[party] != ""
}

// inMediation: the party has applied already, and that mediation goes on or has led to an agreement.
func inMediation(c *accident.Case, party int) bool {
	return slices.ContainsFunc(c.Proceedings, func(p accident.Proceeding) bool {
		failed := p.Stage == accident.MediationRefused || p.Stage == accident.MediationEnded
		return p.Kind == accident.Mediation && !failed && slices.Contains(p.Parties, party)
	})
}
