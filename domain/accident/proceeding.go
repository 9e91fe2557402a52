package accident

import "time"

// Proceeding is one conversation of the case: a mediation, a claim, a court hand-over, a serious case, an appraisal or
// the rescue fund. No counts from 1 within the case. Agency is whom it was handed to; empty means the room itself.
type Proceeding struct {
	No        int       `json:"no"`
	Kind      Kind      `json:"kind"`
	Variant   string    `json:"variant,omitempty"`
	Stage     Stage     `json:"stage"`
	Agency    string    `json:"agency,omitempty"`
	OpenedAt  time.Time `json:"opened_at"`
	EndedAt   time.Time `json:"ended_at,omitzero"`
	EndReason string    `json:"end_reason,omitempty"`
	Parties   []int     `json:"parties,omitempty"` // applicants, or whom it concerns
	Of        int       `json:"of,omitempty"`      // the proceeding it follows from, e.g. the confirmed mediation
	Policy    int       `json:"policy,omitempty"`  // of a claim
	Reason    string    `json:"reason,omitempty"`

	AcceptedOn  string     `json:"accepted_on,omitempty"`
	PlatformOn  string     `json:"platform_on,omitempty"` // the mediator accepted on the courts' online platform: it is held there
	StartOn     string     `json:"start_on,omitempty"`    // HPR 90
	StartBasis  string     `json:"start_basis,omitempty"`
	Sessions    []Session  `json:"sessions,omitempty"`
	Agreement   *Agreement `json:"agreement,omitempty"`
	Documents   []string   `json:"documents,omitempty"` // a claim's list
	Amount      int64      `json:"amount,omitempty"`    // decided, agreed, paid, adjudged or advanced; fen
	Explanation string     `json:"explanation,omitempty"`
	DocketNo    string     `json:"docket_no,omitempty"`
	RulingNo    string     `json:"ruling_no,omitempty"`
	Result      string     `json:"result,omitempty"`
	Team        string     `json:"team,omitempty"`
	Lead        string     `json:"lead,omitempty"`
	Tasks       []Task     `json:"tasks,omitempty"`
	Wanted      []Wanted   `json:"wanted,omitempty"`
	FilingNo    string     `json:"filing_no,omitempty"`
	Item        string     `json:"item,omitempty"`  // of an appraisal: what is appraised
	Limit       int        `json:"limit,omitempty"` // days agreed for an appraisal
	Cost        string     `json:"cost,omitempty"`  // of an advance: one of FundCosts, "" where nobody said
	ServedOn    string     `json:"served_on,omitempty"`
}

// Session is one meeting of a mediation.
type Session struct {
	No         int         `json:"no"`
	At         time.Time   `json:"at"`
	Room       string      `json:"room"`
	Open       bool        `json:"open"`           // public, HPR 87
	Oral       bool        `json:"oral,omitempty"` // notified orally, HPR 88: must be in the record
	HeldOn     string      `json:"held_on,omitempty"`
	Present    map[int]int `json:"present,omitempty"`     // party → number of persons on his side
	RightsTold bool        `json:"rights_told,omitempty"` // HPR 91
	Recording  string      `json:"recording,omitempty"`
	Record     string      `json:"record,omitempty"`
	Undisputed string      `json:"undisputed,omitempty"` // 无争议事实
}

// Agreement is a 调解书 (HPR 93) or a 人民调解协议书 (PML 29).
type Agreement struct {
	MadeOn      string         `json:"made_on"`
	Basis       string         `json:"basis"`
	Facts       string         `json:"facts"`
	Dispute     string         `json:"dispute,omitempty"` // what is disputed (PML 29)
	Heads       []AgreedLoss   `json:"heads"`
	Shares      string         `json:"shares"` // each party's liability and proportion, in words
	Instalments []Instalment   `json:"instalments"`
	Manner      string         `json:"manner,omitempty"`
	Calculation int64          `json:"calculation,omitempty"` // the recorded calculation that it rests on, by its Seq; 0: none
	Unnetted    string         `json:"unnetted,omitempty"`    // why an advance of the rescue fund is not netted
	Signed      map[int]string `json:"signed,omitempty"`      // party → day
	SealedOn    string         `json:"sealed_on,omitempty"`   // mediator signed, committee's seal affixed
	EffectiveOn string         `json:"effective_on,omitempty"`
}

// Total is the sum of the agreed losses, in fen.
func (a Agreement) Total() (sum int64) {
	for _, h := range a.Heads {
		sum += h.Amount
	}
	return sum
}

// AgreedLoss is an item of damage with its amount (HPR 93(3)).
type AgreedLoss struct {
	Party  int    `json:"party"`
	Head   string `json:"head"`
	Amount int64  `json:"amount"`
}

// Instalment is one payment that was promised, and what came of it.
type Instalment struct {
	No     int    `json:"no"`
	Payer  string `json:"payer"` // "party:1" or "policy:2"
	Payee  int    `json:"payee"`
	Amount int64  `json:"amount"`
	DueOn  string `json:"due_on"`
	Paid   int64  `json:"paid,omitempty"`
	PaidOn string `json:"paid_on,omitempty"`
	Waived string `json:"waived,omitempty"`
}

// Settled says whether nothing is open on the instalment.
func (i Instalment) Settled() bool { return i.Paid >= i.Amount || i.Waived != "" }

// Task is a job of an investigation team.
type Task struct {
	No     int    `json:"no"`
	What   string `json:"what"`
	Who    string `json:"who"`
	DueOn  string `json:"due_on,omitempty"`
	DoneOn string `json:"done_on,omitempty"`
	Result string `json:"result,omitempty"`
}

// Wanted is a 协查通报 for a vehicle; it must be cancelled in the scope in which it was issued (HPR 46).
type Wanted struct {
	No          int    `json:"no"`
	Scope       string `json:"scope"`
	Features    string `json:"features"`
	IssuedOn    string `json:"issued_on"`
	CancelledOn string `json:"cancelled_on,omitempty"`
}

// Session returns session no, or nil.
func (p *Proceeding) Session(no int) *Session {
	for i := range p.Sessions {
		if p.Sessions[i].No == no {
			return &p.Sessions[i]
		}
	}
	return nil
}

// Next returns the latest session that was not held yet, or nil.
func (p *Proceeding) Next() *Session {
	if n := len(p.Sessions); n > 0 && p.Sessions[n-1].HeldOn == "" {
		return &p.Sessions[n-1]
	}
	return nil
}
