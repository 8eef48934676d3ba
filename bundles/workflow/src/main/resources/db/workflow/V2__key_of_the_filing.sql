-- SPDX-License-Identifier: Apache-2.0
-- The client key that filed a draft stands in the draft itself, in the column that is free then: one row and one index less a
-- filing. open_key is person/item while the draft is open, person#key once it is filed, null once it is thrown away.
update workflow_draft set open_key =
  (select f.person_id || '#' || f.client_key from workflow_filing f
   where f.person_id = workflow_draft.person_id and f.case_id = workflow_draft.id)
  where open_key is null;
drop table workflow_filing;
