package font

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/image/font/sfnt"
)

func TestFacesHaveWhatPapersNeed(t *testing.T) {
	t.Parallel()
	for _, f := range []*Face{Serif(), Sans()} {
		for r := rune(' '); r <= '~'; r++ {
			require.True(t, f.Has(r), "%s: %q", f.Name, r)
		}
		for _, r := range "，。、；：？！（）《》〈〉「」『』【】〔〕“”‘’—…·％￥℃①②③□■√／零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整㛃䶮𠅤𬱖𫖯䥽　" {
			require.True(t, f.Has(r), "%s: %q U+%04X", f.Name, r, r)
		}
		require.Equal(t, 1000, f.Advance('鲁'))
		require.Zero(t, f.Advance('𠮷'), "%s leaves U+20BB7 to Rare", f.Name)
	}
	missing := 0
	for r := rune(0x4e00); r <= 0x9fff; r++ {
		if !Serif().Has(r) {
			missing++
		}
	}
	require.Zero(t, missing, "Serif draws the whole block of unified ideographs")
}

// Names may hold any ideograph of the extensions B to F (GB 18030-2022, level 3, goes no further but for a few).
func TestRareDrawsTheExtensions(t *testing.T) {
	t.Parallel()
	require.Equal(t, 1000, Rare().Advance('𠮷'))
	for _, block := range []struct {
		name        string
		first, last rune
	}{{"B", 0x20000, 0x2a6d6}, {"C", 0x2a700, 0x2b734}, {"D", 0x2b740, 0x2b81d}, {"E", 0x2b820, 0x2cea1}, {"F", 0x2ceb0, 0x2ebe0}} {
		for r := block.first; r <= block.last; r++ {
			require.True(t, Serif().Has(r) || Sans().Has(r) || Rare().Has(r), "extension %s: %q U+%04X", block.name, r, r)
		}
	}
}

// The vendored files have no glyph made of other glyphs; Subset copies outlines and relies on it.
func TestNoCompositeGlyphs(t *testing.T) {
	t.Parallel()
	for _, f := range []*Face{Serif(), Sans(), Rare()} {
		require.Zero(t, u16(f.tables["maxp"], 28), f.Name)
		require.Zero(t, u16(f.tables["maxp"], 30), f.Name)
	}
}

func TestSubsetIsAFontOfItsOwn(t *testing.T) {
	t.Parallel()
	for f, text := range map[*Face]string{Serif(): "鲁N12345 㛃䶮𬱖𠅤，⼀一", Sans(): "鲁N12345 㛃䶮𬱖𠅤，⼀一", Rare(): "𠮷𡈽𪜀𫝀𫠠𬺰"} {
		s := f.Subset([]rune(text))
		require.Less(t, len(s.TTF), 30_000)
		backwards := []rune(text + text)
		slices.Reverse(backwards)
		require.Equal(t, s.TTF, f.Subset(backwards).TTF, "order and repetition don't matter")

		parsed, err := sfnt.Parse(s.TTF)
		require.NoError(t, err)
		require.Equal(t, len(s.Runes), parsed.NumGlyphs())
		var buf sfnt.Buffer
		for i, r := range s.Runes[1:] {
			g, err := parsed.GlyphIndex(&buf, r)
			require.NoError(t, err)
			require.Equal(t, i+1, int(g), "%q", r)
			adv, err := parsed.GlyphAdvance(&buf, g, 1000<<6, 0)
			require.NoError(t, err)
			require.Equal(t, f.Advance(r), adv.Round(), "%q", r)
			if r != ' ' {
				segments, err := parsed.LoadGlyph(&buf, g, 1000<<6, nil)
				require.NoError(t, err)
				require.NotEmpty(t, segments, "%q", r)
			}
		}
	}
}

func TestParseRefusesBrokenFiles(t *testing.T) {
	t.Parallel()
	for name, file := range map[string][]byte{
		"empty": nil, "cff": []byte("OTTO00000000"), "cut off": serifFile[:4000], "no tables": {0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
	} {
		_, err := parse(name, file)
		require.Error(t, err, name)
	}
}
