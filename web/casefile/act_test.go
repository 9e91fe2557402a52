package casefile_test

import (
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/internal/casetest"

	"github.com/stretchr/testify/require"
)

// fieldOf reads a hidden or text field out of a form.
func fieldOf(t *testing.T, page, name string) string {
	t.Helper()
	for _, tag := range regexp.MustCompile(`<input[^>]*>`).FindAllString(page, -1) {
		if strings.Contains(tag, ` name="`+name+`"`) {
			m := regexp.MustCompile(` value="([^"]*)"`).FindStringSubmatch(tag)
			if m != nil {
				return m[1]
			}
		}
	}
	require.Failf(t, "no field", "%s", name)
	return ""
}

// sent is a form's hidden part with what is typed.
func sent(t *testing.T, page string, typed url.Values) url.Values {
	t.Helper()
	for _, name := range []string{"key", "seen", "proceeding"} {
		if !typed.Has(name) {
			typed.Set(name, fieldOf(t, page, name))
		}
	}
	return typed
}

func TestAnActIsDoneFromItsForm(t *testing.T) {
	t.Parallel()
	town := casetest.New(t, nil)
	c := town.Open(nil)
	officer := town.As(access.HandlingOfficer)
	form := officer.Get(c.At("/act/accept")).Shows(200, "受理案件", "备注", "依据《道路交通事故处理程序规定》第16条", "办理依据的事实", "张三")
	typed := sent(t, form.Text, url.Values{"note": {"当场受理"}})
	officer.Post(c.At("/act/accept"), typed).Sent(c.At())
	officer.Get(c.At()).Shows(200, "已记录：受理了案件。", "案件进入“受理”阶段。", "系统将制作《受案登记表》。", "当场受理")
	officer.Get(c.At()).Hides("已记录：受理了案件。")
	require.Equal(t, accident.Accepted, c.Read().Stage)

	officer.Post(c.At("/act/accept"), typed).Sent(c.At()) // the same key again is the same act
	require.Equal(t, 1, c.Recorded(accident.Accept))
}

func TestABadFormComesBackWithWhatWasTyped(t *testing.T) {
	t.Parallel()
	town := casetest.New(t, nil)
	c := town.Open(nil)
	officer := town.As(access.HandlingOfficer)
	form := officer.Get(c.At("/act/add_party"))
	typed := sent(t, form.Text, url.Values{"name": {"赵六<b>"}, "role": {"pedestrian"}, "phone": {"12"}, "id_kind": {"id_card"}, "id_number": {"110105194912310021"},
		"injury": {"slight"}, "injury_note": {"右臂擦伤"}, "consents": {"yes"}})
	typed.Del("role")
	back := officer.Post(c.At("/act/add_party"), typed).Shows(422, "请改正以下内容", "此项必填", `href="#f-role"`, `href="#f-phone"`, "赵六&lt;b&gt;", "右臂擦伤", `value="110105194912310021"`)
	require.Regexp(t, `(?s)id="f-role".*?is-invalid|is-invalid[^>]*id="f-role"|name="role"[^>]*aria-invalid`, back.Text)
	require.Equal(t, typed.Get("key"), fieldOf(t, back.Text, "key"), "the key stays: sent again it is the same act")
	require.Regexp(t, `value="yes" checked[^>]*name="consents"|name="consents"[^>]*checked`, back.Text)
	require.Len(t, c.Read().Parties, 2)
	officer.SetCookie("lang", "en")
	officer.Post(c.At("/act/add_party"), typed).Shows(422, "This is required")
}

func TestARefusalNamesItsArticle(t *testing.T) {
	t.Parallel()
	town := casetest.New(t, nil)
	c := town.Open(accident.Values{"deaths": "1", "parties.2.injury": "death", "parties.2.died_on": "2026-09-15"})
	c.Act(access.HandlingOfficer, accident.Accept, 0, nil)
	officer := town.As(access.HandlingOfficer)
	officer.Get(c.At("/act/choose_simple")).Shows(409, "有人死亡或者重伤，不得适用简易程序", "依据《道路交通事故处理程序规定》第23条", "返回案件")
	officer.Post(c.At("/act/choose_simple"), url.Values{"key": {"k-1"}, "seen": {"2"}}).Shows(409, "依据《道路交通事故处理程序规定》第23条")
	officer.Get(c.At("/act/close_case")).Shows(409, "现在所处的阶段不能办理此事项")
	officer.Get(c.At()).Shows(200, "现在不能办理的事项及原因", "有人死亡或者重伤，不得适用简易程序", "到相应阶段才能办理")
	town.As(access.IntakeClerk).Get(c.At("/act/choose_ordinary")).Shows(403, "您的岗位无权办理此事项")
	town.As(access.Auditor).Post(c.At("/act/accept"), url.Values{"key": {"k-2"}}).Shows(403)
	for _, no := range []string{"/act/nonsense", "/act/open_case", "/act/reveal_personal", "/act/prepare_paper", "/act/attach_evidence", "/act/accept?on=9"} {
		officer.Get(c.At(no)).Shows(404)
	}
	officer.Post(c.At("/act/miss_due"), url.Values{"key": {"k-3"}, "due": {"x"}}).Shows(404)
}

func TestTheLoserIsToldWhatChanged(t *testing.T) {
	t.Parallel()
	town := casetest.New(t, nil)
	c := town.Open(nil)
	c.Act(access.HandlingOfficer, accident.Accept, 0, nil)
	officer := town.As(access.HandlingOfficer)
	form := officer.Get(c.At("/act/assign_officers"))
	c.Act(access.DeputyLeader, accident.AssignOfficers, 0, accident.Values{"lead_officer": "周队长"})
	typed := sent(t, form.Text, url.Values{"lead_officer": {"王民警"}, "second_officer": {"赵民警"}})
	back := officer.Post(c.At("/act/assign_officers"), typed).Shows(409, "他人已先行操作", "您打开表单之后，本案有以下变化", "指派了办案民警", "周队长 · 分管领导", `value="王民警"`, `value="赵民警"`)
	require.NotEqual(t, typed.Get("seen"), fieldOf(t, back.Text, "seen"))
	again := sent(t, back.Text, url.Values{"lead_officer": {"王民警"}, "second_officer": {"赵民警"}})
	officer.Post(c.At("/act/assign_officers"), again).Sent(c.At())
	require.Equal(t, []string{"王民警", "赵民警"}, c.Read().Officers)
}

func TestWhatBindsIsCheckedFirst(t *testing.T) {
	t.Parallel()
	town := casetest.New(t, nil)
	c := town.Open(nil).Investigated()
	officer := town.As(access.HandlingOfficer)
	form := officer.Get(c.At("/act/determine")).Shows(200, "下一步：核对", "道路和交通环境等基本情况", "责任（张三）", "还有 10 个工作日")
	typed := sent(t, form.Text, url.Values{"document_no": {"德公交认字[2026]第0007号"}, "made_on": {"2026-09-15"}, "circumstances": {"路口"}, "course": {"相撞"},
		"analysis": {"监控"}, "faults_found": {"未让行"}, "fault.1": {"full"}, "fault.2": {"minor"}})
	officer.Post(c.At("/act/determine"), typed).Shows(422, "一方负全部责任的，其他各方应为无责任")
	typed.Set("fault.2", "none")
	check := officer.Post(c.At("/act/determine"), typed).Shows(200, "请核对", "德公交认字[2026]第0007号", "责任（张三）", "全部责任", "系统将制作《道路交通事故认定书》",
		"开始计算期限：向当事人送达认定书，并告知复核、调解、诉讼的权利（张三、李四），最后一日 2026-09-18（周五）", "期限办结：制作道路交通事故认定书", "案件进入“已认定”阶段", "确认作出事故认定")
	require.Equal(t, accident.Investigation, c.Read().Stage, "nothing is done yet")

	typed.Set("edit", "yes")
	officer.Post(c.At("/act/determine"), typed).Shows(200, "下一步：核对", `value="德公交认字[2026]第0007号"`)
	typed.Del("edit")
	typed.Set("checked", "yes")
	typed.Set("key", fieldOf(t, check.Text, "key"))
	officer.Post(c.At("/act/determine"), typed).Sent(c.At())
	require.Equal(t, accident.Determined, c.Read().Stage)
	officer.Get(c.At()).Shows(200, "已记录：作出了事故认定。", "全部责任", "告知复核、调解、诉讼的权利（张三、李四）")
}

func TestRowsAreAddedAndRemovedWithoutScripts(t *testing.T) {
	t.Parallel()
	town := casetest.New(t, nil)
	c := town.Open(nil).Insured().Determined()
	m := c.InSession()
	committee := town.As(access.Committee)
	at := c.At("/act/make_agreement")
	form := committee.Get(at+"?on="+itoa(m)).Shows(200, "《中华人民共和国人民调解法》", "张三负主要责任；李四负次要责任。", `name="heads.0.amount"`, `value="8600.00"`,
		"交强险 · 鲁N12345 小型汽车", `name="instalments.1.payer"`)
	require.NotContains(t, form.Text, `name="instalments.2.payer"`)
	typed := sent(t, form.Text, url.Values{"basis": {"依法"}, "heads.0.party": {"2"}, "heads.0.head": {"vehicle"}, "heads.0.amount": {"8600"},
		"instalments.0.payer": {"party:1"}, "instalments.0.payee": {"2"}, "instalments.0.amount": {"100"}, "instalments.0.due_on": {"2026-09-30"},
		"instalments.1.payer": {"party:2"}, "instalments.1.amount": {"55"}, "instalments.1.payee": {""}})
	typed.Set("add", "instalments")
	more := committee.Post(at, typed).Shows(200, `name="instalments.2.payer"`, `value="依法"`, `value="55"`)
	require.Equal(t, typed.Get("key"), fieldOf(t, more.Text, "key"))
	typed.Del("add")
	typed.Set("remove", "instalments.0")
	committee.Post(at, typed).Shows(200, `value="55"`).Hides(`value="100"`)
	typed.Del("remove")
	committee.Post(at, typed).Shows(422, "#f-instalments.1.payee", "此项必填", `value="100"`)
}

func TestAMaskThatComesBackKeepsWhatIsStored(t *testing.T) {
	t.Parallel()
	town := casetest.New(t, nil)
	c := town.Open(nil)
	officer := town.As(access.HandlingOfficer)
	officer.Get(c.At("/act/correct_party")).Shows(200, "请先选择当事人", "张三（驾驶人）", "?party=2")
	form := officer.Get(c.At("/act/correct_party?party=1")).Shows(200, "不改动即保留原值")
	typed := sent(t, form.Text, url.Values{"party": {"1"}, "name": {"张三丰"}, "role": {"driver"}, "vehicle": {"1"}, "injury": {"none"}, "reason": {"姓名有误"},
		"id_kind": {"id_card"}, "id_number": {fieldOf(t, form.Text, "id_number")}, "phone": {"13911112222"}, "address": {fieldOf(t, form.Text, "address")}})
	officer.Post(c.At("/act/correct_party"), typed).Sent(c.At())
	now := c.Read()
	p := now.Party(1)
	require.Equal(t, "张三丰", p.Name)
	require.Equal(t, "11010519491231002X", p.IDNumber)
	require.Equal(t, "山东省德州市德城区湖滨中大道 100 号", p.Address)
	require.Equal(t, "13911112222", p.Phone)
}

func TestTheFormKnowsTheCase(t *testing.T) {
	t.Parallel()
	town := casetest.New(t, nil)
	c := town.Open(nil).Insured().Determined()
	m := c.Mediated()
	officer := town.As(access.HandlingOfficer)
	claim := officer.Get(c.At("/act/file_claim")).Shows(200)
	require.Equal(t, "2000.00", fieldOf(t, claim.Text, "amount"), "what the policy promised")
	n := c.Claimed(m)
	town.As(access.Insurer).Get(c.At("/act/tell_documents?on="+itoa(n))).Shows(200, "索赔申请书", "定损单和维修发票").Hides("医疗费票据")
	pay := town.As(access.Committee).Get(c.At("/act/record_payment?on="+itoa(m))).Shows(200, "第 1 期：交强险", "第 2 期：张三 付 李四 ¥4,020.00")
	require.Equal(t, "2000.00", fieldOf(t, pay.Text, "amount"))
	confirm := officer.Get(c.At("/act/apply_confirmation")).Shows(200, "德州市德城区人民法院")
	require.Regexp(t, `name="applicants" value="2" checked`, confirm.Text)
	officer.Get(c.At("/act/serve_paper?paper=1&party=1&receipt=secret")).Hides(`value="secret"`)
}

func itoa(n int) string { return strconv.Itoa(n) }
