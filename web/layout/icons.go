package layout

import (
	"embed"
	"strings"

	"github.com/a-h/templ"
)

//go:embed icons/*.svg
var iconFiles embed.FS

var icons = func() map[string]string {
	entries, err := iconFiles.ReadDir("icons")
	if err != nil {
		panic("layout: read the embedded icons: " + err.Error()) // cannot happen in a binary that was built
	}
	m := map[string]string{}
	for _, e := range entries {
		text, err := iconFiles.ReadFile("icons/" + e.Name())
		if err != nil {
			panic("layout: read an embedded icon: " + err.Error())
		}
		_, inner, _ := strings.Cut(string(text), ">")
		inner, _, _ = strings.Cut(inner, "</svg>")
		m[strings.TrimSuffix(e.Name(), ".svg")] = inner
	}
	return m
}()

// HasIcon says whether there is such an icon; tests ask it.
func HasIcon(name string) bool { return icons[name] != "" }

// Icon draws a small picture beside a word. It is hidden from screen readers, since the word says it.
func Icon(name string) templ.Component {
	inner, ok := icons[name]
	if !ok {
		return templ.NopComponent
	}
	return templ.Raw(`<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" ` +
		`stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">` + inner + `</svg>`)
}
