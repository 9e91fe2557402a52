package compensation

import (
	"time"

	"anjie/domain/calendar"
	"anjie/domain/compensation/waterfall"
	"anjie/domain/money"
)

// Case is everything that a computation starts from. Amounts are fen, rates basis points (10 000 is the whole), days are
// dates of Asia/Shanghai. Ids are letters, digits and '-', at most 64.
type Case struct {
	Region    string       `json:"region" doc:"division code (GB/T 2260, 6 digits) of the court: the figures of its province apply, 370000; Qingdao 370200 and the other cities that PI-Int 22 names have their own"`
	At        time.Time    `json:"at" doc:"when the accident happened; decides the edition of PI-Int (24) and the CI limits"`
	Reference calendar.Day `json:"reference" doc:"the last day of first-instance debate, in mediation the day of mediation; decides the statistical years (PI-Int 22)"`
	Stage     Stage        `json:"stage" doc:"where the case stands; decides whether RTA-Int2 applies (RTA-Int2 12)"`
	FinalOn   calendar.Day `json:"finalOn,omitzero" doc:"the day of the final judgment; with stage final, and only then"`
	Criminal  bool         `json:"criminal,omitempty" doc:"the claim is an incidental civil action in a criminal case"`
	Choices   Choices      `json:"choices,omitzero" doc:"configured readings where practice differs; each leaves a mark"`

	Victims  []Victim            `json:"victims" min:"1" max:"256" doc:"whoever lost something"`
	Vehicles []waterfall.Vehicle `json:"vehicles,omitempty" max:"64" doc:"motor vehicles and trailers that took part; empty, with no sides: only the heads are computed"`
	Sides    []waterfall.Side    `json:"sides,omitempty" max:"128" doc:"who answers beyond CI"`
	Advances []waterfall.Advance `json:"advances,omitempty" doc:"paid to a victim beside any line"`
}

// Stage is where a case stands on the axis of RTA-Int2 12.
type Stage string

// The stages.
const (
	InMediation Stage = "mediation" // before a mediator: the interpretation is followed from its first day
	InTrial     Stage = "trial"     // not finally adjudicated
	Adjudicated Stage = "final"     // finally adjudicated on Case.FinalOn
)

// Codes lists the stages.
func (Stage) Codes() []string {
	return []string{string(InMediation), string(InTrial), string(Adjudicated)}
}

// Choices are readings that a case may choose; what it leaves empty follows the tables.
type Choices struct {
	DailyRate  Rounding     `json:"dailyRate,omitempty" doc:"what becomes of a daily rate before it is multiplied"`
	WageSeries string       `json:"wageSeries,omitempty" doc:"wage series for PI-Int 14: staff, employed, state, all, or an operator's"`
	Years      []YearChoice `json:"years,omitempty" doc:"a statistical year other than the last before the reference day"`
	Cap        CapReading   `json:"cap,omitempty" doc:"how the yearly cap of PI-Int 17 meets the coefficient; free only where RTA-Int2 8 does not apply"`
	Unified    string       `json:"unified,omitempty" doc:"why urban figures apply to a rural victim of a tort before 2022-05-01 (a province's pilot)"`
	EqualDeath bool         `json:"equalDeath,omitempty" doc:"equal death compensation for all who died (CC 1180): the highest"`
}

// YearChoice takes a figure of another statistical year, with the reason.
type YearChoice struct {
	Indicator Indicator `json:"indicator" doc:"I income, S spending, W wage, IR and SR rural"`
	Year      int       `json:"year" min:"1990" max:"2199" doc:"the statistical year, before the reference day's"`
	Reason    string    `json:"reason" doc:"why, in words: for instance not yet published on the reference day"`
}

// Codes lists the indicators.
func (Indicator) Codes() []string {
	return []string{string(Income), string(Spending), string(Wage), string(RuralIncome), string(RuralSpending)}
}

// CapReading is how the yearly cap for dependants meets the disability coefficient.
type CapReading string

// The readings.
const (
	CapLiteral   CapReading = "literal"            // coefficient, sum, then cap (RTA-Int2 8)
	CapBeforeCoe CapReading = "before-coefficient" // sum, cap, then coefficient: some courts before RTA-Int2
)

// Codes lists the readings.
func (CapReading) Codes() []string { return []string{string(CapLiteral), string(CapBeforeCoe)} }

// Victim is whoever lost something: an injured person, the relatives of a dead person as one, the owner of a thing.
type Victim struct {
	ID      string       `json:"id" doc:"letters, digits and '-'"`
	Label   string       `json:"label,omitempty" doc:"how lines call the victim; the id when empty. No names where none are needed"`
	Born    calendar.Day `json:"born,omitzero" doc:"date of birth"`
	Birth   string       `json:"bornEvidence,omitempty" doc:"id of what proves the date of birth; where it decides a figure and is empty the line is marked"`
	DiedOn  calendar.Day `json:"diedOn,omitzero" doc:"died of the accident on"`
	Death   string       `json:"diedEvidence,omitempty" doc:"id of what proves the day of death; where it decides a figure and is empty the line is marked"`
	Graded  calendar.Day `json:"gradedOn,omitzero" doc:"day of the disability grading (定残日)"`
	Grades  []int        `json:"grades,omitempty" max:"20" doc:"disability grades, 1 the heaviest to 10 (人体损伤致残程度分级)"`
	Report  string       `json:"gradesEvidence,omitempty" doc:"id of the appraisal that gives the grades; needed with grades"`
	Later   calendar.Day `json:"diedOtherwiseOn,omitzero" doc:"died of another cause during the proceedings, not before the grading (RTA-Int2 7)"`
	Unknown *Unknown     `json:"unknown,omitempty" doc:"a dead person whom nobody knows (SD-Impl 68); without a date of birth"`
	Origin  Household    `json:"household,omitempty" doc:"urban or rural; needed for torts before 2022-05-01"`
	Home    *Home        `json:"home,omitempty" doc:"home or habitual residence with a higher standard (PI-Int 18)"`
	Claims  []Claim      `json:"claims" max:"100" doc:"the losses, one a head"`

	Ties         []waterfall.Tie   `json:"ties,omitempty" doc:"what the victim has to do with vehicles"`
	Apart        []string          `json:"apart,omitempty" doc:"vehicles that had no part in this harm"`
	Shares       []waterfall.Share `json:"shares,omitempty" doc:"who answers for how much of what CI leaves; the rest the victim bears"`
	MentalFirst  bool              `json:"mentalFirst,omitempty" doc:"asks that CI pay mental damages first (RTA-Int 13)"`
	InsuredFirst bool              `json:"insuredFirst,omitempty" doc:"calls on the insured vehicles first (RTA-Int 18)"`
	Deliberate   bool              `json:"deliberate,omitempty" doc:"meant it (CI-Reg 21, RTSL 76)"`
}

// Household is the registration that decided between urban and rural figures before 2022-05-01.
type Household string

// The two kinds.
const (
	Urban Household = "urban"
	Rural Household = "rural"
)

// Codes lists the kinds.
func (Household) Codes() []string { return []string{string(Urban), string(Rural)} }

// Unknown is the forensic age of a dead person whom nobody knows.
type Unknown struct {
	FromAge  int    `json:"fromAge" min:"0" max:"150" doc:"least forensic age, years"`
	ToAge    int    `json:"toAge" min:"0" max:"150" doc:"greatest forensic age, years"`
	Evidence string `json:"evidence" doc:"id of the forensic opinion"`
}

// Home is where the claimant lives when that place's standard is higher than the court's.
type Home struct {
	Region   string `json:"region" doc:"division code of the home's province"`
	Evidence string `json:"evidence" doc:"id of what proves the residence"`
}

// Claim is one loss. Which of the parts it needs follows from its head's way; a part that the way does not use is refused.
// What follows from the person alone (disability, death, funeral, dependants) is claimed once.
type Claim struct {
	ID         string      `json:"id,omitempty" doc:"unique within the victim; the head's code when empty"`
	Head       HeadID      `json:"head" doc:"the head of loss"`
	Receipts   []Receipt   `json:"receipts,omitempty" doc:"heads by receipts: each with what proves it"`
	Daily      *Daily      `json:"daily,omitempty" doc:"hospital-meals, nutrition"`
	Work       *Work       `json:"work,omitempty" doc:"lost-income"`
	Care       *Nursing    `json:"care,omitempty" doc:"care"`
	Devices    []Aid       `json:"devices,omitempty" doc:"device"`
	Adjust     *Adjustment `json:"adjust,omitempty" doc:"disability: adjusted because income did not fall, or the occupation is gravely hindered (PI-Int 12)"`
	Dependants []Dependant `json:"dependants,omitempty" max:"50" doc:"dependants"`
	Amount     *Amount     `json:"amount,omitempty" doc:"mental: there is no default"`
	Of         string      `json:"of,omitempty" doc:"property and loss of use: the vehicle that was damaged or carried the thing; empty: outside vehicles"`
	Aboard     bool        `json:"cargo,omitempty" doc:"a thing aboard that vehicle, not the vehicle itself"`
	Paid       []Payment   `json:"paid,omitempty" doc:"parts that others than the victim have paid already; the rest the victim paid or owes"`
}

// Receipt is one proven expense.
type Receipt struct {
	Fen      money.Fen `json:"fen" min:"0" max:"999999999999999" doc:"amount, fen"`
	Evidence string    `json:"evidence" doc:"id of the receipt in the case"`
}

// Daily is days at a daily rate.
type Daily struct {
	Days     int       `json:"days" min:"0" max:"36525" doc:"days"`
	Fen      money.Fen `json:"dailyFen" min:"0" max:"10000000000" doc:"rate a day, fen"`
	Evidence string    `json:"evidence" doc:"id of the medical record or opinion"`
}

// Work is lost income in one of the three ways of PI-Int 7.
type Work struct {
	Method   Earning      `json:"method" doc:"fixed income, the average of three years, or a similar industry's wage"`
	Loss     money.Fen    `json:"lossFen,omitempty" min:"0" max:"999999999999999" doc:"fixed: what was really lost, fen"`
	Incomes  []money.Fen  `json:"incomes,omitempty" max:"3" doc:"average: income of each of the last three years, fen"`
	Series   string       `json:"series,omitempty" doc:"industry: wage series of the figures: staff, employed, or the industry's name"`
	Days     int          `json:"days,omitempty" min:"1" max:"36525" doc:"days lost since the accident, cut as until is; or from and until"`
	From     calendar.Day `json:"from,omitzero" doc:"first day lost, not before the accident"`
	Until    calendar.Day `json:"until,omitzero" doc:"last certified day, not more than a year after the reference day; cut to the day before the grading and to the day of death"`
	Retired  *bool        `json:"aboveRetirementAge,omitempty" doc:"past the statutory retirement age; must be said from 55 on (RTA-Int2 6)"`
	Evidence string       `json:"evidence,omitempty" doc:"id of what proves the loss"`
}

// Earning is how lost income is found.
type Earning string

// The three ways.
const (
	FixedIncome   Earning = "fixed"
	AverageIncome Earning = "average"
	IndustryWage  Earning = "industry"
)

// Codes lists the ways.
func (Earning) Codes() []string {
	return []string{string(FixedIncome), string(AverageIncome), string(IndustryWage)}
}

// Nursing is care during treatment, and after it where the grade makes somebody depend on it.
type Nursing struct {
	Stretches []Stretch `json:"stretches,omitempty" doc:"care until the victim can look after himself"`
	Long      *LongCare `json:"long,omitempty" doc:"care after the grading"`
}

// Stretch is a time of care by so many persons at the same rate.
type Stretch struct {
	Persons  int       `json:"persons" min:"1" max:"10" doc:"persons who care at the same time; above one by opinion only"`
	Days     int       `json:"days" min:"1" max:"36525" doc:"days"`
	Fen      money.Fen `json:"dailyFen" min:"0" max:"10000000000" doc:"each person's income loss, or the local nurses' rate, a day, fen"`
	Opinion  string    `json:"opinion,omitempty" doc:"id of the medical or appraisal opinion on the number of persons"`
	Evidence string    `json:"evidence" doc:"id of what proves the rate"`
}

// LongCare is care after the grading.
type LongCare struct {
	Years    int       `json:"years" min:"1" max:"150" doc:"years; at most 20 at a time (PI-Int 8)"`
	Fen      money.Fen `json:"dailyFen" min:"0" max:"10000000000" doc:"rate a day, fen"`
	Level    int64     `json:"level" min:"1" max:"10000" doc:"dependency level by opinion, basis points"`
	Evidence string    `json:"evidence" doc:"id of the opinion"`
}

// Aid is a device and how often it is needed.
type Aid struct {
	Fen      money.Fen `json:"fen" min:"0" max:"999999999999" doc:"price of an ordinary device, fen"`
	Count    int       `json:"count" min:"1" max:"1000" doc:"how many, replacements included"`
	Evidence string    `json:"evidence" doc:"id of the fitting institution's opinion"`
}

// Adjustment changes disability compensation in proportion, with the reason.
type Adjustment struct {
	Rate   int64  `json:"rate" min:"0" max:"20000" doc:"what remains of it, basis points; above 10000 raises it, never above the whole"`
	Reason string `json:"reason" doc:"why, in words"`
}

// Dependant is somebody whom the victim had to support.
type Dependant struct {
	ID         string       `json:"id" doc:"letters, digits and '-'"`
	Born       calendar.Day `json:"born" doc:"date of birth; at most 300 days after the day on which ages count (a posthumous child)"`
	Adult      bool         `json:"adult,omitempty" doc:"a grown-up near relative without capacity and without other income; else a minor"`
	Supporters int          `json:"supporters" min:"1" max:"100" doc:"how many support this person, the victim included"`
	Evidence   string       `json:"evidence" doc:"id of what proves kinship and need"`
}

// Amount is an amount that was chosen, with the reason.
type Amount struct {
	Fen    money.Fen `json:"fen" min:"0" max:"999999999999999" doc:"amount, fen"`
	Reason string    `json:"reason" doc:"why, in words: fault, means, consequences, ability to pay, local level"`
}

// Payment is a part of a loss that was paid before the settlement. What a fund paid leaves the demand (RTA-Int2 10).
type Payment struct {
	By       waterfall.Source `json:"by" doc:"who paid"`
	Who      string           `json:"who" doc:"payer's, insurer's or fund's id"`
	Fen      money.Fen        `json:"fen" min:"1" max:"999999999999999" doc:"amount, fen"`
	Evidence string           `json:"evidence" doc:"id of the proof of payment"`
}
