package messages_test

import (
	"fmt"
	"testing"

	"anjie/domain/access"
	"anjie/internal/playact"
	"anjie/internal/webtest"
	"anjie/partner/sms"
	"anjie/store"

	"github.com/stretchr/testify/require"
)

func TestKeptMessagesOfTheUnitsCases(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2026-09-08")
	v := room.In(t, access.Mediator, playact.Police)
	v.Get("/messages").Shows(200, "没有保存的短信", "接入短信网关后")
	room.Open(nil)
	gateway := sms.Local{Pool: room.Pool}
	for i := range store.PageSize + 2 {
		_, err := gateway.Send(t.Context(), sms.Message{Key: fmt.Sprintf("%s/notice/%d/session/1", room.Case, i), To: "13800000013", Text: fmt.Sprintf("【调解室】调解通知第%d号<b>", i)})
		require.NoError(t, err)
	}
	number := room.State().Number
	v.Get("/messages").Shows(200, "138****0013", "调解通知第51号&lt;b&gt;", "/cases/"+number, `rel="next"`).Hides("13800000013", "调解通知第0号")
	v.Get("/messages?before=3").Shows(200, "调解通知第0号", `rel="prev" href="/messages"`).Hides("调解通知第51号")
	v.Get("/messages?before=-1").Shows(200, "调解通知第51号")
	v.Get("/messages?before=x").Shows(200, "调解通知第51号")

	room.In(t, access.Leader, "371403").Get("/messages").Shows(200, "没有保存的短信").Hides("调解通知")
	for role, agency := range map[access.Role]string{access.HandlingOfficer: playact.Police, access.Insurer: playact.Insurer, access.Committee: playact.Committee,
		access.Auditor: "audit", access.Administrator: playact.Police} {
		room.In(t, role, agency).Get("/messages").Shows(403)
	}
	leader := room.In(t, access.DeputyLeader, playact.Police)
	leader.SetCookie("lang", "en")
	leader.Get("/messages").Shows(200, "138****0013", "Where no gateway is connected")
}
