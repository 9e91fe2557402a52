package seal

import (
	"bytes"
	"crypto/sha256"
	"crypto/x509"
	"encoding/asn1"
	"encoding/hex"
	"errors"
	"fmt"
	"regexp"
	"strconv"

	"github.com/smallstep/pkcs7"
)

var byteRange = regexp.MustCompile(`/ByteRange \[0 (\d+) (\d+) (\d+)\]`)

// ErrNotSealed is returned for a paper without a signature.
var ErrNotSealed = errors.New("seal: the paper carries no signature")

// ErrChanged is wrapped by every answer that says that a paper is not as it was sealed.
var ErrChanged = errors.New("seal: the paper is not as it was sealed")

// Verify checks that a paper is, to the last byte, as it was sealed, and returns whose certificate sealed it.
// Whether that certificate is to be trusted is for the caller to say: compare it with the unit's own.
func Verify(pdf []byte) (*x509.Certificate, error) {
	all := byteRange.FindAllSubmatch(pdf, -1)
	if len(all) == 0 {
		if bytes.Contains(pdf, []byte("/ByteRange")) {
			return nil, fmt.Errorf("%w: its byte range is broken", ErrChanged)
		}
		return nil, ErrNotSealed
	}
	m := all[len(all)-1]
	var at [3]int
	for i := range at {
		n, err := strconv.Atoi(string(m[i+1]))
		if err != nil {
			return nil, fmt.Errorf("%w: its byte range is broken", ErrChanged)
		}
		at[i] = n
	}
	g := gap{at[0], at[1]}
	if len(all) > 1 || g.from+2 > g.to || g.to > len(pdf) || at[2] != len(pdf)-g.to || pdf[g.from] != '<' || pdf[g.to-1] != '>' {
		return nil, fmt.Errorf("%w: bytes were added or taken away", ErrChanged)
	}
	der, err := signatureIn(pdf[g.from+1 : g.to-1])
	if err != nil {
		return nil, fmt.Errorf("%w: the signature is broken: %w", ErrChanged, err)
	}
	cms, err := pkcs7.Parse(der)
	if err != nil {
		return nil, fmt.Errorf("%w: the signature is broken: %w", ErrChanged, err)
	}
	cms.Content = g.content(pdf)
	if err := cms.Verify(); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrChanged, err)
	}
	cert := cms.GetOnlySigner()
	if cert == nil {
		return nil, fmt.Errorf("%w: it has not exactly one signer", ErrChanged)
	}
	var named signingCertificate
	if err := cms.UnmarshalSignedAttribute(oidSigningCertificate, &named); err != nil {
		return nil, fmt.Errorf("%w: the signature names no certificate: %w", ErrChanged, err)
	}
	if sum := sha256.Sum256(cert.Raw); len(named.Certs) != 1 || !bytes.Equal(named.Certs[0].Hash, sum[:]) {
		return nil, fmt.Errorf("%w: the certificate was exchanged", ErrChanged)
	}
	return cert, nil
}

// signatureIn takes the signature out of the gap; what follows it there must be zeros, or something hides behind it.
func signatureIn(gap []byte) ([]byte, error) {
	der := make([]byte, hex.DecodedLen(len(gap)))
	if _, err := hex.Decode(der, gap); err != nil {
		return nil, err
	}
	var value asn1.RawValue
	rest, err := asn1.Unmarshal(der, &value)
	if err != nil {
		return nil, err
	}
	if len(bytes.Trim(rest, "\x00")) > 0 {
		return nil, errors.New("bytes after the signature")
	}
	return der[:len(der)-len(rest)], nil
}
