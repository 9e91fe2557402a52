package activities

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/ledongthuc/pdf"
	"github.com/stretchr/testify/require"

	"anjie/domain/accident"
	"anjie/domain/problem"
)

// Whole cases with no more in them than the forms ask for: every paper can be made, so that no case is kept open by one.
func TestEveryPaperIsMadeOfWhatTheRecordHas(t *testing.T) {
	t.Parallel()
	made := map[string]bool{}
	for name, play := range map[string]func(*stand){
		"people's mediation, insurer, court": func(s *stand) {
			s.Determined()
			s.Session(accident.PeopleMediation, 1, "2026-09-22")
			s.Claimed(2)
			s.Agreed(1, "policy:1", "2026-10-30")
			s.Confirmed(3, 1)
			s.Act(accident.AgreeClaim, 2, accident.Values{"amount": "1000"})
			s.Act(accident.PayClaim, 2, accident.Values{"amount": "1000", "on": s.Today(), "voucher": "T1"})
			s.Act(accident.FileClaim, 0, accident.Values{"policy": "1"})
			s.Act(accident.TellDocuments, 4, accident.Values{"documents.1.document": "认定书"})
			s.Act(accident.SubmitDocuments, 4, accident.Values{"complete": "yes"})
			s.Act(accident.RefuseClaim, 4, accident.Values{"reason": "超过限额"})
		},
		"police mediation that succeeds": func(s *stand) {
			s.Determined()
			s.Session(accident.PoliceMediation, 1, "2026-09-28")
			s.Agreed(1, "party:1", "2026-10-30")
		},
		"mediation refused, then ended by a failed session": func(s *stand) {
			s.Determined()
			s.Act(accident.ApplyMediation, 0, accident.Values{"variant": accident.PoliceMediation, "applicants": "1", "on": s.Today()})
			s.Act(accident.RefuseMediation, 1, accident.Values{"reason": "not_joint"})
			s.Session(accident.PoliceMediation, 2, "2026-09-28")
			s.Act(accident.TerminateMediation, 2, accident.Values{"reason": "no_agreement", "note": "金额差距过大"})
			s.Act(accident.FileSuit, 0, accident.Values{"court": "court-1", "plaintiffs": "2", "on": s.Today()})
			s.Act(accident.Docket, 3, accident.Values{"docket_no": "(2026)鲁1402民初1号", "on": s.Today()})
		},
		"simple procedure": func(s *stand) {
			s.Simply(nil)
		},
		"certificate": func(s *stand) {
			s.Act(accident.Accept, 0, nil)
			s.Act(accident.ChooseOrdinary, 0, nil)
			s.Act(accident.AssignOfficers, 0, accident.Values{"lead_officer": "王警官", "second_officer": "赵警官"})
			s.Act(accident.CertifyAccident, 0, accident.Values{"document_no": "德公交证字[2026]第0001号", "made_on": s.Today(), "circumstances": "道路", "course": "经过不明", "unfound": "信号灯状态"})
		},
		"serious case and fund": func(s *stand) {
			s.Determined()
			s.Investigated(1)
			s.Act(accident.NotifyFund, 0, accident.Values{"fund": "fund-1", "reason": "fled", "party": "2", "hospital": "市人民医院"})
			s.Act(accident.CommissionAppraisal, 0, accident.Values{"item": "车速", "institution": "appraisal-1", "on": s.Today(), "days": "20"})
			s.Act(accident.ReportAppraisal, 3, accident.Values{"document_no": "1", "on": s.Today(), "opinion": "时速六十公里"})
			s.Act(accident.ServeAppraisal, 3, accident.Values{"served": "1,2", "on": s.Today()})
		},
		"review, and papers on request": func(s *stand) {
			s.Act(accident.PrintPaper, 0, accident.Values{"paper_form": accident.SelfAgreementPaper, "by_hand": "yes"})
			s.Determined()
			s.Act(accident.ApplyReview, 0, accident.Values{"party": "1", "on": s.Today(), "reason": "责任划分不公"})
			s.Act(accident.WithdrawReview, 0, accident.Values{"on": s.Today(), "reason": "书面撤回"})
			s.Act(accident.ApplyReview, 0, accident.Values{"party": "2", "on": s.Today(), "reason": "责任划分不公"})
			s.Act(accident.UpholdReview, 0, accident.Values{"on": s.Today(), "reason": "事实清楚"})
			s.Act(accident.PrintPaper, 0, accident.Values{"paper_form": accident.AttorneyPaper, "party": "2"})
			s.Act(accident.PrintPaper, 0, accident.Values{"paper_form": accident.ReviewRefusalPaper, "party": "2", "note": "同一事故已经复核"})
			s.Act(accident.RecordInjury, 0, accident.Values{"party": "2", "injury": "death", "died_on": s.Today()})
			s.Act(accident.PrintPaper, 0, accident.Values{"paper_form": accident.BodyPaper, "party": "2"})
		},
		"a calculation on record, and the agreement that rests on it": func(s *stand) {
			s.Determined()
			s.Session(accident.PoliceMediation, 1, "2026-09-28")
			s.Calculated(1, 5000)
		},
		"nothing to claim": func(s *stand) {
			s.Determined()
			s.settle()
			s.On("2026-12-01")
			s.Act(accident.CloseCase, 0, accident.Values{"outcome": "no_claim", "retention": "5y", "summary": "当事人无请求"})
		},
	} {
		s := newStand(t, "2026-09-18", nil)
		play(s)
		s.settleBut(made)
		for _, p := range s.State().Papers {
			made[p.Form] = true
			text := s.read(p)
			require.Contains(t, text, squeeze("2026年"), "%s: %s", name, p.Form)
			require.NotEmpty(t, p.Number)
		}
	}
	for _, form := range accident.PaperForms() {
		require.True(t, made[form], "no story makes %s", form)
	}
}

// read takes the words out of a paper's PDF, without spaces, and checks that the record holds its hash.
func (s *stand) read(p accident.Paper) string {
	s.t.Helper()
	file, info, err := s.files.Get(s.t.Context(), p.Key)
	require.NoError(s.t, err)
	defer file.Close()
	require.Equal(s.t, p.SHA256, info.SHA256)
	require.Equal(s.t, p.Size, info.Size)
	require.NotEmpty(s.t, info.Retention, "papers are locked")
	raw, err := io.ReadAll(file)
	require.NoError(s.t, err)
	doc, err := pdf.NewReader(bytes.NewReader(raw), int64(len(raw)))
	require.NoError(s.t, err)
	words, err := doc.GetPlainText()
	require.NoError(s.t, err)
	text, err := io.ReadAll(words)
	require.NoError(s.t, err)
	return squeeze(string(text))
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }

// A paper says what the act said, however late it is made; names it prints as they were corrected.
func TestAPaperIsOfItsEvent(t *testing.T) {
	t.Parallel()
	s := newStand(t, "2026-09-18", nil)
	s.Determined()
	s.settle()
	s.Session(accident.PoliceMediation, 1, "2026-09-28")
	s.settle()
	s.Act(accident.MakeAgreement, 1, accident.Values{"basis": "认定书", "facts": "初稿所述事实", "heads.1.party": "2", "heads.1.head": "vehicle", "heads.1.amount": "1000", "shares": "一方全责",
		"instalments.1.payer": "party:1", "instalments.1.payee": "2", "instalments.1.amount": "1000", "instalments.1.due_on": "2026-10-30", "manner": "转账"})
	s.Act(accident.WithdrawDraft, 1, accident.Values{"reason": "金额有误"})
	s.Act(accident.CorrectParty, 0, accident.Values{"party": "1", "role": "driver", "name": "张叁", "vehicle": "1", "injury": "none", "reason": "误写"})
	s.settle()
	c := s.State()
	paper := c.Papers[len(c.Papers)-1]
	require.Equal(t, "agreement_police", paper.Form)
	require.Equal(t, c.Number+"-调解书-01", paper.Number)
	require.Equal(t, []int{1, 2}, paper.Serve)
	text := s.read(paper)
	require.Contains(t, text, "初稿所述事实", "the draft is gone from the case, not from its paper")
	require.Contains(t, text, "张叁")
	require.NotContains(t, text, "张三")
}

// What cannot be printed is refused without a word of it in the error, and made once the record is mended.
func TestAPaperWaitsForTheRecordToBeMended(t *testing.T) {
	t.Parallel()
	s := newStand(t, "2026-09-18", accident.Values{"parties.1.name": "张\U000F0001"})
	s.Act(accident.Accept, 0, nil)
	s.Act(accident.ChooseOrdinary, 0, nil)
	s.settle()
	s.Act(accident.AssignOfficers, 0, accident.Values{"lead_officer": "王警官", "second_officer": "赵警官"})
	s.Act(accident.CertifyAccident, 0, accident.Values{"document_no": "1", "made_on": s.Today(), "circumstances": "道路", "course": "经过不明", "unfound": "信号灯状态"})
	_, err := s.Paper(t.Context(), s.owed("certificate"))
	requireFinal(t, err, string(problem.Invalid))
	require.NotContains(t, err.Error(), "\U000F0001")
	require.NotContains(t, err.Error(), "F0001")
	s.Act(accident.CorrectParty, 0, accident.Values{"party": "1", "role": "driver", "name": "张三", "vehicle": "1", "injury": "none", "reason": "改用规范汉字"})
	s.settle()
}
