-- What an account keeps of its own workbench: the figures that it put there, in its order, and until when it has seen what came in.
CREATE TABLE book.pin (
	office_id uuid NOT NULL, account text NOT NULL, figure text NOT NULL, place int NOT NULL, pinned_at timestamptz NOT NULL,
	PRIMARY KEY (office_id, account, figure),
	FOREIGN KEY (office_id, account) REFERENCES book.account (office_id, id)
);
CREATE TABLE book.last_look (
	office_id uuid NOT NULL, account text NOT NULL, looked_at timestamptz NOT NULL,
	PRIMARY KEY (office_id, account),
	FOREIGN KEY (office_id, account) REFERENCES book.account (office_id, id)
);

DO $$
DECLARE
	own text;
BEGIN
	FOREACH own IN ARRAY ARRAY['pin', 'last_look'] LOOP
		EXECUTE format('ALTER TABLE book.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', own);
		EXECUTE format(
			'CREATE POLICY of_office ON book.%I USING (office_id = nullif(current_setting(''app.office'', true), '''')::uuid)
			WITH CHECK (office_id = nullif(current_setting(''app.office'', true), '''')::uuid)', own);
	END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE, DELETE ON book.pin TO yb_app;
GRANT SELECT, INSERT, UPDATE ON book.last_look TO yb_app;
