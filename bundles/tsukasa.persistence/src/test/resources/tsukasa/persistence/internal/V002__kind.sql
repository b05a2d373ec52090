alter table note add column kind varchar(20);
