-- When sessions were disconnected, as far as they came back; kept with the fold, and can always be made again from the events.
create table session_gap (
    site varchar(200) not null,
    source varchar(100) not null,
    session_key varchar(200) not null,
    began bigint not null,
    ended bigint not null,
    constraint session_gap_key primary key (site, source, session_key, began)
);
create index session_gap_began on session_gap (site, began);

insert into session_gap (site, source, session_key, began, ended)
    select site, source, session_key, min(began), ended
    from (select d.site, d.source, d.session_key, d.happened as began,
            (select min(l.happened) from session_event l
                where l.site = d.site and l.source = d.source and l.session_key = d.session_key
                and l.happened > d.happened and l.kind in ('STARTED', 'RECONNECTED', 'ACTIVE', 'IDLE')) as ended
        from session_event d where d.kind = 'DISCONNECTED') g
    where ended is not null
    group by site, source, session_key, ended;

-- Counts the changes of all sessions; the second number is the change at which one that is open or long was last touched.
create table session_revision (
    site varchar(200) not null,
    revision bigint not null,
    lasting_revision bigint not null,
    constraint session_revision_key primary key (site)
);

-- The change at which a short session of a day was last touched. A day lasts from 18:00 UTC, when it is 3:00 in Japan and
-- hardly anybody works; the day that begins at 1969-12-31T18:00Z has the number 0.
create table session_day (
    site varchar(200) not null,
    day_number bigint not null,
    revision bigint not null,
    constraint session_day_key primary key (site, day_number)
);
create index session_day_revision on session_day (site, revision);

insert into session_revision (site, revision, lasting_revision)
    select distinct site, 1, 1 from session_fold;

-- A short session touches three days at most. (Divisions round towards zero: the thousand days keep them from being negative.)
insert into session_day (site, day_number, revision)
    select site, day_number, 1 from (
        select site, (started + 86421600000000) / 86400000000 - 1000 as day_number from session_fold where lasting = 0
        union
        select site, (started + 86421600000000) / 86400000000 - 999 as day_number from session_fold where lasting = 0
            and (ended + 86421600000000) / 86400000000 > (started + 86421600000000) / 86400000000 + 1
        union
        select site, (ended + 86421600000000) / 86400000000 - 1000 as day_number from session_fold where lasting = 0) touched;
