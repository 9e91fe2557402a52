package casefile_test

import (
	"net/url"
	"strings"
	"testing"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/internal/casetest"
	"anjie/internal/webtest"

	"github.com/stretchr/testify/require"
)

func TestAPaperIsOpenedOnRecord(t *testing.T) {
	t.Parallel()
	shelf := casetest.NewShelf()
	town := casetest.New(t, shelf)
	c := town.Open(nil).Determined()
	officer := town.As(access.HandlingOfficer)
	officer.Get(c.At("?tab=papers")).Shows(200, "还没有文书", "《道路交通事故认定书》正在制作")
	no := c.Paper("determination", shelf.Place("paper-1", []byte("%PDF-1.4 paper")))
	require.Equal(t, 1, no)
	officer.Get(c.At("?tab=papers")).Shows(200, "道路交通事故认定书", "德公交（determination）2026-001", "无需送达")

	opened := officer.Get(c.At("/papers/1")).Header.Get("Location")
	require.True(t, strings.HasPrefix(opened, c.At("/papers/1/pdf?seen=")), opened)
	require.Equal(t, 1, c.Recorded(accident.ViewPaper))
	pdf := officer.Get(opened).Shows(200, "%PDF-1.4 paper")
	require.Equal(t, "application/pdf", pdf.Header.Get("Content-Type"))
	require.Contains(t, pdf.Header.Get("Content-Disposition"), "inline")
	require.Contains(t, pdf.Header.Get("Content-Security-Policy"), "default-src 'none'")
	officer.Get(opened).Shows(200)
	require.Equal(t, 1, c.Recorded(accident.ViewPaper), "turning the pages is one look")

	officer.Get(c.At("/papers/1/pdf")).Sent(c.At("/papers/1"))
	officer.Get(c.At("/papers/1/pdf?seen=1")).Sent(c.At("/papers/1"))
	town.As(access.Mediator).Get(opened).Sent(c.At("/papers/1")) // another's look is not mine
	town.As(access.Insurer).Get(opened).Shows(404)
	officer.Get(c.At("/papers/7")).Shows(404)
	officer.Get(c.At("?show=access")).Shows(200, "查看了文书：道路交通事故认定书")
}

func TestAPaperIsServedPartyByParty(t *testing.T) {
	t.Parallel()
	shelf := casetest.NewShelf()
	town := casetest.New(t, shelf)
	c := town.Open(nil).Insured().Determined()
	c.Mediated()
	c.Paper("agreement_people", shelf.Place("paper-1", []byte("%PDF-1.4")))
	officer := town.As(access.HandlingOfficer)
	page := officer.Get(c.At("?tab=papers")).Shows(200, "人民调解协议书", "未送达", "人民调解 · 程序 1")
	require.Equal(t, 2, strings.Count(page.Text, "未送达"))
	officer.Get(c.At()).Shows(200, "送达文书")
	c.Act(access.HandlingOfficer, accident.ServePaper, 0, accident.Values{"paper": "1", "party": "2", "on": "2026-09-18", "way": "in_person"})
	page = officer.Get(c.At("?tab=papers")).Shows(200, "2026-09-18（周五）")
	require.Equal(t, 1, strings.Count(page.Text, "未送达"))
	next := officer.Get(c.At("/act/serve_paper")).Shows(200, "人民调解协议书")
	require.Regexp(t, `value="1" selected>张三`, next.Text, "the party that is left")
	town.As(access.CourtClerk).Get(c.At("/papers/1")).Shows(404)
}

func TestAPaperIsAskedFor(t *testing.T) {
	t.Parallel()
	town := casetest.New(t, casetest.NewShelf())
	c := town.Open(nil)
	c.Act(access.HandlingOfficer, accident.Accept, 0, nil)
	officer := town.As(access.HandlingOfficer)
	officer.Get(c.At("?tab=papers")).Shows(200, "打印文书", c.At("/act/print_paper"))
	officer.Get(c.At("/act/print_paper")).Shows(200, "自行协商协议书", "授权委托书", "尸体处理通知书", "碰撞部位", "留空手写")

	ask := func(key, form, party string) *webtest.Answer {
		return officer.Post(c.At("/act/print_paper"), url.Values{"key": {key}, "paper_form": {form}, "party": {party}})
	}
	ask("k-1", accident.SelfAgreementPaper, "").Shows(422, "第21条", "案件中尚未登记：", "请填写碰撞部位")
	ask("k-2", accident.AttorneyPaper, "").Shows(422, "请选择文书所涉的当事人")
	ask("k-3", accident.AttorneyPaper, "1").Sent(c.At())
	require.Equal(t, 1, c.Recorded(accident.PrintPaper))
	officer.Get(c.At("?tab=papers")).Shows(200, "《授权委托书》正在制作")
	officer.Get(c.At("?show=papers")).Shows(200, "要求打印文书：张三 · 授权委托书")
	town.As(access.Insurer).Get(c.At("/act/print_paper")).Shows(404)
}
