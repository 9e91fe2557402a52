//go:build !linux

package child

import "syscall"

// attributes puts the process in a group of its own, so that Ctrl-C reaches only the supervisor.
func attributes(_ syscall.Signal, as *syscall.Credential) *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Setpgid: true, Credential: as}
}
