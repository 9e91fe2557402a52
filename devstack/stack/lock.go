package stack

import (
	"errors"
	"fmt"
	"os"
	"syscall"
)

// ErrRunning says that another process holds the stack of this clone.
var ErrRunning = errors.New("stack: it is running already in this clone; stop it first (Ctrl-C)")

// lock takes the stack for this process alone. The system lets go of it when the process ends,
// however it ends.
func (p Place) lock() (release func(), err error) {
	if err := p.prepare(); err != nil {
		return nil, err
	}
	f, err := os.OpenFile(p.file("lock"), os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, fmt.Errorf("stack: open lock: %w", err)
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		_ = f.Close() // never written
		if errors.Is(err, syscall.EWOULDBLOCK) {
			return nil, ErrRunning
		}
		return nil, fmt.Errorf("stack: take lock: %w", err)
	}
	return func() { _ = f.Close() }, nil // closing lets go
}
