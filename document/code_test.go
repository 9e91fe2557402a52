package document

import (
	"crypto/sha256"
	"encoding/base32"
	"image"
	"net/url"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/boombuler/barcode/qr"
	"github.com/stretchr/testify/require"

	"anjie/document/sheet"
)

func identity() Identity {
	return Identity{Case: "0198f6a2-8d1c-7b3e-9f00-4a5b6c7d8e9f", Seq: 12, Form: OrdinaryForm, Number: "德公交认字〔2026〕第00012号"}
}

// Anybody can work a code out again with nothing but a hash and base 32.
func TestACodeIsWorkedOutAgain(t *testing.T) {
	t.Parallel()
	sum := sha256.Sum256([]byte("anjie paper 1\n0198f6a2-8d1c-7b3e-9f00-4a5b6c7d8e9f\n12\ndetermination\n德公交认字〔2026〕第00012号\n"))
	plain := base32.NewEncoding("0123456789ABCDEFGHJKMNPQRSTVWXYZ").EncodeToString(sum[:])[:12]
	require.Equal(t, plain[:4]+"-"+plain[4:8]+"-"+plain[8:], identity().Code())
	seen := map[string]bool{identity().Code(): true}
	for _, other := range []func(*Identity){
		func(i *Identity) { i.Case = "0198f6a2-8d1c-7b3e-9f00-4a5b6c7d8e9e" }, func(i *Identity) { i.Seq = 13 },
		func(i *Identity) { i.Form = SimpleForm }, func(i *Identity) { i.Number = "" },
	} {
		i := identity()
		other(&i)
		require.False(t, seen[i.Code()])
		seen[i.Code()] = true
		require.False(t, i.Has(identity().Code()))
	}
}

func TestACodeIsReadAsPeopleTypeIt(t *testing.T) {
	t.Parallel()
	code := identity().Code()
	for _, typed := range []string{code, strings.ToLower(code), strings.ReplaceAll(code, "-", ""), " " + strings.ReplaceAll(code, "-", "　") + " "} {
		require.True(t, identity().Has(typed), typed)
	}
	read, ok := ReadCode("oil0-oil0-oil0")
	require.True(t, ok)
	require.Equal(t, "0110-0110-0110", read)
	for _, bad := range []string{"", code[:13], code + "0", "U" + code[1:], "中" + code[1:], code[:13] + "/", "<script>"} {
		_, ok := ReadCode(bad)
		require.False(t, ok, bad)
	}
	for _, scanned := range []string{"https://anjie.example/verify/" + code, "http://127.0.0.1:8080/under/verify/" + strings.ToLower(code), "Ｋ７ｑｆ－２ｍ９ｄ－ｘｗ４ｔ", "k7qf–2m9d—xw4t\n"} {
		_, ok := ReadCode(scanned)
		require.True(t, ok, scanned)
	}
	read, ok = ReadCode("Ｋ７ｑｆ－２ｍ９ｄ－ｘｗ４ｔ")
	require.True(t, ok)
	require.Equal(t, "K7QF-2M9D-XW4T", read)
	_, ok = ReadCode(strings.Repeat(" ", 1000) + code)
	require.False(t, ok, "nobody types that")
}

// What is read is a code as it is printed, and reading it again changes nothing.
func FuzzReadCode(f *testing.F) {
	for _, seed := range []string{"K7QF-2M9D-XW4T", "oil0 oil0 oil0", "https://anjie.example/verify/k7qf2m9dxw4t", "Ｋ７ＱＦ", "\x00\xff", "ſſſſſſſſſſſſ", "ıııı-ıııı-ıııı"} {
		f.Add(seed)
	}
	printed := regexp.MustCompile(`^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$`)
	f.Fuzz(func(t *testing.T, typed string) {
		code, ok := ReadCode(typed)
		require.Equal(t, ok, printed.MatchString(code), "%q is read as %q", typed, code)
		if ok {
			again, ok := ReadCode(code)
			require.True(t, ok)
			require.Equal(t, code, again)
		}
	})
}

func TestTheQRCodeLeadsToThePageOrHoldsTheCode(t *testing.T) {
	t.Parallel()
	base := func(s string) *url.URL {
		u, err := url.Parse(s)
		require.NoError(t, err)
		return u
	}
	code := identity().Code()
	require.Equal(t, "https://anjie.example/verify/"+code, Address(base("https://anjie.example"), code))
	require.Equal(t, "https://anjie.example/police/verify/"+code, Address(base("https://anjie.example/police/"), code))
	require.Empty(t, Address(nil, code))
	require.Empty(t, Address(base("https://anjie.example"), ""))
	require.True(t, identity().Has(Address(base("https://anjie.example"), code)), "a scanner types what it reads")

	require.True(t, MayLink(base("https://jiaotong-anjie.gonganju.example-city.gov.cn/anjie")))
	long := base("https://" + strings.Repeat("a-long-name.", 8) + "example")
	require.False(t, MayLink(long))
	d := sampleDetermination()
	d.Code, d.Link = code, Address(long, code)
	fallen, err := Issue(d)
	require.NoError(t, err)
	d.Link = ""
	alone, err := Issue(d)
	require.NoError(t, err)
	require.Equal(t, alone, fallen, "what could not be read on paper is not printed")
}

// The finest QR code that is printed has modules of a third of a millimetre: four dots of a plain printer.
func TestTheQRCodeCanBeRead(t *testing.T) {
	t.Parallel()
	fits := strings.Repeat("a", 106) // as many bytes as version 6 holds
	require.True(t, sheet.Scannable(fits))
	require.False(t, sheet.Scannable(fits+"a"))
	code, err := qr.Encode(fits, qr.M, qr.Auto)
	require.NoError(t, err)
	require.Greater(t, 14.0/float64(code.Bounds().Dx()), 0.33)
}

// The code stands at the foot of each page, and the QR code beside it is that of the code, or of the address where it is
// verified, and nothing else.
func TestEveryPageCarriesItsCode(t *testing.T) {
	t.Parallel()
	for name, link := range map[string]string{"the code": "", "the address": "https://anjie.example/verify/" + identity().Code()} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			everyPage(t, link)
		})
	}
}

func everyPage(t *testing.T, link string) {
	d := sampleDetermination()
	d.Code, d.Link, d.Course = identity().Code(), link, strings.Repeat(d.Course, 30)
	pdf, err := Issue(d)
	require.NoError(t, err)
	file := saved(t, pdf)
	out, err := exec.Command("pdftotext", "-raw", "-enc", "UTF-8", file, "-").Output()
	require.NoError(t, err)
	pages := strings.Count(string(out), "\f")
	require.Greater(t, pages, 3)
	require.Equal(t, pages, strings.Count(string(out), "核验码："+d.Code))

	content := d.Code
	if link != "" {
		content = link
	}
	want, err := qr.Encode(content, qr.M, qr.Auto)
	require.NoError(t, err)
	const dpi = 254 // 10 points of the picture are 1 mm
	root := strings.TrimSuffix(file, ".pdf")
	require.NoError(t, exec.Command("pdftoppm", "-gray", "-r", "254", file, root).Run())
	pictures, err := filepath.Glob(root + "-*.pgm")
	require.NoError(t, err)
	require.Len(t, pictures, pages)
	for _, name := range pictures {
		grey := picture(t, name)
		n := want.Bounds().Dx()
		// 14 mm wide, its right edge on that of the type area (27 mm and 28 characters of 16 points), 3 mm below it.
		right, top, module := (27*dpi*10+28*16*dpi*254/72)/254, (2970-350+30)*dpi/254, 140.0*dpi/254/float64(n)
		for y := range n {
			for x := range n {
				r, _, _, _ := want.At(x, y).RGBA()
				at := grey.GrayAt(right-int(float64(n-x)*module)+int(module/2), top+int((float64(y)+0.5)*module))
				require.Equal(t, r < 0x8000, at.Y < 128, "%s: module %d,%d", name, x, y)
			}
		}
	}
}

// picture reads what pdftoppm -gray wrote.
func picture(t *testing.T, name string) *image.Gray {
	t.Helper()
	w, h, grey := portableGrey(t, name)
	return &image.Gray{Pix: grey, Stride: w, Rect: image.Rect(0, 0, w, h)}
}
