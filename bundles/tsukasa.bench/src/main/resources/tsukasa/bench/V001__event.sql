create table bench_event (
  source varchar(100) not null,
  event_key varchar(250) not null,
  at_micros bigint not null,
  host varchar(200),
  note varchar(400),
  primary key (source, event_key)
);
