// Package ready lets a server of the stack tell its supervisor that it can be used.
//
// The supervisor hands each server the writing end of a pipe and names its file descriptor in
// [Variable]. A server started by hand has no such variable and tells nobody.
package ready

import (
	"fmt"
	"os"
	"strconv"
)

// Variable names the environment variable with the number of the file descriptor to write to.
const Variable = "DEVSTACK_READY_FD"

// Tell says once that the server can be used. The pipe is closed afterwards, so a second call is an error.
func Tell() error {
	text, ok := os.LookupEnv(Variable)
	if !ok {
		return nil
	}
	fd, err := strconv.Atoi(text)
	if err != nil {
		return fmt.Errorf("ready: read %s: %w", Variable, err)
	}
	pipe := os.NewFile(uintptr(fd), "ready")
	if pipe == nil {
		return fmt.Errorf("ready: open descriptor %d: not valid", fd)
	}
	if _, err := pipe.WriteString("ready\n"); err != nil {
		return fmt.Errorf("ready: tell the supervisor: %w", err)
	}
	return pipe.Close()
}
