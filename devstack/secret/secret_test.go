package secret

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestKeep(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "stack", "secrets")
	first, err := Keep(path)
	require.NoError(t, err)
	for _, p := range []string{first.Superuser, first.Owner, first.App, first.Temporal, first.S3} {
		require.Regexp(t, "^[0-9a-f]{32}$", p)
	}
	require.NotEqual(t, first.Owner, first.App)
	require.Equal(t, os.FileMode(0o600), mode(t, path))

	require.NoError(t, os.Chmod(path, 0o644))
	again, err := Keep(path)
	require.NoError(t, err)
	require.Equal(t, first, again, "a second start keeps the passwords")
	require.Equal(t, os.FileMode(0o600), mode(t, path), "a mode that was opened is closed again")
}

func TestKeepAddsWhatIsMissing(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "secrets")
	require.NoError(t, os.WriteFile(path, []byte(`{"owner":"0123"}`), 0o600))
	s, err := Keep(path)
	require.NoError(t, err)
	require.Equal(t, "0123", s.Owner)
	require.NotEmpty(t, s.S3)
}

func TestKeepRefusesDamage(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "secrets")
	require.NoError(t, os.WriteFile(path, []byte(`{"owner":`), 0o600))
	_, err := Keep(path)
	require.ErrorContains(t, err, "make reset")
}

func mode(t *testing.T, path string) os.FileMode {
	t.Helper()
	at, err := os.Stat(path)
	require.NoError(t, err)
	return at.Mode().Perm()
}
