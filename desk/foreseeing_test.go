package desk

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// TestALookThatFailedIsMadeAgain when somebody asks again; one that succeeded is kept.
func TestALookThatFailedIsMadeAgain(t *testing.T) {
	t.Parallel()
	var looks foresights[AmountForesight]
	times := 0
	ask := func(err error) Progress {
		return looks.ask(t.Context(), "x", time.Minute, func(context.Context, *foreseeing[AmountForesight]) error {
			times++
			return err
		}).Progress
	}
	require.True(t, ask(errors.New("the record is away")).Failed)
	require.True(t, ask(nil).Done)
	require.True(t, ask(nil).Done)
	require.Equal(t, 2, times)
}
