-- How the fleet was when it was judged last, in a few numbers; it follows from everything else.
create table device_glance (
    site varchar(200) not null,
    judged bigint not null,
    used integer not null,
    well integer not null,
    warning integer not null,
    critical integer not null,
    silent integer not null,
    open_findings integer not null,
    open_critical integer not null,
    acknowledged integer not null,
    gravest varchar(12) not null,
    constraint device_glance_key primary key (site)
);
