package journey

import (
	"testing"

	a "anjie/domain/accident"
	"anjie/internal/playact"
)

// fatal: a lorry killed a pedestrian and drove on. The serious path, the search, the procuratorate; mediation fails, and
// the family sues.
func fatal(t *testing.T) {
	s := newStage(t, "2026-03-02")
	number := s.imports("taiwan", "taiwan_fatal_excerpt.csv", "taiwan/20180118T193800-3e05731f41b5", 1, 20)
	officer := s.person("officer", number)
	officer.look().reads("专案侦办") // the import has opened it
	officer.picks(a.RecordInjury, "party", 2, answers{{"injury", "death"}, {"died_on", "2018-01-18"}})
	officer.does(a.CorrectReport, 0, answers{{"hit_and_run", "yes"}, {"fled_vehicle", "蓝色货车，向北驶离"}, {"reason", "目击者补充陈述"}})
	officer.picks(a.CorrectVehicle, "vehicle", 1, answers{{"fled", "yes"}, {"reason", "驶离现场"}})
	officer.does(a.AssignOfficers, 0, answers{{"lead_officer", "陈办案"}, {"second_officer", "刘办案"}})
	officer.does(a.ChooseOrdinary, 0)
	officer.does(a.RecordScene, 0, answers{{"findings", "散落物两处，提取漆片。"}, {"video", "yes"}})
	officer.uploads("scene", photograph).arrive()
	pursued(s, number)
	s.On("2026-03-06")
	officer.does(a.FindFledVehicle, 0, answers{{"findings", "在修理厂查获，漆片比对一致。"}})
	officer.does(a.DiscloseEvidence, 0, answers{{"present", "1,2"}, {"minutes", "逐项出示证据，听取意见。"}})
	s.On("2026-03-09")
	officer.does(a.Determine, 0, answers{{"document_no", "示公交认字〔2026〕第0003号"}, {"circumstances", "城市道路，沥青路面，夜间有路灯照明。"}, {"analysis", "漆片鉴定与监控录像互相印证。"}, {"faults_found", "驾车逃逸。"},
		{"fault.1", "full"}, {"fault.2", "none"}, {"collective", "yes"}})
	for range 2 {
		officer.does(a.ServeDetermination, 0)
	}
	officer.paper("道路交通事故认定书", "示公交认字〔2026〕第0003号")
	prosecuted(s, number)
	failed(s, officer, number)
	s.On("2026-05-06")
	court := s.person("court", number)
	court.does(a.Docket, 3, answers{{"docket_no", "（2026）鲁1402民初88号"}})
	court.does(a.Rule, 3, answers{{"ruling_no", "（2026）鲁1402民初88号"}, {"result", "被告赔偿原告各项损失。"}, {"amount", "860000"}})
	shelved(s, officer, "adjudged", "permanent")
	s.verified()
}

// pursued: team, task, and a search that ends in the scope in which it began.
func pursued(s *stage, number string) {
	s.person("deputy", number).does(a.FormTeam, 1, answers{{"lead", "何侦查"}, {"team", "何侦查、陈办案、刘办案"}})
	investigator := s.person("investigator", number)
	investigator.does(a.AssignTask, 1, answers{{"task", "调取沿线监控"}, {"who", "何侦查"}, {"due_on", "2026-03-10"}})
	investigator.does(a.IssueWanted, 1, answers{{"features", "蓝色货车，右前灯破损"}, {"direction", "向北"}, {"scope", "全省"}})
	investigator.paper("协查通报", number, "右前灯破损")
	s.On("2026-03-05")
	investigator.does(a.CompleteTask, 1, answers{{"result", "锁定车牌"}})
	investigator.form(a.CancelWanted, 1)
	investigator.fill("scope", "全市")
	investigator.fill("reason", "车辆已查获")
	investigator.send().reads("应当在原发布范围内撤销：全省")
	investigator.fill("scope", "全省")
	investigator.send().reads("已记录")
	investigator.does(a.FileCriminal, 1, answers{{"filing_no", "示公刑立字〔2026〕12号"}, {"reason", "涉嫌交通肇事罪"}})
	investigator.paper("撤销协查通报", number)
}

// prosecuted: the file goes to the procuratorate, whose liaison answers.
func prosecuted(s *stage, number string) {
	s.person("investigator", number).does(a.TransferProsecution, 1, answers{{"procuratorate", playact.Procuratorate}, {"opinion", "事实清楚，移送审查起诉。"}})
	s.person("procurator", number).does(a.RecordProsecution, 1, answers{{"outcome", "charged"}})
	s.person("deputy", number).does(a.ConcludeSerious, 1, answers{{"conclusion", "已提起公诉，侦办终结。"}, {"collective", "yes"}})
}

// failed: the mediation waits for the funeral, and ends without agreement; the family sues.
func failed(s *stage, officer *person, number string) {
	mediator := s.person("mediator", number)
	mediator.does(a.ApplyMediation, 0, answers{{"variant", a.PoliceMediation}, {"applicants", "1,2"}})
	mediator.does(a.AcceptMediation, 2)
	s.On("2026-04-01")
	mediator.does(a.RecordMilestone, 0, answers{{"milestone", a.FuneralEnded}, {"on", "2026-04-01"}})
	mediator.does(a.StartMediation, 2, answers{{"basis", a.FuneralEnded}})
	mediator.does(a.ScheduleSession, 2, answers{{"at", "2026-04-08T09:00"}, {"room", "一号调解室"}})
	s.On("2026-04-08")
	mediator.does(a.RecordSession, 2, answers{{"rights_told", "yes"}, {"present.1", "1"}, {"present.2", "3"}, {"record", "双方就赔偿数额分歧较大。"}})
	mediator.does(a.TerminateMediation, 2, answers{{"reason", "no_agreement"}, {"note", "经调解未能达成协议。"}})
	mediator.paper("道路交通事故损害赔偿调解终结书", number)
	for range 2 {
		mediator.does(a.ServePaper, 0)
	}
	mediator.does(a.FileSuit, 0, answers{{"court", playact.Court}, {"plaintiffs", "2"}, {"request", "赔偿死亡赔偿金、丧葬费等"}})
	_ = officer
}
