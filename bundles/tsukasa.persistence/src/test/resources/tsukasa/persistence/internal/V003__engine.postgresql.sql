create table engine (name text);
insert into engine values ('postgresql');
