-- what people write down
create table note (
  id bigint not null primary key,
  text varchar(100)
);

insert into note (id, text) values (1, 'first');
insert into note (id, text) values (2, 'second');
