package evidence

import (
	"bytes"
	"encoding/binary"
	"mime"
	"path"
	"strings"
)

// edgeBytes is how much of a file's beginning and end is looked at for a second face.
const edgeBytes = 64 << 10

// look watches a file pass by and remembers its two ends. A file of one part is looked at whole, once.
type look struct {
	first, last []byte // at most edgeBytes each
	seen        int64
	early       bool // ends before its format says; only told of files that fit into one part
}

// head sees the first part; tail has seen it before.
func (l *look) head(b []byte, media string) {
	l.first = bytes.Clone(b[:min(len(b), edgeBytes)])
	if l.seen < partBytes {
		l.early = endsEarly(b, media)
	}
}

// tail sees every part and keeps the end of what it saw.
func (l *look) tail(b []byte) {
	l.seen += int64(len(b))
	l.last = append(l.last, b[max(0, len(b)-edgeBytes):]...)
	if over := len(l.last) - edgeBytes; over > 0 {
		l.last = append(l.last[:0], l.last[over:]...)
	}
}

func (l *look) warnings(in Incoming, media string) []Warning {
	found := map[Warning]bool{
		Acts:      acts(media) || media == "application/pdf" && pdfActs(l.first, l.last),
		Disguised: disguised(in, media),
		TwoFaced:  twoFaced(l.first, l.last, media),
		Truncated: l.early,
		Renamed:   CleanName(in.Name) != in.Name && in.Name != "",
	}
	var list []Warning
	for _, w := range Warnings() {
		if found[w] {
			list = append(list, w)
		}
	}
	return list
}

// pageMarks are how a browser recognises a page; a picture or film has no business with them.
var pageMarks = [][]byte{[]byte("<script"), []byte("<html"), []byte("<!doctype html"), []byte("<svg"), []byte("<iframe"), []byte("<?php")}

// twoFaced finds a second format in a picture, film, sound or PDF: a page, a PDF or a ZIP hidden inside or behind.
func twoFaced(first, last []byte, media string) bool {
	kind, pdf := KindOf(media), media == "application/pdf"
	if kind != Photo && kind != Video && kind != Audio && !pdf {
		return false
	}
	if zipEnds(last) || media == "image/gif" && gifIsScript(first) {
		return true
	}
	if pdf { // readers look for its mark anywhere in the first KiB; page marks may stand in its forms
		return !bytes.HasPrefix(bytes.TrimLeft(first, "\xef\xbb\xbf\r\n\t "), []byte("%PDF-"))
	}
	for _, edge := range [][]byte{first, last} {
		low := bytes.ToLower(edge)
		for _, m := range pageMarks {
			if bytes.Contains(low, m) {
				return true
			}
		}
	}
	return false
}

// zipEnds says whether a ZIP archive ends exactly where the file does: its end record names the length of what follows.
func zipEnds(last []byte) bool {
	for at := len(last) - 22; at >= 0; at-- {
		if bytes.HasPrefix(last[at:], []byte("PK\x05\x06")) && at+22+int(binary.LittleEndian.Uint16(last[at+20:])) == len(last) {
			return true
		}
	}
	return false
}

// gifIsScript knows the two ways to write a GIF that is also JavaScript: its size read as a comment or an assignment.
func gifIsScript(first []byte) bool {
	if len(first) < 13 {
		return false
	}
	if bytes.HasPrefix(first[6:], []byte("/*")) && bytes.Contains(first, []byte("*/")) {
		return true
	}
	for _, c := range first[6:13] {
		if c < 0x20 || c > 0x7e {
			return false
		}
	}
	return true // a screen size, colours and ratio that are all letters are no accident
}

// pdfActs sees scripts, started programs and packed files that stand openly near a PDF's ends; compressed ones it does not see.
func pdfActs(edges ...[]byte) bool {
	for _, e := range edges {
		for _, m := range []string{"/JavaScript", "/JS ", "/JS(", "/Launch", "/EmbeddedFile"} {
			if bytes.Contains(e, []byte(m)) {
				return true
			}
		}
	}
	return false
}

// byName is what a name's ending promises.
var byName = map[string]Kind{
	".jpg": Photo, ".jpeg": Photo, ".png": Photo, ".gif": Photo, ".webp": Photo, ".heic": Photo, ".heif": Photo, ".bmp": Photo, ".tif": Photo, ".tiff": Photo,
	".mp4": Video, ".mov": Video, ".avi": Video, ".mkv": Video, ".webm": Video, ".3gp": Video, ".m4v": Video, ".wmv": Video,
	".mp3": Audio, ".wav": Audio, ".m4a": Audio, ".aac": Audio, ".amr": Audio, ".flac": Audio,
	".pdf": Document, ".doc": Document, ".docx": Document, ".xls": Document, ".xlsx": Document, ".txt": Document, ".csv": Document, ".rtf": Document,
}

// disguised compares drawers, not exact types: a .jpg that is a PNG deceives nobody, a .jpg that is a page does.
func disguised(in Incoming, media string) bool {
	if want, ok := byName[strings.ToLower(path.Ext(in.Name))]; ok && want != KindOf(media) {
		return true
	}
	declared, _, err := mime.ParseMediaType(in.Declared)
	if err != nil || declared == unknownMedia {
		return false
	}
	want := KindOf(declared)
	return want != Other && want != KindOf(media)
}
