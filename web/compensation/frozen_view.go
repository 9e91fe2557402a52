package compensation

import (
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"anjie/domain/accident"
	"anjie/web/layout"
	"anjie/web/words"

	"github.com/a-h/templ"
)

// frozenView is a calculation on record: what it came to, who pays, how it was computed, and by what it can be proved.
type frozenView struct {
	Frame  layout.Frame
	Lang   words.Lang
	Marks  []layout.ChipView
	Facts  []layout.Fact
	Result resultView // shown as on the worksheet
	Tree   templ.Component
	Proofs []layout.Fact
	Others []layout.Link
	Legend string // of ※ behind a sum, "" where none has it
}

func frozenViewOf(r *http.Request, c frozenEntry, p proof, mayAgree bool) frozenView {
	res, m := c.FrozenCalculation.Result, c.Case().Proceeding(c.Calculation.Proceeding)
	v := frozenView{Frame: c.Below(r, c.T(words.FrozenTitle, c.Calculation.Seq)), Lang: c.Lang, Result: c.result(m), Tree: LinkedTree(c.Lang, res.Why, c.evidence)}
	v.Frame.Actions = c.actions(mayAgree)
	v.Marks = c.marks(p)
	v.Facts = []layout.Fact{
		{Label: c.T(words.SheetTotal), Value: c.total()},
		{Label: c.T(words.SheetDemand), Value: res.Demand.String()},
		{Label: c.T(words.FrozenUpper), Value: "人民币" + res.Demand.Upper()},
		{Label: c.T(words.FrozenAt), Value: words.DateTime(c.Lang, c.Calculation.At)},
		{Label: c.T(words.FrozenBy), Value: c.Calculation.By},
		{Label: words.Kind(c.Lang, accident.Mediation), Value: c.File.Proceeding(m)},
		{Label: c.T(words.SheetReference), Value: c.Day(c.FrozenCalculation.Case.Reference.String())},
	}
	if c.FrozenCalculation.Doubtful() {
		v.Legend = c.T(words.DoubtfulLegend)
	}
	if c.Calculation.Note != "" {
		v.Facts = append(v.Facts, layout.Fact{Label: words.Field(c.Lang, accident.RecordCalculation, "note"), Value: c.Calculation.Note})
	}
	if c.Calculation.Unnetted != "" {
		v.Facts = append(v.Facts, layout.Fact{Label: words.Field(c.Lang, accident.RecordCalculation, unnettedField), Value: c.Calculation.Unnetted})
	}
	v.Proofs = []layout.Fact{
		{Label: c.T(words.FrozenRules), Value: c.T(words.FrozenEdition, res.Rules.Edition, res.Rules.SHA256)},
		{Label: c.T(words.FrozenFigures), Value: c.T(words.FrozenEdition, res.Figures.Edition, res.Figures.SHA256)},
		{Label: c.T(words.FrozenInput), Value: res.Input},
		{Label: c.T(words.FrozenResult), Value: c.FrozenCalculation.SHA256},
	}
	for _, o := range slices.Backward(c.Case().Calculations) {
		if o.Seq != c.Calculation.Seq && c.SeesCalculation(&o) {
			if c.File.Doubtful(o.Seq) {
				v.Legend = c.T(words.DoubtfulLegend)
			}
			v.Others = append(v.Others, layout.Link{Href: c.address(o.Seq), Text: c.File.Calculation(&o)})
		}
	}
	return v
}

// total is the sum of the losses, with ※ where it rests on something unverified or chosen.
func (c frozenEntry) total() string {
	if c.FrozenCalculation.Doubtful() {
		return c.FrozenCalculation.Result.Total.String() + " " + words.Doubtful
	}
	return c.FrozenCalculation.Result.Total.String()
}

func (c frozenEntry) address(seq int64) string {
	return c.Here("/compensation/" + strconv.FormatInt(seq, 10))
}

// actions: the agreement first, where it can be made and this is the newest calculation; then the bytes and the paper.
func (c frozenEntry) actions(mayAgree bool) (out []layout.Link) {
	if mayAgree && c.current() {
		out = append(out, layout.Link{Href: c.Here("/act/" + string(accident.MakeAgreement) + "?on=" + strconv.Itoa(c.Calculation.Proceeding)),
			Text: words.Command(c.Lang, accident.MakeAgreement), Icon: "signature"})
	}
	for _, p := range c.Papers() {
		if p.Seq == c.Calculation.Seq && p.Form == "compensation_statement" {
			out = append(out, layout.Link{Href: c.Here("/papers/" + strconv.Itoa(p.No)), Text: words.Paper(c.Lang, p.Form), Icon: "file-text", Quiet: true})
		}
	}
	return append(out, layout.Link{Href: c.address(c.Calculation.Seq) + "/json", Text: c.T(words.FrozenJSON), Icon: "download", Quiet: true})
}

func (c frozenEntry) current() bool {
	now := c.Case().CurrentCalculation(c.Calculation.Proceeding)
	return now != nil && now.Seq == c.Calculation.Seq
}

// marks say whether it is the newest, whether an agreement rests on it, and what proving it came to.
func (c frozenEntry) marks(p proof) (out []layout.ChipView) {
	if c.current() {
		out = append(out, layout.ChipView{Tone: layout.Green, Text: c.T(words.FrozenCurrent)})
	} else {
		out = append(out, layout.ChipView{Tone: layout.Grey, Icon: "history", Text: c.T(words.FrozenOlder)})
	}
	if m := c.Case().Proceeding(c.Calculation.Proceeding); m != nil && m.Agreement != nil && m.Agreement.Calculation == c.Calculation.Seq {
		out = append(out, layout.ChipView{Tone: layout.Blue, Icon: "file-certificate", Text: c.T(words.FrozenAgreed)})
	}
	switch p {
	case proved:
		out = append(out, layout.ChipView{Tone: layout.Green, Icon: "shield-check", Text: c.T(words.FrozenProved)})
	case disproved:
		out = append(out, layout.ChipView{Tone: layout.Red, Text: c.T(words.FrozenDisproved)})
	default:
		out = append(out, layout.ChipView{Tone: layout.Grey, Text: c.T(words.FrozenOtherTables)})
	}
	return out
}

// result is what was computed, in the worksheet's words and tables. Nothing is computed here.
func (c frozenEntry) result(m *accident.Proceeding) resultView {
	here := url.Values{}
	for _, v := range c.FrozenCalculation.Result.Victims {
		here.Set(victimsGroup+"."+strconv.Itoa(accident.PartyOfID(v.ID))+".here", "yes")
	}
	s := &sheet{desktop: &desktop{File: c.File, On: m}, in: c.FrozenCalculation.Case, values: here}
	v := resultView{Lang: c.Lang}
	for _, a := range s.unnetted() {
		v.Unnetted = append(v.Unnetted, s.FundAdvance(a))
	}
	s.table(&v, c.FrozenCalculation.Result)
	if c.FrozenCalculation.Result.Settled != nil {
		s.settled(&v, c.FrozenCalculation.Result)
	}
	s.figuresUsed(&v, c.FrozenCalculation.Result)
	for _, mark := range c.FrozenCalculation.Result.Why.Every() {
		if text := inLang(c.Lang, mark.ZH, mark.EN); !slices.Contains(v.Marks, text) {
			v.Marks = append(v.Marks, text)
		}
	}
	return v
}

// evidence is the address of what proves a fact: evidence-7 is item 7 of the case, paper-3 its paper 3.
func (c frozenEntry) evidence(id string) string {
	what, no, _ := strings.Cut(id, "-")
	n, err := strconv.Atoi(no)
	switch {
	case err != nil:
	case what == "evidence" && c.Item(n) != nil:
		return c.Here("/evidence/" + no)
	case what == "paper" && c.Paper(n) != nil:
		return c.Here("/papers/" + no)
	}
	return ""
}
