package evidence

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/jpeg"
	"testing"

	"github.com/stretchr/testify/require"
)

// tag is one EXIF entry; value is a string, a uint16, a uint32 (offset of another directory) or [3][2]uint32 (degrees).
type tag struct {
	id    uint16
	value any
}

// written is one TIFF directory that stands at the given place: count, entries, next, then what does not fit into an entry.
func written(at int, tags []tag) []byte {
	var entries, rest []byte
	le := binary.LittleEndian
	for _, t := range tags {
		var kind uint16
		var count uint32
		var v []byte
		switch x := t.value.(type) {
		case string:
			v = append([]byte(x), 0)
			kind, count = 2, uint32(len(v))
		case uint16:
			v, kind, count = le.AppendUint16(nil, x), 3, 1
		case uint32:
			v, kind, count = le.AppendUint32(nil, x), 4, 1
		case [3][2]uint32:
			for _, r := range x {
				v = le.AppendUint32(le.AppendUint32(v, r[0]), r[1])
			}
			kind, count = 5, 3
		}
		entries = le.AppendUint32(le.AppendUint16(le.AppendUint16(entries, t.id), kind), count)
		if len(v) <= 4 {
			entries = append(entries, append(v, 0, 0, 0, 0)[:4]...)
			continue
		}
		entries = le.AppendUint32(entries, uint32(at+2+12*len(tags)+4+len(rest)))
		rest = append(rest, v...)
		if len(rest)%2 == 1 {
			rest = append(rest, 0)
		}
	}
	return append(append(append(le.AppendUint16(nil, uint16(len(tags))), entries...), 0, 0, 0, 0), rest...)
}

// exif writes a TIFF block of three directories: the picture's, the camera's and the receiver's.
func exif(picture, camera, receiver []tag) []byte {
	size := len(written(0, append(picture[:len(picture):len(picture)], tag{0x8769, uint32(0)}, tag{0x8825, uint32(0)})))
	cam := written(8+size, camera)
	picture = append(picture[:len(picture):len(picture)], tag{0x8769, uint32(8 + size)}, tag{0x8825, uint32(8 + size + len(cam))})
	out := append([]byte("II*\x00\x08\x00\x00\x00"), written(8, picture)...)
	return append(append(out, cam...), written(8+size+len(cam), receiver)...)
}

// withExif puts a TIFF block into a JPEG, where cameras put it.
func withExif(jpg, tiff []byte) []byte {
	seg := append([]byte("Exif\x00\x00"), tiff...)
	head := binary.BigEndian.AppendUint16([]byte{0xff, 0xd8, 0xff, 0xe1}, uint16(len(seg)+2))
	return append(append(head, seg...), jpg[2:]...)
}

// drawn is a picture whose corner tells which way is up: red at the top left, blue elsewhere.
func drawn(w, h int) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			c := color.RGBA{0, 0, 200, 255}
			if x < w/2 && y < h/2 {
				c = color.RGBA{220, 0, 0, 255}
			}
			img.SetRGBA(x, y, c)
		}
	}
	return img
}

func asJPEG(t testing.TB, img image.Image) []byte {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, jpeg.Encode(&out, img, nil))
	return out.Bytes()
}

// secret stands in every tag that could give a photographer away.
const secret = "SecretCam"

// sideways is how a phone held upright writes a picture with time, zone, device and a place south-west of Greenwich.
func sideways(t testing.TB, orientation uint16, w, h int) []byte {
	return withExif(asJPEG(t, drawn(w, h)), exif(
		[]tag{{0x010f, secret}, {0x0110, "Model 7"}, {0x0112, orientation}},
		[]tag{{0x9003, "2026:03:04 15:16:17"}, {0x9011, "+09:00"}},
		[]tag{{1, "S"}, {2, [3][2]uint32{{33, 1}, {30, 1}, {3600, 100}}}, {3, "W"}, {4, [3][2]uint32{{70, 1}, {15, 1}, {0, 1}}}}))
}
