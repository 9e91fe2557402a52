package main

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5/pgxpool"

	"anjie/activities"
	"anjie/desk"
	"anjie/domain/accident"
	"anjie/evidence"
	"anjie/partner/sms"
	"anjie/store"
)

// couriers are the activities on these servers: what the workflows do to the world, and the seed in their place.
func couriers(d *desk.Desk, pool *pgxpool.Pool, files *evidence.Store, of papers, gateway string) (*activities.Set, error) {
	seal, err := of.sealing.open()
	if err != nil {
		return nil, err
	}
	base, err := of.onPaper()
	if err != nil {
		return nil, err
	}
	set := &activities.Set{Desk: d, Cases: d.Cases, Agencies: store.Accounts{Pool: pool}, Evidence: files, SMS: sms.Local{Pool: pool}, Seal: seal, Base: base}
	if gateway == "" {
		return set, nil
	}
	client, err := sms.NewClient(gateway)
	if err != nil {
		return nil, fmt.Errorf("ANJIE_SMS_URL: %w", err)
	}
	set.SMS = client
	return set, nil
}

// settle does one thing that a case owes.
func settle(set *activities.Set) func(ctx context.Context, id string, e accident.Effect) error {
	do := map[string]func(context.Context, activities.Errand) (activities.Done, error){
		accident.EffectPaper: set.Paper, accident.EffectNotice: set.SendNotice, accident.EffectScan: set.KeepEvidence,
	}
	return func(ctx context.Context, id string, e accident.Effect) error {
		_, err := do[e.Kind](ctx, activities.Errand{Case: id, Effect: e})
		return err
	}
}
