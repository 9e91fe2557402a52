package bench

import (
	"bytes"
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestCalcRuns(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	require.NoError(t, Calc(context.Background(), &out, CalcPlan{While: time.Millisecond, Cases: 90}))
	require.Contains(t, out.String(), "settlement with its derivation")
	require.Contains(t, out.String(), "law-change run of 90 cases")
	require.Contains(t, out.String(), " 30 cases with ", "thirty of ninety days lie in the month that the draft takes out")
	require.Contains(t, out.String(), "90 recorded calculations, unpacked")
	require.Contains(t, out.String(), ", 90 would come to other amounts, 0 could not be computed")
	stopped, cancel := context.WithCancel(context.Background())
	cancel()
	require.ErrorIs(t, Calc(stopped, &out, CalcPlan{While: time.Hour, Cases: 1}), context.Canceled)
}
