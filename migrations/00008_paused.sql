-- +goose Up
-- A limit may stand still (APR 35): it is owed and has no last day. It is not among the running ones that are listed by date.
alter table dues drop constraint dues_state_check;
alter table dues add constraint dues_state_check check (state in ('open', 'met', 'missed', 'late', 'waived', 'paused'));
create index dues_paused on dues (agency, owner) where state = 'paused';

-- +goose Down
drop index dues_paused;
update dues set state = 'open' where state = 'paused';
alter table dues drop constraint dues_state_check;
alter table dues add constraint dues_state_check check (state in ('open', 'met', 'missed', 'late', 'waived'));
