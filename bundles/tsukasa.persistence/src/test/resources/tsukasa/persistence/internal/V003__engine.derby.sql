create table engine (name varchar(20));
insert into engine values ('derby');
