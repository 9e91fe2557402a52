// Package migrations carries the schema of the record as goose SQL files. A merged file is never edited.
package migrations

import "embed"

// FS holds the files 00001_*.sql and so on.
//
//go:embed *.sql
var FS embed.FS
