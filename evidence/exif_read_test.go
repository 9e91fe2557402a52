package evidence

import (
	"bytes"
	"encoding/binary"
	"image/png"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// told is a TIFF block with a place in Shenzhen and a time with a Z behind it, as some phones write it.
func told() []byte {
	return exif([]tag{{0x010f, "Maker"}, {0x0110, "Model"}}, []tag{{0x9003, "2026:03:04 06:16:17Z"}, {0xa002, uint32(4000)}, {0xa003, uint16(3000)}},
		[]tag{{1, "N"}, {2, [3][2]uint32{{22, 1}, {30, 1}, {0, 0}}}, {3, "E"}, {4, [3][2]uint32{{114, 1}, {3, 1}, {36, 1}}}})
}

func TestExifIsFoundInEveryFormat(t *testing.T) {
	t.Parallel()
	var picture bytes.Buffer
	require.NoError(t, png.Encode(&picture, drawn(5, 4)))
	head := picture.Len() - 12 // before the last chunk
	inPNG := append(bytes.Clone(picture.Bytes()[:head]), append(append(binary.BigEndian.AppendUint32(nil, uint32(len(told()))), "eXIf"...), append(told(), 0, 0, 0, 0)...)...)
	inPNG = append(inPNG, picture.Bytes()[head:]...)
	riff := func(name string, body []byte) []byte {
		b := append(binary.LittleEndian.AppendUint32([]byte(name), uint32(len(body))), body...)
		return append(b, make([]byte, len(b)%2)...)
	}
	webp := riff("RIFF", append([]byte("WEBP"), append(riff("VP8X", make([]byte, 9)), riff("EXIF", told())...)...))
	heic := append(box("ftyp", []byte("heic\x00\x00\x00\x00mif1heic")), box("mdat", []byte("\x00\x00\x00\x06Exif\x00\x00"), told())...)
	jpg := asJPEG(t, drawn(5, 4))
	padded := append([]byte{0xff, 0xd8, 0xff, 0xff, 0xff, 0xfe, 0, 4, 'h', 'i'}, withExif(jpg, told())[2:]...)
	for name, b := range map[string][]byte{"JPEG": withExif(jpg, told()), "JPEG, padded": padded, "PNG": inPNG, "WebP": webp, "HEIC": heic, "TIFF": told()} {
		m := inspectPhoto(b, Sniff(b))
		require.Equal(t, []string{"Maker", "Model"}, []string{m.Make, m.Model}, "%s, %s", name, m.Media)
		require.Equal(t, &Place{22.5, 114.06}, m.Place, name)
		require.True(t, m.Zoned && m.Taken.Equal(time.Date(2026, 3, 4, 6, 16, 17, 0, time.UTC)), name)
		require.Positive(t, m.Width, name)
	}
}

func TestExifInTheOtherByteOrder(t *testing.T) {
	t.Parallel()
	b := []byte("MM\x00*\x00\x00\x00\x08" + "\x00\x02" + "\x01\x0f\x00\x02\x00\x00\x00\x03Me\x00\x00" + "\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00" + "\x00\x00\x00\x00")
	m := inspectPhoto(withExif(asJPEG(t, drawn(40, 20)), b), "image/jpeg")
	require.Equal(t, "Me", m.Make)
	require.Equal(t, []int{20, 40, 6}, []int{m.Width, m.Height, m.orientation})
}

func TestExifThatLeadsAstray(t *testing.T) {
	t.Parallel()
	good := told()
	for name, change := range map[string]func([]byte){
		"root outside":         func(b []byte) { binary.LittleEndian.PutUint32(b[4:], 1<<31) },
		"root at itself":       func(b []byte) { binary.LittleEndian.PutUint32(b[4:], 0) },
		"count without end":    func(b []byte) { binary.LittleEndian.PutUint16(b[8:], 0xffff) },
		"camera is the root":   func(b []byte) { binary.LittleEndian.PutUint32(b[8+2+2*12+8:], 8) },
		"value outside":        func(b []byte) { binary.LittleEndian.PutUint32(b[8+2+8:], 1<<30) },
		"value far too long":   func(b []byte) { binary.LittleEndian.PutUint32(b[8+2+4:], 1<<31) },
		"type that is unknown": func(b []byte) { binary.LittleEndian.PutUint16(b[8+2+2:], 99) },
		"no byte order":        func(b []byte) { copy(b, "XX") },
	} {
		b := bytes.Clone(good)
		change(b)
		require.NotPanics(t, func() { requireSane(t, inspectPhoto(b, "image/tiff")) }, name)
	}
	for cut := range good {
		requireSane(t, inspectPhoto(good[:cut], "image/tiff"))
	}
}
