package casefile

import (
	"strconv"
	"strings"

	"anjie/domain/problem"
	"anjie/web/words"
)

// named puts the name of its field before each sentence of fault, for the summary at the top of the page: 金额：此项必填.
// Beside the field itself the sentence stands alone.
func (t task) named(err error) error {
	p := problem.As(err)
	if p == nil || len(p.Faults) == 0 {
		return err
	}
	out := *p
	out.Faults = nil
	for _, fault := range p.Faults {
		fault.ZH = t.label(words.ZH, fault.Field) + words.T(words.ZH, words.Colon) + fault.ZH
		fault.EN = t.label(words.EN, fault.Field) + words.T(words.EN, words.Colon) + fault.EN
		out.Faults = append(out.Faults, fault)
	}
	return &out
}

// label names a field of the act's form: "heads.2.amount" is the amount of the third row of heads, "fault.2" that of party 2.
func (t task) label(lang words.Lang, name string) string {
	parts := strings.Split(name, ".")
	label := words.Field(lang, t.cmd, parts[0])
	if len(parts) < 2 {
		return label
	}
	no, _ := strconv.Atoi(parts[1])
	if len(parts) == 2 {
		return words.T(lang, words.NameRole, label, t.Party(no))
	}
	return words.T(lang, words.RowOf, label, no+1) + " " + words.Field(lang, t.cmd, parts[2])
}
