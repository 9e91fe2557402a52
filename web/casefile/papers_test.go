package casefile_test

import (
	"strings"
	"testing"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/internal/casetest"

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
