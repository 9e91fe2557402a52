package evidence_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"mime/multipart"
	"net/textproto"
	"strings"
	"testing"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/internal/casetest"
	"anjie/internal/webtest"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"
)

// gif is a picture of one pixel with a tail that makes it another file.
func gif(tail string) []byte {
	return append([]byte("GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00!\xf9\x04\x00\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"), tail...)
}

type upload struct {
	name string
	body []byte
}

// form is the body that a browser sends: the fields first, then the files.
func form(t *testing.T, fields map[string]string, files ...upload) (contentType string, body io.Reader) {
	t.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	for _, name := range []string{"key", "about", "proceeding", "note"} {
		if v, ok := fields[name]; ok {
			require.NoError(t, w.WriteField(name, v))
		}
	}
	for _, f := range files {
		part, err := w.CreatePart(textproto.MIMEHeader{"Content-Disposition": {fmt.Sprintf(`form-data; name="files"; filename=%q`, f.name)}, "Content-Type": {"image/jpeg"}})
		require.NoError(t, err)
		_, err = part.Write(f.body)
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return w.FormDataContentType(), &b
}

func send(t *testing.T, v *webtest.Visitor, at string, fields map[string]string, files ...upload) *webtest.Answer {
	t.Helper()
	kind, body := form(t, fields, files...)
	return v.Send(at, kind, body)
}

func TestFilesGoOnTheRecord(t *testing.T) {
	t.Parallel()
	shelf := casetest.NewShelf()
	town := casetest.New(t, shelf)
	c := town.Open(nil)
	officer := town.As(access.HandlingOfficer)
	officer.Get(c.At("/evidence")).Shows(200, "还没有证据", "上传证据", `enctype="multipart/form-data"`, "可一次选择多个文件")
	key := uuid.NewString()
	send(t, officer, c.At("/evidence"), map[string]string{"key": key, "about": "scene", "note": "路口东北角"}, upload{"现场 1.gif", gif("a")}, upload{`..\..\evil.gif`, gif("b")}).Sent(c.At("/evidence"))
	officer.Get(c.At("/evidence")).Shows(200, "已保存 2 份证据", "现场 1.gif", "evil.gif", "隔离检查中", "王民警 上传于", "照片").Hides(`..\`)
	it := c.Read().Evidence[0]
	require.Equal(t, "image/gif", it.Media)
	require.Equal(t, "scene", it.About)
	require.Equal(t, "路口东北角", it.Note)
	require.Equal(t, 2, shelf.Count())

	send(t, officer, c.At("/evidence"), map[string]string{"key": key, "about": "scene"}, upload{"现场 1.gif", gif("a")}).Sent(c.At("/evidence")) // the same form again
	require.Len(t, c.Read().Evidence, 2)
	require.Equal(t, 2, shelf.Count(), "what the record did not take is not kept")
}

func TestEachFileHasItsOwnAnswer(t *testing.T) {
	t.Parallel()
	shelf := casetest.NewShelf()
	town := casetest.New(t, shelf)
	c := town.Open(nil)
	officer := town.As(access.HandlingOfficer)
	send(t, officer, c.At("/evidence"), map[string]string{"key": uuid.NewString()}, upload{"甲.gif", gif("a")}).Sent(c.At("/evidence"))
	some := send(t, officer, c.At("/evidence"), map[string]string{"key": uuid.NewString()}, upload{"乙.gif", gif("b")}, upload{"空.jpg", nil}, upload{"甲的副本.gif", gif("a")},
		upload{"图.svg", []byte(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`)})
	some.Shows(200, "已保存 2 份，共收到 4 份", "文件是空的", "同一文件已在卷中（证据 1）", c.At("/evidence/1"), "可能含有可执行内容")
	now := c.Read()
	require.Len(t, now.Evidence, 3)
	require.Contains(t, now.Evidence[2].Note, "〔系统提示〕")
	require.Equal(t, 1, c.Recorded(accident.RefuseEvidence))
	require.Equal(t, 3, shelf.Count())

	send(t, officer, c.At("/evidence"), map[string]string{"key": uuid.NewString()}, upload{"空.jpg", nil}).Shows(422, "未保存", "文件是空的")
	send(t, officer, c.At("/evidence"), map[string]string{"key": uuid.NewString(), "note": "写了一半"}).Shows(422, "请选择要上传的文件", `value="写了一半"`)
	send(t, officer, c.At("/evidence"), map[string]string{"key": uuid.NewString()}, upload{"", nil}).Shows(422, "请选择要上传的文件")
	send(t, officer, c.At("/evidence"), map[string]string{"key": uuid.NewString(), "about": "nonsense"}, upload{"丙.gif", gif("c")}).Shows(422, "请从列表中选择")
	officer.Send(c.At("/evidence"), "text/plain", strings.NewReader("x")).Shows(422, "无法读取")
	require.Len(t, c.Read().Evidence, 3)
}

func TestTheScriptIsAnsweredInJSON(t *testing.T) {
	t.Parallel()
	town := casetest.New(t, casetest.NewShelf())
	c := town.Open(nil)
	officer := town.As(access.HandlingOfficer)
	officer.Header.Set("Accept", "application/json")
	var got struct {
		Results []struct {
			Name, Sentence, Href string
			Kept                 bool
		}
	}
	answer := send(t, officer, c.At("/evidence"), map[string]string{"key": uuid.NewString()}, upload{"甲.gif", gif("a")})
	answer.Shows(200)
	require.NoError(t, json.Unmarshal([]byte(answer.Text), &got))
	require.True(t, got.Results[0].Kept)
	require.Equal(t, c.At("/evidence/1"), got.Results[0].Href)
	answer = send(t, officer, c.At("/evidence"), map[string]string{"key": uuid.NewString()}, upload{"空.gif", nil}).Shows(422)
	require.NoError(t, json.Unmarshal([]byte(answer.Text), &got))
	require.False(t, got.Results[0].Kept)
	require.Contains(t, got.Results[0].Sentence, "文件是空的")
}

func TestAnUploadThatBreaksOffKeepsWhatCameWhole(t *testing.T) {
	t.Parallel()
	town := casetest.New(t, casetest.NewShelf())
	c := town.Open(nil)
	officer := town.As(access.HandlingOfficer)
	kind, body := form(t, map[string]string{"key": uuid.NewString()}, upload{"甲.gif", gif("a")}, upload{"乙.gif", gif(strings.Repeat("b", 5000))})
	whole, err := io.ReadAll(body)
	require.NoError(t, err)
	officer.Send(c.At("/evidence"), kind, bytes.NewReader(whole[:len(whole)-3000])).Shows(200, "甲.gif", "上传中断")
	require.Len(t, c.Read().Evidence, 1)
}

func TestWhoMayAdd(t *testing.T) {
	t.Parallel()
	shelf := casetest.NewShelf()
	town := casetest.New(t, shelf)
	c := town.Open(nil).Insured().Determined()
	n := c.Claimed(c.Mediated())
	town.As(access.Auditor).Get(c.At("/evidence")).Shows(200).Hides(`data-testid="upload"`)
	send(t, town.As(access.Auditor), c.At("/evidence"), map[string]string{"key": uuid.NewString()}, upload{"甲.gif", gif("a")}).Shows(403)
	require.Zero(t, shelf.Count())

	insurer := town.As(access.Insurer)
	send(t, insurer, c.At("/evidence"), map[string]string{"key": uuid.NewString(), "proceeding": "1"}, upload{"定损照片.gif", gif("z")}).Sent(c.At("/evidence"))
	require.Equal(t, n, c.Read().Evidence[0].Proceeding, "what a partner adds belongs to his own proceeding, whatever he says")
	insurer.Get(c.At("/evidence")).Shows(200, "定损照片.gif")
	town.As(access.HandlingOfficer).Get(c.At("/evidence")).Shows(200, "定损照片.gif")
	town.As(access.Committee).Get(c.At("/evidence")).Shows(200).Hides("定损照片.gif")
	town.As(access.Committee).Get(c.At("/evidence/1")).Shows(404)
	town.As(access.FundManager).Get(c.At("/evidence")).Shows(404)
}

func TestAClosedCaseTakesNothing(t *testing.T) {
	t.Parallel()
	shelf := casetest.NewShelf()
	town := casetest.New(t, shelf)
	c := town.Open(nil)
	c.Act(access.HandlingOfficer, accident.RefuseAcceptance, 0, accident.Values{"reason": "不属于道路交通事故"})
	officer := town.As(access.HandlingOfficer)
	officer.Get(c.At("/evidence")).Shows(200, "现在所处的阶段不能办理此事项")
	send(t, officer, c.At("/evidence"), map[string]string{"key": uuid.NewString()}, upload{"甲.gif", gif("a")}).Shows(409)
	require.Zero(t, shelf.Count(), "no byte is taken in for nothing")
}
