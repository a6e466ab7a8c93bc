-- A batch stays known by the key under which it was sent, long after its answer has been dropped: a phone may send it again months later.
ALTER TABLE book.batch ADD COLUMN key text, ADD COLUMN request_hash bytea;
CREATE UNIQUE INDEX batch_key ON book.batch (office_id, account, key) WHERE key IS NOT NULL;
