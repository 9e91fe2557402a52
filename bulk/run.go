package bulk

import (
	"context"
	"fmt"
	"io"
	"strings"
	"sync"

	"anjie/desk"
	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/hint"
	"anjie/domain/problem"
	"anjie/store"
)

// Import opens the cases of a file. The clerk reports and accepts, the officer opens what is serious: the record says who.
type Import struct {
	Desk    *desk.Desk
	Cases   *store.Cases
	Scope   access.Scope // what the clerk may read
	Clerk   access.Actor
	Officer access.Actor // acts only where somebody died
	Workers int          // lines that are under way at once; 0 is 8
	Resume  bool         // lines that the record already has are not asked again
	Failed  func(Failure)
	Passed  func(lines int64)
}

// Failure is a line of which no case was made, or not all of it.
type Failure struct {
	Line   int             `json:"line"`
	Source string          `json:"source,omitempty"`
	Act    string          `json:"act,omitempty"` // the act that was refused
	Error  string          `json:"error"`
	Error2 string          `json:"error_en"`
	Faults []problem.Fault `json:"faults,omitempty"`
}

// Tally counts what an import came to, in lines.
type Tally struct {
	Lines, Accidents, Aside, Bad int64
	Fatal                        int64 // accidents with a death
	Twice                        int64 // accidents that stand in the file more than once
	Odd                          int64 // accidents of which something was put right
	Opened                       int64 // cases that this run opened
	Already                      int64 // cases that were there
	Serious                      int64 // serious-case investigations that this run opened
	Failed                       int64 // accidents that were refused; with Bad, all that is in the file of errors
	Missing                      int64 // accidents of the file that are not in the record after the run
}

// Run reads the file to its end. It stops at the first trouble that is not the file's own; run again, it goes on.
func (im *Import) Run(ctx context.Context, f Format, r io.Reader) (Tally, error) {
	known := map[string]store.Imported{}
	if im.Resume {
		var err error
		if known, err = im.Cases.Imported(ctx, im.Scope, f.Name+"/"); err != nil {
			return Tally{}, err
		}
	}
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	w := &work{Import: im, seen: map[string]bool{}, stop: stop}
	lines := make(chan Line)
	var all sync.WaitGroup
	if im.Workers == 0 {
		im.Workers = 8
	}
	for range im.Workers {
		all.Go(func() {
			for l := range lines {
				w.line(ctx, l)
			}
		})
	}
	err := w.read(ctx, f, r, known, lines)
	close(lines)
	all.Wait()
	if cause := context.Cause(ctx); cause != nil {
		return w.tally, cause
	}
	if err != nil {
		return w.tally, err
	}
	return w.tally, w.count(ctx, f)
}

// work is one run. Its tally and the callbacks are used by one goroutine at a time.
type work struct {
	*Import
	mu    sync.Mutex
	tally Tally
	seen  map[string]bool // sources of the file
	stop  context.CancelCauseFunc
}

func (w *work) add(n *int64) {
	w.mu.Lock()
	*n++
	w.mu.Unlock()
}

func (w *work) fail(l Line, act accident.Command, err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	f := failure(l, act, err)
	if w.Failed != nil {
		w.Failed(f)
	}
}

func failure(l Line, act accident.Command, err error) Failure {
	p := problem.As(err)
	return Failure{Line: l.No, Source: l.Source, Act: string(act), Error: p.ZH, Error2: p.EN, Faults: p.Faults}
}

// read hands the accidents of the file to the workers.
func (w *work) read(ctx context.Context, f Format, r io.Reader, known map[string]store.Imported, to chan<- Line) error {
	for l, err := range f.Lines(r) {
		if err != nil {
			return err
		}
		w.mu.Lock()
		fresh := w.tally.take(l, w.seen)
		n := w.tally.Lines
		w.mu.Unlock()
		if w.Passed != nil {
			w.Passed(n)
		}
		if l.Bad != nil {
			w.fail(l, "", l.Bad)
		}
		if !fresh {
			continue
		}
		if k, ok := known[l.Source]; ok && finished(l, k) {
			w.add(&w.tally.Already)
			continue
		}
		select {
		case to <- l:
		case <-ctx.Done():
			return context.Cause(ctx)
		}
	}
	return nil
}

// take counts a line and says whether it is an accident that the file has not had before.
func (t *Tally) take(l Line, seen map[string]bool) bool {
	t.Lines++
	switch {
	case l.Aside != "":
		t.Aside++
		return false
	case l.Bad != nil:
		t.Bad++
		return false
	case seen[l.Source]:
		t.Twice++
		return false
	}
	seen[l.Source] = true
	t.Accidents++
	if len(l.Odd) > 0 {
		t.Odd++
	}
	if l.Values.Int("deaths") > 0 {
		t.Fatal++
	}
	return true
}

// finished: nothing is left to do for a line whose case is there; where somebody died the serious case must be, too.
func finished(l Line, k store.Imported) bool {
	return l.Values.Int("deaths") == 0 || k.Serious
}

// line makes a case of an accident. Every act has a key of its own, so that a run that was broken off anywhere goes on there.
func (w *work) line(ctx context.Context, l Line) {
	if ctx.Err() != nil {
		return
	}
	key := "import/" + l.Source
	opened, err := w.Desk.Open(ctx, w.Clerk.Agency, accident.Request{Key: key, Actor: w.Clerk, Values: l.Values})
	if !w.ok(l, accident.OpenCase, err) {
		return
	}
	if opened.Twice {
		w.add(&w.tally.Already)
	} else {
		w.add(&w.tally.Opened)
	}
	if opened.Case.Deaths() == 0 {
		return
	}
	_, err = w.Desk.Act(ctx, accident.Request{Case: opened.Case.ID, Command: accident.Accept, Key: key + "/accept", Actor: w.Clerk,
		Values: accident.Values{"note": "批量导入"}})
	if !w.ok(l, accident.Accept, err) {
		return
	}
	done, err := w.Desk.Act(ctx, accident.Request{Case: opened.Case.ID, Command: accident.OpenSerious, Key: key + "/serious", Actor: w.Officer,
		Values: seriousBecause(&opened.Case, w.Desk.Tables.Law().Hints)})
	if w.ok(l, accident.OpenSerious, err) && !done.Twice {
		w.add(&w.tally.Serious)
	}
}

// seriousBecause names the hint of the case, where its facts give one: who died alone in his own car harmed nobody else. A
// person set it moving by ordering the import.
func seriousBecause(c *accident.Case, b hint.Book) accident.Values {
	v := accident.Values{}
	var why []string
	for _, h := range c.Hints(b) {
		if v["hint"] == "" {
			v["hint"] = h.ID
		}
		why = append(why, strings.Join(append([]string{h.ID}, h.Also...), "、")+"（"+h.Article+"）")
	}
	v["reason"] = fmt.Sprintf("批量导入：来源载明死亡 %d 人。", c.Deaths())
	if len(why) > 0 {
		v["reason"] += "提示：" + strings.Join(why, "；")
	}
	return v
}

// ok notes a refusal of one line; a trouble of our own stops the run.
func (w *work) ok(l Line, act accident.Command, err error) bool {
	switch {
	case err == nil:
		return true
	case problem.As(err) != nil:
		w.add(&w.tally.Failed)
		w.fail(l, act, err)
	default:
		w.stop(fmt.Errorf("bulk: line %d: %w", l.No, err))
	}
	return false
}

// count asks the record for every accident of the file: none may be lost.
func (w *work) count(ctx context.Context, f Format) error {
	there, err := w.Cases.Imported(ctx, w.Scope, f.Name+"/")
	if err != nil {
		return err
	}
	for source := range w.seen {
		if _, ok := there[source]; !ok {
			w.tally.Missing++
		}
	}
	return nil
}
