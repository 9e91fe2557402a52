package document

import (
	"maps"
	"time"
)

const unit = "德州市公安局交通警察支队直属一大队"

func day(month time.Month, d, hour, minute int) time.Time {
	return time.Date(2026, month, d, hour-8, minute, 0, 0, time.UTC)
}

func head(number string) Head {
	return Head{Number: number, Agency: unit, Made: day(9, 18, 15, 0), Code: "K7QF-2M9D-XW4T", Link: "https://anjie.example/v/K7QF-2M9D-XW4T"}
}

// peoples is the head of a committee's paper.
func peoples(number string) Head {
	return Head{Number: number, Agency: "德州市德城区道路交通事故人民调解委员会", Made: day(10, 14, 12, 0), Code: "P4NX-81CA-77QE", Variant: People}
}

// commercial is the head of an insurer's paper on a commercial policy.
func commercial(number string) Head {
	return Head{Number: number, Agency: "某某财产保险股份有限公司德州中心支公司", Made: day(9, 24, 12, 0), Variant: Commercial}
}

func zhang() Party {
	return Party{
		Role: "甲方", Name: "张㛃", Sex: "男", Nation: "汉族", Born: day(12, 31, 8, 0).AddDate(-46, 0, 0), ID: "11010519491231002X",
		Phone: "13800000001", Address: "山东省德州市德城区三八中路1号", Employer: "德州市某某运输有限公司",
		Mode: "驾驶小型轿车", Licence: "11010519491231002X", Vehicle: "小型轿车", Motor: true, Plate: "鲁N·12345", Owner: "张㛃",
		Insurer: "某某财产保险股份有限公司德州中心支公司", CompulsoryNo: "PDZA202637140000012345",
		TPLInsurer: "某某财产保险股份有限公司德州中心支公司", Commercial: "PDAA202637140000067890", Fault: "承担主要责任",
	}
}

func li() Party {
	return Party{
		Role: "乙方", Name: "李𠮷䶮", Sex: "女", Nation: "回族", Born: day(1, 1, 8, 0).AddDate(-38, 0, 0), ID: "440524188001010014",
		Phone: "13900000002", Address: "山东省德州市陵城区陵西路2号", Mode: "驾驶电动自行车", Vehicle: "电动自行车", Injury: "轻伤", Fault: "承担次要责任",
		Agent: "王𬱖", AgentNote: "一般授权",
	}
}

const what = "2026年9月3日07时42分许，张㛃驾驶鲁N·12345号小型轿车沿三八中路由东向西行驶至湖滨大道路口右转时，与沿非机动车道同向直行的李𠮷䶮驾驶的电动自行车发生碰撞，造成李𠮷䶮受伤、两车损坏的道路交通事故"

func losses() []Amount {
	return []Amount{
		{Payee: "李𠮷䶮", Name: "医疗费", Basis: "住院病历、费用清单、发票8张", Fen: 2_836_540},
		{Payee: "李𠮷䶮", Name: "误工费", Basis: "90天×151.30元/天", Fen: 1_361_700},
		{Payee: "李𠮷䶮", Name: "护理费", Basis: "30天×120元/天×1人", Fen: 360_000},
		{Payee: "李𠮷䶮", Name: "住院伙食补助费", Basis: "18天×100元/天", Fen: 180_000},
		{Payee: "李𠮷䶮", Name: "车辆损失", Basis: "评估结论书", Fen: 118_003},
	}
}

func payments() []Instalment {
	return []Instalment{
		{Payer: "某某财产保险股份有限公司德州中心支公司", Payee: "李𠮷䶮", Fen: 3_000_000, Due: day(10, 15, 12, 0), Manner: "转账至李𠮷䶮账户（尾号6228）"},
		{Payer: "张㛃", Payee: "李𠮷䶮", Fen: 1_856_243, Due: day(11, 30, 12, 0), Manner: "银行转账"},
	}
}

func sampleDetermination() Determination {
	return Determination{
		Head: head("德公交认字〔2026〕第00012号"), OccurredAt: day(9, 3, 7, 42), Place: "德州市德城区三八中路与湖滨大道路口", Weather: "晴",
		Form: "车辆间事故，碰撞运动车辆", Parties: []Party{zhang(), li()},
		Road:   "事故现场位于三八中路与湖滨大道路口西侧，三八中路东西走向，沥青路面，路面干燥完好，双向六车道，机动车道与非机动车道间有绿化带隔离，路口有交通信号灯控制，视线良好。",
		Course: what + "。",
		Evidence: []string{"道路交通事故现场图、现场照片、现场勘查笔录；", "张㛃、李𠮷䶮的询问笔录；", "路口监控视频（2026年9月3日07时40分至07时45分）；",
			"机动车安全技术检验报告（鲁德正司鉴〔2026〕痕鉴字第218号）。"},
		Causes:   "张㛃驾驶机动车右转弯时未让直行的非机动车先行，是造成事故的主要原因；李𠮷䶮驾驶电动自行车超速行驶（实测27km/h，限速15km/h），是造成事故的次要原因。",
		Faults:   "张㛃的行为违反了《中华人民共和国道路交通安全法实施条例》第五十二条第三项的规定；李𠮷䶮的行为违反了《中华人民共和国道路交通安全法》第五十八条的规定。根据《道路交通事故处理程序规定》第六十条第一款第二项的规定，确定责任如下：",
		Officers: []string{"赵警官", "钱警官"}, Superior: "德州市公安局交通警察支队", Copies: 3,
	}
}

// samples has at least one filled-in form of each kind.
func samples() map[string]Form {
	parties := []Party{zhang(), li()}
	all := map[string]Form{
		"acceptance": Acceptance{
			Head: head("德公交受案字〔2026〕第00345号"), Channel: "122电话报警", ReportedAt: day(9, 3, 7, 44), Reporter: "孙𬱖", Contact: "13700000003",
			CallingPhone: "13700000003", ByPhone: true, Confidential: true, OccurredAt: day(9, 3, 7, 42), Place: "德州市德城区三八中路与湖滨大道路口",
			Weather: "晴", Form: "碰撞运动车辆", Injured: 1, CasualtyNote: "伤者已由120送德州市人民医院",
			Vehicles: []AcceptedVehicle{{Kind: "小型轿车", Plate: "鲁N·12345"}, {Kind: "电动自行车"}},
			Facts:    what + "。报警人为过路群众，称肇事车辆停在现场。", Opinion: "符合受案条件，受理，适用一般程序。", TakenBy: "周接警", Officers: []string{"赵警官", "钱警官"}, Approver: "",
		},
		"acceptance of a hit-and-run": Acceptance{
			Head: head("德公交受案字〔2026〕第00346号"), Channel: "12123", ReportedAt: day(9, 4, 23, 10), Anonymous: true,
			OccurredAt: day(9, 4, 22, 58), Place: "G3京台高速公路K352+300m", Deaths: 1, HitAndRun: true,
			Fled: FledVehicle{Model: "重型半挂牵引车", Colour: "红色", Features: "左前大灯破损", Direction: "沿G3京台高速公路向济南方向", Driver: "男性，约四十岁"}, Facts: "一名行人被撞身亡，肇事车辆驶离。",
		},
		"determination": sampleDetermination(),
		"determination_simple": SimpleDetermination{
			Head: head("371402320260000123"), OccurredAt: day(9, 5, 9, 5), Place: "德州市德城区东方红路与解放大道路口", Weather: "阴", Form: "碰撞运动车辆", ImpactParts: "前者左前侧与后者右后侧",
			Parties: parties, Facts: "张㛃变更车道时影响相关车道内行驶的车辆，负全部责任；李𠮷䶮无责任。", Officer: "赵警官", Mediated: true, Result: "张㛃当场赔偿李𠮷䶮车辆损失800.00元，双方无其他争议。",
		},
		"certificate": Certificate{
			Head: head("德公交证字〔2026〕第00003号"), OccurredAt: day(9, 6, 2, 15), Place: "德州市德城区天衢路中段", Weather: "雨", Parties: parties,
			Facts: "双方车辆在路段中部发生接触，现场无监控设备，双方车辆均已移动，无证人。经痕迹检验，双方车辆接触部位吻合。", Reason: "双方对事故发生时各自的行驶车道陈述不一，现有证据不能证明。", Officers: []string{"赵警官", "钱警官"}, Copies: 3,
		},
		"service_receipt": ServiceReceipt{
			Head: head("德公交送字〔2026〕第00101号"), Case: "张㛃与李𠮷䶮道路交通事故", Papers: []ServedPaper{{Title: "道路交通事故认定书", Number: "德公交认字〔2026〕第00012号"}},
			Addressee: li(), Place: "德州市公安局交通警察支队直属一大队事故处理大厅", Manner: "直接送达", Servers: []string{"赵警官", "钱警官"},
		},
		"mediation_application": MediationApplication{
			Head: head(""), Applicants: parties, Accident: what + "。", Basis: "德公交认字〔2026〕第00012号《道路交通事故认定书》，2026年9月18日收到",
			Claims: []string{"对本起事故造成的人身损害赔偿、财产损失赔偿进行调解；", "确定赔偿的履行方式和期限。"}, NotPublic: true, Attached: []string{"道路交通事故认定书复印件", "医疗费票据8张"},
		},
		"mediation_refusal": MediationRefusal{
			Head: head("德公交不调字〔2026〕第00002号"), Addressees: parties, Accident: what + "。", AppliedOn: "张㛃于2026年9月20日向我单位书面申请损害赔偿调解",
			Reasons: []string{"各方当事人未一致书面申请调解；", "李𠮷䶮已于2026年9月21日向德州市德城区人民法院提起民事诉讼。"},
		},
		"mediation_notice": MediationNotice{
			Head: head("德公交调通字〔2026〕第00021号"), Addressee: li(), Accident: what + "。", At: day(10, 14, 9, 30), Place: "德州市公安局交通警察支队直属一大队第二调解室",
			Mediators: []string{"赵警官"}, Phone: "0534-2600000", Bring: []string{"身份证", "医疗费票据原件", "误工证明"},
		},
		"mediation_record": MediationRecord{
			Head: head("德公交调记字〔2026〕第00021号"), Accident: what + "。", From: day(10, 14, 9, 30), To: day(10, 14, 11, 5), Place: "第二调解室",
			Mediators: []string{"赵警官"}, Recorder: "吴辅警", Recording: "LX20261014-0930-02", Notified: "2026年10月9日书面通知双方当事人；保险公司以电话口头通知。",
			Present:    []Attendant{{"甲方", "张㛃", "当事人", "11010519491231002X"}, {"乙方", "李𠮷䶮", "当事人", "440524188001010014"}, {"保险公司", "郑理赔", "工作人员", "370102199001011234"}},
			RightsTold: true, Statements: []Statement{{"李𠮷䶮", "要求赔偿医疗费28,365.40元、误工费、护理费等共计约5万元。"}, {"张㛃", "对医疗费没有意见，认为误工时间过长。"}, {"郑理赔", "交强险在责任限额内赔偿，超出部分由商业三者险按责任比例承担。"}},
			Undisputed: []string{"医疗费为28,365.40元；", "李𠮷䶮住院18天。"}, Result: "各方就赔偿项目和数额达成一致，制作道路交通事故损害赔偿调解书。",
		},
		"agreement_police": PoliceAgreement{
			Head: head("德公交调字〔2026〕第00021号"), Parties: parties,
			Basis: "各方当事人于2026年9月22日一致书面申请调解；德公交认字〔2026〕第00012号《道路交通事故认定书》；《中华人民共和国道路交通安全法》第七十四条、第七十六条，《道路交通事故处理程序规定》第九十一条、第九十三条。",
			Facts: what + "。张㛃承担主要责任，李𠮷䶮承担次要责任。", Losses: "李𠮷䶮住院治疗18天，伤情为左胫骨骨折；电动自行车损坏。", Items: losses(),
			Shares:      []Share{{"张㛃", "主要责任", "70%", 0}, {"李𠮷䶮", "次要责任", "30%", 0}},
			ShareNote:   "损失由保险公司在交强险责任限额内先予赔偿，不足部分由张㛃一方承担70%，李𠮷䶮自行承担30%。张㛃一方承担的部分由商业三者险按合同约定赔偿。",
			Instalments: payments(), Manner: "逾期未付的，按未付金额每日万分之三支付违约金。", Other: []string{"张㛃垫付的医疗费5,000.00元已从其应付款项中扣除。", "本次赔偿为一次性赔偿，各方就本起事故再无其他争议。"},
			MediatedOn: day(10, 14, 12, 0), Place: "第二调解室", Mediators: []string{"赵警官"}, Copies: 4,
		},
		"mediation_termination": MediationTermination{
			Head: head("德公交调终字〔2026〕第00005号"), Parties: parties, Accident: what + "。", Basis: "德公交认字〔2026〕第00012号《道路交通事故认定书》",
			StartedOn: day(10, 9, 12, 0), EndedOn: day(10, 21, 12, 0), Reason: "经调解，各方当事人对误工费和精神损害抚慰金的数额未达成协议", Mediators: []string{"赵警官"}, Copies: 3,
		},
		"agreement_people": PeoplesAgreement{
			Head:    Head{Number: "德交调〔2026〕第088号", Agency: "德州市德城区道路交通事故人民调解委员会", Made: day(10, 14, 12, 0), Code: "P4NX-81CA-77QE"},
			Parties: parties, Facts: what + "。", Dispute: "各方对误工费、护理费的计算标准和赔偿总额有争议。", Liability: "张㛃承担主要责任，李𠮷䶮承担次要责任（德公交认字〔2026〕第00012号）。",
			Terms: []string{"赔偿总额按下表确定，由保险公司和张㛃分别支付；", "李𠮷䶮收到全部款项后三日内出具收条，并向保险公司提交理赔所需的票据原件。"}, Items: losses(), Instalments: payments(),
			Place: "德城区道路交通事故人民调解室", Mediators: []string{"冯调解"}, Recorder: "陈记录", Copies: 4,
		},
		"confirmation_application": Confirmation{
			Head: head(""), Applicants: parties, Court: "德州市德城区人民法院", Committee: "德州市德城区道路交通事故人民调解委员会", AgreementNo: "德交调〔2026〕第088号", AgreedOn: day(10, 14, 12, 0),
			Facts: what + "。双方经人民调解委员会主持调解，自愿达成调解协议，为保障协议履行，共同申请司法确认。", Content: []string{"保险公司于2026年10月15日前支付30,000.00元；", "张㛃于2026年11月30日前支付18,562.43元。"},
			Attached: []string{"人民调解协议书", "申请人身份证明", "人民调解委员会主持调解的证明"},
		},
		"transfer_letter": TransferLetter{
			Head: head("德公交移字〔2026〕第00007号"), To: "德州市德城区人民法院", Case: "张㛃与李𠮷䶮道路交通事故案（德公交受案字〔2026〕第00345号）", Summary: what + "。",
			Reason: "李𠮷䶮已就损害赔偿争议提起民事诉讼，你院来函调取案件调查材料", Basis: "《道路交通事故处理程序规定》第一百零六条",
			Materials: []Material{{Name: "道路交通事故认定书", Copies: 1, Pages: 4}, {Name: "现场勘查笔录、现场图、现场照片", Pages: 23}, {Name: "路口监控视频光盘", Note: "1张，已封存"}}, Contact: "赵警官", Phone: "0534-2600000",
		},
		"wanted_notice": WantedNotice{
			Head: head("德公交协查〔2026〕第00004号"), To: []string{"济南市公安局交通警察支队", "泰安市公安局交通警察支队", "沿线各高速公路交警大队"}, OccurredAt: day(9, 4, 22, 58), Place: "G3京台高速公路K352+300m",
			Facts: "一辆重型半挂牵引车将一名行人撞倒致其死亡后驶离现场", Plate: "鲁A·B2???挂（后三位不清）", Vehicle: FledVehicle{Model: "重型半挂牵引车", Colour: "红色", Features: "左前大灯破损，保险杠缺失一块", Direction: "沿G3京台高速公路向济南方向", Driver: "男性，约四十岁，穿深色上衣"},
			Asked: []string{"重点排查维修企业中左前大灯新近更换的同类车辆。"}, Contact: "赵警官", Phone: "0534-2600110",
		},
		"wanted_cancellation": WantedCancellation{
			Head: head("德公交撤协〔2026〕第00002号"), To: []string{"济南市公安局交通警察支队", "泰安市公安局交通警察支队", "沿线各高速公路交警大队"}, NoticeNo: "德公交协查〔2026〕第00004号", IssuedOn: day(9, 5, 1, 0),
			Facts: "通报协查一辆在G3京台高速公路肇事逃逸的红色重型半挂牵引车", Found: "2026年9月7日，逃逸车辆鲁AB2008挂及其驾驶人已在济南市长清区查获", Phone: "0534-2600110",
		},
		"fund_notice": AdvanceNotice{
			Head: head("德公交垫字〔2026〕第00006号"), To: "德州市道路交通事故社会救助基金管理机构", Fund: true, OccurredAt: day(9, 4, 22, 58), Place: "G3京台高速公路K352+300m", Facts: "一名行人被撞死亡，另一人受伤送医，肇事车辆逃逸。",
			Reason: "机动车肇事后逃逸", Rescued: []Rescued{{Name: "何㙍", ID: "370102199001011234", Hospital: "德州市人民医院", Account: "6217000000000000000", Fen: 4_350_012}, {Name: "吕某", Funeral: true}}, Contact: "赵警官", Phone: "0534-2600000",
		},
		"fund_notice to an insurer": AdvanceNotice{
			Head: head("德公交支字〔2026〕第00008号"), To: "某某财产保险股份有限公司德州中心支公司", OccurredAt: day(9, 3, 7, 42), Place: "德州市德城区三八中路与湖滨大道路口", Facts: what + "。",
			Vehicle: "小型轿车", Plate: "鲁N·12345", PolicyNo: "PDZA202637140000012345", Rescued: []Rescued{{Name: "李𠮷䶮", ID: "440524188001010014", Hospital: "德州市人民医院", Fen: 1_200_000}},
		},
		"claim_documents": ClaimDocuments{
			Head: Head{Number: "2026德赔字第5567号", Agency: "某某财产保险股份有限公司德州中心支公司", Made: day(9, 24, 12, 0)}, Claimant: zhang(), ClaimNo: "RDZA202637140000000777", PolicyNo: "PDZA202637140000012345", Plate: "鲁N·12345",
			Accident: what + "。", ReceivedAt: day(9, 23, 16, 20), Documents: []ClaimDocument{{Name: "索赔申请书", Kind: "原件", Given: true}, {Name: "道路交通事故认定书", Kind: "复印件", Given: true}, {Name: "医疗费发票、费用清单、病历", Kind: "原件", Copies: 1, Note: "住院期间全部"}, {Name: "误工证明及收入证明", Kind: "原件"}}, Contact: "郑理赔", Phone: "95500",
		},
		"claim_decision": ClaimDecision{
			Head: Head{Number: "2026德赔字第5567-1号", Agency: "某某财产保险股份有限公司德州中心支公司", Made: day(9, 29, 12, 0)}, Claimant: zhang(), ClaimNo: "RDZA202637140000000777", PolicyNo: "PDZA202637140000012345", Plate: "鲁N·12345",
			Accident: what + "。", ReceivedAt: day(9, 25, 10, 0), Covered: true, Items: []Amount{{Name: "死亡伤残赔偿", Basis: "误工费、护理费", Fen: 1_721_700}, {Name: "医疗费用赔偿", Basis: "限额18,000元", Fen: 1_800_000}, {Name: "财产损失赔偿", Basis: "车辆损失", Fen: 118_003}}, Reasons: "医疗费超出交强险医疗费用赔偿限额的部分，由商业三者险另行处理。", PayTo: "李𠮷䶮，6228000000000000000，中国农业银行德州分行",
		},
		"claim_decision refused": ClaimDecision{
			Head: Head{Agency: "某某财产保险股份有限公司德州中心支公司", Made: day(9, 29, 12, 0)}, Claimant: zhang(), PolicyNo: "PDZA202637140000012345", Accident: what + "。", ReceivedAt: day(9, 25, 10, 0), Reasons: "道路交通事故的损失是由受害人故意造成的，依据《机动车交通事故责任强制保险条例》第二十一条第二款，不予赔偿。",
		},
		"mediation_application to a committee": MediationApplication{
			Head: peoples(""), Applicants: parties[1:], Others: parties[:1], Accident: what + "。", Claims: []string{"对本起事故造成的损害赔偿进行调解。"}, NotPublic: true,
		},
		"mediation_refusal of a committee": MediationRefusal{
			Head: peoples("德交调不〔2026〕第006号"), Addressees: parties, Accident: what, AppliedOn: "李𠮷䶮于2026年9月20日申请损害赔偿调解",
			Reasons: []string{"张㛃明确表示不愿调解。"}, Declined: true,
		},
		"mediation_notice of a committee": MediationNotice{
			Head: peoples("德交调通〔2026〕第088号"), Addressee: li(), Accident: what, At: day(10, 14, 9, 30), Place: "德城区道路交通事故人民调解室",
			Mediators: []string{"冯调解"}, Phone: "0534-2600001", Bring: []string{"身份证", "医疗费票据原件"}, NotPublic: true,
		},
		"mediation_record of a committee": MediationRecord{
			Head: peoples("德交调记〔2026〕第088号"), Accident: what + "。", From: day(10, 14, 9, 30), To: day(10, 14, 11, 5), Place: "德城区道路交通事故人民调解室",
			Mediators: []string{"冯调解"}, Recorder: "陈记录", Present: []Attendant{{"甲方", "张㛃", "当事人", "11010519491231002X"}, {"乙方", "李𠮷䶮", "当事人", "440524188001010014"}},
			RightsTold: true, Statements: []Statement{{"李𠮷䶮", "要求赔偿医疗费28,365.40元。"}, {"张㛃", "对医疗费没有意见。"}}, Undisputed: []string{"李𠮷䶮住院18天。"}, Result: "各方达成一致，制作人民调解协议书。",
		},
		"mediation_termination of a committee": MediationTermination{
			Head: peoples("德交调终〔2026〕第007号"), Parties: parties, Accident: what, StartedOn: day(10, 9, 12, 0), EndedOn: day(10, 21, 12, 0),
			Reason: "经调解，各方当事人对误工费的数额未达成协议", Mediators: []string{"冯调解"}, Copies: 3,
		},
		"claim_documents on a commercial policy": ClaimDocuments{
			Head: commercial("2026德商赔字第5568号"), Claimant: zhang(), PolicyNo: "PDAA202637140000067890", Plate: "鲁N·12345", Accident: what, ReceivedAt: day(9, 23, 16, 20),
			Documents: []ClaimDocument{{Name: "索赔申请书", Kind: "原件", Given: true}, {Name: "车辆损失评估结论书", Kind: "复印件"}},
		},
		"claim_decision on a commercial policy": ClaimDecision{
			Head: commercial("2026德商赔字第5568-1号"), Claimant: zhang(), PolicyNo: "PDAA202637140000067890", Plate: "鲁N·12345", Accident: what, ReceivedAt: day(9, 25, 10, 0),
			Covered: true, Items: []Amount{{Name: "第三者损失赔偿", Basis: "按主要责任70%", Fen: 725_578}},
		},
		"claim_decision refused on a commercial policy": ClaimDecision{
			Head: commercial(""), Claimant: zhang(), PolicyNo: "PDAA202637140000067890", Accident: what, ReceivedAt: day(9, 25, 10, 0), Reasons: "事故发生时保险合同尚未生效。",
		},
		"case_index": CaseIndex{
			Head: head("德公交卷〔2026〕第00345号"), Case: "张㛃与李𠮷䶮道路交通事故", CaseNo: "德公交受案字〔2026〕第00345号", Parties: parties, OpenedOn: day(9, 3, 8, 0), ClosedOn: day(12, 1, 12, 0), Outcome: "调解结案", Retention: "五年", Volume: "2026-345",
			Entries: []IndexEntry{{Title: "受案登记表", Number: "德公交受案字〔2026〕第00345号", On: day(9, 3, 12, 0), From: 1, To: 2}, {Title: "现场勘查笔录", On: day(9, 3, 12, 0), From: 3, To: 6}, {Title: "道路交通事故认定书", Number: "德公交认字〔2026〕第00012号", On: day(9, 18, 12, 0), From: 7, To: 10}, {Title: "道路交通事故损害赔偿调解书", Number: "德公交调字〔2026〕第00021号", On: day(10, 14, 12, 0), From: 11, To: 14}}, FiledBy: "赵警官", CheckedBy: "法制员",
		},
	}
	maps.Copy(all, moreSamples())
	return all
}
