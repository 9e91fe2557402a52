package evidence

import (
	"bytes"
	"context"
	"errors"
	"math"
	"strings"
	"time"
	"unicode"

	"github.com/evanoberholster/imagemeta"
	"github.com/evanoberholster/imagemeta/exif2"
)

// Place is a point on the earth in degrees, WGS84, as a camera wrote it: north and east are positive.
type Place struct{ Latitude, Longitude float64 }

// Meta is what a photo or a film tells of itself. It is a claim of the device, not a fact: anybody can write it.
type Meta struct {
	Media         string
	Width, Height int       // pixels, as it is shown upright; 0 when unknown
	Taken         time.Time // zero when the file does not say
	Zoned         bool      // the file names its time zone; otherwise its clock is taken as Beijing time
	Make, Model   string    // of the device
	Place         *Place    // nil when the file does not say. Personal data: parties do not see each other's
	Damaged       bool      // it ends early, so that only the beginning could be read
	orientation   int       // 1 to 8, EXIF
}

// beijing is the zone of a clock that names none (UTC+8, no summer time since 1991).
var beijing = time.FixedZone("UTC+8", 8*60*60)

// Inspect reads what a photo (EXIF) or an MP4 or QuickTime film (its headers) says of time, place and device.
// A file that is damaged or says nothing gives a Meta with those fields empty, and no error.
func (s *Store) Inspect(ctx context.Context, key string) (Meta, error) {
	leave, err := s.oneAtATime(ctx)
	if err != nil {
		return Meta{}, err
	}
	defer leave()
	b, info, err := s.readPhoto(ctx, key)
	switch {
	case err == nil:
		return inspectPhoto(b, info.Media), nil
	case errors.Is(err, errTooBig):
		return Meta{Media: info.Media}, nil
	case errors.Is(err, errNoPicture):
		return s.inspectFilm(ctx, info)
	}
	return Meta{}, err
}

// inspectPhoto never fails: what cannot be read stays empty.
func inspectPhoto(b []byte, media string) Meta {
	m := Meta{Media: media, orientation: 1, Damaged: endsEarly(b, media)}
	if c, ok := codecs[media]; ok {
		if size, err := c.size(bytes.NewReader(b)); err == nil {
			m.Width, m.Height = size.Width, size.Height
		}
	}
	if e, ok := readExif(b, media); ok {
		m.tell(e)
	}
	if m.orientation > 4 { // lying on its side
		m.Width, m.Height = m.Height, m.Width
	}
	return m
}

// readExif shields us from the reader: on a hostile file it may panic, which counts as having read nothing.
func readExif(b []byte, media string) (e exif2.Exif, ok bool) {
	defer func() {
		if recover() != nil {
			e, ok = exif2.Exif{}, false
		}
	}()
	var err error
	switch media {
	case "image/jpeg":
		e, err = imagemeta.DecodeJPEG(bytes.NewReader(b))
	case "image/heic", "image/heif":
		e, err = imagemeta.DecodeHeif(bytes.NewReader(b))
	case "image/png":
		e, err = imagemeta.DecodePng(bytes.NewReader(b))
	case "image/tiff":
		e, err = imagemeta.DecodeTiff(bytes.NewReader(b))
	default:
		return e, false
	}
	return e, err == nil
}

func (m *Meta) tell(e exif2.Exif) {
	m.Make, m.Model = words(e.Make), words(e.Model)
	if o := int(e.Orientation); o >= 1 && o <= 8 {
		m.orientation = o
	}
	if m.Width == 0 { // a format that we cannot unpack: believe its tags
		m.Width, m.Height = int(e.ImageWidth), int(e.ImageHeight)
	}
	m.at(e.DateTimeOriginal())
	if m.Taken.IsZero() {
		m.at(e.CreateDate())
	}
	m.where(e.GPS.Latitude(), e.GPS.Longitude())
}

// at takes a device's time. A time before there were digital cameras is a clock that was never set.
func (m *Meta) at(t time.Time) {
	if t.Year() < 1990 || t.Year() > 2100 {
		return
	}
	zone := beijing
	if m.Zoned = t.Location() != time.UTC; m.Zoned {
		_, offset := t.Zone()
		zone = time.FixedZone("", offset) // not under the name that the file gives it
	}
	m.Taken = time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, zone)
}

// where takes a device's place. Zero and zero is a receiver without a fix, not a spot in the Atlantic.
func (m *Meta) where(lat, lng float64) {
	if math.IsNaN(lat) || math.IsNaN(lng) || math.Abs(lat) > 90 || math.Abs(lng) > 180 || lat == 0 && lng == 0 {
		return
	}
	m.Place = &Place{Latitude: lat, Longitude: lng}
}

// words makes a device's name fit for a screen.
func words(s string) string {
	s = strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) || r == unicode.ReplacementChar {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, ""))
	if r := []rune(s); len(r) > 64 {
		s = string(r[:64])
	}
	return strings.TrimSpace(s)
}
