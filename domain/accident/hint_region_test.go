package accident

import (
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/hint"
)

// TestTheFiguresOfTheProvinceOfThePlace: of the place, or of the unit while nobody has named the division; by the day of
// the accident.
func TestTheFiguresOfTheProvinceOfThePlace(t *testing.T) {
	t.Parallel()
	shandong := hint.Threshold{Region: "370000", From: "2026-09-01", Base: 400_000_00, Grave: 800_000_00, Source: "made up for the test"}
	own, err := book.With("x", shandong)
	require.NoError(t, err)
	for _, row := range []struct {
		name, division, agency, day string
		book                        hint.Book
		want                        []string
	}{
		{"in the province", "371402", "elsewhere", "2026-09-01", own, nil},
		{"in another", "610103", "371402", "2026-09-01", own, []string{"crime_unpaid"}},
		{"nobody named the place: the unit's", "", "371402", "2026-09-01", own, nil},
		{"a unit with a longer code", "", "371402000000", "2026-09-01", own, nil},
		{"nothing tells the province", "", "committee-1", "2026-09-01", own, []string{"crime_unpaid"}},
		{"an earlier accident", "371402", "371402", "2026-08-31", own, []string{"crime_unpaid"}},
		{"another book", "371402", "371402", "2026-09-01", book, []string{"crime_unpaid"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			c := opened(t, row.day, nil).c
			c.Report.Division, c.Agency = row.division, row.agency
			c.Findings = map[int]Values{0: {"unpaid_property": "35000000"}}
			c.Determination = &Determination{Form: "ordinary", Faults: map[int]string{1: "full", 2: "none"}}
			require.Equal(t, row.want, hinted(c.Hints(row.book)))
		})
	}
}
