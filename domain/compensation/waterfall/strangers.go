package waterfall

// stranger is why a vehicle's CI does not pay to a victim.
type stranger struct{ zh, en, article string }

// strangers are the reasons, by the kind of tie.
var strangers = map[string]stranger{
	string(Driver):        {"本车驾驶人，不是第三人", "the driver of this vehicle, no third party", "CI-Reg 21"},
	string(Occupant):      {"本车人员，不是第三人", "aboard this vehicle, no third party", "CI-Reg 21"},
	string(Insured):       {"被保险人，不是第三人", "an insured person, no third party", "CI-Reg 21"},
	string(DriverOutside): {"下车后被本车碾压的驾驶人，不由本车保险赔偿", "left his vehicle and was run over by it: its insurance does not pay", "TORT-Int1 22"},
	"deliberate":          {"受害人故意，不予赔偿", "the victim meant it: nothing is paid", "CI-Reg 21"},
	"apart":               {"该车与其损害无关", "this vehicle had no part in his harm", "RTSL 76"},
}
