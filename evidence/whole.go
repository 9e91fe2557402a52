package evidence

import (
	"bytes"
	"encoding/binary"
)

// endsEarly says that b, a whole file, stops before its format does. Formats that it does not know never do.
func endsEarly(b []byte, media string) bool {
	switch media {
	case "image/jpeg":
		return !jpegEnds(b)
	case "image/png", "image/apng":
		return !bytes.Contains(b, []byte("\x00\x00\x00\x00IEND\xaeB`\x82"))
	case "image/gif":
		return bytes.LastIndexByte(b, ';') < 13 // the trailer, behind the header
	case "image/webp", "audio/wav", "video/x-msvideo":
		return len(b) < 12 || uint64(binary.LittleEndian.Uint32(b[4:]))+8 > uint64(len(b))
	case "video/mp4", "video/quicktime", "video/x-m4v", "audio/mp4", "audio/x-m4a", "image/heic", "image/heif":
		return !boxesEnd(b)
	case "application/pdf":
		return !bytes.Contains(b[max(0, len(b)-2048):], []byte("%%EOF"))
	}
	return false
}

// jpegEnds walks the segments to the picture itself and looks for the end mark behind it;
// the end mark of a thumbnail inside EXIF stands before and does not count.
func jpegEnds(b []byte) bool {
	for at := 2; at+4 <= len(b) && b[at] == 0xff; {
		if b[at+1] == 0xff { // padding
			at++
			continue
		}
		size := int(binary.BigEndian.Uint16(b[at+2:]))
		if size < 2 {
			return false
		}
		if b[at+1] == 0xda { // start of scan: in what follows, ff d9 can only be the end
			return at+2+size <= len(b) && bytes.Contains(b[at+2+size:], []byte{0xff, 0xd9})
		}
		at += 2 + size
	}
	return false
}

// boxesEnd walks the outermost boxes of an ISO file: each names its length, and the last must not reach beyond the end.
func boxesEnd(b []byte) bool {
	for len(b) > 0 {
		if len(b) < 8 {
			return false
		}
		size := uint64(binary.BigEndian.Uint32(b))
		switch {
		case size == 0: // to the end of the file
			return true
		case size == 1 && len(b) >= 16:
			size = binary.BigEndian.Uint64(b[8:])
		}
		if size < 8 || size > uint64(len(b)) {
			return false
		}
		b = b[size:]
	}
	return true
}
