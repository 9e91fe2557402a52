package desk_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"anjie/domain/compensation"
	"anjie/domain/compensation/waterfall"
	"anjie/domain/money"
	"anjie/domain/problem"
	"anjie/internal/pgtest"
	"anjie/internal/playact"
	"anjie/store"
)

// TestAReadingFromDraftToEdition: a draft lists who would pay otherwise and decides nothing; an edition decides, and a
// calculation of before keeps what it came to.
func TestAReadingFromDraftToEdition(t *testing.T) {
	t.Parallel()
	ctx := t.Context()
	p := playact.New(t, pgtest.New(t), "2026-09-18")
	mediated(p).Disabled(1, 9, disability)
	before := p.Tables.Law()

	_, err := p.Tables.EnterReading(ctx, "", compensation.Reading{Question: waterfall.AboutTopUp})
	require.Equal(t, problem.Invalid, problem.KindOf(err))
	row := waterfall.LimitRow{From: "2026-01-01"}
	for i, l := range []*waterfall.Limit{&row.AtFault.DD, &row.AtFault.MED, &row.AtFault.PROP, &row.NoFault.DD, &row.NoFault.MED, &row.NoFault.PROP} {
		l.Fen = money.Yuan(int64(200_000 - 10_000*i))
	}
	_, err = p.Tables.EnterReading(ctx, "", compensation.Reading{Question: waterfall.AboutTopUp, Value: compensation.No, Source: "会议纪要"})
	require.NoError(t, err)
	draft, err := p.Tables.EnterReading(ctx, "", compensation.Reading{Question: compensation.AboutLimits, Limits: &row, Source: "通知", Verified: true})
	require.NoError(t, err)
	require.Equal(t, []any{store.MoneyRules, "rules", 1, false, "通知；会议纪要"}, []any{draft.Kind, draft.Name, draft.Edition, draft.Verified, draft.Source})
	require.Equal(t, before.Rules.SHA256(), p.Tables.Law().Rules.SHA256(), "a draft decides nothing")

	then, err := before.With(draft)
	require.NoError(t, err)
	f := p.ForeseeAmounts(ctx, draft.SHA256, then, time.Minute)
	require.True(t, f.Done)
	require.Equal(t, []int{1, 1}, []int{f.Calculations, f.Moved})
	one := f.Most[0]
	require.Equal(t, money.Fen(0), one.Delta(), "the demand is what it was")
	require.Empty(t, one.Losses)
	require.Equal(t, []compensation.PayerMoved{
		{By: compensation.ByCompulsory, Before: money.Yuan(180_000), After: money.Yuan(200_000)},
		{By: compensation.ByLiable, Before: money.Yuan(45_776), After: money.Yuan(25_776)}}, one.Payers)
	require.Equal(t, money.Yuan(20_000), one.Redirected)

	require.NoError(t, p.Tables.Remove(ctx, "", draft, "top-up"))
	require.Equal(t, problem.Conflict, problem.KindOf(p.Tables.Remove(ctx, "", draft, "top-up")))
	require.Equal(t, problem.Refused, problem.KindOf(p.Tables.Remove(ctx, "", draft, "ci-limits/2026-01-01")))
	draft, err = p.Tables.Store.One(ctx, draft.ID)
	require.NoError(t, err)
	_, err = p.Tables.Publish(ctx, "", draft.ID, draft.SHA256)
	require.NoError(t, err)
	now := p.Tables.Law()
	require.Equal(t, "2026-11+1", now.Rules.Edition)
	require.NotEqual(t, before.Rules.SHA256(), now.Rules.SHA256())

	e := p.Disabled(1, 9, disability)
	require.Equal(t, "2026-11+1", e.Values["rules"], "the next one is computed by it")
	calculations := p.State().Calculations
	require.Equal(t, []string{"2026-11", "2026-11+1"}, []string{calculations[0].Rules.Edition, calculations[1].Rules.Edition})

	next, err := p.Tables.EnterReading(ctx, "", compensation.Reading{Question: waterfall.AboutFunds, Value: string(waterfall.FundProRata), Source: "会议纪要"})
	require.NoError(t, err)
	_, err = p.Tables.Publish(ctx, "", next.ID, next.SHA256)
	require.NoError(t, err)
	require.Equal(t, "2026-11+2", p.Tables.Law().Rules.Edition)
	require.Len(t, p.Tables.Law().Rules.Taken, 2, "an edition adds to those before it")
}
