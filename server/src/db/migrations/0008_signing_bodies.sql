-- The bodies that sign an office's reports, in their order. Offices that are there get those of their name; an administrator may change them.
ALTER TABLE book.office ADD COLUMN signed_by jsonb;
UPDATE book.office SET signed_by = jsonb_build_array(
	jsonb_build_object(
		'zh', '中共' || regexp_replace(name ->> 'zh', '(办事处|人民政府)$', '')
			|| CASE WHEN name ->> 'zh' ~ '街道(办事处)?$' THEN '工作委员会' ELSE '委员会' END,
		'en', 'Committee of the CPC, ' || (name ->> 'en')),
	name);
ALTER TABLE book.office ALTER COLUMN signed_by SET NOT NULL;
