package evidence

import (
	"strings"

	"github.com/gabriel-vasile/mimetype"
)

// Kind is the drawer a file belongs in.
type Kind string

// The drawers.
const (
	Photo    Kind = "photo"
	Video    Kind = "video"
	Audio    Kind = "audio"
	Document Kind = "document"
	Other    Kind = "other" // also everything that could act: web pages, scripts, programs
)

// unknownMedia is what nothing else fits, and what everything unsafe is served as.
const unknownMedia = "application/octet-stream"

// Sniff tells the media type from a file's first bytes (4 KiB are looked at), without parameters.
// Names and claims play no part; what fits nothing is application/octet-stream.
func Sniff(first []byte) string {
	media, _, _ := strings.Cut(mimetype.Detect(first).String(), ";")
	return media
}

// documents are the papers that people send; text/* but HTML, XML and scripts belongs to them too.
var documents = map[string]bool{
	"application/pdf": true, "application/rtf": true, "text/rtf": true, "text/plain": true, "text/csv": true,
	"application/msword": true, "application/vnd.ms-excel": true, "application/vnd.ms-powerpoint": true, "application/x-ole-storage": true,
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document":   true,
	"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet":         true,
	"application/vnd.openxmlformats-officedocument.presentationml.presentation": true,
	"application/vnd.oasis.opendocument.text":                                   true,
	"application/vnd.oasis.opendocument.spreadsheet":                            true,
	"image/vnd.dwg": true, "image/vnd.dxf": true, "image/vnd.djvu": true, // drawings and scans, not pictures that a browser knows
}

// KindOf gives the drawer of a media type.
func KindOf(media string) Kind {
	family, _, _ := strings.Cut(media, "/")
	switch {
	case acts(media):
		return Other
	case documents[media]:
		return Document
	case family == "image":
		return Photo
	case family == "video", media == "application/vnd.rn-realmedia-vbr":
		return Video
	case family == "audio", media == "application/ogg":
		return Audio
	}
	return Other
}

// acts says whether a browser or a computer might run a file of this type instead of showing it.
func acts(media string) bool {
	switch media {
	case "text/html", "application/xhtml+xml", "image/svg+xml", "text/xml", "application/xml",
		"text/javascript", "text/x-php", "text/x-python", "text/x-perl", "text/x-lua", "text/x-ruby", "text/x-tcl", "text/x-shellscript",
		"application/java-archive", "application/vnd.android.package-archive", "application/x-chrome-extension", "application/x-bytecode.python",
		"application/vnd.microsoft.portable-executable", "application/x-ms-installer", "application/x-ms-shortcut", "application/vnd.ms-htmlhelp",
		"application/x-elf", "application/x-executable", "application/x-sharedlib", "application/x-object",
		"application/x-mach-binary", "application/x-java-applet", "application/wasm", "application/x-shockwave-flash":
		return true
	}
	return strings.HasSuffix(media, "+xml")
}
