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

create extension if not exists pg_trgm; -- search by place

-- The record: one line an act, per case without gaps, each holding the hash of the one before.
create table case_events (
	case_id    uuid not null,
	seq        bigint not null check (seq > 0),
	at         timestamptz not null,
	command    text not null check (command <> ''),
	proceeding int not null default 0,
	actor      text not null check (actor <> ''),
	actor_name text not null,
	role       text not null check (role <> ''),
	agency     text not null default '',
	purpose    text not null default '',
	key        text not null check (key <> ''),
	article    text not null default '',
	from_stage text not null default '',
	to_stage   text not null default '',
	content    json not null, -- values, deadlines and effects
	prev       bytea not null check (octet_length(prev) = 32),
	hash       bytea not null check (octet_length(hash) = 32),
	primary key (case_id, seq),
	unique (case_id, key)
);
create index case_events_at on case_events (at);

-- +goose StatementBegin
create function case_events_stand() returns trigger language plpgsql as $$
begin
	raise exception 'case_events is append-only' using errcode = 'insufficient_privilege';
end $$;
-- +goose StatementEnd
create trigger case_events_stand before update or delete or truncate on case_events
	for each statement execute function case_events_stand();

-- The case as it stands: what can be listed in columns, all of it in body. Rebuilt from case_events by `anjie replay`.
create table cases (
	id          uuid primary key,
	number      text not null unique,
	agency      text not null,
	stage       text not null,
	class       text not null check (class in ('property', 'injury', 'death')),
	hit_and_run boolean not null,
	place       text not null,
	occurred_at timestamptz not null,
	opened_at   timestamptz not null,
	parties     int not null,
	evidence    int not null,
	title       text not null,            -- who hit whom, without names
	source      text unique,              -- identity at the system it was imported from
	key         text not null unique,     -- of the act that opened it
	seq         bigint not null,
	head        bytea not null,           -- hash of event seq
	changed_at  timestamptz not null,
	body        json not null
);
alter table cases alter column body set compression lz4;
create index cases_agency_stage on cases (agency, stage, opened_at desc, id desc);
create index cases_stage on cases (stage, opened_at desc, id desc);
create index cases_opened on cases (opened_at desc, id desc);
create index cases_occurred on cases (occurred_at);
create index cases_place on cases using gin (place gin_trgm_ops);

-- What a case can be found by: number, plates, names, tails of telephone numbers.
create table case_terms (
	case_id uuid not null references cases on delete cascade,
	kind    text not null check (kind in ('number', 'plate', 'name', 'phone')),
	term    text not null,
	primary key (case_id, kind, term)
);
create index case_terms_term on case_terms (term text_pattern_ops, case_id);

-- Mediations, claims, court hand-overs, serious cases, appraisals, fund notices; agency is whom it was handed to.
create table proceedings (
	case_id    uuid not null references cases on delete cascade,
	no         int not null,
	kind       text not null,
	variant    text not null,
	stage      text not null,
	ended      boolean not null,
	agency     text not null,
	opened_at  timestamptz not null,
	ended_at   timestamptz,
	end_reason text not null,
	amount     bigint not null,
	primary key (case_id, no)
);
create index proceedings_agency on proceedings (agency, kind, ended, opened_at desc);
create index proceedings_kind on proceedings (kind, stage, ended_at);

create table mediation_sessions (
	case_id    uuid not null references cases on delete cascade,
	proceeding int not null,
	no         int not null,
	at         timestamptz not null,
	room       text not null,
	held_on    date,
	primary key (case_id, proceeding, no)
);
create index mediation_sessions_at on mediation_sessions (at);

create table dues (
	case_id    uuid not null references cases on delete cascade,
	id         text not null,
	rule       text not null,
	article    text not null,
	proceeding int not null,
	party      int not null,
	owner      text not null, -- role that owes the act, or 'party'
	agency     text not null, -- the agency that owes it
	since      timestamptz not null,
	at         timestamptz not null,
	state      text not null check (state in ('open', 'met', 'missed', 'late', 'waived')),
	provisional boolean not null,
	primary key (case_id, id)
);
create index dues_owed on dues (agency, owner, at) where state in ('open', 'missed');

-- What the workflows have not been told yet. One row an act; the relay takes the newest per case and deletes.
create table outbox (
	id      bigint generated always as identity primary key,
	case_id uuid not null,
	seq     bigint not null,
	at      timestamptz not null default clock_timestamp()
);

create table case_numbers (
	agency text not null,
	year   int not null,
	last   int not null,
	primary key (agency, year)
);

-- Forms that somebody began and has not sent.
create table drafts (
	id         uuid primary key,
	account    text not null,
	kind       text not null,
	body       json not null,
	changed_at timestamptz not null default now()
);
create index drafts_account on drafts (account, changed_at desc);

grant select, insert on case_events to anjie_app;
grant select, insert, update on cases, case_numbers to anjie_app;
grant select, insert, update, delete on case_terms, proceedings, mediation_sessions, dues, outbox, drafts to anjie_app;
