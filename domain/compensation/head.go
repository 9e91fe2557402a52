package compensation

import "anjie/domain/compensation/waterfall"

// HeadID names a head of loss.
type HeadID string

// The heads.
const (
	Medical        HeadID = "medical"         // 医疗费
	LaterTreatment HeadID = "later-treatment" // 后续治疗费
	Cosmetic       HeadID = "cosmetic"        // 整容费
	Rehabilitation HeadID = "rehabilitation"  // 康复费
	HospitalMeals  HeadID = "hospital-meals"  // 住院伙食补助费
	Nutrition      HeadID = "nutrition"       // 营养费
	LostIncome     HeadID = "lost-income"     // 误工费
	Care           HeadID = "care"            // 护理费
	Transport      HeadID = "transport"       // 交通费
	Lodging        HeadID = "lodging"         // 住宿费
	Disability     HeadID = "disability"      // 残疾赔偿金
	Device         HeadID = "device"          // 残疾辅助器具费
	Funeral        HeadID = "funeral"         // 丧葬费
	Death          HeadID = "death"           // 死亡赔偿金
	Dependants     HeadID = "dependants"      // 被扶养人生活费
	Mental         HeadID = "mental"          // 精神损害抚慰金
	FuneralAffairs HeadID = "funeral-affairs" // 办理丧葬事宜的交通、住宿、误工
	Repair         HeadID = "repair"          // 车辆维修
	Cargo          HeadID = "cargo"           // 车载物品
	Towing         HeadID = "towing"          // 施救
	VehicleValue   HeadID = "vehicle-value"   // 车辆灭失的重置
	Downtime       HeadID = "downtime"        // 停运损失
	Substitute     HeadID = "substitute"      // 替代性交通工具
	AppraisalFee   HeadID = "appraisal-fee"   // 鉴定、评估费
	CourtFee       HeadID = "court-fee"       // 诉讼费
)

// Bucket is the part of the compulsory insurance's limit into which a head falls.
type Bucket = waterfall.Bucket

// The buckets, as the tables write them.
const (
	MED     = waterfall.MED     // 医疗费用
	DD      = waterfall.DD      // 死亡伤残
	PROP    = waterfall.PROP    // 财产损失
	OUTSIDE = waterfall.OutOfCI // not paid by the compulsory insurance
)

// Way is how a head's amount is found.
type Way string

// The ways.
const (
	ByReceipts   Way = "receipts"   // the sum of receipts
	ByDays       Way = "days"       // days × a daily rate
	ByWork       Way = "work"       // lost income
	ByCarers     Way = "carers"     // care
	ByGrade      Way = "grade"      // a year's income × years × coefficient
	ByDevice     Way = "device"     // price × number
	ByWage       Way = "wage"       // months of the average wage
	ByLife       Way = "life"       // a year's income × years
	ByDependants Way = "dependants" // a year's spending × supported years
	ByDiscretion Way = "discretion" // an amount chosen with a reason
)

// Head is a line of the table of heads.
type Head struct {
	ID      HeadID             `json:"id"`
	ZH      string             `json:"zh"`
	EN      string             `json:"en"`
	Way     Way                `json:"way"`
	Article string             `json:"article"`
	Bucket  Bucket             `json:"bucket"`
	Funds   []waterfall.Source `json:"funds,omitempty"` // the funds whose payment leaves the demand (RTA-Int2 10)
	Note    *Note              `json:"note,omitempty"`  // why the line is a configured reading; nil: the provision says so
}

// Note says why a line of the table is a configured reading.
type Note struct {
	ZH    string `json:"zh"`
	EN    string `json:"en"`
	Doubt bool   `json:"doubt,omitempty"` // it was not verified
}

// medicalFunds may have paid medical cost; buried is what the rescue fund alone advances.
var (
	medicalFunds = []waterfall.Source{waterfall.ByMedical, waterfall.ByWorkInjury, waterfall.ByRescueFund}
	buried       = []waterfall.Source{waterfall.ByRescueFund}
)

// heads is the first edition of the table: buckets by the list of the compulsory insurance's clause.
var heads = []Head{
	{ID: Medical, ZH: "医疗费", EN: "medical cost", Way: ByReceipts, Article: "PI-Int 6", Bucket: MED, Funds: medicalFunds},
	{ID: LaterTreatment, ZH: "后续治疗费", EN: "later treatment", Way: ByReceipts, Article: "PI-Int 6", Bucket: MED, Funds: medicalFunds},
	{ID: Cosmetic, ZH: "整容费", EN: "cosmetic treatment", Way: ByReceipts, Article: "PI-Int 6", Bucket: MED, Funds: medicalFunds},
	{ID: Rehabilitation, ZH: "康复费", EN: "rehabilitation", Way: ByReceipts, Article: "PI-Int 6", Bucket: DD, Funds: medicalFunds},
	{ID: HospitalMeals, ZH: "住院伙食补助费", EN: "hospital meals", Way: ByDays, Article: "PI-Int 10", Bucket: MED},
	{ID: Nutrition, ZH: "营养费", EN: "nutrition", Way: ByDays, Article: "PI-Int 11", Bucket: MED},
	{ID: LostIncome, ZH: "误工费", EN: "lost income", Way: ByWork, Article: "PI-Int 7", Bucket: DD},
	{ID: Care, ZH: "护理费", EN: "care", Way: ByCarers, Article: "PI-Int 8", Bucket: DD},
	{ID: Transport, ZH: "交通费", EN: "transport", Way: ByReceipts, Article: "PI-Int 9", Bucket: DD},
	{ID: Lodging, ZH: "住宿费", EN: "lodging", Way: ByReceipts, Article: "PI-Int 10", Bucket: DD},
	{ID: Disability, ZH: "残疾赔偿金", EN: "disability compensation", Way: ByGrade, Article: "PI-Int 12", Bucket: DD},
	{ID: Device, ZH: "残疾辅助器具费", EN: "assistive devices", Way: ByDevice, Article: "PI-Int 13", Bucket: DD},
	{ID: Funeral, ZH: "丧葬费", EN: "funeral cost", Way: ByWage, Article: "PI-Int 14", Bucket: DD, Funds: buried},
	{ID: Death, ZH: "死亡赔偿金", EN: "death compensation", Way: ByLife, Article: "PI-Int 15", Bucket: DD},
	{ID: Dependants, ZH: "被扶养人生活费", EN: "dependants' living cost", Way: ByDependants, Article: "PI-Int 17", Bucket: DD},
	{ID: Mental, ZH: "精神损害抚慰金", EN: "mental distress", Way: ByDiscretion, Article: "CC 1183", Bucket: DD},
	{ID: FuneralAffairs, ZH: "办理丧葬事宜的交通费、住宿费和误工损失", EN: "relatives' travel, lodging and lost work for the funeral", Way: ByReceipts, Article: "CC 1179", Bucket: DD,
		Note: &Note{"列入死亡伤残项：保险条款只列明交通费", "in the death and disability part: the insurance clause names only the travel", false}},
	{ID: Repair, ZH: "车辆维修费", EN: "repair of the vehicle", Way: ByReceipts, Article: "RTA-Int 12", Bucket: PROP},
	{ID: Cargo, ZH: "车载物品损失", EN: "cargo", Way: ByReceipts, Article: "RTA-Int 12", Bucket: PROP},
	{ID: Towing, ZH: "车辆施救费", EN: "towing", Way: ByReceipts, Article: "RTA-Int 12", Bucket: PROP},
	{ID: VehicleValue, ZH: "车辆重置费", EN: "replacement of the destroyed vehicle", Way: ByReceipts, Article: "RTA-Int 12", Bucket: PROP},
	{ID: Downtime, ZH: "停运损失", EN: "loss of business use", Way: ByReceipts, Article: "RTA-Int 12", Bucket: OUTSIDE,
		Note: &Note{"不列入交强险：保险条款原文未核实", "outside the compulsory insurance: the clause itself was not read", true}},
	{ID: Substitute, ZH: "替代性交通工具费", EN: "substitute transport", Way: ByReceipts, Article: "RTA-Int 12", Bucket: OUTSIDE,
		Note: &Note{"不列入交强险：保险条款原文未核实", "outside the compulsory insurance: the clause itself was not read", true}},
	{ID: AppraisalFee, ZH: "鉴定、评估费", EN: "appraisal fee", Way: ByReceipts, Article: "CC 1179", Bucket: OUTSIDE,
		Note: &Note{"没有条文单列鉴定费；此处不列入交强险，有判决列入死亡伤残项", "no article names the fee; here outside the compulsory insurance, one court put it into the death and disability part", true}},
	{ID: CourtFee, ZH: "诉讼费", EN: "court fee", Way: ByReceipts, Article: "RTA-Int2 9", Bucket: OUTSIDE},
}

// Codes lists the heads, those of the newest table.
func (HeadID) Codes() []string {
	codes := make([]string, len(heads))
	for i, h := range heads {
		codes[i] = string(h.ID)
	}
	return codes
}
