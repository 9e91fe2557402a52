package compensation

import (
	"bytes"
	_ "embed" // the example
	"fmt"
	"reflect"

	"anjie/domain/compensation/waterfall"
	"anjie/domain/compensation/wire"
	"anjie/domain/derivation"
	"anjie/domain/problem"
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
	Docs:   docs,
	Bounds: boundaries,
	IDs: []string{
		"Victim.id", "Victim.apart", "Claim.id", "Claim.of", "Dependant.id", "Payment.who",
		"waterfall.Vehicle.id", "waterfall.Vehicle.towed", "waterfall.CI.policy", "waterfall.CI.insurer", "waterfall.Obligor.payer",
		"waterfall.Side.id", "waterfall.Side.vehicle", "waterfall.Side.joint", "waterfall.Payer.id", "waterfall.Payer.after",
		"waterfall.TPL.policy", "waterfall.TPL.insurer", "waterfall.Tie.vehicle", "waterfall.Share.side",
		"waterfall.Advance.id", "waterfall.Advance.victim", "waterfall.Advance.by",
	},
}

func list[T ~string](codes ...T) []string {
	out := make([]string, len(codes))
	for i, c := range codes {
		out[i] = string(c)
	}
	return out
}

// boundaries are the least and the greatest of what a case says to the waterfall: numbers, and lengths of lists.
var boundaries = map[string][2]string{
	"waterfall.Vehicle.flags": {"0", "16"}, "waterfall.Side.payers": {"1", "32"}, "waterfall.Side.tpl": {"0", "8"}, "waterfall.Side.joint": {"0", "128"},
	"waterfall.Payer.portion": {"0", "10000"}, "waterfall.Payer.cap": {"0", "10000"},
	"waterfall.TPL.limit": {"0", "999999999999999"}, "waterfall.TPL.deductible": {"0", "10000"}, "waterfall.TPL.maxShare": {"0", "10000"}, "waterfall.TPL.refuses": {"0", "16"},
	"waterfall.Share.bp": {"0", "10000"}, "waterfall.Share.cut": {"0", "10000"}, "waterfall.Advance.amount": {"0", "999999999999999"},
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

// ReadReadings reads readings of what the law leaves open, a JSON list, as strictly as a case, and says of each what is
// wrong with it.
func ReadReadings(raw []byte) ([]Reading, []Fault) {
	var readings []Reading
	faults := shapes.Read(raw, &readings)
	for i, r := range readings {
		if p := problem.As(r.Check()); p != nil && len(faults) == 0 {
			for _, f := range p.Faults {
				faults = append(faults, Fault{Pointer: fmt.Sprintf("/%d/%s", i, f.Field), ZH: f.ZH, EN: f.EN})
			}
		}
	}
	if len(faults) > 0 {
		return nil, faults
	}
	return readings, nil
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
