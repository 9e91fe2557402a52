package child

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"syscall"
)

// Once runs a process to its end. What it prints goes to out, or without one to the spec's log,
// whose end is then part of an error. When ctx ends the process is asked to end, too.
func Once(ctx context.Context, spec Spec, out io.Writer) error {
	p := &Process{spec: spec}
	p.cmd = exec.CommandContext(ctx, spec.Command[0], spec.Command[1:]...)
	p.cmd.Env, p.cmd.Dir = spec.Env, spec.Dir
	p.cmd.SysProcAttr = attributes(spec.stopSignal(), spec.As)
	p.cmd.Cancel = func() error { return p.cmd.Process.Signal(spec.stopSignal()) }
	p.cmd.WaitDelay = spec.Patience
	if out == nil {
		log, err := os.OpenFile(spec.Log, os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
		if err != nil {
			return fmt.Errorf("child: open log of %s: %w", spec.Name, err)
		}
		defer log.Close() //nolint:errcheck // the process holds its own descriptor
		if at, err := log.Stat(); err == nil {
			p.from = at.Size()
		}
		out = log
	}
	p.cmd.Stdout, p.cmd.Stderr = out, out
	if err := spawn(p.cmd); err != nil {
		return fmt.Errorf("child: start %s: %w", spec.Name, err)
	}
	err := p.cmd.Wait()
	_ = syscall.Kill(-p.Pid(), syscall.SIGKILL) // its group: whatever it left behind
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err == nil {
		return nil
	}
	end := ""
	if spec.Log != "" {
		end = p.Tail()
	}
	return fmt.Errorf("child: %s failed: %w%s", spec.Name, err, end)
}
