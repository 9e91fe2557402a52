package journey

import (
	"testing"

	a "anjie/domain/accident"
)

// property: a car and a tractor. Who was thought to be hurt is not; the simple procedure begins, one side disputes it, and
// the police mediate: three working days' notice across a holiday, a session, signatures, money.
func property(t *testing.T) {
	s := newStage(t, "2026-09-21")
	number := s.imports("west-yorkshire", "west_yorkshire_excerpt.jsonl", "west-yorkshire/2024131485639", 21)
	s.person("clerk", number).does(a.Accept, 0)
	officer := s.person("officer", number)
	officer.picks(a.RecordInjury, "party", 1, answers{{"injury", "none"}})
	officer.does(a.CorrectReport, 0, answers{{"injured", "0"}, {"reason", "经医院检查未受伤"}})
	officer.does(a.ChooseSimple, 0)
	officer.does(a.ChangeToOrdinary, 0, answers{{"reason", "当事人对事故事实有争议"}})
	officer.does(a.AssignOfficers, 0, answers{{"lead_officer", "陈办案"}, {"second_officer", "刘办案"}})
	officer.does(a.RecordScene, 0, answers{{"findings", "前车尾部凹陷，后车前保险杠断裂。"}})
	officer.uploads("vehicle", photograph).arrive()
	officer.uploads("vehicle", photograph).reads() // the same file again
	officer.until("the sentence that it is there already", `document.body.innerText.includes("同一文件已在卷中")`)
	s.On("2026-09-23")
	officer.does(a.Determine, 0, answers{{"document_no", "示公交认字〔2026〕第0002号"}, {"circumstances", "城市道路，沥青路面，夜间有路灯照明。"}, {"analysis", "监控录像可以证明。"}, {"faults_found", "后车未保持安全距离。"},
		{"fault.1", "none"}, {"fault.2", "full"}})
	for range 2 {
		officer.does(a.ServeDetermination, 0)
	}
	mediator := s.person("mediator", number)
	mediator.does(a.RecordLoss, 0, answers{{"party", "1"}, {"head", "vehicle"}, {"amount", "8600.50"}, {"basis", "定损单"}})
	mediator.does(a.ApplyMediation, 0, answers{{"variant", a.PoliceMediation}, {"applicants", "1,2"}})
	mediator.does(a.AcceptMediation, 1)
	mediator.does(a.StartMediation, 1, answers{{"basis", a.LossFixed}})
	mediator.form(a.ScheduleSession, 1)
	mediator.fill("at", "2026-09-24T09:00") // tomorrow is too early
	mediator.fill("room", "二号调解室")
	mediator.send().reads("应当提前三个工作日通知", "2026-09-29")
	mediator.fill("at", "2026-09-29T09:00") // 25 to 27 September are the Mid-Autumn holiday
	mediator.send().reads("已记录")
	mediator.paper("调解通知书", number)
	mediator.open("/calendar?week=2026-09-28").reads("二号调解室")
	s.On("2026-09-29")
	mediator.does(a.RecordSession, 1, answers{{"rights_told", "yes"}, {"present.1", "1"}, {"present.2", "2"}, {"record", "双方同意由后车一方赔偿修车费。"}})
	mediator.does(a.MakeAgreement, 1, answers{{"instalments.0.payer", "party:2"}, {"instalments.0.payee", "1"}, {"instalments.0.amount", "8600.50"}, {"instalments.0.due_on", "2026-10-12"}})
	mediator.does(a.SignAgreement, 1, answers{{"party", "1"}}).does(a.SignAgreement, 1, answers{{"party", "2"}})
	mediator.paper("道路交通事故损害赔偿调解书", number, "8,600.50")
	for range 2 {
		mediator.does(a.ServePaper, 0)
	}
	s.On("2026-10-09")
	mediator.does(a.RecordPayment, 1, answers{{"amount", "8600.50"}})
	shelved(s, officer, "settled", "2y")
	s.verified()
}
