package compensation

import (
	"bytes"
	_ "embed" // the example
	"reflect"

	"anjie/domain/compensation/waterfall"
	"anjie/domain/compensation/wire"
	"anjie/domain/derivation"
)

// SchemaHome is the address under which the schemas are named; nothing needs to stand there.
const SchemaHome = "https://anjie.example/schema/"

// shapes say what the tags of others' types cannot.
var shapes = wire.Shapes{
	Codes: map[reflect.Type][]string{
		reflect.TypeFor[waterfall.Fault]():     list(waterfall.Full, waterfall.Main, waterfall.Equal, waterfall.Minor, waterfall.NoFault, waterfall.Undetermined),
		reflect.TypeFor[waterfall.Flag]():      list(waterfall.Drunk, waterfall.Drugged, waterfall.NoLicence, waterfall.Stolen, waterfall.Intent, waterfall.LicenceExpired, waterfall.Fled, waterfall.Unknown, waterfall.WorkHarm, waterfall.OffRoad, waterfall.DoorOpening, waterfall.DoorIntent),
		reflect.TypeFor[waterfall.Bucket]():    list(DD, MED, PROP, OUTSIDE),
		reflect.TypeFor[waterfall.TieKind]():   list(waterfall.Driver, waterfall.Occupant, waterfall.DriverOutside, waterfall.Policyholder, waterfall.Insured),
		reflect.TypeFor[waterfall.Source]():    list(waterfall.ByParty, waterfall.ByMedical, waterfall.ByWorkInjury, waterfall.ByRescueFund),
		reflect.TypeFor[waterfall.BorneWhy]():  list(waterfall.OwnShare, waterfall.OwnAct, waterfall.UnknownDebtor),
		reflect.TypeFor[derivation.Unit]():     list(derivation.Fen, derivation.Year, derivation.Day, derivation.Ratio, derivation.Percent, derivation.Count),
		reflect.TypeFor[derivation.MarkKind](): list(derivation.Unverified, derivation.Choice, derivation.Outside, derivation.Missing),
	},
	Docs: map[string]string{
		"Case":                           "What a computation starts from. Amounts are whole fen (0.01 yuan), rates basis points (10000 is the whole), days YYYY-MM-DD in Asia/Shanghai.",
		"Result":                         "What the case comes to. Amounts are whole fen.",
		"waterfall.Vehicle":              "A motor vehicle, or a trailer.",
		"waterfall.Vehicle.id":           "letters, digits and '-'",
		"waterfall.Vehicle.fault":        "word of the police determination (HPR 60); undetermined: an accident certificate",
		"waterfall.Vehicle.ci":           "compulsory insurance; absent: not insured",
		"waterfall.Vehicle.obligor":      "who had to insure it; needed when ci is absent, unless a trailer or unknown",
		"waterfall.Vehicle.towed":        "of a trailer: id of the tractor",
		"waterfall.Vehicle.flags":        "facts that an insurer may or may not rely on",
		"waterfall.Side":                 "Who answers for a share of what CI leaves.",
		"waterfall.Side.vehicle":         "the motor vehicle it answers for; empty: a non-motor side",
		"waterfall.Side.payers":          "at least one; their portions sum to 10000",
		"waterfall.Side.joint":           "other sides that answer jointly (CC 1168, 1170, 1171)",
		"waterfall.Payer.portion":        "basis points of what the side owes",
		"waterfall.Payer.cap":            "of a joint payer: basis points up to which he answers (RTA-Int2 1); 0: for all",
		"waterfall.Payer.after":          "supplementary liability: id of the payer of this side behind whom he stands; he pays only what that one cannot, and has neither portion nor cap (CC 1188)",
		"waterfall.Payer.as":             "his capacity: driver, owner, employer, passenger, guardian, road_manager, builder, maker, provider …",
		"waterfall.TPL.limit":            "for the accident, all victims together, fen",
		"waterfall.TPL.deductible":       "basis points",
		"waterfall.TPL.maxShare":         "the contract's greatest share where the police fixed none, basis points; 0: none",
		"waterfall.TPL.excluded":         "heads that the contract does not cover",
		"waterfall.Share.bp":             "basis points of the part beyond CI",
		"waterfall.Share.cut":            "a free ride: basis points of the share by which it is lowered; the victim bears them (CC 1217)",
		"waterfall.Share.assumed":        "nobody chose it: divided by the words of fault (100:70:50:30:0), an assumption and no provision's; marked in the derivation",
		"waterfall.Share.reason":         "why this share or this cut, in words",
		"waterfall.Supplementary":        "补充责任: payer pays what after cannot of amount, which is conditional and in no sum and no transfer.",
		"waterfall.Supplementary.amount": "at most, fen",
		"waterfall.Share.article":        "where the share comes from; RTSL 76 when empty",
		"waterfall.Advance.amount":       "fen",
		"waterfall.Payment.amount":       "fen",
		"waterfall.Transfer.amount":      "fen",
		"waterfall.Transfer.kind":        "victim, refund, fund",
		"waterfall.Borne.amount":         "fen",
		"waterfall.Recourse.amount":      "fen",
		"waterfall.Used.limit":           "fen",
		"waterfall.Used.used":            "fen",
		"waterfall.Account.loss":         "fen",
		"waterfall.Account.receives":     "still to be received, fen",
		"derivation.Line":                "One figure and where it comes from; the lines below it are what it was computed from.",
		"derivation.Line.fen":            "the figure when unit is fen",
		"derivation.Line.value":          "the figure when it is no money",
		"derivation.Line.formula":        "with the numbers in it; amounts in yuan",
		"derivation.Line.article":        "short name and number of the provision",
		"derivation.Line.from":           "first day of the provision's validity",
		"derivation.Line.until":          "last day; absent: still in force",
		"derivation.Mark.kind":           "unverified: not verified at its source; choice: practice differs; outside: outside the usual range; missing: blocked",
		"derivation.Table.sha256":        "of the table's canonical JSON",
		"derivation.Input.evidence":      "id of what proves it",
		"waterfall.FundRecovery.who":     "the fund's id",
		"waterfall.FundRecovery":         "What a fund paid for one loss and may claim (RTA-Int2 10).",
		"waterfall.Account":              "A victim's balance: loss = paid + funds + borne.",
		"waterfall.Payment":              "What one payer owes for one loss.",
		"waterfall.Transfer":             "Money that moves when the settlement is carried out.",
		"waterfall.SelfClaim":            "互碰自赔: each claims from his own CI insurer.",
		"waterfall.SelfClaim.lacking":    "insured, vehicle-damage-only, within-limit, all-at-fault",
	},
}

func list[T ~string](codes ...T) []string {
	out := make([]string, len(codes))
	for i, c := range codes {
		out[i] = string(c)
	}
	return out
}

// ReadCase reads a case from strict JSON and says at once everything that is wrong with its form.
// What is wrong with its content Calculate says.
func ReadCase(raw []byte) (Case, []Fault) {
	var in Case
	faults := shapes.Read(raw, &in)
	if len(faults) > 0 {
		return Case{}, faults
	}
	return in, nil
}

// ReadFigures reads base figures that an operator entered, a JSON list of rows, as strictly as a case.
func ReadFigures(raw []byte) ([]Figure, []Fault) {
	var rows []Figure
	if faults := shapes.Read(raw, &rows); len(faults) > 0 {
		return nil, faults
	}
	return rows, nil
}

//go:embed example/three-vehicles.json
var begin []byte

// Example is a case to begin with: three vehicles, five victims, as JSON. Nobody in it lives.
func Example() []byte { return bytes.Clone(begin) }

// CaseSchema is the JSON Schema (draft 2020-12) of a case.
func CaseSchema() ([]byte, error) {
	return shapes.Schema(Case{}, SchemaHome+"case.json", "anjie calc: case")
}

// ResultSchema is the JSON Schema (draft 2020-12) of a result.
func ResultSchema() ([]byte, error) {
	return shapes.Schema(Result{}, SchemaHome+"result.json", "anjie calc: result")
}
