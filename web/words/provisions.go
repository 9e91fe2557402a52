package words

import (
	"regexp"
	"strings"
)

// laws are the names of the laws by the short signs under which the tables cite them.
var laws = map[string]Pair{
	"HPR":          {"道路交通事故处理程序规定", "Accident Procedure Rules"},
	"APR":          {"公安机关办理行政案件程序规定", "Administrative Case Rules"},
	"CrPR":         {"公安机关办理刑事案件程序规定", "Criminal Case Rules"},
	"PML":          {"人民调解法", "People's Mediation Law"},
	"RTSL":         {"道路交通安全法", "Road Traffic Safety Law"},
	"RTSL-Reg":     {"道路交通安全法实施条例", "Road Traffic Safety Regulations"},
	"CI-Reg":       {"机动车交通事故责任强制保险条例", "Compulsory Insurance Regulations"},
	"CPL":          {"民事诉讼法", "Civil Procedure Law"},
	"CPL-Int":      {"民事诉讼法司法解释", "Civil Procedure Interpretation"},
	"CC":           {"民法典", "Civil Code"},
	"PI-Int":       {"关于审理人身损害赔偿案件适用法律若干问题的解释", "Injury Damages Interpretation"},
	"RTA-Int":      {"关于审理道路交通事故损害赔偿案件适用法律若干问题的解释", "Accident Damages Interpretation"},
	"RTA-Int2":     {"关于审理道路交通事故损害赔偿案件适用法律若干问题的解释（二）", "Accident Damages Interpretation (II)"},
	"VPR":          {"道路交通安全违法行为处理程序规定", "Traffic Violation Procedure Rules"},
	"CI-Collision": {"机动车交强险互碰赔偿处理规则", "Collision Rules of the Compulsory Insurance"},
	"TORT-Int1":    {"关于适用《民法典》侵权责任编的解释（一）", "Tort Interpretation (I)"},
	"SD-Impl":      {"山东省实施《道路交通安全法》办法", "Shandong Road Safety Measures"},
	"FUND":         {"道路交通事故社会救助基金管理办法", "Relief Fund Measures"},
	"PIPL":         {"个人信息保护法", "Personal Information Protection Law"},
	"在线调解规则":       {"人民法院在线调解规则", "Online Mediation Rules"},
	"刑法":           {"刑法", "Criminal Law"},
	"保险法":          {"保险法", "Insurance Law"},
}

// cited splits a short sign from its articles: "CI-Reg 28", "HPR 85, 86", "HPR 43–48", "HPR 112(3)".
var cited = regexp.MustCompile(`^(.*?)(?:\s+([0-9][0-9()–, ]*))?$`)

// Provision writes an article as people cite it: "HPR 85, 86; PML 17" is
// 《道路交通事故处理程序规定》第85条、第86条；《人民调解法》第17条. What it does not know it leaves as it is.
func Provision(lang Lang, article string) string {
	if article == "house" {
		return T(lang, "provision.house")
	}
	var out []string
	for _, part := range strings.FieldsFunc(article, func(r rune) bool { return r == ';' || r == '；' }) {
		out = append(out, provision(lang, strings.TrimSpace(part)))
	}
	return strings.Join(out, map[Lang]string{ZH: "；", EN: "; "}[lang])
}

func provision(lang Lang, part string) string {
	m := cited.FindStringSubmatch(part)
	law, known := laws[m[1]]
	switch {
	case !known && m[2] == "":
		return part
	case lang == EN:
		name := m[1]
		if known {
			name = law.EN
		}
		return name + artsEN(m[2])
	}
	name := m[1]
	if known {
		name = "《" + law.ZH + "》"
	}
	return name + artsZH(m[2])
}

func artsEN(arts string) string {
	switch {
	case arts == "":
		return ""
	case strings.ContainsAny(arts, ",–"):
		return ", arts. " + arts
	}
	return ", art. " + arts
}

var items = strings.NewReplacer("(1)", "条第（一）项", "(2)", "条第（二）项", "(3)", "条第（三）项", "(4)", "条第（四）项", "(5)", "条第（五）项", "(6)", "条第（六）项")

func artsZH(arts string) string {
	if arts == "" {
		return ""
	}
	var out []string
	for one := range strings.SplitSeq(arts, ",") {
		first, last, span := strings.Cut(strings.TrimSpace(one), "–")
		text := artZH(first)
		if span {
			text += "至" + artZH(last)
		}
		out = append(out, text)
	}
	return strings.Join(out, "、")
}

// paragraph is an item of one of an article's paragraphs: "2(1)(3)".
var paragraph = regexp.MustCompile(`^([0-9]+)\(([1-3])\)(\([1-6]\))$`)

func artZH(no string) string {
	if m := paragraph.FindStringSubmatch(no); m != nil {
		para := map[string]string{"1": "第一款", "2": "第二款", "3": "第三款"}[m[2]]
		return "第" + m[1] + "条" + para + strings.TrimPrefix(items.Replace(m[3]), "条")
	}
	if strings.Contains(no, "(") {
		return "第" + items.Replace(no)
	}
	return "第" + no + "条"
}

var _ = add(table{"provision.house": {"本单位办案规则", "the unit's own rules"}})
