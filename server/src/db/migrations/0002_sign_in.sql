-- Wrong passwords per user name, from whatever address.
CREATE TABLE book.sign_in_failure (username text PRIMARY KEY, count int NOT NULL, last_at timestamptz NOT NULL, locked_until timestamptz);
GRANT SELECT, INSERT, UPDATE, DELETE ON book.sign_in_failure TO yb_app;

-- Empty while the office's first filling is under way: a start that was cut short is seen and begun anew.
ALTER TABLE book.office ADD COLUMN completed_at timestamptz;
