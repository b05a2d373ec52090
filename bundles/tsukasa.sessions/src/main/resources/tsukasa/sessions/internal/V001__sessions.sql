-- What sources saw; never changed.
create table session_event (
    site varchar(200) not null,
    source varchar(100) not null,
    event_key varchar(250) not null,
    session_key varchar(200) not null,
    kind varchar(12) not null,
    happened bigint not null,
    user_name varchar(200),
    section varchar(200),
    client varchar(200),
    address varchar(200),
    host varchar(200),
    layer varchar(12),
    round_trip bigint,
    received bigint,
    sent bigint,
    note varchar(2000),
    constraint session_event_key primary key (site, source, event_key)
);
create index session_event_session on session_event (site, source, session_key, happened);

-- What the events of each session add up to; can always be made again from them.
create table session_fold (
    site varchar(200) not null,
    source varchar(100) not null,
    session_key varchar(200) not null,
    user_name varchar(200),
    section varchar(200),
    client varchar(200),
    address varchar(200),
    host varchar(200),
    layer varchar(12) not null,
    started bigint not null,
    start_reported smallint not null,
    ended bigint,
    lasting smallint not null,
    state varchar(12) not null,
    since bigint not null,
    last_sign bigint not null,
    last_kind varchar(12) not null,
    last_key varchar(250) not null,
    round_trip bigint,
    received bigint not null,
    sent bigint not null,
    note varchar(2000),
    constraint session_fold_key primary key (site, source, session_key)
);
-- Not the site first: without statistics, as within the first import, PostgreSQL would take these to look up sessions by
-- their keys, and go through all sessions of the site for it.
create index session_fold_started on session_fold (lasting, site, started);
create index session_fold_user on session_fold (user_name, site, started);

-- Refused starts, so that they are found without going through all events.
create table session_denial (
    site varchar(200) not null,
    source varchar(100) not null,
    event_key varchar(250) not null,
    happened bigint not null,
    user_name varchar(200),
    client varchar(200),
    address varchar(200),
    host varchar(200),
    layer varchar(12),
    reason varchar(2000),
    constraint session_denial_key primary key (site, source, event_key)
);
create index session_denial_happened on session_denial (site, happened);

-- How long each source may be silent about an open session; no row or null: for ever.
create table session_source (
    site varchar(200) not null,
    source varchar(100) not null,
    stale_seconds bigint,
    constraint session_source_key primary key (site, source)
);
