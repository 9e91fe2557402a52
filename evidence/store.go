// Package evidence keeps the files of a case: streamed in, hashed on the way, quarantined, scanned, sealed and read back.
//
// It speaks plain S3 (minio-go) and nothing else, so that any store with versioning and object lock will do.
// It knows bytes, not cases: whether somebody may add or see a file, and that it happened, is for desk to decide and record.
//
// The way of a file: Put writes quarantine/<case>/<id>, Scan looks for malware, Seal copies it to
// sealed/<case>/<first of the hash>/<id> under a retention lock and removes the first copy.
// Thumbnail and StripLocation write derivative/<case>/<id>/…; those can be made again and are not locked.
package evidence

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"sync"
	"time"

	"github.com/minio/minio-go/v7"
	"github.com/minio/minio-go/v7/pkg/credentials"
)

// MaxBytes is the largest file taken in, 4 GiB: one server-side copy (at most 5 GiB in S3) can still seal it.
const MaxBytes int64 = 4 << 30

// Config says where the store is and how it locks.
type Config struct {
	Endpoint  string    // http://host:port or https://host
	AccessKey string    // never logged
	SecretKey string    // never logged
	Bucket    string    // made on Open when it is missing
	Region    string    // us-east-1 when empty
	Retention Retention // Compliance when empty; Governance only where data must be forgettable, as in a demo
	MaxBytes  int64     // MaxBytes when 0; never more
	Scanner   *Scanner  // nil: files are recorded as not scanned
}

// Retention is the kind of lock that Seal puts on a file.
type Retention string

// The two locks of S3. Under Compliance nobody, not even the store's owner, removes a file before its date.
const (
	Compliance Retention = "COMPLIANCE"
	Governance Retention = "GOVERNANCE"
)

// Store is one bucket of evidence. It is safe for concurrent use.
type Store struct {
	core    *minio.Core
	bucket  string
	lock    minio.RetentionMode
	max     int64
	scanner *Scanner
	parts   sync.Pool     // *[partBytes]byte, shared by uploads
	decode  chan struct{} // one place: only one photo is unpacked at a time, which bounds memory
}

// Open connects to the store and makes sure that the bucket is there, versioned and able to lock.
// An existing bucket without object lock is an error: S3 switches it on only when a bucket is made.
func Open(ctx context.Context, c Config) (*Store, error) {
	s, err := connect(c, transport())
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(ctx, openTime)
	defer cancel()
	if err := s.ensureBucket(ctx, c.Region); err != nil {
		return nil, fmt.Errorf("evidence: open bucket %s: %w", c.Bucket, err)
	}
	return s, nil
}

func connect(c Config, wire http.RoundTripper) (*Store, error) {
	u, err := url.Parse(c.Endpoint)
	if err != nil || u.Host == "" || (u.Scheme != "http" && u.Scheme != "https") {
		return nil, fmt.Errorf("evidence: endpoint %q is not http://host:port or https://host", c.Endpoint)
	}
	if c.Bucket == "" {
		return nil, errors.New("evidence: no bucket named")
	}
	if c.Retention == "" {
		c.Retention = Compliance
	}
	if c.Retention != Compliance && c.Retention != Governance {
		return nil, fmt.Errorf("evidence: retention %q is neither %s nor %s", c.Retention, Compliance, Governance)
	}
	core, err := minio.NewCore(u.Host, &minio.Options{
		Creds:      credentials.NewStaticV4(c.AccessKey, c.SecretKey, ""),
		Secure:     u.Scheme == "https",
		Region:     regionOr(c.Region), // named, so that no call asks for the bucket's location first
		Transport:  wire,
		MaxRetries: tries,
	})
	if err != nil {
		return nil, fmt.Errorf("evidence: connect to %s: %w", u.Host, err)
	}
	limit := c.MaxBytes
	if limit <= 0 || limit > MaxBytes {
		limit = MaxBytes
	}
	return &Store{
		core: core, bucket: c.Bucket, lock: minio.RetentionMode(c.Retention), max: limit, scanner: c.Scanner,
		parts:  sync.Pool{New: func() any { return new([partBytes]byte) }},
		decode: make(chan struct{}, 1),
	}, nil
}

func regionOr(region string) string {
	if region == "" {
		return "us-east-1"
	}
	return region
}

// transport has no limit on the answer's first byte: a server-side copy of 4 GiB answers when it is done,
// so the limit is each call's own context.
func transport() *http.Transport {
	return &http.Transport{
		Proxy:                 http.ProxyFromEnvironment,
		DialContext:           (&net.Dialer{Timeout: 5 * time.Second, KeepAlive: 30 * time.Second}).DialContext,
		TLSHandshakeTimeout:   5 * time.Second,
		ExpectContinueTimeout: 2 * time.Second,
		IdleConnTimeout:       time.Minute,
		MaxIdleConnsPerHost:   32,
		DisableCompression:    true, // a file that is gzip stays gzip, or its hash would change
	}
}

// ensureBucket is right also when web and worker start at the same moment: whoever loses finds the bucket made.
func (s *Store) ensureBucket(ctx context.Context, region string) error {
	there, err := s.core.BucketExists(ctx, s.bucket)
	if err != nil {
		return fmt.Errorf("ask for it: %w", err)
	}
	if !there {
		err := s.core.MakeBucket(ctx, s.bucket, minio.MakeBucketOptions{Region: regionOr(region), ObjectLocking: true})
		if code := minio.ToErrorResponse(err).Code; err != nil && code != "BucketAlreadyOwnedByYou" && code != "BucketAlreadyExists" {
			return fmt.Errorf("make it: %w", err)
		}
	}
	versioning, err := s.core.GetBucketVersioning(ctx, s.bucket)
	if err != nil {
		return fmt.Errorf("read its versioning: %w", err)
	}
	if !versioning.Enabled() {
		return errors.New("it keeps no versions; evidence needs a bucket with versioning and object lock")
	}
	lock, _, _, _, err := s.core.GetObjectLockConfig(ctx, s.bucket)
	if err != nil || lock != "Enabled" {
		return errors.Join(errors.New("object lock is off, and can only be switched on when a bucket is made: name another bucket"), err)
	}
	return nil
}

// Ping says whether the store answers and still has the bucket; it takes at most two seconds.
func (s *Store) Ping(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, pingTime)
	defer cancel()
	there, err := s.core.BucketExists(ctx, s.bucket)
	if err != nil {
		return fmt.Errorf("evidence: ping store: %w", err)
	}
	if !there {
		return fmt.Errorf("evidence: ping store: bucket %s is not there", s.bucket)
	}
	return nil
}
