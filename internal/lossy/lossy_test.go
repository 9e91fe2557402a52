package lossy_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"mime/multipart"
	"net/http"
	"os"
	"strings"
	"testing"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/problem"
	"anjie/evidence"
	"anjie/internal/lossy"
	"anjie/internal/pgtest"
	"anjie/internal/playact"
	"anjie/internal/webtest"
	"anjie/store"
	"anjie/web"
)

// The answer to an act is lost after the commit: the act is not known to be done, and with the same key it is done once.
func TestAnActIsAskedForAgain(t *testing.T) {
	t.Parallel()
	pool, wire := lossy.Pool(t, pgtest.New(t))
	p := playact.New(t, pool, "2026-09-18")
	p.Open(nil)
	p.Act(accident.Accept, 0, nil)
	before := p.State()
	again := accident.Request{Case: p.Case, Command: accident.RecordLoss, Key: "k", Actor: playact.Actor(access.HandlingOfficer, playact.Police),
		Values: accident.Values{"party": "1", "head": "property", "amount": "100"}}

	wire.LoseNext()
	_, err := p.Desk.Act(t.Context(), again)
	require.Error(t, err)
	require.Equal(t, problem.Internal, problem.KindOf(err), "neither done nor refused")
	require.Equal(t, 1, wire.Lost())

	done, err := p.Desk.Act(t.Context(), again)
	require.NoError(t, err)
	require.True(t, done.Twice)
	require.Equal(t, before.Seq+1, done.Event.Seq)
	after := p.State()
	require.Len(t, after.Losses, 1)
	require.Equal(t, before.Seq+1, after.Seq)
}

// The same for the first event of a case: one report opens one case.
func TestACaseIsOpenedAgain(t *testing.T) {
	t.Parallel()
	pool, wire := lossy.Pool(t, pgtest.New(t))
	p := playact.New(t, pool, "2026-09-18")
	report := accident.Request{Key: "k", Actor: playact.Actor(access.IntakeClerk, playact.Police), Values: accident.Values{
		"channel": "122", "reporter": "赵热心", "phone": "13905340001", "reported_at": "2026-09-18T09:30", "occurred_at": "2026-09-18T09:00", "place": "解放路", "parties.1.role": "driver", "parties.1.name": "张三", "parties.1.injury": "none"}}
	wire.LoseNext()
	_, err := p.Desk.Open(t.Context(), playact.Police, report)
	require.Error(t, err)
	done, err := p.Desk.Open(t.Context(), playact.Police, report)
	require.NoError(t, err)
	require.True(t, done.Twice)
	lines, _, err := p.Cases.List(t.Context(), access.Scope{All: true}, store.Filter{})
	require.NoError(t, err)
	require.Len(t, lines, 1)
}

// The answer to an upload's act is lost: the record may know the bytes, so they must still be there, and sending the
// form again says that they were kept.
func TestBytesThatTheRecordMayKnowStay(t *testing.T) {
	t.Parallel()
	files := shelf(t)
	var wire *lossy.Wire
	room := &webtest.Room{}
	room.Site = webtest.New(t, func(d *web.Deps) {
		pool, w := lossy.Pool(t, d.Desk.Cases.Pool)
		wire = w
		room.Play = playact.New(t, pool, "2026-09-18")
		d.Desk, d.Files = room.Play.Desk, files
	})
	room.Open(nil)
	room.Act(accident.Accept, 0, nil)
	clerk := room.In(t, access.HandlingOfficer, playact.Police)
	clerk.Header.Set("Accept", "application/json")
	content, key := bytes.Repeat([]byte("photo "), 3000), uuid.NewString()
	address := "/cases/" + room.State().Number + "/evidence"

	wire.LoseNext()
	first := form(t, key)
	clerk.Send(address, first.media, first.with(content)).Shows(http.StatusInternalServerError)
	require.Equal(t, 1, wire.Lost())
	items := room.State().Evidence
	require.Len(t, items, 1, "the record has it")
	require.Equal(t, content, read(t, files, items[0]), "and so must the store")

	second := form(t, key)
	clerk.Send(address, second.media, second.with(content)).Shows(http.StatusOK, `"kept":true`)
	items = room.State().Evidence
	require.Len(t, items, 1)
	require.Equal(t, content, read(t, files, items[0]))
	sum := sha256.Sum256(content)
	require.Equal(t, hex.EncodeToString(sum[:]), items[0].SHA256)
}

func shelf(t *testing.T) *evidence.Store {
	t.Helper()
	at := os.Getenv("ANJIE_TEST_S3_ENDPOINT")
	require.NotEmpty(t, at, "ANJIE_TEST_S3_ENDPOINT is not set: run the tests by `make test`")
	s, err := evidence.Open(t.Context(), evidence.Config{Endpoint: at, AccessKey: os.Getenv("ANJIE_TEST_S3_ACCESS_KEY"), SecretKey: os.Getenv("ANJIE_TEST_S3_SECRET_KEY"),
		Bucket: "lossy-" + uuid.NewString()})
	require.NoError(t, err)
	return s
}

// upload is the form of the evidence with one file.
type upload struct{ media, head, tail string }

func form(t *testing.T, key string) upload {
	t.Helper()
	var head strings.Builder
	w := multipart.NewWriter(&head)
	require.NoError(t, w.WriteField("key", key))
	_, err := w.CreateFormFile("files", "photo.bin")
	require.NoError(t, err)
	return upload{w.FormDataContentType(), head.String(), "\r\n--" + w.Boundary() + "--\r\n"}
}

func (u upload) with(content []byte) io.Reader {
	return io.MultiReader(strings.NewReader(u.head), bytes.NewReader(content), strings.NewReader(u.tail))
}

func read(t *testing.T, files *evidence.Store, it accident.Item) []byte {
	t.Helper()
	object, _, err := files.Get(t.Context(), it.Key)
	require.NoError(t, err)
	defer object.Close()
	content, err := io.ReadAll(object)
	require.NoError(t, err)
	return content
}
