-- Digests are kept as they are chained and only ever read whole: as text nothing has to be taken apart for each version written.
ALTER TABLE book.audit_entry ALTER COLUMN digests TYPE text USING digests::text;

-- Versions are found by their own key; only administrative acts are looked up by their id here.
DROP INDEX book.audit_entry_record;
CREATE INDEX audit_entry_act ON book.audit_entry (office_id, record_id) WHERE register IS NULL;
