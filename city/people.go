package city

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"
)

// people invents persons. Their identity numbers have a division that does not exist and a right check digit, their
// telephones lie in a block of zeros, their plates in a series of one letter.
type people struct {
	rnd *rand.Rand
	no  int // numbers nobody twice within the city: life and order
}

type someone struct {
	name, idKind, id, phone, address string
	minor, foreigner                 bool
}

var (
	surnames = strings.Fields("王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕 欧阳 上官 诸葛 司徒")
	given    = strings.Fields("建国 秀英 桂兰 志强 丽娟 海燕 小龙 春梅 国庆 雪 涛 静 伟 芳 敏 磊 洋 艳 勇 杰 娜 明 超 霞 平 刚 桂英 文博 子涵 雨桐 浩然 思远 一诺 佳怡 俊熙 若溪 长河 望舒")
	villages = strings.Fields("杨家庄 柳行 前李村 大屯 石桥 新河 清水湾 榆树街 槐荫里 春晓苑 锦绣园 湖滨花园")
)

// Some who stand for many: names that are long, foreign, or written in an unusual way.
var (
	longName = someone{name: "阿卜杜热合曼·买买提伊敏·图尔荪江", idKind: "id_card"}
	visitor  = someone{name: "Maria Fernanda de la Concepción Santos-Oliveira", idKind: "passport", id: "ZZ0000001", foreigner: true}
	islander = someone{name: "林示範", idKind: "hk_macau_taiwan", id: "H00000001"}
)

func (p *people) adult() someone { return p.born(1950+p.rnd.IntN(55), someone{}) }

func (p *people) child() someone { return p.born(2012+p.rnd.IntN(6), someone{minor: true}) }

// like is somebody given, with the rest invented.
func (p *people) like(s someone) someone { return p.born(1960+p.rnd.IntN(40), s) }

func (p *people) born(year int, s someone) someone {
	p.no++
	if s.name == "" {
		s.name = surnames[p.rnd.IntN(len(surnames))] + given[p.rnd.IntN(len(given))]
	}
	if s.idKind == "" {
		s.idKind = "id_card"
	}
	if s.id == "" {
		on := time.Date(year, time.Month(1+p.rnd.IntN(12)), 1+p.rnd.IntN(28), 0, 0, 0, 0, time.UTC)
		s.id = withCheckDigit(fmt.Sprintf("990101%s%03d", on.Format("20060102"), p.no%1000))
	}
	s.phone = fmt.Sprintf("1990000%04d", p.no%10000) // of a minor: the guardian is called
	s.address = fmt.Sprintf("示例市城东区%s%d号", villages[p.rnd.IntN(len(villages))], 1+p.rnd.IntN(200))
	return s
}

// company is an employer or an owner that is no person.
func (p *people) company(name string) someone {
	p.no++
	return someone{name: name, idKind: "uscc", id: withCompanyDigit(fmt.Sprintf("91990101MA%07d", p.no)), phone: fmt.Sprintf("1990000%04d", p.no%10000),
		address: "示例市城东区工业一路88号"}
}

func (p *people) plate() string { return fmt.Sprintf("鲁NZ%04d", p.rnd.IntN(10000)) }

// withCheckDigit completes 17 digits by GB 11643-1999 (ISO 7064, MOD 11-2).
func withCheckDigit(digits string) string {
	sum := 0
	for i, w := range [17]int{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2} {
		sum += int(digits[i]-'0') * w
	}
	return digits + string("10X98765432"[sum%11])
}

// withCompanyDigit completes 17 characters by GB 32100-2015.
func withCompanyDigit(code string) string {
	const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
	sum, weight := 0, 1
	for i := range 17 {
		sum += strings.IndexByte(alphabet, code[i]) * weight
		weight = weight * 3 % 31
	}
	return code + string(alphabet[(31-sum%31)%31])
}
