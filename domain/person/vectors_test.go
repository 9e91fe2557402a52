package person

import (
	"encoding/csv"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/problem"
)

// checks by kind of number, as the file of vectors names them.
var checks = map[string]func(string) (string, error){
	"id": CheckID, "uscc": CheckUSCC, "plate": NormalisePlate, "mobile": NormaliseMobile,
}

func TestPublishedNumbers(t *testing.T) {
	t.Parallel()
	f, err := os.Open("testdata/identifiers.csv")
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, f.Close()) })
	r := csv.NewReader(f)
	r.Comment = '#'
	rows, err := r.ReadAll()
	require.NoError(t, err)
	seen := map[string]int{}
	for _, row := range rows[1:] {
		kind, value, valid := row[0], row[1], row[2] == "1"
		seen[kind]++
		got, err := checks[kind](value)
		if !valid {
			require.Equal(t, problem.Invalid, problem.KindOf(err), row)
			require.Empty(t, got, row)
			require.NotContains(t, err.Error(), value, row)
			continue
		}
		require.NoError(t, err, row)
		again, err := checks[kind](got)
		require.NoError(t, err, row)
		require.Equal(t, got, again, "the canonical form stays itself")
	}
	for kind := range checks {
		require.Positive(t, seen[kind], kind)
	}
}

// Whatever comes in: a number in its canonical form, which is accepted as it is, or a sentence.
func FuzzChecks(f *testing.F) {
	for _, s := range []string{
		"11010519491231002X", "91350100M000100Y43", "鲁Ｎ·１２３４５", "+86 138-0000-0013", "0534-2612345转801",
		"\xff\xfe", "", "\u202e鲁N12345", "WJ鲁12345", "123456使", "+852 9123 4567", "护照E12345678",
	} {
		f.Add(s)
	}
	all := []func(string) (string, error){CheckID, CheckUSCC, CheckDocument, NormalisePlate, NormalisePhone, NormaliseMobile}
	f.Fuzz(func(t *testing.T, s string) {
		for _, check := range all {
			got, err := check(s)
			if err != nil {
				require.Equal(t, problem.Invalid, problem.KindOf(err))
				require.Empty(t, got)
				require.NotEmpty(t, problem.As(err).EN)
				continue
			}
			again, err := check(got)
			require.NoError(t, err, got)
			require.Equal(t, got, again)
		}
		for _, mask := range []func(string) string{MaskID, MaskPhone, MaskName} {
			mask(s)
		}
	})
}
