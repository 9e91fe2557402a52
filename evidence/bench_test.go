package evidence

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/google/uuid"
	"github.com/minio/minio-go/v7"
	"github.com/stretchr/testify/require"
)

// BenchmarkPut sets Put, which hashes, sniffs and does not know the size, beside minio-go, which is told it.
func BenchmarkPut(b *testing.B) {
	for _, on := range backends {
		for _, size := range []int{200 << 10, 5 << 20, 64 << 20} {
			file := noise(size, 1)
			b.Run(fmt.Sprintf("%s/%s/put", on.name, Bytes(int64(size))), func(b *testing.B) {
				s := newServer(b, on.env)
				b.SetBytes(int64(size))
				for b.Loop() {
					_, err := s.Put(b.Context(), bytes.NewReader(file), Incoming{Case: "bench", Size: -1})
					require.NoError(b, err)
				}
			})
			b.Run(fmt.Sprintf("%s/%s/bare", on.name, Bytes(int64(size))), func(b *testing.B) {
				s := newServer(b, on.env)
				b.SetBytes(int64(size))
				for b.Loop() {
					_, err := s.core.Client.PutObject(b.Context(), s.bucket, "bare/"+uuid.NewString(), struct{ *bytes.Reader }{bytes.NewReader(file)}, int64(size), minio.PutObjectOptions{PartSize: partBytes})
					require.NoError(b, err)
				}
			})
		}
	}
}
