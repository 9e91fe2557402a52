package waterfall

import (
	"anjie/domain/derivation"
	"anjie/domain/money"
)

// Settlement is who pays what. For each victim's loss: Σ payments to him + Σ borne + what funds paid = its amount.
type Settlement struct {
	Payments   []Payment       `json:"payments"`             // payer × victim × loss, what is owed before advances are netted
	Victims    []Account       `json:"victims"`              // one for each victim, by id
	Transfers  []Transfer      `json:"transfers,omitempty"`  // who in the end pays whom, advances netted and returned
	Joint      []Joint         `json:"joint,omitempty"`      // who answers besides; no money of its own
	Behind     []Supplementary `json:"behind,omitempty"`     // 补充责任: who answers if another cannot pay; no money of its own
	Recourse   []Recourse      `json:"recourse,omitempty"`   // who may recover from whom
	Recoveries []FundRecovery  `json:"recoveries,omitempty"` // what funds paid and may claim
	Used       []Used          `json:"used,omitempty"`       // each limit and what of it is used
	SelfClaim  *SelfClaim      `json:"selfClaim,omitempty"`  // 互碰自赔, when two vehicles or more met
	Hints      []Hint          `json:"hints,omitempty"`
	Why        derivation.Line `json:"why"`
}

// PaidAs is in which capacity a payer pays.
type PaidAs string

// The capacities.
const (
	AsCI          PaidAs = "ci"            // CI insurer
	AsSubstitute  PaidAs = "ci-substitute" // 无责代赔: the at-fault car's insurer for the no-fault car's
	AsObligor     PaidAs = "ci-obligor"    // in place of the CI that should have been (RTA-Int 16, TORT-Int1 21)
	AsTPL         PaidAs = "tpl"           // commercial insurer
	AsNonMotorTPL PaidAs = "non-motor-tpl" // insurer of a non-motor vehicle (RTA-Int2 11)
	AsLiable      PaidAs = "liable"        // the liable person himself
)

// Payment is what one payer owes for one loss.
type Payment struct {
	Payer    string    `json:"payer"` // insurer's or payer's id
	As       PaidAs    `json:"as"`
	Vehicle  string    `json:"vehicle,omitempty"` // whose CI it is; of a substitute: the no-fault vehicle
	Side     string    `json:"side,omitempty"`
	Policy   string    `json:"policy,omitempty"`
	OnBehalf string    `json:"onBehalf,omitempty"` // a substitute: the insurer that owes it
	Victim   string    `json:"victim"`
	Fund     Source    `json:"fund,omitempty"` // paid to this fund, not to the victim
	Who      string    `json:"who,omitempty"`  // that fund's id
	Loss     string    `json:"loss"`
	Head     string    `json:"head"`
	Bucket   Bucket    `json:"bucket"`
	Amount   money.Fen `json:"amount"`
}

// Account is one victim's balance. Loss = Paid + Funds + Σ Borne; Paid − Advanced + Returns − Withheld = Receives.
type Account struct {
	Victim   string    `json:"victim"`
	Loss     money.Fen `json:"loss"`
	Funds    money.Fen `json:"funds,omitempty"` // paid by funds: not his to demand
	Paid     money.Fen `json:"paid"`            // owed to him by all payers
	Borne    []Borne   `json:"borne,omitempty"`
	Advanced money.Fen `json:"advanced,omitempty"` // received before
	Receives money.Fen `json:"receives"`           // still to be received
	Returns  money.Fen `json:"returns,omitempty"`  // to be given back by him, the advances having been more than his due

	Withheld   money.Fen `json:"withheld,omitempty"`   // kept back while a head on which he had an advance cannot be computed; never set here
	Incomplete bool      `json:"incomplete,omitempty"` // a head that cannot be computed touches it; never set here
}

// BorneWhy is why nobody pays a part of a loss.
type BorneWhy string

// The reasons.
const (
	OwnShare      BorneWhy = "own-share"      // his own part by fault, or no side answers for it
	OwnAct        BorneWhy = "own-act"        // he meant it
	UnknownDebtor BorneWhy = "unknown-debtor" // the one who owes it is not known yet
)

// Borne is a part of a loss that the victim bears, or of a fund's claim that stays with the fund.
type Borne struct {
	Loss   string    `json:"loss"`
	Why    BorneWhy  `json:"why"`
	Side   string    `json:"side,omitempty"` // an unknown debtor's
	Amount money.Fen `json:"amount"`
}

// Transfer is money that moves when the settlement is carried out.
type Transfer struct {
	From   string    `json:"from"`
	As     PaidAs    `json:"as,omitempty"` // empty: the victim gives back
	To     string    `json:"to"`           // victim, party or fund
	Kind   string    `json:"kind"`         // "victim", "refund", "fund"
	Victim string    `json:"victim"`       // whose loss it concerns
	Amount money.Fen `json:"amount"`
}

// Joint says that Payer answers jointly with With, up to Cap; whoever pays, it is paid once.
type Joint struct {
	Payer   string    `json:"payer"`
	With    string    `json:"with"`
	Side    string    `json:"side,omitempty"`
	Victim  string    `json:"victim"`
	Cap     money.Fen `json:"cap"`
	Article string    `json:"article"`
}

// Supplementary says that Payer pays what After cannot of the Amount that After owes. Whether After can pay is not known
// here: the amount is a condition's, it is in no sum and no transfer.
type Supplementary struct {
	Payer   string    `json:"payer"`
	After   string    `json:"after"`
	Side    string    `json:"side"`
	Victim  string    `json:"victim"`
	Amount  money.Fen `json:"amount"`
	Article string    `json:"article"`
}

// Recourse is a right to recover. A contingent one arises only if By pays in fact.
type Recourse struct {
	By         string    `json:"by"`
	From       string    `json:"from"`
	Victim     string    `json:"victim"`
	Vehicle    string    `json:"vehicle,omitempty"`
	Amount     money.Fen `json:"amount"`
	Contingent bool      `json:"contingent,omitempty"`
	Article    string    `json:"article"`
	ZH         string    `json:"zh"`
	EN         string    `json:"en"`
}

// FundRecovery is what a fund paid for one loss, and what of it the payers owe to it. Amount = Recovered + Σ Borne + Open.
type FundRecovery struct {
	Fund      Source    `json:"fund"`
	Who       string    `json:"who"`
	Victim    string    `json:"victim"`
	Loss      string    `json:"loss"`
	Amount    money.Fen `json:"amount"`
	Recovered money.Fen `json:"recovered"`
	Open      money.Fen `json:"open,omitempty"`  // not settled here (FundOutside)
	Borne     []Borne   `json:"borne,omitempty"` // stays with the fund
}

// Used is one limit and what of it is used.
type Used struct {
	Policy  string    `json:"policy,omitempty"` // of a TPL; of CI also, when insured
	Vehicle string    `json:"vehicle,omitempty"`
	Bucket  Bucket    `json:"bucket,omitempty"` // of CI
	Limit   money.Fen `json:"limit"`
	Used    money.Fen `json:"used"`
}

// SelfClaim is 互碰自赔: when Fits, the parties may agree that each claims from his own CI insurer.
type SelfClaim struct {
	Fits    bool      `json:"fits"`
	Lacking []string  `json:"lacking,omitempty"` // codes: "insured", "vehicle-damage-only", "within-limit", "all-at-fault"
	Pays    []Payment `json:"pays,omitempty"`    // what would be paid instead
}

// Hint points at something to look into; it is no payment and no verdict.
type Hint struct {
	Kind    string    `json:"kind"` // "fund-unknown", "fund-uninsured", "fund-beyond-ci"
	Vehicle string    `json:"vehicle,omitempty"`
	Victim  string    `json:"victim,omitempty"`
	Amount  money.Fen `json:"amount,omitempty"` // at most
	Article string    `json:"article"`
	ZH      string    `json:"zh"`
	EN      string    `json:"en"`
}
