package bulk

import (
	"strconv"
	"strings"
)

// The codes of STATS19 in ours. What has no like stays unknown, and the source's own word stands in the description.

// known is a value that says something.
func known(s string) string {
	switch s = strings.TrimSpace(s); strings.ToLower(s) {
	case "-1", "unknown", "not known", "data missing or out of range", "make and model redacted":
		return ""
	}
	return s
}

// years reads an age; -1 when it is not known.
func years(s string) int {
	n, err := strconv.Atoi(strings.TrimSpace(s))
	if err != nil || n < 0 || n > 120 {
		return -1
	}
	return n
}

func injuryOf(severity string) string {
	switch severity {
	case "Fatal":
		return "death"
	case "Serious":
		return "serious"
	case "Slight":
		return "slight"
	}
	return "unknown"
}

// stats19Weather maps to the codes of GA/T: high winds alone are 6; with rain or snow these count.
var stats19Weather = map[string]string{
	"Fine no high winds": "1", "Raining no high winds": "3", "Raining + high winds": "3", "Snowing no high winds": "4",
	"Snowing + high winds": "4", "Fog or mist": "5", "Fine + high winds": "6", "Other": "9",
}

// stats19Vehicle gives the kind of a vehicle and, where the source names it, its use.
func stats19Vehicle(t string) (kind, use string) {
	switch {
	case t == "Car":
		return "car", ""
	case strings.HasPrefix(t, "Taxi"):
		return "car", "Taxi/Private hire"
	case strings.HasPrefix(t, "Van"), strings.HasPrefix(t, "Goods"):
		return "truck", ""
	case strings.HasPrefix(t, "Bus"), strings.HasPrefix(t, "Minibus"):
		return "bus", ""
	case strings.HasPrefix(t, "Motorcycle"), t == "Electric motorcycle":
		return "motorcycle", ""
	case t == "Pedal cycle":
		return "bicycle", ""
	case t == "Agricultural vehicle":
		return "tractor", ""
	case t == "Mobility scooter":
		return "other_non_motor", "" // 残疾人机动轮椅车 is a non-motor vehicle, RTSL 119(4)
	case t == "Ridden horse":
		return "other_non_motor", "Ridden horse"
	}
	return "unknown", ""
}

// moving are the manoeuvres of a vehicle that surely moved.
var moving = map[string]bool{
	"Going ahead": true, "Turning right": true, "Turning left": true, "Moving off": true, "Slowing or stopping": true,
	"Over taking moving vehicle on its offside": true, "Changing lane to right": true, "Changing lane to left": true, "Reversing": true,
	"U-turn": true, "Overtaking on nearside (passengers side nearest kerb)": true, "Overtaking stationary vehicle on its offside": true,
}

// form is the form of the accident as far as the source tells: who was there and which of them moved.
func (a stats19) form() string {
	for _, c := range a.Casualties {
		if c.Class == "Pedestrian" {
			return "other_pedestrian"
		}
	}
	if len(a.Vehicles) < 2 {
		return "other_single"
	}
	parked, moved := 0, 0
	for _, v := range a.Vehicles {
		if v.Manoeuvre == "Parked" {
			parked++
		}
		if moving[v.Manoeuvre] {
			moved++
		}
	}
	switch {
	case parked > 0 && parked+moved == len(a.Vehicles) && moved == 1:
		return "parked_vehicle"
	case moved == len(a.Vehicles):
		return "moving_vehicle"
	}
	return "other_vehicles"
}

func impact(s string) string {
	if s = known(s); s == "" {
		return ""
	}
	return "接触部位 " + s
}

func vehicleAge(s string) string {
	if n := years(s); n >= 0 {
		return "车龄" + strconv.Itoa(n) + "年"
	}
	return ""
}
