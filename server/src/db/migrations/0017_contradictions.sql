-- What the rules of contradictions found, and when they were last asked. What a finding rests on stays with the records: here are their
-- ids and versions, a digest of the facts, and numbers that no single record holds. Acceptances are administrative acts as well.
CREATE TABLE book.contradiction (
	office_id uuid NOT NULL, id uuid NOT NULL, rule text NOT NULL,
	-- The records' ids, or figures and period: by it the same finding is known again.
	subject text NOT NULL,
	record_id uuid, record_version int, against_id uuid, against_version int, unit text,
	details jsonb NOT NULL, fingerprint text NOT NULL,
	first_seen_at timestamptz NOT NULL, last_seen_at timestamptz NOT NULL, gone_at timestamptz,
	-- Holds as long as the facts have the fingerprint for which it was given.
	accepted_by text, accepted_at timestamptz, accepted_reason text, accepted_for text,
	PRIMARY KEY (office_id, id),
	UNIQUE (office_id, rule, subject)
);

CREATE TABLE book.contradiction_run (
	office_id uuid NOT NULL, id uuid NOT NULL, started_at timestamptz NOT NULL,
	-- Whoever runs it says so again and again: one that fell silent is over.
	beat_at timestamptz NOT NULL, finished_at timestamptz, failed boolean NOT NULL DEFAULT false,
	account text, done int NOT NULL DEFAULT 0, rules int NOT NULL,
	-- Rules of which more was found than is kept.
	more text[] NOT NULL DEFAULT '{}',
	PRIMARY KEY (office_id, id)
);
-- One at a time.
CREATE UNIQUE INDEX contradiction_run_under_way ON book.contradiction_run (office_id) WHERE finished_at IS NULL;

DO $$
DECLARE
	business text;
BEGIN
	FOREACH business IN ARRAY ARRAY['contradiction', 'contradiction_run'] LOOP
		EXECUTE format('ALTER TABLE book.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', business);
		EXECUTE format(
			'CREATE POLICY of_office ON book.%I USING (office_id = nullif(current_setting(''app.office'', true), '''')::uuid)
			WITH CHECK (office_id = nullif(current_setting(''app.office'', true), '''')::uuid)', business);
	END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE ON book.contradiction, book.contradiction_run TO yb_app;
