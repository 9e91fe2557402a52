package document

import (
	"regexp"
	"strings"
)

// statute is a provision's source as papers cite it: in tables by its short name, in the list below them in full.
type statute struct{ short, full string }

// statutes are the sources by the signs under which the tables of law cite them.
var statutes = map[string]statute{
	"CC":           {"民法典", "《中华人民共和国民法典》"},
	"RTSL":         {"道交法", "《中华人民共和国道路交通安全法》"},
	"RTSL-Reg":     {"道交法条例", "《中华人民共和国道路交通安全法实施条例》"},
	"HPR":          {"程序规定", "《道路交通事故处理程序规定》"},
	"PI-Int":       {"人损解释", "《最高人民法院关于审理人身损害赔偿案件适用法律若干问题的解释》"},
	"RTA-Int":      {"道交解释", "《最高人民法院关于审理道路交通事故损害赔偿案件适用法律若干问题的解释》"},
	"RTA-Int2":     {"道交解释（二）", "《最高人民法院关于审理道路交通事故损害赔偿案件适用法律若干问题的解释（二）》"},
	"TORT-Int1":    {"侵权解释（一）", "《最高人民法院关于适用〈中华人民共和国民法典〉侵权责任编的解释（一）》"},
	"CI-Reg":       {"交强险条例", "《机动车交通事故责任强制保险条例》"},
	"CI-Collision": {"互碰规则", "中国保险行业协会《机动车交通事故责任强制保险互碰赔偿处理规则》"},
	"SD-Impl":      {"山东实施办法", "《山东省实施〈中华人民共和国道路交通安全法〉办法》"},
	"FUND":         {"救助基金办法", "《道路交通事故社会救助基金管理办法》"},
	"CPL":          {"民诉法", "《中华人民共和国民事诉讼法》"},
	"PML":          {"人民调解法", "《中华人民共和国人民调解法》"},
}

// cited parts a sign from its articles: "RTA-Int 12", "PI-Int 12, 15", "CC 1213(2)", "HPR 43–48".
var cited = regexp.MustCompile(`^(.*?)\s+([0-9][0-9()–, ]*)$`)

// citation is one source with its articles in Chinese: PI-Int and 第12条、第15条. What is no sign of ours is the law itself.
type citation struct{ law, articles string }

// citations parts "PI-Int 12; CC 1179".
func citations(article string) (out []citation) {
	for _, part := range strings.FieldsFunc(article, func(r rune) bool { return r == ';' || r == '；' }) {
		part = strings.TrimSpace(part)
		if m := cited.FindStringSubmatch(part); m != nil {
			out = append(out, citation{m[1], articles(m[2])})
			continue
		}
		out = append(out, citation{law: part})
	}
	return out
}

// cite writes provisions in Chinese by short names: "PI-Int 12; CC 1179" is 人损解释第12条；民法典第1179条.
func cite(article string) string {
	var out []string
	for _, c := range citations(article) {
		name := c.law
		if s, ok := statutes[c.law]; ok {
			name = s.short
		}
		out = append(out, name+c.articles)
	}
	return strings.Join(out, "；")
}

// full is a source by its short name and in full: 人损解释：《最高人民法院……》.
func full(law string) string {
	if s, ok := statutes[law]; ok {
		return s.short + "：" + s.full
	}
	return law
}

// articles writes "12, 15(2)" as 第12条、第15条（2）: a paragraph or an item, as the article has them.
func articles(numbers string) string {
	var out []string
	for _, n := range strings.Split(numbers, ",") {
		n = strings.TrimSpace(n)
		no, clause, ok := strings.Cut(strings.TrimSuffix(n, ")"), "(")
		one := "第" + strings.ReplaceAll(no, "–", "条至第") + "条"
		if ok {
			one += "（" + clause + "）"
		}
		out = append(out, one)
	}
	return strings.Join(out, "、")
}
