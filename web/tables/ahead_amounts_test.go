package tables_test

import (
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/internal/playact"
	"anjie/internal/webtest"
)

// computed opens a case whose mediation has a calculation on record, and returns its number.
func computed(r *webtest.Room, claim string) string {
	r.On("2026-09-18").Open(nil)
	r.Determined().Session(accident.PoliceMediation, 1, "2026-09-28")
	r.Disabled(1, 9, claim)
	return r.State().Number
}

func figure(indicator, value, published string) url.Values {
	return url.Values{"region": {"370000"}, "year": {"2025"}, "indicator": {indicator}, "value": {value}, "published_on": {published}, "source": {"统计公报"}}
}

// ahead is the part of a page that says what a draft would do.
func ahead(page *webtest.Answer) string {
	_, part, _ := strings.Cut(page.Text, `id="foresight"`)
	part, _, _ = strings.Cut(part, "</section>")
	return part
}

// names are all that is known of persons in the files of these tests, and what says who they are.
var names = regexp.MustCompile(`张三|李四|鲁N|1380000|zhang|解放路|E-\d|1990-01-01`)

func TestADraftOfFiguresListsTheAmountsThatWouldChange(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2026-09-18")
	const child = `{"head": "dependants", "dependants": [{"id": "zhang-xiaosan", "born": "2015-06-01", "supporters": 2, "evidence": "E-3"}]}`
	moves, lost := computed(room, `{"head": "disability"}`), computed(room, child)
	stays := computed(room, `{"head": "mental", "amount": {"fen": 500000, "reason": "李四伤残九级"}}`)
	agreed := computed(room, `{"head": "disability"}`)
	room.Act(accident.MakeAgreement, 1, accident.Values{"calculation": playact.Number(int(room.State().Calculations[0].Seq)), "basis": "认定书", "facts": "两车相撞", "heads.1.party": "2", "heads.1.head": "disability",
		"heads.1.amount": "1000", "shares": "一方承担全部赔偿责任", "instalments.1.payer": "party:1", "instalments.1.payee": "2", "instalments.1.amount": "1000", "instalments.1.due_on": "2026-12-01", "manner": "转账"})
	room.Act(accident.SignAgreement, 1, accident.Values{"party": "2", "on": room.Today()})

	admin := room.In(t, access.Administrator, "371402")
	at := sentTo(t, admin.Post("/tables/enter/figure", figure("I", "60000", "")))
	page := admin.Get(at).Shows(200, "已核查 4 件在办案件的 4 份赔偿计算：2 件会变，共 2 份", "只看最近登记的一份", moves, "公安机关调解 · 程序 1 · 2026-09-28", "¥225,776.00", "¥240,000.00", "+¥14,224.00",
		"残疾赔偿金 · 当事人 2：¥225,776.00 → ¥240,000.00", "2025 · 山东省", "¥56,444.00 → ¥60,000.00", agreed, "已用于协议")
	require.Empty(t, names.FindAllString(ahead(page), -1), "the administrator is told numbers and amounts, no names")
	page.Hides(stays, lost, `href="/cases/`, "hx-get", "登记时")

	require.Equal(t, at, sentTo(t, admin.Post("/tables/enter/figure", figure("S", "32561", "2026-12-01"))))
	page = admin.Get(at).Shows(200, "3 件会变，共 3 份", "将无法计算", lost, "被扶养人生活费 · 当事人 2：改后缺少 2024 · 山东省", "城镇居民人均消费支出，该项无法计算", "草案称2025年数据于2026-12-01公布")
	require.Empty(t, names.FindAllString(ahead(page), -1))
	page.Hides(stays)

	leader := room.In(t, access.Leader, "371402")
	leader.Get(at).Shows(200, `href="/cases/`+moves+`?tab=mediation"`, agreed)
	other := room.In(t, access.Leader, "371403")
	other.Get(at).Shows(200, "3 件会变", "列出 0 份，共 3 份").Hides(moves, lost, agreed)

	publish(t, admin, at)
	again := sentTo(t, admin.Post("/tables/enter/figure", figure("S", "32561", "2026-02-01")))
	page = admin.Get(again).Shows(200, "1 件会变，共 1 份", "由无法计算变为可以计算", "将可以计算", lost, "现在缺少 2024", "登记时 ¥22,792.70")
	require.Empty(t, names.FindAllString(ahead(page), -1))
	page.Hides(moves, "草案称")
	admin.SetCookie("lang", "en")
	admin.Get(again).Shows(200, "Cases that would change: 1, with calculations: 1", "Could be computed again", "when recorded")
}

func TestADraftThatSaysWhatIsInForceChangesNothing(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2026-09-18")
	computed(room, `{"head": "disability"}`)
	admin := room.In(t, access.Administrator, "371402")
	first := sentTo(t, admin.Post("/tables/enter/figure", figure("I", "60000", "")))
	publish(t, admin, first)
	again := sentTo(t, admin.Post("/tables/enter/figure", figure("I", "60000", "")))
	admin.Get(again).Shows(200, "草案与现行数据完全一致，发布后没有任何变化。", "已核查 1 件在办案件的 1 份赔偿计算，没有金额会变。").Hides("data-testid=\"ahead-amounts\"")
}
