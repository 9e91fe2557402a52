package bulk

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"strconv"
	"strings"
	"time"
	_ "time/tzdata" // the source writes British time; a server may have no zones
)

// westYorkshire is STATS19, the British police's record of accidents with injuries, one JSON object a line with the
// accident's vehicles and casualties.
var westYorkshire = Format{
	Name: westYorkshireName, Licence: westYorkshireLicence,
	fits: func(head []byte) bool {
		line := firstLine(head)
		return bytes.HasPrefix(line, []byte("{")) && bytes.Contains(line, []byte(`"casualties"`)) && bytes.Contains(line, []byte(`"n_vehicles"`))
	},
	read: readWestYorkshire,
}

const (
	westYorkshireName    = "west-yorkshire"
	westYorkshireLicence = "Open Government Licence v3.0"
)

// longestLine bounds the memory for one accident.
const longestLine = 1 << 20

func readWestYorkshire(r io.Reader) iter.Seq2[Line, error] {
	return func(yield func(Line, error) bool) {
		scan := bufio.NewScanner(r)
		scan.Buffer(make([]byte, 64<<10), longestLine)
		no := 0
		for scan.Scan() {
			no++
			l := westYorkshireLine(bytes.TrimPrefix(scan.Bytes(), bom))
			l.No = no
			if !yield(l, nil) {
				return
			}
		}
		if err := scan.Err(); err != nil {
			yield(Line{No: no + 1}, fmt.Errorf("bulk: read line %d: %w", no+1, err))
		}
	}
}

// stats19 is an accident as the file has it. "-1" and "Data missing or out of range" mean that nothing is known.
type stats19 struct {
	ID         string          `json:"id"`
	OccurredAt string          `json:"occurred_at"` // British time without zone
	Lng        *float64        `json:"lng"`
	Lat        *float64        `json:"lat"`
	Severity   string          `json:"severity"`
	Speed      string          `json:"speed_limit"` // miles an hour
	Road       string          `json:"road_type"`
	Junction   string          `json:"junction"`
	Light      string          `json:"light"`
	Weather    string          `json:"weather"`
	Surface    string          `json:"surface"`
	District   string          `json:"district"`
	NVehicles  int             `json:"n_vehicles"`
	NCasualty  int             `json:"n_casualties"`
	Vehicles   []stats19Unit   `json:"vehicles"`
	Casualties []stats19Person `json:"casualties"`
}

type stats19Unit struct {
	Ref       string `json:"ref"`
	Type      string `json:"type"`
	Manoeuvre string `json:"manoeuvre"`
	Impact    string `json:"first_impact"`
	Sex       string `json:"driver_sex"`
	Age       string `json:"driver_age"`
	Model     string `json:"make_model"`
	Years     string `json:"veh_age"`
}

type stats19Person struct {
	Ref      string `json:"ref"`
	Vehicle  string `json:"vehicle_ref"` // of a pedestrian: the vehicle that struck him
	Class    string `json:"cls"`
	Sex      string `json:"sex"`
	Age      string `json:"age"`
	Severity string `json:"severity"`
	Type     string `json:"type"`
}

func westYorkshireLine(raw []byte) (l Line) {
	if len(bytes.TrimSpace(raw)) == 0 {
		return Line{Aside: "空行"}
	}
	var a stats19
	if err := json.Unmarshal(raw, &a); err != nil {
		return Line{Bad: bad("这一行不是完整的 JSON 对象", "This line is not a whole JSON object")}
	}
	if a.ID = strings.TrimSpace(a.ID); a.ID == "" || len(a.ID) > 64 {
		return Line{Bad: bad("缺少事故编号（id）", "The accident has no id")}
	}
	l.Source = westYorkshireName + "/" + a.ID
	at, err := britishTime(a.OccurredAt)
	if err != nil {
		l.Bad = bad("发生时间无法识别："+clip(a.OccurredAt, 40), "The time cannot be read: "+clip(a.OccurredAt, 40))
		return l
	}
	if len(a.Vehicles) > 100 || len(a.Casualties) > 100 {
		l.Bad = bad("车辆或伤亡人员超过 100，无法登记", "More than 100 vehicles or casualties")
		return l
	}
	l.Values, l.Odd = a.report(l.Source, at)
	return l
}

var london = func() *time.Location {
	l, err := time.LoadLocation("Europe/London")
	if err != nil {
		panic(err) // the zones are embedded
	}
	return l
}()

func britishTime(s string) (time.Time, error) {
	t, err := time.ParseInLocation("2006-01-02T15:04:05", s, london)
	if err == nil && (t.Year() < 1979 || t.Year() > 2199) { // STATS19 began in 1979
		err = errors.New("bulk: no such year")
	}
	return t, err
}

func (a stats19) report(source string, at time.Time) (values map[string]string, odd []string) {
	r := begin(source, at, "West Yorkshire, "+known(a.District)+"（英国）")
	if lng, lat, ok := degrees(a.Lng, a.Lat); ok {
		r.set("lng", lng)
		r.set("lat", lat)
	}
	r.set("weather", stats19Weather[a.Weather])
	r.set("form", a.form())
	r.say("来源", "STATS19 West Yorkshire 2024，编号 "+a.ID+"（"+westYorkshireLicence+"）")
	r.say("报案时间", "来源未载，以发生时间代")
	r.say("当地时间", a.OccurredAt+"（Europe/London）")
	for _, f := range []struct{ what, value string }{{"严重程度", a.Severity}, {"限速（英里/小时）", a.Speed}, {"道路", a.Road},
		{"路口", a.Junction}, {"照明", a.Light}, {"天气", a.Weather}, {"路面", a.Surface}, {"地区", a.District}} {
		r.say(f.what, known(clip(f.value, 200)))
	}
	numbers := a.vehicles(r)
	deaths, injured, serious := a.people(r, numbers)
	r.count("deaths", deaths)
	r.count("injured", injured)
	r.count("serious", serious)
	if a.NVehicles != len(a.Vehicles) || a.NCasualty != len(a.Casualties) {
		odd = append(odd, "来源所载车辆数或伤亡人数与明细不符，以明细为准")
	}
	return r.done(), odd
}

// vehicles adds the vehicles and who drove them, and says which number each reference became.
func (a stats19) vehicles(r *report) map[string]int {
	numbers := map[string]int{}
	for _, v := range a.Vehicles {
		kind, use := stats19Vehicle(v.Type)
		n := r.vehicle(kind, known(v.Model), use)
		numbers[v.Ref] = n
		role := driverOf(kind)
		hurt, driver := a.driver(v.Ref)
		if hurt == "none" && v.Manoeuvre == "Parked" && known(v.Sex) == "" && years(v.Age) < 0 {
			role = "owner" // parked, and nothing is known of a driver
		}
		age := years(v.Age)
		if driver != nil && age < 0 {
			age = years(driver.Age)
		}
		name := r.party(role, hurt, n, age >= 0 && age < 18)
		r.say(name, detail(known(v.Sex), age, known(clip(v.Type, 80)), known(clip(v.Manoeuvre, 80)), impact(v.Impact), vehicleAge(v.Years)))
	}
	return numbers
}

// driver finds the casualty who drove a vehicle: everybody who was hurt is listed, so who is not was not.
func (a stats19) driver(ref string) (injury string, p *stats19Person) {
	for i, c := range a.Casualties {
		if c.Class == "Driver or rider" && c.Vehicle == ref {
			return injuryOf(c.Severity), &a.Casualties[i]
		}
	}
	return "none", nil
}

// people adds the casualties who did not drive, and counts all.
func (a stats19) people(r *report, numbers map[string]int) (deaths, injured, serious int) {
	drove := map[string]bool{}
	for _, c := range a.Casualties {
		switch injuryOf(c.Severity) {
		case "death":
			deaths++
		case "serious":
			serious++
			injured++
		default:
			injured++
		}
		role, vehicle := "passenger", numbers[c.Vehicle]
		switch c.Class {
		case "Driver or rider":
			if first := !drove[c.Vehicle]; first && vehicle > 0 {
				drove[c.Vehicle] = true
				continue // is a party already
			}
			role = "driver"
		case "Pedestrian":
			role = "pedestrian"
		case "Passenger":
		default:
			role = "other"
		}
		in := vehicle
		if role == "pedestrian" {
			in = 0
		}
		age := years(c.Age)
		name := r.party(role, injuryOf(c.Severity), in, age >= 0 && age < 18)
		struck := ""
		if role == "pedestrian" && vehicle > 0 {
			struck = "与车辆" + strconv.Itoa(vehicle) + "接触"
		}
		r.say(name, detail(known(c.Sex), age, known(clip(c.Type, 80)), struck))
	}
	return deaths, injured, serious
}

// degrees writes a place on earth as decimal degrees; a place that is none is left out.
func degrees(lng, lat *float64) (x, y string, ok bool) {
	if lng == nil || lat == nil || *lng < -180 || *lng > 180 || *lat < -90 || *lat > 90 || *lng == 0 && *lat == 0 {
		return "", "", false
	}
	return strconv.FormatFloat(*lng, 'f', 6, 64), strconv.FormatFloat(*lat, 'f', 6, 64), true
}

func driverOf(kind string) string {
	switch kind {
	case "bicycle", "e_bike", "tricycle", "other_non_motor":
		return "rider"
	}
	return "driver"
}

func detail(parts ...any) string {
	var out []string
	for _, p := range parts {
		switch p := p.(type) {
		case string:
			if p != "" {
				out = append(out, p)
			}
		case int:
			if p >= 0 {
				out = append(out, strconv.Itoa(p)+"岁")
			}
		}
	}
	return strings.Join(out, "，")
}
