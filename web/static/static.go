// Package static serves the vendored and our own style sheets, scripts and pictures.
//
// Every address holds a digest of the whole tree, so that browsers may keep a file for ever and
// relative references inside a style sheet still work.
package static

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strings"
	"sync"
)

//go:embed files
var embedded embed.FS

// Prefix is where the files live on the web.
const Prefix = "/static/"

// file is one asset, ready to send: plain and, where it shrinks, compressed once.
type file struct {
	body, zipped []byte
	kind, etag   string
}

var tree = sync.OnceValues(func() (map[string]file, string) {
	files, all := map[string]file{}, sha256.New()
	err := fs.WalkDir(embedded, "files", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		body, err := embedded.ReadFile(name)
		if err != nil {
			return err
		}
		sum := sha256.Sum256(body)
		all.Write([]byte(name))
		all.Write(sum[:])
		f := file{body: body, kind: mime.TypeByExtension(path.Ext(name)), etag: hex.EncodeToString(sum[:8])}
		if strings.HasPrefix(f.kind, "text/") || strings.Contains(f.kind, "svg") {
			f.zipped = compress(body)
		}
		files[strings.TrimPrefix(name, "files/")] = f
		return nil
	})
	if err != nil {
		panic("static: read the embedded files: " + err.Error()) // cannot happen in a binary that was built
	}
	return files, hex.EncodeToString(all.Sum(nil)[:6])
})

func compress(body []byte) []byte {
	var out bytes.Buffer
	z, _ := gzip.NewWriterLevel(&out, gzip.BestCompression) // the level is a valid constant
	z.Write(body)                                           // a bytes.Buffer never fails
	z.Close()
	return out.Bytes()
}

// URL returns the address of a file for ever, such as "/static/3f9a12bc45de/anjie.css".
func URL(name string) string {
	_, version := tree()
	return Prefix + version + "/" + name
}

// Has says whether the file exists; tests ask it.
func Has(name string) bool {
	files, _ := tree()
	_, ok := files[name]
	return ok
}

// ServeHTTP answers /static/{version}/{file…}. An old version gets today's file, but may not keep it.
func ServeHTTP(w http.ResponseWriter, r *http.Request) {
	files, today := tree()
	version, name, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, Prefix), "/")
	f, ok := files[name]
	if !ok {
		http.NotFound(w, r)
		return
	}
	h := w.Header()
	h.Set("Content-Type", f.kind)
	h.Set("Vary", "Accept-Encoding")
	h.Set("Cache-Control", "no-cache")
	if version == today {
		h.Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	body, etag := f.body, f.etag
	if f.zipped != nil && strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
		body, etag = f.zipped, etag+"-gz"
		h.Set("Content-Encoding", "gzip")
	}
	h.Set("ETag", `"`+etag+`"`)
	if r.Header.Get("If-None-Match") == h.Get("ETag") {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	if r.Method != http.MethodHead {
		w.Write(body) // the reader may have gone away; nobody is left to be told
	}
}
