create table letter (
  id varchar(40) not null primary key,
  body varchar(400),
  version integer not null
);

create table arrival (event_key varchar(40) not null primary key, letter varchar(40) not null);
