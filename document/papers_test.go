package document

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/money"
	"anjie/domain/problem"
)

func TestTextInIsTextOut(t *testing.T) {
	t.Parallel()
	for name, f := range samples() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			pdf, err := Issue(f)
			require.NoError(t, err)
			requireTextOut(t, f.Paper(), pdf)
			requireInkInside(t, pdf)
			require.Less(t, len(pdf), 300_000)
			again, err := Issue(samples()[name])
			require.NoError(t, err)
			require.Equal(t, pdf, again, "the same fields give the same bytes")
		})
	}
}

func TestLongTextRunsOverPages(t *testing.T) {
	t.Parallel()
	d := sampleDetermination()
	d.Course = strings.Repeat("2026年9月3日07时42分许，张㛃（身份证号码11010519491231002X）驾驶鲁N·12345号小型轿车行驶，车辆损失12,345.67元，大写人民币壹万贰仟叁佰肆拾伍元陆角柒分；", 40)
	pdf, err := Issue(d)
	require.NoError(t, err)
	require.GreaterOrEqual(t, requireTextOut(t, d.Paper(), pdf), 5)
	requireInkInside(t, pdf)
	require.Less(t, len(pdf), 300_000)

	a := samples()["acceptance"].(Acceptance) // a table row over several pages
	a.Facts = d.Course
	pdf, err = Issue(a)
	require.NoError(t, err)
	require.GreaterOrEqual(t, requireTextOut(t, a.Paper(), pdf), 4)
	requireInkInside(t, pdf)
}

func TestTwentyFourPartiesSixtyItems(t *testing.T) {
	t.Parallel()
	a := samples()["agreement_police"].(PoliceAgreement)
	a.Parties, a.Items, a.Instalments, a.Shares = nil, nil, nil, nil
	for i := range 24 {
		p := zhang()
		p.Role, p.Name = fmt.Sprintf("当事人%d", i+1), fmt.Sprintf("赵%c某", '一'+rune(i*37))
		a.Parties = append(a.Parties, p)
		a.Shares = append(a.Shares, Share{p.Name, "次要责任", "4.17%", money.Fen(100 * i)})
		a.Instalments = append(a.Instalments, Instalment{Payer: p.Name, Payee: "李𠮷䶮", Fen: money.Fen(1_000_00 + i), Due: day(10, 15, 12, 0), Manner: "银行转账"})
	}
	for i := range 60 {
		a.Items = append(a.Items, Amount{Payee: "李𠮷䶮", Name: fmt.Sprintf("医疗费第%d项", i+1), Basis: "票据", Fen: money.Fen(9_999_999_99 + i)})
	}
	pdf, err := Issue(a)
	require.NoError(t, err)
	require.GreaterOrEqual(t, requireTextOut(t, a.Paper(), pdf), 10)
	requireInkInside(t, pdf)
	require.Less(t, len(pdf), 400_000)
	out := strings.Join(taken(t, pdf, a.Paper()), "")
	require.Contains(t, out, "人民币"+total(a.Items).Upper())
}

func TestHostileNames(t *testing.T) {
	t.Parallel()
	for name, text := range map[string]string{
		"five hundred characters": strings.Repeat("长名", 250),
		"five hundred letters":    strings.Repeat("LongName", 63),
		"punctuation only":        strings.Repeat("。，、；：", 60),
		"openers only":            strings.Repeat("（《「", 80),
		"markup":                  `<script>alert('x')</script> ' OR 1=1 -- %s%n \\( ) [ ] {{.}} ${x}`,
		"long plate":              strings.Repeat("鲁N·12345挂", 60),
		"amounts":                 strings.Repeat("¥9,999,999,999,999.99元", 30),
		"capitals":                strings.Repeat("玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分", 8),
		"spaces":                  "张" + strings.Repeat(" ", 400) + "三",
		"rare":                    "㛃䶮𠅤𬱖𫖯䥽㙍龘𪟝㸌",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for _, f := range []Form{
				change(sampleDetermination(), func(d *Determination) { d.Parties[0].Name = text }),
				change(samples()["agreement_police"].(PoliceAgreement), func(a *PoliceAgreement) { a.Instalments[0].Payer, a.Parties[1].Name = text, text }),
				change(samples()["acceptance"].(Acceptance), func(a *Acceptance) { a.Reporter, a.Place = text, text }),
				change(samples()["mediation_notice"].(MediationNotice), func(n *MediationNotice) { n.Agency, n.Number = text, text }),
			} {
				pdf, err := Issue(f)
				require.NoError(t, err)
				requireInkInside(t, pdf)
				if f.Kind() != NoticeForm { // its number is cut from the furniture; printed over several lines there
					requireTextOut(t, f.Paper(), pdf)
				}
			}
		})
	}
}

func TestNameOutsideTheTypefacesIsRefused(t *testing.T) {
	t.Parallel()
	d := sampleDetermination()
	d.Parties[1].Name = "李𱍐"
	_, err := Issue(d)
	e := problem.As(err)
	require.NotNil(t, e)
	require.Equal(t, problem.Invalid, e.Kind)
	require.Contains(t, e.Faults[0].ZH, "𱍐")
	require.Contains(t, e.Faults[0].ZH, "U+31350")
	require.Equal(t, "乙方", e.Faults[0].Field)
}
