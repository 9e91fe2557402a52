package chaos

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/credentials"
	"github.com/aws/aws-sdk-go-v2/service/s3"
)

// shelf is the store of evidence, read by its plain protocol and not by the product's code.
type shelf struct {
	client *s3.Client
	bucket string
}

func (s *scene) shelf() *shelf {
	return &shelf{bucket: s.told["ANJIE_S3_BUCKET"], client: s3.New(s3.Options{
		BaseEndpoint: aws.String(s.told["ANJIE_S3_ENDPOINT"]), Region: s.told["ANJIE_S3_REGION"], UsePathStyle: true,
		Credentials: credentials.NewStaticCredentialsProvider(s.told["ANJIE_S3_ACCESS_KEY"], s.told["ANJIE_S3_SECRET_KEY"], ""),
	})}
}

// verdict says what is wrong with the bytes of a file that was answered kept, or "".
func (s *shelf) verdict(ctx context.Context, a *act, it item) string {
	if it.sum != a.sum {
		return fmt.Sprintf("WRONG: the record has the sum %.12s…, sent was %.12s…", it.sum, a.sum)
	}
	sum, size, err := s.sum(ctx, it)
	switch {
	case err != nil:
		return fmt.Sprintf("NOT THERE: %s: %v", it.key, err)
	case sum != a.sum || size != a.size:
		return fmt.Sprintf("WRONG BYTES: %s: %d of %d, sum %.12s…", it.key, size, a.size, sum)
	}
	return ""
}

// sum reads what is stored for an item.
func (s *shelf) sum(ctx context.Context, it item) (string, int64, error) {
	in := &s3.GetObjectInput{Bucket: &s.bucket, Key: aws.String(it.key)}
	if it.version != "" {
		in.VersionId = aws.String(it.version)
	}
	object, err := s.client.GetObject(ctx, in)
	if err != nil {
		return "", 0, err
	}
	defer object.Body.Close() //nolint:errcheck // it was read
	h := sha256.New()
	size, err := io.Copy(h, object.Body)
	return hex.EncodeToString(h.Sum(nil)), size, err
}

// strays counts what stands in quarantine although no case knows it: uploads whose answer was lost. They are harmless.
func (s *shelf) strays(ctx context.Context, known map[string]bool) (n int, err error) {
	pages := s3.NewListObjectsV2Paginator(s.client, &s3.ListObjectsV2Input{Bucket: &s.bucket, Prefix: aws.String("quarantine/")})
	for pages.HasMorePages() {
		page, err := pages.NextPage(ctx)
		if err != nil {
			return n, fmt.Errorf("chaos: list the quarantine: %w", err)
		}
		for _, o := range page.Contents {
			if !known[aws.ToString(o.Key)] {
				n++
			}
		}
	}
	return n, nil
}
