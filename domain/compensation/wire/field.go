package wire

import (
	"maps"
	"path"
	"reflect"
	"slices"
	"strings"
)

// field is one member of a struct as JSON has it.
type field struct {
	name     string
	index    []int
	kind     reflect.Type
	required bool
	bounds   bounds
	doc      string
	id       bool // letters, digits and '-', 1 to 64
	blank    bool // an optional id may also be written as ""
}

// fields lists the members of a struct in order, those of embedded structs in their place.
func fields(t reflect.Type) (list []field) {
	for i := range t.NumField() {
		f := t.Field(i)
		tag, rest, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.Anonymous && tag == "" {
			for _, inner := range fields(f.Type) {
				inner.index = append([]int{i}, inner.index...)
				list = append(list, inner)
			}
			continue
		}
		if !f.IsExported() || tag == "-" {
			continue
		}
		list = append(list, field{
			name: tag, index: []int{i}, kind: f.Type, doc: f.Tag.Get("doc"),
			required: !strings.Contains(rest, "omit"), bounds: bounds{f.Tag.Get("min"), f.Tag.Get("max")},
		})
	}
	return list
}

// name is a struct's name in shapes and schema: "Victim", "waterfall.Victim".
func name(t reflect.Type, home string) string {
	if t.PkgPath() == home {
		return t.Name()
	}
	return path.Base(t.PkgPath()) + "." + t.Name()
}

// fields lists the members of a struct with what the shapes add to their tags.
func (s Shapes) fields(t reflect.Type, home string) []field {
	list := fields(t)
	for i := range list {
		f, key := &list[i], name(t, home)+"."+list[i].name
		if doc := s.Docs[key]; doc != "" {
			f.doc = doc
		}
		if b, ok := s.Bounds[key]; ok {
			f.bounds = bounds{b[0], b[1]}
		}
		f.id = slices.Contains(s.IDs, key)
		f.blank = f.id && !f.required
	}
	return list
}

// codes lists the values of a string type: its own Codes, or what the shapes say. Nil: any text.
func (s Shapes) codes(t reflect.Type) []string {
	if own, ok := reflect.Zero(t).Interface().(interface{ Codes() []string }); ok {
		return own.Codes()
	}
	return s.Codes[t]
}

func contains(list []string, s string) bool { return slices.Contains(list, s) }

func sorted(m map[string]any) []string { return slices.Sorted(maps.Keys(m)) }
