package accident

import (
	"fmt"
	"slices"
	"time"

	"anjie/domain/calendar"
	"anjie/domain/hint"
	"anjie/domain/problem"
)

// Now is the moment of a decision, the calendar that counts its days, and the book by which the facts suggest something.
type Now struct {
	At       time.Time
	Calendar *calendar.Calendar
	Hints    hint.Book
}

// Today is the day of the decision in Asia/Shanghai, as 2006-01-02.
func (n Now) Today() string { return DayString(n.At) }

// view is what a condition may look at.
type view struct {
	*Case
	p   *Proceeding // nil on the case itself
	r   Request     // its Values are canonical in check and apply, absent in ready
	now Now
}

// act is a command's form, its conditions and its effect. The stages and articles stand in the step table.
type act struct {
	fields []Field
	ready  func(view) error // what must hold before the form makes sense
	check  func(view) error // what must hold of the values
	apply  func(c *Case, p *Proceeding, e Event)
}

// acts has one entry for every command; a test says so.
var acts = merged(intakeActs, procedureActs, determinationActs, reviewActs, evidenceActs, mediationActs, calculationActs, agreementActs,
	claimActs, courtActs, seriousActs, expertActs, closureActs, pauseActs, funeralActs, paperActs, findingActs, hintActs, systemActs)

func merged(tables ...map[Command]act) map[Command]act {
	all := map[Command]act{}
	for _, t := range tables {
		for cmd, a := range t {
			all[cmd] = a
		}
	}
	return all
}

// Fields is the form of a command: what is asked for, in order.
func Fields(cmd Command) []Field { return acts[cmd].fields }

// Decide says what r would do to c and how the case would then stand, or why it may not: a *problem.Error of kind Invalid (mend the form),
// Refused (the law or the stage says no) or Conflict (somebody acted since the form was opened).
// The event has neither its deadlines nor its effects yet.
func (c *Case) Decide(r Request, now Now) (Event, Case, error) {
	a, ok := acts[r.Command]
	if !ok {
		return Event{}, Case{}, problem.New(problem.Invalid, "没有这个操作", "There is no such act")
	}
	p, err := c.subject(r)
	if err != nil {
		return Event{}, Case{}, err
	}
	if r.Seen > 0 && r.Seen < c.Touched && !r.Command.Quiet() {
		return Event{}, Case{}, problem.New(problem.Conflict, "您打开表单之后，已有他人办理了本案", "Somebody acted on this case after you opened the form")
	}
	step, err := c.step(p, r.Command)
	if err != nil {
		return Event{}, Case{}, err
	}
	v := view{Case: c, p: p, now: now}
	if err := run(a.ready, v); err != nil {
		return Event{}, Case{}, under(err, step.Article)
	}
	if r.Values, err = checked(c, p, a.fields, r.Values); err != nil {
		return Event{}, Case{}, problem.As(err).Under(contentArticle(p, r.Command))
	}
	v.r = r
	if err := run(a.check, v); err != nil {
		return Event{}, Case{}, under(err, step.Article)
	}
	e := c.event(r, step, now.At)
	e.From = c.stageOf(p)
	after := After(*c, e) // but for its stage, which may depend on it
	if e.To, e.Article, err = c.outcome(p, &after, e); err != nil {
		return Event{}, Case{}, err
	}
	after.move(e)
	return e, after, nil
}

func run(cond func(view) error, v view) error {
	if cond == nil {
		return nil
	}
	return cond(v)
}

// under gives a refusal the article of its step when it names none itself.
func under(err error, article string) error {
	if e := problem.As(err); e != nil && e.Article == "" && e.Kind == problem.Refused {
		e.Article = article
	}
	return err
}

func (c *Case) subject(r Request) (*Proceeding, error) {
	if r.Proceeding == 0 {
		return nil, nil
	}
	p := c.Proceeding(r.Proceeding)
	if p == nil {
		return nil, problem.New(problem.NotFound, "案件中没有这个程序", "The case has no such proceeding")
	}
	return p, nil
}

// step finds the command's line for the stage that the case or proceeding stands in.
func (c *Case) step(p *Proceeding, cmd Command) (Step, error) {
	stage := c.stageOf(p)
	for _, s := range Steps(c.Edition) {
		if s.Command == cmd && s.On == kindOf(p) && slices.Contains(s.From, stage) {
			return s, nil
		}
	}
	return Step{}, problem.New(problem.Refused, "现在所处的阶段不能办理此事项", "This act is not possible at the present stage")
}

func (c *Case) stageOf(p *Proceeding) Stage {
	if p == nil {
		return c.Stage
	}
	return p.Stage
}

func kindOf(p *Proceeding) Kind {
	if p == nil {
		return TheCase
	}
	return p.Kind
}

func (c *Case) event(r Request, s Step, at time.Time) Event {
	return Event{
		Case: c.ID, Seq: c.Seq + 1, At: at.UTC().Truncate(time.Microsecond), Command: r.Command, Proceeding: r.Proceeding,
		Actor: r.Actor.ID, ActorName: r.Actor.Name, Role: r.Actor.Role, Agency: r.Actor.Agency, Purpose: r.Purpose,
		Key: r.Key, Article: s.Article, Values: r.Values,
	}
}

// outcome takes the first line of the command whose condition holds after the act.
func (c *Case) outcome(p *Proceeding, after *Case, e Event) (Stage, string, error) {
	stage := c.stageOf(p)
	for _, s := range Steps(c.Edition) {
		if s.Command != e.Command || s.On != kindOf(p) || !slices.Contains(s.From, stage) || !after.holds(s.When, e.Proceeding) {
			continue
		}
		if s.To == Same {
			return stage, s.Article, nil
		}
		return s.To, s.Article, nil
	}
	return "", "", fmt.Errorf("accident: decide %s: no line of the table holds", e.Command)
}

// holds answers a named condition of the step table.
func (c *Case) holds(when Condition, proceeding int) bool {
	p := c.Proceeding(proceeding)
	switch when {
	case Always:
		return true
	case AllSigned:
		return p != nil && p.allSigned()
	case AllPaid:
		return p != nil && p.allPaid()
	}
	return false
}

// Open decides the first event of a case that does not exist yet.
func Open(id, number, agency string, r Request, now Now) (Case, Event, error) {
	c := Case{ID: id, Number: number, Agency: agency, Edition: Newest}
	values, err := checked(&c, nil, acts[OpenCase].fields, r.Values)
	if err != nil {
		return Case{}, Event{}, err
	}
	r.Values = values
	if err := run(acts[OpenCase].check, view{Case: &c, r: r, now: now}); err != nil {
		return Case{}, Event{}, err
	}
	values["number"], values["case_agency"], values["edition"] = number, agency, string(Newest)
	e := c.event(r, Step{Article: "HPR 16"}, now.At)
	e.To = Reported
	return After(c, e), e, nil
}
