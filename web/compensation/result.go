package compensation

import (
	"net/http"
	"slices"
	"strings"

	"anjie/domain/compensation"
	"anjie/domain/compensation/waterfall"
	"anjie/domain/derivation"
	"anjie/domain/liability"
	"anjie/domain/money"
	"anjie/web/layout"
	"anjie/web/page"
	"anjie/web/words"
)

// resultView is what the worksheet comes to, in words.
type resultView struct {
	Lang     words.Lang
	By       string // the editions that it was computed by; sent along when it is put on record
	Clean    bool   // nothing is wrong, and there is something to put on record
	Line     string // totals
	Open     string // what is open
	Funds    bool   // something was paid by funds
	Before   bool   // something was advanced
	Wrong    []layout.Link
	Unnetted []string // advances of the rescue fund that are left out
	Blocked  []string
	Tables   string // address at which a missing figure is entered, "" when the reader may not
	Who      []whoRow
	Settled  bool
	Bars     []barView
	Legend   []legendView
	Moves    []moveRow
	Nets     []netRow
	Notes    []string
	Figures  []figureRow
	Marks    []string
	Trees    []derivation.Line
	Proof    func(id string) string
	Compared *comparedView
	State    stateView
	Altered  []levelled // parts of the form whose questions have changed
}

// whoRow is one line of the table of who pays what.
type whoRow struct {
	Name                                        string
	Sum, All                                    bool
	Loss, CI, TPL, Liable, Borne, Funds, Before string
	Marks                                       []string
	Blocked                                     bool
}

// moveRow is money that is to be paid.
type moveRow struct{ From, To, As, Amount string }

// netRow is what the settlement means for one person.
type netRow struct {
	Who, Pays, Receives, Net string
	Open                     bool // a head that lacks a figure touches it
}

// figureRow is a base figure that was used.
type figureRow struct {
	Name, Value, Source string
	Marks               []string
}

// result computes the worksheet. Losses with a fault are left out, so that the rest can be looked at; they are named.
func (a *area) result(r *http.Request, s *sheet) resultView {
	v := resultView{Lang: s.Lang, Proof: s.proofAt, By: s.law.Rules.Edition + " " + s.law.Figures.Edition()}
	res, faults, ok := s.compute()
	s.faults = append(s.faults, s.beside(faults)...)
	for _, f := range s.faults {
		link := layout.Link{Text: s.about(f.Field) + words.Sentence(s.Lang, f.In(string(s.Lang)))}
		if f.Field != "" {
			link.Href = "#" + layout.FieldID(f.Field)
		}
		if !slices.Contains(v.Wrong, link) {
			v.Wrong = append(v.Wrong, link)
		}
	}
	for _, a := range s.unnetted() {
		v.Unnetted = append(v.Unnetted, s.FundAdvance(a))
	}
	v.Clean = len(s.faults) == 0 && len(s.in.Victims) > 0
	if !ok || res.Total == 0 && len(res.Blocked) == 0 {
		v.Clean = false
		v.Open = s.openLine(v, 0)
		return v
	}
	for _, b := range res.Blocked {
		v.Blocked = append(v.Blocked, s.victimName(b.Victim)+s.T(words.ListComma)+s.headName(b.Loss, res)+" — "+s.either(b.Missing.ZH, b.Missing.EN))
	}
	if page.Can(r, mayEnterFigures) {
		v.Tables = tablesHref
	}
	v.Line = s.T(words.SheetLineTotal, res.Total.String(), res.Demand.String())
	v.Open = s.openLine(v, len(res.Blocked))
	s.table(&v, res)
	if res.Settled != nil {
		s.settled(&v, res)
	}
	for _, sentence := range slices.Concat(s.follows(), s.forgotten()) {
		v.note(sentence)
	}
	s.figuresUsed(&v, res)
	for _, m := range append(res.Why.Every(), everyMark(s.why)...) {
		if text := s.either(m.ZH, m.EN); !slices.Contains(v.Marks, text) {
			v.Marks = append(v.Marks, text)
		}
	}
	v.Trees = append([]derivation.Line{s.told(res.Why)}, s.why...)
	v.Compared = s.compared(res)
	return v
}

// Where a missing figure is entered, and the permission to open that page.
const (
	mayEnterFigures = "tables:read"
	tablesHref      = "/tables"
)

func (s *sheet) openLine(v resultView, blocked int) string {
	var parts []string
	if len(v.Wrong) > 0 {
		parts = append(parts, s.T(words.SheetLineWrong, itoa(len(v.Wrong))))
	}
	if blocked > 0 {
		parts = append(parts, s.T(words.SheetLineBlocked, itoa(blocked)))
	}
	return strings.Join(parts, " · ")
}

// compute calculates the case; where single losses are wrong it leaves them out and calculates the rest, and where those
// who pay are not known yet it calculates the losses alone.
func (s *sheet) compute() (compensation.Result, []compensation.Fault, bool) {
	if len(s.in.Victims) == 0 {
		return compensation.Result{}, nil, false
	}
	k := s.law.Calculator()
	res, faults := k.Calculate(s.in)
	if len(faults) == 0 {
		return res, nil, true
	}
	rest := s.in
	rest.Victims = slices.Clone(s.in.Victims)
	for i := range rest.Victims {
		v := &rest.Victims[i]
		var sound []compensation.Claim
		for k, c := range v.Claims {
			at := pointer(pointer("/victims", i)+"/claims", k)
			if !slices.ContainsFunc(faults, func(f compensation.Fault) bool { return f.Pointer == at || strings.HasPrefix(f.Pointer, at+"/") }) {
				sound = append(sound, c)
			}
		}
		v.Claims = sound
	}
	res, more := k.Calculate(rest)
	if len(more) > 0 {
		res, more = k.Calculate(alone(rest))
	}
	return res, faults, len(more) == 0
}

// alone is the case without those who pay: what was lost can be told before it is known who answers.
func alone(c compensation.Case) compensation.Case {
	c.Vehicles, c.Sides, c.Advances = nil, nil, nil
	c.Victims = slices.Clone(c.Victims)
	for i := range c.Victims {
		v := &c.Victims[i]
		v.Ties, v.Apart, v.Shares, v.Claims = nil, nil, nil, slices.Clone(v.Claims)
		for k := range v.Claims {
			v.Claims[k].Of = ""
		}
	}
	return c
}

func everyMark(lines []derivation.Line) (out []derivation.Mark) {
	for i := range lines {
		out = append(out, lines[i].Every()...)
	}
	return out
}

// marksAt are the marks beneath one loss of a victim, in short.
func (s *sheet) marksAt(res compensation.Result, victim, loss string) (out []string) {
	for i := range res.Why.Lines {
		if res.Why.Lines[i].ID != "victim-"+victim {
			continue
		}
		for k := range res.Why.Lines[i].Lines {
			if l := &res.Why.Lines[i].Lines[k]; l.ID == loss {
				for _, m := range l.Every() {
					if text := words.Of(s.Lang, "mark", m.Kind); !slices.Contains(out, text) && m.Kind != derivation.Choice {
						out = append(out, text)
					}
				}
			}
		}
	}
	return out
}

// table lists who pays what: each loss of each victim, his sum, and all together.
func (s *sheet) table(v *resultView, res compensation.Result) {
	v.Settled = res.Settled != nil
	var all parts
	for _, owed := range res.Victims {
		var sum parts
		var rows []whoRow
		for _, l := range owed.Losses {
			p := partsOf(res, owed.ID, l)
			sum.add(p)
			row := p.row(s.either(l.ZH, l.EN))
			row.Marks, row.Blocked = s.marksAt(res, owed.ID, l.ID), l.Missing != nil
			rows = append(rows, row)
		}
		if res.Settled != nil {
			for _, a := range res.Settled.Accounts {
				if a.Victim == owed.ID {
					sum.before = a.Advanced
				}
			}
		}
		row := sum.row(s.victimName(owed.ID))
		row.Sum = true
		v.Who = append(append(v.Who, row), rows...)
		v.Funds, v.Before = v.Funds || sum.funds > 0, v.Before || sum.before > 0
		if v.Settled && sum.loss > 0 {
			v.Bars = append(v.Bars, s.bar(s.victimName(owed.ID), sum))
		}
		all.add(sum)
	}
	if len(res.Victims) > 1 {
		row := all.row(s.T(words.SheetAll))
		row.Sum, row.All = true, true
		v.Who = append(v.Who, row)
	}
	v.Legend = s.legend()
}

// parts is one loss or sum divided by who bears it.
type parts struct{ loss, ci, tpl, liable, borne, funds, before money.Fen }

func (p *parts) add(o parts) {
	p.loss, p.ci, p.tpl, p.liable = p.loss+o.loss, p.ci+o.ci, p.tpl+o.tpl, p.liable+o.liable
	p.borne, p.funds, p.before = p.borne+o.borne, p.funds+o.funds, p.before+o.before
}

func partsOf(res compensation.Result, victim string, l compensation.Loss) (p parts) {
	p.loss, p.funds = l.Fen, l.Fen-l.Demand
	for _, paid := range l.Paid {
		if paid.By == waterfall.ByParty {
			p.before += paid.Fen
		}
	}
	if res.Settled == nil {
		return p
	}
	for _, pay := range res.Settled.Payments {
		if pay.Victim != victim || pay.Loss != l.ID || pay.Fund != "" {
			continue
		}
		switch pay.As {
		case waterfall.AsCI, waterfall.AsSubstitute:
			p.ci += pay.Amount
		case waterfall.AsTPL, waterfall.AsNonMotorTPL:
			p.tpl += pay.Amount
		default:
			p.liable += pay.Amount
		}
	}
	for _, a := range res.Settled.Accounts {
		for _, b := range a.Borne {
			if a.Victim == victim && b.Loss == l.ID {
				p.borne += b.Amount
			}
		}
	}
	return p
}

func (p parts) row(name string) whoRow {
	return whoRow{Name: name, Loss: bare(p.loss), CI: dash(p.ci), TPL: dash(p.tpl), Liable: dash(p.liable), Borne: dash(p.borne), Funds: dash(p.funds), Before: dash(p.before)}
}

// dash leaves out what is nothing, so that the eye finds what is something.
func dash(f money.Fen) string {
	if f == 0 {
		return nothing
	}
	return bare(f)
}

// nothing stands where no money does; on a phone its line is left out.
const nothing = "–"

// bare is an amount without its sign of currency: the table says once that it is in yuan.
func bare(f money.Fen) string { return strings.Replace(f.String(), "¥", "", 1) }

// figuresUsed lists the base figures that were read, with where they come from.
func (s *sheet) figuresUsed(v *resultView, res compensation.Result) {
	seen := map[string]bool{}
	for _, l := range res.Why.All() {
		if l.Table == nil || l.Table.ID != "figures" || seen[l.Table.Row] {
			continue
		}
		seen[l.Table.Row] = true
		row := figureRow{Name: s.either(l.ZH, l.EN), Value: l.Fen.String(), Source: l.Table.Source}
		for _, m := range l.Marks {
			if text := words.Of(s.Lang, "mark", m.Kind); !slices.Contains(row.Marks, text) {
				row.Marks = append(row.Marks, text)
			}
		}
		v.Figures = append(v.Figures, row)
	}
}

// told is a derivation in which proofs are called by their names.
func (s *sheet) told(l derivation.Line) derivation.Line {
	if s.Lang == words.EN {
		l.EN = s.plainly(l.EN)
	} else {
		l.ZH = s.plainly(l.ZH)
	}
	l.Inputs = slices.Clone(l.Inputs)
	for i, in := range l.Inputs {
		if in.Evidence != "" {
			l.Inputs[i].Evidence = s.proofName(in.Evidence)
		}
	}
	l.Lines = slices.Clone(l.Lines)
	for i := range l.Lines {
		l.Lines[i] = s.told(l.Lines[i])
	}
	return l
}

// plainly replaces the ids of policies in a sentence by the policies' names, and the parts of those who have no name by
// the reader's words.
func (s *sheet) plainly(text string) string {
	if s.Lang == words.EN {
		text = inEnglish(text)
	}
	for i := len(s.Case.Policies) - 1; i >= 0; i-- {
		if p := s.Case.Policies[i]; strings.Contains(text, policyID(p.No)) {
			text = strings.ReplaceAll(text, policyID(p.No), named(p.Number, s.T(words.SheetPolicy, itoa(p.No), s.Agency(p.Insurer))))
		}
	}
	return text
}

// inEnglish puts the part that stands for a name, 道路管理者, into English: a label is written down once for both languages.
func inEnglish(text string) string {
	for _, r := range liability.Roles() {
		text = strings.ReplaceAll(text, r.In("zh"), " "+r.In("en"))
	}
	return strings.TrimSpace(strings.ReplaceAll(text, "  ", " "))
}

// proofAt is where a proof is looked at, by the name that told gave it.
func (s *sheet) proofAt(name string) string {
	for _, it := range s.Items() {
		if s.ItemName(&it) == name {
			return s.Here("/evidence/" + itoa(it.No))
		}
	}
	return ""
}

func (s *sheet) headName(loss string, res compensation.Result) string {
	for _, o := range res.Victims {
		for _, l := range o.Losses {
			if l.ID == loss {
				return s.either(l.ZH, l.EN)
			}
		}
	}
	return loss
}

func (s *sheet) victimName(id string) string {
	for _, no := range s.injured() {
		if partyID(no) == id {
			return s.Party(no)
		}
	}
	return id
}

// about says whose loss a field belongs to: 李四 · 医疗费 ·; "" for what belongs to nobody.
func (s *sheet) about(field string) string {
	parts := strings.Split(field, ".")
	if len(parts) < 3 {
		return ""
	}
	no := int(numberOf(parts[1]))
	switch parts[0] {
	case victimsGroup:
		text := s.Party(no) + " · "
		if len(parts) > 4 && parts[2] == "claims" {
			if h, ok := headOf(s.values.Get(strings.Join(parts[:4], ".") + ".head")); ok {
				text += s.either(h.ZH, h.EN) + " · "
			}
		}
		return text
	case carsGroup:
		return s.Vehicle(no) + " · "
	case othersGroup:
		return s.Party(no) + " · "
	}
	return ""
}
