-- +goose Up

-- What a party cannot pay, as it was found: a change of a province's figures looks through those of the open cases, and
-- there are few of them among the events.
create index case_events_unpaid on case_events (case_id)
	where command = 'record_findings' and content -> 'values' -> 'unpaid_property' is not null;

-- +goose Down
drop index case_events_unpaid;
