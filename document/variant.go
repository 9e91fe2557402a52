package document

// Variant tells papers of one kind apart by the proceeding that they belong to. The zero value, and any other, is what the
// form was made for: a mediation by the police, a claim on compulsory insurance, an accident whose drivers are known.
type Variant string

// The variants that go by other names and provisions.
const (
	People     Variant = "people"     // a mediation by a 人民调解委员会 (PML)
	Fled       Variant = "fled"       // a hit-and-run that is not solved (HPR 66)
	Commercial Variant = "commercial" // a claim on 商业三者险: the policy rules it, no provision wants the paper
)

// variants has the lines that stand in the place of those in Forms.
var variants = map[Variant]map[Kind]Spec{
	People: {
		ApplicationForm: {ApplicationForm, "人民调解申请书", "Application for people's mediation", "PML 17"},
		RefusalForm:     {RefusalForm, "不予人民调解通知书", "Notice that there will be no people's mediation", "PML 17"},
		NoticeForm:      {NoticeForm, "人民调解通知书", "Notice of a people's mediation session", "PML 23"},
		RecordForm:      {RecordForm, "人民调解记录", "Record of a people's mediation session", "PML 27"},
		TerminationForm: {TerminationForm, "人民调解终止书", "People's mediation termination", "PML 26"},
	},
	Fled: {
		OrdinaryForm: {OrdinaryForm, "道路交通事故认定书", "Accident determination (the one who fled is not found)", "HPR 66"},
	},
	Commercial: {
		ClaimDocumentsForm: {ClaimDocumentsForm, "机动车商业第三者责任保险理赔材料清单", "Claim documents list (commercial third-party insurance)", ""},
		ClaimDecisionForm:  {ClaimDecisionForm, "机动车商业第三者责任保险赔付决定通知书", "Claim decision (commercial third-party insurance)", ""},
	},
}

// Spec returns what a paper of kind is called in a proceeding of this variant; false when there is no such form.
func (v Variant) Spec(kind Kind) (Spec, bool) {
	if s, ok := variants[v][kind]; ok {
		return s, true
	}
	return SpecOf(kind)
}

func (h Head) variant() Variant { return h.Variant }
