package stack

import (
	"path/filepath"
	"slices"
	"strings"

	"anjie/devstack/postgres"
	"anjie/devstack/secret"
)

const (
	ownerRole    = "anjie_owner"
	appRole      = "anjie_app"
	temporalRole = "temporal"
	database     = "anjie"
	namespace    = "anjie"
	accessKey    = "anjie"
	region       = "us-east-1"
	bucket       = "anjie-evidence"
)

// wiring is who is where. It is the only source of what the product's processes are told.
type wiring struct {
	cluster  *postgres.Cluster
	secrets  secret.Set
	s3       string // host:port
	minio    string // host:port; empty: none
	temporal string // host:port
	web      string // host:port
	data     string // where the key of the papers' seal lies
	worker   string // host:port of the worker's health and figures
}

// app is what serve and worker are told, as in production: nothing that belongs to the schema's owner.
func (w wiring) app() []string {
	return []string{
		"ANJIE_DATABASE_URL=" + w.cluster.URL(appRole, w.secrets.App, database),
		"ANJIE_S3_ENDPOINT=http://" + w.s3,
		"ANJIE_S3_ACCESS_KEY=" + accessKey,
		"ANJIE_S3_SECRET_KEY=" + w.secrets.S3,
		"ANJIE_S3_BUCKET=" + bucket,
		"ANJIE_S3_REGION=" + region,
		"ANJIE_TEMPORAL_ADDRESS=" + w.temporal,
		"ANJIE_TEMPORAL_NAMESPACE=" + namespace,
		"ANJIE_LISTEN=" + w.web,
		"ANJIE_BASE_URL=" + w.url(),
		"ANJIE_LOG=json",
	}
}

// follower is what worker is told beside.
func (w wiring) follower() []string {
	return append(append(w.app(), "ANJIE_METRICS_LISTEN="+w.worker), w.seal()...)
}

// seal is what makers of papers are told: worker and seed, never web.
func (w wiring) seal() []string {
	return []string{"ANJIE_SEAL_KEY=" + filepath.Join(w.data, "seal.key"), "ANJIE_SEAL_CERT=" + filepath.Join(w.data, "seal.crt")}
}

// owner is what migrate, seed and replay are told.
func (w wiring) owner() []string {
	return append(append(w.app(), "ANJIE_OWNER_DATABASE_URL="+w.cluster.URL(ownerRole, w.secrets.Owner, database)), w.seal()...)
}

func (w wiring) url() string { return "http://" + w.web }

// tests is what the tests are told: servers on which they may make databases, roles and buckets.
func (w wiring) tests() []string {
	return []string{
		"ANJIE_TEST_DATABASE_URL=" + w.cluster.URL(ownerRole, w.secrets.Owner, "postgres"),
		"ANJIE_TEST_S3_ENDPOINT=http://" + w.s3,
		"ANJIE_TEST_S3_ACCESS_KEY=" + accessKey,
		"ANJIE_TEST_S3_SECRET_KEY=" + w.secrets.S3,
		"ANJIE_TEST_MINIO_ENDPOINT=http://" + w.minio,
		"ANJIE_TEST_MINIO_ACCESS_KEY=" + accessKey,
		"ANJIE_TEST_MINIO_SECRET_KEY=" + w.secrets.S3,
		"ANJIE_TEST_TEMPORAL_ADDRESS=" + w.temporal,
	}
}

// overlay is the environment base with the pairs set; of two for the same name the pair counts.
// What base says about databases of the product is dropped: a process gets those it is given.
func overlay(base, pairs []string) []string {
	names := []string{"ANJIE_DATABASE_URL", "ANJIE_OWNER_DATABASE_URL"}
	for _, p := range pairs {
		names = append(names, nameOf(p))
	}
	kept := slices.DeleteFunc(slices.Clone(base), func(p string) bool { return slices.Contains(names, nameOf(p)) })
	return append(kept, pairs...)
}

func nameOf(pair string) string {
	name, _, _ := strings.Cut(pair, "=")
	return name
}
