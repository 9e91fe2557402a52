// Package record is the note that a running stack leaves about itself: who runs, under which
// number and where to reach it. Whoever wants to look at the stack, or to disturb it, reads the note.
package record

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"sync"
	"time"
)

// Names of the children, as they stand in the note.
const (
	Postgres = "postgres"
	S3       = "s3"
	MinIO    = "minio"
	Web      = "web"
	Temporal = "temporal"
	Worker   = "worker"
)

// Child is one running process.
type Child struct {
	Name    string    `json:"name"`
	Pid     int       `json:"pid"`
	Address string    `json:"address,omitempty"` // host:port
	URL     string    `json:"url,omitempty"`     // without passwords
	Log     string    `json:"log"`
	Started time.Time `json:"started"`
}

// Note is the whole of it.
type Note struct {
	Supervisor int     `json:"supervisor"` // pid
	Ready      bool    `json:"ready"`      // everything runs
	Children   []Child `json:"children"`   // in the order in which they started first
}

// Child is the child of this name.
func (n Note) Child(name string) (Child, bool) {
	i := slices.IndexFunc(n.Children, func(c Child) bool { return c.Name == name })
	if i < 0 {
		return Child{}, false
	}
	return n.Children[i], true
}

// Read reads the note at path.
func Read(path string) (Note, error) {
	var n Note
	text, err := os.ReadFile(path)
	if err != nil {
		return n, fmt.Errorf("record: read: %w", err)
	}
	if err := json.Unmarshal(text, &n); err != nil {
		return n, fmt.Errorf("record: read %s: %w", path, err)
	}
	return n, nil
}

// Keeper keeps the note at a path up to date.
type Keeper struct {
	path string
	mu   sync.Mutex
	note Note
}

// Keep begins a new note at path.
func Keep(path string) *Keeper {
	return &Keeper{path: path, note: Note{Supervisor: os.Getpid()}}
}

// Started notes that a child runs, for the first time or again.
func (k *Keeper) Started(c Child) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	if i := slices.IndexFunc(k.note.Children, func(o Child) bool { return o.Name == c.Name }); i >= 0 {
		k.note.Children[i] = c
	} else {
		k.note.Children = append(k.note.Children, c)
	}
	return k.write()
}

// Ready notes that everything runs.
func (k *Keeper) Ready() error {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.note.Ready = true
	return k.write()
}

// write replaces the file as a whole, so that a reader never sees half a note.
func (k *Keeper) write() error {
	text, err := json.MarshalIndent(k.note, "", "  ")
	if err != nil {
		return fmt.Errorf("record: encode: %w", err)
	}
	next := k.path + ".new"
	if err := os.WriteFile(next, append(text, '\n'), 0o644); err != nil {
		return fmt.Errorf("record: write: %w", err)
	}
	if err := os.Rename(next, k.path); err != nil {
		return fmt.Errorf("record: write: %w", err)
	}
	return nil
}

// Remove takes the note away: nothing runs any more.
func (k *Keeper) Remove() {
	k.mu.Lock()
	defer k.mu.Unlock()
	_ = os.Remove(k.path) // gone is gone
}
