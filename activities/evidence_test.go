package activities

import (
	"context"
	"errors"
	"net"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"anjie/domain/accident"
	"anjie/evidence"
)

func TestAPhotoIsLookedAtAndSealed(t *testing.T) {
	t.Parallel()
	s := newStand(t, "2026-09-18", accident.Values{"deaths": "1"})
	photo, err := os.ReadFile("../evidence/testdata/photos/DSCN0029.jpg")
	require.NoError(t, err)
	s.attach("现场.jpg", photo)
	s.settle()

	c := s.State()
	original := c.Item(1)
	require.Equal(t, "sealed", original.State)
	require.Equal(t, "not_scanned", original.Scan, "without a scanner nothing is called clean")
	require.Equal(t, "2047-12-31", original.Until, "twenty years from the year after, somebody died")
	require.True(t, strings.HasPrefix(original.Key, "sealed/"), original.Key)
	require.NotEmpty(t, original.TakenAt)
	require.NotEmpty(t, original.Device)
	require.NotEmpty(t, original.Lat)
	require.Positive(t, original.Width)

	require.Len(t, c.Evidence, 3)
	for i, form := range []string{"derivative", "working"} {
		made := c.Evidence[i+1]
		require.Equal(t, form, made.Form)
		require.Equal(t, 1, made.Of)
		require.Equal(t, "derived", made.Scan)
		told, err := s.files.Inspect(t.Context(), made.Key)
		require.NoError(t, err)
		require.Nil(t, told.Place, "what is shown instead of the original tells no place")
	}
	_, info, err := s.files.GetVersion(t.Context(), original.Key, original.Version)
	require.NoError(t, err)
	require.Equal(t, original.SHA256, info.SHA256)
	require.Equal(t, original.Until, accident.DayString(info.Until))
}

func TestWhatIsNoPictureIsSealedAsItIs(t *testing.T) {
	t.Parallel()
	s := newStand(t, "2026-09-18", nil)
	s.attach("笔录.txt", []byte("询问笔录，共三页"))
	s.attach("残缺.jpg", append([]byte("\xff\xd8\xff\xe0\x00\x10JFIF\x00"), make([]byte, 64)...))
	s.settle()
	c := s.State()
	require.Len(t, c.Evidence, 2, "no picture, no thumbnail")
	for _, it := range c.Evidence {
		require.Equal(t, "sealed", it.State, it.Name)
		require.Equal(t, "2032-12-31", it.Until)
	}
}

// broken lets a call through and then says that it failed, as when the worker dies after the work and before the answer.
type broken struct{ Files }

func (b broken) Seal(ctx context.Context, key string, until time.Time) (evidence.Sealed, error) {
	_, _ = b.Files.Seal(ctx, key, until) // done, and nobody hears of it
	return evidence.Sealed{}, errors.New("the line is dead")
}

func TestASealThatNobodyHeardOfIsFoundAgain(t *testing.T) {
	t.Parallel()
	s := newStand(t, "2026-09-18", nil)
	s.attach("笔录.txt", []byte("询问笔录，共三页"))
	whole := s.Set.Evidence
	s.Set.Evidence = broken{whole}
	_, err := s.KeepEvidence(t.Context(), s.owed("scan"))
	require.Error(t, err)
	require.Equal(t, "scanned", s.State().Evidence[0].State)
	s.Set.Evidence = whole
	s.settle()
	require.Equal(t, "sealed", s.State().Evidence[0].State)
	require.Equal(t, 1, s.count(accident.RecordScan))
}

// clamd answers every stream with one verdict.
func clamd(t *testing.T, verdict string) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	t.Cleanup(func() { _ = l.Close() })
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			buf := make([]byte, 1<<16)
			_, _ = conn.Read(buf)
			_, _ = conn.Write([]byte(verdict + "\x00"))
			_ = conn.Close()
		}
	}()
	return "tcp://" + l.Addr().String()
}

func TestAnInfectedFileStaysInQuarantine(t *testing.T) {
	t.Parallel()
	s := newStand(t, "2026-09-18", nil)
	s.attach("附件.exe", []byte("pretend that this is malware"))
	scanner, err := evidence.NewScanner(clamd(t, "stream: Eicar-Test-Signature FOUND"))
	require.NoError(t, err)
	s.Set.Evidence = scanning{s.Set.Evidence, scanner}
	s.settle()
	it := s.State().Evidence[0]
	require.Equal(t, "infected", it.State)
	require.True(t, strings.HasPrefix(it.Key, "quarantine/"))
	require.Zero(t, s.count(accident.SealEvidence))
}

// scanning asks a scanner of its own.
type scanning struct {
	Files
	scanner *evidence.Scanner
}

func (f scanning) Scan(ctx context.Context, _ string) (evidence.Verdict, error) {
	return f.scanner.Scan(ctx, strings.NewReader("pretend that this is malware"))
}
