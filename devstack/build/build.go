// Package build compiles the programs of the stack and tells how far the compiler is.
package build

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"os/exec"
	"strings"
	"time"
)

// Target is one program.
type Target struct {
	Name    string
	Module  string // directory of the module
	Package string // import path or ./directory
	Output  string // absolute path of the binary
	Gently  bool   // leave the processor to others that want it
}

// Progress is how far a build is.
type Progress struct {
	Name        string
	Fetched     int // modules downloaded
	Done, Total int // packages compiled, and to be compiled; Total is 0 while that is being found out
	Since       time.Duration
}

// String is the progress as one line.
func (p Progress) String() string {
	since := p.Since.Round(time.Second)
	switch {
	case p.Total > 0:
		return fmt.Sprintf("building %s: %d of %d packages, %s", p.Name, p.Done, p.Total, since)
	case p.Fetched > 0:
		return fmt.Sprintf("building %s: fetching modules, %d so far, %s", p.Name, p.Fetched, since)
	default:
		return fmt.Sprintf("building %s: looking what is to be done, %s", p.Name, since)
	}
}

// Run builds the target. A build of which everything is in Go's cache takes a second or two. The
// progress is reported with every package and every second.
func Run(ctx context.Context, t Target, report func(Progress)) error {
	w := newWatch(t.Name, report)
	defer w.stop()
	list := command(ctx, t, "list", "-deps", "-f", "{{if .Stale}}{{.ImportPath}}{{end}}", t.Package)
	stale, err := w.run(list)
	if err != nil {
		return fmt.Errorf("build: list packages of %s: %w", t.Name, err)
	}
	w.expect(strings.Fields(stale))
	if _, err := w.run(command(ctx, t, "build", "-v", "-o", t.Output, t.Package)); err != nil {
		return fmt.Errorf("build: %s: %w", t.Name, err)
	}
	return nil
}

// Fetch downloads the modules that the target needs and compiles nothing: the network's part of a
// build, done while the processor has other work. A failure is left for Run to tell.
func Fetch(ctx context.Context, t Target) {
	_ = command(ctx, t, "list", "-deps", t.Package).Run()
}

func command(ctx context.Context, t Target, verb string, args ...string) *exec.Cmd {
	line := append([]string{"go", verb, "-C", t.Module}, args...)
	if nice, err := exec.LookPath("nice"); err == nil && t.Gently {
		line = append([]string{nice, "-n", "10"}, line...)
	}
	cmd := exec.CommandContext(ctx, line[0], line[1:]...)
	cmd.WaitDelay = 5 * time.Second
	endWithUs(cmd)
	return cmd
}

// run runs one go command, reads what it says on the way, and puts its complaints into the error.
func (w *watch) run(cmd *exec.Cmd) (output string, err error) {
	var out bytes.Buffer
	said, err := cmd.StderrPipe()
	if err != nil {
		return "", err
	}
	cmd.Stdout = &out
	if err := cmd.Start(); err != nil {
		return "", err
	}
	complaints := w.read(said)
	if err := cmd.Wait(); err != nil {
		return "", fmt.Errorf("%w\n%s", err, complaints)
	}
	return out.String(), nil
}

func (w *watch) read(said io.Reader) (complaints string) {
	var kept []string
	lines := bufio.NewScanner(said)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		if !w.line(lines.Text()) {
			kept = append(kept, lines.Text())
		}
	}
	return strings.Join(kept[max(0, len(kept)-40):], "\n")
}
