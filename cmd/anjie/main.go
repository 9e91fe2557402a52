// Command anjie is the product: the screens, the clocks, and everything that an operator does, each a subcommand.
//
// Its configuration comes from the environment alone (ANJIE_…); flags are for what changes from one call to the next.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/alecthomas/kong"

	"anjie/domain/problem"
)

// commands is the whole command line: one field a subcommand.
type commands struct {
	Log string `env:"ANJIE_LOG" enum:"text,json" default:"text" help:"How the log is written: text or json."`

	Serve     serveCmd     `cmd:"" help:"Answer the browsers."`
	Worker    workerCmd    `cmd:"" help:"Follow the cases: clocks, papers, notices."`
	Export    exportCmd    `cmd:"" help:"Write one case's record, evidence and papers into a folder."`
	Verify    verifyCmd    `cmd:"" help:"Check an export, or the evidence of every case, against the hashes of the record."`
	Rulebook  rulebookCmd  `cmd:"" help:"Write the rule book from the tables."`
	Calc      calcCmd      `cmd:"" help:"Compute what is owed and who pays it: a case as JSON in, the result with its derivation out."`
	Liability liabilityCmd `cmd:"" help:"Say who answers for a vehicle, and check a share against its range: a question as JSON in, the answer with its derivation out."`
	Deadline  deadlineCmd  `cmd:"" help:"List the time limits, or count one and tell each step."`
	Tables    tablesCmd    `cmd:"" help:"List the tables of law, or load a calendar year or base figures."`
	Doctor    doctorCmd    `cmd:"" help:"Check everything that the product needs and say what to do."`
	Seed      seedCmd      `cmd:"" help:"Make demo agencies, demo accounts and a synthetic city of cases."`
	Import    importCmd    `cmd:"" help:"Open cases in bulk from a file."`
	Replay    replayCmd    `cmd:"" help:"Make the read models, or the workflows, again from the record."`
	Migrate   migrateCmd   `cmd:"" help:"Bring the database's schema up to date."`
	Bench     benchCmd     `cmd:"" help:"Measure what acts, pages and files cost here."`
}

// errFound ends a command that did its work and found what should not be: it has said so already.
var errFound = errors.New("something was found")

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends at once
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// run is the program without its process: it returns the exit code, 0 done, 1 failed or found, 2 wrong usage.
func run(ctx context.Context, args []string, out, log io.Writer) (code int) {
	defer func() {
		if bad := recover(); bad != nil {
			shown, ok := bad.(helpShown)
			if !ok {
				panic(bad)
			}
			code = int(shown)
		}
	}()
	var c commands
	parser, err := kong.New(&c, kong.Name("anjie"), kong.Description("案结 · road accident cases from the first call to closure"),
		kong.Writers(out, log), kong.ConfigureHelp(kong.HelpOptions{Compact: true}),
		kong.Exit(func(code int) { panic(helpShown(code)) }),
		kong.BindTo(ctx, (*context.Context)(nil)), kong.Bind(&screen{out: out, err: log}))
	if err != nil {
		fmt.Fprintln(log, err)
		return 2
	}
	if len(args) == 0 {
		args = []string{"--help"}
	}
	chosen, err := parser.Parse(args)
	if err != nil {
		fmt.Fprintf(log, "anjie: %v\n", err)
		return 2
	}
	slog.SetDefault(newLog(c.Log, log))
	switch err := chosen.Run(); {
	case err == nil:
		return 0
	case errors.Is(err, errFound):
		return 1
	case ctx.Err() != nil && errors.Is(err, context.Canceled):
		slog.Info("stopped")
		return 1
	default:
		slog.Error("failed", "command", chosen.Command(), "err", inEnglish(err))
		return 1
	}
}

// inEnglish is what went wrong in the language of the command line; a problem's sentence is Chinese by default.
func inEnglish(err error) string {
	if p := problem.As(err); p != nil {
		return strings.Replace(err.Error(), p.Error(), p.EN, 1)
	}
	return err.Error()
}

// helpShown ends run where kong would end the process.
type helpShown int

// newLog is the log of the whole process. What is logged are ids, kinds and counts; nobody's name, number or telephone.
func newLog(form string, w io.Writer) *slog.Logger {
	if form == "json" {
		return slog.New(slog.NewJSONHandler(w, nil))
	}
	return slog.New(slog.NewTextHandler(w, nil))
}
