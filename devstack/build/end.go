package build

import (
	"os/exec"
	"syscall"
)

// endWithUs puts the compiler in a group of its own and kills the whole group on cancel.
func endWithUs(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGTERM) }
}
