-- SPDX-License-Identifier: Apache-2.0
create table rules_decision (
    id         varchar(40)  not null primary key,
    case_id    varchar(64)  not null,
    digest     varchar(64)  not null,
    outcome    varchar(20)  not null,
    amount     decimal(14, 2),
    rule_id    varchar(40)  not null,
    decided_at bigint       not null
);
create index rules_decision_case on rules_decision (case_id, decided_at);

-- inputs, answers, reasons: personal data, sealed as one document
create table rules_input (
    decision_id varchar(40) not null primary key,
    document    ${clob}     not null
);
