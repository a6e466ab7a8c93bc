CREATE TABLE book.access_token (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	account text NOT NULL,
	label text NOT NULL,
	digest bytea NOT NULL,
	created_at timestamp with time zone NOT NULL,
	until_on date NOT NULL,
	last_used_at timestamp with time zone,
	withdrawn_at timestamp with time zone,
	CONSTRAINT access_token_digest_key UNIQUE (digest),
	CONSTRAINT access_token_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE book.access_token OWNER TO yb_owner;
CREATE INDEX access_token_account ON book.access_token USING btree (office_id, account);
GRANT INSERT, SELECT, UPDATE ON book.access_token TO yb_app;

CREATE TABLE book.account (
	office_id uuid NOT NULL,
	id text NOT NULL,
	user_id text NOT NULL,
	name text NOT NULL,
	sample boolean NOT NULL DEFAULT false,
	must_change_password boolean NOT NULL DEFAULT false,
	left_on date,
	closed_at timestamp with time zone,
	last_sign_in_at timestamp with time zone,
	CONSTRAINT account_pkey PRIMARY KEY (office_id, id),
	CONSTRAINT account_user_id_key UNIQUE (user_id)
);
ALTER TABLE book.account OWNER TO yb_owner;
CREATE UNIQUE INDEX account_user_name ON book.account USING btree (id);
GRANT INSERT, SELECT, UPDATE ON book.account TO yb_app;

CREATE TABLE book.administrative_act (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	at timestamp with time zone NOT NULL,
	account text NOT NULL,
	action text NOT NULL,
	subject text NOT NULL,
	details jsonb NOT NULL,
	salt bytea NOT NULL,
	CONSTRAINT administrative_act_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE book.administrative_act OWNER TO yb_owner;
ALTER TABLE book.administrative_act ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.administrative_act USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX administrative_act_at ON book.administrative_act USING btree (office_id, at);
CREATE INDEX administrative_act_subject ON book.administrative_act USING btree (office_id, subject);
GRANT INSERT, SELECT ON book.administrative_act TO yb_app;

CREATE TABLE book.attachment (
	office_id uuid NOT NULL,
	hash text NOT NULL,
	type text NOT NULL,
	size bigint NOT NULL,
	uploaded_by text NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	has_location boolean NOT NULL DEFAULT false,
	CONSTRAINT attachment_pkey PRIMARY KEY (office_id, hash)
);
ALTER TABLE book.attachment OWNER TO yb_owner;
ALTER TABLE book.attachment ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.attachment USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT ON book.attachment TO yb_app;

CREATE TABLE book.attachment_upload (
	office_id uuid NOT NULL,
	hash text NOT NULL,
	account text NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	CONSTRAINT attachment_upload_pkey PRIMARY KEY (office_id, hash, account)
);
ALTER TABLE book.attachment_upload OWNER TO yb_owner;
ALTER TABLE book.attachment_upload ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.attachment_upload USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON book.attachment_upload TO yb_app;

CREATE TABLE book.attachment_use (
	office_id uuid NOT NULL,
	hash text NOT NULL,
	register text NOT NULL,
	record_id uuid NOT NULL,
	CONSTRAINT attachment_use_pkey PRIMARY KEY (office_id, hash, record_id)
);
ALTER TABLE book.attachment_use OWNER TO yb_owner;
ALTER TABLE book.attachment_use ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.attachment_use USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
GRANT INSERT, SELECT ON book.attachment_use TO yb_app;

CREATE TABLE book.audit_entry (
	office_id uuid NOT NULL,
	seq bigint NOT NULL,
	at timestamp with time zone NOT NULL,
	account text NOT NULL,
	action text NOT NULL,
	register text,
	record_id uuid,
	version integer,
	digests text NOT NULL,
	hash bytea NOT NULL,
	CONSTRAINT audit_entry_pkey PRIMARY KEY (office_id, seq)
);
ALTER TABLE book.audit_entry OWNER TO yb_owner;
ALTER TABLE book.audit_entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.audit_entry USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX audit_entry_act ON book.audit_entry USING btree (office_id, record_id) WHERE (register IS NULL);
GRANT INSERT, SELECT ON book.audit_entry TO yb_app;

CREATE TABLE book.batch (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	label text NOT NULL,
	account text NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	taken_back_at timestamp with time zone,
	taken_back_by text,
	key text,
	request_hash bytea,
	CONSTRAINT batch_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE book.batch OWNER TO yb_owner;
ALTER TABLE book.batch ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.batch USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE UNIQUE INDEX batch_key ON book.batch USING btree (office_id, account, key) WHERE (key IS NOT NULL);
GRANT INSERT, SELECT, UPDATE ON book.batch TO yb_app;

CREATE TABLE book.calendar_day (
	office_id uuid NOT NULL,
	day date NOT NULL,
	kind text NOT NULL,
	name text NOT NULL,
	notice text NOT NULL DEFAULT ''::text,
	CONSTRAINT calendar_day_kind_check CHECK ((kind = ANY (ARRAY['day_off'::text, 'working_day'::text]))),
	CONSTRAINT calendar_day_pkey PRIMARY KEY (office_id, day)
);
ALTER TABLE book.calendar_day OWNER TO yb_owner;
ALTER TABLE book.calendar_day ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.calendar_day USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON book.calendar_day TO yb_app;

CREATE TABLE book.chain_head (
	office_id uuid NOT NULL,
	seq bigint NOT NULL,
	hash bytea NOT NULL,
	CONSTRAINT chain_head_pkey PRIMARY KEY (office_id)
);
ALTER TABLE book.chain_head OWNER TO yb_owner;
ALTER TABLE book.chain_head ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.chain_head USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
GRANT INSERT, SELECT, UPDATE ON book.chain_head TO yb_app;

CREATE TABLE book.clock_asked (
	office_id uuid NOT NULL,
	register text NOT NULL,
	clock text NOT NULL,
	hash text NOT NULL,
	CONSTRAINT clock_asked_pkey PRIMARY KEY (office_id, register, clock)
);
ALTER TABLE book.clock_asked OWNER TO yb_owner;
ALTER TABLE book.clock_asked ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.clock_asked USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON book.clock_asked TO yb_app;

CREATE TABLE book.clock_day (
	office_id uuid NOT NULL,
	register text NOT NULL,
	clock text NOT NULL,
	record_id uuid NOT NULL,
	unit text NOT NULL,
	due_on date NOT NULL,
	CONSTRAINT clock_day_pkey PRIMARY KEY (office_id, register, clock, record_id)
);
ALTER TABLE book.clock_day OWNER TO yb_owner;
ALTER TABLE book.clock_day ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.clock_day USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX clock_day_due ON book.clock_day USING btree (office_id, register, clock, due_on, record_id) INCLUDE (unit);
GRANT DELETE, INSERT, SELECT, UPDATE ON book.clock_day TO yb_app;

CREATE TABLE book.closing_day (
	office_id uuid NOT NULL,
	report text NOT NULL,
	year text NOT NULL,
	part text NOT NULL,
	closes_on date NOT NULL,
	CONSTRAINT closing_day_pkey PRIMARY KEY (office_id, report, year, part)
);
ALTER TABLE book.closing_day OWNER TO yb_owner;
ALTER TABLE book.closing_day ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.closing_day USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON book.closing_day TO yb_app;

CREATE TABLE book.contradiction (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	rule text NOT NULL,
	subject text NOT NULL,
	record_id uuid,
	record_version integer,
	against_id uuid,
	against_version integer,
	unit text,
	details jsonb NOT NULL,
	fingerprint text NOT NULL,
	first_seen_at timestamp with time zone NOT NULL,
	last_seen_at timestamp with time zone NOT NULL,
	gone_at timestamp with time zone,
	accepted_by text,
	accepted_at timestamp with time zone,
	accepted_reason text,
	accepted_for text,
	CONSTRAINT contradiction_office_id_rule_subject_key UNIQUE (office_id, rule, subject),
	CONSTRAINT contradiction_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE book.contradiction OWNER TO yb_owner;
ALTER TABLE book.contradiction ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.contradiction USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
GRANT INSERT, SELECT, UPDATE ON book.contradiction TO yb_app;

CREATE TABLE book.contradiction_run (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	started_at timestamp with time zone NOT NULL,
	beat_at timestamp with time zone NOT NULL,
	finished_at timestamp with time zone,
	failed boolean NOT NULL DEFAULT false,
	account text,
	done integer NOT NULL DEFAULT 0,
	rules integer NOT NULL,
	more text[] NOT NULL DEFAULT '{}'::text[],
	CONSTRAINT contradiction_run_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE book.contradiction_run OWNER TO yb_owner;
ALTER TABLE book.contradiction_run ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.contradiction_run USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE UNIQUE INDEX contradiction_run_under_way ON book.contradiction_run USING btree (office_id) WHERE (finished_at IS NULL);
GRANT INSERT, SELECT, UPDATE ON book.contradiction_run TO yb_app;

CREATE TABLE book.counter (
	office_id uuid NOT NULL,
	key text NOT NULL,
	value bigint NOT NULL,
	CONSTRAINT counter_pkey PRIMARY KEY (office_id, key)
);
ALTER TABLE book.counter OWNER TO yb_owner;
ALTER TABLE book.counter ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.counter USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
GRANT INSERT, SELECT, UPDATE ON book.counter TO yb_app;

CREATE TABLE book.definition (
	office_id uuid NOT NULL,
	kind text NOT NULL,
	id text NOT NULL,
	hash text NOT NULL,
	body json NOT NULL,
	held_from timestamp with time zone NOT NULL,
	CONSTRAINT definition_pkey PRIMARY KEY (office_id, kind, id, held_from)
);
ALTER TABLE book.definition OWNER TO yb_owner;
ALTER TABLE book.definition ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.definition USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
GRANT INSERT, SELECT ON book.definition TO yb_app;

CREATE TABLE book.draft (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	report text NOT NULL,
	period text NOT NULL,
	scope text NOT NULL,
	part text NOT NULL DEFAULT ''::text,
	keeper text NOT NULL,
	state text NOT NULL DEFAULT 'writing'::text,
	reason text,
	edition_id uuid,
	begun_by text NOT NULL,
	begun_at timestamp with time zone NOT NULL,
	CONSTRAINT draft_check CHECK (((part = ''::text) = (scope = 'report'::text))),
	CONSTRAINT draft_pkey PRIMARY KEY (office_id, id),
	CONSTRAINT draft_scope_check CHECK ((scope = ANY (ARRAY['report'::text, 'chapter'::text, 'unit'::text]))),
	CONSTRAINT draft_state_check CHECK ((state = ANY (ARRAY['writing'::text, 'finished'::text, 'set_aside'::text])))
);
ALTER TABLE book.draft OWNER TO yb_owner;
ALTER TABLE book.draft ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.draft USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE UNIQUE INDEX draft_writing ON book.draft USING btree (office_id, report, period, scope, part) WHERE (state = 'writing'::text);
GRANT INSERT, SELECT ON book.draft TO yb_app;

CREATE TABLE book.draft_chapter (
	office_id uuid NOT NULL,
	draft_id uuid NOT NULL,
	key text NOT NULL,
	place integer NOT NULL,
	heading text NOT NULL,
	unit text NOT NULL,
	of_keeper boolean NOT NULL,
	writer text,
	due_on date,
	state text NOT NULL DEFAULT 'writing'::text,
	handed_in_by text,
	handed_in_at timestamp with time zone,
	seq integer NOT NULL DEFAULT 0,
	changed integer NOT NULL DEFAULT 0,
	written_by text,
	written_at timestamp with time zone,
	writing_since timestamp with time zone,
	CONSTRAINT draft_chapter_pkey PRIMARY KEY (office_id, draft_id, key),
	CONSTRAINT draft_chapter_state_check CHECK ((state = ANY (ARRAY['writing'::text, 'handed_in'::text])))
);
ALTER TABLE book.draft_chapter OWNER TO yb_owner;
ALTER TABLE book.draft_chapter ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.draft_chapter USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
GRANT INSERT, SELECT ON book.draft_chapter TO yb_app;

CREATE TABLE book.draft_remark (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	draft_id uuid NOT NULL,
	chapter text NOT NULL,
	parent_id uuid,
	from_at bytea,
	until_at bytea,
	quoted text NOT NULL DEFAULT ''::text,
	words text NOT NULL,
	proposed text,
	state text NOT NULL DEFAULT 'open'::text,
	account text NOT NULL,
	at timestamp with time zone NOT NULL,
	settled_by text,
	settled_at timestamp with time zone,
	CONSTRAINT draft_remark_pkey PRIMARY KEY (office_id, id),
	CONSTRAINT draft_remark_state_check CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'declined'::text, 'resolved'::text])))
);
ALTER TABLE book.draft_remark OWNER TO yb_owner;
ALTER TABLE book.draft_remark ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.draft_remark USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX draft_remark_chapter ON book.draft_remark USING btree (office_id, draft_id, chapter);
GRANT INSERT, SELECT ON book.draft_remark TO yb_app;

CREATE TABLE book.draft_update (
	office_id uuid NOT NULL,
	draft_id uuid NOT NULL,
	chapter text NOT NULL,
	seq integer NOT NULL,
	bytes bytea NOT NULL,
	account text NOT NULL,
	at timestamp with time zone NOT NULL,
	CONSTRAINT draft_update_pkey PRIMARY KEY (office_id, draft_id, chapter, seq)
);
ALTER TABLE book.draft_update OWNER TO yb_owner;
ALTER TABLE book.draft_update ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.draft_update USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT ON book.draft_update TO yb_app;

CREATE TABLE book.draft_version (
	office_id uuid NOT NULL,
	draft_id uuid NOT NULL,
	chapter text NOT NULL,
	number integer NOT NULL,
	kind text NOT NULL,
	name text,
	words text NOT NULL,
	account text NOT NULL,
	at timestamp with time zone NOT NULL,
	CONSTRAINT draft_version_kind_check CHECK ((kind = ANY (ARRAY['begun'::text, 'named'::text, 'handed_in'::text, 'timed'::text, 'restored'::text]))),
	CONSTRAINT draft_version_pkey PRIMARY KEY (office_id, draft_id, chapter, number)
);
ALTER TABLE book.draft_version OWNER TO yb_owner;
ALTER TABLE book.draft_version ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.draft_version USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
GRANT INSERT, SELECT ON book.draft_version TO yb_app;

CREATE TABLE book.edition (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	report text NOT NULL,
	period text NOT NULL,
	number integer NOT NULL,
	known_at timestamp with time zone NOT NULL,
	content text NOT NULL,
	hash text NOT NULL,
	scope text NOT NULL DEFAULT 'report'::text,
	part text NOT NULL DEFAULT ''::text,
	CONSTRAINT edition_check CHECK (((part = ''::text) = (scope = 'report'::text))),
	CONSTRAINT edition_office_id_report_period_scope_part_number_key UNIQUE (office_id, report, period, scope, part, number),
	CONSTRAINT edition_pkey PRIMARY KEY (office_id, id),
	CONSTRAINT edition_scope_check CHECK ((scope = ANY (ARRAY['report'::text, 'chapter'::text, 'unit'::text])))
);
ALTER TABLE book.edition OWNER TO yb_owner;
ALTER TABLE book.edition ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.edition USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
GRANT INSERT, SELECT ON book.edition TO yb_app;

CREATE TABLE book.edition_evidence (
	office_id uuid NOT NULL,
	edition_id uuid NOT NULL,
	figure text NOT NULL,
	part text NOT NULL,
	ids uuid[] NOT NULL,
	versions integer[] NOT NULL,
	CONSTRAINT edition_evidence_pkey PRIMARY KEY (office_id, edition_id, figure, part)
);
ALTER TABLE book.edition_evidence OWNER TO yb_owner;
ALTER TABLE book.edition_evidence ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.edition_evidence USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
GRANT INSERT, SELECT ON book.edition_evidence TO yb_app;

CREATE TABLE book.form (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	CONSTRAINT form_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE book.form OWNER TO yb_owner;
ALTER TABLE book.form ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.form USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
GRANT INSERT, SELECT ON book.form TO yb_app;

CREATE TABLE book.form_evidence (
	office_id uuid NOT NULL,
	filling_id uuid NOT NULL,
	figure text NOT NULL,
	part text NOT NULL,
	ids uuid[] NOT NULL,
	versions integer[] NOT NULL,
	CONSTRAINT form_evidence_pkey PRIMARY KEY (office_id, filling_id, figure, part)
);
ALTER TABLE book.form_evidence OWNER TO yb_owner;
ALTER TABLE book.form_evidence ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.form_evidence USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
GRANT INSERT, SELECT ON book.form_evidence TO yb_app;

CREATE TABLE book.form_filling (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	form_id uuid NOT NULL,
	period text NOT NULL,
	number integer NOT NULL,
	known_at timestamp with time zone NOT NULL,
	content text NOT NULL,
	hash text NOT NULL,
	file text NOT NULL,
	CONSTRAINT form_filling_office_id_form_id_period_number_key UNIQUE (office_id, form_id, period, number),
	CONSTRAINT form_filling_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE book.form_filling OWNER TO yb_owner;
ALTER TABLE book.form_filling ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.form_filling USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
GRANT INSERT, SELECT ON book.form_filling TO yb_app;

CREATE TABLE book.form_version (
	office_id uuid NOT NULL,
	form_id uuid NOT NULL,
	version integer NOT NULL,
	title text NOT NULL,
	sender text NOT NULL,
	file text NOT NULL,
	file_name text NOT NULL,
	bindings text NOT NULL,
	retired boolean NOT NULL,
	CONSTRAINT form_version_pkey PRIMARY KEY (office_id, form_id, version)
);
ALTER TABLE book.form_version OWNER TO yb_owner;
ALTER TABLE book.form_version ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.form_version USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
GRANT INSERT, SELECT ON book.form_version TO yb_app;

CREATE TABLE book.idempotency_answer (
	office_id uuid NOT NULL,
	account text NOT NULL,
	key text NOT NULL,
	request_hash bytea NOT NULL,
	status integer NOT NULL,
	answer jsonb NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	CONSTRAINT idempotency_answer_pkey PRIMARY KEY (office_id, account, key)
);
ALTER TABLE book.idempotency_answer OWNER TO yb_owner;
ALTER TABLE book.idempotency_answer ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.idempotency_answer USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT ON book.idempotency_answer TO yb_app;

CREATE TABLE book.import (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	account text NOT NULL,
	register text NOT NULL,
	name text NOT NULL,
	hash text NOT NULL,
	size bigint NOT NULL,
	reading jsonb NOT NULL,
	matching jsonb NOT NULL,
	totals jsonb,
	checked_seq bigint,
	problem jsonb,
	batch_id uuid,
	recorded_at timestamp with time zone NOT NULL,
	CONSTRAINT import_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE book.import OWNER TO yb_owner;
ALTER TABLE book.import ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.import USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX import_of_account ON book.import USING btree (office_id, account, id);
GRANT DELETE, INSERT, SELECT, UPDATE ON book.import TO yb_app;

CREATE TABLE book.import_heading (
	office_id uuid NOT NULL,
	register text NOT NULL,
	heading text NOT NULL,
	target text,
	account text NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	CONSTRAINT import_heading_pkey PRIMARY KEY (office_id, register, heading)
);
ALTER TABLE book.import_heading OWNER TO yb_owner;
ALTER TABLE book.import_heading ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.import_heading USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
GRANT INSERT, SELECT, UPDATE ON book.import_heading TO yb_app;

CREATE TABLE book.import_row (
	office_id uuid NOT NULL,
	import_id uuid NOT NULL,
	kind text NOT NULL,
	place integer NOT NULL,
	told json NOT NULL,
	request json,
	CONSTRAINT import_row_pkey PRIMARY KEY (office_id, import_id, kind, place)
);
ALTER TABLE book.import_row OWNER TO yb_owner;
ALTER TABLE book.import_row ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.import_row USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT ON book.import_row TO yb_app;

CREATE TABLE book.last_look (
	office_id uuid NOT NULL,
	account text NOT NULL,
	looked_at timestamp with time zone NOT NULL,
	CONSTRAINT last_look_pkey PRIMARY KEY (office_id, account)
);
ALTER TABLE book.last_look OWNER TO yb_owner;
ALTER TABLE book.last_look ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.last_look USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
GRANT INSERT, SELECT, UPDATE ON book.last_look TO yb_app;

CREATE TABLE book.migration (
	version integer NOT NULL,
	name text NOT NULL,
	hash text NOT NULL,
	applied_at timestamp with time zone NOT NULL DEFAULT now(),
	CONSTRAINT migration_pkey PRIMARY KEY (version)
);
ALTER TABLE book.migration OWNER TO yb_owner;

CREATE TABLE book.note_word (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	word text NOT NULL,
	register text,
	field text,
	unit text,
	CONSTRAINT note_word_check CHECK ((((register IS NULL) <> (unit IS NULL)) AND ((field IS NULL) OR (register IS NOT NULL)))),
	CONSTRAINT note_word_office_id_word_register_field_unit_key UNIQUE NULLS NOT DISTINCT (office_id, word, register, field, unit),
	CONSTRAINT note_word_pkey PRIMARY KEY (office_id, id),
	CONSTRAINT note_word_word_check CHECK ((word <> ''::text))
);
ALTER TABLE book.note_word OWNER TO yb_owner;
ALTER TABLE book.note_word ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.note_word USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT ON book.note_word TO yb_app;

CREATE TABLE book.office (
	id uuid NOT NULL,
	code text NOT NULL,
	name jsonb NOT NULL,
	created_at timestamp with time zone NOT NULL,
	completed_at timestamp with time zone,
	revision integer NOT NULL DEFAULT 1,
	samples_from_anywhere boolean NOT NULL DEFAULT false,
	signed_by jsonb NOT NULL,
	CONSTRAINT office_code_key UNIQUE (code),
	CONSTRAINT office_pkey PRIMARY KEY (id)
);
ALTER TABLE book.office OWNER TO yb_owner;
GRANT INSERT, SELECT, UPDATE ON book.office TO yb_app;

CREATE TABLE book.own_code (
	office_id uuid NOT NULL,
	list text NOT NULL,
	code text NOT NULL,
	label jsonb,
	words text[] NOT NULL DEFAULT '{}'::text[],
	from_on date,
	until_on date,
	"position" integer NOT NULL DEFAULT 0,
	CONSTRAINT own_code_pkey PRIMARY KEY (office_id, list, code)
);
ALTER TABLE book.own_code OWNER TO yb_owner;
ALTER TABLE book.own_code ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.own_code USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON book.own_code TO yb_app;

CREATE TABLE book.pin (
	office_id uuid NOT NULL,
	account text NOT NULL,
	figure text NOT NULL,
	place integer NOT NULL,
	pinned_at timestamp with time zone NOT NULL,
	CONSTRAINT pin_pkey PRIMARY KEY (office_id, account, figure)
);
ALTER TABLE book.pin OWNER TO yb_owner;
ALTER TABLE book.pin ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.pin USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON book.pin TO yb_app;

CREATE TABLE book.post (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	account text NOT NULL,
	unit text NOT NULL,
	role text NOT NULL,
	from_on date NOT NULL,
	until_on date,
	CONSTRAINT post_check CHECK ((until_on >= from_on)),
	CONSTRAINT post_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE book.post OWNER TO yb_owner;
CREATE INDEX post_account ON book.post USING btree (office_id, account);
GRANT DELETE, INSERT, SELECT, UPDATE ON book.post TO yb_app;

CREATE TABLE book.read_log (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	at timestamp with time zone NOT NULL,
	account text NOT NULL,
	register text NOT NULL,
	purpose text NOT NULL,
	record_ids uuid[] NOT NULL,
	total integer NOT NULL,
	CONSTRAINT read_log_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE book.read_log OWNER TO yb_owner;
ALTER TABLE book.read_log ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.read_log USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX read_log_at ON book.read_log USING btree (office_id, at);
GRANT INSERT, SELECT ON book.read_log TO yb_app;

CREATE TABLE book.record_version (
	office_id uuid NOT NULL,
	register text NOT NULL,
	record_id uuid NOT NULL,
	version integer NOT NULL,
	action text NOT NULL,
	state text NOT NULL,
	unit text NOT NULL,
	number text,
	"values" jsonb NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	reason text,
	batch_id uuid,
	salt bytea NOT NULL,
	definition_hash text,
	stands_in_for text,
	CONSTRAINT record_version_pkey PRIMARY KEY (office_id, record_id, version)
);
ALTER TABLE book.record_version OWNER TO yb_owner;
ALTER TABLE book.record_version ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.record_version USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX record_version_batch ON book.record_version USING btree (office_id, batch_id) WHERE (batch_id IS NOT NULL);
CREATE INDEX record_version_known ON book.record_version USING btree (office_id, register, recorded_at);
GRANT INSERT, SELECT ON book.record_version TO yb_app;

CREATE TABLE book.sign_in_failure (
	username text NOT NULL,
	count integer NOT NULL,
	last_at timestamp with time zone NOT NULL,
	locked_until timestamp with time zone,
	CONSTRAINT sign_in_failure_pkey PRIMARY KEY (username)
);
ALTER TABLE book.sign_in_failure OWNER TO yb_owner;
GRANT DELETE, INSERT, SELECT, UPDATE ON book.sign_in_failure TO yb_app;

CREATE TABLE book.stand_in (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	account text NOT NULL,
	stands_in_for text NOT NULL,
	from_on date NOT NULL,
	until_on date NOT NULL,
	CONSTRAINT stand_in_check CHECK ((until_on >= from_on)),
	CONSTRAINT stand_in_check1 CHECK ((account <> stands_in_for)),
	CONSTRAINT stand_in_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE book.stand_in OWNER TO yb_owner;
CREATE INDEX stand_in_account ON book.stand_in USING btree (office_id, account);
GRANT DELETE, INSERT, SELECT, UPDATE ON book.stand_in TO yb_app;

CREATE TABLE book.unit (
	office_id uuid NOT NULL,
	code text NOT NULL,
	id uuid NOT NULL,
	name jsonb NOT NULL,
	kind text NOT NULL,
	parent text,
	path ltree NOT NULL,
	from_on date NOT NULL,
	until_on date,
	follows text[] NOT NULL DEFAULT '{}'::text[],
	CONSTRAINT unit_check CHECK ((until_on >= from_on)),
	CONSTRAINT unit_kind_check CHECK ((kind = ANY (ARRAY['street'::text, 'section'::text, 'community'::text, 'grid'::text]))),
	CONSTRAINT unit_office_id_id_key UNIQUE (office_id, id),
	CONSTRAINT unit_pkey PRIMARY KEY (office_id, code)
);
ALTER TABLE book.unit OWNER TO yb_owner;
CREATE INDEX unit_path ON book.unit USING gist (path);
GRANT INSERT, SELECT, UPDATE ON book.unit TO yb_app;

CREATE TABLE book.view (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	register text NOT NULL,
	name text NOT NULL,
	account text NOT NULL,
	unit text,
	look jsonb NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	CONSTRAINT view_name_check CHECK ((name <> ''::text)),
	CONSTRAINT view_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE book.view OWNER TO yb_owner;
ALTER TABLE book.view ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.view USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE UNIQUE INDEX view_of_account ON book.view USING btree (office_id, register, account, name) WHERE (unit IS NULL);
CREATE UNIQUE INDEX view_of_unit ON book.view USING btree (office_id, register, unit, name) WHERE (unit IS NOT NULL);
GRANT DELETE, INSERT, SELECT, UPDATE ON book.view TO yb_app;

CREATE TABLE book.view_default (
	office_id uuid NOT NULL,
	account text NOT NULL,
	register text NOT NULL,
	view uuid NOT NULL,
	CONSTRAINT view_default_pkey PRIMARY KEY (office_id, account, register)
);
ALTER TABLE book.view_default OWNER TO yb_owner;
ALTER TABLE book.view_default ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.view_default USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX view_default_view ON book.view_default USING btree (office_id, view);
GRANT DELETE, INSERT, SELECT, UPDATE ON book.view_default TO yb_app;

CREATE TABLE ledger.activity (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	title text,
	kind text,
	topics text[],
	held_on date,
	hosts text[],
	organiser text,
	partners text,
	campaign text,
	venue text,
	place jsonb,
	goes_into text[],
	branch text,
	speaker text,
	hours numeric(20,1),
	expected bigint,
	attendance bigint,
	attendees text,
	volunteers bigint,
	service_hours numeric(20,1),
	first_topic text,
	agenda text,
	drill_kind text,
	drill_form text,
	emergency_plan text,
	assessment text,
	quantities jsonb,
	summary text,
	decisions text,
	pictures jsonb,
	papers jsonb,
	search_text text,
	search_grams tsvector,
	CONSTRAINT activity__agenda__d8068cc5 CHECK ((char_length(agenda) <= 10000)),
	CONSTRAINT activity__assessment__40019cab CHECK ((char_length(assessment) <= 10000)),
	CONSTRAINT activity__attendance__0ab2a975 CHECK ((attendance >= 0)),
	CONSTRAINT activity__attendance__32b2ad97 CHECK ((attendance <= 100000)),
	CONSTRAINT activity__attendees__aaa52724 CHECK ((char_length(attendees) <= 10000)),
	CONSTRAINT activity__branch__feffcce6 CHECK ((char_length(branch) <= 200)),
	CONSTRAINT activity__campaign__f30c5682 CHECK (((campaign = ANY (ARRAY['spring_sword'::text, 'peace_month'::text])) OR starts_with(campaign, 'added_'::text))),
	CONSTRAINT activity__decisions__8e3a4b85 CHECK ((char_length(decisions) <= 10000)),
	CONSTRAINT activity__drill_form__a43a9535 CHECK (((drill_form = ANY (ARRAY['table_top'::text, 'field'::text])) OR starts_with(drill_form, 'added_'::text))),
	CONSTRAINT activity__drill_kind__4ca6c2ef CHECK (((drill_kind = ANY (ARRAY['fire'::text, 'flood'::text, 'earthquake'::text, 'gas'::text, 'geological'::text, 'epidemic'::text, 'mass_event'::text, 'rescue'::text, 'other'::text])) OR starts_with(drill_kind, 'added_'::text))),
	CONSTRAINT activity__emergency_plan__712cf6c3 CHECK ((char_length(emergency_plan) <= 200)),
	CONSTRAINT activity__expected__0bca4741 CHECK ((expected <= 100000)),
	CONSTRAINT activity__expected__b70b1bd7 CHECK ((expected >= 0)),
	CONSTRAINT activity__first_topic__d735326a CHECK ((char_length(first_topic) <= 200)),
	CONSTRAINT activity__goes_into__14ae1a38 CHECK (((goes_into <@ ARRAY['enterprise'::text, 'village'::text, 'community'::text, 'school'::text, 'home'::text]) OR (array_to_string(goes_into, ','::text) ~ '^((enterprise|village|community|school|home|added_[a-z0-9_]+)(,|$))*$'::text))),
	CONSTRAINT activity__hosts__4e9a19db CHECK (((hosts <@ ARRAY['theory_centre_group'::text, 'street_party_school'::text, 'community_legal_adviser'::text, 'section'::text, 'community'::text, 'police_station'::text, 'traffic_police'::text, 'party_branch'::text, 'judicial_office'::text, 'womens_federation'::text, 'trade_union'::text, 'youth_league'::text, 'school'::text, 'health_centre'::text, 'joint_committee_unit'::text, 'upper_department'::text, 'social'::text]) OR (array_to_string(hosts, ','::text) ~ '^((theory_centre_group|street_party_school|community_legal_adviser|section|community|police_station|traffic_police|party_branch|judicial_office|womens_federation|trade_union|youth_league|school|health_centre|joint_committee_unit|upper_department|social|added_[a-z0-9_]+)(,|$))*$'::text))),
	CONSTRAINT activity__hours__5a707f5f CHECK ((hours >= (0)::numeric)),
	CONSTRAINT activity__hours__b037f900 CHECK ((hours <= (72)::numeric)),
	CONSTRAINT activity__kind__06c0de5d CHECK (((kind = ANY (ARRAY['study_session'::text, 'party_lecture'::text, 'lecture'::text, 'meeting'::text, 'visit'::text, 'publicity'::text, 'volunteer'::text, 'operation'::text, 'joint_inspection'::text, 'training'::text, 'drill'::text, 'consolation'::text, 'branch_meeting'::text, 'branch_committee'::text, 'group_meeting'::text, 'organisation_life'::text, 'theme_day'::text, 'member_review'::text])) OR starts_with(kind, 'added_'::text))),
	CONSTRAINT activity__partners__79c4da4c CHECK ((char_length(partners) <= 200)),
	CONSTRAINT activity__quantities__f645ff51 CHECK ((NOT jsonb_path_exists(quantities, '$[*]."item"?(!(@ == $"codes"[*]) && !(@ starts with "added_"))'::jsonpath, '{"codes": ["leaflets", "banners", "screen_runs", "vehicles_checked", "violations", "vehicles_held", "app_installs", "premises_seen"]}'::jsonb))),
	CONSTRAINT activity__record__89cb57fe CHECK ((state = ANY (ARRAY['held'::text, 'voided'::text]))),
	CONSTRAINT activity__service_hours__b00ac918 CHECK ((service_hours <= (100000)::numeric)),
	CONSTRAINT activity__service_hours__ec0aefdb CHECK ((service_hours >= (0)::numeric)),
	CONSTRAINT activity__speaker__e6b52a2d CHECK ((char_length(speaker) <= 200)),
	CONSTRAINT activity__summary__00d52eee CHECK ((char_length(summary) <= 10000)),
	CONSTRAINT activity__title__f87cee1d CHECK ((char_length(title) <= 200)),
	CONSTRAINT activity__topics__29e7f6cf CHECK (((topics <@ ARRAY['theory'::text, 'party_building'::text, 'rural'::text, 'rule_of_law'::text, 'legal_knowledge'::text, 'anti_drug'::text, 'anti_fraud'::text, 'traffic'::text, 'work_safety'::text, 'civilisation'::text, 'environment'::text, 'discipline'::text, 'ideology'::text, 'fire'::text, 'gas'::text, 'fireworks'::text, 'flood'::text, 'epidemic'::text, 'anti_gang'::text, 'petition'::text, 'livelihood'::text, 'investment'::text, 'culture'::text]) OR (array_to_string(topics, ','::text) ~ '^((theory|party_building|rural|rule_of_law|legal_knowledge|anti_drug|anti_fraud|traffic|work_safety|civilisation|environment|discipline|ideology|fire|gas|fireworks|flood|epidemic|anti_gang|petition|livelihood|investment|culture|added_[a-z0-9_]+)(,|$))*$'::text))),
	CONSTRAINT activity__venue__e38c40fe CHECK (((venue = ANY (ARRAY['street'::text, 'community'::text, 'school'::text, 'village'::text, 'premises'::text, 'enterprise'::text, 'home'::text, 'square'::text, 'online'::text])) OR starts_with(venue, 'added_'::text))),
	CONSTRAINT activity__volunteers__4ed240ea CHECK ((volunteers <= 10000)),
	CONSTRAINT activity__volunteers__cd6c3ff0 CHECK ((volunteers >= 0)),
	CONSTRAINT activity_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.activity OWNER TO yb_owner;
ALTER TABLE ledger.activity ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.activity USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX activity__goes_into ON ledger.activity USING gin (goes_into);
CREATE INDEX activity__held_on ON ledger.activity USING btree (office_id, held_on, id);
CREATE INDEX activity__hosts ON ledger.activity USING gin (hosts);
CREATE INDEX activity__search_grams ON ledger.activity USING gin (search_grams);
CREATE INDEX activity__title ON ledger.activity USING btree (office_id, title, id);
CREATE INDEX activity__topics ON ledger.activity USING gin (topics);
CREATE INDEX activity__unit ON ledger.activity USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.activity TO yb_app;

CREATE TABLE ledger.administrative_inspection (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	title text,
	domain text,
	trigger text,
	clue text,
	party text,
	is_enterprise boolean,
	credit_code text,
	premises uuid,
	place jsonb,
	proposed_on date,
	planned_on date,
	content text,
	officer text,
	second_officer text,
	approved_on date,
	approved_by text,
	is_announced boolean,
	announced_on date,
	exception text,
	inspected_on date,
	inspected_by text,
	certificate text,
	second_certificate text,
	is_scanned boolean,
	forms text[],
	recorded_by text[],
	problems text,
	handling text,
	due_on date,
	enforcement_case uuid,
	representative text,
	is_signed boolean,
	refusal text,
	record_files jsonb,
	told_on date,
	closed_on date,
	dropped_on date,
	search_text text,
	search_grams tsvector,
	CONSTRAINT administrati_73aaa3__certificate__e57c4f1d CHECK ((char_length(certificate) <= 200)),
	CONSTRAINT administrati_73aaa3__clue__d55d8d89 CHECK ((char_length(clue) <= 10000)),
	CONSTRAINT administrati_73aaa3__content__e3cb1e21 CHECK ((char_length(content) <= 10000)),
	CONSTRAINT administrati_73aaa3__domain__a8ddcb26 CHECK (((domain = ANY (ARRAY['appearance'::text, 'planning'::text, 'safety'::text, 'gas'::text, 'environment'::text, 'agriculture'::text, 'other'::text])) OR starts_with(domain, 'added_'::text))),
	CONSTRAINT administrati_73aaa3__exception__4b29f696 CHECK ((char_length(exception) <= 200)),
	CONSTRAINT administrati_73aaa3__forms__aca5d935 CHECK (((forms <@ ARRAY['approval'::text, 'notice'::text, 'scene_record'::text, 'inquiry_record'::text, 'survey_record'::text, 'sampling_record'::text, 'result'::text]) OR (array_to_string(forms, ','::text) ~ '^((approval|notice|scene_record|inquiry_record|survey_record|sampling_record|result|added_[a-z0-9_]+)(,|$))*$'::text))),
	CONSTRAINT administrati_73aaa3__handling__a9ffb9ab CHECK (((handling = ANY (ARRAY['nothing_found'::text, 'mended_at_once'::text, 'ordered'::text, 'case_filed'::text, 'transferred'::text])) OR starts_with(handling, 'added_'::text))),
	CONSTRAINT administrati_73aaa3__number__0265e196 EXCLUDE USING btree (office_id WITH =, number WITH =) WHERE ((state <> 'voided'::text)) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT administrati_73aaa3__party__97458b8d CHECK ((char_length(party) <= 200)),
	CONSTRAINT administrati_73aaa3__problems__7983f714 CHECK ((char_length(problems) <= 10000)),
	CONSTRAINT administrati_73aaa3__record__1a67c96b CHECK ((state = ANY (ARRAY['proposed'::text, 'approved'::text, 'inspected'::text, 'told'::text, 'closed'::text, 'dropped'::text, 'voided'::text]))),
	CONSTRAINT administrati_73aaa3__recorded_by__b99674b4 CHECK (((recorded_by <@ ARRAY['written'::text, 'photo'::text, 'audio'::text, 'video'::text]) OR (array_to_string(recorded_by, ','::text) ~ '^((written|photo|audio|video|added_[a-z0-9_]+)(,|$))*$'::text))),
	CONSTRAINT administrati_73aaa3__refusal__e72680e1 CHECK ((char_length(refusal) <= 200)),
	CONSTRAINT administrati_73aaa3__second_certificate__8b7c24ad CHECK ((char_length(second_certificate) <= 200)),
	CONSTRAINT administrati_73aaa3__title__f87cee1d CHECK ((char_length(title) <= 200)),
	CONSTRAINT administrati_73aaa3__trigger__2da09063 CHECK (((trigger = ANY (ARRAY['plan'::text, 'special'::text, 'complaint'::text, 'handed_down'::text, 'monitoring'::text])) OR starts_with(trigger, 'added_'::text))),
	CONSTRAINT administrative_inspection_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.administrative_inspection OWNER TO yb_owner;
ALTER TABLE ledger.administrative_inspection ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.administrative_inspection USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX administrati_73aaa3__approved_on ON ledger.administrative_inspection USING btree (office_id, approved_on, id);
CREATE INDEX administrati_73aaa3__closed_on ON ledger.administrative_inspection USING btree (office_id, closed_on, id);
CREATE INDEX administrati_73aaa3__dropped_on ON ledger.administrative_inspection USING btree (office_id, dropped_on, id);
CREATE INDEX administrati_73aaa3__due_on__8231c2f1 ON ledger.administrative_inspection USING btree (office_id, due_on, id) WHERE (state = ANY (ARRAY['told'::text]));
CREATE INDEX administrati_73aaa3__enforcement_case ON ledger.administrative_inspection USING btree (office_id, enforcement_case, id);
CREATE INDEX administrati_73aaa3__forms ON ledger.administrative_inspection USING gin (forms);
CREATE INDEX administrati_73aaa3__inspected_on ON ledger.administrative_inspection USING btree (office_id, inspected_on, id);
CREATE INDEX administrati_73aaa3__number ON ledger.administrative_inspection USING btree (office_id, number);
CREATE INDEX administrati_73aaa3__party ON ledger.administrative_inspection USING btree (office_id, party, id);
CREATE INDEX administrati_73aaa3__premises ON ledger.administrative_inspection USING btree (office_id, premises, id);
CREATE INDEX administrati_73aaa3__proposed_on ON ledger.administrative_inspection USING btree (office_id, proposed_on, id);
CREATE INDEX administrati_73aaa3__recorded_by ON ledger.administrative_inspection USING gin (recorded_by);
CREATE INDEX administrati_73aaa3__search_grams ON ledger.administrative_inspection USING gin (search_grams);
CREATE INDEX administrati_73aaa3__told_on ON ledger.administrative_inspection USING btree (office_id, told_on, id);
CREATE INDEX administrati_73aaa3__unit ON ledger.administrative_inspection USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.administrative_inspection TO yb_app;

CREATE TABLE ledger.aid_batch (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	title text,
	programme text,
	year integer,
	month bigint,
	listed_on date,
	people bigint,
	amount bigint,
	pay_by_on date,
	approved_on date,
	approved_by text,
	paid_on date,
	paid_through text,
	papers jsonb,
	search_text text,
	search_grams tsvector,
	CONSTRAINT aid_batch__amount__93d843ac CHECK ((amount >= 0)),
	CONSTRAINT aid_batch__month__6145edd1 CHECK ((month <= 12)),
	CONSTRAINT aid_batch__month__6a09ff60 CHECK ((month >= 1)),
	CONSTRAINT aid_batch__paid_through__f67df033 CHECK ((char_length(paid_through) <= 200)),
	CONSTRAINT aid_batch__people__434de924 CHECK ((people >= 0)),
	CONSTRAINT aid_batch__people__7af3efb5 CHECK ((people <= 1000000)),
	CONSTRAINT aid_batch__programme__adcc8c7e CHECK (((programme = ANY (ARRAY['medical'::text, 'second_round'::text, 'minimum_living'::text, 'temporary'::text, 'old_age'::text, 'unattended_child'::text, 'destitute'::text, 'disability_living'::text, 'disability_care'::text, 'orphan'::text, 'marginal_family'::text, 'heavy_spending'::text])) OR starts_with(programme, 'added_'::text))),
	CONSTRAINT aid_batch__record__f24e1300 CHECK ((state = ANY (ARRAY['listed'::text, 'approved'::text, 'paid'::text, 'voided'::text]))),
	CONSTRAINT aid_batch__title__f87cee1d CHECK ((char_length(title) <= 200)),
	CONSTRAINT aid_batch_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.aid_batch OWNER TO yb_owner;
ALTER TABLE ledger.aid_batch ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.aid_batch USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX aid_batch__approved_on ON ledger.aid_batch USING btree (office_id, approved_on, id);
CREATE INDEX aid_batch__listed_on ON ledger.aid_batch USING btree (office_id, listed_on, id);
CREATE INDEX aid_batch__paid_on ON ledger.aid_batch USING btree (office_id, paid_on, id);
CREATE INDEX aid_batch__pay_by_on__84eea066 ON ledger.aid_batch USING btree (office_id, pay_by_on, id) WHERE (state = ANY (ARRAY['listed'::text, 'approved'::text]));
CREATE INDEX aid_batch__search_grams ON ledger.aid_batch USING gin (search_grams);
CREATE INDEX aid_batch__title ON ledger.aid_batch USING btree (office_id, title, id);
CREATE INDEX aid_batch__unit ON ledger.aid_batch USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.aid_batch TO yb_app;

CREATE TABLE ledger.aid_grant (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	name text,
	id_number text,
	resident uuid,
	programme text,
	rule uuid,
	phone text,
	place jsonb,
	members bigint,
	applied_by text,
	agent text,
	bank_account text,
	applied_on date,
	accepted_on date,
	compared_on date,
	checked_on date,
	checked_by text,
	investigators text,
	income bigint,
	finding text,
	reviewed_on date,
	review_opinion text,
	publicised_on date,
	publicised_until_on date,
	notice uuid,
	objection text,
	granted_on date,
	granted_by text,
	amount bigint,
	pays_from_on date,
	pays_until_on date,
	papers_on date,
	refused_on date,
	refusal_told_on date,
	withdrawn_on date,
	changed_on date,
	suspended_on date,
	resumed_on date,
	stopped_on date,
	stop_cause text,
	papers jsonb,
	search_text text,
	search_grams tsvector,
	CONSTRAINT aid_grant__agent__b2780d27 CHECK ((char_length(agent) <= 200)),
	CONSTRAINT aid_grant__amount__93d843ac CHECK ((amount >= 0)),
	CONSTRAINT aid_grant__applied_by__468e8580 CHECK (((applied_by = ANY (ARRAY['self'::text, 'family'::text, 'community'::text, 'found'::text])) OR starts_with(applied_by, 'added_'::text))),
	CONSTRAINT aid_grant__granted_by__a814f516 CHECK ((char_length(granted_by) <= 200)),
	CONSTRAINT aid_grant__investigators__4474d204 CHECK ((char_length(investigators) <= 200)),
	CONSTRAINT aid_grant__members__443627b5 CHECK ((members <= 50)),
	CONSTRAINT aid_grant__members__6286ae4f CHECK ((members >= 1)),
	CONSTRAINT aid_grant__name__a7e57506 CHECK ((char_length(name) <= 200)),
	CONSTRAINT aid_grant__programme__adcc8c7e CHECK (((programme = ANY (ARRAY['medical'::text, 'second_round'::text, 'minimum_living'::text, 'temporary'::text, 'old_age'::text, 'unattended_child'::text, 'destitute'::text, 'disability_living'::text, 'disability_care'::text, 'orphan'::text, 'marginal_family'::text, 'heavy_spending'::text])) OR starts_with(programme, 'added_'::text))),
	CONSTRAINT aid_grant__record__8c51f7ad CHECK ((state = ANY (ARRAY['applied'::text, 'accepted'::text, 'checked'::text, 'reviewed'::text, 'publicised'::text, 'granted'::text, 'refused'::text, 'withdrawn'::text, 'stopped'::text, 'voided'::text]))),
	CONSTRAINT aid_grant__review_opinion__138d1410 CHECK (((review_opinion = ANY (ARRAY['grant'::text, 'refuse'::text])) OR starts_with(review_opinion, 'added_'::text))),
	CONSTRAINT aid_grant__stop_cause__37d875d8 CHECK (((stop_cause = ANY (ARRAY['death'::text, 'income'::text, 'moved'::text, 'work'::text, 'refused_work'::text, 'age'::text, 'other_programme'::text, 'false'::text, 'ended'::text, 'other'::text])) OR starts_with(stop_cause, 'added_'::text))),
	CONSTRAINT aid_grant_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.aid_grant OWNER TO yb_owner;
ALTER TABLE ledger.aid_grant ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.aid_grant USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX aid_grant__accepted_on ON ledger.aid_grant USING btree (office_id, accepted_on, id);
CREATE INDEX aid_grant__applied_on ON ledger.aid_grant USING btree (office_id, applied_on, id);
CREATE INDEX aid_grant__checked_on ON ledger.aid_grant USING btree (office_id, checked_on, id);
CREATE INDEX aid_grant__granted_on ON ledger.aid_grant USING btree (office_id, granted_on, id);
CREATE INDEX aid_grant__name ON ledger.aid_grant USING btree (office_id, name, id);
CREATE INDEX aid_grant__notice ON ledger.aid_grant USING btree (office_id, notice, id);
CREATE INDEX aid_grant__pays_until_on__a0e0f111 ON ledger.aid_grant USING btree (office_id, pays_until_on, id) WHERE (state = ANY (ARRAY['granted'::text]));
CREATE INDEX aid_grant__publicised_on ON ledger.aid_grant USING btree (office_id, publicised_on, id);
CREATE INDEX aid_grant__publicised_until_on__307f39ae ON ledger.aid_grant USING btree (office_id, publicised_until_on, id) WHERE (state = ANY (ARRAY['publicised'::text]));
CREATE INDEX aid_grant__refused_on ON ledger.aid_grant USING btree (office_id, refused_on, id);
CREATE INDEX aid_grant__resident ON ledger.aid_grant USING btree (office_id, resident, id);
CREATE INDEX aid_grant__reviewed_on ON ledger.aid_grant USING btree (office_id, reviewed_on, id);
CREATE INDEX aid_grant__rule ON ledger.aid_grant USING btree (office_id, rule, id);
CREATE INDEX aid_grant__search_grams ON ledger.aid_grant USING gin (search_grams);
CREATE INDEX aid_grant__stopped_on ON ledger.aid_grant USING btree (office_id, stopped_on, id);
CREATE INDEX aid_grant__unit ON ledger.aid_grant USING btree (office_id, unit);
CREATE INDEX aid_grant__withdrawn_on ON ledger.aid_grant USING btree (office_id, withdrawn_on, id);
GRANT INSERT, SELECT, UPDATE ON ledger.aid_grant TO yb_app;

CREATE TABLE ledger.aid_notice (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	title text,
	programme text,
	stage text,
	community text,
	places text,
	people bigint,
	content text,
	complaint_line text,
	from_on date,
	until_on date,
	objections bigint,
	pictures jsonb,
	search_text text,
	search_grams tsvector,
	CONSTRAINT aid_notice__complaint_line__c393fe94 CHECK ((char_length(complaint_line) <= 200)),
	CONSTRAINT aid_notice__content__e3cb1e21 CHECK ((char_length(content) <= 10000)),
	CONSTRAINT aid_notice__objections__01b3d24e CHECK ((objections >= 0)),
	CONSTRAINT aid_notice__objections__cac079ea CHECK ((objections <= 10000)),
	CONSTRAINT aid_notice__people__434de924 CHECK ((people >= 0)),
	CONSTRAINT aid_notice__people__e7cd6bbc CHECK ((people <= 100000)),
	CONSTRAINT aid_notice__places__3f2815cc CHECK ((char_length(places) <= 200)),
	CONSTRAINT aid_notice__programme__adcc8c7e CHECK (((programme = ANY (ARRAY['medical'::text, 'second_round'::text, 'minimum_living'::text, 'temporary'::text, 'old_age'::text, 'unattended_child'::text, 'destitute'::text, 'disability_living'::text, 'disability_care'::text, 'orphan'::text, 'marginal_family'::text, 'heavy_spending'::text])) OR starts_with(programme, 'added_'::text))),
	CONSTRAINT aid_notice__record__0514d668 CHECK ((state = ANY (ARRAY['posted'::text, 'taken_down'::text, 'voided'::text]))),
	CONSTRAINT aid_notice__stage__0aedfda7 CHECK (((stage = ANY (ARRAY['before'::text, 'after'::text, 'payment'::text])) OR starts_with(stage, 'added_'::text))),
	CONSTRAINT aid_notice__title__f87cee1d CHECK ((char_length(title) <= 200)),
	CONSTRAINT aid_notice__until_on__e823183e CHECK ((until_on >= from_on)),
	CONSTRAINT aid_notice_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.aid_notice OWNER TO yb_owner;
ALTER TABLE ledger.aid_notice ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.aid_notice USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX aid_notice__from_on ON ledger.aid_notice USING btree (office_id, from_on, id);
CREATE INDEX aid_notice__search_grams ON ledger.aid_notice USING gin (search_grams);
CREATE INDEX aid_notice__title ON ledger.aid_notice USING btree (office_id, title, id);
CREATE INDEX aid_notice__unit ON ledger.aid_notice USING btree (office_id, unit);
CREATE INDEX aid_notice__until_on ON ledger.aid_notice USING btree (office_id, until_on, id);
GRANT INSERT, SELECT, UPDATE ON ledger.aid_notice TO yb_app;

CREATE TABLE ledger.aid_payment (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	name text,
	id_number text,
	programme text,
	"grant" uuid,
	batch uuid,
	paid_on date,
	amount bigint,
	returned_on date,
	search_text text,
	search_grams tsvector,
	CONSTRAINT aid_payment__amount__93d843ac CHECK ((amount >= 0)),
	CONSTRAINT aid_payment__name__a7e57506 CHECK ((char_length(name) <= 200)),
	CONSTRAINT aid_payment__programme__adcc8c7e CHECK (((programme = ANY (ARRAY['medical'::text, 'second_round'::text, 'minimum_living'::text, 'temporary'::text, 'old_age'::text, 'unattended_child'::text, 'destitute'::text, 'disability_living'::text, 'disability_care'::text, 'orphan'::text, 'marginal_family'::text, 'heavy_spending'::text])) OR starts_with(programme, 'added_'::text))),
	CONSTRAINT aid_payment__record__73a3d732 CHECK ((state = ANY (ARRAY['paid'::text, 'returned'::text, 'voided'::text]))),
	CONSTRAINT aid_payment_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.aid_payment OWNER TO yb_owner;
ALTER TABLE ledger.aid_payment ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.aid_payment USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX aid_payment__batch ON ledger.aid_payment USING btree (office_id, batch, id);
CREATE INDEX aid_payment__grant ON ledger.aid_payment USING btree (office_id, "grant", id);
CREATE INDEX aid_payment__name ON ledger.aid_payment USING btree (office_id, name, id);
CREATE INDEX aid_payment__paid_on ON ledger.aid_payment USING btree (office_id, paid_on, id);
CREATE INDEX aid_payment__returned_on ON ledger.aid_payment USING btree (office_id, returned_on, id);
CREATE INDEX aid_payment__search_grams ON ledger.aid_payment USING gin (search_grams);
CREATE INDEX aid_payment__unit ON ledger.aid_payment USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.aid_payment TO yb_app;

CREATE TABLE ledger.aid_recheck (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	"grant" uuid,
	rechecked_on date,
	way text,
	rechecked_by text,
	changes text[],
	income bigint,
	outcome text,
	finding text,
	search_text text,
	search_grams tsvector,
	CONSTRAINT aid_recheck__changes__7b7d9d0b CHECK (((changes <@ ARRAY['income_up'::text, 'income_down'::text, 'member_more'::text, 'member_less'::text, 'illness'::text, 'property'::text, 'death'::text, 'moved'::text]) OR (array_to_string(changes, ','::text) ~ '^((income_up|income_down|member_more|member_less|illness|property|death|moved|added_[a-z0-9_]+)(,|$))*$'::text))),
	CONSTRAINT aid_recheck__outcome__19199364 CHECK (((outcome = ANY (ARRAY['same'::text, 'change'::text, 'stop'::text])) OR starts_with(outcome, 'added_'::text))),
	CONSTRAINT aid_recheck__rechecked_by__b043f190 CHECK ((char_length(rechecked_by) <= 200)),
	CONSTRAINT aid_recheck__record__74d7c43c CHECK ((state = ANY (ARRAY['rechecked'::text, 'voided'::text]))),
	CONSTRAINT aid_recheck__way__f993340d CHECK (((way = ANY (ARRAY['visit'::text, 'comparison'::text, 'neighbours'::text, 'phone'::text])) OR starts_with(way, 'added_'::text))),
	CONSTRAINT aid_recheck_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.aid_recheck OWNER TO yb_owner;
ALTER TABLE ledger.aid_recheck ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.aid_recheck USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX aid_recheck__changes ON ledger.aid_recheck USING gin (changes);
CREATE INDEX aid_recheck__grant ON ledger.aid_recheck USING btree (office_id, "grant", id);
CREATE INDEX aid_recheck__rechecked_on ON ledger.aid_recheck USING btree (office_id, rechecked_on, id);
CREATE INDEX aid_recheck__search_grams ON ledger.aid_recheck USING gin (search_grams);
CREATE INDEX aid_recheck__unit ON ledger.aid_recheck USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.aid_recheck TO yb_app;

CREATE TABLE ledger.aid_rule (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	title text,
	programme text,
	basis text,
	clause text,
	document_number text,
	from_on date,
	until_on date,
	eligibility text,
	income_limit bigint,
	amount bigint,
	amount_for text,
	limits jsonb,
	limits_in text,
	posting boolean,
	papers jsonb,
	search_text text,
	search_grams tsvector,
	CONSTRAINT aid_rule__amount__93d843ac CHECK ((amount >= 0)),
	CONSTRAINT aid_rule__amount_for__aae2eeec CHECK (((amount_for = ANY (ARRAY['person_month'::text, 'household_month'::text, 'person_once'::text, 'share'::text])) OR starts_with(amount_for, 'added_'::text))),
	CONSTRAINT aid_rule__basis__b63e93e6 CHECK (((basis = ANY (ARRAY['interim_measures'::text, 'assistance_law'::text, 'city_minimum_living'::text, 'temporary_relief'::text, 'disability_allowance'::text, 'destitute'::text, 'unattended_child'::text, 'medical_aid'::text, 'elderly_law'::text, 'local'::text])) OR starts_with(basis, 'added_'::text))),
	CONSTRAINT aid_rule__clause__57ae349b CHECK ((char_length(clause) <= 200)),
	CONSTRAINT aid_rule__document_number__29bedca9 CHECK ((char_length(document_number) <= 200)),
	CONSTRAINT aid_rule__eligibility__06b1c559 CHECK ((char_length(eligibility) <= 10000)),
	CONSTRAINT aid_rule__income_limit__db502644 CHECK ((income_limit >= 0)),
	CONSTRAINT aid_rule__limits__06658bae CHECK ((NOT jsonb_path_exists(limits, '$[*]."item"?(!(@ == $"codes"[*]) && !(@ starts with "added_"))'::jsonpath, '{"codes": ["accept", "check", "review", "post", "decide", "tell_refusal", "whole", "urgent", "papers"]}'::jsonb))),
	CONSTRAINT aid_rule__limits_in__011b94b1 CHECK (((limits_in = ANY (ARRAY['calendar_day'::text, 'working_day'::text])) OR starts_with(limits_in, 'added_'::text))),
	CONSTRAINT aid_rule__programme__adcc8c7e CHECK (((programme = ANY (ARRAY['medical'::text, 'second_round'::text, 'minimum_living'::text, 'temporary'::text, 'old_age'::text, 'unattended_child'::text, 'destitute'::text, 'disability_living'::text, 'disability_care'::text, 'orphan'::text, 'marginal_family'::text, 'heavy_spending'::text])) OR starts_with(programme, 'added_'::text))),
	CONSTRAINT aid_rule__record__b6a5d095 CHECK ((state = ANY (ARRAY['in_force'::text, 'ended'::text, 'voided'::text]))),
	CONSTRAINT aid_rule__title__f87cee1d CHECK ((char_length(title) <= 200)),
	CONSTRAINT aid_rule__until_on__e823183e CHECK ((until_on >= from_on)),
	CONSTRAINT aid_rule_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.aid_rule OWNER TO yb_owner;
ALTER TABLE ledger.aid_rule ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.aid_rule USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX aid_rule__from_on ON ledger.aid_rule USING btree (office_id, from_on, id);
CREATE INDEX aid_rule__search_grams ON ledger.aid_rule USING gin (search_grams);
CREATE INDEX aid_rule__unit ON ledger.aid_rule USING btree (office_id, unit);
CREATE INDEX aid_rule__until_on ON ledger.aid_rule USING btree (office_id, until_on, id);
GRANT INSERT, SELECT, UPDATE ON ledger.aid_rule TO yb_app;

CREATE TABLE ledger.campaign (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	title text,
	campaign text,
	year integer,
	document text,
	lead text,
	partners text,
	objects text,
	planned_operations bigint,
	planned_publicity bigint,
	aims text,
	from_on date,
	until_on date,
	summed_up_on date,
	summary text,
	papers jsonb,
	search_text text,
	search_grams tsvector,
	CONSTRAINT campaign__aims__0737f022 CHECK ((char_length(aims) <= 10000)),
	CONSTRAINT campaign__campaign__f30c5682 CHECK (((campaign = ANY (ARRAY['spring_sword'::text, 'peace_month'::text])) OR starts_with(campaign, 'added_'::text))),
	CONSTRAINT campaign__document__54b5bd7c CHECK ((char_length(document) <= 200)),
	CONSTRAINT campaign__objects__e70a0f4d CHECK ((char_length(objects) <= 200)),
	CONSTRAINT campaign__partners__79c4da4c CHECK ((char_length(partners) <= 200)),
	CONSTRAINT campaign__planned_operations__0f06381c CHECK ((planned_operations >= 0)),
	CONSTRAINT campaign__planned_operations__f252836f CHECK ((planned_operations <= 10000)),
	CONSTRAINT campaign__planned_publicity__1281cc53 CHECK ((planned_publicity <= 10000)),
	CONSTRAINT campaign__planned_publicity__6c01fd28 CHECK ((planned_publicity >= 0)),
	CONSTRAINT campaign__record__a21b2c88 CHECK ((state = ANY (ARRAY['running'::text, 'ended'::text, 'summed_up'::text, 'voided'::text]))),
	CONSTRAINT campaign__summary__00d52eee CHECK ((char_length(summary) <= 10000)),
	CONSTRAINT campaign__title__f87cee1d CHECK ((char_length(title) <= 200)),
	CONSTRAINT campaign__until_on__e823183e CHECK ((until_on >= from_on)),
	CONSTRAINT campaign_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.campaign OWNER TO yb_owner;
ALTER TABLE ledger.campaign ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.campaign USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX campaign__from_on ON ledger.campaign USING btree (office_id, from_on, id);
CREATE INDEX campaign__search_grams ON ledger.campaign USING gin (search_grams);
CREATE INDEX campaign__summed_up_on ON ledger.campaign USING btree (office_id, summed_up_on, id);
CREATE INDEX campaign__unit ON ledger.campaign USING btree (office_id, unit);
CREATE INDEX campaign__until_on ON ledger.campaign USING btree (office_id, until_on, id);
GRANT INSERT, SELECT, UPDATE ON ledger.campaign TO yb_app;

CREATE TABLE ledger.demand (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	title text,
	sender text,
	contact text,
	basis text,
	basis_number text,
	frequency text,
	covers text,
	asks text,
	figures text,
	received_on date,
	due_on date,
	filled_on date,
	sent_on date,
	sent_how text,
	hours numeric(20,1),
	refused_on date,
	sent_by text,
	note text,
	papers jsonb,
	search_text text,
	search_grams tsvector,
	CONSTRAINT demand__asks__420e5db7 CHECK ((char_length(asks) <= 10000)),
	CONSTRAINT demand__basis__1d54baa9 CHECK (((basis = ANY (ARRAY['law'::text, 'statistics'::text, 'document'::text, 'notice'::text, 'none'::text])) OR starts_with(basis, 'added_'::text))),
	CONSTRAINT demand__basis_number__9425a389 CHECK ((char_length(basis_number) <= 200)),
	CONSTRAINT demand__contact__dbafc617 CHECK ((char_length(contact) <= 60)),
	CONSTRAINT demand__covers__e0b42d66 CHECK ((char_length(covers) <= 40)),
	CONSTRAINT demand__figures__fbb4921f CHECK ((char_length(figures) <= 2000)),
	CONSTRAINT demand__frequency__809da80b CHECK (((frequency = ANY (ARRAY['once'::text, 'day'::text, 'week'::text, 'month'::text, 'quarter'::text, 'half_year'::text, 'year'::text])) OR starts_with(frequency, 'added_'::text))),
	CONSTRAINT demand__hours__5a707f5f CHECK ((hours >= (0)::numeric)),
	CONSTRAINT demand__hours__cdf20588 CHECK ((hours <= (10000)::numeric)),
	CONSTRAINT demand__note__499eb913 CHECK ((char_length(note) <= 10000)),
	CONSTRAINT demand__number__0265e196 EXCLUDE USING btree (office_id WITH =, number WITH =) WHERE ((state <> 'voided'::text)) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT demand__record__9e023678 CHECK ((state = ANY (ARRAY['received'::text, 'filled'::text, 'sent'::text, 'refused'::text, 'voided'::text]))),
	CONSTRAINT demand__sender__e1187e0e CHECK (((sender = ANY (ARRAY['party_office'::text, 'government_office'::text, 'organisation'::text, 'publicity'::text, 'political_legal'::text, 'civil_affairs'::text, 'justice'::text, 'petitions'::text, 'emergency'::text, 'health'::text, 'social_security'::text, 'rural'::text, 'commerce'::text, 'housing'::text, 'statistics'::text, 'other'::text])) OR starts_with(sender, 'added_'::text))),
	CONSTRAINT demand__sent_how__84a082a8 CHECK (((sent_how = ANY (ARRAY['system'::text, 'official'::text, 'email'::text, 'chat'::text, 'paper'::text])) OR starts_with(sent_how, 'added_'::text))),
	CONSTRAINT demand__title__f87cee1d CHECK ((char_length(title) <= 200)),
	CONSTRAINT demand_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.demand OWNER TO yb_owner;
ALTER TABLE ledger.demand ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.demand USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX demand__due_on__398060a2 ON ledger.demand USING btree (office_id, due_on, id) WHERE (state = ANY (ARRAY['received'::text, 'filled'::text]));
CREATE INDEX demand__filled_on ON ledger.demand USING btree (office_id, filled_on, id);
CREATE INDEX demand__number ON ledger.demand USING btree (office_id, number);
CREATE INDEX demand__received_on ON ledger.demand USING btree (office_id, received_on, id);
CREATE INDEX demand__refused_on ON ledger.demand USING btree (office_id, refused_on, id);
CREATE INDEX demand__search_grams ON ledger.demand USING gin (search_grams);
CREATE INDEX demand__sent_on ON ledger.demand USING btree (office_id, sent_on, id);
CREATE INDEX demand__title ON ledger.demand USING btree (office_id, title, id);
CREATE INDEX demand__unit ON ledger.demand USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.demand TO yb_app;

CREATE TABLE ledger.double_registration (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	name text,
	home_unit text,
	organisation uuid,
	skills text[],
	skills_note text,
	available text[],
	post text,
	phone text,
	from_on date,
	until_on date,
	search_text text,
	search_grams tsvector,
	CONSTRAINT double_registration__available__56a00858 CHECK (((available <@ ARRAY['workday'::text, 'evening'::text, 'weekend'::text, 'holiday'::text, 'emergency'::text]) OR (array_to_string(available, ','::text) ~ '^((workday|evening|weekend|holiday|emergency|added_[a-z0-9_]+)(,|$))*$'::text))),
	CONSTRAINT double_registration__home_unit__6493ff1e CHECK ((char_length(home_unit) <= 200)),
	CONSTRAINT double_registration__name__a7e57506 CHECK ((char_length(name) <= 200)),
	CONSTRAINT double_registration__post__c0152e16 CHECK (((post = ANY (ARRAY['epidemic'::text, 'environment'::text, 'city_creation'::text, 'patrol'::text, 'visit'::text, 'policy_talk'::text, 'skill'::text, 'other'::text])) OR starts_with(post, 'added_'::text))),
	CONSTRAINT double_registration__record__a790a462 CHECK ((state = ANY (ARRAY['registered'::text, 'left'::text, 'voided'::text]))),
	CONSTRAINT double_registration__skills__475307a9 CHECK (((skills <@ ARRAY['writing'::text, 'law'::text, 'medicine'::text, 'psychology'::text, 'repair'::text, 'teaching'::text, 'arts'::text, 'computing'::text, 'languages'::text, 'driving'::text, 'mediation'::text, 'other'::text]) OR (array_to_string(skills, ','::text) ~ '^((writing|law|medicine|psychology|repair|teaching|arts|computing|languages|driving|mediation|other|added_[a-z0-9_]+)(,|$))*$'::text))),
	CONSTRAINT double_registration__skills_note__a97cfe4e CHECK ((char_length(skills_note) <= 200)),
	CONSTRAINT double_registration__until_on__e823183e CHECK ((until_on >= from_on)),
	CONSTRAINT double_registration_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.double_registration OWNER TO yb_owner;
ALTER TABLE ledger.double_registration ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.double_registration USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX double_registration__available ON ledger.double_registration USING gin (available);
CREATE INDEX double_registration__from_on ON ledger.double_registration USING btree (office_id, from_on, id);
CREATE INDEX double_registration__name ON ledger.double_registration USING btree (office_id, name, id);
CREATE INDEX double_registration__organisation ON ledger.double_registration USING btree (office_id, organisation, id);
CREATE INDEX double_registration__search_grams ON ledger.double_registration USING gin (search_grams);
CREATE INDEX double_registration__skills ON ledger.double_registration USING gin (skills);
CREATE INDEX double_registration__unit ON ledger.double_registration USING btree (office_id, unit);
CREATE INDEX double_registration__until_on ON ledger.double_registration USING btree (office_id, until_on, id);
GRANT INSERT, SELECT, UPDATE ON ledger.double_registration TO yb_app;

CREATE TABLE ledger.drug_test (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	person uuid,
	tested_on date,
	year text,
	kind text,
	result text,
	tested_by text,
	police_told_on date,
	note text,
	search_text text,
	search_grams tsvector,
	CONSTRAINT drug_test__kind__b9718552 CHECK (((kind = ANY (ARRAY['urine'::text, 'hair'::text, 'saliva'::text])) OR starts_with(kind, 'added_'::text))),
	CONSTRAINT drug_test__record__172aaa2c CHECK ((state = ANY (ARRAY['recorded'::text, 'voided'::text]))),
	CONSTRAINT drug_test__tested_by__1e6096aa CHECK ((char_length(tested_by) <= 200)),
	CONSTRAINT drug_test__year__1f6347cc CHECK (((year = ANY (ARRAY['first'::text, 'second'::text, 'third'::text])) OR starts_with(year, 'added_'::text))),
	CONSTRAINT drug_test_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.drug_test OWNER TO yb_owner;
ALTER TABLE ledger.drug_test ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.drug_test USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX drug_test__person ON ledger.drug_test USING btree (office_id, person, id);
CREATE INDEX drug_test__search_grams ON ledger.drug_test USING gin (search_grams);
CREATE INDEX drug_test__tested_on ON ledger.drug_test USING btree (office_id, tested_on, id);
CREATE INDEX drug_test__unit ON ledger.drug_test USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.drug_test TO yb_app;

CREATE TABLE ledger.duty_entry (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	title text,
	shift uuid,
	kind text,
	noted_on date,
	noted_at timestamp with time zone,
	caller text,
	handling text,
	event uuid,
	search_text text,
	search_grams tsvector,
	CONSTRAINT duty_entry__handling__9b4c0102 CHECK ((char_length(handling) <= 10000)),
	CONSTRAINT duty_entry__kind__65c8b633 CHECK (((kind = ANY (ARRAY['received'::text, 'instruction'::text, 'roll_call'::text, 'handled'::text, 'weather'::text])) OR starts_with(kind, 'added_'::text))),
	CONSTRAINT duty_entry__record__4d9302b6 CHECK ((state = ANY (ARRAY['noted'::text, 'voided'::text]))),
	CONSTRAINT duty_entry__title__f87cee1d CHECK ((char_length(title) <= 200)),
	CONSTRAINT duty_entry_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.duty_entry OWNER TO yb_owner;
ALTER TABLE ledger.duty_entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.duty_entry USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX duty_entry__event ON ledger.duty_entry USING btree (office_id, event, id);
CREATE INDEX duty_entry__noted_on ON ledger.duty_entry USING btree (office_id, noted_on, id);
CREATE INDEX duty_entry__search_grams ON ledger.duty_entry USING gin (search_grams);
CREATE INDEX duty_entry__shift ON ledger.duty_entry USING btree (office_id, shift, id);
CREATE INDEX duty_entry__title ON ledger.duty_entry USING btree (office_id, title, id);
CREATE INDEX duty_entry__unit ON ledger.duty_entry USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.duty_entry TO yb_app;

CREATE TABLE ledger.duty_shift (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	title text,
	duty_on date,
	part text,
	kind text,
	leader text,
	staff text,
	phone text,
	changed_from text,
	handed_over_on date,
	handed_over_to text,
	handed_over text,
	search_text text,
	search_grams tsvector,
	CONSTRAINT duty_shift__changed_from__4b214556 CHECK ((char_length(changed_from) <= 200)),
	CONSTRAINT duty_shift__handed_over__60cb132a CHECK ((char_length(handed_over) <= 10000)),
	CONSTRAINT duty_shift__handed_over_to__3a92cbbf CHECK ((char_length(handed_over_to) <= 200)),
	CONSTRAINT duty_shift__kind__226100e1 CHECK (((kind = ANY (ARRAY['daily'::text, 'holiday'::text, 'flood'::text, 'special'::text])) OR starts_with(kind, 'added_'::text))),
	CONSTRAINT duty_shift__leader__96bee407 CHECK ((char_length(leader) <= 200)),
	CONSTRAINT duty_shift__part__5e0bf3b9 CHECK (((part = ANY (ARRAY['day'::text, 'night'::text, 'whole'::text])) OR starts_with(part, 'added_'::text))),
	CONSTRAINT duty_shift__record__4cd3deaa CHECK ((state = ANY (ARRAY['arranged'::text, 'handed_over'::text, 'voided'::text]))),
	CONSTRAINT duty_shift__staff__4a537dd9 CHECK ((char_length(staff) <= 200)),
	CONSTRAINT duty_shift__title__f87cee1d CHECK ((char_length(title) <= 200)),
	CONSTRAINT duty_shift_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.duty_shift OWNER TO yb_owner;
ALTER TABLE ledger.duty_shift ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.duty_shift USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX duty_shift__duty_on ON ledger.duty_shift USING btree (office_id, duty_on, id);
CREATE INDEX duty_shift__handed_over_on ON ledger.duty_shift USING btree (office_id, handed_over_on, id);
CREATE INDEX duty_shift__search_grams ON ledger.duty_shift USING gin (search_grams);
CREATE INDEX duty_shift__title ON ledger.duty_shift USING btree (office_id, title, id);
CREATE INDEX duty_shift__unit ON ledger.duty_shift USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.duty_shift TO yb_app;

CREATE TABLE ledger.dwelling (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	address text,
	place jsonb,
	kind text,
	use text,
	owner text,
	phone text,
	rooms bigint,
	from_on date,
	until_on date,
	search_text text,
	search_grams tsvector,
	CONSTRAINT dwelling__address__7633c590 CHECK ((char_length(address) <= 200)),
	CONSTRAINT dwelling__kind__7053abf7 CHECK (((kind = ANY (ARRAY['flat'::text, 'self_built'::text, 'work_unit'::text, 'public'::text, 'relocation'::text, 'collective'::text])) OR starts_with(kind, 'added_'::text))),
	CONSTRAINT dwelling__record__f1d6cc20 CHECK ((state = ANY (ARRAY['standing'::text, 'pulled_down'::text, 'voided'::text]))),
	CONSTRAINT dwelling__rooms__652a8d1e CHECK ((rooms <= 100)),
	CONSTRAINT dwelling__rooms__6710a649 CHECK ((rooms >= 1)),
	CONSTRAINT dwelling__until_on__e823183e CHECK ((until_on >= from_on)),
	CONSTRAINT dwelling__use__e65092ba CHECK (((use = ANY (ARRAY['owner'::text, 'rented'::text, 'lent'::text, 'empty'::text])) OR starts_with(use, 'added_'::text))),
	CONSTRAINT dwelling_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.dwelling OWNER TO yb_owner;
ALTER TABLE ledger.dwelling ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.dwelling USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX dwelling__address ON ledger.dwelling USING btree (office_id, address, id);
CREATE INDEX dwelling__from_on ON ledger.dwelling USING btree (office_id, from_on, id);
CREATE INDEX dwelling__search_grams ON ledger.dwelling USING gin (search_grams);
CREATE INDEX dwelling__unit ON ledger.dwelling USING btree (office_id, unit);
CREATE INDEX dwelling__until_on ON ledger.dwelling USING btree (office_id, until_on, id);
GRANT INSERT, SELECT, UPDATE ON ledger.dwelling TO yb_app;

CREATE TABLE ledger.emergency_event (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	title text,
	kind text,
	grade text,
	happened_on date,
	reported_on date,
	reported_at timestamp with time zone,
	place jsonb,
	summary text,
	started_on date,
	response text,
	commander text,
	evacuated bigint,
	injured bigint,
	dead bigint,
	missing bigint,
	houses_damaged bigint,
	losses bigint,
	ended_on date,
	reviewed_on date,
	cause text,
	lessons text,
	pictures jsonb,
	search_text text,
	search_grams tsvector,
	CONSTRAINT emergency_event__cause__aa70ccda CHECK ((char_length(cause) <= 10000)),
	CONSTRAINT emergency_event__commander__b92fd2b4 CHECK ((char_length(commander) <= 200)),
	CONSTRAINT emergency_event__dead__a2cd60cf CHECK ((dead >= 0)),
	CONSTRAINT emergency_event__evacuated__b902628e CHECK ((evacuated >= 0)),
	CONSTRAINT emergency_event__grade__c2572f9e CHECK (((grade = ANY (ARRAY['extremely_major'::text, 'major'::text, 'larger'::text, 'general'::text])) OR starts_with(grade, 'added_'::text))),
	CONSTRAINT emergency_event__houses_damaged__4cbe3243 CHECK ((houses_damaged >= 0)),
	CONSTRAINT emergency_event__injured__1f7ac4d1 CHECK ((injured >= 0)),
	CONSTRAINT emergency_event__kind__adce6203 CHECK (((kind = ANY (ARRAY['natural_disaster'::text, 'accident'::text, 'public_health'::text, 'public_security'::text])) OR starts_with(kind, 'added_'::text))),
	CONSTRAINT emergency_event__lessons__402ab943 CHECK ((char_length(lessons) <= 10000)),
	CONSTRAINT emergency_event__losses__31eb09dc CHECK ((losses >= 0)),
	CONSTRAINT emergency_event__missing__a6b29976 CHECK ((missing >= 0)),
	CONSTRAINT emergency_event__number__0265e196 EXCLUDE USING btree (office_id WITH =, number WITH =) WHERE ((state <> 'voided'::text)) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT emergency_event__record__d8d82fc6 CHECK ((state = ANY (ARRAY['reported'::text, 'responding'::text, 'ended'::text, 'reviewed'::text, 'voided'::text]))),
	CONSTRAINT emergency_event__response__51225412 CHECK (((response = ANY (ARRAY['extremely_major'::text, 'major'::text, 'larger'::text, 'general'::text])) OR starts_with(response, 'added_'::text))),
	CONSTRAINT emergency_event__summary__00d52eee CHECK ((char_length(summary) <= 10000)),
	CONSTRAINT emergency_event__title__f87cee1d CHECK ((char_length(title) <= 200)),
	CONSTRAINT emergency_event_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.emergency_event OWNER TO yb_owner;
ALTER TABLE ledger.emergency_event ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.emergency_event USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX emergency_event__ended_on ON ledger.emergency_event USING btree (office_id, ended_on, id);
CREATE INDEX emergency_event__happened_on ON ledger.emergency_event USING btree (office_id, happened_on, id);
CREATE INDEX emergency_event__number ON ledger.emergency_event USING btree (office_id, number);
CREATE INDEX emergency_event__reported_on ON ledger.emergency_event USING btree (office_id, reported_on, id);
CREATE INDEX emergency_event__reviewed_on ON ledger.emergency_event USING btree (office_id, reviewed_on, id);
CREATE INDEX emergency_event__search_grams ON ledger.emergency_event USING gin (search_grams);
CREATE INDEX emergency_event__started_on ON ledger.emergency_event USING btree (office_id, started_on, id);
CREATE INDEX emergency_event__title ON ledger.emergency_event USING btree (office_id, title, id);
CREATE INDEX emergency_event__unit ON ledger.emergency_event USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.emergency_event TO yb_app;

CREATE TABLE ledger.emergency_report (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	title text,
	event uuid,
	kind text,
	reported_on date,
	reported_at timestamp with time zone,
	reported_to text,
	content text,
	files jsonb,
	search_text text,
	search_grams tsvector,
	CONSTRAINT emergency_report__content__e3cb1e21 CHECK ((char_length(content) <= 10000)),
	CONSTRAINT emergency_report__kind__ec92f0a2 CHECK (((kind = ANY (ARRAY['first'::text, 'follow_up'::text, 'final'::text])) OR starts_with(kind, 'added_'::text))),
	CONSTRAINT emergency_report__record__c5c70ac0 CHECK ((state = ANY (ARRAY['sent'::text, 'voided'::text]))),
	CONSTRAINT emergency_report__reported_to__55f4e6b7 CHECK ((char_length(reported_to) <= 200)),
	CONSTRAINT emergency_report__title__f87cee1d CHECK ((char_length(title) <= 200)),
	CONSTRAINT emergency_report_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.emergency_report OWNER TO yb_owner;
ALTER TABLE ledger.emergency_report ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.emergency_report USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX emergency_report__event ON ledger.emergency_report USING btree (office_id, event, id);
CREATE INDEX emergency_report__reported_on ON ledger.emergency_report USING btree (office_id, reported_on, id);
CREATE INDEX emergency_report__search_grams ON ledger.emergency_report USING gin (search_grams);
CREATE INDEX emergency_report__unit ON ledger.emergency_report USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.emergency_report TO yb_app;

CREATE TABLE ledger.emergency_supply (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	title text,
	kind text,
	amount numeric(20,2),
	measure text,
	store text,
	store_keeper text,
	phone text,
	expires_on date,
	counted_on date,
	from_on date,
	until_on date,
	search_text text,
	search_grams tsvector,
	CONSTRAINT emergency_supply__amount__93d843ac CHECK ((amount >= (0)::numeric)),
	CONSTRAINT emergency_supply__kind__a72d84f1 CHECK (((kind = ANY (ARRAY['flood'::text, 'fire'::text, 'relief'::text, 'medical'::text, 'lighting'::text])) OR starts_with(kind, 'added_'::text))),
	CONSTRAINT emergency_supply__measure__5077c06f CHECK ((char_length(measure) <= 10)),
	CONSTRAINT emergency_supply__record__8c2af8e2 CHECK ((state = ANY (ARRAY['in_store'::text, 'voided'::text]))),
	CONSTRAINT emergency_supply__store__90fe0444 CHECK ((char_length(store) <= 200)),
	CONSTRAINT emergency_supply__store_keeper__1b6d8943 CHECK ((char_length(store_keeper) <= 200)),
	CONSTRAINT emergency_supply__title__f87cee1d CHECK ((char_length(title) <= 200)),
	CONSTRAINT emergency_supply__until_on__e823183e CHECK ((until_on >= from_on)),
	CONSTRAINT emergency_supply_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.emergency_supply OWNER TO yb_owner;
ALTER TABLE ledger.emergency_supply ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.emergency_supply USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX emergency_supply__expires_on__d7a3df60 ON ledger.emergency_supply USING btree (office_id, expires_on, id) WHERE (state = ANY (ARRAY['in_store'::text]));
CREATE INDEX emergency_supply__from_on ON ledger.emergency_supply USING btree (office_id, from_on, id);
CREATE INDEX emergency_supply__search_grams ON ledger.emergency_supply USING gin (search_grams);
CREATE INDEX emergency_supply__title ON ledger.emergency_supply USING btree (office_id, title, id);
CREATE INDEX emergency_supply__unit ON ledger.emergency_supply USING btree (office_id, unit);
CREATE INDEX emergency_supply__until_on ON ledger.emergency_supply USING btree (office_id, until_on, id);
GRANT INSERT, SELECT, UPDATE ON ledger.emergency_supply TO yb_app;

CREATE TABLE ledger.enforcement_case (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	title text,
	domain text,
	procedure text,
	source text,
	inspection uuid,
	premises uuid,
	party_kind text,
	party text,
	id_number text,
	credit_code text,
	phone text,
	place jsonb,
	occurred_on date,
	filed_on date,
	officer text,
	certificate text,
	second_officer text,
	second_certificate text,
	identified boolean,
	rights_told boolean,
	measure text,
	measure_on date,
	measure_due_on date,
	measure_lifted_on date,
	facts text,
	legal_basis text,
	recorded_by text[],
	record_files jsonb,
	investigated_on date,
	extended_on date,
	decide_by_on date,
	major boolean,
	informed_on date,
	statement text,
	hearing_asked_on date,
	hearing_on date,
	submitted_on date,
	reviewer text,
	review_opinion text,
	review_note text,
	reviewed_on date,
	discussed_on date,
	decision text,
	discretion text,
	fine bigint,
	decided_by text,
	decided_on date,
	served_on date,
	serving text,
	published_on date,
	published_at text,
	not_published text,
	withdrawn_on date,
	pay_by_on date,
	reminded_on date,
	performed_on date,
	paid bigint,
	extra_fine bigint,
	court_asked_on date,
	appeal text,
	appealed_on date,
	appeal_result text,
	closed_on date,
	archived_on date,
	dropped_on date,
	search_text text,
	search_grams tsvector,
	CONSTRAINT enforcement_case__appeal__9a1a4537 CHECK (((appeal = ANY (ARRAY['reconsideration'::text, 'litigation'::text])) OR starts_with(appeal, 'added_'::text))),
	CONSTRAINT enforcement_case__appeal_result__0fc80b9a CHECK (((appeal_result = ANY (ARRAY['upheld'::text, 'changed'::text, 'annulled'::text, 'withdrawn'::text])) OR starts_with(appeal_result, 'added_'::text))),
	CONSTRAINT enforcement_case__certificate__e57c4f1d CHECK ((char_length(certificate) <= 200)),
	CONSTRAINT enforcement_case__decision__851b2288 CHECK (((decision = ANY (ARRAY['warning'::text, 'fine'::text, 'confiscation'::text, 'stop'::text, 'demolition'::text, 'no_penalty'::text, 'transferred'::text])) OR starts_with(decision, 'added_'::text))),
	CONSTRAINT enforcement_case__domain__a8ddcb26 CHECK (((domain = ANY (ARRAY['appearance'::text, 'planning'::text, 'safety'::text, 'gas'::text, 'environment'::text, 'agriculture'::text, 'other'::text])) OR starts_with(domain, 'added_'::text))),
	CONSTRAINT enforcement_case__legal_basis__5bf563e5 CHECK ((char_length(legal_basis) <= 10000)),
	CONSTRAINT enforcement_case__measure__c9de9274 CHECK (((measure = ANY (ARRAY['evidence'::text, 'sealing'::text, 'seizure'::text])) OR starts_with(measure, 'added_'::text))),
	CONSTRAINT enforcement_case__not_published__a750b1bf CHECK ((char_length(not_published) <= 200)),
	CONSTRAINT enforcement_case__number__0265e196 EXCLUDE USING btree (office_id WITH =, number WITH =) WHERE ((state <> 'voided'::text)) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT enforcement_case__party_kind__cc37cb31 CHECK (((party_kind = ANY (ARRAY['person'::text, 'organisation'::text])) OR starts_with(party_kind, 'added_'::text))),
	CONSTRAINT enforcement_case__procedure__6e0bba4c CHECK (((procedure = ANY (ARRAY['ordinary'::text, 'on_the_spot'::text])) OR starts_with(procedure, 'added_'::text))),
	CONSTRAINT enforcement_case__published_at__5f253ccd CHECK ((char_length(published_at) <= 200)),
	CONSTRAINT enforcement_case__record__db2f0440 CHECK ((state = ANY (ARRAY['filed'::text, 'investigated'::text, 'reviewed'::text, 'decided'::text, 'served'::text, 'closed'::text, 'dropped'::text, 'voided'::text]))),
	CONSTRAINT enforcement_case__recorded_by__b99674b4 CHECK (((recorded_by <@ ARRAY['written'::text, 'photo'::text, 'audio'::text, 'video'::text]) OR (array_to_string(recorded_by, ','::text) ~ '^((written|photo|audio|video|added_[a-z0-9_]+)(,|$))*$'::text))),
	CONSTRAINT enforcement_case__review_opinion__426cb4ad CHECK (((review_opinion = ANY (ARRAY['agree'::text, 'correct'::text, 'supplement'::text, 'transfer'::text])) OR starts_with(review_opinion, 'added_'::text))),
	CONSTRAINT enforcement_case__second_certificate__8b7c24ad CHECK ((char_length(second_certificate) <= 200)),
	CONSTRAINT enforcement_case__serving__4fb974ab CHECK (((serving = ANY (ARRAY['direct'::text, 'left'::text, 'post'::text, 'electronic'::text, 'notice'::text])) OR starts_with(serving, 'added_'::text))),
	CONSTRAINT enforcement_case__source__1202774b CHECK (((source = ANY (ARRAY['inspection'::text, 'patrol'::text, 'complaint'::text, 'transfer'::text])) OR starts_with(source, 'added_'::text))),
	CONSTRAINT enforcement_case__statement__6b080912 CHECK (((statement = ANY (ARRAY['none'::text, 'accepted'::text, 'in_part'::text, 'not_accepted'::text])) OR starts_with(statement, 'added_'::text))),
	CONSTRAINT enforcement_case__title__f87cee1d CHECK ((char_length(title) <= 200)),
	CONSTRAINT enforcement_case_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.enforcement_case OWNER TO yb_owner;
ALTER TABLE ledger.enforcement_case ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.enforcement_case USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX enforcement_case__closed_on ON ledger.enforcement_case USING btree (office_id, closed_on, id);
CREATE INDEX enforcement_case__decided_on ON ledger.enforcement_case USING btree (office_id, decided_on, id);
CREATE INDEX enforcement_case__dropped_on ON ledger.enforcement_case USING btree (office_id, dropped_on, id);
CREATE INDEX enforcement_case__filed_on ON ledger.enforcement_case USING btree (office_id, filed_on, id);
CREATE INDEX enforcement_case__filed_on__a054b7a2 ON ledger.enforcement_case USING btree (office_id, filed_on, id) WHERE (state = ANY (ARRAY['filed'::text, 'investigated'::text, 'reviewed'::text]));
CREATE INDEX enforcement_case__inspection ON ledger.enforcement_case USING btree (office_id, inspection, id);
CREATE INDEX enforcement_case__investigated_on ON ledger.enforcement_case USING btree (office_id, investigated_on, id);
CREATE INDEX enforcement_case__measure_due_on__a054b7a2 ON ledger.enforcement_case USING btree (office_id, measure_due_on, id) WHERE (state = ANY (ARRAY['filed'::text, 'investigated'::text, 'reviewed'::text]));
CREATE INDEX enforcement_case__number ON ledger.enforcement_case USING btree (office_id, number);
CREATE INDEX enforcement_case__pay_by_on__1f6b782a ON ledger.enforcement_case USING btree (office_id, pay_by_on, id) WHERE (state = ANY (ARRAY['served'::text]));
CREATE INDEX enforcement_case__premises ON ledger.enforcement_case USING btree (office_id, premises, id);
CREATE INDEX enforcement_case__recorded_by ON ledger.enforcement_case USING gin (recorded_by);
CREATE INDEX enforcement_case__reviewed_on ON ledger.enforcement_case USING btree (office_id, reviewed_on, id);
CREATE INDEX enforcement_case__search_grams ON ledger.enforcement_case USING gin (search_grams);
CREATE INDEX enforcement_case__served_on ON ledger.enforcement_case USING btree (office_id, served_on, id);
CREATE INDEX enforcement_case__title ON ledger.enforcement_case USING btree (office_id, title, id);
CREATE INDEX enforcement_case__unit ON ledger.enforcement_case USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.enforcement_case TO yb_app;

CREATE TABLE ledger.environment_check (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	title text,
	kind text,
	checked_on date,
	checked_by text,
	place jsonb,
	facility uuid,
	problems jsonb,
	owner text,
	due_on date,
	mended_on date,
	rechecked_on date,
	summary text,
	pictures jsonb,
	search_text text,
	search_grams tsvector,
	CONSTRAINT environment_check__checked_by__afc55e93 CHECK ((char_length(checked_by) <= 200)),
	CONSTRAINT environment_check__kind__ffd99e23 CHECK (((kind = ANY (ARRAY['appearance'::text, 'waste_sorting'::text, 'living_environment'::text, 'public_toilet'::text, 'market'::text])) OR starts_with(kind, 'added_'::text))),
	CONSTRAINT environment_check__owner__c8375aa5 CHECK ((char_length(owner) <= 200)),
	CONSTRAINT environment_check__problems__a20f81b8 CHECK ((NOT jsonb_path_exists(problems, '$[*]."item"?(!(@ == $"codes"[*]) && !(@ starts with "added_"))'::jsonpath, '{"codes": ["rubbish", "mixed_waste", "street_trading", "clutter", "posters", "parking", "sewage", "damage"]}'::jsonb))),
	CONSTRAINT environment_check__record__5683c05d CHECK ((state = ANY (ARRAY['checked'::text, 'mended'::text, 'rechecked'::text, 'voided'::text]))),
	CONSTRAINT environment_check__summary__00d52eee CHECK ((char_length(summary) <= 10000)),
	CONSTRAINT environment_check__title__f87cee1d CHECK ((char_length(title) <= 200)),
	CONSTRAINT environment_check_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.environment_check OWNER TO yb_owner;
ALTER TABLE ledger.environment_check ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.environment_check USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX environment_check__checked_on ON ledger.environment_check USING btree (office_id, checked_on, id);
CREATE INDEX environment_check__due_on__b073beb4 ON ledger.environment_check USING btree (office_id, due_on, id) WHERE (state = ANY (ARRAY['checked'::text]));
CREATE INDEX environment_check__facility ON ledger.environment_check USING btree (office_id, facility, id);
CREATE INDEX environment_check__mended_on ON ledger.environment_check USING btree (office_id, mended_on, id);
CREATE INDEX environment_check__rechecked_on ON ledger.environment_check USING btree (office_id, rechecked_on, id);
CREATE INDEX environment_check__search_grams ON ledger.environment_check USING gin (search_grams);
CREATE INDEX environment_check__title ON ledger.environment_check USING btree (office_id, title, id);
CREATE INDEX environment_check__unit ON ledger.environment_check USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.environment_check TO yb_app;

CREATE TABLE ledger.epidemic_contact (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	person uuid,
	kind text,
	done_on date,
	done_by text,
	temperature numeric(20,1),
	symptoms text,
	result text,
	note text,
	search_text text,
	search_grams tsvector,
	CONSTRAINT epidemic_contact__done_by__20a26e21 CHECK ((char_length(done_by) <= 200)),
	CONSTRAINT epidemic_contact__kind__61c16992 CHECK (((kind = ANY (ARRAY['visit'::text, 'temperature'::text, 'nucleic'::text, 'antigen'::text, 'delivery'::text, 'medical_help'::text])) OR starts_with(kind, 'added_'::text))),
	CONSTRAINT epidemic_contact__record__54ef127c CHECK ((state = ANY (ARRAY['done'::text, 'voided'::text]))),
	CONSTRAINT epidemic_contact_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.epidemic_contact OWNER TO yb_owner;
ALTER TABLE ledger.epidemic_contact ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.epidemic_contact USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX epidemic_contact__done_on ON ledger.epidemic_contact USING btree (office_id, done_on, id);
CREATE INDEX epidemic_contact__person ON ledger.epidemic_contact USING btree (office_id, person, id);
CREATE INDEX epidemic_contact__search_grams ON ledger.epidemic_contact USING gin (search_grams);
CREATE INDEX epidemic_contact__unit ON ledger.epidemic_contact USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.epidemic_contact TO yb_app;

CREATE TABLE ledger.epidemic_watch (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	name text,
	id_number text,
	phone text,
	reason text,
	came_from text,
	arrived_on date,
	measure text,
	place jsonb,
	household bigint,
	grid_worker text,
	doctor text,
	police text,
	needs text,
	from_on date,
	due_until_on date,
	until_on date,
	moved_to text,
	search_text text,
	search_grams tsvector,
	CONSTRAINT epidemic_watch__doctor__f208a22a CHECK ((char_length(doctor) <= 200)),
	CONSTRAINT epidemic_watch__grid_worker__e5dcff3f CHECK ((char_length(grid_worker) <= 200)),
	CONSTRAINT epidemic_watch__household__a8331209 CHECK ((household <= 50)),
	CONSTRAINT epidemic_watch__household__e3a2155b CHECK ((household >= 1)),
	CONSTRAINT epidemic_watch__measure__b90acdb3 CHECK (((measure = ANY (ARRAY['central'::text, 'home'::text, 'home_monitoring'::text, 'monitoring'::text])) OR starts_with(measure, 'added_'::text))),
	CONSTRAINT epidemic_watch__police__2b570237 CHECK ((char_length(police) <= 200)),
	CONSTRAINT epidemic_watch__record__68f9a18b CHECK ((state = ANY (ARRAY['watched'::text, 'released'::text, 'moved'::text, 'voided'::text]))),
	CONSTRAINT epidemic_watch__until_on__e823183e CHECK ((until_on >= from_on)),
	CONSTRAINT epidemic_watch_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.epidemic_watch OWNER TO yb_owner;
ALTER TABLE ledger.epidemic_watch ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.epidemic_watch USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX epidemic_watch__due_until_on__c054c77b ON ledger.epidemic_watch USING btree (office_id, due_until_on, id) WHERE (state = ANY (ARRAY['watched'::text]));
CREATE INDEX epidemic_watch__from_on ON ledger.epidemic_watch USING btree (office_id, from_on, id);
CREATE INDEX epidemic_watch__id_number ON ledger.epidemic_watch USING btree (office_id, id_number, id);
CREATE INDEX epidemic_watch__search_grams ON ledger.epidemic_watch USING gin (search_grams);
CREATE INDEX epidemic_watch__unit ON ledger.epidemic_watch USING btree (office_id, unit);
CREATE INDEX epidemic_watch__until_on ON ledger.epidemic_watch USING btree (office_id, until_on, id);
GRANT INSERT, SELECT, UPDATE ON ledger.epidemic_watch TO yb_app;

CREATE TABLE ledger.facility (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	name text,
	kind text,
	topic text,
	community text,
	place jsonb,
	kept_by text,
	phone text,
	opening_hours text,
	streams text[],
	stalls bigint,
	toilet_kind text,
	accessible boolean,
	cost bigint,
	built_on date,
	replaced_on date,
	removed_on date,
	pictures jsonb,
	search_text text,
	search_grams tsvector,
	CONSTRAINT facility__cost__a16e2335 CHECK ((cost >= 0)),
	CONSTRAINT facility__kept_by__5a57ce95 CHECK ((char_length(kept_by) <= 200)),
	CONSTRAINT facility__kind__08a5336f CHECK (((kind = ANY (ARRAY['waste_point'::text, 'civilisation_institute'::text, 'civilisation_station'::text, 'notice_board'::text, 'public_toilet'::text, 'fitness'::text, 'street_lamp'::text, 'fire_station'::text, 'charging_point'::text, 'service_station'::text, 'other'::text])) OR starts_with(kind, 'added_'::text))),
	CONSTRAINT facility__name__a7e57506 CHECK ((char_length(name) <= 200)),
	CONSTRAINT facility__opening_hours__c0cbf054 CHECK ((char_length(opening_hours) <= 200)),
	CONSTRAINT facility__record__fde74015 CHECK ((state = ANY (ARRAY['in_use'::text, 'under_repair'::text, 'removed'::text, 'voided'::text]))),
	CONSTRAINT facility__removed_on__8ddc0513 CHECK ((removed_on >= built_on)),
	CONSTRAINT facility__stalls__067213cc CHECK ((stalls >= 0)),
	CONSTRAINT facility__stalls__b898bd91 CHECK ((stalls <= 500)),
	CONSTRAINT facility__streams__c81561ca CHECK (((streams <@ ARRAY['recyclable'::text, 'hazardous'::text, 'kitchen'::text, 'other'::text]) OR (array_to_string(streams, ','::text) ~ '^((recyclable|hazardous|kitchen|other|added_[a-z0-9_]+)(,|$))*$'::text))),
	CONSTRAINT facility__toilet_kind__5eb8c812 CHECK (((toilet_kind = ANY (ARRAY['town'::text, 'village'::text, 'scenic'::text])) OR starts_with(toilet_kind, 'added_'::text))),
	CONSTRAINT facility__topic__9060dc67 CHECK (((topic = ANY (ARRAY['theory'::text, 'party_building'::text, 'rural'::text, 'rule_of_law'::text, 'legal_knowledge'::text, 'anti_drug'::text, 'anti_fraud'::text, 'traffic'::text, 'work_safety'::text, 'civilisation'::text, 'environment'::text, 'discipline'::text, 'ideology'::text, 'fire'::text, 'gas'::text, 'fireworks'::text, 'flood'::text, 'epidemic'::text, 'anti_gang'::text, 'petition'::text, 'livelihood'::text, 'investment'::text, 'culture'::text])) OR starts_with(topic, 'added_'::text))),
	CONSTRAINT facility_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.facility OWNER TO yb_owner;
ALTER TABLE ledger.facility ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.facility USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX facility__built_on ON ledger.facility USING btree (office_id, built_on, id);
CREATE INDEX facility__name ON ledger.facility USING btree (office_id, name, id);
CREATE INDEX facility__removed_on ON ledger.facility USING btree (office_id, removed_on, id);
CREATE INDEX facility__search_grams ON ledger.facility USING gin (search_grams);
CREATE INDEX facility__streams ON ledger.facility USING gin (streams);
CREATE INDEX facility__unit ON ledger.facility USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.facility TO yb_app;

CREATE TABLE ledger.facility_upkeep (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	title text,
	facility uuid,
	kind text,
	reported_on date,
	due_on date,
	assigned_to text,
	done_on date,
	done_by text,
	cost bigint,
	dropped_on date,
	summary text,
	pictures jsonb,
	search_text text,
	search_grams tsvector,
	CONSTRAINT facility_upkeep__assigned_to__5810e43d CHECK ((char_length(assigned_to) <= 200)),
	CONSTRAINT facility_upkeep__cost__a16e2335 CHECK ((cost >= 0)),
	CONSTRAINT facility_upkeep__done_by__20a26e21 CHECK ((char_length(done_by) <= 200)),
	CONSTRAINT facility_upkeep__kind__f06c495b CHECK (((kind = ANY (ARRAY['cleaning'::text, 'look'::text, 'repair'::text, 'new_content'::text, 'replacement'::text])) OR starts_with(kind, 'added_'::text))),
	CONSTRAINT facility_upkeep__record__dfd0059e CHECK ((state = ANY (ARRAY['reported'::text, 'done'::text, 'dropped'::text, 'voided'::text]))),
	CONSTRAINT facility_upkeep__summary__00d52eee CHECK ((char_length(summary) <= 10000)),
	CONSTRAINT facility_upkeep__title__f87cee1d CHECK ((char_length(title) <= 200)),
	CONSTRAINT facility_upkeep_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.facility_upkeep OWNER TO yb_owner;
ALTER TABLE ledger.facility_upkeep ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.facility_upkeep USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX facility_upkeep__done_on ON ledger.facility_upkeep USING btree (office_id, done_on, id);
CREATE INDEX facility_upkeep__dropped_on ON ledger.facility_upkeep USING btree (office_id, dropped_on, id);
CREATE INDEX facility_upkeep__due_on__343d73f0 ON ledger.facility_upkeep USING btree (office_id, due_on, id) WHERE (state = ANY (ARRAY['reported'::text]));
CREATE INDEX facility_upkeep__facility ON ledger.facility_upkeep USING btree (office_id, facility, id);
CREATE INDEX facility_upkeep__reported_on ON ledger.facility_upkeep USING btree (office_id, reported_on, id);
CREATE INDEX facility_upkeep__search_grams ON ledger.facility_upkeep USING gin (search_grams);
CREATE INDEX facility_upkeep__title ON ledger.facility_upkeep USING btree (office_id, title, id);
CREATE INDEX facility_upkeep__unit ON ledger.facility_upkeep USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.facility_upkeep TO yb_app;

CREATE TABLE ledger.gang_clue (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	title text,
	source text,
	source_number text,
	due_on date,
	field text,
	official boolean,
	named boolean,
	informant text,
	informant_phone text,
	reported text,
	reported_account text,
	content text,
	received_on date,
	assigned_on date,
	checkers text,
	checked_on date,
	check_result text,
	findings text,
	handed_over_on date,
	handed_over_to text,
	fed_back_on date,
	outcome text,
	told_on date,
	closed_on date,
	search_text text,
	search_grams tsvector,
	CONSTRAINT gang_clue__check_result__2a985793 CHECK (((check_result = ANY (ARRAY['true'::text, 'partly'::text, 'untrue'::text, 'unclear'::text])) OR starts_with(check_result, 'added_'::text))),
	CONSTRAINT gang_clue__checkers__9fe1ad36 CHECK ((char_length(checkers) <= 200)),
	CONSTRAINT gang_clue__field__ebe5f804 CHECK (((field = ANY (ARRAY['market'::text, 'building'::text, 'transport'::text, 'lending'::text, 'gambling_vice_drugs'::text, 'net'::text, 'grassroots'::text, 'sand_resources'::text, 'other'::text])) OR starts_with(field, 'added_'::text))),
	CONSTRAINT gang_clue__handed_over_to__25d4723c CHECK (((handed_over_to = ANY (ARRAY['police'::text, 'discipline'::text, 'department'::text])) OR starts_with(handed_over_to, 'added_'::text))),
	CONSTRAINT gang_clue__number__0265e196 EXCLUDE USING btree (office_id WITH =, number WITH =) WHERE ((state <> 'voided'::text)) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT gang_clue__outcome__ad17f489 CHECK (((outcome = ANY (ARRAY['filed'::text, 'punished'::text, 'not_filed'::text, 'rectified'::text])) OR starts_with(outcome, 'added_'::text))),
	CONSTRAINT gang_clue__record__121a1117 CHECK ((state = ANY (ARRAY['received'::text, 'assigned'::text, 'checked'::text, 'handed_over'::text, 'fed_back'::text, 'closed'::text, 'voided'::text]))),
	CONSTRAINT gang_clue__source__525fa7d0 CHECK (((source = ANY (ARRAY['report'::text, 'superior'::text, 'platform'::text, 'screening'::text, 'case'::text, 'department'::text])) OR starts_with(source, 'added_'::text))),
	CONSTRAINT gang_clue__source_number__a1f7b0ce CHECK ((char_length(source_number) <= 200)),
	CONSTRAINT gang_clue__title__f87cee1d CHECK ((char_length(title) <= 200)),
	CONSTRAINT gang_clue_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.gang_clue OWNER TO yb_owner;
ALTER TABLE ledger.gang_clue ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.gang_clue USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX gang_clue__assigned_on ON ledger.gang_clue USING btree (office_id, assigned_on, id);
CREATE INDEX gang_clue__checked_on ON ledger.gang_clue USING btree (office_id, checked_on, id);
CREATE INDEX gang_clue__closed_on ON ledger.gang_clue USING btree (office_id, closed_on, id);
CREATE INDEX gang_clue__due_on__8ce37792 ON ledger.gang_clue USING btree (office_id, due_on, id) WHERE (state = ANY (ARRAY['received'::text, 'assigned'::text]));
CREATE INDEX gang_clue__fed_back_on ON ledger.gang_clue USING btree (office_id, fed_back_on, id);
CREATE INDEX gang_clue__handed_over_on ON ledger.gang_clue USING btree (office_id, handed_over_on, id);
CREATE INDEX gang_clue__number ON ledger.gang_clue USING btree (office_id, number);
CREATE INDEX gang_clue__received_on ON ledger.gang_clue USING btree (office_id, received_on, id);
CREATE INDEX gang_clue__search_grams ON ledger.gang_clue USING gin (search_grams);
CREATE INDEX gang_clue__title ON ledger.gang_clue USING btree (office_id, title, id);
CREATE INDEX gang_clue__unit ON ledger.gang_clue USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.gang_clue TO yb_app;

CREATE TABLE ledger.gas_installation (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	title text,
	user_kind text,
	supply text,
	community text,
	place jsonb,
	premises uuid,
	contact text,
	phone text,
	supplier text,
	alarm_fitted_on date,
	has_flame_guard boolean,
	hose_due_on date,
	from_on date,
	until_on date,
	search_text text,
	search_grams tsvector,
	CONSTRAINT gas_installation__record__35e22ebe CHECK ((state = ANY (ARRAY['in_use'::text, 'voided'::text]))),
	CONSTRAINT gas_installation__supplier__9063a5ab CHECK ((char_length(supplier) <= 200)),
	CONSTRAINT gas_installation__supply__0ea54c9d CHECK (((supply = ANY (ARRAY['none'::text, 'bottled'::text, 'piped'::text])) OR starts_with(supply, 'added_'::text))),
	CONSTRAINT gas_installation__title__f87cee1d CHECK ((char_length(title) <= 200)),
	CONSTRAINT gas_installation__until_on__e823183e CHECK ((until_on >= from_on)),
	CONSTRAINT gas_installation__user_kind__c04a9b4c CHECK (((user_kind = ANY (ARRAY['household'::text, 'catering'::text, 'school'::text, 'business'::text])) OR starts_with(user_kind, 'added_'::text))),
	CONSTRAINT gas_installation_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.gas_installation OWNER TO yb_owner;
ALTER TABLE ledger.gas_installation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.gas_installation USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX gas_installation__from_on ON ledger.gas_installation USING btree (office_id, from_on, id);
CREATE INDEX gas_installation__hose_due_on__77321c2d ON ledger.gas_installation USING btree (office_id, hose_due_on, id) WHERE (state = ANY (ARRAY['in_use'::text]));
CREATE INDEX gas_installation__premises ON ledger.gas_installation USING btree (office_id, premises, id);
CREATE INDEX gas_installation__search_grams ON ledger.gas_installation USING gin (search_grams);
CREATE INDEX gas_installation__title ON ledger.gas_installation USING btree (office_id, title, id);
CREATE INDEX gas_installation__unit ON ledger.gas_installation USING btree (office_id, unit);
CREATE INDEX gas_installation__until_on ON ledger.gas_installation USING btree (office_id, until_on, id);
GRANT INSERT, SELECT, UPDATE ON ledger.gas_installation TO yb_app;

CREATE TABLE ledger.good_deed (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	title text,
	kind text,
	source text,
	asked_on date,
	done_on date,
	done_by text,
	place jsonb,
	beneficiaries bigint,
	cost bigint,
	activity uuid,
	summary text,
	feedback text,
	pictures jsonb,
	search_text text,
	search_grams tsvector,
	CONSTRAINT good_deed__beneficiaries__304c24d6 CHECK ((beneficiaries >= 0)),
	CONSTRAINT good_deed__beneficiaries__ad2ddf9a CHECK ((beneficiaries <= 1000000)),
	CONSTRAINT good_deed__cost__a16e2335 CHECK ((cost >= 0)),
	CONSTRAINT good_deed__done_by__20a26e21 CHECK ((char_length(done_by) <= 200)),
	CONSTRAINT good_deed__feedback__84522791 CHECK ((char_length(feedback) <= 10000)),
	CONSTRAINT good_deed__kind__a0efba67 CHECK (((kind = ANY (ARRAY['traffic'::text, 'housing'::text, 'health'::text, 'schooling'::text, 'work'::text, 'environment'::text, 'safety'::text, 'care'::text, 'papers'::text, 'other'::text])) OR starts_with(kind, 'added_'::text))),
	CONSTRAINT good_deed__record__54ef127c CHECK ((state = ANY (ARRAY['done'::text, 'voided'::text]))),
	CONSTRAINT good_deed__source__30e33165 CHECK (((source = ANY (ARRAY['visit'::text, 'hotline'::text, 'proposal'::text, 'double_registration'::text, 'meeting'::text, 'plan'::text])) OR starts_with(source, 'added_'::text))),
	CONSTRAINT good_deed__summary__00d52eee CHECK ((char_length(summary) <= 10000)),
	CONSTRAINT good_deed__title__f87cee1d CHECK ((char_length(title) <= 200)),
	CONSTRAINT good_deed_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.good_deed OWNER TO yb_owner;
ALTER TABLE ledger.good_deed ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.good_deed USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX good_deed__activity ON ledger.good_deed USING btree (office_id, activity, id);
CREATE INDEX good_deed__done_on ON ledger.good_deed USING btree (office_id, done_on, id);
CREATE INDEX good_deed__search_grams ON ledger.good_deed USING gin (search_grams);
CREATE INDEX good_deed__title ON ledger.good_deed USING btree (office_id, title, id);
CREATE INDEX good_deed__unit ON ledger.good_deed USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.good_deed TO yb_app;

CREATE TABLE ledger.hazard (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	title text,
	kind text,
	level text,
	source text,
	patrol uuid,
	inspection uuid,
	premises uuid,
	house uuid,
	gas_installation uuid,
	found_on date,
	place jsonb,
	community text,
	responsible text,
	phone text,
	summary text,
	reported_up_on date,
	supervised_on date,
	supervisor text,
	ordered_on date,
	due_on date,
	mended_on date,
	measure text,
	reinspected_on date,
	reinspected_by text,
	passed boolean,
	closed_on date,
	handed_over_on date,
	enforcement_case uuid,
	pictures jsonb,
	search_text text,
	search_grams tsvector,
	CONSTRAINT hazard__kind__ed6df748 CHECK (((kind = ANY (ARRAY['structure'::text, 'fire_exit'::text, 'fire_equipment'::text, 'wiring'::text, 'e_bike_charging'::text, 'gas'::text, 'fireworks'::text, 'dangerous_chemicals'::text, 'edge'::text, 'slope'::text, 'management'::text, 'other'::text])) OR starts_with(kind, 'added_'::text))),
	CONSTRAINT hazard__level__ce856e82 CHECK (((level = ANY (ARRAY['general'::text, 'major'::text])) OR starts_with(level, 'added_'::text))),
	CONSTRAINT hazard__measure__a7677994 CHECK ((char_length(measure) <= 10000)),
	CONSTRAINT hazard__number__0265e196 EXCLUDE USING btree (office_id WITH =, number WITH =) WHERE ((state <> 'voided'::text)) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT hazard__record__793dd7ff CHECK ((state = ANY (ARRAY['found'::text, 'ordered'::text, 'mended'::text, 'reinspected'::text, 'closed'::text, 'handed_over'::text, 'voided'::text]))),
	CONSTRAINT hazard__source__4a36555e CHECK (((source = ANY (ARRAY['patrol'::text, 'inspection'::text, 'resident'::text, 'self_check'::text, 'handed_down'::text])) OR starts_with(source, 'added_'::text))),
	CONSTRAINT hazard__summary__00d52eee CHECK ((char_length(summary) <= 10000)),
	CONSTRAINT hazard__supervisor__d749f8f4 CHECK ((char_length(supervisor) <= 200)),
	CONSTRAINT hazard__title__f87cee1d CHECK ((char_length(title) <= 200)),
	CONSTRAINT hazard_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.hazard OWNER TO yb_owner;
ALTER TABLE ledger.hazard ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.hazard USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX hazard__closed_on ON ledger.hazard USING btree (office_id, closed_on, id);
CREATE INDEX hazard__due_on__e3f637f6 ON ledger.hazard USING btree (office_id, due_on, id) WHERE (state = ANY (ARRAY['ordered'::text]));
CREATE INDEX hazard__enforcement_case ON ledger.hazard USING btree (office_id, enforcement_case, id);
CREATE INDEX hazard__found_on ON ledger.hazard USING btree (office_id, found_on, id);
CREATE INDEX hazard__gas_installation ON ledger.hazard USING btree (office_id, gas_installation, id);
CREATE INDEX hazard__handed_over_on ON ledger.hazard USING btree (office_id, handed_over_on, id);
CREATE INDEX hazard__house ON ledger.hazard USING btree (office_id, house, id);
CREATE INDEX hazard__inspection ON ledger.hazard USING btree (office_id, inspection, id);
CREATE INDEX hazard__mended_on ON ledger.hazard USING btree (office_id, mended_on, id);
CREATE INDEX hazard__number ON ledger.hazard USING btree (office_id, number);
CREATE INDEX hazard__ordered_on ON ledger.hazard USING btree (office_id, ordered_on, id);
CREATE INDEX hazard__patrol ON ledger.hazard USING btree (office_id, patrol, id);
CREATE INDEX hazard__premises ON ledger.hazard USING btree (office_id, premises, id);
CREATE INDEX hazard__reinspected_on ON ledger.hazard USING btree (office_id, reinspected_on, id);
CREATE INDEX hazard__search_grams ON ledger.hazard USING gin (search_grams);
CREATE INDEX hazard__title ON ledger.hazard USING btree (office_id, title, id);
CREATE INDEX hazard__unit ON ledger.hazard USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.hazard TO yb_app;

CREATE TABLE ledger.heritage_check (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	title text,
	site uuid,
	checked_on date,
	checked_by text,
	problems text[],
	due_on date,
	mended_on date,
	summary text,
	pictures jsonb,
	search_text text,
	search_grams tsvector,
	CONSTRAINT heritage_check__checked_by__afc55e93 CHECK ((char_length(checked_by) <= 200)),
	CONSTRAINT heritage_check__problems__af11bd76 CHECK (((problems <@ ARRAY['fire'::text, 'structure'::text, 'leak'::text, 'theft'::text, 'building'::text, 'electric'::text, 'clutter'::text]) OR (array_to_string(problems, ','::text) ~ '^((fire|structure|leak|theft|building|electric|clutter|added_[a-z0-9_]+)(,|$))*$'::text))),
	CONSTRAINT heritage_check__record__c11d2907 CHECK ((state = ANY (ARRAY['checked'::text, 'mended'::text, 'voided'::text]))),
	CONSTRAINT heritage_check__summary__00d52eee CHECK ((char_length(summary) <= 10000)),
	CONSTRAINT heritage_check__title__f87cee1d CHECK ((char_length(title) <= 200)),
	CONSTRAINT heritage_check_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.heritage_check OWNER TO yb_owner;
ALTER TABLE ledger.heritage_check ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.heritage_check USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX heritage_check__checked_on ON ledger.heritage_check USING btree (office_id, checked_on, id);
CREATE INDEX heritage_check__due_on__b073beb4 ON ledger.heritage_check USING btree (office_id, due_on, id) WHERE (state = ANY (ARRAY['checked'::text]));
CREATE INDEX heritage_check__mended_on ON ledger.heritage_check USING btree (office_id, mended_on, id);
CREATE INDEX heritage_check__problems ON ledger.heritage_check USING gin (problems);
CREATE INDEX heritage_check__search_grams ON ledger.heritage_check USING gin (search_grams);
CREATE INDEX heritage_check__site ON ledger.heritage_check USING btree (office_id, site, id);
CREATE INDEX heritage_check__unit ON ledger.heritage_check USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.heritage_check TO yb_app;

CREATE TABLE ledger.heritage_site (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	name text,
	kind text,
	level text,
	protected_on date,
	era text,
	community text,
	place jsonb,
	"user" text,
	guardian text,
	open boolean,
	integrated boolean,
	sequence bigint,
	from_on date,
	restored_on date,
	until_on date,
	summary text,
	pictures jsonb,
	search_text text,
	search_grams tsvector,
	CONSTRAINT heritage_site__era__7625e024 CHECK ((char_length(era) <= 200)),
	CONSTRAINT heritage_site__guardian__80ca6204 CHECK ((char_length(guardian) <= 200)),
	CONSTRAINT heritage_site__kind__6b218540 CHECK (((kind = ANY (ARRAY['arcade'::text, 'temple'::text, 'ancestral_hall'::text, 'old_well'::text, 'former_residence'::text, 'revolutionary'::text, 'scenic_spot'::text, 'other'::text])) OR starts_with(kind, 'added_'::text))),
	CONSTRAINT heritage_site__level__573069ca CHECK (((level = ANY (ARRAY['national'::text, 'provincial'::text, 'city'::text, 'county'::text, 'unranked'::text, 'historic_building'::text, 'none'::text])) OR starts_with(level, 'added_'::text))),
	CONSTRAINT heritage_site__name__a7e57506 CHECK ((char_length(name) <= 200)),
	CONSTRAINT heritage_site__record__f7ea8741 CHECK ((state = ANY (ARRAY['listed'::text, 'restoring'::text, 'delisted'::text, 'voided'::text]))),
	CONSTRAINT heritage_site__sequence__03f9bf09 CHECK ((sequence >= 1)),
	CONSTRAINT heritage_site__summary__00d52eee CHECK ((char_length(summary) <= 10000)),
	CONSTRAINT heritage_site__until_on__e823183e CHECK ((until_on >= from_on)),
	CONSTRAINT heritage_site__user__90b35eba CHECK ((char_length("user") <= 200)),
	CONSTRAINT heritage_site_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.heritage_site OWNER TO yb_owner;
ALTER TABLE ledger.heritage_site ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.heritage_site USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX heritage_site__from_on ON ledger.heritage_site USING btree (office_id, from_on, id);
CREATE INDEX heritage_site__name ON ledger.heritage_site USING btree (office_id, name, id);
CREATE INDEX heritage_site__restored_on ON ledger.heritage_site USING btree (office_id, restored_on, id);
CREATE INDEX heritage_site__search_grams ON ledger.heritage_site USING gin (search_grams);
CREATE INDEX heritage_site__unit ON ledger.heritage_site USING btree (office_id, unit);
CREATE INDEX heritage_site__until_on ON ledger.heritage_site USING btree (office_id, until_on, id);
GRANT INSERT, SELECT, UPDATE ON ledger.heritage_site TO yb_app;

CREATE TABLE ledger.household (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	name text,
	kind text,
	household_number text,
	phone text,
	from_on date,
	until_on date,
	search_text text,
	search_grams tsvector,
	CONSTRAINT household__kind__f09c30b4 CHECK (((kind = ANY (ARRAY['registered'::text, 'collective'::text, 'living'::text])) OR starts_with(kind, 'added_'::text))),
	CONSTRAINT household__name__a7e57506 CHECK ((char_length(name) <= 200)),
	CONSTRAINT household__record__c9d0ea27 CHECK ((state = ANY (ARRAY['standing'::text, 'closed'::text, 'voided'::text]))),
	CONSTRAINT household__until_on__e823183e CHECK ((until_on >= from_on)),
	CONSTRAINT household_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.household OWNER TO yb_owner;
ALTER TABLE ledger.household ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.household USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX household__from_on ON ledger.household USING btree (office_id, from_on, id);
CREATE INDEX household__name ON ledger.household USING btree (office_id, name, id);
CREATE INDEX household__search_grams ON ledger.household USING gin (search_grams);
CREATE INDEX household__unit ON ledger.household USING btree (office_id, unit);
CREATE INDEX household__until_on ON ledger.household USING btree (office_id, until_on, id);
GRANT INSERT, SELECT, UPDATE ON ledger.household TO yb_app;

CREATE TABLE ledger.household_membership (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	resident uuid,
	household uuid,
	relation text,
	from_on date,
	until_on date,
	CONSTRAINT household_me_683fd4__record__f0a982a9 CHECK ((state = ANY (ARRAY['member'::text, 'left'::text, 'voided'::text]))),
	CONSTRAINT household_me_683fd4__relation__95d8e8bb CHECK (((relation = ANY (ARRAY['head'::text, 'spouse'::text, 'child'::text, 'parent'::text, 'parent_in_law'::text, 'grandchild'::text, 'grandparent'::text, 'sibling'::text, 'child_in_law'::text, 'other'::text, 'none'::text])) OR starts_with(relation, 'added_'::text))),
	CONSTRAINT household_me_683fd4__until_on__e823183e CHECK ((until_on >= from_on)),
	CONSTRAINT household_membership_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.household_membership OWNER TO yb_owner;
ALTER TABLE ledger.household_membership ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.household_membership USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX household_me_683fd4__from_on ON ledger.household_membership USING btree (office_id, from_on, id);
CREATE INDEX household_me_683fd4__household ON ledger.household_membership USING btree (office_id, household, id);
CREATE INDEX household_me_683fd4__resident ON ledger.household_membership USING btree (office_id, resident, id);
CREATE INDEX household_me_683fd4__unit ON ledger.household_membership USING btree (office_id, unit);
CREATE INDEX household_me_683fd4__until_on ON ledger.household_membership USING btree (office_id, until_on, id);
GRANT INSERT, SELECT, UPDATE ON ledger.household_membership TO yb_app;

CREATE TABLE ledger.incident (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	title text,
	category text,
	severity text,
	happened_on date,
	community text,
	place jsonb,
	premises uuid,
	source text,
	police_number text,
	deaths bigint,
	injured bigint,
	loss bigint,
	people bigint,
	reported_on date,
	reported_to text[],
	handling text,
	closed_on date,
	search_text text,
	search_grams tsvector,
	CONSTRAINT incident__category__80ab7ae9 CHECK (((category = ANY (ARRAY['criminal'::text, 'public_order'::text, 'fire'::text, 'traffic'::text, 'crowd'::text, 'other'::text])) OR starts_with(category, 'added_'::text))),
	CONSTRAINT incident__deaths__8a3708b6 CHECK ((deaths >= 0)),
	CONSTRAINT incident__deaths__f5850666 CHECK ((deaths <= 10000)),
	CONSTRAINT incident__injured__1f7ac4d1 CHECK ((injured >= 0)),
	CONSTRAINT incident__injured__afde30ef CHECK ((injured <= 10000)),
	CONSTRAINT incident__loss__6f3d4533 CHECK ((loss >= 0)),
	CONSTRAINT incident__people__434de924 CHECK ((people >= 0)),
	CONSTRAINT incident__people__e7cd6bbc CHECK ((people <= 100000)),
	CONSTRAINT incident__record__82f788dd CHECK ((state = ANY (ARRAY['recorded'::text, 'reported'::text, 'closed'::text, 'voided'::text]))),
	CONSTRAINT incident__reported_to__693b9914 CHECK (((reported_to <@ ARRAY['leaders'::text, 'city_duty'::text, 'police'::text, 'fire_brigade'::text, 'emergency'::text, 'health'::text]) OR (array_to_string(reported_to, ','::text) ~ '^((leaders|city_duty|police|fire_brigade|emergency|health|added_[a-z0-9_]+)(,|$))*$'::text))),
	CONSTRAINT incident__severity__5056ba4e CHECK (((severity = ANY (ARRAY['minor'::text, 'serious'::text, 'major'::text])) OR starts_with(severity, 'added_'::text))),
	CONSTRAINT incident__source__28497d5f CHECK (((source = ANY (ARRAY['police'::text, 'community'::text, 'patrol'::text, 'resident'::text, 'media'::text])) OR starts_with(source, 'added_'::text))),
	CONSTRAINT incident__title__f87cee1d CHECK ((char_length(title) <= 200)),
	CONSTRAINT incident_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.incident OWNER TO yb_owner;
ALTER TABLE ledger.incident ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.incident USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX incident__closed_on ON ledger.incident USING btree (office_id, closed_on, id);
CREATE INDEX incident__happened_on ON ledger.incident USING btree (office_id, happened_on, id);
CREATE INDEX incident__premises ON ledger.incident USING btree (office_id, premises, id);
CREATE INDEX incident__reported_on ON ledger.incident USING btree (office_id, reported_on, id);
CREATE INDEX incident__reported_to ON ledger.incident USING gin (reported_to);
CREATE INDEX incident__search_grams ON ledger.incident USING gin (search_grams);
CREATE INDEX incident__title ON ledger.incident USING btree (office_id, title, id);
CREATE INDEX incident__unit ON ledger.incident USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.incident TO yb_app;

CREATE TABLE ledger.inspection_cap (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	title text,
	domain text,
	year integer,
	most bigint,
	source text,
	published_on date,
	search_text text,
	search_grams tsvector,
	CONSTRAINT inspection_cap__domain__a8ddcb26 CHECK (((domain = ANY (ARRAY['appearance'::text, 'planning'::text, 'safety'::text, 'gas'::text, 'environment'::text, 'agriculture'::text, 'other'::text])) OR starts_with(domain, 'added_'::text))),
	CONSTRAINT inspection_cap__most__190e1ecc CHECK ((most >= 0)),
	CONSTRAINT inspection_cap__most__7b09583e CHECK ((most <= 365)),
	CONSTRAINT inspection_cap__record__fc4b77f7 CHECK ((state = ANY (ARRAY['published'::text, 'voided'::text]))),
	CONSTRAINT inspection_cap__source__f3c42f98 CHECK ((char_length(source) <= 200)),
	CONSTRAINT inspection_cap__title__f87cee1d CHECK ((char_length(title) <= 200)),
	CONSTRAINT inspection_cap__year__728f5ccc EXCLUDE USING btree (office_id WITH =, domain WITH =, year WITH =) WHERE ((state <> 'voided'::text)) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT inspection_cap_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.inspection_cap OWNER TO yb_owner;
ALTER TABLE ledger.inspection_cap ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.inspection_cap USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX inspection_cap__published_on ON ledger.inspection_cap USING btree (office_id, published_on, id);
CREATE INDEX inspection_cap__search_grams ON ledger.inspection_cap USING gin (search_grams);
CREATE INDEX inspection_cap__unit ON ledger.inspection_cap USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.inspection_cap TO yb_app;

CREATE TABLE ledger.investment_progress (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	title text,
	project uuid,
	as_of_on date,
	invested bigint,
	invested_fixed bigint,
	progress text,
	difficulty text,
	pictures jsonb,
	search_text text,
	search_grams tsvector,
	CONSTRAINT investment_progress__difficulty__f5cf875d CHECK ((char_length(difficulty) <= 10000)),
	CONSTRAINT investment_progress__invested__534d3883 CHECK ((invested >= 0)),
	CONSTRAINT investment_progress__invested_fixed__40fc5303 CHECK ((invested_fixed >= 0)),
	CONSTRAINT investment_progress__progress__377a623b CHECK ((char_length(progress) <= 10000)),
	CONSTRAINT investment_progress__record__13991bbc CHECK ((state = ANY (ARRAY['reported'::text, 'voided'::text]))),
	CONSTRAINT investment_progress__title__f87cee1d CHECK ((char_length(title) <= 200)),
	CONSTRAINT investment_progress_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.investment_progress OWNER TO yb_owner;
ALTER TABLE ledger.investment_progress ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.investment_progress USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX investment_progress__as_of_on ON ledger.investment_progress USING btree (office_id, as_of_on, id);
CREATE INDEX investment_progress__project ON ledger.investment_progress USING btree (office_id, project, id);
CREATE INDEX investment_progress__search_grams ON ledger.investment_progress USING gin (search_grams);
CREATE INDEX investment_progress__unit ON ledger.investment_progress USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.investment_progress TO yb_app;

CREATE TABLE ledger.investment_project (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	name text,
	industry text,
	investor text,
	credit_code text,
	contact text,
	phone text,
	source text,
	served_by text,
	site jsonb,
	area numeric(20,2),
	filing_number text,
	lead_on date,
	talks_on date,
	signed_on date,
	due_on date,
	started_on date,
	completed_on date,
	producing_on date,
	ended_on date,
	planned bigint,
	fixed bigint,
	output bigint,
	tax bigint,
	jobs bigint,
	invested bigint,
	invested_fixed bigint,
	yearly_output bigint,
	yearly_tax bigint,
	note text,
	papers jsonb,
	search_text text,
	search_grams tsvector,
	CONSTRAINT investment_project__area__9a7b2c18 CHECK ((area >= (0)::numeric)),
	CONSTRAINT investment_project__filing_number__cccae91f CHECK ((char_length(filing_number) <= 200)),
	CONSTRAINT investment_project__fixed__12c2c570 CHECK ((fixed >= 0)),
	CONSTRAINT investment_project__industry__5af5c4e7 CHECK (((industry = ANY (ARRAY['commerce'::text, 'education'::text, 'tourism'::text, 'catering'::text, 'manufacturing'::text, 'health'::text, 'logistics'::text, 'real_estate'::text, 'farming'::text, 'other'::text])) OR starts_with(industry, 'added_'::text))),
	CONSTRAINT investment_project__invested__534d3883 CHECK ((invested >= 0)),
	CONSTRAINT investment_project__invested_fixed__40fc5303 CHECK ((invested_fixed >= 0)),
	CONSTRAINT investment_project__investor__a3081131 CHECK ((char_length(investor) <= 200)),
	CONSTRAINT investment_project__jobs__426f31e4 CHECK ((jobs <= 1000000)),
	CONSTRAINT investment_project__jobs__5d1d5b3b CHECK ((jobs >= 0)),
	CONSTRAINT investment_project__name__a7e57506 CHECK ((char_length(name) <= 200)),
	CONSTRAINT investment_project__note__499eb913 CHECK ((char_length(note) <= 10000)),
	CONSTRAINT investment_project__output__5f578a1c CHECK ((output >= 0)),
	CONSTRAINT investment_project__planned__eb1b82e2 CHECK ((planned >= 0)),
	CONSTRAINT investment_project__record__49a83c13 CHECK ((state = ANY (ARRAY['lead'::text, 'talks'::text, 'signed'::text, 'started'::text, 'completed'::text, 'producing'::text, 'ended'::text, 'voided'::text]))),
	CONSTRAINT investment_project__served_by__33e3efa8 CHECK ((char_length(served_by) <= 200)),
	CONSTRAINT investment_project__source__27e6b1d5 CHECK (((source = ANY (ARRAY['visit'::text, 'came_in'::text, 'recommended'::text, 'assigned'::text, 'local'::text])) OR starts_with(source, 'added_'::text))),
	CONSTRAINT investment_project__tax__fcce8be7 CHECK ((tax >= 0)),
	CONSTRAINT investment_project__yearly_output__b5f7816f CHECK ((yearly_output >= 0)),
	CONSTRAINT investment_project__yearly_tax__baf0551f CHECK ((yearly_tax >= 0)),
	CONSTRAINT investment_project_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.investment_project OWNER TO yb_owner;
ALTER TABLE ledger.investment_project ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.investment_project USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX investment_project__completed_on ON ledger.investment_project USING btree (office_id, completed_on, id);
CREATE INDEX investment_project__due_on__4a1570a1 ON ledger.investment_project USING btree (office_id, due_on, id) WHERE (state = ANY (ARRAY['started'::text]));
CREATE INDEX investment_project__ended_on ON ledger.investment_project USING btree (office_id, ended_on, id);
CREATE INDEX investment_project__lead_on ON ledger.investment_project USING btree (office_id, lead_on, id);
CREATE INDEX investment_project__name ON ledger.investment_project USING btree (office_id, name, id);
CREATE INDEX investment_project__producing_on ON ledger.investment_project USING btree (office_id, producing_on, id);
CREATE INDEX investment_project__search_grams ON ledger.investment_project USING gin (search_grams);
CREATE INDEX investment_project__signed_on ON ledger.investment_project USING btree (office_id, signed_on, id);
CREATE INDEX investment_project__started_on ON ledger.investment_project USING btree (office_id, started_on, id);
CREATE INDEX investment_project__talks_on ON ledger.investment_project USING btree (office_id, talks_on, id);
CREATE INDEX investment_project__unit ON ledger.investment_project USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.investment_project TO yb_app;

CREATE TABLE ledger.joint_committee_membership (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	member text,
	organisation uuid,
	committee text,
	community text,
	delegate text,
	contact text,
	phone text,
	agreement_on date,
	from_on date,
	until_on date,
	search_text text,
	search_grams tsvector,
	CONSTRAINT joint_commit_005fad__committee__c1450194 CHECK (((committee = ANY (ARRAY['street'::text, 'community'::text])) OR starts_with(committee, 'added_'::text))),
	CONSTRAINT joint_commit_005fad__delegate__f36485c3 CHECK ((char_length(delegate) <= 200)),
	CONSTRAINT joint_commit_005fad__member__b1780779 CHECK ((char_length(member) <= 200)),
	CONSTRAINT joint_commit_005fad__record__f0a982a9 CHECK ((state = ANY (ARRAY['member'::text, 'left'::text, 'voided'::text]))),
	CONSTRAINT joint_commit_005fad__until_on__e823183e CHECK ((until_on >= from_on)),
	CONSTRAINT joint_committee_membership_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.joint_committee_membership OWNER TO yb_owner;
ALTER TABLE ledger.joint_committee_membership ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.joint_committee_membership USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX joint_commit_005fad__from_on ON ledger.joint_committee_membership USING btree (office_id, from_on, id);
CREATE INDEX joint_commit_005fad__member ON ledger.joint_committee_membership USING btree (office_id, member, id);
CREATE INDEX joint_commit_005fad__organisation ON ledger.joint_committee_membership USING btree (office_id, organisation, id);
CREATE INDEX joint_commit_005fad__search_grams ON ledger.joint_committee_membership USING gin (search_grams);
CREATE INDEX joint_commit_005fad__unit ON ledger.joint_committee_membership USING btree (office_id, unit);
CREATE INDEX joint_commit_005fad__until_on ON ledger.joint_committee_membership USING btree (office_id, until_on, id);
GRANT INSERT, SELECT, UPDATE ON ledger.joint_committee_membership TO yb_app;

CREATE TABLE ledger.mediation (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	matter text,
	body text,
	kind text,
	source text,
	petition uuid,
	community text,
	accepted_on date,
	applicant text,
	applicant_phone text,
	respondent text,
	respondent_phone text,
	people bigint,
	amount bigint,
	risk text,
	facts text,
	mediators text,
	sessions bigint,
	concluded_on date,
	agreement boolean,
	agreement_form text,
	agreement_number text,
	effective_on date,
	terms text,
	perform_by_on date,
	confirmation_asked_on date,
	confirmed_on date,
	confirmation_result text,
	checked_on date,
	performance text,
	performed_on date,
	guided_to text[],
	terminated_on date,
	papers jsonb,
	search_text text,
	search_grams tsvector,
	CONSTRAINT mediation__agreement_form__eaa47272 CHECK (((agreement_form = ANY (ARRAY['written'::text, 'oral'::text])) OR starts_with(agreement_form, 'added_'::text))),
	CONSTRAINT mediation__agreement_number__636445ff CHECK ((char_length(agreement_number) <= 200)),
	CONSTRAINT mediation__amount__93d843ac CHECK ((amount >= 0)),
	CONSTRAINT mediation__body__003f1e19 CHECK (((body = ANY (ARRAY['judicial_office'::text, 'womens_federation'::text, 'people_committee'::text])) OR starts_with(body, 'added_'::text))),
	CONSTRAINT mediation__confirmation_result__c3a9e139 CHECK (((confirmation_result = ANY (ARRAY['confirmed'::text, 'rejected'::text])) OR starts_with(confirmation_result, 'added_'::text))),
	CONSTRAINT mediation__guided_to__79721f35 CHECK (((guided_to <@ ARRAY['court'::text, 'arbitration'::text, 'administrative'::text, 'legal_aid'::text]) OR (array_to_string(guided_to, ','::text) ~ '^((court|arbitration|administrative|legal_aid|added_[a-z0-9_]+)(,|$))*$'::text))),
	CONSTRAINT mediation__kind__6c2e061e CHECK (((kind = ANY (ARRAY['family'::text, 'neighbours'::text, 'house_land'::text, 'rent'::text, 'contract'::text, 'damages'::text, 'labour'::text, 'demolition'::text, 'property_management'::text, 'traffic'::text, 'medical'::text, 'consumer'::text, 'environment'::text, 'production'::text, 'other'::text])) OR starts_with(kind, 'added_'::text))),
	CONSTRAINT mediation__matter__98e48d53 CHECK ((char_length(matter) <= 200)),
	CONSTRAINT mediation__mediators__76fc6d78 CHECK ((char_length(mediators) <= 200)),
	CONSTRAINT mediation__number__0265e196 EXCLUDE USING btree (office_id WITH =, number WITH =) WHERE ((state <> 'voided'::text)) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT mediation__people__37423619 CHECK ((people >= 2)),
	CONSTRAINT mediation__people__98c1f657 CHECK ((people <= 10000)),
	CONSTRAINT mediation__performance__bcbf52ec CHECK (((performance = ANY (ARRAY['at_once'::text, 'performed'::text, 'in_part'::text, 'refused'::text])) OR starts_with(performance, 'added_'::text))),
	CONSTRAINT mediation__record__485e8944 CHECK ((state = ANY (ARRAY['accepted'::text, 'concluded'::text, 'performed'::text, 'terminated'::text, 'voided'::text]))),
	CONSTRAINT mediation__risk__2174f12c CHECK (((risk = ANY (ARRAY['none'::text, 'suicide'::text, 'criminal'::text, 'crowd'::text, 'violence'::text])) OR starts_with(risk, 'added_'::text))),
	CONSTRAINT mediation__sessions__1868cd68 CHECK ((sessions <= 100)),
	CONSTRAINT mediation__sessions__687d6185 CHECK ((sessions >= 1)),
	CONSTRAINT mediation__source__b35d6cbe CHECK (((source = ANY (ARRAY['applied'::text, 'own_initiative'::text, 'court'::text, 'police'::text, 'petition'::text, 'other'::text])) OR starts_with(source, 'added_'::text))),
	CONSTRAINT mediation_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.mediation OWNER TO yb_owner;
ALTER TABLE ledger.mediation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.mediation USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX mediation__accepted_on ON ledger.mediation USING btree (office_id, accepted_on, id);
CREATE INDEX mediation__concluded_on ON ledger.mediation USING btree (office_id, concluded_on, id);
CREATE INDEX mediation__guided_to ON ledger.mediation USING gin (guided_to);
CREATE INDEX mediation__matter ON ledger.mediation USING btree (office_id, matter, id);
CREATE INDEX mediation__number ON ledger.mediation USING btree (office_id, number);
CREATE INDEX mediation__perform_by_on__0324ab04 ON ledger.mediation USING btree (office_id, perform_by_on, id) WHERE (state = ANY (ARRAY['concluded'::text]));
CREATE INDEX mediation__performed_on ON ledger.mediation USING btree (office_id, performed_on, id);
CREATE INDEX mediation__petition ON ledger.mediation USING btree (office_id, petition, id);
CREATE INDEX mediation__search_grams ON ledger.mediation USING gin (search_grams);
CREATE INDEX mediation__terminated_on ON ledger.mediation USING btree (office_id, terminated_on, id);
CREATE INDEX mediation__unit ON ledger.mediation USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.mediation TO yb_app;

CREATE TABLE ledger.member_organisation (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	name text,
	kind text,
	credit_code text,
	place jsonb,
	branch text,
	members bigint,
	contact text,
	phone text,
	resources text,
	projects text,
	from_on date,
	until_on date,
	search_text text,
	search_grams tsvector,
	CONSTRAINT member_organisation__branch__feffcce6 CHECK ((char_length(branch) <= 200)),
	CONSTRAINT member_organisation__kind__ec1cb71d CHECK (((kind = ANY (ARRAY['government'::text, 'institution'::text, 'state_enterprise'::text, 'private_enterprise'::text, 'social'::text])) OR starts_with(kind, 'added_'::text))),
	CONSTRAINT member_organisation__members__258c2457 CHECK ((members >= 0)),
	CONSTRAINT member_organisation__members__3171956c CHECK ((members <= 100000)),
	CONSTRAINT member_organisation__name__a7e57506 CHECK ((char_length(name) <= 200)),
	CONSTRAINT member_organisation__projects__a053b466 CHECK ((char_length(projects) <= 10000)),
	CONSTRAINT member_organisation__record__6dfe67a9 CHECK ((state = ANY (ARRAY['partner'::text, 'ended'::text, 'voided'::text]))),
	CONSTRAINT member_organisation__resources__4d696bba CHECK ((char_length(resources) <= 10000)),
	CONSTRAINT member_organisation__until_on__e823183e CHECK ((until_on >= from_on)),
	CONSTRAINT member_organisation_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.member_organisation OWNER TO yb_owner;
ALTER TABLE ledger.member_organisation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.member_organisation USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX member_organisation__from_on ON ledger.member_organisation USING btree (office_id, from_on, id);
CREATE INDEX member_organisation__name ON ledger.member_organisation USING btree (office_id, name, id);
CREATE INDEX member_organisation__search_grams ON ledger.member_organisation USING gin (search_grams);
CREATE INDEX member_organisation__unit ON ledger.member_organisation USING btree (office_id, unit);
CREATE INDEX member_organisation__until_on ON ledger.member_organisation USING btree (office_id, until_on, id);
GRANT INSERT, SELECT, UPDATE ON ledger.member_organisation TO yb_app;

CREATE TABLE ledger.outside_statistic (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	statistic text,
	title text,
	year integer,
	part_of_year text,
	as_of_on date,
	value numeric(20,4),
	measured_in text,
	source text,
	document_title text,
	document_number text,
	given_on date,
	valid_from_on date,
	valid_until_on date,
	questioned_on date,
	settled_on date,
	changed_by text,
	confirmed_on date,
	confirmed_by text,
	note text,
	papers jsonb,
	search_text text,
	search_grams tsvector,
	CONSTRAINT outside_statistic__document_number__29bedca9 CHECK ((char_length(document_number) <= 200)),
	CONSTRAINT outside_statistic__document_title__b1f9f28b CHECK ((char_length(document_title) <= 200)),
	CONSTRAINT outside_statistic__measured_in__bf732ad8 CHECK ((char_length(measured_in) <= 20)),
	CONSTRAINT outside_statistic__note__499eb913 CHECK ((char_length(note) <= 10000)),
	CONSTRAINT outside_statistic__part_of_year__72bf575b CHECK (((part_of_year = ANY (ARRAY['H1'::text, 'H2'::text, 'Q1'::text, 'Q2'::text, 'Q3'::text, 'Q4'::text, '01'::text, '02'::text, '03'::text, '04'::text, '05'::text, '06'::text, '07'::text, '08'::text, '09'::text, '10'::text, '11'::text, '12'::text])) OR starts_with(part_of_year, 'added_'::text))),
	CONSTRAINT outside_statistic__record__daa9e3c8 CHECK ((state = ANY (ARRAY['given'::text, 'questioned'::text, 'settled'::text, 'confirmed'::text, 'voided'::text]))),
	CONSTRAINT outside_statistic__source__f3c42f98 CHECK ((char_length(source) <= 200)),
	CONSTRAINT outside_statistic__statistic__c3846781 CHECK (((statistic = ANY (ARRAY['residents'::text, 'gdp'::text, 'gdp_growth'::text, 'vaccination_rate'::text])) OR starts_with(statistic, 'added_'::text))),
	CONSTRAINT outside_statistic__title__f87cee1d CHECK ((char_length(title) <= 200)),
	CONSTRAINT outside_statistic_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.outside_statistic OWNER TO yb_owner;
ALTER TABLE ledger.outside_statistic ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.outside_statistic USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX outside_statistic__confirmed_on ON ledger.outside_statistic USING btree (office_id, confirmed_on, id);
CREATE INDEX outside_statistic__given_on ON ledger.outside_statistic USING btree (office_id, given_on, id);
CREATE INDEX outside_statistic__questioned_on ON ledger.outside_statistic USING btree (office_id, questioned_on, id);
CREATE INDEX outside_statistic__search_grams ON ledger.outside_statistic USING gin (search_grams);
CREATE INDEX outside_statistic__settled_on ON ledger.outside_statistic USING btree (office_id, settled_on, id);
CREATE INDEX outside_statistic__title ON ledger.outside_statistic USING btree (office_id, title, id);
CREATE INDEX outside_statistic__unit ON ledger.outside_statistic USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.outside_statistic TO yb_app;

CREATE TABLE ledger.party_examination (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	title text,
	person uuid,
	examined_on date,
	examiner text,
	outcome text,
	opinion text,
	search_text text,
	search_grams tsvector,
	CONSTRAINT party_examination__examiner__b132301a CHECK ((char_length(examiner) <= 200)),
	CONSTRAINT party_examination__record__8e4a9d5c CHECK ((state = ANY (ARRAY['examined'::text, 'voided'::text]))),
	CONSTRAINT party_examination__title__f87cee1d CHECK ((char_length(title) <= 200)),
	CONSTRAINT party_examination_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.party_examination OWNER TO yb_owner;
ALTER TABLE ledger.party_examination ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.party_examination USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX party_examination__examined_on ON ledger.party_examination USING btree (office_id, examined_on, id);
CREATE INDEX party_examination__person ON ledger.party_examination USING btree (office_id, person, id);
CREATE INDEX party_examination__search_grams ON ledger.party_examination USING gin (search_grams);
CREATE INDEX party_examination__unit ON ledger.party_examination USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.party_examination TO yb_app;

CREATE TABLE ledger.party_member_development (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	name text,
	id_number text,
	phone text,
	education text,
	occupation text,
	branch text,
	applied_on date,
	talked_on date,
	talked_by text,
	recommended_by text,
	activist_on date,
	activist_filed_on date,
	mentors text,
	trained_on date,
	training_hours numeric(20,1),
	candidate_on date,
	first_introducer text,
	second_introducer text,
	political_review_on date,
	political_review text,
	precheck_on date,
	form_number text,
	probationary_on date,
	votes jsonb,
	committee_talk_on date,
	approved_on date,
	sworn_on date,
	lengthened_on date,
	lengthened_until_on date,
	confirmation_asked_on date,
	full_on date,
	full_approved_on date,
	cancelled_on date,
	withdrawn_on date,
	transferred_on date,
	transferred_to text,
	papers jsonb,
	search_text text,
	search_grams tsvector,
	CONSTRAINT party_member_5131c5__branch__feffcce6 CHECK ((char_length(branch) <= 200)),
	CONSTRAINT party_member_5131c5__education__3e0212a8 CHECK (((education = ANY (ARRAY['graduate'::text, 'bachelor'::text, 'college'::text, 'secondary_vocational'::text, 'senior_secondary'::text, 'junior_secondary'::text, 'primary'::text, 'none'::text])) OR starts_with(education, 'added_'::text))),
	CONSTRAINT party_member_5131c5__form_number__931a1ab7 CHECK ((char_length(form_number) <= 200)),
	CONSTRAINT party_member_5131c5__mentors__69910a7c CHECK ((char_length(mentors) <= 200)),
	CONSTRAINT party_member_5131c5__name__a7e57506 CHECK ((char_length(name) <= 200)),
	CONSTRAINT party_member_5131c5__occupation__0aa4d220 CHECK ((char_length(occupation) <= 200)),
	CONSTRAINT party_member_5131c5__recommended_by__eff986ed CHECK (((recommended_by = ANY (ARRAY['members'::text, 'youth_league'::text, 'mass_organisation'::text])) OR starts_with(recommended_by, 'added_'::text))),
	CONSTRAINT party_member_5131c5__record__1309b912 CHECK ((state = ANY (ARRAY['applicant'::text, 'activist'::text, 'candidate'::text, 'prechecked'::text, 'probationary'::text, 'full'::text, 'cancelled'::text, 'withdrawn'::text, 'transferred'::text, 'voided'::text]))),
	CONSTRAINT party_member_5131c5__talked_by__102b84f4 CHECK ((char_length(talked_by) <= 200)),
	CONSTRAINT party_member_5131c5__training_hours__5eda0ec7 CHECK ((training_hours <= (500)::numeric)),
	CONSTRAINT party_member_5131c5__training_hours__95ea7a46 CHECK ((training_hours >= (0)::numeric)),
	CONSTRAINT party_member_5131c5__transferred_to__b2f24337 CHECK ((char_length(transferred_to) <= 200)),
	CONSTRAINT party_member_development_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.party_member_development OWNER TO yb_owner;
ALTER TABLE ledger.party_member_development ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.party_member_development USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX party_member_5131c5__activist_on ON ledger.party_member_development USING btree (office_id, activist_on, id);
CREATE INDEX party_member_5131c5__applied_on ON ledger.party_member_development USING btree (office_id, applied_on, id);
CREATE INDEX party_member_5131c5__cancelled_on ON ledger.party_member_development USING btree (office_id, cancelled_on, id);
CREATE INDEX party_member_5131c5__candidate_on ON ledger.party_member_development USING btree (office_id, candidate_on, id);
CREATE INDEX party_member_5131c5__full_on ON ledger.party_member_development USING btree (office_id, full_on, id);
CREATE INDEX party_member_5131c5__name ON ledger.party_member_development USING btree (office_id, name, id);
CREATE INDEX party_member_5131c5__precheck_on ON ledger.party_member_development USING btree (office_id, precheck_on, id);
CREATE INDEX party_member_5131c5__probationary_on ON ledger.party_member_development USING btree (office_id, probationary_on, id);
CREATE INDEX party_member_5131c5__search_grams ON ledger.party_member_development USING gin (search_grams);
CREATE INDEX party_member_5131c5__transferred_on ON ledger.party_member_development USING btree (office_id, transferred_on, id);
CREATE INDEX party_member_5131c5__unit ON ledger.party_member_development USING btree (office_id, unit);
CREATE INDEX party_member_5131c5__withdrawn_on ON ledger.party_member_development USING btree (office_id, withdrawn_on, id);
GRANT INSERT, SELECT, UPDATE ON ledger.party_member_development TO yb_app;

CREATE TABLE ledger.patient (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	name text,
	id_number text,
	place jsonb,
	diagnosis text,
	danger_level bigint,
	management text,
	consent_on date,
	guardian text,
	guardian_relation text,
	phone text,
	subsidy_agreed_on date,
	subsidy bigint,
	subsidy_paid_on date,
	carers text,
	from_on date,
	until_on date,
	lost_on date,
	lost_reported_on date,
	found_on date,
	transferred_to text,
	search_text text,
	search_grams tsvector,
	CONSTRAINT patient__carers__f98b7e8a CHECK ((char_length(carers) <= 200)),
	CONSTRAINT patient__guardian_relation__2bdf7fbf CHECK (((guardian_relation = ANY (ARRAY['spouse'::text, 'parent'::text, 'child'::text, 'sibling'::text, 'other_relative'::text, 'community'::text])) OR starts_with(guardian_relation, 'added_'::text))),
	CONSTRAINT patient__record__abad893f CHECK ((state = ANY (ARRAY['followed'::text, 'lost'::text, 'transferred'::text, 'died'::text, 'refused'::text, 'ended'::text, 'voided'::text]))),
	CONSTRAINT patient__transferred_to__b2f24337 CHECK ((char_length(transferred_to) <= 200)),
	CONSTRAINT patient__until_on__e823183e CHECK ((until_on >= from_on)),
	CONSTRAINT patient_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.patient OWNER TO yb_owner;
ALTER TABLE ledger.patient ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.patient USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX patient__from_on ON ledger.patient USING btree (office_id, from_on, id);
CREATE INDEX patient__id_number ON ledger.patient USING btree (office_id, id_number, id);
CREATE INDEX patient__lost_on ON ledger.patient USING btree (office_id, lost_on, id);
CREATE INDEX patient__search_grams ON ledger.patient USING gin (search_grams);
CREATE INDEX patient__unit ON ledger.patient USING btree (office_id, unit);
CREATE INDEX patient__until_on ON ledger.patient USING btree (office_id, until_on, id);
GRANT INSERT, SELECT, UPDATE ON ledger.patient TO yb_app;

CREATE TABLE ledger.patient_checkup (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	patient uuid,
	offered_on date,
	result text,
	items text[],
	clinic text,
	CONSTRAINT patient_checkup__clinic__7433fcec CHECK ((char_length(clinic) <= 200)),
	CONSTRAINT patient_checkup__record__172aaa2c CHECK ((state = ANY (ARRAY['recorded'::text, 'voided'::text]))),
	CONSTRAINT patient_checkup__result__7b577cf1 CHECK (((result = ANY (ARRAY['done'::text, 'refused'::text])) OR starts_with(result, 'added_'::text))),
	CONSTRAINT patient_checkup_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.patient_checkup OWNER TO yb_owner;
ALTER TABLE ledger.patient_checkup ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.patient_checkup USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX patient_checkup__items ON ledger.patient_checkup USING gin (items);
CREATE INDEX patient_checkup__offered_on ON ledger.patient_checkup USING btree (office_id, offered_on, id);
CREATE INDEX patient_checkup__patient ON ledger.patient_checkup USING btree (office_id, patient, id);
CREATE INDEX patient_checkup__unit ON ledger.patient_checkup USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.patient_checkup TO yb_app;

CREATE TABLE ledger.patient_follow_up (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	patient uuid,
	visited_on date,
	way text,
	along text[],
	outcome text,
	danger_level bigint,
	medication text,
	trouble boolean,
	guardian_present boolean,
	referred_to text,
	why_not text,
	note text,
	CONSTRAINT patient_follow_up__along__99f5639d CHECK (((along <@ ARRAY['doctor'::text, 'police'::text, 'community'::text, 'grid'::text, 'disabled_federation'::text]) OR (array_to_string(along, ','::text) ~ '^((doctor|police|community|grid|disabled_federation|added_[a-z0-9_]+)(,|$))*$'::text))),
	CONSTRAINT patient_follow_up__record__de57ca68 CHECK ((state = ANY (ARRAY['visited'::text, 'voided'::text]))),
	CONSTRAINT patient_follow_up__way__da5e22ae CHECK (((way = ANY (ARRAY['clinic'::text, 'home'::text, 'phone'::text])) OR starts_with(way, 'added_'::text))),
	CONSTRAINT patient_follow_up__why_not__0847db34 CHECK ((char_length(why_not) <= 200)),
	CONSTRAINT patient_follow_up_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.patient_follow_up OWNER TO yb_owner;
ALTER TABLE ledger.patient_follow_up ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.patient_follow_up USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX patient_follow_up__along ON ledger.patient_follow_up USING gin (along);
CREATE INDEX patient_follow_up__patient ON ledger.patient_follow_up USING btree (office_id, patient, id);
CREATE INDEX patient_follow_up__unit ON ledger.patient_follow_up USING btree (office_id, unit);
CREATE INDEX patient_follow_up__visited_on ON ledger.patient_follow_up USING btree (office_id, visited_on, id);
GRANT INSERT, SELECT, UPDATE ON ledger.patient_follow_up TO yb_app;

CREATE TABLE ledger.patrol (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	title text,
	topics text[],
	patrolled_on date,
	place jsonb,
	premises uuid,
	house uuid,
	gas_installation uuid,
	companions text,
	outcome text,
	advice text,
	people_told bigint,
	pictures jsonb,
	search_text text,
	search_grams tsvector,
	CONSTRAINT patrol__advice__7efb21fe CHECK ((char_length(advice) <= 10000)),
	CONSTRAINT patrol__companions__39764381 CHECK ((char_length(companions) <= 200)),
	CONSTRAINT patrol__outcome__00556353 CHECK (((outcome = ANY (ARRAY['nothing_found'::text, 'told'::text, 'mended_at_once'::text, 'hazard_reported'::text])) OR starts_with(outcome, 'added_'::text))),
	CONSTRAINT patrol__people_told__43e593a9 CHECK ((people_told >= 0)),
	CONSTRAINT patrol__record__89bf1184 CHECK ((state = ANY (ARRAY['patrolled'::text, 'voided'::text]))),
	CONSTRAINT patrol__title__f87cee1d CHECK ((char_length(title) <= 200)),
	CONSTRAINT patrol__topics__4a007a28 CHECK (((topics <@ ARRAY['self_built_house'::text, 'gas'::text, 'fireworks'::text, 'fire'::text, 'e_bike_charging'::text, 'electricity'::text, 'construction'::text, 'small_premises'::text, 'dangerous_chemicals'::text, 'flood'::text, 'drowning'::text, 'road'::text]) OR (array_to_string(topics, ','::text) ~ '^((self_built_house|gas|fireworks|fire|e_bike_charging|electricity|construction|small_premises|dangerous_chemicals|flood|drowning|road|added_[a-z0-9_]+)(,|$))*$'::text))),
	CONSTRAINT patrol_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.patrol OWNER TO yb_owner;
ALTER TABLE ledger.patrol ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.patrol USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX patrol__gas_installation ON ledger.patrol USING btree (office_id, gas_installation, id);
CREATE INDEX patrol__house ON ledger.patrol USING btree (office_id, house, id);
CREATE INDEX patrol__patrolled_on ON ledger.patrol USING btree (office_id, patrolled_on, id);
CREATE INDEX patrol__premises ON ledger.patrol USING btree (office_id, premises, id);
CREATE INDEX patrol__search_grams ON ledger.patrol USING gin (search_grams);
CREATE INDEX patrol__title ON ledger.patrol USING btree (office_id, title, id);
CREATE INDEX patrol__topics ON ledger.patrol USING gin (topics);
CREATE INDEX patrol__unit ON ledger.patrol USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.patrol TO yb_app;

CREATE TABLE ledger.pension_contribution (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	name text,
	id_number text,
	year integer,
	paid_on date,
	amount bigint,
	paid_for_by text,
	channel text,
	refunded_on date,
	search_text text,
	search_grams tsvector,
	CONSTRAINT pension_cont_baa64e__channel__6aecbfde CHECK (((channel = ANY (ARRAY['online'::text, 'bank'::text, 'counter'::text, 'community'::text])) OR starts_with(channel, 'added_'::text))),
	CONSTRAINT pension_cont_baa64e__name__a7e57506 CHECK ((char_length(name) <= 200)),
	CONSTRAINT pension_cont_baa64e__paid_for_by__2b216455 CHECK (((paid_for_by = ANY (ARRAY['self'::text, 'government'::text, 'collective'::text])) OR starts_with(paid_for_by, 'added_'::text))),
	CONSTRAINT pension_cont_baa64e__record__cf0b3c3a CHECK ((state = ANY (ARRAY['paid'::text, 'refunded'::text, 'voided'::text]))),
	CONSTRAINT pension_contribution_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.pension_contribution OWNER TO yb_owner;
ALTER TABLE ledger.pension_contribution ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.pension_contribution USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX pension_cont_baa64e__name ON ledger.pension_contribution USING btree (office_id, name, id);
CREATE INDEX pension_cont_baa64e__paid_on ON ledger.pension_contribution USING btree (office_id, paid_on, id);
CREATE INDEX pension_cont_baa64e__refunded_on ON ledger.pension_contribution USING btree (office_id, refunded_on, id);
CREATE INDEX pension_cont_baa64e__search_grams ON ledger.pension_contribution USING gin (search_grams);
CREATE INDEX pension_cont_baa64e__unit ON ledger.pension_contribution USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.pension_contribution TO yb_app;

CREATE TABLE ledger.persuasion_record (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	title text,
	station uuid,
	persuaded_on date,
	time_of_day text,
	staff text,
	counts jsonb,
	helmets_lent bigint,
	note text,
	pictures jsonb,
	search_text text,
	search_grams tsvector,
	CONSTRAINT persuasion_record__counts__a66ebdb7 CHECK ((NOT jsonb_path_exists(counts, '$[*]."item"?(!(@ == $"codes"[*]) && !(@ starts with "added_"))'::jsonpath, '{"codes": ["e_bike_no_helmet", "motorcycle_no_helmet", "too_many_on_bike", "no_seat_belt", "truck_carries_people", "overloaded_van", "minor_driving", "wrong_way"]}'::jsonb))),
	CONSTRAINT persuasion_record__helmets_lent__92d8608a CHECK ((helmets_lent >= 0)),
	CONSTRAINT persuasion_record__note__499eb913 CHECK ((char_length(note) <= 10000)),
	CONSTRAINT persuasion_record__record__54ef127c CHECK ((state = ANY (ARRAY['done'::text, 'voided'::text]))),
	CONSTRAINT persuasion_record__staff__4a537dd9 CHECK ((char_length(staff) <= 200)),
	CONSTRAINT persuasion_record__time_of_day__343094d6 CHECK (((time_of_day = ANY (ARRAY['morning'::text, 'evening'::text, 'market_day'::text, 'holiday'::text, 'other'::text])) OR starts_with(time_of_day, 'added_'::text))),
	CONSTRAINT persuasion_record__title__f87cee1d CHECK ((char_length(title) <= 200)),
	CONSTRAINT persuasion_record_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.persuasion_record OWNER TO yb_owner;
ALTER TABLE ledger.persuasion_record ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.persuasion_record USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX persuasion_record__persuaded_on ON ledger.persuasion_record USING btree (office_id, persuaded_on, id);
CREATE INDEX persuasion_record__search_grams ON ledger.persuasion_record USING gin (search_grams);
CREATE INDEX persuasion_record__station ON ledger.persuasion_record USING btree (office_id, station, id);
CREATE INDEX persuasion_record__unit ON ledger.persuasion_record USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.persuasion_record TO yb_app;

CREATE TABLE ledger.persuasion_staff (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	name text,
	kind text,
	station uuid,
	phone text,
	trained_on date,
	from_on date,
	until_on date,
	search_text text,
	search_grams tsvector,
	CONSTRAINT persuasion_staff__kind__83b457c1 CHECK (((kind = ANY (ARRAY['manager'::text, 'persuader'::text])) OR starts_with(kind, 'added_'::text))),
	CONSTRAINT persuasion_staff__name__a7e57506 CHECK ((char_length(name) <= 200)),
	CONSTRAINT persuasion_staff__record__046c71a0 CHECK ((state = ANY (ARRAY['on_post'::text, 'voided'::text]))),
	CONSTRAINT persuasion_staff__until_on__e823183e CHECK ((until_on >= from_on)),
	CONSTRAINT persuasion_staff_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.persuasion_staff OWNER TO yb_owner;
ALTER TABLE ledger.persuasion_staff ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.persuasion_staff USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX persuasion_staff__from_on ON ledger.persuasion_staff USING btree (office_id, from_on, id);
CREATE INDEX persuasion_staff__name ON ledger.persuasion_staff USING btree (office_id, name, id);
CREATE INDEX persuasion_staff__search_grams ON ledger.persuasion_staff USING gin (search_grams);
CREATE INDEX persuasion_staff__station ON ledger.persuasion_staff USING btree (office_id, station, id);
CREATE INDEX persuasion_staff__unit ON ledger.persuasion_staff USING btree (office_id, unit);
CREATE INDEX persuasion_staff__until_on ON ledger.persuasion_staff USING btree (office_id, until_on, id);
GRANT INSERT, SELECT, UPDATE ON ledger.persuasion_staff TO yb_app;

CREATE TABLE ledger.persuasion_station (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	title text,
	kind text,
	community text,
	road text,
	place jsonb,
	equipment text,
	from_on date,
	until_on date,
	search_text text,
	search_grams tsvector,
	CONSTRAINT persuasion_station__equipment__1491470b CHECK ((char_length(equipment) <= 200)),
	CONSTRAINT persuasion_station__kind__04a2b2ab CHECK (((kind = ANY (ARRAY['management'::text, 'persuasion'::text])) OR starts_with(kind, 'added_'::text))),
	CONSTRAINT persuasion_station__record__35e22ebe CHECK ((state = ANY (ARRAY['in_use'::text, 'voided'::text]))),
	CONSTRAINT persuasion_station__road__7923bf28 CHECK ((char_length(road) <= 200)),
	CONSTRAINT persuasion_station__title__f87cee1d CHECK ((char_length(title) <= 200)),
	CONSTRAINT persuasion_station__until_on__e823183e CHECK ((until_on >= from_on)),
	CONSTRAINT persuasion_station_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.persuasion_station OWNER TO yb_owner;
ALTER TABLE ledger.persuasion_station ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.persuasion_station USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX persuasion_station__from_on ON ledger.persuasion_station USING btree (office_id, from_on, id);
CREATE INDEX persuasion_station__search_grams ON ledger.persuasion_station USING gin (search_grams);
CREATE INDEX persuasion_station__title ON ledger.persuasion_station USING btree (office_id, title, id);
CREATE INDEX persuasion_station__unit ON ledger.persuasion_station USING btree (office_id, unit);
CREATE INDEX persuasion_station__until_on ON ledger.persuasion_station USING btree (office_id, until_on, id);
GRANT INSERT, SELECT, UPDATE ON ledger.persuasion_station TO yb_app;

CREATE TABLE ledger.petition (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	matter text,
	content text,
	channel text,
	source_number text,
	source_due_on date,
	purpose text,
	route text,
	subject text,
	urgency text,
	leaders_reception boolean,
	petitioner text,
	phone text,
	petitioners bigint,
	representatives bigint,
	secret boolean,
	accused text,
	accused_account text,
	place jsonb,
	repeat_of uuid,
	handler text,
	leader text,
	plan text,
	received_on date,
	registered_on date,
	told_on date,
	accepted_on date,
	objected_on date,
	returned_on date,
	refused_on date,
	refusal_ground text,
	withdrawn_on date,
	handed_on_on date,
	handed_on_to text,
	extended_on date,
	extended_until_on date,
	opinion text,
	opinion_number text,
	legal_basis text,
	answered_on date,
	reply text,
	served_on date,
	closed_on date,
	called_back_on date,
	satisfaction text,
	review_asked_on date,
	review_answered_on date,
	review_result text,
	rereview_asked_on date,
	hearing_days bigint,
	rereview_answered_on date,
	rereview_result text,
	papers jsonb,
	search_text text,
	search_grams tsvector,
	CONSTRAINT petition__channel__1d6c716e CHECK (((channel = ANY (ARRAY['online'::text, 'mediation_centre'::text, 'hotline'::text, 'visit'::text, 'letter'::text, 'phone'::text, 'superior'::text])) OR starts_with(channel, 'added_'::text))),
	CONSTRAINT petition__handed_on_to__6f42b570 CHECK ((char_length(handed_on_to) <= 200)),
	CONSTRAINT petition__hearing_days__42ce2899 CHECK ((hearing_days <= 365)),
	CONSTRAINT petition__hearing_days__5632936d CHECK ((hearing_days >= 0)),
	CONSTRAINT petition__leader__96bee407 CHECK ((char_length(leader) <= 200)),
	CONSTRAINT petition__legal_basis__5bf563e5 CHECK ((char_length(legal_basis) <= 10000)),
	CONSTRAINT petition__matter__98e48d53 CHECK ((char_length(matter) <= 200)),
	CONSTRAINT petition__number__0265e196 EXCLUDE USING btree (office_id WITH =, number WITH =) WHERE ((state <> 'voided'::text)) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT petition__opinion__fac2b648 CHECK (((opinion = ANY (ARRAY['support'::text, 'explain'::text, 'not_support'::text])) OR starts_with(opinion, 'added_'::text))),
	CONSTRAINT petition__opinion_number__a5ed35bb CHECK ((char_length(opinion_number) <= 200)),
	CONSTRAINT petition__petitioners__ddff574d CHECK ((petitioners <= 10000)),
	CONSTRAINT petition__petitioners__f2f35622 CHECK ((petitioners >= 1)),
	CONSTRAINT petition__purpose__8f7badff CHECK (((purpose = ANY (ARRAY['suggestion'::text, 'accusation'::text, 'request'::text, 'litigation'::text])) OR starts_with(purpose, 'added_'::text))),
	CONSTRAINT petition__record__2102e825 CHECK ((state = ANY (ARRAY['received'::text, 'accepted'::text, 'handed_on'::text, 'answered'::text, 'closed'::text, 'objected'::text, 'returned'::text, 'refused'::text, 'withdrawn'::text, 'voided'::text]))),
	CONSTRAINT petition__refusal_ground__e265ccd6 CHECK (((refusal_ground = ANY (ARRAY['not_ours'::text, 'legal_procedure'::text, 'under_way'::text, 'ended'::text])) OR starts_with(refusal_ground, 'added_'::text))),
	CONSTRAINT petition__representatives__0ab5f559 CHECK ((representatives <= 5)),
	CONSTRAINT petition__representatives__d46e16a0 CHECK ((representatives >= 1)),
	CONSTRAINT petition__rereview_result__d1ebe32e CHECK (((rereview_result = ANY (ARRAY['upheld'::text, 'changed'::text, 'annulled'::text])) OR starts_with(rereview_result, 'added_'::text))),
	CONSTRAINT petition__review_result__f93f8ae1 CHECK (((review_result = ANY (ARRAY['upheld'::text, 'changed'::text, 'annulled'::text])) OR starts_with(review_result, 'added_'::text))),
	CONSTRAINT petition__route__77efb43d CHECK (((route = ANY (ARRAY['litigation'::text, 'arbitration'::text, 'party_appeal'::text, 'administrative'::text, 'duty'::text, 'opinion_letter'::text])) OR starts_with(route, 'added_'::text))),
	CONSTRAINT petition__satisfaction__2405e23a CHECK (((satisfaction = ANY (ARRAY['satisfied'::text, 'fairly'::text, 'dissatisfied'::text, 'unreached'::text, 'no_opinion'::text])) OR starts_with(satisfaction, 'added_'::text))),
	CONSTRAINT petition__source_number__a1f7b0ce CHECK ((char_length(source_number) <= 200)),
	CONSTRAINT petition__subject__1e8bd2dd CHECK (((subject = ANY (ARRAY['housing'::text, 'demolition'::text, 'illegal_building'::text, 'facilities'::text, 'sanitation'::text, 'street_trading'::text, 'noise'::text, 'traffic'::text, 'water_power'::text, 'labour'::text, 'relief'::text, 'epidemic'::text, 'neighbours'::text, 'order'::text, 'discipline'::text, 'other'::text])) OR starts_with(subject, 'added_'::text))),
	CONSTRAINT petition__urgency__02dc2667 CHECK (((urgency = ANY (ARRAY['normal'::text, 'urgent'::text, 'grave'::text])) OR starts_with(urgency, 'added_'::text))),
	CONSTRAINT petition_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.petition OWNER TO yb_owner;
ALTER TABLE ledger.petition ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.petition USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX petition__accepted_on ON ledger.petition USING btree (office_id, accepted_on, id);
CREATE INDEX petition__accepted_on__3d1c9596 ON ledger.petition USING btree (office_id, accepted_on, id) WHERE (state = ANY (ARRAY['accepted'::text, 'handed_on'::text]));
CREATE INDEX petition__answered_on ON ledger.petition USING btree (office_id, answered_on, id);
CREATE INDEX petition__closed_on ON ledger.petition USING btree (office_id, closed_on, id);
CREATE INDEX petition__handed_on_on ON ledger.petition USING btree (office_id, handed_on_on, id);
CREATE INDEX petition__matter ON ledger.petition USING btree (office_id, matter, id);
CREATE INDEX petition__number ON ledger.petition USING btree (office_id, number);
CREATE INDEX petition__objected_on ON ledger.petition USING btree (office_id, objected_on, id);
CREATE INDEX petition__received_on ON ledger.petition USING btree (office_id, received_on, id);
CREATE INDEX petition__received_on__3f718694 ON ledger.petition USING btree (office_id, received_on, id) WHERE (state = ANY (ARRAY['received'::text]));
CREATE INDEX petition__refused_on ON ledger.petition USING btree (office_id, refused_on, id);
CREATE INDEX petition__repeat_of ON ledger.petition USING btree (office_id, repeat_of, id);
CREATE INDEX petition__returned_on ON ledger.petition USING btree (office_id, returned_on, id);
CREATE INDEX petition__search_grams ON ledger.petition USING gin (search_grams);
CREATE INDEX petition__source_due_on__ed7affac ON ledger.petition USING btree (office_id, source_due_on, id) WHERE (state = ANY (ARRAY['received'::text, 'accepted'::text, 'handed_on'::text]));
CREATE INDEX petition__unit ON ledger.petition USING btree (office_id, unit);
CREATE INDEX petition__withdrawn_on ON ledger.petition USING btree (office_id, withdrawn_on, id);
GRANT INSERT, SELECT, UPDATE ON ledger.petition TO yb_app;

CREATE TABLE ledger.petition_step (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	petition uuid,
	kind text,
	done_on date,
	done_by text,
	what text,
	present text,
	to_unit text,
	due_on date,
	place jsonb,
	papers jsonb,
	search_text text,
	search_grams tsvector,
	CONSTRAINT petition_step__done_by__20a26e21 CHECK ((char_length(done_by) <= 200)),
	CONSTRAINT petition_step__kind__07719a63 CHECK (((kind = ANY (ARRAY['call'::text, 'visit'::text, 'talk'::text, 'site'::text, 'hand_over'::text, 'report_back'::text, 'meeting'::text, 'hearing'::text, 'mediation'::text, 'urge'::text, 'tell'::text, 'serve'::text, 'call_back'::text, 'other'::text])) OR starts_with(kind, 'added_'::text))),
	CONSTRAINT petition_step__record__54ef127c CHECK ((state = ANY (ARRAY['done'::text, 'voided'::text]))),
	CONSTRAINT petition_step_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.petition_step OWNER TO yb_owner;
ALTER TABLE ledger.petition_step ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.petition_step USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX petition_step__done_on ON ledger.petition_step USING btree (office_id, done_on, id);
CREATE INDEX petition_step__petition ON ledger.petition_step USING btree (office_id, petition, id);
CREATE INDEX petition_step__search_grams ON ledger.petition_step USING gin (search_grams);
CREATE INDEX petition_step__unit ON ledger.petition_step USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.petition_step TO yb_app;

CREATE TABLE ledger.photovoltaic_income (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	title text,
	station text,
	capacity numeric(20,2),
	generated numeric(20,2),
	received_on date,
	amount bigint,
	decided_on date,
	shares jsonb,
	households bigint,
	posted_on date,
	posted_until_on date,
	shared_on date,
	papers jsonb,
	search_text text,
	search_grams tsvector,
	CONSTRAINT photovoltaic_income__amount__93d843ac CHECK ((amount >= 0)),
	CONSTRAINT photovoltaic_income__capacity__6805f9d0 CHECK ((capacity >= (0)::numeric)),
	CONSTRAINT photovoltaic_income__generated__373aa811 CHECK ((generated >= (0)::numeric)),
	CONSTRAINT photovoltaic_income__households__60934e8f CHECK ((households <= 100000)),
	CONSTRAINT photovoltaic_income__households__890eee53 CHECK ((households >= 0)),
	CONSTRAINT photovoltaic_income__record__a3416693 CHECK ((state = ANY (ARRAY['received'::text, 'decided'::text, 'posted'::text, 'shared_out'::text, 'voided'::text]))),
	CONSTRAINT photovoltaic_income__shares__d0f3afa6 CHECK ((NOT jsonb_path_exists(shares, '$[*]."item"?(!(@ == $"codes"[*]) && !(@ starts with "added_"))'::jsonpath, '{"codes": ["public_posts", "small_works", "rewards", "relief", "upkeep", "collective"]}'::jsonb))),
	CONSTRAINT photovoltaic_income__station__79086c8d CHECK ((char_length(station) <= 200)),
	CONSTRAINT photovoltaic_income__title__f87cee1d CHECK ((char_length(title) <= 200)),
	CONSTRAINT photovoltaic_income_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.photovoltaic_income OWNER TO yb_owner;
ALTER TABLE ledger.photovoltaic_income ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.photovoltaic_income USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX photovoltaic_income__decided_on ON ledger.photovoltaic_income USING btree (office_id, decided_on, id);
CREATE INDEX photovoltaic_income__posted_on ON ledger.photovoltaic_income USING btree (office_id, posted_on, id);
CREATE INDEX photovoltaic_income__posted_until_on__839fb3bd ON ledger.photovoltaic_income USING btree (office_id, posted_until_on, id) WHERE (state = ANY (ARRAY['posted'::text]));
CREATE INDEX photovoltaic_income__received_on ON ledger.photovoltaic_income USING btree (office_id, received_on, id);
CREATE INDEX photovoltaic_income__search_grams ON ledger.photovoltaic_income USING gin (search_grams);
CREATE INDEX photovoltaic_income__shared_on ON ledger.photovoltaic_income USING btree (office_id, shared_on, id);
CREATE INDEX photovoltaic_income__title ON ledger.photovoltaic_income USING btree (office_id, title, id);
CREATE INDEX photovoltaic_income__unit ON ledger.photovoltaic_income USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.photovoltaic_income TO yb_app;

CREATE TABLE ledger.photovoltaic_share (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	income uuid,
	use text,
	receiver text,
	household uuid,
	work_days bigint,
	amount bigint,
	paid_on date,
	bank_account text,
	returned_on date,
	search_text text,
	search_grams tsvector,
	CONSTRAINT photovoltaic_share__amount__93d843ac CHECK ((amount >= 0)),
	CONSTRAINT photovoltaic_share__receiver__8c4c21f8 CHECK ((char_length(receiver) <= 200)),
	CONSTRAINT photovoltaic_share__record__73a3d732 CHECK ((state = ANY (ARRAY['paid'::text, 'returned'::text, 'voided'::text]))),
	CONSTRAINT photovoltaic_share__use__35a5c9bc CHECK (((use = ANY (ARRAY['public_posts'::text, 'small_works'::text, 'rewards'::text, 'relief'::text, 'upkeep'::text, 'collective'::text])) OR starts_with(use, 'added_'::text))),
	CONSTRAINT photovoltaic_share__work_days__2b9a5ce6 CHECK ((work_days >= 0)),
	CONSTRAINT photovoltaic_share__work_days__5fbd08a7 CHECK ((work_days <= 366)),
	CONSTRAINT photovoltaic_share_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.photovoltaic_share OWNER TO yb_owner;
ALTER TABLE ledger.photovoltaic_share ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.photovoltaic_share USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX photovoltaic_share__household ON ledger.photovoltaic_share USING btree (office_id, household, id);
CREATE INDEX photovoltaic_share__income ON ledger.photovoltaic_share USING btree (office_id, income, id);
CREATE INDEX photovoltaic_share__paid_on ON ledger.photovoltaic_share USING btree (office_id, paid_on, id);
CREATE INDEX photovoltaic_share__receiver ON ledger.photovoltaic_share USING btree (office_id, receiver, id);
CREATE INDEX photovoltaic_share__returned_on ON ledger.photovoltaic_share USING btree (office_id, returned_on, id);
CREATE INDEX photovoltaic_share__search_grams ON ledger.photovoltaic_share USING gin (search_grams);
CREATE INDEX photovoltaic_share__unit ON ledger.photovoltaic_share USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.photovoltaic_share TO yb_app;

CREATE TABLE ledger.poverty_monitoring (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	name text,
	id_number text,
	phone text,
	place jsonb,
	household uuid,
	members bigint,
	workers bigint,
	kind text,
	risks text[],
	source text,
	income bigint,
	clue_on date,
	verified_on date,
	compared_on date,
	reviewed_on date,
	posted_on date,
	posted_until_on date,
	identified_on date,
	rejected_on date,
	lifted_on date,
	helper text,
	measure_kinds text[],
	measures text,
	papers jsonb,
	search_text text,
	search_grams tsvector,
	CONSTRAINT poverty_monitoring__helper__0af1be9e CHECK ((char_length(helper) <= 200)),
	CONSTRAINT poverty_monitoring__kind__8b54237a CHECK (((kind = ANY (ARRAY['unstable'::text, 'marginal'::text, 'sudden'::text])) OR starts_with(kind, 'added_'::text))),
	CONSTRAINT poverty_monitoring__measure_kinds__7b8ade19 CHECK (((measure_kinds <@ ARRAY['industry'::text, 'work'::text, 'public_post'::text, 'schooling'::text, 'health'::text, 'housing'::text, 'aid'::text, 'donation'::text, 'finance'::text]) OR (array_to_string(measure_kinds, ','::text) ~ '^((industry|work|public_post|schooling|health|housing|aid|donation|finance|added_[a-z0-9_]+)(,|$))*$'::text))),
	CONSTRAINT poverty_monitoring__measures__0f581ca8 CHECK ((char_length(measures) <= 10000)),
	CONSTRAINT poverty_monitoring__members__443627b5 CHECK ((members <= 50)),
	CONSTRAINT poverty_monitoring__members__6286ae4f CHECK ((members >= 1)),
	CONSTRAINT poverty_monitoring__record__94744a19 CHECK ((state = ANY (ARRAY['clue'::text, 'verified'::text, 'identified'::text, 'lifted'::text, 'rejected'::text, 'voided'::text]))),
	CONSTRAINT poverty_monitoring__source__017cc8fc CHECK (((source = ANY (ARRAY['own_application'::text, 'community_check'::text, 'department_warning'::text, 'review'::text])) OR starts_with(source, 'added_'::text))),
	CONSTRAINT poverty_monitoring__workers__5eaed18b CHECK ((workers <= 50)),
	CONSTRAINT poverty_monitoring__workers__6e01223c CHECK ((workers >= 0)),
	CONSTRAINT poverty_monitoring_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.poverty_monitoring OWNER TO yb_owner;
ALTER TABLE ledger.poverty_monitoring ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.poverty_monitoring USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX poverty_monitoring__clue_on ON ledger.poverty_monitoring USING btree (office_id, clue_on, id);
CREATE INDEX poverty_monitoring__household ON ledger.poverty_monitoring USING btree (office_id, household, id);
CREATE INDEX poverty_monitoring__identified_on ON ledger.poverty_monitoring USING btree (office_id, identified_on, id);
CREATE INDEX poverty_monitoring__lifted_on ON ledger.poverty_monitoring USING btree (office_id, lifted_on, id);
CREATE INDEX poverty_monitoring__measure_kinds ON ledger.poverty_monitoring USING gin (measure_kinds);
CREATE INDEX poverty_monitoring__name ON ledger.poverty_monitoring USING btree (office_id, name, id);
CREATE INDEX poverty_monitoring__posted_until_on__9066b588 ON ledger.poverty_monitoring USING btree (office_id, posted_until_on, id) WHERE (state = ANY (ARRAY['verified'::text]));
CREATE INDEX poverty_monitoring__rejected_on ON ledger.poverty_monitoring USING btree (office_id, rejected_on, id);
CREATE INDEX poverty_monitoring__risks ON ledger.poverty_monitoring USING gin (risks);
CREATE INDEX poverty_monitoring__search_grams ON ledger.poverty_monitoring USING gin (search_grams);
CREATE INDEX poverty_monitoring__unit ON ledger.poverty_monitoring USING btree (office_id, unit);
CREATE INDEX poverty_monitoring__verified_on ON ledger.poverty_monitoring USING btree (office_id, verified_on, id);
GRANT INSERT, SELECT, UPDATE ON ledger.poverty_monitoring TO yb_app;

CREATE TABLE ledger.poverty_visit (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	household uuid,
	visited_on date,
	visitor text,
	review boolean,
	assurances text[],
	risks text[],
	needs text,
	follow_up text,
	next_on date,
	search_text text,
	search_grams tsvector,
	CONSTRAINT poverty_visit__assurances__325c43f0 CHECK (((assurances <@ ARRAY['food'::text, 'clothing'::text, 'schooling'::text, 'health'::text, 'housing'::text, 'water'::text]) OR (array_to_string(assurances, ','::text) ~ '^((food|clothing|schooling|health|housing|water|added_[a-z0-9_]+)(,|$))*$'::text))),
	CONSTRAINT poverty_visit__follow_up__c71dd564 CHECK ((char_length(follow_up) <= 10000)),
	CONSTRAINT poverty_visit__record__de57ca68 CHECK ((state = ANY (ARRAY['visited'::text, 'voided'::text]))),
	CONSTRAINT poverty_visit__visitor__0bce3d4b CHECK ((char_length(visitor) <= 200)),
	CONSTRAINT poverty_visit_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.poverty_visit OWNER TO yb_owner;
ALTER TABLE ledger.poverty_visit ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.poverty_visit USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX poverty_visit__assurances ON ledger.poverty_visit USING gin (assurances);
CREATE INDEX poverty_visit__household ON ledger.poverty_visit USING btree (office_id, household, id);
CREATE INDEX poverty_visit__risks ON ledger.poverty_visit USING gin (risks);
CREATE INDEX poverty_visit__search_grams ON ledger.poverty_visit USING gin (search_grams);
CREATE INDEX poverty_visit__unit ON ledger.poverty_visit USING btree (office_id, unit);
CREATE INDEX poverty_visit__visited_on ON ledger.poverty_visit USING btree (office_id, visited_on, id);
GRANT INSERT, SELECT, UPDATE ON ledger.poverty_visit TO yb_app;

CREATE TABLE ledger.premises (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	name text,
	kind text,
	concerns text[],
	community text,
	place jsonb,
	operator text,
	credit_code text,
	in_charge text,
	phone text,
	permit text,
	permit_until_on date,
	risk text,
	storeys bigint,
	area numeric(20,2),
	staff bigint,
	rooms bigint,
	building_level text,
	gas_supply text,
	gas_alarm boolean,
	pledge_on date,
	watcher text,
	from_on date,
	suspended_on date,
	until_on date,
	pictures jsonb,
	search_text text,
	search_grams tsvector,
	CONSTRAINT premises__area__9a7b2c18 CHECK ((area >= (0)::numeric)),
	CONSTRAINT premises__building_level__e57e1b2b CHECK (((building_level = ANY (ARRAY['a'::text, 'b'::text, 'c'::text, 'd'::text])) OR starts_with(building_level, 'added_'::text))),
	CONSTRAINT premises__concerns__4dea4d15 CHECK (((concerns <@ ARRAY['anti_drug'::text, 'public_order'::text, 'anti_gang'::text, 'fire'::text, 'work_safety'::text, 'gas'::text, 'building'::text, 'fireworks'::text, 'chemicals'::text, 'epidemic'::text, 'minors'::text]) OR (array_to_string(concerns, ','::text) ~ '^((anti_drug|public_order|anti_gang|fire|work_safety|gas|building|fireworks|chemicals|epidemic|minors|added_[a-z0-9_]+)(,|$))*$'::text))),
	CONSTRAINT premises__gas_supply__ecf5c13d CHECK (((gas_supply = ANY (ARRAY['none'::text, 'bottled'::text, 'piped'::text])) OR starts_with(gas_supply, 'added_'::text))),
	CONSTRAINT premises__kind__b9a0e062 CHECK (((kind = ANY (ARRAY['ktv'::text, 'bar'::text, 'internet_cafe'::text, 'hotel'::text, 'bath_house'::text, 'games_room'::text, 'logistics'::text, 'rented_house'::text, 'pharmacy'::text, 'clinic'::text, 'school'::text, 'care_home'::text, 'restaurant'::text, 'market'::text, 'self_built_house'::text, 'fireworks'::text, 'gas'::text, 'fuel_station'::text, 'chemicals'::text, 'workshop'::text, 'building_site'::text, 'charging'::text, 'station'::text, 'religious'::text, 'other'::text])) OR starts_with(kind, 'added_'::text))),
	CONSTRAINT premises__name__a7e57506 CHECK ((char_length(name) <= 200)),
	CONSTRAINT premises__operator__67b7414c CHECK ((char_length(operator) <= 200)),
	CONSTRAINT premises__permit__c24e9a4d CHECK ((char_length(permit) <= 200)),
	CONSTRAINT premises__record__13a7a66f CHECK ((state = ANY (ARRAY['listed'::text, 'suspended'::text, 'delisted'::text, 'voided'::text]))),
	CONSTRAINT premises__risk__9363ce82 CHECK (((risk = ANY (ARRAY['low'::text, 'general'::text, 'higher'::text, 'major'::text])) OR starts_with(risk, 'added_'::text))),
	CONSTRAINT premises__rooms__0e1d4f69 CHECK ((rooms <= 10000)),
	CONSTRAINT premises__rooms__4d447256 CHECK ((rooms >= 0)),
	CONSTRAINT premises__staff__377bb71c CHECK ((staff <= 100000)),
	CONSTRAINT premises__staff__df6f2caf CHECK ((staff >= 0)),
	CONSTRAINT premises__storeys__68b765af CHECK ((storeys >= 1)),
	CONSTRAINT premises__storeys__db264999 CHECK ((storeys <= 200)),
	CONSTRAINT premises__until_on__e823183e CHECK ((until_on >= from_on)),
	CONSTRAINT premises__watcher__51da38fa CHECK ((char_length(watcher) <= 200)),
	CONSTRAINT premises_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.premises OWNER TO yb_owner;
ALTER TABLE ledger.premises ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.premises USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX premises__concerns ON ledger.premises USING gin (concerns);
CREATE INDEX premises__from_on ON ledger.premises USING btree (office_id, from_on, id);
CREATE INDEX premises__name ON ledger.premises USING btree (office_id, name, id);
CREATE INDEX premises__permit_until_on__297c16d4 ON ledger.premises USING btree (office_id, permit_until_on, id) WHERE (state = ANY (ARRAY['listed'::text]));
CREATE INDEX premises__search_grams ON ledger.premises USING gin (search_grams);
CREATE INDEX premises__suspended_on ON ledger.premises USING btree (office_id, suspended_on, id);
CREATE INDEX premises__unit ON ledger.premises USING btree (office_id, unit);
CREATE INDEX premises__until_on ON ledger.premises USING btree (office_id, until_on, id);
GRANT INSERT, SELECT, UPDATE ON ledger.premises TO yb_app;

CREATE TABLE ledger.problem (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	title text,
	kind text,
	description text,
	source text,
	source_document text,
	found_on date,
	report_year integer,
	sequence bigint,
	community text,
	figures text,
	cause text,
	owner text,
	partners text,
	leader text,
	measure text,
	assigned_on date,
	due_on date,
	progress text,
	progress_on date,
	mended_on date,
	mended_by text,
	reviewed_on date,
	review text,
	lasting_on date,
	papers jsonb,
	search_text text,
	search_grams tsvector,
	CONSTRAINT problem__cause__aa70ccda CHECK ((char_length(cause) <= 10000)),
	CONSTRAINT problem__description__5523fe60 CHECK ((char_length(description) <= 10000)),
	CONSTRAINT problem__figures__fb592d38 CHECK ((char_length(figures) <= 200)),
	CONSTRAINT problem__kind__1d1baa56 CHECK (((kind = ANY (ARRAY['economy'::text, 'investment'::text, 'infrastructure'::text, 'governance'::text, 'livelihood'::text, 'environment'::text, 'safety'::text, 'party_building'::text, 'discipline'::text, 'records'::text, 'other'::text])) OR starts_with(kind, 'added_'::text))),
	CONSTRAINT problem__leader__96bee407 CHECK ((char_length(leader) <= 200)),
	CONSTRAINT problem__measure__a7677994 CHECK ((char_length(measure) <= 10000)),
	CONSTRAINT problem__partners__79c4da4c CHECK ((char_length(partners) <= 200)),
	CONSTRAINT problem__progress__377a623b CHECK ((char_length(progress) <= 10000)),
	CONSTRAINT problem__record__074712b4 CHECK ((state = ANY (ARRAY['listed'::text, 'assigned'::text, 'mended'::text, 'lasting'::text, 'closed'::text, 'voided'::text]))),
	CONSTRAINT problem__review__6fd56267 CHECK ((char_length(review) <= 10000)),
	CONSTRAINT problem__reviewed_on__11ec6835 CHECK ((reviewed_on >= found_on)),
	CONSTRAINT problem__sequence__03f9bf09 CHECK ((sequence >= 1)),
	CONSTRAINT problem__source__cefa7c32 CHECK (((source = ANY (ARRAY['own_review'::text, 'yearly_summary'::text, 'organisation_life'::text, 'inspection_tour'::text, 'audit'::text, 'supervision'::text, 'residents'::text, 'assessment'::text])) OR starts_with(source, 'added_'::text))),
	CONSTRAINT problem__source_document__92105e18 CHECK ((char_length(source_document) <= 200)),
	CONSTRAINT problem__title__f87cee1d CHECK ((char_length(title) <= 200)),
	CONSTRAINT problem_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.problem OWNER TO yb_owner;
ALTER TABLE ledger.problem ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.problem USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX problem__assigned_on ON ledger.problem USING btree (office_id, assigned_on, id);
CREATE INDEX problem__due_on__aa8e8a53 ON ledger.problem USING btree (office_id, due_on, id) WHERE (state = ANY (ARRAY['assigned'::text]));
CREATE INDEX problem__found_on ON ledger.problem USING btree (office_id, found_on, id);
CREATE INDEX problem__lasting_on ON ledger.problem USING btree (office_id, lasting_on, id);
CREATE INDEX problem__mended_on ON ledger.problem USING btree (office_id, mended_on, id);
CREATE INDEX problem__reviewed_on ON ledger.problem USING btree (office_id, reviewed_on, id);
CREATE INDEX problem__search_grams ON ledger.problem USING gin (search_grams);
CREATE INDEX problem__title ON ledger.problem USING btree (office_id, title, id);
CREATE INDEX problem__unit ON ledger.problem USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.problem TO yb_app;

CREATE TABLE ledger.rehabilitation (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	name text,
	id_number text,
	phone text,
	place jsonb,
	kind text,
	drugs text[],
	decided_by text,
	decision_number text,
	decided_on date,
	told_on date,
	reported_on date,
	agreement_on date,
	ends_on date,
	team text,
	guardian text,
	work_place text,
	needs text,
	suspended_on date,
	breached_on date,
	police_told_on date,
	until_on date,
	transferred_to text,
	search_text text,
	search_grams tsvector,
	CONSTRAINT rehabilitation__decided_by__62e88edd CHECK ((char_length(decided_by) <= 200)),
	CONSTRAINT rehabilitation__record__1f7deb87 CHECK ((state = ANY (ARRAY['decided'::text, 'reported'::text, 'suspended'::text, 'released'::text, 'breached'::text, 'not_reported'::text, 'transferred'::text, 'died'::text, 'voided'::text]))),
	CONSTRAINT rehabilitation__team__d96904fa CHECK ((char_length(team) <= 200)),
	CONSTRAINT rehabilitation__transferred_to__b2f24337 CHECK ((char_length(transferred_to) <= 200)),
	CONSTRAINT rehabilitation__until_on__1bb8fdb0 CHECK ((until_on >= reported_on)),
	CONSTRAINT rehabilitation_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.rehabilitation OWNER TO yb_owner;
ALTER TABLE ledger.rehabilitation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.rehabilitation USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX rehabilitation__breached_on ON ledger.rehabilitation USING btree (office_id, breached_on, id);
CREATE INDEX rehabilitation__decided_on ON ledger.rehabilitation USING btree (office_id, decided_on, id);
CREATE INDEX rehabilitation__drugs ON ledger.rehabilitation USING gin (drugs);
CREATE INDEX rehabilitation__ends_on__343d73f0 ON ledger.rehabilitation USING btree (office_id, ends_on, id) WHERE (state = ANY (ARRAY['reported'::text]));
CREATE INDEX rehabilitation__id_number ON ledger.rehabilitation USING btree (office_id, id_number, id);
CREATE INDEX rehabilitation__police_told_on ON ledger.rehabilitation USING btree (office_id, police_told_on, id);
CREATE INDEX rehabilitation__reported_on ON ledger.rehabilitation USING btree (office_id, reported_on, id);
CREATE INDEX rehabilitation__search_grams ON ledger.rehabilitation USING gin (search_grams);
CREATE INDEX rehabilitation__suspended_on ON ledger.rehabilitation USING btree (office_id, suspended_on, id);
CREATE INDEX rehabilitation__unit ON ledger.rehabilitation USING btree (office_id, unit);
CREATE INDEX rehabilitation__until_on ON ledger.rehabilitation USING btree (office_id, until_on, id);
GRANT INSERT, SELECT, UPDATE ON ledger.rehabilitation TO yb_app;

CREATE TABLE ledger.rehabilitation_contact (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	person uuid,
	kind text,
	met_on date,
	by text,
	what text,
	leave_until_on date,
	leave_to text,
	breach text,
	days_away bigint,
	search_text text,
	search_grams tsvector,
	CONSTRAINT rehabilitati_e3ed60__by__3e97e4f3 CHECK ((char_length(by) <= 200)),
	CONSTRAINT rehabilitati_e3ed60__days_away__7c6cb63a CHECK ((days_away <= 366)),
	CONSTRAINT rehabilitati_e3ed60__days_away__821c9cc3 CHECK ((days_away >= 1)),
	CONSTRAINT rehabilitati_e3ed60__kind__82183c36 CHECK (((kind = ANY (ARRAY['talk'::text, 'visit'::text, 'help'::text, 'leave'::text, 'breach'::text, 'admonition'::text])) OR starts_with(kind, 'added_'::text))),
	CONSTRAINT rehabilitati_e3ed60__record__172aaa2c CHECK ((state = ANY (ARRAY['recorded'::text, 'voided'::text]))),
	CONSTRAINT rehabilitation_contact_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.rehabilitation_contact OWNER TO yb_owner;
ALTER TABLE ledger.rehabilitation_contact ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.rehabilitation_contact USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX rehabilitati_e3ed60__met_on ON ledger.rehabilitation_contact USING btree (office_id, met_on, id);
CREATE INDEX rehabilitati_e3ed60__person ON ledger.rehabilitation_contact USING btree (office_id, person, id);
CREATE INDEX rehabilitati_e3ed60__search_grams ON ledger.rehabilitation_contact USING gin (search_grams);
CREATE INDEX rehabilitati_e3ed60__unit ON ledger.rehabilitation_contact USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.rehabilitation_contact TO yb_app;

CREATE TABLE ledger.renewal_project (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	name text,
	kind text,
	phase text,
	sequence bigint,
	community text,
	place jsonb,
	contents text[],
	buildings bigint,
	households bigint,
	consulted_on date,
	consent numeric(20,2),
	planned_on date,
	approval_number text,
	budget bigint,
	funds jsonb,
	contractor text,
	supervisor text,
	due_on date,
	started_on date,
	completed_on date,
	accepted_on date,
	stopped_on date,
	cost bigint,
	upkeep text,
	pictures jsonb,
	search_text text,
	search_grams tsvector,
	CONSTRAINT renewal_project__approval_number__e1e646e5 CHECK ((char_length(approval_number) <= 200)),
	CONSTRAINT renewal_project__budget__976addf2 CHECK ((budget >= 0)),
	CONSTRAINT renewal_project__buildings__ce70ca6c CHECK ((buildings >= 0)),
	CONSTRAINT renewal_project__consent__4829fe15 CHECK ((consent <= (100)::numeric)),
	CONSTRAINT renewal_project__consent__e11dcab5 CHECK ((consent >= (0)::numeric)),
	CONSTRAINT renewal_project__contents__cc2c322d CHECK (((contents <@ ARRAY['road'::text, 'drainage'::text, 'power_lines'::text, 'facade'::text, 'fire'::text, 'lighting'::text, 'greening'::text, 'lift'::text, 'parking'::text, 'public_space'::text, 'gas'::text]) OR (array_to_string(contents, ','::text) ~ '^((road|drainage|power_lines|facade|fire|lighting|greening|lift|parking|public_space|gas|added_[a-z0-9_]+)(,|$))*$'::text))),
	CONSTRAINT renewal_project__contractor__d60b5e4a CHECK ((char_length(contractor) <= 200)),
	CONSTRAINT renewal_project__cost__a16e2335 CHECK ((cost >= 0)),
	CONSTRAINT renewal_project__funds__70509534 CHECK ((NOT jsonb_path_exists(funds, '$[*]."item"?(!(@ == $"codes"[*]) && !(@ starts with "added_"))'::jsonpath, '{"codes": ["central", "provincial", "city", "street", "residents", "owners", "social"]}'::jsonb))),
	CONSTRAINT renewal_project__households__890eee53 CHECK ((households >= 0)),
	CONSTRAINT renewal_project__kind__af324c88 CHECK (((kind = ANY (ARRAY['old_neighbourhood'::text, 'showcase_lane'::text, 'road'::text, 'urban_village'::text, 'other'::text])) OR starts_with(kind, 'added_'::text))),
	CONSTRAINT renewal_project__name__a7e57506 CHECK ((char_length(name) <= 200)),
	CONSTRAINT renewal_project__phase__3a8754c6 CHECK ((char_length(phase) <= 200)),
	CONSTRAINT renewal_project__record__a3401c8e CHECK ((state = ANY (ARRAY['planned'::text, 'started'::text, 'completed'::text, 'accepted'::text, 'stopped'::text, 'voided'::text]))),
	CONSTRAINT renewal_project__sequence__03f9bf09 CHECK ((sequence >= 1)),
	CONSTRAINT renewal_project__supervisor__d749f8f4 CHECK ((char_length(supervisor) <= 200)),
	CONSTRAINT renewal_project__upkeep__0b58d050 CHECK ((char_length(upkeep) <= 10000)),
	CONSTRAINT renewal_project_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.renewal_project OWNER TO yb_owner;
ALTER TABLE ledger.renewal_project ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.renewal_project USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX renewal_project__accepted_on ON ledger.renewal_project USING btree (office_id, accepted_on, id);
CREATE INDEX renewal_project__completed_on ON ledger.renewal_project USING btree (office_id, completed_on, id);
CREATE INDEX renewal_project__contents ON ledger.renewal_project USING gin (contents);
CREATE INDEX renewal_project__due_on__4a1570a1 ON ledger.renewal_project USING btree (office_id, due_on, id) WHERE (state = ANY (ARRAY['started'::text]));
CREATE INDEX renewal_project__name ON ledger.renewal_project USING btree (office_id, name, id);
CREATE INDEX renewal_project__planned_on ON ledger.renewal_project USING btree (office_id, planned_on, id);
CREATE INDEX renewal_project__search_grams ON ledger.renewal_project USING gin (search_grams);
CREATE INDEX renewal_project__started_on ON ledger.renewal_project USING btree (office_id, started_on, id);
CREATE INDEX renewal_project__stopped_on ON ledger.renewal_project USING btree (office_id, stopped_on, id);
CREATE INDEX renewal_project__unit ON ledger.renewal_project USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.renewal_project TO yb_app;

CREATE TABLE ledger.residence (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	resident uuid,
	kind text,
	same_as uuid,
	area text,
	dwelling uuid,
	outside text,
	reason text,
	from_on date,
	until_on date,
	CONSTRAINT residence__area__4b861e76 CHECK (((area = ANY (ARRAY['street'::text, 'city'::text, 'province'::text, 'country'::text, 'abroad'::text, 'unknown'::text])) OR starts_with(area, 'added_'::text))),
	CONSTRAINT residence__kind__99dd5823 CHECK (((kind = ANY (ARRAY['registered'::text, 'living'::text])) OR starts_with(kind, 'added_'::text))),
	CONSTRAINT residence__reason__af92b04e CHECK (((reason = ANY (ARRAY['birth'::text, 'marriage'::text, 'purchase'::text, 'work'::text, 'study'::text, 'renting'::text, 'demolition'::text, 'family'::text, 'other'::text])) OR starts_with(reason, 'added_'::text))),
	CONSTRAINT residence__record__0172012c CHECK ((state = ANY (ARRAY['current'::text, 'past'::text, 'voided'::text]))),
	CONSTRAINT residence__until_on__e823183e CHECK ((until_on >= from_on)),
	CONSTRAINT residence_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.residence OWNER TO yb_owner;
ALTER TABLE ledger.residence ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.residence USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX residence__dwelling ON ledger.residence USING btree (office_id, dwelling, id);
CREATE INDEX residence__from_on ON ledger.residence USING btree (office_id, from_on, id);
CREATE INDEX residence__resident ON ledger.residence USING btree (office_id, resident, id);
CREATE INDEX residence__same_as ON ledger.residence USING btree (office_id, same_as, id);
CREATE INDEX residence__unit ON ledger.residence USING btree (office_id, unit);
CREATE INDEX residence__until_on ON ledger.residence USING btree (office_id, until_on, id);
GRANT INSERT, SELECT, UPDATE ON ledger.residence TO yb_app;

CREATE TABLE ledger.resident (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	name text,
	id_number text,
	birth_on date,
	sex text,
	paper text,
	former_name text,
	ethnicity text,
	phone text,
	education text,
	politics text,
	marriage text,
	work_place text,
	tags text[],
	disability text,
	disability_grade bigint,
	from_on date,
	until_on date,
	end_cause text,
	search_text text,
	search_grams tsvector,
	CONSTRAINT resident__education__3e0212a8 CHECK (((education = ANY (ARRAY['graduate'::text, 'bachelor'::text, 'college'::text, 'secondary_vocational'::text, 'senior_secondary'::text, 'junior_secondary'::text, 'primary'::text, 'none'::text])) OR starts_with(education, 'added_'::text))),
	CONSTRAINT resident__end_cause__30278b04 CHECK (((end_cause = ANY (ARRAY['death'::text, 'moved'::text])) OR starts_with(end_cause, 'added_'::text))),
	CONSTRAINT resident__ethnicity__5ec58dbd CHECK (((ethnicity = ANY (ARRAY['01'::text, '02'::text, '03'::text, '04'::text, '05'::text, '06'::text, '07'::text, '08'::text, '09'::text, '10'::text, '11'::text, '12'::text, '13'::text, '14'::text, '15'::text, '16'::text, '17'::text, '18'::text, '19'::text, '20'::text, '21'::text, '22'::text, '23'::text, '24'::text, '25'::text, '26'::text, '27'::text, '28'::text, '29'::text, '30'::text, '31'::text, '32'::text, '33'::text, '34'::text, '35'::text, '36'::text, '37'::text, '38'::text, '39'::text, '40'::text, '41'::text, '42'::text, '43'::text, '44'::text, '45'::text, '46'::text, '47'::text, '48'::text, '49'::text, '50'::text, '51'::text, '52'::text, '53'::text, '54'::text, '55'::text, '56'::text])) OR starts_with(ethnicity, 'added_'::text))),
	CONSTRAINT resident__former_name__c3425e2e CHECK ((char_length(former_name) <= 200)),
	CONSTRAINT resident__marriage__86bd333d CHECK (((marriage = ANY (ARRAY['10'::text, '20'::text, '30'::text, '40'::text, '90'::text])) OR starts_with(marriage, 'added_'::text))),
	CONSTRAINT resident__name__a7e57506 CHECK ((char_length(name) <= 200)),
	CONSTRAINT resident__record__9afeae40 CHECK ((state = ANY (ARRAY['here'::text, 'ended'::text, 'voided'::text]))),
	CONSTRAINT resident__sex__4d399d60 CHECK (((sex = ANY (ARRAY['1'::text, '2'::text, '9'::text])) OR starts_with(sex, 'added_'::text))),
	CONSTRAINT resident__tags__5b3d97f8 CHECK (((tags <@ ARRAY['elderly_alone'::text, 'empty_nest'::text, 'left_behind_child'::text, 'lost_only_child'::text, 'veteran'::text, 'military_family'::text, 'new_work'::text, 'overseas'::text, 'returned_overseas'::text, 'building_head'::text, 'volunteer'::text]) OR (array_to_string(tags, ','::text) ~ '^((elderly_alone|empty_nest|left_behind_child|lost_only_child|veteran|military_family|new_work|overseas|returned_overseas|building_head|volunteer|added_[a-z0-9_]+)(,|$))*$'::text))),
	CONSTRAINT resident__until_on__e823183e CHECK ((until_on >= from_on)),
	CONSTRAINT resident__work_place__4766b7d3 CHECK ((char_length(work_place) <= 200)),
	CONSTRAINT resident_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.resident OWNER TO yb_owner;
ALTER TABLE ledger.resident ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.resident USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX resident__from_on ON ledger.resident USING btree (office_id, from_on, id);
CREATE INDEX resident__name ON ledger.resident USING btree (office_id, name, id);
CREATE INDEX resident__search_grams ON ledger.resident USING gin (search_grams);
CREATE INDEX resident__tags ON ledger.resident USING gin (tags);
CREATE INDEX resident__unit ON ledger.resident USING btree (office_id, unit);
CREATE INDEX resident__until_on ON ledger.resident USING btree (office_id, until_on, id);
GRANT INSERT, SELECT, UPDATE ON ledger.resident TO yb_app;

CREATE TABLE ledger.seal_use (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	document text,
	seal text,
	copies bigint,
	used_on date,
	approved_by text,
	search_text text,
	search_grams tsvector,
	CONSTRAINT seal_use__copies__668b6f87 CHECK ((copies >= 1)),
	CONSTRAINT seal_use__copies__8c5b7994 CHECK ((copies <= 1000)),
	CONSTRAINT seal_use__document__54b5bd7c CHECK ((char_length(document) <= 200)),
	CONSTRAINT seal_use__number__0265e196 EXCLUDE USING btree (office_id WITH =, number WITH =) WHERE ((state <> 'voided'::text)) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT seal_use__record__b9d62154 CHECK ((state = ANY (ARRAY['used'::text, 'voided'::text]))),
	CONSTRAINT seal_use__seal__f5b99427 CHECK (((seal = ANY (ARRAY['office'::text, 'party_committee'::text, 'contract'::text])) OR starts_with(seal, 'added_'::text))),
	CONSTRAINT seal_use_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.seal_use OWNER TO yb_owner;
ALTER TABLE ledger.seal_use ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.seal_use USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX seal_use__document ON ledger.seal_use USING btree (office_id, document, id);
CREATE INDEX seal_use__number ON ledger.seal_use USING btree (office_id, number);
CREATE INDEX seal_use__search_grams ON ledger.seal_use USING gin (search_grams);
CREATE INDEX seal_use__unit ON ledger.seal_use USING btree (office_id, unit);
CREATE INDEX seal_use__used_on ON ledger.seal_use USING btree (office_id, used_on, id);
GRANT INSERT, SELECT, UPDATE ON ledger.seal_use TO yb_app;

CREATE TABLE ledger.self_built_house (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	title text,
	community text,
	place jsonb,
	premises uuid,
	owner text,
	phone text,
	structure text,
	storeys bigint,
	storeys_below bigint,
	floor_area numeric(20,2),
	built_year integer,
	use text[],
	people bigint,
	is_changed boolean,
	appraised_on date,
	appraised_by text,
	building_level text,
	measure text,
	measured_on date,
	from_on date,
	until_on date,
	pictures jsonb,
	search_text text,
	search_grams tsvector,
	CONSTRAINT self_built_house__appraised_by__8d43bfb7 CHECK ((char_length(appraised_by) <= 200)),
	CONSTRAINT self_built_house__building_level__e57e1b2b CHECK (((building_level = ANY (ARRAY['a'::text, 'b'::text, 'c'::text, 'd'::text])) OR starts_with(building_level, 'added_'::text))),
	CONSTRAINT self_built_house__floor_area__083405f6 CHECK ((floor_area >= (0)::numeric)),
	CONSTRAINT self_built_house__measure__56ce78c2 CHECK (((measure = ANY (ARRAY['watched'::text, 'use_stopped'::text, 'evacuated'::text, 'strengthened'::text, 'demolished'::text])) OR starts_with(measure, 'added_'::text))),
	CONSTRAINT self_built_house__people__434de924 CHECK ((people >= 0)),
	CONSTRAINT self_built_house__record__8edd5953 CHECK ((state = ANY (ARRAY['listed'::text, 'use_stopped'::text, 'voided'::text]))),
	CONSTRAINT self_built_house__storeys__68b765af CHECK ((storeys >= 1)),
	CONSTRAINT self_built_house__storeys__bfe3b7f1 CHECK ((storeys <= 60)),
	CONSTRAINT self_built_house__storeys_below__822c5d69 CHECK ((storeys_below <= 5)),
	CONSTRAINT self_built_house__storeys_below__a1234ba4 CHECK ((storeys_below >= 0)),
	CONSTRAINT self_built_house__structure__86b2b194 CHECK (((structure = ANY (ARRAY['steel'::text, 'concrete'::text, 'brick_concrete'::text, 'brick_timber'::text, 'timber'::text, 'earth_stone'::text, 'other'::text])) OR starts_with(structure, 'added_'::text))),
	CONSTRAINT self_built_house__title__f87cee1d CHECK ((char_length(title) <= 200)),
	CONSTRAINT self_built_house__until_on__e823183e CHECK ((until_on >= from_on)),
	CONSTRAINT self_built_house__use__e2313e96 CHECK (((use <@ ARRAY['dwelling'::text, 'rented'::text, 'catering'::text, 'lodging'::text, 'trade'::text, 'workshop'::text, 'teaching'::text, 'storage'::text, 'empty'::text]) OR (array_to_string(use, ','::text) ~ '^((dwelling|rented|catering|lodging|trade|workshop|teaching|storage|empty|added_[a-z0-9_]+)(,|$))*$'::text))),
	CONSTRAINT self_built_house_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.self_built_house OWNER TO yb_owner;
ALTER TABLE ledger.self_built_house ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.self_built_house USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX self_built_house__from_on ON ledger.self_built_house USING btree (office_id, from_on, id);
CREATE INDEX self_built_house__premises ON ledger.self_built_house USING btree (office_id, premises, id);
CREATE INDEX self_built_house__search_grams ON ledger.self_built_house USING gin (search_grams);
CREATE INDEX self_built_house__title ON ledger.self_built_house USING btree (office_id, title, id);
CREATE INDEX self_built_house__unit ON ledger.self_built_house USING btree (office_id, unit);
CREATE INDEX self_built_house__until_on ON ledger.self_built_house USING btree (office_id, until_on, id);
CREATE INDEX self_built_house__use ON ledger.self_built_house USING gin (use);
GRANT INSERT, SELECT, UPDATE ON ledger.self_built_house TO yb_app;

CREATE TABLE ledger.service_record (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	title text,
	member uuid,
	kind text,
	served_on date,
	hours numeric(20,1),
	activity uuid,
	confirmed_on date,
	summary text,
	pictures jsonb,
	search_text text,
	search_grams tsvector,
	CONSTRAINT service_record__hours__2eab58a0 CHECK ((hours <= (24)::numeric)),
	CONSTRAINT service_record__hours__5a707f5f CHECK ((hours >= (0)::numeric)),
	CONSTRAINT service_record__kind__004160af CHECK (((kind = ANY (ARRAY['epidemic'::text, 'environment'::text, 'city_creation'::text, 'patrol'::text, 'visit'::text, 'policy_talk'::text, 'skill'::text, 'other'::text])) OR starts_with(kind, 'added_'::text))),
	CONSTRAINT service_record__record__bf182b6f CHECK ((state = ANY (ARRAY['served'::text, 'confirmed'::text, 'voided'::text]))),
	CONSTRAINT service_record__summary__00d52eee CHECK ((char_length(summary) <= 10000)),
	CONSTRAINT service_record__title__f87cee1d CHECK ((char_length(title) <= 200)),
	CONSTRAINT service_record_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.service_record OWNER TO yb_owner;
ALTER TABLE ledger.service_record ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.service_record USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX service_record__activity ON ledger.service_record USING btree (office_id, activity, id);
CREATE INDEX service_record__confirmed_on ON ledger.service_record USING btree (office_id, confirmed_on, id);
CREATE INDEX service_record__member ON ledger.service_record USING btree (office_id, member, id);
CREATE INDEX service_record__search_grams ON ledger.service_record USING gin (search_grams);
CREATE INDEX service_record__served_on ON ledger.service_record USING btree (office_id, served_on, id);
CREATE INDEX service_record__title ON ledger.service_record USING btree (office_id, title, id);
CREATE INDEX service_record__unit ON ledger.service_record USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.service_record TO yb_app;

CREATE TABLE ledger.shelter (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	title text,
	kind text,
	community text,
	place jsonb,
	capacity bigint,
	key_keeper text,
	phone text,
	checked_on date,
	from_on date,
	until_on date,
	search_text text,
	search_grams tsvector,
	CONSTRAINT shelter__capacity__6805f9d0 CHECK ((capacity >= 0)),
	CONSTRAINT shelter__key_keeper__af9b53b9 CHECK ((char_length(key_keeper) <= 200)),
	CONSTRAINT shelter__kind__47be2c07 CHECK (((kind = ANY (ARRAY['indoor'::text, 'outdoor'::text])) OR starts_with(kind, 'added_'::text))),
	CONSTRAINT shelter__record__023e13c1 CHECK ((state = ANY (ARRAY['ready'::text, 'open'::text, 'voided'::text]))),
	CONSTRAINT shelter__title__f87cee1d CHECK ((char_length(title) <= 200)),
	CONSTRAINT shelter__until_on__e823183e CHECK ((until_on >= from_on)),
	CONSTRAINT shelter_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.shelter OWNER TO yb_owner;
ALTER TABLE ledger.shelter ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.shelter USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX shelter__from_on ON ledger.shelter USING btree (office_id, from_on, id);
CREATE INDEX shelter__search_grams ON ledger.shelter USING gin (search_grams);
CREATE INDEX shelter__title ON ledger.shelter USING btree (office_id, title, id);
CREATE INDEX shelter__unit ON ledger.shelter USING btree (office_id, unit);
CREATE INDEX shelter__until_on ON ledger.shelter USING btree (office_id, until_on, id);
GRANT INSERT, SELECT, UPDATE ON ledger.shelter TO yb_app;

CREATE TABLE ledger.shortfall (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	title text,
	kind text,
	community text,
	place jsonb,
	found_on date,
	cause text,
	households bigint,
	measure text,
	owner text,
	cost bigint,
	due_on date,
	project uuid,
	started_on date,
	mended_on date,
	pictures jsonb,
	search_text text,
	search_grams tsvector,
	CONSTRAINT shortfall__cause__aa70ccda CHECK ((char_length(cause) <= 10000)),
	CONSTRAINT shortfall__cost__a16e2335 CHECK ((cost >= 0)),
	CONSTRAINT shortfall__households__890eee53 CHECK ((households >= 0)),
	CONSTRAINT shortfall__kind__64dd98b0 CHECK (((kind = ANY (ARRAY['road'::text, 'drainage'::text, 'water_supply'::text, 'power_lines'::text, 'lighting'::text, 'fire_access'::text, 'parking'::text, 'public_space'::text, 'other'::text])) OR starts_with(kind, 'added_'::text))),
	CONSTRAINT shortfall__measure__a7677994 CHECK ((char_length(measure) <= 10000)),
	CONSTRAINT shortfall__mended_on__b97494be CHECK ((mended_on >= found_on)),
	CONSTRAINT shortfall__record__964c897c CHECK ((state = ANY (ARRAY['open'::text, 'under_way'::text, 'mended'::text, 'voided'::text]))),
	CONSTRAINT shortfall__title__f87cee1d CHECK ((char_length(title) <= 200)),
	CONSTRAINT shortfall_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.shortfall OWNER TO yb_owner;
ALTER TABLE ledger.shortfall ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.shortfall USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX shortfall__due_on__e7e2930f ON ledger.shortfall USING btree (office_id, due_on, id) WHERE (state = ANY (ARRAY['under_way'::text]));
CREATE INDEX shortfall__found_on ON ledger.shortfall USING btree (office_id, found_on, id);
CREATE INDEX shortfall__mended_on ON ledger.shortfall USING btree (office_id, mended_on, id);
CREATE INDEX shortfall__project ON ledger.shortfall USING btree (office_id, project, id);
CREATE INDEX shortfall__search_grams ON ledger.shortfall USING gin (search_grams);
CREATE INDEX shortfall__started_on ON ledger.shortfall USING btree (office_id, started_on, id);
CREATE INDEX shortfall__title ON ledger.shortfall USING btree (office_id, title, id);
CREATE INDEX shortfall__unit ON ledger.shortfall USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.shortfall TO yb_app;

CREATE TABLE ledger.staff_relative (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	"grant" uuid,
	staff text,
	staff_post text,
	relation text,
	declared_on date,
	checked_on date,
	checked_by text,
	outcome text,
	search_text text,
	search_grams tsvector,
	CONSTRAINT staff_relative__checked_by__afc55e93 CHECK ((char_length(checked_by) <= 200)),
	CONSTRAINT staff_relative__record__33c9bd40 CHECK ((state = ANY (ARRAY['declared'::text, 'checked'::text, 'voided'::text]))),
	CONSTRAINT staff_relative__relation__95d8e8bb CHECK (((relation = ANY (ARRAY['head'::text, 'spouse'::text, 'child'::text, 'parent'::text, 'parent_in_law'::text, 'grandchild'::text, 'grandparent'::text, 'sibling'::text, 'child_in_law'::text, 'other'::text, 'none'::text])) OR starts_with(relation, 'added_'::text))),
	CONSTRAINT staff_relative__staff__4a537dd9 CHECK ((char_length(staff) <= 200)),
	CONSTRAINT staff_relative__staff_post__ff667aa2 CHECK ((char_length(staff_post) <= 200)),
	CONSTRAINT staff_relative_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.staff_relative OWNER TO yb_owner;
ALTER TABLE ledger.staff_relative ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.staff_relative USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX staff_relative__checked_on ON ledger.staff_relative USING btree (office_id, checked_on, id);
CREATE INDEX staff_relative__declared_on ON ledger.staff_relative USING btree (office_id, declared_on, id);
CREATE INDEX staff_relative__grant ON ledger.staff_relative USING btree (office_id, "grant", id);
CREATE INDEX staff_relative__search_grams ON ledger.staff_relative USING gin (search_grams);
CREATE INDEX staff_relative__staff ON ledger.staff_relative USING btree (office_id, staff, id);
CREATE INDEX staff_relative__unit ON ledger.staff_relative USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.staff_relative TO yb_app;

CREATE TABLE ledger.supervision (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	title text,
	task uuid,
	problem uuid,
	owner text,
	asked text,
	ordered_by text,
	issued_on date,
	reply_due_on date,
	urged_on date,
	finished_on date,
	reply text,
	closed_on date,
	papers jsonb,
	search_text text,
	search_grams tsvector,
	CONSTRAINT supervision__asked__2c39bd65 CHECK ((char_length(asked) <= 10000)),
	CONSTRAINT supervision__number__0265e196 EXCLUDE USING btree (office_id WITH =, number WITH =) WHERE ((state <> 'voided'::text)) DEFERRABLE INITIALLY DEFERRED,
	CONSTRAINT supervision__ordered_by__0684aca0 CHECK ((char_length(ordered_by) <= 200)),
	CONSTRAINT supervision__record__ecaa6789 CHECK ((state = ANY (ARRAY['issued'::text, 'urged'::text, 'finished'::text, 'closed'::text, 'voided'::text]))),
	CONSTRAINT supervision__reply__bb85e5a0 CHECK ((char_length(reply) <= 10000)),
	CONSTRAINT supervision__title__f87cee1d CHECK ((char_length(title) <= 200)),
	CONSTRAINT supervision_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.supervision OWNER TO yb_owner;
ALTER TABLE ledger.supervision ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.supervision USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX supervision__closed_on ON ledger.supervision USING btree (office_id, closed_on, id);
CREATE INDEX supervision__finished_on ON ledger.supervision USING btree (office_id, finished_on, id);
CREATE INDEX supervision__issued_on ON ledger.supervision USING btree (office_id, issued_on, id);
CREATE INDEX supervision__number ON ledger.supervision USING btree (office_id, number);
CREATE INDEX supervision__problem ON ledger.supervision USING btree (office_id, problem, id);
CREATE INDEX supervision__reply_due_on__934f911d ON ledger.supervision USING btree (office_id, reply_due_on, id) WHERE (state = ANY (ARRAY['issued'::text, 'urged'::text]));
CREATE INDEX supervision__search_grams ON ledger.supervision USING gin (search_grams);
CREATE INDEX supervision__task ON ledger.supervision USING btree (office_id, task, id);
CREATE INDEX supervision__title ON ledger.supervision USING btree (office_id, title, id);
CREATE INDEX supervision__unit ON ledger.supervision USING btree (office_id, unit);
CREATE INDEX supervision__urged_on ON ledger.supervision USING btree (office_id, urged_on, id);
GRANT INSERT, SELECT, UPDATE ON ledger.supervision TO yb_app;

CREATE TABLE ledger.target (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	title text,
	figure text,
	year integer,
	value numeric(20,2),
	measured_in text,
	owner text,
	source text,
	issued_on date,
	changed_on date,
	change_source text,
	search_text text,
	search_grams tsvector,
	CONSTRAINT target__change_source__3e0ff0d4 CHECK ((char_length(change_source) <= 200)),
	CONSTRAINT target__figure__48463913 CHECK ((char_length(figure) <= 200)),
	CONSTRAINT target__measured_in__bf732ad8 CHECK ((char_length(measured_in) <= 20)),
	CONSTRAINT target__record__09f70120 CHECK ((state = ANY (ARRAY['set'::text, 'voided'::text]))),
	CONSTRAINT target__source__f3c42f98 CHECK ((char_length(source) <= 200)),
	CONSTRAINT target__title__f87cee1d CHECK ((char_length(title) <= 200)),
	CONSTRAINT target__value__aec840c5 CHECK ((value >= (0)::numeric)),
	CONSTRAINT target_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.target OWNER TO yb_owner;
ALTER TABLE ledger.target ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.target USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX target__figure ON ledger.target USING btree (office_id, figure, id);
CREATE INDEX target__issued_on ON ledger.target USING btree (office_id, issued_on, id);
CREATE INDEX target__search_grams ON ledger.target USING gin (search_grams);
CREATE INDEX target__unit ON ledger.target USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.target TO yb_app;

CREATE TABLE ledger.task (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	title text,
	promise text,
	source text,
	source_document text,
	year integer,
	part text,
	sequence bigint,
	problem uuid,
	owner text,
	partner text,
	partners text,
	leader text,
	responsible text,
	issued_on date,
	due_on date,
	done_when text,
	figure text,
	goal numeric(20,2),
	started_on date,
	finished_on date,
	finished_by text,
	outcome text,
	closed_on date,
	kept text,
	unmet_on date,
	unmet_because text,
	dropped_on date,
	papers jsonb,
	search_text text,
	search_grams tsvector,
	CONSTRAINT task__done_when__03abc1d9 CHECK ((char_length(done_when) <= 10000)),
	CONSTRAINT task__figure__48463913 CHECK ((char_length(figure) <= 200)),
	CONSTRAINT task__goal__938e218e CHECK ((goal >= (0)::numeric)),
	CONSTRAINT task__kept__aef6354c CHECK (((kept = ANY (ARRAY['on_time'::text, 'late'::text])) OR starts_with(kept, 'added_'::text))),
	CONSTRAINT task__leader__96bee407 CHECK ((char_length(leader) <= 200)),
	CONSTRAINT task__outcome__e18b3368 CHECK ((char_length(outcome) <= 10000)),
	CONSTRAINT task__part__3e3626cc CHECK (((part = ANY (ARRAY['economy'::text, 'environment'::text, 'livelihood'::text, 'party_building'::text])) OR starts_with(part, 'added_'::text))),
	CONSTRAINT task__partners__79c4da4c CHECK ((char_length(partners) <= 200)),
	CONSTRAINT task__promise__4662ff76 CHECK ((char_length(promise) <= 10000)),
	CONSTRAINT task__record__7ee62253 CHECK ((state = ANY (ARRAY['issued'::text, 'under_way'::text, 'finished'::text, 'closed'::text, 'dropped'::text, 'unmet'::text, 'voided'::text]))),
	CONSTRAINT task__responsible__886b4c66 CHECK ((char_length(responsible) <= 200)),
	CONSTRAINT task__sequence__03f9bf09 CHECK ((sequence >= 1)),
	CONSTRAINT task__source__a5407fd5 CHECK (((source = ANY (ARRAY['yearly_plan'::text, 'upper'::text, 'meeting'::text, 'instruction'::text, 'problem'::text, 'livelihood_plan'::text])) OR starts_with(source, 'added_'::text))),
	CONSTRAINT task__source_document__92105e18 CHECK ((char_length(source_document) <= 200)),
	CONSTRAINT task__title__f87cee1d CHECK ((char_length(title) <= 200)),
	CONSTRAINT task__unmet_because__4e3219bd CHECK ((char_length(unmet_because) <= 10000)),
	CONSTRAINT task_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.task OWNER TO yb_owner;
ALTER TABLE ledger.task ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.task USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX task__closed_on ON ledger.task USING btree (office_id, closed_on, id);
CREATE INDEX task__dropped_on ON ledger.task USING btree (office_id, dropped_on, id);
CREATE INDEX task__due_on__c3199f65 ON ledger.task USING btree (office_id, due_on, id) WHERE (state = ANY (ARRAY['issued'::text, 'under_way'::text]));
CREATE INDEX task__finished_on ON ledger.task USING btree (office_id, finished_on, id);
CREATE INDEX task__issued_on ON ledger.task USING btree (office_id, issued_on, id);
CREATE INDEX task__problem ON ledger.task USING btree (office_id, problem, id);
CREATE INDEX task__search_grams ON ledger.task USING gin (search_grams);
CREATE INDEX task__started_on ON ledger.task USING btree (office_id, started_on, id);
CREATE INDEX task__title ON ledger.task USING btree (office_id, title, id);
CREATE INDEX task__unit ON ledger.task USING btree (office_id, unit);
CREATE INDEX task__unmet_on ON ledger.task USING btree (office_id, unmet_on, id);
GRANT INSERT, SELECT, UPDATE ON ledger.task TO yb_app;

CREATE TABLE ledger.task_progress (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	title text,
	task uuid,
	reported_on date,
	outlook text,
	details text,
	difficulty text,
	next_step text,
	pictures jsonb,
	search_text text,
	search_grams tsvector,
	CONSTRAINT task_progress__details__8b07af47 CHECK ((char_length(details) <= 10000)),
	CONSTRAINT task_progress__difficulty__f5cf875d CHECK ((char_length(difficulty) <= 10000)),
	CONSTRAINT task_progress__next_step__1f522730 CHECK ((char_length(next_step) <= 10000)),
	CONSTRAINT task_progress__outlook__1ee380a7 CHECK (((outlook = ANY (ARRAY['on_track'::text, 'at_risk'::text, 'blocked'::text, 'done'::text])) OR starts_with(outlook, 'added_'::text))),
	CONSTRAINT task_progress__record__13991bbc CHECK ((state = ANY (ARRAY['reported'::text, 'voided'::text]))),
	CONSTRAINT task_progress__title__f87cee1d CHECK ((char_length(title) <= 200)),
	CONSTRAINT task_progress_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.task_progress OWNER TO yb_owner;
ALTER TABLE ledger.task_progress ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.task_progress USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX task_progress__reported_on ON ledger.task_progress USING btree (office_id, reported_on, id);
CREATE INDEX task_progress__search_grams ON ledger.task_progress USING gin (search_grams);
CREATE INDEX task_progress__task ON ledger.task_progress USING btree (office_id, task, id);
CREATE INDEX task_progress__unit ON ledger.task_progress USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.task_progress TO yb_app;

CREATE VIEW ledger.unit WITH (security_invoker=true) AS
 SELECT u.office_id,
    u.id,
    u.code AS unit,
    NULL::text AS number,
    'standing'::text AS state,
    1 AS version,
    'system'::text AS made_by,
    o.created_at AS made_at,
    o.created_at AS recorded_at,
    u.name ->> 'zh'::text AS name,
    u.kind,
    u.parent,
    u.from_on,
    u.until_on
   FROM book.unit u
     JOIN book.office o ON o.id = u.office_id
  WHERE u.office_id = NULLIF(current_setting('app.office'::text, true), ''::text)::uuid;
ALTER TABLE ledger.unit OWNER TO yb_owner;
GRANT SELECT ON ledger.unit TO yb_app;

CREATE TABLE ledger.vaccination (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	unit text NOT NULL,
	number text,
	state text NOT NULL,
	version integer NOT NULL,
	made_by text NOT NULL,
	made_at timestamp with time zone NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	name text,
	id_number text,
	phone text,
	listed_on date,
	vaccine text,
	first_on date,
	second_on date,
	third_on date,
	fourth_on date,
	why_not text,
	invited_on date,
	search_text text,
	search_grams tsvector,
	CONSTRAINT vaccination__record__7942e195 CHECK ((state = ANY (ARRAY['listed'::text, 'voided'::text]))),
	CONSTRAINT vaccination_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.vaccination OWNER TO yb_owner;
ALTER TABLE ledger.vaccination ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.vaccination USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX vaccination__id_number ON ledger.vaccination USING btree (office_id, id_number, id);
CREATE INDEX vaccination__listed_on ON ledger.vaccination USING btree (office_id, listed_on, id);
CREATE INDEX vaccination__search_grams ON ledger.vaccination USING gin (search_grams);
CREATE INDEX vaccination__unit ON ledger.vaccination USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.vaccination TO yb_app;

ALTER TABLE book.access_token ADD CONSTRAINT access_token_office_id_account_fkey FOREIGN KEY (office_id, account) REFERENCES book.account(office_id, id);
ALTER TABLE book.account ADD CONSTRAINT account_office_id_fkey FOREIGN KEY (office_id) REFERENCES book.office(id);
ALTER TABLE book.attachment_upload ADD CONSTRAINT attachment_upload_office_id_hash_fkey FOREIGN KEY (office_id, hash) REFERENCES book.attachment(office_id, hash) ON DELETE CASCADE;
ALTER TABLE book.attachment_use ADD CONSTRAINT attachment_use_office_id_hash_fkey FOREIGN KEY (office_id, hash) REFERENCES book.attachment(office_id, hash);
ALTER TABLE book.draft ADD CONSTRAINT draft_office_id_edition_id_fkey FOREIGN KEY (office_id, edition_id) REFERENCES book.edition(office_id, id);
ALTER TABLE book.draft_chapter ADD CONSTRAINT draft_chapter_office_id_draft_id_fkey FOREIGN KEY (office_id, draft_id) REFERENCES book.draft(office_id, id);
ALTER TABLE book.draft_remark ADD CONSTRAINT draft_remark_office_id_draft_id_chapter_fkey FOREIGN KEY (office_id, draft_id, chapter) REFERENCES book.draft_chapter(office_id, draft_id, key);
ALTER TABLE book.draft_remark ADD CONSTRAINT draft_remark_office_id_parent_id_fkey FOREIGN KEY (office_id, parent_id) REFERENCES book.draft_remark(office_id, id);
ALTER TABLE book.draft_update ADD CONSTRAINT draft_update_office_id_draft_id_chapter_fkey FOREIGN KEY (office_id, draft_id, chapter) REFERENCES book.draft_chapter(office_id, draft_id, key);
ALTER TABLE book.draft_version ADD CONSTRAINT draft_version_office_id_draft_id_chapter_fkey FOREIGN KEY (office_id, draft_id, chapter) REFERENCES book.draft_chapter(office_id, draft_id, key);
ALTER TABLE book.edition_evidence ADD CONSTRAINT edition_evidence_office_id_edition_id_fkey FOREIGN KEY (office_id, edition_id) REFERENCES book.edition(office_id, id);
ALTER TABLE book.form_evidence ADD CONSTRAINT form_evidence_office_id_filling_id_fkey FOREIGN KEY (office_id, filling_id) REFERENCES book.form_filling(office_id, id);
ALTER TABLE book.form_filling ADD CONSTRAINT form_filling_office_id_form_id_fkey FOREIGN KEY (office_id, form_id) REFERENCES book.form(office_id, id);
ALTER TABLE book.form_version ADD CONSTRAINT form_version_office_id_form_id_fkey FOREIGN KEY (office_id, form_id) REFERENCES book.form(office_id, id);
ALTER TABLE book.import_row ADD CONSTRAINT import_row_office_id_import_id_fkey FOREIGN KEY (office_id, import_id) REFERENCES book.import(office_id, id) ON DELETE CASCADE;
ALTER TABLE book.last_look ADD CONSTRAINT last_look_office_id_account_fkey FOREIGN KEY (office_id, account) REFERENCES book.account(office_id, id);
ALTER TABLE book.pin ADD CONSTRAINT pin_office_id_account_fkey FOREIGN KEY (office_id, account) REFERENCES book.account(office_id, id);
ALTER TABLE book.post ADD CONSTRAINT post_office_id_account_fkey FOREIGN KEY (office_id, account) REFERENCES book.account(office_id, id);
ALTER TABLE book.post ADD CONSTRAINT post_office_id_unit_fkey FOREIGN KEY (office_id, unit) REFERENCES book.unit(office_id, code);
ALTER TABLE book.stand_in ADD CONSTRAINT stand_in_office_id_account_fkey FOREIGN KEY (office_id, account) REFERENCES book.account(office_id, id);
ALTER TABLE book.stand_in ADD CONSTRAINT stand_in_office_id_stands_in_for_fkey FOREIGN KEY (office_id, stands_in_for) REFERENCES book.account(office_id, id);
ALTER TABLE book.unit ADD CONSTRAINT unit_office_id_fkey FOREIGN KEY (office_id) REFERENCES book.office(id);
ALTER TABLE book.unit ADD CONSTRAINT unit_office_id_parent_fkey FOREIGN KEY (office_id, parent) REFERENCES book.unit(office_id, code);
ALTER TABLE book.view_default ADD CONSTRAINT view_default_office_id_view_fkey FOREIGN KEY (office_id, view) REFERENCES book.view(office_id, id) ON DELETE CASCADE;
ALTER TABLE ledger.administrative_inspection ADD CONSTRAINT administrati_73aaa3__enforcement_case__d917ea7c FOREIGN KEY (office_id, enforcement_case) REFERENCES ledger.enforcement_case(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.administrative_inspection ADD CONSTRAINT administrati_73aaa3__premises__a4b52f48 FOREIGN KEY (office_id, premises) REFERENCES ledger.premises(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.aid_grant ADD CONSTRAINT aid_grant__notice__70fe5393 FOREIGN KEY (office_id, notice) REFERENCES ledger.aid_notice(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.aid_grant ADD CONSTRAINT aid_grant__resident__84816ff3 FOREIGN KEY (office_id, resident) REFERENCES ledger.resident(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.aid_grant ADD CONSTRAINT aid_grant__rule__64894a41 FOREIGN KEY (office_id, rule) REFERENCES ledger.aid_rule(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.aid_payment ADD CONSTRAINT aid_payment__batch__f9b3df5d FOREIGN KEY (office_id, batch) REFERENCES ledger.aid_batch(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.aid_payment ADD CONSTRAINT aid_payment__grant__093e6f60 FOREIGN KEY (office_id, "grant") REFERENCES ledger.aid_grant(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.aid_recheck ADD CONSTRAINT aid_recheck__grant__093e6f60 FOREIGN KEY (office_id, "grant") REFERENCES ledger.aid_grant(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.double_registration ADD CONSTRAINT double_registration__organisation__f4e3aba9 FOREIGN KEY (office_id, organisation) REFERENCES ledger.member_organisation(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.drug_test ADD CONSTRAINT drug_test__person__1fb680d5 FOREIGN KEY (office_id, person) REFERENCES ledger.rehabilitation(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.duty_entry ADD CONSTRAINT duty_entry__event__62808b68 FOREIGN KEY (office_id, event) REFERENCES ledger.emergency_event(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.duty_entry ADD CONSTRAINT duty_entry__shift__1f1e4d3f FOREIGN KEY (office_id, shift) REFERENCES ledger.duty_shift(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.emergency_report ADD CONSTRAINT emergency_report__event__62808b68 FOREIGN KEY (office_id, event) REFERENCES ledger.emergency_event(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.enforcement_case ADD CONSTRAINT enforcement_case__inspection__73aaa31f FOREIGN KEY (office_id, inspection) REFERENCES ledger.administrative_inspection(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.enforcement_case ADD CONSTRAINT enforcement_case__premises__a4b52f48 FOREIGN KEY (office_id, premises) REFERENCES ledger.premises(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.environment_check ADD CONSTRAINT environment_check__facility__87c59728 FOREIGN KEY (office_id, facility) REFERENCES ledger.facility(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.epidemic_contact ADD CONSTRAINT epidemic_contact__person__9a4618cb FOREIGN KEY (office_id, person) REFERENCES ledger.epidemic_watch(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.facility_upkeep ADD CONSTRAINT facility_upkeep__facility__87c59728 FOREIGN KEY (office_id, facility) REFERENCES ledger.facility(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.gas_installation ADD CONSTRAINT gas_installation__premises__a4b52f48 FOREIGN KEY (office_id, premises) REFERENCES ledger.premises(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.good_deed ADD CONSTRAINT good_deed__activity__0651863b FOREIGN KEY (office_id, activity) REFERENCES ledger.activity(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.hazard ADD CONSTRAINT hazard__enforcement_case__d917ea7c FOREIGN KEY (office_id, enforcement_case) REFERENCES ledger.enforcement_case(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.hazard ADD CONSTRAINT hazard__gas_installation__d83ff0e9 FOREIGN KEY (office_id, gas_installation) REFERENCES ledger.gas_installation(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.hazard ADD CONSTRAINT hazard__house__833e03c9 FOREIGN KEY (office_id, house) REFERENCES ledger.self_built_house(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.hazard ADD CONSTRAINT hazard__inspection__73aaa31f FOREIGN KEY (office_id, inspection) REFERENCES ledger.administrative_inspection(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.hazard ADD CONSTRAINT hazard__patrol__e87f314e FOREIGN KEY (office_id, patrol) REFERENCES ledger.patrol(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.hazard ADD CONSTRAINT hazard__premises__a4b52f48 FOREIGN KEY (office_id, premises) REFERENCES ledger.premises(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.heritage_check ADD CONSTRAINT heritage_check__site__b80c6f79 FOREIGN KEY (office_id, site) REFERENCES ledger.heritage_site(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.household_membership ADD CONSTRAINT household_me_683fd4__household__bbcd628c FOREIGN KEY (office_id, household) REFERENCES ledger.household(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.household_membership ADD CONSTRAINT household_me_683fd4__resident__84816ff3 FOREIGN KEY (office_id, resident) REFERENCES ledger.resident(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.incident ADD CONSTRAINT incident__premises__a4b52f48 FOREIGN KEY (office_id, premises) REFERENCES ledger.premises(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.investment_progress ADD CONSTRAINT investment_progress__project__82d90761 FOREIGN KEY (office_id, project) REFERENCES ledger.investment_project(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.joint_committee_membership ADD CONSTRAINT joint_commit_005fad__organisation__f4e3aba9 FOREIGN KEY (office_id, organisation) REFERENCES ledger.member_organisation(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.mediation ADD CONSTRAINT mediation__petition__fe09b7f2 FOREIGN KEY (office_id, petition) REFERENCES ledger.petition(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.party_examination ADD CONSTRAINT party_examination__person__5131c5a2 FOREIGN KEY (office_id, person) REFERENCES ledger.party_member_development(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.patient_checkup ADD CONSTRAINT patient_checkup__patient__2295ff7a FOREIGN KEY (office_id, patient) REFERENCES ledger.patient(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.patient_follow_up ADD CONSTRAINT patient_follow_up__patient__2295ff7a FOREIGN KEY (office_id, patient) REFERENCES ledger.patient(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.patrol ADD CONSTRAINT patrol__gas_installation__d83ff0e9 FOREIGN KEY (office_id, gas_installation) REFERENCES ledger.gas_installation(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.patrol ADD CONSTRAINT patrol__house__833e03c9 FOREIGN KEY (office_id, house) REFERENCES ledger.self_built_house(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.patrol ADD CONSTRAINT patrol__premises__a4b52f48 FOREIGN KEY (office_id, premises) REFERENCES ledger.premises(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.persuasion_record ADD CONSTRAINT persuasion_record__station__7c8f43a1 FOREIGN KEY (office_id, station) REFERENCES ledger.persuasion_station(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.persuasion_staff ADD CONSTRAINT persuasion_staff__station__7c8f43a1 FOREIGN KEY (office_id, station) REFERENCES ledger.persuasion_station(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.petition ADD CONSTRAINT petition__repeat_of__fe09b7f2 FOREIGN KEY (office_id, repeat_of) REFERENCES ledger.petition(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.petition_step ADD CONSTRAINT petition_step__petition__fe09b7f2 FOREIGN KEY (office_id, petition) REFERENCES ledger.petition(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.photovoltaic_share ADD CONSTRAINT photovoltaic_share__household__4ea18348 FOREIGN KEY (office_id, household) REFERENCES ledger.poverty_monitoring(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.photovoltaic_share ADD CONSTRAINT photovoltaic_share__income__25cede40 FOREIGN KEY (office_id, income) REFERENCES ledger.photovoltaic_income(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.poverty_monitoring ADD CONSTRAINT poverty_monitoring__household__bbcd628c FOREIGN KEY (office_id, household) REFERENCES ledger.household(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.poverty_visit ADD CONSTRAINT poverty_visit__household__4ea18348 FOREIGN KEY (office_id, household) REFERENCES ledger.poverty_monitoring(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.rehabilitation_contact ADD CONSTRAINT rehabilitati_e3ed60__person__1fb680d5 FOREIGN KEY (office_id, person) REFERENCES ledger.rehabilitation(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.residence ADD CONSTRAINT residence__dwelling__a280f846 FOREIGN KEY (office_id, dwelling) REFERENCES ledger.dwelling(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.residence ADD CONSTRAINT residence__resident__84816ff3 FOREIGN KEY (office_id, resident) REFERENCES ledger.resident(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.residence ADD CONSTRAINT residence__same_as__13d00b4f FOREIGN KEY (office_id, same_as) REFERENCES ledger.residence(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.self_built_house ADD CONSTRAINT self_built_house__premises__a4b52f48 FOREIGN KEY (office_id, premises) REFERENCES ledger.premises(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.service_record ADD CONSTRAINT service_record__activity__0651863b FOREIGN KEY (office_id, activity) REFERENCES ledger.activity(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.service_record ADD CONSTRAINT service_record__member__1118847e FOREIGN KEY (office_id, member) REFERENCES ledger.double_registration(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.shortfall ADD CONSTRAINT shortfall__project__544af57e FOREIGN KEY (office_id, project) REFERENCES ledger.renewal_project(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.staff_relative ADD CONSTRAINT staff_relative__grant__093e6f60 FOREIGN KEY (office_id, "grant") REFERENCES ledger.aid_grant(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.supervision ADD CONSTRAINT supervision__problem__47a49356 FOREIGN KEY (office_id, problem) REFERENCES ledger.problem(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.supervision ADD CONSTRAINT supervision__task__0ebb429f FOREIGN KEY (office_id, task) REFERENCES ledger.task(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.task ADD CONSTRAINT task__problem__47a49356 FOREIGN KEY (office_id, problem) REFERENCES ledger.problem(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.task_progress ADD CONSTRAINT task_progress__task__0ebb429f FOREIGN KEY (office_id, task) REFERENCES ledger.task(office_id, id) DEFERRABLE INITIALLY DEFERRED;
