package playact

import "anjie/domain/accident"

// Determined carries a case through the ordinary procedure to a determination that is served on everybody, all on the
// clock's day.
func (p *Play) Determined() *Play {
	p.t.Helper()
	p.Act(accident.Accept, 0, nil)
	p.Act(accident.ChooseOrdinary, 0, nil)
	p.Act(accident.AssignOfficers, 0, accident.Values{"lead_officer": "王警官", "second_officer": "赵警官"})
	p.Act(accident.RecordScene, 0, accident.Values{"on": p.Today(), "findings": "路面干燥"})
	if c := p.State(); c.Deaths() > 0 {
		p.Act(accident.DiscloseEvidence, 0, accident.Values{"on": p.Today(), "present": "1,2", "minutes": "各方无异议"})
	}
	if c := p.State(); c.Sought() { // HPR 66
		p.Act(accident.RequestDetermination, 0, accident.Values{"party": "2", "on": p.Today()})
	}
	p.Act(accident.Determine, 0, accident.Values{"document_no": "德公交认字[2026]第0001号", "made_on": p.Today(), "circumstances": "城市道路，路面干燥",
		"course": "两车在路口相撞", "analysis": "一方未让行", "faults_found": "未让行", "fault.1": "full", "fault.2": "none", "collective": "yes"})
	for _, party := range []string{"1", "2"} {
		p.Act(accident.ServeDetermination, 0, accident.Values{"party": party, "on": p.Today(), "way": "in_person"})
	}
	return p
}

// Session carries a mediation, the case's no-th proceeding, from the joint application to the end of its session.
// A police session is a week away (HPR 88); the clock moves there.
func (p *Play) Session(variant string, no int, sessionOn string) *Play {
	p.t.Helper()
	p.Act(accident.ApplyMediation, 0, accident.Values{"variant": variant, "applicants": "1,2", "committee": Committee, "on": p.Today()})
	p.Act(accident.AcceptMediation, no, nil)
	p.Act(accident.StartMediation, no, accident.Values{"basis": accident.LossFixed, "on": p.Today()})
	p.Act(accident.ScheduleSession, no, accident.Values{"at": sessionOn + "T09:00", "room": "一号调解室"})
	p.On(sessionOn)
	p.Act(accident.RecordSession, no, accident.Values{"present.1": "1", "present.2": "1", "rights_told": "yes", "record": "双方陈述意见"})
	return p
}

// Agreed makes an agreement by which payer ("party:1", "policy:1") pays 1 000 yuan to party 2 by a day, and has it take effect.
func (p *Play) Agreed(no int, payer, until string) *Play {
	p.t.Helper()
	p.Act(accident.MakeAgreement, no, accident.Values{"basis": "认定书", "facts": "两车相撞", "dispute": "车辆损失的数额", "heads.1.party": "2", "heads.1.head": "vehicle", "heads.1.amount": "1000",
		"shares": "一方承担全部赔偿责任", "instalments.1.payer": payer, "instalments.1.payee": "2", "instalments.1.amount": "1000", "instalments.1.due_on": until, "manner": "转账"})
	for _, party := range []string{"1", "2"} {
		p.Act(accident.SignAgreement, no, accident.Values{"party": party, "on": p.Today()})
	}
	if c := p.State(); c.Proceeding(no).Variant == accident.PeopleMediation {
		p.Act(accident.SealAgreement, no, accident.Values{"mediators": "孙调解", "on": p.Today()})
	}
	return p
}

// Claimed files a claim on the compulsory policy of vehicle 1 and carries it, as the no-th proceeding, to the insurer's decision.
func (p *Play) Claimed(no int) *Play {
	p.t.Helper()
	if c := p.State(); len(c.Policies) == 0 {
		p.Act(accident.AddPolicy, 0, accident.Values{"vehicle": "1", "variant": accident.Compulsory, "insurer": Insurer, "policy_number": "P1"})
	}
	p.Act(accident.FileClaim, 0, accident.Values{"policy": "1", "claimants": "2"})
	p.Act(accident.TellDocuments, no, accident.Values{"documents.1.document": "认定书", "documents.2.document": "维修发票"})
	p.Act(accident.SubmitDocuments, no, accident.Values{"complete": "yes"})
	p.Act(accident.DecideClaim, no, accident.Values{"amount": "1000", "reason": "交强险财产损失限额内"})
	return p
}

// Confirmed has the court confirm the agreement of a people's mediation; no is the court's proceeding.
func (p *Play) Confirmed(no, mediation int) *Play {
	p.t.Helper()
	p.Act(accident.ApplyConfirmation, 0, accident.Values{"mediation": Number(mediation), "court": Court, "applicants": "1,2", "on": p.Today()})
	p.Act(accident.Docket, no, accident.Values{"docket_no": "(2026)鲁1402民特1号", "on": p.Today()})
	p.Act(accident.Rule, no, accident.Values{"ruling_no": "(2026)鲁1402民特1号之一", "on": p.Today(), "result": "调解协议有效"})
	return p
}

// Investigated opens a serious case as the no-th proceeding and carries it to its transfer to the procuratorate.
func (p *Play) Investigated(no int) *Play {
	p.t.Helper()
	p.Act(accident.OpenSerious, 0, accident.Values{"reason": "死亡事故"})
	p.Act(accident.FormTeam, no, accident.Values{"lead": "侦查员甲", "team": "甲、乙"})
	p.Act(accident.IssueWanted, no, accident.Values{"features": "白色轿车", "direction": "向北", "scope": "全省"})
	p.Act(accident.CancelWanted, no, accident.Values{"wanted_no": "1", "scope": "全省", "reason": "已查获"})
	p.Act(accident.FileCriminal, no, accident.Values{"filing_no": "德公刑立字1号", "on": p.Today(), "reason": "交通肇事罪"})
	p.Act(accident.TransferProsecution, no, accident.Values{"procuratorate": Procuratorate, "on": p.Today(), "opinion": "移送审查起诉"})
	return p
}

// Insured writes down a compulsory policy for each of the two cars.
func (p *Play) Insured() *Play {
	p.t.Helper()
	for _, v := range []string{"1", "2"} {
		p.Act(accident.AddPolicy, 0, accident.Values{"vehicle": v, "variant": accident.Compulsory, "insurer": Insurer, "policy_number": "P" + v})
	}
	return p
}

// Simply carries a case through the simple procedure to its determination, all on the clock's day.
func (p *Play) Simply(more accident.Values) *Play {
	p.t.Helper()
	p.Act(accident.Accept, 0, nil)
	p.Insured()
	p.Act(accident.ChooseSimple, 0, nil)
	p.Act(accident.DetermineSimple, 0, over(accident.Values{"document_no": "371402320260000123", "made_on": p.Today(), "course": "追尾",
		"impact": "前车尾部与后车前部", "fault.1": "full", "fault.2": "none"}, more))
	return p
}
