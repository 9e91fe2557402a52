-- +goose Up

-- What the local SMS gateway would have sent. A gateway outside keeps its own; this table then stays empty.
create table messages (
	id        bigint generated always as identity primary key,
	key       text not null unique check (key <> ''), -- of the sender: the same key is the same message
	recipient text not null check (recipient <> ''),  -- telephone number
	body      text not null check (body <> ''),
	receipt   text not null unique check (receipt <> ''),
	at        timestamptz not null default clock_timestamp()
);

grant select, insert on messages to anjie_app;

-- +goose Down
drop table messages;
