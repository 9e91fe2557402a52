package evidence

import (
	"archive/zip"
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"
)

// eicar is the harmless file that every scanner reports (eicar.org), put together here so that no scanner removes this source.
var eicar = []byte(`X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR` + `-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*`)

// hostile are files that want to be more than they are, with what is found out about them.
func hostile(t testing.TB) map[string]struct {
	name, declared string
	b              []byte
	media          string
	warnings       []Warning
} {
	photo := asJPEG(t, drawn(64, 64))
	var slip bytes.Buffer
	z := zip.NewWriter(&slip)
	w, err := z.Create("../../../../etc/cron.d/evil")
	require.NoError(t, err)
	_, err = w.Write([]byte("* * * * * root true\n"))
	require.NoError(t, err)
	require.NoError(t, z.Close())
	pdf := []byte("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n")
	return map[string]struct {
		name, declared string
		b              []byte
		media          string
		warnings       []Warning
	}{
		"EICAR":               {"eicar.com", "", eicar, "text/plain", nil},
		"SVG with script":     {"map.svg", "image/svg+xml", []byte(`<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`), "image/svg+xml", []Warning{Acts}},
		"SVG called photo":    {"photo.png", "image/png", []byte(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`), "image/svg+xml", []Warning{Acts, Disguised}},
		"page called photo":   {"photo.jpg", "image/jpeg", []byte("<!DOCTYPE html><script>alert(1)</script>"), "text/html", []Warning{Acts, Disguised}},
		"page":                {"a.html", "text/html", []byte("<html><body onload=alert(1)>"), "text/html", []Warning{Acts}},
		"program":             {"player.exe", "", append([]byte("MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff\x00\x00"), make([]byte, 256)...), "application/vnd.microsoft.portable-executable", []Warning{Acts}},
		"shell script":        {"run.sh", "", []byte("#!/bin/sh\nrm -rf /\n"), "text/x-shellscript", []Warning{Acts}},
		"zip slip, inside":    {"photos.zip", "application/zip", slip.Bytes(), "application/zip", nil},
		"zip slip, name":      {"../../../etc/passwd", "", []byte("root:x:0:0"), "text/plain", []Warning{Renamed}},
		"turned name":         {"report\u202egpj.exe", "", []byte("hello there"), "text/plain", []Warning{Renamed}},
		"GIF that is script":  {"a.gif", "image/gif", []byte("GIF89a/*\x00\x00\x00\x00\x00,\x00\x00\x00\x00*/=1;alert(1)//;"), "image/gif", []Warning{TwoFaced}},
		"GIF, assigned":       {"a.gif", "image/gif", []byte("GIF89a=1;alert(document.domain);"), "image/gif", []Warning{TwoFaced}},
		"PDF and ZIP":         {"a.pdf", "application/pdf", append(bytes.Clone(pdf), slip.Bytes()...), "application/pdf", []Warning{TwoFaced}},
		"PDF with script":     {"a.pdf", "application/pdf", bytes.Replace(pdf, []byte("/Catalog"), []byte("/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>"), 1), "application/pdf", []Warning{Acts}},
		"plain PDF":           {"a.pdf", "application/pdf", pdf, "application/pdf", nil},
		"JPEG, page behind":   {"a.jpg", "image/jpeg", append(bytes.Clone(photo), "<html><script>alert(1)</script></html>"...), "image/jpeg", []Warning{TwoFaced}},
		"JPEG, ZIP behind":    {"a.jpg", "image/jpeg", append(bytes.Clone(photo), slip.Bytes()...), "image/jpeg", []Warning{TwoFaced}},
		"JPEG, PDF inside":    {"a.jpg", "image/jpeg", append(append([]byte{0xff, 0xd8, 0xff, 0xfe, 0, 10}, "%PDF-1.4"...), photo[2:]...), "application/pdf", []Warning{Disguised, TwoFaced, Truncated}},
		"truncated JPEG":      {"a.jpg", "image/jpeg", photo[:len(photo)/2], "image/jpeg", []Warning{Truncated}},
		"photo":               {"a.jpg", "image/jpeg", photo, "image/jpeg", nil},
		"photo, upper case":   {"A.JPEG", "", photo, "image/jpeg", nil},
		"photo as film":       {"a.mp4", "video/mp4", photo, "image/jpeg", []Warning{Disguised}},
		"odd declared":        {"a.jpg", "gibberish;;", photo, "image/jpeg", nil},
		"nothing that is any": {"a.bin", "application/octet-stream", []byte{0, 1, 2, 3, 0xfe, 0xfd, 9, 8}, "application/octet-stream", nil},
	}
}

func storesHostileFiles(t *testing.T, on server) {
	for name, h := range hostile(t) {
		in, err := on.Put(t.Context(), bytes.NewReader(h.b), Incoming{Case: "hostile", Name: h.name, Declared: h.declared, Size: -1})
		require.NoError(t, err, name)
		require.Equal(t, h.media, in.Media, name)
		require.Equal(t, h.warnings, in.Warnings, name)
		require.NotContains(t, in.Key, "..", name)
		back, info := read(t, on.Store, in.Key)
		require.Equal(t, h.b, back, "%s: not a byte is changed", name)
		served, how := ServeType(info.Media)
		if KindOf(h.media) != Photo {
			require.Equal(t, "attachment", how, name)
			require.Contains(t, []string{unknownMedia, "application/pdf"}, served, name)
		}
	}
}
