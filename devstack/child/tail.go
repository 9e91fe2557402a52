package child

import (
	"io"
	"os"
	"strings"
)

const (
	tailLines = 15
	tailBytes = 16 << 10
	lineRunes = 200
)

// Tail is the end of what the process itself printed, each line indented, with a line break before
// each; empty when it printed nothing. Long lines are cut.
func (p *Process) Tail() string { return tail(p.spec.Log, p.from) }

func tail(path string, from int64) string {
	f, err := os.Open(path)
	if err != nil {
		return ""
	}
	defer f.Close() //nolint:errcheck // only read
	if at, err := f.Stat(); err == nil {
		from = max(from, at.Size()-tailBytes)
	}
	text, err := io.ReadAll(io.NewSectionReader(f, from, tailBytes))
	if err != nil || len(strings.TrimSpace(string(text))) == 0 {
		return ""
	}
	lines := strings.Split(strings.TrimSpace(string(text)), "\n")
	lines = lines[max(0, len(lines)-tailLines):]
	for i, line := range lines {
		if runes := []rune(line); len(runes) > lineRunes {
			lines[i] = string(runes[:lineRunes]) + "…"
		}
	}
	return "\n    " + strings.Join(lines, "\n    ") + "\n    (more in " + path + ")"
}
