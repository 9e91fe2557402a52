package city

import (
	"fmt"
	"strings"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/calendar"
)

// What the police do with a case, from its acceptance to the service of the determination.

func (k *teller) accept() *teller { return k.as(access.IntakeClerk).do(accident.Accept, nil) }

// insure writes down the policies of the vehicles that have a plate: compulsory each, commercial the first.
func (k *teller) insure() *teller {
	for _, v := range k.c.Vehicles {
		if v.Plate == "" {
			continue
		}
		of := insurerA
		if (k.life.no+v.No)%2 == 0 {
			of = insurerB
		}
		k.do(accident.AddPolicy, accident.Values{"vehicle": num(v.No), "variant": accident.Compulsory, "insurer": of, "policy_number": k.number("PDZA")})
		if v.No == 1 {
			k.do(accident.AddPolicy, accident.Values{"vehicle": num(v.No), "variant": accident.Commercial, "insurer": of, "policy_number": k.number("PDAA"), "limit": "1000000"})
		}
	}
	return k
}

// number is a number of a document that nobody else has.
func (k *teller) number(prefix string) string {
	return fmt.Sprintf("%s%d%03d%03d", prefix, k.clock.at.Year(), k.life.no, k.step)
}

// simple determines on the spot. One word of fault a party.
func (k *teller) simple(mediated bool, faults ...string) *teller {
	v := k.faults(faults, accident.Values{"document_no": k.number("示公交简字"), "made_on": k.today(), "course": k.c.Report.Description, "impact": k.impact()})
	if mediated {
		v["mediated"], v["mediation_result"] = "yes", "当场达成协议，由全责方赔偿修车费。"
	}
	return k.do(accident.ChooseSimple, nil).do(accident.DetermineSimple, v)
}

// impact names the parts that collided, as the form of the accident has it.
func (k *teller) impact() string {
	if len(k.c.Vehicles) == 1 {
		return "车辆前部右侧"
	}
	return "前车尾部与后车前部"
}

func (k *teller) faults(words []string, v accident.Values) accident.Values {
	for i := range k.c.Parties {
		w := "none"
		if i < len(words) {
			w = words[i]
		}
		v[fmt.Sprintf("fault.%d", i+1)] = w
	}
	return v
}

// ordinary begins the ordinary procedure: two officers, the scene, photographs.
func (k *teller) ordinary() *teller {
	k.do(accident.ChooseOrdinary, nil)
	k.do(accident.AssignOfficers, accident.Values{"lead_officer": "陈办案", "second_officer": "刘办案"})
	k.do(accident.RecordScene, accident.Values{"on": k.today(), "findings": "沥青路面，双向四车道，标线清晰；提取制动痕迹、散落物和车体痕迹，绘制现场图。", "video": "yes"})
	return k.photos(2, "scene")
}

// determine makes the 认定书; a death is disclosed and studied together before.
func (k *teller) determine(faults ...string) *teller {
	if k.c.Deaths() > 0 {
		k.do(accident.DiscloseEvidence, accident.Values{"on": k.today(), "present": k.everybody(), "minutes": "逐项出示证据，各方发表意见，记录在案。"})
		k.workdays(1)
	}
	v := k.faults(faults, accident.Values{"document_no": k.number("示公交认字"), "made_on": k.today(),
		"circumstances": "城市道路，沥青路面，双向四车道，标线清晰，视线良好。", "course": k.c.Report.Description,
		"analysis": "根据现场勘查、监控录像和询问笔录，上述事实足以认定。", "faults_found": "一方违反《道路交通安全法》的有关规定，过错行为与损害有因果关系。", "collective": "yes"})
	if k.c.Report.HitAndRun {
		v["mitigation"] = "现有证据证明另一方违反信号灯通行，亦有过错。"
	}
	if k.c.Sought() {
		k.do(accident.RequestDetermination, accident.Values{"party": num(k.harmed()), "on": k.today()})
	}
	return k.do(accident.Determine, v)
}

// harmed is the first party who did not flee.
func (k *teller) harmed() int {
	fled := k.c.FledVehicle()
	for _, p := range k.c.Parties {
		if fled == nil || p.Vehicle != fled.No {
			return p.No
		}
	}
	return 1
}

func (k *teller) certify() *teller {
	return k.do(accident.CertifyAccident, accident.Values{"document_no": k.number("示公交证字"), "made_on": k.today(),
		"circumstances": "城市道路，沥青路面，双向四车道，标线清晰，视线良好。", "course": "两车在路口内相撞。", "unfound": "双方均称绿灯通行，无监控录像和证人，成因无法查清。"})
}

// serve serves the determination on the first n parties; 0 is all of them.
func (k *teller) serve(n int) *teller {
	for i := range k.c.Parties {
		if n == 0 || i < n {
			way := []string{"in_person", "electronic", "post"}[i%3]
			k.do(accident.ServeDetermination, accident.Values{"party": num(i + 1), "on": k.today(), "way": way, "receipt": "回证" + num(i+1)})
		}
	}
	return k
}

func (k *teller) everybody() string {
	var all []string
	for _, p := range k.c.Parties {
		all = append(all, num(p.No))
	}
	return strings.Join(all, ",")
}

// determined carries a case to a served determination by the procedure that fits.
func (k *teller) determined(s scene, faults ...string) *teller {
	k.report(s).accept().insure()
	if s.ordinary || s.flight || k.c.Deaths() > 0 || k.c.SeriouslyInjured() > 0 {
		return k.after(1).ordinary().workdays(6).determine(faults...).workdays(1).serve(0)
	}
	return k.photos(1, "scene").simple(false, faults...).serve(0)
}

// loss writes down what a party has lost, in yuan.
func (k *teller) loss(party int, head, yuan string) *teller {
	return k.as(access.Mediator).do(accident.RecordLoss, accident.Values{"party": num(party), "head": head, "amount": yuan, "basis": "票据及清单"})
}

// appraise commissions an appraisal and carries it to a stage.
func (k *teller) appraise(item string, upto accident.Stage) *teller {
	k.do(accident.CommissionAppraisal, accident.Values{"item": item, "institution": appraisal, "on": k.today(), "days": "20"})
	if upto == accident.AppraisalCommissioned {
		return k
	}
	k.after(9).of(accident.ReportAppraisal, accident.Values{"document_no": k.number("明鉴"), "on": k.today(), "opinion": item + "：符合检验标准，结论见报告。"})
	if upto == accident.AppraisalReported {
		return k
	}
	k.workdays(1).of(accident.ServeAppraisal, accident.Values{"served": k.everybody(), "on": k.today()})
	if upto == accident.AppraisalServed {
		return k
	}
	final, _ := calendar.Default().AddWorkdays(calendar.DayOf(k.clock.at), 3)
	return k.workdays(4).of(accident.FinaliseAppraisal, accident.Values{"on": final.String()})
}

// review applies for a review of the determination.
func (k *teller) review(party int) *teller {
	return k.do(accident.ApplyReview, accident.Values{"party": num(party), "on": k.today(), "reason": "认为责任划分与事实不符，请求复核。"})
}
