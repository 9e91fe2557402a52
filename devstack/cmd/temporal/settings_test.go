package main

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"go.temporal.io/server/common/primitives"
)

func given(more map[string]string) func(string) string {
	all := map[string]string{
		"DEVSTACK_TEMPORAL_DATABASE_URL":   "postgres://temporal:secret@127.0.0.1:15432/temporal",
		"DEVSTACK_TEMPORAL_VISIBILITY_URL": "postgres://temporal:secret@127.0.0.1:15432/temporal_visibility",
	}
	for k, v := range more {
		all[k] = v
	}
	return func(name string) string { return all[name] }
}

func TestSettings(t *testing.T) {
	t.Parallel()
	s, err := fromEnvironment(given(nil))
	require.NoError(t, err)
	require.Equal(t, "127.0.0.1:7233", s.listen)
	require.Equal(t, "anjie", s.namespace)
	require.Equal(t, 30*24*time.Hour, s.retention)

	for name, value := range map[string]string{
		"DEVSTACK_TEMPORAL_LISTEN":         "7233",
		"DEVSTACK_TEMPORAL_RETENTION":      "30 days",
		"DEVSTACK_TEMPORAL_DATABASE_URL":   "mysql://temporal:secret@127.0.0.1/temporal",
		"DEVSTACK_TEMPORAL_VISIBILITY_URL": "postgres://temporal:secret@127.0.0.1:15432/",
	} {
		_, err := fromEnvironment(given(map[string]string{name: value}))
		require.ErrorContains(t, err, name)
		require.NotContains(t, err.Error(), "secret", "a password is never repeated")
	}
}

func TestServerConfig(t *testing.T) {
	t.Parallel()
	s, err := fromEnvironment(given(map[string]string{"DEVSTACK_TEMPORAL_LISTEN": "127.0.0.1:17233"}))
	require.NoError(t, err)
	cfg, hosts, err := serverConfig(s, []int{1001, 1002, 1003})
	require.NoError(t, err)
	require.NoError(t, cfg.Validate())
	require.Equal(t, "127.0.0.1:17233", hosts[primitives.FrontendService].Self)
	require.Equal(t, "127.0.0.1:1003", hosts[primitives.WorkerService].Self)
	require.Equal(t, "temporal", cfg.Persistence.DataStores[storeName].SQL.DatabaseName)
	require.Equal(t, "temporal_visibility", cfg.Persistence.DataStores[visibilityName].SQL.DatabaseName)
	require.Equal(t, "127.0.0.1:15432", cfg.Persistence.DataStores[storeName].SQL.ConnectAddr)

	_, _, err = serverConfig(s, []int{1001})
	require.ErrorContains(t, err, "want 3 inner ports")
}
