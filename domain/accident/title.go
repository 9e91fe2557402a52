package accident

// Title says who met whom, by kind and without names or plates, as codes joined by "×": "car×pedestrian".
// web/words turns the codes into words.
func (c *Case) Title() string {
	title, n := "", 0
	add := func(code string) {
		if n++; n > 3 {
			return
		}
		if title != "" {
			title += "×"
		}
		title += code
	}
	for _, v := range c.Vehicles {
		add(v.Kind)
	}
	for _, p := range c.Parties {
		if p.Role == "pedestrian" {
			add("pedestrian")
		}
	}
	if n > 3 {
		title += "×+" + itoa(n-3)
	}
	return title
}
