-- SPDX-License-Identifier: Apache-2.0
-- who may ask a service and what it declares, words with a space between: items are checked against it while its plugin is
-- away; null until the plugin is published again
alter table exchange_service add column rights varchar(4000);
alter table exchange_service add column facts varchar(30000);
