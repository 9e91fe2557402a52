package web_test

import (
	"html"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"anjie/domain/access"
	"anjie/domain/accident"
	"anjie/internal/playact"
	"anjie/internal/webtest"
	"anjie/web/words"

	"github.com/stretchr/testify/require"
)

// town is cases in several hands: reported, investigated late, in mediation, claimed, sued, with a name that is an attack.
func town(t *testing.T) *webtest.Room {
	t.Helper()
	room := webtest.NewRoom(t, "2026-09-08")
	hostile := strings.Repeat("阿不都热依木·", 60) + `"><script>alert('x')</script>`
	room.Open(accident.Values{"place": hostile, "parties.1.name": hostile[:400], "late": "yes"})
	room.Open(accident.Values{"place": "甲路", "deaths": "1", "hit_and_run": "yes", "fled_vehicle": "白色轿车，向北驶离"})
	room.Act(accident.Accept, 0, nil)
	room.Act(accident.ChooseOrdinary, 0, nil)
	room.Act(accident.AssignOfficers, 0, accident.Values{"lead_officer": "王警官", "second_officer": "赵警官"})
	room.Act(accident.OpenSerious, 0, accident.Values{"reason": "逃逸"})
	room.Open(accident.Values{"place": "乙路"})
	room.Determined()
	room.Act(accident.AddPolicy, 0, accident.Values{"vehicle": "1", "variant": accident.Compulsory, "insurer": playact.Insurer})
	room.Act(accident.FileClaim, 0, accident.Values{"policy": "1", "claimants": "2"})
	room.Act(accident.ApplyMediation, 0, accident.Values{"variant": "people", "applicants": "1,2", "committee": playact.Committee, "on": room.Today()})
	room.Act(accident.AcceptMediation, 2, nil)
	room.Act(accident.StartMediation, 2, accident.Values{"basis": accident.LossFixed, "on": room.Today()})
	room.Act(accident.ScheduleSession, 2, accident.Values{"at": "2026-09-10T09:00", "room": hostile})
	room.Act(accident.FileSuit, 0, accident.Values{"court": playact.Court, "plaintiffs": "2", "on": room.Today()})
	return room
}

// lists are the addresses of the lists that a role may open.
var lists = []string{"/work", "/board", "/board/due", "/cases", "/cases?q=" + url.QueryEscape("路"), "/cases?stage=archived", "/calendar", "/proceedings/mediation",
	"/proceedings/claim", "/proceedings/court", "/proceedings/serious", "/proceedings/appraisal", "/proceedings/fund", "/messages", "/intake/new"}

// TestTheListsHoldTogether opens every list in every role that may, in both languages: nothing is inline, no attack gets
// through, and every link on them leads to a page.
func TestTheListsHoldTogether(t *testing.T) {
	t.Parallel()
	room := town(t)
	room.On("2026-09-09")
	link := regexp.MustCompile(`<a [^>]*href="(/[^"#]*)`)
	for role, agency := range map[access.Role]string{
		access.IntakeClerk: playact.Police, access.HandlingOfficer: playact.Police, access.Mediator: playact.Police, access.Leader: playact.Police,
		access.Committee: playact.Committee, access.Insurer: playact.Insurer, access.CourtClerk: playact.Court, access.Auditor: "audit",
	} {
		v := room.In(t, role, agency)
		links := map[string]string{}
		for _, lang := range words.Langs {
			v.SetCookie("lang", string(lang))
			for _, path := range lists {
				answer := v.Get(path)
				require.Contains(t, []int{200, 403, 404}, answer.StatusCode, "%s as %s", path, role)
				if answer.StatusCode != 200 {
					continue
				}
				nothingInline(t, answer.Text)
				answer.Hides("<script>alert", "menu.", "list.", "col.", "%!")
				for _, m := range link.FindAllStringSubmatch(answer.Text, -1) {
					links[html.UnescapeString(m[1])] = path
				}
			}
		}
		require.Greater(t, len(links), 10, role)
		for href, from := range links {
			if strings.Contains(href, "lang=") || strings.Contains(href, "type=") {
				continue
			}
			require.Contains(t, []int{200, 303}, v.Get(href).StatusCode, "%s, which %s offers to %s", href, from, role)
		}
	}
}
