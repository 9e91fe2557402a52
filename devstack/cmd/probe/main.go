// Command probe asks one address and ends with 0 when it answers 200: a health check for images
// that hold neither shell nor curl.
package main

import (
	"fmt"
	"net/http"
	"os"
	"time"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: probe URL")
		os.Exit(2)
	}
	if err := probe(os.Args[1], 5*time.Second); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func probe(url string, within time.Duration) error {
	client := http.Client{Timeout: within}
	answer, err := client.Get(url)
	if err != nil {
		return fmt.Errorf("probe: ask: %w", err)
	}
	_ = answer.Body.Close() // only the status matters
	if answer.StatusCode != http.StatusOK {
		return fmt.Errorf("probe: %s answered %s", url, answer.Status)
	}
	return nil
}
