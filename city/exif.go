package city

import (
	"bytes"
	"encoding/binary"
	"math"
	"strconv"
	"time"

	"anjie/domain/calendar"
)

// withEXIF puts the segment of a camera behind the first two bytes of a JPEG: make, model, time and place (EXIF 2.3).
func withEXIF(picture []byte, at time.Time, lng, lat string) []byte {
	taken := at.In(calendar.Zone).Add(-40 * time.Minute).Format("2006:01:02 15:04:05")
	camera := &directory{}
	camera.text(0x010f, "Example").text(0x0110, "Scene Camera 1").text(0x0132, taken)
	details := &directory{}
	details.text(0x9003, taken).text(0x9011, "+08:00")
	place := &directory{}
	x, errX := strconv.ParseFloat(lng, 64)
	y, errY := strconv.ParseFloat(lat, 64)
	if errX == nil && errY == nil {
		place.text(1, "N").degrees(2, y).text(3, "E").degrees(4, x)
	}
	tiff := tiffOf(camera, details, place)
	segment := append([]byte("Exif\x00\x00"), tiff...)
	var out bytes.Buffer
	out.Write(picture[:2])
	out.Write([]byte{0xff, 0xe1})
	_ = binary.Write(&out, binary.BigEndian, uint16(len(segment)+2)) // a buffer takes everything
	out.Write(segment)
	out.Write(picture[2:])
	return out.Bytes()
}

// directory is an image file directory of TIFF 6.0, little-endian.
type directory struct{ entries []entry }

type entry struct {
	tag, kind uint16
	count     uint32
	value     []byte
}

func (d *directory) text(tag uint16, s string) *directory {
	b := append([]byte(s), 0)
	d.entries = append(d.entries, entry{tag, 2, uint32(len(b)), b})
	return d
}

func (d *directory) pointer(tag uint16, to uint32) *directory {
	d.entries = append(d.entries, entry{tag, 4, 1, binary.LittleEndian.AppendUint32(nil, to)})
	return d
}

// degrees writes degrees, minutes and hundredths of seconds as three fractions.
func (d *directory) degrees(tag uint16, v float64) *directory {
	whole, rest := math.Modf(v)
	minutes, rest := math.Modf(rest * 60)
	var b []byte
	for _, n := range []uint32{uint32(whole), 1, uint32(minutes), 1, uint32(math.Round(rest * 6000)), 100} {
		b = binary.LittleEndian.AppendUint32(b, n)
	}
	d.entries = append(d.entries, entry{tag, 5, 3, b})
	return d
}

// size is what the directory and its long values take.
func (d *directory) size() uint32 {
	n := uint32(2 + 12*len(d.entries) + 4)
	for _, e := range d.entries {
		if len(e.value) > 4 {
			n += uint32(len(e.value) + len(e.value)%2)
		}
	}
	return n
}

func (d *directory) write(at uint32) []byte {
	head := binary.LittleEndian.AppendUint16(nil, uint16(len(d.entries)))
	var tail []byte
	next := at + uint32(2+12*len(d.entries)+4)
	for _, e := range d.entries {
		head = binary.LittleEndian.AppendUint16(head, e.tag)
		head = binary.LittleEndian.AppendUint16(head, e.kind)
		head = binary.LittleEndian.AppendUint32(head, e.count)
		if len(e.value) <= 4 {
			head = append(head, append(append([]byte{}, e.value...), make([]byte, 4-len(e.value))...)...)
			continue
		}
		head = binary.LittleEndian.AppendUint32(head, next+uint32(len(tail)))
		tail = append(tail, e.value...)
		if len(e.value)%2 == 1 {
			tail = append(tail, 0)
		}
	}
	return append(append(head, 0, 0, 0, 0), tail...)
}

// tiffOf lays the three directories one behind the other; the first points to the others, tags in ascending order.
func tiffOf(camera, details, place *directory) []byte {
	first := *camera
	first.pointer(0x8769, 0).pointer(0x8825, 0)
	second := 8 + first.size()
	third := second + details.size()
	camera.pointer(0x8769, second).pointer(0x8825, third)
	out := append([]byte("II*\x00"), 8, 0, 0, 0)
	out = append(out, camera.write(8)...)
	out = append(out, details.write(second)...)
	return append(out, place.write(third)...)
}
