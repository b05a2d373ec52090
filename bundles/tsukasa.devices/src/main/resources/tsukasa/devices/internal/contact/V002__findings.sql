-- What rules found, from when until when; and who takes care of it.
create table device_finding (
    site varchar(200) not null,
    finding varchar(300) not null,
    began bigint not null,
    device varchar(50),
    severity varchar(12) not null,
    ended bigint,
    acknowledged_by varchar(200),
    acknowledged bigint,
    note varchar(500) not null,
    silenced bigint,
    constraint device_finding_key primary key (site, finding, began)
);
create index device_finding_open on device_finding (ended, site);
create index device_finding_device on device_finding (device, site);

-- From where on something is the matter, where it is not the usual.
create table device_threshold (
    site varchar(200) not null,
    name varchar(50) not null,
    setting varchar(200) not null,
    constraint device_threshold_key primary key (site, name)
);

-- Lost devices, and how far the steps about each are.
create table device_lost (
    site varchar(200) not null,
    device varchar(50) not null,
    began bigint not null,
    began_by varchar(200) not null,
    borrower varchar(200),
    closed bigint,
    constraint device_lost_key primary key (site, device, began)
);
create table device_lost_step (
    site varchar(200) not null,
    device varchar(50) not null,
    began bigint not null,
    step varchar(20) not null,
    state varchar(12) not null,
    taken bigint not null,
    taken_by varchar(200) not null,
    sentence varchar(2000) not null,
    constraint device_lost_step_key primary key (site, device, began, step)
);

-- Versions of the client on their way to all devices.
create table device_rollout (
    site varchar(200) not null,
    id char(36) not null,
    client_version varchar(100) not null,
    share double precision not null,
    errors integer not null,
    began bigint not null,
    began_by varchar(200) not null,
    ended bigint,
    stopped smallint not null,
    constraint device_rollout_key primary key (site, id)
);
create table device_rollout_ring (
    site varchar(200) not null,
    rollout char(36) not null,
    ring integer not null,
    opened bigint not null,
    constraint device_rollout_ring_key primary key (site, rollout, ring)
);
-- When each device was first seen to run the version.
create table device_rollout_reached (
    site varchar(200) not null,
    rollout char(36) not null,
    device varchar(50) not null,
    reached bigint not null,
    constraint device_rollout_reached_key primary key (site, rollout, device)
);
