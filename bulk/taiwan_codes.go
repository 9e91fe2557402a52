package bulk

import (
	"strconv"
	"strings"
)

// taiwanUnit reads a unit such as 營業用-大貨車 or 乘客-人: the use or make before the dash, the class behind it.
// In whose vehicle a passenger sat is not told.
func taiwanUnit(u string) (role, kind, use string) {
	before, class := u, ""
	if i := strings.LastIndex(u, "-"); i >= 0 {
		before, class = u[:i], u[i+1:]
	}
	switch class {
	case "人":
		switch before {
		case "乘客":
			return "passenger", "", ""
		case "行人":
			return "pedestrian", "", ""
		}
		return "other", "", ""
	case "機車":
		return "driver", "motorcycle", ""
	case "小客車":
		return "driver", "car", before
	case "大客車":
		return "driver", "bus", before
	case "大貨車", "曳引車", "半聯結車", "全聯結車":
		return "driver", "truck", before
	case "特種車":
		return "driver", "special", before
	case "慢車":
		return "rider", taiwanSlow(before), ""
	}
	if strings.HasPrefix(class, "小貨車") {
		return "driver", "truck", before
	}
	switch {
	case strings.HasPrefix(before, "農耕用車"):
		return "driver", "tractor", ""
	case before == "拼裝車", before == "動力機械", strings.HasPrefix(before, "拖車"):
		return "driver", "other_motor", ""
	}
	return "driver", "unknown", "" // 其他車, 火車, and whatever a later year brings
}

func taiwanSlow(before string) string {
	switch before {
	case "腳踏自行車":
		return "bicycle"
	case "電動自行車", "電動輔助自行車":
		return "e_bike"
	}
	return "other_non_motor"
}

// taiwanPlace reads longitude and latitude, also when they stand in each other's column; only a place in or around the
// islands is believed.
func taiwanPlace(x, y string) (lng, lat string, swapped, ok bool) {
	a, errA := strconv.ParseFloat(x, 64)
	b, errB := strconv.ParseFloat(y, 64)
	if errA != nil || errB != nil {
		return "", "", false, false
	}
	if around(b, a) {
		a, b, swapped = b, a, true
	}
	if !around(a, b) {
		return "", "", false, false
	}
	lng, lat, _ = degrees(&a, &b)
	return lng, lat, swapped, true
}

func around(lng, lat float64) bool { return lng > 114 && lng < 124 && lat > 20 && lat < 27 }
