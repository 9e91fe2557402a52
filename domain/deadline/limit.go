package deadline

import (
	"slices"
	"strconv"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/domain/derivation"
	"anjie/domain/problem"
)

// Limit is one time limit as the law writes it, whether a command of the flow starts it or not. The rules of the flow
// refer to it, so that article, length, owner and words stand in one place.
type Limit struct {
	No      int              `json:"number"` // 1 to 50 as the law's own table; beyond it limits of contracts, tasks and the fund. Lines of one provision share it
	ID      string           `json:"id"`
	Edition accident.Edition `json:"edition"`
	Article string           `json:"article"`         // never empty
	From    string           `json:"from,omitempty"`  // the first day of the text that was read, 2006-01-02; empty: not known
	Until   string           `json:"until,omitempty"` // its last day; empty: still in force

	TriggerZH string        `json:"trigger_zh"` // the day or moment from which it runs
	TriggerEN string        `json:"trigger_en"`
	Span      calendar.Span `json:"span"`     // N is 0 where somebody names the last day instead
	Counting  string        `json:"counting"` // the provision on how its days are counted
	Owner     access.Role   `json:"owner"`    // access.Party for parties, relatives and owners of vehicles
	PausedBy  []Cause       `json:"paused_by,omitempty"`
	Extension *Extension    `json:"extension,omitempty"`

	ZH         string `json:"zh"` // what must be done
	EN         string `json:"en"`
	DueZH      string `json:"due_zh"` // what follows when it is not
	DueEN      string `json:"due_en"`
	Unverified bool   `json:"unverified,omitempty"` // the provision was read only at second hand
	ReadingZH  string `json:"reading_zh,omitempty"` // a choice between readings of the provision, and which was taken
	ReadingEN  string `json:"reading_en,omitempty"`
	Source     string `json:"source,omitempty"` // where a line was found that was entered and published; empty for one of the program
}

// Cause is why a period stands still.
type Cause string

// The causes that a limit may name.
const (
	ByAppraisal  Cause = "appraisal"  // 检验、鉴定期间
	BySuspension Cause = "suspension" // 中止期间
	InTransit    Cause = "transit"    // 文书送达的在途期间
)

// causes are their words and the provision for each.
var causes = map[Cause]struct{ zh, en, article string }{
	ByAppraisal:  {"鉴定期间", "time of the appraisal", "在线调解规则 26"},
	BySuspension: {"中止期间", "time of the suspension", ""},
	InTransit:    {"文书在途期间", "time in transit", "APR 35"},
}

// Extension is how a limit may be made longer: by whom, and up to which length in all.
type Extension struct {
	Max     int    `json:"max,omitempty"` // of the whole period, in the limit's unit; 0: no maximum is stated
	Min     int    `json:"min,omitempty"` // the shortest length that may be agreed instead; 0: the table's
	Article string `json:"article"`
	ByZH    string `json:"by_zh"`
	ByEN    string `json:"by_en"`
}

// Limits returns the table, all editions, in the order of the numbers.
func Limits() []Limit { return slices.Clone(limits) }

// FindLimit finds a limit of the newest edition by its id, by the id of a rule of the flow, or by a number that only one
// limit has. Its error is a sentence for whoever asked.
func FindLimit(id string) (Limit, error) {
	var found []Limit
	no, err := strconv.Atoi(id)
	for _, l := range limits {
		if l.ID == id {
			return l, nil
		}
		if err == nil && l.No == no {
			found = append(found, l)
		}
	}
	if r, ok := Find(id); ok && len(found) == 0 {
		found = append(found, r.Limit())
	}
	switch len(found) {
	case 0:
		return Limit{}, problem.New(problem.NotFound, "没有这一期限："+id, "there is no time limit "+strconv.Quote(id))
	case 1:
		return found[0], nil
	}
	ids := ""
	for _, l := range found {
		ids += " " + l.ID
	}
	return Limit{}, problem.New(problem.Invalid, "第"+id+"项有几种期限，请写明其一："+ids, "number "+id+" has several limits, name one of them:"+ids)
}

// Trigger says from what the limit runs, in lang ("en", everything else is zh-CN).
func (l Limit) Trigger(lang string) string { return pick(lang, l.TriggerZH, l.TriggerEN) }

// Words says what must be done, and what follows when it is not.
func (l Limit) Words(lang string) (must, otherwise string) {
	return pick(lang, l.ZH, l.EN), pick(lang, l.DueZH, l.DueEN)
}

// Commands are the acts of the flow that start the limit; none where nothing in the flow does yet.
func (l Limit) Commands() (out []accident.Command) {
	for _, r := range table {
		if r.LimitID != l.ID || r.Edition != l.Edition {
			continue
		}
		for _, c := range r.Triggers {
			if !slices.Contains(out, c) {
				out = append(out, c)
			}
		}
	}
	return out
}

// Basis is what was chosen about the limit, and of a line that was entered since when it holds and where it was found;
// empty for a line of the program that leaves nothing open.
func (l Limit) Basis() (zh, en string) {
	if l.Source != "" && l.ReadingZH == "" {
		return l.entered()
	}
	return l.ReadingZH, l.ReadingEN
}

// Marks warn about the limit wherever a date that it gave is shown.
func (l Limit) Marks() (out []derivation.Mark) {
	if l.Unverified {
		m := derivation.Mark{Kind: derivation.Unverified, ZH: l.Article + "：条文尚未核对原文", EN: l.Article + ": the provision was read only at second hand"}
		if l.Source != "" {
			m.ZH, m.EN = m.ZH+"（来源："+l.Source+"）", m.EN+" (source: "+l.Source+")"
		}
		out = append(out, m)
	}
	if l.ReadingZH != "" {
		out = append(out, derivation.Mark{Kind: derivation.Choice, ZH: l.ReadingZH, EN: l.ReadingEN})
	}
	return out
}

func pick(lang, zh, en string) string {
	if lang == "en" {
		return en
	}
	return zh
}
