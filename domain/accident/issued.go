package accident

import "slices"

// Issued is all that may be said of a paper to anybody who holds its verification code: what it says at its own head, which
// bytes it has, and whether it stands. It names no person, no vehicle, no place and no case.
type Issued struct {
	Form     string   // one of PaperForms
	Title    string   // as printed; empty where the record does not say
	Issuer   string   // the agency as printed; empty where the record does not say
	MadeOn   string   // the day printed on it, 2006-01-02; where the record does not say the day it was made
	SHA256   string   // of the PDF as it was issued, sealed if it was sealed; hex
	Version  int      // from 1, among those that take each other's place; 0: the form knows no versions
	Standing Standing // whether it still stands
}

// Standing says whether a paper still stands.
type Standing string

// The standings. A paper stands until the record knows better; what the parties did with it is not said.
const (
	Stands    Standing = "stands"
	Replaced  Standing = "replaced"  // a later one took its place
	Withdrawn Standing = "withdrawn" // revoked or never took effect, and nothing is in its place
	Reopened  Standing = "reopened"  // a determination that is being made anew (HPR 66, 79)
)

// succession is a row of forms of which a later paper, of the same proceeding, takes the place of an earlier one. After a
// paper of the form until, what comes is about something else.
type succession struct {
	forms []string
	until string
}

// The signs of the forms that the standing of a paper asks for.
const (
	statementPaper = "compensation_statement"
	wantedPaper    = "wanted_notice"
)

var (
	determinations = []string{"determination", "determination_simple", "certificate"}
	agreements     = []string{"agreement_police", "agreement_people"}
	successions    = []succession{
		{forms: determinations},           // HPR 79: the earlier one is revoked
		{forms: agreements},               // a draft that was withdrawn, and its successor
		{forms: []string{statementPaper}}, // the newest calculation counts, see standing
		{forms: []string{"mediation_notice"}, until: "mediation_record"}, // a session that was moved; once it is held, another one
		{forms: []string{"case_index"}},                                  // the file was opened again
	}
)

// Issued finds the paper with a verification code, as printed; ok is false when the case has none.
func (c *Case) Issued(code string) (is Issued, ok bool) {
	for _, p := range c.Papers {
		if code == "" || p.Code != code {
			continue
		}
		is = Issued{Form: p.Form, Title: p.Title, Issuer: p.Issuer, MadeOn: p.MadeOn, SHA256: p.SHA256}
		if is.MadeOn == "" {
			is.MadeOn = DayString(p.At)
		}
		is.Version, is.Standing = c.standing(p)
		return is, true
	}
	return is, false
}

// standing says which version a paper is and whether it stands.
func (c *Case) standing(p Paper) (version int, s Standing) {
	before, after := c.versions(p)
	if before >= 0 {
		version = before + 1
	}
	of := c.Proceeding(p.Proceeding)
	switch {
	case p.Form == statementPaper && of != nil && of.Agreement != nil && of.Agreement.Calculation == p.Seq:
		return version, Stands // the agreement rests on it, whatever was computed later
	case after > 0:
		return version, Replaced
	case slices.Contains(determinations, p.Form) && c.Stage == Investigation:
		return version, Reopened
	case slices.Contains(agreements, p.Form) && of != nil && (of.Agreement == nil || of.Stage == MediationEnded && of.Agreement.EffectiveOn == ""):
		return version, Withdrawn
	case p.Form == wantedPaper && of != nil && of.cancelled(c.nth(p)):
		return version, Withdrawn // HPR 46
	}
	return version, Stands
}

// versions counts the papers that p takes the place of, and those that take its place; -1 when its form knows no versions.
func (c *Case) versions(p Paper) (before, after int) {
	i := slices.IndexFunc(successions, func(s succession) bool { return slices.Contains(s.forms, p.Form) })
	if i < 0 {
		return -1, 0
	}
	row, made := successions[i], c.madePapers(p.Proceeding)
	for _, other := range made {
		from, to := min(other.seq, p.Seq), max(other.seq, p.Seq)
		apart := slices.ContainsFunc(made, func(x madePaper) bool { return row.until != "" && x.form == row.until && from < x.seq && x.seq < to })
		switch {
		case apart || !slices.Contains(row.forms, other.form):
		case other.seq < p.Seq:
			before++
		case other.seq > p.Seq:
			after++
		}
	}
	return before, after
}

// nth says which of the papers of its form in its proceeding p is, from 1.
func (c *Case) nth(p Paper) (n int) {
	for _, x := range c.madePapers(p.Proceeding) {
		if x.form == p.Form && x.seq <= p.Seq {
			n++
		}
	}
	return n
}

// cancelled says whether the n-th notice for a wanted vehicle was cancelled.
func (p *Proceeding) cancelled(n int) bool {
	return n > 0 && n <= len(p.Wanted) && p.Wanted[n-1].CancelledOn != ""
}

// madePaper is a paper that was made or is owed, and the event that it comes from.
type madePaper struct {
	form string
	seq  int64
}

// madePapers lists the papers of a proceeding (0: of the case itself). One that is owed is in force already: it is on its way.
func (c *Case) madePapers(proceeding int) (out []madePaper) {
	for _, p := range c.Papers {
		if p.Proceeding == proceeding {
			out = append(out, madePaper{p.Form, p.Seq})
		}
	}
	for _, e := range c.Owed {
		if e.Kind == EffectPaper && e.Proceeding == proceeding {
			out = append(out, madePaper{e.Name, e.Seq})
		}
	}
	return out
}
