package document

import (
	"strings"
	"time"

	"anjie/document/sheet"
)

// Party is a person or unit as papers name them. What is empty is not printed.
type Party struct {
	Role string // word of the procedure: 甲方, 申请人, 受送达人 …
	Name string

	Sex, Nation string // 男; 汉族
	Born        time.Time
	IDKind      string // empty: 居民身份证
	ID          string
	Phone       string
	Address     string
	Employer    string
	Head        string // of a unit: its legal representative (法定代表人)

	Mode    string // how they took part in traffic: 驾驶小型轿车, 步行 …
	Licence string // driving licence number
	Vehicle string // kind of the vehicle
	Motor   bool   // it is a motor vehicle: papers that want plate and insurance want them of it
	Plate   string
	Owner   string // of the vehicle, when somebody else

	Insurer, CompulsoryNo  string // compulsory insurance
	TPLInsurer, Commercial string // commercial third-party cover and its number

	Agent, AgentNote string // agent or guardian, and what he may do
	Injury           string // 重伤, 死亡, 无 …
	Fault            string // 全部责任, 主要责任, 同等责任, 次要责任, 无责任
}

func (p Party) idKind() string {
	if p.IDKind == "" {
		return "居民身份证"
	}
	return p.IDKind
}

// identity is the party in one sentence without its name: 男，汉族，1980年1月1日出生，……
func (p Party) identity() string {
	var parts []string
	add := func(before, value, after string) {
		if has(value) {
			parts = append(parts, before+strings.TrimSpace(value)+after)
		}
	}
	add("", p.Sex, "")
	add("", p.Nation, "")
	add("", sheet.Day(p.Born), "出生")
	add(p.idKind()+"号码", p.ID, "")
	add("法定代表人（负责人）", p.Head, "")
	add("住", p.Address, "")
	add("工作单位", p.Employer, "")
	add("联系电话", p.Phone, "")
	return strings.Join(parts, "，")
}

// road is the party's part in traffic: 驾驶鲁N·12345号小型轿车，驾驶证号……
func (p Party) road() string {
	var parts []string
	add := func(before, value, after string) {
		if has(value) {
			parts = append(parts, before+strings.TrimSpace(value)+after)
		}
	}
	add("", p.Mode, "")
	add("号牌号码", p.Plate, "")
	add("车辆类型为", p.Vehicle, "")
	add("驾驶证号", p.Licence, "")
	add("车辆所有人为", p.Owner, "")
	add("交强险由", p.Insurer, "承保")
	add("交强险保险单号", p.CompulsoryNo, "")
	add("商业三者险由", p.TPLInsurer, "承保")
	add("商业三者险保险单号", p.Commercial, "")
	add("伤情：", p.Injury, "")
	return strings.Join(parts, "，")
}

// paragraph is the party as a paragraph under its role.
func (p Party) paragraph(fallback string, road bool) sheet.Text {
	label := p.Role
	if label == "" {
		label = fallback
	}
	parts := []string{p.Name}
	if id := p.identity(); id != "" {
		parts = append(parts, id)
	}
	text := strings.Join(parts, "，")
	if r := p.road(); road && r != "" {
		text += "。" + r
	}
	if has(p.Agent) {
		text += "。代理人" + p.Agent
		if has(p.AgentNote) {
			text += "（" + p.AgentNote + "）"
		}
	}
	return sheet.Text{Label: label, Text: text + "。"}
}

// paragraphsOf sets parties one below the other.
func paragraphsOf(parties []Party, fallback string, road bool) []sheet.Block {
	blocks := make([]sheet.Block, len(parties))
	for i, p := range parties {
		blocks[i] = p.paragraph(fallback, road)
	}
	return blocks
}

// signing gives each party a place to sign.
func signing(parties []Party, hint string, finger bool, fallback string) []sheet.Signature {
	out := make([]sheet.Signature, len(parties))
	for i, p := range parties {
		role := p.Role
		if role == "" {
			role = fallback
		}
		out[i] = sheet.Signature{Role: role, Name: p.Name, Hint: hint, Finger: finger}
	}
	return out
}

// officials gives each named official a place to sign.
func officials(role, hint string, names []string) []sheet.Signature {
	out := make([]sheet.Signature, len(names))
	for i, n := range names {
		out[i] = sheet.Signature{Role: role, Name: n, Hint: hint}
	}
	return out
}

func named(parties []Party) bool {
	for _, p := range parties {
		if !has(p.Name) {
			return false
		}
	}
	return len(parties) > 0
}

func namesOf(parties []Party) string {
	var names []string
	for _, p := range parties {
		names = append(names, p.Name)
	}
	return strings.Join(names, "、")
}
