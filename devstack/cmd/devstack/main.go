// Command devstack runs the product with everything it needs on one machine: PostgreSQL, a Temporal
// server and an S3 server of its own, without containers.
//
//	devstack run            for a person who tries it (make run)
//	devstack exec -- CMD    for a command that needs the servers (make test)
//	devstack reset          forgets all data (make reset)
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"anjie/devstack/console"
	"anjie/devstack/stack"
)

const usage = `usage:
  devstack run            start the product and everything it needs; Ctrl-C stops it
  devstack exec -- CMD    start fresh servers, run CMD with ANJIE_TEST_* set, stop the servers
  devstack reset          forget all data`

func main() {
	code, err := run(os.Args[1:])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	os.Exit(code)
}

func run(args []string) (int, error) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	go func() { // the second Ctrl-C is not ours any more: it ends the program
		<-ctx.Done()
		stop()
	}()
	place, err := stack.Here(".")
	if err != nil {
		return 1, err
	}
	c := console.New(os.Stdout)
	switch {
	case len(args) == 1 && args[0] == "run":
		err = stack.Run(ctx, place, c)
	case len(args) == 1 && args[0] == "reset":
		err = stack.Reset(place, c)
	case len(args) > 2 && args[0] == "exec" && args[1] == "--":
		return stack.Exec(ctx, place, console.New(os.Stderr), args[2:])
	default:
		fmt.Fprintln(os.Stderr, usage)
		return 2, nil
	}
	if err != nil {
		return 1, err
	}
	return 0, nil
}
