package casefile

import (
	"encoding/hex"
	"net/url"
	"slices"
	"strconv"
	"time"

	"anjie/web/casefile/dossier"
	"anjie/web/words"
)

// logView is the full record: every event with its number and the beginning of its hash.
type logView struct {
	Lang  words.Lang
	Lines []logLine
	Older string
}

type logLine struct {
	ID, Seq, Title, Who, At, Machine, Article, Hash string
	Values                                          []dossier.Line
}

const logPage = 100

func fullLog(f *dossier.File, entries []dossier.Entry, q url.Values) logView {
	v := logView{Lang: f.Lang}
	before, _ := strconv.ParseInt(q.Get("before"), 10, 64)
	for _, e := range slices.Backward(entries) {
		if before > 0 && e.Seq >= before {
			continue
		}
		if len(v.Lines) == logPage {
			v.Older = f.Here("?tab=log&before=" + strconv.FormatInt(e.Seq+1, 10))
			break
		}
		seq := strconv.FormatInt(e.Seq, 10)
		line := logLine{ID: "e" + seq, Seq: seq, Title: title(f, e.Event), Who: who(f, e.Event), At: words.DateTime(f.Lang, e.At), Machine: e.At.Format(time.RFC3339Nano),
			Article: e.Article, Hash: hex.EncodeToString(e.Hash)}
		if f.SeesValues(e.Event) {
			line.Values = f.Lines(e.Command, f.Concerned(e.Event), e.Values)
		}
		if e.Purpose != "" && e.Values["purpose"] == "" {
			line.Values = append(line.Values, dossier.Line{Label: f.T("field.purpose"), Value: e.Purpose})
		}
		v.Lines = append(v.Lines, line)
	}
	return v
}

// hashShown is how much of a hash tells two apart on a screen.
const hashShown = 12

func (l logLine) short() string { return l.Hash[:min(hashShown, len(l.Hash))] }
