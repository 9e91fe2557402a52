// Package child starts one process of the stack, knows when it can be used, keeps it alive and
// stops it without leaving anything behind.
package child

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"sync"
	"syscall"
	"time"

	"anjie/devstack/ready"
)

// Spec says how a process is started, when it is ready, and how it is asked to stop.
type Spec struct {
	Name    string
	Command []string // binary and arguments
	Env     []string // the whole environment
	Dir     string
	Log     string // what it prints is appended to this file

	// Ready returns when the process can be used. Without it the process must tell by package ready.
	Ready  func(context.Context) error
	Within time.Duration // how long it may take to become ready

	Stop     syscall.Signal // asks it to end; SIGTERM when zero
	Patience time.Duration  // between asking and killing; 30 s when zero

	As *syscall.Credential // nil: the user that we are
}

// Process is a started process.
type Process struct {
	spec   Spec
	cmd    *exec.Cmd
	from   int64 // where its own lines begin in the log
	exited chan struct{}
	err    error // how it ended; read after exited
}

// Start starts the process and waits until it is ready. When it ends before, or is not ready in
// time, or ctx ends, nothing of it is left and the error holds the end of its log.
func Start(ctx context.Context, spec Spec) (*Process, error) {
	log, err := os.OpenFile(spec.Log, os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		return nil, fmt.Errorf("child: open log of %s: %w", spec.Name, err)
	}
	defer log.Close() //nolint:errcheck // the process holds its own descriptor
	p := &Process{spec: spec, exited: make(chan struct{})}
	if at, err := log.Stat(); err == nil {
		p.from = at.Size()
	}
	p.cmd = exec.Command(spec.Command[0], spec.Command[1:]...)
	p.cmd.Env, p.cmd.Dir, p.cmd.Stdout, p.cmd.Stderr = spec.Env, spec.Dir, log, log
	p.cmd.SysProcAttr = attributes(spec.stopSignal(), spec.As)
	tells, told, err := p.readyPipe()
	if err != nil {
		return nil, err
	}
	err = spawn(p.cmd)
	if told != nil {
		_ = told.Close() // the process has its own copy
	}
	if err != nil {
		return nil, fmt.Errorf("child: start %s: %w", spec.Name, err)
	}
	go p.wait()
	if err := p.untilReady(ctx, tells); err != nil {
		p.Stop()
		return nil, fmt.Errorf("child: %s: %w%s", spec.Name, err, p.Tail())
	}
	return p, nil
}

// readyPipe hands the process a descriptor by which it says that it is ready.
func (p *Process) readyPipe() (read, write *os.File, err error) {
	if p.spec.Ready != nil {
		return nil, nil, nil
	}
	if read, write, err = os.Pipe(); err != nil {
		return nil, nil, fmt.Errorf("child: make pipe: %w", err)
	}
	p.cmd.ExtraFiles = []*os.File{write}
	p.cmd.Env = append(p.cmd.Env, ready.Variable+"=3") // after stdin, stdout and stderr
	return read, write, nil
}

func (p *Process) untilReady(ctx context.Context, tells *os.File) error {
	within := p.spec.Within
	if within == 0 {
		within = time.Minute
	}
	ctx, cancel := context.WithTimeout(ctx, within)
	defer cancel()
	answer := make(chan error, 1)
	go func() {
		if tells == nil {
			answer <- p.spec.Ready(ctx)
			return
		}
		_, err := bufio.NewReader(tells).ReadString('\n')
		answer <- err
	}()
	if tells != nil {
		defer tells.Close() //nolint:errcheck // read once; closing ends the reader above
	}
	select {
	case err := <-answer:
		if err == nil {
			return nil
		}
		select { // the pipe of a process that ended closes a moment before we hear of the end
		case <-p.exited:
			return p.ending()
		case <-time.After(time.Second):
			return fmt.Errorf("did not become ready: %w", err)
		}
	case <-p.exited:
		return p.ending()
	case <-ctx.Done():
		return fmt.Errorf("was not ready within %s: %w", within, ctx.Err())
	}
}

func (p *Process) ending() error {
	if p.err != nil {
		return fmt.Errorf("ended: %w", p.err)
	}
	return errors.New("ended without an error")
}

func (p *Process) wait() {
	p.err = p.cmd.Wait()
	close(p.exited)
}

// Pid is the process's number in the system.
func (p *Process) Pid() int { return p.cmd.Process.Pid }

// Exited is closed when the process has ended, whoever ended it.
func (p *Process) Exited() <-chan struct{} { return p.exited }

// Kill ends the process as a crash would. It is for tests of what survives one.
func (p *Process) Kill() error { return p.cmd.Process.Kill() }

// Stop asks the process to end, kills it and its descendants when it does not in time, and returns
// when it is gone.
func (p *Process) Stop() {
	_ = p.cmd.Process.Signal(p.spec.stopSignal()) // it may have ended already
	patience := p.spec.Patience
	if patience == 0 {
		patience = 30 * time.Second
	}
	select {
	case <-p.exited:
	case <-time.After(patience):
	}
	_ = syscall.Kill(-p.Pid(), syscall.SIGKILL) // its group: whatever it left behind
	<-p.exited
}

func (s Spec) stopSignal() syscall.Signal {
	if s.Stop == 0 {
		return syscall.SIGTERM
	}
	return s.Stop
}

// spawner runs on one thread that never ends: Linux ends a child with the thread that made it, and
// so a supervisor that is killed takes its children with it.
var spawner = sync.OnceValue(func() chan<- func() {
	work := make(chan func())
	go func() {
		runtime.LockOSThread()
		for f := range work {
			f()
		}
	}()
	return work
})

func spawn(cmd *exec.Cmd) error {
	started := make(chan error)
	spawner() <- func() { started <- cmd.Start() }
	return <-started
}
