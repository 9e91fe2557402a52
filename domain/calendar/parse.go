package calendar

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"time"

	"anjie/domain/problem"
)

// MaxYearBytes is the longest file of a year that is read; a real one has about two thousand bytes.
const MaxYearBytes = 64 << 10

// number is how the General Office numbers its notices: 国办发明电〔2025〕7号.
var number = regexp.MustCompile(`^\p{Han}{2,20}〔(\d{4})〕[1-9]\d{0,4}号$`)

// ParseYear reads a year in the form of days/2026.json and checks that it can be true. What is wrong with it is
// a *problem.Error of kind Invalid, with a sentence for whoever wrote the file.
func ParseYear(b []byte) (Year, error) {
	var y Year
	if len(b) > MaxYearBytes {
		return Year{}, wrong("文件过大：一年的放假安排不会超过64KB", "the file is too long: a year's arrangement never has more than 64 KB")
	}
	r := json.NewDecoder(bytes.NewReader(b))
	r.DisallowUnknownFields()
	if err := r.Decode(&y); err != nil {
		return Year{}, unreadable(err)
	}
	if _, err := r.Token(); !errors.Is(err, io.EOF) {
		return Year{}, wrong("文件末尾有多余的内容", "something follows after the end of the year")
	}
	if err := y.check(); err != nil {
		return Year{}, err
	}
	return y, nil
}

func wrong(zh, en string) error { return problem.New(problem.Invalid, zh, en) }

// unreadable says what kept the file from being read, without the decoder's own jargon where a plain sentence will do.
func unreadable(err error) error {
	var kind *json.UnmarshalTypeError
	var syntax *json.SyntaxError
	inner := problem.As(err)
	switch {
	case inner != nil:
		return wrong("放假安排文件："+inner.ZH, "the year's file: "+inner.EN)
	case errors.As(err, &kind):
		return wrong(fmt.Sprintf("“%s”的类型不对：写成了%s", kind.Field, kind.Value), fmt.Sprintf("%q is of the wrong type: it is a JSON %s", kind.Field, kind.Value))
	case errors.As(err, &syntax):
		return wrong(fmt.Sprintf("第%d个字节附近不是有效的JSON", syntax.Offset), fmt.Sprintf("no valid JSON near byte %d", syntax.Offset))
	case strings.HasPrefix(err.Error(), "json: unknown field "):
		name := strings.TrimPrefix(err.Error(), "json: unknown field ")
		return wrong("不认识的字段："+name, "a field that is not known: "+name)
	}
	return wrong("文件不是完整的JSON", "the file is no complete JSON")
}

// check refuses what no notice says: a worked day that is no weekend, a day named twice, a day far outside the year.
func (y Year) check() error {
	if y.Year < firstYear || y.Year > lastYear {
		return wrong(fmt.Sprintf("年份%d不在1900至2199之间", y.Year), fmt.Sprintf("no such year: %d; it lies between 1900 and 2199", y.Year))
	}
	if strings.TrimSpace(y.Source) == "" {
		return wrong("没有写明来源（source）", "the source is not named")
	}
	if err := y.checkNotices(); err != nil {
		return err
	}
	if len(y.Holidays) == 0 {
		return wrong("没有任何节假日", "no holidays")
	}
	seen, own := map[Day]bool{}, false
	for i, h := range y.Holidays {
		if h.ZH == "" || h.EN == "" || len(h.Off) == 0 {
			return wrong(fmt.Sprintf("第%d个节日缺少中英文名称或者放假日期", i+1), fmt.Sprintf("holiday %d has no name in both languages or no days", i+1))
		}
		for j, d := range append(h.Off[:len(h.Off):len(h.Off)], h.Work...) {
			if err := y.checkDay(d, j >= len(h.Off), seen); err != nil {
				return err
			}
			seen[d] = true
			own = own || d.year == y.Year
		}
	}
	if !own {
		return wrong(fmt.Sprintf("所列日期没有一天在%d年内", y.Year), fmt.Sprintf("none of the days lies in %d", y.Year))
	}
	return nil
}

func (y Year) checkDay(d Day, worked bool, seen map[Day]bool) error {
	switch {
	case d.IsZero():
		return wrong("有一处日期是空的", "one of the days is empty")
	case seen[d]:
		return wrong(d.String()+"出现了两次", d.String()+" is named twice")
	case d.Before(On(y.Year-1, time.December, 1)), d.After(On(y.Year+1, time.January, 31)):
		return wrong(fmt.Sprintf("%s不属于%d年", d, y.Year), fmt.Sprintf("%s lies outside %d", d, y.Year))
	case worked && !weekend(d):
		return wrong(d.String()+"不是周末，本来就上班，不是调休上班日", d.String()+" is worked anyway: it is no weekend")
	}
	return nil
}

// checkNotices wants the number of each notice, as it is written in the notice, and its address if there is one.
func (y Year) checkNotices() error {
	if len(y.Notices) == 0 {
		return wrong("没有写明放假通知的文号", "no notice is named")
	}
	for _, n := range y.Notices {
		m := number.FindStringSubmatch(n.Number)
		if m == nil {
			return wrong(fmt.Sprintf("通知文号“%s”应写成“国办发明电〔2025〕7号”的样子", n.Number), fmt.Sprintf("the notice's number %q is not written like 国办发明电〔2025〕7号", n.Number))
		}
		if of, err := strconv.Atoi(m[1]); err != nil || of != y.Year && of != y.Year-1 {
			return wrong(fmt.Sprintf("%s不是关于%d年的通知：应是当年或者上一年发出的", n.Number, y.Year), fmt.Sprintf("%s is not about %d: a notice comes in that year or the year before", n.Number, y.Year))
		}
		if n.URL != "" && !strings.HasPrefix(n.URL, "https://") && !strings.HasPrefix(n.URL, "http://") {
			return wrong("通知的网址应以https://开头", "the notice's address begins with https://")
		}
	}
	return nil
}
