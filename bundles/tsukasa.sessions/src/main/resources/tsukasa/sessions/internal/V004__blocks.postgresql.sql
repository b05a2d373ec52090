-- The short sessions of a day in few bytes, as of a change; can always be made again from session_fold.
create table session_block (
    site varchar(200) not null,
    day_number bigint not null,
    revision bigint not null,
    content bytea not null,
    constraint session_block_key primary key (site, day_number)
);
-- They are as short as they need to be; compressing them again would take longer than reading them.
alter table session_block alter column content set storage external;
