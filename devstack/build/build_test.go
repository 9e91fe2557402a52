package build

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestProgressIsReadFromTheCompiler(t *testing.T) {
	t.Parallel()
	var last Progress
	w := &watch{report: func(p Progress) { last = p }, begun: time.Now(), now: Progress{Name: "temporal"}}
	require.Empty(t, w.read(strings.NewReader("go: downloading a v1.0.0\ngo: downloading b v1.0.0\n")))
	last.Since = 3 * time.Second
	require.Equal(t, "building temporal: fetching modules, 2 so far, 3s", last.String())

	w.expect([]string{"a/x", "a/y", "b"})
	complaints := w.read(strings.NewReader("a/x\na/x\nunsafe\n# a/y\ny.go:3: undefined: z\nb\n"))
	require.Equal(t, "a/x\nunsafe\n# a/y\ny.go:3: undefined: z", complaints)
	last.Since = 65 * time.Second
	require.Equal(t, "building temporal: 2 of 3 packages, 1m5s", last.String())
}

func TestRun(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	write := func(name, text string) {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
	}
	write("go.mod", "module small\n\ngo 1.26.0\n")
	write("main.go", "package main\n\nfunc main() { println("+"\""+t.Name()+"\") }\n")
	target := Target{Name: "small", Module: dir, Package: ".", Output: filepath.Join(dir, "small"), Gently: true}

	Fetch(context.Background(), target)
	require.NoFileExists(t, target.Output, "fetching builds nothing")
	var mu sync.Mutex
	var seen []Progress
	require.NoError(t, Run(context.Background(), target, func(p Progress) {
		mu.Lock()
		defer mu.Unlock()
		seen = append(seen, p)
	}))
	require.FileExists(t, target.Output)
	require.NotEmpty(t, seen)
	require.Equal(t, seen[len(seen)-1].Total, seen[len(seen)-1].Done)

	write("main.go", "package main\n\nfunc main() { wrong }\n")
	err := Run(context.Background(), target, func(Progress) {})
	require.ErrorContains(t, err, "undefined: wrong")
}
