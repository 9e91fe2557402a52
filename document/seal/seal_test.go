package seal

import (
	"bytes"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"crypto/x509/pkix"
	"errors"
	"io/fs"
	"math/big"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"anjie/document/sheet"
)

const unit = "德州市公安局交通警察支队直属一大队"

func made() time.Time { return time.Date(2026, 9, 18, 7, 0, 0, 0, time.UTC) }

func aSeal(t *testing.T) *File {
	t.Helper()
	dir := t.TempDir()
	key, cert := filepath.Join(dir, "seal.key"), filepath.Join(dir, "seal.crt")
	require.NoError(t, Generate(key, cert, unit, time.Now()))
	s, err := Open(key, cert)
	require.NoError(t, err)
	return s
}

func aPaper(t *testing.T) []byte {
	t.Helper()
	pdf, err := sheet.Render(sheet.Paper{Title: "道路交通事故证明", Agency: unit, Made: made(), Blocks: []sheet.Block{sheet.Text{Text: "当事人张㛃。"}}})
	require.NoError(t, err)
	return pdf
}

// pdfsig is what poppler says of the paper.
func pdfsig(t *testing.T, pdf []byte) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "paper.pdf")
	require.NoError(t, os.WriteFile(file, pdf, 0o600))
	cmd := exec.Command("pdfsig", "-nocert", file)
	cmd.Env = append(os.Environ(), "LC_ALL=C.UTF-8")
	out, err := cmd.CombinedOutput()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		require.NoError(t, err)
	}
	return string(out)
}

func TestSealedPaperVerifies(t *testing.T) {
	t.Parallel()
	s, pdf := aSeal(t), aPaper(t)
	signed, err := s.Sign(t.Context(), pdf)
	require.NoError(t, err)
	require.True(t, bytes.HasPrefix(signed, pdf), "the signature is an addition; the paper stays as it was")

	cert, err := Verify(signed)
	require.NoError(t, err)
	require.True(t, cert.Equal(s.Certificate()))
	require.Equal(t, unit, cert.Subject.CommonName)

	said := pdfsig(t, signed)
	require.Contains(t, said, "Signature is Valid.", said)
	require.Contains(t, said, "Total document signed", said)
	require.Contains(t, said, unit)
	require.Contains(t, said, time.Now().Format("2006"))
}

func TestAnyChangeShows(t *testing.T) {
	t.Parallel()
	s := aSeal(t)
	signed, err := s.Sign(t.Context(), aPaper(t))
	require.NoError(t, err)

	flipped := bytes.Clone(signed)
	flipped[len(flipped)/3] ^= 1
	_, err = Verify(flipped)
	require.ErrorIs(t, err, ErrChanged)
	require.Contains(t, pdfsig(t, flipped), "Digest Mismatch")

	gap := byteRange.FindSubmatch(signed)
	from, to := number(t, gap[1]), number(t, gap[2])
	for at := 0; at < len(signed); at += 97 { // everywhere: text, fonts, the update
		if at >= from && at < to {
			continue
		}
		one := bytes.Clone(signed)
		one[at] ^= 1
		_, err := Verify(one)
		require.ErrorIs(t, err, ErrChanged, "byte %d", at)
	}
	for at := from; at < to; at += 13 { // the signature itself: broken, or it still says the same
		one := bytes.Clone(signed)
		one[at] ^= 1
		if cert, err := Verify(one); err == nil {
			require.True(t, cert.Equal(s.Certificate()), "byte %d", at)
		}
	}
	_, err = Verify(append(bytes.Clone(signed), "\n%% added\n"...))
	require.ErrorIs(t, err, ErrChanged)
	_, err = Verify(signed[:len(signed)-1])
	require.ErrorIs(t, err, ErrChanged)
}

func number(t *testing.T, b []byte) int {
	t.Helper()
	n, err := strconv.Atoi(string(b))
	require.NoError(t, err)
	return n
}

func TestAnotherSealIsSeen(t *testing.T) {
	t.Parallel()
	mine, other := aSeal(t), aSeal(t)
	signed, err := other.Sign(t.Context(), aPaper(t))
	require.NoError(t, err)
	cert, err := Verify(signed)
	require.NoError(t, err)
	require.False(t, cert.Equal(mine.Certificate()))
}

func TestWhatCannotBeSealed(t *testing.T) {
	t.Parallel()
	s := aSeal(t)
	signed, err := s.Sign(t.Context(), aPaper(t))
	require.NoError(t, err)
	_, err = s.Sign(t.Context(), signed)
	require.ErrorContains(t, err, "sealed already")
	for _, junk := range []string{"", "hello", "%PDF-1.7\n", "%PDF-1.7\ntrailer\n<< /Size 1 >>\nstartxref\n9\n%%EOF\n"} {
		_, err = s.Sign(t.Context(), []byte(junk))
		require.ErrorContains(t, err, "not a paper of ours", "%q", junk)
		_, err = Verify([]byte(junk))
		require.ErrorIs(t, err, ErrNotSealed)
	}
	s.now = func() time.Time { return time.Now().AddDate(years, 1, 0) }
	_, err = s.Sign(t.Context(), aPaper(t))
	require.ErrorContains(t, err, "the certificate is good from")
}

func TestKeyFiles(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	key, cert := filepath.Join(dir, "seal.key"), filepath.Join(dir, "seal.crt")
	require.NoError(t, Generate(key, cert, unit, time.Now()))
	info, err := os.Stat(key)
	require.NoError(t, err)
	require.Equal(t, fs.FileMode(0o600), info.Mode().Perm())
	require.ErrorIs(t, Generate(key, cert, unit, time.Now()), fs.ErrExist, "a seal is never overwritten")

	other := filepath.Join(dir, "other.crt")
	require.NoError(t, Generate(filepath.Join(dir, "other.key"), other, "另一单位", time.Now()))
	_, err = Open(key, other)
	require.ErrorContains(t, err, "not that of the key")
	_, err = Open(cert, cert)
	require.Error(t, err)
	require.NoError(t, os.Chmod(key, 0o640))
	_, err = Open(key, cert)
	require.ErrorContains(t, err, "0600")
	_, err = Open(filepath.Join(dir, "none"), cert)
	require.ErrorIs(t, err, fs.ErrNotExist)
}

// A unit may bring its own key: an RSA one signs as well.
func TestRSAKey(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	keyFile, certFile := filepath.Join(dir, "seal.key"), filepath.Join(dir, "seal.crt")
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	require.NoError(t, err)
	template := &x509.Certificate{SerialNumber: big.NewInt(7), Subject: pkix.Name{CommonName: unit}, NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour)}
	cert, err := x509.CreateCertificate(rand.Reader, template, template, key.Public(), key)
	require.NoError(t, err)
	private, err := x509.MarshalPKCS8PrivateKey(key)
	require.NoError(t, err)
	require.NoError(t, create(keyFile, 0o600, "PRIVATE KEY", private))
	require.NoError(t, create(certFile, 0o644, "CERTIFICATE", cert))

	s, err := Open(keyFile, certFile)
	require.NoError(t, err)
	signed, err := s.Sign(t.Context(), aPaper(t))
	require.NoError(t, err)
	_, err = Verify(signed)
	require.NoError(t, err)
	require.Contains(t, pdfsig(t, signed), "Signature is Valid.")
}
