package waterfall

import (
	"time"

	"anjie/domain/canonical"
	"anjie/domain/money"
)

// Rules are the tables and the readings that a settlement is computed by. They are values: nothing else in this
// package knows a figure.
type Rules struct {
	Limits   LimitTable `json:"limits"`
	Bars     []Bar      `json:"bars"`     // facts under which CI recovers, and does not pay for things
	Int2From string     `json:"int2From"` // first day of RTA-Int2 (RTA-Int2 12), by the day of decision
	Reading  Reading    `json:"reading"`

	Collision Provision `json:"collision"` // CI-Collision: who pays for vehicles and things aboard them

	Grounds []Ground `json:"grounds,omitempty"` // of the readings that an office took; the program's own have none
}

// Provision is a body of rules that is no statute, and whether its own text was read.
type Provision struct {
	Source   string `json:"source"`
	Verified bool   `json:"verified"` // false: known from copies only; marked wherever it is used
}

// Reading is what the law leaves open and practice decides. Each is marked as a choice where it mattered.
type Reading struct {
	Funds          FundSharing `json:"funds"`
	MentalUnasked  MentalOrder `json:"mentalUnasked"`  // the place of mental damages in DD when nobody asked for them first
	UndeterminedAt Fault       `json:"undeterminedAt"` // a vehicle without a determination is limited like this one
	TopUp          bool        `json:"topUp"`          // what an insurer has left of its limit serves those not paid in full
	Substitute     bool        `json:"substitute"`     // 无责代赔: the at-fault car's insurer pays for the no-fault car's
	OwnerCapOfRest bool        `json:"ownerCapOfRest"` // the owner's part is counted of what insurance leaves, not of the side's whole share
}

// FundSharing says whether what a fund may recover competes with the victims for the limits. RTA-Int2 10 is silent.
type FundSharing string

// The readings.
const (
	FundAfterVictims FundSharing = "after-victims" // from what the victims leave
	FundProRata      FundSharing = "pro-rata"      // side by side with them
	FundOutside      FundSharing = "outside"       // not settled here: the claim stays open
)

// MentalOrder is the place of mental damages inside DD when nobody asked that they be paid first.
type MentalOrder string

// The places.
const (
	MentalWithOthers MentalOrder = "with-others"
	MentalLast       MentalOrder = "last"
)

// Bar is a fact about the driver under which CI pays injury and recovers it (RTA-Int 15).
type Bar struct {
	Flag       Flag   `json:"flag"`
	NoProperty bool   `json:"noProperty"`      // and does not pay for things (CI-Reg 22)
	RescueOnly bool   `json:"rescueOnly"`      // and of injury only rescue costs, in the medical part (CI-Reg 22, CC 1215)
	Article    string `json:"article"`         // of the recovery
	Doubt      bool   `json:"doubt,omitempty"` // the provisions do not say all of this in words
}

// LimitTable is the CI limits by the time of the accident.
type LimitTable struct {
	ID      string     `json:"id"`
	Edition string     `json:"edition"`
	Rows    []LimitRow `json:"rows"`
}

// LimitRow is in force from the beginning of From (Asia/Shanghai) to the next row's.
type LimitRow struct {
	From         string `json:"from"`         // 2006-01-02
	FromVerified bool   `json:"fromVerified"` // the day itself
	AtFault      Limits `json:"atFault"`
	NoFault      Limits `json:"noFault"`
	Source       string `json:"source"`
}

// Limits are the sub-limits for one accident, all victims together.
type Limits struct {
	DD   Limit `json:"dd"`
	MED  Limit `json:"med"`
	PROP Limit `json:"prop"`
}

// Limit is one sub-limit, in fen.
type Limit struct {
	Fen      money.Fen `json:"fen"`
	Verified bool      `json:"verified"`
}

func yuan(n int64, verified bool) Limit { return Limit{money.Yuan(n), verified} }

// Default returns the published limits and the usual readings.
func Default() Rules {
	return Rules{
		Limits: LimitTable{ID: "ci-limits", Edition: "2020-09", Rows: []LimitRow{
			{
				From:    "2006-07-01",
				AtFault: Limits{yuan(50_000, true), yuan(8_000, true), yuan(2_000, true)},
				NoFault: Limits{yuan(10_000, false), yuan(1_600, false), yuan(400, true)},
				Source:  "chexian.qc188.com/relevant/201310/100030.html; kb9.cn/read/242831.html",
			},
			{
				From:    "2008-02-01",
				AtFault: Limits{yuan(110_000, true), yuan(10_000, true), yuan(2_000, true)},
				NoFault: Limits{yuan(11_000, true), yuan(1_000, true), yuan(100, true)},
				Source:  "m.peichang.cn; 5imtv.com",
			},
			{
				From: "2020-09-19", FromVerified: true,
				AtFault: Limits{yuan(180_000, true), yuan(18_000, true), yuan(2_000, true)},
				NoFault: Limits{yuan(18_000, true), yuan(1_800, true), yuan(100, true)},
				Source:  "whalehearted.com and sxpa18.cn, quoting the regulator's notice",
			},
		}},
		Bars: []Bar{
			{Flag: Drunk, NoProperty: true, Article: "RTA-Int 15"},
			{Flag: Drugged, NoProperty: true, Article: "RTA-Int 15", Doubt: true}, // CI-Reg 22 does not name drugs
			{Flag: NoLicence, NoProperty: true, Article: "RTA-Int 15"},
			{Flag: Intent, NoProperty: true, Article: "RTA-Int 15"},
			{Flag: Stolen, NoProperty: true, RescueOnly: true, Article: "CC 1215"},
		},
		Int2From: "2026-06-30",
		Reading: Reading{
			Funds: FundAfterVictims, MentalUnasked: MentalWithOthers, UndeterminedAt: Equal,
			TopUp: true, Substitute: true, OwnerCapOfRest: true,
		},
		Collision: Provision{Source: "《机动车交强险互碰赔偿处理规则》转载：m9rr9o.cn/changshi/548053.html; chexian.qc188.com/relevant/201301/6004.html; 110ask.com/zhishi/1099153251040943455.html"},
	}
}

// shanghai is the zone of the law; it has no daylight saving within the table's time.
var shanghai = time.FixedZone("CST", 8*60*60)

// row finds the limits in force at a time; nil before the first.
func (t LimitTable) row(at time.Time) *LimitRow {
	day := at.In(shanghai).Format(time.DateOnly)
	var found *LimitRow
	for i := range t.Rows {
		if r := &t.Rows[i]; r.From <= day && (found == nil || found.From < r.From) {
			found = r
		}
	}
	return found
}

// SHA256 is the hash of the table's canonical JSON.
func (t LimitTable) SHA256() string { return canonical.Table(t) }

// Of returns the sub-limit of a bucket; nil outside CI.
func (l *Limits) Of(b Bucket) *Limit {
	switch b {
	case DD:
		return &l.DD
	case MED:
		return &l.MED
	case PROP:
		return &l.PROP
	}
	return nil
}
