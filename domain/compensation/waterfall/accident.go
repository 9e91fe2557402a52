// Package waterfall settles who pays what after a road accident: compulsory insurance (CI, 交强险) within its
// sub-limits, commercial third-party insurance (TPL, 商业三者险) by contract, the liable person, and what the victim
// bears himself (CC 1213; RTA-Int 13–19; RTA-Int2).
//
// It is exact in integer fen: whatever is lost is either paid by somebody, borne by somebody, or was paid by a fund.
// Every limit, share and choice of reading is a value in Rules; every figure explains itself in Settlement.Why.
package waterfall

import (
	"time"

	"anjie/domain/money"
)

// Accident is everything that decides who pays. Ids are letters, digits and '-', at most 64, unique within their kind.
// Nothing depends on the order of any list.
type Accident struct {
	At       time.Time `json:"at"`                 // when it happened: decides the CI limits
	Before   bool      `json:"before,omitempty"`   // RTA-Int2 does not apply, whatever the day
	Decided  time.Time `json:"decided,omitzero"`   // day of the mediation or final judgment; zero: now, under the newest interpretation (RTA-Int2 12)
	Vehicles []Vehicle `json:"vehicles,omitempty"` // motor vehicles and trailers that took part
	Sides    []Side    `json:"sides,omitempty"`    // who answers beyond CI: one for each motor vehicle, and non-motor sides
	Victims  []Victim  `json:"victims"`
	Advances []Advance `json:"advances,omitempty"` // paid to a victim by a party or an insurer before the settlement, beside Loss.Paid
}

// Fault is the word of the police determination (HPR 60).
type Fault string

// The fault words. NoFault means the limits without fault; Undetermined is an accident certificate (事故证明, HPR 67).
const (
	Full         Fault = "full"         // 全部责任
	Main         Fault = "main"         // 主要责任
	Equal        Fault = "equal"        // 同等责任
	Minor        Fault = "minor"        // 次要责任
	NoFault      Fault = "none"         // 无责任
	Undetermined Fault = "undetermined" // 责任无法认定
)

// Flag is a fact about a vehicle or its driver that an insurer may or may not rely on.
type Flag string

// The flags.
const (
	Drunk          Flag = "drunk"           // 醉酒: CI pays injury and recovers, no property (RTA-Int 15, CI-Reg 22)
	Drugged        Flag = "drugged"         // 服用管制药品、吸毒: the same
	NoLicence      Flag = "no-licence"      // 无证或准驾不符: the same
	Stolen         Flag = "stolen"          // 盗抢期间: CI advances rescue costs only and recovers them (CI-Reg 22, CC 1215)
	Intent         Flag = "intent"          // 故意制造事故: the same
	LicenceExpired Flag = "licence-expired" // 驾驶证超期未注销: no defence by itself (RTA-Int2 4)
	Fled           Flag = "fled"            // 逃逸, the vehicle being known: CI pays (CC 1216)
	Unknown        Flag = "unknown"         // 逃逸且车辆不明: nobody to pay for it, the rescue fund is a hint (CC 1216)
	WorkHarm       Flag = "work-harm"       // 特种车作业致害, no traffic accident: no CI (RTA-Int2 5)
	OffRoad        Flag = "off-road"        // 道路以外通行: CI by analogy (RTA-Int2 5, CI-Reg 43)
	DoorOpening    Flag = "door-opening"    // 乘客开车门致害: the motor side's, no recourse against the passenger (RTA-Int2 2)
	DoorIntent     Flag = "door-intent"     // with DoorOpening: the passenger meant it, CI recovers from him (RTA-Int2 2)
)

// Vehicle is one motor vehicle, or a trailer.
type Vehicle struct {
	ID      string   `json:"id"`
	Label   string   `json:"label,omitempty"` // how lines call it; the id when empty
	Fault   Fault    `json:"fault"`
	CI      *CI      `json:"ci,omitempty"`      // nil: not insured
	Obligor *Obligor `json:"obligor,omitempty"` // who had to insure it when CI is nil; needed unless a trailer or unknown
	Towed   string   `json:"towed,omitempty"`   // a trailer: the tractor's vehicle id. Without a CI of its own the tractor's pays (CI-Reg 42)
	Flags   []Flag   `json:"flags,omitempty"`
}

// CI is a policy of compulsory insurance. Its limits follow from the time of the accident, never from the policy.
type CI struct {
	Policy  string `json:"policy"`          // id of the policy
	Insurer string `json:"insurer"`         // id of the one who pays
	Label   string `json:"label,omitempty"` // the insurer's name in lines; the id when empty
}

// Obligor had to insure a vehicle and did not: he pays as if he were the insurer (RTA-Int 16). Where he is not the
// tortfeasor, the tortfeasor owes it and he answers jointly, within the limits of CI (TORT-Int1 21).
type Obligor struct {
	Payer      string `json:"payer"` // his id as a payer
	Label      string `json:"label,omitempty"`
	Tortfeasor bool   `json:"tortfeasor"` // he is the vehicle side's first payer himself
}

// Side answers for a share of what CI leaves.
type Side struct {
	ID      string   `json:"id"`
	Label   string   `json:"label,omitempty"`
	Vehicle string   `json:"vehicle,omitempty"` // the motor vehicle it answers for; empty: a non-motor or pedestrian side
	Payers  []Payer  `json:"payers"`            // at least one
	TPL     []TPL    `json:"tpl,omitempty"`     // a motor side's TPL, or a non-motor TPL (RTA-Int2 11)
	Joint   []string `json:"joint,omitempty"`   // other sides that answer jointly with it (CC 1168, 1170, 1171)
}

// Payer is one who answers within a side. The one with the largest portion, of equals the first by id, stands for the
// side where one must: in place of CI, and for recourse.
type Payer struct {
	ID      string `json:"id"`
	Label   string `json:"label,omitempty"`
	As      string `json:"as,omitempty"`      // code of his capacity: "driver", "owner", "employer", "operator", "guardian", "passenger" …
	Portion int64  `json:"portion,omitempty"` // his part of what the side owes, in basis points; those of a side sum to 10 000
	Joint   bool   `json:"joint,omitempty"`   // has no part of his own: he answers jointly for the others'
	Cap     int64  `json:"cap,omitempty"`     // a joint payer answers only within this part, in basis points (owner's fault, RTA-Int2 1); 0: for all
	After   string `json:"after,omitempty"`   // 补充责任: id of the payer of this side whom he stands behind; he pays only what that one could not (CC 1188), and has neither portion nor cap
	Article string `json:"article,omitempty"` // why he answers: "CC 1191", "CC 1211"
}

// own says that he has a part of his own: he answers neither jointly for the others' nor behind one of them.
func (p Payer) own() bool { return !p.Joint && p.After == "" }

// TPL is a policy of commercial third-party insurance, or of a non-motor vehicle's.
type TPL struct {
	Policy     string    `json:"policy"`
	Insurer    string    `json:"insurer"`
	Label      string    `json:"label,omitempty"`      // the insurer's name in lines
	Limit      money.Fen `json:"limit"`                // for the accident, all victims together
	Deductible int64     `json:"deductible,omitempty"` // 免赔率 in basis points
	MaxShare   int64     `json:"maxShare,omitempty"`   // the contract's greatest share where the police fixed none, in basis points; 0: none
	Excluded   []string  `json:"excluded,omitempty"`   // heads (Loss.Head) that the contract does not cover
	Mental     bool      `json:"mental,omitempty"`     // the contract covers mental damages
	Noticed    bool      `json:"noticed,omitempty"`    // the clause that excludes the court fee was drawn to the insured's attention (CC 496)
	Refuses    []Flag    `json:"refuses,omitempty"`    // facts about the vehicle under which the contract pays nothing
}

// Bucket is the sub-limit of CI that a loss falls into.
type Bucket string

// The buckets.
const (
	DD      Bucket = "DD"      // 死亡伤残
	MED     Bucket = "MED"     // 医疗费用
	PROP    Bucket = "PROP"    // 财产损失
	OutOfCI Bucket = "OUTSIDE" // not covered by CI: loss of use, costs of suit …
)

// TieKind says what a victim has to do with a vehicle.
type TieKind string

// The ties. Owner is no bar for injury outside the vehicle; its damage is a Loss with Of.
const (
	Driver        TieKind = "driver"         // 驾驶人, inside: not a third party of this vehicle
	Occupant      TieKind = "occupant"       // 本车人员
	DriverOutside TieKind = "driver-outside" // left it and was run over by it: neither CI nor TPL (TORT-Int1 22)
	Policyholder  TieKind = "policyholder"   // 投保人, outside, hit while a permitted driver drove: CI pays (RTA-Int 14)
	Insured       TieKind = "insured"        // 其他被保险人: not a third party (CI-Reg 3, 21)
)

// Tie is what a victim has to do with one vehicle.
type Tie struct {
	Vehicle string  `json:"vehicle"`
	As      TieKind `json:"as"`
}

// Victim is whoever lost something: the injured, the relatives of a dead person as one, the owner of a thing.
type Victim struct {
	ID           string   `json:"id"`
	Label        string   `json:"label,omitempty"`
	Ties         []Tie    `json:"ties,omitempty"`
	Apart        []string `json:"apart,omitempty"`  // vehicles that had no part in his harm
	Shares       []Share  `json:"shares,omitempty"` // who answers for how much of what CI leaves; what is missing to 10 000 he bears
	Losses       []Loss   `json:"losses"`
	MentalFirst  bool     `json:"mentalFirst,omitempty"`  // he asks that CI pay mental damages first (RTA-Int 13)
	InsuredFirst bool     `json:"insuredFirst,omitempty"` // he calls on the insured vehicles first (RTA-Int 18)
	Deliberate   bool     `json:"deliberate,omitempty"`   // he meant it: no CI, nothing from motor sides (CI-Reg 21, RTSL 76)
}

// Share is what a side answers for to one victim: basis points of the part beyond CI.
type Share struct {
	Side    string `json:"side"`
	BP      int64  `json:"bp"`
	Cut     int64  `json:"cut,omitempty"`     // 好意同乘: basis points of the share by which it is lowered; the victim bears them (CC 1217)
	Assumed bool   `json:"assumed,omitempty"` // nobody chose it: it was divided by the words of fault, which no provision says; marked
	Reason  string `json:"reason,omitempty"`  // why this share or this cut, in words
	Article string `json:"article,omitempty"` // where the share comes from: "SD-Impl 66(4)"; RTSL 76 when empty
}

// Kept is what remains of a share after the cut, in basis points, rounded half up.
func (s Share) Kept() int64 { return s.BP - int64(money.MulRate(money.Fen(s.BP), s.Cut)) }

// Loss is one line of a victim's loss. Amount is the whole loss, whoever paid it so far.
type Loss struct {
	ID      string    `json:"id"`   // unique within the victim
	Head    string    `json:"head"` // code of the head; TPL.Excluded refers to it
	ZH      string    `json:"zh,omitempty"`
	EN      string    `json:"en,omitempty"`
	Bucket  Bucket    `json:"bucket"`
	Amount  money.Fen `json:"amount"`
	Article string    `json:"article,omitempty"` // of the head: "PI-Int 12"
	Mental  bool      `json:"mental,omitempty"`  // 精神损害抚慰金, in DD
	Of      string    `json:"of,omitempty"`      // PROP and OUTSIDE: the vehicle that was damaged or carried the thing; empty: outside vehicles
	Cargo   bool      `json:"cargo,omitempty"`   // a thing aboard Of, not the vehicle itself
	Paid    []Paid    `json:"paid,omitempty"`    // parts paid already by others than the victim
}

// Source is who paid a part of a loss before the settlement.
type Source string

// The sources. What a fund paid leaves the victim's demand and is the fund's to recover (RTA-Int2 10).
const (
	ByParty      Source = "party"             // 当事人垫付, or an insurer's advance
	ByMedical    Source = "medical-insurance" // 基本医疗保险基金
	ByWorkInjury Source = "work-injury"       // 工伤保险基金
	ByRescueFund Source = "rescue-fund"       // 道路交通事故社会救助基金
)

// Paid is a part of a loss that was paid already.
type Paid struct {
	By     Source    `json:"by"`
	Who    string    `json:"who"` // payer id, insurer id or the fund's id
	Amount money.Fen `json:"amount"`
}

// Advance is money that a party or an insurer paid to a victim beside any line.
type Advance struct {
	ID     string    `json:"id"`
	Victim string    `json:"victim"`
	By     string    `json:"by"` // payer id or insurer id
	Amount money.Fen `json:"amount"`
}
