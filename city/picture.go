package city

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"math/rand/v2"
	"time"

	"anjie/domain/accident"
)

// full is the size of a picture.
var full = image.Rect(0, 0, 640, 480)

// photograph draws a street with the vehicles of the case after the accident, with the EXIF data of a camera that was there.
func photograph(rnd *rand.Rand, c accident.Case, at time.Time, frame image.Rectangle) []byte {
	img := image.NewRGBA(full)
	night := rnd.IntN(4) == 0
	horizon := 150 + rnd.IntN(50)
	sky(img, horizon, night)
	houses(img, rnd, horizon, night)
	road(img, horizon)
	for i, v := range c.Vehicles {
		if i < 4 {
			vehicle(img, v.Kind, paint[rnd.IntN(len(paint))], 60+i*150+rnd.IntN(40), horizon+100+rnd.IntN(100))
		}
	}
	marks(img, rnd, horizon)
	var out bytes.Buffer
	_ = jpeg.Encode(&out, img.SubImage(frame), &jpeg.Options{Quality: 78}) // a buffer takes everything
	return withEXIF(out.Bytes(), at, c.Report.Lng, c.Report.Lat)
}

var paint = []color.RGBA{{220, 60, 50, 255}, {240, 240, 240, 255}, {40, 40, 45, 255}, {60, 90, 180, 255}, {180, 180, 185, 255}, {230, 180, 40, 255}}

func box(img *image.RGBA, x, y, w, h int, c color.RGBA) {
	draw.Draw(img, image.Rect(x, y, x+w, y+h), image.NewUniform(c), image.Point{}, draw.Src)
}

func shade(c color.RGBA, by int) color.RGBA {
	f := func(v uint8) uint8 { return uint8(max(0, min(255, int(v)+by))) }
	return color.RGBA{f(c.R), f(c.G), f(c.B), 255}
}

func sky(img *image.RGBA, horizon int, night bool) {
	top := color.RGBA{120, 170, 220, 255}
	if night {
		top = color.RGBA{18, 22, 40, 255}
	}
	for y := range horizon {
		box(img, 0, y, 640, 1, shade(top, y/4))
	}
}

func houses(img *image.RGBA, rnd *rand.Rand, horizon int, night bool) {
	for x := 0; x < 640; {
		w, h := 60+rnd.IntN(80), 60+rnd.IntN(120)
		wall := shade(color.RGBA{150, 140, 130, 255}, rnd.IntN(60)-30)
		box(img, x, horizon-h, w, h, wall)
		for wy := horizon - h + 12; wy < horizon-16; wy += 24 {
			for wx := x + 10; wx < x+w-14; wx += 22 {
				glass := shade(wall, -50)
				if night && rnd.IntN(2) == 0 {
					glass = color.RGBA{240, 210, 120, 255}
				}
				box(img, wx, wy, 12, 14, glass)
			}
		}
		x += w + 6
	}
}

func road(img *image.RGBA, horizon int) {
	box(img, 0, horizon, 640, 30, color.RGBA{120, 150, 90, 255})
	box(img, 0, horizon+30, 640, 480, color.RGBA{84, 84, 88, 255})
	for x := 0; x < 640; x += 90 {
		box(img, x, horizon+170, 50, 6, color.RGBA{235, 235, 230, 255})
	}
	for i := range 8 {
		box(img, 500+i*18, horizon+40, 10, 280, color.RGBA{225, 225, 220, 255})
	}
}

// vehicle draws one from the side: body, cabin, wheels; a bicycle is two wheels and a bar.
func vehicle(img *image.RGBA, kind string, c color.RGBA, x, y int) {
	wheel := color.RGBA{20, 20, 20, 255}
	switch kind {
	case "bicycle", "e_bike", "motorcycle", "tricycle":
		round(img, x, y+30, 16, wheel)
		round(img, x+50, y+30, 16, wheel)
		box(img, x, y+14, 52, 6, c)
		box(img, x+40, y-6, 5, 22, wheel)
	case "truck", "bus":
		box(img, x, y-60, 190, 90, c)
		box(img, x+140, y-45, 46, 34, shade(c, -60))
		for _, at := range []int{30, 70, 160} {
			round(img, x+at, y+34, 17, wheel)
		}
	default:
		box(img, x, y, 130, 34, c)
		box(img, x+28, y-26, 72, 28, shade(c, -30))
		box(img, x+34, y-21, 28, 20, color.RGBA{160, 200, 220, 255})
		round(img, x+28, y+36, 15, wheel)
		round(img, x+104, y+36, 15, wheel)
		box(img, x+118, y+4, 12, 22, shade(c, -90)) // the dent
	}
}

func round(img *image.RGBA, x, y, r int, c color.RGBA) {
	for dy := -r; dy <= r; dy++ {
		for dx := -r; dx <= r; dx++ {
			if dx*dx+dy*dy <= r*r {
				img.SetRGBA(x+dx, y+dy, c)
			}
		}
	}
}

// marks are what an accident leaves on the road: tyre marks, pieces, numbered signs.
func marks(img *image.RGBA, rnd *rand.Rand, horizon int) {
	y := horizon + 190 + rnd.IntN(60)
	for i := range 2 {
		box(img, 60+rnd.IntN(80), y+i*26, 220+rnd.IntN(200), 6, color.RGBA{40, 40, 42, 255})
	}
	for range 30 {
		box(img, 250+rnd.IntN(320), horizon+170+rnd.IntN(170), 3+rnd.IntN(7), 3+rnd.IntN(4), shade(paint[rnd.IntN(len(paint))], rnd.IntN(60)-30))
	}
	for i := range 1 + rnd.IntN(3) {
		box(img, 160+i*130, horizon+240, 26, 32, color.RGBA{250, 210, 30, 255})
		box(img, 169+i*130, horizon+246, 7, 20, color.RGBA{20, 20, 20, 255})
	}
}
