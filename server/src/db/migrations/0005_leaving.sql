-- Everybody can see when their account was last signed in with.
ALTER TABLE book.account ADD COLUMN last_sign_in_at timestamptz;
-- Who leaves takes along what was still to come: standing in from a later day on.
GRANT DELETE ON book.stand_in TO yb_app;
