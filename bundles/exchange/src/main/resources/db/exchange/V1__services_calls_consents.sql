-- SPDX-License-Identifier: Apache-2.0
-- every service and agency ever published: names for old calls, and what items may refer to
create table exchange_service (
    id varchar(120) not null primary key,
    plugin varchar(120) not null,
    name_zh varchar(800) not null,
    name_en varchar(800) not null,
    provider_zh varchar(800) not null,
    provider_en varchar(800) not null,
    published_at bigint not null
);
create table exchange_agency (
    code varchar(18) not null primary key,
    agency varchar(40) not null,
    published_at bigint not null
);

-- one row a call; the person only as a keyed fingerprint of the house's own id
create table exchange_call (
    id varchar(26) not null primary key,
    service varchar(120) not null,
    subject_index varchar(43) not null,
    case_id varchar(60) not null,
    purpose varchar(400) not null,
    caller varchar(60) not null,
    asked_at bigint not null,
    took_millis integer not null,
    outcome varchar(40) not null
);
create index exchange_call_subject on exchange_call (subject_index, id);

-- asked again after a refusal = another round
create table exchange_consent (
    id varchar(26) not null primary key,
    case_id varchar(60) not null,
    from_id varchar(60) not null,
    round_number integer not null,
    by_id varchar(60) not null,
    purpose varchar(400) not null,
    services varchar(2000) not null,
    state varchar(10) not null,
    asked_at bigint not null,
    answered_at bigint,
    constraint exchange_consent_round unique (case_id, from_id, round_number)
);
create index exchange_consent_waiting on exchange_consent (from_id, state, id);
