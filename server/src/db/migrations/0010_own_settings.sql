-- What an office sets for itself beside its units: codes added to the content's lists and words for codes, the days at which
-- reports close, its calendar.
CREATE TABLE book.own_code (
	office_id uuid NOT NULL, list text NOT NULL, code text NOT NULL,
	-- Null for a code of the content, to which only words and a last day are added.
	label jsonb, words text[] NOT NULL DEFAULT '{}', from_on date, until_on date, position int NOT NULL DEFAULT 0,
	PRIMARY KEY (office_id, list, code)
);

CREATE TABLE book.closing_day (
	office_id uuid NOT NULL, report text NOT NULL, year text NOT NULL, part text NOT NULL, closes_on date NOT NULL,
	PRIMARY KEY (office_id, report, year, part)
);

CREATE TABLE book.calendar_day (
	office_id uuid NOT NULL, day date NOT NULL, kind text NOT NULL CHECK (kind IN ('day_off', 'working_day')),
	name text NOT NULL, notice text NOT NULL DEFAULT '',
	PRIMARY KEY (office_id, day)
);

DO $$
DECLARE
	business text;
BEGIN
	FOREACH business IN ARRAY ARRAY['own_code', 'closing_day', 'calendar_day'] LOOP
		EXECUTE format('ALTER TABLE book.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', business);
		EXECUTE format(
			'CREATE POLICY of_office ON book.%I USING (office_id = nullif(current_setting(''app.office'', true), '''')::uuid)
			WITH CHECK (office_id = nullif(current_setting(''app.office'', true), '''')::uuid)', business);
	END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE, DELETE ON book.own_code, book.closing_day, book.calendar_day TO yb_app;
