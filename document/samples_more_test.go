package document

import (
	"anjie/domain/derivation"
)

const above = "德州市公安局交通警察支队"

func reviewed() Reviewed {
	return Reviewed{Applicant: li(), AppliedOn: day(9, 22, 12, 0), Document: "德公交认字〔2026〕第00012号", MadeOn: day(9, 18, 12, 0), Unit: unit}
}

func (h Head) from(agency string) Head { h.Agency = agency; return h }

func motor(p Party) Party {
	p.Motor = true
	return p
}

// victim is a dead or hurt person with a rare name.
func victim() Party {
	return Party{Name: "何龘喆", Sex: "男", ID: "370102199001011234", Address: "山东省德州市乐陵市某某村", Mode: "步行", Injury: "死亡", Fault: "无责任"}
}

// derived is a sum with marks on three levels, a figure that is missing and one line that is no money.
func derived() derivation.Line {
	doubt := derivation.Mark{Kind: derivation.Unverified, ZH: "该统计数据未在统计机关公布的原文中核对", EN: "not read at its source"}
	choice := derivation.Mark{Kind: derivation.Choice, ZH: "多名被扶养人的年度上限如何分摊没有规定，本计算按比例分摊", EN: "how the cap is spread is not said"}
	income := derivation.Line{
		ID: "income", ZH: "城镇居民人均可支配收入", EN: "urban income", Fen: 5_644_400, Unit: derivation.Fen, Article: "PI-Int 22", From: "2022-05-01",
		Table: &derivation.Table{ID: "figures", Edition: "2026-10", Row: "370000/2025/I", SHA256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", Source: "山东省统计局2026年1月公布"},
		Marks: []derivation.Mark{doubt},
	}
	return derivation.Line{
		ID: "total", ZH: "损失合计", EN: "total", Fen: 118_165_403, Unit: derivation.Fen, Formula: "1,128,880.00 + 33,500.03 + 19,274.00 + 0.00", Article: "CC 1179; PI-Int 1", From: "2022-05-01",
		Lines: []derivation.Line{
			{ID: "death", ZH: "死亡赔偿金", EN: "death", Fen: 112_888_000, Unit: derivation.Fen, Formula: "56,444.00 × 20", Article: "PI-Int 15", From: "2022-05-01",
				Lines: []derivation.Line{income, {ID: "years", ZH: "赔偿年限", EN: "years", Value: "20", Unit: derivation.Year, Article: "PI-Int 15", From: "2022-05-01", Formula: "不满六十周岁",
					Inputs: []derivation.Input{{ZH: "出生日期", EN: "born", Value: "1990-01-01", Evidence: "证据3：身份证件"}, {ZH: "死亡日期", EN: "died", Value: "2026-09-04", Evidence: "证据7：死亡医学证明"}}}}},
			{ID: "dependants", ZH: "被扶养人生活费（何㙍）", EN: "dependants", Fen: 3_350_003, Unit: derivation.Fen, Formula: "33,500.03 × 1", Article: "PI-Int 16, 17; RTA-Int2 8", From: "2026-06-30", Marks: []derivation.Mark{choice}},
			{ID: "funeral", ZH: "丧葬费", EN: "funeral", Fen: 1_927_400, Unit: derivation.Fen, Formula: "38,548.00 ÷ 12 × 6", Article: "PI-Int 14", From: "2022-05-01",
				Lines: []derivation.Line{{ID: "share", ZH: "比例", EN: "share", Value: "0.5", Unit: derivation.Ratio, Article: "PI-Int 14"}, {ID: "part", ZH: "责任比例", EN: "part", Value: "70", Unit: derivation.Percent, Article: "SD-Impl 66"}}},
			{ID: "lost", ZH: "误工费", EN: "lost income", Unit: derivation.Fen, Article: "PI-Int 7", Marks: []derivation.Mark{{Kind: derivation.Missing, ZH: "缺少2025年度农、林、牧、渔业平均工资", EN: "a wage is missing"}}},
		},
	}
}

// moreSamples has the forms that are mostly filled in by hand, those of a review and the statement of damages.
func moreSamples() map[string]Form {
	self := SelfAgreement{
		Head: head(""), OccurredAt: day(9, 5, 9, 5), Place: "德州市德城区东方红路与解放大道路口", Weather: "阴", Form: "碰撞运动车辆", Impact: "前者左前侧与后者右后侧",
		Parties: []Party{motor(zhang()), li()}, Facts: "张㛃变更车道时影响相关车道内行驶的车辆。", Terms: []string{"张㛃赔偿李𠮷䶮车辆损失800.00元（人民币捌佰元整），当场付清；", "双方无其他争议。"},
	}
	return map[string]Form{
		"self_agreement":         self,
		"self_agreement by hand": SelfAgreement{Head: head(""), OccurredAt: day(9, 5, 9, 5), Place: "德州市德城区东方红路与解放大道路口", Parties: []Party{{Name: "何龘喆", Plate: "鲁N·88888", Motor: true}}, ByHand: true},
		"determination of a hit-and-run": FledDetermination{
			Head: head("德公交认字〔2026〕第00014号"), OccurredAt: day(9, 4, 22, 58), Place: "G3京台高速公路K352+300m", Weather: "晴", Harmed: []Party{victim()},
			Fled: "红色重型半挂牵引车，左前大灯破损，沿G3京台高速公路向济南方向逃逸。", Facts: "何龘喆在应急车道内被同向行驶的重型半挂牵引车撞倒，当场死亡，肇事车辆未停车。", Evidence: []string{"现场勘查笔录、现场图；", "沿线监控录像。"},
			Liability: "没有证据证明何龘喆有过错，根据《道路交通事故处理程序规定》第六十一条的规定，何龘喆无责任。", Officers: []string{"赵警官", "钱警官"}, Superior: above, Copies: 2,
		},
		"review_acceptance": ReviewAcceptance{Head: head("德公交复受〔2026〕第00004号").from(above), Reviewed: reviewed(), Addressees: []Party{zhang(), li()}, ReceivedOn: day(9, 23, 12, 0)},
		"review_refusal": ReviewRefusal{
			Head: head("德公交复不〔2026〕第00001号").from(above), Reviewed: reviewed(), Reasons: []string{"道路交通事故认定书于2026年9月14日送达，复核申请于2026年9月22日提出，超过三日期限。"},
		},
		"review_decision": ReviewDecision{
			Head: head("德公交复字〔2026〕第00004号").from(above), Reviewed: reviewed(), Parties: []Party{zhang(), li()}, Request: "请求撤销原认定。理由：张㛃右转弯未让行，应负全部责任。主要证据：路口监控视频。",
			Findings: "原认定事实清楚，证据确实充分，适用法律正确，责任划分公正，程序合法。", Upheld: true, Officers: []string{"韩复核", "杨复核"},
		},
		"review_decision that orders it anew": ReviewDecision{
			Head: head("德公交复字〔2026〕第00005号").from(above), Reviewed: reviewed(), Parties: []Party{zhang(), li()}, Request: "请求重新认定。", Findings: "未查明电动自行车的行驶速度，主要证据不足。", Officers: []string{"韩复核"},
		},
		"review_termination": ReviewTermination{Head: head("德公交复终〔2026〕第00001号").from(above), Reviewed: reviewed(), Addressees: []Party{zhang(), li()}, WithdrawnOn: day(9, 25, 12, 0)},
		"body_notice": BodyNotice{
			Head: head("德公交尸字〔2026〕第00002号"), Dead: victim(), OccurredAt: day(9, 4, 22, 58), Place: "G3京台高速公路K352+300m", Contact: "赵警官", Phone: "0534-2600000",
		},
		"body_notice with all that is known": BodyNotice{
			Head: head("德公交尸字〔2026〕第00003号"), Dead: victim(), Relatives: "何㙍（死者之父）", OccurredAt: day(9, 4, 22, 58), Place: "G3京台高速公路K352+300m", ReportNo: "鲁德公鉴〔2026〕法病字第77号", ReportOn: day(9, 20, 12, 0), KeptAt: "德州市殡仪馆",
		},
		"power_of_attorney": Attorney{Head: head(""), Principal: li(), Accident: what},
		"power_of_attorney with all that is known": Attorney{
			Head: head(""), Principal: li(), Agent: Party{Name: "王𬱖", Sex: "女", ID: "110105194912310021", Phone: "13600000004", Address: "山东省德州市德城区湖滨路9号", Employer: "山东某某律师事务所"}, Relation: "委托代理人", Accident: what,
			Matters: []string{"参加本起事故的损害赔偿调解"}, Extent: SpecialAuthority, Special: []string{"代为变更赔偿请求", "代为签订调解协议"}, From: day(9, 20, 12, 0), To: day(12, 31, 12, 0), Note: "附受托人执业证复印件。",
		},
		"compensation_statement": CompensationStatement{
			Head: head("德公交计字〔2026〕第00009号"), CaseNo: "德公交受案字〔2026〕第00346号", Accident: "2026年9月4日22时58分，在G3京台高速公路K352+300m，何龘喆被撞身亡", Parties: []Party{victim(), zhang()},
			Tree: derived(), Frozen: "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae", By: "赵警官", Note: "双方对被扶养人人数没有争议。",
		},
		"compensation_statement of one line": CompensationStatement{
			Head: head("德公交计字〔2026〕第00010号"), CaseNo: "1", Accident: "追尾", Parties: []Party{zhang()}, By: "赵警官",
			Tree: derivation.Line{ID: "repair", ZH: "车辆维修费", EN: "repair", Fen: 100_005, Unit: derivation.Fen, Article: "RTA-Int 12"},
		},
	}
}
