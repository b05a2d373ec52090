create table note_row (
  id varchar(40) not null primary key,
  text varchar(40),
  version integer not null
);
