package evidence

import (
	"bytes"
	"encoding/binary"
	"io"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// box writes an ISO box around its parts.
func box(name string, parts ...[]byte) []byte {
	body := bytes.Join(parts, nil)
	return append(append(binary.BigEndian.AppendUint32(nil, uint32(8+len(body))), name...), body...)
}

func filled(n int, at map[int]uint32) []byte {
	b := make([]byte, n)
	for i, v := range at {
		binary.BigEndian.PutUint32(b[i:], v)
	}
	return b
}

// said is how phones write words: length, language, words.
func said(name, text string) []byte {
	return box(name, binary.BigEndian.AppendUint16(nil, uint16(len(text))), []byte{0x15, 0xc7}, []byte(text))
}

var (
	ftyp = box("ftyp", []byte("mp42\x00\x00\x00\x00mp42isom"))
	mdat = box("mdat", make([]byte, 3000))
	// 2026-03-04 06:16:17 UTC in seconds since 1904
	mvhd  = box("mvhd", filled(100, map[int]uint32{4: uint32(time.Date(2026, 3, 4, 6, 16, 17, 0, time.UTC).Sub(epoch1904) / time.Second)}))
	sound = box("trak", box("tkhd", filled(84, nil)))
	frame = box("trak", box("tkhd", filled(84, map[int]uint32{40: 1 << 16, 76: 1920 << 16, 80: 1080 << 16})))
	aside = box("trak", box("tkhd", filled(84, map[int]uint32{40: 0, 44: 1 << 16, 76: 1920 << 16, 80: 1080 << 16})))
)

// appleMeta writes keys and the items numbered after them.
func appleMeta(pairs ...[2]string) []byte {
	keys, items := filled(8, map[int]uint32{4: uint32(len(pairs))}), []byte{}
	for i, p := range pairs {
		keys = append(keys, box("mdta", []byte(p[0]))...)
		items = append(items, box(string(binary.BigEndian.AppendUint32(nil, uint32(i+1))), box("data", make([]byte, 8), []byte(p[1])))...)
	}
	return box("meta", box("keys", keys), box("ilst", items))
}

func inspectsFilms(t *testing.T, on server) {
	android := box("moov", mvhd, sound, frame, box("udta", said("\xa9xyz", "+22.5431+114.0579/"), said("\xa9mak", "Dashcam Co"), said("\xa9mod", "D-1")))
	iphone := box("moov", mvhd, aside, appleMeta(
		[2]string{"com.apple.quicktime.make", "Apple"}, [2]string{"com.apple.quicktime.model", "iPhone 6"},
		[2]string{"com.apple.quicktime.location.ISO6709", "-33.5100-070.2500+012.3/"}, [2]string{"com.apple.quicktime.creationdate", "2019-07-24T11:25:57+0300"}))
	for name, c := range map[string]struct {
		b    []byte
		want Meta
	}{
		"header behind the film": {bytes.Join([][]byte{ftyp, mdat, android}, nil), Meta{
			Media: "video/mp4", Width: 1920, Height: 1080, Taken: time.Date(2026, 3, 4, 14, 16, 17, 0, time.FixedZone("", 8*3600)), Zoned: true,
			Make: "Dashcam Co", Model: "D-1", Place: &Place{22.5431, 114.0579},
		}},
		"header before, on its side": {bytes.Join([][]byte{ftyp, iphone, mdat}, nil), Meta{
			Media: "video/mp4", Width: 1080, Height: 1920, Taken: time.Date(2019, 7, 24, 11, 25, 57, 0, time.FixedZone("", 3*3600)), Zoned: true,
			Make: "Apple", Model: "iPhone 6", Place: &Place{-33.51, -70.25},
		}},
		"cut off while recording": {bytes.Join([][]byte{ftyp, mdat[:2000]}, nil), Meta{Media: "video/mp4", Damaged: true}},
		"says nothing":            {bytes.Join([][]byte{ftyp, box("moov"), mdat}, nil), Meta{Media: "video/mp4"}},
	} {
		in := put(t, on.Store, c.b, "film.mp4")
		require.Equal(t, c.want.Damaged, len(in.Warnings) == 1, name)
		m, err := on.Inspect(t.Context(), in.Key)
		require.NoError(t, err, name)
		require.Equal(t, c.want, m, name)
	}
}

func TestFilmHeaderOfOddBoxes(t *testing.T) {
	t.Parallel()
	long := append(binary.BigEndian.AppendUint64([]byte("\x00\x00\x00\x01mdat"), 16+100), make([]byte, 100)...)
	b, err := filmHeader(bytes.NewReader(append(long, box("moov", mvhd)...)), int64(len(long)+8+len(mvhd)))
	require.NoError(t, err)
	require.Equal(t, mvhd, b, "a box of 64-bit length is stepped over")
	for name, b := range map[string][]byte{
		"empty":             {},
		"endless":           []byte("\x00\x00\x00\x00mdat"),
		"negative":          append([]byte("\x00\x00\x00\x01mdat"), bytes.Repeat([]byte{0xff}, 8)...),
		"too short":         []byte("\x00\x00\x00\x04mdat"),
		"beyond the end":    []byte("\x7f\xff\xff\xffmoov"),
		"thousands of them": bytes.Repeat(box("free"), 5000),
	} {
		_, err := filmHeader(bytes.NewReader(b), int64(len(b)))
		require.ErrorIs(t, err, errDamaged, name)
	}
	_, err = filmHeader(bytes.NewReader(nil), 100)
	require.ErrorIs(t, err, io.EOF, "the store gave less than it said")
}
