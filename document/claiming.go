package document

// claiming is what an insurer's papers say by the policy that is claimed on.
type claiming struct {
	policy string // as forms call it
	asks   string // before the documents that are asked for
	checks string // after them
	finds  string // before what was decided
	pays   string // when
}

var onCompulsory = claiming{
	policy: "交强险",
	asks:   "根据《机动车交通事故责任强制保险条例》第二十八条的规定，请提供下列与赔偿有关的证明和资料：",
	checks: "我公司自收到上述证明和资料之日起五日内，对是否属于保险责任作出核定，并将结果书面通知。",
	finds:  "根据《机动车交通事故责任强制保险条例》第二十九条的规定，核定结果如下：",
	pays:   "达成赔偿保险金的协议后十日内，我公司赔偿保险金。",
}

// onCommercial claims no statute and promises no days: the policy has them.
var onCommercial = claiming{
	policy: "商业三者险",
	asks:   "按照保险合同的约定，请提供下列与赔偿有关的证明和资料：",
	checks: "我公司收到上述证明和资料后，按照保险合同的约定对是否属于保险责任作出核定，并将结果书面通知。",
	finds:  "按照保险合同的约定，核定结果如下：",
	pays:   "我公司按照保险合同的约定赔偿保险金。",
}

// claiming is the policy that is claimed on.
func (h Head) claiming() claiming {
	if h.Variant == Commercial {
		return onCommercial
	}
	return onCompulsory
}
