package words

// The words of the administrator's screens.
const (
	MenuAccounts        Key = "menu.accounts"
	MenuAgencies        Key = "menu.agencies"
	AccountsLead        Key = "admin.accounts_lead"
	NewAccount          Key = "admin.new_account"
	AccountSearch       Key = "admin.account_search"
	RoleWord            Key = "admin.role"
	RolesWord           Key = "admin.roles"
	RolesHint           Key = "admin.roles_hint"
	RoleNumber          Key = "admin.role_number"
	RemoveRole          Key = "admin.remove_role"
	AddRole             Key = "admin.add_role"
	AgencyWord          Key = "admin.agency"
	StateWord           Key = "admin.state"
	Filter              Key = "admin.filter"
	ClearFilter         Key = "admin.clear_filter"
	NoAccounts          Key = "admin.no_accounts"
	NoAccountsText      Key = "admin.no_accounts_text"
	AccountDisabled     Key = "admin.disabled"
	AccountLockedUntil  Key = "admin.locked_until_short"
	AccountOneTime      Key = "admin.one_time"
	AccountNoRole       Key = "admin.no_role"
	AccountSaved        Key = "admin.account_saved"
	AccountUnlockedSaid Key = "admin.account_unlocked"
	PersonCard          Key = "admin.person"
	LoginHint           Key = "admin.login_hint"
	External            Key = "admin.external"
	ExternalHint        Key = "admin.external_hint"
	Disable             Key = "admin.disable"
	DisableHint         Key = "admin.disable_hint"
	Save                Key = "admin.save"
	Cancel              Key = "admin.cancel"
	SignInCard          Key = "admin.sign_in"
	Never               Key = "admin.never"
	LockedUntil         Key = "admin.locked_until"
	ResetPassword       Key = "admin.reset_password"
	ResetPasswordHint   Key = "admin.reset_password_hint"
	Unlock              Key = "admin.unlock"
	WhatHappened        Key = "admin.what_happened"
	OneTimeTitle        Key = "admin.one_time_title"
	OneTimePassword     Key = "admin.one_time_password"
	OneTimeText         Key = "admin.one_time_text"
	OneTimeDone         Key = "admin.one_time_done"
	Colon               Key = "admin.colon"
	AgenciesLead        Key = "admin.agencies_lead"
	NewAgency           Key = "admin.new_agency"
	NoAgencies          Key = "admin.no_agencies"
	NoAgenciesText      Key = "admin.no_agencies_text"
	AgencyName          Key = "admin.agency_name"
	AgencyKindWord      Key = "admin.agency_kind"
	NameZH              Key = "admin.name_zh"
	NameEN              Key = "admin.name_en"
	Parent              Key = "admin.parent"
	Division            Key = "admin.division"
	DivisionHint        Key = "admin.division_hint"
	Closed              Key = "admin.closed"
	Close               Key = "admin.close"
	CloseHint           Key = "admin.close_hint"
	AgencySaved         Key = "admin.agency_saved"
)

var _ = add(table{
	MenuAccounts:        {"账号", "Accounts"},
	MenuAgencies:        {"单位", "Agencies"},
	AccountsLead:        {"谁可以登录，以什么身份，为哪个单位办事。", "Who may sign in, in which role, and for which agency."},
	NewAccount:          {"新建账号", "New account"},
	AccountSearch:       {"姓名或登录名", "Name or login name"},
	RoleWord:            {"身份", "Role"},
	RolesWord:           {"身份", "Roles"},
	RolesHint:           {"同一账号可以有多个身份，登录后选择其一办事。身份变动后，此人在所有设备上须重新登录。", "An account may hold several roles and acts in one of them at a time. When roles change, the person must sign in again on all devices."},
	RoleNumber:          {"身份 %d", "Role %d"},
	RemoveRole:          {"删除此身份", "Remove this role"},
	AddRole:             {"增加身份", "Add a role"},
	AgencyWord:          {"单位", "Agency"},
	StateWord:           {"状态", "State"},
	Filter:              {"筛选", "Filter"},
	ClearFilter:         {"清除筛选", "Clear"},
	NoAccounts:          {"没有符合条件的账号", "No account matches"},
	NoAccountsText:      {"换个条件，或新建账号。", "Try other terms, or create an account."},
	AccountDisabled:     {"已停用", "Disabled"},
	AccountLockedUntil:  {"锁定至 %s", "Locked until %s"},
	AccountOneTime:      {"待改密码", "Password to be changed"},
	AccountNoRole:       {"没有身份", "No role"},
	AccountSaved:        {"已保存 %s 的账号。身份或停用状态有变动时，其登录已全部退出。", "The account of %s has been saved. If roles changed or it was disabled, all its sessions have ended."},
	AccountUnlockedSaid: {"已解除 %s 的登录锁定。", "%s may sign in again."},
	PersonCard:          {"账号", "Account"},
	LoginHint:           {"小写字母、数字或 . _ -，以后不能更改。", "Small letters, digits or . _ - ; it cannot be changed later."},
	External:            {"统一身份标识", "Single sign-on identity"},
	ExternalHint:        {"统一身份认证中的用户标识（sub）或已验证的邮箱；留空则只能用密码登录。", "Subject or verified e-mail address at the identity provider; empty means by password only."},
	Disable:             {"停用此账号", "Disable this account"},
	DisableHint:         {"停用后立即退出登录，且不能再登录；办过的事照旧留在记录里。", "A disabled account is signed out at once and cannot sign in; what it did stays in the record."},
	Save:                {"保存", "Save"},
	Cancel:              {"取消", "Cancel"},
	SignInCard:          {"登录", "Sign-in"},
	Never:               {"从未", "never"},
	LockedUntil:         {"锁定至", "Locked until"},
	ResetPassword:       {"重置密码", "Reset password"},
	ResetPasswordHint:   {"生成一次性密码，本人登录后须立即修改。", "Makes a one-time password that must be changed at the next sign-in."},
	Unlock:              {"解除锁定", "Unlock"},
	WhatHappened:        {"变动记录", "What happened"},
	OneTimeTitle:        {"%s 的一次性密码", "One-time password of %s"},
	OneTimePassword:     {"一次性密码", "One-time password"},
	OneTimeText:         {"请当面或通过可靠渠道交给本人。离开此页后无法再次查看。", "Hand it over in person or by a channel you trust. It cannot be shown again after you leave this page."},
	OneTimeDone:         {"已转交，返回账号列表", "Handed over; back to the accounts"},
	Colon:               {"：", ": "},
	AgenciesLead:        {"参与事故处理的单位：公安、调解、保险、法院、鉴定、基金、检察与监督。", "The bodies that take part: police, mediation, insurers, courts, appraisal, fund, procuratorate, supervision."},
	NewAgency:           {"新建单位", "New agency"},
	NoAgencies:          {"还没有单位", "No agencies yet"},
	NoAgenciesText:      {"先建立单位，再为账号分配身份。", "Create agencies first, then give accounts their roles there."},
	AgencyName:          {"名称", "Name"},
	AgencyKindWord:      {"单位类别", "Kind"},
	NameZH:              {"中文名称", "Chinese name"},
	NameEN:              {"英文名称", "English name"},
	Parent:              {"上级单位", "Parent"},
	Division:            {"行政区划代码", "Division code"},
	DivisionHint:        {"6、9 或 12 位数字。", "6, 9 or 12 digits."},
	Closed:              {"已停用", "Closed"},
	Close:               {"停用此单位", "Close this agency"},
	CloseHint:           {"停用后不再接收新案件和新账号，其账号失去在此单位的身份。", "A closed agency takes no new case or account, and accounts lose their roles there."},
	AgencySaved:         {"已保存：%s。", "Saved: %s."},

	"account_act.created":               {"建立账号", "Account created"},
	"account_act.changed":               {"修改账号资料", "Account changed"},
	"account_act.disabled":              {"停用账号", "Account disabled"},
	"account_act.enabled":               {"恢复账号", "Account enabled"},
	"account_act.unlocked":              {"解除登录锁定", "Unlocked"},
	"account_act.locked":                {"连续输错密码，暂时锁定", "Locked after wrong passwords"},
	"account_act.role_given":            {"授予身份", "Role given"},
	"account_act.role_taken":            {"撤销身份", "Role taken"},
	"account_act.password_reset":        {"重置为一次性密码", "Password reset to a one-time one"},
	"account_act.password_changed":      {"修改密码", "Password changed"},
	"account_act.signed_in":             {"登录", "Signed in"},
	"account_act.signed_out_everywhere": {"在所有设备退出登录", "Signed out everywhere"},
	"account_act.agency_created":        {"建立单位", "Agency created"},
	"account_act.agency_changed":        {"修改单位资料", "Agency changed"},
})
