package main

import (
	"fmt"

	"go.temporal.io/server/common/config"
	"go.temporal.io/server/common/log"
	"go.temporal.io/server/common/metrics"
	"go.temporal.io/server/common/persistence/sql"
	"go.temporal.io/server/common/persistence/sql/sqlplugin"
	"go.temporal.io/server/common/resolver"
	"go.temporal.io/server/tools/common/schema"
)

// upgrade brings one database to the schema that this server carries, from nothing or from any
// earlier version. It is safe to repeat: each step that was done is recorded in the database.
func upgrade(cfg *config.SQL, kind sqlplugin.DbKind, name string, logger log.Logger) error {
	admin, err := sql.NewSQLAdminDB(kind, cfg, resolver.NewNoopResolver(), logger, metrics.NoopMetricsHandler)
	if err != nil {
		return fmt.Errorf("temporal: connect to database %s: %w", cfg.DatabaseName, err)
	}
	defer admin.Close() //nolint:errcheck // nothing is left to be written
	db := versioned{AdminDB: admin, database: cfg.DatabaseName}
	if _, err := db.ReadSchemaVersion(); err != nil { // a database without version tables is a new one
		first := schema.NewSetupSchemaTask(db, &schema.SetupConfig{InitialVersion: "0.0"}, logger)
		if err := first.Run(); err != nil {
			return fmt.Errorf("temporal: set up schema of %s: %w", cfg.DatabaseName, err)
		}
	}
	later := schema.NewUpdateSchemaTask(db, &schema.UpdateConfig{DBName: cfg.DatabaseName, SchemaName: name}, logger)
	if err := later.Run(); err != nil {
		return fmt.Errorf("temporal: upgrade schema of %s: %w", cfg.DatabaseName, err)
	}
	return nil
}

// versioned gives the schema tasks the one database they work on. The server's own tool has the
// same type, in a package that would link MySQL as well.
type versioned struct {
	sqlplugin.AdminDB
	database string
}

var _ schema.DB = versioned{}

func (v versioned) ReadSchemaVersion() (string, error) {
	return v.AdminDB.ReadSchemaVersion(v.database)
}

func (v versioned) UpdateSchemaVersion(next, oldestCompatible string) error {
	return v.AdminDB.UpdateSchemaVersion(v.database, next, oldestCompatible)
}

func (v versioned) DropAllTables() error { return v.AdminDB.DropAllTables(v.database) }

func (v versioned) Close() { _ = v.AdminDB.Close() } // upgrade reports nothing on close

func (v versioned) Type() string { return "sql" }
