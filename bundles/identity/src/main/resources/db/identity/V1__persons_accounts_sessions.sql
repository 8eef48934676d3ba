-- SPDX-License-Identifier: Apache-2.0
-- name, id_number, mobile are encrypted; *_index are keyed fingerprints for lookup
create table identity_person (
    id varchar(26) not null primary key,
    name varchar(600) not null,
    id_type varchar(3) not null,
    id_number varchar(300) not null,
    document_index varchar(43) not null,
    mobile varchar(300) not null,
    mobile_index varchar(43) not null,
    registered_at bigint not null,
    constraint identity_person_document unique (document_index, id_type)
);
create index identity_person_mobile on identity_person (mobile_index);

create table identity_clerk (
    id varchar(26) not null primary key,
    login varchar(40) not null,
    name varchar(600) not null,
    agency varchar(40) not null,
    roles varchar(200) not null,
    created_at bigint not null,
    constraint identity_clerk_login unique (login)
);
create index identity_clerk_agency on identity_clerk (agency, login);

create table identity_credential (
    account_id varchar(26) not null primary key,
    door varchar(8) not null,
    password_hash varchar(200) not null,
    must_change boolean not null,
    changed_at bigint not null
);

-- token_digest is the SM3 of the token; the token itself is kept nowhere
create table identity_session (
    token_digest varchar(64) not null primary key,
    account_id varchar(26) not null,
    door varchar(8) not null,
    assurance smallint not null,
    must_change boolean not null,
    started_at bigint not null,
    expires_at bigint not null,
    seen_at bigint not null
);
create index identity_session_account on identity_session (account_id);
create index identity_session_expiry on identity_session (expires_at);
