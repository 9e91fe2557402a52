package accident

import (
	"time"
)

// Case is everything that the record knows of one accident. It is rebuilt by After from the case's events.
// Days are "2006-01-02" in Asia/Shanghai, amounts are fen, times are UTC.
type Case struct {
	ID       string    `json:"id"` // UUID, never shown
	Edition  Edition   `json:"edition"`
	Number   string    `json:"number"` // 案号, shown everywhere
	Agency   string    `json:"agency"` // the police agency that handles it
	OpenedAt time.Time `json:"opened_at"`
	Stage    Stage     `json:"stage"`
	Seq      int64     `json:"seq"`     // of the last event
	Touched  int64     `json:"touched"` // of the last event that makes open forms stale
	Source   string    `json:"source,omitempty"`

	Report         Report            `json:"report"`
	CrimeSuspected bool              `json:"crime_suspected,omitempty"`
	Officers       []string          `json:"officers,omitempty"` // names, the lead officer first
	Parties        []Party           `json:"parties,omitempty"`
	Vehicles       []Vehicle         `json:"vehicles,omitempty"`
	Policies       []Policy          `json:"policies,omitempty"`
	Losses         []Loss            `json:"losses,omitempty"`
	SceneOn        string            `json:"scene_on,omitempty"`     // end of the scene investigation
	DisclosedOn    string            `json:"disclosed_on,omitempty"` // 公开证据, HPR 63
	FledFoundOn    string            `json:"fled_found_on,omitempty"`
	FledAskedOn    string            `json:"fled_asked_on,omitempty"` // the harmed side asked in writing for a determination, HPR 66
	SuspendedOn    string            `json:"suspended_on,omitempty"`
	Determination  *Determination    `json:"determination,omitempty"`
	Review         *Review           `json:"review,omitempty"`
	Milestones     map[string]string `json:"milestones,omitempty"` // Milestone* → day
	Funerals       map[int]Funeral   `json:"funerals,omitempty"`   // party who died → what became of the body
	Proceedings    []Proceeding      `json:"proceedings,omitempty"`
	Evidence       []Item            `json:"evidence,omitempty"`
	Papers         []Paper           `json:"papers,omitempty"`
	Notices        []Notice          `json:"notices,omitempty"`
	Dues           []Due             `json:"dues,omitempty"`
	Owed           []Effect          `json:"owed,omitempty"`         // what the world is still owed
	HintsAside     map[string]string `json:"hints_aside,omitempty"`  // hint id → reason
	Findings       map[int]Values    `json:"findings,omitempty"`     // party, or 0 for the accident → what RecordFindings says
	Calculations   []Calculation     `json:"calculations,omitempty"` // as they were recorded; the newest is the current one
	Closure        *Closure          `json:"closure,omitempty"`
}

// Report is the acceptance form's content (HPR 16).
type Report struct {
	Channel     string    `json:"channel"` // Channels
	ReportedAt  time.Time `json:"reported_at"`
	OccurredAt  time.Time `json:"occurred_at"`
	Reporter    string    `json:"reporter,omitempty"`
	Phone       string    `json:"phone,omitempty"`
	Anonymous   bool      `json:"anonymous,omitempty"`
	Late        bool      `json:"late,omitempty"` // reported after the scene was cleared, HPR 18
	Place       string    `json:"place"`
	Division    string    `json:"division,omitempty"` // GB/T 2260
	Lng         string    `json:"lng,omitempty"`      // WGS 84, decimal degrees
	Lat         string    `json:"lat,omitempty"`
	Form        string    `json:"form,omitempty"`    // 事故形态
	Weather     string    `json:"weather,omitempty"` // code
	Deaths      int       `json:"deaths"`
	Injured     int       `json:"injured"`
	Serious     int       `json:"serious,omitempty"` // seriously injured among Injured
	HitAndRun   bool      `json:"hit_and_run,omitempty"`
	FledVehicle string    `json:"fled_vehicle,omitempty"` // model, colour, features, direction, driver's looks
	Dangerous   string    `json:"dangerous,omitempty"`    // dangerous goods and leakage
	Description string    `json:"description,omitempty"`
}

// Party is a person or organisation with a part in the accident. No counts from 1 within the case.
type Party struct {
	No         int    `json:"no"`
	Name       string `json:"name"`
	Role       string `json:"role"` // PartyRoles
	IDKind     string `json:"id_kind,omitempty"`
	IDNumber   string `json:"id_number,omitempty"`
	Phone      string `json:"phone,omitempty"`
	Address    string `json:"address,omitempty"`
	Vehicle    int    `json:"vehicle,omitempty"` // in or on which vehicle; 0 = none
	Minor      bool   `json:"minor,omitempty"`
	Foreigner  bool   `json:"foreigner,omitempty"`
	Agent      string `json:"agent,omitempty"` // agent or guardian
	Injury     string `json:"injury"`          // Injuries
	InjuryNote string `json:"injury_note,omitempty"`
	Hospital   string `json:"hospital,omitempty"`
	DiedOn     string `json:"died_on,omitempty"`
	Consents   bool   `json:"consents,omitempty"` // agrees to the simple procedure, HPR 23
}

// Vehicle is a vehicle of the accident.
type Vehicle struct {
	No    int    `json:"no"`
	Plate string `json:"plate,omitempty"` // empty: no plate or unknown
	Kind  string `json:"kind"`            // VehicleKinds
	Model string `json:"model,omitempty"`
	Color string `json:"color,omitempty"`
	Use   string `json:"use,omitempty"`
	Owner string `json:"owner,omitempty"`
	Fled  bool   `json:"fled,omitempty"`
}

// Policy is an insurance policy of a vehicle.
type Policy struct {
	No      int    `json:"no"`
	Vehicle int    `json:"vehicle"`
	Variant string `json:"variant"` // Compulsory or Commercial
	Insurer string `json:"insurer"` // agency id
	Number  string `json:"number,omitempty"`
	Limit   int64  `json:"limit,omitempty"` // fen; commercial only
}

// Loss is one line of damage of a party.
type Loss struct {
	No     int    `json:"no"`
	Party  int    `json:"party"`
	Head   string `json:"head"` // LossHeads
	Amount int64  `json:"amount"`
	Basis  string `json:"basis,omitempty"`
}

// Determination is the 认定书 or the 事故证明.
type Determination struct {
	Form   string            `json:"form"` // simple, ordinary, certificate
	Number string            `json:"number"`
	MadeOn string            `json:"made_on"`
	Faults map[int]string    `json:"faults,omitempty"` // party → fault word
	Facts  map[string]string `json:"facts"`            // the content items of HPR 64
	Served map[int]string    `json:"served,omitempty"` // party → day
}

// Review is a 复核 (HPR 71–79); there is one per accident.
type Review struct {
	Party     int    `json:"party"`
	On        string `json:"on"`
	Reason    string `json:"reason"`
	Outcome   string `json:"outcome,omitempty"` // upheld, redetermine, withdrawn
	DecidedOn string `json:"decided_on,omitempty"`
}

// Item is one piece of evidence; its bytes are in S3 under Key.
type Item struct {
	No         int       `json:"no"`
	Name       string    `json:"name"` // as given by the uploader, for people only
	Kind       string    `json:"kind"` // photo, video, audio, document, other
	Media      string    `json:"media"`
	Size       int64     `json:"size"`
	SHA256     string    `json:"sha256"`
	Key        string    `json:"key"`
	Version    string    `json:"version,omitempty"`
	Form       string    `json:"form"` // original, working, derivative
	Of         int       `json:"of,omitempty"`
	State      string    `json:"state"`           // quarantine, scanned, infected, sealed
	Scan       string    `json:"scan"`            // pending, clean, not_scanned, infected
	About      string    `json:"about,omitempty"` // EvidenceAbout
	Note       string    `json:"note,omitempty"`
	TakenAt    string    `json:"taken_at,omitempty"` // EXIF, as the device wrote it
	Device     string    `json:"device,omitempty"`
	Lng        string    `json:"lng,omitempty"`
	Lat        string    `json:"lat,omitempty"`
	Width      int       `json:"width,omitempty"`
	Height     int       `json:"height,omitempty"`
	Until      string    `json:"until,omitempty"` // retention day
	At         time.Time `json:"at"`
	By         string    `json:"by"`
	Proceeding int       `json:"proceeding,omitempty"`
}

// Paper is a document made by the system from the record.
type Paper struct {
	No         int            `json:"no"`
	Form       string         `json:"form"` // PaperForms
	Number     string         `json:"number"`
	Code       string         `json:"code,omitempty"`    // verification code printed on it
	Title      string         `json:"title,omitempty"`   // as printed
	Issuer     string         `json:"issuer,omitempty"`  // the agency in whose name it is issued, as printed
	MadeOn     string         `json:"made_on,omitempty"` // the day printed on it
	Proceeding int            `json:"proceeding,omitempty"`
	Seq        int64          `json:"seq"` // the event it came from
	SHA256     string         `json:"sha256"`
	Key        string         `json:"key"`
	Size       int64          `json:"size"`
	At         time.Time      `json:"at"`
	Serve      []int          `json:"serve,omitempty"` // parties it must be served on
	Served     map[int]string `json:"served,omitempty"`
	Waived     string         `json:"waived,omitempty"`
}

// Notice is a message to a person, sent or failed.
type Notice struct {
	Key     string    `json:"key"`
	Kind    string    `json:"kind"`
	Party   int       `json:"party,omitempty"`
	Seq     int64     `json:"seq"`
	Receipt string    `json:"receipt,omitempty"`
	Failed  string    `json:"failed,omitempty"`
	At      time.Time `json:"at"`
}

// Due is one running, met, missed or waived time limit.
type Due struct {
	ID          string    `json:"id"` // rule@seq or rule@seq/party
	Rule        string    `json:"rule"`
	Article     string    `json:"article"`
	Proceeding  int       `json:"proceeding,omitempty"`
	Party       int       `json:"party,omitempty"`
	From        time.Time `json:"from"`
	At          time.Time `json:"at"`     // last instant in time
	Remind      time.Time `json:"remind"` // when its owner is reminded
	Provisional bool      `json:"provisional,omitempty"`
	Owner       string    `json:"owner"` // access.Role or "party"
	State       string    `json:"state"` // DueOpen …
	Reminded    bool      `json:"reminded,omitempty"`
	Reason      string    `json:"reason,omitempty"`     // of a waiver or extension
	Extendable  string    `json:"extendable,omitempty"` // article under which it may be made longer; empty: the law knows no extension
	Longest     string    `json:"longest,omitempty"`    // the last day to which it may be, 2006-01-02; empty: none is stated
	PausedBy    []string  `json:"paused_by,omitempty"`  // causes for which it may stand still, of PauseCauses
	Pauses      []Pause   `json:"pauses,omitempty"`     // in the order of their days; only the last may stand
}

// Pause is a stretch of days that a time limit leaves out.
type Pause struct {
	Cause     string `json:"cause"`           // one of PauseCauses
	From      string `json:"from"`            // first day left out, 2006-01-02
	Until     string `json:"until,omitempty"` // last day left out; empty while it stands
	Reason    string `json:"reason"`
	Appraisal int    `json:"appraisal,omitempty"` // the appraisal whose time it is; 0: none on record
}

// States of a Due. A missed one can still be met late: it then becomes late. One that is paused has no last day until it
// is resumed, rings no clock and is nobody's fault; it is still owed, so that the case cannot be closed over it.
const (
	DuePaused = "paused"
	DueOpen   = "open"
	DueMet    = "met"
	DueMissed = "missed"
	DueLate   = "late"
	DueWaived = "waived"
)

// Running says whether somebody still owes the act.
func (d Due) Running() bool {
	return d.State == DueOpen || d.State == DueMissed || d.State == DuePaused
}

// Standing is the pause that stands; nil when none does.
func (d *Due) Standing() *Pause {
	if n := len(d.Pauses); n > 0 && d.Pauses[n-1].Until == "" {
		return &d.Pauses[n-1]
	}
	return nil
}

// Closure says how a case ended and how long its file is kept.
type Closure struct {
	On        string `json:"on"`
	Outcome   string `json:"outcome"`
	Retention string `json:"retention"` // permanent, 20y, 5y, 2y
	Volume    string `json:"volume,omitempty"`
}

// Funeral is how a body was disposed of, after the written notice to the relatives (HPR 53).
type Funeral struct {
	NotifiedOn string `json:"notified_on"` // the notice was handed over; the ten working days run from it
	EndedOn    string `json:"ended_on,omitempty"`
	Manner     string `json:"manner,omitempty"`      // FuneralManners
	ApprovedBy string `json:"approved_by,omitempty"` // where the police saw to it
}

// Milestones that a mediation's start waits for (HPR 90).
const (
	FuneralEnded   = "funeral_ended"
	TreatmentEnded = "treatment_ended"
	Graded         = "graded"
	LossFixed      = "loss_fixed"
)

// Party returns party no, or nil.
func (c *Case) Party(no int) *Party {
	for i := range c.Parties {
		if c.Parties[i].No == no {
			return &c.Parties[i]
		}
	}
	return nil
}

// Vehicle returns vehicle no, or nil.
func (c *Case) Vehicle(no int) *Vehicle {
	for i := range c.Vehicles {
		if c.Vehicles[i].No == no {
			return &c.Vehicles[i]
		}
	}
	return nil
}

// Policy returns policy no, or nil.
func (c *Case) Policy(no int) *Policy {
	for i := range c.Policies {
		if c.Policies[i].No == no {
			return &c.Policies[i]
		}
	}
	return nil
}

// Item returns evidence item no, or nil.
func (c *Case) Item(no int) *Item {
	for i := range c.Evidence {
		if c.Evidence[i].No == no {
			return &c.Evidence[i]
		}
	}
	return nil
}

// Paper returns paper no, or nil.
func (c *Case) Paper(no int) *Paper {
	for i := range c.Papers {
		if c.Papers[i].No == no {
			return &c.Papers[i]
		}
	}
	return nil
}

// Proceeding returns proceeding no, or nil.
func (c *Case) Proceeding(no int) *Proceeding {
	for i := range c.Proceedings {
		if c.Proceedings[i].No == no {
			return &c.Proceedings[i]
		}
	}
	return nil
}

// Due returns the deadline with this id, or nil.
func (c *Case) Due(id string) *Due {
	for i := range c.Dues {
		if c.Dues[i].ID == id {
			return &c.Dues[i]
		}
	}
	return nil
}

// DueOf returns the newest deadline of a rule for a party (0: not per party), or nil.
func (c *Case) DueOf(rule string, party int) *Due {
	for i := len(c.Dues) - 1; i >= 0; i-- {
		if c.Dues[i].Rule == rule && c.Dues[i].Party == party {
			return &c.Dues[i]
		}
	}
	return nil
}

// Deaths is the number of dead: what was reported, or more when the parties' injuries say so.
func (c *Case) Deaths() int { return max(c.Report.Deaths, c.injured("death")) }

// SeriouslyInjured is the number of seriously injured, counted like Deaths.
func (c *Case) SeriouslyInjured() int { return max(c.Report.Serious, c.injured("serious")) }

// Injured says whether anybody was hurt or killed.
func (c *Case) Injured() bool {
	return c.Deaths() > 0 || c.Report.Injured > 0 || c.SeriouslyInjured() > 0 || c.injured("slight")+c.injured("slight_injury")+c.injured("minor_injury") > 0
}

func (c *Case) injured(word string) int {
	n := 0
	for _, p := range c.Parties {
		if p.Injury == word {
			n++
		}
	}
	return n
}

// Class is the accident class of HPR 3: death, injury or property.
func (c *Case) Class() string {
	switch {
	case c.Deaths() > 0:
		return "death"
	case c.Injured():
		return "injury"
	}
	return "property"
}
