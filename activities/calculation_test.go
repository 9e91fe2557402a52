package activities

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/accident"
	"anjie/internal/playact"
)

// The statement holds the whole derivation and the hash of the result; the agreement names the statement and that hash.
func TestAStatementAndTheAgreementThatRestsOnIt(t *testing.T) {
	t.Parallel()
	for variant, paper := range map[string]string{accident.PoliceMediation: "agreement_police", accident.PeopleMediation: "agreement_people"} {
		s := newStand(t, "2026-09-18", nil)
		s.Determined()
		s.Session(variant, 1, "2026-09-28")
		s.Calculated(1, 3000)
		newest := s.Calculated(1, 5000)
		s.settle()
		c := s.State()
		require.Len(t, c.Calculations, 2)
		statement := c.Papers[len(c.Papers)-1]
		require.Equal(t, "compensation_statement", statement.Form)
		require.Equal(t, c.Number+"-计算书-02", statement.Number)
		text, frozen := s.read(statement), newest.Values["result_sha256"]
		for _, part := range []string{"损害赔偿计算书", "车辆维修费", "医疗费", "5,000.00", "6,200.50", "陆仟贰佰元零伍角", "按规则表2026-11版、数据表2026-11版计算", frozen, "张三", "李四"} {
			require.Contains(t, text, squeeze(part), variant)
		}

		s.Act(accident.MakeAgreement, 1, accident.Values{"calculation": strconv.FormatInt(newest.Seq, 10), "basis": "认定书", "facts": "两车相撞", "dispute": "误工天数",
			"heads.1.party": "2", "heads.1.head": "vehicle", "heads.1.amount": "5000", "shares": "一方七成", "manner": "转账",
			"instalments.1.payer": "party:1", "instalments.1.payee": "2", "instalments.1.amount": "1000", "instalments.1.due_on": "2026-10-30"})
		s.settle()
		c = s.State()
		agreement := c.Papers[len(c.Papers)-1]
		require.Equal(t, paper, agreement.Form)
		text = s.read(agreement)
		require.Contains(t, text, squeeze(c.Number+"-计算书-02"), variant)
		require.Contains(t, text, frozen, variant)
	}
}

// A sum that rests on unverified figures is quoted with ※ on the agreement, and every time the paper is made it says the
// same; one that rests on nothing doubtful is quoted as it is.
func TestADoubtfulSumIsQuotedWithItsMark(t *testing.T) {
	t.Parallel()
	for _, doubtful := range []bool{true, false} {
		s := newStand(t, "2026-09-18", nil)
		s.Determined()
		s.Session(accident.PoliceMediation, 1, "2026-09-28")
		var recorded accident.Event
		if doubtful {
			recorded = s.Disabled(1, 9, `{"head": "disability"}`)
		} else {
			recorded = s.Calculated(1, 5000)
		}
		f, err := accident.ReadCalculation(recorded.Values)
		require.NoError(t, err)
		require.Equal(t, doubtful, f.Doubtful())
		s.Act(accident.MakeAgreement, 1, accident.Values{"calculation": strconv.FormatInt(recorded.Seq, 10), "basis": "认定书", "facts": "两车相撞",
			"heads.1.party": "2", "heads.1.head": "disability", "heads.1.amount": "5000", "shares": "一方七成", "manner": "转账",
			"instalments.1.payer": "party:1", "instalments.1.payee": "2", "instalments.1.amount": "1000", "instalments.1.due_on": "2026-10-30"})
		s.settle()
		c := s.State()
		text := s.read(c.Papers[len(c.Papers)-1])
		if !doubtful {
			require.NotContains(t, text, "※")
			continue
		}
		require.Contains(t, text, squeeze(plainYuan(c.Calculations[0].Total)+"元※，计算结果校验值"))
		require.Contains(t, text, squeeze("※含未核实的数据或取舍，见赔偿计算书。"))
	}
}

// What the rescue fund has advanced stands on the statement and on the agreement: netted, or why not (RTA-Int2 10).
func TestAnAdvanceStandsOnTheStatementAndTheAgreement(t *testing.T) {
	t.Parallel()
	s := newStand(t, "2026-09-18", nil)
	s.Determined()
	s.Session(accident.PoliceMediation, 1, "2026-09-28")
	s.Calculated(1, 3000)
	s.Act(accident.NotifyFund, 0, accident.Values{"fund": playact.Fund, "reason": "over_limit", "party": "2", "hospital": "市人民医院"})
	s.Act(accident.AdvanceFund, 2, accident.Values{"amount": "800", "on": s.Today(), "voucher": "垫付-7", "cost": accident.RescueCost})
	s.Act(accident.MakeAgreement, 1, accident.Values{"calculation": strconv.FormatInt(s.State().Calculations[0].Seq, 10), "basis": "认定书", "facts": "两车相撞",
		"heads.1.party": "2", "heads.1.head": "vehicle", "heads.1.amount": "5000", "shares": "一方七成", "manner": "转账", "unnetted": "李四已返还",
		"instalments.1.payer": "party:1", "instalments.1.payee": "2", "instalments.1.amount": "1000", "instalments.1.due_on": "2026-10-30"})
	s.settle()
	c := s.State()
	require.Contains(t, s.read(c.Papers[len(c.Papers)-1]), squeeze("社会救助基金已为李四垫付抢救费用800.00元（凭证垫付-7），计算中未扣除。未扣除的理由：李四已返还。"))
}
