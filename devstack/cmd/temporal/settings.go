package main

import (
	"fmt"
	"net"
	"net/url"

	"strconv"
	"strings"
	"time"
)

// settings is everything that this server is told, and all of it comes from the environment.
type settings struct {
	listen     string        // host:port of the frontend
	store      *url.URL      // database of the histories
	visibility *url.URL      // database of the lists
	namespace  string        // made when missing
	retention  time.Duration // how long a closed workflow is kept
}

// fromEnvironment reads the settings with lookup (os.Getenv outside tests).
func fromEnvironment(lookup func(string) string) (settings, error) {
	s := settings{
		listen:    orElse(lookup("DEVSTACK_TEMPORAL_LISTEN"), "127.0.0.1:7233"),
		namespace: orElse(lookup("DEVSTACK_TEMPORAL_NAMESPACE"), "anjie"),
	}
	if _, _, err := splitAddress(s.listen); err != nil {
		return s, fmt.Errorf("temporal: DEVSTACK_TEMPORAL_LISTEN: %w", err)
	}
	var err error
	if s.retention, err = time.ParseDuration(orElse(lookup("DEVSTACK_TEMPORAL_RETENTION"), "720h")); err != nil {
		return s, fmt.Errorf("temporal: DEVSTACK_TEMPORAL_RETENTION: %w", err)
	}
	if s.store, err = database(lookup("DEVSTACK_TEMPORAL_DATABASE_URL")); err != nil {
		return s, fmt.Errorf("temporal: DEVSTACK_TEMPORAL_DATABASE_URL: %w", err)
	}
	if s.visibility, err = database(lookup("DEVSTACK_TEMPORAL_VISIBILITY_URL")); err != nil {
		return s, fmt.Errorf("temporal: DEVSTACK_TEMPORAL_VISIBILITY_URL: %w", err)
	}
	return s, nil
}

// database checks that text names a Postgres server, a user and a database. The text holds a
// password, so no error repeats it.
func database(text string) (*url.URL, error) {
	u, err := url.Parse(text)
	if err != nil || u.Scheme != "postgres" || u.Host == "" || u.User == nil || len(strings.Trim(u.Path, "/")) == 0 {
		return nil, fmt.Errorf("want postgres://user:password@host:port/database")
	}
	return u, nil
}

func splitAddress(address string) (host string, port int, err error) {
	host, text, err := net.SplitHostPort(address)
	if err != nil {
		return "", 0, err
	}
	if port, err = strconv.Atoi(text); err != nil || port < 1 || port > 65535 {
		return "", 0, fmt.Errorf("port %q is not a number from 1 to 65535", text)
	}
	return host, port, nil
}

func orElse(text, fallback string) string {
	if text == "" {
		return fallback
	}
	return text
}

// freePorts asks the system for n ports on the loopback that nobody uses now.
func freePorts(n int) ([]int, error) {
	ports := make([]int, n)
	for i := range ports {
		l, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			return nil, fmt.Errorf("temporal: find a free port: %w", err)
		}
		defer l.Close() //nolint:errcheck // held only so that the next one differs
		ports[i] = l.Addr().(*net.TCPAddr).Port
	}
	return ports, nil
}
