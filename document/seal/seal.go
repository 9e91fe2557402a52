// Package seal signs papers with a key from a file and checks such signatures.
//
// A signature is a detached CMS in an incremental update of the PDF (ISO 32000-1, 12.8; adbe.pkcs7.detached):
// the bytes that were signed stay as they were, and any other change shows in every PDF reader.
package seal

import (
	"context"
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"errors"
	"fmt"
	"io/fs"
	"math/big"
	"os"
	"time"
)

// File is a seal whose key and certificate are PEM files. The key may be ECDSA or RSA.
type File struct {
	key  crypto.Signer
	cert *x509.Certificate
	name string           // of the unit, shown by PDF readers
	now  func() time.Time // CMS writes the machine's clock, and so do we
}

// years is how long a certificate made by Generate is good for.
const years = 10

// Generate makes a P-256 key (readable by its owner only) and a self-signed certificate for the unit called name.
// It never overwrites: a seal that exists is an error that wraps fs.ErrExist.
func Generate(keyFile, certFile, name string, at time.Time) error {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return fmt.Errorf("seal: generate key: %w", err)
	}
	serial, err := rand.Int(rand.Reader, new(big.Int).Lsh(big.NewInt(1), 120))
	if err != nil {
		return fmt.Errorf("seal: generate serial number: %w", err)
	}
	template := &x509.Certificate{
		SerialNumber:          serial,
		Subject:               pkix.Name{CommonName: name, Organization: []string{name}, Country: []string{"CN"}},
		NotBefore:             at.Add(-time.Hour).UTC(),
		NotAfter:              at.AddDate(years, 0, 0).UTC(),
		KeyUsage:              x509.KeyUsageDigitalSignature | x509.KeyUsageContentCommitment,
		BasicConstraintsValid: true,
	}
	cert, err := x509.CreateCertificate(rand.Reader, template, template, key.Public(), key)
	if err != nil {
		return fmt.Errorf("seal: make certificate: %w", err)
	}
	private, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		return fmt.Errorf("seal: encode key: %w", err)
	}
	if err := create(keyFile, 0o600, "PRIVATE KEY", private); err != nil {
		return err
	}
	return create(certFile, 0o644, "CERTIFICATE", cert)
}

func create(name string, mode fs.FileMode, kind string, der []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return fmt.Errorf("seal: create file: %w", err)
	}
	return errors.Join(pem.Encode(f, &pem.Block{Type: kind, Bytes: der}), f.Close())
}

// Open reads a seal. The key file must be closed to everybody but its owner, and key and certificate must match.
func Open(keyFile, certFile string) (*File, error) {
	if info, err := os.Stat(keyFile); err != nil {
		return nil, fmt.Errorf("seal: open key: %w", err)
	} else if info.Mode().Perm()&0o077 != 0 {
		return nil, fmt.Errorf("seal: open key: others may read or write %s: its mode must be 0600", keyFile)
	}
	der, err := block(keyFile, "PRIVATE KEY")
	if err != nil {
		return nil, err
	}
	parsed, err := x509.ParsePKCS8PrivateKey(der)
	if err != nil {
		return nil, fmt.Errorf("seal: parse key: %w", err)
	}
	key, ok := parsed.(crypto.Signer)
	if !ok {
		return nil, fmt.Errorf("seal: parse key: %T does not sign", parsed)
	}
	if der, err = block(certFile, "CERTIFICATE"); err != nil {
		return nil, err
	}
	cert, err := x509.ParseCertificate(der)
	if err != nil {
		return nil, fmt.Errorf("seal: parse certificate: %w", err)
	}
	if public, ok := key.Public().(interface{ Equal(crypto.PublicKey) bool }); !ok || !public.Equal(cert.PublicKey) {
		return nil, errors.New("seal: open: the certificate is not that of the key")
	}
	return &File{key: key, cert: cert, name: cert.Subject.CommonName, now: time.Now}, nil
}

func block(name, kind string) ([]byte, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("seal: read: %w", err)
	}
	b, _ := pem.Decode(data)
	if b == nil || b.Type != kind {
		return nil, fmt.Errorf("seal: read: %s has no %s", name, kind)
	}
	return b.Bytes, nil
}

// Certificate is the public side of the seal, for those who check papers.
func (f *File) Certificate() *x509.Certificate { return f.cert }

// Sign returns the paper with its signature. A paper that is sealed already is refused: a second one would
// make the first look as if the paper had been changed.
func (f *File) Sign(ctx context.Context, pdf []byte) ([]byte, error) {
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("seal: sign: %w", err)
	}
	at := f.now()
	if at.Before(f.cert.NotBefore) || at.After(f.cert.NotAfter) {
		return nil, fmt.Errorf("seal: sign: the certificate is good from %s to %s only",
			f.cert.NotBefore.Format(time.DateOnly), f.cert.NotAfter.Format(time.DateOnly))
	}
	signed, gap, err := prepare(pdf, f.name, at)
	if err != nil {
		return nil, err
	}
	cms, err := f.cms(gap.content(signed))
	if err != nil {
		return nil, err
	}
	return signed, gap.fill(signed, cms)
}
