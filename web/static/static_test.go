package static

import (
	"compress/gzip"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func get(path string, header ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest("GET", path, nil)
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	ServeHTTP(w, r)
	return w
}

func TestAFileIsKeptForEver(t *testing.T) {
	t.Parallel()
	w := get(URL("anjie.css"))
	require.Equal(t, http.StatusOK, w.Code)
	require.Equal(t, "text/css; charset=utf-8", w.Header().Get("Content-Type"))
	require.Contains(t, w.Header().Get("Cache-Control"), "immutable")
	require.Equal(t, http.StatusNotModified, get(URL("anjie.css"), "If-None-Match", w.Header().Get("ETag")).Code)
}

func TestAnOldVersionGetsTodaysFileAndAsksAgain(t *testing.T) {
	t.Parallel()
	w := get("/static/0123/anjie.js")
	require.Equal(t, http.StatusOK, w.Code)
	require.Equal(t, "no-cache", w.Header().Get("Cache-Control"))
}

func TestWhatShrinksIsSentCompressed(t *testing.T) {
	t.Parallel()
	plain, zipped := get(URL("tabler/tabler.min.css")), get(URL("tabler/tabler.min.css"), "Accept-Encoding", "gzip, br")
	require.Equal(t, "gzip", zipped.Header().Get("Content-Encoding"))
	require.Less(t, zipped.Body.Len()*5, plain.Body.Len())
	require.NotEqual(t, plain.Header().Get("ETag"), zipped.Header().Get("ETag"))
	z, err := gzip.NewReader(zipped.Body)
	require.NoError(t, err)
	text, err := io.ReadAll(z)
	require.NoError(t, err)
	require.Equal(t, plain.Body.Bytes(), text)
}

func TestNothingElseIsServed(t *testing.T) {
	t.Parallel()
	for _, path := range []string{"/static/", "/static/x", "/static/x/", "/static/x/../static.go", "/static/x/none.css", "/static/x/tabler"} {
		require.Equal(t, http.StatusNotFound, get(path).Code, path)
	}
	require.True(t, Has("htmx/htmx.min.js"))
}

// TestVendoredFilesReachForNothing: no source map, no import from elsewhere, no eval that the policy would refuse.
func TestVendoredFilesReachForNothing(t *testing.T) {
	t.Parallel()
	files, _ := tree()
	for name, f := range files {
		text := string(f.body)
		require.NotContains(t, text, "sourceMappingURL", name)
		require.NotContains(t, text, "@import", name)
		require.NotContains(t, text, "url(http", name)
		if strings.HasSuffix(name, ".js") && !strings.HasPrefix(name, "htmx/") { // htmx asks allowEval first
			require.NotContains(t, text, "new Function(", name)
			require.NotContains(t, text, "eval(", name)
		}
	}
}
