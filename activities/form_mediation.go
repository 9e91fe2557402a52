package activities

import (
	"fmt"
	"sort"

	"anjie/document"
	"anjie/domain/accident"
)

// askForPhone stands where a form wants a telephone number: agencies have none in the record.
const askForPhone = "以办案单位公布的电话为准"

func (d *dossier) people() bool { return d.p != nil && d.p.Variant == accident.PeopleMediation }

func mediationApplication(d *dossier) document.Form {
	f := document.MediationApplication{
		Head: d.theirs(), Applicants: d.sides(d.p.Parties, "申请人", "对方当事人"), Accident: d.accident() + "。", Basis: d.basis(),
		Claims: lines(or(d.e.Values["request"], "对本起事故造成的损害赔偿进行调解")),
	}
	f.Number, f.Made = "", document.On(d.e.Values["on"])
	if d.people() { // one party may apply alone
		f.Applicants = d.parties(d.p.Parties, "申请人")
		for _, no := range d.everybody() {
			if !contains(d.p.Parties, no) {
				f.Others = append(f.Others, d.party(no, "对方当事人"))
			}
		}
	}
	return f
}

func mediationRefusal(d *dossier) document.Form {
	reasons := []string{word("reason", d.e.Values["reason"]) + "。"}
	if note := d.e.Values["note"]; note != "" {
		reasons = append(reasons, note)
	}
	return document.MediationRefusal{
		Head: d.theirs(), Addressees: d.parties(d.p.Parties, ""), Accident: d.accident(), Reasons: reasons,
		AppliedOn: d.names(d.p.Parties) + "于" + day(d.p.OpenedAt) + "申请损害赔偿调解。", Declined: d.e.Values["reason"] == "declined",
	}
}

func mediationNotice(d *dossier) document.Form {
	f := document.MediationNotice{
		Head: d.theirs(), Addressee: document.Party{Name: d.names(d.p.Parties)}, Accident: d.accident(), Mediators: []string{d.e.ActorName},
		Phone: askForPhone, Bring: []string{"身份证件", "损害赔偿的证明材料"}, At: d.e.Values.Time("at"), Place: d.e.Values["room"], NotPublic: d.e.Values.Flag("closed"),
	}
	if d.people() {
		f.Phone = "以" + d.theirName() + "公布的电话为准"
	}
	return f
}

func mediationRecord(d *dossier) document.Form {
	v := d.e.Values
	f := document.MediationRecord{
		Head: d.theirs(), Accident: d.accident() + "。", Mediators: []string{or(v["mediators"], d.e.ActorName)}, Recording: v["recording"],
		RightsTold: v.Flag("rights_told"),
		Notified:   d.notified(), Statements: []document.Statement{{Speaker: "调解经过", Text: v["record"]}}, Undisputed: lines(v["undisputed"]),
	}
	if s := lastSession(d.p); s != nil {
		f.From, f.Place, f.NotPublic = s.At, s.Room, !s.Open
		f.Present = d.present(s)
	}
	return f
}

// notified says how the parties were told of the session: orally, or by the notice that its appointment gave rise to.
func (d *dossier) notified() string {
	e, ok := d.last(accident.ScheduleSession, d.p.No)
	switch {
	case !ok:
		return ""
	case e.Values.Flag("oral"):
		return day(e.At) + "口头通知"
	}
	for _, o := range e.Owes {
		if o.Kind == accident.EffectPaper && o.Name == "mediation_notice" {
			return day(e.At) + "书面通知（" + d.number(o.Name, e.Seq) + "）"
		}
	}
	return ""
}

// present lists the sides with the number of persons on each.
func (d *dossier) present(s *accident.Session) (out []document.Attendant) {
	var sides []int
	for no, n := range s.Present {
		if n > 0 {
			sides = append(sides, no)
		}
	}
	sort.Ints(sides)
	for i, no := range sides {
		p := d.party(no, "")
		out = append(out, document.Attendant{Side: fmt.Sprintf("第%d方", i+1), Name: p.Name, Capacity: fmt.Sprintf("当事人一方，到场%d人", s.Present[no]), ID: p.ID})
	}
	return out
}

func lastSession(p *accident.Proceeding) *accident.Session {
	if p == nil || len(p.Sessions) == 0 {
		return nil
	}
	return &p.Sessions[len(p.Sessions)-1]
}

func mediationTermination(d *dossier) document.Form {
	reason := word("reason", d.e.Values["reason"])
	if note := d.e.Values["note"]; note != "" {
		reason += "：" + note
	}
	return document.MediationTermination{
		Head: d.theirs(), Parties: d.parties(d.p.Parties, ""), Accident: d.accident(), Basis: d.basis(), StartedOn: document.On(d.p.StartOn),
		EndedOn: d.e.At, Reason: reason, Mediators: d.mediators(), Copies: len(d.c.Parties) + 1,
	}
}
