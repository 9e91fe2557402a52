package compensation

import (
	"slices"
	"strings"
)

// ownCities have figures of their own: the cities with their own plan and the special economic zones that PI-Int 22 sets
// beside the provinces. Every other place goes by its province.
var ownCities = map[string]bool{
	"210200": true, // 大连
	"330200": true, // 宁波
	"350200": true, // 厦门
	"370200": true, // 青岛
	"440300": true, // 深圳
	"440400": true, // 珠海
	"440500": true, // 汕头
}

// seat is the division whose figures apply to a place: the place itself where the table has figures of it, the city of
// ownCities that it is in, else its province (PI-Int 22).
func (c *calc) seat(place string) string {
	if !sixFold.MatchString(place) || c.figures.has(place) {
		return place
	}
	if city := place[:4] + "00"; ownCities[city] {
		return city
	}
	return place[:2] + "0000"
}

// has says whether the table has any figure of a division.
func (f Figures) has(region string) bool {
	i, _ := slices.BinarySearchFunc(f.rows, region+"/", func(r Figure, k string) int { return strings.Compare(r.Key(), k) })
	return i < len(f.rows) && f.rows[i].Region == region
}
