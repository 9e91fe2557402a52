package accident

import (
	"maps"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/problem"
)

// treated is a case in which party 2 was hurt: 20 000 yuan of medical cost, of which paid was paid already.
func treated(paid string) string {
	return strings.Replace(repaired, `"claims": [`, `"born": "1990-01-01", "claims": [{"head": "medical", "receipts": [{"fen": 2000000, "evidence": "E-2"}], "paid": [`+paid+`]}, `, 1)
}

const byFund = `{"by": "rescue-fund", "who": "rescue-fund", "fen": 500000, "evidence": "fund-2"}`

// rescued leads a mediation to its session; the fund has advanced 5 000 yuan for party 2.
func rescued(t *testing.T, cost string) *story {
	t.Helper()
	s := inSession(t)
	s.act("2026-09-23", NotifyFund, 0, Values{"fund": "fund-1", "reason": "over_limit", "party": "2", "hospital": "市人民医院", "amount": "6000"})
	s.act("2026-09-24", AdvanceFund, 2, Values{"amount": "5000", "on": "2026-09-24", "voucher": "垫付-1", "cost": cost})
	return s
}

func TestAnAdvanceSaysForWhomAndForWhat(t *testing.T) {
	t.Parallel()
	s := rescued(t, "")
	require.Equal(t, []FundAdvance{{No: 2, Party: 2, Amount: 500000, Open: 500000, Voucher: "垫付-1"}}, s.c.FundAdvances(), "nobody said for what, and nothing says that he lives")
	s.c.Party(2).Injury = "serious"
	require.Equal(t, RescueCost, s.c.FundAdvances()[0].Cost, "who lives has no funeral")
	s.c.Party(2).Injury, s.c.Party(2).DiedOn = "death", "2026-09-20"
	require.Empty(t, s.c.FundAdvances()[0].Cost, "of the dead it may be either")
	require.Equal(t, FuneralCost, rescued(t, FuneralCost).c.FundAdvances()[0].Cost)
	s.c.Proceedings[1].Parties = nil
	require.Zero(t, s.c.FundAdvances()[0].Party)
	require.Empty(t, s.c.Unnetted(map[int]int64{2: 500000}), "what nobody is named for is covered by what is left over")
}

func TestWhatIsNettedIsNoLongerOpen(t *testing.T) {
	t.Parallel()
	s := rescued(t, RescueCost)
	require.Equal(t, int64(500000), s.c.Unnetted(nil)[0].Open)
	require.Equal(t, int64(500000), s.c.Unnetted(map[int]int64{1: 500000})[0].Open, "another's is not his")
	require.Equal(t, int64(200000), s.c.Unnetted(map[int]int64{2: 300000})[0].Open)
	require.Empty(t, s.c.Unnetted(map[int]int64{2: 500000}))

	notified := inSession(t)
	notified.act("2026-09-23", NotifyFund, 0, Values{"fund": "fund-1", "reason": "over_limit", "party": "2", "hospital": "市人民医院", "amount": "6000"})
	require.Empty(t, notified.c.Unnetted(nil), "what was asked for has not been advanced")
}

// RTA-Int2 10: neither a calculation nor an agreement leaves an advance out without saying why.
func TestAnAdvanceIsNettedOrItIsSaidWhyNot(t *testing.T) {
	t.Parallel()
	s := rescued(t, RescueCost)
	left := computed(t, treated(""))
	require.NotContains(t, left, "funded", "what the fund has not paid is not written down")
	s.wrong("2026-09-24", RecordCalculation, 1, left, "unnetted")
	why := maps.Clone(left)
	why["unnetted"] = "家属已于 9 月 23 日返还救助基金"
	without := s.act("2026-09-24", RecordCalculation, 1, why).Seq
	require.Equal(t, why["unnetted"], s.c.Calculation(without).Unnetted)

	forged := maps.Clone(left)
	forged["funded"] = "2:500000"
	s.refused("2026-09-24", RecordCalculation, 1, forged, problem.Invalid, "")
	netted := computed(t, treated(byFund))
	require.Equal(t, "2:500000", netted["funded"])
	with := s.act("2026-09-24", RecordCalculation, 1, netted).Seq
	require.Equal(t, map[int]int64{2: 500000}, s.c.Calculation(with).Funded)

	s.act("2026-09-28", RecordSession, 1, Values{"rights_told": "yes", "present.1": "1", "present.2": "1", "record": "双方陈述"})
	v := maps.Clone(agreed)
	s.wrong("2026-09-28", MakeAgreement, 1, v, "unnetted")
	v["calculation"] = itoa(int(without))
	s.wrong("2026-09-28", MakeAgreement, 1, v, "unnetted")
	v["calculation"] = itoa(int(with))
	s.act("2026-09-28", MakeAgreement, 1, v)
	require.Empty(t, s.c.Proceeding(1).Agreement.Unnetted)
	s.act("2026-09-28", WithdrawDraft, 1, Values{"reason": "重新协商"})
	v["calculation"], v["unnetted"] = "", "各方约定由保险公司直接返还救助基金"
	s.act("2026-09-28", MakeAgreement, 1, v)
	require.Equal(t, v["unnetted"], s.c.Proceeding(1).Agreement.Unnetted)
}

// A calculation of before its event said what the fund had paid is read as it stands.
func TestAnOlderCalculationIsStillRead(t *testing.T) {
	t.Parallel()
	v := computed(t, treated(byFund))
	delete(v, "funded")
	_, err := ReadCalculation(v)
	require.NoError(t, err)
	v["funded"] = "2:1"
	_, err = ReadCalculation(v)
	require.Error(t, err)
}

func TestASumIsDoubtfulWhereAMarkSaysSo(t *testing.T) {
	t.Parallel()
	f, err := ReadCalculation(computed(t, repaired))
	require.NoError(t, err)
	marked := false
	for _, m := range f.Result.Why.Every() {
		marked = marked || m.Kind == "unverified" || m.Kind == "choice"
	}
	require.Equal(t, marked, f.Doubtful())
	f.Result.Why.Marks, f.Result.Why.Lines = nil, nil
	require.False(t, f.Doubtful())
}
