package evidence

import (
	"bytes"
	"os"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// FuzzLook feeds anything to what looks at a file as it comes in: it must neither panic nor call a page passive.
func FuzzLook(f *testing.F) {
	for _, h := range hostile(f) {
		f.Add(h.b, h.name, h.declared)
	}
	f.Add(bytes.Join([][]byte{ftyp, box("moov", mvhd, frame)}, nil), "film.mp4", "video/mp4")
	f.Fuzz(func(t *testing.T, b []byte, name, declared string) {
		media := Sniff(b)
		var l look
		l.tail(b)
		l.head(b, media)
		for _, w := range l.warnings(Incoming{Name: name, Declared: declared}, media) {
			require.NotEmpty(t, w.In("en"))
		}
		if served, how := ServeType(media); how == "inline" {
			require.True(t, KindOf(served) == Photo || KindOf(served) == Video || KindOf(served) == Audio, served)
		}
		clean := CleanName(name)
		require.True(t, utf8.ValidString(clean))
		require.Equal(t, clean, CleanName(clean))
		require.NotContains(t, Disposition(media, name), "\n")
	})
}

// FuzzInspect feeds anything to the readers of photos and films: they must neither panic nor tell of places that are none.
func FuzzInspect(f *testing.F) {
	photo, err := os.ReadFile("testdata/photos/DSCN0029.jpg")
	require.NoError(f, err)
	f.Add(photo[:1500])
	f.Add(sideways(f, 6, 8, 8))
	f.Add(bytes.Join([][]byte{ftyp, box("moov", mvhd, aside, appleMeta([2]string{"com.apple.quicktime.make", "x"}), box("udta", said("\xa9xyz", "+22.5431+114.0579/")))}, nil))
	f.Fuzz(func(t *testing.T, b []byte) {
		for _, media := range []string{Sniff(b), "image/jpeg", "image/heic", "image/png", "image/tiff", "image/webp"} {
			requireSane(t, inspectPhoto(b, media))
		}
		if header, err := filmHeader(bytes.NewReader(b), int64(len(b))); err == nil {
			var m Meta
			m.tellFilm(header)
			requireSane(t, m)
		}
		if len(b) < 1<<16 {
			if v, _ := verdict(string(b)); v.State == Clean {
				require.Contains(t, []string{"OK", "stream: OK"}, string(b))
			}
		}
	})
}

func requireSane(t *testing.T, m Meta) {
	t.Helper()
	if m.Place != nil {
		require.True(t, m.Place.Latitude >= -90 && m.Place.Latitude <= 90 && m.Place.Longitude >= -180 && m.Place.Longitude <= 180)
	}
	require.True(t, m.Taken.IsZero() || m.Taken.Year() >= 1989 && m.Taken.Year() <= 2101)
	require.True(t, utf8.ValidString(m.Make+m.Model))
	require.LessOrEqual(t, utf8.RuneCountInString(m.Make), 64)
}
