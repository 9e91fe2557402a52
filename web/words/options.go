package words

import "anjie/domain/hint"

// Option names the code of a choice. The same code may mean another thing in another field (fault "none" is 无责任,
// injury "none" is 无伤), so that the field's own word comes first.
func Option(lang Lang, field, code string) string {
	if key := Key("option." + field + "." + code); Has(key) {
		return T(lang, key)
	}
	return T(lang, Key("option."+code))
}

// HasOption says whether a field's code has a word; tests ask it.
func HasOption(field, code string) bool {
	return Has(Key("option."+field+"."+code)) || Has(Key("option."+code))
}

// The codes of the forms. Those with a field in their name differ from the plain word.
var _ = add(table{
	// how a report came in
	"option.122":      {"122 报警", "122 emergency call"},
	"option.12123":    {"12123 平台", "12123 app or hotline"},
	"option.walk_in":  {"窗口报案", "In person"},
	"option.transfer": {"移送", "Transferred"},
	"option.12345":    {"12345 热线", "12345 hotline"},

	// form of the accident
	"option.moving_vehicle":    {"碰撞运动车辆", "Collision with a moving vehicle"},
	"option.parked_vehicle":    {"碰撞静止车辆", "Collision with a standing vehicle"},
	"option.other_vehicles":    {"其他车辆间事故", "Other accident between vehicles"},
	"option.scrape_pedestrian": {"刮撞行人", "Pedestrian struck"},
	"option.run_over":          {"碾压行人", "Pedestrian run over"},
	"option.hit_and_run_over":  {"碰撞碾压行人", "Pedestrian struck and run over"},
	"option.other_pedestrian":  {"其他车辆与行人事故", "Other accident with a pedestrian"},
	"option.roll_side":         {"侧翻", "Turned on its side"},
	"option.roll_over":         {"滚翻", "Rolled over"},
	"option.fall":              {"坠车", "Fell from the road"},
	"option.fire":              {"失火", "Fire"},
	"option.fixed_object":      {"撞固定物", "Collision with a fixed object"},
	"option.loose_object":      {"撞非固定物", "Collision with a loose object"},
	"option.fold":              {"自身折叠", "Jack-knifed"},
	"option.occupant_fall":     {"乘员跌落或抛出", "Occupant fell or was thrown out"},
	"option.other_single":      {"其他单车事故", "Other accident of one vehicle"},

	"option.weather.1": {"晴", "Clear"},
	"option.weather.2": {"阴", "Overcast"},
	"option.weather.3": {"雨", "Rain"},
	"option.weather.4": {"雪", "Snow"},
	"option.weather.5": {"雾", "Fog"},
	"option.weather.6": {"大风", "Strong wind"},
	"option.weather.7": {"沙尘", "Sandstorm"},
	"option.weather.8": {"冰雹", "Hail"},
	"option.weather.9": {"其他", "Other"},

	// parties
	"option.driver":              {"驾驶人", "Driver"},
	"option.passenger":           {"乘车人", "Passenger"},
	"option.pedestrian":          {"行人", "Pedestrian"},
	"option.rider":               {"非机动车骑行人", "Rider"},
	"option.owner":               {"车辆所有人", "Vehicle owner"},
	"option.employer":            {"用人单位", "Employer"},
	"option.relative":            {"近亲属", "Close relative"},
	"option.other":               {"其他", "Other"},
	"option.id_card":             {"居民身份证", "Resident identity card"},
	"option.passport":            {"护照", "Passport"},
	"option.hk_macau_taiwan":     {"港澳台居民证件", "Hong Kong, Macau or Taiwan permit"},
	"option.foreigner_residence": {"外国人永久居留身份证", "Foreigner's residence card"},
	"option.military":            {"军人证件", "Military card"},
	"option.uscc":                {"统一社会信用代码", "Unified social credit code"},
	"option.unknown":             {"不明", "Unknown"},
	"option.yes":                 {"是", "Yes"},
	"option.no":                  {"否", "No"},
	"option.none":                {"无", "None"},
	"option.slight":              {"轻伤", "Slight"},
	"option.serious":             {"重伤", "Serious"},
	"option.death":               {"死亡", "Death"},
	"option.minor_injury":        {"轻微伤", "Minor injury"},
	"option.slight_injury":       {"轻伤", "Slight injury"},
	"option.injury.none":         {"无伤", "Not hurt"},
	"option.injury.slight":       {"受伤（非重伤）", "Hurt, not seriously"},
	"option.injury.unknown":      {"伤情不明", "Injury not known"},

	// vehicles
	"option.car":             {"小型汽车", "Car"},
	"option.bus":             {"客车", "Bus"},
	"option.truck":           {"货车", "Truck"},
	"option.motorcycle":      {"摩托车", "Motorcycle"},
	"option.tractor":         {"拖拉机", "Tractor"},
	"option.special":         {"专项作业车", "Special-purpose vehicle"},
	"option.e_bike":          {"电动自行车", "E-bike"},
	"option.bicycle":         {"自行车", "Bicycle"},
	"option.tricycle":        {"三轮车", "Tricycle"},
	"option.other_motor":     {"其他机动车", "Other motor vehicle"},
	"option.other_non_motor": {"其他非机动车", "Other non-motor vehicle"},
	"option.kind.unknown":    {"车型不明", "Unknown vehicle"},

	// responsibility, HPR 60
	"option.full":       {"全部责任", "Full responsibility"},
	"option.main":       {"主要责任", "Main responsibility"},
	"option.equal":      {"同等责任", "Equal responsibility"},
	"option.minor":      {"次要责任", "Minor responsibility"},
	"option.fault.none": {"无责任", "No responsibility"},

	// policies and proceedings
	"option.compulsory": {"交强险", "Compulsory insurance"},
	"option.commercial": {"商业三者险", "Commercial liability insurance"},
	"option.police":     {"公安机关调解", "Police mediation"},

	// why a deadline stands still, and who held a funeral
	"option.cause.appraisal":  {"鉴定期间", "The time of an appraisal"},
	"option.cause.transit":    {"文书在途期间", "A paper is on its way"},
	"option.manner.relatives": {"家属办理", "The relatives"},
	"option.manner.police":    {"逾期未办，公安机关处理", "The police, the time having run out"},
	"option.people":           {"人民调解", "People's mediation"},
	"option.confirmation":     {"司法确认", "Judicial confirmation"},
	"option.suit":             {"民事诉讼", "Civil suit"},

	"option.in_person":     {"直接送达", "In person"},
	"option.left":          {"留置送达", "Left at the address"},
	"option.post":          {"邮寄送达", "By post"},
	"option.electronic":    {"电子送达", "Electronically"},
	"option.public_notice": {"公告送达", "By public notice"},
	"option.entrusted":     {"委托送达", "Through another agency"},

	"option.funeral_ended":   {"办理丧葬事宜时间结束", "Funeral period ended"},
	"option.treatment_ended": {"治疗终结", "Treatment ended"},
	"option.graded":          {"定残", "Disability graded"},
	"option.loss_fixed":      {"确定损失", "Loss fixed"},

	// about evidence
	"option.scene":         {"现场", "Scene"},
	"option.surveillance":  {"监控录像", "Surveillance footage"},
	"option.dashcam":       {"行车记录", "Dash camera"},
	"option.identity":      {"身份证件", "Identity papers"},
	"option.insurance":     {"保险资料", "Insurance papers"},
	"option.statement":     {"询问笔录", "Statement"},
	"option.appraisal":     {"检验鉴定", "Appraisal"},
	"option.payment":       {"付款凭证", "Proof of payment"},
	"option.vehicle":       {"车辆", "Vehicle"},
	"option.injury":        {"伤情", "Injury"},
	"option.medical":       {"医疗资料", "Medical papers"},
	"option.about.vehicle": {"车辆痕迹", "Vehicle and traces"},
	"option.working":       {"工作副本", "Working copy"},
	"option.derivative":    {"缩略图", "Thumbnail"},
	"option.clean":         {"未发现恶意代码", "No malware found"},
	"option.not_scanned":   {"未检测", "Not scanned"},
	"option.infected":      {"发现恶意代码", "Malware found"},

	// closing
	"option.permanent":  {"永久", "Permanent"},
	"option.20y":        {"20 年", "20 years"},
	"option.5y":         {"5 年", "5 years"},
	"option.2y":         {"2 年", "2 years"},
	"option.settled":    {"调解达成协议", "Settled by mediation"},
	"option.confirmed":  {"司法确认", "Confirmed by the court"},
	"option.adjudged":   {"法院裁判", "Adjudged"},
	"option.unmediated": {"未调解或调解不成", "Not settled by mediation"},
	"option.no_claim":   {"当事人无赔偿请求", "No claim was made"},
	"option.prosecuted": {"移送追究刑事责任", "Prosecuted"},

	// ends and refusals of a mediation
	"option.no_agreement": {"未达成协议", "No agreement"},
	"option.sued":         {"当事人已向法院起诉", "A party has sued"},
	"option.absent":       {"当事人无正当理由不到场", "A party stayed away without good reason"},
	"option.withdrawn":    {"当事人要求撤回", "A party withdrew"},
	"option.overdue":      {"调解期限届满", "The time for mediation ran out"},
	"option.not_joint":    {"非各方当事人一致申请", "Not all parties applied"},
	"option.late":         {"超过申请期限", "Applied too late"},
	"option.declined":     {"一方明确表示不愿调解", "One party clearly declines"},

	// prosecution and fund
	"option.received":    {"已收案", "Received"},
	"option.returned":    {"退回补充侦查", "Returned for more investigation"},
	"option.charged":     {"提起公诉", "Charged"},
	"option.not_charged": {"不起诉", "Not charged"},
	"option.over_limit":  {"抢救费用超过交强险责任限额", "Rescue costs exceed the compulsory limit"},
	"option.uninsured":   {"肇事机动车未参加交强险", "The vehicle has no compulsory insurance"},
	"option.fled":        {"机动车肇事后逃逸", "The driver fled"},
})

// Heads of damage (PI-Int 6–17; RTA-Int 12).
var _ = add(table{
	"option.head.medical":    {"医疗费", "Medical costs"},
	"option.later_treatment": {"后续治疗费", "Later treatment"},
	"option.hospital_meals":  {"住院伙食补助费", "Hospital meals"},
	"option.nutrition":       {"营养费", "Nutrition"},
	"option.lost_income":     {"误工费", "Lost income"},
	"option.nursing":         {"护理费", "Nursing"},
	"option.transport":       {"交通费", "Transport"},
	"option.lodging":         {"住宿费", "Lodging"},
	"option.disability":      {"残疾赔偿金", "Disability compensation"},
	"option.aids":            {"残疾辅助器具费", "Disability aids"},
	"option.funeral":         {"丧葬费", "Funeral costs"},
	"option.head.death":      {"死亡赔偿金", "Death compensation"},
	"option.dependants":      {"被扶养人生活费", "Dependants' living costs"},
	"option.mental":          {"精神损害抚慰金", "Damages for mental distress"},
	"option.relatives":       {"亲属办理丧葬事宜费用", "Relatives' costs of the funeral"},
	"option.property":        {"财产损失", "Property"},
	"option.head.vehicle":    {"车辆损失", "Vehicle damage"},
	"option.downtime":        {"停运损失", "Loss of use"},
	"option.appraisal_cost":  {"鉴定费", "Appraisal costs"},
	"option.cosmetic":        {"整容费", "Cosmetic treatment"},
	"option.rehabilitation":  {"康复费", "Rehabilitation"},
	"option.towing":          {"施救费", "Rescue and towing of the vehicle"},
	"option.substitute":      {"替代性交通工具费", "Substitute transport"},
	"option.court_fee":       {"诉讼费", "Court fee"},
})

// Hints have the words of their table: what each says of the facts.
var _ = add(hintOptions())

func hintOptions() table {
	out := table{}
	for _, r := range hint.Table2026().Rules {
		out[Key("option."+r.ID)] = Pair{r.ZH, r.EN}
	}
	return out
}
