package casetest

import (
	"strconv"

	"anjie/domain/access"
	"anjie/domain/accident"
)

// Investigated carries a case into the ordinary procedure, with officers and the scene on record.
func (c *Case) Investigated() *Case {
	day := accident.DayString(c.town.Now())
	c.Act(access.HandlingOfficer, accident.Accept, 0, nil)
	c.Act(access.HandlingOfficer, accident.ChooseOrdinary, 0, nil)
	c.Act(access.HandlingOfficer, accident.AssignOfficers, 0, accident.Values{"lead_officer": "王民警", "second_officer": "赵民警"})
	c.Act(access.HandlingOfficer, accident.RecordScene, 0, accident.Values{"on": day, "findings": "路面干燥，视线良好，现场有制动印痕。", "video": "yes"})
	return c
}

// Insured adds the policies of both vehicles: the first is insured with Insurer, the second with Rival.
func (c *Case) Insured() *Case {
	for _, p := range []accident.Values{
		{"vehicle": "1", "variant": accident.Compulsory, "insurer": Insurer, "policy_number": "PDZA20263714T000012345"},
		{"vehicle": "1", "variant": accident.Commercial, "insurer": Insurer, "policy_number": "PDAA20263714T000054321", "limit": "1000000"},
		{"vehicle": "2", "variant": accident.Compulsory, "insurer": Rival, "policy_number": "YHZA2026000099"},
	} {
		c.Act(access.HandlingOfficer, accident.AddPolicy, 0, p)
	}
	return c
}

// Determined carries a case to a determination, with the first party mainly at fault, and serves it on everybody.
func (c *Case) Determined() *Case {
	c.Investigated()
	day := accident.DayString(c.town.Now())
	now := c.Read()
	if now.Deaths() > 0 {
		c.Act(access.HandlingOfficer, accident.DiscloseEvidence, 0, accident.Values{"on": day, "present": "1,2", "minutes": "各方当事人对证据无异议。"})
	}
	v := accident.Values{"document_no": "德公交认字[2026]第0001号", "made_on": day, "circumstances": "张三驾驶鲁N12345小型汽车，李四驾驶鲁N54321小型汽车，路口信号灯正常。",
		"course": "张三驾车左转时未让直行的李四车辆先行，两车相撞。", "analysis": "监控录像、现场照片、双方陈述互相印证，张三转弯未让直行是主要原因。",
		"faults_found": "张三转弯未让直行，负主要责任；李四未注意观察，负次要责任。", "fault.1": "main", "fault.2": "minor", "collective": "yes"}
	for i := 3; i <= len(now.Parties); i++ {
		v["fault."+strconv.Itoa(i)] = "none"
	}
	c.Act(access.HandlingOfficer, accident.Determine, 0, v)
	for _, p := range now.Parties {
		c.Act(access.HandlingOfficer, accident.ServeDetermination, 0, accident.Values{"party": itoa(p.No), "on": day, "way": "in_person", "receipt": "HZ-" + itoa(p.No)})
	}
	return c
}

// InSession carries a determined case into a people's mediation that has met; it returns the mediation's number.
func (c *Case) InSession() int {
	day := accident.DayString(c.town.Now())
	c.Act(access.HandlingOfficer, accident.RecordLoss, 0, accident.Values{"party": "2", "head": "vehicle", "amount": "8600", "basis": "定损单"})
	c.Act(access.HandlingOfficer, accident.RecordMilestone, 0, accident.Values{"milestone": "loss_fixed", "on": day})
	after := c.Act(access.HandlingOfficer, accident.ApplyMediation, 0, accident.Values{"variant": accident.PeopleMediation, "applicants": "1,2", "committee": Committee, "on": day})
	m := len(after.Proceedings)
	c.Act(access.Committee, accident.AcceptMediation, m, nil)
	c.Act(access.Committee, accident.StartMediation, m, accident.Values{"basis": "loss_fixed", "on": day})
	c.Act(access.Committee, accident.ScheduleSession, m, accident.Values{"at": "2026-09-18T09:00", "room": "第一调解室"})
	c.town.Go("2026-09-18")
	c.Act(access.Committee, accident.RecordSession, m, accident.Values{"rights_told": "yes", "present.1": "1", "present.2": "2", "record": "双方陈述事故经过和损失，经调解达成一致。", "undisputed": "事故时间、地点、车损金额。"})
	return m
}

// Mediated carries a determined case through a people's mediation to an agreement in effect. It returns the mediation's number.
func (c *Case) Mediated() int {
	m := c.InSession()
	c.Act(access.Committee, accident.MakeAgreement, m, accident.Values{"basis": "《中华人民共和国人民调解法》", "facts": "两车相撞，李四车辆损失 8600 元。", "dispute": "车辆损失的数额",
		"shares": "张三承担 70%，李四承担 30%。", "manner": "银行转账", "heads.0.party": "2", "heads.0.head": "vehicle", "heads.0.amount": "8600",
		"instalments.0.payer": "policy:1", "instalments.0.payee": "2", "instalments.0.amount": "2000", "instalments.0.due_on": "2026-09-30",
		"instalments.1.payer": "party:1", "instalments.1.payee": "2", "instalments.1.amount": "4020", "instalments.1.due_on": "2026-09-28"})
	for _, no := range []string{"1", "2"} {
		c.Act(access.Committee, accident.SignAgreement, m, accident.Values{"party": no, "on": "2026-09-18"})
	}
	c.Act(access.Committee, accident.SealAgreement, m, accident.Values{"mediators": "卫委员", "on": "2026-09-18"})
	return m
}

// Claimed files a claim on the first policy after an agreement; it returns the claim's number.
func (c *Case) Claimed(mediation int) int {
	after := c.Act(access.HandlingOfficer, accident.FileClaim, 0, accident.Values{"policy": "1", "claimants": "2", "amount": "2000", "mediation": itoa(mediation)})
	return len(after.Proceedings)
}

// Paper lets the system make the paper that the case is owed first, as a file that files keeps.
func (c *Case) Paper(form, key string) int {
	c.town.t.Helper()
	now := c.Read()
	for _, o := range now.Owed {
		if o.Kind == accident.EffectPaper && o.Name == form {
			serve := ""
			for i, no := range now.ServeOn(o) {
				if i > 0 {
					serve += ","
				}
				serve += itoa(no)
			}
			after := c.Act(access.System, accident.PreparePaper, 0, accident.Values{"effect": o.Key, "form": form, "number": "德公交（" + form + "）2026-001", "sha256": "abc",
				"key": key, "size": "12345", "serve": serve, "seq": strconv.FormatInt(o.Seq, 10), "of": itoa(o.Proceeding)})
			return len(after.Papers)
		}
	}
	c.town.t.Fatalf("casetest: the case is not owed a paper %s: %+v", form, now.Owed)
	return 0
}
