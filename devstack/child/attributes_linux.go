package child

import "syscall"

// attributes puts the process in a group of its own, so that Ctrl-C reaches only the supervisor,
// and asks the kernel to end it when the supervisor dies.
func attributes(stop syscall.Signal, as *syscall.Credential) *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Setpgid: true, Pdeathsig: stop, Credential: as}
}
