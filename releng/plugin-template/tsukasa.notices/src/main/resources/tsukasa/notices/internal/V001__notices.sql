create table notice (
    site varchar(200) not null,
    id char(36) not null,
    first_day date not null,
    last_day date not null,
    words varchar(1000) not null,
    constraint notice_key primary key (site, id)
);
