-- Which of the changes of one thing at one instant it was, from 0.
alter table device_history add column nth integer not null default 0;
create index device_history_happened on device_history (site, happened);
