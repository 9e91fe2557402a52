package bench

import (
	"context"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/google/uuid"
	"github.com/minio/minio-go/v7"
	"github.com/minio/minio-go/v7/pkg/credentials"

	"anjie/authz"
	"anjie/evidence"
	"anjie/web"
)

// EvidencePlan says which sizes of file are compared, how long each way is tried at each size, and how large the file is
// with which memory is measured.
type EvidencePlan struct {
	Sizes []int64 // bytes
	While time.Duration
	Large int64 // bytes; 0: memory is not measured
}

// Evidence compares an upload through us – browser's form, screens, hash, store, record – with minio-go writing the same
// bytes straight to the same bucket, and measures the memory of this process while one large file comes in. Sender and
// server are both in it; the sender holds nothing.
func Evidence(ctx context.Context, s Servers, plan EvidencePlan) error {
	g, err := s.ground(ctx)
	if err != nil {
		return err
	}
	defer g.release()
	policy, err := authz.Load()
	if err != nil {
		return err
	}
	shelf, err := s.shelf(ctx)
	if err != nil {
		return err
	}
	defer shelf.clear(context.WithoutCancel(ctx))
	site, err := openSite(ctx, g.pool, policy, func(d *web.Deps) { d.Files = shelf.store })
	if err != nil {
		return err
	}
	defer site.close()
	room, err := newRoom(ctx, g.pool, 128) // so many that none gets more files than a case has
	if err != nil {
		return err
	}
	for _, size := range plan.Sizes {
		ways := []way{
			{"minio-go straight, " + evidence.Bytes(size), func(ctx context.Context, _, _ int) error { return shelf.bare(ctx, size) }},
			{"through us, " + evidence.Bytes(size), func(ctx context.Context, client, turn int) error {
				return site.upload(ctx, room.cases[(client+turn)%len(room.cases)].Number, size)
			}},
		}
		all, err := compare(ctx, ways, 1, plan.While)
		if err != nil {
			return err
		}
		for _, f := range all {
			fmt.Fprintf(s.Out, "%s  %7.1f MB/s\n", f, f.rate()*float64(size)/1e6)
		}
		fmt.Fprintf(s.Out, "ratio %.2f (target ≥ 0.90)\n\n", all[1].rate()/all[0].rate())
	}
	if plan.Large == 0 {
		return nil
	}
	var took time.Duration
	peak, err := watchMemory(func() error {
		begun := time.Now()
		err := site.upload(ctx, room.cases[0].Number, plan.Large)
		took = time.Since(begun)
		return err
	})
	if err != nil {
		return err
	}
	fmt.Fprintf(s.Out, "one file of %s in %s (%.1f MB/s): %s\n", evidence.Bytes(plan.Large), took.Round(time.Millisecond), float64(plan.Large)/took.Seconds()/1e6, peak)
	return nil
}

// shelf is a bucket of our own, by our store and by the bare client.
type shelf struct {
	store  *evidence.Store
	client *minio.Client
	bucket string
}

func (s Servers) shelf(ctx context.Context) (*shelf, error) {
	out := &shelf{bucket: "bench-" + uuid.NewString()}
	var err error
	out.store, err = evidence.Open(ctx, evidence.Config{Endpoint: s.S3.Endpoint, AccessKey: s.S3.AccessKey, SecretKey: s.S3.SecretKey, Bucket: out.bucket, Retention: evidence.Governance})
	if err != nil {
		return nil, err
	}
	u, err := url.Parse(s.S3.Endpoint)
	if err != nil {
		return nil, fmt.Errorf("bench: read address of S3: %w", err)
	}
	out.client, err = minio.New(u.Host, &minio.Options{Creds: credentials.NewStaticV4(s.S3.AccessKey, s.S3.SecretKey, ""), Secure: u.Scheme == "https", Region: "us-east-1"})
	if err != nil {
		return nil, fmt.Errorf("bench: connect to S3: %w", err)
	}
	return out, nil
}

// bare writes a file as the client library does it, told the size and with parts like ours.
func (s *shelf) bare(ctx context.Context, size int64) error {
	_, err := s.client.PutObject(ctx, s.bucket, "bare/"+uuid.NewString(), newNoise(size), size, minio.PutObjectOptions{PartSize: 8 << 20})
	return err
}

// clear removes the bucket with everything in it; nothing was locked. A leftover is harmless.
func (s *shelf) clear(ctx context.Context) {
	for o := range s.client.ListObjectsIter(ctx, s.bucket, minio.ListObjectsOptions{Recursive: true, WithVersions: true}) {
		if o.Err != nil {
			return
		}
		_ = s.client.RemoveObject(ctx, s.bucket, o.Key, minio.RemoveObjectOptions{VersionID: o.VersionID})
	}
	_ = s.client.RemoveBucket(ctx, s.bucket)
}

// upload sends a file as the form of the evidence does.
func (s *site) upload(ctx context.Context, number string, size int64) error {
	var head strings.Builder
	form := multipart.NewWriter(&head)
	if err := form.WriteField("key", uuid.NewString()); err != nil {
		return fmt.Errorf("bench: write form: %w", err)
	}
	if _, err := form.CreateFormFile("files", "noise.bin"); err != nil {
		return fmt.Errorf("bench: write form: %w", err)
	}
	tail := "\r\n--" + form.Boundary() + "--\r\n"
	body := io.MultiReader(strings.NewReader(head.String()), newNoise(size), strings.NewReader(tail))
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, s.base+"/cases/"+number+"/evidence", body)
	if err != nil {
		return fmt.Errorf("bench: upload: %w", err)
	}
	r.ContentLength = int64(head.Len()+len(tail)) + size
	r.Header.Set("Content-Type", form.FormDataContentType())
	r.Header.Set("Accept", "application/json")
	answer, err := s.client.Do(r)
	if err != nil {
		return fmt.Errorf("bench: upload: %w", err)
	}
	defer answer.Body.Close()
	var said struct{ Results []struct{ Kept bool } }
	if err := json.NewDecoder(answer.Body).Decode(&said); err != nil || len(said.Results) != 1 || !said.Results[0].Kept {
		return fmt.Errorf("bench: upload: it was not kept: %s", answer.Status)
	}
	return nil
}

// noise is a file that no other is like and that costs nothing to make: a block over and over, each time with a number.
type noise struct {
	block []byte
	left  int64
	at    int
	n     uint64
}

func newNoise(size int64) *noise {
	f := &noise{block: make([]byte, 64<<10), left: size}
	for i := 0; i < len(f.block); i += 16 {
		id := uuid.New()
		if i > 1024 {
			copy(f.block[i:], f.block[i-1024:i-1008])
			continue
		}
		copy(f.block[i:], id[:])
	}
	return f
}

func (f *noise) Read(b []byte) (int, error) {
	if f.left == 0 {
		return 0, io.EOF
	}
	if f.at == 0 {
		f.n++
		binary.LittleEndian.PutUint64(f.block[16:], f.n)
	}
	n := copy(b[:min(int64(len(b)), f.left)], f.block[f.at:])
	f.at = (f.at + n) % len(f.block)
	f.left -= int64(n)
	return n, nil
}
