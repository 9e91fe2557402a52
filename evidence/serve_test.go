package evidence

import (
	"mime"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

func TestOnlyPassiveTypesAreShown(t *testing.T) {
	t.Parallel()
	for _, media := range []string{"image/jpeg", "image/png", "image/gif", "image/webp", "video/mp4", "video/webm", "audio/mpeg", "audio/wav", "audio/ogg"} {
		served, how := ServeType(media)
		require.Equal(t, []string{media, "inline"}, []string{served, how})
	}
	for _, media := range []string{
		"image/svg+xml", "text/html", "application/xhtml+xml", "text/xml", "text/plain", "text/javascript", "image/heic", "image/tiff",
		"application/zip", "application/vnd.microsoft.portable-executable", "application/x-shockwave-flash", "", "image/jpeg; charset=x", "IMAGE/JPEG", "nonsense",
	} {
		served, how := ServeType(media)
		require.Equal(t, []string{unknownMedia, "attachment"}, []string{served, how}, media)
		require.False(t, Inline(media))
	}
	served, how := ServeType("application/pdf")
	require.Equal(t, []string{"application/pdf", "attachment"}, []string{served, how})
	for media := range passive {
		require.NotEqual(t, Other, KindOf(media), media)
		require.NotEqual(t, Document, KindOf(media), media)
		require.False(t, acts(media), media)
	}
}

func TestDispositionCarriesTheName(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"现场 照片.jpg": "现场 照片.jpg", "a.jpg": "a.jpg", "": "未命名", "x\r\nSet-Cookie: a=b.jpg": "xSet-Cookie a=b.jpg", `a"b;c.jpg`: "ab;c.jpg",
	} {
		v := Disposition("image/jpeg", name)
		require.NotContains(t, v, "\n")
		how, params, err := mime.ParseMediaType(v)
		require.NoError(t, err, name)
		require.Equal(t, "inline", how)
		require.Equal(t, want, params["filename"])
	}
	require.True(t, strings.HasPrefix(Disposition("text/html", "a.html"), "attachment"))
}

func TestCleanName(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"": "未命名", "...": "未命名", "../..": "未命名", "/": "未命名", "../../etc/passwd": "passwd", `C:\Users\王\行车记录.mp4`: "行车记录.mp4",
		"a\x00b.jpg": "ab.jpg", "cod\u202egpj.exe": "codgpj.exe", "\xff\xfe.jpg": "\ufffd.jpg", " .htaccess ": "htaccess", "照片（1）.jpg": "照片（1）.jpg",
		strings.Repeat("长", 200) + ".jpeg": strings.Repeat("长", 114) + "….jpeg", strings.Repeat("n", 200): strings.Repeat("n", 119) + "…",
	} {
		got := CleanName(name)
		require.Equal(t, want, got)
		require.Equal(t, got, CleanName(got), "clean is clean")
		require.LessOrEqual(t, utf8.RuneCountInString(got), nameRunes)
	}
}

func TestEveryWarningHasItsSentences(t *testing.T) {
	t.Parallel()
	require.Len(t, warningWords, len(Warnings()))
	for _, w := range Warnings() {
		require.NotEmpty(t, w.In("zh-CN"), w)
		require.NotEmpty(t, w.In("en"), w)
		require.NotEqual(t, w.In("zh-CN"), w.In("en"))
	}
}

func TestBytesForAPerson(t *testing.T) {
	t.Parallel()
	for n, want := range map[int64]string{0: "0 B", 12: "12 B", 1024: "1 KiB", 1536: "1.5 KiB", 4 << 30: "4 GiB", 5 << 40: "5120 GiB"} {
		require.Equal(t, want, Bytes(n))
	}
}
