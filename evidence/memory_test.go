package evidence

import (
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestPutIsBoundedInMemory streams 256 MiB and looks at the heap at every 4 MiB. It is not parallel: others would be counted too.
func TestPutIsBoundedInMemory(t *testing.T) {
	const size, bound = 256 << 20, 48 << 20 // two parts of 8 MiB, what the client holds, and what is not collected yet
	for _, b := range backends {
		t.Run(b.name, func(t *testing.T) {
			on := newServer(t, b.env)
			peak, before := uint64(0), heap()
			at := map[int64]func(){}
			for i := int64(4 << 20); i < size; i += 4 << 20 {
				at[i] = func() { peak = max(peak, heap()) }
			}
			got, err := on.Put(t.Context(), &countingReader{left: size, at: at}, Incoming{Case: "large", Size: -1})
			require.NoError(t, err)
			require.EqualValues(t, size, got.Size)
			require.Greater(t, peak, before, "something was measured")
			require.Less(t, peak-before, uint64(bound), "the heap grew by %s", Bytes(int64(peak-before)))
			t.Logf("the heap grew by %s", Bytes(int64(peak-before)))
			require.NoError(t, on.Discard(t.Context(), got.Key))
		})
	}
}

// heap is what is in use now, garbage that nobody has collected yet included.
func heap() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapInuse
}
