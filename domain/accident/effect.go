package accident

import "strconv"

// Consequence says what the world is owed after a command: papers to make and people to tell.
type Consequence struct {
	After   Command
	Variant string // of the proceeding; empty: any
	Paper   string // form, one of PaperForms
	Serve   bool   // the paper must be served on the parties concerned
	Notice  string // notice kind, to each party concerned
	Given   string // only when this field of the act is filled in
	Asked   bool   // only when the act asks for this form, see PrintedForms
}

// Consequences is the table of what follows from what. Papers are made and notices sent by the workflow.
var Consequences = []Consequence{
	{After: Accept, Paper: "acceptance"},
	{After: DetermineSimple, Paper: "determination_simple"},
	{After: Determine, Paper: "determination"},
	{After: CertifyAccident, Paper: "certificate"},
	{After: ServeDetermination, Paper: "service_receipt"},
	{After: ServePaper, Paper: "service_receipt"},
	{After: ApplyReview, Paper: "review_acceptance"},
	{After: UpholdReview, Paper: "review_decision", Serve: true},
	{After: OrderRedetermination, Paper: "review_decision", Serve: true},
	{After: WithdrawReview, Paper: "review_termination", Serve: true}, // HPR 75: in writing, to every party
	{After: PrintPaper, Paper: SelfAgreementPaper, Asked: true},
	{After: PrintPaper, Paper: AttorneyPaper, Asked: true},
	{After: PrintPaper, Paper: ReviewRefusalPaper, Asked: true},
	{After: PrintPaper, Paper: BodyPaper, Asked: true},
	{After: ApplyMediation, Paper: "mediation_application"},
	{After: RefuseMediation, Paper: "mediation_refusal", Serve: true, Notice: "mediation_refused"},
	{After: AcceptMediation, Notice: "mediation_accepted"},
	{After: ScheduleSession, Paper: "mediation_notice", Notice: "session"},
	{After: RecordSession, Paper: "mediation_record"},
	{After: RecordCalculation, Paper: "compensation_statement"},
	{After: MakeAgreement, Variant: PoliceMediation, Paper: "agreement_police", Serve: true},
	{After: MakeAgreement, Variant: PeopleMediation, Paper: "agreement_people", Serve: true},
	{After: TerminateMediation, Paper: "mediation_termination", Serve: true, Notice: "mediation_ended"},
	{After: FileSuit, Paper: "transfer_letter", Given: "request_no"}, // the court's letter asks for the file (HPR 106)
	{After: TellDocuments, Paper: "claim_documents", Notice: "claim_documents"},
	{After: DecideClaim, Paper: "claim_decision", Notice: "claim_decided"},
	{After: RefuseClaim, Paper: "claim_decision", Notice: "claim_decided"},
	{After: ApplyConfirmation, Paper: "confirmation_application"},
	{After: Docket, Notice: "docketed"},
	{After: Rule, Notice: "ruled"},
	{After: Dismiss, Notice: "ruled"},
	{After: IssueWanted, Paper: "wanted_notice"},
	{After: CancelWanted, Paper: "wanted_cancellation"},
	{After: TransferProsecution, Paper: "transfer_letter"},
	{After: NotifyFund, Paper: "fund_notice"},
	{After: CloseCase, Paper: "case_index", Notice: "closed"},
	{After: ServeAppraisal, Notice: "appraisal_served"},
}

// PaperForms lists the forms that the table can ask for.
func PaperForms() (forms []string) {
	seen := map[string]bool{}
	for _, c := range Consequences {
		if c.Paper != "" && !seen[c.Paper] {
			seen[c.Paper] = true
			forms = append(forms, c.Paper)
		}
	}
	return forms
}

// NoticeKinds lists the notices that the table can ask for, with those of the clocks.
func NoticeKinds() (kinds []string) {
	seen := map[string]bool{}
	for _, c := range Consequences {
		if c.Notice != "" && !seen[c.Notice] {
			seen[c.Notice] = true
			kinds = append(kinds, c.Notice)
		}
	}
	return kinds
}

// Effects returns what follows from e, which has led to c.
func Effects(c *Case, e Event) (out []Effect) {
	p := c.concerned(e)
	for _, row := range Consequences {
		if row.After != e.Command || row.Variant != "" && (p == nil || p.Variant != row.Variant) {
			continue
		}
		if row.Asked && e.Values["paper_form"] != row.Paper || row.Given != "" && e.Values[row.Given] == "" {
			continue
		}
		of := 0
		if p != nil {
			of = p.No
		}
		if row.Paper != "" {
			out = append(out, Effect{Key: key("paper", e.Seq, row.Paper), Kind: EffectPaper, Name: row.Paper, Seq: e.Seq, Proceeding: of})
		}
		if row.Notice == "" {
			continue
		}
		for _, party := range c.addressees(p) {
			out = append(out, Effect{Key: key("notice", e.Seq, row.Notice) + "/" + itoa(party), Kind: EffectNotice, Name: row.Notice, Seq: e.Seq, Proceeding: of, Party: party})
		}
	}
	if e.Command == AttachEvidence {
		no := c.Evidence[len(c.Evidence)-1].No
		out = append(out, Effect{Key: "scan/" + itoa(no), Kind: EffectScan, Name: "scan", Seq: e.Seq, Item: no})
	}
	return out
}

func key(kind string, seq int64, name string) string {
	return kind + "/" + strconv.FormatInt(seq, 10) + "/" + name
}

// concerned is the proceeding an event is about, also when the event opened it.
func (c *Case) concerned(e Event) *Proceeding {
	if e.Proceeding > 0 {
		return c.Proceeding(e.Proceeding)
	}
	switch e.Command {
	case ApplyMediation, FileClaim, ApplyConfirmation, FileSuit, OpenSerious, CommissionAppraisal, NotifyFund:
		return &c.Proceedings[len(c.Proceedings)-1]
	}
	return nil
}

// addressees are the parties to be told: those of the proceeding, else all; only who has a telephone.
func (c *Case) addressees(p *Proceeding) (out []int) {
	wanted := map[int]bool{}
	if p != nil {
		for _, no := range p.Parties {
			wanted[no] = true
		}
	}
	for _, party := range c.Parties {
		if party.Phone != "" && (len(wanted) == 0 || wanted[party.No]) {
			out = append(out, party.No)
		}
	}
	return out
}

// ServeOn lists the parties on whom a paper of this form must be served; none when it needs no service.
func (c *Case) ServeOn(e Effect) (out []int) {
	for _, row := range Consequences {
		if row.Paper != e.Name || !row.Serve {
			continue
		}
		if p := c.Proceeding(e.Proceeding); p != nil && p.Agreement != nil {
			return p.Signatories()
		} else if p != nil && len(p.Parties) > 0 {
			return p.Parties
		} else if p == nil { // of the case itself: all
			for _, party := range c.Parties {
				out = append(out, party.No)
			}
			return out
		}
	}
	return out
}
