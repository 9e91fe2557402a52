package compensation_test

import (
	"crypto/sha256"
	"encoding/hex"
	"html"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/money"
	"anjie/internal/casetest"
	"anjie/internal/playact"

	"github.com/stretchr/testify/require"
)

func number(seq int64) string { return strconv.FormatInt(seq, 10) }

func TestACalculationOnRecordIsShownWithItsProof(t *testing.T) {
	t.Parallel()
	town := casetest.New(t, nil)
	c := town.Open(nil).Insured().Determined()
	m := c.InSession()
	first, second := c.Calculated(m, 5000), c.Calculated(m, 8600)
	now := c.Read()
	sum := now.Calculation(second).SHA256

	committee := town.As(access.Committee)
	committee.Get(c.At("/compensation/"+number(second))).Shows(200, "现行计算", "已按同一版本重新计算，结果一致", "¥8,900.00", "人民币捌仟玖佰元整",
		"李四", "张三", "平原财产保险", "商业三者险", "车辆维修费", sum, "第 "+number(first)+" 号记录", "制作调解协议", "卫委员").Hides("party-1", "Excel")
	committee.Get(c.At("/compensation/" + number(second) + "?lang=en"))
	committee.Get(c.At("/compensation/"+number(second))).Shows(200, "The current calculation", "identical", "repair", "third-party insurance", "Calculation of damages")
	committee.Get(c.At("/compensation/" + number(second) + "?lang=zh"))
	committee.Get(c.At("/compensation/"+number(first))).Shows(200, "已有更新的计算", "¥5,300.00").Hides("现行计算", "制作调解协议")

	file := committee.Get(c.At("/compensation/"+number(second)+"/json")).Shows(200, `"secondInterpretation":true`)
	hash := sha256.Sum256([]byte(file.Text))
	require.Equal(t, sum, hex.EncodeToString(hash[:]), "the bytes that are sent are those that were hashed")

	committee.Get(c.At("?tab=mediation")).Shows(200, "已登记的赔偿计算", "第 "+number(second)+" 号记录")
	committee.Get(c.At("/compensation/1")).Shows(404)
	committee.Get(c.At("/compensation/999/json")).Shows(404)
}

// Those to whom only a part was handed see no calculation but the one that the agreement in their hands rests on.
func TestInsurersSeeTheCalculationOfTheirAgreementOnly(t *testing.T) {
	t.Parallel()
	town := casetest.New(t, nil)
	c := town.Open(nil).Insured().Determined()
	c.Act(access.HandlingOfficer, accident.FileClaim, 0, accident.Values{"policy": "3", "claimants": "1"}) // the other company's
	m := c.InSession()
	offer, agreed := c.Calculated(m, 5000), c.Calculated(m, 8600)
	insurer := town.As(access.Insurer)
	insurer.Get(c.At("/compensation/" + number(offer))).Shows(404)
	c.Act(access.Committee, accident.MakeAgreement, m, accident.Values{"calculation": number(agreed), "basis": "《中华人民共和国人民调解法》", "facts": "两车相撞。", "dispute": "误工费的天数",
		"shares": "张三承担 70%。", "manner": "银行转账", "heads.0.party": "2", "heads.0.head": "vehicle", "heads.0.amount": "8900",
		"instalments.0.payer": "policy:1", "instalments.0.payee": "2", "instalments.0.amount": "2000", "instalments.0.due_on": "2026-09-30"})
	for _, no := range []string{"1", "2"} {
		c.Act(access.Committee, accident.SignAgreement, m, accident.Values{"party": no, "on": "2026-09-18"})
	}
	c.Act(access.Committee, accident.SealAgreement, m, accident.Values{"mediators": "卫委员", "on": "2026-09-18"})
	insurer.Get(c.At("/compensation/" + number(agreed))).Shows(404)
	c.Claimed(m)
	insurer.Get(c.At("/compensation/"+number(agreed))).Shows(200, "协议以此为据", "¥8,900.00").Hides("第 "+number(offer)+" 号记录", "制作调解协议")
	insurer.Get(c.At("/compensation/" + number(offer))).Shows(404)
	insurer.Get(c.At("/compensation/" + number(offer) + "/json")).Shows(404)
	insurer.Get(c.At("?tab=claim")).Shows(200, "所依据的赔偿计算", "/compensation/"+number(agreed))
	town.As(access.Administrator).Get(c.At("/compensation/" + number(agreed))).Shows(403)
}

// The worksheet as the case file fills it in goes on record, once however often it is sent; nobody else may record it.
func TestTheWorksheetGoesOnRecord(t *testing.T) {
	t.Parallel()
	town := casetest.New(t, nil)
	c := town.Open(nil).Insured().Determined()
	m := c.InSession()
	at := c.At("/compensation/record?on=" + strconv.Itoa(m))
	town.As(access.HandlingOfficer).Post(at, url.Values{"key": {"k"}}).Shows(403)
	town.As(access.Insurer).Post(at, url.Values{"key": {"k"}}).Shows(403)
	committee := town.As(access.Committee)
	for range 2 {
		answer := committee.Post(at, url.Values{"key": {"sheet-1"}})
		now := c.Read()
		require.Len(t, now.Calculations, 1, answer.Text)
		answer.Sent(c.At("/compensation/" + number(now.Calculations[0].Seq)))
	}
	now := c.Read()
	require.Equal(t, int64(860000), now.Calculations[0].Total)
	require.Equal(t, "卫委员", now.Calculations[0].By)
	require.Contains(t, owedPapers(now), "compensation_statement")
}

// What was looked at by other tables than those in force is shown anew and not recorded.
func TestWhatWasComputedByEarlierTablesIsNotRecordedUnseen(t *testing.T) {
	t.Parallel()
	town := casetest.New(t, nil)
	c := town.Open(nil).Insured().Determined()
	m := c.InSession()
	committee := town.As(access.Committee)
	sheet := committee.Get(c.At("/compensation?on="+strconv.Itoa(m))).Shows(200, `form="sheet" name="tables"`)
	found := regexp.MustCompile(`name="tables" value="([^"]+)"`).FindStringSubmatch(sheet.Text)
	require.Len(t, found, 2)
	at := c.At("/compensation/record?on=" + strconv.Itoa(m))
	committee.Post(at, url.Values{"key": {"k"}, "tables": {"2026-01 2026-01"}}).Shows(409, "数据表有了新版本")
	require.Empty(t, c.Read().Calculations)
	committee.Post(at, url.Values{"key": {"k"}, "tables": {html.UnescapeString(found[1])}})
	require.Len(t, c.Read().Calculations, 1)
}

// A sum that rests on unverified figures stands with ※ wherever the calculations on record are listed; an exact one does not.
func TestADoubtfulSumIsListedWithItsMark(t *testing.T) {
	t.Parallel()
	room, at := session(t, nil)
	room.Calculated(1, 5000)
	v, file := room.In(t, access.Mediator, playact.Police), strings.TrimSuffix(at, "/compensation")
	v.Get(file+"?tab=mediation").Shows(200, "¥6,200.50").Hides("※")
	second := room.Disabled(1, 9, `{"head": "disability"}`).Seq
	now := room.State()
	total := money.Fen(now.Calculation(second).Total).String()
	v.Get(file).Shows(200, "登记了赔偿计算", total+" ※")
	v.Get(file+"?tab=mediation").Shows(200, total+" ※", "※ 含未核实的数据或取舍，见赔偿计算书。", "¥6,200.50<")
	v.Get(at+"/"+number(room.State().Calculations[0].Seq)).Shows(200, total+" ※", "※ 含未核实的数据或取舍")
	room.Act(accident.RecordSession, 1, accident.Values{"rights_told": "yes", "present.1": "1", "present.2": "1", "record": "双方陈述"})
	v.Get(file+"/act/make_agreement?on=1").Shows(200, total+" ※", "元※，其中可主张")
	v.SetCookie("lang", "en")
	v.Get(file+"?tab=mediation").Shows(200, "Rests on unverified figures or on a chosen reading")
}

func owedPapers(c accident.Case) (out []string) {
	for _, o := range c.Owed {
		out = append(out, o.Name)
	}
	return out
}

// A head that lacks a figure, and a field that is wrong, are named in a sentence; what was typed stays, nothing is recorded.
func TestWhatIsBlockedOrWrongDoesNotGoOnRecord(t *testing.T) {
	t.Parallel()
	room, at := session(t, accident.Values{"deaths": "1", "parties.2.injury": "death", "parties.2.died_on": "2026-09-18"})
	mediator := room.In(t, access.Mediator, playact.Police)
	form := fields(t, mediator.Get(at).Shows(200).Text)
	mediator.Post(at+"/record?on=1", form).Shows(409, "有项目因缺少数据不能计算，不能登记", "职工")
	form = fields(t, mediator.Get(at).Shows(200).Text)
	form.Set("victims.2.born", "1949-13-01")
	mediator.Post(at+"/record?on=1", form).Shows(422, "计算表尚未填写完整，不能登记", `value="1949-13-01"`)
	require.Empty(t, room.State().Calculations)
}
