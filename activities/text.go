package activities

import (
	"context"
	"fmt"
	"strings"
	"time"

	"anjie/domain/accident"
	"anjie/domain/calendar"
	"anjie/domain/money"
)

// message is what the words of a notice are made of. It speaks of the case as it is when the message leaves: of a session
// that was moved meanwhile the new time is told, not the old one.
type message struct {
	c      *accident.Case
	p      *accident.Proceeding // nil: of the case itself
	agency string               // who has the proceeding in hand
}

// texts has one line for each of accident.NoticeKinds, without the signature at its head. A text names the case by its
// number and nobody by name: whoever picks up the telephone may read it.
var texts = map[string]func(message) string{
	"mediation_refused": func(m message) string {
		return "您关于本案的损害赔偿调解申请不予受理，理由见不调解通知书。您可以向人民法院提起民事诉讼。"
	},
	"mediation_accepted": func(m message) string {
		return m.agency + "已受理本案的损害赔偿调解申请，调解时间和地点将另行通知。"
	},
	"session": func(m message) string {
		s := m.session()
		if s == nil {
			return "本案的损害赔偿调解已约定时间，请向承办人询问。"
		}
		sides, notice := "每方参加人员不超过三人，", "提前一个工作日" // HPR 88, 89
		if m.p.Variant == accident.PeopleMediation {
			sides, notice = "", "及时"
		}
		return fmt.Sprintf("本案的损害赔偿调解定于%s在%s进行，%s请携带身份证件和证明材料按时到场；不能到场的，请%s告知。", minute(s.At), s.Room, sides, notice)
	},
	"mediation_ended": func(m message) string {
		return "本案的损害赔偿调解已终结，有关文书将送达给您。您可以向人民法院提起民事诉讼。"
	},
	"claim_documents": func(m message) string {
		return m.agency + "已收到本案的保险理赔申请，请按材料清单提交证明和资料。"
	},
	"claim_decided": func(m message) string {
		if m.p == nil || m.p.Stage == accident.ClaimRefused {
			return m.agency + "对本案的保险理赔作出不予赔付的决定，理由见书面通知。"
		}
		return fmt.Sprintf("%s对本案的保险理赔已核定，金额%s元，详见书面通知。", m.agency, plainYuan(m.p.Amount))
	},
	"docketed": func(m message) string {
		return fmt.Sprintf("%s已对本案立案，案号%s。", m.agency, m.field(func(p *accident.Proceeding) string { return p.DocketNo }))
	},
	"ruled": func(m message) string {
		return fmt.Sprintf("%s已对本案作出裁判，文书号%s，请留意法院送达。", m.agency, m.field(func(p *accident.Proceeding) string { return p.RulingNo }))
	},
	"appraisal_served": func(m message) string {
		return "本案的鉴定意见已送达。有异议的，可以自送达之日起三个工作日内申请重新鉴定。"
	},
	"closed": func(m message) string {
		return "本案已办结。对办理情况有疑问的，请向办案单位询问。"
	},
}

// text writes the message of a notice, signed with the name of the agency that handles the case.
func (s *Set) text(ctx context.Context, c *accident.Case, e accident.Effect) (string, error) {
	words, ok := texts[e.Name]
	if !ok {
		return "", fmt.Errorf("activities: write notice: no words for %q", e.Name)
	}
	ours, err := s.nameOf(ctx, c.Agency)
	if err != nil {
		return "", err
	}
	m := message{c: c, p: c.Proceeding(e.Proceeding), agency: ours}
	if m.p != nil && m.p.Agency != "" {
		if m.agency, err = s.nameOf(ctx, m.p.Agency); err != nil {
			return "", err
		}
	}
	return "【" + ours + "】交通事故案件" + c.Number + "：" + words(m), nil
}

// session is the next one, or the last that was held.
func (m message) session() *accident.Session {
	if m.p == nil || len(m.p.Sessions) == 0 {
		return nil
	}
	return &m.p.Sessions[len(m.p.Sessions)-1]
}

func (m message) field(of func(*accident.Proceeding) string) string {
	if m.p == nil {
		return ""
	}
	return of(m.p)
}

// minute writes an instant as people in Shanghai read it.
func minute(t time.Time) string { return t.In(calendar.Zone).Format("2006年1月2日15时04分") }

// plainYuan writes fen without the sign of the currency: 12,345.67.
func plainYuan(fen int64) string { return strings.Replace(money.Fen(fen).String(), "¥", "", 1) }
