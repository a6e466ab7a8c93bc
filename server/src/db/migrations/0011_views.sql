-- How lists are looked at: an account's own views, and those of a unit for all who work there. They hold no records.
CREATE TABLE book.view (
	office_id uuid NOT NULL, id uuid NOT NULL, register text NOT NULL, name text NOT NULL CHECK (name <> ''), account text NOT NULL, unit text,
	look jsonb NOT NULL, recorded_at timestamptz NOT NULL,
	PRIMARY KEY (office_id, id)
);
CREATE UNIQUE INDEX view_of_account ON book.view (office_id, register, account, name) WHERE unit IS NULL;
CREATE UNIQUE INDEX view_of_unit ON book.view (office_id, register, unit, name) WHERE unit IS NOT NULL;

CREATE TABLE book.view_default (
	office_id uuid NOT NULL, account text NOT NULL, register text NOT NULL, view uuid NOT NULL,
	PRIMARY KEY (office_id, account, register),
	FOREIGN KEY (office_id, view) REFERENCES book.view (office_id, id) ON DELETE CASCADE
);
CREATE INDEX view_default_view ON book.view_default (office_id, view);

DO $$
DECLARE
	business text;
BEGIN
	FOREACH business IN ARRAY ARRAY['view', 'view_default'] LOOP
		EXECUTE format('ALTER TABLE book.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', business);
		EXECUTE format(
			'CREATE POLICY of_office ON book.%I USING (office_id = nullif(current_setting(''app.office'', true), '''')::uuid)
			WITH CHECK (office_id = nullif(current_setting(''app.office'', true), '''')::uuid)', business);
	END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE, DELETE ON book.view, book.view_default TO yb_app;
