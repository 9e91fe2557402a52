-- +goose Up

-- Lists at a million cases (anjie bench read). The counts beside the filters are read from the index alone, the list of
-- one agency in its own order, and the next deadline of a case without passing the settled ones.
drop index cases_agency_stage;
create index cases_agency_stage on cases (agency, stage, opened_at desc, id desc) include (class, hit_and_run);
drop index cases_stage;
create index cases_stage on cases (stage, opened_at desc, id desc) include (agency, class, hit_and_run);
create index cases_agency_opened on cases (agency, opened_at desc, id desc);
create index dues_running on dues (case_id, at) include (rule) where state in ('open', 'missed');

-- +goose Down
drop index dues_running, cases_agency_opened, cases_agency_stage, cases_stage;
create index cases_agency_stage on cases (agency, stage, opened_at desc, id desc);
create index cases_stage on cases (stage, opened_at desc, id desc);
