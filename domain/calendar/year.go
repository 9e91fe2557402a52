package calendar

// Year is what the State Council's notices say about one year (国务院办公厅关于部分节假日安排的通知).
// Days of the neighbouring December or January may occur in it: New Year's Day reaches back.
type Year struct {
	Year     int       `json:"year"`
	Source   string    `json:"source"` // where the days were taken from, and its licence
	Notices  []Notice  `json:"notices"`
	Holidays []Holiday `json:"holidays"`
}

// Notice is an official document that arranges holidays; a later one in the same year amends the first.
type Notice struct {
	Number string `json:"number"` // 国办发明电〔2025〕7号
	URL    string `json:"url"`
}

// Holiday is one holiday of a notice: the days off, weekends in between included, and the weekend days worked for it.
type Holiday struct {
	ZH   string `json:"zh"`
	EN   string `json:"en"`
	Off  []Day  `json:"off"`
	Work []Day  `json:"work"` // 调休上班
}
