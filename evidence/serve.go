package evidence

import "mime"

// passive are the types that a browser only shows or plays. Not among them: SVG and HTML (they run), PDF (its viewer
// runs scripts and follows links, and a sandbox that stops them stops the viewer), HEIC and TIFF (browsers cannot show them),
// text (a browser may still guess at it).
var passive = map[string]bool{
	"image/jpeg": true, "image/png": true, "image/apng": true, "image/gif": true, "image/webp": true,
	"video/mp4": true, "video/webm": true, "video/quicktime": true,
	"audio/mpeg": true, "audio/wav": true, "audio/ogg": true, "audio/mp4": true, "audio/x-m4a": true, "audio/aac": true,
}

// Inline says whether a file of this type may be shown inside a page. Everything else is offered as a download.
func Inline(media string) bool { return passive[media] }

// ServeType gives the Content-Type and the disposition ("inline" or "attachment") under which a file may leave.
// PDF keeps its type as a download, so that the reader's own program opens it; whatever else is not passive
// leaves as application/octet-stream. Send with both "X-Content-Type-Options: nosniff" and
// "Content-Security-Policy: default-src 'none'; sandbox", which keep a two-faced file what its type says.
func ServeType(media string) (contentType, disposition string) {
	switch {
	case Inline(media):
		return media, "inline"
	case media == "application/pdf":
		return media, "attachment"
	}
	return unknownMedia, "attachment"
}

// Disposition writes the Content-Disposition header for a file of this type and name, also for names outside ASCII.
func Disposition(media, name string) string {
	_, how := ServeType(media)
	if v := mime.FormatMediaType(how, map[string]string{"filename": CleanName(name)}); v != "" {
		return v
	}
	return how
}
