package journey

import (
	"net/url"
	"testing"

	"anjie/domain/access"
	a "anjie/domain/accident"
	"anjie/internal/playact"
	"anjie/internal/webtest"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"
)

// endings are the ways a case or a proceeding can end that are rarer than the journeys: what comes before is played, the
// last act is done by its form.
var endings = []struct {
	before     func(*playact.Play)
	role       access.Role
	agency     string
	command    a.Command
	proceeding int
	values     a.Values
	stage      a.Stage
}{
	{func(*playact.Play) {}, access.IntakeClerk, playact.Police, a.RefuseAcceptance, 0, a.Values{"reason": "不属于道路交通事故"}, a.NotAccepted},
	{func(*playact.Play) {}, access.HandlingOfficer, playact.Police, a.TransferCase, 0, a.Values{"to_unit": "城北大队", "reason": "事故地点不在辖区"}, a.Transferred},
	{func(p *playact.Play) {
		p.Determined().Act(a.ApplyMediation, 0, a.Values{"variant": a.PoliceMediation, "applicants": "1", "on": p.Today()})
	}, access.Mediator, playact.Police, a.RefuseMediation, 1, a.Values{"reason": "not_joint"}, a.MediationRefused},
	{func(p *playact.Play) {
		p.Determined().Session(a.PoliceMediation, 1, "2026-09-21").Agreed(1, "party:1", "2026-09-22").On("2026-09-24")
	}, access.Mediator, playact.Police, a.RecordDefault, 1, a.Values{"instalment": "1", "note": "到期未付"}, a.MediationDefaulted},
	{func(p *playact.Play) {
		claimed(p).Act(a.TellDocuments, 1, a.Values{"documents.1.document": "认定书"})
		p.Act(a.SubmitDocuments, 1, a.Values{"complete": "yes"})
	}, access.Insurer, playact.Insurer, a.RefuseClaim, 1, a.Values{"reason": "不属于保险责任"}, a.ClaimRefused},
	{func(p *playact.Play) { claimed(p) }, access.HandlingOfficer, playact.Police, a.WithdrawClaim, 1, a.Values{"reason": "当事人自行和解"}, a.ClaimWithdrawn},
	{func(p *playact.Play) { sued(p) }, access.CourtClerk, playact.Court, a.RefuseDocket, 1, a.Values{"reason": "不属于本院管辖"}, a.CourtNotDocketed},
	{func(p *playact.Play) { sued(p).Act(a.Docket, 1, a.Values{"docket_no": "民初9号", "on": p.Today()}) }, access.CourtClerk, playact.Court,
		a.Dismiss, 1, a.Values{"ruling_no": "民初9号之一", "on": "2026-09-10", "reason": "证据不足"}, a.CourtDismissed},
	{func(p *playact.Play) { sued(p) }, access.HandlingOfficer, playact.Police, a.WithdrawCourt, 1, a.Values{"reason": "双方和解"}, a.CourtWithdrawn},
	{func(p *playact.Play) {
		appraised(p).Act(a.ServeAppraisal, 1, a.Values{"served": "1,2", "on": p.Today()})
		p.On("2026-09-17")
	}, access.HandlingOfficer, playact.Police, a.FinaliseAppraisal, 1, a.Values{"on": "2026-09-15"}, a.AppraisalFinal},
	{func(p *playact.Play) {
		p.Determined().Act(a.ApplyReview, 0, a.Values{"party": "2", "on": p.Today(), "reason": "责任划分不公"})
	}, access.Reviewer, playact.Police, a.WithdrawReview, 0, a.Values{"on": "2026-09-10", "reason": "申请人书面撤回"}, a.Determined},
	{func(p *playact.Play) { funded(p) }, access.FundManager, playact.Fund, a.AdvanceFund, 1, a.Values{"amount": "5000", "on": "2026-09-10", "voucher": "F1"}, a.FundAdvanced},
	{func(p *playact.Play) { funded(p) }, access.FundManager, playact.Fund, a.RefuseFund, 1, a.Values{"reason": "不符合垫付条件"}, a.FundRefused},
}

func claimed(p *playact.Play) *playact.Play {
	p.Determined().Act(a.AddPolicy, 0, a.Values{"vehicle": "1", "variant": a.Compulsory, "insurer": playact.Insurer, "policy_number": "P1"})
	p.Act(a.FileClaim, 0, a.Values{"policy": "1", "claimants": "2"})
	return p
}

func sued(p *playact.Play) *playact.Play {
	p.Determined().Act(a.FileSuit, 0, a.Values{"court": playact.Court, "plaintiffs": "2", "on": p.Today()})
	return p
}

func appraised(p *playact.Play) *playact.Play {
	p.Act(a.Accept, 0, nil)
	p.Act(a.ChooseOrdinary, 0, nil)
	p.Act(a.CommissionAppraisal, 0, a.Values{"item": "车速", "institution": playact.Appraiser, "on": p.Today(), "days": "20"})
	p.Act(a.ReportAppraisal, 1, a.Values{"document_no": "明鉴1号", "on": p.Today(), "opinion": "时速五十公里"})
	return p
}

func funded(p *playact.Play) *playact.Play {
	p.Act(a.Accept, 0, nil)
	p.Act(a.NotifyFund, 0, a.Values{"fund": playact.Fund, "reason": "over_limit", "party": "2", "hospital": "示例市人民医院", "amount": "5000"})
	return p
}

func rareEndings(t *testing.T) {
	room := webtest.NewRoom(t, "2026-09-10")
	there := map[access.Role]*webtest.Visitor{}
	for _, e := range endings {
		if there[e.role] == nil {
			there[e.role] = room.In(t, e.role, e.agency)
		}
		t.Run(string(e.stage), func(t *testing.T) {
			room.On("2026-09-10").Open(nil)
			e.before(room.Play)
			form := url.Values{"key": {uuid.NewString()}, "proceeding": {playact.Number(e.proceeding)}, "checked": {"yes"}}
			for name, value := range e.values {
				form.Set(name, value)
			}
			file := "/cases/" + room.State().Number
			there[e.role].Post(file+"/act/"+string(e.command), form).Sent(file)
			there[e.role].Get(file).Shows(200, "已记录")
			c := room.State()
			stood := c.Stage
			if on := c.Proceeding(e.proceeding); on != nil {
				stood = on.Stage
			}
			require.Equal(t, e.stage, stood)
			verified(t, room.Play, room.Pool)
		})
	}
}
