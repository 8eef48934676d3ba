-- SPDX-License-Identifier: Apache-2.0
-- the client key that filed a draft stands in the draft itself: one row less a filing, and one index for two uses
alter table workflow_draft add column client_key varchar(64);
update workflow_draft set client_key =
  (select f.client_key from workflow_filing f where f.person_id = workflow_draft.person_id and f.case_id = workflow_draft.id);
alter table workflow_draft add constraint workflow_draft_filed_once unique (person_id, client_key);
drop index workflow_draft_person;
drop table workflow_filing;
