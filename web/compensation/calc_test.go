package compensation_test

import (
	"strings"
	"testing"

	"anjie/domain/compensation"
	"anjie/domain/compensation/waterfall"
	"anjie/domain/money"

	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

// The pieces of cases as `anjie calc` reads them. A car hit a rider on 2026-09-18; the mediation is on 2026-09-29.
const (
	ciOne   = `"ci":{"policy":"policy-1","insurer":"insurer-1"}`
	tplOne  = `"tpl":[{"policy":"policy-2","insurer":"insurer-1","limit":100000000}]`
	treated = `{"head":"medical","receipts":[{"fen":5200000,"evidence":"shown"}]},{"head":"hospital-meals","daily":{"days":31,"dailyFen":10000,"evidence":"shown"}}`
)

// calcJSON is a case with these vehicles, sides and victims.
func calcJSON(vehicles, sides, victims string) string {
	return `{"region":"370000","at":"2026-09-18T09:00:00+08:00","reference":"2026-09-29","stage":"mediation","vehicles":[` + vehicles + `],"sides":[` + sides + `],"victims":[` + victims + `]}`
}

// rider is the victim with the hospital's bills of 55,100 yuan, to whom these sides answer.
func rider(shares string, more ...string) string {
	return `{"id":"party-2","born":"1949-12-31","claims":[` + treated + `],"shares":[` + shares + `]` + strings.Join(more, "") + `}`
}

// calculated computes a case as `anjie calc` does.
func calculated(t *testing.T, text string) compensation.Result {
	t.Helper()
	in, faults := compensation.ReadCase([]byte(text))
	require.Empty(t, faults, text)
	out, faults := compensation.Calculate(in, compensation.DefaultFigures())
	require.Empty(t, faults)
	require.NoError(t, out.Why.Check())
	return out
}

// cells are the figures of the rows of a table on the page: those that keep says.
func cells(t *testing.T, text, table string, keep func(row *html.Node) bool) (out [][]string) {
	t.Helper()
	root, err := html.Parse(strings.NewReader(text))
	require.NoError(t, err)
	for n := range root.Descendants() {
		if n.Type != html.ElementNode || attr(n, "data-testid") != table {
			continue
		}
		for row := range n.Descendants() {
			if row.Type != html.ElementNode || row.Data != "tr" || !keep(row) {
				continue
			}
			var figures []string
			for cell := range row.Descendants() {
				if cell.Type == html.ElementNode && cell.Data == "td" && strings.Contains(attr(cell, "class"), "num") {
					figures = append(figures, strings.TrimSpace(strings.ReplaceAll(inside(cell), "¥", "")))
				}
			}
			if len(figures) > 0 {
				out = append(out, figures)
			}
		}
	}
	return out
}

func inside(n *html.Node) (text string) {
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			text += d.Data
		}
	}
	return text
}

func plain(f money.Fen) string { return strings.ReplaceAll(f.String(), "¥", "") }

// sameAs holds what the worksheet shows against the same case written as JSON: who pays each victim how much, what is to be
// transferred, and what follows besides.
func sameAs(t *testing.T, page, text string) compensation.Result {
	t.Helper()
	res := calculated(t, text)
	require.NotNil(t, res.Settled)
	var sums, moves [][]string
	dash := func(f money.Fen) string {
		if f == 0 {
			return "–"
		}
		return plain(f)
	}
	for _, owed := range res.Victims {
		var ci, tpl, liable, borne money.Fen
		for _, p := range res.Settled.Payments {
			switch {
			case p.Victim != owed.ID:
			case p.As == waterfall.AsCI || p.As == waterfall.AsSubstitute:
				ci += p.Amount
			case p.As == waterfall.AsTPL || p.As == waterfall.AsNonMotorTPL:
				tpl += p.Amount
			default:
				liable += p.Amount
			}
		}
		for _, a := range res.Settled.Accounts {
			for _, b := range a.Borne {
				if a.Victim == owed.ID {
					borne += b.Amount
				}
			}
		}
		require.Equal(t, owed.Total, ci+tpl+liable+borne, "paid and borne are the loss")
		sums = append(sums, []string{plain(owed.Total), dash(ci), dash(tpl), dash(liable), dash(borne)})
	}
	for _, m := range res.Settled.Transfers {
		moves = append(moves, []string{plain(m.Amount)})
	}
	require.Equal(t, sums, cells(t, page, "who-pays", func(row *html.Node) bool { return attr(row, "class") == "sheet-sum" }))
	require.Equal(t, moves, cells(t, page, "transfers", func(*html.Node) bool { return true }))
	for _, b := range res.Settled.Behind {
		require.Contains(t, page, "最高 "+b.Amount.String()+"（附条件")
	}
	for _, j := range res.Settled.Joint {
		require.Contains(t, page, "连带承担，最高 "+j.Cap.String())
	}
	for _, r := range res.Settled.Recourse {
		require.Contains(t, page, "追偿 "+r.Amount.String())
	}
	return res
}
