package words

// The words of the calendar feed.
const (
	FeedName    Key = "feed.name"
	FeedTitle   Key = "feed.title"
	FeedLead    Key = "feed.lead"
	FeedMake    Key = "feed.make"
	FeedRenew   Key = "feed.renew"
	FeedMade    Key = "feed.made"
	FeedAddress Key = "feed.address"
	FeedCopy    Key = "feed.copy"
	FeedCopied  Key = "feed.copied"
	FeedOpen    Key = "feed.open"
	FeedSince   Key = "feed.since"
	FeedSecret  Key = "feed.secret"
)

var _ = add(table{
	FeedName:    {"案结 · 我的期限", "Anjie · my deadlines"},
	FeedTitle:   {"在手机或电脑日历中显示期限", "Show the deadlines in a calendar program"},
	FeedLead:    {"日历程序按订阅地址自动更新您以当前身份应办的期限。只含案号和应办事项，不含姓名、车牌、地点。", "A calendar program follows the address and shows what you owe in your present role: case numbers and what must be done; no name, plate or place."},
	FeedMake:    {"生成订阅地址", "Make an address"},
	FeedRenew:   {"换一个新地址（旧地址立即失效）", "Make a new address (the old one ends at once)"},
	FeedMade:    {"订阅地址已生成；此前的地址已失效。", "The address is made; one that was there before has ended."},
	FeedAddress: {"订阅地址", "Address to subscribe to"},
	FeedCopy:    {"复制", "Copy"},
	FeedCopied:  {"已复制", "Copied"},
	FeedOpen:    {"用日历程序打开", "Open in a calendar program"},
	FeedSince:   {"生成于 %s", "Made on %s"},
	FeedSecret:  {"知道此地址的人不必登录就能看到这些期限，请勿转发。调离岗位或停用账号后自动失效。", "Whoever knows this address sees the deadlines without signing in: do not pass it on. It ends by itself when you leave the role or the account is disabled."},
})
