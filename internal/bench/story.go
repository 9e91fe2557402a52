package bench

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"

	"anjie/authz"
	"anjie/desk"
	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/store"
)

// The agencies of the stories.
const (
	brigade   = "371402"
	committee = "committee-1"
)

// story tells one case through a desk, on days of its own, each act by whichever role may do it. After the first refusal
// it is silent; err says what was refused.
type story struct {
	ctx  context.Context
	desk *desk.Desk
	at   time.Time
	name string
	no   int
	c    accident.Case
	err  error
}

func tell(ctx context.Context, pool *pgxpool.Pool, policy *authz.Policy, name, day string) (*story, error) {
	d, err := calendar.ParseDay(day)
	if err != nil {
		return nil, fmt.Errorf("bench: begin story: %w", err)
	}
	s := &story{ctx: ctx, desk: desk.New(store.OpenCases(pool), policy), at: d.Start().Add(9 * time.Hour), name: name}
	s.desk.Now = func() time.Time { return s.at }
	return s, nil
}

func (s *story) today() string { return accident.DayString(s.at) }

func (s *story) after(days int) *story { s.at = s.at.AddDate(0, 0, days); return s }

func (s *story) request(cmd accident.Command, on int, v accident.Values) accident.Request {
	s.no++
	s.at = s.at.Add(time.Minute)
	return accident.Request{Case: s.c.ID, Command: cmd, Proceeding: on, Key: fmt.Sprint("story/", s.name, "/", s.no), Values: v}
}

// open takes the report: two cars and two drivers who can be called.
func (s *story) open(injury string) *story {
	v := accident.Values{"channel": "122", "reported_at": s.today() + "T08:30", "occurred_at": s.today() + "T08:05", "place": "解放路与建设街路口",
		"form": "moving_vehicle", "weather": "1", "division": "371402", "lng": "116.30123", "lat": "37.43210", "reporter": "王建国", "phone": "19900000003",
		"description":     "小型轿车沿解放路由南向北行驶至路口左转弯时，与对向直行的小型越野车相撞，两车受损。",
		"vehicles.1.kind": "car", "vehicles.1.plate": "鲁NZ0001", "vehicles.1.model": "示例牌轿车", "vehicles.1.color": "白",
		"vehicles.2.kind": "car", "vehicles.2.plate": "鲁NZ0002", "vehicles.2.model": "示例牌越野车", "vehicles.2.color": "黑"}
	for i, name := range []string{"张秀英", "李志强"} {
		at := fmt.Sprintf("parties.%d.", i+1)
		v[at+"role"], v[at+"name"], v[at+"vehicle"], v[at+"phone"] = "driver", name, strconv.Itoa(i+1), fmt.Sprintf("1990000000%d", i+1)
		v[at+"injury"], v[at+"address"], v[at+"consents"] = "none", "示例市城东区榆树街 12 号", "yes"
		v[at+"id_kind"], v[at+"id_number"] = "id_card", []string{"11010519491231002X", "440524188001010014"}[i]
	}
	v["parties.2.injury"] = injury
	if injury != "none" {
		v["injured"], v["parties.2.injury_note"], v["parties.2.hospital"] = "1", "左小腿软组织挫伤", "示例市人民医院"
	}
	r := s.request(accident.OpenCase, 0, v)
	r.Actor = officer
	done, err := s.desk.Open(s.ctx, brigade, r)
	s.c, s.err = done.Case, err
	return s
}

// act does an act, and the system at once what follows from it.
func (s *story) act(cmd accident.Command, on int, v accident.Values) *story {
	if s.err != nil {
		return s
	}
	r := s.request(cmd, on, v)
	r.Actor = s.who(cmd, on)
	done, err := s.desk.Act(s.ctx, r)
	if err != nil {
		s.err = fmt.Errorf("bench: tell %s: %s: %w", s.name, cmd, err)
		return s
	}
	s.c = done.Case
	for len(s.c.Owed) > 0 && s.err == nil && r.Actor.Role != access.System {
		s.fulfil(s.c.Owed[0])
	}
	return s
}

// who is somebody whose role may do it.
func (s *story) who(cmd accident.Command, on int) access.Actor {
	for _, role := range access.Roles {
		for _, agency := range []string{brigade, committee} {
			a := access.Actor{ID: "bench", Name: "承办人", Role: role, Agency: agency}
			if s.desk.Policy.May(a, cmd, &s.c, s.c.Proceeding(on)) == nil {
				return a
			}
		}
	}
	return access.TheSystem
}

// fulfil enters what a workflow would have done.
func (s *story) fulfil(e accident.Effect) {
	sum, seq := fmt.Sprintf("%064x", s.no), strconv.FormatInt(e.Seq, 10)
	switch e.Kind {
	case accident.EffectPaper:
		s.act(accident.PreparePaper, 0, accident.Values{"effect": e.Key, "form": e.Name, "number": "文书" + seq, "sha256": sum, "key": "paper/" + s.c.ID + "/" + seq,
			"size": "48213", "seq": seq, "of": strconv.Itoa(e.Proceeding)})
	case accident.EffectNotice:
		s.act(accident.SendNotice, 0, accident.Values{"effect": e.Key, "notice": e.Name, "party": strconv.Itoa(e.Party), "receipt": "R" + seq, "seq": seq})
	case accident.EffectScan:
		item := strconv.Itoa(e.Item)
		s.act(accident.RecordScan, 0, accident.Values{"item": item, "scan": "not_scanned", "width": "4032", "height": "3024", "device": "示例牌手机"})
		s.act(accident.LinkEvidence, 0, accident.Values{"of": item, "form": "derivative", "name": "thumbnail.jpg", "kind": "photo", "media": "image/jpeg", "size": "21044",
			"sha256": sum, "key": "derivative/" + s.c.ID + "/" + item})
		s.act(accident.SealEvidence, 0, accident.Values{"item": item, "key": "sealed/" + s.c.ID + "/" + item, "until": "2032-12-31"})
	}
}

func (s *story) photos(n int) *story {
	for i := range n {
		s.act(accident.AttachEvidence, 0, accident.Values{"name": fmt.Sprintf("IMG_%04d.jpg", i+1), "kind": "photo", "media": "image/jpeg", "size": "3184213",
			"sha256": fmt.Sprintf("%063x%d", s.no, i%10), "key": fmt.Sprint("quarantine/", s.c.ID, "/", i), "about": "scene"})
	}
	return s
}

func (s *story) served() *story {
	for _, party := range []string{"1", "2"} {
		s.act(accident.ServeDetermination, 0, accident.Values{"party": party, "on": s.today(), "way": "in_person"})
	}
	return s
}

func (s *story) closed(outcome string) (accident.Case, error) {
	s.act(accident.CloseCase, 0, accident.Values{"outcome": outcome, "retention": "5y", "summary": "当事人已履行完毕，案结事了。"})
	s.act(accident.ArchiveCase, 0, accident.Values{"volume": "2026-1"})
	return s.c, s.err
}

// insured writes down the compulsory policies of both vehicles.
func (s *story) insured() *story {
	for _, v := range []string{"1", "2"} {
		s.act(accident.AddPolicy, 0, accident.Values{"vehicle": v, "variant": accident.Compulsory, "insurer": "insurer-1", "policy_number": "PDZA" + v})
	}
	return s
}

// quick is the common case: no injury, the simple procedure, settled on the spot.
func (s *story) quick() (accident.Case, error) {
	return s.open("none").act(accident.Accept, 0, nil).photos(2).insured().act(accident.ChooseSimple, 0, nil).
		act(accident.DetermineSimple, 0, accident.Values{"document_no": "简易第1号", "made_on": s.today(), "course": "两车在路口相撞", "impact": "轿车左前角与越野车右前角", "fault.1": "full", "fault.2": "none",
			"mediated": "yes", "mediation_result": "甲方赔偿乙方车辆修理费 800 元，当场付清。"}).
		served().after(1).closed("settled")
}

// mediated is the longer one: an injury, the ordinary procedure, a people's mediation, two payments.
func (s *story) mediated() (accident.Case, error) {
	s.open("slight").act(accident.Accept, 0, nil).act(accident.ChooseOrdinary, 0, nil).photos(6).
		act(accident.AssignOfficers, 0, accident.Values{"lead_officer": "王警官", "second_officer": "赵警官"}).
		act(accident.RecordScene, 0, accident.Values{"on": s.today(), "findings": "现场位于十字路口，路面干燥，有信号灯控制；轿车左前角与越野车右前角接触，制动痕迹长 6.2 米。"})
	s.after(2).act(accident.Determine, 0, accident.Values{"document_no": "公交认字[2026]第0001号", "made_on": s.today(), "circumstances": "双方驾驶人、两车及道路环境情况见卷。",
		"course": "轿车左转弯未让直行的越野车先行，两车相撞。", "analysis": "有现场勘查笔录、照片、监控视频、当事人陈述为证。", "faults_found": "未让行，违反道路交通安全法实施条例第五十二条。",
		"fault.1": "main", "fault.2": "minor"}).served()
	s.after(1).act(accident.ApplyMediation, 0, accident.Values{"variant": accident.PeopleMediation, "applicants": "1,2", "committee": committee, "on": s.today()}).
		act(accident.AcceptMediation, 1, nil).act(accident.RecordMilestone, 0, accident.Values{"milestone": accident.LossFixed, "on": s.today()}).
		act(accident.RecordLoss, 0, accident.Values{"party": "2", "head": "medical", "amount": "1860.50", "basis": "门诊票据"}).
		act(accident.RecordLoss, 0, accident.Values{"party": "2", "head": "vehicle", "amount": "3200", "basis": "维修发票"}).
		act(accident.StartMediation, 1, accident.Values{"basis": accident.LossFixed, "on": s.today()})
	next := s.at.AddDate(0, 0, 2)
	s.act(accident.ScheduleSession, 1, accident.Values{"at": accident.DayString(next) + "T09:00", "room": "一号调解室"}).after(2).
		act(accident.RecordSession, 1, accident.Values{"rights_told": "yes", "present.1": "1", "present.2": "1", "record": "双方就损失数额和责任比例陈述意见，经调解达成一致。"}).
		act(accident.MakeAgreement, 1, accident.Values{"basis": "道路交通事故认定书", "facts": "轿车左转弯未让行，与越野车相撞，李某受轻伤。", "dispute": "误工天数和车辆贬值损失",
			"heads.1.party": "2", "heads.1.head": "vehicle", "heads.1.amount": "3200", "heads.2.party": "2", "heads.2.head": "medical", "heads.2.amount": "1860.50",
			"shares": "甲方承担七成，乙方承担三成。", "instalments.1.payer": "party:1", "instalments.1.payee": "2", "instalments.1.amount": "2000",
			"instalments.1.due_on": accident.DayString(next.AddDate(0, 1, 0)), "manner": "银行转账"})
	for _, party := range []string{"1", "2"} {
		s.act(accident.SignAgreement, 1, accident.Values{"party": party, "on": s.today()})
	}
	return s.act(accident.SealAgreement, 1, accident.Values{"mediators": "孙调解", "on": s.today()}).after(9).
		act(accident.RecordPayment, 1, accident.Values{"instalment": "1", "amount": "2000", "on": s.today(), "voucher": "转账回单"}).closed("settled")
}
