package words

// The words of the screen of a calculation that is on record.
const (
	FrozenTitle       Key = "frozen.title"
	FrozenLine        Key = "frozen.line"
	FrozenOnRecord    Key = "frozen.on_record"
	FrozenFile        Key = "frozen.file"
	FrozenUpper       Key = "frozen.upper"
	FrozenAt          Key = "frozen.at"
	FrozenBy          Key = "frozen.by"
	FrozenState       Key = "frozen.state"
	FrozenCurrent     Key = "frozen.current"
	FrozenOlder       Key = "frozen.older"
	FrozenAgreed      Key = "frozen.agreed"
	FrozenProved      Key = "frozen.proved"
	FrozenDisproved   Key = "frozen.disproved"
	FrozenOtherTables Key = "frozen.other_tables"
	FrozenProof       Key = "frozen.proof"
	FrozenProofText   Key = "frozen.proof_text"
	FrozenRules       Key = "frozen.rules"
	FrozenFigures     Key = "frozen.figures"
	FrozenEdition     Key = "frozen.edition"
	FrozenInput       Key = "frozen.input"
	FrozenResult      Key = "frozen.result"
	FrozenOthers      Key = "frozen.others"
	FrozenJSON        Key = "frozen.json"
)

var _ = add(table{
	FrozenTitle:       {"赔偿计算（第 %d 号记录）", "Calculation of damages (entry %d of the record)"},
	FrozenLine:        {"第 %d 号记录 · %s · %s", "Entry %d · %s · %s"},
	FrozenOnRecord:    {"已登记的赔偿计算", "Calculations on record"},
	FrozenFile:        {"赔偿计算 %s 第%d号.json", "calculation %s entry %d.json"},
	FrozenUpper:       {"可主张（大写）", "To be demanded, in capitals"},
	FrozenAt:          {"登记时间", "Recorded"},
	FrozenBy:          {"登记人", "Recorded by"},
	FrozenState:       {"状态", "State"},
	FrozenCurrent:     {"现行计算", "The current calculation"},
	FrozenOlder:       {"已有更新的计算", "There is a newer calculation"},
	FrozenAgreed:      {"协议以此为据", "The agreement rests on it"},
	FrozenProved:      {"已按同一版本重新计算，结果一致", "Computed again by the same tables: identical"},
	FrozenDisproved:   {"重新计算的结果不一致，请联系管理员", "Computing it again came to something else; tell the administrator"},
	FrozenOtherTables: {"规则或数据已有新版本；登记的内容由校验值证明", "The tables have newer editions; the hash proves what was recorded"},
	FrozenProof:       {"用表和校验值", "Tables and hashes"},
	FrozenProofText: {"所计算的事实和结果全文存于案卷记录。下载的文件的 SHA-256 应与“计算结果”一致。",
		"What was computed and what it came to stand whole in the record. The downloaded file's SHA-256 equals that of the result."},
	FrozenRules:   {"规则表", "Rules"},
	FrozenFigures: {"数据表", "Figures"},
	FrozenEdition: {"%s 版，SHA-256 %s", "Edition %s, SHA-256 %s"},
	FrozenInput:   {"所计算的事实", "What was computed"},
	FrozenResult:  {"计算结果", "Result"},
	FrozenOthers:  {"本案其他计算", "Other calculations of the case"},
	FrozenJSON:    {"下载计算结果（JSON）", "Download the result (JSON)"},
})
