-- A part that was written alone is finished as an edition of its own; `scope` and `part` as in book.draft. Each follows those of its scope.
ALTER TABLE book.edition
	ADD COLUMN scope text NOT NULL DEFAULT 'report' CHECK (scope IN ('report', 'chapter', 'unit')),
	ADD COLUMN part text NOT NULL DEFAULT '' CHECK ((part = '') = (scope = 'report')),
	DROP CONSTRAINT edition_office_id_report_period_number_key,
	ADD UNIQUE (office_id, report, period, scope, part, number);
