package city

import (
	"bytes"
	"fmt"
	"image"
	"math/rand/v2"
	"strconv"
	"time"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/evidence"
)

// photos takes n pictures and puts them into the file, as whoever usually does.
func (k *teller) photos(n int, about string) *teller {
	for i := range n {
		name := fmt.Sprintf("IMG_%03d%03d.jpg", k.life.no, k.step+1)
		k.attach(name, about, []string{"现场概貌", "车辆碰撞部位", "散落物及制动痕迹"}[i%3], photograph)
	}
	return k
}

// statement adds a document as PDF.
func (k *teller) statement(title, about string) *teller {
	return k.attach(title+".pdf", about, "", func(_ *rand.Rand, c accident.Case, at time.Time, _ image.Rectangle) []byte {
		return pdf("SYNTHETIC DOCUMENT - no real person or event", "Case "+c.Number, "Drawn up on "+accident.DayString(at), "This page stands for a paper that was handed in.")
	})
}

// attach puts a file into the store and then into the record, and lets the couriers look at it.
func (k *teller) attach(name, about, note string, draw func(*rand.Rand, accident.Case, time.Time, image.Rectangle) []byte) *teller {
	if k.err != nil || k.over {
		return k
	}
	k.tick()
	key, role := k.key(), k.role
	k.role = ""
	if k.keys[key] {
		return k
	}
	v := accident.Values{"name": name, "kind": "photo", "media": "image/jpeg", "size": "1", "sha256": key, "key": key, "about": about, "note": note}
	chance := rand.New(rand.NewPCG(k.rnd.Uint64(), 0)) // of its own: a picture that is only planned is not drawn
	if k.files != nil {
		content := draw(chance, k.c, k.clock.at, k.frame)
		put, err := k.files.Put(k.ctx, bytes.NewReader(content), evidence.Incoming{Case: k.c.ID, Name: name, Size: int64(len(content))})
		if err != nil {
			k.err = fmt.Errorf("attach %s: %w", name, err)
			return k
		}
		v["name"], v["kind"], v["media"], v["size"] = put.Name, string(put.Kind), put.Media, strconv.FormatInt(put.Size, 10)
		v["sha256"], v["key"], v["version"] = put.SHA256, put.Key, put.Version
		k.attached++
	}
	if role == "" {
		role = access.HandlingOfficer
	}
	if k.act(key, 0, accident.AttachEvidence, v, role); k.err != nil || k.settle == nil {
		return k
	}
	for _, e := range k.c.Owed {
		if e.Kind != accident.EffectScan {
			continue
		}
		if err := k.settle(k.ctx, k.c.ID, e); err != nil {
			k.err = fmt.Errorf("settle %s: %w", e.Key, err)
			return k
		}
	}
	k.look()
	return k
}
