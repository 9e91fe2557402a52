package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/versity/versitygw/backend/meta"
	"github.com/versity/versitygw/backend/posix"
)

// settings is everything that this server is told, and all of it comes from the environment.
type settings struct {
	listen, dir, access, secret, region string
}

// fromEnvironment reads the settings with lookup (os.Getenv outside tests).
func fromEnvironment(lookup func(string) string) (settings, error) {
	s := settings{
		listen: orElse(lookup("DEVSTACK_S3_LISTEN"), "127.0.0.1:19000"),
		dir:    lookup("DEVSTACK_S3_DIR"),
		access: lookup("DEVSTACK_S3_ACCESS_KEY"),
		secret: lookup("DEVSTACK_S3_SECRET_KEY"),
		region: orElse(lookup("DEVSTACK_S3_REGION"), "us-east-1"),
	}
	if s.dir == "" || s.access == "" || s.secret == "" {
		return s, errors.New("s3: DEVSTACK_S3_DIR, DEVSTACK_S3_ACCESS_KEY and DEVSTACK_S3_SECRET_KEY must be set")
	}
	return s, nil
}

func orElse(text, fallback string) string {
	if text == "" {
		return fallback
	}
	return text
}

// openStore makes what is missing below dir: the objects, their older versions and, on a file
// system without extended attributes, their metadata.
func openStore(dir string) (*posix.Posix, error) {
	dir, err := filepath.Abs(dir) // the backend changes the working directory
	if err != nil {
		return nil, fmt.Errorf("s3: find %s: %w", dir, err)
	}
	objects, versions, sidecar := filepath.Join(dir, "objects"), filepath.Join(dir, "versions"), filepath.Join(dir, "metadata")
	for _, d := range []string{objects, versions} {
		if err := os.MkdirAll(d, 0o700); err != nil {
			return nil, fmt.Errorf("s3: make store: %w", err)
		}
	}
	// 5 GiB is S3's own limit for one copy; embedded, the gateway would take none as the limit and refuse every copy.
	opts := posix.PosixOpts{VersioningDir: versions, CopyObjectThreshold: 5 << 30}
	var keeper meta.MetadataStorer = meta.XattrMeta{}
	if !attributesWork(objects, sidecar) {
		if err := os.MkdirAll(sidecar, 0o700); err != nil {
			return nil, fmt.Errorf("s3: make store: %w", err)
		}
		beside, err := meta.NewSideCar(sidecar)
		if err != nil {
			return nil, fmt.Errorf("s3: open metadata: %w", err)
		}
		keeper, opts.SideCarDir = beside, sidecar
	}
	store, err := posix.New(objects, keeper, opts)
	if err != nil {
		return nil, fmt.Errorf("s3: open store: %w", err)
	}
	return store, nil
}

// attributesWork says whether objects keeps extended attributes. A store that began with metadata
// beside its objects goes on so.
func attributesWork(objects, sidecar string) bool {
	if _, err := os.Stat(sidecar); err == nil {
		return false
	}
	return meta.XattrMeta{}.Test(objects) == nil
}
