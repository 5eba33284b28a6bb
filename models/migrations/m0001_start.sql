CREATE TABLE agreement (
	id BLOB NOT NULL,
	scope VARCHAR(24) NOT NULL,
	rev INTEGER NOT NULL,
	customer_id BLOB NOT NULL,
	agreement_no VARCHAR(30) NOT NULL,
	account_no VARCHAR(15),
	party_b_org VARCHAR(8) NOT NULL,
	business_scope VARCHAR NOT NULL,
	pay_mode VARCHAR(20) NOT NULL,
	allow_credit BOOLEAN NOT NULL,
	credit_limit INTEGER NOT NULL,
	settle_cycle VARCHAR(20),
	settle_day INTEGER,
	grace_days INTEGER NOT NULL,
	valid_from VARCHAR(10) NOT NULL,
	valid_to VARCHAR(10) NOT NULL,
	signed_on VARCHAR(10),
	signer_a VARCHAR(50),
	signer_b VARCHAR(50),
	status VARCHAR(20) NOT NULL,
	created_ms INTEGER NOT NULL,
	created_by VARCHAR(11) NOT NULL,
	updated_ms INTEGER NOT NULL,
	updated_by VARCHAR(11) NOT NULL,
	deleted_ms INTEGER,
	extra BLOB,
	CONSTRAINT pk_agreement PRIMARY KEY (id)
)
;
CREATE INDEX ix_agreement_account_no ON agreement (account_no)
;
CREATE INDEX ix_agreement_agreement_no ON agreement (agreement_no)
;
CREATE INDEX ix_agreement_customer_id ON agreement (customer_id)
;
CREATE INDEX ix_agreement_scope_rev ON agreement (scope, rev)
;
CREATE TRIGGER tr_agreement_no_delete BEFORE DELETE ON agreement
BEGIN SELECT RAISE(ABORT, 'never deleted: agreement'); END
;
CREATE TABLE authorisation (
	id BLOB NOT NULL,
	scope VARCHAR(24) NOT NULL,
	rev INTEGER NOT NULL,
	"right" VARCHAR(40) NOT NULL,
	maker VARCHAR(11) NOT NULL,
	maker_name VARCHAR(50) NOT NULL,
	checker VARCHAR(11) NOT NULL,
	checker_name VARCHAR(50) NOT NULL,
	reason VARCHAR(500) NOT NULL,
	subject_table VARCHAR(40) NOT NULL,
	subject_id BLOB,
	created_ms INTEGER NOT NULL,
	created_by VARCHAR(11) NOT NULL,
	extra BLOB,
	CONSTRAINT pk_authorisation PRIMARY KEY (id)
)
;
CREATE INDEX ix_authorisation_scope_rev ON authorisation (scope, rev)
;
CREATE TRIGGER tr_authorisation_no_update BEFORE UPDATE OF id, "right", maker, maker_name, checker, checker_name, reason, subject_table, subject_id, created_ms, created_by ON authorisation
BEGIN SELECT RAISE(ABORT, 'append-only: authorisation'); END
;
CREATE TRIGGER tr_authorisation_no_delete BEFORE DELETE ON authorisation
BEGIN SELECT RAISE(ABORT, 'append-only: authorisation'); END
;
CREATE TABLE base_row (
	table_name VARCHAR(40) NOT NULL,
	row_id BLOB NOT NULL,
	fields BLOB NOT NULL,
	rev INTEGER NOT NULL,
	CONSTRAINT pk_base_row PRIMARY KEY (table_name, row_id)
)
;
CREATE TABLE "conflict" (
	id BLOB NOT NULL,
	scope VARCHAR(24) NOT NULL,
	rev INTEGER NOT NULL,
	kind VARCHAR(12) NOT NULL,
	table_name VARCHAR(40) NOT NULL,
	row_id BLOB NOT NULL,
	field VARCHAR(40) NOT NULL,
	base_value BLOB,
	mine_value BLOB,
	mine_by VARCHAR(11) NOT NULL,
	mine_name VARCHAR(50) NOT NULL,
	mine_org VARCHAR(8) NOT NULL,
	mine_ms INTEGER NOT NULL,
	mine_tx BLOB NOT NULL,
	theirs_value BLOB,
	theirs_by VARCHAR(11) NOT NULL,
	theirs_name VARCHAR(50) NOT NULL,
	theirs_org VARCHAR(8) NOT NULL,
	theirs_ms INTEGER NOT NULL,
	state VARCHAR(8) NOT NULL,
	decided_by VARCHAR(11),
	decided_name VARCHAR(50),
	decided_ms INTEGER,
	decision_reason VARCHAR(500),
	created_ms INTEGER NOT NULL,
	created_by VARCHAR(11) NOT NULL,
	updated_ms INTEGER NOT NULL,
	updated_by VARCHAR(11) NOT NULL,
	deleted_ms INTEGER,
	extra BLOB,
	CONSTRAINT pk_conflict PRIMARY KEY (id)
)
;
CREATE INDEX ix_conflict_row_id ON "conflict" (row_id)
;
CREATE INDEX ix_conflict_scope_rev ON "conflict" (scope, rev)
;
CREATE INDEX ix_conflict_state ON "conflict" (state)
;
CREATE TRIGGER tr_conflict_no_delete BEFORE DELETE ON conflict
BEGIN SELECT RAISE(ABORT, 'never deleted: conflict'); END
;
CREATE TABLE contact_person (
	id BLOB NOT NULL,
	scope VARCHAR(24) NOT NULL,
	rev INTEGER NOT NULL,
	customer_id BLOB NOT NULL,
	name VARCHAR(50) NOT NULL,
	title VARCHAR(50),
	department VARCHAR(50),
	mobile VARCHAR(30),
	phone VARCHAR(30),
	wechat VARCHAR(50),
	birthday_md VARCHAR(5),
	is_billing BOOLEAN NOT NULL,
	is_primary BOOLEAN NOT NULL,
	remark VARCHAR(200),
	created_ms INTEGER NOT NULL,
	created_by VARCHAR(11) NOT NULL,
	updated_ms INTEGER NOT NULL,
	updated_by VARCHAR(11) NOT NULL,
	deleted_ms INTEGER,
	extra BLOB,
	CONSTRAINT pk_contact_person PRIMARY KEY (id)
)
;
CREATE INDEX ix_contact_person_customer_id ON contact_person (customer_id)
;
CREATE INDEX ix_contact_person_scope_rev ON contact_person (scope, rev)
;
CREATE TRIGGER tr_contact_person_no_delete BEFORE DELETE ON contact_person
BEGIN SELECT RAISE(ABORT, 'never deleted: contact_person'); END
;
CREATE TABLE counter (
	terminal VARCHAR(8) NOT NULL,
	kind VARCHAR(2) NOT NULL,
	day VARCHAR(10) NOT NULL,
	next INTEGER NOT NULL,
	CONSTRAINT pk_counter PRIMARY KEY (terminal, kind, day)
)
;
CREATE TABLE customer (
	id BLOB NOT NULL,
	scope VARCHAR(24) NOT NULL,
	rev INTEGER NOT NULL,
	crm_customer_no VARCHAR(20) NOT NULL,
	full_name VARCHAR(100) NOT NULL,
	short_name VARCHAR(20),
	mnemonic VARCHAR(12),
	cert_type VARCHAR(20),
	cert_no VARCHAR(30),
	address VARCHAR(200) NOT NULL,
	village VARCHAR(50),
	postcode VARCHAR(6),
	region_code VARCHAR(6),
	contact_name VARCHAR(50),
	phone VARCHAR(30),
	backup_phone VARCHAR(30),
	billing_phone VARCHAR(30),
	email VARCHAR(100),
	customer_type VARCHAR(20) NOT NULL,
	industry_code VARCHAR(40) NOT NULL,
	usage_kinds VARCHAR NOT NULL,
	use_class VARCHAR(20),
	value_tier VARCHAR(20) NOT NULL,
	tier_from VARCHAR(10),
	tier_before VARCHAR(20) NOT NULL,
	visit_class VARCHAR(20) NOT NULL,
	class_from VARCHAR(10),
	class_before VARCHAR(20) NOT NULL,
	outlet_code VARCHAR(8) NOT NULL,
	manager_a VARCHAR(11),
	manager_b VARCHAR(11),
	manager_note VARCHAR(50),
	green_channel BOOLEAN NOT NULL,
	service_area VARCHAR(500),
	service_capacity VARCHAR(500),
	business_direction VARCHAR(500),
	business_policy VARCHAR(500),
	company_scale VARCHAR(500),
	operation_trait VARCHAR(500),
	leader_quality VARCHAR(500),
	rival_relation VARCHAR(500),
	our_relation VARCHAR(20),
	cooperation_attitude VARCHAR(20),
	archive_keeper VARCHAR(50),
	paper_archive_no VARCHAR(30),
	paper_printed_ms INTEGER,
	paper_stale_ms INTEGER,
	reviewed_on VARCHAR(10),
	status VARCHAR(20) NOT NULL,
	withdrawn_from VARCHAR(20),
	merged_into BLOB,
	import_id BLOB,
	name_key VARCHAR(100) DEFAULT '' NOT NULL,
	phone_tail VARCHAR(4) DEFAULT '' NOT NULL,
	completeness INTEGER DEFAULT '0' NOT NULL,
	review_due_on VARCHAR(10),
	created_ms INTEGER NOT NULL,
	created_by VARCHAR(11) NOT NULL,
	updated_ms INTEGER NOT NULL,
	updated_by VARCHAR(11) NOT NULL,
	deleted_ms INTEGER,
	extra BLOB,
	CONSTRAINT pk_customer PRIMARY KEY (id)
)
;
CREATE INDEX ix_customer_cert_type_cert_no ON customer (cert_type, cert_no)
;
CREATE INDEX ix_customer_crm_customer_no ON customer (crm_customer_no)
;
CREATE INDEX ix_customer_manager_a ON customer (manager_a)
;
CREATE INDEX ix_customer_name_key ON customer (name_key)
;
CREATE INDEX ix_customer_outlet_code_status ON customer (outlet_code, status)
;
CREATE INDEX ix_customer_phone_tail ON customer (phone_tail)
;
CREATE INDEX ix_customer_review_due_on ON customer (review_due_on)
;
CREATE INDEX ix_customer_scope_rev ON customer (scope, rev)
;
CREATE TRIGGER tr_customer_no_delete BEFORE DELETE ON customer
BEGIN SELECT RAISE(ABORT, 'never deleted: customer'); END
;
CREATE TABLE customer_note (
	id BLOB NOT NULL,
	scope VARCHAR(24) NOT NULL,
	rev INTEGER NOT NULL,
	customer_id BLOB NOT NULL,
	text VARCHAR(500) NOT NULL,
	author_name VARCHAR(50) NOT NULL,
	created_ms INTEGER NOT NULL,
	created_by VARCHAR(11) NOT NULL,
	extra BLOB,
	CONSTRAINT pk_customer_note PRIMARY KEY (id)
)
;
CREATE INDEX ix_customer_note_customer_id ON customer_note (customer_id)
;
CREATE INDEX ix_customer_note_scope_rev ON customer_note (scope, rev)
;
CREATE TRIGGER tr_customer_note_no_update BEFORE UPDATE OF id, customer_id, text, author_name, created_ms, created_by ON customer_note
BEGIN SELECT RAISE(ABORT, 'append-only: customer_note'); END
;
CREATE TRIGGER tr_customer_note_no_delete BEFORE DELETE ON customer_note
BEGIN SELECT RAISE(ABORT, 'append-only: customer_note'); END
;
CREATE TABLE daily_call (
	id BLOB NOT NULL,
	scope VARCHAR(24) NOT NULL,
	rev INTEGER NOT NULL,
	customer_id BLOB NOT NULL,
	called_on VARCHAR(10) NOT NULL,
	outcome VARCHAR(20) NOT NULL,
	note VARCHAR(200),
	created_ms INTEGER NOT NULL,
	created_by VARCHAR(11) NOT NULL,
	extra BLOB,
	CONSTRAINT pk_daily_call PRIMARY KEY (id)
)
;
CREATE INDEX ix_daily_call_customer_id ON daily_call (customer_id)
;
CREATE INDEX ix_daily_call_scope_rev ON daily_call (scope, rev)
;
CREATE TRIGGER tr_daily_call_no_update BEFORE UPDATE OF id, customer_id, called_on, outcome, note, created_ms, created_by ON daily_call
BEGIN SELECT RAISE(ABORT, 'append-only: daily_call'); END
;
CREATE TRIGGER tr_daily_call_no_delete BEFORE DELETE ON daily_call
BEGIN SELECT RAISE(ABORT, 'append-only: daily_call'); END
;
CREATE TABLE draft (
	staff_no VARCHAR(11) NOT NULL,
	"key" VARCHAR(80) NOT NULL,
	title VARCHAR(100) NOT NULL,
	body VARCHAR NOT NULL,
	saved_ms INTEGER NOT NULL,
	CONSTRAINT pk_draft PRIMARY KEY (staff_no, "key")
)
;
CREATE TABLE export_log (
	id BLOB NOT NULL,
	scope VARCHAR(24) NOT NULL,
	rev INTEGER NOT NULL,
	what VARCHAR(40) NOT NULL,
	filter_text VARCHAR(500) NOT NULL,
	row_count INTEGER NOT NULL,
	reason VARCHAR(200) NOT NULL,
	file_hash VARCHAR(64) NOT NULL,
	created_ms INTEGER NOT NULL,
	created_by VARCHAR(11) NOT NULL,
	extra BLOB,
	CONSTRAINT pk_export_log PRIMARY KEY (id)
)
;
CREATE INDEX ix_export_log_scope_rev ON export_log (scope, rev)
;
CREATE TRIGGER tr_export_log_no_update BEFORE UPDATE OF id, what, filter_text, row_count, reason, file_hash, created_ms, created_by ON export_log
BEGIN SELECT RAISE(ABORT, 'append-only: export_log'); END
;
CREATE TRIGGER tr_export_log_no_delete BEFORE DELETE ON export_log
BEGIN SELECT RAISE(ABORT, 'append-only: export_log'); END
;
CREATE TABLE field_history (
	id BLOB NOT NULL,
	scope VARCHAR(24) NOT NULL,
	rev INTEGER NOT NULL,
	table_name VARCHAR(40) NOT NULL,
	row_id BLOB NOT NULL,
	field VARCHAR(40) NOT NULL,
	old_value BLOB,
	new_value BLOB,
	author_name VARCHAR(50) NOT NULL,
	reason VARCHAR(500) NOT NULL,
	tx_id BLOB NOT NULL,
	outcome VARCHAR(10) NOT NULL,
	created_ms INTEGER NOT NULL,
	created_by VARCHAR(11) NOT NULL,
	extra BLOB,
	CONSTRAINT pk_field_history PRIMARY KEY (id)
)
;
CREATE INDEX ix_field_history_row_id_created_ms ON field_history (row_id, created_ms)
;
CREATE INDEX ix_field_history_scope_rev ON field_history (scope, rev)
;
CREATE INDEX ix_field_history_tx_id ON field_history (tx_id)
;
CREATE TRIGGER tr_field_history_no_update BEFORE UPDATE OF id, table_name, row_id, field, old_value, new_value, author_name, reason, tx_id, outcome, created_ms, created_by ON field_history
BEGIN SELECT RAISE(ABORT, 'append-only: field_history'); END
;
CREATE TRIGGER tr_field_history_no_delete BEFORE DELETE ON field_history
BEGIN SELECT RAISE(ABORT, 'append-only: field_history'); END
;
CREATE TABLE file_review (
	id BLOB NOT NULL,
	scope VARCHAR(24) NOT NULL,
	rev INTEGER NOT NULL,
	customer_id BLOB NOT NULL,
	reviewed_on VARCHAR(10) NOT NULL,
	kind VARCHAR(12) NOT NULL,
	reviewer_name VARCHAR(50) NOT NULL,
	created_ms INTEGER NOT NULL,
	created_by VARCHAR(11) NOT NULL,
	extra BLOB,
	CONSTRAINT pk_file_review PRIMARY KEY (id)
)
;
CREATE INDEX ix_file_review_customer_id ON file_review (customer_id)
;
CREATE INDEX ix_file_review_scope_rev ON file_review (scope, rev)
;
CREATE TRIGGER tr_file_review_no_update BEFORE UPDATE OF id, customer_id, reviewed_on, kind, reviewer_name, created_ms, created_by ON file_review
BEGIN SELECT RAISE(ABORT, 'append-only: file_review'); END
;
CREATE TRIGGER tr_file_review_no_delete BEFORE DELETE ON file_review
BEGIN SELECT RAISE(ABORT, 'append-only: file_review'); END
;
CREATE TABLE follow_up (
	id BLOB NOT NULL,
	scope VARCHAR(24) NOT NULL,
	rev INTEGER NOT NULL,
	customer_id BLOB NOT NULL,
	visit_series_id BLOB,
	matter VARCHAR(500) NOT NULL,
	owner VARCHAR(11) NOT NULL,
	due_on VARCHAR(10) NOT NULL,
	remind_ms INTEGER,
	status VARCHAR(20) NOT NULL,
	done_on VARCHAR(10),
	feedback VARCHAR(500),
	created_ms INTEGER NOT NULL,
	created_by VARCHAR(11) NOT NULL,
	updated_ms INTEGER NOT NULL,
	updated_by VARCHAR(11) NOT NULL,
	deleted_ms INTEGER,
	extra BLOB,
	CONSTRAINT pk_follow_up PRIMARY KEY (id)
)
;
CREATE INDEX ix_follow_up_customer_id ON follow_up (customer_id)
;
CREATE INDEX ix_follow_up_owner ON follow_up (owner)
;
CREATE INDEX ix_follow_up_scope_rev ON follow_up (scope, rev)
;
CREATE INDEX ix_follow_up_status_due_on ON follow_up (status, due_on)
;
CREATE TRIGGER tr_follow_up_no_delete BEFORE DELETE ON follow_up
BEGIN SELECT RAISE(ABORT, 'never deleted: follow_up'); END
;
CREATE TABLE grade_change (
	id BLOB NOT NULL,
	scope VARCHAR(24) NOT NULL,
	rev INTEGER NOT NULL,
	customer_id BLOB NOT NULL,
	scheme VARCHAR(12) NOT NULL,
	value VARCHAR(20) NOT NULL,
	previous VARCHAR(20) NOT NULL,
	effective_from VARCHAR(10) NOT NULL,
	reason VARCHAR(200) NOT NULL,
	authorisation_id BLOB,
	created_ms INTEGER NOT NULL,
	created_by VARCHAR(11) NOT NULL,
	extra BLOB,
	CONSTRAINT pk_grade_change PRIMARY KEY (id)
)
;
CREATE INDEX ix_grade_change_customer_id ON grade_change (customer_id)
;
CREATE INDEX ix_grade_change_scope_rev ON grade_change (scope, rev)
;
CREATE TRIGGER tr_grade_change_no_update BEFORE UPDATE OF id, customer_id, scheme, value, previous, effective_from, reason, authorisation_id, created_ms, created_by ON grade_change
BEGIN SELECT RAISE(ABORT, 'append-only: grade_change'); END
;
CREATE TRIGGER tr_grade_change_no_delete BEFORE DELETE ON grade_change
BEGIN SELECT RAISE(ABORT, 'append-only: grade_change'); END
;
CREATE TABLE import_batch (
	id BLOB NOT NULL,
	scope VARCHAR(24) NOT NULL,
	rev INTEGER NOT NULL,
	file_name VARCHAR(200) NOT NULL,
	file_hash VARCHAR(64) NOT NULL,
	row_count INTEGER NOT NULL,
	accepted INTEGER NOT NULL,
	refused INTEGER NOT NULL,
	author_note VARCHAR(100),
	undone_ms INTEGER,
	undone_by VARCHAR(11),
	undo_reason VARCHAR(200),
	created_ms INTEGER NOT NULL,
	created_by VARCHAR(11) NOT NULL,
	updated_ms INTEGER NOT NULL,
	updated_by VARCHAR(11) NOT NULL,
	deleted_ms INTEGER,
	extra BLOB,
	CONSTRAINT pk_import_batch PRIMARY KEY (id)
)
;
CREATE INDEX ix_import_batch_scope_rev ON import_batch (scope, rev)
;
CREATE TRIGGER tr_import_batch_no_delete BEFORE DELETE ON import_batch
BEGIN SELECT RAISE(ABORT, 'never deleted: import_batch'); END
;
CREATE TABLE incident (
	id INTEGER NOT NULL,
	at_ms INTEGER NOT NULL,
	kind VARCHAR(24) NOT NULL,
	note VARCHAR(500) NOT NULL,
	image BLOB,
	CONSTRAINT pk_incident PRIMARY KEY (id)
)
;
CREATE TABLE issued_number (
	id BLOB NOT NULL,
	scope VARCHAR(24) NOT NULL,
	rev INTEGER NOT NULL,
	number VARCHAR(30) NOT NULL,
	terminal VARCHAR(8) NOT NULL,
	kind VARCHAR(20) NOT NULL,
	day VARCHAR(10) NOT NULL,
	counter INTEGER NOT NULL,
	subject_table VARCHAR(40) NOT NULL,
	subject_id BLOB NOT NULL,
	state VARCHAR(20) NOT NULL,
	print_count INTEGER NOT NULL,
	void_reason VARCHAR(200),
	replaced_by VARCHAR(30),
	created_ms INTEGER NOT NULL,
	created_by VARCHAR(11) NOT NULL,
	updated_ms INTEGER NOT NULL,
	updated_by VARCHAR(11) NOT NULL,
	deleted_ms INTEGER,
	extra BLOB,
	CONSTRAINT pk_issued_number PRIMARY KEY (id)
)
;
CREATE INDEX ix_issued_number_number ON issued_number (number)
;
CREATE INDEX ix_issued_number_scope_rev ON issued_number (scope, rev)
;
CREATE INDEX ix_issued_number_subject_id ON issued_number (subject_id)
;
CREATE UNIQUE INDEX ix_issued_number_terminal_kind_day_counter ON issued_number (terminal, kind, day, counter)
;
CREATE TRIGGER tr_issued_number_no_delete BEFORE DELETE ON issued_number
BEGIN SELECT RAISE(ABORT, 'never deleted: issued_number'); END
;
CREATE TABLE org_unit (
	id BLOB NOT NULL,
	scope VARCHAR(24) NOT NULL,
	rev INTEGER NOT NULL,
	org_code VARCHAR(8) NOT NULL,
	org_name VARCHAR(100) NOT NULL,
	mnemonic VARCHAR(4) NOT NULL,
	level VARCHAR(20) NOT NULL,
	parent_org_code VARCHAR(8),
	nature VARCHAR(20) NOT NULL,
	postcode VARCHAR(6),
	region_code VARCHAR(6),
	rural BOOLEAN NOT NULL,
	enabled BOOLEAN NOT NULL,
	created_ms INTEGER NOT NULL,
	created_by VARCHAR(11) NOT NULL,
	updated_ms INTEGER NOT NULL,
	updated_by VARCHAR(11) NOT NULL,
	deleted_ms INTEGER,
	extra BLOB,
	CONSTRAINT pk_org_unit PRIMARY KEY (id)
)
;
CREATE UNIQUE INDEX ix_org_unit_org_code ON org_unit (org_code)
;
CREATE INDEX ix_org_unit_parent_org_code ON org_unit (parent_org_code)
;
CREATE INDEX ix_org_unit_scope_rev ON org_unit (scope, rev)
;
CREATE TRIGGER tr_org_unit_no_delete BEFORE DELETE ON org_unit
BEGIN SELECT RAISE(ABORT, 'never deleted: org_unit'); END
;
CREATE TABLE outbox (
	seq INTEGER NOT NULL,
	tx_id BLOB NOT NULL,
	payload BLOB NOT NULL,
	incarnation BLOB NOT NULL,
	dseq INTEGER NOT NULL,
	prev_hash BLOB NOT NULL,
	hash BLOB NOT NULL,
	priority INTEGER NOT NULL,
	created_ms INTEGER NOT NULL,
	staff_no VARCHAR(11) NOT NULL,
	summary VARCHAR(200) NOT NULL,
	state VARCHAR(1) NOT NULL,
	verdict VARCHAR(16),
	note VARCHAR(500),
	sent_count INTEGER NOT NULL,
	acked_ms INTEGER,
	CONSTRAINT pk_outbox PRIMARY KEY (seq),
	CONSTRAINT uq_outbox_tx_id UNIQUE (tx_id)
)
;
CREATE INDEX ix_outbox_dseq ON outbox (dseq)
;
CREATE INDEX ix_outbox_state_priority_seq ON outbox (state, priority, seq)
;
CREATE TABLE outbox_row (
	tx_id BLOB NOT NULL,
	table_name VARCHAR(40) NOT NULL,
	row_id BLOB NOT NULL,
	CONSTRAINT pk_outbox_row PRIMARY KEY (tx_id, table_name, row_id)
)
;
CREATE INDEX ix_outbox_row_row_id ON outbox_row (row_id)
;
CREATE TABLE parameter_value (
	id BLOB NOT NULL,
	scope VARCHAR(24) NOT NULL,
	rev INTEGER NOT NULL,
	"key" VARCHAR(60) NOT NULL,
	value VARCHAR(200) NOT NULL,
	org_code VARCHAR(8) NOT NULL,
	effective_from VARCHAR(10) NOT NULL,
	maker VARCHAR(11) NOT NULL,
	checker VARCHAR(11),
	source_note VARCHAR(200) NOT NULL,
	created_ms INTEGER NOT NULL,
	created_by VARCHAR(11) NOT NULL,
	extra BLOB,
	CONSTRAINT pk_parameter_value PRIMARY KEY (id)
)
;
CREATE INDEX ix_parameter_value_key_org_code_effective_from ON parameter_value ("key", org_code, effective_from)
;
CREATE INDEX ix_parameter_value_scope_rev ON parameter_value (scope, rev)
;
CREATE TRIGGER tr_parameter_value_no_update BEFORE UPDATE OF id, "key", value, org_code, effective_from, maker, checker, source_note, created_ms, created_by ON parameter_value
BEGIN SELECT RAISE(ABORT, 'append-only: parameter_value'); END
;
CREATE TRIGGER tr_parameter_value_no_delete BEFORE DELETE ON parameter_value
BEGIN SELECT RAISE(ABORT, 'append-only: parameter_value'); END
;
CREATE TABLE print_log (
	id BLOB NOT NULL,
	scope VARCHAR(24) NOT NULL,
	rev INTEGER NOT NULL,
	number VARCHAR(30) NOT NULL,
	document VARCHAR(30) NOT NULL,
	subject_table VARCHAR(40) NOT NULL,
	subject_id BLOB NOT NULL,
	copy_no INTEGER NOT NULL,
	reason VARCHAR(200) NOT NULL,
	printer VARCHAR(100) NOT NULL,
	pdf_hash VARCHAR(64) NOT NULL,
	created_ms INTEGER NOT NULL,
	created_by VARCHAR(11) NOT NULL,
	extra BLOB,
	CONSTRAINT pk_print_log PRIMARY KEY (id)
)
;
CREATE INDEX ix_print_log_number ON print_log (number)
;
CREATE INDEX ix_print_log_scope_rev ON print_log (scope, rev)
;
CREATE INDEX ix_print_log_subject_id ON print_log (subject_id)
;
CREATE TRIGGER tr_print_log_no_update BEFORE UPDATE OF id, number, document, subject_table, subject_id, copy_no, reason, printer, pdf_hash, created_ms, created_by ON print_log
BEGIN SELECT RAISE(ABORT, 'append-only: print_log'); END
;
CREATE TRIGGER tr_print_log_no_delete BEFORE DELETE ON print_log
BEGIN SELECT RAISE(ABORT, 'append-only: print_log'); END
;
CREATE TABLE printed_pdf (
	number VARCHAR(40) NOT NULL,
	copy_no INTEGER NOT NULL,
	pdf BLOB NOT NULL,
	created_ms INTEGER NOT NULL,
	CONSTRAINT pk_printed_pdf PRIMARY KEY (number, copy_no)
)
;
CREATE TABLE reminder_state (
	"key" VARCHAR(80) NOT NULL,
	shown_ms INTEGER,
	snooze_until_ms INTEGER,
	dismissed BOOLEAN NOT NULL,
	CONSTRAINT pk_reminder_state PRIMARY KEY ("key")
)
;
CREATE TABLE saved_filter (
	id BLOB NOT NULL,
	scope VARCHAR(24) NOT NULL,
	rev INTEGER NOT NULL,
	staff_no VARCHAR(11) NOT NULL,
	room VARCHAR(20) NOT NULL,
	name VARCHAR(40) NOT NULL,
	filter_json VARCHAR(2000) NOT NULL,
	is_default BOOLEAN NOT NULL,
	position INTEGER NOT NULL,
	created_ms INTEGER NOT NULL,
	created_by VARCHAR(11) NOT NULL,
	updated_ms INTEGER NOT NULL,
	updated_by VARCHAR(11) NOT NULL,
	deleted_ms INTEGER,
	extra BLOB,
	CONSTRAINT pk_saved_filter PRIMARY KEY (id)
)
;
CREATE INDEX ix_saved_filter_scope_rev ON saved_filter (scope, rev)
;
CREATE INDEX ix_saved_filter_staff_no ON saved_filter (staff_no)
;
CREATE TRIGGER tr_saved_filter_no_delete BEFORE DELETE ON saved_filter
BEGIN SELECT RAISE(ABORT, 'never deleted: saved_filter'); END
;
CREATE TABLE service_request (
	id BLOB NOT NULL,
	scope VARCHAR(24) NOT NULL,
	rev INTEGER NOT NULL,
	request_no VARCHAR(30) NOT NULL,
	customer_id BLOB NOT NULL,
	requested_ms INTEGER NOT NULL,
	kind VARCHAR(40) NOT NULL,
	ticket_no VARCHAR(30),
	area VARCHAR(20) NOT NULL,
	content VARCHAR(1000) NOT NULL,
	called_ms INTEGER,
	due_on VARCHAR(10),
	done_ms INTEGER,
	outcome VARCHAR(500),
	created_ms INTEGER NOT NULL,
	created_by VARCHAR(11) NOT NULL,
	updated_ms INTEGER NOT NULL,
	updated_by VARCHAR(11) NOT NULL,
	deleted_ms INTEGER,
	extra BLOB,
	CONSTRAINT pk_service_request PRIMARY KEY (id)
)
;
CREATE INDEX ix_service_request_customer_id_requested_ms ON service_request (customer_id, requested_ms)
;
CREATE INDEX ix_service_request_request_no ON service_request (request_no)
;
CREATE INDEX ix_service_request_scope_rev ON service_request (scope, rev)
;
CREATE TRIGGER tr_service_request_no_delete BEFORE DELETE ON service_request
BEGIN SELECT RAISE(ABORT, 'never deleted: service_request'); END
;
CREATE TABLE setting (
	staff_no VARCHAR(11) NOT NULL,
	name VARCHAR(60) NOT NULL,
	value VARCHAR NOT NULL,
	CONSTRAINT pk_setting PRIMARY KEY (staff_no, name)
)
;
CREATE TABLE staff (
	id BLOB NOT NULL,
	scope VARCHAR(24) NOT NULL,
	rev INTEGER NOT NULL,
	staff_no VARCHAR(11) NOT NULL,
	name VARCHAR(50) NOT NULL,
	role_codes VARCHAR NOT NULL,
	org_code VARCHAR(8) NOT NULL,
	position VARCHAR(50),
	phone VARCHAR(20),
	entry_on VARCHAR(10),
	leave_on VARCHAR(10),
	status VARCHAR(20) NOT NULL,
	created_ms INTEGER NOT NULL,
	created_by VARCHAR(11) NOT NULL,
	updated_ms INTEGER NOT NULL,
	updated_by VARCHAR(11) NOT NULL,
	deleted_ms INTEGER,
	extra BLOB,
	CONSTRAINT pk_staff PRIMARY KEY (id)
)
;
CREATE INDEX ix_staff_org_code ON staff (org_code)
;
CREATE INDEX ix_staff_scope_rev ON staff (scope, rev)
;
CREATE UNIQUE INDEX ix_staff_staff_no ON staff (staff_no)
;
CREATE TRIGGER tr_staff_no_delete BEFORE DELETE ON staff
BEGIN SELECT RAISE(ABORT, 'never deleted: staff'); END
;
CREATE TABLE sync_fact (
	name VARCHAR(40) NOT NULL,
	value BLOB NOT NULL,
	CONSTRAINT pk_sync_fact PRIMARY KEY (name)
)
;
CREATE TABLE sync_run (
	id INTEGER NOT NULL,
	started_ms INTEGER NOT NULL,
	ended_ms INTEGER NOT NULL,
	outcome VARCHAR(16) NOT NULL,
	sent INTEGER NOT NULL,
	received INTEGER NOT NULL,
	bytes_up INTEGER NOT NULL,
	bytes_down INTEGER NOT NULL,
	note VARCHAR(500) NOT NULL,
	CONSTRAINT pk_sync_run PRIMARY KEY (id)
)
;
CREATE TABLE sync_scope (
	scope VARCHAR(24) NOT NULL,
	epoch BLOB NOT NULL,
	cursor INTEGER NOT NULL,
	digest INTEGER NOT NULL,
	complete BOOLEAN NOT NULL,
	kind VARCHAR(10) NOT NULL,
	last_used_ms INTEGER NOT NULL,
	CONSTRAINT pk_sync_scope PRIMARY KEY (scope)
)
;
CREATE TABLE urgent_report (
	id BLOB NOT NULL,
	scope VARCHAR(24) NOT NULL,
	rev INTEGER NOT NULL,
	customer_id BLOB NOT NULL,
	visit_id BLOB NOT NULL,
	matter VARCHAR(2000) NOT NULL,
	remedy VARCHAR(1000) NOT NULL,
	answer VARCHAR(1000),
	answered_by VARCHAR(11),
	created_ms INTEGER NOT NULL,
	created_by VARCHAR(11) NOT NULL,
	updated_ms INTEGER NOT NULL,
	updated_by VARCHAR(11) NOT NULL,
	deleted_ms INTEGER,
	extra BLOB,
	CONSTRAINT pk_urgent_report PRIMARY KEY (id)
)
;
CREATE INDEX ix_urgent_report_customer_id ON urgent_report (customer_id)
;
CREATE INDEX ix_urgent_report_scope_rev ON urgent_report (scope, rev)
;
CREATE TRIGGER tr_urgent_report_no_delete BEFORE DELETE ON urgent_report
BEGIN SELECT RAISE(ABORT, 'never deleted: urgent_report'); END
;
CREATE TABLE visit (
	id BLOB NOT NULL,
	scope VARCHAR(24) NOT NULL,
	rev INTEGER NOT NULL,
	series_id BLOB NOT NULL,
	version INTEGER NOT NULL,
	superseded BOOLEAN NOT NULL,
	visit_no VARCHAR(30) NOT NULL,
	customer_id BLOB NOT NULL,
	plan_id BLOB,
	visited_on VARCHAR(10) NOT NULL,
	started_at VARCHAR(5),
	ended_at VARCHAR(5),
	mode VARCHAR(20) NOT NULL,
	purpose VARCHAR NOT NULL,
	visitors VARCHAR(100) NOT NULL,
	interviewee VARCHAR(100) NOT NULL,
	interviewee_title VARCHAR(50),
	interviewee_phone VARCHAR(30),
	content VARCHAR(2000) NOT NULL,
	opinion VARCHAR(2000),
	competitor VARCHAR(500),
	arrears_talk VARCHAR(500),
	promise_on VARCHAR(10),
	promise_amount INTEGER,
	file_changes VARCHAR(500),
	result VARCHAR(20) NOT NULL,
	remedy VARCHAR(1000),
	satisfaction VARCHAR(20),
	next_on VARCHAR(10),
	backdate_reason VARCHAR(200),
	callback_result VARCHAR(200),
	callback_on VARCHAR(10),
	created_ms INTEGER NOT NULL,
	created_by VARCHAR(11) NOT NULL,
	updated_ms INTEGER NOT NULL,
	updated_by VARCHAR(11) NOT NULL,
	deleted_ms INTEGER,
	extra BLOB,
	CONSTRAINT pk_visit PRIMARY KEY (id)
)
;
CREATE INDEX ix_visit_customer_id_visited_on ON visit (customer_id, visited_on)
;
CREATE INDEX ix_visit_scope_rev ON visit (scope, rev)
;
CREATE INDEX ix_visit_series_id ON visit (series_id)
;
CREATE INDEX ix_visit_visit_no ON visit (visit_no)
;
CREATE INDEX ix_visit_visited_on ON visit (visited_on)
;
CREATE TRIGGER tr_visit_no_delete BEFORE DELETE ON visit
BEGIN SELECT RAISE(ABORT, 'never deleted: visit'); END
;
CREATE TABLE visit_addendum (
	id BLOB NOT NULL,
	scope VARCHAR(24) NOT NULL,
	rev INTEGER NOT NULL,
	visit_series_id BLOB NOT NULL,
	text VARCHAR(1000) NOT NULL,
	author_name VARCHAR(50) NOT NULL,
	created_ms INTEGER NOT NULL,
	created_by VARCHAR(11) NOT NULL,
	extra BLOB,
	CONSTRAINT pk_visit_addendum PRIMARY KEY (id)
)
;
CREATE INDEX ix_visit_addendum_scope_rev ON visit_addendum (scope, rev)
;
CREATE INDEX ix_visit_addendum_visit_series_id ON visit_addendum (visit_series_id)
;
CREATE TRIGGER tr_visit_addendum_no_update BEFORE UPDATE OF id, visit_series_id, text, author_name, created_ms, created_by ON visit_addendum
BEGIN SELECT RAISE(ABORT, 'append-only: visit_addendum'); END
;
CREATE TRIGGER tr_visit_addendum_no_delete BEFORE DELETE ON visit_addendum
BEGIN SELECT RAISE(ABORT, 'append-only: visit_addendum'); END
;
CREATE TABLE visit_plan (
	id BLOB NOT NULL,
	scope VARCHAR(24) NOT NULL,
	rev INTEGER NOT NULL,
	month VARCHAR(7) NOT NULL,
	customer_id BLOB NOT NULL,
	planned_on VARCHAR(10) NOT NULL,
	purpose VARCHAR NOT NULL,
	manager VARCHAR(11) NOT NULL,
	note VARCHAR(200),
	status VARCHAR(20) NOT NULL,
	approver VARCHAR(11),
	decision_note VARCHAR(200),
	created_ms INTEGER NOT NULL,
	created_by VARCHAR(11) NOT NULL,
	updated_ms INTEGER NOT NULL,
	updated_by VARCHAR(11) NOT NULL,
	deleted_ms INTEGER,
	extra BLOB,
	CONSTRAINT pk_visit_plan PRIMARY KEY (id)
)
;
CREATE INDEX ix_visit_plan_customer_id ON visit_plan (customer_id)
;
CREATE INDEX ix_visit_plan_month ON visit_plan (month)
;
CREATE INDEX ix_visit_plan_scope_rev ON visit_plan (scope, rev)
;
CREATE TRIGGER tr_visit_plan_no_delete BEFORE DELETE ON visit_plan
BEGIN SELECT RAISE(ABORT, 'never deleted: visit_plan'); END
;
