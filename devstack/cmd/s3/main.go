// Command s3 is an S3 server on a directory, with versioning and object lock, for one machine. It
// embeds the Versity S3 Gateway with its POSIX backend: an object is a file, its metadata are
// extended attributes or, where the file system has none, files beside it.
//
// It reads DEVSTACK_S3_DIR, DEVSTACK_S3_ACCESS_KEY and DEVSTACK_S3_SECRET_KEY, and if given
// DEVSTACK_S3_LISTEN and DEVSTACK_S3_REGION.
package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/versity/versitygw/embedgw"

	"anjie/devstack/ready"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run() error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	s, err := fromEnvironment(os.Getenv)
	if err != nil {
		return err
	}
	store, err := openStore(s.dir)
	if err != nil {
		return err
	}
	defer store.Shutdown()
	go func() {
		if err := waitHealthy(ctx, s.listen); err != nil {
			return // asked to stop before it was up
		}
		if err := ready.Tell(); err != nil {
			fmt.Fprintln(os.Stderr, err)
		}
	}()
	err = embedgw.RunVersityGW(ctx, store, &embedgw.Config{
		RootUserAccess:    s.access,
		RootUserSecret:    s.secret,
		Region:            s.region,
		Ports:             []string{s.listen},
		MaxConnections:    4096,
		MaxRequests:       2048,
		MultipartMaxParts: 10000,
		HealthPath:        healthPath,
		KeepAlive:         true,
		Quiet:             true,
	})
	if err != nil && !errors.Is(err, context.Canceled) {
		return fmt.Errorf("s3: serve %s: %w", s.listen, err)
	}
	return nil
}

const healthPath = "/healthz"

// waitHealthy returns when the server answers on its health address, or with ctx's error.
func waitHealthy(ctx context.Context, listen string) error {
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	client := http.Client{Timeout: 2 * time.Second}
	for {
		answer, err := client.Get("http://" + listen + healthPath)
		if err == nil {
			_ = answer.Body.Close() // only the status matters
			if answer.StatusCode == http.StatusOK {
				return nil
			}
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-tick.C:
		}
	}
}
