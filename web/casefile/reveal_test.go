package casefile_test

import (
	"net/http"
	"net/url"
	"testing"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/internal/casetest"

	"github.com/stretchr/testify/require"
)

func TestPersonalDataIsShownOnceAndOnRecord(t *testing.T) {
	t.Parallel()
	town := casetest.New(t, nil)
	c := town.Open(nil)
	officer := town.As(access.HandlingOfficer)
	at := c.At("/reveal")
	ask := officer.Get(at+"?party=1").Shows(200, "查看个人信息：张三", "查看目的", "会记入案件记录").Hides("13800000001")
	key := fieldOf(t, ask.Text, "key")
	officer.Post(at, url.Values{"party": {"1"}, "key": {key}, "purpose": {"x"}}).Shows(422, "请说明查看的目的").Hides("13800000001")
	require.Zero(t, c.Recorded(accident.RevealPersonal))

	form := url.Values{"party": {"1"}, "key": {key}, "purpose": {"核对送达地址"}}
	shown := officer.Post(at, form).Shows(200, "13800000001", "11010519491231002X", "山东省德州市德城区湖滨中大道 100 号", "已记入案件记录", "仅在本页显示一次")
	require.Equal(t, "no-store", shown.Header.Get("Cache-Control"))
	officer.Post(at, form).Shows(200, "13800000001") // the browser's reload: the same act
	require.Equal(t, 1, c.Recorded(accident.RevealPersonal))
	town.Go("2026-09-16")
	officer.Post(at, form).Shows(http.StatusConflict, "请重新填写查看目的").Hides("13800000001") // an old form is no key for ever
	officer.Get(c.At()).Hides("13800000001")
	officer.Get(c.At("?show=access")).Shows(200, "查看了个人信息：张三", "核对送达地址")
	town.As(access.Auditor).Get(c.At("?tab=log")).Shows(200, "核对送达地址").Hides("13800000001")

	town.As(access.IntakeClerk).Get(at + "?party=1").Shows(403)
	town.As(access.IntakeClerk).Get(c.At()).Shows(200).Hides("/reveal")
	officer.Get(at + "?party=9").Shows(404)
	officer.Post(at, url.Values{"party": {"2"}, "key": {key}, "purpose": {"另一人"}}).Shows(http.StatusConflict).Hides("13800000002")
}
