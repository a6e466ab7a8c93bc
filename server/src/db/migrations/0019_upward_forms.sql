-- Forms from above: the sender's workbook with what its cells are bound to, version by version, and what was filled into it.
CREATE TABLE book.form (
	office_id uuid NOT NULL, id uuid NOT NULL, unit text NOT NULL,
	PRIMARY KEY (office_id, id)
);

-- Files lie in the data folder under their hash.
CREATE TABLE book.form_version (
	office_id uuid NOT NULL, form_id uuid NOT NULL, version int NOT NULL, title text NOT NULL, sender text NOT NULL,
	file text NOT NULL, file_name text NOT NULL, bindings text NOT NULL, retired boolean NOT NULL,
	PRIMARY KEY (office_id, form_id, version),
	FOREIGN KEY (office_id, form_id) REFERENCES book.form (office_id, id)
);

CREATE TABLE book.form_filling (
	office_id uuid NOT NULL, id uuid NOT NULL, form_id uuid NOT NULL, period text NOT NULL, number int NOT NULL,
	known_at timestamptz NOT NULL, content text NOT NULL, hash text NOT NULL, file text NOT NULL,
	PRIMARY KEY (office_id, id),
	-- Each takes the place of the one before it.
	UNIQUE (office_id, form_id, period, number),
	FOREIGN KEY (office_id, form_id) REFERENCES book.form (office_id, id)
);

CREATE TABLE book.form_evidence (
	office_id uuid NOT NULL, filling_id uuid NOT NULL, figure text NOT NULL, part text NOT NULL, ids uuid[] NOT NULL, versions int[] NOT NULL,
	PRIMARY KEY (office_id, filling_id, figure, part),
	FOREIGN KEY (office_id, filling_id) REFERENCES book.form_filling (office_id, id)
);

DO $$
DECLARE
	business text;
BEGIN
	FOREACH business IN ARRAY ARRAY['form', 'form_version', 'form_filling', 'form_evidence'] LOOP
		EXECUTE format('ALTER TABLE book.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', business);
		EXECUTE format(
			'CREATE POLICY of_office ON book.%I USING (office_id = nullif(current_setting(''app.office'', true), '''')::uuid)
			WITH CHECK (office_id = nullif(current_setting(''app.office'', true), '''')::uuid)', business);
	END LOOP;
END $$;

GRANT SELECT, INSERT ON book.form, book.form_version, book.form_filling, book.form_evidence TO yb_app;
