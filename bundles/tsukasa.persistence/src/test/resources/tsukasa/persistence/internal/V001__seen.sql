create table seen (
  site varchar(50) not null,
  event_key varchar(250) not null,
  happened bigint not null,
  text varchar(60),
  amount bigint,
  primary key (site, event_key)
);

create table tally (site varchar(50) not null primary key, events bigint not null);
