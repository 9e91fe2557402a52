package words

// The words of taking a report.
const (
	MenuIntake     Key = "menu.intake"
	StepCall       Key = "intake.step_call"
	StepVehicles   Key = "intake.step_vehicles"
	StepParties    Key = "intake.step_parties"
	StepOn         Key = "intake.step_on"
	StepBack       Key = "intake.step_back"
	BundleCall     Key = "intake.bundle_call"
	BundleAccident Key = "intake.bundle_accident"
	BundleHarm     Key = "intake.bundle_harm"
	BundleWhere    Key = "intake.bundle_where"
	BundleMore     Key = "intake.bundle_more"
	EmptyRows      Key = "intake.empty_rows"
	RemoveRow      Key = "intake.remove_row"
	AddVehicle     Key = "intake.add_vehicle"
	AddParty       Key = "intake.add_party"
	NoVehicles     Key = "intake.no_vehicles"
	NoParties      Key = "intake.no_parties"
	KeepDraft      Key = "intake.keep_draft"
	DraftKept      Key = "intake.draft_kept"
	DraftDropped   Key = "intake.draft_dropped"
	DraftNoPlace   Key = "intake.draft_no_place"
	BegunDrafts    Key = "intake.drafts"
	DiscardDraft   Key = "intake.discard"
	SimilarTitle   Key = "intake.similar_title"
	SimilarText    Key = "intake.similar_text"
	OpenAnyway     Key = "intake.open_anyway"
	CaseOpened     Key = "intake.opened"
	FollowNumber   Key = "intake.follow_number"
	FollowPhotos   Key = "intake.follow_photos"
	FollowLate     Key = "intake.follow_late"
)

var _ = add(table{
	MenuIntake:     {"受理报案", "Take a report"},
	StepCall:       {"报警信息", "The call"},
	StepVehicles:   {"车辆", "Vehicles"},
	StepParties:    {"当事人", "Parties"},
	StepOn:         {"下一步", "Continue"},
	StepBack:       {"上一步", "Back"},
	BundleCall:     {"报案", "The report"},
	BundleAccident: {"事故", "The accident"},
	BundleHarm:     {"伤亡、逃逸和危险物品", "Harm, flight and dangerous goods"},
	BundleWhere:    {"行政区划和坐标", "Division and coordinates"},
	BundleMore:     {"更多信息", "More"},
	EmptyRows:      {"没有填写的行不会保存。", "Rows left empty are not kept."},
	RemoveRow:      {"删除", "Remove"},
	AddVehicle:     {"再加一辆车", "Add another vehicle"},
	AddParty:       {"再加一名当事人", "Add another party"},
	NoVehicles:     {"没有登记车辆，以后可以补充。", "No vehicle yet; it can be added later."},
	NoParties:      {"没有登记当事人，以后可以补充。", "No party yet; it can be added later."},
	KeepDraft:      {"存为草稿", "Keep as a draft"},
	DraftKept:      {"草稿已保存，可以在本页继续填写。", "The draft is kept; you can go on with it from this page."},
	DraftDropped:   {"草稿已删除。", "The draft was deleted."},
	DraftNoPlace:   {"（未填写地点）", "(no place yet)"},
	BegunDrafts:    {"未完成的草稿", "Drafts to go on with"},
	DiscardDraft:   {"删除草稿", "Delete the draft"},
	SimilarTitle:   {"可能是同一起事故", "This may be the same accident"},
	SimilarText:    {"请先核对以下案件，确认不是重复报案再受理。", "Look at these cases first; go on when this is not a second report of one of them."},
	OpenAnyway:     {"不是重复报案，仍然受理", "It is another accident: take the report"},
	CaseOpened:     {"已受理报案，案号 %s。现场照片可以在案卷中上传。", "The report was taken; the case is %s. Photographs can be added in the file."},
	FollowNumber:   {"编定案号，案件进入“报案”阶段，等待决定是否受理。", "The case gets its number and waits for acceptance."},
	FollowPhotos:   {"可以立即在案卷中上传现场照片和视频。", "Photographs and videos of the scene can be added in the file at once."},
	FollowLate:     {"事后报案的，应当在三个工作日内决定是否受理；期限自动计算并提醒。", "Reported late: acceptance is to be decided within three working days; the deadline is counted and reminded of by itself."},

	"similar.place": {"时间、地点相近", "near in time and place"},
	"similar.plate": {"车牌相同", "the same plate"},
})
