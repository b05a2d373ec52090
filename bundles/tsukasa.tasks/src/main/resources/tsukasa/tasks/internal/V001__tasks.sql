-- Every version of a task, each from one instant until the next; the one that holds has the greatest until there is.
create table task (
    site varchar(200) not null,
    id varchar(100) not null,
    since bigint not null,
    until bigint not null,
    section varchar(200),
    name varchar(300) not null,
    volume decimal(18, 6),
    hours decimal(18, 6),
    people decimal(18, 6),
    layer varchar(12) not null,
    completable varchar(12) not null,
    blockers varchar(8000) not null,
    answered date,
    systems varchar(4000) not null,
    weights varchar(4000) not null,
    constraint task_key primary key (site, id, until)
);
create index task_until on task (site, until);

-- Every version of a remedy.
create table task_remedy (
    site varchar(200) not null,
    id varchar(100) not null,
    since bigint not null,
    until bigint not null,
    name varchar(200) not null,
    cost bigint not null,
    removes varchar(8000) not null,
    live date,
    constraint task_remedy_key primary key (site, id, until)
);

-- Every version of the policy; there is one.
create table task_policy (
    site varchar(200) not null,
    id varchar(100) not null,
    since bigint not null,
    until bigint not null,
    excluded varchar(200) not null,
    constraint task_policy_key primary key (site, id, until)
);

-- Every version of a scenario: a choice of remedies under a name.
create table task_scenario (
    site varchar(200) not null,
    id varchar(100) not null,
    since bigint not null,
    until bigint not null,
    remedies varchar(24000) not null,
    note varchar(2000) not null,
    constraint task_scenario_key primary key (site, id, until)
);

-- What the city has added to the vocabulary of blockers, or calls otherwise.
create table task_blocker (
    site varchar(200) not null,
    code varchar(60) not null,
    label varchar(100) not null,
    constraint task_blocker_key primary key (site, code)
);
