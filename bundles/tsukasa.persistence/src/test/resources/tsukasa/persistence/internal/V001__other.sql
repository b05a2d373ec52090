create table other (text varchar(100));
