package evidence

import (
	"bytes"
	"encoding/csv"
	"encoding/hex"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"os"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"anjie/domain/problem"
)

func inspectsPhotos(t *testing.T, on server) {
	f, err := os.Open("testdata/photos/exif.tsv")
	require.NoError(t, err)
	defer f.Close()
	table := csv.NewReader(f)
	table.Comma = '\t'
	rows, err := table.ReadAll()
	require.NoError(t, err)
	for _, row := range rows[1:] {
		b, err := os.ReadFile("testdata/photos/" + row[0])
		require.NoError(t, err)
		in := put(t, on.Store, b, row[0])
		require.Nil(t, in.Warnings)
		m, err := on.Inspect(t.Context(), in.Key)
		require.NoError(t, err)
		requireFacts(t, m, row)
	}

	m, err := on.Inspect(t.Context(), put(t, on.Store, sideways(t, 6, 40, 20), "a.jpg").Key)
	require.NoError(t, err)
	require.Equal(t, secret, m.Make)
	require.Equal(t, []int{20, 40}, []int{m.Width, m.Height}, "as it is shown upright")
	require.InDelta(t, -33.51, m.Place.Latitude, 1e-9)
	require.InDelta(t, -70.25, m.Place.Longitude, 1e-9)
	require.True(t, m.Zoned)
	require.True(t, m.Taken.Equal(time.Date(2026, 3, 4, 6, 16, 17, 0, time.UTC)))

	m, err = on.Inspect(t.Context(), put(t, on.Store, []byte("a letter"), "a.txt").Key)
	require.NoError(t, err)
	require.Equal(t, Meta{Media: "text/plain"}, m)
}

// requireFacts compares with a row of exif.tsv: file, latitude, longitude, taken, model, orientation.
func requireFacts(t *testing.T, m Meta, row []string) {
	t.Helper()
	lat, err := strconv.ParseFloat(row[1], 64)
	require.NoError(t, err)
	lng, err := strconv.ParseFloat(row[2], 64)
	require.NoError(t, err)
	require.InDelta(t, lat, m.Place.Latitude, 1e-6, row[0])
	require.InDelta(t, lng, m.Place.Longitude, 1e-6, row[0])
	require.Equal(t, row[3], m.Taken.Format("2006:01:02 15:04:05"))
	require.Equal(t, beijing, m.Taken.Location(), "a clock without a zone is Beijing's")
	require.False(t, m.Zoned)
	require.Equal(t, row[4], m.Model)
	require.Equal(t, row[5], strconv.Itoa(m.orientation))
	require.False(t, m.Damaged)
	require.Positive(t, m.Width*m.Height)
}

func TestInspectToleratesDamage(t *testing.T) {
	t.Parallel()
	b, err := os.ReadFile("testdata/photos/DSCN0029.jpg")
	require.NoError(t, err)
	cut := inspectPhoto(b[:len(b)/2], "image/jpeg")
	require.True(t, cut.Damaged)
	require.Equal(t, "COOLPIX P6000", cut.Model, "the beginning is still read")
	require.NotNil(t, cut.Place)
	for _, junk := range [][]byte{nil, {0xff}, {0xff, 0xd8}, []byte("Exif\x00\x00II*\x00"), bytes.Repeat([]byte{0xff}, 5000), withExif(asJPEG(t, drawn(9, 9)), []byte("II*\x00\xff\xff\xff\x7f"))} {
		for media := range codecs {
			m := inspectPhoto(junk, media)
			require.Nil(t, m.Place)
			require.True(t, m.Taken.IsZero())
		}
	}
	odd := inspectPhoto(withExif(asJPEG(t, drawn(9, 9)), exif(
		[]tag{{0x010f, "Evil\x1b[31m\u202e" + string(bytes.Repeat([]byte("x"), 500))}, {0x0112, uint16(77)}},
		[]tag{{0x9003, "0000:00:00 00:00:00"}},
		[]tag{{1, "N"}, {2, [3][2]uint32{{95, 1}, {0, 1}, {0, 1}}}, {3, "E"}, {4, [3][2]uint32{{1, 0}, {0, 1}, {0, 1}}}})), "image/jpeg")
	require.LessOrEqual(t, len([]rune(odd.Make)), 64)
	require.NotContains(t, odd.Make, "\x1b")
	require.NotContains(t, odd.Make, "\u202e")
	require.Nil(t, odd.Place, "95 degrees north is nowhere")
	require.True(t, odd.Taken.IsZero(), "a clock that was never set")
	require.Equal(t, 1, odd.orientation)
}

func TestUprightInAllEightWays(t *testing.T) {
	t.Parallel()
	// Where the red quarter of drawn(40, 20) comes to stand, as a viewer that obeys EXIF shows it.
	for orientation, corner := range []string{1: "top left", 2: "top right", 3: "bottom right", 4: "bottom left", 5: "top left", 6: "top right", 7: "bottom right", 8: "bottom left"} {
		if orientation == 0 {
			continue
		}
		img := upright(drawn(40, 20), orientation)
		w, h := img.Bounds().Dx(), img.Bounds().Dy()
		if want := map[bool][2]int{false: {40, 20}, true: {20, 40}}[orientation > 4]; want != [2]int{w, h} {
			require.Equal(t, want, [2]int{w, h}, orientation)
		}
		at := map[string]image.Point{"top left": {w / 4, h / 4}, "top right": {3 * w / 4, h / 4}, "bottom left": {w / 4, 3 * h / 4}, "bottom right": {3 * w / 4, 3 * h / 4}}
		for name, p := range at {
			r, _, _, _ := img.At(p.X, p.Y).RGBA()
			require.Equal(t, name == corner, r > 0x8000, "orientation %d, %s", orientation, name)
		}
	}
}

func makesThumbnails(t *testing.T, on server) {
	in := put(t, on.Store, sideways(t, 6, 1200, 600), "a.jpg")
	got, err := on.Thumbnail(t.Context(), in.Key)
	require.NoError(t, err)
	require.Equal(t, Derivative, got.Role)
	p, err := parse(in.Key)
	require.NoError(t, err)
	require.Equal(t, p.id, got.Of)
	require.Equal(t, "derivative/case-1/"+p.id+"/thumbnail.jpg", got.Key)
	b, info := read(t, on.Store, got.Key)
	require.Equal(t, "image/jpeg", info.Media)
	require.NoError(t, on.Verify(t.Context(), got.Key, got.SHA256))
	img, err := jpeg.Decode(bytes.NewReader(b))
	require.NoError(t, err)
	require.Equal(t, image.Pt(240, 480), img.Bounds().Size())
	requireBare(t, b)

	again, err := on.Thumbnail(t.Context(), in.Key)
	require.NoError(t, err)
	require.Equal(t, got, again, "made once")
	sealed, err := on.Seal(t.Context(), in.Key, inADay())
	require.NoError(t, err)
	again, err = on.Thumbnail(t.Context(), sealed.Key)
	require.NoError(t, err)
	require.Equal(t, got, again, "the same before and after sealing")

	_, err = on.Thumbnail(t.Context(), got.Key)
	require.ErrorContains(t, err, "not an original")
	_, err = on.Seal(t.Context(), got.Key, inADay())
	require.ErrorContains(t, err, "not sealed")
	require.NoError(t, on.Discard(t.Context(), got.Key), "it can be made again")

	small, err := on.Thumbnail(t.Context(), put(t, on.Store, asJPEG(t, drawn(30, 20)), "s.jpg").Key)
	require.NoError(t, err)
	b, _ = read(t, on.Store, small.Key)
	size, err := jpeg.DecodeConfig(bytes.NewReader(b))
	require.NoError(t, err)
	require.Equal(t, []int{30, 20}, []int{size.Width, size.Height}, "never enlarged")
}

// requireBare says that a JPEG tells nothing but its picture: no EXIF, no other application segment, no comment.
func requireBare(t *testing.T, b []byte) {
	t.Helper()
	require.NotContains(t, string(b), secret)
	require.NotContains(t, string(b), "Exif")
	for at := 2; b[at+1] != 0xda; at += 2 + int(b[at+2])<<8 + int(b[at+3]) {
		require.Equal(t, byte(0xff), b[at])
		require.False(t, b[at+1] >= 0xe1 && b[at+1] <= 0xef || b[at+1] == 0xfe, "segment %x", b[at+1])
	}
	m := inspectPhoto(b, "image/jpeg")
	require.Nil(t, m.Place)
	require.Empty(t, m.Make+m.Model)
	require.True(t, m.Taken.IsZero())
}

func TestPanicIsDamage(t *testing.T) {
	t.Parallel()
	_, err := guarded(func([]byte, string) ([]byte, error) { panic("index out of range") }, nil, "")
	require.ErrorIs(t, err, errDamaged)
}

func stripsLocation(t *testing.T, on server) {
	original, err := os.ReadFile("testdata/photos/DSCN0029.jpg")
	require.NoError(t, err)
	for name, b := range map[string][]byte{"photo": original, "sideways": sideways(t, 8, 90, 60)} {
		in := put(t, on.Store, b, "a.jpg")
		was, err := on.Inspect(t.Context(), in.Key)
		require.NoError(t, err)
		require.NotNil(t, was.Place, name)
		got, err := on.StripLocation(t.Context(), in.Key)
		require.NoError(t, err, name)
		require.Equal(t, WorkingCopy, got.Role)
		bare, _ := read(t, on.Store, got.Key)
		requireBare(t, bare)
		size, err := jpeg.DecodeConfig(bytes.NewReader(bare))
		require.NoError(t, err)
		require.Equal(t, []int{was.Width, was.Height}, []int{size.Width, size.Height}, "full size, upright")
		again, err := on.StripLocation(t.Context(), in.Key)
		require.NoError(t, err)
		require.Equal(t, got, again)
		kept, _ := read(t, on.Store, in.Key)
		require.Equal(t, b, kept, "the original stays as it is")
	}

	var see bytes.Buffer
	require.NoError(t, png.Encode(&see, image.NewNRGBA(image.Rect(0, 0, 8, 8)))) // nothing but transparency
	got, err := on.StripLocation(t.Context(), put(t, on.Store, see.Bytes(), "a.png").Key)
	require.NoError(t, err)
	b, _ := read(t, on.Store, got.Key)
	img, err := jpeg.Decode(bytes.NewReader(b))
	require.NoError(t, err)
	r, g, bl, _ := img.At(4, 4).RGBA()
	require.Equal(t, color.RGBA64{0xffff, 0xffff, 0xffff, 0xffff}, color.RGBA64{uint16(r), uint16(g), uint16(bl), 0xffff})
}

func refusesBombs(t *testing.T, on server) {
	var moving bytes.Buffer
	require.NoError(t, gif.Encode(&moving, drawn(20, 10), nil))
	_, err := on.Thumbnail(t.Context(), put(t, on.Store, moving.Bytes(), "a.gif").Key)
	require.NoError(t, err)

	bomb := asJPEG(t, drawn(16, 16))
	at := bytes.Index(bomb, []byte{0xff, 0xc0})
	copy(bomb[at+5:], []byte{0xff, 0xff, 0xff, 0xff}) // says that it is 65535 x 65535
	whole := asJPEG(t, drawn(300, 300))
	heic, err := hex.DecodeString("00000018667479706865696300000000686569636d696631" + "00000008" + "6d646174")
	require.NoError(t, err)
	for name, c := range map[string]struct {
		b    []byte
		word string
	}{
		"bomb":      {bomb, "尺寸过大"},
		"truncated": {whole[:len(whole)/2], "已损坏"},
		"corrupted": {append(append([]byte{}, whole[:200]...), noise(4000, 9)...), "已损坏"},
		"HEIC":      {heic, "此格式"},
		"no photo":  {[]byte("%PDF-1.7\n%%EOF"), "不是图片"},
	} {
		in := put(t, on.Store, c.b, "a.jpg")
		for _, make := range []func() (Stored, error){
			func() (Stored, error) { return on.Thumbnail(t.Context(), in.Key) },
			func() (Stored, error) { return on.StripLocation(t.Context(), in.Key) },
		} {
			_, err := make()
			require.Equal(t, problem.Invalid, problem.KindOf(err), name)
			require.ErrorContains(t, err, c.word, name)
		}
		_, err := on.Inspect(t.Context(), in.Key)
		require.NoError(t, err, name)
		kept, _ := read(t, on.Store, in.Key)
		require.Equal(t, c.b, kept, "%s: stored as it came", name)
	}
}
