-- What an office's people say for a register, a field of it, or a unit, so that notes are understood. Words for codes stand in own_code.
CREATE TABLE book.note_word (
	office_id uuid NOT NULL, id uuid NOT NULL, word text NOT NULL CHECK (word <> ''),
	register text, field text, unit text,
	PRIMARY KEY (office_id, id),
	UNIQUE NULLS NOT DISTINCT (office_id, word, register, field, unit),
	CHECK ((register IS NULL) <> (unit IS NULL) AND (field IS NULL OR register IS NOT NULL))
);
ALTER TABLE book.note_word ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.note_word USING (office_id = nullif(current_setting('app.office', true), '')::uuid)
	WITH CHECK (office_id = nullif(current_setting('app.office', true), '')::uuid);
GRANT SELECT, INSERT, DELETE ON book.note_word TO yb_app;
