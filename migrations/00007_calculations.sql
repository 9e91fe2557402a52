-- +goose Up

-- The calculations on record: a change of the law looks through those of the open cases, and there are few of them among
-- the events.
create index case_events_calculations on case_events (case_id, proceeding, seq) where command = 'record_calculation';

-- +goose Down
drop index case_events_calculations;
