package sheet

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"anjie/domain/problem"
)

func made() time.Time { return time.Date(2026, 9, 18, 2, 30, 0, 0, time.UTC) }

func sample() Paper {
	long := strings.Repeat("2026年9月18日10时30分，张㛃驾驶鲁N·12345号小型轿车由东向西行驶至三八路与湖滨大道路口（设计时速60km/h）时，", 3)
	return Paper{
		Kind: "sample", Title: "道路交通事故样本书", Number: "德公交认字〔2026〕第00012号", Agency: "德州市公安局交通警察支队直属一大队",
		Made: made(), Code: "K7QF-2M9D-XW4T", Foot: "本书一式三份。",
		Blocks: []Block{
			Text{Label: "当事人", Text: "张㛃，男，1980年1月1日出生，身份证号码11010519491231002X。"},
			Heading{"一、基本事实"},
			Text{Text: long + "\n" + long},
			Grid{Cols: []float64{1, 2, 1, 2}, Head: []Cell{{Text: "甲", Label: true}, {Text: "乙", Label: true}, {Text: "丙", Label: true}, {Text: "丁", Label: true}},
				Rows: []Row{
					{Group: "报警人", Cells: []Cell{{Text: "姓名", Label: true}, {Text: "李𠮷䶮"}, {Text: "电话", Label: true}, {}}},
					{Group: "报警人", Cells: []Cell{{Text: "说明", Label: true}, {Text: long, Span: 3}}},
					{Cells: []Cell{{Text: "签收", Label: true}, {Hand: true, Span: 3}}},
				}},
			Box{Title: "权利告知", Items: []string{"可以申请复核。", "可以提起诉讼。"}},
			Signatures{Title: "签名", People: []Signature{{Role: "甲方", Name: "张㛃", Finger: true}, {Role: "乙方", Name: "李𠮷䶮", On: made()}, {Role: "调解员"}}},
			SealPlace{Agency: "德州市公安局交通警察支队直属一大队", Seal: "道路交通事故处理专用章", On: made()},
		},
	}
}

func TestSamePaperSameBytes(t *testing.T) {
	t.Parallel()
	one, err := Render(sample())
	require.NoError(t, err)
	two, err := Render(sample())
	require.NoError(t, err)
	require.Equal(t, one, two)
	other := sample()
	other.Made = made().Add(time.Second)
	three, err := Render(other)
	require.NoError(t, err)
	require.NotEqual(t, one, three)
}

func TestCharactersThatCannotBePrinted(t *testing.T) {
	t.Parallel()
	for name, r := range map[string]string{
		"rarer than any typeface": "王𱍐", "emoji": "王😀", "zero width": "王\u200b五", "direction": "王\u202e五",
		"variation": "葛\U000E0100", "control": "王\x07", "accent by itself": "e\u0301", "broken": "王\ufffd", "arabic": "محمد",
	} {
		p := sample()
		p.Blocks = append(p.Blocks, Text{Label: "姓名", Text: r})
		_, err := Render(p)
		e := problem.As(err)
		require.NotNil(t, e, name)
		require.Equal(t, problem.Invalid, e.Kind)
		require.Equal(t, "姓名", e.Faults[0].Field)
		require.Contains(t, e.Faults[0].ZH, "姓名")
		require.Contains(t, e.Faults[0].EN, "U+")
	}
}

func FuzzRender(f *testing.F) {
	for _, s := range []string{"张㛃", "", "王𠮷", "王𱍐", "\x00", "第一行\n\n第二行\r\n\t第三行", "鲁N·12345挂", strings.Repeat("（《", 90), "a\u0301", "　　"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 2000 {
			return
		}
		p := sample()
		p.Agency, p.Number, p.Foot = s, s, s
		p.Blocks = append(p.Blocks, Text{Label: s, Text: s, Hang: true}, Heading{s}, Box{s, []string{s, s}}, SealPlace{Agency: s},
			Grid{Cols: []float64{1, 1}, Head: []Cell{{Text: s}}, Rows: []Row{{Group: s, Cells: []Cell{{Text: s, Label: true}, {Text: s}}}}})
		p.Blocks = append(p.Blocks, Attachments([]string{s, s})...)
		pdf, err := Render(p)
		if err != nil {
			require.Equal(t, problem.Invalid, problem.KindOf(err), "%v", err)
			return
		}
		require.True(t, strings.HasPrefix(string(pdf), "%PDF-1.7"))
		require.True(t, strings.HasSuffix(string(pdf), "%%EOF\n"))
	})
}
