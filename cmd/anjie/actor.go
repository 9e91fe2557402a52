package main

import (
	"context"
	"fmt"

	"anjie/domain/access"
	"anjie/store"
)

// actorOf is the person behind a login name, acting in a role for an agency. An operator who acts from the command line
// stands in the record by name, like everybody.
func actorOf(ctx context.Context, accounts store.Accounts, login string, role access.Role, agency string) (access.Actor, error) {
	account, err := accounts.ByLogin(ctx, login)
	if err != nil {
		return access.Actor{}, fmt.Errorf("account %q: %w", login, err)
	}
	if account.Disabled {
		return access.Actor{}, fmt.Errorf("account %q is disabled", login)
	}
	offices, err := accounts.Offices(ctx, account.ID)
	if err != nil {
		return access.Actor{}, err
	}
	for _, o := range offices {
		if o.Role == role && (agency == "" || o.Agency == agency) {
			return access.Actor{ID: account.ID, Name: account.Name, Role: o.Role, Agency: o.Agency, Kind: o.Kind}, nil
		}
	}
	return access.Actor{}, fmt.Errorf("account %q does not hold the role %s at agency %q", login, role, agency)
}
