package money

import (
	"regexp"
	"strconv"
	"strings"

	"anjie/domain/problem"
)

// amount is what a person may write once full-width characters are made plain.
// Commas must stand before three digits: "12,5" is not guessed at.
var amount = regexp.MustCompile(`^([+-]?) *(?:¥|RMB|CNY|人民币)? *([+-]?)([0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(\.[0-9]+)? *元?$`)

// plain maps what an input method types to what it means. The fourth pair is the Chinese full stop.
var plain = strings.NewReplacer(
	"￥", "¥", "，", ",", "．", ".", "。", ".", "－", "-", "−", "-", "＋", "+", "\u3000", " ", "\u00a0", " ",
	"０", "0", "１", "1", "２", "2", "３", "3", "４", "4", "５", "5", "６", "6", "７", "7", "８", "8", "９", "9",
)

// Parse reads an amount in yuan as people write it: "12345.67", "12,345.67", "￥１２，３４５．６７", "12345.67元", "-3.5".
// The error is a sentence for the person and never repeats what was typed.
func Parse(s string) (Fen, error) {
	m := amount.FindStringSubmatch(strings.TrimSpace(plain.Replace(s)))
	if m == nil || m[1] != "" && m[2] != "" {
		return 0, problem.New(problem.Invalid,
			"金额请写成“12345.67”的样子，单位为元", "write the amount in yuan, like 12345.67")
	}
	cents := m[4]
	if len(cents) > 3 { // with its point
		return 0, problem.New(problem.Invalid, "金额最多到分，即两位小数", "an amount has at most two decimals")
	}
	cents = (strings.TrimPrefix(cents, ".") + "00")[:2]
	n, err := strconv.ParseInt(strings.ReplaceAll(m[3], ",", "")+cents, 10, 64)
	if err != nil || Fen(n) > Max {
		return 0, problem.New(problem.Invalid, "金额过大，请核对", "the amount is too large, please check it")
	}
	if m[1]+m[2] == "-" {
		n = -n
	}
	return Fen(n), nil
}

// ParseAmount reads an amount that cannot be below zero, as are losses, payments and limits.
func ParseAmount(s string) (Fen, error) {
	f, err := Parse(s)
	if err == nil && f < 0 {
		return 0, problem.New(problem.Invalid, "金额不能为负", "an amount cannot be negative")
	}
	return f, err
}
