package proceedings_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/internal/playact"
	"anjie/internal/webtest"

	"github.com/stretchr/testify/require"
)

// claimed opens a case with two claims, each at another insurer; the first is decided.
func claimed(t *testing.T) (*webtest.Room, string) {
	t.Helper()
	room := webtest.NewRoom(t, "2026-09-08")
	room.Open(nil)
	room.Act(accident.Accept, 0, nil)
	room.Act(accident.AddPolicy, 0, accident.Values{"vehicle": "1", "variant": accident.Compulsory, "insurer": playact.Insurer})
	room.Act(accident.AddPolicy, 0, accident.Values{"vehicle": "2", "variant": accident.Commercial, "insurer": "insurer-2"})
	room.Claimed(1)
	room.Act(accident.FileClaim, 0, accident.Values{"policy": "2", "claimants": "1"})
	return room, room.State().Number
}

func TestAnInsurerSeesHisOwnClaims(t *testing.T) {
	t.Parallel()
	room, number := claimed(t)
	first, second, third := room.In(t, access.Insurer, playact.Insurer), room.In(t, access.Insurer, "insurer-2"), room.In(t, access.Insurer, "insurer-3")
	first.Get("/proceedings").Sent("/proceedings/claim")
	first.Get("/proceedings/claim").Shows(200, number, "交强险理赔", "¥1,000.00", "已核定", "等待办案民警、调解员办理").
		Hides("商业三者险理赔", "decide_claim", "检验鉴定", "交由")
	second.Get("/proceedings/claim").Shows(200, number, "商业三者险理赔", "/cases/"+number+"/act/tell_documents?on=2", "告知理赔材料").Hides("交强险理赔", "¥1,000.00")
	third.Get("/proceedings/claim").Shows(200, "没有符合条件的事项", "向保险公司提出的理赔会列在这里").Hides(number)
	for _, other := range []string{"mediation", "court", "serious", "fund", "appraisal", "case", "x'"} {
		first.Get("/proceedings/" + other).Shows(404)
	}
}

func TestTheRoomSeesWhatItHandedOver(t *testing.T) {
	t.Parallel()
	room, number := claimed(t)
	room.Agency(t, playact.Insurer, access.InsurerCo)
	v := room.In(t, access.HandlingOfficer, playact.Police)
	v.Get("/proceedings").Sent("/proceedings/mediation")
	v.Get("/proceedings/claim").Shows(200, number, "交强险理赔", "商业三者险理赔", "交由 单位insurer-1", "act/agree_claim?on=1", "同意核定金额", "等待理赔员办理")
	v.Get("/proceedings/claim?stage=claim_decided").Shows(200, "交强险理赔").Hides("商业三者险理赔")
	v.Get("/proceedings/claim?ended=yes").Shows(200, "没有符合条件的事项")
	v.Get("/proceedings/claim?stage=mediation_ready").Shows(200, "交强险理赔", "商业三者险理赔")
	room.Act(accident.AgreeClaim, 1, accident.Values{"amount": "1000"})
	v.Get("/proceedings/claim").Shows(200, "支付赔款", "2026-09-18（周五）", "还有 10 日")
	room.Act(accident.PayClaim, 1, accident.Values{"amount": "1000", "on": room.Today(), "voucher": "V1"})
	v.Get("/proceedings/claim").Shows(200).Hides("交强险理赔")
	v.Get("/proceedings/claim?ended=yes").Shows(200, "交强险理赔", "已赔付", "2026-09-08（周二）").Hides("act/pay_claim")
	v.Get("/proceedings/claim?stage=claim_paid").Shows(200, "交强险理赔")
	room.In(t, access.HandlingOfficer, "371403").Get("/proceedings/claim").Shows(200).Hides(number)
}

func TestCountsAreWhatTheLinksLeadTo(t *testing.T) {
	t.Parallel()
	room, _ := claimed(t)
	v := room.In(t, access.HandlingOfficer, playact.Police)
	link := regexp.MustCompile(`<a href="(/proceedings/claim[^"]*)"[^>]*>\s*(\S+)[^<]*<span class="narrowing-count">(\d+)</span>`)
	links := link.FindAllStringSubmatch(v.Get("/proceedings/claim").Text, -1)
	require.Len(t, links, 4, "open, two stages, ended")
	for _, l := range links {
		rows := strings.Count(v.Get(l[1]).Shows(200).Text, `class="case-number"`)
		require.Equal(t, l[3], fmt.Sprint(rows), l[1])
	}
}

// TestOnlyWhatIsPossibleIsOffered: before its day a session cannot be recorded, though the stage allows it.
func TestOnlyWhatIsPossibleIsOffered(t *testing.T) {
	t.Parallel()
	room := webtest.NewRoom(t, "2026-09-08")
	room.Open(nil)
	room.Determined()
	room.Act(accident.ApplyMediation, 0, accident.Values{"variant": "police", "applicants": "1,2", "on": room.Today()})
	v := room.In(t, access.Mediator, playact.Police)
	v.Get("/proceedings/mediation").Shows(200, "act/accept_mediation?on=1", "公安机关调解", "已申请")
	room.Act(accident.AcceptMediation, 1, nil)
	room.Act(accident.StartMediation, 1, accident.Values{"basis": accident.LossFixed, "on": room.Today()})
	room.Act(accident.ScheduleSession, 1, accident.Values{"at": "2026-09-15T09:00", "room": "一号调解室"})
	v.Get("/proceedings/mediation").Shows(200, "act/schedule_session?on=1").Hides("act/record_session", "act/tell_insurer")
	room.On("2026-09-15")
	v.Get("/proceedings/mediation").Shows(200, "act/record_session?on=1")
	auditor := room.In(t, access.Auditor, "audit")
	auditor.Get("/proceedings/mediation").Shows(200, "等待调解员办理").Hides("/act/")
}

func TestPagesOfALongList(t *testing.T) {
	t.Parallel()
	room, _ := claimed(t)
	_, err := room.Pool.Exec(t.Context(), `insert into proceedings (case_id, no, kind, variant, stage, ended, agency, opened_at, end_reason, amount)
		select (select id from cases limit 1), i + 10, 'fund', '', 'fund_notified', false, 'fund-1', $1::timestamptz - i * interval '1 minute', '', 0 from generate_series(1, 60) i`, room.Now())
	require.NoError(t, err)
	v := room.In(t, access.FundManager, playact.Fund)
	text := v.Get("/proceedings/fund").Shows(200).Text
	require.Equal(t, 50, strings.Count(text, `class="case-number"`))
	next := regexp.MustCompile(`rel="next" href="([^"]*)"`).FindStringSubmatch(text)
	require.NotNil(t, next)
	text = v.Get(strings.ReplaceAll(next[1], "&amp;", "&")).Shows(200, `rel="prev" href="/proceedings/fund"`).Text
	require.Equal(t, 10, strings.Count(text, `class="case-number"`))
	v.Get("/proceedings/fund?after=garbage").Shows(200)
}

func TestInEnglish(t *testing.T) {
	t.Parallel()
	room, _ := claimed(t)
	v := room.In(t, access.HandlingOfficer, playact.Police)
	v.SetCookie("lang", "en")
	v.Get("/proceedings/claim").Shows(200, "Compulsory insurance claim", "Agree to the amount", "waits for: Insurance adjuster", "Handed to")
}
