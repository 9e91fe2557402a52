package accident

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestMatrix holds every stage against every command, edition by edition. UPDATE=1 writes the golden file anew; read the
// difference as a lawyer would. The file of an edition that has cases never changes.
func TestMatrix(t *testing.T) {
	t.Parallel()
	for _, e := range Editions() {
		file := "testdata/rulebook_" + string(e) + ".txt"
		got := matrix(e)
		if os.Getenv("UPDATE") != "" {
			require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
		}
		want, err := os.ReadFile(file)
		require.NoError(t, err)
		require.Equal(t, string(want), got)
	}
}

// matrix writes one line a stage and command: where it leads and under which article, or – where it is not possible.
func matrix(e Edition) string {
	var b strings.Builder
	for _, k := range append([]Kind{TheCase}, Kinds...) {
		commands := commandsOn(e, k)
		for _, s := range stagesOn(e, k) {
			fmt.Fprintf(&b, "%s\n", s)
			for _, cmd := range commands {
				fmt.Fprintf(&b, "  %-26s%s\n", cmd, outcomes(e, k, s, cmd))
			}
		}
	}
	return b.String()
}

func outcomes(e Edition, k Kind, s Stage, cmd Command) string {
	var out []string
	for _, step := range Steps(e) {
		if step.On != k || step.Command != cmd || !slices.Contains(step.From, s) {
			continue
		}
		to := step.To
		if to == Same {
			to = "="
		}
		if step.When != Always {
			to += " if " + Stage(step.When)
		}
		out = append(out, fmt.Sprintf("%s (%s)", to, step.Article))
	}
	if len(out) == 0 {
		return "–"
	}
	return strings.Join(out, ", else ")
}

func commandsOn(e Edition, k Kind) (all []Command) {
	for _, s := range Steps(e) {
		if s.On == k && !slices.Contains(all, s.Command) {
			all = append(all, s.Command)
		}
	}
	return all
}

func stagesOn(e Edition, k Kind) (all []Stage) {
	for _, s := range Steps(e) {
		for _, stage := range append(slices.Clone(s.From), s.To) {
			if s.On == k && stage != Same && !slices.Contains(all, stage) {
				all = append(all, stage)
			}
		}
	}
	return all
}

// declared reads the constants of a type from the source: a list kept by hand could forget one.
func declared(t *testing.T, typeName string) (all []string) {
	t.Helper()
	files, err := os.ReadDir(".")
	require.NoError(t, err)
	for _, f := range files {
		if !strings.HasSuffix(f.Name(), ".go") || strings.HasSuffix(f.Name(), "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), f.Name(), nil, 0)
		require.NoError(t, err)
		ast.Inspect(parsed, func(n ast.Node) bool {
			if v, ok := n.(*ast.ValueSpec); ok && v.Type != nil {
				if name, ok := v.Type.(*ast.Ident); ok && name.Name == typeName && len(v.Values) == 1 {
					if lit, ok := v.Values[0].(*ast.BasicLit); ok {
						text, err := strconv.Unquote(lit.Value)
						require.NoError(t, err)
						all = append(all, text)
					}
				}
			}
			return true
		})
	}
	require.NotEmpty(t, all)
	return all
}

func TestEveryCommandHasAnActAGroupAndAStep(t *testing.T) {
	t.Parallel()
	commands := declared(t, "Command")
	require.Len(t, acts, len(commands), "an act without a command")
	ofMediation := map[Command]bool{}
	for _, s := range Steps(Newest) {
		if s.On == Mediation {
			ofMediation[s.Command] = true
		}
	}
	for _, name := range commands {
		cmd := Command(name)
		require.Contains(t, acts, cmd)
		if group[cmd] == "" {
			require.True(t, ofMediation[cmd], "%s has no group, and is no act of a mediation", cmd)
		}
		require.True(t, cmd == OpenCase || slices.ContainsFunc(Steps(Newest), func(s Step) bool { return s.Command == cmd }), "%s has no step", cmd)
	}
	for cmd := range group {
		require.Contains(t, commands, string(cmd), "a group for a command that does not exist")
	}
	for cmd := range quiet {
		require.Contains(t, commands, string(cmd))
	}
}

func TestEveryStepHasAnArticleAndLeadsSomewhere(t *testing.T) {
	t.Parallel()
	stages, conditions := declared(t, "Stage"), declared(t, "Condition")
	for _, e := range Editions() {
		used := map[Stage]bool{Reported: true}
		for i, s := range Steps(e) {
			require.NotEmpty(t, s.Article, "line %d: %s", i, s.Command)
			require.NotEmpty(t, s.From, s.Command)
			require.Contains(t, append(conditions, ""), string(s.When))
			for _, stage := range append(slices.Clone(s.From), s.To) {
				require.Contains(t, stages, string(stage))
				used[stage] = true
			}
			for j, other := range Steps(e)[:i] {
				if other.On != s.On || other.Command != s.Command {
					continue
				}
				for _, from := range s.From {
					require.False(t, slices.Contains(other.From, from) && other.When == Always, "line %d hides line %d: %s from %s", j, i, s.Command, from)
				}
			}
		}
		for _, stage := range stages {
			require.True(t, used[Stage(stage)], "no step comes to or from %s", stage)
		}
	}
	require.Contains(t, Editions(), Newest)
}

// TestReachable: from the first call every stage of the case can be reached, and from the first stage of a proceeding its others.
func TestReachable(t *testing.T) {
	t.Parallel()
	first := map[Kind]Stage{TheCase: Reported, Mediation: MediationApplied, Claim: ClaimFiled, Court: CourtApplied, Serious: SeriousOpened,
		Appraisal: AppraisalCommissioned, Fund: FundNotified}
	for _, k := range append([]Kind{TheCase}, Kinds...) {
		reached := []Stage{first[k]}
		for i := 0; i < len(reached); i++ {
			for _, s := range Steps(Newest) {
				if s.On == k && slices.Contains(s.From, reached[i]) && s.To != Same && !slices.Contains(reached, s.To) {
					reached = append(reached, s.To)
				}
			}
		}
		for _, s := range stagesOn(Newest, k) {
			require.Contains(t, reached, s, "%q cannot be reached", s)
		}
	}
}

func TestFieldsOfAnActAreUnique(t *testing.T) {
	t.Parallel()
	var unique func(cmd Command, fields []Field)
	unique = func(cmd Command, fields []Field) {
		seen := map[string]bool{}
		for _, f := range fields {
			require.False(t, seen[f.Name], "%s asks for %s twice", cmd, f.Name)
			seen[f.Name] = true
			require.Equal(t, f.Kind == Choice, len(f.Options) > 0, "%s.%s", cmd, f.Name)
			require.Equal(t, f.Kind == Rows, len(f.Of) > 0, "%s.%s", cmd, f.Name)
			require.Equal(t, f.Kind == AgencyRef, f.Agency != "", "%s.%s", cmd, f.Name)
			require.NotContains(t, f.Name, ".", "dots divide rows and parties")
			unique(cmd, f.Of)
			options := slices.Clone(f.Options)
			slices.Sort(options)
			require.Len(t, slices.Compact(options), len(f.Options), "%s.%s has an option twice", cmd, f.Name)
		}
	}
	for cmd, a := range acts {
		unique(cmd, a.fields)
	}
}

func TestConsequencesFollowActs(t *testing.T) {
	t.Parallel()
	for _, c := range Consequences {
		require.Contains(t, acts, c.After)
		require.True(t, c.Paper != "" || c.Notice != "", c.After)
		require.True(t, !c.Serve || c.Paper != "", "only a paper is served: %s", c.After)
	}
}
