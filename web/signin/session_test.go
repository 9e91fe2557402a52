package signin

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestASessionIsTheSameBytesEachTime(t *testing.T) {
	t.Parallel()
	deadline := time.Date(2026, 11, 20, 9, 0, 0, 123, time.UTC)
	values := map[string]any{"account": "a", "epoch": "1", "role": "mediator", "agency": "p"}
	first, err := codec{}.Encode(deadline, values)
	require.NoError(t, err)
	for range 20 {
		again, err := codec{}.Encode(deadline, values)
		require.NoError(t, err)
		require.Equal(t, first, again)
	}
	at, back, err := codec{}.Decode(first)
	require.NoError(t, err)
	require.Equal(t, deadline, at)
	require.Equal(t, values, back)
	_, err = codec{}.Encode(deadline, map[string]any{"n": 1})
	require.Error(t, err)
	_, _, err = codec{}.Decode([]byte("{"))
	require.Error(t, err)
}

func TestOneTimePasswordsAreFitAndDiffer(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for range 100 {
		code := OneTime()
		require.Regexp(t, `^[a-z2-7]{4}(-[a-z2-7]{4}){3}$`, code)
		require.False(t, seen[code])
		seen[code] = true
	}
}
