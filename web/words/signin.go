package words

// The words of the way in.
const (
	SignIn            Key = "signin.sign_in"
	SignInOIDC        Key = "signin.oidc"
	SignInFirst       Key = "signin.first"
	Login             Key = "signin.login"
	Password          Key = "signin.password"
	ChooseRole        Key = "signin.choose_role"
	ChooseRoleLead    Key = "signin.choose_role_lead"
	RoleNow           Key = "signin.role_now"
	NoRole            Key = "signin.no_role"
	NoRoleText        Key = "signin.no_role_text"
	PersonName        Key = "signin.name"
	LastSignIn        Key = "signin.last"
	ChangePassword    Key = "signin.change_password"
	OldPassword       Key = "signin.old_password"
	NewPassword       Key = "signin.new_password"
	NewPasswordHint   Key = "signin.new_password_hint"
	AgainPassword     Key = "signin.again_password"
	PasswordDone      Key = "signin.password_done"
	MustChange        Key = "signin.must_change"
	NoPassword        Key = "signin.no_password"
	Sessions          Key = "signin.sessions"
	SessionsText      Key = "signin.sessions_text"
	SignOutEverywhere Key = "signin.everywhere"
	Keys              Key = "signin.keys"
	KeysText          Key = "signin.keys_text"
	KeysOn            Key = "signin.keys_on"
	KeysOff           Key = "signin.keys_off"
)

var _ = add(table{
	SignIn:            {"登录", "Sign in"},
	SignInOIDC:        {"用统一身份认证登录", "Sign in with your agency's single sign-on"},
	SignInFirst:       {"请先登录，然后继续。", "Please sign in first; you will go on from there."},
	Login:             {"登录名", "Login name"},
	Password:          {"密码", "Password"},
	ChooseRole:        {"选择身份", "Choose a role"},
	ChooseRoleLead:    {"您将以所选身份为所选单位办事，随时可以切换。", "You will act in this role for this agency. You can switch at any time."},
	RoleNow:           {"当前身份", "Present role"},
	NoRole:            {"您的账号还没有身份", "Your account has no role yet"},
	NoRoleText:        {"请联系管理员为您分配身份和单位。", "Please ask an administrator to give you a role and an agency."},
	PersonName:        {"姓名", "Name"},
	LastSignIn:        {"最近登录", "Last sign-in"},
	ChangePassword:    {"修改密码", "Change password"},
	OldPassword:       {"当前密码", "Present password"},
	NewPassword:       {"新密码", "New password"},
	NewPasswordHint:   {"至少 10 个字符。长而好记胜过短而复杂。", "At least 10 characters. Long and memorable beats short and complicated."},
	AgainPassword:     {"再次输入新密码", "New password again"},
	PasswordDone:      {"密码已修改，其他设备上的登录已全部退出。", "Your password has been changed, and all other devices have been signed out."},
	MustChange:        {"您使用的是一次性密码，请先设置自己的密码。", "You signed in with a one-time password. Please set your own password first."},
	NoPassword:        {"您通过统一身份认证登录，本系统不保存您的密码。", "You sign in with single sign-on; no password is kept here."},
	Sessions:          {"登录状态", "Sessions"},
	SessionsText:      {"在所有设备上退出登录，包括这一台。", "Sign out on all devices, including this one."},
	Keys:              {"快捷键", "Keyboard shortcuts"},
	KeysText:          {"/ 搜索，j 与 k 上下移动，Enter 打开，g w 我的工作，g c 案件。", "/ searches, j and k move, Enter opens, g w my work, g c cases."},
	KeysOn:            {"开启快捷键", "Turn them on"},
	KeysOff:           {"关闭快捷键", "Turn them off"},
	SignOutEverywhere: {"全部退出", "Sign out everywhere"},
})
