package words

// The words of the page on which anybody verifies a paper.
const (
	Verify          Key = "verify.title"
	VerifyLead      Key = "verify.lead"
	VerifyCode      Key = "field.code"
	VerifyCodeHint  Key = "verify.code_hint"
	VerifyNoCode    Key = "verify.no_code"
	VerifyAsk       Key = "verify.ask"
	VerifyAnother   Key = "verify.another"
	VerifyUnknown   Key = "verify.unknown"
	VerifyTooOften  Key = "verify.too_often"
	VerifyStands    Key = "verify.stands"
	VerifyReplaced  Key = "verify.replaced"
	VerifyWithdrawn Key = "verify.withdrawn"
	VerifyReopened  Key = "verify.reopened"
	VerifyTitle     Key = "verify.paper"
	VerifyIssuer    Key = "verify.issuer"
	VerifyMade      Key = "verify.made"
	VerifyVersion   Key = "verify.version"
	VerifyVersionOf Key = "verify.version_of"
	VerifyHash      Key = "verify.hash"
	VerifyNot       Key = "verify.not"
	VerifyFileTitle Key = "verify.file_title"
	VerifyFile      Key = "verify.file"
	VerifyFileHint  Key = "verify.file_hint"
	VerifyCompare   Key = "verify.compare"
	VerifyNoFile    Key = "verify.no_file"
	VerifyTooBig    Key = "verify.too_big"
	VerifySame      Key = "verify.same"
	VerifyOther     Key = "verify.other"
	VerifyOtherHash Key = "verify.other_hash"
)

var _ = add(table{
	Verify:         {"核验文书", "Verify a paper"},
	VerifyLead:     {"本系统签发的文书，每页页脚都有核验码和二维码。输入核验码，可以查明文书是否确由有关单位签发、是否已被取代。", "Every page of a paper issued here has a verification code and a QR code at its foot. Enter the code to learn whether the paper was issued and whether it still stands."},
	VerifyCodeHint: {"12 位字母和数字，如 K7QF-2M9D-XW4T；大小写和短横线不影响。", "12 letters and digits, such as K7QF-2M9D-XW4T; capitals and hyphens do not matter."},
	VerifyNoCode:   {"请输入核验码", "Enter the verification code"},
	VerifyAsk:      {"核验", "Verify"},
	VerifyAnother:  {"核验另一份文书", "Verify another paper"},
	VerifyUnknown: {"没有签发过带有这个核验码的文书。请对照文书页脚逐字检查；仍然查不到的，请向文书上的签发单位查询，查明之前不要凭这份文书办事。",
		"No paper with this code was issued. Check each character against the foot of the paper. If it is right, ask the agency named on the paper, and do not rely on the paper until you know."},
	VerifyTooOften:  {"核验过于频繁，请等一分钟后再试。", "Too many tries. Please wait a minute and try again."},
	VerifyStands:    {"有这个核验码的文书确已签发，至今没有被取代或者撤回。", "The paper with this code was issued, and nothing has replaced or withdrawn it so far."},
	VerifyReplaced:  {"有这个核验码的文书确已签发，但已被后来的文书取代，以后来的为准。", "The paper with this code was issued, but a later one has taken its place. The later one counts."},
	VerifyWithdrawn: {"有这个核验码的文书确已签发，但已经撤回、撤销，或者没有生效。", "The paper with this code was issued, but it was withdrawn or revoked, or never took effect."},
	VerifyReopened:  {"有这个核验码的文书确已签发，但事故正在重新认定，新的认定将取代它。", "The paper with this code was issued, but the accident is being determined anew. The new determination will take its place."},
	VerifyTitle:     {"文书", "Paper"},
	VerifyIssuer:    {"签发单位", "Issued by"},
	VerifyMade:      {"签发日期", "Issued on"},
	VerifyVersion:   {"版本", "Version"},
	VerifyVersionOf: {"第 %s 版", "%s"},
	VerifyHash:      {"SHA-256 校验值", "SHA-256"},
	VerifyNot: {"以上各项应与手中的文书一致。本页不显示当事人、车辆和案情，也不显示文书是否已经签字、送达。",
		"All of this should agree with the paper in your hand. People, vehicles and the case are not shown here, nor whether the paper was signed or served."},
	VerifyFileTitle: {"核对文件", "Compare the file"},
	VerifyFile:      {"文书的 PDF 文件", "PDF file of the paper"},
	VerifyFileHint:  {"逐字节核对内容是否改动过。文件只用于计算校验值，不会保存。", "Tells whether a single byte was changed. The file is only hashed, never kept."},
	VerifyCompare:   {"核对", "Compare"},
	VerifyNoFile:    {"请选择文书的 PDF 文件", "Choose the PDF file of the paper"},
	VerifyTooBig:    {"文件过大，不是本系统签发的文书", "The file is too large to be a paper that was issued here"},
	VerifySame:      {"所选文件与签发的文书完全一致。", "The file is identical with the paper that was issued."},
	VerifyOther: {"所选文件不是签发的那份文书。扫描、拍照、重新保存或者改动过的文件都不一致；请取得签发单位发出的原始 PDF 文件再核对。",
		"The file is not that paper. A scan, a photograph, a file that was saved again or changed is another file; compare the original PDF that the agency gave out."},
	VerifyOtherHash: {"所选文件的 SHA-256 校验值", "SHA-256 of your file"},
})
