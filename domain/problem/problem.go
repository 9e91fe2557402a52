// Package problem gives every error that a person may see a kind and a sentence in both languages.
//
// An error that is not a *problem.Error is a fault of ours: it is logged and shown as a plain apology.
package problem

import (
	"errors"
	"fmt"
)

// Kind says whose turn it is after an error, and which HTTP status it becomes.
type Kind string

// The kinds. Their HTTP status is in Status.
const (
	Invalid   Kind = "invalid"   // 422: the user's to mend; the same form comes back
	Refused   Kind = "refused"   // 409: the law or the state of the case says no
	Forbidden Kind = "forbidden" // 403: not for this role or agency
	NotFound  Kind = "not_found" // 404: not there, or not there for this reader
	Conflict  Kind = "conflict"  // 409: somebody else acted first
	Internal  Kind = "internal"  // 500: our fault; the sentence is never the cause
)

// Fault is one field that was filled in wrongly. Field is the form's field name.
type Fault struct {
	Field  string
	ZH, EN string
}

// In returns the sentence in lang ("en", everything else is zh-CN).
func (f Fault) In(lang string) string { return pick(lang, f.ZH, f.EN) }

// Error is a sentence for a person: what happened, why (Article), and in Faults what to mend where.
type Error struct {
	Kind    Kind
	ZH, EN  string
	Article string // the provision that says so, e.g. "HPR 86"; empty when none does
	Faults  []Fault
}

// Error returns the Chinese sentence; it never holds personal data or an inner cause.
func (e *Error) Error() string { return e.ZH }

// In returns the sentence in lang ("en", everything else is zh-CN).
func (e *Error) In(lang string) string { return pick(lang, e.ZH, e.EN) }

// New makes an Error with its sentence in Chinese and in English.
func New(kind Kind, zh, en string) *Error { return &Error{Kind: kind, ZH: zh, EN: en} }

// Under returns e with the article that it rests on.
func (e *Error) Under(article string) *Error {
	e.Article = article
	return e
}

// Form makes an Invalid error out of the faults of a form's fields.
func Form(faults ...Fault) *Error {
	return &Error{
		Kind: Invalid, Faults: faults,
		ZH: fmt.Sprintf("有 %d 处需要改正", len(faults)),
		EN: fmt.Sprintf("%d thing(s) need correcting", len(faults)),
	}
}

// KindOf returns the kind of err; an error without one is Internal.
func KindOf(err error) Kind {
	var e *Error
	if errors.As(err, &e) {
		return e.Kind
	}
	return Internal
}

// As returns the Error inside err, or nil.
func As(err error) *Error {
	var e *Error
	if errors.As(err, &e) {
		return e
	}
	return nil
}

// Status is the HTTP status of a kind.
func (k Kind) Status() int {
	switch k {
	case Invalid:
		return 422
	case Refused, Conflict:
		return 409
	case Forbidden:
		return 403
	case NotFound:
		return 404
	}
	return 500
}

func pick(lang, zh, en string) string {
	if lang == "en" && en != "" {
		return en
	}
	return zh
}
