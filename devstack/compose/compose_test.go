// Package compose_test reads docker-compose.yml as Docker Compose does and holds it to what the
// product needs.
package compose_test

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/compose-spec/compose-go/v2/cli"
	"github.com/compose-spec/compose-go/v2/types"
	"github.com/stretchr/testify/require"
)

const file = "../../docker-compose.yml"

// wanted are the variables without which nothing may start.
var wanted = map[string]string{
	"POSTGRES_PASSWORD":    "1a",
	"ANJIE_OWNER_PASSWORD": "2b",
	"ANJIE_APP_PASSWORD":   "3c",
	"TEMPORAL_PASSWORD":    "4d",
	"ANJIE_S3_ACCESS_KEY":  "store",
	"ANJIE_S3_SECRET_KEY":  "5e6f7a8b",
	"ANJIE_BASE_URL":       "https://anjie.example",
}

// told is what serve and worker must be told, and whether it may be empty.
var told = map[string]bool{
	"ANJIE_DATABASE_URL": false, "ANJIE_DATABASE_CONNECTIONS": false,
	"ANJIE_S3_ENDPOINT": false, "ANJIE_S3_ACCESS_KEY": false, "ANJIE_S3_SECRET_KEY": false,
	"ANJIE_S3_BUCKET": false, "ANJIE_S3_REGION": false, "ANJIE_TEMPORAL_ADDRESS": false, "ANJIE_TEMPORAL_NAMESPACE": false,
	"ANJIE_LISTEN": false, "ANJIE_BASE_URL": false, "ANJIE_LOG": false,
	"ANJIE_CLAMAV": true, "ANJIE_SMS_URL": true, "ANJIE_OIDC_ISSUER": true, "ANJIE_OIDC_CLIENT_ID": true, "ANJIE_OIDC_CLIENT_SECRET": true,
}

func load(t *testing.T, without string) (*types.Project, error) {
	t.Helper()
	var environment []string
	for name, value := range wanted {
		if name != without {
			environment = append(environment, name+"="+value)
		}
	}
	options, err := cli.NewProjectOptions([]string{file}, cli.WithEnv(environment), cli.WithName("anjie"))
	require.NoError(t, err)
	return options.LoadProject(context.Background())
}

func project(t *testing.T) *types.Project {
	t.Helper()
	p, err := load(t, "")
	require.NoError(t, err)
	return p
}

func TestNothingStartsWithoutItsSecrets(t *testing.T) {
	t.Parallel()
	for name := range wanted {
		_, err := load(t, name)
		require.ErrorContains(t, err, name)
	}
}

func TestWebAndWorkerAreToldEverything(t *testing.T) {
	t.Parallel()
	p := project(t)
	for _, name := range []string{"web", "worker"} {
		environment := p.Services[name].Environment
		for variable, mayBeEmpty := range told {
			value, ok := environment[variable]
			require.True(t, ok, "%s is not told %s", name, variable)
			require.True(t, mayBeEmpty || value != nil && *value != "", "%s is told nothing by %s", name, variable)
		}
		require.NotContains(t, environment, "ANJIE_OWNER_DATABASE_URL", "%s must not hold the owner's password", name)
	}
	owner := p.Services["migrate"].Environment["ANJIE_OWNER_DATABASE_URL"]
	require.NotNil(t, owner)
	require.Equal(t, "postgres://anjie_owner:2b@postgres:5432/anjie?sslmode=disable", *owner)
}

// TestEveryVariableOfTheProductIsKnownHere compares with the program's own flags.
func TestEveryVariableOfTheProductIsKnownHere(t *testing.T) {
	t.Parallel()
	sources, err := filepath.Glob("../../cmd/anjie/*.go")
	require.NoError(t, err)
	require.NotEmpty(t, sources)
	p := project(t)
	read := regexp.MustCompile(`env:"(ANJIE_[A-Z0-9_]+)"`)
	found := 0
	for _, source := range sources {
		text, err := os.ReadFile(source)
		require.NoError(t, err)
		for _, m := range read.FindAllStringSubmatch(string(text), -1) {
			found++
			_, set := p.Services["worker"].Environment[m[1]]
			require.True(t, set || m[1] == "ANJIE_OWNER_DATABASE_URL", "%s reads %s, which docker-compose.yml does not set", source, m[1])
		}
	}
	require.Positive(t, found)
}

func TestServicesAreHardened(t *testing.T) {
	t.Parallel()
	for name, s := range project(t).Services {
		require.Contains(t, s.SecurityOpt, "no-new-privileges:true", name)
		require.False(t, s.Privileged, name)
		if s.Build == nil {
			continue
		}
		require.Equal(t, "anjie", s.Build.Target, name)
	}
	for _, name := range []string{"migrate", "web", "worker"} {
		s := project(t).Services[name]
		require.True(t, s.ReadOnly, name)
		require.Equal(t, []string{"ALL"}, s.CapDrop, name)
		require.Equal(t, "anjie", s.Image, name)
	}
}

// TestImagesArePinned wants a release in every name of an image that we do not build.
func TestImagesArePinned(t *testing.T) {
	t.Parallel()
	for name, s := range project(t).Services {
		if s.Image == "anjie" {
			continue
		}
		_, tag, ok := strings.Cut(filepath.Base(s.Image), ":")
		require.True(t, ok && tag != "latest", "%s: %s", name, s.Image)
		require.NotContains(t, s.Image, "auto-setup", "it is deprecated")
	}
}

func TestWhoWaitsForWhom(t *testing.T) {
	t.Parallel()
	p := project(t)
	require.Equal(t, []string{"migrate", "minio"}, dependencies(p.Services["web"]), "the screens do not wait for Temporal")
	require.Equal(t, []string{"migrate", "minio", "temporal-namespace"}, dependencies(p.Services["worker"]))
	for name, s := range p.Services {
		for other, d := range s.DependsOn {
			if d.Condition == types.ServiceConditionHealthy {
				require.NotNil(t, p.Services[other].HealthCheck, "%s waits for the health of %s", name, other)
			}
		}
	}
}

// TestTheRolesAreMade holds the script for a new database against those who sign in later.
func TestTheRolesAreMade(t *testing.T) {
	t.Parallel()
	p := project(t)
	script := p.Configs["roles"].Content
	for _, part := range []string{`-v app="$ANJIE_APP_PASSWORD"`, "create role anjie_app login password :'app'", "create database temporal_visibility owner temporal"} {
		require.Contains(t, script, part)
	}
	for _, variable := range []string{"ANJIE_OWNER_PASSWORD", "ANJIE_APP_PASSWORD", "TEMPORAL_PASSWORD"} {
		require.Contains(t, p.Services["postgres"].Environment, variable)
	}
}

func dependencies(s types.ServiceConfig) []string {
	names := s.GetDependencies()
	slices.Sort(names)
	return names
}
