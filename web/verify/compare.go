package verify

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"net/http"

	"anjie/domain/problem"
	"anjie/web/words"

	"github.com/a-h/templ"
)

// compare holds a file against the record. The bytes go through the hash and nowhere else.
func (a *area) compare(r *http.Request) (templ.Component, error) {
	is, err := a.find(r, r.PathValue("code"))
	if err != nil {
		return a.without(r, r.PathValue("code"), err)
	}
	sum, err := hashOf(r)
	if err != nil {
		return paperPage(viewOf(r, is, err)), err
	}
	v := viewOf(r, is, nil)
	v.held(r, sum == is.SHA256, sum)
	return paperPage(v), nil
}

// hashOf is the SHA-256 of the file in a form, in hex.
func hashOf(r *http.Request) (string, error) {
	parts, err := r.MultipartReader()
	if err != nil {
		return "", unread(err)
	}
	for {
		part, err := parts.NextPart()
		if errors.Is(err, io.EOF) {
			return "", wrong(words.VerifyNoFile)
		}
		if err != nil {
			return "", unread(err)
		}
		if part.FormName() != "file" || part.FileName() == "" {
			continue
		}
		h := sha256.New()
		if n, err := io.Copy(h, part); err != nil {
			return "", unread(err)
		} else if n == 0 {
			return "", wrong(words.VerifyNoFile)
		}
		return hex.EncodeToString(h.Sum(nil)), nil
	}
}

// unread: a body that is too large, or that ends early.
func unread(err error) error {
	var big *http.MaxBytesError
	if errors.As(err, &big) {
		return wrong(words.VerifyTooBig)
	}
	return wrong(words.BadForm)
}

// wrong names what is wrong with the file.
func wrong(key words.Key) error {
	return problem.Form(problem.Fault{Field: "file", ZH: words.T(words.ZH, key), EN: words.T(words.EN, key)})
}
