package dossier

import (
	"context"

	"anjie/domain/accident"
	"anjie/domain/money"
	"anjie/web/words"
)

// FundAdvance tells an advance of the rescue fund on record, and how much of it is not netted: 救助基金已为 李四 垫付抢救费用
// ¥5,000.00（凭证 垫付-1），计算中未扣除.
func (f *File) FundAdvance(a accident.FundAdvance) string {
	who, cost := f.T(words.FundAdvanceNobody), f.T(words.FundAdvanceCost)
	if a.Party > 0 {
		who = f.Party(a.Party)
	}
	if a.Cost != "" {
		cost = words.Option(f.Lang, "cost", a.Cost)
	}
	line := f.T(words.FundAdvanceLine, who, cost, money.Fen(a.Amount).String(), a.Voucher)
	switch a.Open {
	case 0:
		return f.T(words.FundNetted, line)
	case a.Amount:
		return f.T(words.FundUnnetted, line)
	}
	return f.T(words.FundUnnettedPart, line, money.Fen(a.Open).String())
}

// Weigh finds out which of the calculations that the reader sees rest on something unverified or chosen, so that their
// sums are shown with ※. Each is taken out of its event: what it came to is proved there and nowhere else.
func (rm *Room) Weigh(ctx context.Context, f *File) error {
	f.doubtful = map[int64]bool{}
	for i := range f.Case.Calculations {
		c := &f.Case.Calculations[i]
		if !f.SeesCalculation(c) {
			continue
		}
		lines, err := rm.Desk.Cases.Events(ctx, rm.Desk.Policy.Scope(f.Actor), f.Case.ID, c.Seq-1, 1)
		if err != nil {
			return err
		}
		if len(lines) == 0 || lines[0].Event.Command != accident.RecordCalculation {
			continue
		}
		frozen, err := accident.ReadCalculation(lines[0].Event.Values)
		if err != nil {
			return err
		}
		f.doubtful[c.Seq] = frozen.Doubtful()
	}
	return nil
}

// Doubtful says whether a calculation's sum is shown with ※; false before Weigh.
func (f *File) Doubtful(seq int64) bool { return f.doubtful[seq] }
