package waterfall_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	w "anjie/domain/compensation/waterfall"
)

// Lines call everybody by the label, where there is one, in both languages.
func TestLinesUseLabels(t *testing.T) {
	t.Parallel()
	a := one(car("A", w.Full, w.Drunk), motor("A", tpl("A", 100_000)), person("P", by("A", 10_000), loss("cure", w.MED, 30_000)))
	a.Vehicles[0].Label, a.Vehicles[0].CI.Label = "鲁N00001", "甲保险"
	a.Sides[0].Label, a.Sides[0].Payers[0].Label, a.Sides[0].TPL[0].Label = "货车方", "张某", "乙保险"
	a.Victims[0].Label = "李某"
	a.Advances = []w.Advance{{ID: "1", Victim: "P", By: "drv-A", Amount: y(30_000)}}
	s := settle(t, a, w.Default())
	var zh, en []string
	for _, l := range s.Why.All() {
		zh, en = append(zh, l.ZH), append(en, l.EN)
	}
	for _, want := range []string{"鲁N00001交强险责任限额（有责任）", "货车方应承担", "张某垫付", "甲保险返还", "乙保险返还", "李某实得",
		"甲保险可向张某追偿：保险公司赔付人身损害后向侵权人追偿"} {
		require.Contains(t, zh, want)
	}
	require.Contains(t, en, "甲保险 may recover from 张某: the insurer recovers what it paid for injury from the tortfeasor")

	b := one(uninsured("A", w.Full, "own-A", false), motor("A"), person("P", by("A", 10_000), loss("cure", w.MED, 1000)))
	b.Vehicles[0].Obligor.Label = "王某"
	zh = nil
	why := settle(t, b, w.Default()).Why
	for _, l := range why.All() {
		zh = append(zh, l.ZH)
	}
	require.Contains(t, zh, "王某与drv-A共同承担，以此为限")
}

// What rests on the second interpretation is marked where the case was decided before it.
func TestDecidedBeforeTheSecondInterpretation(t *testing.T) {
	t.Parallel()
	a := named(t, "a door is opened").in
	a.Decided = at("2026-06-29 12:00")
	require.Contains(t, marks(settle(t, a, w.Default())), "choice: the second interpretation does not apply to this case: the earlier rule")
	a.Decided = at("2026-06-30 00:00")
	require.NotContains(t, marks(settle(t, a, w.Default())), "second interpretation")
}
