package accident

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
	"time"

	"anjie/domain/canonical"
	"anjie/domain/compensation"
	"anjie/domain/derivation"
)

// Calculation is a computation of damages as it was put on record (登记赔偿计算). The case that was computed and the
// result stand whole in the event Seq; here is what it came to and by what it can be proved.
type Calculation struct {
	Seq        int64                `json:"seq"` // of the event, and the name of the calculation in addresses
	Proceeding int                  `json:"proceeding"`
	At         time.Time            `json:"at"`
	By         string               `json:"by"`
	SHA256     string               `json:"sha256"` // of the result's canonical JSON, lower-case hex
	Input      string               `json:"input"`  // SHA-256 of the computed case's canonical JSON
	Rules      compensation.Edition `json:"rules"`
	Figures    compensation.Edition `json:"figures"`
	Total      int64                `json:"total"`  // all losses, fen
	Demand     int64                `json:"demand"` // less what funds paid, fen
	Note       string               `json:"note,omitempty"`
	Funded     map[int]int64        `json:"funded,omitempty"`   // party → what it says that the rescue fund has paid, fen
	Unnetted   string               `json:"unnetted,omitempty"` // why an advance of the rescue fund is not netted
}

// Calculation returns the calculation that event seq recorded, or nil.
func (c *Case) Calculation(seq int64) *Calculation {
	for i := range c.Calculations {
		if c.Calculations[i].Seq == seq {
			return &c.Calculations[i]
		}
	}
	return nil
}

// CurrentCalculation is the newest calculation of a proceeding (0: of the case), or nil.
func (c *Case) CurrentCalculation(proceeding int) *Calculation {
	for i := len(c.Calculations) - 1; i >= 0; i-- {
		if proceeding == 0 || c.Calculations[i].Proceeding == proceeding {
			return &c.Calculations[i]
		}
	}
	return nil
}

// FrozenCalculation is a recorded calculation taken out of its event: the case, its result, and the very bytes of both.
type FrozenCalculation struct {
	Case       compensation.Case
	CaseJSON   []byte
	Result     compensation.Result
	ResultJSON []byte
	SHA256     string // of ResultJSON
}

// calculationMost bounds what is unpacked: a hundred victims with every head come to a quarter of it.
const calculationMost = 32 << 20

// CalculationValues are the values of RecordCalculation: the case and its result, each as canonical JSON packed into the
// event, and beside them in the clear what they come to and the hashes by which they are proved.
func CalculationValues(in compensation.Case, r compensation.Result) (Values, error) {
	frozen, err := compensation.Freeze(r)
	if err != nil {
		return nil, fmt.Errorf("accident: freeze calculation: %w", err)
	}
	written, err := in.Canonical()
	if err != nil {
		return nil, fmt.Errorf("accident: freeze calculation: %w", err)
	}
	v := Values{
		"result_sha256": frozen.SHA256, "input_sha256": r.Input, "total": strconv.FormatInt(int64(r.Total), 10), "demand": strconv.FormatInt(int64(r.Demand), 10),
		"rules": r.Rules.Edition, "rules_sha256": r.Rules.SHA256, "figures": r.Figures.Edition, "figures_sha256": r.Figures.SHA256,
	}
	if funded := writeFunded(Funded(in)); funded != "" {
		v["funded"] = funded
	}
	for name, raw := range map[string][]byte{"packed_case": written, "packed_result": frozen.JSON} {
		if v[name], err = pack(raw); err != nil {
			return nil, err
		}
	}
	return v, nil
}

// ReadCalculation unpacks the calculation of a RecordCalculation event's values and checks that what they hold is what
// they say: the hashes, the sums and the editions.
func ReadCalculation(v Values) (f FrozenCalculation, err error) {
	if f.CaseJSON, err = unpack(v["packed_case"]); err != nil {
		return f, err
	}
	if f.ResultJSON, err = unpack(v["packed_result"]); err != nil {
		return f, err
	}
	var faults []compensation.Fault
	if f.Case, faults = compensation.ReadCase(f.CaseJSON); len(faults) > 0 {
		return f, fmt.Errorf("accident: read calculation: its case has %d faults, the first at %s", len(faults), faults[0].Pointer)
	}
	r := json.NewDecoder(bytes.NewReader(f.ResultJSON))
	r.DisallowUnknownFields()
	if err := r.Decode(&f.Result); err != nil {
		return f, fmt.Errorf("accident: read calculation: %w", err)
	}
	f.SHA256 = v["result_sha256"]
	again, err := CalculationValues(f.Case, f.Result)
	if err != nil {
		return f, err
	}
	for _, name := range []string{"result_sha256", "total", "demand", "rules", "rules_sha256", "figures", "figures_sha256"} {
		if again[name] != v[name] {
			return f, fmt.Errorf("accident: read calculation: %s is not that of its content", name)
		}
	}
	if v["funded"] != "" && again["funded"] != v["funded"] { // older ones do not say it
		return f, fmt.Errorf("accident: read calculation: funded is not that of its content")
	}
	if canonical.Hash(f.ResultJSON) != v["result_sha256"] || canonical.Hash(f.CaseJSON) != v["input_sha256"] || f.Result.Input != v["input_sha256"] {
		return f, fmt.Errorf("accident: read calculation: content and hashes differ")
	}
	return f, nil
}

// Doubtful says whether what it came to rests on a figure or provision that nobody verified, or on a reading that was
// chosen: wherever its sum is quoted, ※ stands beside it.
func (f FrozenCalculation) Doubtful() bool {
	return slices.ContainsFunc(f.Result.Why.Every(), func(m derivation.Mark) bool {
		return m.Kind == derivation.Unverified || m.Kind == derivation.Choice
	})
}

// Recomputed says whether the tables of k are those of the calculation and, if they are, whether computing its case
// again comes to the very same bytes. Other tables prove nothing.
func (f FrozenCalculation) Recomputed(k compensation.Calculator) (same, comparable bool, err error) {
	r, faults := k.Calculate(f.Case)
	if len(faults) > 0 || r.Rules != f.Result.Rules || r.Figures != f.Result.Figures {
		return false, false, nil
	}
	again, err := compensation.Freeze(r)
	return err == nil && again.SHA256 == f.SHA256, true, err
}

// pack makes of canonical JSON a short text of plain characters, which no form and no database changes.
func pack(raw []byte) (string, error) {
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err == nil {
		_, err = w.Write(raw)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		return "", fmt.Errorf("accident: pack calculation: %w", err)
	}
	return base64.StdEncoding.EncodeToString(b.Bytes()), nil
}

func unpack(text string) ([]byte, error) {
	raw, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		return nil, fmt.Errorf("accident: unpack calculation: %w", err)
	}
	r, err := gzip.NewReader(bytes.NewReader(raw))
	if err != nil {
		return nil, fmt.Errorf("accident: unpack calculation: %w", err)
	}
	out, err := io.ReadAll(io.LimitReader(r, calculationMost+1))
	if err != nil {
		return nil, fmt.Errorf("accident: unpack calculation: %w", err)
	}
	if len(out) > calculationMost {
		return nil, fmt.Errorf("accident: unpack calculation: larger than %d bytes", calculationMost)
	}
	return out, nil
}
