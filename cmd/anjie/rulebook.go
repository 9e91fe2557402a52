package main

import (
	"fmt"
	"os"

	"anjie/cmd/anjie/rulebook"
)

//go:generate go run . rulebook --to ../../docs/rulebook.md

type rulebookCmd struct {
	To string `type:"path" placeholder:"FILE" help:"File to write; the screen when empty."`
}

// Run writes the rule book.
func (c *rulebookCmd) Run(s *screen) error {
	if c.To == "" {
		return rulebook.Write(s.out)
	}
	file, err := os.Create(c.To)
	if err != nil {
		return fmt.Errorf("rulebook: %w", err)
	}
	if err := rulebook.Write(file); err != nil {
		return err
	}
	if err := file.Close(); err != nil {
		return fmt.Errorf("rulebook: %w", err)
	}
	return nil
}
