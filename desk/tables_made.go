package desk

import (
	"context"

	"anjie/domain/compensation"
	"anjie/store"
)

// Made finds the tables by which a result was computed: its editions of rules and of base figures among those in force,
// those of the program, and all that were published since. It is false where this program does not have them.
func (t *Tables) Made(ctx context.Context, r compensation.Result) (by compensation.Calculator, known bool, err error) {
	if by = t.Law().Calculator(); by.Made(r) {
		return by, true, nil
	}
	published, err := t.Store.Published(ctx)
	if err != nil {
		return by, false, err
	}
	law := InProgram()
	rules, figures := []compensation.Rules{law.Rules}, []compensation.Figures{law.Figures}
	for _, edition := range published {
		switch edition.Kind {
		case store.BaseFigures, store.MoneyRules:
		default:
			continue
		}
		if law, err = law.With(edition); err != nil {
			return by, false, err
		}
		rules, figures = append(rules, law.Rules), append(figures, law.Figures)
	}
	for _, one := range rules {
		for _, f := range figures {
			if one.Edition != r.Rules.Edition || f.Edition() != r.Figures.Edition {
				continue // their names are looked at first: hashing the rules of every pair takes its time
			}
			if by = one.By(f); by.Made(r) {
				return by, true, nil
			}
		}
	}
	return by, false, nil
}
