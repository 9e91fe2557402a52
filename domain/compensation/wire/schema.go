package wire

import (
	"encoding/json"
	"fmt"
	"reflect"
	"time"

	"anjie/domain/calendar"
)

// Schema is the JSON Schema (draft 2020-12) of v's type under the address id.
func (s Shapes) Schema(v any, id, title string) ([]byte, error) {
	t := reflect.TypeOf(v)
	w := writing{shapes: s, home: t.PkgPath(), defs: map[string]any{}}
	root := w.of(t, field{})
	root["$schema"], root["$id"], root["title"] = "https://json-schema.org/draft/2020-12/schema", id, title
	root["$defs"] = w.defs
	raw, err := json.MarshalIndent(root, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("wire: write schema %s: %w", title, err)
	}
	return raw, nil
}

// writing collects the definitions of every struct on the way.
type writing struct {
	shapes Shapes
	home   string // the package of the root: its types go by their name alone
	defs   map[string]any
}

func (w *writing) name(t reflect.Type) string { return name(t, w.home) }

type node = map[string]any

// of is the schema of one value.
func (w *writing) of(t reflect.Type, f field) node {
	if t.Kind() == reflect.Pointer {
		return w.of(t.Elem(), f)
	}
	n := node{}
	switch {
	case t == reflect.TypeFor[time.Time]():
		n["type"], n["format"] = "string", "date-time"
	case t == reflect.TypeFor[calendar.Day]():
		n["type"], n["format"] = "string", "date"
	case t.Kind() == reflect.Struct:
		w.define(t)
		n["$ref"] = "#/$defs/" + w.name(t)
	case t.Kind() == reflect.Slice:
		n["type"], n["items"] = "array", w.of(t.Elem(), field{id: f.id})
		n["maxItems"] = mostItems
		w.bound(n, f, "minItems", "maxItems")
	case t.Kind() == reflect.String:
		n["type"], n["maxLength"] = "string", longest
		switch codes := w.shapes.codes(t); {
		case codes != nil:
			n["enum"] = codes
		case f.blank:
			n["pattern"] = "^[A-Za-z0-9-]{0,64}$"
		case f.id:
			n["pattern"] = idForm.String()
		default:
			n["pattern"] = textForm
		}
	case t.Kind() == reflect.Bool:
		n["type"] = "boolean"
	default:
		n["type"] = "integer"
		w.bound(n, f, "minimum", "maximum")
	}
	if f.doc != "" {
		n["description"] = f.doc
	}
	return n
}

func (w *writing) bound(n node, f field, low, high string) {
	if f.bounds.min != "" {
		n[low] = json.Number(f.bounds.min)
	}
	if f.bounds.max != "" {
		n[high] = json.Number(f.bounds.max)
	}
}

// define writes a struct once, however often it occurs and even inside itself.
func (w *writing) define(t reflect.Type) {
	if _, done := w.defs[w.name(t)]; done {
		return
	}
	properties, required := node{}, []string{}
	def := node{"type": "object", "additionalProperties": false, "properties": properties}
	w.defs[w.name(t)] = def
	if doc := w.shapes.Docs[w.name(t)]; doc != "" {
		def["description"] = doc
	}
	for _, f := range w.shapes.fields(t, w.home) {
		properties[f.name] = w.of(f.kind, f)
		if f.required {
			required = append(required, f.name)
		}
	}
	def["required"] = required
}
