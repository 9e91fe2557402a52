package activities

import (
	"fmt"
	"strings"

	"anjie/document"
	"anjie/domain/accident"
)

// scope splits the units to which a notice goes.
func scope(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("、，,；;\n", r) })
}

func wantedNotice(d *dossier) document.Form {
	v := d.e.Values
	f := document.WantedNotice{
		Head: d.head(), To: scope(v["scope"]), OccurredAt: d.c.Report.OccurredAt, Place: d.c.Report.Place,
		Facts:   or(d.c.Report.Description, d.accident()+"，肇事车辆逃逸"),
		Vehicle: document.FledVehicle{Features: v["features"], Direction: v["direction"]}, Contact: d.officers()[0], Phone: "122",
	}
	if fled := d.c.FledVehicle(); fled != nil {
		f.Plate, f.Vehicle.Model, f.Vehicle.Colour = fled.Plate, or(fled.Model, word("kind", fled.Kind)), fled.Color
	}
	return f
}

// wantedCancellation goes to the same units and names the notice that it ends.
func wantedCancellation(d *dossier) document.Form {
	v := d.e.Values
	f := document.WantedCancellation{Head: d.head(), To: scope(v["scope"]), Found: v["reason"], Phone: "122"}
	n := v.Int("wanted_no")
	if n > 0 && n <= len(d.p.Wanted) {
		f.IssuedOn, f.Facts = document.On(d.p.Wanted[n-1].IssuedOn), "通报协查的车辆："+d.p.Wanted[n-1].Features
	}
	for _, e := range d.events {
		if e.Command != accident.IssueWanted || e.Proceeding != d.p.No {
			continue
		}
		if n--; n == 0 {
			f.NoticeNo = d.number("wanted_notice", e.Seq)
		}
	}
	return f
}

// transferLetter goes to the court with a suit, and to the procuratorate with a crime.
func transferLetter(d *dossier) document.Form {
	f := document.TransferLetter{
		Head: d.head(), To: d.theirName(), Case: "道路交通事故案（" + d.c.Number + "）", Summary: or(d.c.Report.Description, d.accident()),
		Reason: "当事人已就损害赔偿争议提起民事诉讼，你院来函（" + d.e.Values["request_no"] + "）调取案卷", Basis: "《道路交通事故处理程序规定》第一百零六条", Contact: d.officers()[0],
	}
	if d.e.Command == accident.TransferProsecution {
		f.Reason, f.Basis = "本案涉嫌交通肇事犯罪，案件事实已经查清："+d.e.Values["opinion"], "《公安机关办理刑事案件程序规定》第二百八十三条、第二百八十七条"
	}
	if det := d.basis(); det != "" {
		f.Materials = append(f.Materials, document.Material{Name: det})
	}
	for _, p := range d.c.Papers {
		f.Materials = append(f.Materials, document.Material{Name: d.titleOf(p), Note: p.Number})
	}
	if n := originals(&d.c); n > 0 {
		f.Materials = append(f.Materials, document.Material{Name: fmt.Sprintf("证据材料%d件", n)})
	}
	if len(f.Materials) == 0 {
		f.Materials = []document.Material{{Name: "案卷材料"}}
	}
	return f
}

func originals(c *accident.Case) (n int) {
	for _, it := range c.Evidence {
		if it.Form == "original" {
			n++
		}
	}
	return n
}

// titleOf is what a paper of the file is called.
func (d *dossier) titleOf(p accident.Paper) string {
	var variant document.Variant
	if of := d.c.Proceeding(p.Proceeding); of != nil {
		variant = document.Variant(of.Variant)
	}
	spec, ok := variant.Spec(document.Kind(p.Form))
	if !ok {
		return "案卷材料"
	}
	return spec.ZH
}

// caseIndex lists what the file holds on the day of closing.
func caseIndex(d *dossier) document.Form {
	f := document.CaseIndex{
		Head: d.head(), Case: "道路交通事故", CaseNo: d.c.Number, Parties: d.parties(nil, ""), OpenedOn: d.c.OpenedAt, ClosedOn: d.e.At,
		Outcome: word("outcome", d.e.Values["outcome"]), Retention: word("retention", d.e.Values["retention"]), FiledBy: d.e.ActorName,
	}
	for _, p := range d.c.Papers {
		f.Entries = append(f.Entries, document.IndexEntry{Title: d.titleOf(p), Number: p.Number, On: p.At})
	}
	for _, it := range d.c.Evidence {
		if it.Form == "original" {
			f.Entries = append(f.Entries, document.IndexEntry{Title: fmt.Sprintf("证据%d：%s材料", it.No, or(word("about", it.About), "其他")), On: it.At})
		}
	}
	if len(f.Entries) == 0 {
		f.Entries = []document.IndexEntry{{Title: "案卷材料", On: d.e.At}}
	}
	return f
}
