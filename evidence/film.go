package evidence

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"time"
)

// filmHeaderBytes is the longest header (moov box) that is read: an hour of film has about 2 MiB.
const filmHeaderBytes = 32 << 20

// inspectFilm reads the header of an MP4 or QuickTime film, at its beginning or its end; of anything else it says only the type.
func (s *Store) inspectFilm(ctx context.Context, info Info) (Meta, error) {
	m := Meta{Media: info.Media}
	switch info.Media {
	case "video/mp4", "video/quicktime", "video/x-m4v", "video/3gpp":
	default:
		return m, nil
	}
	ctx, cancel := context.WithTimeout(ctx, photoTime)
	defer cancel()
	r, _, err := s.GetVersion(ctx, info.Key, info.Version)
	if err != nil {
		return Meta{}, err
	}
	defer r.Close()
	header, err := filmHeader(r, info.Size)
	if errors.Is(err, errDamaged) {
		m.Damaged = true
		return m, nil
	}
	if err != nil {
		return Meta{}, fmt.Errorf("evidence: inspect %s: %w", info.Key, err)
	}
	m.tellFilm(header)
	return m, nil
}

// filmHeader winds from box to box, reading 16 bytes of each, until it meets moov. No moov: a film cut off while recording.
func filmHeader(r io.ReadSeeker, size int64) ([]byte, error) {
	var head [16]byte
	for at, boxes := int64(0), 0; at+8 <= size && boxes < 1000; boxes++ {
		if _, err := r.Seek(at, io.SeekStart); err != nil {
			return nil, err
		}
		n, err := io.ReadFull(r, head[:])
		if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) {
			return nil, err
		}
		long, skip := int64(binary.BigEndian.Uint32(head[:])), int64(8)
		if long == 1 && n == 16 {
			long, skip = int64(binary.BigEndian.Uint64(head[8:])), 16
		}
		if long == 0 {
			long = size - at
		}
		if long < skip || long > size-at {
			return nil, errDamaged
		}
		if string(head[4:8]) == "moov" {
			if long > filmHeaderBytes {
				return nil, errDamaged
			}
			b := make([]byte, long-skip)
			if _, err := r.Seek(at+skip, io.SeekStart); err != nil {
				return nil, err
			}
			_, err := io.ReadFull(r, b)
			return b, err
		}
		at += long
	}
	return nil, errDamaged
}

// boxes calls visit for each box in b, and stops where they stop making sense.
func boxes(b []byte, visit func(name string, body []byte)) {
	for len(b) >= 8 {
		size := int(binary.BigEndian.Uint32(b))
		if size < 8 || size > len(b) {
			return
		}
		visit(string(b[4:8]), b[8:size])
		b = b[size:]
	}
}

func (m *Meta) tellFilm(moov []byte) {
	boxes(moov, func(name string, b []byte) {
		switch name {
		case "mvhd":
			m.filmTime(b)
		case "trak":
			boxes(b, func(name string, b []byte) {
				if name == "tkhd" {
					m.frame(b)
				}
			})
		case "udta":
			boxes(b, m.userBox)
		case "meta":
			m.appleKeys(b)
		}
	})
}

// epoch1904 is where QuickTime time begins (ISO/IEC 14496-12, 8.2.2: seconds since 1904-01-01 UTC).
var epoch1904 = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)

func (m *Meta) filmTime(b []byte) {
	var since uint64
	switch {
	case len(b) >= 12 && b[0] == 1:
		since = binary.BigEndian.Uint64(b[4:])
	case len(b) >= 8 && b[0] == 0:
		since = uint64(binary.BigEndian.Uint32(b[4:]))
	}
	if m.Taken.IsZero() && since < 1<<33 {
		m.at(epoch1904.Add(time.Duration(since) * time.Second).In(beijing))
	}
}

// frame takes the size of the first track that has one, turned if the track is to be shown on its side.
func (m *Meta) frame(b []byte) {
	at := 40 // where the matrix stands, after version, times, id and duration (ISO/IEC 14496-12, 8.3.2)
	if len(b) > 0 && b[0] == 1 {
		at = 52
	}
	if m.Width != 0 || len(b) < at+44 {
		return
	}
	w, h := int(binary.BigEndian.Uint32(b[at+36:])>>16), int(binary.BigEndian.Uint32(b[at+40:])>>16)
	if a := binary.BigEndian.Uint32(b[at:]); a == 0 {
		w, h = h, w
	}
	m.Width, m.Height = w, h
}

// userBox reads the boxes that phones write: two bytes of length, two of language, then the words.
func (m *Meta) userBox(name string, b []byte) {
	if len(b) < 4 {
		return
	}
	text := string(b[4:min(len(b), 4+int(binary.BigEndian.Uint16(b)))])
	switch name {
	case "\xa9xyz":
		m.spot(text)
	case "\xa9mak":
		m.Make = words(text)
	case "\xa9mod":
		m.Model = words(text)
	}
}

// appleKeys reads what iPhones write: a list of keys, and items numbered after them.
func (m *Meta) appleKeys(b []byte) {
	var keys []string
	boxes(b, func(name string, b []byte) {
		switch {
		case name == "keys" && len(b) >= 8:
			boxes(b[8:], func(_ string, b []byte) { keys = append(keys, string(b)) })
		case name == "ilst":
			boxes(b, func(index string, b []byte) {
				n := int(binary.BigEndian.Uint32([]byte(index)))
				boxes(b, func(name string, b []byte) {
					if name == "data" && len(b) >= 8 && n >= 1 && n <= len(keys) {
						m.appleKey(keys[n-1], string(b[8:]))
					}
				})
			})
		}
	})
}

func (m *Meta) appleKey(key, value string) {
	switch key {
	case "com.apple.quicktime.make":
		m.Make = words(value)
	case "com.apple.quicktime.model":
		m.Model = words(value)
	case "com.apple.quicktime.location.ISO6709":
		m.spot(value)
	case "com.apple.quicktime.creationdate":
		if t, err := time.Parse("2006-01-02T15:04:05-0700", value); err == nil {
			_, offset := t.Zone()
			m.at(t.In(time.FixedZone("", offset)))
		}
	}
}

// iso6709 is a place in degrees: "+43.4684+011.8801/", perhaps with a height behind.
var iso6709 = regexp.MustCompile(`^([+-]\d{2}(?:\.\d+)?)([+-]\d{3}(?:\.\d+)?)`)

func (m *Meta) spot(text string) {
	if f := iso6709.FindStringSubmatch(string(bytes.TrimSpace([]byte(text)))); f != nil {
		lat, _ := strconv.ParseFloat(f[1], 64) // the pattern leaves nothing to fail
		lng, _ := strconv.ParseFloat(f[2], 64)
		m.where(lat, lng)
	}
}
