package bench

import (
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"time"

	"anjie/evidence"
)

// memory is how much of it a piece of work took at most, in bytes.
type memory struct {
	heap, heapBefore uint64
	rss, rssBefore   int64 // of the whole process; 0 where the system does not tell
}

func (m memory) String() string {
	text := fmt.Sprintf("heap at most %s, %s more than before", evidence.Bytes(int64(m.heap)), evidence.Bytes(int64(m.heap-min(m.heap, m.heapBefore))))
	if m.rss > 0 {
		text += fmt.Sprintf("; process at most %s, %s more than before", evidence.Bytes(m.rss), evidence.Bytes(m.rss-min(m.rss, m.rssBefore)))
	}
	return text
}

// watchMemory does the work and watches the memory meanwhile. What was there before is given back to the system first.
func watchMemory(work func() error) (m memory, err error) {
	debug.FreeOSMemory()
	m.heapBefore, m.rssBefore = heap(), resident("VmRSS")
	_ = os.WriteFile("/proc/self/clear_refs", []byte("5"), 0) // resets VmHWM; where that is not possible it counts from the start
	done := make(chan error)
	go func() { done <- work() }()
	look := time.NewTicker(10 * time.Millisecond)
	defer look.Stop()
	for {
		select {
		case <-look.C:
			m.heap = max(m.heap, heap())
		case err = <-done:
			m.heap, m.rss = max(m.heap, heap()), resident("VmHWM")
			return m, err
		}
	}
}

// heap is what is in use, garbage that nobody has collected yet included.
func heap() uint64 {
	var s runtime.MemStats
	runtime.ReadMemStats(&s)
	return s.HeapInuse
}

// resident reads a line of /proc/self/status, in bytes; 0 where there is none.
func resident(name string) int64 {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	for line := range strings.Lines(string(status)) {
		if rest, ok := strings.CutPrefix(line, name+":"); ok {
			kb, _ := strconv.ParseInt(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(rest), "kB")), 10, 64) // else 0
			return kb << 10
		}
	}
	return 0
}
