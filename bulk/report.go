package bulk

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"anjie/domain/accident"
)

// report gathers the form of accident.OpenCase from a source that names nobody.
type report struct {
	values            accident.Values
	vehicles, parties int
	roles             map[string]int
	said              []string // what the source says besides
}

// begin is a report that came from another system. When it was reported is not known: it cannot have been before it happened.
func begin(source string, at time.Time, place string) *report {
	moment := at.UTC().Format(time.RFC3339)
	return &report{roles: map[string]int{}, values: accident.Values{
		"source": source, "channel": "transfer", "occurred_at": moment, "reported_at": moment, "place": clip(place, 400),
	}}
}

func (r *report) set(name, value string) {
	if value != "" {
		r.values[name] = value
	}
}

func (r *report) count(name string, n int) {
	if n > 0 {
		r.values[name] = strconv.Itoa(n)
	}
}

// say keeps a fact for which the form has no field.
func (r *report) say(what, value string) {
	if value != "" {
		r.said = append(r.said, what+"："+value)
	}
}

// vehicle adds a vehicle and returns its number.
func (r *report) vehicle(kind, model, use string) int {
	r.vehicles++
	at := fmt.Sprintf("vehicles.%d.", r.vehicles)
	r.set(at+"kind", kind)
	r.set(at+"model", clip(model, 200))
	r.set(at+"use", clip(use, 200))
	return r.vehicles
}

// roleNames are the words by which parties without a name are called, with a number for each role.
var roleNames = map[string]string{"driver": "驾驶人", "rider": "骑行人", "passenger": "乘车人", "pedestrian": "行人", "owner": "车主", "other": "其他人"}

// party adds a party and returns the name it was given. vehicle 0 is none, or not known.
func (r *report) party(role, injury string, vehicle int, minor bool) string {
	r.parties++
	r.roles[role]++
	name := roleNames[role] + strconv.Itoa(r.roles[role])
	at := fmt.Sprintf("parties.%d.", r.parties)
	r.set(at+"role", role)
	r.set(at+"name", name)
	r.set(at+"injury", injury)
	if vehicle > 0 {
		r.set(at+"vehicle", strconv.Itoa(vehicle))
	}
	if minor {
		r.set(at+"minor", "yes")
	}
	return name
}

// done is the whole form, with everything that has no field in the description.
func (r *report) done() accident.Values {
	r.set("description", clip(strings.Join(r.said, "\n"), 19_000))
	return r.values
}

func clip(s string, n int) string {
	if runes := []rune(s); len(runes) > n {
		return string(runes[:n])
	}
	return s
}
