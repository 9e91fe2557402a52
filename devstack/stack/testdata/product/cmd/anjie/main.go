// Command anjie stands in for the product where only the stack is tested: it does nothing, and
// fails when it is not told what each of its subcommands needs.
package main

import (
	"fmt"
	"net"
	"net/http"
	"os"
	"slices"
)

var needs = map[string][]string{
	"migrate": {"ANJIE_OWNER_DATABASE_URL"},
	"seed":    {"ANJIE_OWNER_DATABASE_URL", "ANJIE_DATABASE_URL", "ANJIE_S3_ENDPOINT", "ANJIE_S3_ACCESS_KEY", "ANJIE_S3_SECRET_KEY", "ANJIE_BASE_URL"},
	"serve":   {"ANJIE_DATABASE_URL", "ANJIE_S3_ENDPOINT", "ANJIE_LISTEN", "ANJIE_BASE_URL"},
	"worker":  {"ANJIE_DATABASE_URL", "ANJIE_S3_ENDPOINT", "ANJIE_TEMPORAL_ADDRESS", "ANJIE_TEMPORAL_NAMESPACE", "ANJIE_BASE_URL", "ANJIE_METRICS_LISTEN"},
}

func main() {
	command := os.Args[1]
	for _, name := range needs[command] {
		if os.Getenv(name) == "" {
			fail(command, "was not told", name)
		}
	}
	switch command {
	case "migrate":
	case "seed":
		seed()
	case "serve":
		if os.Getenv("ANJIE_OWNER_DATABASE_URL") != "" {
			fail("serve was told the owner's password")
		}
		http.HandleFunc("/readyz", func(http.ResponseWriter, *http.Request) {})
		fail(http.ListenAndServe(os.Getenv("ANJIE_LISTEN"), nil))
	case "worker":
		conn, err := net.Dial("tcp", os.Getenv("ANJIE_TEMPORAL_ADDRESS"))
		if err != nil {
			fail(err)
		}
		_ = conn.Close() // it only had to be there
		http.HandleFunc("/healthz", func(http.ResponseWriter, *http.Request) {})
		fail(http.ListenAndServe(os.Getenv("ANJIE_METRICS_LISTEN"), nil))
	}
}

func seed() {
	if slices.Contains(os.Args, "--list-accounts") {
		fmt.Println("officer  办案民警")
		return
	}
	f, err := os.OpenFile("seeded", os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err == nil {
		_, err = f.WriteString("once\n")
	}
	if err != nil {
		fail(err)
	}
}

func fail(why ...any) {
	fmt.Fprintln(os.Stderr, why...)
	os.Exit(1)
}
