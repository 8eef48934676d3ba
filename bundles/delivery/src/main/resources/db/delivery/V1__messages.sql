-- SPDX-License-Identifier: Apache-2.0
create table delivery_message (
  id varchar(26) not null primary key,
  person_id varchar(40) not null,
  case_id varchar(40) not null,
  kind varchar(20) not null,
  sent_at bigint not null,
  read_at bigint,
  content ${clob} not null
);

create index delivery_of_person on delivery_message (person_id, id);
