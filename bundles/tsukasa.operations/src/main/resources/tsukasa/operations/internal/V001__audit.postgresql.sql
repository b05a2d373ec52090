create table audit_entry (
  site varchar(200) not null,
  entry_number bigint not null,
  id varchar(36) not null,
  at_micros bigint not null,
  actor varchar(200) not null,
  needed_right varchar(200) not null,
  phase varchar(10) not null,
  arguments text not null,
  state_before text not null,
  state_after text not null,
  summary text not null,
  why text not null,
  hash varchar(64) not null,
  primary key (site, entry_number)
);

create index audit_entry_time on audit_entry (site, at_micros);

create table audit_head (
  site varchar(200) not null primary key,
  entry_number bigint not null,
  hash varchar(64) not null
);
