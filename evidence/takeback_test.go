package evidence

import (
	"context"
	"testing"
	"testing/synctest"
	"time"

	"github.com/stretchr/testify/require"
)

func TestAPartOutlastsItsCaller(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		caller, gone := context.WithCancel(t.Context())
		part, done := outlasting(caller, tidyTime)
		defer done()
		gone()
		began := time.Now()
		synctest.Wait()
		require.NoError(t, part.Err(), "what is under way may finish")
		<-part.Done()
		require.Equal(t, tidyTime, time.Since(began), "but not for ever")

		part, done = outlasting(t.Context(), tidyTime)
		done()
		require.Error(t, part.Err())
	})
}
