package activities

import (
	"bytes"
	"context"
	"os"
	"strconv"
	"testing"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/evidence"
	"anjie/internal/pgtest"
	"anjie/internal/playact"
	"anjie/partner/sms"
	"anjie/store"
)

// stand is a case with everything that the activities need: a real record, a real store of files, a gateway for tests.
type stand struct {
	*playact.Play
	*Set
	t       *testing.T
	files   *evidence.Store
	gateway *sms.Fake
}

func newStand(t *testing.T, day string, report accident.Values) *stand {
	t.Helper()
	pool := pgtest.New(t)
	p := playact.New(t, pool, day)
	files, err := evidence.Open(t.Context(), evidence.Config{
		Endpoint: os.Getenv("ANJIE_TEST_S3_ENDPOINT"), AccessKey: os.Getenv("ANJIE_TEST_S3_ACCESS_KEY"), SecretKey: os.Getenv("ANJIE_TEST_S3_SECRET_KEY"),
		Bucket: "anjie-test-" + uuid.NewString(), Retention: evidence.Governance,
	})
	require.NoError(t, err, "run the tests by `make test`")
	gateway := &sms.Fake{}
	p.Open(report)
	return &stand{Play: p, t: t, files: files, gateway: gateway, Set: &Set{
		Desk: p.Desk, Cases: p.Cases, Agencies: store.Accounts{Pool: pool}, Evidence: files, SMS: gateway,
	}}
}

// settle does all that is owed, each errand twice: the second run finds nothing to do.
func (s *stand) settle() {
	s.t.Helper()
	s.settleBut(nil)
	require.Empty(s.t, s.State().Owed)
}

// settleBut leaves out papers of some forms.
func (s *stand) settleBut(forms map[string]bool) {
	s.t.Helper()
	for _, e := range s.State().Owed {
		if e.Kind == accident.EffectPaper && forms[e.Name] {
			continue
		}
		errand := Errand{Case: s.Case, Effect: e}
		do := map[string]func(context.Context, Errand) (Done, error){
			accident.EffectPaper: s.Paper, accident.EffectNotice: s.SendNotice, accident.EffectScan: s.KeepEvidence}[e.Kind]
		done, err := do(s.t.Context(), errand)
		require.NoError(s.t, err, "%s %s", e.Name, e.Key)
		require.Positive(s.t, done.Seq, e.Key)
		again, err := do(s.t.Context(), errand)
		require.NoError(s.t, err, e.Key)
		require.Zero(s.t, again.Seq, "%s: twice is once", e.Key)
	}
}

// owed finds what the case owes of one name.
func (s *stand) owed(name string) Errand {
	s.t.Helper()
	for _, e := range s.State().Owed {
		if e.Name == name {
			return Errand{Case: s.Case, Effect: e}
		}
	}
	require.Failf(s.t, "not owed", "%s", name)
	return Errand{}
}

// count says how often the record holds a command.
func (s *stand) count(cmd accident.Command) (n int) {
	s.t.Helper()
	lines, err := s.Cases.Events(s.t.Context(), access.Scope{All: true}, s.Case, 0, 0)
	require.NoError(s.t, err)
	for _, l := range lines {
		if l.Event.Command == cmd {
			n++
		}
	}
	return n
}

// attach uploads a file and enters it in the record.
func (s *stand) attach(name string, content []byte) {
	s.t.Helper()
	in, err := s.files.Put(s.t.Context(), bytes.NewReader(content), evidence.Incoming{Case: s.Case, Name: name, Size: int64(len(content))})
	require.NoError(s.t, err)
	s.Act(accident.AttachEvidence, 0, accident.Values{"name": in.Name, "kind": string(in.Kind), "media": in.Media, "size": strconv.FormatInt(in.Size, 10), "sha256": in.SHA256,
		"key": in.Key, "version": in.Version, "about": "scene"})
}
