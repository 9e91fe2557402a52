package journey

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"maps"
	"strings"
	"testing"

	"anjie/activities"
	a "anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/domain/compensation"
	"anjie/evidence"
	"anjie/internal/playact"
	"anjie/partner/sms"
	"anjie/store"

	"github.com/stretchr/testify/require"
)

// town is a stage with cases for every screen: one as they usually are, one that tries the layout, and a brigade that has
// none at all.
type town struct {
	*stage
	typical, hostile, search string  // numbers of cases
	paused                   string  // one whose limits stand still
	reviewed                 string  // one whose determination is under review
	draft                    string  // id of a report that was begun
	issued, replaced         a.Paper // a determination that stands, and one that was made anew
	computed                 int64   // the calculation on record of the typical case
	year, sheet, limits      string  // ids of drafts: of a calendar year, of base figures and of time limits
	rules                    string  // id of a draft of readings
	unpaid, thresholds       string  // number of a case with loss that cannot be paid; id of a draft of the provinces' figures
	set                      *activities.Set
}

func newTown(t *testing.T) *town {
	t.Helper()
	s := emptyStage(t, "2026-09-07")
	v := &town{stage: s, set: &activities.Set{Desk: s.Desk, Cases: s.Cases, Agencies: store.Accounts{Pool: s.Cases.Pool}, Evidence: s.files, SMS: sms.Local{Pool: s.Cases.Pool}}}
	v.hostile = v.told(v.unwieldy)
	v.search = v.told(v.searched)
	v.paused = v.told(v.stoodStill)
	for range 8 {
		v.told(func() { s.Open(nil) })
	}
	v.told(func() {
		v.graded(`{"head": "disability"}, {"head": "mental", "amount": {"fen": 300000, "reason": "九级伤残"}}`)
	})
	v.told(func() {
		v.graded(`{"head": "disability"}, {"head": "dependants", "dependants": [{"id": "child", "born": "2015-06-01", "supporters": 2, "evidence": "shown"}]}`)
	})
	v.reviewed = v.told(func() {
		v.Open(nil)
		v.Determined().Act(a.ApplyReview, 0, a.Values{"party": "2", "on": v.Today(), "reason": "责任划分不公"})
	})
	v.told(v.anew)
	v.replaced = v.State().Papers[1]
	v.typical = v.told(v.usual)
	v.issued = v.State().Papers[1]
	require.Equal(t, []string{"determination", "determination"}, []string{v.replaced.Form, v.issued.Form})
	var err error
	v.draft, err = store.Drafts{Cases: s.Cases}.Save(t.Context(), s.ids["clerk"], store.Draft{Kind: "intake", Body: a.Values{"channel": "122", "place": "解放路与建设街路口",
		"occurred_at": "2026-09-18T09:00", "reported_at": "2026-09-18T09:10", "vehicles.0.kind": "car", "vehicles.0.plate": "鲁N12345", "parties.0.name": "张三", "parties.0.role": "driver", "parties.0.injury": "none"}})
	require.NoError(t, err)
	v.drafts()
	return v
}

// graded is a case whose mediation has on record what a disability comes to.
func (v *town) graded(claims string) {
	v.Open(nil)
	v.Determined().Session(a.PoliceMediation, 1, "2026-09-17")
	v.Disabled(1, 9, claims)
}

// drafts are a made-up year of working days, and figures that nobody has seen at their sources: by one of them what is on
// record would come to more, by another it could not be computed.
func (v *town) drafts() {
	year, err := v.Desk.Tables.DraftYear(v.t.Context(), v.ids["admin"], []byte(`{"year": 2027, "source": "made up for the test", "notices": [{"number": "试验〔2026〕1号", "url": ""}],
		"holidays": [{"zh": "元旦", "en": "New Year's Day", "off": ["2027-01-01", "2027-01-02", "2027-01-03"], "work": ["2027-01-09"]}]}`), false)
	require.NoError(v.t, err)
	sheet, err := v.Desk.Tables.EnterFigures(v.t.Context(), v.ids["admin"], nil,
		compensation.Figure{Region: "370200", Year: 2025, Indicator: compensation.Income, Fen: 6_500_000, Source: "https://example.invalid/" + strings.Repeat("long", 40)},
		compensation.Figure{Region: "370000", Year: 2025, Indicator: compensation.Income, Fen: 6_000_000, Source: "made up for the test"},
		compensation.Figure{Region: "370000", Year: 2025, Indicator: compensation.Spending, Fen: 3_256_100, PublishedOn: calendar.On(2026, 12, 1), Source: "made up for the test"})
	require.NoError(v.t, err)
	v.year, v.sheet, v.limits = year.ID, sheet.ID, v.laterLimits()
	v.rules = v.otherRules()
	v.provinces()
}

// told tells a case, does what it owes to the world, and returns its number.
func (v *town) told(story func()) string {
	v.t.Helper()
	v.On("2026-09-07")
	story()
	for _, e := range v.State().Owed {
		errand := activities.Errand{Case: v.Case, Effect: e}
		do := map[string]func(context.Context, activities.Errand) (activities.Done, error){
			a.EffectPaper: v.set.Paper, a.EffectNotice: v.set.SendNotice, a.EffectScan: v.set.KeepEvidence}[e.Kind]
		if e.Kind == a.EffectScan && len(v.State().Evidence) > 100 {
			continue // these were never sent
		}
		_, err := do(v.t.Context(), errand)
		require.NoError(v.t, err, e.Key)
	}
	return v.State().Number
}

// usual is a case as a room has them: twelve people, some thirty pictures, a mediation, a claim, a court, an appraisal.
func (v *town) usual() {
	report := a.Values{"deaths": "1", "injured": "2", "serious": "1", "description": "小型轿车与公交车在路口相撞，公交车内乘客受伤，一名行人死亡。"}
	maps.Copy(report, people(12, "乘车人"))
	report["parties.2.id_kind"], report["parties.2.id_number"] = "id_card", wholeID
	report["parties.3.injury"], report["parties.3.died_on"] = "death", "2026-09-07"
	v.Open(report)
	for i := range 30 {
		v.attach(fmt.Sprintf("现场照片%02d.jpg", i+1), i)
	}
	v.Act(a.AddPolicy, 0, a.Values{"vehicle": "1", "variant": a.Compulsory, "insurer": playact.Insurer, "policy_number": "PDZA202600000001"})
	v.Act(a.AddPolicy, 0, a.Values{"vehicle": "1", "variant": a.Commercial, "insurer": playact.Insurer, "policy_number": "PDAA202600000001", "limit": "1000000"})
	v.Act(a.Accept, 0, nil)
	v.Act(a.ChooseOrdinary, 0, nil)
	v.Act(a.AssignOfficers, 0, a.Values{"lead_officer": "陈办案", "second_officer": "刘办案"})
	v.Act(a.RecordScene, 0, a.Values{"on": v.Today(), "findings": "路面干燥，标线清晰，提取制动痕迹十二米。"})
	v.Act(a.CommissionAppraisal, 0, a.Values{"item": "车速", "institution": playact.Appraiser, "on": v.Today(), "days": "20"})
	v.Act(a.DiscloseEvidence, 0, a.Values{"on": v.Today(), "present": "1,2", "minutes": "各方无异议"})
	v.On("2026-09-14").Act(a.Determine, 0, faults(12, a.Values{"document_no": "示公交认字〔2026〕第0009号", "made_on": "2026-09-14", "circumstances": "城市道路，路面干燥。", "course": "两车在路口相撞。",
		"analysis": "监控录像可以证明。", "faults_found": "未让行。", "collective": "yes"}))
	for i := range 11 {
		v.Act(a.ServeDetermination, 0, a.Values{"party": playact.Number(i + 1), "on": v.Today(), "way": "in_person"})
	}
	v.Act(a.RecordLoss, 0, a.Values{"party": "2", "head": "medical", "amount": "12345.67", "basis": "票据"})
	v.Session(a.PeopleMediation, 2, "2026-09-17")
	v.computed = v.Calculated(2, 5000).Seq
	v.Agreed(2, "policy:1", "2026-10-12")
	v.Act(a.FileClaim, 0, a.Values{"policy": "1", "claimants": "2", "amount": "1000", "mediation": "2"})
	v.Act(a.ApplyConfirmation, 0, a.Values{"mediation": "2", "court": playact.Court, "applicants": "1,2", "on": v.Today()})
	v.rescued("2", "over_limit", "5000", a.RescueCost)
	v.On("2026-09-18")
}

// stoodStill is a mediation on the courts' platform: once its time stood still and ran on, now it stands still again.
func (v *town) stoodStill() {
	v.Open(nil)
	v.Determined()
	v.Act(a.ApplyMediation, 0, a.Values{"variant": a.PeopleMediation, "applicants": "1,2", "committee": playact.Committee, "on": v.Today()})
	v.Act(a.AcceptMediation, 1, a.Values{"platform_on": v.Today()})
	v.On("2026-09-10").Act(a.CommissionAppraisal, 0, a.Values{"item": "伤残等级", "institution": playact.Appraiser, "on": v.Today(), "days": "30"})
	c := v.State()
	due := c.DueOf("online_mediation", 0).ID
	pause := func(from string) {
		v.Act(a.PauseDue, 1, a.Values{"due": due, "cause": "appraisal", "appraisal": "2", "paused_from": from, "reason": "委托伤残等级鉴定，鉴定机构已接受委托"})
	}
	pause("2026-09-10")
	v.On("2026-09-14").Act(a.ResumeDue, 1, a.Values{"due": due, "paused_until": "2026-09-12", "reason": "鉴定机构要求补充病历，暂退回"})
	v.On("2026-09-17")
	pause("2026-09-16")
	v.On("2026-09-18")
}

// anew is a case whose determination was set aside on review and made anew.
func (v *town) anew() {
	v.Open(nil)
	v.Determined()
	v.Act(a.ApplyReview, 0, a.Values{"party": "1", "on": v.Today(), "reason": "责任划分不公"})
	v.Act(a.OrderRedetermination, 0, a.Values{"on": v.Today(), "reason": "事实不清"})
	v.Act(a.Determine, 0, faults(2, a.Values{"document_no": "示公交认字〔2026〕第0010号", "made_on": v.Today(), "circumstances": "城市道路，路面干燥。", "course": "两车在路口相撞。",
		"analysis": "监控录像可以证明。", "faults_found": "未让行。", "collective": "yes"}))
}

// searched is a hit-and-run under investigation.
func (v *town) searched() {
	v.Open(a.Values{"deaths": "1", "injured": "0", "hit_and_run": "yes", "fled_vehicle": "白色轿车，向北驶离", "parties.2.injury": "death", "parties.2.died_on": "2026-09-07", "vehicles.1.fled": "yes"})
	v.Act(a.Accept, 0, nil)
	v.Act(a.ChooseOrdinary, 0, nil)
	v.Act(a.OpenSerious, 0, a.Values{"reason": "死亡逃逸"})
	v.Act(a.FormTeam, 1, a.Values{"lead": "何侦查", "team": "何侦查、陈办案"})
	v.Act(a.AssignTask, 1, a.Values{"task": "调取沿线监控", "who": "何侦查", "due_on": "2026-09-21"})
	v.Act(a.IssueWanted, 1, a.Values{"features": "白色轿车", "direction": "向北", "scope": "全省"})
	v.rescued("2", "fled", "20000", "") // for rescue or for the funeral, nobody said
}

// rescued has the fund advance what it was asked for.
func (v *town) rescued(party, reason, yuan, cost string) {
	v.Act(a.NotifyFund, 0, a.Values{"fund": playact.Fund, "reason": reason, "party": party, "amount": yuan, "hospital": "示例市人民医院"})
	no := len(v.State().Proceedings)
	v.Act(a.AdvanceFund, no, a.Values{"amount": yuan, "on": v.Today(), "voucher": "示救基垫2026-" + playact.Number(no), "cost": cost})
}

// unwieldy tries the layout: names of five hundred characters, two hundred files.
func (v *town) unwieldy() {
	long := strings.Repeat("欧阳", 250)
	report := a.Values{"place": strings.Repeat("幸福路与建设街交叉口以北约三百米处", 12), "description": strings.Repeat("Wolfeschlegelsteinhausenbergerdorff", 40)}
	maps.Copy(report, people(12, long[:300]))
	report["parties.1.name"], report["parties.2.name"] = long, strings.Repeat("Wolfe", 100)
	v.Open(report)
	for i := range 200 {
		v.Act(a.AttachEvidence, 0, a.Values{"name": strings.Repeat("很长的文件名", 20) + fmt.Sprint(i) + ".jpg", "kind": "photo", "media": "image/jpeg", "size": "150085",
			"sha256": fmt.Sprintf("%064d", i), "key": fmt.Sprintf("quarantine/%s/%d", v.Case, i)})
	}
	v.Act(a.Accept, 0, a.Values{"note": strings.Repeat("备注", 200)})
}

// people are further passengers of a report's second vehicle, so that it has n parties.
func people(n int, called string) a.Values {
	v := a.Values{}
	for i := 3; i <= n; i++ {
		at := fmt.Sprintf("parties.%d.", i)
		v[at+"name"], v[at+"role"], v[at+"injury"], v[at+"vehicle"] = called+fmt.Sprint(i), "passenger", []string{"none", "slight", "serious"}[i%3], "2"
	}
	return v
}

func faults(n int, v a.Values) a.Values {
	for i := range n {
		v[fmt.Sprintf("fault.%d", i+1)] = "none"
	}
	v["fault.1"] = "full"
	return v
}

// attach adds a drawn picture to the evidence.
func (v *town) attach(name string, shade int) {
	v.t.Helper()
	picture := image.NewRGBA(image.Rect(0, 0, 320, 240))
	for y := range 240 {
		for x := range 320 {
			picture.Set(x, y, color.RGBA{uint8(x/2 + shade), uint8(y/2 + 60), uint8(120 + 4*shade), 255})
		}
	}
	var file bytes.Buffer
	require.NoError(v.t, jpeg.Encode(&file, picture, nil))
	in, err := v.files.Put(v.t.Context(), &file, evidence.Incoming{Case: v.Case, Name: name, Size: int64(file.Len())})
	require.NoError(v.t, err)
	v.Act(a.AttachEvidence, 0, a.Values{"name": in.Name, "kind": string(in.Kind), "media": in.Media, "size": fmt.Sprint(in.Size), "sha256": in.SHA256,
		"key": in.Key, "version": in.Version, "about": "scene"})
}
