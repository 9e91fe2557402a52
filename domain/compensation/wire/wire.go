// Package wire reads strict JSON into tagged structs and says at once everything that is wrong with it, each fault with
// its JSON pointer (RFC 6901); from the same structs it writes the JSON Schema, so that the two cannot disagree.
//
// A field without omitempty or omitzero is required. Tags: doc (what it means, with its unit), min and max (of a number,
// or of a list's length).
package wire

import (
	"bytes"
	"encoding"
	"encoding/json"
	"errors"
	"io"
	"math"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// Fault is one thing that is wrong with an input and where it stands.
type Fault struct {
	Pointer string `json:"pointer" doc:"JSON pointer (RFC 6901) into the input; empty: the input as a whole"`
	ZH      string `json:"zh" doc:"the sentence in Chinese"`
	EN      string `json:"en" doc:"the sentence in English"`
}

// In returns the sentence in lang ("en", everything else is zh-CN).
func (f Fault) In(lang string) string {
	if lang == "en" {
		return f.EN
	}
	return f.ZH
}

// Shapes knows what tags cannot say of types that belong to others.
type Shapes struct {
	Codes  map[reflect.Type][]string // the values of a string type
	Docs   map[string]string         // "Type.field" or "Type": what it means
	Bounds map[string][2]string      // "Type.field": least and greatest number, or length of a list
	IDs    []string                  // "Type.field": ids, letters, digits and '-', 1 to 64
}

// Deepest is how many levels an input may have.
const Deepest = 64

// Read reads raw into the struct that into points to. Without faults, into is filled.
func (s Shapes) Read(raw []byte, into any) []Fault {
	var tree any
	r := json.NewDecoder(bytes.NewReader(raw))
	r.UseNumber()
	if err := r.Decode(&tree); err != nil {
		return []Fault{{"", "输入不是完整的JSON", "the input is not one whole JSON value"}}
	}
	if _, err := r.Token(); !errors.Is(err, io.EOF) {
		return []Fault{{"", "JSON之后还有多余内容", "something follows the JSON value"}}
	}
	w := reading{shapes: s, home: reflect.TypeOf(into).Elem().PkgPath(), known: map[reflect.Type][]field{}, faults: repeated(raw)}
	w.value("", tree, reflect.ValueOf(into).Elem(), field{}, 0)
	return w.faults
}

// reading is one pass over an input.
type reading struct {
	shapes Shapes
	home   string // the package of the root: its types go by their name alone
	known  map[reflect.Type][]field
	faults []Fault
}

// bounds are a field's min and max; empty: none.
type bounds struct{ min, max string }

func (w *reading) fault(at, zh, en string) { w.faults = append(w.faults, Fault{at, zh, en}) }

var textType = reflect.TypeFor[encoding.TextUnmarshaler]()

// value fills to from what stands at a pointer.
func (w *reading) value(at string, from any, to reflect.Value, f field, deep int) {
	if deep > Deepest {
		w.fault(at, "层次过深", "nested too deeply")
		return
	}
	if to.Kind() == reflect.Pointer {
		to.Set(reflect.New(to.Type().Elem()))
		w.value(at, from, to.Elem(), f, deep)
		return
	}
	if to.Addr().Type().Implements(textType) {
		w.text(at, from, to)
		return
	}
	switch to.Kind() {
	case reflect.Struct:
		w.object(at, from, to, deep)
	case reflect.Slice:
		w.list(at, from, to, f, deep)
	case reflect.String:
		w.code(at, from, to, f)
	case reflect.Bool:
		yes, ok := from.(bool)
		if !ok {
			w.fault(at, "应为true或false", "this is true or false")
		}
		to.SetBool(yes)
	default:
		w.number(at, from, to, f.bounds)
	}
}

func (w *reading) text(at string, from any, to reflect.Value) {
	s, ok := from.(string)
	if ok && s != "" && to.Addr().Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(s)) == nil {
		return
	}
	if to.Type() == reflect.TypeFor[time.Time]() {
		w.fault(at, "应为带时区的时间，写成“2026-10-09T08:30:00+08:00”的样子", "this is a time with its zone, like 2026-10-09T08:30:00+08:00")
		return
	}
	w.fault(at, "应为真实存在的日期，写成“2026-10-09”的样子", "this is a real date, like 2026-10-09")
}

// A text has at most so many characters, a list at most so many entries unless its tag says otherwise.
const longest, mostItems = 4096, 1000

func (w *reading) code(at string, from any, to reflect.Value, f field) {
	s, ok := from.(string)
	if !ok {
		w.fault(at, "应为文字", "this is text")
		return
	}
	if utf8.RuneCountInString(s) > longest {
		w.fault(at, "文字过长", "the text is too long")
		return
	}
	if strings.ContainsFunc(s, control) {
		w.fault(at, "文字中有不可见的控制字符", "the text has a control character in it")
		return
	}
	if f.id && !idForm.MatchString(s) && !(f.blank && s == "") {
		w.fault(at, "编号由字母、数字和“-”组成，最长64个字符", "an id is made of letters, digits and '-', 64 at most")
		return
	}
	if codes := w.shapes.codes(to.Type()); codes != nil && !contains(codes, s) {
		list := strings.Join(codes, ", ")
		w.fault(at, "没有这个代码，可用："+list, "no such code; there are: "+list)
		return
	}
	to.SetString(s)
}

// control says that a character is one that no text needs: of C0 all but tab and line ends, and those that turn the
// direction of what follows.
func control(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0x7f || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069
}

// textForm and idForm are what a text and an id look like, as the schema writes it.
const textForm = "^[^\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\u202A-\u202E\u2066-\u2069]*$"

var idForm = regexp.MustCompile(`^[A-Za-z0-9-]{1,64}$`)

func (w *reading) number(at string, from any, to reflect.Value, b bounds) {
	num, ok := from.(json.Number)
	n, err := strconv.ParseInt(num.String(), 10, 64)
	if !ok || err != nil || to.OverflowInt(n) {
		w.fault(at, "应为整数（金额以分为单位）", "this is a whole number (amounts are in fen)")
		return
	}
	low, high := b.of(math.MinInt64, math.MaxInt64)
	if n < low {
		w.fault(at, "不得小于"+b.min, "not below "+b.min)
		return
	}
	if n > high {
		w.fault(at, "不得大于"+b.max, "not above "+b.max)
		return
	}
	to.SetInt(n)
}

// of reads the tags; a tag that is no number is found by the package's test of every schema.
func (b bounds) of(low, high int64) (int64, int64) {
	if n, err := strconv.ParseInt(b.min, 10, 64); err == nil {
		low = n
	}
	if n, err := strconv.ParseInt(b.max, 10, 64); err == nil {
		high = n
	}
	return low, high
}

func (w *reading) list(at string, from any, to reflect.Value, f field, deep int) {
	items, ok := from.([]any)
	if !ok {
		w.fault(at, "应为列表", "this is a list")
		return
	}
	low, high := f.bounds.of(0, mostItems)
	if n := int64(len(items)); n < low || n > high {
		w.fault(at, "应有"+strconv.FormatInt(low, 10)+"至"+strconv.FormatInt(high, 10)+"项", "this list has "+strconv.FormatInt(low, 10)+" to "+strconv.FormatInt(high, 10)+" entries")
		return
	}
	to.Set(reflect.MakeSlice(to.Type(), len(items), len(items)))
	for i, item := range items {
		w.value(at+"/"+strconv.Itoa(i), item, to.Index(i), field{id: f.id}, deep+1)
	}
}

func (w *reading) object(at string, from any, to reflect.Value, deep int) {
	members, ok := from.(map[string]any)
	if !ok {
		w.fault(at, "应为对象", "this is an object")
		return
	}
	known := map[string]bool{}
	for _, f := range w.fields(to.Type()) {
		known[f.name] = true
		here := at + "/" + escape(f.name)
		member, there := members[f.name]
		switch {
		case there:
			w.value(here, member, to.FieldByIndex(f.index), f, deep+1)
		case f.required:
			w.fault(here, "缺少这一项", "this is missing")
		}
	}
	for _, name := range sorted(members) {
		if !known[name] {
			w.fault(at+"/"+escape(name), "没有这一项", "there is no such field")
		}
	}
}

// fields are those of a struct, found once.
func (w *reading) fields(t reflect.Type) []field {
	list, ok := w.known[t]
	if !ok {
		list = w.shapes.fields(t, w.home)
		w.known[t] = list
	}
	return list
}

// escape writes a member's name as RFC 6901 wants it; an unknown one is cut, for it is somebody's text.
func escape(name string) string {
	if len(name) > 64 {
		name = strings.ToValidUTF8(name[:64], "")
	}
	return pointed.Replace(name)
}

// pointed escapes what RFC 6901 gives a meaning. It is made once: a case has a thousand members.
var pointed = strings.NewReplacer("~", "~0", "/", "~1")
