-- A user name belongs to one account of the installation, whatever the office.
CREATE UNIQUE INDEX account_user_name ON book.account (id);
-- From `closed_at` on nobody signs in with the account; its name stays in everything that it wrote.
ALTER TABLE book.account
	ADD COLUMN must_change_password boolean NOT NULL DEFAULT false,
	ADD COLUMN left_on date,
	ADD COLUMN closed_at timestamptz;

-- Who stands in for somebody holds that one's posts for these days, whichever they are: nothing is copied.
ALTER TABLE book.post DROP COLUMN stands_in_for;
CREATE TABLE book.stand_in (
	office_id uuid NOT NULL, id uuid NOT NULL, account text NOT NULL, stands_in_for text NOT NULL,
	from_on date NOT NULL, until_on date NOT NULL CHECK (until_on >= from_on),
	PRIMARY KEY (office_id, id),
	FOREIGN KEY (office_id, account) REFERENCES book.account (office_id, id),
	FOREIGN KEY (office_id, stands_in_for) REFERENCES book.account (office_id, id),
	CHECK (account <> stands_in_for)
);
CREATE INDEX stand_in_account ON book.stand_in (office_id, account);
ALTER TABLE book.record_version ADD COLUMN stands_in_for text;

-- Only the digest of a token is kept: who reads the database cannot use it.
CREATE TABLE book.access_token (
	office_id uuid NOT NULL, id uuid NOT NULL, account text NOT NULL, label text NOT NULL, digest bytea NOT NULL UNIQUE,
	created_at timestamptz NOT NULL, until_on date NOT NULL, last_used_at timestamptz, withdrawn_at timestamptz,
	PRIMARY KEY (office_id, id),
	FOREIGN KEY (office_id, account) REFERENCES book.account (office_id, id)
);
CREATE INDEX access_token_account ON book.access_token (office_id, account);

-- What an administrator did. The audit chain holds a digest of every detail.
CREATE TABLE book.administrative_act (
	office_id uuid NOT NULL, id uuid NOT NULL, at timestamptz NOT NULL, account text NOT NULL, action text NOT NULL,
	subject text NOT NULL, details jsonb NOT NULL, salt bytea NOT NULL,
	PRIMARY KEY (office_id, id)
);
CREATE INDEX administrative_act_at ON book.administrative_act (office_id, at);
ALTER TABLE book.administrative_act ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.administrative_act USING (office_id = nullif(current_setting('app.office', true), '')::uuid)
	WITH CHECK (office_id = nullif(current_setting('app.office', true), '')::uuid);

-- `revision` counts the changes of an office's units and settings, so that every server sees one made elsewhere.
ALTER TABLE book.office ADD COLUMN revision int NOT NULL DEFAULT 1, ADD COLUMN samples_from_anywhere boolean NOT NULL DEFAULT false;
ALTER TABLE book.unit ADD COLUMN follows text[] NOT NULL DEFAULT '{}';

GRANT SELECT, INSERT ON book.administrative_act TO yb_app;
GRANT SELECT, INSERT, UPDATE ON book.stand_in, book.access_token TO yb_app;
