-- SPDX-License-Identifier: Apache-2.0
-- open_key: person and item while the draft is open, null afterwards: one open draft each
create table workflow_draft (
  id varchar(40) not null primary key,
  person_id varchar(40) not null,
  slug varchar(80) not null,
  digest varchar(64) not null,
  version bigint not null,
  saved_at bigint not null,
  open_key varchar(140),
  -- a constraint, not an index: Derby's unique indexes take a single null
  constraint workflow_draft_open unique (open_key)
);
create index workflow_draft_person on workflow_draft (person_id);

-- answers, facts and contests of a draft, kept as what was filed once it becomes a case
create table workflow_content (
  id varchar(40) not null primary key,
  content ${clob} not null
);

create table workflow_case (
  id varchar(40) not null primary key,
  number varchar(20) not null,
  person_id varchar(40) not null,
  slug varchar(80) not null,
  digest varchar(64) not null,
  agency varchar(40) not null,
  state varchar(24) not null,
  version integer not null,
  filed_at bigint not null,
  due_on varchar(10) not null,
  clock varchar(8000) not null,
  assignee varchar(40) not null,
  decision_id varchar(40) not null,
  constraint workflow_case_number unique (number)
);
create index workflow_case_person on workflow_case (person_id, id);
create index workflow_case_queue on workflow_case (agency, state, due_on, id);

create table workflow_event (
  case_id varchar(40) not null,
  sequence integer not null,
  kind varchar(24) not null,
  happened_at bigint not null,
  actor varchar(40) not null,
  content varchar(20000) not null,
  constraint workflow_event_order primary key (case_id, sequence)
);

create table workflow_filing (
  person_id varchar(40) not null,
  client_key varchar(64) not null,
  fingerprint varchar(64) not null,
  case_id varchar(40) not null,
  constraint workflow_filing_once primary key (person_id, client_key)
);
