package words

import (
	"go/ast"
	"go/parser"
	"go/token"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"anjie/domain/access"

	"github.com/stretchr/testify/require"
)

func TestEveryWordIsThereInBothLanguages(t *testing.T) {
	t.Parallel()
	verbs := regexp.MustCompile(`%(\[\d+\])?[a-z]`)
	for key, p := range all {
		require.NotEmpty(t, strings.TrimSpace(p.ZH), "%s has no Chinese", key)
		require.NotEmpty(t, strings.TrimSpace(p.EN), "%s has no English", key)
		require.Len(t, verbs.FindAllString(p.EN, -1), len(verbs.FindAllString(p.ZH, -1)), "%s: as many blanks in both", key)
	}
}

func TestEveryRoleAndAgencyKindHasAName(t *testing.T) {
	t.Parallel()
	for _, r := range append(access.Roles, access.Party, access.System) {
		require.True(t, Has(Key("role."+string(r))), r)
	}
	for _, k := range AgencyKinds {
		require.True(t, Has(Key("agency_kind."+string(k))), k)
	}
}

func TestEveryKeyHasAWordAndAUse(t *testing.T) {
	t.Parallel()
	keys := declared(t)
	used := map[string]bool{}
	for _, m := range regexp.MustCompile(`\bwords\.(\w+)`).FindAllStringSubmatch(sources(t), -1) {
		used[m[1]] = true
	}
	var unused []string
	for name, key := range keys {
		require.True(t, Has(key), "%s (%s) has no word", name, key)
		if !used[name] {
			unused = append(unused, name)
		}
	}
	require.Empty(t, unused, "words that nobody uses")
}

// declared reads the constants of type Key out of this package's files.
func declared(t *testing.T) map[string]Key {
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	keys := map[string]Key{}
	for _, name := range files {
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		require.NoError(t, err)
		ast.Inspect(f, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if id, isKey := spec0(spec, ok); isKey {
				keys[spec.Names[0].Name] = Key(strings.Trim(id, `"`))
			}
			return true
		})
	}
	return keys
}

func spec0(spec *ast.ValueSpec, ok bool) (string, bool) {
	if !ok || len(spec.Values) != 1 {
		return "", false
	}
	kind, named := spec.Type.(*ast.Ident)
	lit, literal := spec.Values[0].(*ast.BasicLit)
	if !named || kind.Name != "Key" || !literal {
		return "", false
	}
	return lit.Value, true
}

// sources is all code that may use a word: everything of the module but this package and generated files.
func sources(t *testing.T) string {
	var all strings.Builder
	require.NoError(t, filepath.WalkDir("../..", func(path string, d os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if name := d.Name(); name == "words" || strings.HasPrefix(name, ".") && name != ".." {
				return filepath.SkipDir
			}
			return nil
		}
		if strings.HasSuffix(path, ".templ") || strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_templ.go") {
			text, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			all.Write(text)
		}
		return nil
	}))
	return all.String()
}

func TestLanguageOfTheBrowser(t *testing.T) {
	t.Parallel()
	for header, want := range map[string]Lang{
		"": ZH, "en-GB,en;q=0.9": EN, "fr,en;q=0.8,zh;q=0.5": EN, "zh-CN,en;q=0.9": ZH, "de": ZH,
	} {
		require.Equal(t, want, Accepted(http.Header{"Accept-Language": {header}}), header)
	}
}

func TestADateHasItsWeekday(t *testing.T) {
	t.Parallel()
	at := time.Date(2026, 10, 8, 17, 5, 0, 0, time.UTC) // already the 9th in Shanghai
	require.Equal(t, "2026-10-09（周五）", Date(ZH, at))
	require.Equal(t, "Fri 9 Oct 2026 01:05", DateTime(EN, at))
	require.Empty(t, Date(ZH, time.Time{}))
}

func TestAWordWithoutAnEntryShowsItself(t *testing.T) {
	t.Parallel()
	require.Equal(t, "no.such", T(ZH, "no.such"))
	require.Equal(t, "Reference: a1", T(EN, Reference, "a1"))
	require.Panics(t, func() { add(table{Product: {"又", "again"}}) })
}
