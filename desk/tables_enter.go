package desk

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"anjie/domain/calendar"
	"anjie/domain/compensation"
	"anjie/domain/problem"
	"anjie/store"
)

// DraftYear makes the file of a calendar year the draft of that year; a draft that was there is replaced. Seen says
// that whoever enters it has held it against the notice. actor is an account's id, "" for the system.
func (t *Tables) DraftYear(ctx context.Context, actor string, file []byte, seen bool) (store.LawTable, error) {
	y, err := calendar.ParseYear(file)
	if err != nil {
		return store.LawTable{}, err
	}
	content, err := yearContent(y)
	if err != nil {
		return store.LawTable{}, err
	}
	if now, ok := t.Law().Calendar.Year(y.Year); ok {
		if standing, err := yearContent(now); err != nil || standing == content {
			return store.LawTable{}, or(err, problem.New(problem.Conflict, strconv.Itoa(y.Year)+"年的放假安排与现行的一致，不必再载入",
				"The year "+strconv.Itoa(y.Year)+" is loaded already, exactly as in this file"))
		}
	}
	var numbers []string
	for _, n := range y.Notices {
		numbers = append(numbers, n.Number)
	}
	return t.Store.Change(ctx, actor, store.CalendarYear, strconv.Itoa(y.Year), func(was store.LawTable) (store.TableContent, error) {
		return store.TableContent{Content: content, Source: strings.Join(numbers, "；"), Verified: seen, What: begun(was, store.TableReplaced),
			Detail: map[string]string{"year": strconv.Itoa(y.Year), "notices": strings.Join(numbers, "；"), "verified": yes(seen)}}, nil
	})
}

// EnterFigures adds base figures to the draft; one with the key of another in the draft takes its place.
func (t *Tables) EnterFigures(ctx context.Context, actor string, regions []compensation.Region, figures ...compensation.Figure) (store.LawTable, error) {
	if len(figures) == 0 {
		return store.LawTable{}, problem.New(problem.Invalid, "没有任何数据", "There is no figure")
	}
	return t.Store.Change(ctx, actor, store.BaseFigures, string(store.BaseFigures), func(was store.LawTable) (store.TableContent, error) {
		sheet, err := FiguresOf(was)
		if err != nil {
			return store.TableContent{}, err
		}
		for _, f := range figures {
			sheet.Figures = slices.DeleteFunc(sheet.Figures, func(x compensation.Figure) bool { return x.Key() == f.Key() })
			sheet.Figures = append(sheet.Figures, f)
		}
		for _, r := range regions {
			if known(t.Law().Figures, r) {
				continue
			}
			sheet.Regions = slices.DeleteFunc(sheet.Regions, func(x compensation.Region) bool { return x.Code == r.Code })
			sheet.Regions = append(sheet.Regions, r)
		}
		detail := map[string]string{"rows": strconv.Itoa(len(figures))}
		if len(figures) == 1 {
			f := figures[0]
			detail = map[string]string{"row": f.Key(), "value": f.Fen.Plain(), "source": f.Source, "verified": yes(f.Verified)}
		}
		return t.figures(was, sheet, store.LineEntered, detail)
	})
}

func known(f compensation.Figures, r compensation.Region) bool {
	return slices.Contains(f.Regions(), r)
}

// figures checks a sheet and writes it.
func (t *Tables) figures(was store.LawTable, sheet FigureSheet, what store.TableAct, detail map[string]string) (store.TableContent, error) {
	if _, err := t.Law().withFigures(sheet, "draft"); err != nil {
		return store.TableContent{}, err
	}
	slices.SortFunc(sheet.Figures, func(a, b compensation.Figure) int { return strings.Compare(a.Key(), b.Key()) })
	content, err := written(sheet)
	unseen := func(f compensation.Figure) bool { return !f.Verified }
	return store.TableContent{Content: content, Source: sources(sheet.Figures, func(f compensation.Figure) string { return f.Source }),
		Verified: !slices.ContainsFunc(sheet.Figures, unseen), What: begun(was, what), Detail: detail}, err
}

// removeFigure takes a figure out of a draft.
func (t *Tables) removeFigure(was store.LawTable, key string) (store.TableContent, error) {
	sheet, err := FiguresOf(was)
	if err != nil {
		return store.TableContent{}, err
	}
	n := len(sheet.Figures)
	sheet.Figures = slices.DeleteFunc(sheet.Figures, func(f compensation.Figure) bool { return f.Key() == key })
	if err := fewer(n, len(sheet.Figures)); err != nil {
		return store.TableContent{}, err
	}
	return t.figures(was, sheet, store.LineRemoved, map[string]string{"row": key})
}

// Confirm says of the draft of a year that somebody has held every day of it against the notice.
func (t *Tables) Confirm(ctx context.Context, actor string, draft store.LawTable) error {
	_, err := t.Store.Change(ctx, actor, store.CalendarYear, draft.Name, func(was store.LawTable) (store.TableContent, error) {
		if was.ID != draft.ID || was.SHA256 != draft.SHA256 {
			return store.TableContent{}, problem.New(problem.Conflict, "您核对之后草案又有变动，请重新核对", "The draft has changed since you looked at it; look again")
		}
		return store.TableContent{Content: was.Content, Source: was.Source, Verified: true, What: store.TableConfirmed, Detail: map[string]string{"year": was.Name}}, nil
	})
	return err
}

// Publish makes a draft stand, as it was looked at, and begins to decide by it. A year must have been held against its
// notice: a date cannot say beside it that the days it was counted by were not.
func (t *Tables) Publish(ctx context.Context, actor, id, sha256 string) (store.LawTable, error) {
	done, err := t.Store.Publish(ctx, actor, id, sha256, func(draft store.LawTable) error {
		if draft.Kind == store.CalendarYear && !draft.Verified {
			return problem.New(problem.Refused, "放假安排须逐日核对通知原文后才能发布", "A calendar year is published once every day was held against the notice")
		}
		_, err := t.Law().With(draft)
		return err
	})
	if err != nil {
		return done, err
	}
	return done, t.Refresh(ctx)
}

// begun is what is told of a draft that was not there before.
func begun(was store.LawTable, otherwise store.TableAct) store.TableAct {
	if was.ID == "" {
		return store.TableBegun
	}
	return otherwise
}

// sources names where lines were found, each once, three at most.
func sources[T any](lines []T, of func(T) string) string {
	var out []string
	for _, l := range lines {
		if s := of(l); !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	if len(out) > 3 {
		out = append(out[:3], "…")
	}
	return strings.Join(out, "；")
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return ""
}

func or(err error, otherwise *problem.Error) error {
	if err != nil {
		return err
	}
	return otherwise
}
