// Package stack puts the servers together: for a person who tries the product (Run) and for a
// command that tests it (Exec).
package stack

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// Place is where the parts of one stack lie.
type Place struct {
	Root string // of the clone
	Data string // everything that the stack writes
}

// Here is the place of the clone that dir belongs to: the directory that has devstack/go.mod.
func Here(dir string) (Place, error) {
	root, err := filepath.Abs(dir)
	if err != nil {
		return Place{}, fmt.Errorf("stack: find the clone: %w", err)
	}
	for {
		if _, err := os.Stat(filepath.Join(root, "devstack", "go.mod")); err == nil {
			return Place{Root: root, Data: filepath.Join(root, ".anjie")}, nil
		}
		if filepath.Dir(root) == root {
			return Place{}, errors.New("stack: run this inside a clone of the project")
		}
		root = filepath.Dir(root)
	}
}

// forOneRun is a place in the same clone whose data are removed after use.
func (p Place) forOneRun() (Place, error) {
	if err := p.prepare(); err != nil {
		return Place{}, err
	}
	data, err := os.MkdirTemp(p.Data, "test-")
	if err != nil {
		return Place{}, fmt.Errorf("stack: make a place for the test: %w", err)
	}
	if err := os.Chmod(data, 0o755); err != nil { // the database's user passes through
		return Place{}, fmt.Errorf("stack: make a place for the test: %w", err)
	}
	one := Place{Root: p.Root, Data: data}
	return one, one.prepare()
}

// prepare makes the directories. They are open to pass through, for the database's own user; what
// is secret in them is closed by itself.
func (p Place) prepare() error {
	for _, dir := range []string{p.Data, filepath.Join(p.Data, "log"), filepath.Join(p.Root, "bin")} {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return fmt.Errorf("stack: make %s: %w", dir, err)
		}
	}
	return nil
}

func (p Place) file(name string) string { return filepath.Join(p.Data, name) }

// Log is where the child of this name writes.
func (p Place) Log(name string) string { return filepath.Join(p.Data, "log", name+".log") }

// Note is where a running stack leaves its note (package record).
func (p Place) Note() string { return p.file("run.json") }

func (p Place) bin(name string) string { return filepath.Join(p.Root, "bin", name) }

// elsewhere is where the database lies when its user cannot reach the clone.
func (p Place) elsewhere() string {
	sum := sha256.Sum256([]byte(p.Data))
	return filepath.Join("/var/lib", fmt.Sprintf("anjie-%x", sum[:4]))
}
