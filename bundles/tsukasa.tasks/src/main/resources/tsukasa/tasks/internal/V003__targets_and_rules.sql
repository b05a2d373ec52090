-- Every version of a target: the share of completable tasks to be reached on the day that is its id.
create table task_target (
    site varchar(200) not null,
    id varchar(100) not null,
    since bigint not null,
    until bigint not null,
    share decimal(9, 6) not null,
    scenario varchar(100),
    constraint task_target_key primary key (site, id, until)
);

-- Every version of a rule by which ratings are judged.
create table task_rule (
    site varchar(200) not null,
    id varchar(100) not null,
    since bigint not null,
    until bigint not null,
    blocker varchar(200) not null,
    rating varchar(60) not null,
    comparison varchar(12) not null,
    compared_with decimal(18, 6) not null,
    constraint task_rule_key primary key (site, id, until)
);
