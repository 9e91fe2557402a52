package evidence

// Warning is something odd about a file that was taken in all the same. It is recorded with the file and shown beside it.
type Warning string

// The warnings, in the order in which they are given.
const (
	Acts      Warning = "acts"      // a browser or a computer could run it: web page, script, program, PDF with script
	Disguised Warning = "disguised" // the content is not what the name or the sender says
	TwoFaced  Warning = "two_faced" // it is also readable as another, acting or packed, format
	Truncated Warning = "truncated" // it ends before its format says that it should
	Renamed   Warning = "renamed"   // the name held a path, control or direction characters, which were taken out
)

var warningWords = map[Warning][2]string{
	Acts:      {"文件可能含有可执行内容，只能下载，不能在页面中打开", "The file may hold something that runs; it can be downloaded but is never opened in a page"},
	Disguised: {"文件内容与名称或声明的类型不一致，以内容为准", "The content is not what the name or the sender says; the content counts"},
	TwoFaced:  {"文件同时具有两种格式的特征，请谨慎打开", "The file can be read as two formats; open it with care"},
	Truncated: {"文件不完整，可能在拍摄或传输中被截断", "The file is incomplete; it may have been cut off while recording or sending"},
	Renamed:   {"文件名含有不允许的字符，显示时已去除", "The file's name held characters that are not allowed; they are left out"},
}

// In gives the warning as a sentence in lang ("en", everything else is zh-CN).
func (w Warning) In(lang string) string {
	words := warningWords[w]
	if lang == "en" {
		return words[1]
	}
	return words[0]
}

// Warnings lists every warning there is, for completeness tests elsewhere.
func Warnings() []Warning { return []Warning{Acts, Disguised, TwoFaced, Truncated, Renamed} }
