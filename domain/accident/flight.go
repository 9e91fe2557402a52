package accident

// HasFled says whether somebody fled: it was reported so, or a vehicle of the case did. Hints, time limits and papers all
// ask here (HPR 43, 61, 62, 66).
func (c *Case) HasFled() bool {
	return c.Report.HitAndRun || c.FledFoundOn != "" || c.FledVehicle() != nil
}

// Sought says whether somebody fled and is not found yet.
func (c *Case) Sought() bool { return c.HasFled() && c.FledFoundOn == "" }

// FledVehicle is the vehicle that fled, or nil.
func (c *Case) FledVehicle() *Vehicle {
	for i := range c.Vehicles {
		if c.Vehicles[i].Fled {
			return &c.Vehicles[i]
		}
	}
	return nil
}
