// Package sheet prints papers: the description of a document goes in, the bytes of a PDF come out.
//
// It knows nothing of the law. What a paper must say is decided by the forms of package document;
// how it looks on A4 is decided here, after GB/T 9704 (margins, sizes, 22 lines of 28 characters).
package sheet

import "time"

// Paper is one document in words. All texts are printed exactly as given, or not at all.
type Paper struct {
	Kind   string    // id of its form; the PDF's subject
	Title  string    // 道路交通事故认定书
	Number string    // 文号
	Agency string    // full name of the unit that issues it
	Made   time.Time // day of issue; the PDF's creation date, so that the same paper has the same bytes
	Blocks []Block
	Foot   string // last line, e.g. how many copies there are

	Code string // verification code, printed at the foot of every page, also as a QR code; empty: neither
	Link string // what the QR code holds instead of Code: the address of the page that checks it, see Scannable

	Dense bool // long papers: 14 pt with 25 pt a line instead of 16 with 29
	Draft bool // marked as a draft on every page
}

// Block is a part of a paper, set one below the other.
type Block interface {
	// words tells every text of the block with the label it stands under.
	words(tell func(label, text string))
	// flow sets the block; next is the height that must stay on the page of its last lines.
	flow(p *press, next float64)
	// lead is the height of the block that must not be parted from the text before it; 0: none.
	lead(p *press) float64
}

// Align is where a text stands in its column.
type Align int

// The alignments. Body text is justified and indented by two characters.
const (
	Body Align = iota
	Flush
	Center
	Right
)

// Text is a paragraph; each line break in Text begins a new one.
type Text struct {
	Label string // printed before Text in the heading face, with a colon
	Text  string
	Align Align
	Small bool // 10.5 pt, for notes
	Hang  bool // lines after the first begin under the text, not under the label
}

// Heading is a heading inside the paper. It stays with what follows.
type Heading struct{ Text string }

// Grid is a bordered table.
type Grid struct {
	Cols []float64 // relative widths
	Head []Cell    // repeated at the top of each page; may be empty
	Rows []Row
	Fine bool // set small, for long tables of figures
}

// Row is one row of a Grid, or several that share a Group label written downwards at their left.
type Row struct {
	Cells []Cell
	Lines int    // at least so many lines high
	Group string // rows that follow each other with the same Group share its label
}

// Cell is one cell. An empty value is struck through with a slash, as dossiers want it, unless it is to be filled by hand.
type Cell struct {
	Text  string
	Span  int // columns it covers; 0 is 1
	Label bool
	Align Align // Body: left for values, centred for labels
	Hand  bool  // left empty for writing by hand
	Deep  int   // how far it is set in from the left: the level of a line in a tree, 0 the first
}

// Signature is the place where one person signs.
type Signature struct {
	Role, Name string
	Hint       string    // what is done here; empty: 签名
	Finger     bool      // with a place for a fingerprint
	On         time.Time // printed when known; otherwise left to be written
}

// Signatures sets the places for signatures in two columns.
type Signatures struct {
	Title  string // above them; may be empty
	People []Signature
}

// SealPlace is the unit's name and the date at the lower right, where the seal goes.
type SealPlace struct {
	Agency string
	Seal   string // which seal, e.g. 道路交通事故处理专用章; empty: 印章
	On     time.Time
}

// Space is an empty line of the paper.
type Space struct{}

// Box is a framed notice, such as the rights of the person it is served on.
type Box struct {
	Title string
	Items []string // numbered when there is more than one
}
