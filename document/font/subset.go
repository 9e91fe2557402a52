package font

import (
	"bytes"
	"encoding/binary"
	"maps"
	"slices"
)

// Subset is a face cut down to some characters: a complete small TrueType file.
type Subset struct {
	TTF []byte
	// Runes has at i the character of glyph i; glyph 0 is the empty box and stands for none.
	// Each character has a glyph of its own even where the face lets two share one,
	// so that the text taken out of a paper is the text put in.
	Runes []rune
}

// Subset cuts f down to runes. Characters that f cannot draw are left out: ask Has first.
func (f *Face) Subset(runes []rune) Subset {
	set := map[rune]bool{}
	for _, r := range runes {
		if f.Has(r) {
			set[r] = true
		}
	}
	s := Subset{Runes: append([]rune{0}, slices.Sorted(maps.Keys(set))...)}

	var glyf, loca, hmtx []byte
	for i, r := range s.Runes {
		old := 0
		if i > 0 {
			old = f.glyph(r)
		}
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		glyf = append(glyf, f.outline(old)...)
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
		hmtx = binary.BigEndian.AppendUint32(hmtx, f.metric(old))
	}
	loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))

	tables := map[string][]byte{
		"glyf": glyf, "loca": loca, "hmtx": hmtx, "cmap": characterMap(s.Runes),
		"head": patched(f.tables["head"], 8, 0, 0), // the checksum of the whole is not kept
		"hhea": patched(f.tables["hhea"], 34, uint16(len(s.Runes))),
		"maxp": patched(f.tables["maxp"], 4, uint16(len(s.Runes))),
		"name": f.tables["name"], "post": f.tables["post"], "OS/2": f.tables["OS/2"],
		// Some readers want the hinting tables to be there and not to be empty.
		"cvt ": orElse(f.tables["cvt "], 0, 0),
		"fpgm": orElse(f.tables["fpgm"], 0xb0, 0, 0x21), // push a zero, drop it
		"prep": orElse(f.tables["prep"], 0xb0, 0, 0x21),
	}
	s.TTF = assemble(tables)
	return s
}

// patched returns a copy of table with values written from byte at.
func patched(table []byte, at int, values ...uint16) []byte {
	t := bytes.Clone(table)
	for i, v := range values {
		binary.BigEndian.PutUint16(t[at+2*i:], v)
	}
	return t
}

func orElse(table []byte, standIn ...byte) []byte {
	if len(table) > 0 {
		return table
	}
	return standIn
}

// characterMap writes a character map with one entry a character: format 4 for the basic plane, 12 for all.
func characterMap(runes []rune) []byte {
	var basic []uint16
	for i, r := range runes[1:] {
		if r <= 0xfffe {
			basic = append(basic, uint16(r), uint16(i+1)) // character, glyph
		}
	}
	n := len(basic)/2 + 1 // segments, with the closing one that the format wants
	ends, starts, deltas := []uint16{}, []uint16{}, []uint16{}
	for i := 0; i < len(basic); i += 2 {
		ends, starts = append(ends, basic[i]), append(starts, basic[i])
		deltas = append(deltas, basic[i+1]-basic[i]) // modulo 65536, as the format says
	}
	ends, starts, deltas = append(ends, 0xffff), append(starts, 0xffff), append(deltas, 1)
	four := words(4, uint16(16+8*n), 0, uint16(2*n), 0, 0, 0)
	four = append(four, words(ends...)...)
	four = append(four, words(0)...)
	four = append(four, words(starts...)...)
	four = append(four, words(deltas...)...)
	four = append(four, make([]byte, 2*n)...) // range offsets: none

	twelve := words(12, 0)
	for _, v := range []int{16 + 12*(len(runes)-1), 0, len(runes) - 1} {
		twelve = binary.BigEndian.AppendUint32(twelve, uint32(v))
	}
	for i, r := range runes[1:] {
		for _, v := range []uint32{uint32(r), uint32(r), uint32(i + 1)} {
			twelve = binary.BigEndian.AppendUint32(twelve, v)
		}
	}

	const header = 4 + 2*8
	out := words(0, 2, 3, 1, 0, header, 3, 10)
	out = binary.BigEndian.AppendUint32(out, uint32(header+len(four)))
	return append(append(out, four...), twelve...)
}

// assemble writes the tables in the order of their tags behind a directory.
func assemble(tables map[string][]byte) []byte {
	tags := slices.Sorted(maps.Keys(tables))
	power := 1
	selector := 0
	for power*2 <= len(tags) {
		power, selector = power*2, selector+1
	}
	out := words(1, 0, uint16(len(tags)), uint16(16*power), uint16(selector), uint16(16*(len(tags)-power)))
	at := len(out) + 16*len(tags)
	var body []byte
	for _, tag := range tags {
		t := tables[tag]
		out = append(out, tag...)
		for _, v := range []uint32{checksum(t), uint32(at + len(body)), uint32(len(t))} {
			out = binary.BigEndian.AppendUint32(out, v)
		}
		body = append(body, t...)
		for len(body)%4 != 0 {
			body = append(body, 0)
		}
	}
	return append(out, body...)
}

func checksum(t []byte) (sum uint32) {
	for i := range t {
		sum += uint32(t[i]) << (24 - 8*(i%4))
	}
	return sum
}

func words(values ...uint16) []byte {
	out := make([]byte, 0, 2*len(values))
	for _, v := range values {
		out = binary.BigEndian.AppendUint16(out, v)
	}
	return out
}
