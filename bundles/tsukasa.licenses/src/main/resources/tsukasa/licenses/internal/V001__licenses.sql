-- Licenses of one product that are counted together.
create table license_pool (
    site varchar(200) not null,
    name varchar(100) not null,
    product varchar(200) not null,
    counting varchar(12) not null,
    disconnected smallint not null,
    basis varchar(12) not null,
    feature varchar(200),
    sources varchar(4000) not null,
    grace_seconds bigint not null,
    contract varchar(100),
    notes varchar(2000) not null,
    version bigint not null,
    constraint license_pool_key primary key (site, name)
);

-- From which day how many, and what one costs a month.
create table license_step (
    site varchar(200) not null,
    pool varchar(100) not null,
    first_day date not null,
    entitlement integer not null,
    seat_cost bigint not null,
    constraint license_step_key primary key (site, pool, first_day)
);

create table license_contract (
    site varchar(200) not null,
    contract_number varchar(100) not null,
    title varchar(200) not null,
    vendor varchar(200) not null,
    first_day date not null,
    last_day date,
    notice_days integer not null,
    yearly_cost bigint not null,
    notes varchar(2000) not null,
    version bigint not null,
    constraint license_contract_key primary key (site, contract_number)
);

-- Who had which license of a named pool, from when until when; kept when it is over.
create table license_seat (
    site varchar(200) not null,
    id char(36) not null,
    pool varchar(100) not null,
    kind varchar(12) not null,
    assignee varchar(200) not null,
    first_day date not null,
    free_day date,
    note varchar(500) not null,
    released bigint,
    released_by varchar(200),
    free_day_before date,
    version bigint not null,
    constraint license_seat_key primary key (site, id)
);
create index license_seat_pool on license_seat (site, pool, first_day);

-- What license servers gave out.
create table license_checkout (
    site varchar(200) not null,
    source varchar(100) not null,
    checkout_key varchar(250) not null,
    feature varchar(200) not null,
    user_name varchar(200),
    client varchar(200),
    display varchar(200) not null,
    quantity integer not null,
    started bigint not null,
    ended bigint,
    inferred smallint not null,
    seen bigint not null,
    constraint license_checkout_key primary key (site, source, checkout_key)
);
create index license_checkout_started on license_checkout (site, feature, started);
create index license_checkout_ended on license_checkout (site, feature, ended);

-- When each server last said anything of what is out, and when last all of a feature.
create table license_server (
    site varchar(200) not null,
    source varchar(100) not null,
    seen bigint not null,
    constraint license_server_key primary key (site, source)
);
create table license_whole (
    site varchar(200) not null,
    source varchar(100) not null,
    feature varchar(200) not null,
    seen bigint not null,
    constraint license_whole_key primary key (site, source, feature)
);

-- How many of a feature a server said that it has: from each instant on, until the next.
create table license_issued (
    site varchar(200) not null,
    source varchar(100) not null,
    feature varchar(200) not null,
    since bigint not null,
    issued integer not null,
    constraint license_issued_key primary key (site, source, feature, since)
);

-- Checkouts that were refused.
create table license_denial (
    site varchar(200) not null,
    source varchar(100) not null,
    denial_key varchar(250) not null,
    feature varchar(200) not null,
    happened bigint not null,
    user_name varchar(200),
    client varchar(200),
    reason varchar(2000),
    constraint license_denial_key primary key (site, source, denial_key)
);
create index license_denial_happened on license_denial (site, feature, happened);
