// Package arch holds the plan of the house against the imports. If a test here fails, move the code, not the test.
package arch

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// floors says which rooms a room may enter, beside domain/ and itself. A room that is not here is not on the plan.
var floors = map[string][]string{
	"cmd":        {"*"},
	"web":        {"desk", "store", "ledger", "report", "authz", "evidence", "document", "web"},
	"relay":      {"workflows", "store"},
	"workflows":  {"activities"},
	"activities": {"desk", "store", "evidence", "document", "partner"},
	"bulk":       {"desk", "store"},
	"city":       {"desk", "store", "evidence", "authz"},
	"desk":       {"store", "ledger", "authz"},
	"report":     {"store"},
	"store":      {"ledger"},
	"ledger":     {},
	"evidence":   {},
	"authz":      {"policies"},
	"partner":    {},
	"document":   {},
	"domain":     {},
	"policies":   {},
	"migrations": {},
	"internal":   {"*"},
}

// barred are third parties that a room may not know. "*" is every room that is not named in except.
var barred = []struct {
	module string
	except []string
}{
	{"go.temporal.io/", []string{"cmd", "relay", "workflows", "activities", "internal"}},
	{"github.com/minio/minio-go", []string{"evidence", "cmd", "internal"}},
	{"github.com/jackc/pgx", []string{"store", "ledger", "cmd", "internal", "relay", "partner", "activities", "migrations", "city", "bulk"}},
	{"github.com/casbin/", []string{"authz"}},
	{"github.com/signintech/gopdf", []string{"document"}},
	{"github.com/santhosh-tekuri/jsonschema", nil}, // tests alone, which this table does not bind (ADR 10)
}

// domainBarred is what pure code does not know: no clock's wall, no network, no files, no database.
var domainBarred = []string{"os", "net", "net/http", "database/sql", "log", "log/slog", "os/exec", "math/rand"}

// TestFloors reads every import of the module.
func TestFloors(t *testing.T) {
	t.Parallel()
	seen := 0
	for file, imports := range imports(t) {
		room, _, _ := strings.Cut(file, "/")
		allowed, known := floors[room]
		require.True(t, known, "%s: the folder %q is not on the plan", file, room)
		test := strings.HasSuffix(file, "_test.go")
		for _, imp := range imports {
			seen++
			if rest, ours := strings.CutPrefix(imp, "anjie/"); ours {
				to, _, _ := strings.Cut(rest, "/")
				require.True(t, enters(allowed, room, to, test), "%s crosses a floor: %s may not import %s", file, room, imp)
				continue
			}
			for _, b := range barred {
				if strings.HasPrefix(imp, b.module) && !test {
					require.Contains(t, b.except, room, "%s imports %s", file, imp)
				}
			}
			if room == "domain" && !test {
				require.NotContains(t, domainBarred, imp, file)
			}
		}
	}
	require.Greater(t, seen, 300, "the test found too little to read")
}

// enters: a test may also use the helpers in internal and whatever it needs to stand up its subject.
func enters(allowed []string, room, to string, test bool) bool {
	if to == room || to == "domain" && room != "policies" || test && room != "domain" {
		return true
	}
	for _, a := range allowed {
		if a == "*" || a == to {
			return true
		}
	}
	return false
}

// TestNoWallClockInDomain: time is an argument.
func TestNoWallClockInDomain(t *testing.T) {
	t.Parallel()
	walk(t, func(file string, src []byte) {
		if strings.HasPrefix(file, "domain/") && !strings.HasSuffix(file, "_test.go") {
			require.NotContains(t, string(src), "time.Now(", file)
			require.NotContains(t, string(src), "time.Sleep(", file)
		}
		if strings.HasPrefix(file, "workflows/") && !strings.HasSuffix(file, "_test.go") {
			require.NotContains(t, string(src), "time.Now(", file)
		}
	})
}

// TestFilesStaySmall: seldom 300 lines, never 450; generated files excepted.
func TestFilesStaySmall(t *testing.T) {
	t.Parallel()
	walk(t, func(file string, src []byte) {
		if !strings.HasSuffix(file, "_templ.go") {
			require.LessOrEqual(t, strings.Count(string(src), "\n"), 450, "%s: would two rooms be clearer?", file)
		}
	})
}

// TestNames: no room is called after what it might hold.
func TestNames(t *testing.T) {
	t.Parallel()
	for file := range imports(t) {
		for _, part := range strings.Split(path.Dir(file), "/") {
			require.NotContains(t, []string{"util", "utils", "common", "helper", "helpers", "manager", "data", "misc"}, part, file)
		}
	}
}

func imports(t *testing.T) map[string][]string {
	t.Helper()
	out := map[string][]string{}
	walk(t, func(file string, src []byte) {
		parsed, err := parser.ParseFile(token.NewFileSet(), file, src, parser.ImportsOnly)
		require.NoError(t, err)
		for _, imp := range parsed.Imports {
			name, err := strconv.Unquote(imp.Path.Value)
			require.NoError(t, err)
			out[file] = append(out[file], name)
		}
	})
	return out
}

// walk reads every Go file of the module; devstack and tools are modules of their own.
func walk(t *testing.T, visit func(file string, src []byte)) {
	t.Helper()
	root, err := filepath.Abs("../..")
	require.NoError(t, err)
	err = filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel(root, p)
		rel = filepath.ToSlash(rel)
		if d.IsDir() {
			if rel == "devstack" || rel == "tools" || rel == "bin" || rel == "docs" || strings.HasPrefix(d.Name(), ".") && rel != "." || d.Name() == "testdata" || d.Name() == "node_modules" {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(rel, ".go") {
			return nil
		}
		src, err := os.ReadFile(p)
		if err == nil {
			visit(rel, src)
		}
		return err
	})
	require.NoError(t, err)
}
