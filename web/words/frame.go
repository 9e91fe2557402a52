package words

// The words of the page frame: what stands around every screen.
const (
	Product       Key = "frame.product"
	Tagline       Key = "frame.tagline"
	SkipToMain    Key = "frame.skip"
	Menu          Key = "frame.menu"
	Search        Key = "frame.search"
	SearchHint    Key = "frame.search_hint"
	OtherLang     Key = "frame.other_lang"
	LargeType     Key = "frame.large_type"
	NormalType    Key = "frame.normal_type"
	Account       Key = "frame.account"
	SwitchRole    Key = "frame.switch_role"
	SignOut       Key = "frame.sign_out"
	Reference     Key = "frame.reference"
	BackHome      Key = "frame.back_home"
	ErrorSummary  Key = "frame.error_summary"
	Required      Key = "frame.required"
	Choose        Key = "frame.choose"
	All           Key = "frame.all"
	Previous      Key = "frame.previous"
	Next          Key = "frame.next"
	Pages         Key = "frame.pages"
	CheckAnswers  Key = "frame.check_answers"
	CheckLead     Key = "frame.check_lead"
	WillHappen    Key = "frame.will_happen"
	GoBackMend    Key = "frame.go_back_mend"
	Article       Key = "frame.article"
	Change        Key = "frame.change"
	Definition    Key = "frame.definition"
	Period        Key = "frame.period"
	StepDone      Key = "frame.step_done"
	StepCurrent   Key = "frame.step_current"
	StepNext      Key = "frame.step_next"
	StepBranch    Key = "frame.step_branch"
	DropFiles     Key = "frame.drop_files"
	MoneyUnit     Key = "frame.money_unit"
	PrintedAt     Key = "frame.printed_at"
	NotFoundTitle Key = "frame.not_found"
	NotFoundText  Key = "frame.not_found_text"
	ForbidTitle   Key = "frame.forbidden"
	ForbidText    Key = "frame.forbidden_text"
	SorryTitle    Key = "frame.sorry"
	SorryText     Key = "frame.sorry_text"
	RefusedTitle  Key = "frame.refused"
	ConflictTitle Key = "frame.conflict"
	InvalidTitle  Key = "frame.invalid"
	TooBig        Key = "frame.too_big"
	BadForm       Key = "frame.bad_form"
	ForeignForm   Key = "frame.foreign_form"
	ForbidNoRole  Key = "frame.forbidden_no_role"
)

var _ = add(table{
	Product:       {"案结", "Anjie"},
	Tagline:       {"道路交通事故处理与调解", "Road accident handling and mediation"},
	SkipToMain:    {"跳到主要内容", "Skip to main content"},
	Menu:          {"菜单", "Menu"},
	Search:        {"搜索", "Search"},
	SearchHint:    {"案号、车牌、姓名、地点（按 / 键）", "Number, plate, name, place (press /)"},
	OtherLang:     {"English", "中文"},
	LargeType:     {"大字", "Large type"},
	NormalType:    {"标准字号", "Normal type"},
	Account:       {"我的账号", "My account"},
	SwitchRole:    {"切换身份", "Switch role"},
	SignOut:       {"退出登录", "Sign out"},
	Reference:     {"编号：%s", "Reference: %s"},
	BackHome:      {"返回首页", "Back to the start page"},
	ErrorSummary:  {"请改正以下内容", "Please correct the following"},
	Required:      {"必填", "required"},
	Choose:        {"请选择", "Please choose"},
	All:           {"全部", "All"},
	Previous:      {"上一页", "Previous"},
	Next:          {"下一页", "Next"},
	Pages:         {"翻页", "Pages"},
	CheckAnswers:  {"请核对", "Check your answers"},
	CheckLead:     {"确认以下内容无误后再提交。", "Please make sure that everything below is right before you submit."},
	WillHappen:    {"提交之后", "What happens next"},
	GoBackMend:    {"返回修改", "Go back and change"},
	Article:       {"依据%s", "Under %s"},
	Change:        {"修改", "Change"},
	Definition:    {"口径：%s", "Definition: %s"},
	Period:        {"期间：%s", "Period: %s"},
	StepDone:      {"已完成", "done"},
	StepCurrent:   {"当前", "now"},
	StepNext:      {"未开始", "not yet"},
	StepBranch:    {"分支", "branch"},
	DropFiles:     {"可将文件拖放到此处，或点击选择", "Drop files here, or click to choose"},
	MoneyUnit:     {"元", "CNY"},
	PrintedAt:     {"打印于 %s · %s", "Printed %s · %s"},
	NotFoundTitle: {"没有找到", "Not found"},
	NotFoundText:  {"这个地址没有内容，或者您无权查看。请检查地址，或从首页重新开始。", "There is nothing at this address, or it is not yours to see. Check the address, or start again from the start page."},
	ForbidTitle:   {"无权进行此操作", "Not permitted"},
	ForbidText:    {"您当前的身份（%s）无权查看此页。如确有需要，请切换身份或联系管理员。", "Your present role (%s) may not see this page. Switch roles, or ask an administrator."},
	SorryTitle:    {"系统出错", "Something went wrong on our side"},
	SorryText:     {"抱歉，系统出错，您的操作没有完成。请稍后再试；如仍不行，请把编号告诉管理员。", "We are sorry: something went wrong on our side and your action was not completed. Please try again later; if it keeps happening, tell an administrator the reference."},
	RefusedTitle:  {"现在不能这样做", "This cannot be done now"},
	ConflictTitle: {"他人已先行操作", "Somebody else acted first"},
	InvalidTitle:  {"填写有误", "Please correct the form"},
	ForeignForm:   {"这次提交来自其他网站，已被拒绝。请从本系统页面重新操作。", "This was sent from another site and has been refused. Please start again from a page of this system."},
	BadForm:       {"提交的内容无法读取，请返回重试。", "What you sent could not be read. Please go back and try again."},
	ForbidNoRole:  {"您无权查看此页。", "You may not see this page."},
	TooBig:        {"提交的内容过大，请减少后再试。", "What you sent is too large. Please send less."},
})
