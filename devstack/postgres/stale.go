package postgres

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// clearStale deals with what a supervisor that was killed left behind: a server that still runs on
// the data is asked to end, and a note about one that does not is removed. Whoever calls it holds
// the lock of the stack, so no other supervisor owns that server.
func clearStale(ctx context.Context, data string) error {
	note := filepath.Join(data, "postmaster.pid")
	pid, ok := notedPid(note)
	if !ok {
		return nil
	}
	if !serves(pid, data) {
		if err := os.Remove(note); err != nil && !os.IsNotExist(err) {
			return fmt.Errorf("postgres: remove stale %s: %w", note, err)
		}
		return nil
	}
	_ = syscall.Kill(pid, syscall.SIGINT) // it may end just now
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	for serves(pid, data) {
		select {
		case <-ctx.Done():
			return fmt.Errorf("postgres: server %d of an earlier start does not end: %w", pid, ctx.Err())
		case <-time.After(100 * time.Millisecond):
		}
	}
	return nil
}

// notedPid reads the server's number from the first line of its note.
func notedPid(note string) (int, bool) {
	text, err := os.ReadFile(note)
	if err != nil {
		return 0, false
	}
	first, _, _ := strings.Cut(string(text), "\n")
	pid, err := strconv.Atoi(strings.TrimSpace(first))
	return pid, err == nil && pid > 1
}

// serves says whether process pid is a server on data: a number may have gone to somebody else
// meanwhile. A server's working directory is its data. Where the system does not show that, any
// living process counts.
func serves(pid int, data string) bool {
	if err := syscall.Kill(pid, 0); err != nil && err != syscall.EPERM {
		return false
	}
	if _, err := os.Stat("/proc/self/cwd"); err != nil {
		return true
	}
	cwd, err := os.Readlink("/proc/" + strconv.Itoa(pid) + "/cwd")
	if err != nil {
		return false // another user's, or gone
	}
	real, err := filepath.EvalSymlinks(data)
	return err == nil && cwd == real
}
