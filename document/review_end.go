package document

import (
	"time"

	"anjie/document/sheet"
	"anjie/domain/problem"
)

// ReviewTermination is the 终止复核通知书: the applicant withdrew while the review went on, and every party is told in
// writing (HPR 75). The applicant's reasons are not the others' business and do not stand in it.
type ReviewTermination struct {
	Head
	Reviewed
	Addressees  []Party
	WithdrawnOn time.Time
}

func (ReviewTermination) Kind() Kind { return ReviewTerminationForm }

// Missing checks that it says whose application about what was withdrawn when.
func (r ReviewTermination) Missing() []problem.Fault {
	return lacking(append(append(r.issued(), r.Reviewed.missing()...),
		item{"Number", "文号", "the number", has(r.Number)},
		item{"Addressees", "被通知人", "who is told", named(r.Addressees)},
		item{"WithdrawnOn", "撤销复核申请的日期", "the day of the withdrawal", !r.WithdrawnOn.IsZero()},
	)...)
}

// Paper is a letter to the parties. It tells the days that run on: the law gives no new ones (HPR 71, 86), and nobody shall
// find that out too late.
func (r ReviewTermination) Paper() sheet.Paper {
	what := "《" + orElse(r.Title, "道路交通事故认定书") + "》"
	p := r.paper(ReviewTerminationForm)
	p.Blocks = []sheet.Block{
		sheet.Text{Text: namesOf(r.Addressees) + "：", Align: sheet.Flush},
		sheet.Text{Text: r.Applicant.Name + "对" + r.subject() + "有异议，于" + dayOr(r.AppliedOn) + "提出书面复核申请。复核审查期间，复核申请人" + r.Applicant.Name + "于" + dayOr(r.WithdrawnOn) + "提出撤销复核申请。"},
		sheet.Text{Text: "根据《道路交通事故处理程序规定》第七十五条的规定，我单位终止复核，不作出复核结论，特此书面通知各方当事人。上述" + what + "不因本次复核申请及其撤销而变更。"},
		sheet.Text{Text: "其他当事人申请复核的期限，仍自上述" + what + "送达其本人之日起计算。当事人一致书面申请公安机关交通管理部门调解损害赔偿争议的，应当自收到上述" + what + "之日起十日内（工作日）提出，该期限不因复核而中止或者重新计算；当事人也可以申请人民调解委员会调解，或者直接向人民法院提起民事诉讼。"},
		sheet.SealPlace{Agency: r.Agency, Seal: reviewSeal, On: r.Made},
	}
	return p
}
