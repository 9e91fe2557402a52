package sheet

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// broken sets text in lines of n Chinese characters.
func broken(text string, n int) (out []string) {
	w := float64(n) * 12
	for _, l := range breakLines(plain(text, serif(12)), w, w) {
		out = append(out, l.String())
	}
	return out
}

func TestLinesEndWhereTheyMay(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, text string
		width      int
		want       []string
	}{
		{"characters", "一二三四五六七", 3, []string{"一二三", "四五六", "七"}},
		{"no stop at the beginning", "一二三，四五六", 3, []string{"一二", "三，四", "五六"}},
		{"two closers stay together", "一二（三）。四", 4, []string{"一二", "（三）。", "四"}},
		{"no opener at the end", "一二《三四》", 3, []string{"一二", "《三", "四》"}},
		{"a plate stays whole", "驾驶鲁N·12345号车", 5, []string{"驾驶", "鲁N·12345", "号车"}},
		{"a trailer's plate too", "牵引鲁N1234挂行驶", 5, []string{"牵引", "鲁N1234挂", "行驶"}},
		{"an ID number stays whole", "证号11010519491231002X的", 10, []string{"证号", "11010519491231002X", "的"}},
		{"an amount stays with its yuan", "赔偿损失12,345.67元整", 7, []string{"赔偿损失", "12,345.67元整"}},
		{"capitals stay whole", "计壹万贰仟元整。", 7, []string{"计", "壹万贰仟元整。"}},
		{"a number stays with its unit", "共计人数为3人次", 6, []string{"共计人数为", "3人次"}},
		{"a case number stays whole", "见德公交认字〔2026〕第12号", 9, []string{"见德公交认字", "〔2026〕第12号"}},
		{"a dash is one sign", "一二——三四", 3, []string{"一二", "——三", "四"}},
		{"words part at spaces", "one two three", 4, []string{"one two", "three"}},
		{"spaces at the end are dropped", "一二三    四", 3, []string{"一二三", "四"}},
		{"nothing", "", 3, []string{""}},
		{"only spaces", "   ", 3, []string{""}},
		{"a word wider than the line", "ABCDEFGHIJKL", 3, []string{"ABCD", "EFGH", "IJKL"}},
	} {
		require.Equal(t, c.want, broken(c.text, c.width), c.name)
	}
}

func TestEveryCloserAndOpener(t *testing.T) {
	t.Parallel()
	for _, r := range "，。、；：？！）》」』】" {
		for n := 2; n < 9; n++ {
			for _, l := range broken(strings.Repeat("一二三"+string(r), 20), n) {
				first, _ := utf8.DecodeRuneInString(l)
				require.NotEqual(t, r, first, "%d: %q begins with it", n, l)
			}
		}
	}
	for _, r := range "（《「『【" {
		for n := 2; n < 9; n++ {
			for _, l := range broken(strings.Repeat("一二三"+string(r), 20)+"末", n) {
				last, _ := utf8.DecodeLastRuneInString(l)
				require.NotEqual(t, r, last, "%d: %q ends with it", n, l)
			}
		}
	}
}

func FuzzBreaking(f *testing.F) {
	for _, s := range []string{"", " ", "张三驾驶鲁N·12345号，赔偿¥12,345.67元（大写壹万元整）。", "。。。。，，，，", "（（（（《《《", "A B C 　 d", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "\n\t\r", "1年2月3日", "——……——"} {
		f.Add(s, uint8(7))
	}
	f.Fuzz(func(t *testing.T, text string, n uint8) {
		if !utf8.ValidString(text) {
			return
		}
		room := float64(n%40+1) * 12
		glyphs := glyphsOf(plain(text, serif(12)))
		lines := breakLines(plain(text, serif(12)), room, room)
		require.NotEmpty(t, lines)
		require.True(t, lines[len(lines)-1].end)

		var in, out []rune // without spaces: those at the ends of lines are dropped
		overlong := false
		for _, g := range glyphs {
			if !isSpace(g.r) {
				in = append(in, g.r)
			}
		}
		for _, c := range chunks(glyphs) {
			overlong = overlong || widthOf(trimmed(c)) > room+slip
		}
		for i, l := range lines {
			for _, g := range l.glyphs {
				if !isSpace(g.r) {
					out = append(out, g.r)
				}
			}
			if widthOf(l.glyphs) > room+slip {
				require.Len(t, l.glyphs, 1, "only a single character may be wider than its line")
			}
			if i == 0 || overlong || len(l.glyphs) == 0 {
				continue // a chunk wider than the line is parted where it must be
			}
			require.NotContains(t, neverFirst, string(l.glyphs[0].r), "line %d %q", i, l)
			before := lines[i-1].glyphs
			require.NotContains(t, neverLast, string(before[len(before)-1].r), "line %d %q", i-1, lines[i-1])
		}
		require.Equal(t, string(in), string(out))
	})
}

func TestNumerals(t *testing.T) {
	t.Parallel()
	for n, want := range map[int]string{0: "0", 1: "一", 9: "九", 10: "十", 11: "十一", 20: "二十", 24: "二十四", 90: "九十", 99: "九十九", 100: "100"} {
		require.Equal(t, want, Numeral(n))
	}
}
