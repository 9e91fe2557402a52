package activities

import "strings"

// word is the Chinese word of a form's code. The same code may mean another thing in another field, whose word then stands
// under field.code. A test holds these words against those of the screens: a thing has one name everywhere.
func word(field, code string) string {
	if code == "" {
		return ""
	}
	if w, ok := codes[field+"."+code]; ok {
		return w
	}
	return codes[code]
}

var codes = map[string]string{
	"122": "122 报警", "12123": "12123 平台", "walk_in": "窗口报案", "transfer": "移送", "12345": "12345 热线",

	"moving_vehicle": "碰撞运动车辆", "parked_vehicle": "碰撞静止车辆", "other_vehicles": "其他车辆间事故", "scrape_pedestrian": "刮撞行人",
	"run_over": "碾压行人", "hit_and_run_over": "碰撞碾压行人", "other_pedestrian": "其他车辆与行人事故", "roll_side": "侧翻", "roll_over": "滚翻",
	"fall": "坠车", "fire": "失火", "fixed_object": "撞固定物", "loose_object": "撞非固定物", "fold": "自身折叠", "occupant_fall": "乘员跌落或抛出",
	"other_single": "其他单车事故",

	"weather.1": "晴", "weather.2": "阴", "weather.3": "雨", "weather.4": "雪", "weather.5": "雾", "weather.6": "大风", "weather.7": "沙尘",
	"weather.8": "冰雹", "weather.9": "其他",

	"driver": "驾驶人", "passenger": "乘车人", "pedestrian": "行人", "rider": "非机动车骑行人", "owner": "车辆所有人", "employer": "用人单位",
	"relative": "近亲属", "other": "其他",

	"rescue": "抢救费用",

	"id_card": "居民身份证", "passport": "护照", "hk_macau_taiwan": "港澳台居民证件", "foreigner_residence": "外国人永久居留身份证",
	"military": "军人证件", "uscc": "统一社会信用代码", "unknown": "不明",

	"injury.none": "无伤", "minor_injury": "轻微伤", "slight_injury": "轻伤", "injury.slight": "受伤（非重伤）", "serious": "重伤", "death": "死亡", "injury.unknown": "伤情不明",

	"car": "小型汽车", "bus": "客车", "truck": "货车", "motorcycle": "摩托车", "tractor": "拖拉机", "special": "专项作业车", "e_bike": "电动自行车",
	"bicycle": "自行车", "tricycle": "三轮车", "other_motor": "其他机动车", "other_non_motor": "其他非机动车", "kind.unknown": "车型不明",

	"full": "全部责任", "main": "主要责任", "equal": "同等责任", "minor": "次要责任", "fault.none": "无责任",

	"in_person": "直接送达", "left": "留置送达", "post": "邮寄送达", "electronic": "电子送达", "public_notice": "公告送达", "entrusted": "委托送达",

	"no_agreement": "未达成协议", "sued": "当事人已向法院起诉", "absent": "当事人无正当理由不到场", "withdrawn": "当事人要求撤回",
	"overdue": "调解期限届满", "not_joint": "非各方当事人一致申请", "late": "超过申请期限", "declined": "一方明确表示不愿调解",

	"fault_disputed": "当事人对道路交通事故认定有异议", "unsigned": "当事人拒绝在道路交通事故认定书上签名", "unwilling": "当事人不同意调解",

	"over_limit": "抢救费用超过交强险责任限额", "uninsured": "肇事机动车未参加交强险", "fled": "机动车肇事后逃逸",

	"permanent": "永久", "20y": "20 年", "5y": "5 年", "2y": "2 年",
	"settled": "调解达成协议", "confirmed": "司法确认", "adjudged": "法院裁判", "unmediated": "未调解或调解不成", "no_claim": "当事人无赔偿请求",
	"prosecuted": "移送追究刑事责任",

	"head.medical": "医疗费", "later_treatment": "后续治疗费", "hospital_meals": "住院伙食补助费", "nutrition": "营养费", "lost_income": "误工费",
	"nursing": "护理费", "transport": "交通费", "lodging": "住宿费", "disability": "残疾赔偿金", "aids": "残疾辅助器具费", "funeral": "丧葬费",
	"head.death": "死亡赔偿金", "dependants": "被扶养人生活费", "mental": "精神损害抚慰金", "relatives": "亲属办理丧葬事宜费用",
	"property": "财产损失", "head.vehicle": "车辆损失", "downtime": "停运损失", "appraisal_cost": "鉴定费",
	"cosmetic": "整容费", "rehabilitation": "康复费", "towing": "施救费", "substitute": "替代性交通工具费", "court_fee": "诉讼费",

	"scene": "现场", "surveillance": "监控录像", "dashcam": "行车记录", "identity": "身份证件", "insurance": "保险资料", "statement": "询问笔录",
	"appraisal": "检验鉴定", "payment": "付款凭证", "about.vehicle": "车辆痕迹", "injury": "伤情", "medical": "医疗资料",
}

// shortNames stand in the numbers of the papers.
var shortNames = map[string]string{
	"acceptance": "受案", "determination_simple": "简易认定", "determination": "认定", "certificate": "证明", "service_receipt": "送达",
	"mediation_application": "调解申请", "mediation_refusal": "不调解", "mediation_notice": "调解通知", "mediation_record": "调解记录",
	"agreement_police": "调解书", "agreement_people": "协议书", "mediation_termination": "调解终结", "transfer_letter": "移送",
	"claim_documents": "理赔材料", "claim_decision": "理赔核定", "confirmation_application": "确认申请", "wanted_notice": "协查",
	"wanted_cancellation": "撤销协查", "fund_notice": "垫付", "case_index": "目录",
	"self_agreement": "自行协商", "power_of_attorney": "委托书", "review_acceptance": "复核受理", "review_refusal": "复核不受理", "review_decision": "复核结论", "review_termination": "终止复核",
	"body_notice": "尸体处理", "compensation_statement": "计算书",
}

func or(s, instead string) string {
	if strings.TrimSpace(s) == "" {
		return instead
	}
	return s
}

// lines splits a text of several lines, or of several sentences parted by ；, into its parts.
func lines(s string) (out []string) {
	for _, part := range strings.FieldsFunc(s, func(r rune) bool { return r == '\n' || r == '；' || r == ';' }) {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}
