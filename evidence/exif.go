package evidence

import (
	"bytes"
	"encoding/binary"
	"strings"
	"time"
)

// EXIF is a TIFF directory inside a picture file (CIPA DC-008). We read it ourselves, a dozen tags and no more,
// because the libraries at hand can be made to loop for ever by a file; this reader visits three directories, each once.

// The tags that are read.
const (
	tagWidth, tagHeight         = 0x0100, 0x0101
	tagMake, tagModel           = 0x010f, 0x0110
	tagOrientation              = 0x0112
	tagCamera, tagReceiver      = 0x8769, 0x8825 // where the other two directories stand
	tagOriginal, tagDigitized   = 0x9003, 0x9004
	tagZone, tagZoneDigitized   = 0x9011, 0x9012
	tagPixelWidth, tagPixelHigh = 0xa002, 0xa003
	tagLatRef, tagLat           = 0x0001, 0x0002
	tagLngRef, tagLng           = 0x0003, 0x0004
)

// exifBlock finds the TIFF block in a picture; nil when there is none.
func exifBlock(b []byte, media string) []byte {
	switch media {
	case "image/tiff":
		return b
	case "image/jpeg":
		return jpegExif(b)
	case "image/png", "image/apng":
		return pngChunk(b[min(8, len(b)):], "eXIf")
	case "image/webp":
		return bytes.TrimPrefix(riffChunk(b[min(12, len(b)):], "EXIF"), exifMark)
	case "image/heic", "image/heif", "image/avif":
		// The item's place stands in nested tables; its mark, followed by a TIFF header, is as good and cannot mislead into a loop.
		for _, head := range []string{"II*\x00", "MM\x00*"} {
			if at := bytes.Index(b, append(bytes.Clone(exifMark), head...)); at >= 0 {
				return b[at+len(exifMark):]
			}
		}
	}
	return nil
}

var exifMark = []byte("Exif\x00\x00")

// jpegExif walks the segments before the picture.
func jpegExif(b []byte) []byte {
	for at := 2; at+4 <= len(b) && b[at] == 0xff && b[at+1] != 0xda; {
		if b[at+1] == 0xff { // padding
			at++
			continue
		}
		size := int(binary.BigEndian.Uint16(b[at+2:]))
		if size < 2 || at+2+size > len(b) {
			return nil
		}
		if body := b[at+4 : at+2+size]; b[at+1] == 0xe1 && bytes.HasPrefix(body, exifMark) {
			return body[len(exifMark):]
		}
		at += 2 + size
	}
	return nil
}

// pngChunk finds a chunk by name: length, name, body, check sum. b begins behind the signature.
func pngChunk(b []byte, name string) []byte {
	for len(b) >= 12 {
		size := uint64(binary.BigEndian.Uint32(b))
		if size > uint64(len(b)-12) {
			return nil
		}
		if string(b[4:8]) == name {
			return b[8 : 8+size]
		}
		b = b[12+size:]
	}
	return nil
}

// riffChunk finds a chunk by name: name, length, body padded to an even length. b begins behind the form's name.
func riffChunk(b []byte, name string) []byte {
	for len(b) >= 8 {
		size := uint64(binary.LittleEndian.Uint32(b[4:]))
		if size > uint64(len(b)-8) {
			return nil
		}
		if string(b[:4]) == name {
			return b[8 : 8+size]
		}
		b = b[min(8+size+size%2, uint64(len(b))):]
	}
	return nil
}

// directory is one TIFF directory: the entries by tag, 12 bytes each.
type directory struct {
	block   []byte
	order   binary.ByteOrder
	entries map[uint16][]byte
}

// tiffRoot reads the first directory of a block.
func tiffRoot(block []byte) directory {
	d := directory{block: block}
	switch {
	case bytes.HasPrefix(block, []byte("II*\x00")) && len(block) >= 8:
		d.order = binary.LittleEndian
	case bytes.HasPrefix(block, []byte("MM\x00*")) && len(block) >= 8:
		d.order = binary.BigEndian
	default:
		return d
	}
	return d.at(d.order.Uint32(block[4:]))
}

// at reads the directory at an offset; one that lies outside is empty, one that is cut off has the entries that are there.
func (d directory) at(offset uint32) directory {
	out := directory{block: d.block, order: d.order, entries: map[uint16][]byte{}}
	if d.order == nil || offset < 8 || uint64(offset)+2 > uint64(len(d.block)) {
		return out
	}
	n, rest := int(d.order.Uint16(d.block[offset:])), d.block[offset+2:]
	for i := 0; i < n && len(rest) >= 12; i++ {
		out.entries[d.order.Uint16(rest)] = rest[:12]
		rest = rest[12:]
	}
	return out
}

// sizes of TIFF types in bytes, by number.
var sizes = map[uint16]uint64{1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 9: 4, 10: 8}

// value gives the bytes of an entry, its type and how many there are; nothing when they lie outside the block.
func (d directory) value(tag uint16) (b []byte, kind uint16, count int) {
	e, ok := d.entries[tag]
	if !ok {
		return nil, 0, 0
	}
	kind = d.order.Uint16(e[2:])
	n := uint64(d.order.Uint32(e[4:]))
	size := sizes[kind] * n
	if size == 0 || size > uint64(len(d.block)) {
		return nil, 0, 0
	}
	if size <= 4 {
		return e[8 : 8+size], kind, int(n)
	}
	offset := uint64(d.order.Uint32(e[8:]))
	if offset+size > uint64(len(d.block)) {
		return nil, 0, 0
	}
	return d.block[offset : offset+size], kind, int(n)
}

func (d directory) text(tag uint16) string {
	b, kind, _ := d.value(tag)
	if kind != 2 {
		return ""
	}
	text, _, _ := strings.Cut(string(b), "\x00")
	return text
}

func (d directory) number(tag uint16) uint32 {
	b, kind, _ := d.value(tag)
	switch kind {
	case 3:
		return uint32(d.order.Uint16(b))
	case 4:
		return d.order.Uint32(b)
	}
	return 0
}

// degrees reads degrees, minutes and seconds; ok is false when they are not there.
func (d directory) degrees(tag, ref uint16, negative string) (v float64, ok bool) {
	b, kind, count := d.value(tag)
	if kind != 5 && kind != 10 || count < 3 {
		return 0, false
	}
	for i, unit := range []float64{1, 60, 3600} {
		top, bottom := d.order.Uint32(b[8*i:]), d.order.Uint32(b[8*i+4:])
		if bottom == 0 {
			if i == 0 || top != 0 {
				return 0, false
			}
			continue // 0/0 seconds: left out
		}
		v += float64(top) / float64(bottom) / unit
	}
	if strings.EqualFold(d.text(ref), negative) {
		v = -v
	}
	return v, true
}

// clock reads a time and the zone that may stand beside it, or as a Z behind it. A time without a zone is given in UTC.
func (d directory) clock(tag, zone uint16) (time.Time, bool) {
	text, isUTC := strings.CutSuffix(strings.TrimSpace(d.text(tag)), "Z")
	t, err := time.Parse("2006:01:02 15:04:05", text)
	if err != nil {
		return time.Time{}, false
	}
	if isUTC {
		return t.In(time.FixedZone("", 0)), true
	}
	if z, err := time.Parse("-07:00", strings.TrimSpace(d.text(zone))); err == nil {
		_, offset := z.Zone()
		return t.Add(-time.Duration(offset) * time.Second).In(time.FixedZone("", offset)), true
	}
	return t, true
}
