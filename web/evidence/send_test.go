package evidence_test

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"anjie/domain/access"
	"anjie/domain/accident"
	files "anjie/evidence"
	"anjie/internal/casetest"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"
)

// attached puts an item on the record whose bytes stand on the shelf.
func attached(c *casetest.Case, shelf *casetest.Shelf, name, kind, media, body string) string {
	key := shelf.Place(uuid.NewString(), []byte(body))
	after := c.Act(access.HandlingOfficer, accident.AttachEvidence, 0, accident.Values{"name": name, "kind": kind, "media": media, "size": fmt.Sprint(len(body)),
		"sha256": strings.ReplaceAll(key, "-", ""), "key": key, "about": "scene"})
	return fmt.Sprint(len(after.Evidence))
}

func TestALookIsRecordedAndThenTheBytesLeave(t *testing.T) {
	t.Parallel()
	shelf := casetest.NewShelf()
	town := casetest.New(t, shelf)
	c := town.Open(nil)
	attached(c, shelf, "现场 1.jpg", "photo", "image/jpeg", "0123456789")
	attached(c, shelf, "现场 2.jpg", "photo", "image/jpeg", "abcdefghij")
	officer := town.As(access.HandlingOfficer)
	page := officer.Get(c.At("/evidence/1")).Shows(200, "现场 1.jpg", "第 1 份，共 2 份", "下一份", `rel="next"`, "查阅记录", "王民警 · 办案民警", "查看了证据").Hides(`rel="prev"`)
	require.Equal(t, 1, c.Recorded(accident.ViewEvidence))
	raw := regexp.MustCompile(`/cases/[^"]*/evidence/1/raw\?seen=[0-9]+`).FindString(page.Text)
	require.NotEmpty(t, raw)

	got := officer.Get(raw).Shows(200)
	require.Equal(t, "0123456789", got.Text)
	require.Equal(t, "image/jpeg", got.Header.Get("Content-Type"))
	require.Equal(t, "nosniff", got.Header.Get("X-Content-Type-Options"))
	require.Contains(t, got.Header.Get("Content-Security-Policy"), "sandbox")
	require.Contains(t, got.Header.Get("Cache-Control"), "no-store")
	require.Contains(t, got.Header.Get("Content-Disposition"), "inline")
	officer.Header.Set("Range", "bytes=3-5")
	part := officer.Get(raw)
	officer.Header.Del("Range")
	require.Equal(t, http.StatusPartialContent, part.StatusCode)
	require.Equal(t, "345", part.Text)
	require.Equal(t, 1, c.Recorded(accident.ViewEvidence), "winding a film is one look")

	officer.Get(c.At("/evidence/1/raw")).Sent(c.At("/evidence/1"))
	officer.Get(strings.Replace(raw, "/evidence/1/", "/evidence/2/", 1)).Sent(c.At("/evidence/2")) // one look is at one item
	town.As(access.Mediator).Get(raw).Sent(c.At("/evidence/1"))                                    // and one's own
	town.Go("2026-09-17")
	officer.Get(raw).Sent(c.At("/evidence/1")) // and not for ever
}

func TestADownloadSaysWhatItIsFor(t *testing.T) {
	t.Parallel()
	shelf := casetest.NewShelf()
	town := casetest.New(t, shelf)
	c := town.Open(nil)
	attached(c, shelf, "定损单.pdf", "document", "application/pdf", "%PDF-1.4")
	officer := town.As(access.HandlingOfficer)
	at := c.At("/evidence/1/download")
	officer.Get(c.At("/evidence/1")).Shows(200, "不在页面中打开").Hides("/raw", "<iframe")
	require.Zero(t, c.Recorded(accident.ViewEvidence), "facts about a file are no look at it")
	officer.Get(at).Shows(200, "下载目的", "定损单.pdf")
	officer.Post(at, url.Values{"purpose": {" x "}}).Shows(422, "说明下载的目的")
	require.Zero(t, c.Recorded(accident.DownloadEvidence))
	to := officer.Post(at, url.Values{"purpose": {"移送鉴定机构"}}).Header.Get("Location")
	require.Contains(t, to, at+"?seen=")
	require.Equal(t, 1, c.Recorded(accident.DownloadEvidence))
	got := officer.Get(to).Shows(200, "%PDF-1.4")
	require.Contains(t, got.Header.Get("Content-Disposition"), "attachment; filename*=UTF-8''%E5%AE%9A%E6%8D%9F%E5%8D%95.pdf")
	officer.Get(c.At("/evidence/1")).Shows(200, "移送鉴定机构", "下载了证据")
	officer.Get(c.At("?show=access")).Shows(200, "移送鉴定机构")
}

func TestWhatCouldRunIsNeverShown(t *testing.T) {
	t.Parallel()
	shelf := casetest.NewShelf()
	town := casetest.New(t, shelf)
	c := town.Open(nil)
	attached(c, shelf, "图.svg", "other", "image/svg+xml", "<svg onload=alert(1)>")
	attached(c, shelf, "页.html", "other", "text/html", "<script>alert(1)</script>")
	officer := town.As(access.HandlingOfficer)
	for _, no := range []string{"1", "2"} {
		officer.Get(c.At("/evidence/", no)).Shows(200, "不在页面中打开").Hides("/raw")
		officer.Get(c.At("/evidence/", no, "/raw?seen=1")).Sent(c.At("/evidence/", no))
		to := officer.Post(c.At("/evidence/", no, "/download"), url.Values{"purpose": {"核查来源"}}).Header.Get("Location")
		got := officer.Get(to).Shows(200)
		require.Equal(t, "application/octet-stream", got.Header.Get("Content-Type"))
		require.Contains(t, got.Header.Get("Content-Disposition"), "attachment")
	}
}

func TestAnInfectedFileStaysIn(t *testing.T) {
	t.Parallel()
	shelf := casetest.NewShelf()
	town := casetest.New(t, shelf)
	c := town.Open(nil)
	attached(c, shelf, "坏.jpg", "photo", "image/jpeg", "EICAR")
	c.Act(access.System, accident.RecordScan, 0, accident.Values{"item": "1", "scan": "infected"})
	officer := town.As(access.HandlingOfficer)
	officer.Get(c.At("/evidence")).Shows(200, "含恶意代码，已隔离")
	officer.Get(c.At("/evidence/1")).Shows(200, "不能打开或下载").Hides("/raw", "/download")
	officer.Get(c.At("/evidence/1/download")).Shows(409, "恶意代码")
	officer.Post(c.At("/evidence/1/download"), url.Values{"purpose": {"核查来源"}}).Shows(409)
	officer.Get(c.At("/evidence/1/thumb")).Shows(404)
	require.Equal(t, 2, c.Recorded(accident.RefuseEvidence))
}

func TestThumbnailsAreNoLook(t *testing.T) {
	t.Parallel()
	shelf := casetest.NewShelf()
	town := casetest.New(t, shelf)
	c := town.Open(nil)
	attached(c, shelf, "现场 1.jpg", "photo", "image/jpeg", "0123456789")
	officer := town.As(access.HandlingOfficer)
	officer.Get(c.At("/evidence/1/thumb")).Shows(404)
	c.Act(access.System, accident.LinkEvidence, 0, accident.Values{"of": "1", "form": "derivative", "name": "t.jpg", "kind": "photo", "media": "image/jpeg", "size": "5",
		"sha256": "small", "key": shelf.Place("thumb", []byte("small"))})
	officer.Get(c.At("/evidence")).Shows(200, c.At("/evidence/1/thumb"))
	officer.Get(c.At()).Shows(200, c.At("/evidence/1/thumb"))
	got := officer.Get(c.At("/evidence/1/thumb")).Shows(200, "small")
	require.Equal(t, "image/jpeg", got.Header.Get("Content-Type"))
	require.Contains(t, got.Header.Get("Cache-Control"), "private")
	officer.Header.Set("If-None-Match", got.Header.Get("ETag"))
	officer.Get(c.At("/evidence/1/thumb")).Shows(http.StatusNotModified)
	require.Zero(t, c.Recorded(accident.ViewEvidence))
	town.As(access.Insurer).Get(c.At("/evidence/1/thumb")).Shows(404)
}

func TestTheDevicesClaimStandsBesideTheCase(t *testing.T) {
	t.Parallel()
	shelf := casetest.NewShelf()
	town := casetest.New(t, shelf)
	c := town.Open(nil).Insured().Determined()
	c.Claimed(c.Mediated())
	attached(c, shelf, "现场 1.jpg", "photo", "image/jpeg", "x")
	c.Act(access.System, accident.RecordScan, 0, accident.Values{"item": "1", "scan": "not_scanned", "taken_at": "2026-09-15T09:28:00+08:00", "device": "HUAWEI P60",
		"lng": "116.30223", "lat": "37.43210", "width": "4000", "height": "3000"})
	town.As(access.HandlingOfficer).Get(c.At("/evidence/1")).Shows(200, "事故发生后 23 分钟", "HUAWEI P60", "距事故地点约 90 米", "4000 × 3000 像素", "未作恶意代码检测")
	town.As(access.Insurer).Get(c.At("/evidence/1")).Shows(200, "事故发生后 23 分钟").Hides("距事故地点", "116.302", "查阅记录")
}

func TestOutsidersAreShownTheCopyWithoutThePlace(t *testing.T) {
	t.Parallel()
	shelf := casetest.NewShelf()
	town := casetest.New(t, shelf)
	c := town.Open(nil).Insured().Determined()
	c.Claimed(c.Mediated())
	attached(c, shelf, "现场 1.jpg", "photo", "image/jpeg", "original")
	c.Act(access.System, accident.LinkEvidence, 0, accident.Values{"of": "1", "form": "working", "name": "w.jpg", "kind": "photo", "media": "image/jpeg", "size": "7",
		"sha256": "w", "key": shelf.Place("working", []byte("working"))})
	for role, want := range map[access.Role]string{access.HandlingOfficer: "original", access.Insurer: "working"} {
		v := town.As(role)
		page := v.Get(c.At("/evidence/1")).Shows(200, "工作副本")
		require.Equal(t, want, v.Get(regexp.MustCompile(`/cases/[^"]*/raw\?seen=[0-9]+`).FindString(page.Text)).Shows(200).Text, role)
	}
}

func TestTwoHundredFilesArePaged(t *testing.T) {
	t.Parallel()
	shelf := casetest.NewShelf()
	town := casetest.New(t, shelf)
	c := town.Open(nil)
	for i := range 200 {
		attached(c, shelf, fmt.Sprintf("照片%03d.jpg", i), []string{"photo", "video"}[i%2], "image/jpeg", fmt.Sprint(i))
	}
	officer := town.As(access.HandlingOfficer)
	officer.Get(c.At("/evidence")).Shows(200, "照片199.jpg", "照片140.jpg", "before=141").Hides("照片139.jpg")
	officer.Get(c.At("/evidence?before=141")).Shows(200, "照片139.jpg", "照片080.jpg").Hides("照片140.jpg")
	officer.Get(c.At("/evidence?kind=video")).Shows(200, "照片199.jpg", "before=").Hides("照片198.jpg")
	officer.Get(c.At()).Shows(200, "另有")
}

// TestThroughTheRealStore: in through the form, out in ranges, as a browser does it.
func TestThroughTheRealStore(t *testing.T) {
	t.Parallel()
	require.NotEmpty(t, os.Getenv("ANJIE_TEST_S3_ENDPOINT"), "ANJIE_TEST_S3_ENDPOINT is not set: run the tests by `make test`")
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	s3, err := files.Open(ctx, files.Config{Endpoint: os.Getenv("ANJIE_TEST_S3_ENDPOINT"), AccessKey: os.Getenv("ANJIE_TEST_S3_ACCESS_KEY"),
		SecretKey: os.Getenv("ANJIE_TEST_S3_SECRET_KEY"), Bucket: "anjie-test-" + uuid.NewString(), Retention: files.Governance})
	require.NoError(t, err)
	town := casetest.New(t, s3)
	c := town.Open(nil)
	officer := town.As(access.HandlingOfficer)
	body := gif(strings.Repeat("0123456789", 200_000))
	send(t, officer, c.At("/evidence"), map[string]string{"key": uuid.NewString(), "about": "dashcam"}, upload{"行车记录.gif", body}).Sent(c.At("/evidence"))
	to := officer.Post(c.At("/evidence/1/download"), url.Values{"purpose": {"核对原件"}}).Header.Get("Location")
	require.Equal(t, string(body), officer.Get(to).Shows(200).Text)
	officer.Header.Set("Range", "bytes=-10")
	require.Equal(t, "0123456789", officer.Get(to).Shows(http.StatusPartialContent).Text)
	officer.Header.Del("Range")

	it := c.Read().Evidence[0]
	until := time.Now().AddDate(0, 0, 1)
	sealed, err := s3.Seal(ctx, it.Key, until)
	require.NoError(t, err)
	c.Act(access.System, accident.SealEvidence, 0, accident.Values{"item": "1", "key": sealed.Key, "version": sealed.Version, "until": until.Format(time.DateOnly)})
	officer.Get(to).Shows(200) // its place is another, its address is the same
	send(t, officer, c.At("/evidence"), map[string]string{"key": uuid.NewString()}, upload{"又一次.gif", body}).Shows(422, "同一文件已在卷中（证据 1）")
}
