CREATE TABLE book.account (
	office_id uuid NOT NULL,
	id text NOT NULL,
	user_id text NOT NULL,
	name text NOT NULL,
	sample boolean NOT NULL DEFAULT false,
	CONSTRAINT account_pkey PRIMARY KEY (office_id, id),
	CONSTRAINT account_user_id_key UNIQUE (user_id)
);
ALTER TABLE book.account OWNER TO yb_owner;
GRANT INSERT, SELECT, UPDATE ON book.account TO yb_app;

CREATE TABLE book.attachment (
	office_id uuid NOT NULL,
	hash text NOT NULL,
	type text NOT NULL,
	size bigint NOT NULL,
	uploaded_by text NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	CONSTRAINT attachment_pkey PRIMARY KEY (office_id, hash)
);
ALTER TABLE book.attachment OWNER TO yb_owner;
ALTER TABLE book.attachment ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.attachment USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
GRANT INSERT, SELECT ON book.attachment TO yb_app;

CREATE TABLE book.audit_entry (
	office_id uuid NOT NULL,
	seq bigint NOT NULL,
	at timestamp with time zone NOT NULL,
	account text NOT NULL,
	action text NOT NULL,
	register text,
	record_id uuid,
	version integer,
	digests jsonb NOT NULL,
	hash bytea NOT NULL,
	CONSTRAINT audit_entry_pkey PRIMARY KEY (office_id, seq)
);
ALTER TABLE book.audit_entry OWNER TO yb_owner;
ALTER TABLE book.audit_entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.audit_entry USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX audit_entry_record ON book.audit_entry USING btree (office_id, record_id);
GRANT INSERT, SELECT ON book.audit_entry TO yb_app;

CREATE TABLE book.batch (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	label text NOT NULL,
	account text NOT NULL,
	recorded_at timestamp with time zone NOT NULL,
	taken_back_at timestamp with time zone,
	taken_back_by text,
	CONSTRAINT batch_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE book.batch OWNER TO yb_owner;
ALTER TABLE book.batch ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.batch USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
GRANT INSERT, SELECT, UPDATE ON book.batch TO yb_app;

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
	body jsonb NOT NULL,
	held_from timestamp with time zone NOT NULL,
	CONSTRAINT definition_pkey PRIMARY KEY (office_id, kind, id, held_from)
);
ALTER TABLE book.definition OWNER TO yb_owner;
ALTER TABLE book.definition ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON book.definition USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
GRANT INSERT, SELECT ON book.definition TO yb_app;

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

CREATE TABLE book.migration (
	version integer NOT NULL,
	name text NOT NULL,
	hash text NOT NULL,
	applied_at timestamp with time zone NOT NULL DEFAULT now(),
	CONSTRAINT migration_pkey PRIMARY KEY (version)
);
ALTER TABLE book.migration OWNER TO yb_owner;

CREATE TABLE book.office (
	id uuid NOT NULL,
	code text NOT NULL,
	name jsonb NOT NULL,
	created_at timestamp with time zone NOT NULL,
	completed_at timestamp with time zone,
	CONSTRAINT office_code_key UNIQUE (code),
	CONSTRAINT office_pkey PRIMARY KEY (id)
);
ALTER TABLE book.office OWNER TO yb_owner;
GRANT INSERT, SELECT, UPDATE ON book.office TO yb_app;

CREATE TABLE book.post (
	office_id uuid NOT NULL,
	id uuid NOT NULL,
	account text NOT NULL,
	unit text NOT NULL,
	role text NOT NULL,
	from_on date NOT NULL,
	until_on date,
	stands_in_for text,
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
	CONSTRAINT unit_check CHECK ((until_on >= from_on)),
	CONSTRAINT unit_kind_check CHECK ((kind = ANY (ARRAY['street'::text, 'section'::text, 'community'::text, 'grid'::text]))),
	CONSTRAINT unit_office_id_id_key UNIQUE (office_id, id),
	CONSTRAINT unit_pkey PRIMARY KEY (office_id, code)
);
ALTER TABLE book.unit OWNER TO yb_owner;
CREATE INDEX unit_path ON book.unit USING gist (path);
GRANT INSERT, SELECT, UPDATE ON book.unit TO yb_app;

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
	CONSTRAINT activity_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.activity OWNER TO yb_owner;
ALTER TABLE ledger.activity ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.activity USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX activity_goes_into ON ledger.activity USING gin (goes_into);
CREATE INDEX activity_held_on ON ledger.activity USING btree (office_id, held_on, id);
CREATE INDEX activity_hosts ON ledger.activity USING gin (hosts);
CREATE INDEX activity_search_grams ON ledger.activity USING gin (search_grams);
CREATE INDEX activity_title ON ledger.activity USING btree (office_id, title, id);
CREATE INDEX activity_topics ON ledger.activity USING gin (topics);
CREATE INDEX activity_unit ON ledger.activity USING btree (office_id, unit);
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
	CONSTRAINT administrative_inspection_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.administrative_inspection OWNER TO yb_owner;
ALTER TABLE ledger.administrative_inspection ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.administrative_inspection USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX administrati_73aaa3_approved_on ON ledger.administrative_inspection USING btree (office_id, approved_on, id);
CREATE INDEX administrati_73aaa3_closed_on ON ledger.administrative_inspection USING btree (office_id, closed_on, id);
CREATE INDEX administrati_73aaa3_dropped_on ON ledger.administrative_inspection USING btree (office_id, dropped_on, id);
CREATE INDEX administrati_73aaa3_enforcement_case ON ledger.administrative_inspection USING btree (office_id, enforcement_case, id);
CREATE INDEX administrati_73aaa3_forms ON ledger.administrative_inspection USING gin (forms);
CREATE INDEX administrati_73aaa3_inspected_on ON ledger.administrative_inspection USING btree (office_id, inspected_on, id);
CREATE INDEX administrati_73aaa3_party ON ledger.administrative_inspection USING btree (office_id, party, id);
CREATE INDEX administrati_73aaa3_premises ON ledger.administrative_inspection USING btree (office_id, premises, id);
CREATE INDEX administrati_73aaa3_proposed_on ON ledger.administrative_inspection USING btree (office_id, proposed_on, id);
CREATE INDEX administrati_73aaa3_recorded_by ON ledger.administrative_inspection USING gin (recorded_by);
CREATE INDEX administrati_73aaa3_search_grams ON ledger.administrative_inspection USING gin (search_grams);
CREATE INDEX administrati_73aaa3_told_on ON ledger.administrative_inspection USING btree (office_id, told_on, id);
CREATE INDEX administrati_73aaa3_unit ON ledger.administrative_inspection USING btree (office_id, unit);
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
	approved_on date,
	paid_on date,
	paid_through text,
	papers jsonb,
	search_text text,
	search_grams tsvector,
	CONSTRAINT aid_batch_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.aid_batch OWNER TO yb_owner;
ALTER TABLE ledger.aid_batch ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.aid_batch USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX aid_batch_approved_on ON ledger.aid_batch USING btree (office_id, approved_on, id);
CREATE INDEX aid_batch_listed_on ON ledger.aid_batch USING btree (office_id, listed_on, id);
CREATE INDEX aid_batch_paid_on ON ledger.aid_batch USING btree (office_id, paid_on, id);
CREATE INDEX aid_batch_search_grams ON ledger.aid_batch USING gin (search_grams);
CREATE INDEX aid_batch_title ON ledger.aid_batch USING btree (office_id, title, id);
CREATE INDEX aid_batch_unit ON ledger.aid_batch USING btree (office_id, unit);
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
	CONSTRAINT aid_grant_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.aid_grant OWNER TO yb_owner;
ALTER TABLE ledger.aid_grant ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.aid_grant USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX aid_grant_accepted_on ON ledger.aid_grant USING btree (office_id, accepted_on, id);
CREATE INDEX aid_grant_applied_on ON ledger.aid_grant USING btree (office_id, applied_on, id);
CREATE INDEX aid_grant_checked_on ON ledger.aid_grant USING btree (office_id, checked_on, id);
CREATE INDEX aid_grant_granted_on ON ledger.aid_grant USING btree (office_id, granted_on, id);
CREATE INDEX aid_grant_name ON ledger.aid_grant USING btree (office_id, name, id);
CREATE INDEX aid_grant_notice ON ledger.aid_grant USING btree (office_id, notice, id);
CREATE INDEX aid_grant_publicised_on ON ledger.aid_grant USING btree (office_id, publicised_on, id);
CREATE INDEX aid_grant_refused_on ON ledger.aid_grant USING btree (office_id, refused_on, id);
CREATE INDEX aid_grant_reviewed_on ON ledger.aid_grant USING btree (office_id, reviewed_on, id);
CREATE INDEX aid_grant_rule ON ledger.aid_grant USING btree (office_id, rule, id);
CREATE INDEX aid_grant_search_grams ON ledger.aid_grant USING gin (search_grams);
CREATE INDEX aid_grant_stopped_on ON ledger.aid_grant USING btree (office_id, stopped_on, id);
CREATE INDEX aid_grant_unit ON ledger.aid_grant USING btree (office_id, unit);
CREATE INDEX aid_grant_withdrawn_on ON ledger.aid_grant USING btree (office_id, withdrawn_on, id);
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
	CONSTRAINT aid_notice_pkey PRIMARY KEY (office_id, id),
	CONSTRAINT aid_notice_span CHECK ((until_on >= from_on))
);
ALTER TABLE ledger.aid_notice OWNER TO yb_owner;
ALTER TABLE ledger.aid_notice ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.aid_notice USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX aid_notice_from_on ON ledger.aid_notice USING btree (office_id, from_on, id);
CREATE INDEX aid_notice_search_grams ON ledger.aid_notice USING gin (search_grams);
CREATE INDEX aid_notice_title ON ledger.aid_notice USING btree (office_id, title, id);
CREATE INDEX aid_notice_unit ON ledger.aid_notice USING btree (office_id, unit);
CREATE INDEX aid_notice_until_on ON ledger.aid_notice USING btree (office_id, until_on, id);
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
	CONSTRAINT aid_payment_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.aid_payment OWNER TO yb_owner;
ALTER TABLE ledger.aid_payment ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.aid_payment USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX aid_payment_batch ON ledger.aid_payment USING btree (office_id, batch, id);
CREATE INDEX aid_payment_grant ON ledger.aid_payment USING btree (office_id, "grant", id);
CREATE INDEX aid_payment_name ON ledger.aid_payment USING btree (office_id, name, id);
CREATE INDEX aid_payment_paid_on ON ledger.aid_payment USING btree (office_id, paid_on, id);
CREATE INDEX aid_payment_returned_on ON ledger.aid_payment USING btree (office_id, returned_on, id);
CREATE INDEX aid_payment_search_grams ON ledger.aid_payment USING gin (search_grams);
CREATE INDEX aid_payment_unit ON ledger.aid_payment USING btree (office_id, unit);
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
	CONSTRAINT aid_recheck_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.aid_recheck OWNER TO yb_owner;
ALTER TABLE ledger.aid_recheck ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.aid_recheck USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX aid_recheck_changes ON ledger.aid_recheck USING gin (changes);
CREATE INDEX aid_recheck_grant ON ledger.aid_recheck USING btree (office_id, "grant", id);
CREATE INDEX aid_recheck_rechecked_on ON ledger.aid_recheck USING btree (office_id, rechecked_on, id);
CREATE INDEX aid_recheck_search_grams ON ledger.aid_recheck USING gin (search_grams);
CREATE INDEX aid_recheck_unit ON ledger.aid_recheck USING btree (office_id, unit);
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
	CONSTRAINT aid_rule_pkey PRIMARY KEY (office_id, id),
	CONSTRAINT aid_rule_span CHECK ((until_on >= from_on))
);
ALTER TABLE ledger.aid_rule OWNER TO yb_owner;
ALTER TABLE ledger.aid_rule ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.aid_rule USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX aid_rule_from_on ON ledger.aid_rule USING btree (office_id, from_on, id);
CREATE INDEX aid_rule_search_grams ON ledger.aid_rule USING gin (search_grams);
CREATE INDEX aid_rule_unit ON ledger.aid_rule USING btree (office_id, unit);
CREATE INDEX aid_rule_until_on ON ledger.aid_rule USING btree (office_id, until_on, id);
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
	CONSTRAINT campaign_pkey PRIMARY KEY (office_id, id),
	CONSTRAINT campaign_span CHECK ((until_on >= from_on))
);
ALTER TABLE ledger.campaign OWNER TO yb_owner;
ALTER TABLE ledger.campaign ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.campaign USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX campaign_from_on ON ledger.campaign USING btree (office_id, from_on, id);
CREATE INDEX campaign_search_grams ON ledger.campaign USING gin (search_grams);
CREATE INDEX campaign_summed_up_on ON ledger.campaign USING btree (office_id, summed_up_on, id);
CREATE INDEX campaign_unit ON ledger.campaign USING btree (office_id, unit);
CREATE INDEX campaign_until_on ON ledger.campaign USING btree (office_id, until_on, id);
GRANT INSERT, SELECT, UPDATE ON ledger.campaign TO yb_app;

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
	CONSTRAINT double_registration_pkey PRIMARY KEY (office_id, id),
	CONSTRAINT double_registration_span CHECK ((until_on >= from_on))
);
ALTER TABLE ledger.double_registration OWNER TO yb_owner;
ALTER TABLE ledger.double_registration ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.double_registration USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX double_registration_available ON ledger.double_registration USING gin (available);
CREATE INDEX double_registration_from_on ON ledger.double_registration USING btree (office_id, from_on, id);
CREATE INDEX double_registration_name ON ledger.double_registration USING btree (office_id, name, id);
CREATE INDEX double_registration_organisation ON ledger.double_registration USING btree (office_id, organisation, id);
CREATE INDEX double_registration_search_grams ON ledger.double_registration USING gin (search_grams);
CREATE INDEX double_registration_skills ON ledger.double_registration USING gin (skills);
CREATE INDEX double_registration_unit ON ledger.double_registration USING btree (office_id, unit);
CREATE INDEX double_registration_until_on ON ledger.double_registration USING btree (office_id, until_on, id);
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
	CONSTRAINT drug_test_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.drug_test OWNER TO yb_owner;
ALTER TABLE ledger.drug_test ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.drug_test USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX drug_test_person ON ledger.drug_test USING btree (office_id, person, id);
CREATE INDEX drug_test_search_grams ON ledger.drug_test USING gin (search_grams);
CREATE INDEX drug_test_tested_on ON ledger.drug_test USING btree (office_id, tested_on, id);
CREATE INDEX drug_test_unit ON ledger.drug_test USING btree (office_id, unit);
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
	CONSTRAINT duty_entry_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.duty_entry OWNER TO yb_owner;
ALTER TABLE ledger.duty_entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.duty_entry USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX duty_entry_event ON ledger.duty_entry USING btree (office_id, event, id);
CREATE INDEX duty_entry_noted_on ON ledger.duty_entry USING btree (office_id, noted_on, id);
CREATE INDEX duty_entry_search_grams ON ledger.duty_entry USING gin (search_grams);
CREATE INDEX duty_entry_shift ON ledger.duty_entry USING btree (office_id, shift, id);
CREATE INDEX duty_entry_title ON ledger.duty_entry USING btree (office_id, title, id);
CREATE INDEX duty_entry_unit ON ledger.duty_entry USING btree (office_id, unit);
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
	CONSTRAINT duty_shift_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.duty_shift OWNER TO yb_owner;
ALTER TABLE ledger.duty_shift ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.duty_shift USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX duty_shift_duty_on ON ledger.duty_shift USING btree (office_id, duty_on, id);
CREATE INDEX duty_shift_handed_over_on ON ledger.duty_shift USING btree (office_id, handed_over_on, id);
CREATE INDEX duty_shift_search_grams ON ledger.duty_shift USING gin (search_grams);
CREATE INDEX duty_shift_title ON ledger.duty_shift USING btree (office_id, title, id);
CREATE INDEX duty_shift_unit ON ledger.duty_shift USING btree (office_id, unit);
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
	CONSTRAINT dwelling_pkey PRIMARY KEY (office_id, id),
	CONSTRAINT dwelling_span CHECK ((until_on >= from_on))
);
ALTER TABLE ledger.dwelling OWNER TO yb_owner;
ALTER TABLE ledger.dwelling ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.dwelling USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX dwelling_address ON ledger.dwelling USING btree (office_id, address, id);
CREATE INDEX dwelling_from_on ON ledger.dwelling USING btree (office_id, from_on, id);
CREATE INDEX dwelling_search_grams ON ledger.dwelling USING gin (search_grams);
CREATE INDEX dwelling_unit ON ledger.dwelling USING btree (office_id, unit);
CREATE INDEX dwelling_until_on ON ledger.dwelling USING btree (office_id, until_on, id);
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
	CONSTRAINT emergency_event_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.emergency_event OWNER TO yb_owner;
ALTER TABLE ledger.emergency_event ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.emergency_event USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX emergency_event_ended_on ON ledger.emergency_event USING btree (office_id, ended_on, id);
CREATE INDEX emergency_event_happened_on ON ledger.emergency_event USING btree (office_id, happened_on, id);
CREATE INDEX emergency_event_reported_on ON ledger.emergency_event USING btree (office_id, reported_on, id);
CREATE INDEX emergency_event_reviewed_on ON ledger.emergency_event USING btree (office_id, reviewed_on, id);
CREATE INDEX emergency_event_search_grams ON ledger.emergency_event USING gin (search_grams);
CREATE INDEX emergency_event_started_on ON ledger.emergency_event USING btree (office_id, started_on, id);
CREATE INDEX emergency_event_title ON ledger.emergency_event USING btree (office_id, title, id);
CREATE INDEX emergency_event_unit ON ledger.emergency_event USING btree (office_id, unit);
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
	CONSTRAINT emergency_report_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.emergency_report OWNER TO yb_owner;
ALTER TABLE ledger.emergency_report ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.emergency_report USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX emergency_report_event ON ledger.emergency_report USING btree (office_id, event, id);
CREATE INDEX emergency_report_reported_on ON ledger.emergency_report USING btree (office_id, reported_on, id);
CREATE INDEX emergency_report_search_grams ON ledger.emergency_report USING gin (search_grams);
CREATE INDEX emergency_report_unit ON ledger.emergency_report USING btree (office_id, unit);
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
	CONSTRAINT emergency_supply_pkey PRIMARY KEY (office_id, id),
	CONSTRAINT emergency_supply_span CHECK ((until_on >= from_on))
);
ALTER TABLE ledger.emergency_supply OWNER TO yb_owner;
ALTER TABLE ledger.emergency_supply ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.emergency_supply USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX emergency_supply_from_on ON ledger.emergency_supply USING btree (office_id, from_on, id);
CREATE INDEX emergency_supply_search_grams ON ledger.emergency_supply USING gin (search_grams);
CREATE INDEX emergency_supply_title ON ledger.emergency_supply USING btree (office_id, title, id);
CREATE INDEX emergency_supply_unit ON ledger.emergency_supply USING btree (office_id, unit);
CREATE INDEX emergency_supply_until_on ON ledger.emergency_supply USING btree (office_id, until_on, id);
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
	source text,
	party_kind text,
	party text,
	id_number text,
	credit_code text,
	phone text,
	place jsonb,
	occurred_on date,
	filed_on date,
	officer text,
	second_officer text,
	facts text,
	legal_basis text,
	recorded_by text[],
	record_files jsonb,
	investigated_on date,
	major boolean,
	informed_on date,
	hearing_on date,
	review_opinion text,
	review_note text,
	reviewed_on date,
	decision text,
	fine bigint,
	decided_on date,
	served_on date,
	serving text,
	published_on date,
	withdrawn_on date,
	performed_on date,
	paid bigint,
	closed_on date,
	dropped_on date,
	search_text text,
	search_grams tsvector,
	CONSTRAINT enforcement_case_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.enforcement_case OWNER TO yb_owner;
ALTER TABLE ledger.enforcement_case ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.enforcement_case USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX enforcement_case_closed_on ON ledger.enforcement_case USING btree (office_id, closed_on, id);
CREATE INDEX enforcement_case_decided_on ON ledger.enforcement_case USING btree (office_id, decided_on, id);
CREATE INDEX enforcement_case_dropped_on ON ledger.enforcement_case USING btree (office_id, dropped_on, id);
CREATE INDEX enforcement_case_filed_on ON ledger.enforcement_case USING btree (office_id, filed_on, id);
CREATE INDEX enforcement_case_investigated_on ON ledger.enforcement_case USING btree (office_id, investigated_on, id);
CREATE INDEX enforcement_case_recorded_by ON ledger.enforcement_case USING gin (recorded_by);
CREATE INDEX enforcement_case_reviewed_on ON ledger.enforcement_case USING btree (office_id, reviewed_on, id);
CREATE INDEX enforcement_case_search_grams ON ledger.enforcement_case USING gin (search_grams);
CREATE INDEX enforcement_case_served_on ON ledger.enforcement_case USING btree (office_id, served_on, id);
CREATE INDEX enforcement_case_title ON ledger.enforcement_case USING btree (office_id, title, id);
CREATE INDEX enforcement_case_unit ON ledger.enforcement_case USING btree (office_id, unit);
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
	CONSTRAINT environment_check_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.environment_check OWNER TO yb_owner;
ALTER TABLE ledger.environment_check ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.environment_check USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX environment_check_checked_on ON ledger.environment_check USING btree (office_id, checked_on, id);
CREATE INDEX environment_check_facility ON ledger.environment_check USING btree (office_id, facility, id);
CREATE INDEX environment_check_mended_on ON ledger.environment_check USING btree (office_id, mended_on, id);
CREATE INDEX environment_check_rechecked_on ON ledger.environment_check USING btree (office_id, rechecked_on, id);
CREATE INDEX environment_check_search_grams ON ledger.environment_check USING gin (search_grams);
CREATE INDEX environment_check_title ON ledger.environment_check USING btree (office_id, title, id);
CREATE INDEX environment_check_unit ON ledger.environment_check USING btree (office_id, unit);
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
	CONSTRAINT epidemic_contact_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.epidemic_contact OWNER TO yb_owner;
ALTER TABLE ledger.epidemic_contact ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.epidemic_contact USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX epidemic_contact_done_on ON ledger.epidemic_contact USING btree (office_id, done_on, id);
CREATE INDEX epidemic_contact_person ON ledger.epidemic_contact USING btree (office_id, person, id);
CREATE INDEX epidemic_contact_search_grams ON ledger.epidemic_contact USING gin (search_grams);
CREATE INDEX epidemic_contact_unit ON ledger.epidemic_contact USING btree (office_id, unit);
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
	CONSTRAINT epidemic_watch_pkey PRIMARY KEY (office_id, id),
	CONSTRAINT epidemic_watch_span CHECK ((until_on >= from_on))
);
ALTER TABLE ledger.epidemic_watch OWNER TO yb_owner;
ALTER TABLE ledger.epidemic_watch ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.epidemic_watch USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX epidemic_watch_from_on ON ledger.epidemic_watch USING btree (office_id, from_on, id);
CREATE INDEX epidemic_watch_id_number ON ledger.epidemic_watch USING btree (office_id, id_number, id);
CREATE INDEX epidemic_watch_search_grams ON ledger.epidemic_watch USING gin (search_grams);
CREATE INDEX epidemic_watch_unit ON ledger.epidemic_watch USING btree (office_id, unit);
CREATE INDEX epidemic_watch_until_on ON ledger.epidemic_watch USING btree (office_id, until_on, id);
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
	CONSTRAINT facility_pkey PRIMARY KEY (office_id, id),
	CONSTRAINT facility_span CHECK ((removed_on >= built_on))
);
ALTER TABLE ledger.facility OWNER TO yb_owner;
ALTER TABLE ledger.facility ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.facility USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX facility_built_on ON ledger.facility USING btree (office_id, built_on, id);
CREATE INDEX facility_name ON ledger.facility USING btree (office_id, name, id);
CREATE INDEX facility_removed_on ON ledger.facility USING btree (office_id, removed_on, id);
CREATE INDEX facility_search_grams ON ledger.facility USING gin (search_grams);
CREATE INDEX facility_streams ON ledger.facility USING gin (streams);
CREATE INDEX facility_unit ON ledger.facility USING btree (office_id, unit);
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
	CONSTRAINT facility_upkeep_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.facility_upkeep OWNER TO yb_owner;
ALTER TABLE ledger.facility_upkeep ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.facility_upkeep USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX facility_upkeep_done_on ON ledger.facility_upkeep USING btree (office_id, done_on, id);
CREATE INDEX facility_upkeep_dropped_on ON ledger.facility_upkeep USING btree (office_id, dropped_on, id);
CREATE INDEX facility_upkeep_facility ON ledger.facility_upkeep USING btree (office_id, facility, id);
CREATE INDEX facility_upkeep_reported_on ON ledger.facility_upkeep USING btree (office_id, reported_on, id);
CREATE INDEX facility_upkeep_search_grams ON ledger.facility_upkeep USING gin (search_grams);
CREATE INDEX facility_upkeep_title ON ledger.facility_upkeep USING btree (office_id, title, id);
CREATE INDEX facility_upkeep_unit ON ledger.facility_upkeep USING btree (office_id, unit);
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
	CONSTRAINT gang_clue_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.gang_clue OWNER TO yb_owner;
ALTER TABLE ledger.gang_clue ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.gang_clue USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX gang_clue_assigned_on ON ledger.gang_clue USING btree (office_id, assigned_on, id);
CREATE INDEX gang_clue_checked_on ON ledger.gang_clue USING btree (office_id, checked_on, id);
CREATE INDEX gang_clue_closed_on ON ledger.gang_clue USING btree (office_id, closed_on, id);
CREATE INDEX gang_clue_fed_back_on ON ledger.gang_clue USING btree (office_id, fed_back_on, id);
CREATE INDEX gang_clue_handed_over_on ON ledger.gang_clue USING btree (office_id, handed_over_on, id);
CREATE INDEX gang_clue_received_on ON ledger.gang_clue USING btree (office_id, received_on, id);
CREATE INDEX gang_clue_search_grams ON ledger.gang_clue USING gin (search_grams);
CREATE INDEX gang_clue_title ON ledger.gang_clue USING btree (office_id, title, id);
CREATE INDEX gang_clue_unit ON ledger.gang_clue USING btree (office_id, unit);
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
	CONSTRAINT gas_installation_pkey PRIMARY KEY (office_id, id),
	CONSTRAINT gas_installation_span CHECK ((until_on >= from_on))
);
ALTER TABLE ledger.gas_installation OWNER TO yb_owner;
ALTER TABLE ledger.gas_installation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.gas_installation USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX gas_installation_from_on ON ledger.gas_installation USING btree (office_id, from_on, id);
CREATE INDEX gas_installation_premises ON ledger.gas_installation USING btree (office_id, premises, id);
CREATE INDEX gas_installation_search_grams ON ledger.gas_installation USING gin (search_grams);
CREATE INDEX gas_installation_title ON ledger.gas_installation USING btree (office_id, title, id);
CREATE INDEX gas_installation_unit ON ledger.gas_installation USING btree (office_id, unit);
CREATE INDEX gas_installation_until_on ON ledger.gas_installation USING btree (office_id, until_on, id);
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
	CONSTRAINT good_deed_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.good_deed OWNER TO yb_owner;
ALTER TABLE ledger.good_deed ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.good_deed USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX good_deed_activity ON ledger.good_deed USING btree (office_id, activity, id);
CREATE INDEX good_deed_done_on ON ledger.good_deed USING btree (office_id, done_on, id);
CREATE INDEX good_deed_search_grams ON ledger.good_deed USING gin (search_grams);
CREATE INDEX good_deed_title ON ledger.good_deed USING btree (office_id, title, id);
CREATE INDEX good_deed_unit ON ledger.good_deed USING btree (office_id, unit);
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
	CONSTRAINT hazard_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.hazard OWNER TO yb_owner;
ALTER TABLE ledger.hazard ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.hazard USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX hazard_closed_on ON ledger.hazard USING btree (office_id, closed_on, id);
CREATE INDEX hazard_enforcement_case ON ledger.hazard USING btree (office_id, enforcement_case, id);
CREATE INDEX hazard_found_on ON ledger.hazard USING btree (office_id, found_on, id);
CREATE INDEX hazard_gas_installation ON ledger.hazard USING btree (office_id, gas_installation, id);
CREATE INDEX hazard_handed_over_on ON ledger.hazard USING btree (office_id, handed_over_on, id);
CREATE INDEX hazard_house ON ledger.hazard USING btree (office_id, house, id);
CREATE INDEX hazard_inspection ON ledger.hazard USING btree (office_id, inspection, id);
CREATE INDEX hazard_mended_on ON ledger.hazard USING btree (office_id, mended_on, id);
CREATE INDEX hazard_ordered_on ON ledger.hazard USING btree (office_id, ordered_on, id);
CREATE INDEX hazard_patrol ON ledger.hazard USING btree (office_id, patrol, id);
CREATE INDEX hazard_premises ON ledger.hazard USING btree (office_id, premises, id);
CREATE INDEX hazard_reinspected_on ON ledger.hazard USING btree (office_id, reinspected_on, id);
CREATE INDEX hazard_search_grams ON ledger.hazard USING gin (search_grams);
CREATE INDEX hazard_title ON ledger.hazard USING btree (office_id, title, id);
CREATE INDEX hazard_unit ON ledger.hazard USING btree (office_id, unit);
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
	CONSTRAINT heritage_check_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.heritage_check OWNER TO yb_owner;
ALTER TABLE ledger.heritage_check ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.heritage_check USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX heritage_check_checked_on ON ledger.heritage_check USING btree (office_id, checked_on, id);
CREATE INDEX heritage_check_mended_on ON ledger.heritage_check USING btree (office_id, mended_on, id);
CREATE INDEX heritage_check_problems ON ledger.heritage_check USING gin (problems);
CREATE INDEX heritage_check_search_grams ON ledger.heritage_check USING gin (search_grams);
CREATE INDEX heritage_check_site ON ledger.heritage_check USING btree (office_id, site, id);
CREATE INDEX heritage_check_unit ON ledger.heritage_check USING btree (office_id, unit);
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
	CONSTRAINT heritage_site_pkey PRIMARY KEY (office_id, id),
	CONSTRAINT heritage_site_span CHECK ((until_on >= from_on))
);
ALTER TABLE ledger.heritage_site OWNER TO yb_owner;
ALTER TABLE ledger.heritage_site ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.heritage_site USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX heritage_site_from_on ON ledger.heritage_site USING btree (office_id, from_on, id);
CREATE INDEX heritage_site_name ON ledger.heritage_site USING btree (office_id, name, id);
CREATE INDEX heritage_site_restored_on ON ledger.heritage_site USING btree (office_id, restored_on, id);
CREATE INDEX heritage_site_search_grams ON ledger.heritage_site USING gin (search_grams);
CREATE INDEX heritage_site_unit ON ledger.heritage_site USING btree (office_id, unit);
CREATE INDEX heritage_site_until_on ON ledger.heritage_site USING btree (office_id, until_on, id);
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
	CONSTRAINT household_pkey PRIMARY KEY (office_id, id),
	CONSTRAINT household_span CHECK ((until_on >= from_on))
);
ALTER TABLE ledger.household OWNER TO yb_owner;
ALTER TABLE ledger.household ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.household USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX household_from_on ON ledger.household USING btree (office_id, from_on, id);
CREATE INDEX household_name ON ledger.household USING btree (office_id, name, id);
CREATE INDEX household_search_grams ON ledger.household USING gin (search_grams);
CREATE INDEX household_unit ON ledger.household USING btree (office_id, unit);
CREATE INDEX household_until_on ON ledger.household USING btree (office_id, until_on, id);
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
	CONSTRAINT household_me_683fd4_span CHECK ((until_on >= from_on)),
	CONSTRAINT household_membership_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.household_membership OWNER TO yb_owner;
ALTER TABLE ledger.household_membership ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.household_membership USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX household_me_683fd4_from_on ON ledger.household_membership USING btree (office_id, from_on, id);
CREATE INDEX household_me_683fd4_household ON ledger.household_membership USING btree (office_id, household, id);
CREATE INDEX household_me_683fd4_resident ON ledger.household_membership USING btree (office_id, resident, id);
CREATE INDEX household_me_683fd4_unit ON ledger.household_membership USING btree (office_id, unit);
CREATE INDEX household_me_683fd4_until_on ON ledger.household_membership USING btree (office_id, until_on, id);
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
	CONSTRAINT incident_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.incident OWNER TO yb_owner;
ALTER TABLE ledger.incident ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.incident USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX incident_closed_on ON ledger.incident USING btree (office_id, closed_on, id);
CREATE INDEX incident_happened_on ON ledger.incident USING btree (office_id, happened_on, id);
CREATE INDEX incident_premises ON ledger.incident USING btree (office_id, premises, id);
CREATE INDEX incident_reported_on ON ledger.incident USING btree (office_id, reported_on, id);
CREATE INDEX incident_reported_to ON ledger.incident USING gin (reported_to);
CREATE INDEX incident_search_grams ON ledger.incident USING gin (search_grams);
CREATE INDEX incident_title ON ledger.incident USING btree (office_id, title, id);
CREATE INDEX incident_unit ON ledger.incident USING btree (office_id, unit);
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
	CONSTRAINT inspection_cap_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.inspection_cap OWNER TO yb_owner;
ALTER TABLE ledger.inspection_cap ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.inspection_cap USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX inspection_cap_published_on ON ledger.inspection_cap USING btree (office_id, published_on, id);
CREATE INDEX inspection_cap_search_grams ON ledger.inspection_cap USING gin (search_grams);
CREATE INDEX inspection_cap_unit ON ledger.inspection_cap USING btree (office_id, unit);
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
	CONSTRAINT investment_progress_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.investment_progress OWNER TO yb_owner;
ALTER TABLE ledger.investment_progress ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.investment_progress USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX investment_progress_as_of_on ON ledger.investment_progress USING btree (office_id, as_of_on, id);
CREATE INDEX investment_progress_project ON ledger.investment_progress USING btree (office_id, project, id);
CREATE INDEX investment_progress_search_grams ON ledger.investment_progress USING gin (search_grams);
CREATE INDEX investment_progress_unit ON ledger.investment_progress USING btree (office_id, unit);
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
	CONSTRAINT investment_project_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.investment_project OWNER TO yb_owner;
ALTER TABLE ledger.investment_project ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.investment_project USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX investment_project_completed_on ON ledger.investment_project USING btree (office_id, completed_on, id);
CREATE INDEX investment_project_ended_on ON ledger.investment_project USING btree (office_id, ended_on, id);
CREATE INDEX investment_project_lead_on ON ledger.investment_project USING btree (office_id, lead_on, id);
CREATE INDEX investment_project_name ON ledger.investment_project USING btree (office_id, name, id);
CREATE INDEX investment_project_producing_on ON ledger.investment_project USING btree (office_id, producing_on, id);
CREATE INDEX investment_project_search_grams ON ledger.investment_project USING gin (search_grams);
CREATE INDEX investment_project_signed_on ON ledger.investment_project USING btree (office_id, signed_on, id);
CREATE INDEX investment_project_started_on ON ledger.investment_project USING btree (office_id, started_on, id);
CREATE INDEX investment_project_talks_on ON ledger.investment_project USING btree (office_id, talks_on, id);
CREATE INDEX investment_project_unit ON ledger.investment_project USING btree (office_id, unit);
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
	CONSTRAINT joint_commit_005fad_span CHECK ((until_on >= from_on)),
	CONSTRAINT joint_committee_membership_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.joint_committee_membership OWNER TO yb_owner;
ALTER TABLE ledger.joint_committee_membership ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.joint_committee_membership USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX joint_commit_005fad_from_on ON ledger.joint_committee_membership USING btree (office_id, from_on, id);
CREATE INDEX joint_commit_005fad_member ON ledger.joint_committee_membership USING btree (office_id, member, id);
CREATE INDEX joint_commit_005fad_organisation ON ledger.joint_committee_membership USING btree (office_id, organisation, id);
CREATE INDEX joint_commit_005fad_search_grams ON ledger.joint_committee_membership USING gin (search_grams);
CREATE INDEX joint_commit_005fad_unit ON ledger.joint_committee_membership USING btree (office_id, unit);
CREATE INDEX joint_commit_005fad_until_on ON ledger.joint_committee_membership USING btree (office_id, until_on, id);
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
	CONSTRAINT mediation_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.mediation OWNER TO yb_owner;
ALTER TABLE ledger.mediation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.mediation USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX mediation_accepted_on ON ledger.mediation USING btree (office_id, accepted_on, id);
CREATE INDEX mediation_concluded_on ON ledger.mediation USING btree (office_id, concluded_on, id);
CREATE INDEX mediation_guided_to ON ledger.mediation USING gin (guided_to);
CREATE INDEX mediation_matter ON ledger.mediation USING btree (office_id, matter, id);
CREATE INDEX mediation_performed_on ON ledger.mediation USING btree (office_id, performed_on, id);
CREATE INDEX mediation_petition ON ledger.mediation USING btree (office_id, petition, id);
CREATE INDEX mediation_search_grams ON ledger.mediation USING gin (search_grams);
CREATE INDEX mediation_terminated_on ON ledger.mediation USING btree (office_id, terminated_on, id);
CREATE INDEX mediation_unit ON ledger.mediation USING btree (office_id, unit);
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
	CONSTRAINT member_organisation_pkey PRIMARY KEY (office_id, id),
	CONSTRAINT member_organisation_span CHECK ((until_on >= from_on))
);
ALTER TABLE ledger.member_organisation OWNER TO yb_owner;
ALTER TABLE ledger.member_organisation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.member_organisation USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX member_organisation_from_on ON ledger.member_organisation USING btree (office_id, from_on, id);
CREATE INDEX member_organisation_name ON ledger.member_organisation USING btree (office_id, name, id);
CREATE INDEX member_organisation_search_grams ON ledger.member_organisation USING gin (search_grams);
CREATE INDEX member_organisation_unit ON ledger.member_organisation USING btree (office_id, unit);
CREATE INDEX member_organisation_until_on ON ledger.member_organisation USING btree (office_id, until_on, id);
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
	title text,
	year integer,
	as_of_on date,
	value numeric(20,4),
	measured_in text,
	source text,
	document_number text,
	given_on date,
	questioned_on date,
	settled_on date,
	note text,
	papers jsonb,
	search_text text,
	search_grams tsvector,
	CONSTRAINT outside_statistic_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.outside_statistic OWNER TO yb_owner;
ALTER TABLE ledger.outside_statistic ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.outside_statistic USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX outside_statistic_given_on ON ledger.outside_statistic USING btree (office_id, given_on, id);
CREATE INDEX outside_statistic_questioned_on ON ledger.outside_statistic USING btree (office_id, questioned_on, id);
CREATE INDEX outside_statistic_search_grams ON ledger.outside_statistic USING gin (search_grams);
CREATE INDEX outside_statistic_settled_on ON ledger.outside_statistic USING btree (office_id, settled_on, id);
CREATE INDEX outside_statistic_title ON ledger.outside_statistic USING btree (office_id, title, id);
CREATE INDEX outside_statistic_unit ON ledger.outside_statistic USING btree (office_id, unit);
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
	CONSTRAINT party_examination_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.party_examination OWNER TO yb_owner;
ALTER TABLE ledger.party_examination ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.party_examination USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX party_examination_examined_on ON ledger.party_examination USING btree (office_id, examined_on, id);
CREATE INDEX party_examination_person ON ledger.party_examination USING btree (office_id, person, id);
CREATE INDEX party_examination_search_grams ON ledger.party_examination USING gin (search_grams);
CREATE INDEX party_examination_unit ON ledger.party_examination USING btree (office_id, unit);
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
	CONSTRAINT party_member_development_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.party_member_development OWNER TO yb_owner;
ALTER TABLE ledger.party_member_development ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.party_member_development USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX party_member_5131c5_activist_on ON ledger.party_member_development USING btree (office_id, activist_on, id);
CREATE INDEX party_member_5131c5_applied_on ON ledger.party_member_development USING btree (office_id, applied_on, id);
CREATE INDEX party_member_5131c5_cancelled_on ON ledger.party_member_development USING btree (office_id, cancelled_on, id);
CREATE INDEX party_member_5131c5_candidate_on ON ledger.party_member_development USING btree (office_id, candidate_on, id);
CREATE INDEX party_member_5131c5_full_on ON ledger.party_member_development USING btree (office_id, full_on, id);
CREATE INDEX party_member_5131c5_name ON ledger.party_member_development USING btree (office_id, name, id);
CREATE INDEX party_member_5131c5_precheck_on ON ledger.party_member_development USING btree (office_id, precheck_on, id);
CREATE INDEX party_member_5131c5_probationary_on ON ledger.party_member_development USING btree (office_id, probationary_on, id);
CREATE INDEX party_member_5131c5_search_grams ON ledger.party_member_development USING gin (search_grams);
CREATE INDEX party_member_5131c5_transferred_on ON ledger.party_member_development USING btree (office_id, transferred_on, id);
CREATE INDEX party_member_5131c5_unit ON ledger.party_member_development USING btree (office_id, unit);
CREATE INDEX party_member_5131c5_withdrawn_on ON ledger.party_member_development USING btree (office_id, withdrawn_on, id);
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
	CONSTRAINT patient_pkey PRIMARY KEY (office_id, id),
	CONSTRAINT patient_span CHECK ((until_on >= from_on))
);
ALTER TABLE ledger.patient OWNER TO yb_owner;
ALTER TABLE ledger.patient ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.patient USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX patient_from_on ON ledger.patient USING btree (office_id, from_on, id);
CREATE INDEX patient_id_number ON ledger.patient USING btree (office_id, id_number, id);
CREATE INDEX patient_lost_on ON ledger.patient USING btree (office_id, lost_on, id);
CREATE INDEX patient_search_grams ON ledger.patient USING gin (search_grams);
CREATE INDEX patient_unit ON ledger.patient USING btree (office_id, unit);
CREATE INDEX patient_until_on ON ledger.patient USING btree (office_id, until_on, id);
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
	CONSTRAINT patient_checkup_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.patient_checkup OWNER TO yb_owner;
ALTER TABLE ledger.patient_checkup ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.patient_checkup USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX patient_checkup_items ON ledger.patient_checkup USING gin (items);
CREATE INDEX patient_checkup_offered_on ON ledger.patient_checkup USING btree (office_id, offered_on, id);
CREATE INDEX patient_checkup_patient ON ledger.patient_checkup USING btree (office_id, patient, id);
CREATE INDEX patient_checkup_unit ON ledger.patient_checkup USING btree (office_id, unit);
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
	CONSTRAINT patient_follow_up_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.patient_follow_up OWNER TO yb_owner;
ALTER TABLE ledger.patient_follow_up ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.patient_follow_up USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX patient_follow_up_along ON ledger.patient_follow_up USING gin (along);
CREATE INDEX patient_follow_up_patient ON ledger.patient_follow_up USING btree (office_id, patient, id);
CREATE INDEX patient_follow_up_unit ON ledger.patient_follow_up USING btree (office_id, unit);
CREATE INDEX patient_follow_up_visited_on ON ledger.patient_follow_up USING btree (office_id, visited_on, id);
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
	CONSTRAINT patrol_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.patrol OWNER TO yb_owner;
ALTER TABLE ledger.patrol ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.patrol USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX patrol_gas_installation ON ledger.patrol USING btree (office_id, gas_installation, id);
CREATE INDEX patrol_house ON ledger.patrol USING btree (office_id, house, id);
CREATE INDEX patrol_patrolled_on ON ledger.patrol USING btree (office_id, patrolled_on, id);
CREATE INDEX patrol_premises ON ledger.patrol USING btree (office_id, premises, id);
CREATE INDEX patrol_search_grams ON ledger.patrol USING gin (search_grams);
CREATE INDEX patrol_title ON ledger.patrol USING btree (office_id, title, id);
CREATE INDEX patrol_topics ON ledger.patrol USING gin (topics);
CREATE INDEX patrol_unit ON ledger.patrol USING btree (office_id, unit);
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
	CONSTRAINT pension_contribution_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.pension_contribution OWNER TO yb_owner;
ALTER TABLE ledger.pension_contribution ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.pension_contribution USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX pension_cont_baa64e_name ON ledger.pension_contribution USING btree (office_id, name, id);
CREATE INDEX pension_cont_baa64e_paid_on ON ledger.pension_contribution USING btree (office_id, paid_on, id);
CREATE INDEX pension_cont_baa64e_refunded_on ON ledger.pension_contribution USING btree (office_id, refunded_on, id);
CREATE INDEX pension_cont_baa64e_search_grams ON ledger.pension_contribution USING gin (search_grams);
CREATE INDEX pension_cont_baa64e_unit ON ledger.pension_contribution USING btree (office_id, unit);
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
	CONSTRAINT persuasion_record_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.persuasion_record OWNER TO yb_owner;
ALTER TABLE ledger.persuasion_record ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.persuasion_record USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX persuasion_record_persuaded_on ON ledger.persuasion_record USING btree (office_id, persuaded_on, id);
CREATE INDEX persuasion_record_search_grams ON ledger.persuasion_record USING gin (search_grams);
CREATE INDEX persuasion_record_station ON ledger.persuasion_record USING btree (office_id, station, id);
CREATE INDEX persuasion_record_unit ON ledger.persuasion_record USING btree (office_id, unit);
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
	CONSTRAINT persuasion_staff_pkey PRIMARY KEY (office_id, id),
	CONSTRAINT persuasion_staff_span CHECK ((until_on >= from_on))
);
ALTER TABLE ledger.persuasion_staff OWNER TO yb_owner;
ALTER TABLE ledger.persuasion_staff ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.persuasion_staff USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX persuasion_staff_from_on ON ledger.persuasion_staff USING btree (office_id, from_on, id);
CREATE INDEX persuasion_staff_name ON ledger.persuasion_staff USING btree (office_id, name, id);
CREATE INDEX persuasion_staff_search_grams ON ledger.persuasion_staff USING gin (search_grams);
CREATE INDEX persuasion_staff_station ON ledger.persuasion_staff USING btree (office_id, station, id);
CREATE INDEX persuasion_staff_unit ON ledger.persuasion_staff USING btree (office_id, unit);
CREATE INDEX persuasion_staff_until_on ON ledger.persuasion_staff USING btree (office_id, until_on, id);
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
	CONSTRAINT persuasion_station_pkey PRIMARY KEY (office_id, id),
	CONSTRAINT persuasion_station_span CHECK ((until_on >= from_on))
);
ALTER TABLE ledger.persuasion_station OWNER TO yb_owner;
ALTER TABLE ledger.persuasion_station ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.persuasion_station USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX persuasion_station_from_on ON ledger.persuasion_station USING btree (office_id, from_on, id);
CREATE INDEX persuasion_station_search_grams ON ledger.persuasion_station USING gin (search_grams);
CREATE INDEX persuasion_station_title ON ledger.persuasion_station USING btree (office_id, title, id);
CREATE INDEX persuasion_station_unit ON ledger.persuasion_station USING btree (office_id, unit);
CREATE INDEX persuasion_station_until_on ON ledger.persuasion_station USING btree (office_id, until_on, id);
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
	CONSTRAINT petition_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.petition OWNER TO yb_owner;
ALTER TABLE ledger.petition ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.petition USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX petition_accepted_on ON ledger.petition USING btree (office_id, accepted_on, id);
CREATE INDEX petition_answered_on ON ledger.petition USING btree (office_id, answered_on, id);
CREATE INDEX petition_closed_on ON ledger.petition USING btree (office_id, closed_on, id);
CREATE INDEX petition_handed_on_on ON ledger.petition USING btree (office_id, handed_on_on, id);
CREATE INDEX petition_matter ON ledger.petition USING btree (office_id, matter, id);
CREATE INDEX petition_objected_on ON ledger.petition USING btree (office_id, objected_on, id);
CREATE INDEX petition_received_on ON ledger.petition USING btree (office_id, received_on, id);
CREATE INDEX petition_refused_on ON ledger.petition USING btree (office_id, refused_on, id);
CREATE INDEX petition_repeat_of ON ledger.petition USING btree (office_id, repeat_of, id);
CREATE INDEX petition_returned_on ON ledger.petition USING btree (office_id, returned_on, id);
CREATE INDEX petition_search_grams ON ledger.petition USING gin (search_grams);
CREATE INDEX petition_unit ON ledger.petition USING btree (office_id, unit);
CREATE INDEX petition_withdrawn_on ON ledger.petition USING btree (office_id, withdrawn_on, id);
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
	CONSTRAINT petition_step_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.petition_step OWNER TO yb_owner;
ALTER TABLE ledger.petition_step ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.petition_step USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX petition_step_done_on ON ledger.petition_step USING btree (office_id, done_on, id);
CREATE INDEX petition_step_petition ON ledger.petition_step USING btree (office_id, petition, id);
CREATE INDEX petition_step_search_grams ON ledger.petition_step USING gin (search_grams);
CREATE INDEX petition_step_unit ON ledger.petition_step USING btree (office_id, unit);
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
	received_on date,
	generated numeric(20,2),
	amount bigint,
	shares jsonb,
	households bigint,
	posted_on date,
	shared_on date,
	papers jsonb,
	search_text text,
	search_grams tsvector,
	CONSTRAINT photovoltaic_income_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.photovoltaic_income OWNER TO yb_owner;
ALTER TABLE ledger.photovoltaic_income ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.photovoltaic_income USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX photovoltaic_income_posted_on ON ledger.photovoltaic_income USING btree (office_id, posted_on, id);
CREATE INDEX photovoltaic_income_received_on ON ledger.photovoltaic_income USING btree (office_id, received_on, id);
CREATE INDEX photovoltaic_income_search_grams ON ledger.photovoltaic_income USING gin (search_grams);
CREATE INDEX photovoltaic_income_shared_on ON ledger.photovoltaic_income USING btree (office_id, shared_on, id);
CREATE INDEX photovoltaic_income_title ON ledger.photovoltaic_income USING btree (office_id, title, id);
CREATE INDEX photovoltaic_income_unit ON ledger.photovoltaic_income USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.photovoltaic_income TO yb_app;

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
	members bigint,
	kind text,
	risks text[],
	source text,
	income bigint,
	clue_on date,
	verified_on date,
	posted_on date,
	identified_on date,
	rejected_on date,
	lifted_on date,
	helper text,
	measures text,
	search_text text,
	search_grams tsvector,
	CONSTRAINT poverty_monitoring_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.poverty_monitoring OWNER TO yb_owner;
ALTER TABLE ledger.poverty_monitoring ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.poverty_monitoring USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX poverty_monitoring_clue_on ON ledger.poverty_monitoring USING btree (office_id, clue_on, id);
CREATE INDEX poverty_monitoring_identified_on ON ledger.poverty_monitoring USING btree (office_id, identified_on, id);
CREATE INDEX poverty_monitoring_lifted_on ON ledger.poverty_monitoring USING btree (office_id, lifted_on, id);
CREATE INDEX poverty_monitoring_name ON ledger.poverty_monitoring USING btree (office_id, name, id);
CREATE INDEX poverty_monitoring_rejected_on ON ledger.poverty_monitoring USING btree (office_id, rejected_on, id);
CREATE INDEX poverty_monitoring_risks ON ledger.poverty_monitoring USING gin (risks);
CREATE INDEX poverty_monitoring_search_grams ON ledger.poverty_monitoring USING gin (search_grams);
CREATE INDEX poverty_monitoring_unit ON ledger.poverty_monitoring USING btree (office_id, unit);
CREATE INDEX poverty_monitoring_verified_on ON ledger.poverty_monitoring USING btree (office_id, verified_on, id);
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
	risks text[],
	needs text,
	follow_up text,
	next_on date,
	search_text text,
	search_grams tsvector,
	CONSTRAINT poverty_visit_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.poverty_visit OWNER TO yb_owner;
ALTER TABLE ledger.poverty_visit ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.poverty_visit USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX poverty_visit_household ON ledger.poverty_visit USING btree (office_id, household, id);
CREATE INDEX poverty_visit_risks ON ledger.poverty_visit USING gin (risks);
CREATE INDEX poverty_visit_search_grams ON ledger.poverty_visit USING gin (search_grams);
CREATE INDEX poverty_visit_unit ON ledger.poverty_visit USING btree (office_id, unit);
CREATE INDEX poverty_visit_visited_on ON ledger.poverty_visit USING btree (office_id, visited_on, id);
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
	CONSTRAINT premises_pkey PRIMARY KEY (office_id, id),
	CONSTRAINT premises_span CHECK ((until_on >= from_on))
);
ALTER TABLE ledger.premises OWNER TO yb_owner;
ALTER TABLE ledger.premises ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.premises USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX premises_concerns ON ledger.premises USING gin (concerns);
CREATE INDEX premises_from_on ON ledger.premises USING btree (office_id, from_on, id);
CREATE INDEX premises_name ON ledger.premises USING btree (office_id, name, id);
CREATE INDEX premises_search_grams ON ledger.premises USING gin (search_grams);
CREATE INDEX premises_suspended_on ON ledger.premises USING btree (office_id, suspended_on, id);
CREATE INDEX premises_unit ON ledger.premises USING btree (office_id, unit);
CREATE INDEX premises_until_on ON ledger.premises USING btree (office_id, until_on, id);
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
	CONSTRAINT problem_pkey PRIMARY KEY (office_id, id),
	CONSTRAINT problem_span CHECK ((reviewed_on >= found_on))
);
ALTER TABLE ledger.problem OWNER TO yb_owner;
ALTER TABLE ledger.problem ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.problem USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX problem_assigned_on ON ledger.problem USING btree (office_id, assigned_on, id);
CREATE INDEX problem_found_on ON ledger.problem USING btree (office_id, found_on, id);
CREATE INDEX problem_lasting_on ON ledger.problem USING btree (office_id, lasting_on, id);
CREATE INDEX problem_mended_on ON ledger.problem USING btree (office_id, mended_on, id);
CREATE INDEX problem_reviewed_on ON ledger.problem USING btree (office_id, reviewed_on, id);
CREATE INDEX problem_search_grams ON ledger.problem USING gin (search_grams);
CREATE INDEX problem_title ON ledger.problem USING btree (office_id, title, id);
CREATE INDEX problem_unit ON ledger.problem USING btree (office_id, unit);
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
	CONSTRAINT rehabilitation_pkey PRIMARY KEY (office_id, id),
	CONSTRAINT rehabilitation_span CHECK ((until_on >= reported_on))
);
ALTER TABLE ledger.rehabilitation OWNER TO yb_owner;
ALTER TABLE ledger.rehabilitation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.rehabilitation USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX rehabilitation_breached_on ON ledger.rehabilitation USING btree (office_id, breached_on, id);
CREATE INDEX rehabilitation_decided_on ON ledger.rehabilitation USING btree (office_id, decided_on, id);
CREATE INDEX rehabilitation_drugs ON ledger.rehabilitation USING gin (drugs);
CREATE INDEX rehabilitation_id_number ON ledger.rehabilitation USING btree (office_id, id_number, id);
CREATE INDEX rehabilitation_police_told_on ON ledger.rehabilitation USING btree (office_id, police_told_on, id);
CREATE INDEX rehabilitation_reported_on ON ledger.rehabilitation USING btree (office_id, reported_on, id);
CREATE INDEX rehabilitation_search_grams ON ledger.rehabilitation USING gin (search_grams);
CREATE INDEX rehabilitation_suspended_on ON ledger.rehabilitation USING btree (office_id, suspended_on, id);
CREATE INDEX rehabilitation_unit ON ledger.rehabilitation USING btree (office_id, unit);
CREATE INDEX rehabilitation_until_on ON ledger.rehabilitation USING btree (office_id, until_on, id);
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
	CONSTRAINT rehabilitation_contact_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.rehabilitation_contact OWNER TO yb_owner;
ALTER TABLE ledger.rehabilitation_contact ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.rehabilitation_contact USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX rehabilitati_e3ed60_met_on ON ledger.rehabilitation_contact USING btree (office_id, met_on, id);
CREATE INDEX rehabilitati_e3ed60_person ON ledger.rehabilitation_contact USING btree (office_id, person, id);
CREATE INDEX rehabilitati_e3ed60_search_grams ON ledger.rehabilitation_contact USING gin (search_grams);
CREATE INDEX rehabilitati_e3ed60_unit ON ledger.rehabilitation_contact USING btree (office_id, unit);
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
	CONSTRAINT renewal_project_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.renewal_project OWNER TO yb_owner;
ALTER TABLE ledger.renewal_project ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.renewal_project USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX renewal_project_accepted_on ON ledger.renewal_project USING btree (office_id, accepted_on, id);
CREATE INDEX renewal_project_completed_on ON ledger.renewal_project USING btree (office_id, completed_on, id);
CREATE INDEX renewal_project_contents ON ledger.renewal_project USING gin (contents);
CREATE INDEX renewal_project_name ON ledger.renewal_project USING btree (office_id, name, id);
CREATE INDEX renewal_project_planned_on ON ledger.renewal_project USING btree (office_id, planned_on, id);
CREATE INDEX renewal_project_search_grams ON ledger.renewal_project USING gin (search_grams);
CREATE INDEX renewal_project_started_on ON ledger.renewal_project USING btree (office_id, started_on, id);
CREATE INDEX renewal_project_stopped_on ON ledger.renewal_project USING btree (office_id, stopped_on, id);
CREATE INDEX renewal_project_unit ON ledger.renewal_project USING btree (office_id, unit);
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
	CONSTRAINT residence_pkey PRIMARY KEY (office_id, id),
	CONSTRAINT residence_span CHECK ((until_on >= from_on))
);
ALTER TABLE ledger.residence OWNER TO yb_owner;
ALTER TABLE ledger.residence ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.residence USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX residence_dwelling ON ledger.residence USING btree (office_id, dwelling, id);
CREATE INDEX residence_from_on ON ledger.residence USING btree (office_id, from_on, id);
CREATE INDEX residence_resident ON ledger.residence USING btree (office_id, resident, id);
CREATE INDEX residence_same_as ON ledger.residence USING btree (office_id, same_as, id);
CREATE INDEX residence_unit ON ledger.residence USING btree (office_id, unit);
CREATE INDEX residence_until_on ON ledger.residence USING btree (office_id, until_on, id);
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
	CONSTRAINT resident_pkey PRIMARY KEY (office_id, id),
	CONSTRAINT resident_span CHECK ((until_on >= from_on))
);
ALTER TABLE ledger.resident OWNER TO yb_owner;
ALTER TABLE ledger.resident ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.resident USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX resident_from_on ON ledger.resident USING btree (office_id, from_on, id);
CREATE INDEX resident_name ON ledger.resident USING btree (office_id, name, id);
CREATE INDEX resident_search_grams ON ledger.resident USING gin (search_grams);
CREATE INDEX resident_tags ON ledger.resident USING gin (tags);
CREATE INDEX resident_unit ON ledger.resident USING btree (office_id, unit);
CREATE INDEX resident_until_on ON ledger.resident USING btree (office_id, until_on, id);
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
	CONSTRAINT seal_use_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.seal_use OWNER TO yb_owner;
ALTER TABLE ledger.seal_use ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.seal_use USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX seal_use_document ON ledger.seal_use USING btree (office_id, document, id);
CREATE INDEX seal_use_search_grams ON ledger.seal_use USING gin (search_grams);
CREATE INDEX seal_use_unit ON ledger.seal_use USING btree (office_id, unit);
CREATE INDEX seal_use_used_on ON ledger.seal_use USING btree (office_id, used_on, id);
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
	CONSTRAINT self_built_house_pkey PRIMARY KEY (office_id, id),
	CONSTRAINT self_built_house_span CHECK ((until_on >= from_on))
);
ALTER TABLE ledger.self_built_house OWNER TO yb_owner;
ALTER TABLE ledger.self_built_house ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.self_built_house USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX self_built_house_from_on ON ledger.self_built_house USING btree (office_id, from_on, id);
CREATE INDEX self_built_house_premises ON ledger.self_built_house USING btree (office_id, premises, id);
CREATE INDEX self_built_house_search_grams ON ledger.self_built_house USING gin (search_grams);
CREATE INDEX self_built_house_title ON ledger.self_built_house USING btree (office_id, title, id);
CREATE INDEX self_built_house_unit ON ledger.self_built_house USING btree (office_id, unit);
CREATE INDEX self_built_house_until_on ON ledger.self_built_house USING btree (office_id, until_on, id);
CREATE INDEX self_built_house_use ON ledger.self_built_house USING gin (use);
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
	CONSTRAINT service_record_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.service_record OWNER TO yb_owner;
ALTER TABLE ledger.service_record ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.service_record USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX service_record_activity ON ledger.service_record USING btree (office_id, activity, id);
CREATE INDEX service_record_confirmed_on ON ledger.service_record USING btree (office_id, confirmed_on, id);
CREATE INDEX service_record_member ON ledger.service_record USING btree (office_id, member, id);
CREATE INDEX service_record_search_grams ON ledger.service_record USING gin (search_grams);
CREATE INDEX service_record_served_on ON ledger.service_record USING btree (office_id, served_on, id);
CREATE INDEX service_record_title ON ledger.service_record USING btree (office_id, title, id);
CREATE INDEX service_record_unit ON ledger.service_record USING btree (office_id, unit);
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
	CONSTRAINT shelter_pkey PRIMARY KEY (office_id, id),
	CONSTRAINT shelter_span CHECK ((until_on >= from_on))
);
ALTER TABLE ledger.shelter OWNER TO yb_owner;
ALTER TABLE ledger.shelter ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.shelter USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX shelter_from_on ON ledger.shelter USING btree (office_id, from_on, id);
CREATE INDEX shelter_search_grams ON ledger.shelter USING gin (search_grams);
CREATE INDEX shelter_title ON ledger.shelter USING btree (office_id, title, id);
CREATE INDEX shelter_unit ON ledger.shelter USING btree (office_id, unit);
CREATE INDEX shelter_until_on ON ledger.shelter USING btree (office_id, until_on, id);
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
	CONSTRAINT shortfall_pkey PRIMARY KEY (office_id, id),
	CONSTRAINT shortfall_span CHECK ((mended_on >= found_on))
);
ALTER TABLE ledger.shortfall OWNER TO yb_owner;
ALTER TABLE ledger.shortfall ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.shortfall USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX shortfall_found_on ON ledger.shortfall USING btree (office_id, found_on, id);
CREATE INDEX shortfall_mended_on ON ledger.shortfall USING btree (office_id, mended_on, id);
CREATE INDEX shortfall_project ON ledger.shortfall USING btree (office_id, project, id);
CREATE INDEX shortfall_search_grams ON ledger.shortfall USING gin (search_grams);
CREATE INDEX shortfall_started_on ON ledger.shortfall USING btree (office_id, started_on, id);
CREATE INDEX shortfall_title ON ledger.shortfall USING btree (office_id, title, id);
CREATE INDEX shortfall_unit ON ledger.shortfall USING btree (office_id, unit);
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
	CONSTRAINT staff_relative_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.staff_relative OWNER TO yb_owner;
ALTER TABLE ledger.staff_relative ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.staff_relative USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX staff_relative_checked_on ON ledger.staff_relative USING btree (office_id, checked_on, id);
CREATE INDEX staff_relative_declared_on ON ledger.staff_relative USING btree (office_id, declared_on, id);
CREATE INDEX staff_relative_grant ON ledger.staff_relative USING btree (office_id, "grant", id);
CREATE INDEX staff_relative_search_grams ON ledger.staff_relative USING gin (search_grams);
CREATE INDEX staff_relative_staff ON ledger.staff_relative USING btree (office_id, staff, id);
CREATE INDEX staff_relative_unit ON ledger.staff_relative USING btree (office_id, unit);
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
	CONSTRAINT supervision_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.supervision OWNER TO yb_owner;
ALTER TABLE ledger.supervision ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.supervision USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX supervision_closed_on ON ledger.supervision USING btree (office_id, closed_on, id);
CREATE INDEX supervision_finished_on ON ledger.supervision USING btree (office_id, finished_on, id);
CREATE INDEX supervision_issued_on ON ledger.supervision USING btree (office_id, issued_on, id);
CREATE INDEX supervision_problem ON ledger.supervision USING btree (office_id, problem, id);
CREATE INDEX supervision_search_grams ON ledger.supervision USING gin (search_grams);
CREATE INDEX supervision_task ON ledger.supervision USING btree (office_id, task, id);
CREATE INDEX supervision_title ON ledger.supervision USING btree (office_id, title, id);
CREATE INDEX supervision_unit ON ledger.supervision USING btree (office_id, unit);
CREATE INDEX supervision_urged_on ON ledger.supervision USING btree (office_id, urged_on, id);
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
	CONSTRAINT target_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.target OWNER TO yb_owner;
ALTER TABLE ledger.target ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.target USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX target_figure ON ledger.target USING btree (office_id, figure, id);
CREATE INDEX target_issued_on ON ledger.target USING btree (office_id, issued_on, id);
CREATE INDEX target_search_grams ON ledger.target USING gin (search_grams);
CREATE INDEX target_unit ON ledger.target USING btree (office_id, unit);
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
	dropped_on date,
	papers jsonb,
	search_text text,
	search_grams tsvector,
	CONSTRAINT task_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.task OWNER TO yb_owner;
ALTER TABLE ledger.task ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.task USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX task_closed_on ON ledger.task USING btree (office_id, closed_on, id);
CREATE INDEX task_dropped_on ON ledger.task USING btree (office_id, dropped_on, id);
CREATE INDEX task_finished_on ON ledger.task USING btree (office_id, finished_on, id);
CREATE INDEX task_issued_on ON ledger.task USING btree (office_id, issued_on, id);
CREATE INDEX task_problem ON ledger.task USING btree (office_id, problem, id);
CREATE INDEX task_search_grams ON ledger.task USING gin (search_grams);
CREATE INDEX task_started_on ON ledger.task USING btree (office_id, started_on, id);
CREATE INDEX task_title ON ledger.task USING btree (office_id, title, id);
CREATE INDEX task_unit ON ledger.task USING btree (office_id, unit);
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
	CONSTRAINT task_progress_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.task_progress OWNER TO yb_owner;
ALTER TABLE ledger.task_progress ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.task_progress USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX task_progress_reported_on ON ledger.task_progress USING btree (office_id, reported_on, id);
CREATE INDEX task_progress_search_grams ON ledger.task_progress USING gin (search_grams);
CREATE INDEX task_progress_task ON ledger.task_progress USING btree (office_id, task, id);
CREATE INDEX task_progress_unit ON ledger.task_progress USING btree (office_id, unit);
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
	CONSTRAINT vaccination_pkey PRIMARY KEY (office_id, id)
);
ALTER TABLE ledger.vaccination OWNER TO yb_owner;
ALTER TABLE ledger.vaccination ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_office ON ledger.vaccination USING ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid)) WITH CHECK ((office_id = (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid));
CREATE INDEX vaccination_id_number ON ledger.vaccination USING btree (office_id, id_number, id);
CREATE INDEX vaccination_listed_on ON ledger.vaccination USING btree (office_id, listed_on, id);
CREATE INDEX vaccination_search_grams ON ledger.vaccination USING gin (search_grams);
CREATE INDEX vaccination_unit ON ledger.vaccination USING btree (office_id, unit);
GRANT INSERT, SELECT, UPDATE ON ledger.vaccination TO yb_app;

ALTER TABLE book.account ADD CONSTRAINT account_office_id_fkey FOREIGN KEY (office_id) REFERENCES book.office(id);
ALTER TABLE book.post ADD CONSTRAINT post_office_id_account_fkey FOREIGN KEY (office_id, account) REFERENCES book.account(office_id, id);
ALTER TABLE book.post ADD CONSTRAINT post_office_id_stands_in_for_fkey FOREIGN KEY (office_id, stands_in_for) REFERENCES book.account(office_id, id);
ALTER TABLE book.post ADD CONSTRAINT post_office_id_unit_fkey FOREIGN KEY (office_id, unit) REFERENCES book.unit(office_id, code);
ALTER TABLE book.unit ADD CONSTRAINT unit_office_id_fkey FOREIGN KEY (office_id) REFERENCES book.office(id);
ALTER TABLE book.unit ADD CONSTRAINT unit_office_id_parent_fkey FOREIGN KEY (office_id, parent) REFERENCES book.unit(office_id, code);
ALTER TABLE ledger.administrative_inspection ADD CONSTRAINT administrati_73aaa3_enforcement_case_fk FOREIGN KEY (office_id, enforcement_case) REFERENCES ledger.enforcement_case(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.administrative_inspection ADD CONSTRAINT administrati_73aaa3_premises_fk FOREIGN KEY (office_id, premises) REFERENCES ledger.premises(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.aid_grant ADD CONSTRAINT aid_grant_notice_fk FOREIGN KEY (office_id, notice) REFERENCES ledger.aid_notice(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.aid_grant ADD CONSTRAINT aid_grant_rule_fk FOREIGN KEY (office_id, rule) REFERENCES ledger.aid_rule(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.aid_payment ADD CONSTRAINT aid_payment_batch_fk FOREIGN KEY (office_id, batch) REFERENCES ledger.aid_batch(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.aid_payment ADD CONSTRAINT aid_payment_grant_fk FOREIGN KEY (office_id, "grant") REFERENCES ledger.aid_grant(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.aid_recheck ADD CONSTRAINT aid_recheck_grant_fk FOREIGN KEY (office_id, "grant") REFERENCES ledger.aid_grant(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.double_registration ADD CONSTRAINT double_registration_organisation_fk FOREIGN KEY (office_id, organisation) REFERENCES ledger.member_organisation(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.drug_test ADD CONSTRAINT drug_test_person_fk FOREIGN KEY (office_id, person) REFERENCES ledger.rehabilitation(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.duty_entry ADD CONSTRAINT duty_entry_event_fk FOREIGN KEY (office_id, event) REFERENCES ledger.emergency_event(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.duty_entry ADD CONSTRAINT duty_entry_shift_fk FOREIGN KEY (office_id, shift) REFERENCES ledger.duty_shift(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.emergency_report ADD CONSTRAINT emergency_report_event_fk FOREIGN KEY (office_id, event) REFERENCES ledger.emergency_event(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.environment_check ADD CONSTRAINT environment_check_facility_fk FOREIGN KEY (office_id, facility) REFERENCES ledger.facility(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.epidemic_contact ADD CONSTRAINT epidemic_contact_person_fk FOREIGN KEY (office_id, person) REFERENCES ledger.epidemic_watch(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.facility_upkeep ADD CONSTRAINT facility_upkeep_facility_fk FOREIGN KEY (office_id, facility) REFERENCES ledger.facility(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.gas_installation ADD CONSTRAINT gas_installation_premises_fk FOREIGN KEY (office_id, premises) REFERENCES ledger.premises(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.good_deed ADD CONSTRAINT good_deed_activity_fk FOREIGN KEY (office_id, activity) REFERENCES ledger.activity(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.hazard ADD CONSTRAINT hazard_enforcement_case_fk FOREIGN KEY (office_id, enforcement_case) REFERENCES ledger.enforcement_case(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.hazard ADD CONSTRAINT hazard_gas_installation_fk FOREIGN KEY (office_id, gas_installation) REFERENCES ledger.gas_installation(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.hazard ADD CONSTRAINT hazard_house_fk FOREIGN KEY (office_id, house) REFERENCES ledger.self_built_house(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.hazard ADD CONSTRAINT hazard_inspection_fk FOREIGN KEY (office_id, inspection) REFERENCES ledger.administrative_inspection(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.hazard ADD CONSTRAINT hazard_patrol_fk FOREIGN KEY (office_id, patrol) REFERENCES ledger.patrol(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.hazard ADD CONSTRAINT hazard_premises_fk FOREIGN KEY (office_id, premises) REFERENCES ledger.premises(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.heritage_check ADD CONSTRAINT heritage_check_site_fk FOREIGN KEY (office_id, site) REFERENCES ledger.heritage_site(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.household_membership ADD CONSTRAINT household_me_683fd4_household_fk FOREIGN KEY (office_id, household) REFERENCES ledger.household(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.household_membership ADD CONSTRAINT household_me_683fd4_resident_fk FOREIGN KEY (office_id, resident) REFERENCES ledger.resident(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.incident ADD CONSTRAINT incident_premises_fk FOREIGN KEY (office_id, premises) REFERENCES ledger.premises(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.investment_progress ADD CONSTRAINT investment_progress_project_fk FOREIGN KEY (office_id, project) REFERENCES ledger.investment_project(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.joint_committee_membership ADD CONSTRAINT joint_commit_005fad_organisation_fk FOREIGN KEY (office_id, organisation) REFERENCES ledger.member_organisation(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.mediation ADD CONSTRAINT mediation_petition_fk FOREIGN KEY (office_id, petition) REFERENCES ledger.petition(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.party_examination ADD CONSTRAINT party_examination_person_fk FOREIGN KEY (office_id, person) REFERENCES ledger.party_member_development(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.patient_checkup ADD CONSTRAINT patient_checkup_patient_fk FOREIGN KEY (office_id, patient) REFERENCES ledger.patient(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.patient_follow_up ADD CONSTRAINT patient_follow_up_patient_fk FOREIGN KEY (office_id, patient) REFERENCES ledger.patient(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.patrol ADD CONSTRAINT patrol_gas_installation_fk FOREIGN KEY (office_id, gas_installation) REFERENCES ledger.gas_installation(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.patrol ADD CONSTRAINT patrol_house_fk FOREIGN KEY (office_id, house) REFERENCES ledger.self_built_house(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.patrol ADD CONSTRAINT patrol_premises_fk FOREIGN KEY (office_id, premises) REFERENCES ledger.premises(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.persuasion_record ADD CONSTRAINT persuasion_record_station_fk FOREIGN KEY (office_id, station) REFERENCES ledger.persuasion_station(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.persuasion_staff ADD CONSTRAINT persuasion_staff_station_fk FOREIGN KEY (office_id, station) REFERENCES ledger.persuasion_station(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.petition ADD CONSTRAINT petition_repeat_of_fk FOREIGN KEY (office_id, repeat_of) REFERENCES ledger.petition(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.petition_step ADD CONSTRAINT petition_step_petition_fk FOREIGN KEY (office_id, petition) REFERENCES ledger.petition(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.poverty_visit ADD CONSTRAINT poverty_visit_household_fk FOREIGN KEY (office_id, household) REFERENCES ledger.poverty_monitoring(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.rehabilitation_contact ADD CONSTRAINT rehabilitati_e3ed60_person_fk FOREIGN KEY (office_id, person) REFERENCES ledger.rehabilitation(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.residence ADD CONSTRAINT residence_dwelling_fk FOREIGN KEY (office_id, dwelling) REFERENCES ledger.dwelling(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.residence ADD CONSTRAINT residence_resident_fk FOREIGN KEY (office_id, resident) REFERENCES ledger.resident(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.residence ADD CONSTRAINT residence_same_as_fk FOREIGN KEY (office_id, same_as) REFERENCES ledger.residence(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.self_built_house ADD CONSTRAINT self_built_house_premises_fk FOREIGN KEY (office_id, premises) REFERENCES ledger.premises(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.service_record ADD CONSTRAINT service_record_activity_fk FOREIGN KEY (office_id, activity) REFERENCES ledger.activity(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.service_record ADD CONSTRAINT service_record_member_fk FOREIGN KEY (office_id, member) REFERENCES ledger.double_registration(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.shortfall ADD CONSTRAINT shortfall_project_fk FOREIGN KEY (office_id, project) REFERENCES ledger.renewal_project(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.staff_relative ADD CONSTRAINT staff_relative_grant_fk FOREIGN KEY (office_id, "grant") REFERENCES ledger.aid_grant(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.supervision ADD CONSTRAINT supervision_problem_fk FOREIGN KEY (office_id, problem) REFERENCES ledger.problem(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.supervision ADD CONSTRAINT supervision_task_fk FOREIGN KEY (office_id, task) REFERENCES ledger.task(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.task ADD CONSTRAINT task_problem_fk FOREIGN KEY (office_id, problem) REFERENCES ledger.problem(office_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ledger.task_progress ADD CONSTRAINT task_progress_task_fk FOREIGN KEY (office_id, task) REFERENCES ledger.task(office_id, id) DEFERRABLE INITIALLY DEFERRED;
