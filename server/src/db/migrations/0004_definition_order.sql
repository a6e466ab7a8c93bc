-- A definition keeps the order of its fields, states and codes, which jsonb would lose.
ALTER TABLE book.definition ALTER COLUMN body TYPE json;
