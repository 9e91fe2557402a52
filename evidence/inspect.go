package evidence

import (
	"bytes"
	"context"
	"errors"
	"math"
	"strings"
	"time"
	"unicode"
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
	m.tell(tiffRoot(exifBlock(b, media)))
	if m.orientation > 4 { // lying on its side
		m.Width, m.Height = m.Height, m.Width
	}
	return m
}

// tell reads the picture's directory and the two that it points to.
func (m *Meta) tell(picture directory) {
	m.Make, m.Model = words(picture.text(tagMake)), words(picture.text(tagModel))
	if o := picture.number(tagOrientation); o >= 1 && o <= 8 {
		m.orientation = int(o)
	}
	camera, receiver := picture.at(picture.number(tagCamera)), picture.at(picture.number(tagReceiver))
	if m.Width == 0 { // a format that we cannot unpack: believe its tags
		m.Width, m.Height = int(camera.number(tagPixelWidth)), int(camera.number(tagPixelHigh))
	}
	if m.Width == 0 {
		m.Width, m.Height = int(picture.number(tagWidth)), int(picture.number(tagHeight))
	}
	if t, ok := camera.clock(tagOriginal, tagZone); ok {
		m.at(t)
	} else if t, ok := camera.clock(tagDigitized, tagZoneDigitized); ok {
		m.at(t)
	}
	lat, north := receiver.degrees(tagLat, tagLatRef, "S")
	lng, east := receiver.degrees(tagLng, tagLngRef, "W")
	if north && east {
		m.where(lat, lng)
	}
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
