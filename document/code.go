package document

import (
	"crypto/sha256"
	"encoding/base32"
	"fmt"
	"net/url"
	"strings"
	"unicode"

	"anjie/document/sheet"
)

// Identity is what a verification code is made of. The record has all of it before the paper is rendered and keeps it
// for good, so that anybody who has the record can work the code out again; a PDF cannot hold its own hash.
type Identity struct {
	Case   string // the case's id, a random UUID that no paper shows: without it nobody can guess a code
	Seq    int64  // of the event that the paper comes from
	Form   Kind   // of the papers of one event each has another form
	Number string // of the paper in the record, also where the paper itself prints none
}

// alphabet is Crockford's base 32: no I, L, O or U, which people take for 1, 0 and V.
var alphabet = base32.NewEncoding("0123456789ABCDEFGHJKMNPQRSTVWXYZ").WithPadding(base32.NoPadding)

// codeLength is how many characters a code has, 5 bits each; codeGroup how many stand between two hyphens.
const codeLength, codeGroup = 12, 4

// verifyPath is the page on which a code is verified; readMost is how long a text may be in which a code is looked for.
const verifyPath, readMost = "verify", 400

// Code is the verification code of a paper, as printed: K7QF-2M9D-XW4T. It is the first 60 bits of the SHA-256 of
//
//	"anjie paper 1" ‖ LF ‖ Case ‖ LF ‖ Seq in decimal ‖ LF ‖ Form ‖ LF ‖ Number ‖ LF
//
// in Crockford's base 32. It says which paper of the record this claims to be and holds no personal data; whether the
// pages are that paper's is said by its SHA-256 in the record, or by comparing them.
func (i Identity) Code() string {
	sum := sha256.Sum256(fmt.Appendf(nil, "anjie paper 1\n%s\n%d\n%s\n%s\n", i.Case, i.Seq, i.Form, i.Number))
	return grouped(alphabet.EncodeToString(sum[:])[:codeLength])
}

// Address is where anybody can verify the paper with this code, on the screens that browsers reach at base. The QR code of
// the paper holds it; without a base it is empty, and the QR code holds the code alone.
func Address(base *url.URL, code string) string {
	if base == nil || code == "" {
		return ""
	}
	return base.JoinPath(verifyPath, code).String()
}

// MayLink says whether the addresses under base are short enough for a QR code that can be read on paper.
func MayLink(base *url.URL) bool { return sheet.Scannable(Address(base, Identity{}.Code())) }

// Has says whether code, as somebody typed or scanned it, is that of this paper.
func (i Identity) Has(code string) bool {
	read, ok := ReadCode(code)
	return ok && read == i.Code()
}

// ReadCode brings a code that somebody typed or scanned into the form in which it is printed and kept; ok is false when it
// is none. Case, spaces, dashes and the width of the letters do not matter, O, I and L are read as the figures they stand
// for, and of an address that a scanner read from the QR code the end is taken.
func ReadCode(typed string) (code string, ok bool) {
	if len(typed) > readMost {
		return "", false
	}
	if _, end, found := strings.Cut(typed, "/"+verifyPath+"/"); found {
		typed = end
	}
	var b strings.Builder
	for _, r := range strings.ToUpper(typed) {
		if r >= '！' && r <= '～' { // as a Chinese keyboard writes them: full width
			r -= '！' - '!'
		}
		if r >= 'a' && r <= 'z' {
			r -= 'a' - 'A'
		}
		switch {
		case unicode.IsSpace(r) || unicode.Is(unicode.Pd, r):
		case r == 'O':
			b.WriteRune('0')
		case r == 'I' || r == 'L':
			b.WriteRune('1')
		case r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' && r != 'U':
			b.WriteRune(r)
		default:
			return "", false
		}
	}
	if b.Len() != codeLength {
		return "", false
	}
	return grouped(b.String()), true
}

// grouped parts a code by hyphens so that it can be read aloud.
func grouped(code string) string {
	var parts []string
	for ; len(code) > codeGroup; code = code[codeGroup:] {
		parts = append(parts, code[:codeGroup])
	}
	return strings.Join(append(parts, code), "-")
}
