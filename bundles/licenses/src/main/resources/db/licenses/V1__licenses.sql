-- SPDX-License-Identifier: Apache-2.0
-- code, holder, revoked_reason are encrypted; code_index is a keyed fingerprint for lookup; days are ISO dates
create table licenses_license (
    id varchar(26) not null primary key,
    case_id varchar(40) not null,
    type_code varchar(21) not null,
    folder_digest varchar(64) not null,
    identifier varchar(100) not null,
    number varchar(200) not null,
    code varchar(200) not null,
    code_index varchar(43) not null,
    name_zh varchar(200) not null,
    name_en varchar(200) not null,
    issuer_zh varchar(400) not null,
    issuer_en varchar(400) not null,
    holder_id varchar(40) not null,
    holder varchar(2000) not null,
    state varchar(10) not null,
    issued varchar(10) not null,
    valid_until varchar(10),
    reserved_at bigint not null,
    completed_at bigint,
    ofd_digest varchar(64),
    pdf_digest varchar(64),
    revoked_at bigint,
    revoked_by varchar(40),
    revoked_reason varchar(3000),
    constraint licenses_one_a_case_and_type unique (case_id, type_code),
    constraint licenses_identifier unique (identifier),
    constraint licenses_code unique (code_index)
);
create index licenses_license_holder on licenses_license (holder_id, id);

-- what stands on the paper, JSON, encrypted
create table licenses_face (
    license_id varchar(26) not null primary key,
    face ${clob} not null
);
