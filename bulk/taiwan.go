package bulk

import (
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"iter"
	"regexp"
	"strconv"
	"strings"
	"time"

	"anjie/domain/calendar"
)

// taiwan is the list of fatal accidents (A1 類) that the Taiwanese police publish, as CSV with a BOM: time in years of the
// Republic, place, "死亡n;受傷n", all units of the accident in one cell, longitude, latitude.
var taiwan = Format{
	Name: taiwanName, Licence: taiwanLicence,
	fits: func(head []byte) bool {
		return strings.HasPrefix(string(firstLine(head)), "發生時間,發生地點,死亡受傷人數,車種")
	},
	read: readTaiwan,
}

const (
	taiwanName    = "taiwan"
	taiwanLicence = "政府資料開放授權條款－第1版 / Open Government Data License 1.0"
)

var taiwanColumns = []string{"發生時間", "發生地點", "死亡受傷人數", "車種", "經度", "緯度"}

func readTaiwan(r io.Reader) iter.Seq2[Line, error] {
	return func(yield func(Line, error) bool) {
		file := csv.NewReader(io.LimitReader(r, 1<<32))
		file.FieldsPerRecord, file.LazyQuotes = -1, true
		for first := true; ; first = false {
			row, err := file.Read()
			if errors.Is(err, io.EOF) {
				return
			}
			no := 0
			if len(row) > 0 {
				no, _ = file.FieldPos(0)
			}
			var broken *csv.ParseError
			switch {
			case errors.As(err, &broken):
				if !yield(Line{No: broken.StartLine, Bad: bad("这一行不是完整的 CSV 记录", "This line is not a whole CSV record")}, nil) {
					return
				}
				continue
			case err != nil:
				yield(Line{No: no}, fmt.Errorf("bulk: read line %d: %w", no, err))
				return
			case first && !isTaiwanHead(row):
				yield(Line{No: no}, bad("文件的表头不是台湾 A1 类事故表", "The file has not the heading of the Taiwanese list"))
				return
			}
			l := Line{No: no, Aside: "表头"}
			if !first {
				l = taiwanLine(row)
				l.No = no
			}
			if !yield(l, nil) {
				return
			}
		}
	}
}

func isTaiwanHead(row []string) bool {
	if len(row) < len(taiwanColumns) {
		return false
	}
	for i, name := range taiwanColumns {
		if strings.TrimSpace(strings.TrimPrefix(row[i], string(bom))) != name {
			return false
		}
	}
	return true
}

func taiwanLine(row []string) (l Line) {
	for i := range row {
		row[i] = strings.TrimSpace(strings.ToValidUTF8(row[i], ""))
	}
	if strings.Join(row[1:], "") == "" {
		return Line{Aside: "附注：" + clip(row[0], 40)} // the file ends with its date and its class of accidents
	}
	if len(row) != len(taiwanColumns) {
		return Line{Bad: bad(fmt.Sprintf("应有 6 列，实有 %d 列", len(row)), fmt.Sprintf("%d columns instead of 6", len(row)))}
	}
	at, err := republicTime(row[0])
	if err != nil {
		return Line{Bad: bad("发生时间无法识别："+clip(row[0], 40), "The time cannot be read: "+clip(row[0], 40))}
	}
	l.Source = taiwanSource(at, row)
	deaths, injured, ok := casualties(row[2])
	units := split(row[3])
	switch {
	case !ok:
		l.Bad = bad("死亡受伤人数无法识别："+clip(row[2], 40), "The casualties cannot be read: "+clip(row[2], 40))
	case row[1] == "":
		l.Bad = bad("没有发生地点", "There is no place")
	case len(units) > 200:
		l.Bad = bad("当事人超过 200，无法登记", "More than 200 parties")
	default:
		l.Values, l.Odd = taiwanReport(l.Source, at, row, units, deaths, injured)
	}
	return l
}

// taiwanSource is an identity for an accident that has none: its time, and a hash of all that is said of it.
func taiwanSource(at time.Time, row []string) string {
	sum := sha256.Sum256([]byte(strings.Join(row, "\x00")))
	return taiwanName + "/" + at.In(calendar.Zone).Format("20060102T150405") + "-" + hex.EncodeToString(sum[:6])
}

var republic = regexp.MustCompile(`^(\d{1,3})年(\d{1,2})月(\d{1,2})日 (\d{1,2})時(\d{1,2})分(\d{1,2})秒$`)

// republicTime reads 107年01月01日 05時12分00秒: year 1 of the Republic is 1912, the hour is that of +08:00.
func republicTime(s string) (time.Time, error) {
	m := republic.FindStringSubmatch(s)
	if m == nil {
		return time.Time{}, errors.New("bulk: no time of the Republic")
	}
	var n [6]int
	for i := range n {
		n[i], _ = strconv.Atoi(m[i+1]) // the pattern leaves nothing to fail
	}
	t := time.Date(n[0]+1911, time.Month(n[1]), n[2], n[3], n[4], n[5], 0, calendar.Zone)
	if n[0] == 0 || t.Month() != time.Month(n[1]) || t.Day() != n[2] || n[3] > 23 || n[4] > 59 || n[5] > 59 {
		return time.Time{}, errors.New("bulk: no such day or hour")
	}
	return t, nil
}

var toll = regexp.MustCompile(`^死亡(\d{1,4});受傷(\d{1,4})$`)

func casualties(s string) (deaths, injured int, ok bool) {
	m := toll.FindStringSubmatch(s)
	if m == nil {
		return 0, 0, false
	}
	deaths, _ = strconv.Atoi(m[1]) // as above
	injured, _ = strconv.Atoi(m[2])
	return deaths, injured, true
}

func split(cell string) (units []string) {
	for _, u := range strings.Split(cell, ";") {
		if u = strings.TrimSpace(u); u != "" {
			units = append(units, u)
		}
	}
	return units
}

func taiwanReport(source string, at time.Time, row, units []string, deaths, injured int) (values map[string]string, odd []string) {
	r := begin(source, at, row[1])
	r.count("deaths", deaths)
	r.count("injured", injured)
	if len(units) == 0 {
		odd = append(odd, "来源未载车种，没有登记当事人")
	}
	injury := "unknown" // the source says how many died, not who
	if deaths > 0 && deaths == len(units) && injured == 0 {
		injury = "death"
	}
	pedestrians := 0
	for _, u := range units {
		role, kind, use := taiwanUnit(u)
		n := 0
		if kind != "" {
			n = r.vehicle(kind, u, use)
		}
		if role == "pedestrian" {
			pedestrians++
		}
		r.party(role, injury, n, false)
	}
	r.set("form", taiwanForm(r.vehicles, pedestrians))
	r.say("来源", "台湾地区 A1 类交通事故资料（"+taiwanLicence+"）")
	r.say("报案时间", "来源未载，以发生时间代")
	r.say("发生时间（原文）", row[0])
	r.say("车种（原文，依来源顺序）", clip(row[3], 2000))
	r.say("伤亡（原文）", row[2]+"；来源未载明何人死亡受伤")
	lng, lat, swapped, ok := taiwanPlace(row[4], row[5])
	switch {
	case swapped:
		odd = append(odd, "经度与纬度对调，已还原")
		r.say("坐标", "来源经纬度对调，已还原")
	case !ok && row[4]+row[5] != "":
		odd = append(odd, "坐标不在台湾地区，未采用")
		r.say("坐标（原文，未采用）", clip(row[4]+"，"+row[5], 80))
	}
	if ok {
		r.set("lng", lng)
		r.set("lat", lat)
	}
	return r.done(), odd
}

func taiwanForm(vehicles, pedestrians int) string {
	switch {
	case pedestrians > 0 && vehicles > 0:
		return "other_pedestrian"
	case vehicles > 1:
		return "other_vehicles"
	case vehicles == 1:
		return "other_single"
	}
	return ""
}
