package stack

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"syscall"

	"golang.org/x/sys/unix"
	"golang.org/x/term"

	"anjie/devstack/console"
	"anjie/devstack/port"
	"anjie/devstack/postgres"
)

// Exec starts fresh servers, runs command with the variables by which the tests find them, stops
// the servers, removes their data, and returns the command's exit code.
func Exec(ctx context.Context, place Place, c *console.Console, command []string) (code int, err error) {
	one, err := place.forOneRun()
	if err != nil {
		return 1, err
	}
	defer os.RemoveAll(one.Data) //nolint:errcheck // a test's data; the next reset takes what is left
	s, err := newServers(one, c)
	if err != nil {
		return 1, err
	}
	defer postgres.Remove(one.file("postgres"), one.elsewhere()) //nolint:errcheck // as above
	defer s.stop()
	w, err := s.forTests(ctx)
	if err != nil {
		return 1, err
	}
	return foreground(ctx, command, overlay(os.Environ(), w.tests()))
}

// forTests builds and starts every server that a test may ask for, on free ports.
func (s *servers) forTests(ctx context.Context) (wiring, error) {
	ports, err := port.Choose(0, 0, 0, 0)
	if err != nil {
		return wiring{}, err
	}
	w := wiring{secrets: s.secrets, s3: port.Address(ports[1]), minio: port.Address(ports[2]), temporal: port.Address(ports[3])}
	if w.cluster, err = s.postgres(ctx, ports[0], false); err != nil {
		return w, err
	}
	if err := compile(ctx, s.place.program("s3"), s.console); err != nil {
		return w, err
	}
	if err := s.s3(ctx, w.s3); err != nil {
		return w, err
	}
	if err := compile(ctx, s.place.program("temporal"), s.console); err != nil {
		return w, err
	}
	if err := s.temporal(ctx, w.cluster, w.temporal); err != nil {
		return w, err
	}
	binary, err := s.minioForTests(ctx)
	if err != nil {
		return w, err
	}
	return w, s.minio(ctx, binary, w.minio)
}

func (s *servers) minioForTests(ctx context.Context) (string, error) {
	if named := os.Getenv("ANJIE_MINIO"); named != "" {
		return minioBinary(named)
	}
	t := s.place.program("minio")
	return t.Output, compile(ctx, t, s.console)
}

var stdin = int(os.Stdin.Fd())

// takeTerminal brings Ctrl-C back to us, and to whoever started us.
func takeTerminal() {
	if term.IsTerminal(stdin) {
		_ = unix.IoctlSetPointerInt(stdin, unix.TIOCSPGRP, syscall.Getpgrp()) // a terminal that went away needs nothing
	}
}

// foreground runs the command with our terminal, passes signals on to it, and returns its exit code.
func foreground(ctx context.Context, command, env []string) (int, error) {
	cmd := exec.Command(command[0], command[1:]...)
	cmd.Env, cmd.Stdin, cmd.Stdout, cmd.Stderr = env, os.Stdin, os.Stdout, os.Stderr
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	if term.IsTerminal(stdin) { // Ctrl-C and typing go to the command
		cmd.SysProcAttr = &syscall.SysProcAttr{Foreground: true, Ctty: stdin}
		signal.Ignore(syscall.SIGTTOU, syscall.SIGTTIN)
	}
	if err := cmd.Start(); err != nil {
		return 127, fmt.Errorf("stack: run %s: %w", command[0], err)
	}
	ended := make(chan struct{})
	go func() {
		select {
		case <-ctx.Done():
			_ = syscall.Kill(-cmd.Process.Pid, syscall.SIGTERM) // it may have ended
		case <-ended:
		}
	}()
	err := cmd.Wait()
	close(ended)
	takeTerminal()
	_ = syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) // whatever it left behind
	var failed *exec.ExitError
	switch {
	case errors.As(err, &failed) && failed.Exited():
		return failed.ExitCode(), nil
	case err != nil:
		return 1, fmt.Errorf("stack: %s: %w", command[0], err)
	}
	return 0, nil
}
