package liability

import (
	"cmp"
	"maps"
	"slices"
)

// Kind says how a person answers.
type Kind string

// The kinds. Cap of a Person gives the figure to Capped and Several.
const (
	Sole          Kind = "sole"          // 单独 for the whole of the side's share
	Joint         Kind = "joint"         // 连带 for the whole, with the others
	Capped        Kind = "capped"        // 在过错范围内共同: for the whole together with the user, up to a cap; the two overlap
	Several       Kind = "several"       // 相应、按份: for a part of his own, which nobody else bears
	Supplementary Kind = "supplementary" // 补充: for what those before him did not pay
)

var kindWords = map[Kind]pair{
	Sole: {"承担全部赔偿责任", "answers for the whole"}, Joint: {"承担连带责任", "answers jointly for the whole"},
	Capped:        {"在其过错范围内共同承担赔偿责任", "answers jointly within the range of his fault"},
	Several:       {"承担相应的赔偿责任", "answers for his own part"},
	Supplementary: {"对不足部分承担赔偿责任", "answers for what is left unpaid"},
}

// In returns the kind in words.
func (k Kind) In(lang string) string { return kindWords[k].in(lang) }

// Role is the part in which a person answers. Who it is in the case is the caller's to say.
type Role string

// The roles.
const (
	User        Role = "user"        // 使用人、驾驶人
	Owner       Role = "owner"       // 所有人、管理人
	Transferee  Role = "transferee"  // 最后一次转让并交付的受让人
	Operator    Role = "operator"    // 挂靠人
	Affiliate   Role = "affiliate"   // 被挂靠人
	Cloner      Role = "cloner"      // 套牌车所有人、管理人
	PlateOwner  Role = "plate_owner" // 被套牌车所有人、管理人
	Transferors Role = "transferors" // 所有的转让人和受让人
	Thief       Role = "thief"       // 盗窃人、抢劫人、抢夺人
	School      Role = "school"      // 驾驶培训单位
	Provider    Role = "provider"    // 提供试乘服务者
	Employer    Role = "employer"    // 用人单位；接受劳务派遣的用工单位
	Dispatcher  Role = "dispatcher"  // 劳务派遣单位
	Ward        Role = "ward"        // 无、限制民事行为能力人本人的财产
	Guardian    Role = "guardian"    // 监护人
	Passenger   Role = "passenger"   // 开车门的乘车人
	RoadManager Role = "road_manager"
	Builder     Role = "builder" // 建设单位与施工单位
	Maker       Role = "maker"   // 生产者或者销售者
)

var roleWords = map[Role]pair{
	User: {"机动车使用人", "user of the vehicle"}, Owner: {"机动车所有人、管理人", "owner or manager"},
	Transferee: {"受让人", "transferee"}, Operator: {"挂靠人", "affiliated operator"}, Affiliate: {"被挂靠人", "company affiliated to"},
	Cloner: {"套牌机动车的所有人、管理人", "owner or manager of the vehicle with cloned plates"}, PlateOwner: {"被套牌机动车的所有人、管理人", "owner or manager of the true plates"},
	Transferors: {"所有的转让人和受让人", "all transferors and transferees"}, Thief: {"盗窃人、抢劫人或者抢夺人", "thief or robber"},
	School: {"驾驶培训单位", "driving school"}, Provider: {"提供试乘服务者", "provider of the test ride"}, Employer: {"用人（用工）单位", "employer"},
	Dispatcher: {"劳务派遣单位", "labour dispatch agency"}, Ward: {"被监护人本人的财产", "the ward's own property"}, Guardian: {"监护人", "guardian"},
	Passenger: {"开车门的乘车人", "passenger who opened the door"}, RoadManager: {"道路管理者", "road manager"},
	Builder: {"建设单位与施工单位", "developer and builder"}, Maker: {"生产者或者销售者", "producer or seller"},
}

// In returns the role in words.
func (r Role) In(lang string) string { return roleWords[r].in(lang) }

// Roles lists the roles, those with the longest Chinese words first: none of them begins inside one before it.
func Roles() []Role {
	return slices.SortedFunc(maps.Keys(roleWords), func(a, b Role) int {
		return cmp.Or(cmp.Compare(len(roleWords[b].ZH), len(roleWords[a].ZH)), cmp.Compare(a, b))
	})
}
