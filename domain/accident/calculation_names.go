package accident

import (
	"strconv"
	"strings"

	"anjie/domain/compensation"
)

// The ids under which a computation knows the parties, vehicles and policies of a case: "party-3", "vehicle-1", "policy-2".
const (
	partyPrefix   = "party-"
	vehiclePrefix = "vehicle-"
	policyPrefix  = "policy-"
)

// PartyID is the id of a party in a computation, as victim and as payer.
func PartyID(no int) string { return partyPrefix + itoa(no) }

// VehicleID is the id of a vehicle in a computation.
func VehicleID(no int) string { return vehiclePrefix + itoa(no) }

// PolicyID is the id of an insurance policy in a computation.
func PolicyID(no int) string { return policyPrefix + itoa(no) }

// PartyOfID is the number of the party that an id of a computation means; 0 when it means none.
func PartyOfID(id string) int { return numberAfter(id, partyPrefix) }

// VehicleOfID is the number of the vehicle that an id of a computation means; 0 when it means none.
func VehicleOfID(id string) int { return numberAfter(id, vehiclePrefix) }

// PolicyOfID is the number of the policy that an id of a computation means; 0 when it means none.
func PolicyOfID(id string) int { return numberAfter(id, policyPrefix) }

func numberAfter(id, prefix string) int {
	rest, ok := strings.CutPrefix(id, prefix)
	if !ok {
		return 0
	}
	n, err := strconv.Atoi(rest)
	if err != nil || n < 0 {
		return 0
	}
	return n
}

// lossHeads are the items of an agreement (LossHeads) by the heads of a computation. Two heads are one item where an
// agreement knows no finer ones: repair and replacement of a vehicle.
var lossHeads = map[compensation.HeadID]string{
	compensation.Medical: "medical", compensation.LaterTreatment: "later_treatment", compensation.Cosmetic: "cosmetic",
	compensation.Rehabilitation: "rehabilitation", compensation.HospitalMeals: "hospital_meals", compensation.Nutrition: "nutrition",
	compensation.LostIncome: "lost_income", compensation.Care: "nursing", compensation.Transport: "transport", compensation.Lodging: "lodging",
	compensation.Disability: "disability", compensation.Device: "aids", compensation.Funeral: "funeral", compensation.Death: "death",
	compensation.Dependants: "dependants", compensation.Mental: "mental", compensation.FuneralAffairs: "relatives",
	compensation.Repair: "vehicle", compensation.VehicleValue: "vehicle", compensation.Towing: "towing", compensation.Cargo: "property",
	compensation.Downtime: "downtime", compensation.Substitute: "substitute", compensation.AppraisalFee: "appraisal_cost", compensation.CourtFee: "court_fee",
}

// LossHeadOf is the item of an agreement into which a head of a computation goes: one of LossHeads.
func LossHeadOf(h compensation.HeadID) string { return lossHeads[h] }
