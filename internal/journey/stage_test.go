package journey

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"anjie/bulk"
	"anjie/domain/access"
	"anjie/evidence"
	"anjie/internal/playact"
	"anjie/internal/webtest"
	"anjie/store"
	"anjie/web"
	"anjie/web/signin"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"
)

// stage is the whole product: the record, the screens, the evidence, the workflows with their relay, and the people.
type stage struct {
	*webtest.Site
	*playact.Play // its clock is that of everybody on the stage
	files         *evidence.Store
	t             testing.TB
	ids           map[string]string // account ids by login
}

// elsewhere is a police agency that has nothing to do with the cases.
const elsewhere = "371403"

var agencies = []store.Agency{
	{ID: playact.Police, Kind: access.Police, NameZH: "示例市公安局交通警察支队城东大队", NameEN: "Example City Traffic Police, East Brigade"},
	{ID: elsewhere, Kind: access.Police, NameZH: "示例市公安局交通警察支队城北大队", NameEN: "Example City Traffic Police, North Brigade"},
	{ID: playact.Committee, Kind: access.Mediation, NameZH: "示例市城东区道路交通事故人民调解委员会", NameEN: "East District People's Mediation Committee"},
	{ID: playact.Insurer, Kind: access.InsurerCo, NameZH: "青禾财产保险示例市中心支公司（虚构）", NameEN: "Qinghe Property Insurance, Example City (fictional)"},
	{ID: playact.Court, Kind: access.Court, NameZH: "示例市城东区人民法院", NameEN: "East District People's Court of Example City"},
	{ID: playact.Appraiser, Kind: access.Appraisal, NameZH: "示例市明鉴司法鉴定中心（虚构）", NameEN: "Mingjian Forensic Centre, Example City (fictional)"},
	{ID: playact.Fund, Kind: access.Fund, NameZH: "示例市道路交通事故社会救助基金管理中心", NameEN: "Road Accident Rescue Fund of Example City"},
	{ID: playact.Procuratorate, Kind: access.Procuracy, NameZH: "示例市城东区人民检察院", NameEN: "East District People's Procuratorate of Example City"},
	{ID: "inspection", Kind: access.Supervision, NameZH: "示例市公安局警务督察支队", NameEN: "Police Inspectorate of Example City"},
}

var staff = []struct {
	login, name, agency string
	roles               []access.Role
}{
	{"clerk", "周接警", playact.Police, []access.Role{access.IntakeClerk}},
	{"officer", "陈办案", playact.Police, []access.Role{access.HandlingOfficer}},
	{"mediator", "孙调解", playact.Police, []access.Role{access.Mediator}},
	{"deputy", "郑分管", playact.Police, []access.Role{access.DeputyLeader}},
	{"leader", "高主管", playact.Police, []access.Role{access.Leader}},
	{"reviewer", "林法制", playact.Police, []access.Role{access.Reviewer}},
	{"investigator", "何侦查", playact.Police, []access.Role{access.Investigator}},
	{"duty", "马值班", playact.Police, []access.Role{access.IntakeClerk, access.HandlingOfficer}},
	{"stranger", "韩城北", elsewhere, []access.Role{access.HandlingOfficer}},
	{"committee", "冯人调", playact.Committee, []access.Role{access.Committee}},
	{"insurer", "于理赔", playact.Insurer, []access.Role{access.Insurer}},
	{"court", "萧助理", playact.Court, []access.Role{access.CourtClerk}},
	{"appraiser", "程鉴定", playact.Appraiser, []access.Role{access.Appraiser}},
	{"fund", "曹基金", playact.Fund, []access.Role{access.FundManager}},
	{"procurator", "袁联络", playact.Procuratorate, []access.Role{access.Procurator}},
	{"auditor", "邓督察", "inspection", []access.Role{access.Auditor}},
	{"admin", "许管理", "inspection", []access.Role{access.Administrator}},
}

var hash = sync.OnceValues(func() (string, error) { return signin.Hash(context.Background(), webtest.Password) })

// newStage sets everything up on a day, 2006-01-02, at ten in the morning.
func newStage(t testing.TB, day string) *stage {
	t.Helper()
	s := emptyStage(t, day)
	s.startClocks()
	return s
}

// emptyStage is a stage without clocks: what is owed to the world stays owed.
func emptyStage(t testing.TB, day string) *stage {
	t.Helper()
	s := &stage{t: t, ids: map[string]string{}}
	var err error
	s.files, err = evidence.Open(t.Context(), evidence.Config{
		Endpoint: os.Getenv("ANJIE_TEST_S3_ENDPOINT"), AccessKey: os.Getenv("ANJIE_TEST_S3_ACCESS_KEY"), SecretKey: os.Getenv("ANJIE_TEST_S3_SECRET_KEY"),
		Bucket: "anjie-test-" + uuid.NewString(), Retention: evidence.Governance,
	})
	require.NoError(t, err, "run the tests by `make test`")
	s.Site = webtest.New(t, func(d *web.Deps) {
		s.Play = playact.New(t, d.Desk.Cases.Pool, day)
		d.Desk, d.Files = s.Play.Desk, s.files
	})
	accounts := store.Accounts{Pool: s.Pool}
	for _, a := range agencies {
		_, err := accounts.CreateAgency(t.Context(), "", a)
		require.NoError(t, err)
	}
	password, err := hash()
	require.NoError(t, err)
	for _, p := range staff {
		n := store.NewAccount{Login: p.login, Name: p.name, Password: password}
		for _, role := range p.roles {
			n.Offices = append(n.Offices, store.Post{Role: role, Agency: p.agency})
		}
		s.ids[p.login], err = accounts.Create(t.Context(), "", n)
		require.NoError(t, err)
	}
	return s
}

// actor is somebody of the staff, for what is arranged without a browser.
func (s *stage) actor(login string) access.Actor {
	for _, p := range staff {
		if p.login == login {
			return access.Actor{ID: s.ids[login], Name: p.name, Role: p.roles[0], Agency: p.agency}
		}
	}
	require.Failf(s.t, "nobody", "%s", login)
	return access.Actor{}
}

// imports takes over an excerpt of real data, and returns the number of the case that was made of one accident.
func (s *stage) imports(format, file, source string, lines ...int) (number string) {
	s.t.Helper()
	content, err := os.ReadFile(filepath.Join("..", "..", "bulk", "testdata", file))
	require.NoError(s.t, err)
	content = only(content, lines...)
	f, err := bulk.Named(format)
	require.NoError(s.t, err)
	im := &bulk.Import{Desk: s.Desk, Cases: s.Cases, Scope: s.Policy.Scope(s.actor("clerk")), Clerk: s.actor("clerk"), Officer: s.actor("officer")}
	tally, err := im.Run(s.t.Context(), f, bytes.NewReader(content))
	require.NoError(s.t, err)
	require.Zero(s.t, tally.Failed+tally.Bad+tally.Missing)
	there, err := s.Cases.Imported(s.t.Context(), access.Scope{All: true}, source)
	require.NoError(s.t, err)
	require.Contains(s.t, there, source)
	s.Case = there[source].ID
	return s.State().Number
}

// only keeps some lines of a file, counted from 1: every case that is opened has a workflow, and these take their time.
func only(content []byte, lines ...int) []byte {
	all := bytes.SplitAfter(content, []byte("\n"))
	var kept []byte
	for _, no := range lines {
		kept = append(kept, all[no-1]...)
	}
	return kept
}

// verified ends a journey: the record is whole, and nothing went wrong behind anybody's back.
func (s *stage) verified() {
	s.t.Helper()
	verified(s.t, s.Play, s.Pool)
	for line := range strings.SplitSeq(s.Logged.String(), "\n") {
		require.NotContains(s.t, line, "level=ERROR")
	}
}
