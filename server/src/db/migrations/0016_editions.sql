-- Reports that were finished: their content as bytes that never change, and the records behind their figures. Steps are administrative acts.
CREATE TABLE book.edition (
	office_id uuid NOT NULL, id uuid NOT NULL, report text NOT NULL, period text NOT NULL, number int NOT NULL,
	known_at timestamptz NOT NULL, content text NOT NULL, hash text NOT NULL,
	PRIMARY KEY (office_id, id),
	-- Each takes the place of the one before it.
	UNIQUE (office_id, report, period, number)
);

CREATE TABLE book.edition_evidence (
	office_id uuid NOT NULL, edition_id uuid NOT NULL, figure text NOT NULL, part text NOT NULL, ids uuid[] NOT NULL, versions int[] NOT NULL,
	PRIMARY KEY (office_id, edition_id, figure, part),
	FOREIGN KEY (office_id, edition_id) REFERENCES book.edition (office_id, id)
);

CREATE INDEX administrative_act_subject ON book.administrative_act (office_id, subject);

DO $$
DECLARE
	business text;
BEGIN
	FOREACH business IN ARRAY ARRAY['edition', 'edition_evidence'] LOOP
		EXECUTE format('ALTER TABLE book.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', business);
		EXECUTE format(
			'CREATE POLICY of_office ON book.%I USING (office_id = nullif(current_setting(''app.office'', true), '''')::uuid)
			WITH CHECK (office_id = nullif(current_setting(''app.office'', true), '''')::uuid)', business);
	END LOOP;
END $$;

GRANT SELECT, INSERT ON book.edition, book.edition_evidence TO yb_app;
