package words

// The words of the evidence's screens.
const (
	AllEvidence      Key = "evidence.all"
	NoEvidence       Key = "evidence.none"
	NoEvidenceText   Key = "evidence.none_text"
	AddedBy          Key = "evidence.added_by"
	AddedLabel       Key = "evidence.added"
	FilesLabel       Key = "evidence.files"
	FilesHint        Key = "evidence.files_hint"
	UploadKept       Key = "evidence.kept"
	UploadAllKept    Key = "evidence.all_kept"
	UploadSome       Key = "evidence.some_kept"
	UploadBroke      Key = "evidence.broke"
	UploadFailed     Key = "evidence.failed"
	UploadSending    Key = "evidence.sending"
	SystemNote       Key = "evidence.system_note"
	ResultKept       Key = "evidence.result_kept"
	ResultNotKept    Key = "evidence.result_not_kept"
	BackToEvidence   Key = "evidence.back"
	BackToItem       Key = "evidence.back_to_item"
	InfectedNotShown Key = "evidence.infected"
	NotInline        Key = "evidence.not_inline"
	ItemOf           Key = "evidence.item_of"
	ItemNumber       Key = "evidence.item_number"
	FileKind         Key = "evidence.file_kind"
	PictureSize      Key = "evidence.picture_size"
	Pixels           Key = "evidence.pixels"
	TakenLabel       Key = "evidence.taken"
	TakenAfter       Key = "evidence.taken_after"
	TakenBefore      Key = "evidence.taken_before"
	TakenWhen        Key = "evidence.taken_when"
	Minutes          Key = "evidence.minutes"
	HoursLong        Key = "evidence.hours"
	DaysLong         Key = "evidence.days"
	DistanceLabel    Key = "evidence.distance"
	MetresAway       Key = "evidence.metres"
	KilometresAway   Key = "evidence.kilometres"
	Neighbours       Key = "evidence.neighbours"
	PrevItem         Key = "evidence.previous"
	NextItem         Key = "evidence.next"
	CopiesTitle      Key = "evidence.copies"
	LooksTitle       Key = "evidence.looks"
	DownloadTitle    Key = "evidence.download"
	DownloadPurpose  Key = "evidence.download_purpose"
	DownloadHint     Key = "evidence.download_hint"
)

var _ = add(table{
	AllEvidence:      {"全部", "All"},
	NoEvidence:       {"还没有证据", "No evidence yet"},
	NoEvidenceText:   {"现场照片、监控录像、行车记录、证件和材料上传后显示在这里。每份文件都会计算校验值并封存。", "Photos of the scene, footage, papers and other files appear here once they are added. Each is hashed and sealed."},
	AddedBy:          {"%s 上传于 %s", "added by %s, %s"},
	AddedLabel:       {"上传", "Added"},
	FilesLabel:       {"文件", "Files"},
	FilesHint:        {"可一次选择多个文件。照片、视频、音频、PDF 或其他文件，每个不超过 4 GiB。", "Several at once: photos, video, audio, PDF or any other file, up to 4 GiB each."},
	UploadKept:       {"已保存，正在检查。", "Kept, and being checked."},
	UploadAllKept:    {"已保存 %d 份证据，系统正在检查并封存。", "%d piece(s) of evidence kept; they are being checked and sealed."},
	UploadSome:       {"已保存 %d 份，共收到 %d 份。", "%d kept of %d received."},
	UploadBroke:      {"上传中断，此后的文件没有收到，请重新上传。", "The upload broke off; the files after this were not received. Send them again."},
	UploadFailed:     {"上传失败，请检查网络后重试。", "The upload failed. Check the connection and try again."},
	UploadSending:    {"正在上传", "Uploading"},
	SystemNote:       {"〔系统提示〕%s", "[system] %s"},
	ResultKept:       {"已保存", "Kept"},
	ResultNotKept:    {"未保存", "Not kept"},
	BackToEvidence:   {"返回证据列表", "Back to the evidence"},
	BackToItem:       {"返回这份证据", "Back to the item"},
	InfectedNotShown: {"文件被查出含有恶意代码，已隔离，不能打开或下载。", "Malware was found in the file. It is kept apart and can be neither opened nor downloaded."},
	NotInline:        {"这种类型的文件不在页面中打开，请下载后用相应软件查看。", "A file of this type is not opened in a page. Download it and open it with its own program."},
	ItemOf:           {"第 %d 份，共 %d 份", "%d of %d"},
	ItemNumber:       {"证据编号", "Item"},
	FileKind:         {"文件", "File"},
	PictureSize:      {"画面尺寸", "Size of the picture"},
	Pixels:           {"%d × %d 像素", "%d × %d pixels"},
	TakenLabel:       {"设备记录的拍摄时间", "Taken, as the device says"},
	TakenAfter:       {"事故发生后 %s", "%s after the accident"},
	TakenBefore:      {"早于事故发生时间 %s，请核实", "%s before the accident: check it"},
	TakenWhen:        {"与事故发生时间一致", "at the time of the accident"},
	Minutes:          {"%d 分钟", "%d min"},
	HoursLong:        {"%d 小时", "%d h"},
	DaysLong:         {"%d 天", "%d days"},
	DistanceLabel:    {"拍摄位置", "Where it was taken"},
	MetresAway:       {"距事故地点约 %d 米", "about %d m from the accident"},
	KilometresAway:   {"距事故地点约 %d 公里，请核实", "about %d km from the accident: check it"},
	Neighbours:       {"相邻证据", "Neighbouring evidence"},
	PrevItem:         {"上一份", "Previous"},
	NextItem:         {"下一份", "Next"},
	CopiesTitle:      {"由此生成的副本", "Copies made of it"},
	LooksTitle:       {"查阅记录", "Who has looked"},
	DownloadTitle:    {"下载证据", "Download evidence"},
	DownloadPurpose:  {"下载目的", "What it is for"},
	DownloadHint:     {"写明用途，例如“移送鉴定机构”。此次下载会记入案件记录。", "Say why, for example \"for the appraiser\". It goes into the record."},
})
