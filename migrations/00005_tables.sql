-- +goose Up

-- The law as tables: what was entered beside the tables that the program brings along. A draft may change; what was
-- published stands as it is, and a later edition takes its place. Each edition of figures and of shares holds the lines
-- that it adds; an edition of a calendar year holds the whole year.
create table law_tables (
	id           uuid primary key default gen_random_uuid(),
	kind         text not null check (kind in ('calendar', 'figures', 'shares')),
	name         text not null check (name <> ''),       -- of a calendar the year; else the kind
	edition      int not null check (edition > 0),       -- counts for each kind and name
	state        text not null check (state in ('draft', 'published', 'discarded')),
	content      text not null,                          -- canonical JSON (RFC 8785)
	sha256       text not null check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
	source       text not null,                          -- numbers of notices, or where the lines were found
	verified     boolean not null,                       -- every line of it was seen at its source
	made_by      uuid references accounts,               -- null: the system
	made_at      timestamptz not null default clock_timestamp(),
	changed_at   timestamptz not null default clock_timestamp(),
	published_by uuid references accounts,
	published_at timestamptz,
	unique (kind, name, edition),
	check ((state = 'published') = (published_at is not null))
);
create unique index law_tables_draft on law_tables (kind, name) where state = 'draft'; -- one at a time

-- +goose StatementBegin
create function law_tables_stand() returns trigger language plpgsql as $$
begin
	if tg_op = 'UPDATE' then
		if old.state = 'draft' and (new.id, new.kind, new.name, new.edition, new.made_at) = (old.id, old.kind, old.name, old.edition, old.made_at)
			and new.made_by is not distinct from old.made_by and (new.state = 'draft' or new.content = old.content) then
			return new;
		end if;
	end if;
	raise exception 'law_tables: an edition that was published or discarded stands' using errcode = 'insufficient_privilege';
end $$;
-- +goose StatementEnd
create trigger law_tables_stand before update or delete on law_tables for each row execute function law_tables_stand();
create trigger law_tables_stay before truncate on law_tables for each statement execute function law_tables_stand();

-- What happened to the tables, and who did it.
create table table_events (
	seq      bigint generated always as identity primary key,
	at       timestamptz not null default clock_timestamp(),
	actor    uuid references accounts, -- null: the system
	table_id uuid not null references law_tables,
	what     text not null check (what <> ''),
	sha256   text not null,            -- of the content after it
	detail   jsonb not null default '{}'
);
create index table_events_table on table_events (table_id, seq desc);
create index table_events_published on table_events (seq) where what = 'published';

-- +goose StatementBegin
create function table_events_stand() returns trigger language plpgsql as $$
begin
	raise exception 'table_events is append-only' using errcode = 'insufficient_privilege';
end $$;
-- +goose StatementEnd
create trigger table_events_stand before update or delete or truncate on table_events
	for each statement execute function table_events_stand();

-- The running limits are counted again when the days are known, or known otherwise: one row for each calendar, worked
-- off by the worker from where it was, until a whole pass that began after every process had the calendar is done.
create table recounts (
	calendar  text primary key,                                    -- SHA-256 of the years, in the program and published
	years     jsonb not null,                                      -- year: SHA-256 of its days
	changed   text not null,                                       -- the years that the calendar before did not have, or had otherwise: 2027,2028
	begun_at  timestamptz not null default clock_timestamp(),
	passes    int not null default 0,                              -- that are over
	pass_at   timestamptz not null default clock_timestamp(),      -- when the running pass began
	after     uuid not null default '00000000-0000-0000-0000-000000000000', -- the last case that the running pass looked at
	looked    bigint not null default 0,                           -- cases, in all passes
	recounted bigint not null default 0,
	done_at   timestamptz
);

-- Addresses at which a person's deadlines can be subscribed to. A new nonce makes the old address worthless.
create table feeds (
	id      uuid primary key default gen_random_uuid(),
	account uuid not null references accounts,
	role    text not null,
	agency  text not null references agencies,
	nonce   bytea not null check (octet_length(nonce) = 32),
	made_at timestamptz not null default clock_timestamp(),
	unique (account, role, agency)
);

-- Keys that all processes share, each made once by the first that needs it.
create table shared_keys (
	name text primary key,
	key  bytea not null check (octet_length(key) = 32)
);

grant select, insert on law_tables, table_events, shared_keys to anjie_app;
grant update (state, content, sha256, source, verified, changed_at, published_by, published_at) on law_tables to anjie_app;
grant select, insert, update on recounts, feeds to anjie_app;

-- +goose Down
drop table shared_keys, feeds, recounts, table_events, law_tables;
drop function table_events_stand, law_tables_stand;
