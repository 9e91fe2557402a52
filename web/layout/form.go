package layout

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"anjie/domain/problem"
	"anjie/web/page"
	"anjie/web/words"

	"github.com/google/uuid"
)

// Form knows what was typed and what was wrong with it, and makes fields of it.
type Form struct {
	Lang    words.Lang
	Values  url.Values
	Problem *problem.Error
	prefix  string
}

// NewForm makes a form from what r posted, or from its query for a GET, and the problem inside err.
func NewForm(r *http.Request, err error) Form {
	values := r.URL.Query()
	if r.Method == http.MethodPost {
		values = r.PostForm // web has parsed it before the page runs
	}
	return Form{Lang: page.Lang(r), Values: values, Problem: problem.As(err)}
}

// Filled makes a form from what is stored, for the first showing of an editing page.
func Filled(lang words.Lang, values url.Values) Form { return Form{Lang: lang, Values: values} }

// FieldID is the id of a field's control; the error summary links to it.
func FieldID(name string) string { return "f-" + name }

// Key is the idempotency key of the form: the one it was sent with, or a new one.
func (f Form) Key() string {
	if key := f.Values.Get("key"); key != "" {
		return key
	}
	return uuid.NewString()
}

// Value is what was typed into a field.
func (f Form) Value(name string) string { return f.Values.Get(f.prefix + name) }

// Field makes a field with what was typed and what was wrong with it.
func (f Form) Field(name, label string) Field {
	full := f.prefix + name
	v := Field{Lang: f.Lang, Name: full, Label: label, Value: f.Values.Get(full), Values: f.Values[full]}
	if f.Problem != nil {
		for _, fault := range f.Problem.Faults {
			if fault.Field == full {
				v.Error = words.Sentence(f.Lang, fault.In(string(f.Lang)))
				break
			}
		}
	}
	return v
}

// Row is the form of one row of a repeated group: its fields are called "party.0.name" and so on.
func (f Form) Row(group string, i int) Form {
	f.prefix += group + "." + strconv.Itoa(i) + "."
	return f
}

// Rows counts the rows of a repeated group that were sent: one more than the highest number.
// No form has more than 200.
func (f Form) Rows(group string) int {
	n := 0
	for name := range f.Values {
		rest, ok := strings.CutPrefix(name, f.prefix+group+".")
		if !ok {
			continue
		}
		number, _, _ := strings.Cut(rest, ".")
		if i, err := strconv.Atoi(number); err == nil && i >= n && i < 200 {
			n = i + 1
		}
	}
	return n
}

// Field is one labelled control with its hint and its error sentence.
type Field struct {
	Lang        words.Lang
	Name        string
	Label       string
	Hint        string
	Value       string
	Values      []string // of checkboxes
	Error       string
	Must        bool
	Narrow      bool // as wide as a date, not as a sentence
	ReadOnly    bool
	Options     []Option
	Blank       string   // words of a select's empty choice when not 请选择: "全部" in a filter
	Suggestions []string // offered while typing, not enforced
	Lines       int      // of a text area
	Max         int      // characters; 0 for no limit
	Kind        string   // input type when not "text": tel, email, password, number, search
	Auto        string   // autocomplete token, such as "username"
	Accept      string   // of files: "image/*,.pdf"
	Many        bool     // several files
}

// Option is one choice of a select, a radio group or a set of checkboxes.
type Option struct {
	Value, Text, Hint string
}

// Required marks a field that must be filled in.
func (v Field) Required() Field { v.Must = true; return v }

// Hinted adds the sentence under the label that says what is meant.
func (v Field) Hinted(hint string) Field { v.Hint = hint; return v }

// Choices gives a field its options.
func (v Field) Choices(options ...Option) Field { v.Options = options; return v }

// OrAll names the empty choice of a filter: 全部.
func (v Field) OrAll() Field { v.Blank = words.T(v.Lang, words.All); return v }

// Default is what stands in the field when nothing was typed yet.
func (v Field) Default(value string) Field {
	if v.Value == "" && v.Error == "" {
		v.Value = value
	}
	return v
}

// As sets the input type and, for sign-in and addresses, what browsers may fill in.
func (v Field) As(kind, auto string) Field { v.Kind, v.Auto = kind, auto; return v }

// Short makes the control as wide as a date.
func (v Field) Short() Field { v.Narrow = true; return v }

// UpTo limits the number of characters.
func (v Field) UpTo(max int) Field { v.Max = max; return v }

func (v Field) blank() string {
	if v.Blank == "" {
		return words.T(v.Lang, words.Choose)
	}
	return v.Blank
}

func (v Field) has(value string) bool {
	for _, one := range v.Values {
		if one == value {
			return true
		}
	}
	return v.Values == nil && v.Value == value
}

func (v Field) inputType() string {
	if v.Kind == "" {
		return "text"
	}
	return v.Kind
}

// described lists the ids of the sentences that belong to the control.
func (v Field) described() string {
	var ids []string
	if v.Hint != "" {
		ids = append(ids, FieldID(v.Name)+"-hint")
	}
	if v.Error != "" {
		ids = append(ids, FieldID(v.Name)+"-error")
	}
	return strings.Join(ids, " ")
}

func (v Field) attributes() map[string]any {
	a := map[string]any{"id": FieldID(v.Name), "name": v.Name}
	if d := v.described(); d != "" {
		a["aria-describedby"] = d
	}
	if v.Error != "" {
		a["aria-invalid"] = "true"
	}
	if v.Must {
		a["aria-required"] = "true"
	}
	if v.ReadOnly {
		a["readonly"] = true
	}
	if v.Max > 0 {
		a["maxlength"] = strconv.Itoa(v.Max)
	}
	if v.Auto != "" {
		a["autocomplete"] = v.Auto
	}
	if len(v.Suggestions) > 0 {
		a["list"] = FieldID(v.Name) + "-list"
	}
	return a
}

func (v Field) lines() string { return strconv.Itoa(max(v.Lines, 3)) }
