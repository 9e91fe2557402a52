-- +goose Up
-- A case is also found by the verification code that stands on one of its papers.
alter table case_terms drop constraint case_terms_kind_check;
alter table case_terms add constraint case_terms_kind_check check (kind in ('number', 'plate', 'name', 'phone', 'paper'));
insert into case_terms (case_id, kind, term)
	select c.id, 'paper', lower(p ->> 'code') from cases c cross join json_array_elements(c.body -> 'papers') p
	where json_typeof(c.body -> 'papers') = 'array' and p ->> 'code' <> ''
	on conflict do nothing;

-- +goose Down
delete from case_terms where kind = 'paper';
alter table case_terms drop constraint case_terms_kind_check;
alter table case_terms add constraint case_terms_kind_check check (kind in ('number', 'plate', 'name', 'phone'));
