package document

import (
	"bytes"
	"io"
	"path/filepath"
	"testing"
	"time"

	"github.com/ledongthuc/pdf"
	"github.com/stretchr/testify/require"

	"anjie/document/seal"
)

// A sealed paper reads as before, in two readers, and is known to be whole.
func TestSealedPaperReadsAsBefore(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	key, cert := filepath.Join(dir, "seal.key"), filepath.Join(dir, "seal.crt")
	require.NoError(t, seal.Generate(key, cert, unit, time.Now()))
	file, err := seal.Open(key, cert)
	require.NoError(t, err)
	var s Seal = file

	d := sampleDetermination()
	d.Parties[1].Name = "李𬱖" // beyond U+FFFF
	paper, err := Issue(d)
	require.NoError(t, err)
	sealed, err := s.Sign(t.Context(), paper)
	require.NoError(t, err)

	_, err = seal.Verify(paper)
	require.ErrorIs(t, err, seal.ErrNotSealed)
	by, err := seal.Verify(sealed)
	require.NoError(t, err)
	require.True(t, by.Equal(file.Certificate()))

	requireTextOut(t, d.Paper(), sealed)
	r, err := pdf.NewReader(bytes.NewReader(sealed), int64(len(sealed)))
	require.NoError(t, err)
	plain, err := r.GetPlainText()
	require.NoError(t, err)
	text, err := io.ReadAll(plain)
	require.NoError(t, err)
	for _, name := range []string{"张㛃", "李𬱖", "鲁N·12345", "11010519491231002X", d.Number} {
		require.Contains(t, solid(string(text)), name)
	}
}
