-- The book's own tables. Runs as a superuser or as an owner with CREATEROLE; the roles yb_owner and yb_app exist by then.
CREATE TABLE book.office (id uuid PRIMARY KEY, code text NOT NULL UNIQUE, name jsonb NOT NULL, created_at timestamptz NOT NULL);

CREATE TABLE book.unit (
	office_id uuid NOT NULL REFERENCES book.office (id),
	code text NOT NULL,
	id uuid NOT NULL,
	name jsonb NOT NULL,
	kind text NOT NULL CHECK (kind IN ('street', 'section', 'community', 'grid')),
	parent text,
	path ltree NOT NULL,
	from_on date NOT NULL,
	until_on date CHECK (until_on >= from_on),
	PRIMARY KEY (office_id, code),
	UNIQUE (office_id, id),
	FOREIGN KEY (office_id, parent) REFERENCES book.unit (office_id, code)
);
CREATE INDEX unit_path ON book.unit USING gist (path);

CREATE TABLE book.account (
	office_id uuid NOT NULL REFERENCES book.office (id),
	id text NOT NULL,
	user_id text NOT NULL UNIQUE,
	name text NOT NULL,
	sample boolean NOT NULL DEFAULT false,
	PRIMARY KEY (office_id, id)
);

CREATE TABLE book.post (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	account text NOT NULL,
	unit text NOT NULL,
	role text NOT NULL,
	from_on date NOT NULL,
	until_on date CHECK (until_on >= from_on),
	stands_in_for text,
	PRIMARY KEY (office_id, id),
	FOREIGN KEY (office_id, account) REFERENCES book.account (office_id, id),
	FOREIGN KEY (office_id, unit) REFERENCES book.unit (office_id, code),
	FOREIGN KEY (office_id, stands_in_for) REFERENCES book.account (office_id, id)
);
CREATE INDEX post_account ON book.post (office_id, account);

CREATE TABLE book.definition (
	office_id uuid NOT NULL, kind text NOT NULL, id text NOT NULL, hash text NOT NULL, body jsonb NOT NULL, held_from timestamptz NOT NULL,
	PRIMARY KEY (office_id, kind, id, held_from)
);

CREATE TABLE book.record_version (
	office_id uuid NOT NULL, register text NOT NULL, record_id uuid NOT NULL, version int NOT NULL,
	action text NOT NULL, state text NOT NULL, unit text NOT NULL, number text, "values" jsonb NOT NULL,
	made_by text NOT NULL, made_at timestamptz NOT NULL, recorded_at timestamptz NOT NULL,
	reason text, batch_id uuid, salt bytea NOT NULL, definition_hash text,
	PRIMARY KEY (office_id, record_id, version)
);
CREATE INDEX record_version_known ON book.record_version (office_id, register, recorded_at);
CREATE INDEX record_version_batch ON book.record_version (office_id, batch_id) WHERE batch_id IS NOT NULL;

CREATE TABLE book.audit_entry (
	office_id uuid NOT NULL, seq bigint NOT NULL, at timestamptz NOT NULL, account text NOT NULL, action text NOT NULL,
	register text, record_id uuid, version int, digests jsonb NOT NULL, hash bytea NOT NULL,
	PRIMARY KEY (office_id, seq)
);
CREATE INDEX audit_entry_record ON book.audit_entry (office_id, record_id);

CREATE TABLE book.chain_head (office_id uuid NOT NULL PRIMARY KEY, seq bigint NOT NULL, hash bytea NOT NULL);

CREATE TABLE book.idempotency_answer (
	office_id uuid NOT NULL, account text NOT NULL, key text NOT NULL, request_hash bytea NOT NULL,
	status int NOT NULL, answer jsonb NOT NULL, recorded_at timestamptz NOT NULL,
	PRIMARY KEY (office_id, account, key)
);

CREATE TABLE book.counter (office_id uuid NOT NULL, key text NOT NULL, value bigint NOT NULL, PRIMARY KEY (office_id, key));

CREATE TABLE book.batch (
	office_id uuid NOT NULL, id uuid NOT NULL, label text NOT NULL, account text NOT NULL, recorded_at timestamptz NOT NULL,
	taken_back_at timestamptz, taken_back_by text,
	PRIMARY KEY (office_id, id)
);

CREATE TABLE book.read_log (
	office_id uuid NOT NULL, id uuid NOT NULL, at timestamptz NOT NULL, account text NOT NULL, register text NOT NULL,
	purpose text NOT NULL, record_ids uuid[] NOT NULL, total int NOT NULL,
	PRIMARY KEY (office_id, id)
);
CREATE INDEX read_log_at ON book.read_log (office_id, at);

CREATE TABLE book.attachment (
	office_id uuid NOT NULL, hash text NOT NULL, type text NOT NULL, size bigint NOT NULL, uploaded_by text NOT NULL, recorded_at timestamptz NOT NULL,
	PRIMARY KEY (office_id, hash)
);

-- A row belongs to the office of the transaction or it is not there.
DO $$
DECLARE
	business text;
BEGIN
	FOREACH business IN ARRAY ARRAY['definition', 'record_version', 'audit_entry', 'chain_head', 'idempotency_answer', 'counter', 'batch', 'read_log', 'attachment'] LOOP
		EXECUTE format('ALTER TABLE book.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', business);
		EXECUTE format(
			'CREATE POLICY of_office ON book.%I USING (office_id = nullif(current_setting(''app.office'', true), '''')::uuid)
			WITH CHECK (office_id = nullif(current_setting(''app.office'', true), '''')::uuid)', business);
	END LOOP;
END $$;

-- What was written stays: versions, audit entries and reads can be added and read, never changed.
GRANT SELECT, INSERT ON book.record_version, book.audit_entry, book.read_log, book.definition, book.attachment, book.idempotency_answer TO yb_app;
GRANT SELECT, INSERT, UPDATE ON book.chain_head, book.counter, book.batch, book.office, book.unit, book.account, book.post TO yb_app;
GRANT DELETE ON book.idempotency_answer, book.post TO yb_app;

CREATE VIEW ledger.unit WITH (security_invoker = true) AS
SELECT u.office_id, u.id, u.code AS unit, NULL::text AS number, 'standing'::text AS state, 1 AS version, 'system'::text AS made_by,
	o.created_at AS made_at, o.created_at AS recorded_at, u.name ->> 'zh' AS name, u.kind, u.parent, u.from_on, u.until_on
FROM book.unit u JOIN book.office o ON o.id = u.office_id
WHERE u.office_id = nullif(current_setting('app.office', true), '')::uuid;
GRANT SELECT ON ledger.unit TO yb_app;
