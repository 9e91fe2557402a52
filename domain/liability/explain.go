package liability

import (
	"strconv"
	"strings"

	"anjie/domain/canonical"
	"anjie/domain/derivation"
)

// Percent writes basis points as a percentage without needless zeros: 8550 is "85.5".
func Percent(basisPoints int64) string {
	sign := ""
	if basisPoints < 0 {
		sign, basisPoints = "-", -basisPoints
	}
	s := sign + strconv.FormatInt(basisPoints/100, 10)
	if rest := basisPoints % 100; rest != 0 {
		s += "." + strings.TrimRight(strconv.FormatInt(100+rest, 10)[1:], "0")
	}
	return s
}

// SHA256 is the hash of the table's canonical JSON.
func (t Table) SHA256() string { return canonical.Table(t) }

// Chosen is a share as it was decided: the police's word and the civil share are two fields of it.
type Chosen struct {
	Query
	Police Fault  // of the injured side in the determination
	Share  int64  // of the injuring side, basis points of what compulsory insurance does not pay
	Reason string // needed outside the range
}

// Explain checks the share and returns the line that explains it.
func (t Table) Explain(c Chosen) (derivation.Line, error) {
	r, err := t.Range(c.Query)
	if err != nil {
		return derivation.Line{}, err
	}
	if err := Check(c.Share, r, c.Reason); err != nil {
		return derivation.Line{}, err
	}
	l := derivation.Line{
		ID: "share", ZH: "交强险以外部分的赔偿比例", EN: "Share of what compulsory insurance does not pay",
		Value: Percent(c.Share), Unit: derivation.Percent, Formula: formula(c.Share, r),
		Article: r.Article, From: r.From, Until: r.Until, Marks: r.marks(c),
		Table: &derivation.Table{ID: "shares", Edition: t.Edition, Row: r.ID(), SHA256: t.SHA256(), Source: r.Source},
		Inputs: []derivation.Input{
			{ZH: "关系", EN: "Relation", Value: c.Relation.In("zh")},
			{ZH: "认定书上受害方的责任", EN: "The injured side's word in the determination", Value: c.Police.In("zh")},
			{ZH: "受害方的民事过错", EN: "The injured side's fault in civil law", Value: r.Injured.In("zh")},
		},
	}
	if c.Reason != "" {
		l.Inputs = append(l.Inputs, derivation.Input{ZH: "理由", EN: "Reason", Value: c.Reason})
	}
	return l, nil
}

func formula(share int64, r Row) string {
	if r.Inside(share) {
		return Percent(r.Min) + " ≤ " + Percent(share) + " ≤ " + Percent(r.Max)
	}
	return Percent(share) + " ∉ [" + Percent(r.Min) + ", " + Percent(r.Max) + "]"
}

// marks say what about the share is not the law's own figure.
func (r Row) marks(c Chosen) (out []derivation.Mark) {
	add := func(kind derivation.MarkKind, zh, en string) {
		out = append(out, derivation.Mark{Kind: kind, ZH: zh, EN: en})
	}
	if !r.Verified {
		add(derivation.Unverified, "该比例未经核实："+r.Source, "this share was not verified: "+r.Source)
	}
	switch {
	case !r.Inside(c.Share):
		add(derivation.Outside, "在通常幅度 "+r.Span()+"% 之外，理由："+c.Reason, "outside the usual "+r.Span()+" %, reason: "+c.Reason)
	case r.Practice:
		add(derivation.Choice, "法律没有规定该比例，按实践通行做法", "no provision names this share; it is usual in practice")
	case r.Min < r.Max:
		add(derivation.Choice, "在法定幅度 "+r.Span()+"% 内酌定", "chosen within the statutory "+r.Span()+" %")
	}
	if r.Relation == MotorOther && r.Injured == None && c.Other == None {
		add(derivation.Choice, "双方均无责任时，按受害方没有过错、由机动车一方承担处理", "with nobody at fault the motor side answers, because the injured side is not at fault")
	}
	return out
}
