package document

// mediating is what the papers of a mediation say by who mediates.
type mediating struct {
	unit, self string // 受理申请的单位; as it speaks of itself
	mediator   string
	label      string // before the mediator's name in a notice
	hint, seal string // where the mediator signs; the seal beside it

	applies, refuses, remains string // application; refusal and the ways that it leaves open
	notifies                  string // before time and place of a session
	duties                    []string
	public, closed            string // whether the session is public, in its notice
	told, private             string // of rights; why the session was not public, in the record
	ends, ended, after        string // 根据……，调解于; 终结; the ways that remain
	paper                     string // as the termination calls itself
}

var byPolice = mediating{
	unit: "公安机关交通管理部门", self: "我单位", mediator: "交通警察", label: "承办交通警察", hint: "签名（盖章）", seal: trafficSeal,
	applies: "各方当事人对损害赔偿有争议，现根据《道路交通事故处理程序规定》第八十六条的规定，一致申请进行损害赔偿调解。",
	refuses: "根据《中华人民共和国道路交通安全法实施条例》第九十六条和《道路交通事故处理程序规定》第八十六条的规定，我单位决定不予调解。",
	remains: "当事人可以申请人民调解委员会调解，也可以依法向人民法院提起民事诉讼。",

	notifies: "根据《道路交通事故处理程序规定》第八十八条的规定，现将损害赔偿调解事项通知如下：",
	duties: []string{
		"参加损害赔偿调解的人员每方不得超过三人。委托代理人参加的，应当提交由委托人签名或者盖章的授权委托书，载明委托事项和权限。",
		"因故不能按期参加调解的，应当在预定调解时间一日（工作日）前通知承办交通警察，请求变更调解时间。",
		"无正当理由不参加调解、调解过程中退出调解或者调解期间向人民法院提起民事诉讼的，终止调解。",
	},
	public: "调解公开进行；当事人申请不予公开的，可以不公开。", closed: "经当事人申请，本次调解不公开进行。",
	told: "主持人核对参加人员身份，告知各方当事人在调解中的权利和义务，询问是否申请回避、是否申请不公开调解。", private: "经当事人申请",

	ends: "根据《道路交通事故处理程序规定》第九十三条、第九十四条的规定，", ended: "终结",
	after: "当事人可以依法向人民法院提起民事诉讼，或者申请人民调解委员会进行调解。", paper: "本终结书",
}

// byCommittee has no number of persons and no days of notice: PML knows none. That a party may not be mediated against its
// will (PML 17) a refusal says only when that is the reason.
var byCommittee = mediating{
	unit: "人民调解委员会", self: "本委员会", mediator: "人民调解员", label: "人民调解员", seal: "人民调解委员会印章",
	applies: "当事人之间对损害赔偿有争议，现根据《中华人民共和国人民调解法》第十七条的规定，申请人民调解。",
	refuses: "本委员会决定不予调解。",
	remains: "当事人可以依法通过仲裁、行政、司法等途径维护自己的权利。",

	notifies: "现将人民调解事项通知如下：",
	duties: []string{
		"根据《中华人民共和国人民调解法》第二十三条的规定，当事人可以选择或者接受人民调解员，可以接受调解、拒绝调解或者要求终止调解，可以要求调解公开进行或者不公开进行；自主表达意愿，自愿达成调解协议。",
		"因故不能按期参加调解的，请及时告知人民调解员。",
		"人民调解不收取任何费用。",
	},
	closed: "应当事人要求，本次调解不公开进行。",
	told:   "人民调解员核对参加人员身份，告知各方当事人在人民调解活动中的权利和义务。", private: "应当事人要求",

	ends: "根据《中华人民共和国人民调解法》第二十六条的规定，", ended: "终止",
	after: "当事人可以依法通过仲裁、行政、司法等途径维护自己的权利。", paper: "本终止书",
}

// mediating is who mediates.
func (h Head) mediating() mediating {
	if h.Variant == People {
		return byCommittee
	}
	return byPolice
}
