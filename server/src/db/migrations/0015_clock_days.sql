-- By which day each running clock is due, as its records say it, and the unit of its record: a copy kept for the workbench (docs/adr/0030).
CREATE TABLE book.clock_day (
	office_id uuid NOT NULL, register text NOT NULL, clock text NOT NULL, record_id uuid NOT NULL, unit text NOT NULL, due_on date NOT NULL,
	PRIMARY KEY (office_id, register, clock, record_id)
);
CREATE INDEX clock_day_due ON book.clock_day (office_id, register, clock, due_on, record_id) INCLUDE (unit);

-- The question by which the days of a clock were computed; another one means that all are computed anew.
CREATE TABLE book.clock_asked (
	office_id uuid NOT NULL, register text NOT NULL, clock text NOT NULL, hash text NOT NULL,
	PRIMARY KEY (office_id, register, clock)
);

DO $$
DECLARE
	own text;
BEGIN
	FOREACH own IN ARRAY ARRAY['clock_day', 'clock_asked'] LOOP
		EXECUTE format('ALTER TABLE book.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', own);
		EXECUTE format(
			'CREATE POLICY of_office ON book.%I USING (office_id = nullif(current_setting(''app.office'', true), '''')::uuid)
			WITH CHECK (office_id = nullif(current_setting(''app.office'', true), '''')::uuid)', own);
	END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE, DELETE ON book.clock_day, book.clock_asked TO yb_app;
