package evidence

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"image/gif"
	"image/jpeg"
	"image/png"
	"io"

	"github.com/disintegration/imaging"
	"golang.org/x/image/webp"

	"anjie/domain/problem"
)

const (
	photoBytes  = 64 << 20   // the largest file that is unpacked
	photoPixels = 50_000_000 // a 50-megapixel phone; unpacked at most 0.75 GB (progressive JPEG), one at a time
)

var (
	errNotShown  = problem.New(problem.Invalid, "此格式的图片无法生成预览，请下载查看", "No preview can be made of a picture in this format; please download it")
	errTooBig    = problem.New(problem.Invalid, "图片尺寸过大，无法生成预览，请下载查看", "The picture is too large for a preview; please download it")
	errDamaged   = problem.New(problem.Invalid, "图片已损坏，无法生成预览，原件保持不变", "The picture is damaged and no preview can be made; the original stays as it is")
	errNoPicture = problem.New(problem.Invalid, "该文件不是图片", "The file is not a picture")
)

// codec reads one picture format, first its size and then the picture. Only these are ever unpacked.
type codec struct {
	size    func(io.Reader) (image.Config, error)
	picture func(io.Reader) (image.Image, error)
}

var codecs = map[string]codec{
	"image/jpeg": {jpeg.DecodeConfig, jpeg.Decode},
	"image/png":  {png.DecodeConfig, png.Decode},
	"image/apng": {png.DecodeConfig, png.Decode},
	"image/gif":  {gif.DecodeConfig, gif.Decode}, // the first picture of an animation
	"image/webp": {webp.DecodeConfig, webp.Decode},
}

// readPhoto brings a photo into memory. The caller holds the place that oneAtATime gives.
func (s *Store) readPhoto(ctx context.Context, key string) ([]byte, Info, error) {
	ctx, cancel := context.WithTimeout(ctx, photoTime)
	defer cancel()
	r, info, err := s.Get(ctx, key)
	if err != nil {
		return nil, Info{}, err
	}
	defer r.Close()
	switch {
	case KindOf(info.Media) != Photo:
		return nil, info, errNoPicture
	case info.Size > photoBytes:
		return nil, info, errTooBig
	}
	b := make([]byte, info.Size)
	if _, err := io.ReadFull(r, b); err != nil {
		return nil, info, fmt.Errorf("evidence: read photo %s: %w", key, err)
	}
	return b, info, nil
}

// oneAtATime waits for the only place to unpack a photo in; the memory of a photo is the memory of all.
func (s *Store) oneAtATime(ctx context.Context) (leave func(), err error) {
	select {
	case s.decode <- struct{}{}:
		return func() { <-s.decode }, nil
	case <-ctx.Done():
		return nil, fmt.Errorf("evidence: wait to unpack a photo: %w", context.Cause(ctx))
	}
}

// unpack decodes a picture after asking for its size, so that a small file that would become a huge picture is refused.
func unpack(b []byte, media string) (image.Image, error) {
	c, ok := codecs[media]
	if !ok {
		return nil, errNotShown
	}
	size, err := c.size(bytes.NewReader(b))
	switch {
	case err != nil || size.Width <= 0 || size.Height <= 0:
		return nil, errDamaged
	case int64(size.Width)*int64(size.Height) > photoPixels:
		return nil, errTooBig
	}
	img, err := c.picture(bytes.NewReader(b))
	if err != nil {
		return nil, errDamaged
	}
	return img, nil
}

// upright turns a picture the way its EXIF orientation (1 to 8, TIFF tag 0x0112) says that it was held.
func upright(img image.Image, orientation int) image.Image {
	switch orientation {
	case 2:
		return imaging.FlipH(img)
	case 3:
		return imaging.Rotate180(img)
	case 4:
		return imaging.FlipV(img)
	case 5:
		return imaging.Transpose(img)
	case 6:
		return imaging.Rotate270(img)
	case 7:
		return imaging.Transverse(img)
	case 8:
		return imaging.Rotate90(img)
	}
	return img
}

// packed writes a JPEG that holds the picture and nothing else. What was transparent becomes white.
func packed(img image.Image, quality int) ([]byte, error) {
	if o, ok := img.(interface{ Opaque() bool }); !ok || !o.Opaque() {
		under := imaging.New(img.Bounds().Dx(), img.Bounds().Dy(), image.White.C)
		img = imaging.Overlay(under, img, image.Point{}, 1)
	}
	if n, ok := img.(*image.NRGBA); ok { // without transparency both mean the same, and the encoder knows RGBA ten times faster
		img = &image.RGBA{Pix: n.Pix, Stride: n.Stride, Rect: n.Rect}
	}
	var out bytes.Buffer
	if err := jpeg.Encode(&out, img, &jpeg.Options{Quality: quality}); err != nil {
		return nil, errors.Join(errDamaged, err)
	}
	return out.Bytes(), nil
}
