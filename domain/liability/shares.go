package liability

// Relation is who stands against whom. The injured side is the second of the two.
type Relation string

// The relations of RTSL 76. What a motor vehicle may ask of a pedestrian is not regulated there and has no row.
const (
	MotorMotor Relation = "motor_motor" // a motor vehicle injures another's side
	MotorOther Relation = "motor_other" // a motor vehicle injures a non-motor vehicle's driver or a pedestrian
	OtherOther Relation = "other_other" // non-motor vehicles and pedestrians among themselves
)

// Relations lists them.
var Relations = []Relation{MotorMotor, MotorOther, OtherOther}

var relationWords = map[Relation]pair{
	MotorMotor: {"机动车之间", "motor vehicles among themselves"},
	MotorOther: {"机动车与非机动车驾驶人、行人", "motor vehicle and non-motor vehicle or pedestrian"},
	OtherOther: {"非机动车、行人之间", "non-motor vehicles and pedestrians among themselves"},
}

// In returns the relation's name in lang.
func (r Relation) In(lang string) string { return relationWords[r].in(lang) }

// Row is the range of the injuring side's share for one relation and one word of the injured side.
// Shares are basis points of the damage that compulsory insurance does not pay; both bounds are inside.
type Row struct {
	Region   string   `json:"region"` // GB/T 2260 of the province; empty: the whole country
	Relation Relation `json:"relation"`
	Injured  Fault    `json:"injured"` // of the injured side
	Min      int64    `json:"min"`
	Max      int64    `json:"max"`
	Default  int64    `json:"default"` // where a form starts; inside the range the mediator chooses
	From     string   `json:"from"`    // first day of accidents, 2006-01-02
	Until    string   `json:"until,omitempty"`
	Article  string   `json:"article"`
	Source   string   `json:"source"`
	Practice bool     `json:"practice,omitempty"` // usual in practice; no provision names the figure
	Verified bool     `json:"verified"`
	Binding  bool     `json:"binding,omitempty"` // no reason leads out of it
}

// ID names the row within its table.
func (r Row) ID() string {
	region := r.Region
	if region == "" {
		region = "000000"
	}
	return region + "/" + string(r.Relation) + "/" + string(r.Injured)
}

// Table is an edition of the ranges.
type Table struct {
	Edition string `json:"edition"`
	Rows    []Row  `json:"rows"`
}

const (
	sourceRTSL     = "中华人民共和国道路交通安全法第七十六条"
	sourceSD       = "山东省实施《中华人民共和国道路交通安全法》办法（2012-01-13）第六十六条；鲁法案例【2024】230所附法条"
	sourceMotor    = "110ask.com/zhishi/9220678347793179369.html；(2017)鲁15民终436号所据70%"
	sourceOther    = "changpingls.com"
	sourceNational = "m.stra.cn/dongshi/rdsbs/L6YWD2KAJq；zj64.net/open.asp?id=37786"
	sourceCC       = "中华人民共和国民法典第一千一百六十五条、第一千一百七十三条、第一千一百七十四条"
)

// Ranges is the table in force. Shandong's rows end at what the provincial measures name, both ends inside; where in a
// range to start is this program's choice. The law gives no figure for the words between full and none among motor
// vehicles, so those rows are practice.
func Ranges() Table {
	return Table{Edition: "2026-11", Rows: []Row{
		// Shandong, SD-Impl 66.
		{"370000", MotorOther, None, 10000, 10000, 10000, "2012-01-13", "", "SD-Impl 66; RTSL 76", sourceSD, false, true, false},
		{"370000", MotorOther, Minor, 8000, 9000, 8500, "2012-01-13", "", "SD-Impl 66(4)", sourceSD, false, true, false},
		{"370000", MotorOther, Equal, 6000, 7000, 6500, "2012-01-13", "", "SD-Impl 66(3)", sourceSD, false, true, false},
		{"370000", MotorOther, Main, 3000, 4000, 3500, "2012-01-13", "", "SD-Impl 66(2)", sourceSD, false, true, false},
		{"370000", MotorOther, Full, 0, 1000, 1000, "2012-01-13", "", "SD-Impl 66(1); RTSL 76", sourceSD, false, true, false},
		{"370000", MotorOther, Deliberate, 0, 0, 0, "2012-01-13", "", "SD-Impl 66; RTSL 76", sourceSD, false, true, true},
		// Rows of other provinces that were seen in one decision or page each.
		{"610000", MotorOther, Equal, 6000, 6000, 6000, "2008-05-01", "", "陕西省实施道路交通安全法办法 69(3)", "判决书所引；未见法规全文", false, false, false},
		{"410000", MotorOther, Minor, 8000, 8000, 8000, "2008-05-01", "", "RTSL 76", "zw517.com/post/1242", true, false, false},
		// The whole country.
		{"", MotorOther, None, 10000, 10000, 10000, "2008-05-01", "", "RTSL 76", sourceRTSL, false, true, false},
		{"", MotorOther, Minor, 8000, 8000, 8000, "2008-05-01", "", "RTSL 76", sourceNational, true, false, false},
		{"", MotorOther, Equal, 6000, 6000, 6000, "2008-05-01", "", "RTSL 76", sourceNational, true, false, false},
		{"", MotorOther, Main, 4000, 4000, 4000, "2008-05-01", "", "RTSL 76", sourceNational, true, false, false},
		{"", MotorOther, Full, 0, 1000, 1000, "2008-05-01", "", "RTSL 76", sourceRTSL, false, true, false},
		{"", MotorOther, Deliberate, 0, 0, 0, "2008-05-01", "", "RTSL 76", sourceRTSL, false, true, true},
		{"", MotorMotor, None, 10000, 10000, 10000, "2008-05-01", "", "RTSL 76", sourceRTSL, false, true, false},
		{"", MotorMotor, Minor, 7000, 7000, 7000, "2008-05-01", "", "RTSL 76", sourceMotor, true, true, false},
		{"", MotorMotor, Equal, 5000, 5000, 5000, "2008-05-01", "", "RTSL 76", sourceMotor, true, true, false},
		{"", MotorMotor, Main, 3000, 3000, 3000, "2008-05-01", "", "RTSL 76", sourceMotor, true, true, false},
		{"", MotorMotor, Full, 0, 0, 0, "2008-05-01", "", "RTSL 76", sourceRTSL, false, true, false},
		{"", MotorMotor, Accidental, 0, 0, 0, "2008-05-01", "", "RTSL 76; HPR 60(3)", sourceRTSL, false, true, false},
		{"", MotorMotor, Deliberate, 0, 0, 0, "2021-01-01", "", "CC 1174; HPR 60", sourceCC, false, true, true},
		{"", OtherOther, None, 10000, 10000, 10000, "2021-01-01", "", "CC 1165", sourceCC, false, true, false},
		{"", OtherOther, Minor, 7000, 7000, 7000, "2021-01-01", "", "CC 1173", sourceOther, true, false, false},
		{"", OtherOther, Equal, 5000, 5000, 5000, "2021-01-01", "", "CC 1173", sourceOther, true, false, false},
		{"", OtherOther, Main, 3000, 3000, 3000, "2021-01-01", "", "CC 1173", sourceOther, true, false, false},
		{"", OtherOther, Full, 0, 0, 0, "2021-01-01", "", "CC 1165", sourceCC, false, true, false},
		{"", OtherOther, Accidental, 0, 0, 0, "2021-01-01", "", "CC 1165; HPR 60(3)", sourceCC, false, true, false},
		{"", OtherOther, Deliberate, 0, 0, 0, "2021-01-01", "", "CC 1174", sourceCC, false, true, true},
	}}
}
