-- +goose Up

-- +goose StatementBegin
do $$ begin
	if exists (select from pg_roles where rolname = 'anjie_app') then
		return; -- made where it is deployed: the owner of the schema need not be able to make roles
	end if;
	create role anjie_app nologin; -- the restricted role of the application; its login is given where it is deployed
exception when duplicate_object or unique_violation then null;
end $$;
-- +goose StatementEnd

create table agencies (
	id         text primary key default gen_random_uuid()::text check (id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
	kind       text not null check (kind in ('police', 'mediation', 'insurer', 'court', 'appraisal', 'fund', 'procuracy', 'supervision')),
	name_zh    text not null check (name_zh <> ''),
	name_en    text not null default '',
	division   text not null default '' check (division ~ '^([0-9]{6}|[0-9]{9}|[0-9]{12})?$'), -- 行政区划代码, GB/T 2260
	parent     text references agencies check (parent <> id),
	closed     boolean not null default false, -- takes no new case and no new account
	created_at timestamptz not null default now()
);
create unique index agencies_name on agencies (kind, name_zh);
create index agencies_parent on agencies (parent);

create table accounts (
	id           uuid primary key default gen_random_uuid(),
	login        text not null check (login ~ '^[a-z0-9][a-z0-9._-]{1,62}$'),
	name         text not null check (name <> ''),
	password     text not null default '',    -- argon2id; '' signs in by the agency's identity provider only
	must_change  boolean not null default false, -- the password is a one-time one
	disabled     boolean not null default false,
	epoch        int not null default 1,      -- a session of an earlier epoch has ended
	failed_count int not null default 0,
	locked_until timestamptz,
	last_sign_in timestamptz,
	external_id  text,                        -- subject or verified address at the identity provider
	created_at   timestamptz not null default now()
);
create unique index accounts_login on accounts (login);
create unique index accounts_external on accounts (external_id);

create table account_roles (
	account uuid not null references accounts,
	role    text not null check (role <> '' and role <> 'system'),
	agency  text not null references agencies,
	primary key (account, role, agency)
);
create index account_roles_agency on account_roles (agency);

-- What happened to accounts and agencies, and who did it. It holds no password, no session and no one-time code.
create table account_events (
	seq     bigint generated always as identity primary key,
	at      timestamptz not null default clock_timestamp(),
	actor   uuid references accounts,         -- null: the system, or the seed
	account uuid references accounts,         -- whom it was done to; null when an agency
	agency  text references agencies,
	what    text not null check (what <> ''),
	detail  jsonb not null default '{}'
);
create index account_events_account on account_events (account, seq desc);
create index account_events_agency on account_events (agency, seq desc) where agency is not null;

-- +goose StatementBegin
create function account_events_stand() returns trigger language plpgsql as $$
begin
	raise exception 'account_events is append-only' using errcode = 'insufficient_privilege';
end $$;
-- +goose StatementEnd
create trigger account_events_stand before update or delete or truncate on account_events
	for each statement execute function account_events_stand();

create table sessions (
	token  text primary key,  -- SHA-256 of the cookie's token
	data   bytea not null,
	expiry timestamptz not null
);
create index sessions_expiry on sessions (expiry);

grant select, insert, update on agencies, accounts to anjie_app;
grant select, insert, delete on account_roles to anjie_app;
grant select, insert on account_events to anjie_app;
grant select, insert, update, delete on sessions to anjie_app;

-- +goose Down
drop table sessions, account_events, account_roles, accounts, agencies;
drop function account_events_stand;
