package main

import (
	"context"
	"errors"

	"anjie/evidence"
)

// files is where evidence is kept.
type files struct {
	Endpoint  string `name:"s3-endpoint" env:"ANJIE_S3_ENDPOINT" help:"S3 server that keeps the evidence: http://host:port."`
	AccessKey string `name:"s3-access-key" env:"ANJIE_S3_ACCESS_KEY" help:"Access key at the S3 server."`
	SecretKey string `name:"s3-secret-key" env:"ANJIE_S3_SECRET_KEY" help:"Secret key at the S3 server."`
	Bucket    string `name:"s3-bucket" env:"ANJIE_S3_BUCKET" default:"anjie-evidence" help:"Bucket, with versioning and object lock; made when missing."`
	Region    string `name:"s3-region" env:"ANJIE_S3_REGION" default:"us-east-1" help:"Region of the bucket."`
	ClamAV    string `name:"clamav" env:"ANJIE_CLAMAV" help:"Malware scanner: tcp://host:port or unix:///path; without one files are recorded as not scanned."`
}

// open connects and waits until the store answers and has its bucket.
func (f files) open(ctx context.Context) (*evidence.Store, error) {
	for name, value := range map[string]string{"ANJIE_S3_ENDPOINT": f.Endpoint, "ANJIE_S3_ACCESS_KEY": f.AccessKey, "ANJIE_S3_SECRET_KEY": f.SecretKey} {
		if value == "" {
			return nil, errors.New(name + " is not set")
		}
	}
	scanner, err := evidence.NewScanner(f.ClamAV)
	if err != nil {
		return nil, err
	}
	var s *evidence.Store
	err = patiently(ctx, "evidence store", startWithin, func(ctx context.Context) (err error) {
		s, err = evidence.Open(ctx, evidence.Config{
			Endpoint: f.Endpoint, AccessKey: f.AccessKey, SecretKey: f.SecretKey, Bucket: f.Bucket, Region: f.Region, Scanner: scanner,
		})
		return err
	})
	return s, err
}
