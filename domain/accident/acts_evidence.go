package accident

import (
	"strings"

	"anjie/domain/problem"
)

var evidenceActs = map[Command]act{
	AttachEvidence: {
		fields: []Field{
			must(Field{Name: "name", Kind: Opaque, Max: 300}), must(opaque("kind")), must(opaque("media")), must(opaque("size")), must(opaque("sha256")), must(opaque("key")),
			opaque("version"), choice("about", EvidenceAbout), long("note"), opaque("proceeding"),
		},
		check: func(v view) error {
			for _, it := range v.Evidence {
				if it.SHA256 == v.r.Values["sha256"] && it.Form == "original" {
					return problem.New(problem.Conflict, "同一文件已在卷中（证据 "+itoa(it.No)+"）", "The same file is in the file already (item "+itoa(it.No)+")")
				}
			}
			return nil
		},
		apply: func(c *Case, _ *Proceeding, e Event) {
			c.Evidence = append(c.Evidence, itemOf(len(c.Evidence)+1, "original", e))
		},
	},
	LinkEvidence: {
		fields: []Field{must(ref("of", ItemRef)), must(choice("form", []string{"working", "derivative"})), must(Field{Name: "name", Kind: Opaque, Max: 300}), must(opaque("kind")), must(opaque("media")),
			must(opaque("size")), must(opaque("sha256")), must(opaque("key")), opaque("version")},
		apply: func(c *Case, _ *Proceeding, e Event) {
			it := itemOf(len(c.Evidence)+1, e.Values["form"], e)
			it.Of, it.State, it.Scan = e.Values.Int("of"), "scanned", "derived"
			c.Evidence = append(c.Evidence, it)
		},
	},
	RecordScan: {
		fields: []Field{must(ref("item", ItemRef)), must(choice("scan", []string{"clean", "not_scanned", "infected"})), opaque("taken_at"), opaque("device"),
			opaque("lng"), opaque("lat"), opaque("width"), opaque("height")},
		apply: func(c *Case, _ *Proceeding, e Event) {
			it := c.Item(e.Values.Int("item"))
			it.Scan, it.State = e.Values["scan"], "scanned"
			if it.Scan == "infected" {
				it.State = "infected"
				c.settle("scan/" + itoa(it.No))
			}
			it.TakenAt, it.Device, it.Lng, it.Lat = e.Values["taken_at"], e.Values["device"], e.Values["lng"], e.Values["lat"]
			it.Width, it.Height = e.Values.Int("width"), e.Values.Int("height")
		},
	},
	SealEvidence: {
		fields: []Field{must(ref("item", ItemRef)), must(opaque("key")), opaque("version"), must(day("until"))},
		apply: func(c *Case, _ *Proceeding, e Event) {
			it := c.Item(e.Values.Int("item"))
			it.State, it.Key, it.Version, it.Until = "sealed", e.Values["key"], e.Values["version"], e.Values["until"]
			c.settle("scan/" + itoa(it.No))
		},
	},
	ViewEvidence:     {fields: []Field{must(ref("item", ItemRef))}},
	DownloadEvidence: {fields: []Field{must(ref("item", ItemRef))}},
	ViewPaper:        {fields: []Field{must(ref("paper", PaperRef))}},
	RefuseEvidence:   {fields: []Field{ref("item", ItemRef), must(opaque("why")), opaque("name")}},
	RevealPersonal: {
		fields: []Field{must(ref("party", PartyRef)), must(text("purpose"))},
		check: func(v view) error {
			if len([]rune(strings.TrimSpace(v.r.Values["purpose"]))) < 2 {
				return problem.Form(problem.Fault{Field: "purpose", ZH: "请说明查看的目的", EN: "Say what it is for"})
			}
			return nil
		},
	},
}

func itemOf(no int, form string, e Event) Item {
	v := e.Values
	return Item{No: no, Name: v["name"], Kind: v["kind"], Media: v["media"], Size: int64(v.Int64("size")), SHA256: v["sha256"], Key: v["key"], Version: v["version"],
		Form: form, State: "quarantine", Scan: "pending", About: v["about"], Note: v["note"], At: e.At, By: e.ActorName, Proceeding: v.Int("proceeding")}
}
