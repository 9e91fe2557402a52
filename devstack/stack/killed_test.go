package stack

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"anjie/devstack/record"
)

// TestTheSupervisorIsKilled kills the supervisor itself: its children end with it, and the next
// start finds the data and is not stopped by what was left lying about.
func TestTheSupervisorIsKilled(t *testing.T) {
	place := clone(t)
	binary := filepath.Join(t.TempDir(), "devstack")
	said, err := exec.Command("go", "build", "-o", binary, "anjie/devstack/cmd/devstack").CombinedOutput()
	require.NoError(t, err, string(said))

	supervisor := exec.Command(binary, "run")
	supervisor.Dir = place.Root
	require.NoError(t, supervisor.Start())
	t.Cleanup(func() { _ = supervisor.Process.Kill() }) // if the test fails before it does so itself
	var note record.Note
	require.Eventually(t, func() bool {
		note, err = record.Read(place.Note())
		return err == nil && note.Ready
	}, 20*time.Minute, 100*time.Millisecond)
	require.NoError(t, supervisor.Process.Kill())
	_ = supervisor.Wait() // it was killed

	for _, c := range note.Children {
		require.Eventually(t, func() bool { return gone(c.Pid) }, time.Minute, 50*time.Millisecond,
			"%s outlives the supervisor", c.Name)
	}
	require.FileExists(t, place.Note(), "nobody took the note away")
	again := begin(t, place)
	again.untilReady(t)
	again.end(t)
}

// gone says whether the process has ended; a container without an init leaves such ones lying about.
func gone(pid int) bool {
	if syscall.Kill(pid, 0) == syscall.ESRCH {
		return true
	}
	stat, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/stat")
	return err != nil || strings.Contains(string(stat), ") Z ")
}
