// Command chaos uses the stack that runs in this clone (make run) while it kills one part of it after another, and then
// counts: nothing that was answered may be lost or stand twice. It ends with 1 when something does.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"

	"anjie/devstack/chaos"
	"anjie/devstack/stack"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	p := chaos.Plan{Out: os.Stdout}
	flag.DurationVar(&p.While, "while", 5*time.Minute, "how long things are killed")
	flag.DurationVar(&p.Every, "every", 7*time.Second, "time between two kills")
	flag.IntVar(&p.Clients, "clients", 8, "how many act at once")
	flag.StringVar(&p.Password, "password", "anjie-demo", "of the demo accounts")
	flag.DurationVar(&p.Patience, "patience", 15*time.Minute, "how long workflows may take to catch up afterwards")
	flag.Parse()
	place, err := stack.Here(".")
	if err == nil {
		p.Root = place.Root
		err = chaos.Run(ctx, p)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
