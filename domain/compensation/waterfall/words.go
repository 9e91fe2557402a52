package waterfall

import (
	"cmp"
	"strconv"
	"strings"
	"time"

	"anjie/domain/derivation"
	"anjie/domain/money"
)

// number writes an amount in yuan for a formula: "180 000.00".
func number(b []byte, f money.Fen) []byte {
	if f < 0 {
		b, f = append(b, "−"...), -f
	}
	var digits [24]byte
	yuan := strconv.AppendInt(digits[:0], int64(f)/100, 10)
	for i, d := range yuan {
		if i > 0 && (len(yuan)-i)%3 == 0 {
			b = append(b, ' ')
		}
		b = append(b, d)
	}
	cents := byte(f % 100)
	return append(b, '.', '0'+cents/10, '0'+cents%10)
}

// rate is a number of basis points in a formula: "70 %", "33.33 %".
type rate int64

// sums writes the amounts with a sign between them: "1.00 + 2.00".
type sums []money.Fen

// formula joins words, amounts and rates.
func formula(parts ...any) string {
	var room [160]byte
	b := room[:0]
	for _, p := range parts {
		switch p := p.(type) {
		case string:
			b = append(b, p...)
		case money.Fen:
			b = number(b, p)
		case rate:
			b = strconv.AppendInt(b, int64(p)/100, 10)
			if r := int64(p) % 100; r != 0 {
				b = append(b, '.', '0'+byte(r/10))
				if r%10 != 0 {
					b = append(b, '0'+byte(r%10))
				}
			}
			b = append(b, " %"...)
		case sums:
			for i, f := range p {
				if i > 0 {
					b = append(b, " + "...)
				}
				b = number(b, f)
			}
			if len(p) == 0 {
				b = append(b, '0')
			}
		}
	}
	return string(b)
}

// fen makes a line of money.
func fen(id, zh, en string, f money.Fen, formula, article string) derivation.Line {
	return derivation.Line{ID: id, ZH: zh, EN: en, Fen: f, Unit: derivation.Fen, Formula: formula, Article: article, From: since[article]}
}

// texts are the statutes that settlements rest on, with the day from which their articles read as they are cited: a
// later accident is under them, an earlier one was under another text, which was not read.
var texts = []struct{ name, from string }{
	{"RTSL ", "2008-05-01"}, {"RTA-Int ", "2021-01-01"}, {"CI-Reg ", "2019-03-02"}, {"CC ", "2021-01-01"}, {"SD-Impl ", "2012-01-13"},
}

// Since is the first day from which an article reads as it is cited, 2006-01-02; empty: not in texts.
func Since(article string) string {
	for _, t := range texts {
		if strings.HasPrefix(article, t.name) {
			return t.from
		}
	}
	return ""
}

// valid gives a line the first day of its article, and says so where the accident was before it. Interpretations that
// look at the day of the decision are in since.
func (r *run) valid(line *derivation.Line, day string) {
	if line.Table != nil { // it has the validity of its row
		return
	}
	if from := Since(line.Article); from != "" {
		if line.From = cmp.Or(line.From, from); day < from {
			line.Marks = append(line.Marks, markOlder)
		}
	}
	if decided := r.in.Decided.In(shanghai).Format(time.DateOnly); strings.HasPrefix(line.Article, "TORT-Int1 ") && !r.in.Decided.IsZero() && decided < line.From {
		line.Marks = append(line.Marks, markOlder)
	}
}

// since is the first day of provisions that look at the day of the decision.
var since = map[string]string{
	"RTA-Int2 1": "2026-06-30", "RTA-Int2 2": "2026-06-30", "RTA-Int2 4": "2026-06-30", "RTA-Int2 5": "2026-06-30", "RTA-Int2 9": "2026-06-30",
	"RTA-Int2 10": "2026-06-30", "RTA-Int2 11": "2026-06-30", "TORT-Int1 21": "2024-09-27", "TORT-Int1 22": "2024-09-27",
}

func choice(zh, en string) derivation.Mark {
	return derivation.Mark{Kind: derivation.Choice, ZH: zh, EN: en}
}

func unverified(zh, en string) derivation.Mark {
	return derivation.Mark{Kind: derivation.Unverified, ZH: zh, EN: en}
}

// MarkAssumed stands where nobody chose how several sides divide what they owe.
var MarkAssumed = choice("未约定各方比例：按责任大小（100∶70∶50∶30∶0）划分是本程序的假定，法律没有规定", "the sides' shares were not chosen: dividing them by the words of fault (100:70:50:30:0) is this program's assumption, no provision's")

// The marks.
var (
	markDate      = unverified("限额起始日期未核实", "the first day of these limits was not verified")
	markLimit     = unverified("限额未核实", "the limit was not verified")
	markUnknown   = choice("责任无法认定的，适用配置的限额", "no fault was determined: the configured limits apply")
	markBar       = choice("条文未逐字规定此种情形", "the provisions do not say this in words")
	markTopUp     = choice("以剩余限额补足未足额受偿者", "what is left of a limit serves those not paid in full")
	markNoTopUp   = choice("剩余限额不补足未足额受偿者，按配置", "as configured, what is left of a limit does not serve those not paid in full")
	markDirect    = choice("不适用无责代赔，按配置：由无责方的保险公司自行赔付", "as configured, the no-fault car's own insurer pays, not the other's for it")
	markMental    = choice("未请求优先赔偿精神损害，按配置的顺序", "nobody asked for mental damages first: the configured order applies")
	markFunds     = choice("基金追偿与受害人分享限额的方式由配置确定", "how a fund's claim shares the limits is configured")
	markOwner     = choice("所有人过错范围的计算基数由配置确定", "what the owner's part is counted of is configured")
	markCrash     = unverified("互碰赔偿处理规则是行业规则，只见转载，未核对原文", "the insurers' rules of collision are known from copies only")
	markBefore    = choice("司法解释（二）不适用于本案，适用原规则", "the second interpretation does not apply to this case: the earlier rule")
	markTPLs      = choice("多份商业险按限额比例分担", "several policies share by their limits")
	markCut       = choice("减轻的幅度没有明文", "no provision names the reduction")
	markBehind    = choice("是否足以支付未知，不足部分附条件", "whether he can pay is not known: the amount is conditional")
	markFaultless = derivation.Mark{Kind: derivation.Outside, ZH: "无责任的机动车一方的比例高于10%（RTSL 76）", EN: "a motor vehicle without fault answers for more than 10 % (RTSL 76)"}
	markUnmental  = unverified("商业险条款通常不赔精神损害抚慰金，本合同的条款未核对：其中的精神损害由责任人承担", "the usual terms do not cover mental damages, this contract's were not read: the liable pay them")
	markFee       = choice("诉讼费由法院按利益负担；此处由保险公司在限额内承担", "the court apportions its fee by interest; here the insurer bears it within the limit")
	markNoticed   = choice("诉讼费免责条款已向投保人提示说明（CC 496）：按约定不赔", "the clause on court fees was drawn to the policyholder's attention (CC 496): not paid, as agreed")
	markUnlisted  = choice("另有有责任的一方没有写明比例：按不承担计算", "another side that is at fault has no share written: taken to answer for nothing")
	markRescue    = choice("盗抢期间只垫付抢救费用：医疗费用一项全部按抢救费用计算", "while stolen only rescue costs are advanced: all of the medical part is taken as such")
	markOlder     = unverified("事故发生在该条文施行之前：引用现行条文，当时的法律未核对", "the accident was before this provision: today's article is named, the law then in force was not read")
	markRefund    = choice("垫付款先抵销本人债务，再由保险公司返还", "an advance is set off first, then returned by insurers")
)

var (
	faultZH = map[Fault]string{Full: "全部责任", Main: "主要责任", Equal: "同等责任", Minor: "次要责任", NoFault: "无责任", Undetermined: "责任无法认定"}
	faultEN = map[Fault]string{Full: "full", Main: "main", Equal: "equal", Minor: "minor", NoFault: "none", Undetermined: "cannot be determined"}
)

var bucketZH = map[Bucket]string{DD: "死亡伤残", MED: "医疗费用", PROP: "财产损失", OutOfCI: "交强险以外"}
var bucketEN = map[Bucket]string{DD: "death and disability", MED: "medical costs", PROP: "property", OutOfCI: "outside CI"}

var sourceZH = map[Source]string{ByMedical: "基本医疗保险基金", ByWorkInjury: "工伤保险基金", ByRescueFund: "救助基金"}
var sourceEN = map[Source]string{ByMedical: "medical insurance fund", ByWorkInjury: "work-injury fund", ByRescueFund: "rescue fund"}

// claimant is the id and the names of who claims.
func (r *run) claimant(c *claim) (id, zh, en string) {
	v := &r.who[c.victim]
	name := label(v.Label, v.ID)
	if c.fund == "" {
		return v.ID, name, name
	}
	return v.ID + "-" + string(c.fund) + "-" + c.who, name + "（" + sourceZH[c.fund] + "）", name + " (" + sourceEN[c.fund] + ")"
}

// name is how lines call whoever pays, by the first label that anything gives to his id; else the id.
func (r *run) name(id string) string {
	for i := range r.sides {
		for _, p := range r.sides[i].Payers {
			if p.ID == id && p.Label != "" {
				return p.Label
			}
		}
		for _, p := range r.sides[i].TPL {
			if p.Insurer == id && p.Label != "" {
				return p.Label
			}
		}
	}
	for i := range r.cars {
		c := &r.cars[i]
		switch {
		case c.CI != nil && c.CI.Insurer == id && c.CI.Label != "":
			return c.CI.Label
		case c.Obligor != nil && c.Obligor.Payer == id && c.Obligor.Label != "":
			return c.Obligor.Label
		}
	}
	return id
}

func (c *car) name() string { return label(c.Label, c.ID) }

func join(parts ...string) string { return strings.Join(parts, "") }
