-- Which section each user was said to be in, from when to when: made from the events, for sessions whose source tells none.
create table session_user_section (
    site varchar(200) not null,
    user_name varchar(200) not null,
    section varchar(200) not null,
    first_told bigint not null,
    last_told bigint not null,
    constraint session_user_section_key primary key (site, user_name, section)
);
insert into session_user_section (site, user_name, section, first_told, last_told)
    select site, user_name, section, min(happened), max(happened) from session_event
    where user_name is not null and section is not null group by site, user_name, section;
