// Package font holds the Chinese typefaces of the papers and cuts them down to the characters that a paper uses.
//
// Serif and Sans are TrueType builds of the Noto CJK family under the SIL Open Font License (see the OFL texts beside
// them): Serif is close to the 宋体 of official papers, Sans to the 黑体 of their headings. Rare, HanaMinB of the
// Hanazono family (its licence lies beside it too), has the ideographs of Unicode's extensions B to F, which occur in
// names and which the other two leave out.
package font

import (
	_ "embed" // the font files
	"encoding/binary"
	"fmt"
	"sort"
	"sync"

	"github.com/klauspost/compress/zstd"
)

//go:embed NotoSerifSC-Regular.ttf
var serifFile []byte

//go:embed NotoSansSC-Medium.ttf
var sansFile []byte

// rareFile is the font file packed by zstd -22: it is as large as the others together, and few papers need it.
//
//go:embed HanaMinB.ttf.zst
var rareFile []byte

// Serif returns the face of running text.
var Serif = sync.OnceValue(func() *Face { return mustParse("NotoSerifSC-Regular", serifFile) })

// Sans returns the face of titles, headings and labels.
var Sans = sync.OnceValue(func() *Face { return mustParse("NotoSansSC-Medium", sansFile) })

// Rare returns the face of the characters that the others lack. The first call unpacks it, which takes a moment and keeps
// 30 MB: ask Serif and Sans first.
var Rare = sync.OnceValue(func() *Face { return mustParse("HanaMinB", mustUnpack(rareFile)) })

// Face is one typeface. It reads the font file in place and is safe for concurrent use.
type Face struct {
	Name   string // PostScript name
	file   []byte
	tables map[string][]byte
	groups []group // of the character map, ascending
	hm     int     // number of full horizontal metrics
	em     int     // units of the outlines an em
}

// group maps the characters first…last to consecutive glyphs.
type group struct {
	first, last rune
	glyph       uint32
}

func mustParse(name string, file []byte) *Face {
	f, err := parse(name, file)
	if err != nil {
		panic(err) // the file is part of the binary: a build with a broken one cannot print anything
	}
	return f
}

func mustUnpack(packed []byte) []byte {
	r, err := zstd.NewReader(nil)
	if err != nil {
		panic(err) // as above
	}
	defer r.Close()
	file, err := r.DecodeAll(packed, nil)
	if err != nil {
		panic(err)
	}
	return file
}

func parse(name string, file []byte) (*Face, error) {
	f := &Face{Name: name, file: file, tables: map[string][]byte{}}
	if len(file) < 12 || u32(file, 0) != 0x00010000 {
		return nil, fmt.Errorf("font: parse %s: not a TrueType file", name)
	}
	for i := range int(u16(file, 4)) {
		entry := file[12+16*i:]
		from, size := u32(entry, 8), u32(entry, 12)
		if uint64(from)+uint64(size) > uint64(len(file)) {
			return nil, fmt.Errorf("font: parse %s: table %s lies outside the file", name, entry[:4])
		}
		f.tables[string(entry[:4])] = file[from : from+size]
	}
	for _, tag := range []string{"head", "hhea", "hmtx", "maxp", "cmap", "loca", "glyf", "name", "post", "OS/2"} {
		if f.tables[tag] == nil {
			return nil, fmt.Errorf("font: parse %s: no table %s", name, tag)
		}
	}
	f.em = int(u16(f.tables["head"], 18))
	if f.em == 0 || u16(f.tables["head"], 50) != 1 {
		return nil, fmt.Errorf("font: parse %s: need units an em and long offsets", name)
	}
	f.hm = int(u16(f.tables["hhea"], 34))
	return f, f.readCharacters()
}

// readCharacters reads the character map of all of Unicode (platform 3, encoding 10, format 12).
func (f *Face) readCharacters() error {
	cmap := f.tables["cmap"]
	for i := range int(u16(cmap, 2)) {
		if u16(cmap, 4+8*i) != 3 || u16(cmap, 6+8*i) != 10 {
			continue
		}
		sub := cmap[u32(cmap, 8+8*i):]
		if u16(sub, 0) != 12 {
			break
		}
		for g := range int(u32(sub, 12)) {
			at := 16 + 12*g
			f.groups = append(f.groups, group{rune(u32(sub, at)), rune(u32(sub, at+4)), u32(sub, at+8)})
		}
		return nil
	}
	return fmt.Errorf("font: parse %s: no character map of all of Unicode", f.Name)
}

// Has says whether the face can draw r.
func (f *Face) Has(r rune) bool { return f.glyph(r) != 0 }

// Advance is the width of r in thousandths of the font size; 0 when the face cannot draw it.
func (f *Face) Advance(r rune) int {
	g := f.glyph(r)
	if g == 0 {
		return 0
	}
	return int(f.metric(g)>>16) * 1000 / f.em
}

// metric is the advance (high half) and left side bearing (low half) of a glyph.
func (f *Face) metric(glyph int) uint32 {
	hmtx := f.tables["hmtx"]
	if glyph < f.hm {
		return u32(hmtx, 4*glyph)
	}
	advance := u32(hmtx, 4*(f.hm-1)) &^ 0xffff
	return advance | uint32(u16(hmtx, 4*f.hm+2*(glyph-f.hm)))
}

func (f *Face) glyph(r rune) int {
	i := sort.Search(len(f.groups), func(i int) bool { return f.groups[i].last >= r })
	if i == len(f.groups) || f.groups[i].first > r {
		return 0
	}
	return int(f.groups[i].glyph) + int(r-f.groups[i].first)
}

func (f *Face) outline(glyph int) []byte {
	loca := f.tables["loca"]
	return f.tables["glyf"][u32(loca, 4*glyph):u32(loca, 4*glyph+4)]
}

func u16(b []byte, at int) uint16 { return binary.BigEndian.Uint16(b[at:]) }
func u32(b []byte, at int) uint32 { return binary.BigEndian.Uint32(b[at:]) }
