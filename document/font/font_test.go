package font

import (
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
		require.Zero(t, f.Advance('𠮷'), "%s is without U+20BB7", f.Name)
	}
	missing := 0
	for r := rune(0x4e00); r <= 0x9fff; r++ {
		if !Serif().Has(r) {
			missing++
		}
	}
	require.Zero(t, missing, "Serif draws the whole block of unified ideographs")
}

// The vendored files have no glyph made of other glyphs; Subset copies outlines and relies on it.
func TestNoCompositeGlyphs(t *testing.T) {
	t.Parallel()
	for _, f := range []*Face{Serif(), Sans()} {
		require.Zero(t, u16(f.tables["maxp"], 28), f.Name)
		require.Zero(t, u16(f.tables["maxp"], 30), f.Name)
	}
}

func TestSubsetIsAFontOfItsOwn(t *testing.T) {
	t.Parallel()
	text := []rune("鲁N12345 㛃䶮𬱖𠅤，⼀一")
	for _, f := range []*Face{Serif(), Sans()} {
		s := f.Subset(text)
		require.Less(t, len(s.TTF), 30_000)
		require.Equal(t, s.TTF, f.Subset([]rune("一⼀，𠅤𬱖䶮㛃 54321N鲁鲁")).TTF, "order and repetition don't matter")

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
