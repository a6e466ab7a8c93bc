-- What was uploaded is there once per office, whoever sent it. Until a record holds it, it is only its senders'.
ALTER TABLE book.attachment ADD COLUMN has_location boolean NOT NULL DEFAULT false;

CREATE TABLE book.attachment_upload (
	office_id uuid NOT NULL, hash text NOT NULL, account text NOT NULL, recorded_at timestamptz NOT NULL,
	PRIMARY KEY (office_id, hash, account),
	FOREIGN KEY (office_id, hash) REFERENCES book.attachment (office_id, hash) ON DELETE CASCADE
);

-- Which records hold it or once held it: an old version still shows its attachments.
CREATE TABLE book.attachment_use (
	office_id uuid NOT NULL, hash text NOT NULL, register text NOT NULL, record_id uuid NOT NULL,
	PRIMARY KEY (office_id, hash, record_id),
	FOREIGN KEY (office_id, hash) REFERENCES book.attachment (office_id, hash)
);

DO $$
DECLARE
	business text;
BEGIN
	FOREACH business IN ARRAY ARRAY['attachment_upload', 'attachment_use'] LOOP
		EXECUTE format('ALTER TABLE book.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', business);
		EXECUTE format(
			'CREATE POLICY of_office ON book.%I USING (office_id = nullif(current_setting(''app.office'', true), '''')::uuid)
			WITH CHECK (office_id = nullif(current_setting(''app.office'', true), '''')::uuid)', business);
	END LOOP;
END $$;

GRANT SELECT, INSERT ON book.attachment_upload, book.attachment_use TO yb_app;
-- What nobody attached within a day goes again.
GRANT DELETE ON book.attachment, book.attachment_upload TO yb_app;
GRANT UPDATE ON book.attachment_upload TO yb_app;
