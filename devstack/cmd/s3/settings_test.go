package main

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestSettings(t *testing.T) {
	t.Parallel()
	given := map[string]string{"DEVSTACK_S3_DIR": "/data", "DEVSTACK_S3_ACCESS_KEY": "anjie", "DEVSTACK_S3_SECRET_KEY": "secret"}
	s, err := fromEnvironment(func(name string) string { return given[name] })
	require.NoError(t, err)
	require.Equal(t, settings{"127.0.0.1:19000", "/data", "anjie", "secret", "us-east-1"}, s)

	for name := range given {
		_, err := fromEnvironment(func(n string) string {
			if n == name {
				return ""
			}
			return given[n]
		})
		require.ErrorContains(t, err, name)
	}
}

func TestOpenStoreStaysWithMetadataBesideItsObjects(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir) // the backend changes it
	store, err := openStore(dir)
	require.NoError(t, err)
	store.Shutdown()
	require.DirExists(t, filepath.Join(dir, "versions"))
	require.False(t, attributesWork(dir, dir), "metadata that are there already are gone on with")
}
