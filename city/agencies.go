package city

import (
	"context"
	"errors"
	"fmt"

	"anjie/domain/access"
	"anjie/domain/problem"
	"anjie/store"
)

// The agencies of the city. There is no 示例市.
const (
	east       = "371402" // the brigade whose room this is
	north      = "371403" // a second brigade, which sees its own cases only
	committee  = "committee-east"
	insurerA   = "insurer-a"
	insurerB   = "insurer-b"
	court      = "court-east"
	appraisal  = "appraisal-a"
	fund       = "fund-city"
	procuracy  = "procuracy-east"
	inspection = "inspection-city"
)

func agencies() []store.Agency {
	cityOf := east
	return []store.Agency{
		{ID: east, Kind: access.Police, NameZH: "示例市公安局交通警察支队城东大队", NameEN: "Example City Traffic Police, East Brigade", Division: "371402"},
		{ID: north, Kind: access.Police, NameZH: "示例市公安局交通警察支队城北大队", NameEN: "Example City Traffic Police, North Brigade", Division: "371403"},
		{ID: committee, Kind: access.Mediation, NameZH: "示例市城东区道路交通事故人民调解委员会", NameEN: "East District People's Mediation Committee for Road Accidents", Parent: &cityOf},
		{ID: insurerA, Kind: access.InsurerCo, NameZH: "青禾财产保险股份有限公司示例市中心支公司（虚构）", NameEN: "Qinghe Property Insurance, Example City (fictional)"},
		{ID: insurerB, Kind: access.InsurerCo, NameZH: "远山财产保险股份有限公司示例市中心支公司（虚构）", NameEN: "Yuanshan Property Insurance, Example City (fictional)"},
		{ID: court, Kind: access.Court, NameZH: "示例市城东区人民法院", NameEN: "East District People's Court of Example City"},
		{ID: appraisal, Kind: access.Appraisal, NameZH: "示例市明鉴司法鉴定中心（虚构）", NameEN: "Mingjian Forensic Centre, Example City (fictional)"},
		{ID: fund, Kind: access.Fund, NameZH: "示例市道路交通事故社会救助基金管理中心", NameEN: "Road Accident Rescue Fund of Example City"},
		{ID: procuracy, Kind: access.Procuracy, NameZH: "示例市城东区人民检察院", NameEN: "East District People's Procuratorate of Example City"},
		{ID: inspection, Kind: access.Supervision, NameZH: "示例市公安局警务督察支队", NameEN: "Police Inspectorate of Example City"},
	}
}

// Account is somebody of the city who may sign in.
type Account struct {
	Login, Name string
	Roles       []access.Role
	Agency      string
}

// Password is that of every demo account. A place where it works is a demo.
const Password = "anjie-demo"

// Staff lists the demo accounts, at least one for each role.
func Staff() []Account {
	one := func(login, name string, agency string, roles ...access.Role) Account {
		return Account{login, name, roles, agency}
	}
	return []Account{
		one("clerk1", "周接警", east, access.IntakeClerk),
		one("clerk2", "吴接警", east, access.IntakeClerk),
		one("officer1", "陈办案", east, access.HandlingOfficer),
		one("officer2", "刘办案", east, access.HandlingOfficer),
		one("officer3", "古丽巴哈尔·阿不都热依木", east, access.HandlingOfficer),
		one("mediator1", "孙调解", east, access.Mediator),
		one("mediator2", "欧阳调解", east, access.Mediator),
		one("deputy", "郑分管", east, access.DeputyLeader),
		one("leader", "高主管", east, access.Leader),
		one("reviewer", "林法制", east, access.Reviewer),
		one("investigator", "何侦查", east, access.Investigator),
		one("duty", "马值班", east, access.IntakeClerk, access.HandlingOfficer),
		one("clerk3", "谢接警", north, access.IntakeClerk),
		one("officer4", "韩办案", north, access.HandlingOfficer),
		one("mediator3", "唐调解", north, access.Mediator),
		one("committee1", "冯人调", committee, access.Committee),
		one("committee2", "诸葛人调", committee, access.Committee),
		one("insurer1", "于理赔", insurerA, access.Insurer),
		one("insurer2", "董理赔", insurerB, access.Insurer),
		one("court1", "萧助理", court, access.CourtClerk),
		one("appraiser1", "程鉴定", appraisal, access.Appraiser),
		one("fund1", "曹基金", fund, access.FundManager),
		one("procurator1", "袁联络", procuracy, access.Procurator),
		one("auditor", "邓督察", inspection, access.Auditor),
		one("admin", "许管理", inspection, access.Administrator),
	}
}

// staff is who acts in the city, by agency and role.
type staff map[string]map[access.Role][]access.Actor

// settleIn makes the agencies and accounts that are not there yet.
func (c *City) settleIn(ctx context.Context) (staff, error) {
	kinds := map[string]access.AgencyKind{}
	for _, a := range agencies() {
		kinds[a.ID] = a.Kind
		if _, err := c.Accounts.Agency(ctx, a.ID); err == nil {
			continue
		} else if !missing(err) {
			return nil, fmt.Errorf("city: %w", err)
		}
		if _, err := c.Accounts.CreateAgency(ctx, "", a); err != nil {
			return nil, fmt.Errorf("city: %w", err)
		}
	}
	all := staff{}
	for _, a := range Staff() {
		id, err := c.account(ctx, a)
		if err != nil {
			return nil, err
		}
		all.add(a, id, kinds[a.Agency])
	}
	return all, nil
}

func (c *City) account(ctx context.Context, a Account) (string, error) {
	there, err := c.Accounts.ByLogin(ctx, a.Login)
	if err == nil || !missing(err) {
		return there.ID, err
	}
	hash, err := c.Hash(ctx, Password)
	if err != nil {
		return "", fmt.Errorf("city: %w", err)
	}
	n := store.NewAccount{Login: a.Login, Name: a.Name, Password: hash}
	for _, r := range a.Roles {
		n.Offices = append(n.Offices, store.Post{Role: r, Agency: a.Agency})
	}
	id, err := c.Accounts.Create(ctx, "", n)
	if err != nil {
		return "", errors.Join(fmt.Errorf("city: make account %s", a.Login), err)
	}
	return id, nil
}

func missing(err error) bool { return problem.KindOf(err) == problem.NotFound }

func (s staff) add(a Account, id string, kind access.AgencyKind) {
	for _, role := range a.Roles {
		if len(a.Roles) > 1 {
			continue // whoever holds several roles acts in none of the stories: who did what stays plain
		}
		if s[a.Agency] == nil {
			s[a.Agency] = map[access.Role][]access.Actor{}
		}
		s[a.Agency][role] = append(s[a.Agency][role], access.Actor{ID: id, Name: a.Name, Role: role, Agency: a.Agency, Kind: kind})
	}
}

// Agencies names the agencies of the city in Chinese, by id.
func Agencies() map[string]string {
	names := map[string]string{}
	for _, a := range agencies() {
		names[a.ID] = a.NameZH
	}
	return names
}
