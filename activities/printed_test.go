package activities

import (
	"context"
	"errors"
	"net/url"
	"testing"

	"github.com/stretchr/testify/require"

	"anjie/document"
	"anjie/domain/accident"
	"anjie/domain/problem"
	"anjie/evidence"
	"anjie/internal/playact"
)

// print asks for a paper, has it made and reads it.
func (s *stand) print(v accident.Values) string {
	s.t.Helper()
	s.Act(accident.PrintPaper, 0, v)
	s.settle()
	papers := s.State().Papers
	last := papers[len(papers)-1]
	require.Equal(s.t, v["paper_form"], last.Form)
	return s.read(last)
}

// The code on a paper is that in the record, and anybody with the record can work it out again.
func TestEveryPaperCarriesTheCodeOfItsRecord(t *testing.T) {
	t.Parallel()
	s := newStand(t, "2026-09-18", nil)
	s.Determined()
	s.settle()
	c := s.State()
	require.NotEmpty(t, c.Papers)
	seen := map[string]bool{}
	for _, p := range c.Papers {
		id := document.Identity{Case: c.ID, Seq: p.Seq, Form: document.Kind(p.Form), Number: p.Number}
		require.True(t, id.Has(p.Code), p.Form)
		require.Contains(t, s.read(p), "核验码："+p.Code, p.Form)
		require.False(t, seen[p.Code])
		seen[p.Code] = true
		require.Contains(t, s.read(p), squeeze(p.Title), p.Form)
		require.Contains(t, s.read(p), squeeze(p.Issuer), p.Form)
		require.Equal(t, "2026-09-18", p.MadeOn, p.Form)
		is, ok := c.Issued(p.Code)
		require.True(t, ok)
		require.Equal(t, p.SHA256, is.SHA256)
	}
}

// A worker that died behind the store makes the same paper again: the same bytes, one file. Where the address of the
// screens was changed in between it is another file, and the record holds the hash of the one that it keeps.
func TestAPaperThatIsMadeAgainIsTheSame(t *testing.T) {
	t.Parallel()
	s := newStand(t, "2026-09-18", nil)
	whole := s.Set.Evidence
	made := func(base string) accident.Paper {
		s.Act(accident.PrintPaper, 0, accident.Values{"paper_form": accident.SelfAgreementPaper, "by_hand": "yes"})
		lost := &forgetful{Files: whole}
		s.Set.Evidence, s.Set.Base = lost, address(t, "https://anjie.example")
		_, err := s.Paper(t.Context(), s.owed(accident.SelfAgreementPaper))
		require.Error(t, err)
		s.Set.Evidence, s.Set.Base = whole, address(t, base)
		s.settle()
		papers := s.State().Papers
		last := papers[len(papers)-1]
		require.Equal(t, base == "https://anjie.example", lost.stored.Key == last.Key, base)
		require.Equal(t, base == "https://anjie.example", lost.stored.SHA256 == last.SHA256, base)
		require.Contains(t, s.read(last), "核验码："+last.Code)
		return last
	}
	made("https://anjie.example")
	made("https://elsewhere.example/anjie")
	made("")
}

// address is the base of the screens; empty is none.
func address(t *testing.T, base string) *url.URL {
	t.Helper()
	if base == "" {
		return nil
	}
	u, err := url.Parse(base)
	require.NoError(t, err)
	return u
}

// forgetful stores papers and then says that it failed.
type forgetful struct {
	Files
	stored evidence.Sealed
}

func (f *forgetful) PutPaper(ctx context.Context, p evidence.Paper) (evidence.Sealed, error) {
	f.stored, _ = f.Files.PutPaper(ctx, p) // done, and nobody hears of it
	return evidence.Sealed{}, errors.New("the line is dead")
}

// What the case knows stands in the agreement, what the parties chose too; what is missing is named before it is made.
func TestASelfAgreementHasEveryItemOrIsLeftToBeWritten(t *testing.T) {
	t.Parallel()
	s := newStand(t, "2026-09-18", accident.Values{"weather": "1", "form": "moving_vehicle", "parties.1.name": "张龘", "parties.1.id_kind": "id_card", "parties.1.id_number": "11010519491231002X",
		"parties.2.id_kind": "id_card", "parties.2.id_number": "440524188001010014"})
	blank := s.print(accident.Values{"paper_form": accident.SelfAgreementPaper, "by_hand": "yes"})
	require.Contains(t, blank, "□全部")
	require.Contains(t, blank, "张龘")

	c := s.State()
	ask := accident.Values{"paper_form": accident.SelfAgreementPaper, "impact": "左前与右后", "fault.1": "full", "fault.2": "none", "note": "张龘赔偿李四800元"}
	_, _, err := c.Decide(accident.Request{Command: accident.PrintPaper, Values: ask}, accident.Now{At: s.Now()})
	e := problem.As(err)
	require.Equal(t, "HPR 21", e.Article)
	require.Contains(t, e.Faults[0].ZH, "当事人1的保险公司和保险凭证号")
	for _, vehicle := range []string{"1", "2"} {
		s.Act(accident.AddPolicy, 0, accident.Values{"vehicle": vehicle, "variant": accident.Compulsory, "insurer": playact.Insurer, "policy_number": "PDZA" + vehicle})
	}
	text := s.print(ask)
	for _, want := range []string{"左前与右后", "全部责任", "无责任", "PDZA2", "张龘赔偿李四800元", "440524188001010014", "碰撞运动车辆"} {
		require.Contains(t, text, want)
	}
	require.NotContains(t, text, "□")
}

// While who fled is not found the harmed side gets a determination of its own; the one after that revokes nothing by itself.
func TestAHitAndRunIsDeterminedForTheHarmedSide(t *testing.T) {
	t.Parallel()
	s := newStand(t, "2026-09-18", accident.Values{"hit_and_run": "yes", "vehicles.1.fled": "yes", "fled_vehicle": "红色货车，向南逃逸"})
	s.Determined()
	s.settle()
	for _, p := range s.State().Papers {
		if p.Form == "determination" {
			text := s.read(p)
			require.Contains(t, text, "第六十六条")
			require.Contains(t, text, "红色货车，向南逃逸")
			require.Contains(t, text, "受害方：李四")
			require.NotContains(t, text, "受害方：张三")
			return
		}
	}
	require.Fail(t, "no determination was made")
}

// A review has its papers in the name of the unit above; the decision is served on every party, each with its receipt.
func TestAReviewHasItsPapers(t *testing.T) {
	t.Parallel()
	s := newStand(t, "2026-09-18", nil)
	s.Determined()
	s.Act(accident.ApplyReview, 0, accident.Values{"party": "1", "on": s.Today(), "reason": "李四亦有过错"})
	s.Act(accident.OrderRedetermination, 0, accident.Values{"on": s.Today(), "reason": "主要证据不足"})
	s.settle()
	c := s.State()
	texts := map[string]string{}
	var decision accident.Paper
	for _, p := range c.Papers {
		texts[p.Form] = s.read(p)
		if p.Form == "review_decision" {
			decision = p
		}
	}
	require.Contains(t, texts["review_acceptance"], "张三对"+c.Agency)
	require.Contains(t, texts["review_decision"], "李四亦有过错")
	require.Contains(t, texts["review_decision"], "责令"+c.Agency+"对本起事故重新调查、认定")
	require.Equal(t, []int{1, 2}, decision.Serve)
	s.Act(accident.ServePaper, 0, accident.Values{"paper": playact.Number(decision.No), "party": "2", "on": s.Today(), "way": "post"})
	s.settle()
	papers := s.State().Papers
	receipt := s.read(papers[len(papers)-1])
	require.Contains(t, receipt, "道路交通事故认定复核结论")
	require.Contains(t, receipt, decision.Number)
	require.Contains(t, receipt, "邮寄送达")
}

// A review that is withdrawn ends with a paper that is served on every party; the applicant's reasons are not in it (HPR 75).
func TestAWithdrawnReviewIsToldToAll(t *testing.T) {
	t.Parallel()
	s := newStand(t, "2026-09-18", nil)
	s.Determined()
	s.Act(accident.ApplyReview, 0, accident.Values{"party": "1", "on": s.Today(), "reason": "李四亦有过错"})
	s.On("2026-09-20").Act(accident.WithdrawReview, 0, accident.Values{"on": "2026-09-19", "reason": "私下已经了结"})
	s.settle()
	c := s.State()
	p := c.Papers[len(c.Papers)-1]
	text := s.read(p)
	require.Equal(t, "review_termination", p.Form)
	require.Equal(t, []int{1, 2}, p.Serve)
	require.Contains(t, text, "复核申请人张三于2026年9月19日提出撤销复核申请")
	require.Contains(t, text, "第七十五条")
	require.Contains(t, text, "2026年9月20日")
	require.NotContains(t, text, "了结")
}
