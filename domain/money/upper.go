package money

import "strings"

var digits = [10]string{"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"}

// Upper returns the amount in capital figures (大写) as vouchers and agreements carry it, by the People's Bank's rules
// for filling in bills (正确填写票据和结算凭证的基本规定, annex to 银发〔1997〕393号): 整 follows only a full yuan;
// a run of zeros is one 零; where the rule leaves 零 open after a yuan digit of zero it is written.
func (f Fen) Upper() string {
	yuan, jiao, fen := f.size()/100, f.size()/10%10, f.size()%10
	if f == 0 {
		return "零元整"
	}
	var b strings.Builder
	b.WriteString(f.sign("负"))
	if yuan > 0 {
		b.WriteString(upper(yuan) + "元")
	}
	if jiao == 0 && fen == 0 {
		b.WriteString("整")
		return b.String()
	}
	if yuan > 0 && (jiao == 0 || yuan%10 == 0) {
		b.WriteString("零")
	}
	if jiao > 0 {
		b.WriteString(digits[jiao] + "角")
	}
	if fen > 0 {
		b.WriteString(digits[fen] + "分")
	}
	return b.String()
}

// upper writes a whole number above zero. Units beyond 亿 are read as so many 亿.
func upper(n uint64) string {
	for _, u := range []struct {
		size uint64
		name string
	}{{1_0000_0000, "亿"}, {1_0000, "万"}, {1000, "仟"}, {100, "佰"}, {10, "拾"}} {
		if n < u.size {
			continue
		}
		s, rest := upper(n/u.size)+u.name, n%u.size
		switch {
		case rest == 0:
			return s
		case rest < u.size/10: // the next lower place is empty
			s += "零"
		}
		return s + upper(rest)
	}
	return digits[n]
}
