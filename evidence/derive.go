package evidence

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"

	"github.com/disintegration/imaging"
	"github.com/minio/minio-go/v7"
)

// What can be made of a photo; the last part of a derivative's key.
const (
	thumbnail   = "thumbnail.jpg"
	workingCopy = "working.jpg"
)

// thumbnailSide is the longest side of a thumbnail, in pixels.
const thumbnailSide = 480

// Thumbnail makes a small JPEG of a photo: upright, at most 480 pixels a side, without EXIF. Made once; later calls give the same.
// A picture that is damaged, too large or of a format that we do not unpack (HEIC, TIFF) is refused with a sentence.
func (s *Store) Thumbnail(ctx context.Context, key string) (Stored, error) {
	return s.derive(ctx, key, thumbnail, Derivative, func(b []byte, media string) ([]byte, error) {
		img, err := unpack(b, media)
		if err != nil {
			return nil, err
		}
		small := imaging.Fit(img, thumbnailSide, thumbnailSide, imaging.Linear)
		return packed(upright(small, inspectPhoto(b, media).orientation), 80)
	})
}

// StripLocation makes the working copy that one party may see of another's photo: the same picture in full size, encoded anew,
// so that place, time, device and whatever else the file told are gone. It refuses what Thumbnail refuses.
func (s *Store) StripLocation(ctx context.Context, key string) (Stored, error) {
	return s.derive(ctx, key, workingCopy, WorkingCopy, func(b []byte, media string) ([]byte, error) {
		img, err := unpack(b, media)
		if err != nil {
			return nil, err
		}
		return packed(upright(img, inspectPhoto(b, media).orientation), 92)
	})
}

// ofMeta names, on a derivative, the id of its original.
const ofMeta = "Of"

func (s *Store) derive(ctx context.Context, key, what string, role Role, draw func(b []byte, media string) ([]byte, error)) (Stored, error) {
	p, err := parse(key)
	if err != nil {
		return Stored{}, err
	}
	if p.where == derivative {
		return Stored{}, fmt.Errorf("evidence: derive from %s: it is not an original", key)
	}
	to := p.derived(what).String()
	made, err := s.stat(ctx, to, "")
	if err == nil {
		return made.stored(role, p.id), nil
	}
	if !errors.Is(err, ErrMissing) {
		return Stored{}, err
	}
	leave, err := s.oneAtATime(ctx)
	if err != nil {
		return Stored{}, err
	}
	defer leave()
	b, info, err := s.readPhoto(ctx, key)
	if err != nil {
		return Stored{}, err
	}
	out, err := guarded(draw, b, info.Media)
	if err != nil {
		return Stored{}, err
	}
	sum := sha256.Sum256(out)
	hexSum := hex.EncodeToString(sum[:])
	asked, cancel := context.WithTimeout(ctx, partTime)
	defer cancel()
	if _, err := s.putBytes(asked, to, out, hexSum, minio.PutObjectOptions{
		ContentType: "image/jpeg", UserMetadata: map[string]string{hashMeta: hexSum, ofMeta: p.id},
	}); err != nil {
		return Stored{}, fmt.Errorf("evidence: store %s: %w", to, err)
	}
	made, err = s.stat(ctx, to, "")
	return made.stored(role, p.id), err
}

// guarded takes a panic for what it is: a decoder or a scaler has met a damaged picture.
func guarded(draw func([]byte, string) ([]byte, error), b []byte, media string) (out []byte, err error) {
	defer func() {
		if recover() != nil {
			out, err = nil, errDamaged
		}
	}()
	return draw(b, media)
}

func (i Info) stored(role Role, of string) Stored {
	return Stored{Key: i.Key, Version: i.Version, Role: role, Of: of, SHA256: i.SHA256, Size: i.Size, Media: i.Media, Kind: KindOf(i.Media)}
}
