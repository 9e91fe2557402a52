package desk

import (
	"context"
	"slices"
	"strings"

	"anjie/domain/compensation"
	"anjie/domain/deadline"
	"anjie/domain/hint"
	"anjie/domain/liability"
	"anjie/domain/money"
	"anjie/domain/problem"
	"anjie/store"
)

// ruled is a kind of table that there is one of, whose editions hold the lines that they add.
type ruled[L any] struct {
	kind  store.TableKind
	key   func(L) string
	check func(L) error
	told  func(L) told
}

// told is what the record tells of a line.
type told struct {
	value, source string
	verified      bool
}

var shareLines = ruled[liability.Row]{store.LiabilityShares, liability.Row.Key, liability.Row.Check,
	func(r liability.Row) told { return told{r.Span() + "%", r.Source, r.Verified} }}

var readingLines = ruled[compensation.Reading]{store.MoneyRules, compensation.Reading.Key, compensation.Reading.Check,
	func(r compensation.Reading) told { return told{r.Told(), r.Source, r.Verified} }}

var thresholdLines = ruled[hint.Threshold]{store.CrimeThresholds, hint.Threshold.Key, hint.Threshold.Check,
	func(t hint.Threshold) told {
		return told{money.Fen(t.Base).Plain() + " / " + money.Fen(t.Grave).Plain(), t.Source, t.Verified}
	}}

// EnterShare adds a range of shares to the draft; one with the key of another in the draft takes its place. actor is an
// account's id, "" for the system; what is wrong with the line is said field by field.
func (t *Tables) EnterShare(ctx context.Context, actor string, row liability.Row) (store.LawTable, error) {
	return shareLines.enter(ctx, t, actor, row)
}

// EnterReading does the same with a reading of what the law leaves open, or with a row of limits.
func (t *Tables) EnterReading(ctx context.Context, actor string, r compensation.Reading) (store.LawTable, error) {
	return readingLines.enter(ctx, t, actor, r)
}

// EnterThreshold does the same with a province's figures from which unpaid property loss is a crime.
func (t *Tables) EnterThreshold(ctx context.Context, actor string, row hint.Threshold) (store.LawTable, error) {
	return thresholdLines.enter(ctx, t, actor, row)
}

var limitLines = ruled[deadline.Entered]{store.TimeLimits, deadline.Entered.Key, deadline.Entered.Check,
	func(e deadline.Entered) told { return told{e.Value(), e.Source, e.Verified} }}

// EnterLimit does the same with how a time limit reads from a day on.
func (t *Tables) EnterLimit(ctx context.Context, actor string, line deadline.Entered) (store.LawTable, error) {
	return limitLines.enter(ctx, t, actor, line)
}

// enter adds a line to the draft.
func (k ruled[L]) enter(ctx context.Context, t *Tables, actor string, line L) (store.LawTable, error) {
	if err := k.check(line); err != nil {
		return store.LawTable{}, err
	}
	return t.Store.Change(ctx, actor, k.kind, string(k.kind), func(was store.LawTable) (store.TableContent, error) {
		rows, err := Rows[L](was)
		if err != nil {
			return store.TableContent{}, err
		}
		rows = append(slices.DeleteFunc(rows, func(x L) bool { return k.key(x) == k.key(line) }), line)
		tell := k.told(line)
		return k.write(was, rows, store.LineEntered, map[string]string{"row": k.key(line), "value": tell.value, "source": tell.source, "verified": yes(tell.verified)})
	})
}

// remove takes a line out of a draft.
func (k ruled[L]) remove(was store.LawTable, key string) (store.TableContent, error) {
	rows, err := Rows[L](was)
	if err != nil {
		return store.TableContent{}, err
	}
	n := len(rows)
	rows = slices.DeleteFunc(rows, func(x L) bool { return k.key(x) == key })
	if err := fewer(n, len(rows)); err != nil {
		return store.TableContent{}, err
	}
	return k.write(was, rows, store.LineRemoved, map[string]string{"row": key})
}

func (k ruled[L]) write(was store.LawTable, rows []L, what store.TableAct, detail map[string]string) (store.TableContent, error) {
	slices.SortFunc(rows, func(a, b L) int { return strings.Compare(k.key(a), k.key(b)) })
	content, err := written(Sheet[L]{rows})
	unseen := func(l L) bool { return !k.told(l).verified }
	return store.TableContent{Content: content, Source: sources(rows, func(l L) string { return k.told(l).source }),
		Verified: !slices.ContainsFunc(rows, unseen), What: begun(was, what), Detail: detail}, err
}

// Remove takes a line out of a draft. The last line cannot be taken out: the draft is discarded instead.
func (t *Tables) Remove(ctx context.Context, actor string, draft store.LawTable, key string) error {
	_, err := t.Store.Change(ctx, actor, draft.Kind, draft.Name, func(was store.LawTable) (store.TableContent, error) {
		if was.ID == draft.ID {
			switch draft.Kind {
			case store.BaseFigures:
				return t.removeFigure(was, key)
			case store.LiabilityShares:
				return shareLines.remove(was, key)
			case store.MoneyRules:
				return readingLines.remove(was, key)
			case store.TimeLimits:
				return limitLines.remove(was, key)
			case store.CrimeThresholds:
				return thresholdLines.remove(was, key)
			}
		}
		return store.TableContent{}, errLineGone
	})
	return err
}

var errLineGone = problem.New(problem.Conflict, "草案中已没有这一行", "The draft has no such line any more")

// fewer says why a line was not taken out, if it was not or may not.
func fewer(before, after int) error {
	switch {
	case after == before:
		return errLineGone
	case after == 0:
		return problem.New(problem.Refused, "这是草案的最后一行；不需要时请作废整个草案", "This is the draft's last line; discard the draft if it is not wanted")
	}
	return nil
}
