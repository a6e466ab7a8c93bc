-- Reports that are being written: each chapter a Yjs document, kept as the updates that it is made of.
CREATE TABLE book.draft (
	office_id uuid NOT NULL, id uuid NOT NULL, report text NOT NULL, period text NOT NULL,
	-- `part`: the heading of a chapter that is written alone, the unit whose chapters are.
	scope text NOT NULL CHECK (scope IN ('report', 'chapter', 'unit')), part text NOT NULL DEFAULT '' CHECK ((part = '') = (scope = 'report')),
	-- The unit that answers for it.
	keeper text NOT NULL,
	state text NOT NULL DEFAULT 'writing' CHECK (state IN ('writing', 'finished', 'set_aside')), reason text, edition_id uuid,
	begun_by text NOT NULL, begun_at timestamptz NOT NULL,
	PRIMARY KEY (office_id, id),
	FOREIGN KEY (office_id, edition_id) REFERENCES book.edition (office_id, id)
);

-- One of a kind is written at a time.
CREATE UNIQUE INDEX draft_writing ON book.draft (office_id, report, period, scope, part) WHERE state = 'writing';

CREATE TABLE book.draft_chapter (
	office_id uuid NOT NULL, draft_id uuid NOT NULL, key text NOT NULL, place int NOT NULL, heading text NOT NULL, unit text NOT NULL, of_keeper boolean NOT NULL,
	writer text, due_on date, state text NOT NULL DEFAULT 'writing' CHECK (state IN ('writing', 'handed_in')), handed_in_by text, handed_in_at timestamptz,
	-- Of the last update; counts what else changed; who wrote last; since when there is something that no version holds.
	seq int NOT NULL DEFAULT 0, changed int NOT NULL DEFAULT 0, written_by text, written_at timestamptz, writing_since timestamptz,
	PRIMARY KEY (office_id, draft_id, key),
	FOREIGN KEY (office_id, draft_id) REFERENCES book.draft (office_id, id)
);

-- Written once; several are merged into one that holds them all.
CREATE TABLE book.draft_update (
	office_id uuid NOT NULL, draft_id uuid NOT NULL, chapter text NOT NULL, seq int NOT NULL, bytes bytea NOT NULL, account text NOT NULL, at timestamptz NOT NULL,
	PRIMARY KEY (office_id, draft_id, chapter, seq),
	FOREIGN KEY (office_id, draft_id, chapter) REFERENCES book.draft_chapter (office_id, draft_id, key)
);

CREATE TABLE book.draft_remark (
	office_id uuid NOT NULL, id uuid NOT NULL, draft_id uuid NOT NULL, chapter text NOT NULL, parent_id uuid,
	-- Relative positions of Yjs; of an answer there are none.
	from_at bytea, until_at bytea, quoted text NOT NULL DEFAULT '', words text NOT NULL, proposed text,
	state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'declined', 'resolved')), account text NOT NULL, at timestamptz NOT NULL,
	settled_by text, settled_at timestamptz,
	PRIMARY KEY (office_id, id),
	FOREIGN KEY (office_id, draft_id, chapter) REFERENCES book.draft_chapter (office_id, draft_id, key),
	FOREIGN KEY (office_id, parent_id) REFERENCES book.draft_remark (office_id, id)
);

CREATE INDEX draft_remark_chapter ON book.draft_remark (office_id, draft_id, chapter);

CREATE TABLE book.draft_version (
	office_id uuid NOT NULL, draft_id uuid NOT NULL, chapter text NOT NULL, number int NOT NULL,
	kind text NOT NULL CHECK (kind IN ('begun', 'named', 'handed_in', 'timed', 'restored')), name text, words text NOT NULL, account text NOT NULL, at timestamptz NOT NULL,
	PRIMARY KEY (office_id, draft_id, chapter, number),
	FOREIGN KEY (office_id, draft_id, chapter) REFERENCES book.draft_chapter (office_id, draft_id, key)
);

DO $$
DECLARE
	business text;
BEGIN
	FOREACH business IN ARRAY ARRAY['draft', 'draft_chapter', 'draft_update', 'draft_remark', 'draft_version'] LOOP
		EXECUTE format('ALTER TABLE book.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', business);
		EXECUTE format(
			'CREATE POLICY of_office ON book.%I USING (office_id = nullif(current_setting(''app.office'', true), '''')::uuid)
			WITH CHECK (office_id = nullif(current_setting(''app.office'', true), '''')::uuid)', business);
	END LOOP;
END $$;

GRANT SELECT, INSERT ON book.draft, book.draft_chapter, book.draft_update, book.draft_remark, book.draft_version TO yb_app;
GRANT UPDATE (state, reason, edition_id) ON book.draft TO yb_app;
GRANT UPDATE (heading, writer, due_on, state, handed_in_by, handed_in_at, seq, changed, written_by, written_at, writing_since) ON book.draft_chapter TO yb_app;
GRANT UPDATE (state, settled_by, settled_at) ON book.draft_remark TO yb_app;
-- What was merged goes in the transaction that keeps what it was merged into.
GRANT DELETE ON book.draft_update TO yb_app;
