package city

import (
	"fmt"
	"strconv"
	"time"

	"anjie/domain/accident"
)

// scene is an accident: who met whom, where, and what came of it.
type scene struct {
	form, weather, place, story string
	channel                     string // 122 when empty
	vehicles                    []unit
	parties                     []part
	flight, late, anonymous     bool
	ordinary                    bool // nobody asks for the simple procedure
}

type unit struct {
	kind, model, color, use string
	noPlate, fled           bool
}

// part is a party: an invented person unless who names one.
type part struct {
	role    string
	vehicle int
	injury  string
	who     *someone
	child   bool
	agrees  bool // to the simple procedure
	company string
	agent   string
}

var places = []string{"解放路与建设街路口", "东风路人民医院门前", "湖滨大道新河桥北侧", "学院路示例一中东门", "省道318线42公里加300米处", "工业一路物流园南门", "青年路与榆树街路口",
	"环城高速城东出口匝道", "胜利路农贸市场路段", "石桥村村口", "锦绣园小区地下车库出口", "新华路公交枢纽站"}

// car is a car with its driver, whose plate stands in the record.
func car() unit { return unit{kind: "car", model: "示例牌轿车", color: "白"} }

func driver(vehicle int) part { return part{role: "driver", vehicle: vehicle, injury: "none"} }

func (p part) as(s someone) part { p.who = &s; return p }

func (p part) agreeing() part { p.agrees = true; return p }

// rearEnd: two cars, property only.
func rearEnd() scene {
	return scene{form: "moving_vehicle", weather: "1", story: "后车未与前车保持安全距离，追撞前车尾部，两车受损，无人受伤。",
		vehicles: []unit{car(), {kind: "car", model: "示例牌越野车", color: "黑"}}, parties: []part{driver(1), driver(2)}}
}

// eBike: a car and an electric bicycle, whose rider is slightly hurt; both agree to be quick.
func eBike() scene {
	return scene{form: "moving_vehicle", weather: "2", story: "小型汽车右转弯时与直行的电动自行车相撞，骑行人轻伤。",
		vehicles: []unit{car(), {kind: "e_bike", color: "红", noPlate: true}},
		parties:  []part{driver(1).agreeing(), {role: "rider", vehicle: 2, injury: "slight", agrees: true}}}
}

// pedestrian: a car and a pedestrian who is seriously hurt.
func pedestrian() scene {
	return scene{form: "scrape_pedestrian", weather: "3", story: "雨天视线不良，小型汽车通过人行横道未减速，刮撞横过道路的行人，行人重伤送医。",
		vehicles: []unit{car()}, parties: []part{driver(1), {role: "pedestrian", injury: "serious"}}}
}

// fatal: a truck of a company and an electric bicycle, whose rider dies; a relative acts for the dead.
func fatal() scene {
	return scene{form: "run_over", weather: "2", story: "重型货车右转弯时未让行，碾压同向行驶的电动自行车，骑行人当场死亡。",
		vehicles: []unit{{kind: "truck", model: "示例牌重型自卸货车", color: "蓝", use: "货运"}, {kind: "e_bike", color: "黑", noPlate: true}},
		parties: []part{driver(1), {role: "rider", vehicle: 2, injury: "death"}, {role: "relative", injury: "none"},
			{role: "employer", injury: "none", company: "示例市宏远大件运输及工程机械租赁有限责任公司城东第二分公司"}}}
}

// flight: an unknown car hits a cyclist and leaves.
func flight() scene {
	return scene{form: "moving_vehicle", weather: "1", flight: true, story: "夜间，一辆银灰色轿车追撞同向自行车后驶离现场，骑行人重伤。",
		vehicles: []unit{{kind: "car", color: "银灰", noPlate: true, fled: true}, {kind: "bicycle", noPlate: true}},
		parties:  []part{{role: "rider", vehicle: 2, injury: "serious"}}}
}

// minor: a child on a bicycle.
func minor() scene {
	return scene{form: "moving_vehicle", weather: "1", story: "未成年人骑自行车横过道路，与直行小型汽车相撞，未成年人轻伤。",
		vehicles: []unit{car(), {kind: "bicycle", noPlate: true}},
		parties:  []part{driver(1).agreeing(), {role: "rider", vehicle: 2, injury: "slight", child: true, agrees: true, agent: "监护人（父亲）"}}}
}

// foreigner: a visitor's rented car and a taxi.
func foreigner() scene {
	return scene{form: "moving_vehicle", weather: "4", story: "雪天路滑，租赁小型汽车侧滑与对向出租车相撞，两车受损。",
		vehicles: []unit{car(), {kind: "car", model: "示例牌出租车", color: "绿", use: "出租客运"}},
		parties:  []part{driver(1).as(visitor), driver(2), {role: "owner", vehicle: 2, injury: "none", company: "示例市出租汽车服务有限公司"}}}
}

// pileUp: four vehicles and a bus full of people.
func pileUp() scene {
	s := scene{form: "other_vehicles", weather: "5", ordinary: true, story: "大雾中高速公路匝道四车连环相撞，客车多名乘客轻伤。",
		vehicles: []unit{{kind: "truck", model: "示例牌厢式货车", color: "白", use: "货运"}, {kind: "bus", model: "示例牌大客车", color: "黄", use: "公路客运"}, car(), car()},
		parties:  []part{driver(1), driver(2), driver(3).as(longName), driver(4).as(islander)}}
	for range 6 {
		s.parties = append(s.parties, part{role: "passenger", vehicle: 2, injury: "slight"})
	}
	return s
}

// alone: one car and a fixed object.
func alone() scene {
	return scene{form: "fixed_object", weather: "8", channel: "12123", story: "小型汽车避让动物时撞上路灯杆，车辆受损。", vehicles: []unit{car()}, parties: []part{driver(1)}}
}

// report writes the form of the first call.
func (s scene) report(who *people, place string, at time.Time) accident.Values {
	v := accident.Values{"channel": s.channel, "occurred_at": at.Add(-25 * time.Minute).Format(time.RFC3339), "reported_at": at.Add(-5 * time.Minute).Format(time.RFC3339),
		"place": place, "division": "371402", "form": s.form, "weather": s.weather, "description": s.story,
		"lng": fmt.Sprintf("%.5f", 116.30+who.rnd.Float64()/10), "lat": fmt.Sprintf("%.5f", 37.43+who.rnd.Float64()/10)}
	flag := func(name string, is bool) {
		if is {
			v[name] = "yes"
		}
	}
	if v["channel"] == "" {
		v["channel"] = "122"
	}
	if s.place != "" {
		v["place"] = s.place
	}
	flag("hit_and_run", s.flight)
	flag("late", s.late)
	flag("anonymous", s.anonymous)
	if !s.anonymous {
		caller := who.adult()
		v["reporter"], v["phone"] = caller.name, caller.phone
	}
	if s.flight {
		v["fled_vehicle"] = "银灰色轿车，右前大灯破损，向城北方向逃逸，驾驶人特征不明"
	}
	for i, u := range s.vehicles {
		u.write(v, who, fmt.Sprintf("vehicles.%d.", i+1))
	}
	count := map[string]int{}
	for i, p := range s.parties {
		p.write(v, who, fmt.Sprintf("parties.%d.", i+1))
		count[p.injury]++
	}
	v["deaths"], v["serious"] = strconv.Itoa(count["death"]), strconv.Itoa(count["serious"])
	v["injured"] = strconv.Itoa(count["serious"] + count["slight"])
	return v
}

func (u unit) write(v accident.Values, who *people, at string) {
	v[at+"kind"], v[at+"model"], v[at+"color"], v[at+"use"] = u.kind, u.model, u.color, u.use
	if !u.noPlate {
		v[at+"plate"] = who.plate()
	}
	if u.fled {
		v[at+"fled"] = "yes"
	}
}

func (p part) write(v accident.Values, who *people, at string) {
	s := who.invent(p)
	v[at+"role"], v[at+"injury"], v[at+"name"] = p.role, p.injury, s.name
	v[at+"id_kind"], v[at+"id_number"], v[at+"phone"], v[at+"address"], v[at+"agent"] = s.idKind, s.id, s.phone, s.address, p.agent
	if p.vehicle > 0 {
		v[at+"vehicle"] = strconv.Itoa(p.vehicle)
	}
	for name, is := range map[string]bool{"minor": s.minor, "foreigner": s.foreigner, "consents": p.agrees} {
		if is {
			v[at+name] = "yes"
		}
	}
	switch p.injury {
	case "slight":
		v[at+"injury_note"], v[at+"hospital"] = "左小腿软组织挫伤", "示例市人民医院"
	case "serious":
		v[at+"injury_note"], v[at+"hospital"] = "颅脑损伤，右股骨骨折", "示例市人民医院"
	}
}

func (p *people) invent(of part) someone {
	switch {
	case of.who != nil:
		return p.like(*of.who)
	case of.company != "":
		return p.company(of.company)
	case of.child:
		return p.child()
	}
	return p.adult()
}
