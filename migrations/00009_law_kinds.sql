-- +goose Up

-- Besides years, figures and shares an office keeps its readings of what the law leaves open with the limits of the
-- compulsory insurance (rules), the time limits that read otherwise (limits), and the figures of its province from which
-- unpaid loss is a crime (thresholds).
alter table law_tables drop constraint law_tables_kind_check;
alter table law_tables add constraint law_tables_kind_check check (kind in ('calendar', 'figures', 'shares', 'rules', 'limits', 'thresholds'));

-- +goose Down
alter table law_tables drop constraint law_tables_kind_check;
alter table law_tables add constraint law_tables_kind_check check (kind in ('calendar', 'figures', 'shares')) not valid;
