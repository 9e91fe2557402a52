package evidence

import (
	"math"
	"strconv"
	"time"

	"anjie/domain/accident"
	"anjie/domain/calendar"
	files "anjie/evidence"
	"anjie/web/casefile/dossier"
	"anjie/web/layout"
	"anjie/web/words"
)

// itemFacts is what is known of a file: by content, by what the device says, and beside it what the case says.
func itemFacts(f *dossier.File, it *accident.Item) (out []layout.Fact) {
	field := func(name string) string { return words.Field(f.Lang, accident.AttachEvidence, name) }
	add := func(label, value string) {
		if value != "" {
			out = append(out, layout.Fact{Label: label, Value: value})
		}
	}
	about, size := "", ""
	if it.About != "" {
		about = words.Option(f.Lang, "about", it.About)
	}
	if it.Width > 0 {
		size = f.T(words.Pixels, it.Width, it.Height)
	}
	of := ""
	if p := f.Case.Proceeding(it.Proceeding); p != nil {
		of = f.Proceeding(p)
	}
	add(field("name"), it.Name)
	add(f.T(words.ItemNumber), strconv.Itoa(it.No))
	add(field("about"), about)
	add(field("note"), it.Note)
	add(f.T(words.FileKind), words.EvidenceKind(f.Lang, it.Kind)+" · "+it.Media+" · "+files.Bytes(it.Size))
	add(f.T(words.PictureSize), size)
	add(field("proceeding"), of)
	add(f.T(words.AddedLabel), f.T(words.AddedBy, it.By, words.DateTime(f.Lang, it.At)))
	add(f.T(words.TakenLabel), taken(f, it))
	add(words.Field(f.Lang, accident.RecordScan, "device"), it.Device)
	add(f.T(words.DistanceLabel), distance(f, it))
	if it.Until != "" {
		add(words.Field(f.Lang, accident.SealEvidence, "until"), f.Day(it.Until))
	}
	add(field("sha256"), it.SHA256)
	return out
}

// layouts are how devices write their time. None with a zone is taken for Chinese time.
var layouts = []string{"2006-01-02 15:04:05 -07:00", time.RFC3339, "2006-01-02T15:04:05", "2006:01:02 15:04:05", time.DateTime}

// taken tells the device's time and how it lies to the accident. The device's clock is a claim, not a fact.
func taken(f *dossier.File, it *accident.Item) string {
	if it.TakenAt == "" {
		return ""
	}
	for _, l := range layouts {
		if t, err := time.ParseInLocation(l, it.TakenAt, calendar.Zone); err == nil {
			return words.DateTime(f.Lang, t) + "\n" + beside(f, t)
		}
	}
	return it.TakenAt
}

// beside says how long before or after the accident a moment lies.
func beside(f *dossier.File, t time.Time) string {
	gap := t.Sub(f.Case.Report.OccurredAt)
	key := words.TakenAfter
	if gap < 0 {
		gap, key = -gap, words.TakenBefore
	}
	switch {
	case gap < time.Minute:
		return f.T(words.TakenWhen)
	case gap < 2*time.Hour:
		return f.T(key, f.T(words.Minutes, int(gap.Minutes())))
	case gap < 48*time.Hour:
		return f.T(key, f.T(words.HoursLong, int(gap.Hours())))
	}
	return f.T(key, f.T(words.DaysLong, int(gap.Hours()/24)))
}

// distance says how far from the accident the device says it was, to the handling unit only: where somebody stood is
// personal data, and no other reader needs it.
func distance(f *dossier.File, it *accident.Item) string {
	if !f.Own() || it.Lat == "" || it.Lng == "" || f.Case.Report.Lat == "" || f.Case.Report.Lng == "" {
		return ""
	}
	m, ok := metres(it.Lat, it.Lng, f.Case.Report.Lat, f.Case.Report.Lng)
	switch {
	case !ok:
		return ""
	case m < 1000:
		return f.T(words.MetresAway, (m+5)/10*10)
	}
	return f.T(words.KilometresAway, (m+500)/1000)
}

// earth is the mean radius in metres.
const earth = 6_371_000

// metres is the distance between two points in decimal degrees, by the haversine formula.
func metres(lat1, lng1, lat2, lng2 string) (int, bool) {
	var deg [4]float64
	for i, s := range []string{lat1, lng1, lat2, lng2} {
		v, err := strconv.ParseFloat(s, 64)
		if err != nil || !(math.Abs(v) <= 180) { // also not a number
			return 0, false
		}
		deg[i] = v * math.Pi / 180
	}
	half := func(x float64) float64 { s := math.Sin(x / 2); return s * s }
	h := half(deg[2]-deg[0]) + math.Cos(deg[0])*math.Cos(deg[2])*half(deg[3]-deg[1])
	return int(math.Round(2 * earth * math.Asin(math.Min(1, math.Sqrt(h))))), true
}
