package compensation

import (
	"anjie/domain/compensation/waterfall"
	"anjie/domain/derivation"
	"anjie/domain/money"
)

// Result is what a case comes to: every loss with its derivation, who pays whom, and what could not be computed.
type Result struct {
	Input    string          `json:"input" doc:"SHA-256 of the case's canonical JSON"`
	Rules    Edition         `json:"rules" doc:"the tables of rules"`
	Figures  Edition         `json:"figures" doc:"the table of base figures"`
	Second   bool            `json:"secondInterpretation" doc:"RTA-Int2 applies (by stage)"`
	Unified  bool            `json:"unified" doc:"PI-Int 2022 applies: urban figures for all (by the day of the tort)"`
	Victims  []Owed          `json:"victims" doc:"one a victim, in the order of the input"`
	Total    money.Fen       `json:"total" doc:"all losses, fen"`
	Demand   money.Fen       `json:"demand" doc:"what the victims may demand: all losses less what funds paid, fen"`
	Complete bool            `json:"complete" doc:"no head is blocked"`
	Blocked  []Blocked       `json:"blocked,omitempty" doc:"heads that a missing figure blocks; they count as nothing"`
	Settled  *Settled        `json:"settled,omitempty" doc:"who pays; absent when the case names neither vehicles nor sides"`
	Why      derivation.Line `json:"why" doc:"the whole derivation"`
}

// Edition names a table and its content.
type Edition struct {
	Edition string `json:"edition" doc:"its name"`
	SHA256  string `json:"sha256" doc:"hash of its canonical JSON"`
}

// Owed is one victim's losses.
type Owed struct {
	ID     string    `json:"id" doc:"the victim"`
	Losses []Loss    `json:"losses" doc:"one a claim, in the order of the input"`
	Total  money.Fen `json:"total" doc:"fen"`
	Funds  money.Fen `json:"funds,omitempty" doc:"paid by funds: not the victim's to demand (RTA-Int2 10), fen"`
	Demand money.Fen `json:"demand" doc:"total less funds, fen"`
}

// Loss is one head's figure.
type Loss struct {
	ID      string           `json:"id" doc:"unique within the victim"`
	Head    HeadID           `json:"head" doc:"the head of loss"`
	ZH      string           `json:"zh" doc:"the head in Chinese"`
	EN      string           `json:"en" doc:"the head in English"`
	Bucket  waterfall.Bucket `json:"bucket" doc:"the part of CI's limit"`
	Into    HeadID           `json:"into,omitempty" doc:"the head it is counted into: dependants' living cost into disability or death (PI-Int 16)"`
	Article string           `json:"article" doc:"the provision"`
	Fen     money.Fen        `json:"fen" doc:"the whole loss, whoever paid it, fen"`
	Paid    []Payment        `json:"paid,omitempty" doc:"parts paid by others than the victim"`
	Demand  money.Fen        `json:"demand" doc:"less what funds paid, fen"`
	Missing *Missing         `json:"missing,omitempty" doc:"the figure that blocks it"`
}

// Blocked is a head that could not be computed.
type Blocked struct {
	Victim  string  `json:"victim" doc:"the victim"`
	Loss    string  `json:"loss" doc:"the loss"`
	Missing Missing `json:"missing" doc:"the figure"`
}

// Settled is who pays, as the waterfall has it, and what it comes to for each person.
type Settled struct {
	Payments   []waterfall.Payment       `json:"payments" doc:"payer × victim × loss, before advances are netted"`
	Accounts   []waterfall.Account       `json:"accounts" doc:"each victim's balance"`
	Transfers  []waterfall.Transfer      `json:"transfers" doc:"who in the end pays whom"`
	Balances   []Balance                 `json:"balances" doc:"what each person and insurer pays and receives in the end"`
	Joint      []waterfall.Joint         `json:"joint,omitempty" doc:"who answers besides"`
	Behind     []waterfall.Supplementary `json:"behind,omitempty" doc:"who answers if another cannot pay (补充责任); conditional, in no sum"`
	Recourse   []waterfall.Recourse      `json:"recourse,omitempty" doc:"who may recover from whom"`
	Recoveries []waterfall.FundRecovery  `json:"recoveries,omitempty" doc:"what funds paid and may claim"`
	Used       []waterfall.Used          `json:"used,omitempty" doc:"each limit and what of it is used"`
	SelfClaim  *waterfall.SelfClaim      `json:"selfClaim,omitempty" doc:"互碰自赔"`
	Held       []Held                    `json:"held,omitempty" doc:"what was paid on heads that a missing figure blocks; it stands as it is"`
	Hints      []waterfall.Hint          `json:"hints,omitempty" doc:"what to look into"`
}

// Balance is one person's sum of transfers.
type Balance struct {
	ID       string    `json:"id" doc:"victim, payer, insurer or fund"`
	Pays     money.Fen `json:"pays" doc:"fen"`
	Receives money.Fen `json:"receives" doc:"fen"`
	Net      money.Fen `json:"net" doc:"receives less pays, fen"`

	Held       money.Fen `json:"held,omitempty" doc:"paid by him on heads that are not computed yet: neither netted nor returned so far, fen"`
	Incomplete bool      `json:"incomplete,omitempty" doc:"a blocked head touches it: it may come to something else"`
}
