-- SPDX-License-Identifier: Apache-2.0
create table payments_payout (
  number varchar(40) not null primary key,
  case_id varchar(40) not null,
  round integer not null,
  amount decimal(14, 2) not null,
  payee varchar(1000) not null,
  account varchar(1000) not null,
  account_tail varchar(4) not null,
  channel varchar(80) not null,
  remark varchar(200) not null,
  state varchar(12) not null,
  ordered_at bigint not null,
  settled_at bigint,
  bank_reference varchar(80) not null,
  reason varchar(500) not null,
  constraint payments_once unique (case_id, round)
);

create table payments_difference (
  id varchar(26) not null primary key,
  number varchar(40) not null,
  case_id varchar(40) not null,
  what varchar(500) not null,
  found_at bigint not null
);
