package stack

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"os"
	"slices"
	"time"

	"anjie/devstack/child"
	"anjie/devstack/console"
	"anjie/devstack/postgres"
	"anjie/devstack/record"
	"anjie/devstack/secret"
)

// servers are the running children of one stack.
type servers struct {
	place   Place
	console *console.Console
	secrets secret.Set
	note    *record.Keeper
	kept    []*child.Keeper
}

func newServers(place Place, c *console.Console) (*servers, error) {
	secrets, err := secret.Keep(place.file("secrets"))
	if err != nil {
		return nil, err
	}
	return &servers{place: place, console: c, secrets: secrets, note: record.Keep(place.Note())}, nil
}

// keep starts a child and keeps it alive, notes every start and tells every trouble.
func (s *servers) keep(ctx context.Context, spec child.Spec, address, url string) error {
	spec.Log = s.place.Log(spec.Name)
	if err := rotate(spec.Log); err != nil {
		return err
	}
	keeper, err := child.Keep(ctx, spec, func(r child.Report) {
		if r.Trouble != "" {
			s.console.Say("%s: %s", r.Name, r.Trouble)
			return
		}
		now := record.Child{Name: r.Name, Pid: r.Pid, Address: address, URL: url, Log: spec.Log, Started: time.Now().UTC()}
		if err := s.note.Started(now); err != nil {
			s.console.Say("%v", err)
		}
	})
	if err != nil {
		return err
	}
	s.kept = append(s.kept, keeper)
	return nil
}

// rotate puts a log that has grown long aside, and forgets the one before.
func rotate(log string) error {
	at, err := os.Stat(log)
	if err != nil || at.Size() < 16<<20 {
		return nil
	}
	if err := os.Rename(log, log+".1"); err != nil {
		return fmt.Errorf("stack: put log aside: %w", err)
	}
	return nil
}

// stop ends the children, the last one first.
func (s *servers) stop() {
	for _, k := range slices.Backward(s.kept) {
		k.Stop()
	}
	s.kept = nil
	s.note.Remove()
}

// postgres starts the database server with its roles and databases.
func (s *servers) postgres(ctx context.Context, port int, lasting bool) (*postgres.Cluster, error) {
	c, err := postgres.Open(ctx, s.place.file("postgres"), s.place.elsewhere())
	if err != nil {
		return nil, err
	}
	c.Port, c.Password, c.Lasting = port, s.secrets.Superuser, lasting
	if err := c.Init(ctx); err != nil {
		return nil, err
	}
	if err := s.keep(ctx, c.Spec(""), c.Address(), ""); err != nil {
		return nil, err
	}
	ownerMay := "createdb"
	if !lasting {
		ownerMay = "superuser" // tests make roles and databases of their own
	}
	return c, c.Prepare(ctx, []postgres.Role{
		{Name: ownerRole, Password: s.secrets.Owner, Attributes: ownerMay},
		{Name: appRole, Password: s.secrets.App},
		{Name: temporalRole, Password: s.secrets.Temporal},
	}, []postgres.Database{
		{Name: database, Owner: ownerRole, Others: []string{appRole}},
		{Name: "temporal", Owner: temporalRole},
		{Name: "temporal_visibility", Owner: temporalRole},
	})
}

// s3 starts the embedded S3 server.
func (s *servers) s3(ctx context.Context, address string) error {
	return s.keep(ctx, child.Spec{
		Name:    record.S3,
		Command: []string{s.place.bin("s3")},
		Env: overlay(os.Environ(), []string{
			"DEVSTACK_S3_LISTEN=" + address,
			"DEVSTACK_S3_DIR=" + s.place.file("s3"),
			"DEVSTACK_S3_ACCESS_KEY=" + accessKey,
			"DEVSTACK_S3_SECRET_KEY=" + s.secrets.S3,
			"DEVSTACK_S3_REGION=" + region,
		}),
	}, address, "http://"+address)
}

// minio starts a MinIO server from binary.
func (s *servers) minio(ctx context.Context, binary, address string) error {
	return s.keep(ctx, child.Spec{
		Name:    record.MinIO,
		Command: []string{binary, "server", "--address", address, s.place.file("minio")},
		Env: overlay(os.Environ(), []string{
			"MINIO_ROOT_USER=" + accessKey,
			"MINIO_ROOT_PASSWORD=" + s.secrets.S3,
			"MINIO_BROWSER=off",
			"MINIO_UPDATE=off",
		}),
		Ready: answering("http://" + address + "/minio/health/ready"),
	}, address, "http://"+address)
}

// temporal starts the Temporal server on two databases of the cluster.
func (s *servers) temporal(ctx context.Context, c *postgres.Cluster, address string) error {
	return s.keep(ctx, child.Spec{
		Name:    record.Temporal,
		Command: []string{s.place.bin("temporal")},
		Env: overlay(os.Environ(), []string{
			"DEVSTACK_TEMPORAL_LISTEN=" + address,
			"DEVSTACK_TEMPORAL_NAMESPACE=" + namespace,
			"DEVSTACK_TEMPORAL_DATABASE_URL=" + c.URL(temporalRole, s.secrets.Temporal, "temporal"),
			"DEVSTACK_TEMPORAL_VISIBILITY_URL=" + c.URL(temporalRole, s.secrets.Temporal, "temporal_visibility"),
		}),
		Within: 3 * time.Minute, // the first start makes the schema
	}, address, "")
}

// answering asks url until it answers 200 or ctx ends.
func answering(url string) func(context.Context) error {
	return func(ctx context.Context) error {
		client := http.Client{Timeout: 5 * time.Second}
		for {
			err := ask(ctx, client, url)
			if err == nil {
				return nil
			}
			select {
			case <-ctx.Done():
				return errors.Join(err, ctx.Err())
			case <-time.After(100 * time.Millisecond):
			}
		}
	}
}

func ask(ctx context.Context, client http.Client, url string) error {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return fmt.Errorf("stack: ask %s: %w", url, err)
	}
	answer, err := client.Do(request)
	if err != nil {
		return fmt.Errorf("stack: ask %s: %w", url, err)
	}
	_ = answer.Body.Close() // only the status matters
	if answer.StatusCode != http.StatusOK {
		return fmt.Errorf("stack: ask %s: answered %s", url, answer.Status)
	}
	return nil
}
