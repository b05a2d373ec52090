-- The KPI and its course as they were reckoned last, from which versions, and for which days that holds; it follows from everything else.
create table task_glance (
    site varchar(200) not null,
    versions varchar(300) not null,
    first_day date not null,
    before_day date not null,
    tasks integer not null,
    completable integer not null,
    unanswered integer not null,
    course varchar(1000) not null,
    constraint task_glance_key primary key (site)
);
