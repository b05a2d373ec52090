CREATE TABLE schedule (
  site VARCHAR(200) NOT NULL,
  schedule VARCHAR(100) NOT NULL,
  report VARCHAR(200) NOT NULL,
  recurrence VARCHAR(100) NOT NULL,
  span VARCHAR(20) NOT NULL,
  formats VARCHAR(100) NOT NULL,
  encoding VARCHAR(20) NOT NULL,
  language VARCHAR(35) NOT NULL,
  parameters VARCHAR(4000) NOT NULL,
  folder VARCHAR(4000) NOT NULL,
  recipients VARCHAR(4000) NOT NULL,
  paused SMALLINT NOT NULL,
  since BIGINT NOT NULL,
  PRIMARY KEY (site, schedule)
);
CREATE TABLE schedule_run (
  site VARCHAR(200) NOT NULL,
  schedule VARCHAR(100) NOT NULL,
  due BIGINT NOT NULL,
  occasion VARCHAR(20) NOT NULL,
  started BIGINT NOT NULL,
  ended BIGINT,
  state VARCHAR(20) NOT NULL,
  report VARCHAR(200) NOT NULL,
  missed INTEGER NOT NULL,
  held_until BIGINT NOT NULL,
  tries INTEGER NOT NULL,
  files VARCHAR(8000) NOT NULL,
  sent_to VARCHAR(4000) NOT NULL,
  problem VARCHAR(2000),
  PRIMARY KEY (site, schedule, due)
);
CREATE INDEX schedule_run_due ON schedule_run (site, due);
CREATE TABLE mail_server (
  site VARCHAR(200) NOT NULL PRIMARY KEY,
  host VARCHAR(300) NOT NULL,
  port INTEGER NOT NULL,
  security VARCHAR(20) NOT NULL,
  account VARCHAR(300) NOT NULL,
  sender VARCHAR(300) NOT NULL,
  alerts VARCHAR(4000) NOT NULL,
  authorities VARCHAR(4000),
  secret VARCHAR(2000)
);
