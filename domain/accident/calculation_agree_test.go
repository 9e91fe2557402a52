package accident

import (
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/compensation"
	"anjie/domain/compensation/waterfall"
	"anjie/domain/money"
)

func proposed(t *testing.T, text string) (FrozenCalculation, Proposal) {
	t.Helper()
	f, err := ReadCalculation(computed(t, text))
	require.NoError(t, err)
	return f, f.Proposal()
}

// 5 000 yuan of repair: 2 000 by the other car's compulsory insurance, 70 % of the rest by its driver, the rest is borne.
func TestACalculationBecomesItemsAndPayments(t *testing.T) {
	t.Parallel()
	_, p := proposed(t, repaired)
	require.Equal(t, []AgreedLoss{{Party: 2, Head: "vehicle", Amount: 500000}}, p.Heads)
	require.Equal(t, []Instalment{
		{No: 1, Payer: "policy:1", Payee: 2, Amount: 200000},
		{No: 2, Payer: "party:1", Payee: 2, Amount: 210000},
	}, p.Instalments)
	require.Empty(t, p.Beside)
}

// One insurer has the compulsory and the third-party policy; the driver has advanced 1 000 yuan, a fund has paid 300, and
// the third payer, an owner, is not in the file.
const advanced = `{"region": "370000", "at": "2026-09-17T09:00:00+08:00", "reference": "2026-09-28", "stage": "mediation",
  "vehicles": [{"id": "vehicle-1", "fault": "full", "ci": {"policy": "policy-1", "insurer": "insurer-1"}}],
  "sides": [{"id": "side-1", "vehicle": "vehicle-1", "payers": [{"id": "party-1", "as": "driver", "portion": 6000}, {"id": "owner-1", "as": "owner", "portion": 4000}],
             "tpl": [{"policy": "policy-3", "insurer": "insurer-1", "limit": 100000, "excluded": ["appraisal-fee"]}]}],
  "victims": [{"id": "party-2", "born": "1990-01-01", "shares": [{"side": "side-1", "bp": 10000}], "claims": [
    {"head": "medical", "receipts": [{"fen": 2000000, "evidence": "E-1"}], "paid": [{"by": "medical-insurance", "who": "medical-fund", "fen": 30000, "evidence": "E-4"}]},
    {"head": "towing", "of": "", "receipts": [{"fen": 20000, "evidence": "E-2"}]},
    {"head": "repair", "of": "", "receipts": [{"fen": 30000, "evidence": "E-2"}]},
    {"head": "appraisal-fee", "receipts": [{"fen": 50000, "evidence": "E-3"}]}]}],
  "advances": [{"id": "advance-1", "victim": "party-2", "by": "party-1", "amount": 100000}]}`

func TestPaymentsKnowTheirPoliciesAndWhatStandsBeside(t *testing.T) {
	t.Parallel()
	f, p := proposed(t, advanced)
	require.Equal(t, []AgreedLoss{{2, "medical", 1970000}, {2, "towing", 20000}, {2, "vehicle", 30000}, {2, "appraisal_cost", 50000}}, p.Heads)

	got := map[string]int64{}
	for _, i := range p.Instalments {
		got[i.Payer+">"+itoa(i.Payee)] = i.Amount
	}
	var moved, beside, transfers money.Fen
	for _, i := range p.Instalments {
		moved += money.Fen(i.Amount)
	}
	for _, b := range p.Beside {
		beside += b.Amount
		require.True(t, b.Kind == "fund" || b.From == "owner-1", "%+v", b)
	}
	for _, x := range f.Result.Settled.Transfers {
		transfers += x.Amount
	}
	require.Equal(t, transfers, moved+beside, "not a cent is lost on the way")
	require.NotEmpty(t, p.Beside)
	require.Positive(t, got["policy:1>2"], "compulsory")
	require.Positive(t, got["policy:3>2"]+got["policy:3>1"], "third-party")
}

// Whoever is paid, and by whom: nothing of the example is lost or made up, whatever the parties are called.
func TestEveryTransferIsAnInstalmentOrStandsBeside(t *testing.T) {
	t.Parallel()
	in, faults := compensation.ReadCase(compensation.Example())
	require.Empty(t, faults)
	r, faults := compensation.Calculate(in, compensation.DefaultFigures())
	require.Empty(t, faults)
	p := FrozenCalculation{Case: in, Result: r}.Proposal()
	require.Empty(t, p.Heads, "its victims are no parties of a case")
	require.Equal(t, sumOf(r.Settled.Transfers), sumOf(p.Beside))
}

func sumOf(list []waterfall.Transfer) (sum money.Fen) {
	for _, t := range list {
		sum += t.Amount
	}
	return sum
}
