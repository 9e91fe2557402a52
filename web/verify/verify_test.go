package verify_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"mime/multipart"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/internal/webtest"

	"github.com/stretchr/testify/require"
)

const code = "K7QF-2M9D-XW4T"

var pdf = []byte("%PDF-1.7 what was issued")

// issued has the paper made that the case owes, with a code and the bytes pdf.
func issued(t *testing.T, room *webtest.Room, form, code string) {
	t.Helper()
	sum := sha256.Sum256(pdf)
	for _, o := range room.State().Owed {
		if o.Kind == accident.EffectPaper && o.Name == form {
			_, err := room.Desk.Act(t.Context(), accident.Request{Case: room.Case, Command: accident.PreparePaper, Key: o.Key, Actor: access.TheSystem, Values: accident.Values{
				"effect": o.Key, "form": form, "number": "示公交认字〔2026〕第0009号", "sha256": hex.EncodeToString(sum[:]), "key": "k" + code, "size": "24", "code": code,
				"seq": strconv.FormatInt(o.Seq, 10), "of": strconv.Itoa(o.Proceeding), "title": "道路交通事故认定书（测试）", "issuer": "示例市公安局某大队", "made_on": "2026-09-14"}})
			require.NoError(t, err)
			return
		}
	}
	require.Failf(t, "not owed", "%s", form)
}

// sent posts a file as the form does.
func sent(t *testing.T, v *webtest.Visitor, path, field string, content []byte) *webtest.Answer {
	t.Helper()
	var body bytes.Buffer
	w := multipart.NewWriter(&body)
	part, err := w.CreateFormFile(field, "文书.pdf")
	require.NoError(t, err)
	_, err = part.Write(content)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return v.Send(path, w.FormDataContentType(), &body)
}

func TestAStrangerVerifiesAPaper(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2026-09-14")
	room.Open(nil)
	room.Determined()
	issued(t, room, "determination", code)
	c := room.State()

	v := room.Visitor(t)
	v.Get("/sign-in").Shows(200, `href="/verify"`, "核验文书")
	v.Get("/verify").Shows(200, "核验文书", "12 位字母和数字").Hides("app-account")
	v.Get("/verify?code=k7qf2m9dxw4t").Sent("/verify/" + code)
	v.Get("/verify?code=https%3A%2F%2Fanjie.example%2Fverify%2F" + code).Sent("/verify/" + code)
	v.Get("/verify?code=").Shows(422, "请输入核验码")
	for _, path := range []string{"/verify/" + code, "/verify/k7qf%202m9d%20xw4t", "/verify/K7QF2M9DXW4T"} {
		a := v.Get(path).Shows(200, "确已签发，至今没有被取代", "道路交通事故认定书（测试）", "示例市公安局某大队", "2026-09-14（周一）", "第 1 版", code, `action="/verify/`+code+`"`)
		for _, secret := range private(c) {
			a.Hides(secret)
		}
	}
	en := room.Visitor(t)
	en.SetCookie("lang", "en")
	en.Get("/verify/"+code).Shows(200, "The paper with this code was issued", "Determination · 道路交通事故认定书（测试）", "Mon 14 Sep 2026")
	require.NotContains(t, room.Logged.String(), code, "a code is not logged")

	// The determination is set aside and made anew.
	room.Act(accident.ApplyReview, 0, accident.Values{"party": "1", "on": room.Today(), "reason": "责任划分不公"})
	room.Act(accident.OrderRedetermination, 0, accident.Values{"on": room.Today(), "reason": "事实不清"})
	v.Get("/verify/"+code).Shows(200, "事故正在重新认定")
	room.Act(accident.Determine, 0, accident.Values{"document_no": "示公交认字〔2026〕第0010号", "made_on": room.Today(), "circumstances": "道路", "course": "经过", "analysis": "证据",
		"faults_found": "过错", "fault.1": "full", "fault.2": "none", "collective": "yes"})
	v.Get("/verify/"+code).Shows(200, "已被后来的文书取代", "第 1 版")
	issued(t, room, "determination", "0000-0000-0002")
	v.Get("/verify/0000-0000-0002").Shows(200, "至今没有被取代", "第 2 版")
}

// private is what a stranger may not learn of a case.
func private(c accident.Case) []string {
	out := []string{c.Number, c.ID, c.Report.Place, "示公交认字"}
	for _, p := range c.Parties {
		out = append(out, p.Name)
	}
	for _, v := range c.Vehicles {
		out = append(out, v.Plate)
	}
	return out
}

// What was never given, what is misspelt and what is no code at all read the same.
func TestWhatIsUnknownReadsTheSame(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2026-09-14")
	v := room.Visitor(t)
	echo := regexp.MustCompile(`value="[^"]*"|href="[^"]*(lang|type)=[^"]*"`)
	want := ""
	for _, path := range []string{"/verify/0000-0000-0000", "/verify/K7QF-2M9D-XW4U", "/verify/nonsense", "/verify?code=nonsense", "/verify/%00%ff", "/verify/a%2Fb", "/verify/" + strings.Repeat("7", 3000)} {
		a := v.Get(path).Shows(404, "没有签发过带有这个核验码的文书", "向文书上的签发单位查询")
		_, main, _ := strings.Cut(a.Text, "<main")
		main = echo.ReplaceAllString(main, "")
		if want == "" {
			want = main
		}
		require.Equal(t, want, main, path)
		require.Less(t, len(a.Text), 20_000)
	}
	v.Get("/verify/<script>alert(1)</script>").Shows(404).Hides("<script>alert")
	sent(t, v, "/verify/0000-0000-0000", "file", pdf).Shows(404, "没有签发过")
}

func TestAFileIsHeldAgainstThePaper(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2026-09-14")
	room.Open(nil)
	room.Act(accident.Accept, 0, nil)
	issued(t, room, "acceptance", code)
	at := "/verify/" + code
	v := room.Visitor(t)
	sent(t, v, at, "file", pdf).Shows(200, "完全一致", "确已签发").Hides("不是签发的那份文书")
	changed := append(bytes.Clone(pdf), '\n')
	sum := sha256.Sum256(changed)
	sent(t, v, at, "file", changed).Shows(200, "不是签发的那份文书", hex.EncodeToString(sum[:])).Hides("完全一致")
	sent(t, v, at, "file", nil).Shows(422, "请选择文书的 PDF 文件")
	sent(t, v, at, "other", pdf).Shows(422, "请选择文书的 PDF 文件")
	sent(t, v, at, "file", bytes.Repeat(pdf, 2<<20/len(pdf))).Shows(200, "不是签发的那份文书") // more than other forms may send
	sent(t, v, at, "file", bytes.Repeat([]byte{'a'}, 9<<20)).Shows(422, "文件过大")
	v.Post(at, nil).Shows(422, "无法读取")
	v.Send(at, "multipart/form-data; boundary=b", strings.NewReader("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nhalf")).Shows(422, "无法读取")
	require.NotContains(t, room.Logged.String(), "level=ERROR")
	v.Header.Set("Sec-Fetch-Site", "cross-site")
	sent(t, v, at, "file", pdf).Shows(403, "来自其他网站")
}

func TestGuessingIsSlowedDown(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2026-09-14") // its clock stands still
	v := room.Visitor(t)
	for range 60 {
		v.Get("/verify/0000-0000-0000").Shows(404)
	}
	v.Get("/verify/0000-0000-0001").Shows(429, "核验过于频繁")
	v.Get("/verify?code=nonsense").Shows(429, "核验过于频繁")
	sent(t, v, "/verify/0000-0000-0001", "file", pdf).Shows(429, "核验过于频繁")
	v.Get("/verify").Shows(200)
	v.Header.Set("X-Forwarded-For", "198.51.100.7")
	v.Get("/verify/0000-0000-0001").Shows(404)
}
