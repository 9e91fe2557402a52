// Package policies holds who may do what: a casbin model and its policy, read by authz.
package policies

import "embed"

// Files are model.conf and policy.csv.
//
//go:embed model.conf policy.csv
var Files embed.FS
