-- Files on their way in: one account's own until they are written, swept some days later. What they hold of people goes with them.
CREATE TABLE book.import (
	office_id uuid NOT NULL, id uuid NOT NULL, account text NOT NULL, register text NOT NULL, name text NOT NULL,
	hash text NOT NULL, size bigint NOT NULL, reading jsonb NOT NULL, matching jsonb NOT NULL,
	-- Of the last check, and up to which entry of the chain it knew the book.
	totals jsonb, checked_seq bigint,
	problem jsonb, batch_id uuid, recorded_at timestamptz NOT NULL,
	PRIMARY KEY (office_id, id)
);
CREATE INDEX import_of_account ON book.import (office_id, account, id);

CREATE TABLE book.import_row (
	office_id uuid NOT NULL, import_id uuid NOT NULL, kind text NOT NULL, place int NOT NULL, told json NOT NULL, request json,
	PRIMARY KEY (office_id, import_id, kind, place),
	FOREIGN KEY (office_id, import_id) REFERENCES book.import (office_id, id) ON DELETE CASCADE
);

-- What the office's people matched a heading with when they last wrote such a file; null: with nothing.
CREATE TABLE book.import_heading (
	office_id uuid NOT NULL, register text NOT NULL, heading text NOT NULL, target text, account text NOT NULL, recorded_at timestamptz NOT NULL,
	PRIMARY KEY (office_id, register, heading)
);

DO $$
DECLARE
	business text;
BEGIN
	FOREACH business IN ARRAY ARRAY['import', 'import_row', 'import_heading'] LOOP
		EXECUTE format('ALTER TABLE book.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', business);
		EXECUTE format(
			'CREATE POLICY of_office ON book.%I USING (office_id = nullif(current_setting(''app.office'', true), '''')::uuid)
			WITH CHECK (office_id = nullif(current_setting(''app.office'', true), '''')::uuid)', business);
	END LOOP;
END $$;

GRANT SELECT, INSERT, DELETE ON book.import, book.import_row TO yb_app;
GRANT UPDATE ON book.import TO yb_app;
GRANT SELECT, INSERT, UPDATE ON book.import_heading TO yb_app;
