package compensation_test

import (
	"net/url"
	"testing"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/internal/playact"
	"anjie/internal/webtest"

	"github.com/stretchr/testify/require"
)

// one is a situation as the worksheet asks it, and as JSON says it.
type one struct {
	name  string
	typed url.Values
	json  string
	shown []string
}

func say(pairs ...string) url.Values {
	v := url.Values{}
	for i := 0; i < len(pairs); i += 2 {
		v.Set(pairs[i], pairs[i+1])
	}
	return v
}

const (
	carFull  = `{"id":"vehicle-1","fault":"full",` + ciOne + `}`
	sideFull = `{"id":"side-1","vehicle":"vehicle-1","payers":[{"id":"party-1","portion":10000}],` + tplOne + `}`
	allByOne = `{"side":"side-1","bp":10000}`
)

// ofRider are situations of a car that hit a rider: of 55,100 yuan the compulsory insurance pays 18,000.
var ofRider = []one{
	{"a ward with property of his own",
		say("vehicles.1.tpl", "none", "vehicles.1.fact.ward", "yes", "vehicles.1.fact.ward_has_property", "yes", "vehicles.1.name.guardian", "张父"),
		calcJSON(carFull, `{"id":"side-1","vehicle":"vehicle-1","payers":[{"id":"party-1","portion":10000},{"id":"guardian-1","after":"party-1","article":"CC 1188"}]}`, rider(allByOne)),
		[]string{"在 张三 不足支付时，由 张父 对 李四 承担不足部分，最高 ¥37,100.00", "从本人财产中支付赔偿费用"}},
	{"the road's upkeep", // 20 % of 37,100 by the road manager, the other 80 % by the car
		say("accident.fact.road_defect", "yes", "accident.fact.road_standards_met", "no", "accident.fact.road_part", "20", "accident.fact.road_part_reason", "未设警示标志", "accident.name.road_manager", "德城区公路中心"),
		calcJSON(carFull, sideFull+`,{"id":"side-road-manager","payers":[{"id":"road-manager","portion":10000}]}`, rider(`{"side":"side-1","bp":8000},{"side":"side-road-manager","bp":2000}`)),
		[]string{"德城区公路中心", "¥7,420.00", "未设警示标志", "道路管理者承担相应赔偿责任", "先从损失中扣除", "已选 1 项"}},
	{"the road manager did his duty",
		say("accident.fact.road_defect", "yes", "accident.fact.road_standards_met", "yes"), calcJSON(carFull, sideFull, rider(allByOne)), nil},
	{"the road as it was built, and the vehicle as a product",
		say("accident.fact.road_built", "yes", "accident.fact.builder_part", "10", "accident.fact.builder_part_reason", "弯道超高不足",
			"accident.fact.product", "yes", "accident.fact.maker_part", "30", "accident.fact.maker_part_reason", "制动失效"),
		calcJSON(carFull, sideFull+`,{"id":"side-builder","payers":[{"id":"builder","portion":10000}]},{"id":"side-maker","payers":[{"id":"maker","portion":10000}]}`,
			rider(`{"side":"side-1","bp":6000},{"side":"side-builder","bp":1000},{"side":"side-maker","bp":3000}`)),
		[]string{"建设单位与施工单位", "生产者或者销售者", "¥3,710.00", "¥11,130.00", "已选 2 项"}},
	{"a passenger opens a door on purpose", // of 37,100 the contract pays nothing here: 60 % by the passenger
		say("vehicles.1.tpl", "none", "vehicles.1.fact.door", "yes", "vehicles.1.fact.passenger_part", "60", "vehicles.1.fact.passenger_part_reason", "未观察后方", "vehicles.1.fact.door_intent", "yes"),
		calcJSON(`{"id":"vehicle-1","fault":"full","flags":["door-opening","door-intent"],`+ciOne+`}`,
			`{"id":"side-1","vehicle":"vehicle-1","payers":[{"id":"party-1","portion":4000},{"id":"passenger-1","as":"passenger","portion":6000}]}`, rider(allByOne)),
		[]string{"¥22,260.00", "¥14,840.00", "乘车人故意造成损害的"}},
	{"a crane at work", // no compulsory insurance at all
		say("vehicles.1.fact.special_vehicle", "yes", "vehicles.1.fact.harm", "working"),
		calcJSON(`{"id":"vehicle-1","fault":"full","flags":["work-harm"],`+ciOne+`}`, sideFull, rider(allByOne)),
		[]string{"作业时非因交通事故造成损害的，交强险不赔偿"}},
	{"a stolen car", // nothing for things, and recourse against the thief
		say("vehicles.1.tpl", "none", "vehicles.1.fact.stolen", "yes", "vehicles.1.fact.thief_is_user", "yes"),
		calcJSON(`{"id":"vehicle-1","fault":"full","flags":["stolen"],`+ciOne+`}`, `{"id":"side-1","vehicle":"vehicle-1","payers":[{"id":"thief-1","portion":10000}]}`, rider(allByOne)),
		[]string{"盗窃人、抢劫人或者抢夺人"}},
	{"what the contract says", // without a licence it pays nothing
		say("vehicles.1.flag.no-licence", "yes", "vehicles.1.refuses.no-licence", "yes"),
		calcJSON(`{"id":"vehicle-1","fault":"full","flags":["no-licence"],`+ciOne+`}`, `{"id":"side-1","vehicle":"vehicle-1","payers":[{"id":"party-1","portion":10000}],
			"tpl":[{"policy":"policy-2","insurer":"insurer-1","limit":100000000,"refuses":["no-licence"]}]}`, rider(allByOne)), nil},
	{"excluded heads and a second contract", // hospital meals: not covered by the first
		say("vehicles.1.tpl_limit", "10000", "vehicles.1.tpl_excluded.0.head", "hospital-meals", "vehicles.1.tpl2", "other", "vehicles.1.tpl2_limit", "20000"),
		calcJSON(carFull, `{"id":"side-1","vehicle":"vehicle-1","payers":[{"id":"party-1","portion":10000}],"tpl":[{"policy":"policy-2","insurer":"insurer-1","limit":1000000,"excluded":["hospital-meals"]},
			{"policy":"tpl-1-2","insurer":"insurer-tpl-1-2","limit":2000000}]}`, rider(allByOne)), nil},
	{"the contract's greatest share", // no fault was found: the contract takes 50 % at most
		say("vehicles.1.fault", "undetermined", "vehicles.1.tpl_max", "50"),
		calcJSON(`{"id":"vehicle-1","fault":"undetermined",`+ciOne+`}`, `{"id":"side-1","vehicle":"vehicle-1","payers":[{"id":"party-1","portion":10000}],
			"tpl":[{"policy":"policy-2","insurer":"insurer-1","limit":100000000,"maxShare":5000}]}`, rider(allByOne)), nil},
	{"a policyholder on the road",
		say("victims.2.tie.1", "policyholder"), calcJSON(carFull, sideFull, rider(allByOne, `,"ties":[{"vehicle":"vehicle-1","as":"policyholder"}]`)), []string{"投保人在车外"}},
}

func TestEachSituationOfARiderIsComputedAsByCalc(t *testing.T) {
	t.Parallel()
	room, at := session(t, nil)
	v := room.In(t, access.Mediator, playact.Police)
	empty := with(fields(t, v.Get(at).Text), medical)
	for _, x := range ofRider {
		answer := v.Post(at+"/calculate", with(empty, x.typed))
		if window := fields(t, answer.Text).Get("window"); window != "" {
			empty.Set("window", window)
		}
		answer.Shows(200, x.shown...).Hides("以上项目补正前不计入结果")
		t.Log(x.name)
		sameAs(t, answer.Text, x.json)
	}
	// Unanswered, a situation asks beside its question, and the form keeps what was ticked.
	answer := v.Post(at+"/calculate", with(empty, say("accident.fact.road_built", "yes", "vehicles.1.fact.door", "yes")))
	answer.Shows(200, `id="e-accident-fact-builder_part"`, "请回答：建设单位与施工单位的责任部分", "请回答：乘车人是否故意")
	v.Post(at+"/calculate", with(empty, say("accident.fact.road_built", "yes", "accident.fact.builder_part", "60", "accident.fact.builder_part_reason", "一",
		"accident.fact.product", "yes", "accident.fact.maker_part", "60", "accident.fact.maker_part_reason", "二"))).Shows(200, "合计不能超过 100%")
	v.SetCookie("lang", "en")
	v.Get(at).Shows(200, "Other circumstances of the accident", "Other circumstances")
	v.Post(at+"/calculate", with(empty, ofRider[1].typed)).Shows(200, "德城区公路中心")
	unnamed := with(empty, ofRider[1].typed)
	unnamed.Del("accident.name.road_manager")
	v.Post(at+"/calculate", unnamed).Shows(200, "part of road manager", "A defect of the road&#39;s upkeep").Hides("道路管理者", " road_defect ", "shares/road_defect")
}

// TestARiderWithCoverOfHisOwn: the driver claims from the rider, whose own policy pays first (RTA-Int2 11).
func TestARiderWithCoverOfHisOwn(t *testing.T) {
	t.Parallel()
	room, at := session(t, nil)
	v := room.In(t, access.Mediator, playact.Police)
	form := with(fields(t, v.Get(at).Text), say("add", "victims", "add_victim", "1"))
	require.Equal(t, 303, v.Post(at, form).StatusCode)
	form = with(fields(t, v.Get(at).Text), say("add", "victims.1:medical"))
	require.Contains(t, v.Post(at, form).Header.Get("Location"), "#claim-victims-1-claims-0")
	form = with(fields(t, v.Get(at).Text), say("victims.1.claims.0.receipts.0.amount", "20000", "victims.1.claims.0.receipts.0.evidence", "shown",
		"victims.1.share.side-party-2", "70", "victims.1.share_reason", "骑车人逆行", "party.2.tpl", "other", "party.2.tpl_name", "骑行保险", "party.2.tpl_limit", "10000", "remove", ""))
	form.Del("add")
	for name := range form {
		if len(name) > 10 && name[:10] == "victims.2." {
			form.Del(name)
		}
	}
	answer := v.Post(at+"/calculate", form).Shows(200, "非机动车三者险", "由承保非机动车商业三者险的保险人按合同赔偿", "骑车人逆行")
	sameAs(t, answer.Text, calcJSON(carFull, sideFull+`,{"id":"side-party-2","payers":[{"id":"party-2"}],"tpl":[{"policy":"tpl-party-2","insurer":"insurer-tpl-party-2","limit":1000000}]}`,
		`{"id":"party-1","ties":[{"vehicle":"vehicle-1","as":"driver"}],"claims":[{"head":"medical","receipts":[{"fen":2000000,"evidence":"shown"}]}],"shares":[{"side":"side-party-2","bp":7000}]}`))
}

// cars are two cars that met, and a passenger of the first who is hurt.
func cars(t *testing.T) (*webtest.Visitor, string, url.Values) {
	t.Helper()
	room, at := session(t, accident.Values{"vehicles.2.kind": "car", "vehicles.2.plate": "鲁N54321", "parties.2.role": "passenger", "parties.2.vehicle": "1"})
	v := room.In(t, access.Mediator, playact.Police)
	form := with(fields(t, v.Get(at).Text), say("victims.2.claims.0.receipts.0.amount", "118000", "victims.2.claims.0.receipts.0.evidence", "shown",
		"vehicles.1.fault", "main", "vehicles.1.tpl", "none", "vehicles.2.fault", "minor", "vehicles.2.ci", "other"))
	return v, at, form
}

const (
	bothCars  = `{"id":"vehicle-1","fault":"main",` + ciOne + `},{"id":"vehicle-2","fault":"minor","ci":{"policy":"ci-2","insurer":"insurer-ci-2"}}`
	bothSides = `{"id":"side-1","vehicle":"vehicle-1","payers":[{"id":"party-1"}]},{"id":"side-2","vehicle":"vehicle-2","payers":[{"id":"user-2"}]}`
)

func passenger(shares string) string {
	return `{"id":"party-2","ties":[{"vehicle":"vehicle-1","as":"occupant"}],"claims":[{"head":"medical","receipts":[{"fen":11800000,"evidence":"shown"}]}],"shares":[` + shares + `]}`
}

// ofPassenger are situations of one who rode in the first of two cars: the second's insurance pays 18,000 of 118,000.
var ofPassenger = []one{
	{"nobody chose the shares", nil, calcJSON(bothCars, bothSides, passenger(`{"side":"side-1","bp":7000,"assumed":true},{"side":"side-2","bp":3000,"assumed":true}`)),
		[]string{"¥70,000.00", "本程序的假定，法律没有规定"}},
	{"a free ride", // 70 % × (1 − 10 %) = 63 %
		say("victims.2.fact.free_ride", "yes", "victims.2.fact.non_commercial", "yes", "victims.2.fact.intent_or_gross", "no", "victims.2.fact.intent_or_gross_reason", "未发现",
			"victims.2.fact.free_ride_cut", "10", "victims.2.fact.free_ride_cut_reason", "好意搭乘"),
		calcJSON(bothCars, bothSides, passenger(`{"side":"side-1","bp":7000,"cut":1000},{"side":"side-2","bp":3000}`)),
		[]string{"¥63,000.00", "好意同乘，减轻的部分由受害人自行承担", "好意搭乘"}},
	{"a test ride", // whoever offered it answers in the first car's place
		say("victims.2.fact.test_ride", "yes", "victims.2.name.provider", "德州汽贸"),
		calcJSON(bothCars, bothSides+`,{"id":"side-provider-1","payers":[{"id":"provider-1"}]}`, passenger(`{"side":"side-provider-1","bp":7000},{"side":"side-2","bp":3000}`)),
		[]string{"德州汽贸", "由提供试乘服务者承担赔偿责任"}},
	{"each alone was enough",
		say("accident.fact.several_vehicles", "yes", "accident.fact.concurrence", "each_sufficient"),
		calcJSON(bothCars, `{"id":"side-1","vehicle":"vehicle-1","payers":[{"id":"party-1"}],"joint":["side-2"]},{"id":"side-2","vehicle":"vehicle-2","payers":[{"id":"user-2"}],"joint":["side-1"]}`,
			passenger(`{"side":"side-1","bp":7000},{"side":"side-2","bp":3000}`)), []string{"各机动车一方承担连带责任"}},
	{"nobody can tell the gravity",
		say("accident.fact.several_vehicles", "yes", "accident.fact.concurrence", "unclear"),
		calcJSON(bothCars, bothSides, passenger(`{"side":"side-1","bp":5000},{"side":"side-2","bp":5000}`)), []string{"平均承担责任"}},
	{"the second car had no part",
		say("victims.2.apart.2", "yes"),
		calcJSON(bothCars, bothSides, passenger(`{"side":"side-1","bp":10000}],"apart":["vehicle-2"`)), nil},
	{"the second is the first one's trailer",
		say("vehicles.2.towed", "vehicle-1", "vehicles.2.ci", "none"),
		calcJSON(`{"id":"vehicle-1","fault":"main",`+ciOne+`},{"id":"vehicle-2","fault":"minor","towed":"vehicle-1"}`, bothSides, passenger(`{"side":"side-1","bp":7000},{"side":"side-2","bp":3000}`)), nil},
}

func TestEachSituationOfAPassengerIsComputedAsByCalc(t *testing.T) {
	t.Parallel()
	v, at, form := cars(t)
	for _, x := range ofPassenger {
		answer := v.Post(at+"/calculate", with(form, x.typed))
		answer.Shows(200, x.shown...).Hides("以上项目补正前不计入结果")
		t.Log(x.name)
		sameAs(t, answer.Text, x.json)
	}
	// The assumption is said beside the share, and goes where the parties choose.
	v.Post(at+"/calculate", with(form, say("shape.shares-2", "old"))).Shows(200, "不填即 70%：按责任大小推定，法律没有规定")
	answer := v.Post(at+"/calculate", with(form, say("victims.2.share.side-1", "60", "victims.2.share.side-2", "40"))).Shows(200, "¥60,000.00")
	answer.Hides("本程序的假定")
}

// TestADeadPersonWhomNobodyKnows: his age is the middle, one dependant is presumed, and it is said who may claim.
func TestADeadPersonWhomNobodyKnows(t *testing.T) {
	t.Parallel()
	room, at := session(t, accident.Values{"parties.2.injury": "death", "parties.2.died_on": "2026-09-19", "parties.2.id_kind": "", "parties.2.id_number": ""})
	v := room.In(t, access.Mediator, playact.Police)
	form := with(fields(t, v.Get(at).Text), say("victims.2.fact.unknown_dead", "yes"))
	v.Post(at+"/calculate", form).Shows(200, "请填写法医推断的年龄")
	form = with(form, say("victims.2.unknown_from", "30", "victims.2.unknown_to", "41", "victims.2.unknown_evidence", "shown"))
	answer := v.Post(at+"/calculate", form).Shows(200, "赔偿款由指定部门代为保管", "未经法律授权的机关或者组织不得主张死亡赔偿金", "推定有一名被扶养人", "651,220.00")
	res := sameAs(t, answer.Text, calcJSON(carFull, sideFull, `{"id":"party-2","diedOn":"2026-09-19","unknown":{"fromAge":30,"toAge":41,"evidence":"shown"},
		"claims":[{"head":"death"},{"head":"funeral"},{"head":"dependants"}],"shares":[`+allByOne+`]}`))
	require.Len(t, res.Blocked, 1)
	require.Equal(t, "unknown-claimant", res.Settled.Hints[len(res.Settled.Hints)-2].Kind)
}

// TestNothingThatMayFollowIsForgotten: a grade offers its heads at a click; none is added by itself.
func TestNothingThatMayFollowIsForgotten(t *testing.T) {
	t.Parallel()
	room, at := session(t, nil)
	v := room.In(t, access.Mediator, playact.Police)
	v.Get(at).Shows(200, "尚未主张：后续治疗费").Hides("由伤残等级可能产生")
	form := with(fields(t, v.Get(at).Text), medical)
	form = with(form, say("victims.2.grade1", "8", "victims.2.graded_on", "2026-09-25", "victims.2.report", "shown"))
	v.Post(at+"/calculate", form).Shows(200, "由伤残等级可能产生、尚未列入：残疾赔偿金、残疾辅助器具费、被扶养人生活费", `value="victims.2:disability"`,
		"李四 尚未主张或尚未填写，不计入：", "损失合计 ¥55,100.00")
	all := with(form, say("add", "victims.2:disability,device,dependants,appraisal-fee"))
	require.Contains(t, v.Post(at, all).Header.Get("Location"), "#claim-victims-2-claims-")
	v.Get(at).Shows(200, "移除 残疾赔偿金", "移除 残疾辅助器具费", "移除 被扶养人生活费", "移除 鉴定、评估费", "84,666.00").Hides("由伤残等级可能产生") // 56 444 × 5 × 0.3

	form = fields(t, v.Get(at).Text)
	form = with(form, say("victims.2.died_on", "2026-09-26", "victims.2.grade1", "", "victims.2.graded_on", "", "victims.2.report", ""))
	v.Post(at+"/calculate", form).Shows(200, "由死亡可能产生、尚未列入：丧葬费、死亡赔偿金、办理丧葬事宜的交通费、住宿费和误工损失", `value="victims.2:funeral,death,funeral-affairs"`)
	v.Post(at, with(form, say("add", "victims.2:nothing"))).StatusCode = 303
}
