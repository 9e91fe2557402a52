package compensation

import (
	"slices"
	"testing"

	"anjie/domain/liability"

	"github.com/stretchr/testify/require"
)

// TestEverySituationIsAskedOnce: what somebody adds to the book has a place on the worksheet, or this fails.
func TestEverySituationIsAskedOnce(t *testing.T) {
	t.Parallel()
	var asked, book []string
	for _, place := range [][]string{ofVehicle, ofUse, ofAccident, ofVictim, ofPolicy} {
		for _, sit := range situations(place) {
			asked = append(asked, sit.ID)
		}
	}
	for _, sit := range liability.Answering2026().Situations {
		book = append(book, sit.ID)
	}
	slices.Sort(asked)
	slices.Sort(book)
	require.Equal(t, book, asked)
}

// TestAShareOfWhatOthersLeave: in basis points of the rest, half up.
func TestAShareOfWhatOthersLeave(t *testing.T) {
	t.Parallel()
	require.Equal(t, int64(7000), beside(5600, 2000))
	require.Equal(t, int64(7000), beside(6999, 1))
	require.Equal(t, int64(10000), beside(10000, 0))
	require.Zero(t, beside(0, 10000))
}
