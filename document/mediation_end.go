package document

import (
	"time"

	"anjie/document/sheet"
	"anjie/domain/problem"
)

// MediationTermination is the 调解终结书 (HPR 93, 94), or the 终止书 of a committee (PML 26).
type MediationTermination struct {
	Head
	Parties   []Party
	Accident  string
	Basis     string    // the determination or certificate
	StartedOn time.Time // when mediation began
	EndedOn   time.Time
	Reason    string // why it ended: no agreement, or which case of HPR 94; a committee's own words
	Mediators []string
	Copies    int
}

func (MediationTermination) Kind() Kind { return TerminationForm }

// Missing checks that the paper says whose mediation ended, when and why.
func (m MediationTermination) Missing() []problem.Fault {
	return lacking(append(m.issued(),
		item{"Parties", "各方当事人", "the parties", named(m.Parties)},
		item{"Accident", "事故基本情况", "the accident", has(m.Accident)},
		item{"EndedOn", "调解终结日期", "the day mediation ended", !m.EndedOn.IsZero()},
		item{"Reason", "调解终结的原因", "why mediation ended", has(m.Reason)},
		item{"Mediators", "主持调解的" + m.mediating().mediator, "who mediated", len(m.Mediators) > 0},
	)...)
}

// Paper states the end and the ways that remain.
func (m MediationTermination) Paper() sheet.Paper {
	p, by := m.paper(TerminationForm), m.mediating()
	p.Dense = true
	p.Blocks = paragraphsOf(m.Parties, "当事人", false)
	p.Blocks = append(p.Blocks, sheet.Text{Text: sentence(m.Accident)})
	if has(m.Basis) {
		p.Blocks = append(p.Blocks, sheet.Text{Label: "认定依据", Text: m.Basis})
	}
	began := ""
	if !m.StartedOn.IsZero() {
		began = by.self + "自" + sheet.Day(m.StartedOn) + "起对本起事故损害赔偿进行调解。"
	}
	p.Blocks = append(p.Blocks,
		sheet.Text{Text: began + "因" + sentence(m.Reason) + by.ends + "调解于" + dayOr(m.EndedOn) + by.ended + "。"},
		sheet.Text{Text: by.after},
		sheet.Signatures{People: officials(by.mediator, by.hint, m.Mediators)},
		sheet.SealPlace{Agency: m.Agency, Seal: by.seal, On: m.Made})
	p.Foot = copies(by.paper, m.Copies)
	return p
}
