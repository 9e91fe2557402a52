package accident

import "anjie/domain/access"

// FieldKind says how a field is asked for, checked and kept.
type FieldKind string

// The kinds of field, with their canonical form in Values.
const (
	Text          FieldKind = "text"    // one line
	Long          FieldKind = "long"    // several lines
	DayField      FieldKind = "day"     // 2006-01-02 in Asia/Shanghai
	Moment        FieldKind = "moment"  // RFC 3339 in UTC; asked for in Asia/Shanghai
	Money         FieldKind = "money"   // fen as a whole number; asked for in yuan
	Number        FieldKind = "number"  // whole number, not negative
	Choice        FieldKind = "choice"  // one of Options
	Flag          FieldKind = "flag"    // "yes" or absent
	PartyRef      FieldKind = "party"   // number of a party
	PartyList     FieldKind = "parties" // numbers of parties: "1,3"
	VehicleRef    FieldKind = "vehicle"
	PolicyRef     FieldKind = "policy"
	ItemRef       FieldKind = "item"
	PaperRef      FieldKind = "paper"
	SessionRef    FieldKind = "session"
	InstalmentRef FieldKind = "instalment"
	TaskRef       FieldKind = "task"
	WantedRef     FieldKind = "wanted"
	DueRef        FieldKind = "due"
	MediationRef  FieldKind = "mediation" // number of a mediation with an agreement
	AppraisalRef  FieldKind = "appraisal" // number of an appraisal
	// CalculationRef names a calculation that this mediation recorded, by the number of its event.
	CalculationRef FieldKind = "calculation"
	PayerRef       FieldKind = "payer"  // "party:1" or "policy:2"
	AgencyRef      FieldKind = "agency" // id of an agency of kind Agency
	IDNumber       FieldKind = "id_number"
	Phone          FieldKind = "phone"
	Plate          FieldKind = "plate"
	Rows           FieldKind = "rows"   // repeated group Of
	Opaque         FieldKind = "opaque" // set by the program, never asked for
)

// Field is one question of an act's form. Its words are in web/words under "field.<Name>".
type Field struct {
	Name     string
	Kind     FieldKind
	Required bool
	PerParty bool     // asked once for each party: "<Name>.<party>"
	Options  []string // of a Choice; words under "option.<code>"
	Max      int      // characters; 0 is 200 for Text and 20 000 for Long
	Of       []Field  // of Rows
	Agency   access.AgencyKind
	Personal bool // masked wherever it is shown
}

func must(f Field) Field { f.Required = true; return f }

func each(f Field) Field { f.PerParty = true; return f }

func text(name string) Field             { return Field{Name: name, Kind: Text} }
func long(name string) Field             { return Field{Name: name, Kind: Long} }
func day(name string) Field              { return Field{Name: name, Kind: DayField} }
func moment(name string) Field           { return Field{Name: name, Kind: Moment} }
func amount(name string) Field           { return Field{Name: name, Kind: Money} }
func number(name string) Field           { return Field{Name: name, Kind: Number} }
func flag(name string) Field             { return Field{Name: name, Kind: Flag} }
func ref(name string, k FieldKind) Field { return Field{Name: name, Kind: k} }
func opaque(name string) Field           { return Field{Name: name, Kind: Opaque} }

func choice(name string, options []string) Field {
	return Field{Name: name, Kind: Choice, Options: options}
}

func agency(name string, kind access.AgencyKind) Field {
	return Field{Name: name, Kind: AgencyRef, Agency: kind}
}

func rows(name string, of ...Field) Field { return Field{Name: name, Kind: Rows, Of: of} }

// Code lists of the forms. Their words are in web/words under "option.<code>".
var (
	Channels      = []string{"122", "12123", "walk_in", "transfer", "12345"}
	AccidentForms = []string{"moving_vehicle", "parked_vehicle", "other_vehicles", "scrape_pedestrian", "run_over", "hit_and_run_over",
		"other_pedestrian", "roll_side", "roll_over", "fall", "fire", "fixed_object", "loose_object", "fold", "occupant_fall", "other_single"}
	Weathers     = []string{"1", "2", "3", "4", "5", "6", "7", "8", "9"} // GA/T code, see option.weather.<n>
	PartyRoles   = []string{"driver", "passenger", "pedestrian", "rider", "owner", "employer", "relative", "other"}
	IDKinds      = []string{"id_card", "passport", "hk_macau_taiwan", "foreigner_residence", "military", "uscc", "unknown"}
	Injuries     = []string{"none", "minor_injury", "slight_injury", "slight", "serious", "death", "unknown"} // slight: hurt, of a degree not told but not serious
	VehicleKinds = []string{"car", "bus", "truck", "motorcycle", "tractor", "special", "e_bike", "bicycle", "tricycle", "other_motor", "other_non_motor", "unknown"}
	Faults       = []string{"full", "main", "equal", "minor", "none"} // HPR 60
	LossHeads    = []string{"medical", "later_treatment", "hospital_meals", "nutrition", "lost_income", "nursing", "transport", "lodging",
		"disability", "aids", "funeral", "death", "dependants", "mental", "relatives", "property", "vehicle", "downtime", "appraisal_cost",
		"cosmetic", "rehabilitation", "towing", "substitute", "court_fee"}
	ServiceWays        = []string{"in_person", "left", "post", "electronic", "public_notice", "entrusted"}
	Milestones         = []string{FuneralEnded, TreatmentEnded, Graded, LossFixed}
	ClaimVariants      = []string{Compulsory, Commercial}
	MediationVariants  = []string{PoliceMediation, PeopleMediation}
	EvidenceAbout      = []string{"scene", "vehicle", "injury", "surveillance", "dashcam", "identity", "insurance", "medical", "statement", "appraisal", "payment", "other"}
	Retentions         = []string{"permanent", "20y", "5y", "2y"}
	Outcomes           = []string{"settled", "confirmed", "adjudged", "unmediated", "no_claim", "prosecuted"}
	TerminationReasons = []string{"no_agreement", "sued", "absent", "withdrawn", "overdue"}
	PauseCauses        = []string{"appraisal", "transit"} // why a limit may stand still: the time of an appraisal, the way of a paper
	FuneralManners     = []string{"relatives", "police"}
	NotMediated        = []string{"fault_disputed", "unsigned", "unwilling"} // HPR 26
	RefusalReasons     = []string{"not_joint", "late", "sued", "declined"}
)

// IsMotor says whether a vehicle kind is a motor vehicle.
func IsMotor(kind string) bool {
	switch kind {
	case "e_bike", "bicycle", "tricycle", "other_non_motor":
		return false
	}
	return true
}
