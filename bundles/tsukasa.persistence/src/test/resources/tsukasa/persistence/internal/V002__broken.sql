insert into note (id, text) values (3, 'third');
insert into nowhere values (1);
