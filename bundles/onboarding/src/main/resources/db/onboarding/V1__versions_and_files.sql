-- SPDX-License-Identifier: Apache-2.0
create table onboarding_plugin (
    plugin varchar(200) not null primary key,
    version varchar(100) not null,
    published_at bigint not null,
    paused boolean not null,
    reason varchar(1000) not null,
    paused_at bigint not null
);

create table onboarding_version (
    plugin varchar(200) not null,
    version varchar(100) not null,
    digest varchar(64) not null,
    published_at bigint not null,
    primary key (plugin, version)
);

create table onboarding_folder (
    digest varchar(64) not null primary key,
    plugin varchar(200) not null,
    slug varchar(200) not null,
    version varchar(100) not null,
    published_at bigint not null
);

create table onboarding_file (
    folder varchar(64) not null,
    name varchar(300) not null,
    blob_digest varchar(64) not null,
    primary key (folder, name)
);

create table onboarding_current (
    plugin varchar(200) not null,
    slug varchar(200) not null,
    folder varchar(64) not null,
    primary key (plugin, slug)
);
