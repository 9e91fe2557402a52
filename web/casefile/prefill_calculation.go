package casefile

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"anjie/domain/accident"
	"anjie/domain/compensation/waterfall"
	"anjie/domain/money"
	"anjie/domain/problem"
	"anjie/web/casefile/dossier"
	"anjie/web/layout"
	"anjie/web/words"
)

// computed is a calculation on record with what its event holds.
type computed struct {
	*accident.FrozenCalculation
	of *accident.Calculation
}

// computed finds the calculation with which the agreement's form begins: the one that the address names, else the
// mediation's newest. Nil when there is none.
func (a *area) computed(ctx context.Context, t task, asked string) (*computed, error) {
	if t.cmd != accident.MakeAgreement || t.on == nil {
		return nil, nil
	}
	c := t.Case.CurrentCalculation(t.on.No)
	if seq, err := strconv.ParseInt(asked, 10, 64); err == nil && asked != "" {
		if c = t.Case.Calculation(seq); c != nil && c.Proceeding != t.on.No {
			c = nil
		}
	}
	if c == nil {
		return nil, nil
	}
	lines, err := a.Desk.Cases.Events(ctx, a.Desk.Policy.Scope(t.Actor), t.Case.ID, c.Seq-1, 1)
	if err != nil {
		return nil, err
	}
	if len(lines) == 0 || lines[0].Event.Command != accident.RecordCalculation {
		return nil, problem.New(problem.NotFound, "没有这份赔偿计算，或者不在您的权限之内", "There is no such calculation, or it is not yours to see")
	}
	f, err := accident.ReadCalculation(lines[0].Event.Values)
	return &computed{&f, c}, err
}

// fillFromCalculation begins the agreement with what was computed: which calculation it rests on, the losses beside the
// facts, items and amounts, shares, who pays whom, and in what manner. What goes into a paper is Chinese whatever the
// language of the screen. Until when each payment is due the parties settle; the form asks for it.
func fillFromCalculation(x filling, f *computed) {
	p := f.Proposal()
	x.put("calculation", strconv.FormatInt(f.of.Seq, 10))
	x.set("unnetted", f.of.Unnetted)
	x.put("facts", strings.TrimSpace(x.v.Get("facts")+"\n"+"经计算，损失合计"+plain(f.Result.Total)+"元"+doubt(f)+"，其中可主张"+plain(f.Result.Demand)+"元。"))
	for name := range x.v {
		if strings.HasPrefix(name, "heads.") { // losses on record are what the calculation was made of
			x.v.Del(name)
		}
	}
	for i, h := range p.Heads {
		row := "heads." + itoa(i) + "."
		x.set(row+"party", itoa(h.Party))
		x.set(row+"head", h.Head)
		x.set(row+"amount", money.Fen(h.Amount).Plain())
	}
	x.put("shares", strings.TrimSpace(x.v.Get("shares")+"\n"+x.sharesOf(f)))
	for i, pay := range p.Instalments {
		row := "instalments." + itoa(i) + "."
		x.set(row+"payer", pay.Payer)
		x.set(row+"payee", itoa(pay.Payee))
		x.set(row+"amount", money.Fen(pay.Amount).Plain())
	}
	x.put("manner", mannerOf(x, f, p))
}

// doubt stands behind a sum that rests on something unverified or chosen; the paper says what it means.
func doubt(f *computed) string {
	if f.Doubtful() {
		return words.Doubtful
	}
	return ""
}

func plain(f money.Fen) string { return f.Plain() }

// sharesOf says for each victim who answers for how much beyond compulsory insurance (HPR 93(4)).
func (x filling) sharesOf(f *computed) string {
	var out []string
	for _, v := range f.Case.Victims {
		if len(v.Shares) == 0 {
			continue
		}
		own := int64(10_000)
		var parts []string
		for _, s := range v.Shares {
			own -= s.BP
			if s.BP > 0 {
				parts = append(parts, x.sideOf(f, s.Side)+"承担"+percent(s.BP))
			}
		}
		if own > 0 {
			parts = append(parts, "自行承担"+percent(own))
		}
		out = append(out, x.nameOf(f, v.ID)+"的损失，交强险赔偿后不足的部分，"+strings.Join(parts, "，")+"。")
	}
	return strings.Join(out, "\n")
}

func percent(bp int64) string {
	return strings.TrimSuffix(strings.TrimRight(plain(money.Fen(bp)), "0"), ".") + "%"
}

// sideOf names those who answer in a side: 张三、德州某公司一方.
func (x filling) sideOf(f *computed, id string) string {
	for _, s := range f.Case.Sides {
		if s.ID != id {
			continue
		}
		var names []string
		for _, p := range s.Payers {
			names = append(names, x.nameOf(f, p.ID))
		}
		return strings.Join(names, "、") + "一方"
	}
	return id
}

// nameOf is a party's name as it is known now; others are called as the computation calls them.
func (x filling) nameOf(f *computed, id string) string {
	if p := x.Case.Party(accident.PartyOfID(id)); p != nil && strings.TrimSpace(p.Name) != "" {
		return p.Name
	}
	for _, s := range f.Case.Sides {
		for _, p := range s.Payers {
			if p.ID == id && p.Label != "" {
				return p.Label
			}
		}
		for _, t := range s.TPL {
			if t.Insurer == id && t.Label != "" {
				return t.Label
			}
		}
	}
	for _, v := range f.Case.Vehicles {
		if v.CI != nil && v.CI.Insurer == id && v.CI.Label != "" {
			return v.CI.Label
		}
		if v.Obligor != nil && v.Obligor.Payer == id && v.Obligor.Label != "" {
			return v.Obligor.Label
		}
	}
	for _, v := range f.Case.Victims {
		for _, claim := range v.Claims {
			for _, paid := range claim.Paid {
				if paid.Who == id && paid.By != waterfall.ByParty {
					return words.Of(words.ZH, "sheet_by", paid.By)
				}
			}
		}
	}
	return id
}

// mannerMost leaves room in the field, which takes five hundred characters.
const mannerMost = 480

// mannerOf says how it is paid, that advances are netted, and what is paid beside to whom is no party of the case.
func mannerOf(x filling, f *computed, p accident.Proposal) string {
	manner := "银行转账。"
	if s := f.Result.Settled; s != nil {
		for _, a := range s.Accounts {
			if a.Advanced > 0 && utf8.RuneCountInString(manner) < mannerMost-80 {
				manner += x.nameOf(f, a.Victim) + "已收到垫付" + plain(a.Advanced) + "元，应付数额已经扣除。"
			}
		}
	}
	for _, t := range p.Beside {
		one := "另由" + x.nameOf(f, t.From) + "向" + x.nameOf(f, t.To) + "支付" + plain(t.Amount) + "元。"
		if utf8.RuneCountInString(manner+one) > mannerMost {
			return manner + "其余见损害赔偿计算书。"
		}
		manner += one
	}
	return manner
}

// calculationsOf lead to what was computed in a mediation, newest first.
func calculationsOf(f *dossier.File, p *accident.Proceeding) (out []layout.Link) {
	for _, c := range slices.Backward(f.Case.Calculations) {
		if c.Proceeding == p.No && f.SeesCalculation(&c) {
			out = append(out, calculationLink(f, c))
		}
	}
	return out
}

func calculationLink(f *dossier.File, c accident.Calculation) layout.Link {
	return layout.Link{Href: f.Here("/compensation/" + strconv.FormatInt(c.Seq, 10)), Text: f.Calculation(&c), Icon: "report-analytics"}
}

// calculationFact leads to the calculation that an agreement rests on, or that its form begins with.
func calculationFact(f *dossier.File, seq int64) layout.Fact {
	fact := layout.Fact{Label: words.Field(f.Lang, accident.MakeAgreement, "calculation")}
	if c := f.Case.Calculation(seq); c != nil {
		fact.Value = f.Calculation(c)
		if f.SeesCalculation(c) {
			fact.Rich = linkPart(calculationLink(f, *c))
		}
	}
	return fact
}

// calculations are those of the act's mediation that an agreement can rest on, newest first.
func (t task) calculations() (out []layout.Option) {
	for _, c := range slices.Backward(t.Case.Calculations) {
		if t.on != nil && c.Proceeding == t.on.No {
			out = append(out, layout.Option{Value: strconv.FormatInt(c.Seq, 10), Text: t.Calculation(&c)})
		}
	}
	return out
}
