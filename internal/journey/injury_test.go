package journey

import (
	"testing"

	"github.com/stretchr/testify/require"

	a "anjie/domain/accident"
	"anjie/internal/playact"
)

// What an identity number looks like in the story, whole and masked. Its division does not exist.
const wholeID, maskedID = "990101201806010219", "990*************19"

// injury: a van and a bicycle, the cyclist hurt. A committee mediates, the court confirms, the insurer pays.
func injury(t *testing.T) {
	s := newStage(t, "2026-09-14")
	number := s.imports("west-yorkshire", "west_yorkshire_excerpt.jsonl", "west-yorkshire/2024131448010", 8)
	taken(s, number)
	officer := s.person("officer", number)
	investigated(officer)
	mediator := s.person("mediator", number)
	unseenByOthers(s, number)
	s.On("2026-09-16")
	officer.does(a.Determine, 0, answers{{"document_no", "示公交认字〔2026〕第0001号"}, {"circumstances", "城市道路，沥青路面，夜间有路灯照明。"}, {"analysis", "现场勘查和双方陈述一致。"},
		{"faults_found", "机动车未保持安全距离。"}, {"fault.1", "full"}, {"fault.2", "none"}})
	watched(mediator, officer)
	outrun(mediator, officer)
	committee := s.person("committee", "")
	committee.file = mediator.file
	mediator.does(a.ApplyMediation, 0, answers{{"variant", a.PeopleMediation}, {"applicants", "1,2"}, {"committee", playact.Committee}})
	mediatedByCommittee(s, committee)
	confirmed(s, committee, number)
	paidByInsurer(s, mediator, number)
	committee.paper("人民调解协议书", number, "3,000.00").does(a.ServePaper, 0)
	committee.does(a.ServePaper, 0)
	shelved(s, officer, "confirmed", "5y")
	s.verified()
}

// taken: the clerk accepts the report and mends what the source did not tell. A mistake is kept on the form.
func taken(s *stage, number string) {
	clerk := s.person("clerk", number)
	clerk.look().reads(number, "West Yorkshire")
	clerk.does(a.Accept, 0).reads("已记录：受理了案件")
	clerk.picks(a.CorrectParty, "party", 2, answers{{"name", "李小明"}, {"id_kind", "id_card"}, {"id_number", "990101201806010210"},
		{"phone", "19900000002"}, {"address", "示例市城东区河滨路2号"}, {"reason", "核对户口簿"}})
	clerk.reads("公民身份号码校验位不符")
	require.Equal(s.t, "990101201806010210", ask[string](clerk.tab, `document.querySelector('[name="id_number"]').value`), "what was typed is kept")
	require.True(s.t, ask[bool](clerk.tab, `!!document.querySelector('[name="id_number"][aria-invalid="true"]') && document.getElementById("f-id_number-error").textContent.includes("校验位")`), "the sentence stands beside the field")
	clerk.fill("id_number", wholeID)
	clerk.send().reads("李小明").lacks(wholeID)
	clerk.picks(a.CorrectParty, "party", 1, answers{{"phone", "19900000001"}, {"address", "示例市城东区解放路1号"}, {"reason", "补充登记"}})
	clerk.picks(a.CorrectVehicle, "vehicle", 1, answers{{"plate", "鲁N12345"}, {"reason", "核对行驶证"}}).reads("鲁N12345")
	clerk.paper("受案登记表", number, "West Yorkshire")
}

// investigated: policies, two officers, the scene, a photograph; the deadline is explained day by day.
func investigated(officer *person) {
	officer.does(a.AddPolicy, 0, answers{{"vehicle", "1"}, {"variant", a.Compulsory}, {"insurer", playact.Insurer}, {"policy_number", "PDZA202600000001"}})
	officer.does(a.ChooseOrdinary, 0)
	officer.does(a.AssignOfficers, 0, answers{{"lead_officer", "陈办案"}, {"second_officer", "刘办案"}})
	officer.does(a.RecordScene, 0, answers{{"findings", "路面潮湿，自行车倒地位置距路口十二米。"}})
	officer.uploads("scene", photograph).arrive().reads("DSCN0029.jpg")
	officer.open(officer.file+"?tab=deadlines").reads("第62条", "2026-09-28")
	officer.click(`[data-testid="counted"] > summary`)
	officer.reads("如何计算", "2026年9月20日（周日），国庆节调休上班")
	officer.revealed()
}

// revealed: an identity number is masked until somebody says what it is needed for.
func (p *person) revealed() {
	p.look().reads(maskedID).lacks(wholeID)
	p.follow(`[data-testid="parties"] #party-2 .card-acts a`)
	p.follow(`[data-testid="reveal"] .btn-primary`)
	p.reads("目的").lacks(wholeID)
	p.fill("purpose", "核对当事人身份")
	p.follow(`[data-testid="reveal"] .btn-primary`)
	p.reads(wholeID)
	p.look().lacks(wholeID)
	p.open(p.file + "?show=access").click(".story-more > summary").reads("核对当事人身份")
}

// unseenByOthers: to another agency's officer there is no such case.
func unseenByOthers(s *stage, number string) {
	stranger := s.person("stranger", number)
	stranger.look().reads("没有这个案件").lacks("李小明", "West Yorkshire")
	require.Equal(s.t, 404, ask[int](stranger.tab, `fetch(location.href).then(r => r.status)`))
}

// watched: whoever has the case open sees at once that a colleague acts.
func watched(watcher, colleague *person) {
	watcher.look()
	colleague.does(a.ServeDetermination, 0, answers{{"party", "1"}, {"way", "in_person"}})
	watcher.until("the line that a colleague acted", `document.querySelector('[data-testid="live"]').textContent.includes("陈办案")`)
	watcher.reads("刚刚")
}

// outrun: a form that somebody else has overtaken shows what changed, and goes through when it is sent again.
func outrun(slow, quick *person) {
	slow.form(a.RecordLoss, 0)
	for _, qa := range (answers{{"party", "2"}, {"head", "medical"}, {"amount", "3000"}, {"basis", "医疗费票据"}}) {
		slow.fill(qa[0], qa[1])
	}
	quick.does(a.ServeDetermination, 0, answers{{"party", "2"}, {"way", "in_person"}})
	slow.send()
	require.True(slow.t, slow.has(`[data-testid="changed"]`), slow.text())
	slow.reads("您打开表单之后", "送达")
	require.Equal(slow.t, "3000", ask[string](slow.tab, `document.querySelector('[name="amount"]').value`))
	slow.send().reads("已记录", "¥3,000.00")
}

func mediatedByCommittee(s *stage, committee *person) {
	committee.does(a.AcceptMediation, 1)
	committee.does(a.StartMediation, 1, answers{{"basis", a.TreatmentEnded}})
	committee.does(a.ScheduleSession, 1, answers{{"at", "2026-09-21T09:00"}, {"room", "一号调解室"}})
	committee.does(a.TellInsurer, 1, answers{{"policy", "1"}})
	s.On("2026-09-21")
	committee.does(a.RecordSession, 1, answers{{"rights_told", "yes"}, {"present.1", "1"}, {"present.2", "2"}, {"record", "双方陈述意见，就医疗费达成一致。"}})
	committee.does(a.MakeAgreement, 1, answers{{"dispute", "误工费的天数"}, {"instalments.0.payer", "policy:1"}, {"instalments.0.payee", "2"}, {"instalments.0.amount", "3000"}, {"instalments.0.due_on", "2026-10-19"}})
	committee.does(a.SignAgreement, 1, answers{{"party", "1"}})
	committee.does(a.SignAgreement, 1, answers{{"party", "2"}})
	committee.does(a.SealAgreement, 1)
}

func confirmed(s *stage, committee *person, number string) {
	committee.does(a.ApplyConfirmation, 0, answers{{"court", playact.Court}})
	s.On("2026-09-23")
	court := s.person("court", number)
	court.does(a.Docket, 2, answers{{"docket_no", "（2026）鲁1402民特1号"}})
	court.does(a.Rule, 2, answers{{"ruling_no", "（2026）鲁1402民特1号之一"}, {"result", "调解协议有效。"}})
	court.paper("司法确认申请书", number).lacks(wholeID)
}

func paidByInsurer(s *stage, mediator *person, number string) {
	mediator.does(a.FileClaim, 0)
	insurer := s.person("insurer", number)
	insurer.look().lacks("一号调解室") // sees its claim, not the session
	insurer.does(a.TellDocuments, 3)
	mediator.does(a.SubmitDocuments, 3, answers{{"complete", "yes"}})
	insurer.does(a.DecideClaim, 3, answers{{"amount", "3000"}, {"reason", "交强险医疗费用赔偿限额内。"}})
	mediator.does(a.AgreeClaim, 3)
	s.On("2026-09-28")
	insurer.does(a.PayClaim, 3, answers{{"voucher", "网银回单 20260928001"}})
}

// shelved closes the case and archives it.
func shelved(s *stage, officer *person, outcome, retention string) {
	officer.does(a.CloseCase, 0, answers{{"outcome", outcome}, {"retention", retention}, {"summary", "各方已履行，案结事了。"}})
	officer.paper("卷内文件目录")
	officer.does(a.ArchiveCase, 0, answers{{"volume", "2026-JT-001"}}).reads("归档")
}
