package compensation

import (
	"slices"

	"anjie/domain/calendar"
	"anjie/domain/canonical"
	"anjie/domain/compensation/waterfall"
)

// Rules is an edition of every table but the base figures. It is plain data: a draft edition is a changed copy.
type Rules struct {
	Edition string `json:"edition"`
	Heads   []Head `json:"heads"`

	Ages          []AgeBand    `json:"ages"`          // PI-Int 12, 15, 17
	Majority      int          `json:"majority"`      // the age until which a minor is supported (PI-Int 17)
	Grades        []Grade      `json:"grades"`        // one line a disability grade
	Extra         []ExtraIndex `json:"extra"`         // what a further grade adds
	ExtraCap      int64        `json:"extraCap"`      // of all further grades together, basis points
	CoefCap       int64        `json:"coefCap"`       // of the whole coefficient, basis points
	CareYears     int          `json:"careYears"`     // the longest care after treatment (PI-Int 8)
	FuneralMonths int          `json:"funeralMonths"` // PI-Int 14
	YearDays      int          `json:"yearDays"`      // by which a year's wage becomes a day's
	AskRetired    int          `json:"askRetired"`    // from this age on, that of women, lost income says whether the victim is past retirement age (RTA-Int2 6)

	DailyRates []DailyRate    `json:"dailyRates"`
	WageSeries []WageByRegion `json:"wageSeries"`
	Unknown    UnknownDead    `json:"unknown"`

	UnifiedFrom calendar.Day `json:"unifiedFrom"` // torts since this day know no rural figures (PI-Int 24)
	SecondFrom  calendar.Day `json:"secondFrom"`  // the day on which RTA-Int2 12 looks at the case's stage

	SecondMediated bool `json:"secondMediated"` // a mediation follows RTA-Int2, which speaks of cases in court
	DayVerified    bool `json:"dayVerified"`    // that a mediation's own day is its reference day was seen at a source: PI-Int 22 names the end of the hearing

	Settlement waterfall.Rules `json:"settlement"` // who pays: limits, bars and readings

	Taken []Reading `json:"taken,omitempty"` // the published answers that stand in the tables above
}

// AgeBand says for how many years a person of an age is compensated: Years, less one for each year above From if Falls.
type AgeBand struct {
	From  int  `json:"from"` // completed years
	Years int  `json:"years"`
	Falls bool `json:"falls,omitempty"`
}

// Grade is the coefficient of a disability grade, 1 the heaviest, in basis points.
type Grade struct {
	Grade int   `json:"grade"`
	Rate  int64 `json:"rate"`
}

// ExtraIndex is what a grade beside the heaviest adds, in basis points. Region "" is for all without a line of their own.
type ExtraIndex struct {
	Region   string `json:"region,omitempty"`
	Grade    int    `json:"grade"`
	Rate     int64  `json:"rate"`
	Source   string `json:"source"`
	Verified bool   `json:"verified"`
}

// Rounding is what becomes of a daily rate before it is multiplied.
type Rounding string

// The roundings.
const (
	RoundNone Rounding = "none" // only the product is rounded
	RoundCent Rounding = "cent"
	RoundYuan Rounding = "yuan"
)

// Codes lists the roundings.
func (Rounding) Codes() []string {
	return []string{string(RoundNone), string(RoundCent), string(RoundYuan)}
}

// DailyRate is a region's habit. Region "" is for all others.
type DailyRate struct {
	Region string   `json:"region,omitempty"`
	Mode   Rounding `json:"mode"`
}

// WageByRegion is the wage series that a region's practice uses for PI-Int 14. A region without a line must choose.
type WageByRegion struct {
	Region string `json:"region"`
	Series string `json:"series"`
	Source string `json:"source"`
}

// UnknownDead is the provincial rule on a dead person whom nobody knows.
type UnknownDead struct {
	Province string `json:"province"` // the first two digits of the region
	Article  string `json:"article"`
	Adult    int    `json:"adult"` // presumed to support somebody from this age …
	Below    int    `json:"below"` // … to below this one
	Persons  int    `json:"persons"`
	Years    int    `json:"years"`
}

// DefaultRules is the newest edition. The caller owns the copy.
func DefaultRules() Rules {
	r := Rules{
		Edition: "2026-11", Heads: slices.Clone(heads),
		Ages:     []AgeBand{{From: 0, Years: 20}, {From: 60, Years: 20, Falls: true}, {From: 75, Years: 5}},
		Majority: 18, ExtraCap: 1000, CoefCap: whole, CareYears: 20, FuneralMonths: 6, YearDays: 365, AskRetired: 55,
		DailyRates: []DailyRate{{Mode: RoundNone}},
		WageSeries: []WageByRegion{{"370000", StaffWage, "2012至2014年度山东判决与赔偿标准表"}, {"370200", StaffWage, "2012至2014年度山东判决与赔偿标准表"}},
		Unknown:    UnknownDead{Province: "37", Article: "SD-Impl 68", Adult: 18, Below: 60, Persons: 1, Years: 20},

		UnifiedFrom: calendar.On(2022, 5, 1), SecondFrom: calendar.On(2026, 6, 30), SecondMediated: true,
		Settlement: waterfall.Default(),
	}
	const practice = "GB 18667-2002 附录B；“十级加1%”见 http://www.64365.com/special/20205906；其余等级按最高等级指数的十分之一推定"
	for g := 1; g <= 10; g++ {
		r.Grades = append(r.Grades, Grade{g, int64(11-g) * 1000})
		r.Extra = append(r.Extra, ExtraIndex{Grade: g, Rate: int64(11-g) * 100, Source: practice})
	}
	r.Extra = append(r.Extra, ExtraIndex{Region: "510000", Grade: 10, Rate: 200, Source: "四川案件诉请：两处十级按12%（CAIL数据集）"})
	return r
}

// SHA256 is the hash of the edition's canonical JSON.
func (r Rules) SHA256() string { return canonical.Table(r) }

// head returns the line of a head.
func (r *Rules) head(id HeadID) (Head, bool) {
	for _, h := range r.Heads {
		if h.ID == id {
			return h, true
		}
	}
	return Head{}, false
}

// years is how long a person of age completed years is compensated, and the band that says so.
func (r *Rules) years(age int) (int, AgeBand) {
	band := AgeBand{}
	for _, b := range r.Ages {
		if age >= b.From {
			band = b
		}
	}
	if band.Falls {
		return band.Years - (age - band.From), band
	}
	return band.Years, band
}

// grade is the coefficient of a grade.
func (r *Rules) grade(g int) (int64, bool) {
	for _, line := range r.Grades {
		if line.Grade == g {
			return line.Rate, true
		}
	}
	return 0, false
}

// within are the divisions that a place lies in, the nearest first, and in the end all of them: what holds for a province
// holds for a district that has nothing of its own, whether or not it has base figures (see seat). The cities beside the
// provinces have a practice of their own.
func within(place string) []string {
	if !sixFold.MatchString(place) {
		return []string{place, ""}
	}
	city, province := place[:4]+"00", place[:2]+"0000"
	if ownCities[city] {
		province = city
	}
	return slices.Compact([]string{place, city, province, ""})
}

// nearest finds the line of a place, else that of the nearest division that it lies in, else that for all.
func nearest[L any](lines []L, place string, is func(line L, region string) bool) (found L, ok bool) {
	for _, region := range within(place) {
		if n := slices.IndexFunc(lines, func(l L) bool { return is(l, region) }); n >= 0 {
			return lines[n], true
		}
	}
	return found, false
}

// extra is what a further grade adds in a place.
func (r *Rules) extra(place string, g int) (ExtraIndex, bool) {
	return nearest(r.Extra, place, func(l ExtraIndex, region string) bool { return l.Grade == g && l.Region == region })
}

// daily is how a place rounds a daily rate.
func (r *Rules) daily(place string) (DailyRate, bool) {
	return nearest(r.DailyRates, place, func(l DailyRate, region string) bool { return l.Region == region })
}

// wages is the wage series of a place; there is none for all, so that a case elsewhere must choose.
func (r *Rules) wages(place string) (WageByRegion, bool) {
	return nearest(r.WageSeries, place, func(l WageByRegion, region string) bool { return l.Region == region })
}

// Age is how many years (周岁) a person born on one day has completed on another; the birthday itself completes one.
func Age(born, on calendar.Day) int {
	by, bm, bd := born.Date()
	y, m, d := on.Date()
	age := y - by
	if m < bm || m == bm && d < bd {
		age--
	}
	return age
}
