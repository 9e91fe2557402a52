package compensation

import (
	"fmt"
	"math/big"
	"strings"

	"anjie/domain/derivation"
)

// sumUp writes a sum as a formula; a long one by its number of parts.
func sumUp(parts []string) string {
	if len(parts) > 12 {
		return fmt.Sprintf("%s + … + %s (%d)", parts[0], parts[len(parts)-1], len(parts))
	}
	return strings.Join(parts, " + ")
}

// receipts adds up what is proven (PI-Int 6, 9, 10; RTA-Int 12).
func (c *calc) receipts(cl *Claim, at string, l *derivation.Line) *big.Rat {
	if len(cl.Receipts) == 0 {
		c.fault(at+"/receipts", "请逐笔列出票据", "list the receipts one by one")
	}
	total, parts := new(big.Rat), []string(nil)
	for i, r := range cl.Receipts {
		c.proven(fmt.Sprintf("%s/receipts/%d/evidence", at, i), r.Evidence)
		total.Add(total, exact(r.Fen))
		parts = append(parts, yuan(r.Fen))
		l.Inputs = append(l.Inputs, amount(fmt.Sprintf("票据%d", i+1), fmt.Sprintf("receipt %d", i+1), r.Fen, r.Evidence))
	}
	l.Formula = sumUp(parts)
	if cl.Of == "" && contains(ofVehicles, cl.Head) && len(c.in.Vehicles) > 0 {
		l.Marks = append(l.Marks, choice("未指明属于哪一机动车：按机动车以外的财产计算", "no motor vehicle is named: taken as a thing outside motor vehicles"))
	}
	return total
}

// days multiplies days by a daily rate (PI-Int 10, 11).
func (c *calc) days(cl *Claim, at string, l *derivation.Line) *big.Rat {
	if cl.Daily == nil {
		c.fault(at+"/daily", "请填写天数和每日标准", "give the days and the daily rate")
		return new(big.Rat)
	}
	d := cl.Daily
	c.proven(at+"/daily/evidence", d.Evidence)
	l.Inputs = append(l.Inputs,
		input("天数", "days", itoa(d.Days), d.Evidence),
		amount("每日标准", "rate a day", d.Fen, d.Evidence))
	l.Formula = fmt.Sprintf("%s × %d", yuan(d.Fen), d.Days)
	return times(exact(d.Fen), ratio(int64(d.Days), 1))
}

// device multiplies prices by how often a device is needed (PI-Int 13).
func (c *calc) device(v *Victim, cl *Claim, at string, l *derivation.Line) *big.Rat {
	if len(cl.Devices) == 0 {
		c.fault(at+"/devices", "请列出器具的价格和数量", "list the devices with price and number")
	}
	total, parts := new(big.Rat), []string(nil)
	for i, d := range cl.Devices {
		c.proven(fmt.Sprintf("%s/devices/%d/evidence", at, i), d.Evidence)
		total.Add(total, times(exact(d.Fen), ratio(int64(d.Count), 1)))
		parts = append(parts, fmt.Sprintf("%s × %d", yuan(d.Fen), d.Count))
		l.Inputs = append(l.Inputs,
			amount(fmt.Sprintf("器具%d单价", i+1), fmt.Sprintf("price of device %d", i+1), d.Fen, d.Evidence),
			input(fmt.Sprintf("器具%d数量", i+1), fmt.Sprintf("number of device %d", i+1), itoa(d.Count), d.Evidence))
	}
	l.Formula = sumUp(parts)
	if !v.Later.IsZero() {
		l.Marks = append(l.Marks, choice("受害人已因其他原因死亡：更换次数应以死亡之日为限", "the victim died of another cause: only devices until that day are lost"))
	}
	return total
}

// discretion takes the amount that was chosen; there is no default (CC 1183).
func (c *calc) discretion(cl *Claim, at string, l *derivation.Line) *big.Rat {
	if cl.Amount == nil {
		c.fault(at+"/amount", "精神损害抚慰金没有默认数额，请填写数额和理由", "mental damages have no default: give an amount and the reason")
		return new(big.Rat)
	}
	if strings.TrimSpace(cl.Amount.Reason) == "" {
		c.fault(at+"/amount/reason", "请写明理由", "give the reason")
	}
	l.Inputs = append(l.Inputs, amount("酌定数额", "amount chosen", cl.Amount.Fen, ""), input("理由", "reason", cl.Amount.Reason, ""))
	l.Formula = yuan(cl.Amount.Fen)
	l.Marks = append(l.Marks, choice("数额由人酌定，没有法定标准", "the amount is at discretion; there is no statutory scale"))
	if c.in.Criminal {
		l.Marks = append(l.Marks, choice("刑事附带民事诉讼一般不受理精神损失（刑诉法解释175）", "an incidental civil action in general does not hear mental damages (CrPL-Int 175)"))
	}
	return exact(cl.Amount.Fen)
}

// proven wants the id of what proves a fact.
func (c *calc) proven(at, evidence string) {
	if strings.TrimSpace(evidence) == "" {
		c.fault(at, "请注明证据编号", "name the evidence")
	}
}
